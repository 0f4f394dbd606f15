"""Expressions that make one: a day and its clock, the two ends of a range; and days that share a printed year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from musnad.times.found import Found, whole_day
from musnad.times.reader import Stretch

SIGNS = frozenset("،,-–()")
LONGEST_GAP = 2
"""Tokens between a day and its clock: "الجمعة، عند الساعة الثالثة" has two."""
STORY = 7
"""Days before the page's day in which the day of the story lies."""
SENTENCE = frozenset(".؟!")
DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)")
END = re.compile(r"\d{4}(?:-\d\d){0,2}")
HALVES = {"MO": "am", "MI": "noon", "AF": "pm", "EV": "pm", "NI": "night"}


def joined(stretch: Stretch, found: Sequence[Found]) -> list[Found]:
    """The expressions of a stretch, days with their clocks and ranges made one."""
    made: list[Found] = []
    for one in found:
        if made:
            made[-1] = _of_year(stretch, made[-1], one)
        both = _with_clock(stretch, made[-1], one) or _range(stretch, made[-1], one) if made else None
        if both:
            made[-1] = both
        else:
            made.append(_alone(stretch, one, made))
    return made


def _links(stretch: Stretch, left: Found, right: Found) -> bool:
    """Whether only a sign, و, أو or إلى stands between two expressions."""
    gap = range(left.last, right.first)
    return len(gap) <= 1 and all(stretch.fold(k) in SIGNS or stretch.is_a(k, "and", "to") for k in gap)


def _of_year(stretch: Stretch, left: Found, right: Found) -> Found:
    """A day or month with the year printed behind the next one: من [14 يونيو] إلى 15 يوليو 2018, [مايو] ويونيو 2014."""
    alike = left.kind == right.kind and left.kind in ("day", "month") and left.rule.startswith("month")
    if not alike or left.anchor is None or right.anchor is not None or not _links(stretch, left, right):
        return left
    ours, theirs = left.value or "", right.value or ""
    if not (END.fullmatch(ours) and END.fullmatch(theirs)):
        return left
    year = int(theirs[:4]) - (ours[4:] > theirs[4:])
    return left._replace(value=f"{year}{ours[4:]}", anchor=None)


def _with_clock(stretch: Stretch, left: Found, right: Found) -> Found | None:
    """A day and the clock behind or before it: الجمعة الساعة 8, التاسعة من مساء أمس."""
    gap = range(left.last, right.first)
    near = len(gap) <= LONGEST_GAP and all(stretch.fold(k) in SIGNS or stretch.is_a(k, "gap") for k in gap)
    if not near or right.cut:
        return None
    day, clock = (left, right) if right.hour else (right, left)
    date, _, part = (day.value or "").partition("T")
    if clock.hour is None or day.hour or day.kind != "day" or not DAY.fullmatch(date):
        return None
    hour = clock.hour if clock.hour.half else clock.hour._replace(half=HALVES.get(part, ""))
    return day._replace(
        first=left.first, last=right.last, cut=left.cut, type="TIME", value=f"{date}T{hour.iso}", kind="clock",
        hour=hour, mod=left.mod or right.mod, open=left.open or right.open, rule=clock.rule,
    )  # fmt: skip


def _alone(stretch: Stretch, one: Found, made: Sequence[Found]) -> Found:
    """A clock of no day is of the day named before, if that is of the page's week, else of the page's day."""
    if one.hour is None or one.value is not None:
        return one
    before = next((found for found in reversed(made) if found.kind == "day"), None)
    date = (before.value or "").partition("T")[0] if before else ""
    if before and DAY.fullmatch(date) and not _cut_off(stretch, before.last, one.first):
        return one._replace(value=f"{date}T{one.hour.iso}", anchor=before.anchor)
    today, anchor = stretch.today(one.first), stretch.anchor
    told = (whole_day(before) if before else None) or stretch.told.day
    if today and told and 0 < (today - told).days <= STORY:
        today, anchor = told, f"the day told before, {told}"
    return one._replace(value=f"{today.isoformat() if today else 'XXXX-XX-XX'}T{one.hour.iso}", anchor=anchor)


def _cut_off(stretch: Stretch, last: int, first: int) -> bool:
    return any(stretch.fold(k) in SENTENCE for k in range(last, first))


def _range(stretch: Stretch, left: Found, right: Found) -> Found | None:
    """Two ends: من 3 إلى 5 مايو, بين عامي 2011 و2013, من يناير حتى مارس."""
    gap = range(left.last, right.first)
    to = len(gap) == 1 and stretch.is_a(left.last, "to")
    dash = len(gap) == 1 and stretch.fold(left.last) in ("-", "–") and left.kind in ("year", "day")
    first = left.first - stretch.is_a(left.first - 1, "pair")
    between = stretch.is_a(first - 1, "between") and _links(stretch, left, right) and (len(gap) or right.cut)
    if not (to or between or dash) or left.type != "DATE" or right.type != "DATE":
        return None
    a, b = left.value or "", _end(left, right)
    if not (END.fullmatch(a) and END.fullmatch(b)) or a >= b or len(a) != len(b):
        return None
    against = left.against or right.against
    return left._replace(last=right.last, value=f"{a}/{b}", kind="other", open=False, mod=None, against=against)


def _end(left: Found, right: Found) -> str:
    """The end of a range, in the year of its beginning where only that one was printed: من يونيو 2014 إلى يناير."""
    a, b = left.value or "", right.value or ""
    printed = left.anchor is None and right.anchor is not None and right.rule.startswith("month")
    if not (printed and END.fullmatch(a) and END.fullmatch(b)):
        return b
    return f"{int(a[:4]) + (b[4:] < a[4:])}{b[4:]}"
