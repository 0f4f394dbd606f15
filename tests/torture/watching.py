"""A site for a watch to be killed over, in a process of its own, and what such a watch must have kept."""

from __future__ import annotations

import multiprocessing
import signal
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from musnad.pages.feeds import Subscription
from musnad.runner.watch import subscription
from musnad.store import RecordFile
from musnad.store.archive import folder_of
from tests.runner.watch.site import serving, story

PAGES = 8
LONG_AGO = "2021-09-07T10:00:00+00:00"
SCHEDULE = frozenset({"feeds", "watched", "visits", "hosts"})
"""Tables whose instants and places in the archive are those of the run that wrote them."""


@cache
def address() -> str:
    """Where the site answers; it ends with this process."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    multiprocessing.get_context("fork").Process(target=_serve, args=(theirs,), daemon=True).start()
    return str(ours.recv())


def _serve(told: Connection) -> None:
    with serving() as site:
        paths = [f"/{number}" for number in range(PAGES)]
        site.lists(*paths)
        site.answers |= {path: story(f"الجولة رقم {path[1:]}") for path in paths}
        told.send(site.address)
        signal.pause()


def prepare(folder: Path) -> set[str]:
    """A record file whose only feed is due."""
    with RecordFile.open(folder / "musnad.db") as file:
        file.watching.subscribe(subscription(Subscription(f"{address()}/rss"), 1800, LONG_AGO, due=LONG_AGO))
    return set()


def content(record: Path) -> str:
    """What the record file holds but for the schedule's instants; AssertionError where it or the archive is damaged."""
    with RecordFile.open(record, create=False) as file:
        problems = file.check(deep=True)
        assert not problems, problems
        tables = [(table.name, table.content) for table in file.digest().tables if table.name not in SCHEDULE]
        visits = sorted((visit.address, visit.status, visit.page) for visit in file.watching.visits())
    for path in folder_of(record).glob("*.warc.gz"):
        with path.open("rb") as archive:
            for each in ArchiveIterator(archive, parse_http=False):
                assert not each.headers.get("WARC-Block-Digest") or each.verify_block_digest(), path
    return repr((tables, visits))
