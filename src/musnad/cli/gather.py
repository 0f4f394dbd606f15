"""`musnad gather`: what many pages say together."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from musnad.cli.arguments import (
    Commands,
    add_json,
    add_lexicon,
    add_paths,
    add_record,
    command,
    limits,
    open_record,
    own_lexicon,
    sources,
)
from musnad.cli.following import Following, following
from musnad.cli.kept import gathered, grown
from musnad.cli.streams import say, say_bytes
from musnad.errors import UsageError

if TYPE_CHECKING:
    from musnad.lexicon import Lexicon
    from musnad.record import Record

EXAMPLES = """\
  musnad gather                          what the record file holds, in a few lines
  musnad gather --parts                  new pages into its parts, and no more
  musnad gather --json > record.json     the whole of it
  musnad gather --json crawl/ > talks.json  pages that are not kept"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "gather", "gather what many pages say together", run, examples=EXAMPLES)
    add_paths(parser, count="*", what="pages to gather instead of the record file's; they are not kept")
    add_record(parser)
    add_lexicon(parser)
    add_json(parser, "print the record as JSON")
    parser.add_argument(
        "--parts",
        action="store_true",
        help="take new pages into the parts of the record alone, which costs the same in any archive; "
        "whoever asks for the record next puts it together",
    )


def run(arguments: Namespace) -> int:
    """Gather the pages that were named, or those of the record file."""
    from musnad.record.codec import to_json

    lexicon = own_lexicon(arguments)
    if arguments.parts:
        return _parts(arguments, lexicon)
    with following(arguments.paths) as follower:
        record = _of_paths(arguments, lexicon, follower) if arguments.paths else _kept(arguments, lexicon, follower)
    if arguments.json:
        say_bytes(to_json(record))
    else:
        for line in _lines(record):
            say(line)
    return follower.exit


def _of_paths(arguments: Namespace, lexicon: Lexicon, follower: Following) -> Record:
    """The record of the pages that were named."""
    from musnad import runner
    from musnad.pipeline import gather

    readings = []
    for outcome in runner.read(sources(arguments), lexicon, limits=limits(arguments)):
        follower.hear(outcome)
        if outcome.reading:
            readings.append(outcome.reading)
    return gather(readings, lexicon)


def _kept(arguments: Namespace, lexicon: Lexicon, follower: Following) -> Record:
    """The record of the record file."""
    with open_record(arguments) as file:
        return gathered(file, lexicon, follower, limits(arguments))


def _parts(arguments: Namespace, lexicon: Lexicon) -> int:
    """Take new pages of the record file into its parts, and tell how many there were."""
    if arguments.paths or arguments.json:
        remedy = "Leave out --parts, or the pages and --json"
        raise UsageError("--parts puts no record together", place="musnad gather", remedy=remedy)
    with open_record(arguments) as file, following() as follower:
        say(f"{'new pages':<15} {grown(file, lexicon, follower)}")
    return follower.exit


def _lines(record: Record) -> Iterator[str]:
    """How much of each kind there is: "entities 23"."""
    from dataclasses import fields

    for layer in fields(record):
        values = getattr(record, layer.name)
        if isinstance(values, tuple) and values:
            yield f"{layer.name:<15} {len(values)}"
