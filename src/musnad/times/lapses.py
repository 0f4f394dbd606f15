"""Durations: خمس ساعات, ساعة ونصف الساعة, ربع قرن, عدة أيام, أسبوع كامل, 3.5 سنوات."""

from __future__ import annotations

from musnad.arabic import splits
from musnad.arabic.numerals import cardinal
from musnad.lexicon.times import TimeWord
from musnad.times.periods import length
from musnad.times.reader import Found, Stretch

SIXTY, TWELVE = 60, 12
LONG = {"DE": 10, "CE": 100}
"""Years of a decade and of a century."""
Measure = tuple[str, str, int]
"""Amount, unit, and the token after them."""


def duration(stretch: Stretch, i: int, *, governed: bool) -> Found | None:
    """A counted or uncounted length: 4 ساعات و5 دقائق is PT4H5M, عدة أسابيع is PXW; `governed` by منذ, خلال, قبل."""
    if found := _fraction(stretch, i):
        return found
    first = _measure(stretch, i, begins=True)
    if first is None:
        return _whole(stretch, i) or _uncounted(stretch, i, governed=governed)
    amount, unit, last = first
    parts = [(amount, unit)]
    while (more := _and_measure(stretch, last)) and more[1] != parts[-1][1]:
        parts.append(more[:2])
        last = more[2]
    if len(parts) == 1 and (longer := _and_fraction(stretch, amount, unit, last)):
        return Found(i, longer[1], _cut(stretch, i), "DURATION", longer[0], "time.duration", "length")
    last = stretch.past(last, "whole")
    return Found(i, last, _cut(stretch, i), "DURATION", _period(parts), "time.duration", "length")


def _measure(stretch: Stretch, i: int, *, begins: bool = False) -> Measure | None:
    """A number and its unit, or a dual, at token i; inside a longer measure a single unit too: سنة و[شهر]."""
    if dual := stretch.word_with_proclitic(i, "unit"):
        unit, number = dual[0].value.split(":")
        if number == "d":
            return "2", unit, stretch.past(i + 1, "number_after")
        if number == "s" and not begins:
            return "1", unit, i + 1
        one = stretch.word(i + 1, "one_after")
        return ("1", unit, i + 1 + one.length) if one and number == "s" else None
    told = _amount(stretch, i)
    if told is None:
        return None
    amount, last = told
    word = stretch.word(last, "unit")
    if word is None or word.value.endswith(":d"):
        return None
    return amount, word.value.split(":")[0], last + word.length


def _amount(stretch: Stretch, i: int) -> tuple[str, int] | None:
    """A number in words or digits, 3.5 too."""
    tokens = stretch.tokens
    for _, stem in splits(stretch.fold(i)):
        told = cardinal(tokens.folds, i, stretch.stop, stem)
        if told is None:
            continue
        mark = stretch.fold(told.last)
        parts = mark in (".", ",") and tokens.glued(told.last) and stretch.fold(told.last + 1).isdigit()
        if parts and tokens.glued(told.last + 1) and tokens.is_number(i):
            return f"{told.value}.{stretch.fold(told.last + 1)}", told.last + 2
        return str(told.value), told.last
    return None


def _and_measure(stretch: Stretch, at: int) -> Measure | None:
    """A further measure after و: و5 دقائق, وخمس دقائق, وشهر."""
    if stretch.fold(at) == "و":
        return _measure(stretch, at + 1)
    return _measure(stretch, at) if stretch.fold(at).startswith("و") else None


def _cut(stretch: Stretch, i: int) -> int:
    for cut, stem in splits(stretch.fold(i)):
        if cardinal([stem], 0, 1) or stretch.word(i, "unit", stem):
            return cut
    return 0


def _period(parts: list[tuple[str, str]]) -> str:
    """The ISO 8601 period of amounts and units.

    >>> _period([("4", "TH"), ("5", "TM")]), _period([("3", "W")])
    ('PT4H5M', 'P3W')
    """
    days = "".join(f"{n}{u}" for n, u in parts if not u.startswith("T"))
    times = "".join(f"{n}{u[1:]}" for n, u in parts if u.startswith("T"))
    return "P" + days + (f"T{times}" if times else "")


def _fraction(stretch: Stretch, i: int) -> Found | None:
    """A share of one unit: نصف ساعة PT30M, ربع قرن P25Y, نصف عام P6M, ثلاثة أرباع الساعة PT45M."""
    share = stretch.word_with_proclitic(i, "share_of")
    if share is None:
        return None
    word, cut = share
    unit = _unit(stretch, i + word.length)
    if unit is None:
        return None
    return Found(
        i, i + word.length + 1, cut, "DURATION", _scaled(float(word.value), unit), "time.fraction", "length"
    )


def _unit(stretch: Stretch, i: int) -> str | None:
    """The single unit at token i, with its article or without."""
    word = stretch.word(i, "unit", stretch.fold(i).removeprefix("ال"))
    return word.value.split(":")[0] if word and word.value.split(":")[1] == "s" else None


def _and_fraction(stretch: Stretch, amount: str, unit: str, at: int) -> tuple[str, int] | None:
    """A share behind whole units: ساعة ونصف الساعة, ثلاث سنوات ونصف."""
    spaced = stretch.fold(at) == "و"
    begin = at + spaced
    stem = stretch.fold(begin) if spaced else stretch.fold(at).removeprefix("و")
    if not spaced and not stretch.fold(at).startswith("و"):
        return None
    word = stretch.word(begin, "share_of", stem)
    if word is None:
        return None
    last = begin + word.length
    last += _unit(stretch, last) == unit and stretch.fold(last).startswith("ال")
    return _scaled(float(amount) + float(word.value), unit), last


def _scaled(amount: float, unit: str) -> str:
    """The length of a broken amount in whole smaller units where there are such.

    >>> _scaled(1.5, "TH"), _scaled(0.25, "CE"), _scaled(0.5, "Y"), _scaled(1.5, "M")
    ('PT1H30M', 'P25Y', 'P6M', 'P1.5M')
    """
    if unit in LONG:
        return f"P{amount * LONG[unit]:g}Y"
    whole, rest = divmod(amount, 1)
    smaller = {"TH": ("TM", SIXTY), "Y": ("M", TWELVE), "TM": ("TS", SIXTY)}.get(unit)
    if smaller is None or (rest * smaller[1]) % 1:
        return length(f"{amount:g}", unit)
    parts = [(f"{whole:g}", unit)] if whole else []
    return _period([*parts, (f"{rest * smaller[1]:g}", smaller[0])])


def _whole(stretch: Stretch, i: int) -> Found | None:
    """One unit called whole, or a definite one after طوال: أسبوع كامل, طوال اليوم; and ساعة ونصف الساعة."""
    unit = stretch.word_with_proclitic(i, "unit")
    if unit and unit[0].value.endswith(":s"):
        name = unit[0].value.split(":")[0]
        if (longer := _and_fraction(stretch, "1", name, i + 1)) or (longer := _more(stretch, i, name)):
            return Found(i, longer[1], unit[1], "DURATION", longer[0], "time.duration", "length")
        if whole := stretch.word(i + 1, "whole"):
            last = i + 1 + whole.length
            return Found(i, last, unit[1], "DURATION", length("1", name), "time.duration", "length")
    if through := stretch.word(i, "throughout"):
        at = i + through.length
        named = _unit(stretch, at)
        if named and not stretch.word(at + 1, "qualifier") and at not in stretch.dates:
            return Found(i, at + 1, 0, "DURATION", length("1", named), "time.duration", "length")
    return None


def _more(stretch: Stretch, i: int, unit: str) -> tuple[str, int] | None:
    """A single unit with smaller ones behind it: سنة وشهرين, ساعة و20 دقيقة."""
    more = _and_measure(stretch, i + 1)
    if more is None or more[1] == unit or (more[0] == "1" and stretch.word(more[2] - 1, "unit") is None):
        return None
    return _period([("1", unit), more[:2]]), more[2]


def _uncounted(stretch: Stretch, i: int, *, governed: bool) -> Found | None:
    """عدة أيام, أسابيع, and after منذ or خلال also سنة, أيام, فترة طويلة."""
    several = stretch.word_with_proclitic(i, "several")
    at = i + several[0].length if several else i
    if governed and (vague := stretch.word(i, "vague") or _vague_alone(stretch, i)):
        return Found(i, i + vague.length, 0, "DURATION", vague.value, vague.rule, "length")
    word = stretch.word(at, "unit")
    if word is None:
        return None
    unit, number = word.value.split(":")
    cut = several[1] if several else 0
    if number == "s":
        alone = governed and not several and at not in stretch.dates and _alone(stretch, at, word)
        return Found(i, at + 1, 0, "DURATION", length("1", unit), word.rule, "length") if alone else None
    if not (several or governed or stretch.word(at, "free_plural")) or (not several and _compared(stretch, at)):
        return None
    if stretch.definite(at + 1, "unit") or at + 1 in stretch.dates or stretch.weekday(at + 1):
        return None  # أيام الأسبوع, أشهر أبريل ومايو
    last = stretch.past(at + 1, "few_after")
    return Found(i, last, cut, "DURATION", length("X", unit), word.rule, "length")


def _vague_alone(stretch: Stretch, i: int) -> TimeWord | None:
    """A bare فترة or مدة, unless it is the time of something: خلال فترة الحرب."""
    word = stretch.word(i, "vague_alone")
    after = stretch.fold(i + 1)
    since = stretch.word_with_proclitic(i - 1, "since") is not None
    return word if since or not after[:1].isalnum() or stretch.word(i + 1, "closes_unit") else None


def _alone(stretch: Stretch, i: int, word: TimeWord) -> bool:
    """Whether a single unit is a length and no noun of another sense: بعد عقد is ten years or "after holding"."""
    doubtful = stretch.word(i, "doubtful_unit")
    if doubtful is None:
        return word.value != "D:s" or stretch.weekday(i + 1) is None
    after = stretch.fold(i + 1)
    return not after[:1].isalpha() or stretch.word(i + 1, "closes_unit") is not None


def _compared(stretch: Stretch, i: int) -> bool:
    """Whether أشهر is "the best known": أشهر الكتاب, من أشهر."""
    if stretch.word(i, "doubtful_plural") is None:
        return False
    return stretch.fold(i + 1).startswith("ال") or stretch.fold(i - 1) in ("من", "احد", "احدي")
