"""What a list of demands goes on to name: دعت الضفاف نارية إلى سحب قواتها، و[استئناف المحادثات] مع سهلستان."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.clauses import verb
from musnad.events.drafts import Draft
from musnad.events.text import CONJUNCTIONS, Text

FARTHEST_LISTED = 40
"""Words from a demand to the last of what is demanded."""


def asked_lists(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, what "and" joins to a demand as what is not done yet, by those who are asked."""
    found: list[Draft] = []
    for draft in drafts:
        asked = next((d for d in reversed(found) if d.type == "REQUEST" and d.hit.verb), None)
        goes_on = asked is not None and _of_list(text, asked, draft)
        found.append(_asked_of(text, asked, draft) if asked is not None and goes_on else draft)
    return tuple(found)


def _of_list(text: Text, asked: Draft, draft: Draft) -> bool:
    """Whether a noun, none of blows, is joined to what a verb of its sentence asks for, no verb between."""
    hit = draft.hit
    free = not hit.definite or (
        draft.type == "RETREAT" and (text.preposition(hit.last) or text.preposition(hit.last - 1))
    )
    named = not hit.verb and free and hit.cut > 0 and text.folds[hit.first][0] == CONJUNCTIONS[0]
    light = hit.first > 0 and _light(text, hit.first - 1)  # و[استئناف] المحادثات
    sentence = text.sentence_at[hit.first]
    if (
        not (named or light)
        or hit.verb
        or draft.type == "ASSAULT"
        or draft.status != "happened"
        or text.sentence_at[asked.hit.first] != sentence
    ):
        return False
    if hit.first - asked.hit.last > FARTHEST_LISTED or text.folds[hit.first - 1 - light] != "،":
        return False
    return not any(verb(text, j, sentence.first) or text.plays(j, "relative") for j in range(asked.hit.last, hit.first))


def _light(text: Text, j: int) -> bool:
    """Whether "and" joins a noun that carries an act: و[استئناف] المحادثات."""
    fold = text.folds[j]
    return fold[0] == CONJUNCTIONS[0] and text.small.plays(fold[1:], "light_noun")


def _asked_of(text: Text, asked: Draft, draft: Draft) -> Draft:
    """An act as hypothetical, of those who are asked where it names nobody or only with whom."""
    doers = tuple(r for r in asked.recipients if r not in {*draft.actors, *draft.recipients})
    half = draft.hit.mutual and len(draft.actors) == 1 and not text.states_of(doers) & text.states_of(draft.actors)
    actors = (*doers, *draft.actors) if half or not draft.actors else draft.actors
    return replace(draft, status="hypothetical", actors=actors, how="ruled" if actors else draft.how)
