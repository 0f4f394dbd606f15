"""Help that is got: who is told beside it gets it, and nobody gave what nobody got."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.text import Text, stems

GRANTED = frozenset({"AID", "SUPPORT", "CONCEDE"})
"""Types of what is got from another: help, concessions."""

NEAREST_OBTAINED, FARTHEST_OBTAINED = 3, 10
"""Words from getting to what is got: الحصول على [مساعدة]; the same with those who give and get."""


def obtained(text: Text, hit: Hit) -> int | None:
    """The token of the words of getting before help, so that who is told beside it is who gets it."""
    return next(_getting(text, hit), None)


def giver(text: Text, hit: Hit, at: int) -> tuple[Party, ...]:
    """From whom, told between the word of getting and the help, it is got: تسلمت نارية من [سهلستان] مساعدات."""
    from_whom = (p for p in text.between(at + 1, hit.first) if text.is_(p.first - 1, "min"))
    return tuple(p for p in from_whom if _aside(text, p.first - 2, at))


def _aside(text: Text, j: int, at: int) -> bool:
    """Whether the word before من is no noun that it belongs to: حصلت نارية [بموافقة] من سهلستان على مساعدات."""
    return j == at or j in text.party_at or j in text.times


def not_obtained(text: Text, hit: Hit) -> bool:
    """Whether nobody got the help: لم يحصلوا على [الدعم] الناري."""
    if hit.verb or hit.row.type not in GRANTED:
        return False
    return any(j > 0 and text.plays(j - 1, "negation") for j in _getting(text, hit))


def _getting(text: Text, hit: Hit) -> Iterator[int]:
    """Where the words of getting stand before a noun, those aside that tell who gets it from whom."""
    near: list[int] = []
    between, j = 0, hit.first - 1
    while j >= max(0, hit.first - FARTHEST_OBTAINED) and between < NEAREST_OBTAINED and not text.sign(j):
        between += j not in text.party_at and not text.preposition(j)
        near.append(j)
        j -= 1
    return (j for j in near for _, s, _ in stems(text.folds[j]) if text.small.plays(s, "obtains"))
