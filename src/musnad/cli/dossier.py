"""`musnad dossier`: what a person follows over years."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, add_days, command, own_lexicon
from musnad.cli.exits import Exit
from musnad.cli.forms import add_format, show
from musnad.cli.kept import add_kept, kept_record
from musnad.errors import UsageError

if TYPE_CHECKING:
    from musnad.search import Names
    from musnad.store import RecordFile

EXAMPLES = """\
  musnad dossier                                  the dossiers, with how many pages and stories each has
  musnad dossier geneva --title 'مسار جنيف' --query جنيف --actor un --since 2031-01
  musnad dossier geneva --drop"""

HEADER = ("dossier", "title", "query", "actors", "since", "until", "pages", "stories")


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "dossier", "list, keep or drop what you follow over years", run, examples=EXAMPLES)
    parser.add_argument("dossier", nargs="?", metavar="ID", help="the dossier to keep in this shape, or to drop")
    parser.add_argument("--title", metavar="WORDS", help="what it is called (default: its id)")
    parser.add_argument("--query", metavar="QUERY", default="", help="pages that this search finds")
    who = "pages that name any of these: a name in either script or an id"
    parser.add_argument("--actor", metavar="NAME", action="append", default=[], help=who)
    add_days(parser, "pages")
    parser.add_argument("--drop", action="store_true", help="follow it no longer; its pages stay")
    add_kept(parser)
    add_format(parser)


def run(arguments: Namespace) -> int:
    """Change a dossier where one is named; print them all."""
    if arguments.dossier:
        _change(arguments)
    with kept_record(arguments) as (_, record):
        rows = (
            (d.id, d.title, d.query, " ".join(d.actors), d.since, d.until, len(d.pages), len(d.stories))
            for d in record.dossiers
        )
        show(arguments, HEADER, rows)
    return Exit.DONE


def _actors(file: RecordFile, told: Sequence[str], names: Names) -> tuple[str, ...]:
    """The ids of the record that each name stands for, a name that it does not have as it is told."""
    from musnad.search.narrowing import meant

    known = {each.value: (each.name or "",) for each in file.entities()}
    ids = (sorted(meant(name, names, known) & known.keys()) or names.entities(name) or (name,) for name in told)
    return tuple(dict.fromkeys(entity for each in ids for entity in each))


def _change(arguments: Namespace) -> None:
    from musnad.cli.arguments import open_record
    from musnad.runner import now
    from musnad.search import names_of
    from musnad.search.query import parse
    from musnad.store import Dossier

    with open_record(arguments) as file:
        if arguments.drop:
            file.drop_dossier(arguments.dossier)
            return
        actors = _actors(file, arguments.actor, names_of(own_lexicon(arguments))) if arguments.actor else ()
        if not (arguments.query or actors or arguments.since or arguments.until):
            raise UsageError("a dossier of everything", remedy="Give a --query, an --actor or days")
        parse(arguments.query)
        told = (arguments.title or arguments.dossier, arguments.query, actors, arguments.since, arguments.until)
        file.put_dossier(Dossier(arguments.dossier, *told), now())
