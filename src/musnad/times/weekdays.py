"""Days told from today: weekdays, اليوم, أمس, غدا, and the parts of a day before or behind them."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from musnad.arabic.numerals import ordinal
from musnad.times.days import date, date_told
from musnad.times.periods import week
from musnad.times.reader import Found, Stretch
from musnad.times.tense import lean

WEEK = 7
GAP = frozenset("،,(-–")


class Head(NamedTuple):
    """What stands before a weekday or date: the token after it, letters outside, days from today, part of the day."""

    at: int
    cut: int
    days: int | None
    part: str
    noun: bool


def day(stretch: Stretch, i: int) -> Found | None:
    """A day: the date if one is told, else the weekday, else the word like أمس; مساء أمس الخميس 13 مايو is one."""
    head = _head(stretch, i)
    found = _dated(stretch, i, head) or _weekday(stretch, i, head) or _deictic(stretch, i, head)
    return _parted(stretch, found) if found else None


def _head(stretch: Stretch, i: int) -> Head:
    """مساء, صباح يوم, اليوم, أمس before token i."""
    at, cut, part = i, 0, ""
    if (found := stretch.word_with_proclitic(i, "part")) and i + found[0].length < stretch.stop:
        at, cut, part = i + found[0].length, found[1], f"T{found[0].value}"
    word = stretch.word_with_proclitic(at, "deictic")
    if word and not _names_today(stretch, at, at + word[0].length):
        return Head(at + word[0].length, cut if part else word[1], int(word[0].value), part, noun=False)
    noun = stretch.word_with_proclitic(at, "day_head")
    if noun is None:
        return Head(at, cut, None, part, noun=False)
    after = at + noun[0].length
    inner = stretch.word(after, "deictic")
    days = int(inner.value) if inner else None
    return Head(after + (inner.length if inner else 0), cut if part else noun[1], days, part, noun=True)


def _names_today(stretch: Stretch, i: int, last: int) -> bool:
    """Whether اليوم is not today: المصري اليوم, اليوم العالمي, لليوم الثالث, اليوم السابق."""
    word = stretch.word_with_proclitic(i, "day_noun")
    if word is None or last > i + 1:
        return False
    if stretch.word(i - 1, "before_today") or stretch.word(last, "not_today") or stretch.word(last, "qualifier"):
        return True
    told = ordinal(stretch.tokens.folds, last, stretch.stop)
    return told is not None and stretch.fold(last).startswith("ال")


def _after(stretch: Stretch, head: Head) -> int:
    """Past the sign between اليوم or أمس and the weekday: اليوم (الاثنين), أمس، الخميس."""
    if head.days is not None and stretch.fold(head.at) in GAP and stretch.weekday(head.at + 1):
        return head.at + 1
    return head.at


def _dated(stretch: Stretch, i: int, head: Head) -> Found | None:
    """A date by its number behind a part of the day, اليوم or a weekday: اليوم 6 مايو, الأربعاء الثالث عشر من شباط."""
    at = _after(stretch, head)
    named = stretch.weekday(at) if date_told(stretch, at) is None else None
    number, cut = named or (None, 0)
    begins = _linked(stretch, at + 1) if named else at
    found = date(stretch, begins, number) or (_in_month(stretch, begins, number) if number is not None else None)
    if found is None or begins == i:
        return found
    shown = stretch.dates.get(at)
    if head.noun and named is None and not head.part and head.days is None and not (shown and shown.weekday is not None):
        return None  # in يوم 15 سبتمبر the date begins at its number
    cut = head.cut if head.at > i else cut
    if found.hour or found.type == "TIME" or not head.part:
        return found._replace(first=i, cut=cut)
    return found._replace(first=i, cut=cut, type="TIME", value=(found.value or "") + head.part)


def _linked(stretch: Stretch, at: int) -> int:
    """Past الموافق, في or a comma between a weekday and its date."""
    if link := stretch.word(at, "twin"):
        return at + link.length
    return at + 1 if stretch.fold(at) in ("في", "،", ",", "-") else at


def _in_month(stretch: Stretch, at: int, number: int) -> Found | None:
    """A day of no month that its weekday places: الجمعة 15 the nearest Friday that is a 15th."""
    if stretch.day is None:
        return None
    fold = stretch.fold(at)
    told = ordinal(stretch.tokens.folds, at, stretch.stop) if fold.startswith("ال") else None
    digits = fold.isdigit() and len(fold) <= 2 and _closes(stretch, at + 1)  # noqa: PLR2004 - digits of a day
    value, last = (int(fold), at + 1) if digits else (told.value, told.last) if told else (0, at)
    span = range(-WEEK * 6, WEEK * 6)
    days = [stretch.day + dt.timedelta(days=n) for n in sorted(span, key=abs)]
    fitting = next((d for d in days if d.day == value and d.weekday() == number), None)
    if fitting is None or (told and value < 5):  # noqa: PLR2004 - الأحد الثاني is a Sunday's place
        return None
    anchor = f"publication {stretch.day}"
    return Found(at, last, 0, "DATE", fitting.isoformat(), "time.weekday", "day", anchor=anchor)


def _closes(stretch: Stretch, at: int) -> bool:
    return not stretch.fold(at)[:1].isalnum() and stretch.fold(at) not in (":", "/", ".", "%", "-")


def _weekday(stretch: Stretch, i: int, head: Head) -> Found | None:
    """A weekday: a report looks back, today included; what is to come looks forward."""
    at = _after(stretch, head)
    named = stretch.weekday(at)
    if named is None:
        return None
    number, own = named
    last = at + 1
    last += at > head.at and stretch.fold(head.at) == "(" and stretch.fold(last) == ")"
    cut = head.cut if head.at > i else own
    if of := _of_week(stretch, last, number):
        return of._replace(first=i, cut=cut, value=(of.value or "") + head.part, type="TIME" if head.part else "DATE")
    which, last = _which(stretch, last)
    kind = "TIME" if head.part else "DATE"
    today = stretch.today(i)
    if today is None:
        value = f"XXXX-WXX-{number + 1}{head.part}"
        return Found(i, last, cut, kind, value, "time.weekday", "day")
    meant = _meant(stretch, i, number, which, told=head.days is not None)
    wrong = head.days is not None and meant != today + dt.timedelta(days=head.days)
    last = _night(stretch, last, number) if head.part == "TNI" else last
    anchor, doubt = f"publication {stretch.day}", "weekday_conflict" if wrong else None
    value = meant.isoformat() + head.part
    return Found(i, last, cut, kind, value, "time.weekday", "day", anchor=anchor, doubt=doubt)


def _which(stretch: Stretch, last: int) -> tuple[str | None, int]:
    """الماضي or المقبل behind a weekday, or behind a further one that shares it: الاثنين والثلاثاء المقبلين."""
    if word := stretch.word(last, "qualifier"):
        return word.value, last + word.length
    at = last
    while at < stretch.stop and stretch.fold(at).startswith("و") and stretch.weekday(at):
        at += 1
    shared = stretch.word(at, "qualifier") if at > last else None
    return (shared.value if shared else None), last


def _meant(stretch: Stretch, i: int, number: int, which: str | None, *, told: bool) -> dt.date:
    """The day that a weekday means on the page's day."""
    today = stretch.today(i) or dt.date.min
    before = stretch.before
    if before and before.kind == "day" and before.last == i and which is None and stretch.fold(i).startswith("و"):
        first = _iso(before.value)
        if first:
            return first + dt.timedelta(days=(number - first.weekday() - 1) % WEEK + 1)
    if which is None and not told:
        which = "next" if stretch.habits.ahead else _leaning(stretch, i, (today.weekday() - number) % WEEK)
    return nearest(today, number, which)


def _leaning(stretch: Stretch, i: int, back: int) -> str | None:
    """Forward where the clause looks so; a verb in the present may also tell of yesterday, `back` days being one."""
    leaning = lean(stretch, i)
    return "forward" if leaning == "ahead" or (leaning == "scheduled" and back != 1) else None


def _iso(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def nearest(today: dt.date, number: int, which: str | None) -> dt.date:
    """The weekday on or before a day; "forward" on or after it, "next" after it, "last" before it.

    >>> nearest(dt.date(2013, 8, 9), 2, None).isoformat(), nearest(dt.date(2013, 8, 9), 4, "next").isoformat()
    ('2013-08-07', '2013-08-16')
    """
    back = (today.weekday() - number) % WEEK
    if which == "forward":
        return today + dt.timedelta(days=-back % WEEK)
    if which in ("next", "following"):
        return today + dt.timedelta(days=WEEK - back)
    if which in ("last", "previous") and back == 0:
        back = WEEK
    return today - dt.timedelta(days=back)


def _of_week(stretch: Stretch, last: int, number: int) -> Found | None:
    """A weekday of a week that is told: الاثنين من الأسبوع الماضي, الجمعة من هذا الأسبوع."""
    at = last + (stretch.fold(last) == "من")
    of = week(stretch, at)
    first = _iso(of.value) if of else None
    if of is None or first is None:
        return None
    return of._replace(value=day_of(first, number).isoformat(), kind="day")


def day_of(first: dt.date, number: int) -> dt.date:
    """The weekday of a week that begins on a day."""
    return first + dt.timedelta(days=(number - first.weekday()) % WEEK)


def _night(stretch: Stretch, last: int, number: int) -> int:
    """Past the day that a night leads to: ليل السبت [الأحد], ليل الجمعة - [السبت]."""
    at = last + (stretch.fold(last) in ("-", "–", "/", "الي"))
    named = stretch.weekday(at)
    return at + 1 if named and named[0] == (number + 1) % WEEK else last


def _deictic(stretch: Stretch, i: int, head: Head) -> Found | None:
    """اليوم, أمس, غدا, with a part of the day or without."""
    if head.days is None:
        return None
    today = stretch.today(i)
    kind = "TIME" if head.part else "DATE"
    if today is None:
        return Found(i, head.at, head.cut, kind, None, "time.deictic", "day")
    meant = today + dt.timedelta(days=head.days)
    anchor = f"publication {stretch.day}" if today == stretch.day else f"the day of the speech {today}"
    return Found(i, head.at, head.cut, kind, meant.isoformat() + head.part, "time.deictic", "day", anchor=anchor)


def _parted(stretch: Stretch, found: Found) -> Found:
    """With the part of the day behind it: الجمعة مساء, غدا في الصباح; a clock reads صباحا itself."""
    if found.type == "TIME" or found.value is None:
        return found
    at = found.last + (stretch.fold(found.last) == "في")
    word = stretch.word(at, "part_after")
    if word is None:
        return found
    return found._replace(last=at + word.length, type="TIME", value=f"{found.value}T{word.value}")
