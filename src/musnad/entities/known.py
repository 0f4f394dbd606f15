"""Names that the tables know."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic import Tokens, splits
from musnad.entities.candidates import Candidate
from musnad.lexicon import Known, Lexicon, Match

KNOWN_WEIGHT = 3
LOCATIVE = frozenset({"في", "الي", "داخل", "خارج", "قرب", "العاصمه", "مدينه", "بمدينه", "وسط", "ضواحي"})
"""Words after which a capital is the town and not its government."""


def known_names(tokens: Tokens, indices: range, lexicon: Lexicon) -> Iterator[tuple[Candidate, bool]]:
    """Each known name in a stretch, and whether its spelling is weak: [كييف] is ukraine, في [كييف] is kyiv."""
    entities, folds = lexicon.entities, tokens.folds
    for i in indices:
        if not (tokens.is_word(i) or tokens.is_number(i)):
            continue
        for cut, stem in splits(folds[i]):
            if not entities.begins(stem):
                continue
            match = next(entities.match(folds, i, stem, indices.stop), None)
            if match is not None and not _broken(tokens, i, match):
                yield _candidate(tokens, i, cut, match), match.weak
                break


def _broken(tokens: Tokens, i: int, match: Match) -> bool:
    """Whether a name of letters runs on into a sign that belongs to it: "2" of "2+2"."""
    return match.length == 1 and tokens.is_number(i)


def _candidate(tokens: Tokens, i: int, cut: int, match: Match) -> Candidate:
    known = match.known[0]
    return Candidate(
        first=i,
        last=i + match.length,
        cut=cut,
        type=known.type,
        entity=_meant(tokens, i, cut, known),
        rule=f"{known.table}.{known.id}",
        weight=KNOWN_WEIGHT,
        qid=known.qid,
    )


def _meant(tokens: Tokens, i: int, cut: int, known: Known) -> str:
    """The entity: a capital that speaks or acts is its state, a capital where something happens is the town."""
    if known.table != "cities" or not known.speaks_for:
        return known.id
    proclitics = tokens.folds[i][:cut]
    before = tokens.folds[i - 1] if i else ""
    here = proclitics.endswith("ب") or (not proclitics.endswith("ل") and before in LOCATIVE)
    return known.id if here else known.speaks_for
