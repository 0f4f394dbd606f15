"""`musnad forget`: take a page, its raw bytes and all that was read out of it, from the record file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import Commands, add_json, add_record, command, open_record
from musnad.cli.exits import Exit
from musnad.cli.streams import complain, say, say_json

EXAMPLES = """\
  musnad forget e056ab7fa8bb2dff                    after a takedown request
  musnad forget --record talks.db e056ab7fa8bb2dff"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "forget", "forget a page for good", run, examples=EXAMPLES)
    parser.add_argument("page", metavar="PAGE", help="its id, the beginning of it, or its location")
    add_record(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Forget the page, and say so."""
    with open_record(arguments) as file:
        forgotten = file.forget(arguments.page)
    if not forgotten.wiped:
        complain(
            "another program reads the record file and holds the old bytes in its log; close it, then open the file"
        )
    if arguments.json:
        say_json({"page": forgotten.page, "status": "forgotten", "wiped": forgotten.wiped})
    else:
        say(f"forgot {forgotten.page}; `musnad add --force` takes the same bytes back")
    return Exit.DONE
