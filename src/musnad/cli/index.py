"""`musnad index`: another search engine's index beside the record file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import Commands, add_json, add_record, command, open_record
from musnad.cli.exits import Exit
from musnad.cli.streams import Progress, plain, say, say_json

EXAMPLES = """\
  musnad index           make the index, or bring it up to the record file
  musnad index --drop    throw it away: the record file's own index answers again"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "index", "index a large record with tantivy beside it", run, examples=EXAMPLES)
    parser.add_argument("--drop", action="store_true", help="throw the index away")
    add_record(parser)
    add_json(parser, "print the counts as JSON")


def run(arguments: Namespace) -> int:
    """Make it, bring it up, or throw it away."""
    from musnad.search.beside import drop, folder_of, refresh

    progress = Progress()
    with open_record(arguments) as file:
        folder, changed = folder_of(file.path), 0
        if arguments.drop:
            drop(file.path)
        else:
            changed = refresh(file, lambda done, of: progress.show(f"{done} of {of} pages indexed"))
        pages = 0 if arguments.drop else file.count()
    progress.clear()
    if arguments.json:
        say_json({"index": str(folder), "pages": pages, "changed": changed})
    else:
        say(f"dropped: {plain(str(folder))}" if arguments.drop else f"{changed} of {pages} pages: {plain(str(folder))}")
    return Exit.DONE
