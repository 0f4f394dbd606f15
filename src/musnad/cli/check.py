"""`musnad check`: whether every span stands on its page and every page on its digest."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import Commands, add_json, add_record, command, open_record
from musnad.cli.exits import Exit
from musnad.cli.streams import plain, say, say_json

EXAMPLES = """\
  musnad check                     one line for each thing that is wrong; exit 1 if there is any
  musnad check --record talks.db --json"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    what = "check every span against its page, every page against its digest"
    parser = command(commands, "check", what, run, examples=EXAMPLES)
    add_record(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Print what is wrong, or that nothing is."""
    with open_record(arguments) as file:
        problems = file.check()
        pages = file.count()
    if arguments.json:
        say_json({"pages": pages, "problems": list(problems)})
    else:
        for problem in problems:
            say(plain(problem))
        say(f"{pages} pages checked, {len(problems)} problems")
    return Exit.SOME_FAILED if problems else Exit.DONE
