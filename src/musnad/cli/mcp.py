"""`musnad mcp`: the record for an assistant, over standard input and output."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from musnad.cli.arguments import Commands, add_lexicon, add_record, command, own_lexicon, record_path
from musnad.cli.exits import Exit

EXAMPLES = """\
  musnad mcp --record talks.db      started by the assistant, which speaks MCP with it (docs/18-for-programs.md)"""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "mcp", "serve an assistant over MCP, read-only", run, examples=EXAMPLES)
    add_record(parser)
    add_lexicon(parser)


def run(arguments: Namespace) -> int:
    """Serve until standard input ends."""
    from musnad.api import Library
    from musnad.api.assistant import server
    from musnad.store import RecordFile

    with RecordFile.open(record_path(arguments), read_only=True) as file:
        server(Library(file, own_lexicon(arguments))).run("stdio")
    return Exit.DONE
