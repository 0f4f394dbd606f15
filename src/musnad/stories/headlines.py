"""Two headlines of one matter: whether they can both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.particles import ARTICLE
from musnad.arabic.stems import stem
from musnad.lexicon.clashes import Clashes
from musnad.record import Contradiction, Side
from musnad.stories.told import SHORTEST_STEM, Told

ONE_MATTER = 0.6
"""The part of the shorter headline's stems that both must have for the record to set one against the other."""


def opposed(one: Sequence[str], other: Sequence[str], clashes: Clashes) -> bool:
    """Whether one of two folded headlines denies, or says the opposite word: ارتفاع النفط, انخفاض النفط."""
    return denied(one, clashes) != denied(other, clashes) or bool(
        _sides(one, clashes) & _turned(_sides(other, clashes))
    )


DENYING = ("denied", "denial", "without")
"""Roles of words by which a headline denies: لن, تنفي, دون."""


def denied(folds: Sequence[str], clashes: Clashes) -> bool:
    """Whether a headline denies: a negation, or a word of denial."""
    return any(clashes.words.plays(word, role) for f in folds for word in _forms(f) for role in DENYING)


def shared(one: Sequence[str], other: Sequence[str]) -> float:
    """The part of the shorter headline's stems that the other has too."""
    return _overlap(_stems(one), _stems(other))


def _stems(folds: Iterable[str]) -> frozenset[str]:
    return frozenset(s for f in folds if len(s := stem(f)) >= SHORTEST_STEM)


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


def _forms(fold: str) -> Iterator[str]:
    for _, word in splits(fold):
        yield word
        if word.startswith(ARTICLE):
            yield word.removeprefix(ARTICLE)


def _sides(folds: Sequence[str], clashes: Clashes) -> frozenset[str]:
    return frozenset(s for f in folds for word in _forms(f) for s in clashes.opposites.get(word, ()))


def _turned(sides: frozenset[str]) -> frozenset[str]:
    return frozenset(s[:-1] + ("-" if s[-1] == "+" else "+") for s in sides)


class Headline(NamedTuple):
    """A headline and its day: whether it denies, and whether it tells that something is off."""

    day: str
    words: tuple[str, ...]
    stems: frozenset[str]
    denies: bool
    undone: bool
    side: Side


def headline(told: Told) -> Headline | None:
    """The headline of a page that prints its day."""
    published, title = told.reading.article.published, _title(told)
    if published is None or not title:
        return None
    words = tuple(told.tokens.folds[i] for i in title if told.tokens.is_word(i))
    undone = told.any(title, "one_cause")  # إلغاء القمة says what القمة لن تعقد says
    denies = denied(words, told.lexicon.clashes)
    return Headline(published.value, words, _stems(words), denies, undone, told.side(title))


def headlines(told: Iterable[Headline], clashes: Clashes) -> Iterator[Contradiction]:
    """Headlines of one day and matter of which one denies what the other tells."""
    by_day: defaultdict[str, list[Headline]] = defaultdict(list)
    for each in told:
        by_day[each.day].append(each)
    for some in by_day.values():
        telling = [other for other in some if not other.denies and not other.undone]
        for one in (one for one in some if one.denies):
            for other in telling:
                if _overlap(one.stems, other.stems) >= ONE_MATTER and _of_it(one.words, other.stems, clashes):
                    sides = (one.side, other.side)
                    yield Contradiction("status", other.side.says, sides, "what the denying party says later that day")


def _of_it(denying: Sequence[str], held: frozenset[str], clashes: Clashes) -> bool:
    """Whether what a headline denies is the matter: most of what it shares stands behind the negation, none is ولا."""
    at = next(i for i, fold in enumerate(denying) if denied([fold], clashes))
    places = [i for i, f in enumerate(denying) if stem(f) in held]
    return not denying[at].startswith("و") and 2 * sum(i > at for i in places) > len(places)


def _title(told: Told) -> range:
    title = told.reading.article.title
    return told.within(title) if title else range(0)
