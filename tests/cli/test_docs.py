"""docs/8-command-line.md names every command, option and exit code."""

import re
from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

from musnad.cli.exits import Exit
from musnad.cli.main import _parser

TOLD = (Path(__file__).parents[2] / "docs" / "8-command-line.md").read_text(encoding="utf-8")


def commands() -> dict[str, ArgumentParser]:
    (group,) = (action for action in _parser()._actions if isinstance(action, _SubParsersAction))
    return dict(group.choices)


def test_every_command_is_documented() -> None:
    assert [name for name in commands() if f"**`musnad {name}" not in TOLD] == []


def test_every_option_is_documented() -> None:
    options = {o for parser in commands().values() for action in parser._actions for o in action.option_strings}
    assert sorted(o for o in options - {"-h", "--help"} if not re.search(rf"`?{o}\b", TOLD)) == []


def test_every_exit_code_is_documented() -> None:
    assert [code for code in Exit if f"| {code.value} |" not in TOLD] == []
