"""Clock times: الساعة الثالثة والنصف عصرا, 12:30 ظهرا, الثامنة إلا ربعا مساء, الساعة 10,00 (07,00 ت غ), منتصف الليل."""

from __future__ import annotations

from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.numerals import TEN, cardinal, ordinal
from musnad.arabic.particles import AND, bare, definite
from musnad.times.found import Found, Hour
from musnad.times.reader import Stretch

HOURS, MINUTES = range(25), range(60)
OF_CLOCK = range(1, 13)
"""Hours told in words."""
HOUR = 60
SIGNS = frozenset(":.,،")
SHOWN = frozenset("(-–—،,:[")
"""Signs after which digits with a colon may be a clock."""
TWO, FOUR = 2, 4
"""Digits of an hour, of an hour with its minutes: 1104 بتوقيت غرينتش."""


class Read(NamedTuple):
    """An hour, the token after it, and whether its form alone shows it to be a clock: 15:15, unlike الثالثة."""

    hour: int
    minute: int
    second: int | None
    last: int
    sure: bool = False


def clock(stretch: Stretch, i: int) -> Found | None:
    """A clock time, with its half of the day and its zone."""
    if moment := stretch.word_with_proclitic(i, "moment"):
        word, cut = moment
        return _found(i, i + word.length, cut, Hour(int(word.value), 0, None, "24", ""))
    head = stretch.word_with_proclitic(i, "clock_head")
    at = i + head[0].length if head else i
    bracket = head is not None and stretch.fold(at) == "(" and stretch.fold(at + FOUR) == ")"
    at += bracket
    read = _digits(stretch, at, headed=head is not None) or _words(stretch, at, headed=head is not None)
    if read is None:
        return None
    half, last = _half(stretch, read.last + bracket)
    zone, last = _zone(stretch, last)
    if not head and not _told(stretch, i, read, last, marked=bool(half or zone)):
        return None
    half = half or ("24" if zone == "Z" or stretch.fold(at).startswith("0") else "")
    hour = Hour(read.hour, read.minute, read.second, half, zone or "")
    if other := _bracketed(stretch, last):
        hour, last = other
    return _found(i, last, head[1] if head else _cut(stretch, i), hour)


def _found(first: int, last: int, cut: int, hour: Hour) -> Found:
    return Found(first, last, cut, "TIME", None, "time.clock", "clock", hour=hour)


def _told(stretch: Stretch, i: int, read: Read, last: int, *, marked: bool) -> bool:
    """Whether an hour without الساعة is a clock: 3:18 صباحا, عند التاسعة مساء; in الجولة الثالثة مساء it is none."""
    shown = _shown(stretch, i)
    if stretch.number(i):
        return marked or (shown and (read.sure or _part_follows(stretch, last)))
    return shown and (marked or _part_follows(stretch, last))


def _cut(stretch: Stretch, i: int) -> int:
    """Letters before the hour: بالثالثة, والعاشرة."""
    return next((cut for cut, stem in splits(stretch.fold(i)) if stem.isdecimal() or ordinal([stem], 0, 1)), 0)


def _digits(stretch: Stretch, i: int, *, headed: bool) -> Read | None:
    """15:15, 3:18, 15:23:24; after الساعة also 10,00 and 10, and 1104 before a zone."""
    fold = stretch.fold
    if headed and len(fold(i)) == FOUR and fold(i).isdecimal() and _zoned(stretch, i + 1):
        hour, minute = divmod(int(fold(i)), 100)
        return Read(hour, minute, None, i + 1, sure=True) if hour in HOURS and minute in MINUTES else None
    if not _count(fold(i), HOURS):
        return None
    glued = stretch.glued(i + 1) and stretch.glued(i + 2) and fold(i + 1) in SIGNS
    told = glued and len(fold(i + 2)) == TWO and _count(fold(i + 2), MINUTES)
    if not told or (fold(i + 1) != ":" and not headed and not _zoned(stretch, i + 3)):
        if headed or _half(stretch, i + 1)[0]:
            return _shifted(int(fold(i)), *_minutes(stretch, i + 1))
        return None
    second, last = None, i + 3
    if fold(last) == ":" and _count(fold(last + 1), MINUTES):
        second, last = int(fold(last + 1)), last + 2
    if fold(last) in tuple("/:%") or fold(i - 1) in tuple("/:"):
        return None
    return Read(int(fold(i)), int(fold(i + 2)), second, last, sure=len(fold(i)) == TWO)


def _count(fold: str, fitting: range) -> bool:
    return fold.isdecimal() and len(fold) <= TWO and int(fold) in fitting


def _words(stretch: Stretch, i: int, *, headed: bool) -> Read | None:
    """الثالثة, الحادية عشرة; after الساعة also ثلاثة; with its minutes."""
    folds = stretch.tokens.folds
    for _, stem in splits(stretch.fold(i)):
        stop = i + 2 if stretch.fold(i + 1) in TEN else i + 1
        told = ordinal(folds, i, stop, stem) if definite(stem) else None
        if told is None and headed:
            told = cardinal(folds, i, min(i + 2, stretch.stop), bare(stem))
        if told and told.value in OF_CLOCK:
            return _shifted(told.value, *_minutes(stretch, told.last))
    return None


def _shifted(hour: int, minute: int, last: int) -> Read:
    """An hour less some minutes is of the hour before: الخامسة إلا ثلث is 4:40."""
    if minute >= 0:
        return Read(hour, minute, None, last)
    return Read((hour - 1) or OF_CLOCK.stop - 1, HOUR + minute, None, last)


def _minutes(stretch: Stretch, i: int) -> tuple[int, int]:
    """Minutes behind the hour, less than none after إلا, and the token after them: والنصف, إلا ربعا, و18 دقيقة."""
    if less := stretch.word(i, "less_by"):
        minutes = _some_minutes(stretch, i + less.length, None)
        return (-minutes[0], minutes[1]) if minutes else (0, i)
    spaced = stretch.fold(i) == AND
    if not spaced and not stretch.fold(i).startswith(AND):
        return 0, i
    stem = None if spaced else stretch.fold(i).removeprefix(AND)
    return _some_minutes(stretch, i + spaced, stem) or (0, i)


def _some_minutes(stretch: Stretch, i: int, stem: str | None) -> tuple[int, int] | None:
    """نصف, ربع, 18 دقيقة, خمس دقائق at token i, and the token after."""
    if share := stretch.word(i, "share_of", stem):
        return int(HOUR * float(share.value)), i + share.length
    told = cardinal(stretch.tokens.folds, i, stretch.stop, stem)
    unit = stretch.word(told.last, "unit") if told and told.value in MINUTES else None
    return (told.value, told.last + 1) if told and unit and unit.value.startswith("TM") else None


def _half(stretch: Stretch, i: int) -> tuple[str, int]:
    """The half of the day behind an hour: عصرا, من بعد الظهر, هذا الصباح."""
    word = stretch.word(i, "half")
    return (word.value, i + word.length) if word else ("", i)


def _zone(stretch: Stretch, i: int) -> tuple[str | None, int]:
    """The zone behind a clock, as an ISO offset, "" for one without: بتوقيت غرينتش, ت غ."""
    if word := stretch.word(i, "zone"):
        return word.value, i + word.length
    for phrase in stretch.lexicon.months.get(stretch.fold(i), ()):
        last = i + 1 + len(phrase.rest)
        if phrase.kind == "zone" and last <= stretch.stop and tuple(stretch.tokens.folds[i + 1 : last]) == phrase.rest:
            return phrase.value, last
    return None, i


def _zoned(stretch: Stretch, i: int) -> bool:
    return _zone(stretch, i)[0] is not None or bool(_half(stretch, i)[0])


def _shown(stretch: Stretch, i: int) -> bool:
    """Whether a clock alone may stand here: at a beginning, behind a day, a sign or a word such as عند, حتى."""
    before = stretch.fold(i - 1)
    if stretch.before and stretch.before.kind == "day" and stretch.before.last == i:
        return True
    return not before or before in SHOWN or stretch.word_with_proclitic(i - 1, "clock_cue") is not None


def _part_follows(stretch: Stretch, i: int) -> bool:
    """Whether a part of a day that is told follows: التاسعة من صباح اليوم, الثامنة هذه الليلة."""
    at = stretch.past(i, "of")
    word = stretch.word(at, "part")
    if word is None:
        return at == i and stretch.is_a(i, "this_part")
    after = at + word.length
    return stretch.weekday(after) is not None or stretch.is_a(after, "deictic", "day_head")


def _bracketed(stretch: Stretch, i: int) -> tuple[Hour, int] | None:
    """The same time of another zone in brackets, which is the surer: 10,00 (07,00 ت غ)."""
    if stretch.fold(i) != "(" or (read := _digits(stretch, i + 1, headed=True)) is None:
        return None
    zone, last = _zone(stretch, read.last)
    if zone != "Z" or stretch.fold(last) != ")":
        return None
    return Hour(read.hour, read.minute, None, "24", "Z"), last + 1
