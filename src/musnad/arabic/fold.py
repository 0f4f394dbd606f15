"""Text folded for comparing, with the way back to its own characters."""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass

from musnad.arabic.letters import IRREGULAR, one_to_one
from musnad.record import Span


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; `starts[i]` is the original offset of its i-th character, null where nothing moved."""

    text: str
    starts: array[int] | None
    length: int

    def span(self, start: int, end: int) -> Span:
        """The original characters behind `[start, end)` of the folded text.

        >>> fold("قالَ لَا").span(4, 6)
        Span(start=5, end=8)
        """
        if self.starts is None:
            return Span(start, end)
        first = self.origin(start)
        last = self.origin(end) if end > start else first
        return Span(first, last)

    def origin(self, i: int) -> int:
        """The original offset of the i-th folded character; the original length at the end."""
        if self.starts is None:
            return i
        return self.starts[i] if i < len(self.starts) else self.length


def fold(text: str) -> Folded:
    """Fold alefs, hamzas, ta marbuta, maqsura, digits, spaces and presentation forms; drop vowel signs and tatweel.

    >>> fold("الأُمَّة").text
    'الامه'
    """
    if IRREGULAR.search(text) is None:
        return Folded(one_to_one(text), None, len(text))
    pieces: list[str] = []
    starts = array("L")
    last = 0
    for match in IRREGULAR.finditer(text):
        at = match.start()
        pieces.append(text[last:at])
        starts.extend(range(last, at))
        expanded = expand(match.group())
        pieces.append(expanded)
        starts.extend([at] * len(expanded))
        last = at + 1
    pieces.append(text[last:])
    starts.extend(range(last, len(text)))
    return Folded(one_to_one("".join(pieces)), starts, len(text))


def expand(character: str) -> str:
    """The letters of a presentation form; nothing for a mark.

    >>> expand("ﻻ")
    'لا'
    """
    return IRREGULAR.sub("", unicodedata.normalize("NFKC", character)).strip() if character >= "\ufb50" else ""


def fold_key(text: str) -> str:
    """Folded text alone, runs of spaces made one: the key of every table.

    >>> fold_key("الأمــم  المتّحدة")
    'الامم المتحده'
    """
    plain = one_to_one(text) if IRREGULAR.search(text) is None else fold(text).text
    return " ".join(plain.split())
