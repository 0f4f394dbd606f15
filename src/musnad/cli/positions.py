"""`musnad positions`: where each party stands on each issue, and since when."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, add_days, command, own_lexicon
from musnad.cli.exits import Exit
from musnad.cli.forms import Cell, add_format, show
from musnad.cli.kept import add_kept, kept_record, meant

if TYPE_CHECKING:
    from musnad.record import Record

EXAMPLES = """\
  musnad positions --issue ceasefire
  musnad positions --holder روسيا --holder us --format md"""

HEADER = ("issue", "holder", "date", "polarity", "stance", "changed", "page", "start", "end")


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "positions", "tell where each party stands on each issue", run, examples=EXAMPLES)
    who = "positions of these alone: a name in either script or an id"
    parser.add_argument("--holder", metavar="NAME", action="append", default=[], help=who)
    parser.add_argument("--issue", metavar="NAME", action="append", default=[], help="positions on these issues alone")
    add_days(parser, "stands")
    add_kept(parser)
    add_format(parser)


def run(arguments: Namespace) -> int:
    """Print the positions."""
    with kept_record(arguments) as (_, record):
        show(arguments, HEADER, _rows(arguments, record))
    return Exit.DONE


def _rows(arguments: Namespace, record: Record) -> Iterator[tuple[Cell, ...]]:
    lexicon = own_lexicon(arguments)
    holders, issues = (meant(told, lexicon, record) for told in (arguments.holder, arguments.issue))
    for held in sorted(record.positions, key=lambda p: (p.issue, p.holder)):
        if not _asked(held.holder, holders) or not _asked(held.issue, issues):
            continue
        for point in held.series:
            day = point.date or ""
            late = not arguments.since or day >= arguments.since
            early = not arguments.until or (bool(day) and day[: len(arguments.until)] <= arguments.until)
            if late and early:
                changed = "changed" if point.date in held.changes else None
                told = (point.date, point.polarity, point.stance, changed)
                yield held.issue, held.holder, *told, point.evidence.page, *point.evidence.span


def _asked(value: str, asked: tuple[frozenset[str], ...]) -> bool:
    return not asked or any(value in ids for ids in asked)
