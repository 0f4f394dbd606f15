"""The open suite: any system's readings, a JSON document a line, against the gold of all our pages: `musnad evaluate`.

A line is a musnad.reading/1 with the layers that the system has: a key that no line of the file has is a layer that is
not given, and is not scored. Spans count code points of the page's text as `texts` prints it. A page of the suite
without a line counts as one where nothing was found.
"""

from __future__ import annotations

import fnmatch
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.author import page_of, received
from evaluation.board import Page, prf
from evaluation.rows import complete
from evaluation.run import SETS, digest, in_set, pages
from evaluation.score import ORDER, Scorer
from evaluation.spans import Json
from musnad.errors import CodecError, UsageError

OURS_ALONE = ("bare",)
"""Sets of pages that stand in another set too, and differ in our own lexicon."""
SUITE = tuple(name for name in SETS if name not in OURS_ALONE)
NEEDS = {
    "body": "article.body", "zones": "article.furniture", "kinds": "article.furniture", "metadata": "article.published",
    "mentions": "mentions", "processes": "mentions", "entities": "mentions", "roles": "roles",
    "statements": "statements", "attributed": "statements", "mode": "statements", "cues": "statements",
    "chain": "statements", "anonymous": "statements", "circumstances": "statements",
    "triggers": "events", "events": "events", "coded": "events", "status": "events", "eventdates": "events",
    "sentences": "codes", "dyads": "codes",
    "positions": "positions", "polarity": "positions", "timespans": "times", "times": "times",
}  # fmt: skip
"""The key that a reading must have for a layer to be scored."""

Readings = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Result:
    """Figures of each set and of all: layer -> precision, recall, F1, and how many of each were counted."""

    sets: dict[str, dict[str, Json]]
    every: dict[str, Json]
    texts: int
    read: int
    unknown: int

    def as_json(self) -> Json:
        """The result as the leaderboard keeps it."""
        head = {"suite": "musnad.suite/1", "corpus_sha256": digest(), "texts": self.texts, "read": self.read}
        return head | {"unknown": self.unknown, "layers": self.every, "sets": self.sets}


def texts(only: str = "*") -> Iterator[Json]:
    """The pages of the suite as another system is to read them: location, set, file, text."""
    for name in SUITE:
        for path in golds(name, only):
            page = received(page_of(SETS[name][1], path.stem)).page
            file = page_of(SETS[name][1], path.stem)
            yield {"location": page.location, "set": name, "file": str(file), "media_type": page.media_type,
                   "text_sha256": hashlib.sha256(page.text.encode()).hexdigest(), "text": page.text}  # fmt: skip


def golds(name: str, only: str) -> Iterator[Path]:
    """The gold files of a set whose page fits a pattern; those held out stand in a set of their own."""
    for path in sorted(SETS[name][0].glob("*.json")):
        if in_set(name, path.stem) and fnmatch.fnmatch(page_of(SETS[name][1], path.stem).name, only):
            yield path


def read(lines: Iterable[bytes], place: str) -> dict[str, Json]:
    """Location -> reading; CodecError names the line that is none."""
    found: dict[str, Json] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{place}:{number}"
        try:
            reading = json.loads(line)
            location = str(reading["page"]["location"]).replace("\\", "/").rsplit("/", 1)[-1]
            reading = complete(reading)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            seen = f"no reading ({type(error).__name__}: {error})"
            raise CodecError(seen, place=where, remedy="See evaluation/CONVENTIONS.md, A line") from error
        if location in found:
            raise CodecError(f"{location} was read before", place=where, remedy="Give each page once")
        found[location] = reading
    if not found:
        raise CodecError("no reading in it", place=place, remedy="Give one reading a line")
    return found


def score(readings: Readings | None = None, only: str = "*") -> Result:
    """Score readings, or where there are none those of this engine."""
    scorers, seen = {}, set()
    wanted = layers(readings)
    for name in SUITE:
        found = list(_ours(name, only) if readings is None else _theirs(name, only, readings))
        seen |= {page.gold["page"]["location"] for page in found}
        if found:
            scorers[name] = Scorer(found)
    if not seen:
        raise UsageError(f"no page of the suite fits {only!r}", remedy="Give a pattern of file names: '*.html'")
    sets = {name: {k: v for k, v in figures(scorer).items() if k in wanted} for name, scorer in scorers.items()}
    read_ = seen if readings is None else seen & set(readings)
    unknown = 0 if readings is None else len(set(readings) - {t["location"] for t in texts()})
    return Result(sets, pooled(sets.values()), len(seen), len(read_), unknown)


def layers(readings: Readings | None) -> frozenset[str]:
    """The layers that a system gives."""
    if readings is None:
        return frozenset(ORDER)
    keys = {key for r in readings.values() for key in (*r, *(f"article.{k}" for k in r.get("article") or ()))}
    keys |= {"codes"} if "events" in keys else set()  # an event tells its sentence
    return frozenset(layer for layer, key in NEEDS.items() if key in keys)


def figures(scorer: Scorer) -> dict[str, Json]:
    """Layer -> its figures and counts, of the layers that the gold has."""
    told = {}
    for layer, (p, r, f) in scorer.figures().items():
        tally = scorer.board.tallies[layer]
        told[layer] = {"p": p, "r": r, "f1": f, "right": tally.right, "expected": tally.expected, "given": tally.given}
    return told


def pooled(sets: Iterable[Mapping[str, Json]]) -> dict[str, Json]:
    """All sets as one: counts summed; the B-cubed of entities weighed by the names that each set has."""
    counts: dict[str, Counter[str]] = {layer: Counter() for layer in ORDER}
    for one in sets:
        for layer, told in one.items():
            counts[layer].update({k: told[k] for k in ("right", "expected", "given")})
            counts[layer].update({k: told[k] * told["expected"] for k in ("p", "r")})
    return {layer: _pool(layer, total) for layer, total in counts.items() if total["expected"]}


def _pool(layer: str, total: Counter[str]) -> Json:
    right, expected, given = (total[k] for k in ("right", "expected", "given"))
    if layer == "entities":
        p, r, f = prf(total["p"] / expected, total["r"] / expected)
    else:
        p, r, f = prf(right / given if given else 0.0, right / expected)
    return {"p": p, "r": r, "f1": f, "right": right, "expected": expected, "given": given}


def _ours(name: str, only: str) -> Iterator[Page]:
    kept = {path.stem for path in golds(name, only)}
    return pages(name, kept)


def _theirs(name: str, only: str, readings: Readings) -> Iterator[Page]:
    for path in golds(name, only):
        gold: Json = json.loads(path.read_text(encoding="utf-8"))
        page = received(page_of(SETS[name][1], path.stem)).page
        found = dict(readings.get(page.location, {}))
        if (text := (found.get("page") or {}).get("text")) is not None and text != page.text:
            seen = "the reading's text is another than the suite's, so that its spans count other characters"
            raise CodecError(seen, place=page.location, remedy="Read the text that `musnad evaluate --texts` prints")
        yield Page(path.stem, gold, found, page.text)


def table(result: Result) -> str:
    """One row a layer: P, R, F1 over all sets, then the F1 of each set."""
    names = list(result.sets)
    lines = [f"{'layer':<14}{'P':>7}{'R':>7}{'F1':>7}   " + "".join(f"{n[:11]:>12}" for n in names)]
    for layer, told in result.every.items():
        row = f"{layer:<14}" + "".join(f"{told[k]:>7.3f}" for k in ("p", "r", "f1")) + "   "
        each: list[Any] = [result.sets[n].get(layer) for n in names]
        lines.append(row + "".join(f"{one['f1']:>12.3f}" if one else f"{'':>12}" for one in each))
    return "\n".join([*lines, f"{result.read} of {result.texts} texts read"])
