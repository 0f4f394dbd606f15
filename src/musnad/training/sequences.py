"""Tagged pages and readings -> what a tagger is trained on: a row of features and a label for each token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from musnad.arabic import Tokens, tokenize
from musnad.entities.features import Words, features, on_page, tags_of
from musnad.entities.find import found_by_rules
from musnad.entities.learned import TYPES
from musnad.lexicon import Lexicon
from musnad.record import Reading, Span
from musnad.training.tagged import Name, Tagged

CONFIDENT = 0.8
"""How sure a pattern or a tagger must be of a name, for its sentence to be trained on."""


class Sequence(NamedTuple):
    """A line: features and label of each token."""

    features: list[list[str]]
    labels: list[str]


def of_tagged(page: Tagged, lexicon: Lexicon, words: Words) -> Iterator[Sequence]:
    """The lines of a tagged page."""
    yield from _sequences(tokenize(page.text), page.zones, page.names, lexicon, words)


def of_reading(reading: Reading, lexicon: Lexicon, words: Words) -> Iterator[Sequence]:
    """The paragraphs of a reading in which some name stands and every name is sure: an archive teaches itself."""
    names = [m for m in reading.mentions if m.type in TYPES and not m.optional]
    unsure = [m.span for m in names if m.confidence is not None and m.confidence < CONFIDENT]
    zones = [
        zone
        for zone in reading.article.zones
        if any(zone.holds(m.span) for m in names) and not any(zone.meets(span) for span in unsure)
    ]
    tagged = [Name(m.span, m.type) for m in names]
    yield from _sequences(tokenize(reading.page.text), zones, tagged, lexicon, words)


def _sequences(
    tokens: Tokens, zones: Iterable[Span], names: Iterable[Name], lexicon: Lexicon, words: Words
) -> Iterator[Sequence]:
    ranges = [tokens.within(zone) for zone in zones]
    found = found_by_rules(tokens, ranges, lexicon)
    tags, seen = tags_of(found), on_page(tokens, found)
    labels = _labels(tokens, names)
    for zone in filter(None, ranges):
        rows = [[*row] for row in features(tokens, zone, tags, seen, words)]
        yield Sequence(rows, [labels.get(at, "O") for at in zone])


def _labels(tokens: Tokens, names: Iterable[Name]) -> dict[int, str]:
    """Token to B-PER or I-PER; a token with a proclitic belongs to the name that begins in it."""
    labels: dict[int, str] = {}
    for name in names:
        if name.type not in TYPES:
            continue
        first = tokens.at(name.span.start)
        for at in range(first, tokens.at(name.span.end - 1) + 1):
            labels[at] = f"{'B' if at == first else 'I'}-{name.type}"
    return labels
