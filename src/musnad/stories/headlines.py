"""Two headlines of one matter: whether they can both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from musnad.arabic import splits
from musnad.arabic.particles import ARTICLE
from musnad.arabic.stems import stem
from musnad.lexicon.clashes import Clashes
from musnad.record import Contradiction
from musnad.stories.told import SHORTEST_STEM, Told

ONE_MATTER = 0.6
"""The part of the shorter headline's stems that both must have for the record to set one against the other."""


def opposed(one: Sequence[str], other: Sequence[str], clashes: Clashes) -> bool:
    """Whether one of two folded headlines denies, or says the opposite word: ارتفاع النفط, انخفاض النفط."""
    return denied(one, clashes) != denied(other, clashes) or bool(
        _sides(one, clashes) & _turned(_sides(other, clashes))
    )


def denied(folds: Sequence[str], clashes: Clashes) -> bool:
    """Whether a headline denies: a negation, or a word of denial."""
    return any(clashes.words.plays(word, role) for f in folds for word in _forms(f) for role in ("denied", "denial"))


def shared(one: Sequence[str], other: Sequence[str]) -> float:
    """The part of the shorter headline's stems that the other has too."""
    a, b = ({s for f in folds if len(s := stem(f)) >= SHORTEST_STEM} for folds in (one, other))
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


def headlines(pages: Sequence[Told]) -> Iterator[Contradiction]:
    """Headlines of one day and matter of which one denies what the other tells."""
    by_day: defaultdict[str, list[Told]] = defaultdict(list)
    for told in pages:
        published = told.reading.article.published
        if published and told.reading.article.title:
            by_day[published.value].append(told)
    for some in by_day.values():
        denying = [t for t in some if denied(_folds(t), t.lexicon.clashes)]
        for one in denying:
            for other in some:
                words = _folds(one), _folds(other)
                undone = other.any(_title(other), "one_cause")  # إلغاء القمة says what القمة لن تعقد says
                if (
                    undone
                    or denied(words[1], other.lexicon.clashes)
                    or not _of_it(words[0], words[1], one.lexicon.clashes)
                ):
                    continue
                if shared(*words) >= ONE_MATTER:
                    sides = (one.side(_title(one)), other.side(_title(other)))
                    yield Contradiction("status", sides[1].says, sides, "what the denying party says later that day")


def _of_it(denying: Sequence[str], other: Sequence[str], clashes: Clashes) -> bool:
    """Whether what a headline denies is the matter: most of what it shares stands behind the negation, none is ولا."""
    at = next(i for i, fold in enumerate(denying) if denied([fold], clashes))
    held = {s for f in other if len(s := stem(f)) >= SHORTEST_STEM}
    places = [i for i, f in enumerate(denying) if stem(f) in held]
    return not denying[at].startswith("و") and 2 * sum(i > at for i in places) > len(places)


def _title(told: Told) -> range:
    title = told.reading.article.title
    return told.within(title) if title else range(0)


def _folds(told: Told) -> list[str]:
    return [told.tokens.folds[i] for i in _title(told) if told.tokens.is_word(i)]
