"""A name once recognised is recognised over the whole page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

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
    known = lexicon.entities.get(person.entity)
    at = person.first - 1
    if known is None or person.cut or person.last - person.first > 1 or at < start or not tokens.is_word(at):
        return person
    for cut, stem in splits(tokens.folds[at]):
        firsts = {
            w[0] for w in map(str.split, _full_names(known.names)) if len(w) > 1 and w[-1] == tokens.folds[person.first]
        }
        if any(len(f) >= TYPO_LETTERS and Levenshtein.distance(stem, f) == 1 for f in firsts):
            return Candidate(
                at,
                person.last,
                cut,
                "PER",
                person.entity,
                "page.first-name-typo",
                person.weight,
                qid=person.qid,
                confidence=0.8,
            )
    return person


def _full_names(names: Iterable[str]) -> Iterator[str]:
    return (fold_key(name) for name in names)
