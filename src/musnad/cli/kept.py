"""The record of the record file, gathered anew where it must be, for the commands that tell parts of it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from musnad.cli.arguments import add_lexicon, add_record, open_record, own_lexicon
from musnad.cli.following import Following, following

if TYPE_CHECKING:
    from musnad.lexicon import Lexicon
    from musnad.record import Record
    from musnad.runner import Limits
    from musnad.store import RecordFile


def add_kept(parser: ArgumentParser) -> None:
    """Which record, and with which tables."""
    add_record(parser)
    add_lexicon(parser)


@contextmanager
def kept_record(arguments: Namespace) -> Iterator[tuple[RecordFile, Record]]:
    """The file and its record."""
    lexicon = own_lexicon(arguments)
    with open_record(arguments) as file:
        with following() as follower:
            record = gathered(file, lexicon, follower)
        yield file, record


def gathered(file: RecordFile, lexicon: Lexicon, follower: Following, limits: Limits | None = None) -> Record:
    """The record, after each page is read again where Musnad has since learned to read better."""
    from musnad import runner

    _refresh(file, lexicon, follower, limits)
    return runner.gathered(file, lexicon, follower.compared)


def grown(file: RecordFile, lexicon: Lexicon, follower: Following) -> int:
    """Take new pages into the parts of the record, after the same; how many."""
    from musnad import runner

    _refresh(file, lexicon, follower, None)
    return runner.grown(file, lexicon, follower.compared)


def _refresh(file: RecordFile, lexicon: Lexicon, follower: Following, limits: Limits | None) -> None:
    from musnad import runner

    if not file.read_only:
        runner.refresh(file, lexicon, follower.hear, limits=limits or runner.Limits())
    follower.pass_over(file.count())
