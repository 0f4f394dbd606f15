"""Whom a protest is against, told by what it is for: تظاهروا احتجاجا على [الحكومة], للتنديد ب[سهلستان]."""

from __future__ import annotations

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import PLACES
from musnad.events.text import Sentence, Text, stems

FARTHEST_PURPOSE = 25
"""Words between a protest and the word that says what it is for."""

FARTHEST_TARGET = 7
"""Words between that word and whom it names."""

POWER = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PTY"})
"""Sectors of unnamed parties that are protested against."""


def against(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """The first named party or power behind the purpose of a protest; nobody where a victim's fate stands before it."""
    last = min(sentence.last, hit.first + FARTHEST_PURPOSE)
    at = next((j for j in range(hit.first, last) if text.is_(j, "protests_at")), None)
    if at is None:
        return ()
    for j in range(at + 1, min(sentence.last, at + FARTHEST_TARGET)):
        party = text.party_at.get(j)
        if party is not None:
            return (party,) if _can_be(party) else ()
        ends = text.sign(j) and text.folds[j] not in "\"'“”«»"
        if ends or _of_a_victim(text, j) or (j > at + 1 and verb(text, j, at)):
            return ()
    return ()


def _can_be(party: Party) -> bool:
    """Whether a party is one that people protest against: a name or a power, no place."""
    return party.kind not in PLACES and (party.kind == "name" or party.sector in POWER)


def _of_a_victim(text: Text, j: int) -> bool:
    """Whether a noun tells what befell whom it names: احتجاجا على [مقتل] شاب."""
    return any(
        form.row.gen == "recipient" and form.row.type in {"ASSAULT", "COERCE", "RETREAT"}
        for _, stem, _ in stems(text.folds[j])
        for form in text.table.nouns.get(stem, ())
    )
