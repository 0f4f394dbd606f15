"""Help that is got: who is told beside it gets it, and nobody gave what nobody got."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.events.drafts import Hit
from musnad.events.text import Text, stems

GRANTED = frozenset({"AID", "SUPPORT", "CONCEDE"})
"""Types of what is got from another: help, concessions."""

NEAREST_OBTAINED = 3
"""Words from getting to what is got: الحصول على [مساعدة]."""


def obtained(text: Text, hit: Hit) -> int | None:
    """The token of the words of getting before help, so that who is told beside it is who gets it."""
    return next(_getting(text, hit), None)


def not_obtained(text: Text, hit: Hit) -> bool:
    """Whether nobody got the help: لم يحصلوا على [الدعم] الناري."""
    if hit.verb or hit.row.type not in GRANTED:
        return False
    return any(j > 0 and text.plays(j - 1, "negation") for j in _getting(text, hit))


def _getting(text: Text, hit: Hit) -> Iterator[int]:
    """Where the words of getting stand right before a noun."""
    near = range(max(0, hit.first - NEAREST_OBTAINED), hit.first)
    return (j for j in near for _, s, _ in stems(text.folds[j]) if text.small.plays(s, "obtains"))
