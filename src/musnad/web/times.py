"""Time expressions as a reader meets them: their value in words, and as a browser reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from musnad.record import Reading, Time
from musnad.web.bidi import isolated
from musnad.web.dates import show_date, told_date
from musnad.web.explain import Explained, Explainer
from musnad.web.highlight import Mark
from musnad.web.i18n import Wording

TIME = 5
"""The innermost of the marks that cover the same characters."""
LENGTH = re.compile(r"P(?=.)((?:\d+[YMWD]|\d+DE)*)(?:T(?=.)((?:\d+[HMS])*))?")
MEASURE = re.compile(r"(\d+)(DE|[A-Z])")
UNTOLD = re.compile(r"P(T?)X(DE|[YMWDHMSU])")
HALF = re.compile(r"(.+)T(MO|MI|AF|EV|NI)")
PART_OF_YEAR = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
ANY_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
OR = ", or "
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
BROWSERS_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")
BROWSERS_LENGTH = re.compile(r"P(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?(?<!P)")
"""HTML knows days and what is shorter; a month and a year have no fixed length there."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One value that the story tells, with every expression for it."""

    words: str
    machine: str | None
    counted_from: Markup
    why: Explained
    places: tuple[Time, ...]


def times(reading: Reading, wording: Wording, explainer: Explainer) -> tuple[Dated, ...]:
    """The story's times in text order, those of one value and rule together."""
    groups: dict[tuple[object, ...], list[Time]] = {}
    for time in reading.times:
        groups.setdefault((time.type, time.value, time.mod, time.open, time.rule, time.anchor), []).append(time)
    return tuple(
        Dated(
            in_words(first, wording),
            machine(first),
            counted_from(first, wording),
            explainer.explain(first.rule, wording.language),
            (first, *others),
        )
        for first, *others in groups.values()
    )


def time_marks(dated: tuple[Dated, ...]) -> Iterator[Mark]:
    """A mark on each expression: its value in words and why, for whoever points at it."""
    for each in dated:
        hint = " · ".join(filter(None, (each.words, each.why.sentence)))
        for time in each.places:
            yield Mark(time.span, f"when {time.type.lower()}", hint=hint, rank=TIME, datetime=each.machine)


def machine(time: Time) -> str | None:
    """The value as the `datetime` of a `time` element; null where HTML has no form for it.

    The evening of a day (2013-08-08TEV) is that day, three weeks (P3W) are 3w.
    """
    value = time.value or ""
    if time.type in ("DATE", "TIME"):
        if half := HALF.fullmatch(value):
            value = half[1]
        return value if BROWSERS_DATE.fullmatch(value) else None
    if time.type != "DURATION":
        return None
    if weeks := re.fullmatch(r"P(\d+)W", value):
        return f"{weeks[1]}w"
    return value if BROWSERS_LENGTH.fullmatch(value) else None


def in_words(time: Time, wording: Wording) -> str:
    """The value in words: 2013-09 with mod START is "the beginning of September 2013"."""
    told = _value(time, wording)
    if time.mod:
        told = wording(f"time.mod.{time.mod}", told=told)
    if time.open:
        told = wording("time.open", told=told)
    if time.resolves_to and (met := _date(time.resolves_to, wording)):
        told = wording("time.that_is", told=told, date=met)
    return told.striptags()


def doubted(note: str, wording: Wording) -> Markup:
    """What a doubt hesitates between: "2021-09-07, or XXXX-WXX-4" is Tuesday 7 September 2021, or a Thursday."""
    first, between, second = note.partition(OR)
    weekday = ANY_WEEKDAY.fullmatch(second)
    told = _date(first, wording)
    if not (between and told):
        return isolated(note)
    other = wording(f"date.weekday.d{weekday[1]}") if weekday else _date(second, wording)
    return wording("time.doubted", one=told, other=other or isolated(second))


def counted_from(time: Time, wording: Wording) -> Markup:
    """The day that a relative expression counts from; nothing where it counts from none."""
    days = ISO_DAY.findall(time.anchor or "")
    return wording("time.counted_from", day=show_date(days[-1], wording)) if days else Markup()


def _value(time: Time, wording: Wording) -> Markup:
    value = time.value
    if value is None:
        return wording("time.untold")
    if wording.has(f"time.reference.{value}"):
        return wording(f"time.reference.{value}")
    if time.type == "SET":
        key = f"time.every.{value}"
        return wording(key) if wording.has(key) else wording("time.repeated", told=_length(value, wording) or value)
    return _length(value, wording) or _date(value, wording) or Markup("{}").format(value)


def _date(value: str, wording: Wording) -> Markup | None:
    if matched := ANY_WEEKDAY.fullmatch(value):
        return wording("time.any_weekday", day=wording(f"date.weekday.d{matched[1]}"))
    if matched := HALF.fullmatch(value):
        day = _date(matched[1], wording)
        return wording(f"time.half.{matched[2]}", day=day) if day else None
    if matched := PART_OF_YEAR.fullmatch(value):
        return wording(f"time.part.{matched[2]}", year=matched[1])
    first, between, last = value.partition("/")
    if between:
        ends = _date(first, wording), _date(last, wording)
        return wording("time.between", first=ends[0], last=ends[1]) if all(ends) else None
    return told_date(value, wording, weekday=True)


def lasted(value: str, wording: Wording) -> Markup:
    """How long something took: PT6H is "6 hours"; what is no length stands as it is."""
    return _length(value, wording) or isolated(value)


def _length(value: str, wording: Wording) -> Markup | None:
    """P2D is "2 days", PT4H5M "4 hours and 5 minutes", PXW "several weeks"."""
    if matched := UNTOLD.fullmatch(value):
        return wording(f"time.several.{matched[1]}{matched[2]}")
    matched = LENGTH.fullmatch(value)
    if matched is None:
        return None
    parts = [(unit, number) for number, unit in MEASURE.findall(matched[1])]
    parts += [(f"T{unit}", number) for number, unit in MEASURE.findall(matched[2] or "")]
    told = [wording.count(f"count.{UNITS[unit]}", int(number)) for unit, number in parts]
    return wording("claim.and").join(told) if told else None


UNITS = {
    "DE": "decades", "Y": "years", "M": "months", "W": "weeks", "D": "days", "TH": "hours", "TM": "minutes",
    "TS": "seconds",
}  # fmt: skip
"""TIMEX3's units to the counted nouns of the wording; T before what is shorter than a day."""
