"""Whether bylines that name an agency are found, and whether the agencies that we name are right.

python bench/bench_bylines.py FOLDER [--misses 40] [--judge]. FOLDER holds bylines_snn.jsonl.gz; where it does not, the
data beside the repository is taken. Each row is a small page: title, byline, the story's first 200 characters. The
second figure is judged by a person, who writes right or wrong behind row and agency into verdicts_bylines.tsv.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from corpora import find, rows

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.lexicon import Lexicon
from musnad.pages import receive

BYLINES = "bylines_snn.jsonl.gz"
VERDICTS = Path(__file__).with_name("verdicts_bylines.tsv")
GOAL = 0.95
DRAWN, SEED = 100, 7
NAMELESS = "agencies"
"""What the rows say of وكالات, which names no agency."""
ENTITY = {"Reuters": "reuters", "CNN": "cnn", "BBC": "bbc", "Anadolu": "anadolu"}
"""Our names where they are no lower-case twin of the rows'."""


class Row(NamedTuple):
    """A byline, the agencies the rows say it names, those that we name, and whether we saw وكالات."""

    number: int
    byline: str
    silver: frozenset[str]
    ours: tuple[str, ...]
    nameless: bool


def main() -> None:
    """Read the bylines, print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="list so many bylines whose agency we do not name")
    parser.add_argument("--judge", action="store_true", help="print the drawn agencies that have no verdict yet")
    arguments = parser.parse_args()
    folder = find(arguments.folder, BYLINES)
    if folder is None:
        return
    lexicon = Lexicon()
    read = [read_row(number, row, lexicon) for number, row in enumerate(rows(folder / BYLINES))]
    told(read)
    missed = [row for row in read if row.silver - {NAMELESS} and not row.ours]
    for row in missed[: arguments.misses]:
        print(f"   row {row.number} {'|'.join(sorted(row.silver))}: {row.byline}")
    judged(read, waiting=arguments.judge)


def read_row(number: int, row: dict[str, Any], lexicon: Lexicon) -> Row:
    """What we name on the row's small page."""
    text = f"{row['title']}\n{row['author_raw']}\n{row['first200']}\n"
    received = receive(text.encode(), f"{number}.txt")
    parties = clean(received, tokenize(received.page.text), lexicon).parties
    ours = tuple(p.entity for p in parties if p.role == "agency" and p.entity)
    nameless = any(p.role == "byline" and p.entity is None and p.rule == "credit.agencies" for p in parties)
    silver = frozenset(ENTITY.get(name, name.lower()) for name in row["agency_silver"])
    return Row(number, row["author_raw"], silver, ours, nameless)


def told(read: Sequence[Row]) -> None:
    """The shares found, by agency."""
    naming = [row for row in read if row.silver - {NAMELESS}]
    found = sum(bool(row.ours) for row in naming)
    print(f"bylines that name an agency: {len(naming):,}; ours names one: {found / len(naming):.4f} (goal {GOAL})")
    same = sum((row.silver - {NAMELESS}) <= set(row.ours) for row in naming)
    print(f"   all the agencies of the row: {same / len(naming):.4f}")
    nameless = [row for row in read if row.silver == {NAMELESS}]
    print(f"   of {len(nameless)} with وكالات alone: {sum(row.nameless for row in nameless) / len(nameless):.4f} seen")
    of = Counter(name for row in naming for name in row.silver)
    got = Counter(name for row in naming for name in row.silver & set(row.ours))
    print("   " + ", ".join(f"{name} {got[name]}/{count}" for name, count in of.most_common() if name != NAMELESS))
    beyond = sum(bool(row.ours) and not row.silver for row in read)
    print(f"   named where the row has none: {beyond} of {sum(not row.silver for row in read):,}")


def judged(read: Sequence[Row], *, waiting: bool) -> None:
    """Of 100 agencies that we name, drawn by a seed, the share that a person found right."""
    named = [(row, agency) for row in read for agency in row.ours]
    drawn = sorted(named, key=lambda pair: _lot(pair[0].number, pair[1]))[:DRAWN]
    verdicts = _verdicts()
    known = [verdicts[key] for row, agency in drawn if (key := _key(row, agency)) in verdicts]
    right = f"{known.count('right') / len(known):.2f}" if known else "none"
    print(f"agencies we name: {len(named):,}; of {len(drawn)} drawn {len(known)} judged, right: {right} (goal {GOAL})")
    for row, agency in drawn:
        verdict = verdicts.get(_key(row, agency), "?")
        if verdict == "wrong" or (waiting and verdict == "?"):
            print(f"   {verdict}\t{row.number}\t{agency}\t{row.byline}")


def _lot(row: int, agency: str) -> float:
    """Its lot: the same whatever else we name, so that verdicts stay of use."""
    return Random(f"{SEED}:{row}:{agency}").random()  # noqa: S311 - a bench


def _key(row: Row, agency: str) -> tuple[str, str]:
    """A verdict's key; a name that no table knows is kept as "name", so that no text of the corpus is."""
    return str(row.number), agency.partition(":")[0]


def _verdicts() -> dict[tuple[str, str], str]:
    if not VERDICTS.exists():
        return {}
    with VERDICTS.open(encoding="utf-8", newline="") as lines:
        kept = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        return {(row["row"], row["agency"]): row["verdict"] for row in kept}


if __name__ == "__main__":
    main()
