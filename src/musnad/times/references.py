"""Times without a place on the calendar: مؤخرا, آنذاك; what recurs: يوميا, كل جمعة, مرتين في الأسبوع; في اليوم نفسه."""

from __future__ import annotations

from musnad.arabic import splits
from musnad.arabic.numerals import cardinal, ordinal
from musnad.arabic.particles import bare
from musnad.times.found import Found
from musnad.times.periods import length
from musnad.times.reader import Stretch

NAMED = ("آلان",)
"""Names that fold as such a word: [آلان] جوبيه is not الآن."""
CLOSED = frozenset('.،؛:!؟()«»"')


def reference(stretch: Stretch, i: int) -> Found | None:
    """مؤخرا, حاليا, قريبا; يوميا, كل يومين; في اليوم نفسه."""
    if again := _every(stretch, i):
        return again
    for cut, stem in splits(stretch.tokens.folds[i]):
        for word in stretch.lexicon.times.at(stretch.tokens.folds, i, stretch.stop, stem):
            last = i + word.length
            if word.length == 1 and stretch.tokens.surface(i).endswith(NAMED):
                continue
            if word.kind == "reference" or (word.kind == "reference_inside" and not _opens(stretch, i, cut)):
                return Found(i, last, cut, "RELATIVE", word.value, word.rule)
            if word.kind == "set" and not _heads_day(stretch, i, last):
                return Found(i, last, cut, "SET", word.value, word.rule)
    return _same_day(stretch, i) or _times_in(stretch, i)


def _heads_day(stretch: Stretch, i: int, last: int) -> bool:
    """Whether يومي is "the two days": يومي الاثنين والثلاثاء, يومي 3 و4 مايو, يومي الخامس والسادس منه."""
    told = stretch.number(last) or stretch.weekday(last) is not None
    return stretch.is_a(i, "day_head") and (told or ordinal(stretch.tokens.folds, last, stretch.stop) is not None)


def _opens(stretch: Stretch, i: int, cut: int) -> bool:
    """Whether a word stands at the head of its clause, where أخيرا is "finally"."""
    return cut > 0 or i == stretch.start or stretch.fold(i - 1) in CLOSED


def _same_day(stretch: Stretch, i: int) -> Found | None:
    word = stretch.word_with_proclitic(i, "same_day")
    if word is None:
        return None
    day = stretch.told.day
    anchor = f"the day told before, {day}" if day else None
    value = day.isoformat() if day else None
    return Found(i, i + word[0].length, word[1], "DATE", value, word[0].rule, "day", anchor=anchor)


def _every(stretch: Stretch, i: int) -> Found | None:
    """What comes back: كل ثلاثة أسابيع P3W, كل يوم جمعة XXXX-WXX-5, كل عامين P2Y."""
    every = stretch.word_with_proclitic(i, "every")
    if every is None:
        return None
    word, cut = every
    at = i + word.length
    begins = stretch.past(at, "day_head")
    for phrase in stretch.lexicon.months.get(stretch.fold(begins), ()):
        if phrase.kind == "weekday" and not phrase.rest:
            return Found(i, begins + 1, cut, "SET", f"XXXX-WXX-{int(phrase.value) + 1}", word.rule)
    told = cardinal(stretch.tokens.folds, at, stretch.stop)
    unit = stretch.word(told.last if told else at, "unit")
    if unit is None:
        return None
    name, number = unit.value.split(":")
    if told is None and number == "p":
        return None
    amount = str(told.value if told else 2 if number == "d" else 1)
    return Found(i, (told.last if told else at) + 1, cut, "SET", length(amount, name), word.rule)


def _times_in(stretch: Stretch, i: int) -> Found | None:
    """So many times in a unit: مرتين في الأسبوع, ثلاث مرات يوميا."""
    told = cardinal(stretch.tokens.folds, i, stretch.stop)
    often = stretch.word_with_proclitic(told.last if told else i, "often")
    if often is None:
        return None
    word, cut = often
    at = (told.last if told else i) + word.length
    if again := stretch.word(at, "set"):
        return Found(i, at + again.length, cut, "SET", again.value, word.rule)
    unit = stretch.word(at + 1, "unit", bare(stretch.fold(at + 1))) if stretch.is_a(at, "in", "every") else None
    if unit is None or not unit.value.endswith(":s"):
        return None
    return Found(i, at + 2, cut, "SET", length("1", unit.value.split(":")[0]), word.rule)
