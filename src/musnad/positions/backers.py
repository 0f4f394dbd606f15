"""Who stands behind whom: الفصائل [المدعومة] من نارية."""

from __future__ import annotations

from musnad.positions.fellows import coordinated
from musnad.positions.hits import Hit
from musnad.positions.text import QUOTE_MARKS, Sentence, Text
from musnad.positions.voiced import Held

LONGEST_DESCRIBED = 4
"""Words before a participle that it may describe."""


def backer(text: Text, sentence: Sentence, hit: Hit) -> Held | None:
    """Who stands behind whom: الفصائل [المدعومة] من نارية."""
    at = hit.last + int(hit.last < sentence.last and text.plays(hit.last, "preposition_min"))
    party = text.party_at.get(at)
    if party is None or party.first != at or party.cut:
        return None
    who, last = coordinated(text, party, sentence.last)
    return Held(who, _described(text, sentence, hit.first), last) if who else None


def _described(text: Text, sentence: Sentence, i: int) -> int:
    """The first word of what an adjective describes: [قوات] المعارضة المعتدلة المدعومة."""
    first = i
    while first > max(sentence.first, i - LONGEST_DESCRIBED):
        fold = text.folds[first - 1]
        if fold in QUOTE_MARKS:
            first -= 1  # جبهة «الواحة» المدعومة
            continue
        if text.sign(first - 1) or text.plays(first - 1, "preposition") or text.verb(first - 1):
            break
        first -= 1
        if not fold.startswith("ال"):
            break
    named = text.party_at.get(first)
    return named.first if named else first  # حركة [23 مارس] المتمردة المدعومة
