"""People told by their nationality in a row: الوسطاء، الروسي "[إيغور غروبوف]"، والفرنسي [ستيفان فيسكونتر]، غادروا."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic import Tokens, fold_key
from musnad.arabic.particles import AND, ARTICLE
from musnad.entities.candidates import Candidate
from musnad.entities.free_names import enclosed, first_taken, free_name
from musnad.entities.known import CLOSING, COMMAS, OPENING
from musnad.lexicon import Lexicon

NATIONAL_WEIGHT = 1
BEFORE = frozenset(COMMAS) | CLOSING | {":"}
"""Signs behind which an adjective describes no noun."""


def nationals(tokens: Tokens, indices: range, taken: dict[int, Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """New names behind a state's adjective that describes no noun: it stands behind a sign, or و joins it to a name."""
    folds, ends = tokens.folds, {c.last for c in taken.values() if c.type == "PER"}
    for i in lexicon.stems.having("nisbas", folds, range(indices.start + 1, indices.stop - 1)):
        adjective = folds[i].removeprefix(AND)
        nisba = lexicon.nisbas.get(adjective)
        if nisba is None or nisba.number != "s" or not adjective.startswith(ARTICLE) or i in taken:
            continue
        if folds[i - 1] not in BEFORE and not (adjective != folds[i] and i in ends):
            continue
        at = i + 1 + (folds[i + 1] in OPENING)
        last = _name(tokens, at, indices.stop, taken, lexicon)
        if last is not None:
            name = fold_key(tokens.span(at, last).of(tokens.text))
            yield Candidate(at, last, 0, "PER", f"name:{name}", "page.national", NATIONAL_WEIGHT, confidence=0.6)
            ends.add(last)


def _name(tokens: Tokens, at: int, stop: int, taken: dict[int, Candidate], lexicon: Lexicon) -> int | None:
    """The token after a new name at a token; one that begins in marks ends with them."""
    if at >= stop or not tokens.is_word(at) or at in taken:
        return None
    last = free_name(tokens, at, stop, taken, lexicon)
    last = last or enclosed(tokens, at, first_taken(at, stop, taken), lexicon)
    marked = tokens.folds[at - 1] in OPENING
    closed = last is not None and last < stop and tokens.folds[last] in CLOSING
    return last if not marked or closed else None
