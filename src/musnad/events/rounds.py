"""Which round of talks is told: الجولة [الخامسة] من المفاوضات, الاجتماع [الأول]."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.drafts import Draft
from musnad.events.text import CONJUNCTIONS, Text

NTH = "nth"
"""The role of the ordinals of rounds."""

LETTERS = 3
"""Letters by which ordinals differ, whatever their gender: أول, أولى; ثان, الثانية."""

FROM = "من"
"""The word between a round and its talks."""


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
    of_it = hit.first - 2 if hit.first > 2 and text.folds[hit.first - 1] == FROM else None  # noqa: PLR2004 - a round and its ordinal
    if of_it is not None and not text.is_(of_it - 1, "round_noun") and not text.is_(of_it, "nth_before"):
        of_it = None  # اليوم الثاني من المفاوضات
    before = hit.first - 1 if hit.first and text.is_(hit.first - 1, "nth_before") else None  # خامس اجتماع
    told = next((at for at in (of_it, before, behind) if at is not None and text.is_(at, NTH)), None)
    return text.folds[told].removeprefix(CONJUNCTIONS[0]).removeprefix(ARTICLE)[:LETTERS] if told is not None else None
