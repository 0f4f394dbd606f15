"""The text as search sees it: one stem a word, in the place of the word."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from musnad.arabic import tokenize
from musnad.arabic.letters import IRREGULAR
from musnad.arabic.stems import stem
from musnad.record import Reading, Span

GAP = "\u061e"
"""Stands between two paragraphs, so that no phrase runs from one into the other; it is a sign, and no word's stem."""

WORD = re.compile(r"[^\W\d_]+|[0-9٠-٩۰-۹]+|\d")
"""A word or a number of a text without vowel signs, where the tokenizer sees one in its folded letters."""

PACK_LEVEL = 1
"""Of zlib: level 6 makes a page's blobs an eighth smaller and takes twice as long (bench/bench_store.py)."""


@dataclass(frozen=True, slots=True)
class Words:
    """Stems in text order and the page's characters that each stands for; parallel columns, as those of Tokens."""

    stems: list[str]
    starts: list[int]
    ends: list[int]

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` up to, not including, word `last`."""
        return Span(self.starts[first], self.ends[last - 1])


class Shadow(NamedTuple):
    """A page's words as they are indexed, those of the title apart."""

    title: Words
    body: Words

    @property
    def columns(self) -> tuple[str, str]:
        """Title and body as FTS5 gets them."""
        return " ".join(self.title.stems), " ".join(self.body.stems)


def shadow(reading: Reading) -> Shadow:
    """The words of title, body and subheadings, each with its stem: "والولايات" is ولاء."""
    text, title = reading.page.text, reading.article.title
    body = [zone for zone in reading.article.zones if zone != title]
    return Shadow(_words(text, [title] if title else []), _words(text, body))


def _words(text: str, zones: list[Span]) -> Words:
    """Zone by zone: furniture is left out, and a zone without vowel signs takes the tokenizer's quick way."""
    words = Words([], [], [])
    for zone in zones:
        if words.stems:
            words.stems.append(GAP)
            words.starts.append(zone.start)
            words.ends.append(zone.start)
        tokens = tokenize(zone.of(text))
        inside = [i for i, fold in enumerate(tokens.folds) if fold[0].isalnum()]
        words.stems.extend(stem(tokens.folds[i]) for i in inside)
        words.starts.extend(zone.start + tokens.starts[i] for i in inside)
        words.ends.extend(zone.start + tokens.ends[i] for i in inside)
    return words


class Kept:
    """The words of some zones by the stems that the file keeps: a zone is cut into words once a span of it is asked.

    A page of a hit list has ten zones, and hits in two or three of them.
    """

    def __init__(self, text: str, zones: list[Span], column: str) -> None:
        """The stems of all zones, as `Shadow.columns` has them."""
        self.stems = column.split(" ") if column else []
        self._text, self._zones = text, zones
        self._cuts = [n for n, each in enumerate(self.stems) if each == GAP]
        self._places: dict[int, list[tuple[int, int]]] = {}

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` up to, not including, word `last`; ValueError where the stems are others."""
        number = bisect_left(self._cuts, first)
        begins = self._cuts[number - 1] + 1 if number else 0
        ends = self._cuts[number] if number < len(self._cuts) else len(self.stems)
        zone = self._zones[len(self._zones) - len(self._cuts) - 1 + number]
        places = self._places.get(number)
        if places is None:
            places = self._places[number] = word_places(zone.of(self._text))
        if len(places) != ends - begins:
            raise ValueError("the stems that are kept are not the zone's")
        return Span(zone.start + places[first - begins][0], zone.start + places[last - begins - 1][1])


def word_places(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand, none of them folded: those of its tokens that are no signs.

    >>> word_places("قال: لا، ١٢")
    [(0, 3), (5, 7), (9, 11)]
    """
    if IRREGULAR.search(text) is None:
        return [match.span() for match in WORD.finditer(text)]
    tokens = tokenize(text)
    starts, ends = tokens.starts, tokens.ends
    return [(starts[i], ends[i]) for i, fold in enumerate(tokens.folds) if fold[0].isalnum()]


def kept(text: str, title: Span | None, zones: Iterable[Span], columns: tuple[str, str]) -> tuple[Kept, Kept]:
    """Title and body of a page, of whose zones the title may be one, by the columns that the file keeps."""
    body = [zone for zone in zones if zone != title]
    return Kept(text, [title] if title else [], columns[0]), Kept(text, body, columns[1])


def packed(columns: tuple[str, str]) -> bytes:
    """Title and body as the file keeps them beside the index."""
    return zlib.compress("\n".join(columns).encode(), PACK_LEVEL)


def unpacked(stems: bytes) -> tuple[str, str]:
    """Title and body out of what `packed` made."""
    title, body = zlib.decompress(stems).decode().split("\n")
    return title, body
