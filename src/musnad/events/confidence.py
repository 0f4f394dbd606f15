"""How sure an event is: how often a strict reader found one that is told in such a way right."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

from musnad.events.clauses import verb
from musnad.events.drafts import Draft
from musnad.events.text import Text

Sign = tuple[str, str]
"""What is looked at, and what it is there: ("how", "verb")."""

BASE: Sign = ("all", "")

UNNAMED = "name:"
"""How an entity's id begins that has only its words for a name."""

NEAR = ((1, "next"), (4, "near"), (8, "off"))
"""Up to how many words from an act who does it is next to it, near it and off; farther is far."""

MOST_VERBS = 5
"""Verbs before an act in its sentence, from which more are counted alike."""


def signs(text: Text, draft: Draft) -> tuple[Sign, ...]:
    """What tells how sure an event is.

    How its sides are known, which are told, what became of it, its type, whether a verb or a noun tells it, who does
    it, how far from the act he stands, and how many verbs stand before it in its sentence.
    """
    how = "speech" if draft.statement else draft.how
    return (
        ("how", how),
        ("sides", _sides(draft)),
        ("status", draft.status),
        ("type", draft.type),
        ("act", f"{draft.type}-{'verb' if draft.hit.verb else 'noun'}"),
        ("who", _who(text, draft)),
        ("where", _where(text, draft)),
        ("verbs", _verbs(text, draft)),
    )


def sure(text: Text, draft: Draft) -> float:
    """Between 0 and 1, from the rows of events_confidence.tsv; no surer than the statement that tells it."""
    return min(round(chance(signs(text, draft), text.table.weights), 2), draft.most)


def chance(seen: tuple[Sign, ...], weights: Mapping[Sign, float]) -> float:
    """How often one with such signs is right, by the weights of the signs in log odds."""
    return 1 / (1 + exp(-sum(weights.get(sign, 0.0) for sign in (BASE, *seen))))


def _sides(draft: Draft) -> str:
    if draft.actors:
        return "both" if draft.recipients or len(draft.actors) > 1 else "actors"
    return "recipients" if draft.recipients else "nobody"


def _who(text: Text, draft: Draft) -> str:
    """Who is told first to do it: a person, one whom a table knows, one known by his words alone, or nobody."""
    if not draft.actors:
        return "nobody"
    if draft.actors[0] in text.people:
        return "person"
    return "unnamed" if draft.actors[0].startswith(UNNAMED) else "known"


def _where(text: Text, draft: Draft) -> str:
    """How far from the act the nearest of those stands who do it, in its sentence."""
    if not draft.actors:
        return "nobody"
    hit, actors = draft.hit, set(draft.actors)
    sentence = text.sentence_at[hit.first]
    told = (text.party_at[j] for j in range(sentence.first, sentence.last) if j in text.party_at)
    far = [p.first - hit.last if p.first >= hit.last else hit.first - p.last + 1 for p in told if actors & set(p.ids)]
    if not far:
        return "elsewhere"
    return next((name for most, name in NEAR if min(far) <= most), "far")


def _verbs(text: Text, draft: Draft) -> str:
    """How many verbs stand before it in its sentence."""
    first = text.sentence_at[draft.hit.first].first
    return str(min(MOST_VERBS, sum(verb(text, j, first) for j in range(first, draft.hit.first))))
