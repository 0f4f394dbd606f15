"""Armed men told by whom they are loyal to, as one party: القوات الموالية [للحكومة], مسلحون معارضون [للورداني]."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.arabic.particles import ARTICLE
from musnad.events.party import Party
from musnad.lexicon.attribution import Attribution
from musnad.lexicon.events import OWNED

TO_WHOM = "ل"
"""The letter before whom somebody is loyal to."""

SHORTEST_WHOM = 4
"""Letters that such a word has, the letter with it: لها is a pronoun."""


def with_their_lords(tokens: Tokens, parties: Sequence[Party], words: Attribution) -> Iterator[Party]:
    """The parties, of armed men without a name each with whom it is loyal or opposed to, who then is none beside it."""
    k = 0
    while k < len(parties):
        party, k = parties[k], k + 1
        at = _lord(tokens, party, words)
        if at is None:
            yield party
            continue
        lord = parties[k] if k < len(parties) and parties[k].first == at else None
        last = lord.last if lord else at + 1
        k += lord is not None
        yield party._replace(last=last, ids=(f"{party.ids[0]} {' '.join(tokens.folds[party.last : last])}",))


def _lord(tokens: Tokens, party: Party, words: Attribution) -> int | None:
    """Where stands whom an armed group without a name is said to be loyal or opposed to."""
    if party.kind != "group" or party.sector not in OWNED or not party.ids[0].startswith("name:"):
        return None
    folds = tokens.folds
    for at in (party.last, party.last + 1):
        told = at - 1 > party.first and at < len(folds) and words.plays(folds[at - 1].removeprefix(ARTICLE), "loyal")
        if told and folds[at][0] == TO_WHOM and len(folds[at]) >= SHORTEST_WHOM:
            return at
    return None
