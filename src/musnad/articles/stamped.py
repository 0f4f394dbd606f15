"""Lines of a day that are no publication line: an agency's dateline, the page's own clock."""

from __future__ import annotations

from itertools import takewhile

from musnad.arabic import Tokens
from musnad.articles.bylines import read_byline
from musnad.articles.signals import Sign
from musnad.lexicon import Lexicon


def is_dateline(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a day stands between a place and an agency: رأس الماء 12 مايو 2021 نبأ."""
    first, last = sign.segment.core
    begin, end = sign.dates[0].first, sign.dates[-1].last
    credits = read_byline(tokens, first, last, lexicon).credits if _is_place(first, begin, tokens, lexicon) else ()
    return any(credit.kind == "named" and end <= credit.first and credit.last == last for credit in credits)


def is_of_town(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a day ends in its clock and the town whose time that is, as a page's own clock: 10:56 م القاهرة."""
    date, last = sign.dates[-1], sign.segment.core[1]
    if sign.row is not None or date.clock is None:
        return False
    town = takewhile(lambda i: tokens.is_word(i) and len(tokens.folds[i]) > 1, range(last - 1, date.last - 1, -1))
    return _is_place(min(town, default=last), last, tokens, lexicon)


def _is_place(first: int, last: int, tokens: Tokens, lexicon: Lexicon) -> bool:
    name = tokens.span(first, last).of(tokens.text) if first < last else ""
    return bool(name) and any(known.type in ("GPE", "LOC") for known in lexicon.entities.find(name))
