"""Words of a row of talks and deals that tell of none where they stand: لم [يرد] الورداني على المقترح is no wish."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.text import Text

WANTS, ANSWERS = "wants", frozenset({"يرد", "ترد"})
"""The row of wanting, and its forms behind لم that are those of answering."""

FARTHEST_ANSWERED = 9
"""Words from such a form, past who answers and when, to "on" or "by"."""


def no_talks(text: Text, hit: Hit) -> bool:
    """Whether a hit only looks like an act of words."""
    return _answers(text, hit)


def _answers(text: Text, hit: Hit) -> bool:
    """Whether a verb of wanting is one of answering, or of occurring: لم [يرد] الجيش على الطلب, لم ترد أنباء عن ضحايا."""
    if hit.row.id != WANTS or not hit.verb or text.folds[hit.first][hit.cut :] not in ANSWERS:
        return False
    near = range(hit.last, min(len(text.folds), hit.last + FARTHEST_ANSWERED))
    return any(text.is_(j, "ala") or text.is_(j, "an") for j in near)
