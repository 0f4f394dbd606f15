"""Whom an attack hurt, told by what came of it: أسفر الانفجار عن مقتل [ثلاثة جنود], هجوم أوقع [خمسة قتلى]."""

from __future__ import annotations

from typing import NamedTuple

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.party import Party
from musnad.events.passives import counted
from musnad.events.sides import PLACES, coordinated
from musnad.events.text import Sentence, Text, stems

ROWS = frozenset(
    {
        "attack", "strikes", "explosion", "suicide", "gunfire", "launch_n", "operation", "bombing_of",
        "exploded", "blew_up", "fired", "opened_fire", "bombed",
    }
)  # fmt: skip
"""Rows of attacks that hurt whom their own clause may leave untold."""

FARTHEST = 30
"""Words between an attack and what came of it."""

NEAREST_SUBJECT = 3
"""Words between a verb of outcome and the attack that is its subject: أسفر [الهجوم] عن."""

FARTHEST_HURT = 12
"""Words between the verb of outcome or its attack and who was hurt."""


class Outcome(NamedTuple):
    """Who was hurt; nobody where they are only counted."""

    hurt: tuple[Party, ...] = ()


def outcome(text: Text, sentence: Sentence, hit: Hit) -> Outcome | None:
    """What came of an attack for people; null where none is told, or it is denied."""
    if hit.row.id not in ROWS:
        return None
    at = _before(text, sentence, hit) or _behind(text, sentence, hit)
    if at is None or any(text.plays(k, "negation") or text.is_(k, "without") for k in range(max(0, at - 3), at)):
        return None
    return _hurt(text, sentence, max(at + 1, hit.last if at < hit.first else 0))


def _before(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The verb of outcome whose subject an attack is."""
    if hit.verb:
        return None
    near = range(hit.first - 1, max(sentence.first, hit.first - NEAREST_SUBJECT) - 1, -1)
    return next((j for j in near if text.is_(j, "outcome")), None)


def _behind(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The first verb of outcome after an attack, no other attack between."""
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST)):
        if text.is_(j, "outcome"):
            far = text.plays(j - 1, "relative") and j - 1 - hit.last > NEAREST_SUBJECT
            return None if far and text.folds[j - 1][0] != "و" else j
        if text.folds[j] in ".؟" or (j not in text.party_at and _another(text, j)):
            return None
    return None


def _another(text: Text, j: int) -> bool:
    """Whether another act begins at a token, whose outcome what follows is."""
    if j in text.times or text.small.plays(text.folds[j], "daypart"):
        return False
    nouns, verbs = text.table.nouns, text.table.verbs
    words = {s for _, s, _ in stems(text.folds[j])}
    named = any(f.row.id in ROWS and not f.rest for s in words for f in nouns.get(s, ()))
    return named or any(f.row.id in ROWS for s in words for f in verbs.get(s, ()))


def _hurt(text: Text, sentence: Sentence, at: int) -> Outcome | None:
    """Who was hurt behind a verb of outcome: the party of its noun of harm, or those who are counted dead."""
    harmed = False
    for j in range(at, min(sentence.last, at + FARTHEST_HURT)):
        party = text.party_at.get(j)
        if party is not None and party.first == j and (harmed or text.is_(party.last - 1, "casualty")):
            people = coordinated(text, party, sentence.last)
            people = _whose_ranks(text, people, sentence.last) or people
            return Outcome(tuple(p for p in people if p.kind not in PLACES))
        ends = text.sign(j) and text.folds[j] not in ("\"'“”«»()" if harmed else "\"'“”«»()،")
        if ends or text.is_(j, "without") or (harmed and verb(text, j, at) and not counted(text, j)):
            break
        harmed = harmed or any(text.small.plays(s, "harm") for _, s, _ in stems(text.folds[j]))
    return Outcome() if harmed else None


def _whose_ranks(text: Text, dead: tuple[Party, ...], stop: int) -> tuple[Party, ...]:
    """Among whom those are who are only called dead or hurt: قتلى وجرحى في صفوف [الحركة]."""
    at = dead[-1].last
    ranks = text.is_(at, "ranks") if at < stop else 0
    party = text.party_at.get(at + ranks) if ranks and all(text.is_(p.last - 1, "casualty") for p in dead) else None
    free = party is not None and party.first == at + ranks and not party.cut
    return coordinated(text, party, stop) if party is not None and free else ()


def came_of(text: Text, hit: Hit) -> bool:
    """Whether a noun of harm only tells what came of an attack: انفجرت قنبلة ما أدى إلى [إصابة] ثلاثة."""
    first = text.sentence_at[hit.first].first
    told = any(text.is_(j, "outcome") for j in range(max(first, hit.first - NEAREST_SUBJECT), hit.first))
    return told and any(_another(text, j) for j in range(first, hit.first) if j not in text.party_at)
