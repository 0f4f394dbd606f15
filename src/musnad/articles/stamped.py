"""Days that are no publication line's: of an agency's dateline, of a lead, of the page's own clock."""

from __future__ import annotations

from itertools import takewhile

from musnad.arabic import Tokens
from musnad.arabic.calendar import find
from musnad.articles.bylines import read_byline
from musnad.articles.segments import COMMAS
from musnad.articles.signals import Sign
from musnad.lexicon import Lexicon
from musnad.record import Span

LONGEST_LEAD, DASHES = 8, frozenset("-–—/|ـ")
"""Words of a dateline on a line of its own with its day, and the signs between its town and its outlet."""
HIJRI = "ه"
"""What stands behind a year of the Hijra."""
LONGEST_NAMED, LONGEST_DAY = 7, 14
"""Tokens of a name and the colon behind it that begin a paragraph, and of the day and its clock behind them."""


def is_dateline(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a day stands between a place and an agency: رأس الماء 12 مايو 2021 نبأ."""
    first, last = sign.segment.core
    begin, end = sign.dates[0].first, sign.dates[-1].last
    named = read_byline(tokens, first, last, lexicon).credits if _is_place(first, begin, tokens, lexicon) else ()
    return any(credit.kind == "named" and end <= credit.first and credit.last == last for credit in named)


def is_sent(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line of its own is a place, a dash, an outlet and the day: "مرسى – صدى السهل 4 فبراير 2026"."""
    first, last = sign.segment.core
    dash = next((i for i in range(first + 1, last) if tokens.folds[i] in DASHES), None)
    if not sign.dates or sign.full or dash is None or sign.words > LONGEST_LEAD:
        return False
    return sign.dates[-1].last >= last and _is_place(first, dash, tokens, lexicon)


def is_placed_day(span: Span, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is a place, a comma and the day, and ends in a dash: "مرسى، نارية، 14 فبراير 2014، الضفة –"."""
    area = tokens.within(span)
    if not 1 < len(area) <= LONGEST_DAY or tokens.folds[area.stop - 1] not in DASHES:
        return False
    date = next(iter(find(tokens, span, lexicon.months)), None)
    comma = next((i for i in area if tokens.folds[i] in COMMAS), area.start)
    dated = date is not None and date.date is not None and comma < date.first
    return dated and _is_place(area.start, comma, tokens, lexicon)


def is_of_town(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a day ends in its clock and the town whose time that is, as a page's own clock: 10:56 م القاهرة."""
    date, last = sign.dates[-1], sign.segment.core[1]
    if sign.row is not None or date.clock is None:
        return False
    town = takewhile(lambda i: tokens.is_word(i) and len(tokens.folds[i]) > 1, range(last - 1, date.last - 1, -1))
    return _is_place(min(town, default=last), last, tokens, lexicon)


def is_twin(sign: Sign, tokens: Tokens) -> bool:
    """Whether a day's line ends in its Hijri twin: الجمعة 3 مايو 2024 م | 24 شوال 1445 هـ."""
    behind = tokens.folds[sign.dates[0].last : sign.segment.core[1]]
    return len(behind) > 1 and behind[-1] == HIJRI and behind[-2].isdecimal()


def is_twin_clock(sign: Sign, tokens: Tokens) -> bool:
    """Whether a clock stands between a day and its Hijri twin, as on a page's own clock: 05:46 م 11 شعبان 1447 هـ."""
    return sign.dates[0].clock is not None and is_twin(sign, tokens)


def behind_day(area: range, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """The first verb behind a name, a colon, a day and its clock: "صدى السهل: الجمعة 6 مايو 2022 01:51 صباحا [وصل]"."""
    near = area[1 : min(LONGEST_NAMED, len(area) - 1)]
    at = next((i for i in near if tokens.folds[i] == ":"), None)
    if at is None:
        return None
    head = Span(tokens.starts[at + 1], tokens.ends[min(at + LONGEST_DAY, area.stop) - 1])
    date = next(iter(find(tokens, head, lexicon.months)), None)
    if date is None or date.first != at + 1 or date.clock is None or not date.date or date.last >= area.stop:
        return None
    return date.last if tokens.folds[date.last] in lexicon.prose.past else None


def _is_place(first: int, last: int, tokens: Tokens, lexicon: Lexicon) -> bool:
    name = tokens.span(first, last).of(tokens.text) if first < last else ""
    return bool(name) and any(known.type in ("GPE", "LOC") for known in lexicon.entities.find(name))
