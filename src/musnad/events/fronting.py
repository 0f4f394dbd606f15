"""Who opens a sentence, only where or when between him and his verb: [نارية] في مرسى شنت هجوما."""

from __future__ import annotations

from musnad.events.agreement import agrees
from musnad.events.clauses import QUOTE_MARKS, governor, inserted, verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.sides import PLACES, coordinated
from musnad.events.text import Sentence, Text

FARTHEST_FRONTED = 6
"""Words of where and when between who opens a sentence and his verb."""


def opening(text: Text, sentence: Sentence, hit: Hit) -> tuple[Party, ...]:
    """The subject that opens the sentence of a verb which agrees with it."""
    first = sentence.first + (text.folds[sentence.first] in QUOTE_MARKS)
    party = text.party_at.get(first)
    if party is None or party.first != first or party.cut or party.kind in PLACES or hit.cut or hit.we or hit.passive:
        return ()
    group = coordinated(text, party, hit.first)
    between = range(group[-1].last, hit.first)
    if not between or len(between) > FARTHEST_FRONTED or not _aside(text, between):
        return ()
    one = len(group) == 1
    return group if (agrees(text, party, (hit.gender, hit.number)) if one else hit.number != "s") else ()


def _aside(text: Text, between: range) -> bool:
    """Whether words tell nothing but where and when: [في مرسى]، [أمس]."""
    if not (text.preposition(between[0]) or _when(text, between[0]) or _in_place(text, between[0])):
        return False
    for j in between:
        party = text.party_at.get(j)
        governed = party is not None and governor(text, party, between[0] - 1) is not None
        if (party is not None and not governed) or verb(text, j, between[0]) or text.plays(j, "relative"):
            return False
        if text.sign(j) and not inserted(text, j):
            return False
    return _when(text, between[-1]) or between[-1] in text.party_at or between[-1] in _places(text, between)


def _when(text: Text, j: int) -> bool:
    """Whether a time, or the comma that sets it off, stands at a token."""
    return j in text.times or text.plays(j, "time") or inserted(text, j)


def _in_place(text: Text, j: int) -> bool:
    """Whether ب before a place's name stands at a token: المقاومة [بمرسى] تقصف القرية."""
    return text.folds[j][0] == text.small.first("adverbial") and (j in text.party_at or j in text.places)


def _places(text: Text, between: range) -> frozenset[int]:
    """The tokens of the places named between."""
    named = (text.places[j] for j in between if j in text.places)
    return frozenset(i for place in named for i in range(place.first, place.last))
