"""`musnad schema`: what a reading and a record look like, for a program."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import Commands, add_json, command
from musnad.cli.exits import Exit
from musnad.cli.streams import say

EXAMPLES = """\
  musnad schema reading > reading.schema.json
  musnad schema record"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "schema", "print the JSON Schema of what read or gather prints", run, examples=EXAMPLES)
    parser.add_argument("kind", choices=("reading", "record"), nargs="?", default="reading", help="default: reading")
    add_json(parser, "print JSON, as it always does")


def run(arguments: Namespace) -> int:
    """Print the schema, indented."""
    import json

    from musnad.record import Reading, Record
    from musnad.record.codec import schema

    say(json.dumps(schema(Record if arguments.kind == "record" else Reading), ensure_ascii=False, indent=2))
    return Exit.DONE
