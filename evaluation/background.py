"""Count in how many of our own pages each stem stands: `python -m evaluation.background` rewrites the table.

Only text of our own writing is counted, so that the table is ours to give away.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from musnad.arabic import tokenize
from musnad.arabic.stems import stem
from musnad.pages import receive

HERE = Path(__file__).parent
TABLE = HERE.parent / "src" / "musnad" / "lexicon" / "data" / "background.txt"
WRITTEN = (HERE.parent / "samples", HERE / "pages", HERE / "passages")
LEAST = 3
"""Pages a stem must stand in; rarer ones are all alike."""


def texts() -> Iterator[str]:
    """The text of every page and passage we wrote; what stands beside it as gold is left out."""
    for path in sorted(p for folder in WRITTEN for p in folder.iterdir() if p.suffix in {".txt", ".html"}):
        yield receive(path.read_bytes(), path.name).page.text


def table(pages: list[str]) -> str:
    """The table's text, the commonest stems first."""
    held: Counter[str] = Counter()
    for text in pages:
        held.update({stem(fold) for fold in tokenize(text).folds if fold[:1].isalpha()})
    alike: defaultdict[int, list[str]] = defaultdict(list)
    for one, count in held.items():
        if count >= LEAST:
            alike[count].append(one)
    rows = [
        f"{len(pages)}\t*",
        *(f"{count}\t{' '.join(sorted(alike[count]))}" for count in sorted(alike, reverse=True)),
    ]
    return "\n".join(("# Written by `python -m evaluation.background`.", f"{len(pages)}\t*", *rows, ""))


if __name__ == "__main__":
    TABLE.write_text(table(list(texts())), encoding="utf-8")
    sys.stdout.write(f"{TABLE}\n")
