"""Superlatives with different references, and one person called by different names of work, over all pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from musnad.record import Contradiction, Side
from musnad.stories.told import MOST_SIDES, Told

FARTHEST_SINCE = 6
"""Tokens between a superlative and its reference."""
LONGEST_REFERENCE = 3
LONGEST_CALLING = 7
"""Tokens of what a person is called after the noun: السابق في وكالة الأمن القومي."""
SHARED_BODY = 2
"""Stems of a body that make it one."""


class Lowest(NamedTuple):
    """The lowest point of the relation of two states, and since when."""

    pair: frozenset[str]
    reference: str
    side: Side


class Calling(NamedTuple):
    """What a person is called who was something: the stem of the noun and those of the body."""

    person: str
    head: str
    body: frozenset[str]
    side: Side


def lowest(told: Told) -> Iterator[Lowest]:
    """What a page tells of the relation of the states that it names most."""
    for sentence in told.sentences:
        if len(told.pair) > 1 and told.any(sentence, "relation"):
            yield from (Lowest(told.pair, reference, told.side(at)) for at, reference in _lowest(told, sentence))


def superlatives(told: Iterable[Lowest]) -> Iterator[Contradiction]:
    """The lowest point of one relation, told with different references: أدنى مستوى منذ سنوات, منذ الحرب."""
    found: defaultdict[frozenset[str], list[tuple[str, Side]]] = defaultdict(list)
    for one in told:
        found[one.pair].append((one.reference, one.side))
    for pair, sides in found.items():
        if len({reference for reference, _ in sides}) > 1:
            claim = f"how low relations are: {', '.join(sorted(pair))}"
            yield Contradiction(
                "superlative", claim, tuple(s for _, s in sides[:MOST_SIDES]), "the record of relations"
            )


def _lowest(told: Told, sentence: range) -> Iterator[tuple[range, str]]:
    """Each superlative from its first word to the end of its reference, and the reference."""
    for i in sentence:
        opens = told.is_(i, "lowest") and told.any(range(i + 1, min(i + 3, sentence.stop)), "level")
        unseen = told.is_(i, "level") and i + 1 < sentence.stop and told.is_(i + 1, "unseen")
        if not (opens or unseen):
            continue
        near = range(i + 1, min(sentence.stop, i + 1 + FARTHEST_SINCE))
        since = next((j for j in near if told.is_(j, "since")), None)
        if since is not None and not any(told.tokens.folds[j] in "،.؛" for j in range(i, since)):
            last = _reference_end(told, since + 1, sentence.stop)
            if last > since + 1:
                yield range(i, last), " ".join(told.tokens.folds[since + 1 : last])


def _reference_end(told: Told, first: int, stop: int) -> int:
    last = first
    while last < stop and last - first < LONGEST_REFERENCE and told.tokens.is_word(last):
        fold = told.tokens.folds[last]
        small = told.lexicon.attribution
        if last > first and (small.plays(fold, "preposition") or not fold.startswith("ال") or told.is_(last, "since")):
            break
        last += 1
    return last


def called(told: Told) -> Iterator[Calling]:
    """What a page calls those who were something."""
    for entity, at in _former(told):
        head = told.stems(range(at.start, at.start + 1))
        if head:
            yield Calling(entity, min(head), told.stems(range(at.start + 2, at.stop)), told.side(at))


def callings(told: Iterable[Calling]) -> Iterator[Contradiction]:
    """One person's former work in one body, called otherwise: المستشار السابق, المتعاقد السابق."""
    found: defaultdict[str, list[Calling]] = defaultdict(list)
    for one in told:
        found[one.person].append(one)
    for entity, told_as in found.items():
        sides = _clashing(told_as)
        if sides:
            yield Contradiction("role", f"what {entity} was", sides[:MOST_SIDES], "the body's own records")


def _clashing(told_as: Sequence[Calling]) -> tuple[Side, ...]:
    """The sides of one body whose nouns differ."""
    for one in told_as:
        fellows = [other for other in told_as if len(other.body & one.body) >= SHARED_BODY]
        if any(other.head != one.head for other in fellows):
            return tuple(other.side for other in fellows)
    return ()


def _former(told: Told) -> Iterator[tuple[str, range]]:
    """What people are called who were something: right before or right behind their names."""
    folds = told.tokens.folds
    for mention in told.reading.mentions:
        if mention.type != "PER":
            continue
        inside = range(told.tokens.at(mention.span.start), told.tokens.at(mention.span.end - 1) + 1)
        after = inside.stop + int(inside.stop < len(folds) and folds[inside.stop] in "،,")
        if after + 1 < len(folds) and told.is_(after + 1, "former"):
            yield mention.entity, range(after, _calling_end(told, after + 2))
        for i in range(inside.start - 1, max(0, inside.start - LONGEST_CALLING - 1), -1):
            if told.is_(i, "former"):
                yield mention.entity, range(i - 1, inside.start)
                break
            if not told.tokens.is_word(i):
                break


def _calling_end(told: Told, first: int) -> int:
    """Where a calling behind a name ends: after what its preposition governs."""
    last = first
    while last < len(told.tokens) and last - first < LONGEST_CALLING - 2 and told.tokens.is_word(last):
        if last > first and not told.tokens.folds[last].startswith("ال") and last - first > 1:
            break
        last += 1
    return last
