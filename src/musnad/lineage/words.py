"""The words of a story as lineage compares them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from musnad.arabic import Tokens, sentences, tokenize
from musnad.record import Reading, Span

SHORTEST_GLUED = 5
"""A و or ف before four letters or more is taken for a proclitic: وخصوصا and خصوصا are one word."""


@dataclass(frozen=True, slots=True)
class Words:
    """A story's words in text order: folded key, characters, sentence number, and whether a name or office holds it.

    `cuts` has the first word of every sentence and, last, the number of words.
    """

    location: str
    keys: tuple[str, ...]
    spans: tuple[Span, ...]
    named: tuple[bool, ...]
    sentence: tuple[int, ...]
    cuts: tuple[int, ...]

    def __len__(self) -> int:
        """How many words the story has."""
        return len(self.keys)

    def of(self, sentence: int) -> range:
        """The words of a sentence."""
        return range(self.cuts[sentence], self.cuts[sentence + 1])

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` up to, not including, word `last`."""
        return Span(self.spans[first].start, self.spans[last - 1].end)


class Story(NamedTuple):
    """A reading beside its words."""

    reading: Reading
    words: Words


def words(reading: Reading) -> Words:
    """Title, paragraphs and subheadings of a reading as words: furniture is never compared."""
    tokens = tokenize(reading.page.text)
    stretches = [s for zone in reading.article.zones for s in sentences(tokens, zone)]
    numbered = [(i, n) for n, s in enumerate(stretches) for i in _words(tokens, s)]
    held = _held(reading)
    spans = tuple(tokens.span(i, i + 1) for i, _ in numbered)
    starts = {n: at for at, (_, n) in reversed(list(enumerate(numbered)))}
    renumbered = {n: order for order, n in enumerate(sorted(starts))}
    return Words(
        reading.page.location,
        tuple(key(tokens.folds[i]) for i, _ in numbered),
        spans,
        tuple(_inside(spans, held)),
        tuple(renumbered[n] for _, n in numbered),
        (*(starts[n] for n in sorted(starts)), len(numbered)),
    )


def key(fold: str) -> str:
    """The form two prints of one word share.

    >>> key("وخصوصا"), key("وزير")
    ('خصوصا', 'وزير')
    """
    return fold[1:] if len(fold) >= SHORTEST_GLUED and fold[0] in "وف" else fold


def _words(tokens: Tokens, span: Span) -> list[int]:
    return [i for i in tokens.within(span) if tokens.is_word(i) or tokens.is_number(i)]


def _held(reading: Reading) -> list[Span]:
    """Names and offices in text order, none inside another."""
    spans = sorted({*(m.span for m in reading.mentions), *(r.span for r in reading.roles)})
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _inside(spans: tuple[Span, ...], held: list[Span]) -> list[bool]:
    """For each word, in text order, whether a name or office overlaps it."""
    if not all(a.start <= b.start for a, b in pairwise(spans)):
        return [any(h.start < s.end and s.start < h.end for h in held) for s in spans]
    found, at = [], 0
    for span in spans:
        while at < len(held) and held[at].end <= span.start:
            at += 1
        found.append(at < len(held) and held[at].start < span.end)
    return found
