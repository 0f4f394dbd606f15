"""`musnad forget`: take a page, its raw bytes and all that was read out of it, from the record file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import Commands, add_json, add_record, command, record_path
from musnad.cli.exits import Exit
from musnad.cli.streams import plain, say, say_json

EXAMPLES = """\
  musnad forget e056ab7fa8bb2dff                    after a takedown request
  musnad forget --record talks.db e056ab7fa8bb2dff"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "forget", "forget a page for good", run, examples=EXAMPLES)
    parser.add_argument("page", metavar="PAGE", help="its id, as add --jsonl and search print it")
    add_record(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Forget the page, and say so."""
    from musnad.store import RecordFile

    path = record_path(arguments)
    with RecordFile.open(path) as file:
        file.forget(arguments.page)
    if arguments.json:
        say_json({"page": arguments.page, "status": "forgotten"})
    else:
        say(f"forgot {plain(arguments.page)}: {plain(str(path))}")
    return Exit.DONE
