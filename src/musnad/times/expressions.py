"""One time expression: what opens it, marks it or measures it, and its core."""

from __future__ import annotations

import datetime as dt

from musnad.arabic import splits
from musnad.arabic.numerals import ORDINALS, TENS, UNITS
from musnad.record.times import TimeMod
from musnad.times.hours import clock
from musnad.times.lapses import duration
from musnad.times.months import month, this_month
from musnad.times.nights import this_part
from musnad.times.periods import near_day, period, week
from musnad.times.places import placed
from musnad.times.reader import Found, Stretch
from musnad.times.references import reference
from musnad.times.seasons import century, decade, part_of_year, season
from musnad.times.tense import lean
from musnad.times.weekdays import day
from musnad.times.years import bare_year, year

MODS: dict[str, TimeMod] = {
    "START": "START",
    "MID": "MID",
    "END": "END",
    "MORE_THAN": "MORE_THAN",
    "LESS_THAN": "LESS_THAN",
    "APPROX": "APPROX",
}
POINTS = frozenset({"START", "MID", "END"})
DAYS_OF = {"D": 1, "W": 7}
MONTHS_OF = {"M": 1, "Y": 12, "DE": 120}


def expression(stretch: Stretch, i: int) -> Found | None:
    """The expression that begins at token i."""
    if not _may_begin(stretch, i):
        return None
    if whole := reference(stretch, i) or _stands_alone(stretch, i):
        return whole
    at, opener, cut = _opener(stretch, i)
    found = _marked(stretch, at, opener)
    if found is None and opener == "since":
        found = bare_year(stretch, at, opened=True)
    if found is None:
        return None if at == i else _core(stretch, i)
    found = _resolved(stretch, found, opener)
    if opener != "since":
        return found
    opens = found.type == "DATE" and "/" not in (found.value or "")
    return found._replace(first=i, cut=cut or 0, open=opens)


def _stands_alone(stretch: Stretch, i: int) -> Found | None:
    """What begins with a word that else opens or marks something: قبل أمس, أول أمس, طوال اليوم, بعد ظهر الجمعة."""
    if stretch.word_with_proclitic(i, "deictic") or stretch.word_with_proclitic(i, "part"):
        return day(stretch, i)
    return duration(stretch, i, governed=False) if stretch.word(i, "throughout") else None


def _marked(stretch: Stretch, i: int, opener: str) -> Found | None:
    """The core at token i with its mark or degree."""
    for kind in ("degree", "mark"):
        word = stretch.word_with_proclitic(i, kind)
        if word is None or i + word[0].length >= stretch.stop:
            continue
        mod, at = MODS[word[0].value], i + word[0].length
        plain = _core(stretch, i, governed=opener != "")
        if plain and plain.type != "DURATION":
            return plain  # أول يناير is a day, آخر اثنين من مارس another
        found = _core(stretch, at, governed=opener != "" or kind == "degree", marked=mod in POINTS)
        if found and not (mod in POINTS and found.type == "DURATION"):
            return found._replace(first=i, cut=word[1], mod=mod)
        return plain
    return _core(stretch, i, governed=opener != "")


def _may_begin(stretch: Stretch, i: int) -> bool:
    """Whether any row, name or number begins at token i."""
    folds = stretch.tokens.folds
    if not folds[i][0].isalnum() or i in stretch.barred:
        return False
    if folds[i][0].isdigit() or i in stretch.dates or i + 1 in stretch.dates:
        return True
    return stretch.lexicon.times.begins(folds, i, stretch.stop) or _named(stretch, folds[i])


def _named(stretch: Stretch, fold: str) -> bool:
    months = stretch.lexicon.months
    for _, stem in splits(fold):
        bare = stem.removeprefix("ال")
        if stem in months or bare in UNITS or bare in ORDINALS or bare in TENS:
            return True
    return False


def _opener(stretch: Stretch, i: int) -> tuple[int, str, int | None]:
    """Past منذ, خلال, قبل, بعد at token i: the token after, which it is, and the letters before it."""
    for kind in ("since", "ago", "hence", "during"):
        if word := stretch.word_with_proclitic(i, kind):
            return i + word[0].length, kind, word[1] if kind == "since" else None
    if stretch.tokens.folds[i] == "من" and (date := stretch.dates.get(i + 1)) and date.day is None:
        return i + 1, "since", 0  # من يوليو is "since July", اتفاق من 12 فبراير one "of" that day
    return i, "", None


def _core(stretch: Stretch, i: int, *, governed: bool = False, marked: bool = False) -> Found | None:
    """A clock, day, month, year, period or length at token i."""
    if i >= stretch.stop:
        return None
    return (
        placed(stretch, i)
        or clock(stretch, i)
        or day(stretch, i)
        or this_part(stretch, i)
        or month(stretch, i)
        or season(stretch, i)
        or part_of_year(stretch, i)
        or week(stretch, i, alone=marked)
        or near_day(stretch, i)
        or year(stretch, i, alone=marked)
        or (this_month(stretch, i) if marked else None)
        or period(stretch, i)
        or decade(stretch, i)
        or century(stretch, i)
        or duration(stretch, i, governed=governed)
        or bare_year(stretch, i)
    )


def _resolved(stretch: Stretch, found: Found, opener: str) -> Found:
    """A length with the day, month or year that it leads back or on to from the page's: قبل أسبوع, بعد يومين."""
    amount = (found.value or "")[1:].rstrip("DWMYE")
    unit = (found.value or "")[1 + len(amount) :]
    if stretch.day is None or found.kind != "length" or found.mod or not amount.isdigit():
        return found
    counted = _from_now(stretch, found.last)
    back = opener in ("ago", "since") and counted is None
    ahead = counted or (counted is None and opener == "hence" and lean(stretch, found.first) in ("ahead", "scheduled"))
    if not back and not ahead:
        return found
    return found._replace(resolves_to=_away(stretch.day, int(amount) * (-1 if back else 1), unit))


def _from_now(stretch: Stretch, i: int) -> bool | None:
    """Whether a length is told from now, يومين من الآن, or from an event, يومين من القمة; null where nothing says."""
    if stretch.fold(i) not in ("من", "علي", "عن"):
        return None
    return stretch.word(i + 1, "deictic") is not None or stretch.word(i + 1, "reference") is not None


def _away(day: dt.date, amount: int, unit: str) -> str | None:
    """The day, month or year so many units away.

    >>> _away(dt.date(2013, 2, 12), -1, "W"), _away(dt.date(2013, 2, 12), -3, "M"), _away(dt.date(2013, 2, 12), 2, "Y")
    ('2013-02-05', '2012-11', '2015')
    """
    try:
        if unit in DAYS_OF:
            return (day + dt.timedelta(days=amount * DAYS_OF[unit])).isoformat()
    except OverflowError:
        return None
    if unit not in MONTHS_OF:
        return None
    months = day.year * 12 + day.month - 1 + amount * MONTHS_OF[unit]
    if months // 12 not in range(1, 10000):
        return None
    return f"{months // 12:04}" if unit != "M" else f"{months // 12:04}-{months % 12 + 1:02}"
