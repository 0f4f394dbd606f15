"""`musnad statements`: who said what, about what and when, each with its citation."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from musnad.cli.arguments import (
    Commands,
    add_confidence,
    add_days,
    add_json,
    add_lexicon,
    add_paths,
    add_record,
    command,
    limits,
    open_record,
    own_lexicon,
    sources,
)
from musnad.cli.exits import Exit
from musnad.cli.following import following
from musnad.cli.streams import plain, say, say_json

if TYPE_CHECKING:
    from musnad.export.citing import Language, Names
    from musnad.lexicon import Lexicon
    from musnad.record.quoted import Quoted
    from musnad.search import Ask

EXAMPLES = """\
  musnad statements --by Lavrov --since 2031-03 --about 'وقف إطلاق النار'
  musnad statements --by 'سليم الورداني' --format md --language en   citations under their days
  musnad statements --min-confidence 0.8 --format csv > said.csv     for a spreadsheet
  musnad statements page.html --format cite                          of pages that are not kept"""

FORMATS = ("table", "json", "csv", "md", "cite")
WIDTHS = (10, 16, 24, 12)
"""Columns of the table before what was said: day, outlet, speaker, cue."""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "statements", "list who said what, with a citation for each", run, examples=EXAMPLES)
    add_paths(parser, count="*", what="pages to read instead of the record file's; they are not kept")
    parser.add_argument("--by", metavar="NAME", action="append", default=[], help="whose: a name or part of it, an id")
    parser.add_argument("--about", metavar="WORDS", default="", help="words in what was said, as musnad search takes")
    parser.add_argument("--outlet", metavar="NAME", action="append", default=[], help="in this outlet: a name or an id")
    add_days(parser, "statements")
    add_confidence(parser)
    parser.add_argument("--format", choices=FORMATS, default="table", help="cite: a citation a line")
    parser.add_argument("--language", choices=("ar", "en"), default="ar", help="of names and citations (default: ar)")
    add_record(parser)
    add_lexicon(parser)
    add_json(parser, "the same as --format json")


def run(arguments: Namespace) -> int:
    """Print the statements that answer, in the order of their days."""
    from musnad.search import Ask

    lexicon = own_lexicon(arguments)
    ask = Ask(
        by=tuple(arguments.by),
        about=arguments.about,
        outlet=tuple(arguments.outlet),
        since=arguments.since,
        until=arguments.until,
        least=arguments.min_confidence,
    )
    found, code = _found(arguments, lexicon, ask)
    _print(found, "json" if arguments.json else arguments.format, arguments.language, _names(lexicon))
    return code


def _found(arguments: Namespace, lexicon: Lexicon, ask: Ask) -> tuple[tuple[Quoted, ...], int]:
    """The answers, of the pages that were named or of the record file, and the exit code."""
    from musnad import runner
    from musnad.search import names_of, said, said_in

    names = names_of(lexicon)
    if not arguments.paths:
        with open_record(arguments) as file:
            return said(file, ask, names), Exit.DONE
    readings = []
    with following(arguments.paths) as follower:
        for outcome in runner.read(sources(arguments), lexicon, limits=limits(arguments)):
            follower.hear(outcome)
            if outcome.reading:
                readings.append(outcome.reading)
        return said_in(readings, ask, names), follower.exit


def _names(lexicon: Lexicon) -> Names:
    """The tables' names of an entity, by language."""

    def name(entity: str, language: str) -> str | None:
        known = lexicon.entities.get(entity)
        return (known.ar if language == "ar" else known.en) if known else None

    return name


def _print(found: tuple[Quoted, ...], form: str, language: Language, names: Names) -> None:
    from musnad.export import QUOTED_COLUMNS, citation, csv_lines, markdown, quoted_rows, quoted_values
    from musnad.record.codec import part_to_builtins

    if form == "json":
        told = {"total": len(found), "statements": list(quoted_values(found, names))}
        say_json(part_to_builtins(told))
    elif form == "csv":
        for line in csv_lines(QUOTED_COLUMNS, quoted_rows(found, names)):
            sys.stdout.write(line)
    elif form == "md":
        for line in markdown(found, names, language):
            say(line)
    else:
        lines = (
            (citation(each, names, language) for each in found) if form == "cite" else _table(found, names, language)
        )
        for line in lines:
            say(plain(line))


def _table(found: Sequence[Quoted], names: Names, language: Language) -> Iterator[str]:
    """A line a statement: day, outlet, speaker, cue, what was said, where."""
    from musnad.export import name_of

    yield f"{len(found)} statements" if len(found) != 1 else "1 statement"
    for each in found:
        statement = each.statement
        outlet = name_of(each, each.article.outlet, names, language) if each.article.outlet else "-"
        speaker = name_of(each, statement.source.entity, names, language)
        cells = zip((each.day or "-", outlet, speaker, each.cue or "-"), WIDTHS, strict=True)
        said = " ".join(statement.surface.split())
        where = f"{each.page} {statement.content.start}-{statement.content.end}"
        negated = "✗ " if statement.polarity == "negated" else ""
        yield "  ".join((*(f"{cell:<{width}}" for cell, width in cells), f"{negated}{said}", f"[{where}]"))
