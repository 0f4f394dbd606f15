"""`musnad restore`: a backup in the record file's place, once it is found sound; what stood there is kept."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from musnad.cli.arguments import Commands, add_json, add_record, command, record_path
from musnad.cli.exits import Exit
from musnad.cli.streams import complain, plain, progress, say, say_json

EXAMPLES = """\
  musnad restore musnad-20310506T120000Z.db           in the place of musnad.db, which is kept beside it
  musnad restore --record talks.db talks-2031.db --json"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    what = "put a backup in the record file's place, once it is found sound"
    parser = command(commands, "restore", what, run, examples=EXAMPLES)
    parser.add_argument("backup", type=Path, metavar="BACKUP", help="a file that musnad backup made")
    add_record(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Restore it, and say what is there now and where the old file went."""
    from musnad.store import restore

    record = record_path(arguments)
    with progress() as shown:
        restored = restore(arguments.backup, record, shown.counting("restore:"))
    held, kept = restored.digest, restored.kept and str(restored.kept)
    if arguments.json:
        told = {"file": str(record), "pages": held.pages, "content": held.content, "kept": kept}
        say_json(told | {"lacking": list(restored.lacking)})
    else:
        say(f"{held.pages} pages restored: {plain(str(record))}")
        if kept:
            say(f"the file that stood there: {plain(kept)}")
    if restored.lacking:
        folder, count = plain(str(record.with_suffix(".warc"))), len(restored.lacking)
        complain(f"{folder}: {count} answers of sites are not there. Copy the backup's archive to it; see musnad check")
    return Exit.DONE
