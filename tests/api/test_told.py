"""docs/18-for-programs.md names what there is, and its examples run."""

import json
import re
import shlex
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

import musnad
from musnad.api import BASE, RESOURCES
from musnad.api.assistant import Desk
from musnad.api.opened import OpenRecord
from musnad.api.problems import TITLES
from musnad.cli.export import FORMATS
from tests.tables import WITH_SAMPLES

TOLD = (Path(__file__).parents[2] / "docs" / "18-for-programs.md").read_text(encoding="utf-8")


def test_every_list_is_told() -> None:
    assert [resource.name for resource in RESOURCES if f"`/{resource.name}`" not in TOLD] == []


def test_every_problem_is_told_with_its_status() -> None:
    assert [kind for kind, (status, _) in TITLES.items() if f"| `{kind}` | {status} |" not in TOLD] == []


def test_every_format_is_told() -> None:
    assert [form for form in FORMATS if f"| `{form}` |" not in TOLD] == []


def test_every_tool_is_told() -> None:
    tools = [name for name in vars(Desk) if not name.startswith("_") and name != "library"]
    assert [name for name in tools if f"| `{name}` |" not in TOLD] == []


def asked(line: str) -> str:
    """The address that a line with curl asks for: what is given with -G stands behind the question mark."""
    words = shlex.split(line, comments=True)
    (path,) = (word.removeprefix(DESK) for word in words if word.startswith(DESK))
    given = [value for flag, value in pairwise(words) if flag in {"-d", "--data-urlencode"}]
    return f"{path}?{'&'.join(given)}" if given else path


DESK = "http://127.0.0.1:8321"
ASKED = [asked(line) for line in TOLD.splitlines() if line.startswith("curl") and DESK in line]


@pytest.mark.parametrize("address", [each for each in ASKED if "/articles/" not in each])
def test_every_address_of_the_examples_is_answered(client: TestClient, address: str) -> None:
    assert client.get(unquote(address)).status_code == 200


def test_the_example_of_python_runs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"```python\n(.+?)```", TOLD, re.DOTALL)
    opened = musnad.open

    def ours(_: str) -> OpenRecord:
        return opened(path, WITH_SAMPLES)

    monkeypatch.setattr(musnad, "open", ours, raising=False)
    exec(compile(example.replace("f278e91fdbbb87d3", "f278"), "example", "exec"), {})  # noqa: S102 - our own example


def test_the_assistants_settings_are_json() -> None:
    (settings,) = re.findall(r"```json\n(.+?)```", TOLD, re.DOTALL)
    assert json.loads(settings)["mcpServers"]["musnad"]["command"] == "musnad"


def test_the_addresses_stand_under_the_base() -> None:
    assert ASKED
    assert all(address.startswith(BASE) for address in ASKED)
