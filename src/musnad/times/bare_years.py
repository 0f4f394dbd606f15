"""Years without a noun, where their place shows them to be years: في 2011, حرب 2006, (1949), 2003م, 1948 - أول الخط."""

from __future__ import annotations

from musnad.arabic.particles import NO_COUNTED_NOUN
from musnad.times.found import Found
from musnad.times.reader import Stretch
from musnad.times.years import Number, year_number

BARE = range(1800, 2100)
"""Years believed where only their place shows them to be years."""
NOUNS = 5
"""Words before a year among which the noun that it dates may stand: كأس العالم لكرة القدم 2018."""
LONGEST_GAP = 2
SIGNS = frozenset(",،-–")
ROUND = 100
"""A multiple of it is a count as often as a year."""


def bare_year(stretch: Stretch, i: int, *, opened: bool = False) -> Found | None:
    """A year without a noun; `opened` by منذ, which shows it."""
    told = year_number(stretch, i, BARE)
    if told is None or not (opened or _has_era(stretch, told) or _placed(stretch, i, told.last)):
        return None
    return Found(i, told.last, 0, "DATE", told.value, "date.year", "year")


def _has_era(stretch: Stretch, told: Number) -> bool:
    return not stretch.number(told.last - 1)


def _placed(stretch: Stretch, i: int, last: int) -> bool:
    """Whether what stands around bare digits says that they are a year."""
    before, sign, after = stretch.before, stretch.fold(i - 1), stretch.fold(last)
    if before and before.kind == "year" and _joined(stretch, before.last, i):
        return True
    if sign in ("(", "[") and (after in (")", "]") or stretch.is_a(last, "to")):
        return True
    if _heads_line(stretch, i) and after in ("-", "–", ":"):
        return True
    if stretch.is_a(last, "counted") or after in ("%", "٪"):
        return False
    if _dated(stretch, i):
        return not _counts(stretch, last)
    cue = stretch.word_with_proclitic(i - 1, "year_cue")
    return cue is not None and (_sure(stretch, i, cue[0].value) or not _counts(stretch, last))


def _joined(stretch: Stretch, last: int, i: int) -> bool:
    """Whether only و, أو, a comma or إلى stands between a year and the next."""
    gap = range(last, i)
    return len(gap) <= LONGEST_GAP and all(stretch.fold(k) in SIGNS or stretch.is_a(k, "and", "to") for k in gap)


def _sure(stretch: Stretch, i: int, value: str) -> bool:
    """Whether a cue is of years more than of counts, and the number no round one: في 2004 [جهاز], not في 2000."""
    return value == "sure" and int(stretch.fold(i)) % ROUND != 0


def _heads_line(stretch: Stretch, i: int) -> bool:
    """Whether a token is the first of its line, as in a chronicle."""
    tokens = stretch.tokens
    return i == stretch.start or "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]


def _dated(stretch: Stretch, i: int) -> bool:
    """Whether the year belongs to a noun of dated things: حرب 2006, كأس العالم لكرة القدم 2018."""
    for k in range(i - 1, max(stretch.start, i - NOUNS) - 1, -1):
        fold = stretch.fold(k)
        if not fold[:1].isalpha() or fold in stretch.lexicon.verbs:
            return False
        if stretch.word(k, "dated") or stretch.definite(k, "dated"):
            return k == i - 1 or int(stretch.fold(i)) % ROUND != 0
    return False


def _counts(stretch: Stretch, last: int) -> bool:
    """Whether a noun that the digits may count stands at a token: [2000] شخص, against [2004] تعلن."""
    fold, lexicon = stretch.fold(last), stretch.lexicon
    if not fold[:1].isalpha() or fold.startswith(NO_COUNTED_NOUN):
        return False
    return not (fold in lexicon.verbs or fold in lexicon.cues.forms or fold in lexicon.words.function)
