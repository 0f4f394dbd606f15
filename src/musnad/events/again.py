"""Whose an act is that its page tells again: قتلت نارية [مرزاق] ... وقال المتحدث إن [مرزاق] قتل أمس."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.arabic.particles import ARTICLE
from musnad.events.causes import KNOWN
from musnad.events.drafts import Draft
from musnad.events.text import Text

TOLD = frozenset({"happened", "reported"})
"""What became of acts of which a page tells again."""

DEATHS = frozenset({"killing", "killed", "murdered", "met_death", "fell_dead", "fell_martyr"})
"""Rows of somebody's death."""

TAKING = frozenset({"retaking", "liberated", "retook", "regaining", "invasion", "stormed", "seized", "controlled"})
"""Rows of the taking of land."""

NEAREST = 1
"""Paragraphs from an act to its mention that names what was done to by the same word."""


def again(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts of a page, acts of nobody with who did them as the page tells elsewhere."""
    return tuple(_told(text, draft, drafts) for draft in drafts)


def declared(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, the truce that is only named with those who declared the page's one truce: خرق المسلحون [الهدنة]."""
    truce = _truce(text, drafts)
    where = {d.place for d in drafts if d.mode == "ceasefire" and d.actors}
    named = (
        truce and d.bare and d.mode == "ceasefire" and d.hit.definite and d.place in {None, *where} for d in drafts
    )
    return tuple(replace(d, actors=truce, how="traced") if again else d for d, again in zip(drafts, named, strict=True))


def _told(text: Text, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A draft with who did the same act at another mention."""
    if draft.actors:
        return draft
    doers = _of_same(text, draft, drafts)
    actors = tuple(a for a in doers if a not in draft.recipients)
    return replace(draft, actors=actors, how="traced") if actors else draft


def _of_same(text: Text, draft: Draft, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The one who is told to have done the same, nobody where they differ."""
    if draft.status not in TOLD:
        return ()
    if draft.hit.row.id in DEATHS:
        whom = {r for r in draft.recipients if r in text.people}
        same = [d for d in drafts if whom and d.hit.row.id in DEATHS and whom <= {*d.recipients}]
        same = same or _of_him(text, draft, drafts)
    elif draft.hit.row.id in TAKING and not draft.hit.verb and (word := _object(text, draft)):
        near = [d for d in drafts if d.hit.row.id in TAKING and 0 <= draft.zone - d.zone <= NEAREST]
        same = [d for d in near if d.hit.first < draft.hit.first and _object(text, d) == word]
    else:
        return ()
    told = [d.actors for d in same if d.actors and d.how in KNOWN and d.status in TOLD and not d.statement]
    return told[-1] if len({text.states_of(actors) for actors in told}) == 1 else ()


def _of_him(text: Text, draft: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """The last death before a noun that has a definite victim: قتل جندي بنيران نارية ... مقتل [الجندي]."""
    j = draft.hit.last
    definite = not draft.hit.verb and draft.hit.row.id in DEATHS and j in text.party_at
    if not definite or not text.folds[j].startswith(ARTICLE) or not draft.recipients:
        return []
    deaths = [d for d in drafts if d.hit.row.id in DEATHS and 0 <= draft.zone - d.zone <= NEAREST]
    near = [d for d in deaths if d.hit.first < draft.hit.first and d.recipients == draft.recipients]
    return near[-1:]


def _object(text: Text, draft: Draft) -> tuple[str, ...]:
    """The word of what was taken, the party right behind an act's own words aside: تحرير القوات [الجامعة]."""
    j = draft.hit.last
    while (party := text.party_at.get(j)) is not None and set(party.ids) & {*draft.actors}:
        j = party.last
    j += text.preposition(j) if j < len(text.folds) else 0
    place = text.places.get(j + 1)
    if place is not None and not text.folds[j].startswith(ARTICLE):
        return (text.folds[j], place.entity)  # مدينة [مرسى]
    words = text.folds[j : j + 1]
    return tuple(word.removeprefix(ARTICLE) for word in words if text.tokens.is_word(j))


def _truce(text: Text, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Who declared the one truce of a page, or between whom it is; nobody where its mentions differ."""
    made = (d for d in drafts if d.mode == "ceasefire" and d.status in {*TOLD, "planned"})
    told = [d.actors for d in made if d.actors and d.how in KNOWN]
    return told[0] if len({text.states_of(actors) for actors in told}) == 1 else ()
