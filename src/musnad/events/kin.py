"""Whose kin somebody is, who is not he: قتل [نجل الورداني], اعتقل الجيش [زوجة زعيم الحركة]."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from musnad.arabic import Tokens
from musnad.events.party import Party
from musnad.lexicon.attribution import Attribution

SEVERAL = ("ات", "اء", "ان", "تا", "ين", "تي", "ون")
"""How the nouns of several of somebody's kin end: زوجات, أبناء."""


def with_kin(tokens: Tokens, parties: Sequence[Party], people: Collection[str], words: Attribution) -> Iterator[Party]:
    """The parties in text order, one behind a noun of kin as that one, or as whom his own name tells next.

    `people` are the ids of persons: a land or a body has no wife.
    """
    k = 0
    while k < len(parties):
        party, k = parties[k], k + 1
        cut = _before(tokens, party, people, words, "kin")
        if cut is None:
            if _before(tokens, party, people, words, "of_the_dead") is None:
                yield party  # but nobody is met at his grave
            continue
        own = parties[k] if k < len(parties) and parties[k].first == party.last and not parties[k].cut else None
        if own is not None and not _office(tokens, party, words) and own.ids and own.ids[0] in people:
            k += 1
            yield own._replace(first=party.first - 1, cut=cut)
            continue
        fold = tokens.folds[party.first - 1][cut:]
        name = " ".join((fold, *tokens.folds[party.first : party.last]))
        number = "p" if fold.endswith(SEVERAL) else "s"
        yield Party(party.first - 1, party.last, cut, (f"name:{name}",), "name", "CVL", number=number)


def _before(tokens: Tokens, party: Party, people: Collection[str], words: Attribution, role: str) -> int | None:
    """The letters before a noun of a role right before a person, or an office that tells of one; null where none is."""
    fold = tokens.folds[party.first - 1] if party.first else ""
    one = party.kind in {"name", "group"} and not party.cut and (bool(party.ids) and party.ids[0] in people)
    if not fold or not (one or _office(tokens, party, words)):
        return None
    return next((cut for cut in (0, 1) if words.plays(fold[cut:], role) and (not cut or fold[0] in "وفبل")), None)


def _office(tokens: Tokens, party: Party, words: Attribution) -> bool:
    """Whether a party is told by the office of its head alone: زوجة [الرئيس الناري]."""
    word = tokens.folds[party.first]
    return not party.cut and (words.plays(word, "office_of") or words.plays(word.removeprefix("ال"), "office_of"))
