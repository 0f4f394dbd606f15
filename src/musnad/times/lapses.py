"""Durations, periods and references: خمس ساعات, الأسبوع الماضي, ستينات القرن الماضي, مؤخرا, يوميا."""

from __future__ import annotations

import datetime as dt

from musnad.arabic import splits, word_value
from musnad.lexicon.times import TimeWord
from musnad.times.reader import Found, Stretch

DAYS_OF_UNIT = {"D": 1, "W": 7}
FAR_PLURALS = frozenset({"W", "M"})
"""Units whose bare plural is a time without a word before it; أيام and سنوات are nouns as often."""


def duration(stretch: Stretch, i: int, *, governed: bool) -> Found | None:
    """A counted or uncounted length: 4 ساعات و5 دقائق is PT4H5M, عدة أسابيع is PXW; `governed` by منذ, خلال, قبل."""
    first = _measure(stretch, i)
    if first is None:
        return _uncounted(stretch, i, governed=governed)
    amount, unit, last = first
    parts = [(amount, unit)]
    while (more := _and_measure(stretch, last)) and more[1] != parts[-1][1]:
        parts.append(more[:2])
        last = more[2]
    cut = _count_cut(stretch, i)
    return Found(i, last, cut, "DURATION", _period(parts), "time.duration")


def _measure(stretch: Stretch, i: int) -> tuple[int, str, int] | None:
    """A number and its unit, or a dual, at token i: amount, unit, and the token after them."""
    if i >= stretch.stop:
        return None
    if dual := stretch.word_with_proclitic(i, "unit"):
        unit, number = dual[0].value.split(":")
        return (2, unit, i + 1) if number == "d" else None
    amount = _number(stretch, i)
    if amount is None:
        return None
    at = i + 1
    while at < stretch.stop and (more := _tail(stretch, at)) is not None:
        amount += more
        at += 1
    word = stretch.word(at, "unit")
    if word is None or word.value.endswith(":d"):
        return None
    return amount, word.value.split(":")[0], at + word.length


def _number(stretch: Stretch, i: int) -> int | None:
    fold = stretch.tokens.folds[i]
    return next((v for _, stem in splits(fold) if (v := word_value(stem)) is not None), None)


def _tail(stretch: Stretch, at: int) -> int | None:
    """The next word of a number: خمس [وعشرين]."""
    fold = stretch.tokens.folds[at]
    return word_value(fold) if fold.startswith("و") and len(fold) > 1 else None


def _and_measure(stretch: Stretch, at: int) -> tuple[int, str, int] | None:
    """A further measure after و: و5 دقائق, وخمس دقائق."""
    if at >= stretch.stop:
        return None
    if stretch.tokens.folds[at] == "و":
        return _measure(stretch, at + 1)
    return _measure(stretch, at) if stretch.tokens.folds[at].startswith("و") else None


def _count_cut(stretch: Stretch, i: int) -> int:
    fold = stretch.tokens.folds[i]
    for cut, stem in splits(fold):
        if word_value(stem) is not None or stretch.word(i, "unit", stem):
            return cut
    return 0


def _period(parts: list[tuple[int, str]]) -> str:
    """The ISO 8601 period of amounts and units.

    >>> _period([(4, "TH"), (5, "TM")]), _period([(3, "W")])
    ('PT4H5M', 'P3W')
    """
    days = "".join(f"{n}{u}" for n, u in parts if not u.startswith("T"))
    times = "".join(f"{n}{u[1:]}" for n, u in parts if u.startswith("T"))
    return "P" + days + (f"T{times}" if times else "")


def _uncounted(stretch: Stretch, i: int, *, governed: bool) -> Found | None:
    """عدة أيام, أسابيع, and after منذ or خلال also سنة, أيام, فترة طويلة."""
    several = stretch.word(i, "several")
    at = i + several.length if several else i
    if governed and (vague := stretch.word(i, "vague")):
        return Found(i, i + vague.length, 0, "DURATION", vague.value, vague.rule)
    word = stretch.word(at, "unit")
    if word is None:
        return None
    unit, number = word.value.split(":")
    if number == "s":
        alone = governed and not several and stretch.dates.get(at) is None
        return Found(i, at + 1, 0, "DURATION", _period([(1, unit)]), word.rule) if alone else None
    if not (several or governed or unit in FAR_PLURALS):
        return None
    return Found(
        i, at + 1, 0, "DURATION", f"P{'T' if unit.startswith('T') else ''}X{unit.removeprefix('T')}", word.rule
    )


def period(stretch: Stretch, i: int) -> Found | None:
    """A definite unit and which one: الأسبوع الماضي, هذا العام, الأيام القليلة الماضية."""
    shown = stretch.word_with_proclitic(i, "demonstrative")
    at = i + 1 if shown else i
    definite = stretch.definite(at, "unit")
    if definite is None:
        return None
    word, cut = definite
    unit, number = word.value.split(":")
    last = at + word.length
    if few := stretch.word(last, "few"):
        last += few.length
    count = _number(stretch, last) if last < stretch.stop else None
    last += count is not None
    qualifier = stretch.word(last, "qualifier")
    if qualifier is None and (shown is None or number != "s"):
        return None
    last += qualifier.length if qualifier else 0
    which = qualifier.value if qualifier else "this"
    cut = shown[1] if shown else cut
    if number == "s":
        value = _calendar_period(stretch.day, unit, which)
        return Found(i, last, cut, "DATE", value, "time.period", anchor=f"publication {stretch.day}") if value else None
    amount = str(count or (2 if number == "d" else "X"))
    value = f"P{'T' if unit.startswith('T') else ''}{amount}{unit.removeprefix('T')}"
    return Found(i, last, cut, "DURATION", value, "time.period")


def _calendar_period(day: dt.date | None, unit: str, which: str) -> str | None:
    """The week, month or year before, of, or after the page's day; a week begins on Sunday.

    >>> _calendar_period(dt.date(2014, 9, 28), "W", "last"), _calendar_period(dt.date(2016, 1, 5), "M", "last")
    ('2014-09-21/2014-09-27', '2015-12')
    """
    step = {"last": -1, "recent": -1, "this": 0, "next": 1, "following": 1}[which]
    if day is None:
        return None
    if unit == "W":
        sunday = day - dt.timedelta(days=(day.weekday() + 1) % 7) + dt.timedelta(days=7 * step)
        return f"{sunday.isoformat()}/{(sunday + dt.timedelta(days=6)).isoformat()}"
    if unit == "M":
        months = day.year * 12 + day.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    if unit == "Y":
        return str(day.year + step)
    return (day + dt.timedelta(days=step)).isoformat() if unit == "D" and which != "recent" else None


def decade(stretch: Stretch, i: int) -> Found | None:
    """A decade of the last century: ستينات القرن الماضي is 1960/1969."""
    found = stretch.word_with_proclitic(i, "decade")
    if found is None:
        return None
    word, cut = found
    last = i + word.length
    last += 1 if last < stretch.stop and stretch.tokens.folds[last] == "من" else 0
    if stretch.word(last, "century") and (which := stretch.word(last + 1, "qualifier")) and which.value == "last":
        first = 1900 + 10 * int(word.value)
        return Found(i, last + 2, cut, "DATE", f"{first}/{first + 9}", word.rule)
    return None


def reference(stretch: Stretch, i: int) -> Found | None:
    """مؤخرا, حاليا, قريبا; يوميا."""
    for cut, stem in splits(stretch.tokens.folds[i]):
        for word in stretch.lexicon.times.at(stretch.tokens.folds, i, stretch.stop, stem):
            if word.kind == "reference":
                return Found(i, i + word.length, cut, "RELATIVE", word.value, word.rule)
            if word.kind == "set":
                return _set(i, cut, word)
    return None


def _set(i: int, cut: int, word: TimeWord) -> Found:
    return Found(i, i + word.length, cut, "SET", word.value, word.rule)
