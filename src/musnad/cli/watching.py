"""What the ways of `musnad watch` do."""

from __future__ import annotations

import contextlib
import dataclasses
import sys
from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from musnad.cli.arguments import open_record, own_lexicon, record_path
from musnad.cli.exits import Exit
from musnad.cli.streams import complain, plain, say, say_json
from musnad.errors import SourceError, UsageError

if TYPE_CHECKING:
    from musnad.pages.feeds import Subscription
    from musnad.runner.watch import Told
    from musnad.store import Archive, RecordFile, Visit, WatchedFeed

FAILURES = frozenset({"failed"})
SECONDS = 60


def add(arguments: Namespace) -> int:
    """Poll feeds from now on."""
    from musnad.pages.feeds import Subscription

    lexicon = own_lexicon(arguments)
    feeds = []
    for told in arguments.feeds:
        known = lexicon.feeds.get(told)
        feeds.append(Subscription(known.address, known.title) if known else Subscription(_address(told)))
    return _subscribe(feeds, arguments)


def import_opml(arguments: Namespace) -> int:
    """Poll the feeds of an OPML file."""
    from musnad.pages.feeds import read_feed
    from musnad.pages.files import read_file
    from musnad.pages.raw import Raw
    from musnad.pages.receive import DEFAULT_CAP

    path = str(arguments.file)
    found = read_feed(Raw(read_file(path, path, DEFAULT_CAP), path), own_lexicon(arguments).months)
    if not found.feeds:
        raise UsageError("it names no feeds", place=path, remedy="Give the OPML file of another reader")
    return _subscribe(list(found.feeds), arguments)


def _subscribe(feeds: list[Subscription], arguments: Namespace) -> int:
    from datetime import UTC, datetime

    from musnad.runner.watch import instant, subscription
    from musnad.store import RecordFile

    now = instant(datetime.now(UTC))
    every = arguments.every * SECONDS
    with RecordFile.open(record_path(arguments)) as file, file.together():
        new = [
            feed
            for feed in feeds
            if file.watching.subscribe(subscription(feed, every, now, whole=arguments.whole, due=now))
        ]
    if arguments.json:
        say_json({"added": [feed.address for feed in new], "known": len(feeds) - len(new)})
    else:
        for feed in new:
            say(plain(f"watched from now on: {feed.address}"))
        say(f"{len(new)} added, {len(feeds) - len(new)} known; `musnad watch run` polls them")
    return Exit.DONE


def _address(told: str) -> str:
    """An address as it is polled; UsageError where it is none, and no name of ours."""
    from musnad.pages.feeds.addresses import address_of

    address = address_of(told, "") if "://" in told else None
    if address is None:
        seen = "neither an http(s) address nor a feed that we know by name"
        raise UsageError(seen, place=told, remedy="`musnad watch outlets` lists the names")
    return address


def remove(arguments: Namespace) -> int:
    """Poll feeds no more."""
    lexicon = own_lexicon(arguments)
    with open_record(arguments) as file:
        for told in arguments.feeds:
            known = lexicon.feeds.get(told)
            if not file.watching.unsubscribe(known.address if known else _address(told)):
                raise UsageError("it is not watched", place=told, remedy="`musnad watch list` lists what is")
    if arguments.json:
        say_json({"removed": arguments.feeds})
    else:
        say(f"{len(arguments.feeds)} removed; pages that were kept stay")
    return Exit.DONE


def list_feeds(arguments: Namespace) -> int:
    """What is polled."""
    with open_record(arguments) as file:
        feeds = file.watching.feeds()
    if arguments.json:
        say_json([dataclasses.asdict(feed) for feed in feeds])
        return Exit.DONE
    for feed in feeds:
        say(plain(_line(feed)))
        if feed.reason:
            say(plain(f"    {feed.reason}"))
    if not feeds:
        complain("nothing is watched yet. Begin with musnad watch add ADDRESS")
    return Exit.DONE


def _line(feed: WatchedFeed) -> str:
    state = (
        f"failures in a row: {feed.failed}"
        if feed.failed
        else f"polled {feed.polled}"
        if feed.polled
        else "not polled yet"
    )
    due = f"next {feed.due}" if feed.due else "when its index says so"
    return "  ".join(part for part in (feed.address, feed.kind or "", feed.title or "", f"{state}, {due}") if part)


def export_opml(arguments: Namespace) -> int:
    """What is polled, for other readers; what an index or an OPML file named is left to it."""
    from musnad.pages.feeds import Subscription, opml_of

    with open_record(arguments) as file:
        feeds = [feed for feed in file.watching.feeds() if feed.parent is None]
    say(opml_of((Subscription(f.address, f.title, f.folder) for f in feeds), "Musnad").rstrip("\n"))
    return Exit.DONE


def outlets(arguments: Namespace) -> int:
    """The feeds that we know by name."""
    feeds = own_lexicon(arguments).feeds.values()
    if arguments.json:
        say_json([dataclasses.asdict(feed) for feed in feeds])
    else:
        for feed in feeds:
            say(plain(f"{feed.id}  {feed.title}  {feed.address}"))
    return Exit.DONE


def run(arguments: Namespace) -> int:
    """Poll and fetch; each line is printed once what it tells is safe on the disk."""
    from musnad.runner.watch import Manners, watch
    from musnad.store import RecordFile

    path, lexicon = record_path(arguments), own_lexicon(arguments)
    counts: Counter[str] = Counter()

    def report(told: Told) -> None:
        counts[told.what] += 1
        _tell(told, as_json=arguments.json)

    manners = Manners(gap=arguments.gap, contact=arguments.contact, allow_private=arguments.allow_private)
    with RecordFile.open(path) as file:
        if not file.watching.feeds():
            raise SourceError("nothing is watched yet", place=str(path), remedy="Begin with musnad watch add ADDRESS")
        with _archive(file, arguments) as archive:
            watch(file, lexicon, report, once=arguments.once, archive=archive, manners=manners)
    if not arguments.json:
        said = ", ".join(f"{count} {what}" for what, count in sorted(counts.items())) or "nothing was due"
        say(f"{said}: {plain(str(path))}")
    return Exit.SOME_FAILED if counts.keys() & FAILURES else Exit.DONE


def _archive(file: RecordFile, arguments: Namespace) -> contextlib.AbstractContextManager[Archive | None]:
    from musnad.runner.watch import own_version
    from musnad.store import Archive
    from musnad.store.archive import folder_of

    if arguments.no_warc:
        return contextlib.nullcontext()
    return Archive(folder_of(file.path), f"Musnad {own_version()}")


def _tell(told: Told, *, as_json: bool) -> None:
    if as_json:
        say_json(dataclasses.asdict(told))
    elif told.what in FAILURES:
        complain(f"{told.address}: {told.reason}")
    elif told.what != "unchanged":
        more = f"{told.new} new" if told.what == "polled" else told.page or ""
        say(plain("  ".join(part for part in (told.what, told.address, more, told.reason or "") if part)))
        sys.stdout.flush()


def versions(arguments: Namespace) -> int:
    """Every version of a page, and when it went."""
    with open_record(arguments) as file:
        visits = file.watching.visits(address=arguments.page) or _of_page(file, arguments.page)
        folder = file.path.with_suffix(".warc")
    if not visits:
        raise UsageError("it was never fetched by a watch", place=arguments.page, remedy="Give its address or its id")
    if arguments.json:
        say_json([dataclasses.asdict(visit) for visit in visits])
        return Exit.DONE
    for visit in visits:
        say(plain(_visited(visit, folder)))
    return Exit.DONE


def _of_page(file: RecordFile, page: str) -> tuple[Visit, ...]:
    """The versions of all addresses where a page of the record was fetched."""
    addresses = dict.fromkeys(visit.address for visit in file.watching.visits(page=file.resolve_page(page)))
    return tuple(visit for address in addresses for visit in file.watching.visits(address=address))


def _visited(visit: Visit, folder: Path) -> str:
    """2031-03-04T09:00:00+00:00  200  e056ab7f…  https://…  musnad.warc/….warc.gz:1042+812."""
    place = f"{folder.name}/{visit.warc}:{visit.begins}+{visit.length}" if visit.warc else ""
    told = visit.page or ("gone" if visit.status in {404, 410} else "not readable")
    return "  ".join(part for part in (visit.when, str(visit.status), told, visit.address, place) if part)
