"""People told in a row: سليم الورداني [وعلي النجدي] [ونبيل جامل], each joined to a name before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from musnad.arabic import Tokens, fold_key
from musnad.arabic.particles import AND
from musnad.entities.bearers import BORNE_BY_MANY
from musnad.entities.candidates import Candidate
from musnad.entities.free_names import enclosed, first_taken, free_name
from musnad.lexicon import Lexicon

LISTED_WEIGHT = 1
FULL = 2
"""Words of the name before, at the least: of surnames alone no list of full names is made."""


def listed(
    tokens: Tokens, zones: Iterable[range], taken: Mapping[int, Candidate], lexicon: Lexicon
) -> Iterator[Candidate]:
    """New names joined by و to a person told in full, and those joined to them."""
    stops = [(zone.start, zone.stop) for zone in zones]
    for person in [c for c in taken.values() if c.type == "PER" and c.last - c.first >= FULL]:
        stop = next((stop for start, stop in stops if start <= person.first < stop), person.last)
        at = person.last
        while at < stop and (last := _joined(tokens, at, stop, taken, lexicon)):
            first, cut = (at + 1, 0) if tokens.folds[at] == AND else (at, 1)
            start = tokens.inside(first, cut) if cut else tokens.starts[first]
            name = fold_key(tokens.text[start : tokens.ends[last - 1]])
            yield Candidate(first, last, cut, "PER", f"name:{name}", "page.listed", LISTED_WEIGHT, confidence=0.6)
            at = last


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
