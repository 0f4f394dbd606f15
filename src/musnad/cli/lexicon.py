"""`musnad lexicon`: the user's own rows beside the shipped tables."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, add_json, add_lexicon, add_record, command, lexicon_folder, named_lexicon
from musnad.cli.exits import Exit
from musnad.cli.streams import plain, say, say_json

if TYPE_CHECKING:
    from musnad.lexicon.adding import Change
    from musnad.lexicon.listing import Count
    from musnad.lexicon.table import Row

EXAMPLES = """\
  musnad lexicon list                            the tables, with how many rows are ours and yours
  musnad lexicon list people لافروف              rows of one table that hold a word
  musnad lexicon add people id=selim-al-wardani sex=m state=france ar='سليم الورداني|~الورداني'
  musnad lexicon add people id=sergei-lavrov ar+=لافروفا   one more spelling of a row of ours
  musnad lexicon check --json                    every row, ours and yours; exit 78 if one is wrong"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    what = "list, add and check rows of names, cues and other words, yours beside ours"
    group = command(commands, "lexicon", what, _check, examples=EXAMPLES)
    ways = group.add_subparsers(title="what to do", metavar="WAY", required=True)
    add = command(ways, "add", "add a row of your own, or change one", _add, examples=_of("add"))
    add.add_argument("table", metavar="TABLE", help="the table: people, cues, furniture ...")
    help_ = "what a column holds: id=naria; several values by |; COLUMN+=VALUE adds to what stands there"
    add.add_argument("cells", nargs="+", type=_cell, metavar="COLUMN=VALUE", help=help_)
    add.add_argument("--replace", action="store_true", help="change a row that is yours already")
    shown = command(ways, "list", "list the tables, or the rows of one", _list, examples=_of("list"))
    shown.add_argument("table", nargs="?", metavar="TABLE", help="the table whose rows to list")
    shown.add_argument("words", nargs="*", metavar="WORD", help="only rows that hold each of these, however spelt")
    shown.add_argument("--yours", action="store_true", help="only your own rows")
    check = command(ways, "check", "check every row, ours and yours", _check, examples=_of("check"))
    for parser in (add, shown, check):
        add_record(parser)
        add_lexicon(parser)
        add_json(parser)


def _of(way: str) -> str:
    return "\n".join(line for line in EXAMPLES.splitlines() if line.startswith(f"  musnad lexicon {way}"))


def _cell(told: str) -> tuple[str, str, bool]:
    """COLUMN=VALUE as column, value, and whether it is added to what stands there."""
    column, equals, value = told.partition("=")
    if not equals or not column.strip("+"):
        raise ArgumentTypeError(f"{told!r} is not COLUMN=VALUE")
    return column.removesuffix("+").strip(), value, column.endswith("+")


def _changes(arguments: Namespace) -> tuple[Change, ...]:
    from musnad.lexicon.adding import Change

    return tuple(Change(*cell) for cell in arguments.cells)


def _add(arguments: Namespace) -> int:
    """Add the row, and say where it stands."""
    from musnad.lexicon.adding import add_row

    folder = lexicon_folder(arguments)
    added = add_row(folder, arguments.table, _changes(arguments), replace=arguments.replace)
    before = added.before
    status = "added" if before is None else "changed" if before.own else "in place of ours"
    if arguments.json:
        say_json({"table": arguments.table, "status": status, "place": added.row.place, "row": added.row.cells})
    else:
        say(f"{status}: {plain(added.row.id)} in {plain(added.row.place)}")
    return Exit.DONE


def _list(arguments: Namespace) -> int:
    """Print the tables, or the rows that were asked for."""
    from musnad.lexicon.listing import counted, listed

    folder = named_lexicon(arguments)
    if arguments.table:
        for row in listed(arguments.table, folder, arguments.words):
            if row.own or not arguments.yours:
                _say_row(row, json=arguments.json)
    else:
        for count in counted(folder):
            _say_count(count, json=arguments.json)
    return Exit.DONE


def _say_row(row: Row, *, json: bool) -> None:
    origin = "yours" if row.own else "ours"
    if json:
        say_json({"origin": origin, "place": row.place, "row": row.cells})
    else:
        cells = "  ".join(f"{column}={cell}" for column, cell in row.cells.items() if cell and column != "id")
        say(f"{origin:<6}{row.id}  {plain(cells)}")


def _say_count(count: Count, *, json: bool) -> None:
    if json:
        say_json(count._asdict())
    else:
        more = f"  ({count.replaced} in place of ours)" if count.replaced else ""
        say(f"{count.table:<16}{count.ours:>6} ours{count.yours:>6} yours{more}")


def _check(arguments: Namespace) -> int:
    """Print what is wrong with each row, or that nothing is."""
    from musnad.lexicon.checking import faults

    folder = named_lexicon(arguments)
    found = tuple(faults(folder))
    if arguments.json:
        told = [{"place": fault.place, "seen": fault.seen, "remedy": fault.remedy} for fault in found]
        say_json({"folder": str(folder) if folder else None, "faults": told})
    else:
        for fault in found:
            say(plain(str(fault)))
        where = f"our tables and {plain(str(folder))}" if folder else "our tables; you have none of your own"
        say(f"{len(found)} faults: {where}")
    return Exit.ROW if found else Exit.DONE
