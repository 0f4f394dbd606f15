"""Which round of talks is told, and that it is to be held: الجولة [الخامسة] من المفاوضات, يجب [عقد] هذا الاجتماع."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.drafts import Draft, Hit
from musnad.events.text import CONJUNCTIONS, Text

NTH = "nth"
"""The role of the ordinals of rounds."""

LETTERS = 3
"""Letters by which ordinals differ, whatever their gender: أول, أولى; ثان, الثانية."""


def other_round(text: Text, first: Draft, second: Draft) -> bool:
    """Whether two mentions tell of two rounds: الاجتماع [الأول], جولة [ثانية] من المفاوضات."""
    a, b = _nth(text, first), _nth(text, second)
    return bool(a and b) and a != b


def _nth(text: Text, draft: Draft) -> str | None:
    """The ordinal of a round by its letters; null where none is told."""
    hit = draft.hit
    if hit.verb or draft.type != "CONSULT":
        return None
    behind = hit.last if hit.last < len(text.folds) else None
    of_it = hit.first - 2 if hit.first > 2 and text.is_(hit.first - 1, "min") else None  # noqa: PLR2004 - a round and its ordinal
    if of_it is not None and not text.is_(of_it - 1, "round_noun") and not text.is_(of_it, "nth_before"):
        of_it = None  # اليوم الثاني من المفاوضات
    before = hit.first - 1 if hit.first and text.is_(hit.first - 1, "nth_before") else None  # خامس اجتماع
    told = next((at for at in (of_it, before, behind) if at is not None and text.is_(at, NTH)), None)
    return text.folds[told].removeprefix(CONJUNCTIONS[0]).removeprefix(ARTICLE)[:LETTERS] if told is not None else None


def to_be_held(text: Text, hit: Hit, j: int) -> bool:
    """Whether only the holding of talks stands between a token and them: يجب [عقد هذا] الاجتماع."""
    between = range(j + 1, hit.first)
    if hit.verb or hit.row.type != "CONSULT" or not any(text.is_(k, "holding") for k in between):
        return False
    small = ("holding", "demonstrative", "ala")
    return all(k in text.party_at or any(text.is_(k, role) for role in small) for k in between)
