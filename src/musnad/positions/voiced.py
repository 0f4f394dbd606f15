"""Whose a stance is that stands in somebody's words: his own, his country's, his cue's."""

from __future__ import annotations

from typing import NamedTuple

from musnad.lexicon.words import KINGDOMS
from musnad.positions.hits import Hit
from musnad.positions.text import Text
from musnad.record import Statement

FARTHEST_CUE = 6
"""Tokens between a verb of saying and the noun of a stance in what is said: أعربت نارية عن [رغبتها]."""
CONTENT_HEAD = 2
"""Tokens of what is said in which a verb without subject is the speaker's: إنه [يريد]."""


class Held(NamedTuple):
    """The holders, the first token of the clause that tells it, and the first token after the subject."""

    who: tuple[str, ...]
    first: int
    after: int


def own(text: Text, hit: Hit, first: int, after: int) -> Held | None:
    """Whose country "his country" is: that of who says it."""
    said = text.said(hit.first)
    who = text.speaker(said[1]) if said else ()
    named = text.is_(first, "kingdom") or text.is_(after - 1, "kingdom")
    if named and not KINGDOMS.issuperset(who):
        return None  # المملكة is his who speaks for one
    return Held(who, first, max(after, hit.last)) if who else None


def by_speaker(text: Text, hit: Hit) -> Held | None:
    """The speaker in whose words it stands, or whose verb of saying governs it."""
    said = text.said(hit.first)
    statement = said[1] if said else governing(text, hit)
    if statement is None or statement.polarity == "negated":
        return None
    who = text.speaker(statement)
    return Held(who, hit.first, hit.last) if who else None


def governing(text: Text, hit: Hit) -> Statement | None:
    """The statement whose cue stands shortly before."""
    near = range(hit.first - 1, max(-1, hit.first - FARTHEST_CUE), -1)
    return next((text.cues[j] for j in near if j in text.cues), None)


def himself(text: Text, hit: Hit) -> Held | None:
    """The speaker, where nothing but his pronoun stands before a verb at the head of what he says: إنها [ستواصل]."""
    said = text.said(hit.first)
    heads = said is not None and words_before(text, said[0].start, hit.first) <= CONTENT_HEAD
    return by_speaker(text, hit) if said and heads and only_pronouns(text, said[0].start, hit.first) else None


def words_before(text: Text, first: int, last: int) -> int:
    """How many words stand in tokens `first` up to `last`, marks aside."""
    return sum(not text.sign(j) for j in range(first, last))


def only_pronouns(text: Text, first: int, last: int) -> bool:
    """Whether nothing that could be a subject stands in tokens `first` up to `last`: [إنها لا] تريد."""
    roles = ("free_pronoun", "b_free_pronoun", "free", "negation", "verbal_link", "turn_pronoun")
    return all(
        text.sign(j)
        or any(text.is_(j, role) for role in ("we", "still", "negation", "copula"))
        or any(text.plays(j, role) for role in roles)
        for j in range(first, last)
    )
