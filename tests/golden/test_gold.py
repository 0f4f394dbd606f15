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


@pytest.mark.parametrize("kind", author.SETS)
def test_every_page_has_its_gold(kind: str) -> None:
    pages = {p.stem for p in author.SETS[kind][1].iterdir() if p.suffix in (".txt", ".html")}
    assert pages == {p.stem for p in (author.HERE / kind).glob("*.json")}


@pytest.mark.parametrize("path", [path for kind, path in SHEETS if kind == "pages"], ids=lambda path: path.stem)
def test_every_character_of_a_furnished_page_is_title_story_or_furniture(path: Path) -> None:
    text = author.received(author.page_of(path.parent, path.stem)).page.text
    article = made("pages", path)["article"]
    spans = [*article["body"], *(f["span"] for f in article["furniture"]), *filter(None, [article["title"]])]
    covered = {i for start, end in spans for i in range(start, end)}
    assert "".join(c for i, c in enumerate(text) if i not in covered).split() == []


def test_a_paragraph_neither_begins_nor_ends_with_white_space() -> None:
    for kind, path in SHEETS:
        text = author.received(author.page_of(author.SETS[kind][1], path.stem)).page.text
        for start, end in made(kind, path)["article"]["body"]:
            assert text[start:end] == text[start:end].strip()
