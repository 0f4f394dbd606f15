"""`musnad export`: the record file for other programs."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from musnad.cli.arguments import (
    FILTERS,
    Commands,
    add_filters,
    add_json,
    add_lexicon,
    add_record,
    chosen,
    command,
    open_record,
    own_lexicon,
)
from musnad.cli.exits import Exit
from musnad.cli.streams import say_bytes

if TYPE_CHECKING:
    from musnad.api.opened import Rows
    from musnad.export.citing import Names
    from musnad.lexicon import Lexicon
    from musnad.store import RecordFile

EXAMPLES = """\
  musnad export > readings.jsonl                    every reading, one a line
  musnad export --format csv > statements.csv       a row a statement: who said what, with which cue, where
  musnad export --format csv --excel --outlet al-minaa > minaa.csv   for a spreadsheet, one outlet
  musnad export --format parquet --of events --out events.parquet    any list of the API as a table
  musnad export --format schemaorg > record.jsonld  NewsArticle with Quotation
  musnad export --format webanno --out pages/       a file a page
  musnad export --format sqlite --out copy.db       the record file itself, as it is now"""

BOM = "\ufeff"
"""What makes a spreadsheet read UTF-8."""
DOCUMENTS = ("schemaorg", "webannotation", "timelinejs", "markdown", "ftm", "ninjs")
"""Formats of one document, or of one a line."""
FORMATS = ("jsonl", "csv", "parquet", *DOCUMENTS, "webanno", "sqlite")
TABLES = ("jsonl", "csv", "parquet")
"""Formats of any list."""
NEEDS_OUT = ("parquet", "webanno", "sqlite")


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "export", "print the record in a form of other programs", run, examples=EXAMPLES)
    parser.add_argument(
        "--format", choices=FORMATS, default="jsonl", help="readings, statements, or the form of others"
    )
    what = "a list of the API, as articles, statements, mentions, events, record/timeline: for jsonl, csv, parquet"
    parser.add_argument("--of", metavar="LIST", help=what)
    parser.add_argument("--out", metavar="PATH", type=Path, help="the file to write; for webanno a folder")
    parser.add_argument("--excel", action="store_true", help="begin the CSV with the mark that spreadsheets want")
    add_filters(parser)
    add_record(parser)
    add_lexicon(parser)
    add_json(parser, "the same as --format jsonl")


def run(arguments: Namespace) -> int:
    """Write what was asked for, to stdout or where it was told."""
    from musnad.errors import UsageError

    form = "jsonl" if arguments.json else arguments.format
    if form in NEEDS_OUT and arguments.out is None:
        raise UsageError(f"--format {form} writes no stream", remedy="Say where: --out PATH")
    if arguments.of and form not in TABLES:
        raise UsageError(f"--format {form} is of the whole record", remedy=f"--of goes with {', '.join(TABLES)}")
    with open_record(arguments) as file:
        if form == "sqlite":
            file.copy_to(arguments.out)
        elif form == "webanno":
            _webanno(arguments, file)
        elif form in DOCUMENTS:
            _document(arguments, file, form)
        elif arguments.of or form == "parquet":
            _table(arguments, file, form)
        else:
            _readings(arguments, file, form)
    return Exit.DONE


def _readings(arguments: Namespace, file: RecordFile, form: str) -> None:
    """Every reading as a line, or its statements as rows."""
    from musnad.export import COLUMNS, csv_lines, rows
    from musnad.record.codec import to_json

    readings = file.readings(chosen(arguments))
    with _written(arguments.out):
        if form == "jsonl":
            for reading in readings:
                say_bytes(to_json(reading))
        else:
            _csv(arguments, csv_lines(COLUMNS, (row for reading in readings for row in rows(reading))))


def _csv(arguments: Namespace, lines: Iterable[str]) -> None:
    sys.stdout.write(BOM if arguments.excel else "")
    for line in lines:
        sys.stdout.write(line)


def _table(arguments: Namespace, file: RecordFile, form: str) -> None:
    """A list of the API as a table."""
    from musnad.export import csv_lines, write_parquet
    from musnad.export.jsonlines import compact

    listed = _list(arguments, file)
    if form == "parquet":
        write_parquet(arguments.out, [(each.name, each.kind) for each in listed.resource.columns], listed.rows())
        return
    with _written(arguments.out):
        if form == "csv":
            _csv(arguments, csv_lines(listed.columns, listed.rows()))
        else:
            for told in listed.told():
                sys.stdout.write(compact(told) + "\n")


def _list(arguments: Namespace, file: RecordFile) -> Rows[object]:
    """The list that was named, narrowed as for search."""
    from musnad.api import Library
    from musnad.api.opened import OpenRecord

    name = arguments.of or "statements"
    given = {each: getattr(arguments, each) for each in (*FILTERS, "since", "until") if getattr(arguments, each)}
    if name == "statements" and "speaker" in given:
        given["by"] = given.pop("speaker")
    return OpenRecord(Library(file, own_lexicon(arguments), whole=True)).list(name, **given)


def _document(arguments: Namespace, file: RecordFile, form: str) -> None:
    """One document of the whole record, line by line."""
    from musnad import export

    lexicon = own_lexicon(arguments)
    names = _names(lexicon)
    readings = file.readings(chosen(arguments))
    made: dict[str, Iterable[str]] = {
        "schemaorg": export.schema_org(readings, names),
        "webannotation": export.web_annotations(readings, names),
        "ftm": export.ftm(readings, names),
        "ninjs": export.ninjs(readings, names),
        "markdown": (line for each in readings for line in export.article_markdown(each, names, "ar")),
    }
    lines = made[form] if form in made else _timeline(arguments, file, lexicon)
    with _written(arguments.out):
        for line in lines:
            sys.stdout.write(line + "\n")


def _timeline(arguments: Namespace, file: RecordFile, lexicon: Lexicon) -> Iterable[str]:
    from musnad.export import timeline
    from musnad.pipeline import gather

    readings = tuple(file.readings(chosen(arguments)))
    return timeline(gather(readings, lexicon), {each.page.location: each.page.text for each in readings})


def _webanno(arguments: Namespace, file: RecordFile) -> None:
    """A file a page, named by the page's id."""
    from musnad.export import webanno

    arguments.out.mkdir(parents=True, exist_ok=True)
    for reading in file.readings(chosen(arguments)):
        told = "\n".join((*webanno(reading), ""))
        (arguments.out / f"{reading.page.id}.tsv").write_text(told, encoding="utf-8", newline="\n")


def _names(lexicon: Lexicon) -> Names:
    return partial(_name, lexicon)


def _name(lexicon: Lexicon, entity: str, language: str) -> str | None:
    known = lexicon.entities.get(entity)
    return (known.ar if language == "ar" else known.en) if known else None


@contextmanager
def _written(out: Path | None) -> Iterator[None]:
    """What is said meanwhile goes into a file, where one was named."""
    if out is None:
        yield
        return
    before = sys.stdout
    with out.open("w", encoding="utf-8", newline="") as file:
        sys.stdout = file
        try:
            yield
        finally:
            sys.stdout = before
