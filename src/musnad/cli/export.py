"""`musnad export`: the record file for other programs."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import Commands, add_filters, add_json, add_record, chosen, command, open_record
from musnad.cli.exits import Exit
from musnad.cli.streams import say_bytes

EXAMPLES = """\
  musnad export > readings.jsonl                    every reading, one a line
  musnad export --format csv > statements.csv       a row a statement: who said what, with which cue, where
  musnad export --format csv --excel --outlet al-minaa > minaa.csv   for a spreadsheet, one outlet"""

BOM = "\ufeff"
"""What makes a spreadsheet read UTF-8."""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "export", "print the record file's readings or statements", run, examples=EXAMPLES)
    parser.add_argument("--format", choices=("jsonl", "csv"), default="jsonl", help="readings, or a row a statement")
    parser.add_argument("--excel", action="store_true", help="begin the CSV with the mark that spreadsheets want")
    add_filters(parser)
    add_record(parser)
    add_json(parser, "the same as --format jsonl")


def run(arguments: Namespace) -> int:
    """Print the readings as JSON Lines or the statements as CSV."""
    from musnad.record.codec import to_json

    with open_record(arguments) as file:
        readings = file.readings(chosen(arguments))
        if arguments.json or arguments.format == "jsonl":
            for reading in readings:
                say_bytes(to_json(reading))
        else:
            from musnad.export import COLUMNS, csv_lines, rows

            sys.stdout.write(BOM if arguments.excel else "")
            for line in csv_lines(COLUMNS, (row for reading in readings for row in rows(reading))):
                sys.stdout.write(line)
    return Exit.DONE
