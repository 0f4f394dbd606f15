"""People told in a row: سليم الورداني [وعلي النجدي] [ونبيل جامل], each joined to a name before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from musnad.arabic import Tokens, fold_key
from musnad.arabic.particles import AND, ARTICLE
from musnad.entities.bearers import BORNE_BY_MANY, COMMON_NAME
from musnad.entities.candidates import Candidate
from musnad.entities.free_names import ENDS, enclosed, first_taken, free_name
from musnad.entities.names import COMMAS
from musnad.lexicon import Lexicon

LISTED_WEIGHT = 1
LONGEST_ITEM = 4
ROW = 2
"""Names in a row after which the next item between commas is one too, if one of its words is borne by people."""
FULL = 2
"""Words of the name before, at the least: of surnames alone no list of full names is made."""


def listed(
    tokens: Tokens, zones: Iterable[range], taken: Mapping[int, Candidate], lexicon: Lexicon
) -> Iterator[Candidate]:
    """New names joined by و to a person told in full, and those joined to them."""
    stops = [(zone.start, zone.stop) for zone in zones]
    for person in [c for c in taken.values() if c.type == "PER" and c.last - c.first >= FULL]:
        stop = next((stop for start, stop in stops if start <= person.first < stop), person.last)
        at, row = person.last, 1
        while at < stop and (found := _next(tokens, at, stop, taken, lexicon, row)):
            (at, last), row = found, row + 1
            first, cut = (at + 1, 0) if tokens.folds[at] == AND else (at, 1)
            start = tokens.inside(first, cut) if cut else tokens.starts[first]
            name = fold_key(tokens.text[start : tokens.ends[last - 1]])
            yield Candidate(first, last, cut, "PER", f"name:{name}", "page.listed", LISTED_WEIGHT, confidence=0.6)
            at = last


def _next(  # noqa: PLR0913, PLR0917 - one stretch, spelt out
    tokens: Tokens, at: int, stop: int, taken: Mapping[int, Candidate], lexicon: Lexicon, row: int
) -> tuple[int, int] | None:
    """Where the next name of a row begins, a comma skipped, and the token after it; what is known is skipped too."""
    while at + 1 < stop and tokens.folds[at] in COMMAS and tokens.folds[at + 1].startswith(AND):
        held = taken.get(at + 1)
        if held is None:
            last = _joined(tokens, at + 1, stop, taken, lexicon) or _item(tokens, at + 1, stop, taken, lexicon, row)
            return (at + 1, last) if last and (last >= stop or tokens.folds[last] in ENDS) else None
        if held.type != "PER" or held.last - held.first < FULL:
            return None
        at, row = held.last, row + 1
    last = _joined(tokens, at, stop, taken, lexicon) if at < stop else None
    return (at, last) if last else None


def _item(tokens: Tokens, at: int, stop: int, taken: Mapping[int, Candidate], lexicon: Lexicon, row: int) -> int | None:  # noqa: PLR0913, PLR0917 - one stretch, spelt out
    """The token of the sign behind a name of two or three words between commas: ، [وسلطنة مسعود]،."""
    words, folds = lexicon.words, tokens.folds
    last = at
    while last < stop and tokens.is_word(last) and last - at < LONGEST_ITEM and last not in taken:
        last += 1
    if last - at < FULL or last >= stop or folds[last] not in ENDS:
        return None
    parts = [folds[at].removeprefix(AND), *folds[at + 1 : last]]
    said = any(p in words.function or p in lexicon.verbs or p in lexicon.cues.forms or p in words.titles for p in parts)
    noun = parts[0] in words.heads or parts[0] in lexicon.processes.heads or parts[0] in lexicon.speakers
    borne = sum(p in words.particles or words.names.get(p.removeprefix(ARTICLE), 0) >= COMMON_NAME for p in parts)
    return last if borne >= (FULL if row < ROW else 1) and not (said or noun) else None


def _joined(tokens: Tokens, at: int, stop: int, taken: Mapping[int, Candidate], lexicon: Lexicon) -> int | None:
    """The token after a name of two words and more that و joins to the one before token `at`."""
    fold = tokens.folds[at]
    if fold == AND and at + 1 < stop and at + 1 not in taken:  # و فيدسلاف
        return enclosed(tokens, at + 1, first_taken(at + 1, stop, taken), lexicon)
    first = fold.removeprefix(AND)
    if at in taken or first == fold or fold in lexicon.words.names or fold in lexicon.words.titles:
        return None  # وليد, ولي العهد
    small = first in lexicon.words.function and tokens.surface(at)[1:] not in lexicon.words.alike  # وعلى, not وعلي
    if lexicon.words.names.get(first, 0) < BORNE_BY_MANY or small:
        return None
    if first in lexicon.verbs or first in lexicon.cues.forms or first in lexicon.words.titles:
        return None  # علي الورداني [وطالب] is a verb
    last = free_name(tokens, at, stop, dict(taken), lexicon, cut=1)
    return last if last is not None and last - at >= FULL else None
