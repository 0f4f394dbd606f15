"""Aid that is only told as cut, a deal only as left: علقت نارية [مساعداتها] is a sanction and no aid."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.radicals import is_radical
from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.text import CONJUNCTIONS, Text

ACCESS = "aid_access"
"""The row of aid that comes through."""

LEAVING, NEAREST_LEFT = "withdrawal_deal", 3
"""The row of leaving a deal, and the words from it, with who leaves, to the deal."""

FARTHEST_CUT = 9
"""Words from stopping, past who stops it, to the aid."""


def cut_off(text: Text, hits: Sequence[Hit], hit: Hit) -> bool:
    """Whether a noun of aid is what a verb or noun of stopping before it governs, which stops nothing else."""
    if hit.verb or hit.row.type != "AID" or hit.row.id == ACCESS:
        return False
    first = text.sentence_at[hit.first].first
    near = range(hit.first, max(first, hit.first - FARTHEST_CUT) - 1, -1)
    stops = next((j for j in near if text.is_(j, "cuts_aid")), None)
    if stops is None or any(h.row.type == "RETREAT" and h.first == stops for h in hits):
        return False  # بعد [وقف] إطلاق النار تقديم مساعدات
    return not any(_parts(text, j, first) for j in range(stops + 1, hit.first + 1))


def left(text: Text, hits: Sequence[Hit], hit: Hit) -> bool:
    """Whether a deal is only what somebody's leaving is from: أعلنت نارية انسحابها من [الاتفاق]."""
    if hit.row.type != "AGREE" or hit.verb or not text.is_(hit.first - 1, "min"):
        return False
    return any(h.row.id == LEAVING and 0 < hit.first - h.last <= NEAREST_LEFT for h in hits)


def _parts(text: Text, j: int, first: int) -> bool:
    """Whether a token parts what stops from what else is told: وقف القتال [وإدخال] المساعدات."""
    fold = text.folds[j]
    joined = j not in text.party_at and fold.startswith(CONJUNCTIONS[0]) and not is_radical(fold)  # [وزارة] الدفاع
    return joined or verb(text, j, first)
