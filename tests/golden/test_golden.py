"""Our pages read as they were reviewed."""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
REMEDY = "run `make golden`, and look at the difference before you keep it"


def load() -> ModuleType:
    """The script beside this test, whatever the import mode."""
    spec = importlib.util.spec_from_file_location("regolden", HERE / "regolden.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault("regolden", module)
    spec.loader.exec_module(module)
    return module


golden = load()
PAGES = {page.stem: page for page in golden.golden_pages()}
LEXICON = golden.Lexicon(golden.LEXICON)


@cache
def now(name: str) -> dict[str, str]:
    """The layers of a page as the engine reads it now."""
    layers: dict[str, str] = golden.layers(PAGES[name], LEXICON)
    return layers


@pytest.mark.parametrize(("name", "layer"), [(n, layer) for n in sorted(PAGES) for layer in golden.kept(PAGES[n])])
def test_a_page_reads_as_reviewed(name: str, layer: str) -> None:
    kept = HERE / name / layer
    assert kept.exists(), f"{kept} is missing: {REMEDY}"
    assert not golden.difference(kept.read_text(encoding="utf-8"), now(name)[layer], f"{name}/{layer}"), REMEDY


def test_no_golden_folder_is_left_without_its_page() -> None:
    folders = {p.name for p in HERE.iterdir() if p.is_dir() and not p.name.startswith("__")}
    assert folders <= set(PAGES)
