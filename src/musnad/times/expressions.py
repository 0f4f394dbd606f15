"""One time expression: what opens it, marks it or measures it, and its core."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress

from musnad.arabic import Remembered, splits
from musnad.arabic.numerals import ORDINALS, TENS, UNITS
from musnad.arabic.particles import bare
from musnad.lexicon import Lexicon
from musnad.record.times import TimeMod
from musnad.times.ages import century, decade
from musnad.times.bare_years import bare_year
from musnad.times.distances import resolved
from musnad.times.found import Found
from musnad.times.hours import clock
from musnad.times.lapses import duration
from musnad.times.months import month, this_month
from musnad.times.parts import this_part
from musnad.times.periods import near_day, period, week
from musnad.times.places import placed
from musnad.times.reader import Stretch
from musnad.times.references import reference
from musnad.times.seasons import part_of_year, season
from musnad.times.weekdays import day
from musnad.times.years import year

MODS: dict[str, TimeMod] = {
    "START": "START",
    "MID": "MID",
    "END": "END",
    "MORE_THAN": "MORE_THAN",
    "LESS_THAN": "LESS_THAN",
    "APPROX": "APPROX",
}
OPENERS = ("since", "ago", "hence", "during")
MARKS = ("degree", "mark")
"""Kinds of words before a time that tell about when or which part of it."""


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
    found = resolved(stretch, i, found, opener)
    if opener != "since":
        return found
    opens = found.type == "DATE" and "/" not in (found.value or "")
    return found._replace(first=i, cut=cut, open=opens)


def _may_begin(stretch: Stretch, i: int) -> bool:
    """Whether any row, name or number begins at token i."""
    folds = stretch.tokens.folds
    if not folds[i][0].isalnum() or i in stretch.barred:
        return False
    if folds[i][0].isdecimal() or i in stretch.dates or i + 1 in stretch.dates:
        return True
    times, months = stretch.lexicon.times, stretch.lexicon.months
    return times.begins(folds, i, stretch.stop) or months.begins(folds, i) or _counts(folds[i])


def openings(stretch: Stretch) -> list[int]:
    """The tokens at which an expression may begin by their own form or by their date, in order."""
    here, opens = range(stretch.start, stretch.stop), _openers(stretch.lexicon)
    found = {*compress(here, map(opens.__getitem__, stretch.tokens.folds[here.start : here.stop]))}
    found.update(i for date in stretch.dates for i in (date - 1, date) if i in here)
    return sorted(found)


@lru_cache(maxsize=4)
def _openers(lexicon: Lexicon) -> Remembered[str, bool]:
    """Whether a row, a name of the calendar or a number begins with a word: asked once a form."""
    times, months = lexicon.times, lexicon.months
    return Remembered(lambda fold: fold[0].isdecimal() or times.opens(fold) or months.named[fold] or _counts(fold))


@lru_cache(maxsize=200_000)
def _counts(fold: str) -> bool:
    """Whether a word is a number, proclitics and article before it or not."""
    stems = [bare(stem) for _, stem in splits(fold)]
    return any(word in UNITS or word in ORDINALS or word in TENS for word in stems)


def _stands_alone(stretch: Stretch, i: int) -> Found | None:
    """What begins with a word that else opens or marks something: قبل أمس, أول أمس, طوال اليوم, بعد ظهر الجمعة."""
    if stretch.word_with_proclitic(i, "deictic") or stretch.word_with_proclitic(i, "part"):
        return day(stretch, i)
    return duration(stretch, i, governed=False) if stretch.is_a(i, "throughout") else None


def _opener(stretch: Stretch, i: int) -> tuple[int, str, int]:
    """Past منذ, خلال, قبل, بعد at token i: the token after, which it is, and the letters before it."""
    for kind in () if stretch.kinds(i).isdisjoint(OPENERS) else OPENERS:
        if word := stretch.word_with_proclitic(i, kind):
            return i + word[0].length, kind, word[1]
    if stretch.is_a(i, "of") and (date := stretch.dates.get(i + 1)) and date.day is None:
        return i + 1, "since", 0  # من يوليو is "since July", اتفاق من 12 فبراير one "of" that day
    return i, "", 0


def _marked(stretch: Stretch, i: int, opener: str) -> Found | None:
    """The core at token i with its mark or degree: مطلع سبتمبر, أكثر من شهرين, شهرين تقريبا."""
    for kind in () if stretch.kinds(i).isdisjoint(MARKS) else MARKS:
        word = stretch.word_with_proclitic(i, kind)
        if word is None or i + word[0].length >= stretch.stop:
            continue
        at, mark = i + word[0].length, word[0].value if kind == "mark" else None
        plain = _core(stretch, i, governed=opener != "")
        if plain and plain.type != "DURATION":
            return plain  # أول يناير is a day, آخر اثنين من مارس another
        found = _core(stretch, at, governed=opener != "" or kind == "degree", mark=mark)
        if found and not (mark and found.type == "DURATION"):
            return found._replace(first=i, cut=word[1], mod=MODS[word[0].value])
        return plain
    found = _core(stretch, i, governed=opener != "")
    after = stretch.word(found.last, "about_after") if found and found.kind == "length" else None
    return found._replace(last=found.last + after.length, mod="APPROX") if found and after else found


def _core(stretch: Stretch, i: int, *, governed: bool = False, mark: str | None = None) -> Found | None:
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
        or week(stretch, i, mark=mark)
        or near_day(stretch, i)
        or year(stretch, i, alone=mark is not None)
        or (this_month(stretch, i) if mark else None)
        or period(stretch, i)
        or decade(stretch, i)
        or century(stretch, i)
        or duration(stretch, i, governed=governed)
        or bare_year(stretch, i)
    )
