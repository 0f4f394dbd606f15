"""What a newcomer's two commands stand on."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINNED = re.compile(r"^([\w.-]+)==\S+", re.MULTILINE)


def plain(name: str) -> str:
    return re.split(r"[><=\[; ]", name)[0].lower().replace("_", "-")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_by_hash_and_names_no_host(name: str) -> None:
    told = (ROOT / name).read_text(encoding="utf-8")
    assert all("--hash=sha256:" in block for block in re.split(r"\n(?=\S)", told.strip()))
    assert not re.search(r"--(extra-)?index-url|--find-links|://", told)


def test_every_dependency_is_pinned() -> None:
    run = set(map(str.lower, PINNED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8"))))
    dev = set(map(str.lower, PINNED.findall((ROOT / "requirements-dev.txt").read_text(encoding="utf-8"))))
    extras = PROJECT["optional-dependencies"]
    assert {plain(name) for name in PROJECT["dependencies"] + extras["build"]} <= run
    assert {plain(name) for name in extras["dev"]} | run <= dev


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")]
    imported = {name for source in sources for name in re.findall(r"^\s*(?:from|import) (\w+)", source, re.MULTILINE)}
    foreign = {plain(name) for name in imported} - sys.stdlib_module_names - {"--future--", "musnad"}
    extras = PROJECT["optional-dependencies"]
    late = {plain(name) for extra in ("warc", "parquet") for name in extras[extra]}
    assert foreign - late == {plain(name) for name in PROJECT["dependencies"]}
    assert late <= foreign


def test_every_target_of_the_makefile_has_its_line_of_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (named,) = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    helped = re.findall(r"^([a-z-]+):.*## .+$", makefile, re.MULTILINE)
    assert sorted(named.split()) == sorted(helped)
