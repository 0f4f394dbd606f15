"""A name once recognised is recognised over the whole page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from musnad.arabic import Tokens, fold_key, splits
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon

SHORT_FORM_WEIGHT = 2
SHORTEST_SURNAME = 3
TYPO_LETTERS = 3
"""Letters a first name must have before one wrong letter in it is a typo and not another name."""


def surnames(tokens: Tokens, people: Iterable[Candidate], lexicon: Lexicon) -> dict[str, Candidate]:
    """The last word of each new full name to its person; a word two people share stands for neither."""
    owners: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for person in people:
        if person.last - person.first > 1 and person.entity.startswith("name:"):
            surname = tokens.folds[person.last - 1]
            common = {surname, surname.removeprefix("ال")} & lexicon.words.function.keys()
            if len(surname) >= SHORTEST_SURNAME and not common:
                owners[surname].setdefault(person.entity, person)
    return {surname: next(iter(by.values())) for surname, by in owners.items() if len(by) == 1}


def short_forms(tokens: Tokens, indices: range, owners: dict[str, Candidate]) -> Iterator[Candidate]:
    """Surnames standing alone, or after the first name: وقال [الورداني]."""
    for i in indices:
        for cut, stem in splits(tokens.folds[i]) if tokens.is_word(i) else ():
            owner = owners.get(stem)
            if owner is None:
                continue
            first, first_cut = _first_name(tokens, i, cut, owner, indices.start)
            yield Candidate(
                first, i + 1, first_cut, "PER", owner.entity, "page.surname", SHORT_FORM_WEIGHT, confidence=0.8
            )
            break


def _first_name(tokens: Tokens, i: int, cut: int, owner: Candidate, start: int) -> tuple[int, int]:
    """Where the name at a surname begins: at its owner's first name where that stands before it."""
    at = i - 1
    if cut or at < start:
        return i, cut
    given = owner.entity.removeprefix("name:").split()[-2]
    return next(((at, c) for c, stem in splits(tokens.folds[at]) if stem == given), (i, cut))


def with_first_name(tokens: Tokens, person: Candidate, lexicon: Lexicon, start: int) -> Candidate:
    """A known surname taken together with a first name before it that is misspelt by one letter: [جوم كيري]."""
    known = lexicon.entities.get(person.entity) if person.type == "PER" else None
    at = person.first - 1
    if known is None or person.cut or person.last - person.first > 1 or at < start or not tokens.is_word(at):
        return person
    names = [fold_key(name).split() for name in known.names]
    firsts = {name[0] for name in names if len(name) > 1 and name[-1] == tokens.folds[person.first]}
    cuts = splits(tokens.folds[at])
    if any(stem in firsts for _, stem in cuts):
        return person
    for cut, stem in cuts:
        if any(len(first) >= TYPO_LETTERS and Levenshtein.distance(stem, first) == 1 for first in firsts):
            return replace(person, first=at, cut=cut, rule="page.first-name-typo", confidence=0.8)
    return person
