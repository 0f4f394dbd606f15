"""`musnad positions`: where each party stands on each issue, and since when."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, command
from musnad.cli.exits import Exit
from musnad.cli.forms import Cell, add_format, show
from musnad.cli.kept import add_kept, kept_record

if TYPE_CHECKING:
    from musnad.record import Record

EXAMPLES = """\
  musnad positions --issue ceasefire
  musnad positions --holder russia --holder us --format md"""

HEADER = ("issue", "holder", "date", "polarity", "stance", "changed", "page", "start", "end")


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "positions", "tell where each party stands on each issue", run, examples=EXAMPLES)
    parser.add_argument("--holder", metavar="ID", action="append", default=[], help="positions of these alone")
    parser.add_argument("--issue", metavar="ID", action="append", default=[], help="positions on these issues alone")
    parser.add_argument("--since", metavar="DAY", help="of this day, month or year and later")
    parser.add_argument("--until", metavar="DAY", help="of this day, month or year and earlier")
    add_kept(parser)
    add_format(parser)


def run(arguments: Namespace) -> int:
    """Print the positions."""
    with kept_record(arguments) as (_, record):
        show(arguments, HEADER, _rows(arguments, record))
    return Exit.DONE


def _rows(arguments: Namespace, record: Record) -> Iterator[tuple[Cell, ...]]:
    for held in sorted(record.positions, key=lambda p: (p.issue, p.holder)):
        if not _asked(held.holder, arguments.holder) or not _asked(held.issue, arguments.issue):
            continue
        for point in held.series:
            day = point.date or ""
            late = not arguments.since or day >= arguments.since
            early = not arguments.until or (bool(day) and day[: len(arguments.until)] <= arguments.until)
            if late and early:
                changed = "changed" if point.date in held.changes else None
                told = (point.date, point.polarity, point.stance, changed)
                yield held.issue, held.holder, *told, point.evidence.page, *point.evidence.span


def _asked(value: str, asked: list[str]) -> bool:
    return not asked or value in asked
