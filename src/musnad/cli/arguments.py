"""What several commands share: the form of their help, the pages, the record file."""

from __future__ import annotations

import os
from argparse import (
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
    _ActionsContainer,
    _SubParsersAction,
)
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musnad.cli.streams import complain

if TYPE_CHECKING:
    from musnad.lexicon import Lexicon
    from musnad.pages.containers import Container
    from musnad.pages.sources import Source
    from musnad.runner import Limits
    from musnad.store import Filter, RecordFile

Commands = _SubParsersAction
Run = Callable[[Namespace], int]

RECORD_VARIABLE = "MUSNAD_RECORD"
LEXICON_VARIABLE = "MUSNAD_LEXICON"
DEFAULT_RECORD = "musnad.db"
LEXICON_SUFFIX = ".lexicon"
"""In place of .db: the folder of the user's own tables beside his record file."""

PAGES = (
    "a text or HTML file, a web archive (WARC, WET), a table (JSON, CSV, Parquet), a channel's export, a folder, "
    "a pattern, an address, or - for standard input"
)
FILTERS = ("outlet", "agency", "aggregator", "speaker", "entity")


def command(commands: Commands[ArgumentParser], name: str, what: str, run: Run, *, examples: str) -> ArgumentParser:
    """A command with its one-line description, its examples, and the function that runs it."""
    parser = commands.add_parser(
        name,
        help=what,
        description=f"{what[0].upper()}{what[1:]}.",
        epilog=f"examples:\n{examples}",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def add_days(parser: ArgumentParser, of: str) -> None:
    """The first and the last day of what is meant: "pages" of this day and later."""
    parser.add_argument("--since", metavar="DAY", type=_day, help=f"{of} of this day or later: 2031-03-04, 2031-03")
    parser.add_argument("--until", metavar="DAY", type=_day, help=f"{of} of this day or earlier")


def _day(told: str) -> str:
    from musnad.errors import UsageError
    from musnad.search.query import checked_day

    try:
        return checked_day("day", told, "")
    except UsageError as error:
        raise ArgumentTypeError(f"{told!r} is no day. {error.remedy}") from None


def add_confidence(parser: ArgumentParser) -> None:
    """How sure a claim must be to be listed."""
    what = "leave out those of less: 0 to 1 (default: 0, which is all)"
    parser.add_argument("--min-confidence", metavar="N", type=_confidence, default=0.0, help=what)


def _confidence(told: str) -> float:
    try:
        value = float(told)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise ArgumentTypeError(f"{told!r} is no number from 0 to 1")
    return value


def add_paths(parser: ArgumentParser, *, count: str, what: str) -> None:
    """The pages to read, which column of a table is which, and what one page may cost."""
    parser.add_argument("paths", nargs=count, metavar="PATH", help=what)
    told = "which column of JSON, CSV or Parquet is text, title, date, outlet, address (TOML)"
    parser.add_argument("--mapping", metavar="FILE", type=Path, help=told)
    parser.add_argument(
        "--jobs", type=_count, metavar="N", help="processes that read side by side (default: a core each)"
    )
    parser.add_argument("--cap", type=_count, metavar="BYTES", help="bytes that a page may have (default: 16 MiB)")
    parser.add_argument(
        "--seconds", type=_seconds, metavar="S", help="seconds that a page's reading may take (default: 20)"
    )


def _count(told: str) -> int:
    if not told.isdecimal() or int(told) < 1:
        raise ArgumentTypeError(f"{told!r} is no whole number above 0")
    return int(told)


def _seconds(told: str) -> float:
    try:
        seconds = float(told)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ArgumentTypeError(f"{told!r} is no number of seconds above 0")
    return seconds


def limits(arguments: Namespace) -> Limits:
    """What one page may cost."""
    from musnad.runner import Limits

    given = {"bytes": arguments.cap, "seconds": arguments.seconds, "workers": arguments.jobs}
    return Limits(**{name: value for name, value in given.items() if value})


def sources(arguments: Namespace) -> Iterator[Source | Container]:
    """The pages that were named, and the files of many pages."""
    from musnad.pages.containers import read_mapping
    from musnad.pages.sources import expand

    return expand(arguments.paths, mapping=read_mapping(arguments.mapping) if arguments.mapping else None)


def add_record(parser: ArgumentParser) -> None:
    """The record file."""
    parser.add_argument(
        "--record",
        metavar="FILE",
        type=Path,
        help=f"the record file (default: ${RECORD_VARIABLE}, else {DEFAULT_RECORD} here)",
    )


def add_json(parser: _ActionsContainer, what: str = "print JSON") -> None:
    """Results for a program."""
    parser.add_argument("--json", action="store_true", help=what)


def add_lexicon(parser: ArgumentParser) -> None:
    """The user's own tables."""
    told = f"your own tables, which win over ours (default: ${LEXICON_VARIABLE}, else beside the record file)"
    parser.add_argument("--lexicon", metavar="FOLDER", type=Path, help=told)


def lexicon_folder(arguments: Namespace) -> Path:
    """Where the user's own tables are or would be: beside musnad.db it is musnad.lexicon."""
    told = arguments.lexicon or os.environ.get(LEXICON_VARIABLE)
    return Path(told) if told else record_path(arguments).with_suffix(LEXICON_SUFFIX)


def named_lexicon(arguments: Namespace) -> Path | None:
    """The folder of the user's own tables, null where he has none; LexiconError where one he named is not there."""
    from musnad.errors import LexiconError

    folder = lexicon_folder(arguments)
    if folder.is_dir():
        return folder
    if arguments.lexicon or os.environ.get(LEXICON_VARIABLE):
        raise LexiconError("no such folder", place=str(folder), remedy="Name a folder of TSV tables with --lexicon")
    return None


def own_lexicon(arguments: Namespace) -> Lexicon:
    """The shipped tables, and the user's own where there are any."""
    from musnad.lexicon import Lexicon

    return Lexicon(named_lexicon(arguments))


def record_path(arguments: Namespace) -> Path:
    """The record file that was meant."""
    return getattr(arguments, "record", None) or Path(os.environ.get(RECORD_VARIABLE) or DEFAULT_RECORD)


def open_record(arguments: Namespace) -> RecordFile:
    """The record file that is there already, for reading alone where it cannot be written."""
    from musnad.store import RecordFile

    path = record_path(arguments)
    return told_of(RecordFile.open(path, create=False, read_only=path.exists() and not os.access(path, os.W_OK)))


def told_of(file: RecordFile) -> RecordFile:
    """The same file; a word on stderr where it was of an earlier schema."""
    if file.earlier:
        schema = file.earlier.name.rpartition(".schema-")[2].partition("-")[0]
        complain(
            f"the record file was of schema {schema} and is brought up to date; as it was it is kept as {file.earlier}"
        )
    return file


def add_filters(parser: ArgumentParser) -> None:
    """Which pages: each may be given more than once, and any of its values will do."""
    for name in FILTERS:
        parser.add_argument(f"--{name}", metavar="ID", action="append", default=[], help=f"pages of this {name}")
    add_days(parser, "pages")


def chosen(arguments: Namespace) -> Filter:
    """What the filters ask for."""
    from musnad.store import Filter

    many: dict[str, Any] = {name: tuple(getattr(arguments, name)) for name in FILTERS}
    return Filter(**many, since=arguments.since, until=arguments.until)
