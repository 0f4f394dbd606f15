"""Expressions that make one: a day and its clock, the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Sequence

from musnad.times.reader import Found, Hour, Stretch

BETWEEN = frozenset(("في", "من", "عند", "علي", "،", ",", "-", "–", "(", ")", "يوم", "و", "هذا"))
LONGEST_GAP = 2
"""Tokens between a day and its clock: "الجمعة، عند الساعة الثالثة" has two."""
DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)")
END = re.compile(r"\d{4}(?:-\d\d){0,2}")
LINKS = frozenset(("و", "او", "-", "–", "،", ","))
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
            made.append(one)
    return [_alone(stretch, one) for one in made]


def _gap(stretch: Stretch, left: Found, right: Found) -> list[str]:
    return stretch.tokens.folds[left.last : right.first]


def _with_clock(stretch: Stretch, left: Found, right: Found) -> Found | None:
    """A day and the clock behind or before it: الجمعة الساعة 8, التاسعة من مساء أمس."""
    gap = _gap(stretch, left, right)
    if len(gap) > LONGEST_GAP or not all(f in BETWEEN for f in gap) or right.cut:
        return None
    day, clock = (left, right) if right.hour else (right, left)
    if clock.hour is None or day.hour or day.kind != "day" or not DAY.match(day.value or ""):
        return None
    if day is right and clock.value:
        return None
    hour = _halved(clock.hour, (day.value or "").partition("T")[2])
    value = f"{(day.value or '').partition('T')[0]}T{hour.iso}"
    return day._replace(
        first=left.first, last=right.last, cut=left.cut, type="TIME", value=value, kind="clock", hour=hour,
        mod=left.mod or right.mod, open=left.open or right.open, rule=clock.rule,
    )  # fmt: skip


def _halved(hour: Hour, part: str) -> Hour:
    """The hour in the half that the day's part tells: الثامنة من مساء أمس."""
    return hour if hour.half else hour._replace(half=HALVES.get(part[:2], ""))


def _of_year(stretch: Stretch, left: Found, right: Found) -> Found:
    """A day or month with the year printed behind the next one: من [14 يونيو] إلى 15 يوليو 2018, [مايو] ويونيو 2014."""
    gap = _gap(stretch, left, right)
    near = len(gap) <= 1 and all(f in LINKS or stretch.word(left.last, "to") for f in gap)
    if left.anchor is None and right.anchor is not None:
        return left
    if not near or left.kind != right.kind or left.kind not in ("day", "month") or not left.rule.startswith("month"):
        return left
    ours, theirs = left.value or "", right.value or ""
    if left.anchor is None or right.anchor is not None or not END.fullmatch(ours) or not END.fullmatch(theirs):
        return left
    year = int(theirs[:4]) - (ours[4:] > theirs[4:])
    return left._replace(value=f"{year}{ours[4:]}", anchor=None)


def _alone(stretch: Stretch, one: Found) -> Found:
    """A clock of no day is of the page's day."""
    if one.hour is None or one.value is not None:
        return one
    day = stretch.today(one.first)
    anchor = f"publication {stretch.day}" if day else None
    return one._replace(value=f"{day.isoformat() if day else 'XXXX-XX-XX'}T{one.hour.iso}", anchor=anchor)


def _after(left: Found, right: Found) -> str:
    """The end of a range, in the year of its beginning where only that one was printed: من يونيو 2014 إلى يناير."""
    a, b = left.value or "", right.value or ""
    printed = left.anchor is None and right.anchor is not None and right.rule.startswith("month")
    if not (printed and END.fullmatch(a) and END.fullmatch(b)):
        return b
    return f"{int(a[:4]) + (b[4:] < a[4:])}{b[4:]}"


def _range(stretch: Stretch, left: Found, right: Found) -> Found | None:
    """Two ends: من 3 إلى 5 مايو, بين عامي 2011 و2013, من يناير حتى مارس."""
    gap = _gap(stretch, left, right)
    to = bool(gap) and stretch.word(left.last, "to") is not None and len(gap) == 1
    dash = gap in (["-"], ["–"])
    between = left.first > stretch.start and stretch.word(left.first - 1, "between") is not None
    and_ = between and (gap == ["و"] or (not gap and right.cut == 1))
    if left.type == right.type == "TIME" and left.kind == right.kind == "clock" and (to or and_ or dash):
        return None
    if not (to or and_ or dash) or left.type != "DATE" or right.type != "DATE":
        return None
    a, b = left.value or "", _after(left, right)
    if not (END.fullmatch(a) and END.fullmatch(b)) or a >= b or len(a) != len(b) or (dash and left.kind not in ("year", "day")):
        return None
    doubt = left.doubt or right.doubt
    return left._replace(last=right.last, value=f"{a}/{b}", kind="other", open=False, mod=None, doubt=doubt)
