"""When and where two mentions are: whether they may be of one occurrence."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.events.drafts import Draft
from musnad.events.text import Text
from musnad.lexicon import Lexicon

DISCUSSED = frozenset({"debated", "discussed", "dealt_with"})
"""Rows of what is done at a meeting: استضافت مرسى قمة بين نارية وسهلستان، و[ناقش] الطرفان ملف المياه."""


def one_day(a: str | None, b: str | None) -> bool:
    """Whether two dates may be one day's, as a month and a day of it, or one is not told.

    >>> one_day("2013-08", "2013-08-09"), one_day("2013-08-09", "2013-08-10"), one_day(None, "2013-08-09")
    (True, False, True)
    """
    return not (a and b) or a == b or ("/" not in a + b and (a.startswith(b) or b.startswith(a)))


def one_place(lexicon: Lexicon, a: str | None, b: str | None) -> bool:
    """Whether two places may be one, as a town and the state it is in, or one is not told."""
    return not (a and b) or a == b or lexicon.entities.state(a) == b or lexicon.entities.state(b) == a


def narrowest(lexicon: Lexicon, places: Iterable[str | None]) -> str | None:
    """The first place told, or the town in it where one is told besides: في نارية, في مرسى."""
    told = [place for place in places if place]
    return next((p for p in told if p != told[0] and lexicon.entities.state(p) == told[0]), told[0] if told else None)


def fullest(days: Iterable[str | None]) -> str | None:
    """The first day told, or the day of that month where one is told besides.

    >>> fullest((None, "2013-08", "2013-08-09", "2013-08-10"))
    '2013-08-09'
    """
    told = [day for day in days if day]
    return max((d for d in told if d.startswith(told[0]) and "/" not in d), key=len, default=told[0] if told else None)


def named_by_place(lexicon: Lexicon, first: Draft, second: Draft) -> bool:
    """Whether a noun without sides is called by the place where the page tells that of its kind: [قمة] مرسى."""
    return bool(first.place and second.place) and one_place(lexicon, first.place, second.place)


def spoken_of_there(text: Text, first: Draft, second: Draft) -> bool:
    """Whether a verb tells right behind a conference what its sides discussed there."""
    there = first.mode == "multilateral" and first.status == second.status and second.zone == first.zone
    verb = second.hit.verb and second.hit.row.id in DISCUSSED and not second.mode
    return there and verb and bool(second.actors) and text.states_of(first.actors) == text.states_of(second.actors)
