"""`musnad compare`: what two pages share, and what only one of them has."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, add_record, command, open_record
from musnad.cli.exits import Exit
from musnad.cli.forms import Cell, add_format, form, show
from musnad.cli.streams import say
from musnad.errors import UsageError

if TYPE_CHECKING:
    from musnad.lineage import Stretch
    from musnad.record import Reading
    from musnad.store import RecordFile

EXAMPLES = """\
  musnad compare 002_nabaa.txt 003_minaa.txt   passage by passage: shared, reworded, only in one of them
  musnad compare --format md A B > drift.md
  musnad compare                               pages that are copies of others, whole or by half"""

HEADER = ("page", "kind", "passage", "start", "end", "text")
COPIES = ("a", "b", "containment", "title")
NUMBER = 2
"""Pages that are compared."""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "compare", "tell what two pages share, cut and added", run, examples=EXAMPLES)
    told = "two pages of the record file: id, the beginning of one, or location; none lists all copies"
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=told)
    add_record(parser)
    add_format(parser)


def run(arguments: Namespace) -> int:
    """Print the stretches of both pages, or the pairs that are copies."""
    if len(arguments.pages) not in (0, NUMBER):
        raise UsageError(f"{len(arguments.pages)} named", remedy="Name two pages, or none for all copies")
    with open_record(arguments) as file:
        if not arguments.pages:
            show(arguments, COPIES, _copies(file))
        else:
            _compare(arguments, *(file.reading(page) for page in arguments.pages))
    return Exit.DONE


def _compare(arguments: Namespace, a: Reading, b: Reading) -> None:
    from musnad.lineage import Story, contrast, words

    found = contrast(Story(a, words(a)), Story(b, words(b)))
    if form(arguments) == "table":
        say(f"{found.containment:.0%} of the shorter story's runs of five words stand in the longer")
    show(arguments, HEADER, (*_rows(a, found.a), *_rows(b, found.b)))


def _rows(reading: Reading, stretches: tuple[Stretch, ...]) -> Iterator[tuple[Cell, ...]]:
    for each in stretches:
        text = " ".join(each.span.of(reading.page.text).split())
        yield reading.page.location, each.kind, each.passage or None, each.span.start, each.span.end, text


def _copies(file: RecordFile) -> Iterator[tuple[Cell, ...]]:
    from musnad.lineage import copies, folds

    readings = tuple(file.readings())
    for a, b, containment in copies(map(folds, readings)):
        one, other = readings[a], readings[b]
        title = one.article.title.of(one.page.text) if one.article.title else None
        yield one.page.location, other.page.location, containment, title
