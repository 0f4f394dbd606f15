"""Times without a place on the calendar: مؤخرا, آنذاك; what recurs: يوميا, كل جمعة; the day told before: في اليوم نفسه."""

from __future__ import annotations

from musnad.arabic import splits
from musnad.arabic.numerals import cardinal
from musnad.times.periods import length
from musnad.times.reader import Found, Stretch

CLOSED = frozenset(".،؛:!؟()«»\"")


def reference(stretch: Stretch, i: int) -> Found | None:
    """مؤخرا, حاليا, قريبا; يوميا, كل يومين; في اليوم نفسه."""
    if again := _every(stretch, i):
        return again
    for cut, stem in splits(stretch.tokens.folds[i]):
        for word in stretch.lexicon.times.at(stretch.tokens.folds, i, stretch.stop, stem):
            if word.kind == "no_time":
                return None
            if word.kind == "reference" or (word.kind == "reference_inside" and not _opens(stretch, i, cut)):
                return Found(i, i + word.length, cut, "RELATIVE", word.value, word.rule)
            if word.kind == "set":
                return Found(i, i + word.length, cut, "SET", word.value, word.rule)
    return _same_day(stretch, i) or _times_in(stretch, i)


def _opens(stretch: Stretch, i: int, cut: int) -> bool:
    """Whether a word stands at the head of its clause, where أخيرا is "finally"."""
    return cut > 0 or i == stretch.start or stretch.fold(i - 1) in CLOSED


def _same_day(stretch: Stretch, i: int) -> Found | None:
    word = stretch.word_with_proclitic(i, "same_day")
    if word is None:
        return None
    day = stretch.told.day
    value = day.isoformat() if day else None
    anchor = f"the day told before, {day}" if day else None
    return Found(i, i + word[0].length, word[1], "DATE", value, word[0].rule, "day", anchor=anchor)


def _every(stretch: Stretch, i: int) -> Found | None:
    """What comes back: كل ثلاثة أسابيع P3W, كل يوم جمعة XXXX-WXX-5, كل عامين P2Y, أيام الجمعة من كل أسبوع."""
    every = stretch.word_with_proclitic(i, "every")
    if every is None or stretch.word(i, "no_time"):
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
    at = told.last if told else i
    often = stretch.word_with_proclitic(at, "often") if told is None else None
    often = often or ((word, 0) if told and (word := stretch.word(at, "often")) else None)
    if often is None:
        return None
    at += often[0].length
    if word := stretch.word(at, "set"):
        return Found(i, at + word.length, often[1], "SET", word.value, often[0].rule)
    if stretch.fold(at) not in ("في", "كل"):
        return None
    unit = stretch.word(at + 1, "unit", stretch.fold(at + 1).removeprefix("ال"))
    if unit is None or not unit.value.endswith(":s"):
        return None
    return Found(i, at + 2, often[1], "SET", length("1", unit.value.split(":")[0]), often[0].rule)
