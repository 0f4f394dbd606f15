"""Text whose names are tagged: in brackets, as CoNLL columns, as WebAnno's TSV."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from musnad.errors import LexiconError
from musnad.record import Span

BRACKETED = re.compile(r"\[([A-Z]+) ([^\]]*)\]")
"""A name in running text: [PER سليم الورداني]."""
TYPES = {
    "PER": "PER", "PERS": "PER", "PERSON": "PER",
    "ORG": "ORG", "ORGANIZATION": "ORG",
    "GPE": "GPE",
    "LOC": "LOC", "LOCATION": "LOC", "FAC": "LOC",
    "GROUP": "GROUP", "MEDIA": "MEDIA",
}  # fmt: skip
"""Tags of others to the types that a tagger tells apart; every other tag is no name."""
CONLL_COLUMNS = 2
WEBANNO_COLUMNS = 4
PAGE = 12
"""Sentences of a page where the file marks none."""
SIGNS = ".؟?!،؛:»)"
"""Signs that stand without a space after the word before."""


class Name(NamedTuple):
    """A name in a text: [سليم الورداني] is PER."""

    span: Span
    type: str


class Tagged(NamedTuple):
    """A page: its text, a span a line, and its names."""

    text: str
    zones: tuple[Span, ...]
    names: tuple[Name, ...]


def bracketed(lines: Iterable[str]) -> Tagged:
    """The page of lines whose names stand in brackets.

    >>> bracketed(["قال [PER سليم الورداني] أمس"]).names
    (Name(span=Span(start=4, end=17), type='PER'),)
    """
    text, zones, names = "", [], []
    for line in lines:
        start, at = len(text), 0
        for found in BRACKETED.finditer(line):
            text += line[at : found.start()]
            names.append(Name(Span(len(text), len(text) + len(found[2])), found[1]))
            text += found[2]
            at = found.end()
        text += line[at:]
        zones.append(Span(start, len(text)))
        text += "\n"
    return Tagged(text, tuple(zones), tuple(names))


def pages(content: str, place: str) -> Iterator[Tagged]:
    """The pages of a file of tagged text, its form told by its lines; LexiconError where it is none of the three."""
    lines = content.lstrip("\ufeff").splitlines()
    if any(line.startswith("#FORMAT=WebAnno") for line in lines[:5]):
        yield from _by(PAGE, map(_line, _sentences(_webanno(lines))))
    elif any(BRACKETED.search(line) for line in lines):
        yield from _running(lines)
    elif all("\t" in line or len(line.split()) == CONLL_COLUMNS for line in lines if line.strip()) and content.strip():
        yield from _by(PAGE, map(_line, _sentences(_columns(line) for line in lines)))
    else:
        raise LexiconError(
            "no tagged text", place=place, remedy="Give lines with [PER names], CoNLL columns or WebAnno TSV 3"
        )


def _running(lines: Iterable[str]) -> Iterator[Tagged]:
    """Pages of bracketed lines: stretches between blank lines or comments, long ones cut."""
    page: list[str] = []
    for line in [*lines, ""]:
        plain = "" if line.startswith("#") else line.strip()
        if plain:
            page.append(plain)
        if page and (not plain or len(page) == PAGE):
            yield bracketed(page)
            page = []


def _by(count: int, lines: Iterable[str]) -> Iterator[Tagged]:
    page: list[str] = []
    for line in lines:
        page.append(line)
        if len(page) == count:
            yield bracketed(page)
            page = []
    if page:
        yield bracketed(page)


def _columns(line: str) -> tuple[str, str] | None:
    """Word and tag of a CoNLL line, the first and the last column; null between sentences."""
    cells = line.split("\t") if "\t" in line else line.split()
    return (cells[0].strip(), cells[-1].strip()) if len(cells) >= CONLL_COLUMNS and cells[0].strip() else None


def _webanno(lines: Iterable[str]) -> Iterator[tuple[str, str] | None]:
    """Word and tag of WebAnno's lines: 1-2, offsets, word, PER[1]; a name goes on where its number does."""
    last = ""
    for line in lines:
        cells = line.split("\t")
        if line.startswith("#") or len(cells) < WEBANNO_COLUMNS:
            last = ""
            yield None
            continue
        tag = cells[3].split("|")[0]
        kind = tag.partition("[")[0]
        goes_on = "[" in tag and tag == last
        last = tag
        yield cells[2], "O" if kind in ("_", "*", "") else f"{'I' if goes_on else 'B'}-{kind}"


def _sentences(rows: Iterable[tuple[str, str] | None]) -> Iterator[list[tuple[str, str]]]:
    sentence: list[tuple[str, str]] = []
    for row in [*rows, None]:
        if row:
            sentence.append(row)
        elif sentence:
            yield sentence
            sentence = []


def _line(sentence: list[tuple[str, str]]) -> str:
    """A sentence of words and B-, I-, O tags as a bracketed line."""
    line, inside = "", False
    for word, tag in sentence:
        mark, _, kind = tag.partition("-")
        type_ = TYPES.get(kind.upper())
        goes_on = inside and mark == "I" and type_
        if inside and not goes_on:
            line, inside = line + "]", False
        line += "" if word in SIGNS or not line else " "
        if type_ and not goes_on:
            line, inside = line + f"[{type_} ", True
        line += word.replace("[", "(").replace("]", ")")
    return line + ("]" if inside else "")
