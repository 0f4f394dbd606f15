"""`musnad COMMAND`: the arguments, the exit code, and what happens on Ctrl-C."""

from __future__ import annotations

import signal
import sys
from argparse import SUPPRESS, Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

from musnad.cli import (
    add,
    backup,
    check,
    compare,
    corrections,
    doctor,
    dossier,
    dyads,
    evaluate,
    events,
    export,
    forget,
    gather,
    index,
    lexicon,
    mcp,
    positions,
    read,
    restore,
    scale,
    schema,
    search,
    serve,
    show,
    statements,
    story,
    timeline,
    train,
    watch,
)
from musnad.cli.exits import Exit
from musnad.cli.streams import close_stdout, complain, speak_utf8
from musnad.errors import MusnadError, UsageError

COMMANDS = (
    *(read, add, watch, scale, gather, index, search, statements, events, dyads),
    *(show, story, timeline, positions, compare, dossier),
    *(export, corrections, serve, mcp, lexicon, train, evaluate, check, backup, restore, doctor, forget, schema),
)

EPILOG = """\
exit codes:
  0 done   1 some pages failed, each named on stderr   2 wrong usage
  65 not what musnad wrote   66 nothing to read there   69 the desk cannot be served there
  70 a fault of Musnad's   74 the record file or the disk fails   78 a wrong lexicon row
  130 Ctrl-C: what was committed is kept

The record file is --record FILE, else $MUSNAD_RECORD, else musnad.db in the current folder.
`musnad COMMAND --help` gives examples of each.
"""


class _Version(Action):
    """Look the version up only when it is asked for."""

    def __call__(self, parser: ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        parser.exit(message=f"musnad {version('musnad')}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    speak_utf8()
    signal.signal(signal.SIGTERM, _terminated)
    parser = _parser()
    arguments = parser.parse_args(argv)
    if not hasattr(arguments, "run"):
        parser.print_help(sys.stderr)
        return Exit.USAGE
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        close_stdout()
        return Exit.PIPE_CLOSED
    except OSError as error:
        close_stdout()
        complain(f"{error.filename or 'output'}: {error.strerror}. Free the disk or name another place")
        return Exit.IO
    return code


def _run(arguments: Namespace) -> int:
    """The command, with every error of ours as one line on stderr."""
    try:
        code: int = arguments.run(arguments)
    except KeyboardInterrupt:
        complain("stopped; what was committed is kept")
        return Exit.INTERRUPTED
    except UsageError as error:
        complain(str(error))
        return Exit.USAGE
    except MusnadError as error:
        complain(str(error))
        return error.exit_code
    except OSError:
        raise
    except MemoryError:
        complain("out of memory. Close other programs, or give it fewer pages at a time; what was committed is kept")
        return Exit.SOFTWARE
    except Exception:  # noqa: BLE001 - 1, Python's own code for it, says that some pages failed
        import traceback

        traceback.print_exc()
        complain("a fault of Musnad's; please report it with the lines above")
        return Exit.SOFTWARE
    return code


def _terminated(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Leave by the same door as Ctrl-C, so that workers end and the record file is closed."""
    sys.exit(Exit.TERMINATED)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="musnad",
        description="Read Arabic news pages into a sourced, dated record.",
        epilog=EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, default=SUPPRESS, help="print the version and stop")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(commands)
    return parser
