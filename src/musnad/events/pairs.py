"""The two that "البلدان" and "الجانبان" are: those last named together, else the two that the page names most."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from musnad.events.party import Party
from musnad.events.sides import coordinated
from musnad.events.text import Text

FARTHEST = 120
"""Tokens back in which two parties named together are still "the two"."""


TWO = 2
"""Sides of a meeting who are "the two" afterwards."""

FARTHEST_OWNER = 30
"""Tokens back in which the owner of قواتها is named."""


class Pairs:
    """The pairs of a page, to be asked at a token."""

    def __init__(self, text: Text) -> None:
        """Find what is named together."""
        self.text = text
        self.named = tuple(_together(text))
        self.firsts = [first for first, _ in self.named]
        self.most = _most(text)
        self.met: list[tuple[int, tuple[str, ...]]] = []

    def at(self, i: int) -> tuple[str, ...]:
        """The two meant at token i."""
        named = self.named[bisect_left(self.firsts, i - FARTHEST) : bisect_left(self.firsts, i)]
        met = [(at, ids) for at, ids in self.met if i - FARTHEST <= at < i]
        near = [ids for _, ids in sorted((*named, *met))]
        fitting = [ids for ids in near if self.text.states_of(ids) == self.text.states_of(self.most)]
        return (near[-1:] or fitting[-1:] or [self.most])[0]

    def meet(self, at: int, ids: tuple[str, ...]) -> None:
        """Remember the two who met or agreed: التقى الورداني هالة مرزاق. وبحث [الجانبان] الملف."""
        if len(ids) == TWO and len(self.text.states_of(ids)) == TWO:
            self.met.append((at, ids))

    def resolved(self, party: Party) -> tuple[str, ...]:
        """The entities of a party, of a pair without adjectives those meant."""
        if party.ids:
            return party.ids
        return self.at(party.first) if party.kind == "pair" else self.owner(party)

    def told(self, party: Party) -> bool:
        """Whether a party is told there, not a pair of which nobody is named together before it on the page."""
        return party.kind != "pair" or bool(party.ids) or bisect_left(self.firsts, party.first) > 0

    def owner(self, party: Party) -> tuple[str, ...]:
        """Whose forces are meant: the state or group named last before."""
        before = self.text.between(max(0, party.first - FARTHEST_OWNER), party.first)
        named = [p for p in before if p.kind == "name" and p.ids and not p.ids[0].startswith("name:")]
        return named[-1].ids if named else ()


def _together(text: Text) -> Iterator[tuple[int, tuple[str, ...]]]:
    for party in text.parties:
        group = coordinated(text, party, len(text.folds))
        ids = tuple(dict.fromkeys(i for p in group for i in p.ids))
        named = all(p.kind in {"name", "pair"} for p in group)
        if len(ids) == TWO and named and len(text.states_of(ids)) == TWO:
            yield party.first, ids


def _most(text: Text) -> tuple[str, ...]:
    told = Counter(state for p in text.parties for i in p.ids if p.kind == "name" and (state := text.state(i)))
    return tuple(state for state, _ in told.most_common(2))


def ids_of(pairs: Pairs, parties: Sequence[Party]) -> tuple[str, ...]:
    """The entities of parties, each once."""
    return tuple(dict.fromkeys(i for party in parties for i in pairs.resolved(party)))
