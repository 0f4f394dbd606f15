"""`musnad read`: readings as JSON Lines; nothing is kept."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import (
    PAGES,
    Commands,
    add_json,
    add_lexicon,
    add_paths,
    command,
    limits,
    own_lexicon,
    sources,
)
from musnad.cli.following import following
from musnad.cli.streams import say_bytes

EXAMPLES = """\
  musnad read page.html                      one reading, on one line
  musnad read crawl/ 'more/*.txt' > r.jsonl  a folder and a pattern
  curl -s ADDRESS | musnad read -            standard input"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "read", "read pages and print their readings, keeping nothing", run, examples=EXAMPLES)
    add_paths(parser, count="+", what=PAGES)
    add_lexicon(parser)
    add_json(parser, "print JSON Lines, as it always does")


def run(arguments: Namespace) -> int:
    """Print one reading a line as each page is read, in the order of the pages."""
    from musnad import runner
    from musnad.record.codec import to_json

    with following(arguments.paths) as follower:
        for outcome in runner.read(sources(arguments), own_lexicon(arguments), limits=limits(arguments)):
            if outcome.reading:
                say_bytes(to_json(outcome.reading))
            follower.hear(outcome)
        return follower.exit
