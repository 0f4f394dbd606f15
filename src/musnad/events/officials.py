"""Officials of a body who have no name: التقى الورداني [مسؤولين في جبهة الوادي], who stand for it."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import Tokens, splits
from musnad.events.party import Party
from musnad.lexicon.attribution import Attribution

WITHIN = "في"
"""The word between officials and their body."""

OF_MANY = ("ون", "ين")
"""Endings of several."""


def with_officials(
    tokens: Tokens, parties: Sequence[Party], bodies: frozenset[int], words: Attribution
) -> tuple[Party, ...]:
    """The parties, a body with its officials before it; `bodies` are the first tokens of bodies' names."""
    taken = {i for p in parties for i in range(p.first, p.last)}
    free = (p.first in bodies and p.first - 2 not in taken for p in parties)
    return tuple(_of_body(tokens, p, words) if alone else p for p, alone in zip(parties, free, strict=True))


def _of_body(tokens: Tokens, party: Party, words: Attribution) -> Party:
    """A body's party from the officials on, where "officials in" stands right before its name."""
    at = party.first - 2
    if at < 0 or party.cut or tokens.folds[at + 1] != WITHIN:
        return party
    cut = next((s.length for s in splits(tokens.folds[at]) if words.plays(s.stem, "official_in")), None)
    many = "p" if tokens.folds[at].endswith(OF_MANY) else "s"
    return party if cut is None else party._replace(first=at, cut=cut, number=many)
