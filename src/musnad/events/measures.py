"""Whose land a measure hits, told by whose goods, firms or officials it is laid on: رسوم على سلع [سهلية]."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import QUOTE_MARKS, verb
from musnad.events.drafts import Hit
from musnad.events.sides import PLACES, coordinated
from musnad.events.text import Sentence, Text, stems

ROWS = frozenset(
    {
        "sanctions", "impose_n", "tariffs", "embargo", "assets", "frozen_n", "enlisting", "listed", "put_on_list",
        "froze", "lifting", "lifted", "banned",
    }
)  # fmt: skip
"""Rows of measures that are laid on what belongs to a land."""

GOODS_ALONE = frozenset({"banned"})
"""Rows of what is done to goods or to anything else."""

OF_GOODS = frozenset({"embargo"})
"""Rows whose own words name the goods, so that whose they are follows at once: حظر استيراد [النفط السهلي]."""

NEAREST_ON = 4
"""Words from a measure to the "on" of what it is laid on: فرض رسوم جمركية إضافية [على]."""

FARTHEST_RATE = 9
"""The same past how high it is: رسوما جمركية بنسبة 25 في المئة [على]."""

FARTHEST_OWNER = 9
"""Words from "on" to whose goods or men they are."""


def hit_by(text: Text, sentence: Sentence, hit: Hit, doers: tuple[str, ...]) -> tuple[str, ...]:
    """The lands whose goods, firms or men a measure hits, where no party is told to be hit."""
    if hit.row.id not in ROWS or hit.owner or hit.object:
        return ()
    at = _laid_on(text, sentence, hit)
    return () if at is None else _whose(text, sentence, hit, at, text.states_of(doers))


def _laid_on(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The token where what a measure is laid on begins."""
    if hit.row.id in OF_GOODS:
        return hit.last
    if hit.verb and "obj" in hit.row.government:
        doer = text.party_at.get(hit.last)
        return doer.last if doer is not None and doer.first == hit.last and not doer.cut else None
    reach = FARTHEST_RATE if any(text.is_(j, "at_rate") for j in range(hit.last, hit.last + 3)) else NEAREST_ON
    for j in range(hit.last, min(sentence.last - 1, hit.last + reach)):
        if text.is_(j, "ala") or text.is_(j, "an"):
            return j + 1
        if verb(text, j, sentence.first) or j in text.cues:
            return None
    return None


def _whose(text: Text, sentence: Sentence, hit: Hit, at: int, doers: frozenset[str]) -> tuple[str, ...]:
    """Whose the first noun behind a token is, by its adjectives, or where its goods are from or its officials in."""
    lands: list[str] = []
    head = next((j for j in range(at, min(sentence.last, at + 3)) if not _counts(text, j)), at)
    goods, officials = (_is(text, head, role) for role in ("goods", "officials"))
    if hit.row.id in GOODS_ALONE and not goods:
        return ()
    for j in range(at, min(sentence.last, at + FARTHEST_OWNER)):
        if _ends(text, j, at):
            break
        if (goods and text.is_(j, "min")) or (officials and text.is_(j, "fi")):
            return tuple(lands) or _from(text, sentence, j + 1, doers)
        if text.preposition(j) and j > at:
            break
        nisba = text.lexicon.nisbas.get(text.folds[j]) or (lands and text.lexicon.nisbas.get(text.folds[j][1:]))
        if nisba and j > at and nisba.state not in doers:
            lands.append(nisba.state)
        elif lands and j not in text.party_at:
            break
    return tuple(dict.fromkeys(lands))


def _from(text: Text, sentence: Sentence, at: int, doers: frozenset[str]) -> tuple[str, ...]:
    """The lands right behind a preposition: الواردات من [نارية وسهلستان]."""
    party = text.party_at.get(at)
    if party is None or party.first != at or party.cut:
        land = text.places.get(at)
        found = (land.entity,) if land is not None else ()
    else:
        found = tuple(i for p in coordinated(text, party, sentence.last) if p.kind not in PLACES for i in p.ids)
    return tuple(i for i in found if text.state(i) == i and i not in doers)


def _is(text: Text, j: int, role: str) -> bool:
    return any(text.small.plays(stem, role) for _, stem, _ in stems(text.folds[j]))


def _counts(text: Text, j: int) -> bool:
    """Whether a token only tells how many or that it is all: على [جميع] السلع, على [15] مسؤولا."""
    return text.table.counts[text.folds[j]] or text.is_(j, "quantifier") > 0 or text.is_(j, "amount") > 0


def _ends(text: Text, j: int, at: int) -> bool:
    """Whether what is hit ends at a token: a sign, a clause or a verb."""
    sign = text.sign(j) and text.folds[j] not in QUOTE_MARKS
    return sign or text.plays(j, "relative") or (not text.folds[j].startswith(ARTICLE) and verb(text, j, at))
