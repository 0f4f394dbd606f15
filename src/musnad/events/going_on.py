"""Talks that are carried on, and stays that last: where what governs them is looked for."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.text import Text, stems

FARTHEST_PORTION = 5
"""Words from a noun back to the one that tells of a part of it: [حزمة] جديدة من العقوبات."""


def past_lasting(text: Text, hit: Hit, edge: int) -> int:
    """The token before a noun, past how long a stay lasts: سيجري خلال زيارته [التي تستغرق يومين] محادثات."""
    at = hit.first - 1
    while at > edge and (at in text.times or text.tokens.is_number(at)):
        at -= 1
    lasts = at < hit.first - 1 and at - 1 > edge and text.plays(at - 1, "relative")
    if hit.verb or not lasts:
        return hit.first - 1
    return at - 4 if at - 4 > edge and text.is_(at - 3, "adjunct") else at - 2


def carried_on(text: Text, hit: Hit, edge: int) -> int:
    """Where the noun that carries talks on begins, from which distances count: اتفقا على [تمديد] المفاوضات."""
    at = hit.first
    while hit.row.type == "CONSULT" and not hit.verb and at - 1 > edge and _goes_on(text, at - 1):
        at -= 1
    return at


def portion(text: Text, at: int, edge: int) -> int:
    """The token of the noun of which a noun behind من tells what: تأجلت [الجولة] الرابعة من المحادثات."""
    if at - 1 <= edge or not text.is_(at - 1, "min"):
        return at
    for j in range(at - 2, max(edge, at - FARTHEST_PORTION), -1):
        if text.is_(j, "portion"):
            return j
        if text.sign(j) or text.preposition(j) or j in text.party_at:
            break
    return at


def _goes_on(text: Text, j: int) -> bool:
    return any(text.small.plays(stem, "going_on") for _, stem, the in stems(text.folds[j]) if not the)


def as_act(text: Text, hit: Hit) -> bool:
    """Whether a definite noun is an act, no known talks: دفع نارية إلى [التفاوض]."""
    return any(text.small.plays(stem, "as_act") for _, stem, the in stems(text.folds[hit.first]) if the)
