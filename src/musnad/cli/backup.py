"""`musnad backup`: a copy of the record file, taken while others use it and read back before it has its name."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path

from musnad.cli.arguments import Commands, add_json, add_record, command, open_record, record_path
from musnad.cli.exits import Exit
from musnad.cli.streams import plain, progress, say, say_json

EXAMPLES = """\
  musnad backup                              musnad-20310506T120000Z.db beside musnad.db
  musnad backup /mnt/safe/                   the same, into a folder
  musnad backup --record talks.db talks-2031.db --json"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "backup", "copy the record file, also while it is in use", run, examples=EXAMPLES)
    parser.add_argument("to", nargs="?", type=Path, metavar="FILE", help="the copy, or a folder for it")
    parser.add_argument("--force", action="store_true", help="overwrite what stands there")
    add_record(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Copy it, and say what the copy holds."""
    target = _target(arguments.to, record_path(arguments))
    with open_record(arguments) as file, progress() as shown:
        held = file.backup(target, forced=arguments.force, heard=shown.counting("backup:"))
    if arguments.json:
        say_json({"file": str(target), "pages": held.pages, "content": held.content, "whole": held.whole})
    else:
        say(f"{held.pages} pages backed up: {plain(str(target))}")
        say(f"content {held.content}")
    return Exit.DONE


def _target(told: Path | None, record: Path) -> Path:
    """Where no file is named, one of the record file's name with the instant: musnad-20310506T120000Z.db."""
    if told is not None and not told.is_dir():
        return told
    return (told or record.parent) / f"{record.stem}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}{record.suffix or '.db'}"
