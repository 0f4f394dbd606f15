"""Talks and accords known by where they are held or whose matter they are: مشاورات مرسى, الحوار الناري."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import verb
from musnad.events.described import BETWEEN_STATES
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import coordinated
from musnad.events.text import Text, stems

TALKS = frozenset(
    {"talks", "negotiations", "discussions", "dialogue", "round", "session", "conference", "agreement", "understanding"}
)
"""Rows that are called by a place or by one state's adjective without its being a side."""

FARTHEST_HOSTED = 8
"""Words between a verb of hosting and the talks."""

FARTHEST_WITH = 6
"""Words behind a state in which مع says that it is a side: محادثات نارية [مع] سهلستان."""

FARTHEST_NISBA = 3
"""Adjectives behind a noun that may tell two states: المحادثات النارية [السهلية]."""


def grounded_talks(text: Text) -> Text:
    """The page without the parties that only say which talks or accord is meant; they are its `grounds`."""
    at = {p.first: place for p in text.parties if (place := _ground(text, p))} | _inside_names(text)
    kept = tuple(p for p in text.parties if p.first not in at)
    if not at:
        return text
    party_at = {i: p for p in kept for i in range(p.first, p.last)}
    return replace(text, parties=kept, starts=[p.first for p in kept], party_at=party_at, grounds=at)


def _inside_names(text: Text) -> dict[int, str]:
    """The places inside the name of talks or an accord, which are no parties there: «مفاوضات [مرسى]»."""
    behind = ((i, p) for i, p in text.places.items() if i and i in text.things and i not in text.party_at)
    return {i: text.capital(i, p.last, p.entity) or p.entity for i, p in behind if _called(text, i)}


def _called(text: Text, i: int) -> bool:
    """Whether the noun before token i is one of talks or of an accord, without its article."""
    return any(not the and text.small.plays(stem, "named_by_place") for _, stem, the in stems(text.folds[i - 1]))


def _ground(text: Text, party: Party) -> str | None:
    """The place that a party's name is behind the noun of talks or an accord: مشاورات [مرسى]; a side's is none."""
    known = text.lexicon.entities.get(party.ids[0]) if len(party.ids) == 1 else None
    if known is None or known.type != "GPE" or party.cut or party.kind not in {"name", "town"} or not party.first:
        return None
    if not _called(text, party.first) or len(coordinated(text, party, len(text.folds))) > 1:
        return None
    capital = text.capital(party.first, party.last, known.id)
    if party.kind == "name" and (_with(text, party) or (capital is None and _declares(text, party.first - 1))):
        return None
    return capital or known.id


def _declares(text: Text, j: int) -> bool:
    """Whether a noun is rather what a state says than an accord's, which a town names: [إعلان] نارية سحب قواتها."""
    return any(text.small.plays(stem, "own_declaration") for _, stem, _ in stems(text.folds[j]))


def _with(text: Text, party: Party) -> bool:
    """Whether مع behind a state says that it is a side."""
    for j in range(party.last, min(len(text.folds), party.last + FARTHEST_WITH)):
        if text.is_(j, "maa"):
            return True
        if text.sign(j) or text.is_(j, "bayn") or verb(text, j, party.first):
            return False
    return False


def named(text: Text, hit: Hit) -> bool:
    """Whether a noun names talks or an accord by their place or matter, so that no guess completes it."""
    return not hit.verb and (hit.last in text.grounds or matter(text, hit))


def matter(text: Text, hit: Hit) -> bool:
    """Whether one state's adjective alone says whose matter talks are: الحوار [الناري]; two are two sides."""
    if hit.row.id == "summit" and _regional(text, hit):
        return True
    if hit.row.id not in TALKS:
        return False
    told = 0
    for j in range(hit.last, min(len(text.folds), hit.last + FARTHEST_NISBA + told)):
        fold = text.folds[j]
        state = fold in text.lexicon.nisbas or (fold[0] == "و" and fold[1:] in text.lexicon.nisbas)
        genitive = j == hit.last and fold.startswith(ARTICLE) and j not in text.party_at  # مفاوضات [السلام] السهلية
        if not (state or genitive or fold in BETWEEN_STATES):
            break
        told += state
    return told == 1


def _regional(text: Text, hit: Hit) -> bool:
    """Whether the adjectives of a summit tell a land and a region: القمة [النارية الأفريقية]."""
    near = range(hit.last, min(len(text.folds), hit.last + FARTHEST_NISBA))
    adjectives = list(takewhile(lambda j: text.folds[j] in text.lexicon.nisbas or text.is_(j, "regional"), near))
    return any(text.is_(j, "regional") and text.folds[j] not in text.lexicon.nisbas for j in adjectives)


def gives_place(text: Text, hits: Sequence[Hit], hit: Hit) -> bool:
    """Whether a verb of hosting only gives talks their place: [تستضيف] نارية محادثات, محادثات [تستضيفها] نارية."""
    if hit.row.id != "hosted":
        return False
    talks = [h for h in hits if h.row.type == "CONSULT" and not h.verb]
    behind = any(0 <= h.first - hit.last < FARTHEST_HOSTED and len(text.between(hit.last, h.first)) <= 1 for h in talks)
    told_of = hit.object and any(0 <= hit.first - h.last < FARTHEST_HOSTED for h in talks)
    return behind or told_of
