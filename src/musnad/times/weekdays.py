"""Days told from today: weekdays, اليوم, أمس, غدا, with a date and a part of the day or without."""

from __future__ import annotations

import datetime as dt

from musnad.arabic.numerals import ordinal
from musnad.arabic.particles import AND, definite
from musnad.record.times import TimeType
from musnad.times.days import date, date_told
from musnad.times.found import Found
from musnad.times.parts import NIGHT, Head, head_of, night_end, with_part
from musnad.times.periods import week
from musnad.times.reader import Stretch
from musnad.times.tense import lean

WEEK = 7
NEARBY = 6 * WEEK
"""Days around the page's day among which الجمعة 15 is sought."""
SURE_PLACE = 5
"""الأحد الخامس is the fifth of the month; a lower ordinal may be a Sunday's place."""
BEFORE = frozenset({"last", "previous", "before_last"})
AFTER = frozenset({"next", "following", "after_next"})
GAP = frozenset("،,(-–")
LINKS = frozenset("،,-")


def day(stretch: Stretch, i: int) -> Found | None:
    """A day: the date if one is told, else the weekday, else the word like أمس; مساء أمس الخميس 13 مايو is one."""
    head = head_of(stretch, i)
    found = _dated(stretch, i, head) or _weekday(stretch, i, head) or _deictic(stretch, i, head)
    return with_part(stretch, found) if found else None


def _after(stretch: Stretch, head: Head) -> int:
    """Past the sign between اليوم or أمس and the weekday: اليوم (الاثنين), أمس، الخميس."""
    return head.at + (head.days is not None and stretch.fold(head.at) in GAP and bool(stretch.weekday(head.at + 1)))


def _dated(stretch: Stretch, i: int, head: Head) -> Found | None:
    """A date by its number behind a part of the day, اليوم or a weekday: اليوم 6 مايو, الأربعاء الثالث عشر من شباط."""
    at = _after(stretch, head)
    named = stretch.weekday(at) if date_told(stretch, at) is None else None
    begins = _linked(stretch, at + 1) if named else at
    found = date(stretch, begins, named[0] if named else None)
    if found is None and named:
        found = _in_month(stretch, begins, named[0])
    if found is None or begins == i:
        return found
    if named is None and head.noun and not head.part and head.days is None and not _has_weekday(stretch, at):
        return None  # in يوم 15 سبتمبر the date begins at its number
    cut = head.cut if head.at > i or not named else named[1]
    if found.type == "TIME" or not head.part:
        return found._replace(first=i, cut=cut)
    return found._replace(first=i, cut=cut, type="TIME", value=(found.value or "") + head.part)


def _has_weekday(stretch: Stretch, i: int) -> bool:
    shown = stretch.dates.get(i)
    return shown is not None and shown.weekday is not None


def _linked(stretch: Stretch, at: int) -> int:
    """Past الموافق, في or a comma between a weekday and its date."""
    return at + 1 if stretch.fold(at) in LINKS else stretch.past(at, "twin", "in")


def _in_month(stretch: Stretch, at: int, number: int) -> Found | None:
    """A day of no month that its weekday places: الجمعة 15 is the nearest Friday that is a 15th."""
    if stretch.day is None:
        return None
    fold = stretch.fold(at)
    told = ordinal(stretch.tokens.folds, at, stretch.stop) if definite(fold) else None
    digits = fold.isdecimal() and len(fold) <= 2 and _closes(stretch, at + 1)  # noqa: PLR2004 - digits of a day
    value, last = (int(fold), at + 1) if digits else (told.value, told.last) if told else (0, at)
    days = (stretch.day + dt.timedelta(days=n) for n in sorted(range(-NEARBY, NEARBY), key=abs))
    fitting = next((d for d in days if d.day == value and d.weekday() == number), None)
    if fitting is None or (told and value < SURE_PLACE):
        return None
    return Found(at, last, 0, "DATE", fitting.isoformat(), "time.weekday", "day", anchor=stretch.anchor)


def _closes(stretch: Stretch, at: int) -> bool:
    return not stretch.fold(at)[:1].isalnum() and stretch.fold(at) not in tuple(":/.%-")


def _weekday(stretch: Stretch, i: int, head: Head) -> Found | None:
    """A weekday: a report looks back, today included; what is to come looks forward."""
    at = _after(stretch, head)
    named = stretch.weekday(at)
    if named is None:
        return None
    number, own = named
    last = at + 1 + (at > head.at and stretch.fold(head.at) == "(" and stretch.fold(at + 1) == ")")
    cut = head.cut if head.at > i else own
    kind: TimeType = "TIME" if head.part else "DATE"
    if of := _of_week(stretch, last, number):
        return of._replace(first=i, cut=cut, value=(of.value or "") + head.part, type=kind)
    which, last = _which(stretch, last)
    today = stretch.today(i)
    if today is None:
        return Found(i, last, cut, kind, f"XXXX-WXX-{number + 1}{head.part}", "time.weekday", "day")
    meant = _meant(stretch, i, number, which, head.days)
    counted = meant if head.days is None else today + dt.timedelta(days=head.days)
    last = night_end(stretch, last, number) if head.part == NIGHT else last
    against = counted.isoformat() if meant != counted else None
    value = meant.isoformat() + head.part
    return Found(i, last, cut, kind, value, "time.weekday", "day", anchor=stretch.anchor, against=against)


def _which(stretch: Stretch, last: int) -> tuple[str | None, int]:
    """الماضي or المقبل behind a weekday, or behind a further one that shares it: الاثنين والثلاثاء المقبلين."""
    if word := stretch.word(last, "qualifier"):
        return word.value, last + word.length
    at = last
    while at - last < WEEK and stretch.fold(at).startswith(AND) and stretch.weekday(at):
        at += 1
    shared = stretch.word(at, "qualifier") if at > last else None
    return (shared.value if shared else None), last


def _meant(stretch: Stretch, i: int, number: int, which: str | None, counted: int | None) -> dt.date:
    """The day that a weekday means on the page's day; `counted` are the days of a word before it: أمس, غدا."""
    today = stretch.today(i) or dt.date.min
    if which is None and (first := _coordinated(stretch, i)):
        return first + dt.timedelta(days=(number - first.weekday() - 1) % WEEK + 1)
    if which is None and counted is not None and counted > 0:
        which = "forward"
    elif which is None and counted is None:
        which = "next" if stretch.habits.ahead else _leaning(stretch, i, (today.weekday() - number) % WEEK)
    return nearest(today, number, which)


def _coordinated(stretch: Stretch, i: int) -> dt.date | None:
    """The day that و joins the one at token i to: الاثنين [والثلاثاء]."""
    before = stretch.before
    if before is None or before.kind != "day" or before.last != i or not stretch.fold(i).startswith(AND):
        return None
    return _iso(before.value)


def _leaning(stretch: Stretch, i: int, back: int) -> str | None:
    """Forward where the clause looks so; a verb in the present may also tell of yesterday, `back` days being one."""
    leaning = lean(stretch, i)
    return "forward" if leaning in ("ahead", "due") or (leaning == "scheduled" and back != 1) else None


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
    if which in AFTER:
        return today + dt.timedelta(days=WEEK - back + WEEK * (which == "after_next"))
    if which in BEFORE and back == 0:
        back = WEEK
    return today - dt.timedelta(days=back + WEEK * (which == "before_last"))


def _of_week(stretch: Stretch, last: int, number: int) -> Found | None:
    """A weekday of a week that is told: الاثنين من الأسبوع الماضي, الجمعة من هذا الأسبوع."""
    of = week(stretch, stretch.past(last, "of"))
    first = _iso(of.value) if of else None
    if of is None or first is None:
        return None
    meant = first + dt.timedelta(days=(number - first.weekday()) % WEEK)
    return of._replace(value=meant.isoformat(), kind="day")


def _deictic(stretch: Stretch, i: int, head: Head) -> Found | None:
    """اليوم, أمس, غدا, with a part of the day or without."""
    if head.days is None:
        return None
    today = stretch.today(i)
    kind: TimeType = "TIME" if head.part else "DATE"
    if today is None:
        return Found(i, head.at, head.cut, kind, None, "time.deictic", "day")
    meant = today + dt.timedelta(days=head.days)
    anchor = stretch.anchor if today == stretch.day else f"the day of the speech, {today}"
    return Found(i, head.at, head.cut, kind, meant.isoformat() + head.part, "time.deictic", "day", anchor=anchor)
