"""The gold beside the samples is what the sheets say of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import author, build, sheet
from evaluation.draft import Gold

SHEETS = [(kind, path) for kind, (sheets, _) in author.SETS.items() for path in sorted(sheets.glob("*.sheet"))]


def made(kind: str, path: Path) -> Gold:
    return build.build(sheet.read(path), author.received(author.page_of(author.SETS[kind][1], path.stem)))


@pytest.mark.parametrize(("kind", "path"), SHEETS, ids=[path.stem for _, path in SHEETS])
def test_the_gold_is_made_of_its_sheet(kind: str, path: Path) -> None:
    kept = json.loads((author.HERE / kind / f"{path.stem}.json").read_text(encoding="utf-8"))
    assert kept == json.loads(json.dumps(made(kind, path))), "run `python -m evaluation.author`"


@pytest.mark.parametrize(("kind", "path"), SHEETS, ids=[path.stem for _, path in SHEETS])
def test_every_span_of_the_gold_stands_on_its_words(kind: str, path: Path) -> None:
    text = author.received(author.page_of(author.SETS[kind][1], path.stem)).page.text
    gold = made(kind, path)
    for layer in ("mentions", "roles"):
        assert all(text[m["span"][0] : m["span"][1]] == m["surface"] for m in gold[layer])
    assert all(text[s["content"][0] : s["content"][1]] == s["surface"] for s in gold["statements"])


def test_every_sample_has_its_gold() -> None:
    pages = {p.stem for p in author.SETS["gold"][1].iterdir() if p.suffix in (".txt", ".html")}
    assert pages == {p.stem for p in (author.HERE / "gold").glob("*.json")}


def test_a_paragraph_neither_begins_nor_ends_with_white_space() -> None:
    for kind, path in SHEETS:
        text = author.received(author.page_of(author.SETS[kind][1], path.stem)).page.text
        for start, end in made(kind, path)["article"]["body"]:
            assert text[start:end] == text[start:end].strip()
