"""`musnad check`: whether every span stands on its page and every page on its digest."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from musnad.cli.arguments import Commands, add_json, add_lexicon, add_record, command, open_record, own_lexicon
from musnad.cli.exits import Exit
from musnad.cli.streams import Progress, plain, progress, say, say_json

if TYPE_CHECKING:
    from musnad.store import Digest, RecordFile

EXAMPLES = """\
  musnad check                     one line for each thing that is wrong; exit 1 if there is any
  musnad check --quick             only what SQLite itself finds, in seconds also in a big file
  musnad check --deep              also each word of the search index, and each page read once more
  musnad check --digest            and what the file holds as one digest, to compare it with another
  musnad check --mend              make lists and search index anew from the readings, then check
  musnad check --record talks.db --json"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    what = "check every span against its page, every page against its digest"
    parser = command(commands, "check", what, run, examples=EXAMPLES)
    depth = parser.add_mutually_exclusive_group()
    depth.add_argument("--quick", action="store_true", help="only what SQLite itself finds")
    depth.add_argument("--deep", action="store_true", help="also every word of the index, and every page read again")
    parser.add_argument("--digest", action="store_true", help="print what the file holds as one digest")
    parser.add_argument("--mend", action="store_true", help="first make lists and search index anew from the readings")
    add_record(parser)
    add_lexicon(parser)
    add_json(parser)


def run(arguments: Namespace) -> int:
    """Print what is wrong, or that nothing is."""
    with open_record(arguments) as file, progress() as shown:
        if arguments.mend:
            file.reindex()
        problems = _problems(arguments, file, shown)
        pages = file.count()
        held = file.digest(shown.counting("digest: row")) if arguments.digest else None
    if arguments.json:
        say_json({"pages": pages, "problems": list(problems)} | _told(held))
    else:
        for problem in problems:
            say(plain(problem))
        say(f"{pages} pages checked, {len(problems)} problems")
        for name, value in _told(held).items():
            say(f"{name} {value}")
    return Exit.SOME_FAILED if problems else Exit.DONE


def _problems(arguments: Namespace, file: RecordFile, shown: Progress) -> tuple[str, ...]:
    if arguments.quick:
        return file.check_quickly()
    problems = file.check(deep=arguments.deep, heard=shown.counting("check: page"))
    if arguments.deep:
        from musnad.runner import reread

        problems += tuple(reread(file, own_lexicon(arguments), shown.counting("read again: page")))
    return problems


def _told(held: Digest | None) -> dict[str, str]:
    return {"content": held.content, "whole": held.whole} if held else {}
