"""Days and instants in the reader's language, with the value a machine reads."""

from __future__ import annotations

import re
from datetime import date

from markupsafe import Markup

from musnad.web.bidi import isolated
from musnad.web.i18n import Wording

VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?")
"""A year, a month, a day, or an instant of ISO 8601."""


def show_date(value: str | None, wording: Wording, *, weekday: bool = False) -> Markup:
    """A `time` element: 2013-08-09 is "9 أغسطس 2013", with its weekday where asked; another value as it stands."""
    if not value:
        return Markup()
    told = told_date(value, wording, weekday=weekday)
    return isolated(value) if told is None else Markup('<time datetime="{}">{}</time>').format(value, told)


def told_date(value: str, wording: Wording, *, weekday: bool = False) -> Markup | None:
    """The words of a day, a month, a year or an instant; null for another value."""
    matched = VALUE.fullmatch(value)
    return _told(matched, wording, weekday=weekday) if matched else None


def _told(matched: re.Match[str], wording: Wording, *, weekday: bool) -> Markup | None:
    year, month, day, hour, minute, zone = matched.groups()
    if month is None:
        return Markup(year)  # noqa: S704 - four digits
    if not 1 <= int(month) <= 12:  # noqa: PLR2004 - a year's months
        return None
    name = wording.month(int(month))
    if day is None:
        return wording("date.of_month", month=name, year=year)
    stood = _day(int(year), int(month), int(day))
    if stood is None:
        return None
    form = "date.of_weekday" if weekday else "date.of_day"
    told = wording(form, day=int(day), month=name, year=year, weekday=wording(f"date.weekday.d{stood.isoweekday()}"))
    if hour is None:
        return told
    return wording("date.instant", day=told, clock=f"{hour}:{minute}", zone=_zone(zone, wording))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _zone(zone: str | None, wording: Wording) -> Markup:
    if zone is None:
        return Markup()
    universal = zone == "Z" or set(zone) <= set("+-0:")
    return wording("date.universal") if universal else Markup('<bdi dir="ltr">UTC{}</bdi>').format(zone)
