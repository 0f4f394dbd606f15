"""The latter is who was named last: استقبل الورداني مرزاق، وبحثت معه [الأخيرة] الملف."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from musnad.arabic import Tokens
from musnad.arabic.particles import ARTICLE
from musnad.events.party import Party
from musnad.lexicon import Lexicon

SHE = "ه"
"""The last letter of the latter who is a she."""

FINITE = frozenset({"past", "present"})
"""Shapes of verbs that have a subject."""

FARTHEST = 40
"""Tokens back in which the latter is named."""


def with_latter(
    tokens: Tokens, parties: Sequence[Party], zones: Sequence[range], people: Collection[str], lexicon: Lexicon
) -> tuple[Party, ...]:
    """The parties of a page with the latter, where that is no adjective, as whom it means."""
    starts = [p.first for p in parties]
    found = [
        Party(i, i + 1, 0, meant.ids, "name", meant.sector, meant.state)
        for i, gender in _standing(tokens, lexicon)
        if (meant := _meant(tokens, parties[: bisect_right(starts, i - 1)], i, gender, zones, people, lexicon))
        is not None
    ]
    taken = {i for p in parties for i in range(p.first, p.last)} if found else set()
    return tuple(sorted((*parties, *(p for p in found if p.first not in taken)), key=lambda p: p.first))


def _standing(tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The tokens of the latter behind a verb, a preposition or a preposition with its pronoun; no month is."""
    folds = tokens.folds
    for i in range(1, len(folds)):
        if lexicon.events.words.plays(folds[i], "latter") and _stands(folds[i - 1], lexicon):
            yield i, "f" if folds[i].endswith(SHE) else "m"


def _stands(before: str, lexicon: Lexicon) -> bool:
    """Whether the latter stands for somebody behind this word: معه [الأخير], قال الأخير, but في الأخير."""
    bare = before.removeprefix("و")
    words = lexicon.events.words
    if words.plays(bare, "before_latter"):
        return True
    acts = lexicon.events.verbs.get(before, lexicon.events.verbs.get(bare, ()))
    said = lexicon.cues.forms.get(before, lexicon.cues.forms.get(bare, ()))
    return any(form.shape in FINITE for form in acts) or any(form.shape in FINITE for form in said)


def _meant(  # noqa: PLR0913, PLR0917 - what tells who it is
    tokens: Tokens,
    before: Sequence[Party],
    i: int,
    gender: str,
    zones: Sequence[range],
    people: Collection[str],
    lexicon: Lexicon,
) -> Party | None:
    """The last party named in the paragraph whom the latter can mean."""
    floor = max((zone.start for zone in zones if zone.start <= i), default=0)
    for party in reversed(before):
        if party.first < max(floor, i - FARTHEST):
            return None
        if party.first and lexicon.events.words.plays(tokens.folds[party.first - 1], "fi"):
            continue  # قصفت نارية القرى في سهلستان
        if party.kind != "name" and tokens.folds[party.last - 1].startswith(ARTICLE):
            return None  # قصفت نارية الحركة، وردت عليها [الأخيرة]
        if party.kind == "name" and len(party.ids) == 1 and _fits(party, gender, people, lexicon):
            return party
    return None


def _fits(party: Party, gender: str, people: Collection[str], lexicon: Lexicon) -> bool:
    """Whether a party can be he, or she: a state and a body are she, an office is a man's unless it says otherwise."""
    known = lexicon.entities.get(party.ids[0])
    if party.ids[0] in people:
        return gender == (known.sex if known and known.sex else gender)
    return party.sector == "GOV" if gender == "m" else party.sector != "GOV"
