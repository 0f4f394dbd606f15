"""`musnad dyads`: what states did towards each other, counted by month."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import Commands, command, open_record, own_lexicon
from musnad.cli.events import add_asking, asked, read_paths
from musnad.cli.exits import Exit
from musnad.cli.streams import say_json

EXAMPLES = """\
  musnad dyads > dyads.csv                        every two states, month by month
  musnad dyads --actor Naria --actor سهلستان       between these two
  musnad dyads --dated --status happened          only what has a day of its own and took place"""

TOOK_PLACE = ("happened", "reported")
"""What is counted unless another status is asked for."""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    what = "count what states did towards each other, month by month, as CSV"
    parser = command(commands, "dyads", what, run, examples=EXAMPLES)
    add_asking(parser, "event")
    parser.add_argument("--json", action="store_true", help="a JSON value a line for two states and a month")


def run(arguments: Namespace) -> int:
    """Print a row for two states and a month: events by PLOVER's classes, mean score."""
    from dataclasses import replace

    from musnad.export import DYAD_COLUMNS, csv_lines, dyad_rows, dyads
    from musnad.search import coded_in, happened_in, names_of, wanted

    lexicon, code = own_lexicon(arguments), int(Exit.DONE)
    ask = replace(asked(arguments, "event"), statuses=tuple(arguments.status) or TOOK_PLACE, once=True)
    if arguments.paths:
        readings, code = read_paths(arguments, lexicon)
        coded = tuple(coded_in(happened_in(readings, ask, names_of(lexicon))))
    else:
        with open_record(arguments) as file:
            coded = file.coded(wanted(file, ask, names_of(lexicon)))
    rows = dyad_rows(dyads(coded, lexicon.quads), lexicon)
    if arguments.json:
        for row in rows:
            say_json(dict(zip(DYAD_COLUMNS, row, strict=True)))
        return code
    for line in csv_lines(DYAD_COLUMNS, rows):
        sys.stdout.write(line)
    return code
