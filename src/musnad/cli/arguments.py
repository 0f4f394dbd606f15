"""What several commands share: the form of their help, the pages, the record file."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter, _ActionsContainer, _SubParsersAction
from collections.abc import Callable
from pathlib import Path

Commands = _SubParsersAction
Run = Callable[[Namespace], int]

RECORD_VARIABLE = "MUSNAD_RECORD"
DEFAULT_RECORD = "musnad.db"


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


def add_paths(parser: ArgumentParser, *, count: str, what: str) -> None:
    """The pages to read."""
    parser.add_argument("paths", nargs=count, metavar="PATH", help=what)


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


def record_path(arguments: Namespace) -> Path:
    """The record file that was meant."""
    return arguments.record or Path(os.environ.get(RECORD_VARIABLE) or DEFAULT_RECORD)
