"""Whose deed is refused or blamed, told by the adjective of his land alone: رفضها للتدخل [الناري]."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import verb
from musnad.events.drafts import MUTUAL, Hit
from musnad.events.text import Sentence, Text, stems
from musnad.lexicon.nisbas import Nisba

FARTHEST_DEED = 6
"""Words from a refusal to the adjective of whose deed it is."""


def described_land(text: Text, words: range) -> str | None:
    """The one land that an adjective with the article tells in some words, of no deal and no border."""
    told = [(j, n.state) for j in words if (n := _adjective(text, j))]
    if len({state for _, state in told}) != 1:
        return None
    deed = range(words.start, told[-1][0])
    if not _described(text, deed):
        return None  # رفضت نارية تسليم المتهم السهلي
    nouns = (f for j in deed for _, s, _ in stems(text.folds[j]) for f in text.table.nouns.get(s, ()))
    common = any(form.row.type in MUTUAL for form in nouns) or any(text.is_(j, "edge") for j in deed)
    return None if common else told[0][1]


def _adjective(text: Text, j: int) -> Nisba | None:
    """The adjective of a land, with the article, at a token."""
    fold = text.folds[j]
    return text.lexicon.nisbas.get(fold) if fold.startswith(ARTICLE) else None


def _described(text: Text, deed: range) -> bool:
    """Whether an adjective behind some words describes the first of them, or an act, and nobody owned by it."""
    articles = [text.folds[j].startswith(ARTICLE) or any(the for _, _, the in stems(text.folds[j])) for j in deed]
    if not articles or articles[0]:
        return bool(articles)
    noun = next(j for j, the in zip((*deed, deed.stop), (*articles[1:], True), strict=False) if the) + 1
    return any(s in text.table.nouns for s in (stem for _, stem, _ in stems(text.folds[noun])))


def whose_deed(text: Text, sentence: Sentence, hit: Hit, actors: Sequence[str]) -> tuple[str, ...]:
    """The land whose deed the words behind a refusal or a charge describe: [رفضها] للتدخل الناري."""
    end = hit.last
    while end < min(sentence.last, hit.last + FARTHEST_DEED) and not _closes(text, end, hit.last):
        end += 1
    first = next((p.last for p in text.between(hit.last, end) if {*p.ids} & {*actors}), hit.last)
    near = range(first, next((p.first for p in text.between(first, end)), end))
    land = described_land(text, near)
    return (land,) if land is not None and land not in text.states_of(actors) else ()


def _closes(text: Text, j: int, first: int) -> bool:
    """Whether token j ends what is refused."""
    return text.sign(j) or text.plays(j, "relative") or text.plays(j, "free") or verb(text, j, first)
