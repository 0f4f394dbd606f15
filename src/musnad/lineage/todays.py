"""What the first paragraph of a page that prints no day tells of its weekday, and the day it may be so."""

from __future__ import annotations

from datetime import date, timedelta

from musnad.arabic import splits, tokenize
from musnad.lexicon.times import TimeWords
from musnad.record import Reading, Reprint, Span, Time

DAY = len("2013-08-09")
DEICTIC = "deictic"
WEEKDAY = "time.weekday"
UNKNOWN = "XXXX-WXX-"
"""What begins the value of a weekday on a page of no day."""
HEAD = 2
"""Words of a time among which the one that counts from today stands: صباح [اليوم] الجمعة."""


def own_weekday(reading: Reading) -> Time | None:
    """The first weekday of a page's first paragraph, which its report is of: أعلن [الأربعاء]; none where dated."""
    lead = reading.article.body[:1]
    if reading.article.published or not lead:
        return None
    weekdays = (t for t in reading.times if t.rule == WEEKDAY and (t.value or "").startswith(UNKNOWN))
    return next((t for t in weekdays if lead[0].holds(t.span)), None)


def fitting(day: str, reading: Reading, words: TimeWords) -> str | None:
    """The day nearest to one, the eve and the morrow among them, on which a page may have told its weekday.

    Null where none fits: then the page is of another week, and only carries the other's background.
    """
    weekday = own_weekday(reading)
    if weekday is None:
        return day
    number = int((weekday.value or "").removeprefix(UNKNOWN)[0]) - 1
    counted = _counted(weekday, words)
    near = [date.fromisoformat(day) + timedelta(days=n) for n in (0, -1, 1)]
    for away in (0, -1) if counted is None else (counted,):
        found = next((d for d in near if (d + timedelta(days=away)).weekday() == number), None)
        if found:
            return found.isoformat()
    return None


def _counted(time: Time, words: TimeWords) -> int | None:
    """0 for اليوم الأربعاء, -1 for أمس الثلاثاء; null for a weekday alone, which is today or yesterday."""
    folds = tokenize(time.surface).folds
    for i in range(min(HEAD, len(folds))):
        for _, stem in splits(folds[i]):
            word = words.of(folds, i, len(folds), DEICTIC, stem)
            if word and word.value.removeprefix("-").isdigit():
                return int(word.value)
    return None


def of_other_days(passage: Reprint, a: Reading, b: Reading) -> bool:
    """Whether two pages, not known to be of one day or two, tell a passage of other weekdays: what is said every year.

    أعلن اليوم [الأربعاء] تمديد الاتفاق and أعلن اليوم [السبت] تمديد الاتفاق are two speeches in one agency's words.
    """
    if _neighbours(a, b):
        return False
    one, other = _weekdays(a, passage.a.span), _weekdays(b, passage.b.span)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _neighbours(a: Reading, b: Reading) -> bool:
    days = [p.value[:DAY] for r in (a, b) if (p := r.article.published)]
    if len(days) < 2 or min(map(len, days)) < DAY:  # noqa: PLR2004 - both pages'
        return False
    return abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) <= 1


def _weekdays(reading: Reading, span: Span) -> set[int]:
    """The weekdays that a stretch names, 1 for Monday."""
    named = (t.value for t in reading.times if t.rule == WEEKDAY and t.value and span.holds(t.span))
    return {int(v[len(UNKNOWN)]) if v.startswith(UNKNOWN) else date.fromisoformat(v[:DAY]).isoweekday() for v in named}
