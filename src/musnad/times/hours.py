"""Clock times: الساعة الثالثة والنصف عصرا, 12:30 ظهرا, الثامنة إلا ربعا مساء, الساعة 10,00 (07,00 ت غ), منتصف الليل."""

from __future__ import annotations

from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.numerals import cardinal, ordinal
from musnad.times.reader import Found, Hour, Stretch

HOURS = range(25)
OF_CLOCK = range(1, 13)
"""Hours told in words."""
MINUTES = range(60)
SIGNS = frozenset(":.,،")
SHOWN = frozenset("(-–—،,:[")
"""Signs after which digits with a colon may be a clock."""


class Read(NamedTuple):
    """An hour, the token after it, and whether its form alone shows it to be a clock: 15:15, unlike الثالثة."""

    hour: int
    minute: int
    second: int | None
    last: int
    sure: bool


def clock(stretch: Stretch, i: int) -> Found | None:
    """A clock time, with its half of the day and its zone."""
    if moment := stretch.word_with_proclitic(i, "moment"):
        word, cut = moment
        return _found(i, i + word.length, cut, Hour(int(word.value), 0, None, "am" if word.value == "0" else "pm", ""))
    head = stretch.word_with_proclitic(i, "clock_head")
    at, cut = (i + head[0].length, head[1]) if head else (i, 0)
    bracket = head is not None and stretch.fold(at) == "(" and stretch.fold(at + 4) == ")"
    at += bracket
    read = _digits(stretch, at, headed=head is not None) or _words(stretch, at, headed=head is not None)
    if read is None:
        return None
    half, last = _half(stretch, read.last + bracket)
    zone, last = _zone(stretch, last)
    shown = _shown(stretch, i)
    if not head and not _told(stretch, i, read, last, marked=bool(half or zone), shown=shown):
        return None
    hour = Hour(read.hour, read.minute, read.second, half, zone or "")
    if other := _bracketed(stretch, last):
        hour, last = other
    return _found(i, last, cut if head else _cut(stretch, i), hour)


def _told(stretch: Stretch, i: int, read: Read, last: int, *, marked: bool, shown: bool) -> bool:
    """Whether an hour without الساعة is a clock: 3:18 صباحا, عند التاسعة مساء; in الجولة الثالثة مساء it is none."""
    if stretch.tokens.is_number(i):
        return marked or (read.sure and shown) or (shown and _part_follows(stretch, last))
    return shown and (marked or _part_follows(stretch, last))


def _found(first: int, last: int, cut: int, hour: Hour) -> Found:
    return Found(first, last, cut, "TIME", None, "time.clock", "clock", hour=hour)


def _cut(stretch: Stretch, i: int) -> int:
    """Letters before the hour: بالثالثة, والعاشرة."""
    for cut, stem in splits(stretch.fold(i)):
        if stem.isdigit() or ordinal([stem], 0, 1):
            return cut
    return 0


def _digits(stretch: Stretch, i: int, *, headed: bool) -> Read | None:
    """15:15, 3:18, 15:23:24; after الساعة also 10,00 and 10."""
    folds, tokens = stretch.fold, stretch.tokens
    if headed and len(folds(i)) == 4 and folds(i).isdigit() and _zoned(stretch, i + 1):  # noqa: PLR2004 - 1104 GMT
        hour, minute = divmod(int(folds(i)), 100)
        return Read(hour, minute, None, i + 1, sure=True) if hour in HOURS and minute in MINUTES else None
    if not folds(i).isdigit() or len(folds(i)) > 2 or int(folds(i)) not in HOURS:  # noqa: PLR2004 - digits of an hour
        return None
    sign, minute = folds(i + 1), folds(i + 2)
    told = len(minute) == 2 and minute.isdigit() and int(minute) in MINUTES and tokens.glued(i + 2)  # noqa: PLR2004
    if not (sign in SIGNS and told and tokens.glued(i + 1)) or (sign != ":" and not headed and not _zoned(stretch, i + 3)):
        if not headed and not _half(stretch, i + 1)[0]:
            return None
        return Read(*_shifted(int(folds(i)), _minutes(stretch, i + 1)), sure=False)
    second, last = None, i + 3
    if folds(last) == ":" and len(folds(last + 1)) == 2 and folds(last + 1).isdigit():  # noqa: PLR2004
        second, last = int(folds(last + 1)), last + 2
    if folds(last) in ("/", ":", "%") or folds(i - 1) in ("/", ":"):
        return None
    return Read(int(folds(i)), int(minute), second, last, sure=len(folds(i)) == 2)  # noqa: PLR2004


def _words(stretch: Stretch, i: int, *, headed: bool) -> Read | None:
    """الثالثة, الحادية عشرة; after الساعة also ثلاثة; with its minutes."""
    for _, stem in splits(stretch.fold(i)):
        stop = i + 2 if stretch.fold(i + 1) in ("عشر", "عشره") else i + 1
        told = ordinal(stretch.tokens.folds, i, stop, stem) if stem.startswith("ال") else None
        if told is None and headed:
            told = cardinal(stretch.tokens.folds, i, i + 2, stem.removeprefix("ال"))
        if told and told.value in OF_CLOCK:
            return Read(*_shifted(told.value, _minutes(stretch, told.last)), sure=False)
    return None


def _shifted(hour: int, minutes: tuple[int, int | None, int]) -> tuple[int, int, int | None, int]:
    """An hour less some minutes is of the hour before: الخامسة إلا ثلث is 4:40."""
    minute, second, last = minutes
    if minute >= 0:
        return hour, minute, second, last
    return (hour - 1) or 12, 60 + minute, second, last


def _minutes(stretch: Stretch, i: int) -> tuple[int, int | None, int]:
    """Minutes behind the hour (less than none after إلا), seconds never, and the token after: والنصف, إلا ربعا, و18 دقيقة."""
    if less := stretch.word(i, "less_by"):
        at = i + less.length
        if word := stretch.word(at, "share_of"):
            return -int(60 * float(word.value)), None, at + word.length
        told = cardinal(stretch.tokens.folds, at, stretch.stop)
        minute = stretch.word(told.last, "unit") if told else None
        return (-told.value, None, told.last + 1) if told and minute and minute.value[:2] == "TM" else (0, None, i)
    at = i + 1 if stretch.fold(i) == "و" else i
    stem = stretch.fold(at).removeprefix("و") if at == i and stretch.fold(i).startswith("و") else stretch.fold(at)
    if at == i and stem == stretch.fold(i):
        return 0, None, i
    if word := stretch.word(at, "share_of", stem):
        return int(60 * float(word.value)), None, at + word.length
    told = cardinal(stretch.tokens.folds, at, stretch.stop, stem)
    unit = stretch.word(told.last, "unit") if told and told.value in MINUTES else None
    if told and unit and unit.value.startswith("TM"):
        return told.value, None, told.last + 1
    return 0, None, i


def _half(stretch: Stretch, i: int) -> tuple[str, int]:
    """The half of the day behind an hour: عصرا, من بعد الظهر, هذا الصباح."""
    word = stretch.word(i, "half")
    return (word.value, i + word.length) if word else ("", i)


def _zone(stretch: Stretch, i: int) -> tuple[str | None, int]:
    """The zone behind a clock, as an ISO offset, "" for one without: بتوقيت غرينتش, ت غ."""
    word = stretch.word(i, "zone")
    if word:
        return word.value, i + word.length
    for phrase in stretch.lexicon.months.get(stretch.fold(i), ()):
        last = i + 1 + len(phrase.rest)
        if phrase.kind == "zone" and last <= stretch.stop and tuple(stretch.tokens.folds[i + 1 : last]) == phrase.rest:
            return phrase.value, last
    return None, i


def _zoned(stretch: Stretch, i: int) -> bool:
    return _zone(stretch, i)[0] is not None or bool(_half(stretch, i)[0])


def _shown(stretch: Stretch, i: int) -> bool:
    """Whether a clock in digits alone may stand here: at a beginning, after a sign or a word such as عند, حتى."""
    before = stretch.fold(i - 1)
    if stretch.before and stretch.before.kind == "day" and stretch.before.last == i:
        return True
    return not before or before in SHOWN or stretch.word_with_proclitic(i - 1, "clock_cue") is not None


def _part_follows(stretch: Stretch, i: int) -> bool:
    """Whether a part of a day that is told follows: التاسعة من صباح اليوم, الثامنة هذه الليلة."""
    at = i + (stretch.fold(i) == "من")
    word = stretch.word(at, "part")
    if word is None:
        return at == i and stretch.word(i, "this_part") is not None
    after = at + word.length
    return stretch.weekday(after) is not None or any(stretch.word(after, k) for k in ("deictic", "day_head"))


def _bracketed(stretch: Stretch, i: int) -> tuple[Hour, int] | None:
    """The same time of another zone in brackets, which is the surer: 10,00 (07,00 ت غ)."""
    if stretch.fold(i) != "(" or (read := _digits(stretch, i + 1, headed=True)) is None:
        return None
    zone, last = _zone(stretch, read.last)
    if zone != "Z" or stretch.fold(last) != ")":
        return None
    return Hour(read.hour, read.minute, None, "24", "Z"), last + 1
