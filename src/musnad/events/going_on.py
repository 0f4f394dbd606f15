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


def goes_on_till(text: Text, hit: Hit, j: int) -> bool:
    """Whether a verb of the future at token j stops what goes on till then: ستوقف نارية [دعمها] للحركة."""
    stem = text.folds[j].removeprefix("و").removeprefix("س")
    return (hit.definite or hit.owner is not None) and text.small.plays(stem, "stops")


def _goes_on(text: Text, j: int) -> bool:
    return any(text.small.plays(stem, "going_on") for _, stem, the in stems(text.folds[j]) if not the)


def to_meet(text: Text, hit: Hit) -> bool:
    """Whether ل before a noun of meeting and مع behind it say what somebody comes for: [للاجتماع] مع مرزاق."""
    for_it = hit.row.id == "gathering" and text.folds[hit.first].removeprefix("و").startswith("لل")
    return for_it and hit.last < len(text.folds) and text.is_(hit.last, "maa") > 0


def as_act(text: Text, hit: Hit) -> bool:
    """Whether a definite noun is an act, no known talks: دفع نارية إلى [التفاوض], زار مرسى [للاجتماع] مع مرزاق."""
    table = hit.first > 0 and text.is_(hit.first - 1, "talks_table") > 0  # العودة إلى طاولة [الحوار]
    return (
        table
        or to_meet(text, hit)
        or any(text.small.plays(stem, "as_act") for _, stem, the in stems(text.folds[hit.first]) if the)
    )
