"""The record of the record file, gathered anew where it must be, for the commands that tell parts of it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from musnad.cli.arguments import add_lexicon, add_record, open_record, own_lexicon
from musnad.cli.following import Following, following
from musnad.cli.streams import complain

if TYPE_CHECKING:
    from musnad.lexicon import Lexicon
    from musnad.record import Record
    from musnad.runner import Limits
    from musnad.store import RecordFile


def add_kept(parser: ArgumentParser) -> None:
    """Which record, and with which tables."""
    add_record(parser)
    add_lexicon(parser)


def meant(told: Sequence[str], lexicon: Lexicon, record: Record) -> tuple[frozenset[str], ...]:
    """The ids in the record that each name stands for, those of parties and those of issues."""
    from musnad.search import names_of
    from musnad.search.narrowing import meant as ids

    known = {entity.id: tuple(entity.names) for entity in record.entities}
    return tuple(ids(each, names_of(lexicon), known) for each in told)


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
        anew = runner.refresh(file, lexicon, follower.hear, limits=limits or runner.Limits()).known
        if anew:
            follower.clear()
            whose = f"with your tables in {lexicon.folder}" if lexicon.folder else "with our tables alone"
            complain(f"{anew} pages were read by other stages or tables; they are read anew, {whose}")
    follower.pass_over(file.count())
