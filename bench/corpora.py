"""The corpora beside the repository: found at run time, never kept in it."""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from draft import Story

BESIDE = Path(__file__).resolve().parents[2] / "shared" / "data"
NEWS = ("articles_snn_world.jsonl.gz", "articles_antcorpus_politics.jsonl.gz")
SHORTEST = 200
"""Characters of the shortest story taken: below it a text is a caption or a notice."""
CLOSED = tuple('.!?؟:…؛،"»)”')
DIRT = re.compile(r"^Next Previous |رابط الخبر .*$")
"""What the corpora's own crawlers left in clean texts: a picture show's buttons, a link to the page."""
LOOSE_WORDS = 9
"""Words of the longest line inside a story that may be its subheading, a signature or a verse instead."""


def find(given: Path, *names: str) -> Path | None:
    """The folder that holds these files: the one given, or the data beside the repository; null and says so."""
    for folder in (given, BESIDE):
        if all((folder / name).exists() for name in names):
            return folder
    print(f"not measured: neither {given} nor {BESIDE} holds {', '.join(names)}")
    return None


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def news(folder: Path) -> list[Story]:
    """The clean stories, each once, blanks and character references made plain."""
    found: dict[tuple[str, ...], Story] = {}
    for name in NEWS:
        for row in rows(folder / name):
            paragraphs = tuple(plain for line in row["text"].split("\n") if (plain := _plain(line)))
            title = _plain(row["title"])
            if title and sum(map(len, paragraphs)) >= SHORTEST:
                found.setdefault(paragraphs, Story(title, paragraphs))
    return list(found.values())


def _plain(line: str) -> str:
    return DIRT.sub("", " ".join(html.unescape(line).split())).strip()


def loose(paragraph: str) -> bool:
    """Whether a line of a story may as well be a subheading or a signature: short, and not ended as a sentence is."""
    return not paragraph.rstrip().endswith(CLOSED) and len(paragraph.split()) <= LOOSE_WORDS
