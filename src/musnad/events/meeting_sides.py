"""With whom a verb of meeting is: those behind commas too, no land in which it is, no one with whom its topic is."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.enough import TOPICAL
from musnad.events.party import Party
from musnad.events.sides import past_commas
from musnad.events.text import CONJUNCTIONS, Text


def all_met(text: Text, hit: Hit, group: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those to whom a preposition leads, of a meeting behind commas too: اجتمع بالورداني، [ومرزاق]."""
    return past_commas(text, group, text.sentence_at[hit.first].last) if hit.row.type == "CONSULT" else group


def land(text: Text, party: Party) -> bool:
    """Whether a party by its own name is a state or a town, in which somebody meets others."""
    known = text.lexicon.entities.get(party.ids[0]) if len(party.ids) == 1 else None
    return known is not None and known.type == "GPE" and party.first in text.places


def of_topic(text: Text, hit: Hit, at: int) -> bool:
    """Whether مع is of what is discussed by two who are told before: بحثا سبل الهدنة [مع] سهلستان, but بحثا [مع] مرزاق.

    So is a second one without "and": بحث الورداني مع مرزاق استئناف الحوار [مع] الجبهة.
    """
    if hit.row.id not in TOPICAL or at <= hit.last:
        return False
    again = text.folds[at][0] != CONJUNCTIONS[0] and any(text.is_(j, "maa") for j in range(hit.last, at))
    return hit.number == "d" or again
