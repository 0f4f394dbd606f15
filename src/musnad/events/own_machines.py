"""Whose aircraft are of which an army's spokesman tells: قال المتحدث باسم الجيش السهلي إن [طائرات] أغارت على القرية."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text

NEAREST_SUBJECT = 4
"""Words behind a verb in which its subject stands."""

TOLD = frozenset({"happened", "reported"})
"""What became of what an army says that it did."""


def own_machines(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts of a page, blows of aircraft of nobody with the state whose army tells of them."""
    return tuple(_own(text, draft) for draft in drafts)


def _own(text: Text, draft: Draft) -> Draft:
    """A draft with the speaker's state for aircraft that it does not say are others'."""
    if draft.type != "ASSAULT" or not draft.hit.verb or draft.status not in TOLD:
        return draft
    if not draft.actors or not all(_machine(text, one) for one in draft.actors) or not _of_war(text, draft):
        return draft
    said = text.said(draft.hit.first)
    if said is None or said.source.span is None:
        return draft
    first, last = (text.tokens.at(i) for i in (said.source.span.start, said.source.span.end))
    army = any(text.is_(j, "army") for j in range(first, last))
    named = (nisba.state for j in range(first, last) if (nisba := text.lexicon.nisbas.get(text.folds[j])))
    state = (text.state(said.source.entity) or next(named, None)) if army else None
    if state is None or state in text.states_of(draft.recipients):
        return draft
    return replace(draft, actors=(state,), how="traced")


def _of_war(text: Text, draft: Draft) -> bool:
    """Whether they are told as warplanes and nothing else of them: no drones, no planes of the foe."""
    sentence = text.sentence_at[draft.hit.first]
    near = text.between(sentence.first, min(sentence.last, draft.hit.last + NEAREST_SUBJECT))
    for party in near:
        if party.ids and party.ids[0] in draft.actors:
            word = text.folds[party.last - 1]
            alone = party.last >= sentence.last or not text.plays(party.last, "adjective")
            told = text.small.plays(word, "of_war") or text.is_(party.last, "of_war") > 0
            return told and (alone or text.is_(party.last, "of_war") > 0)
    return False


def _machine(text: Text, entity: str) -> bool:
    """Whether an entity is aircraft or guns of nobody."""
    word = entity.removeprefix("name:").split(maxsplit=1)[0]
    return entity.startswith("name:") and text.small.plays(word, "machine") and text.state(entity) is None
