"""For whom a party to an event stands: a minister for his state, an armed group for itself, an envoy for none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from musnad.lexicon import Lexicon

UNKNOWN = "name:"
OWN_SIDE = frozenset({"opposition", "people"})
"""Bodies of a state that are not its government's side."""


class Stand(NamedTuple):
    """A party's state, the side it is on, and whether it is a person."""

    state: str | None
    side: str | None
    person: bool


def stand(party: str, lexicon: Lexicon, owned: Mapping[str, str]) -> Stand:
    """For whom a party stands; of one whom no table knows the state is told by `owned`, or by the id of its body."""
    known = lexicon.entities.get(party)
    if known is None:
        return _unknown(party, lexicon, owned.get(party))
    state = lexicon.entities.state(party) or (party if known.type == "GPE" else None)
    side = party if known.type == "GROUP" else state or party
    return Stand(state, side, known.type == "PER")


def _unknown(party: str, lexicon: Lexicon, state: str | None) -> Stand:
    """A person of no table, or a body that every state has: "naria-mfa" is Naria's."""
    if party.startswith(UNKNOWN) or state:
        return Stand(state, state, person=True)
    owner = lexicon.entities.owner(party)
    if owner is None:
        return Stand(None, party, person=True)
    return Stand(owner, party if party.removeprefix(f"{owner}-") in OWN_SIDE else owner, person=False)
