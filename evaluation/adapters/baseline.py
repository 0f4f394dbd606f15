"""Simple parts as a reader: `python -m evaluation.adapters.baseline > baseline.jsonl`; what every system should beat.

body        lines of ten words and more; the first line of four and more is the title
published   the first "day month year" of the page
mentions    the names of the lexicon's tables, longest first, with و ف ب ل ك before them; no table of ours but names
statements  `قال NAME إن ...` and six more verbs of speech up to the full stop, and quotation marks after a verb
times       "day month year", "month year", "عام year"
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from evaluation.adapters.written import Json, write
from evaluation.run import HERE

DATA = HERE.parent / "src" / "musnad" / "lexicon" / "data"
TYPES = {"states": "GPE", "cities": "GPE", "people": "PER", "bodies": "ORG", "groups": "GROUP", "media": "MEDIA",
         "places": "LOC"}  # fmt: skip
STORY_WORDS, TITLE_WORDS = 10, 4
MONTHS = {
    1: "يناير|كانون الثاني", 2: "فبراير|شباط", 3: "مارس|آذار", 4: "أبريل|نيسان", 5: "مايو|أيار", 6: "يونيو|حزيران",
    7: "يوليو|تموز", 8: "أغسطس|آب", 9: "سبتمبر|أيلول", 10: "أكتوبر|تشرين الأول", 11: "نوفمبر|تشرين الثاني",
    12: "ديسمبر|كانون الأول",
}  # fmt: skip
NUMBER = {name: number for number, names in MONTHS.items() for name in names.split("|")}
MONTH = "|".join(sorted(NUMBER, key=len, reverse=True))
DATE = re.compile(rf"(?:(\d{{1,2}}) )?({MONTH}) (\d{{4}})|عام (\d{{4}})")
VERBS = "قال|قالت|أكد|أكدت|أعلن|أعلنت|أضاف|أضافت|ذكر|ذكرت|أوضح|أوضحت|صرح|صرحت"
SPEECH = re.compile(rf"(?<!\w)[وف]?({VERBS})\s+([^.\n«\"“]{{0,80}}?)\s*(?:\b[إأ]ن(?=\w{{0,2}}\b)|ب[إأ]ن|:)\s*([^.\n]+)")
MARKED = re.compile(rf"(?<!\w)[وف]?({VERBS})\s+([^.\n«\"“]{{0,80}}?)[\s:،]*[«\"“]([^»\"”\n]+)[»\"”]")


def names() -> dict[str, tuple[str, str]]:
    """Name -> id and type; names that our tables call doubtful are left out."""
    known: dict[str, tuple[str, str]] = {}
    for table, kind in TYPES.items():
        for folder in (DATA, HERE / "lexicon"):
            known |= {name: (row["id"], kind) for row in rows(folder / f"{table}.tsv")
                      for name in row["ar"].split("|") if name and name[0] not in "~?!"}  # fmt: skip
    return known


def rows(path: Path) -> Iterator[Json]:
    """The rows of a table, where it is there."""
    if path.exists():
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def times(text: str) -> list[Json]:
    """Absolute dates."""
    return [{"span": list(m.span()), "value": value(m)} for m in DATE.finditer(text)]


def value(found: re.Match[str]) -> str:
    """`14 مارس 2019` is 2019-03-14."""
    day, month, year, alone = found.groups()
    if alone:
        return alone
    return f"{year}-{NUMBER[month]:02d}" + (f"-{int(day):02d}" if day else "")


class Baseline:
    """The parts, with the names read once."""

    def __init__(self) -> None:
        """Compile the names into one pattern."""
        self.known = names()
        longest = sorted(self.known, key=len, reverse=True)
        self.names = re.compile(rf"(?<!\w)[وف]?[بلك]?({'|'.join(map(re.escape, longest))})(?!\w)")

    def read(self, text: Json) -> Json:
        """A page as a reading."""
        page = text["text"]
        lines = [m.span() for m in re.finditer(r"\S[^\n]*", page)]
        body = [list(s) for s in lines if len(page[slice(*s)].split()) >= STORY_WORDS]
        title = next((list(s) for s in lines if len(page[slice(*s)].split()) >= TITLE_WORDS), None)
        body = [s for s in body if s != title]
        dates = times(page)
        day = next((t["value"] for t in dates if len(t["value"]) == len("2019-03-14")), None)
        article = {"title": title, "body": body, "published": {"value": day}}
        return {"article": article, "mentions": self.mentions(page), "times": dates, "statements": self.spoken(page)}

    def mentions(self, page: str) -> list[Json]:
        """Known names."""
        found = []
        for m in self.names.finditer(page):
            entity, kind = self.known[m[1]]
            found.append({"span": list(m.span(1)), "type": kind, "entity": entity})
        return found

    def spoken(self, page: str) -> list[Json]:
        """Speech by pattern; the source is the known name before the content, else all words between."""
        said: dict[tuple[int, int], Json] = {}
        for pattern in (MARKED, SPEECH):
            for m in pattern.finditer(page):
                name = self.names.search(m[2])
                start = m.start(2)
                span = [start + name.start(1), start + name.end(1)] if name else list(m.span(2))
                entity = self.known[name[1]][0] if name else None
                row = {"content": list(m.span(3)), "cue": list(m.span(1)), "via": [], "polarity": "asserted",
                       "mode": "direct" if pattern is MARKED else "indirect",
                       "source": {"span": span if span[0] < span[1] else None, "entity": entity}}  # fmt: skip
                said.setdefault(m.span(1), row)
        return list(said.values())


if __name__ == "__main__":
    write(Baseline().read)
