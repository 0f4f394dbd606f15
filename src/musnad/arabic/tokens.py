"""The one token pass that every stage shares."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from sys import intern
from typing import NamedTuple

from musnad.arabic.fold import expand
from musnad.arabic.letters import IRREGULAR, MARKS, one_to_one
from musnad.record import Span

TOKEN = re.compile(
    rf"([0-9]+|[^\W\d_][^\W\d_{MARKS}\u200c\u200d]*(?:[{MARKS}\u200c\u200d]+[^\W\d_]*)*|\d+|[^\w\s{MARKS}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|_)"
)
"""A word (letters with their marks), a run of digits, or one sign; direction marks between words are no tokens."""

PLAIN_TOKEN = re.compile(r"([^\W\d_]+|[0-9]+|[^\w\s]|[\d_])")
"""The same for a text without vowel signs, tatweel and direction marks, as most are: twice as fast."""


TATWEEL, DASH = "ـ", "-"
"""A letter's lengthening, and what it stands for where it stands alone: اتفاق ناري ـ سهلي."""


class Quotation(NamedTuple):
    """Token indices of its opening and closing mark; one is null where the page left it out."""

    opened: int | None
    closed: int | None

    def words(self, end: int) -> range:
        """Token indices between the marks; up to `end` where it was left open."""
        first = 0 if self.opened is None else self.opened + 1
        return range(first, end if self.closed is None else self.closed)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words, numbers and signs of a text: parallel columns of start, end (original offsets) and folded form.

    `quoted` and `cut` remember the quotations and sentences of a span, for each stage asks for the same paragraphs.
    """

    text: str
    starts: list[int]
    ends: list[int]
    folds: list[str]
    quoted: dict[Span, tuple[Quotation, ...]] = field(default_factory=dict, compare=False, repr=False)
    cut: dict[Span, tuple[Span, ...]] = field(default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.starts)

    def span(self, first: int, last: int, cut: int = 0) -> Span:
        """The characters from token `first`, less `cut` folded letters, up to, not including, token `last`."""
        start = self.inside(first, cut) if cut else self.starts[first]
        return Span(start, self.ends[last - 1])

    def surface(self, i: int) -> str:
        """Token i as printed."""
        return self.text[self.starts[i] : self.ends[i]]

    def at(self, offset: int) -> int:
        """The first token that ends after `offset`; the number of tokens when none does."""
        return bisect_right(self.ends, offset)

    def within(self, span: Span) -> range:
        """Indices of the tokens that lie inside a span."""
        return range(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))

    def around(self, spans: Sequence[Span]) -> Tokens:
        """Those from the first span's beginning to the last one's end; their offsets are the whole text's still.

        Their forms are interned: the many tables that are asked about each then know it without reading its letters.
        """
        if not spans:
            return self
        first = bisect_left(self.starts, min(span.start for span in spans))
        last = bisect_right(self.ends, max(span.end for span in spans))
        folds = list(map(intern, self.folds[first:last]))
        return Tokens(self.text, self.starts[first:last], self.ends[first:last], folds)

    def is_word(self, i: int) -> bool:
        """Whether token i is letters."""
        return self.folds[i][:1].isalpha()

    def is_number(self, i: int) -> bool:
        """Whether token i is digits."""
        return self.folds[i][:1].isdigit()

    def inside(self, i: int, count: int) -> int:
        """The original offset after `count` folded letters of token i, vowel signs skipped.

        >>> tokenize("وَلافروف").inside(0, 1)
        2
        """
        start = self.starts[i]
        if self.ends[i] - start == len(self.folds[i]):
            return start + count
        for offset in range(start, self.ends[i]):
            character = self.text[offset]
            width = len(expand(character)) if IRREGULAR.match(character) else 1
            if count <= 0 and width:
                return offset
            count -= width
        return self.ends[i]

    def glued(self, i: int) -> bool:
        """Whether no space stands between token i and the one before."""
        return 0 < i < len(self.starts) and self.ends[i - 1] == self.starts[i]


def tokenize(text: str) -> Tokens:
    """Cut a text into words, numbers and signs, each with its offsets and folded form.

    >>> tokenize("قالَ: «لن نقبل» ٢+٢").folds
    ['قال', ':', '«', 'لن', 'نقبل', '»', '2', '+', '2']
    """
    marked = IRREGULAR.search(text) is not None
    pieces = (TOKEN if marked else PLAIN_TOKEN).split(one_to_one(text))  # every second one is a token
    edges = list(accumulate(map(len, pieces)))
    folds = pieces[1::2]
    if marked:
        folds = [_plain(fold) if IRREGULAR.search(fold) else fold for fold in folds]
    return Tokens(text, edges[:-1:2], edges[1::2], folds)


def _plain(fold: str) -> str:
    spelt = IRREGULAR.sub(lambda m: expand(m.group()), fold)
    return one_to_one(spelt) or DASH * (fold in {TATWEEL, TATWEEL * 2}) or fold
