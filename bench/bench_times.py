"""How well times are found and resolved, on three corpora that nobody here wrote and on the seed pages.

python bench/bench_times.py FOLDER [--misses NAME]. FOLDER holds the corpora; where it does not, the data beside the
repository is taken; a corpus that is absent is passed over. NAME (duckling, recognizers, news, seeds) lists its misses.

- duckling: single dates, the start right at the gold's grain, seen from the reference time. "as news" is the room as
  every page uses it; "as a diary" lets a weekday alone look ahead and weeks begin on Monday, as Duckling means them.
  The middle of a month is its 15th, now is the reference time, a time in GMT is told in the reference's zone.
- recognizers: texts with one date or duration; overlap by half, and one of the gold's values where it has any.
- news: spans of TIMEX3 in news without a page day; any overlap.
- seeds: overlap, and the value, of the pages with gold beside the data; the scorer's own rule.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corpora import BESIDE, rows

from musnad import read_page
from musnad.arabic import tokenize
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.record import Article, Published, Span, Time
from musnad.times import NEWS, Habits, resolve

DIARY = Habits(ahead=True, week_begins=0)
GRAINS = {"Year": 4, "Quarter": 7, "Month": 7, "Week": 10, "Day": 10, "Hour": 13, "Minute": 16, "Second": 19}
"""Letters of an ISO instant that a grain tells."""
MOMENT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?(Z)?)?")
SINGLE = frozenset({"date", "duration", "datetimeV2.date", "datetimeV2.duration"})
HALF = 0.5
LENGTH = re.compile(r"([\d.]+)([A-Z]+)")
SECONDS = {"Y": 31536000, "M": 2592000, "W": 604800, "D": 86400, "TH": 3600, "TM": 60, "TS": 1}


class Figure(NamedTuple):
    """A measure's name, its figure, its goal, and what was missed."""

    name: str
    figure: float
    goal: float
    misses: list[str]


class Counts(NamedTuple):
    """Right ones, expected ones, given ones."""

    right: int
    expected: int
    given: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.expected + self.given) if self.expected + self.given else 0.0


def main() -> None:
    """Measure what is there and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=BESIDE)
    parser.add_argument("--misses", help="list what a measure missed")
    arguments = parser.parse_args()
    folder = arguments.folder if any(arguments.folder.glob("timex_*.jsonl")) else BESIDE
    lexicon = Lexicon()
    measures: list[tuple[str, Callable[[Path, Lexicon], Iterator[Figure]]]] = [
        ("timex_duckling_ar.jsonl", duckling),
        ("timex_recognizers_ar.jsonl", recognizers),
        ("timex_tml_ar_news.jsonl", news),
        ("../gold/readings", seeds),
    ]
    for name, measure in measures:
        if not (folder / name).exists():
            print(f"not measured: no {folder / name}")
            continue
        for figure in measure(folder / name, lexicon):
            verdict = "reached" if figure.figure >= figure.goal else "missed"
            print(f"{figure.name:<28} {figure.figure:.3f}  goal {figure.goal:.2f}: {verdict}")
            if arguments.misses and figure.name.startswith(arguments.misses):
                print(*figure.misses, sep="\n")


def read(text: str, day: str | None, lexicon: Lexicon, habits: Habits = NEWS) -> tuple[Time, ...]:
    """The times of a text on a page of a day."""
    published = Published(day, None, "stated", "bench") if day else None
    body = (Span(0, len(text)),)
    article = Article("unknown", None, None, None, None, (), published, None, None, body, ())
    return resolve(article, tokenize(text), lexicon, habits)[0]


def duckling(path: Path, lexicon: Lexicon) -> Iterator[Figure]:
    """Single dates: the start at the gold's grain."""
    kept = [row for row in rows(path) if row["kind"] == "datetime" and len(row["values"]) == 1]
    for name, habits in (("as news", NEWS), ("as a diary", DIARY)):
        misses = []
        for row in kept:
            times = read(row["text"], row["ref"][:10], lexicon, habits)
            letters = GRAINS[row["grain"][0]]
            starts = [start(time, row["ref"]) for time in times]
            if not any(found[:letters] == row["values"][0][:letters] for found in starts):
                misses.append(f"  {row['text']}: {row['values'][0]} {[(t.surface, t.value) for t in times]}")
        yield Figure(f"duckling, {name}", 1 - len(misses) / len(kept), 0.70, misses)


def start(time: Time, ref: str) -> str:
    """The first instant of a time, in the zone of the reference time."""
    value = time.resolves_to or time.value or ""
    if value == "PRESENT_REF":
        return ref[:19]
    found = MOMENT.match(value)
    if not found:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    day = day or ("15" if time.mod == "MID" and month else "01")
    told = f"{year}-{month or '01'}-{day}T{hour or '00'}:{minute or '00'}:{second or '00'}"
    if not zone:
        return told
    moment = dt.datetime.fromisoformat(told).replace(tzinfo=dt.UTC)
    return moment.astimezone(dt.datetime.fromisoformat(ref).tzinfo).isoformat()[:19]


def recognizers(path: Path, lexicon: Lexicon) -> Iterator[Figure]:
    """Texts with one date or duration."""
    kept = [row for row in rows(path) if len(row["gold"]) == 1 and row["gold"][0]["type"] in SINGLE]
    misses = []
    for row in kept:
        gold = row["gold"][0]
        times = read(row["text"], (row["ref"] or "")[:10] or None, lexicon)
        where = located(row["text"], gold)
        if not any(overlap(where, time.span) >= HALF and fits(time, gold) for time in times):
            told = [(t.surface, t.type, t.value) for t in times]
            misses.append(f"  {row['text']}: {gold['span_text']} {resolutions(gold['values'])} {told}")
    yield Figure("recognizers", 1 - len(misses) / len(kept), 0.65, misses)


def located(text: str, gold: dict[str, Any]) -> Span:
    """The gold's characters, blanks around them left out; sought where the corpus lost them."""
    first, last = gold["start"], gold["end"] + 1
    if first < 0:
        first = text.find(gold["span_text"].strip())
        last = first + len(gold["span_text"].strip())
    while first < last and text[first].isspace():
        first += 1
    return Span(first, last)


def overlap(a: Span, b: Span) -> float:
    """The share of characters of both that are common."""
    common = min(a.end, b.end) - max(a.start, b.start)
    return max(0, common) / (max(a.end, b.end) - min(a.start, b.start))


def fits(time: Time, gold: dict[str, Any]) -> bool:
    """Whether the value is one of the gold's, lengths by their seconds; of a gold without values the type alone."""
    if told := resolutions(gold["values"]):
        values = {time.value, time.resolves_to, str(seconds(time.value or ""))}
        return bool(values & told)
    if gold["type"].endswith("duration"):
        return time.type == "DURATION"
    return time.type in ("DATE", "TIME") or time.resolves_to is not None


def resolutions(values: Any) -> set[str]:  # noqa: ANN401 - three shapes in one corpus
    """The gold's values in any of its notations."""
    if isinstance(values, list):
        return {v for one in values for v in resolutions(one)}
    if not isinstance(values, dict):
        return {values} - {"", "not resolved", "date", "duration"} if isinstance(values, str) else set()
    return {v for one in values.values() for v in resolutions(one)}


def seconds(value: str) -> int | None:
    """The seconds of an ISO length, a year being 365 days and a month 30, as the gold counts them."""
    days, _, clock = value.removeprefix("P").partition("T")
    parts = [*LENGTH.findall(days), *((n, "T" + unit) for n, unit in LENGTH.findall(clock))]
    if not value.startswith("P") or not parts or any(unit not in SECONDS for _, unit in parts):
        return None
    return round(sum(float(n) * SECONDS[unit] for n, unit in parts))


def news(path: Path, lexicon: Lexicon) -> Iterator[Figure]:
    """Spans in news without a page day."""
    counts, misses = Counts(0, 0, 0), []
    for row in rows(path):
        wanted = [Span(t["start"], t["end"]) for t in row["timex"]]
        given = [time.span for time in read(row["text"], None, lexicon)]
        pairs = paired(wanted, given, lambda a, b: overlap(a, b) > 0)
        counts = added(counts, len(pairs), len(wanted), len(given))
        misses += [f"  missing {shown(row['text'], s)}" for i, s in enumerate(wanted) if i not in pairs]
        misses += [f"  extra {shown(row['text'], s)}" for i, s in enumerate(given) if i not in pairs.values()]
    yield Figure("news spans F1", counts.f1, 0.80, misses)


def shown(text: str, span: Span) -> str:
    """A span between its neighbours."""
    return f"{text[max(0, span.start - 30) : span.start]}[{span.of(text)}]{text[span.end : span.end + 30]}"


def added(counts: Counts, right: int, expected: int, given: int) -> Counts:
    """The counts with a page's more."""
    return Counts(counts.right + right, counts.expected + expected, counts.given + given)


def paired(wanted: Sequence[Any], given: Sequence[Any], fit: Callable[[Any, Any], bool]) -> dict[int, int]:
    """Each wanted one's first fitting given one that no other took."""
    pairs: dict[int, int] = {}
    for i, one in enumerate(wanted):
        free = (j for j, other in enumerate(given) if j not in pairs.values() and fit(one, other))
        if (j := next(free, None)) is not None:
            pairs[i] = j
    return pairs


def seeds(path: Path, lexicon: Lexicon) -> Iterator[Figure]:
    """The pages with gold: overlap and value."""
    counts, misses = Counts(0, 0, 0), []
    for file in sorted(path.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        page = path.parent.parent / "seeds" / f"{file.stem}.txt"
        reading = read_page(receive(page.read_bytes(), str(page)), lexicon)
        wanted = [t for t in gold["times"] if t["zone"] in ("title", "body", "subheading")]
        pairs = paired(wanted, reading.times, same)
        asked = [i for i, t in enumerate(wanted) if i in pairs or not t.get("optional")]
        free = [Span(*t["span"]) for i, t in enumerate(wanted) if i not in asked]
        zones = [Span(*t["span"]) for t in gold["times"] if t["zone"] not in ("title", "body", "subheading")]
        kept = [
            j
            for j, t in enumerate(reading.times)
            if j in pairs.values() or not any(overlap(s, t.span) > 0 for s in (*free, *zones))
        ]
        counts = added(counts, len(pairs), len(asked), len(kept))
        text = reading.page.text
        misses += [f"  missing {shown(text, Span(*wanted[i]['span']))}" for i in asked if i not in pairs]
        misses += [f"  extra {shown(text, reading.times[j].span)}" for j in kept if j not in pairs.values()]
    yield Figure("seeds F1", counts.f1, 0.88, misses)


def same(gold: dict[str, Any], time: Time) -> bool:
    """Whether a time overlaps the gold's and has its value; null is right where the page alone does not tell."""
    if overlap(Span(*gold["span"]), time.span) <= 0:
        return False
    if time.value is None:
        return gold["value"] is None
    value, _, _ = time.value.partition("TMO" if "TMO" in time.value else "TEV")
    return {value, time.value} & {gold["value"], gold["resolves_to"], *gold["accepts"]} - {None} != set()


if __name__ == "__main__":
    main()
