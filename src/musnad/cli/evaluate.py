"""`musnad evaluate`: any system's readings against the gold pages of the open suite."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from musnad.cli.arguments import Commands, add_json, command
from musnad.cli.exits import Exit
from musnad.cli.streams import complain, say, say_json

PACKAGE = "evaluation"
STDIN = "-"

EXAMPLES = """\
  musnad evaluate --suite evaluation/                          this engine
  musnad evaluate --suite evaluation/ --texts > texts.jsonl    what another system is to read
  musnad evaluate --suite evaluation/ --readings theirs.jsonl  another system, in the layers that it gives
  musnad evaluate --suite evaluation/ --readings body.jsonl --only '*.html' --json

The suite is the folder evaluation/ of Musnad's source, beside samples/: the installed package does not carry it.
Its scorer is Python and stands in it: name only a folder that you trust."""


def add_to(commands: Commands[ArgumentParser]) -> None:
    """The command's arguments."""
    parser = command(commands, "evaluate", "score readings against the gold of the open suite", run, examples=EXAMPLES)
    parser.add_argument("--suite", required=True, metavar="FOLDER", type=Path, help="the folder evaluation/")
    parser.add_argument("--readings", metavar="FILE", help="readings as JSON Lines, - for standard input")
    parser.add_argument("--only", metavar="PATTERN", default="*", help="pages whose file name fits: '*.html'")
    parser.add_argument("--texts", action="store_true", help="print the pages to be read as JSON Lines, and stop")
    add_json(parser, "print the figures as JSON")


def run(arguments: Namespace) -> int:
    """Score and print; pages without a reading are told on stderr."""
    suite = _suite(arguments.suite)
    if arguments.texts:
        for text in suite.texts(arguments.only):
            say_json(text)
        return Exit.DONE
    result = suite.score(_readings(suite, arguments.readings), arguments.only)
    if result.read < result.texts:
        complain(f"{result.texts - result.read} of {result.texts} texts have no reading: nothing was found in them")
    if result.unknown:
        complain(f"{result.unknown} readings are of pages that the suite does not have")
    if arguments.json:
        say_json(result.as_json())
    else:
        say(suite.table(result))
    return Exit.DONE


def _readings(suite: Any, named: str | None) -> Any:  # noqa: ANN401 - the suite is code of the folder
    if named is None:
        return None
    if named == STDIN:
        return suite.read(sys.stdin.buffer, "standard input")
    from musnad.errors import SourceError

    try:
        with Path(named).open("rb") as lines:
            return suite.read(lines, named)
    except OSError as error:
        raise SourceError(f"it cannot be read ({error.strerror})", place=named, remedy="Look at the name") from error


def _suite(folder: Path) -> Any:  # noqa: ANN401 - as above
    """The suite's own module: gold and scorer of one version, wherever the folder lies and whatever it is called."""
    from musnad.errors import SourceError

    begin = folder / "__init__.py"
    if not (folder / "suite.py").is_file() or not begin.is_file():
        remedy = "Name the folder evaluation/ of Musnad's source; the installed package does not carry it"
        raise SourceError("no open suite is there", place=str(folder), remedy=remedy)
    loaded = sys.modules.get(PACKAGE)
    if loaded is None or Path(str(loaded.__file__)).resolve() != begin.resolve():
        for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
            del sys.modules[name]
        spec = spec_from_file_location(PACKAGE, begin, submodule_search_locations=[str(folder)])
        assert spec  # noqa: S101 - a file that is there has one
        assert spec.loader  # noqa: S101
        sys.modules[PACKAGE] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[PACKAGE])
    return import_module(f"{PACKAGE}.suite")
