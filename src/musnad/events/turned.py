"""Sides that the make of a clause turns round: معارضون طوقت [الشرطة] منازلهم, أدان رائد النجدي ل[قمعه] للاحتجاجات."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.clauses import verb
from musnad.events.drafts import Draft
from musnad.events.text import Text, stems

MEN = ("ين", "ون", "وا")
"""Endings of nouns of men, of whom no verb of a she tells."""

DEEDS = frozenset({"COERCE", "ASSAULT"})
"""Types of what befalls those of whom a clause is told."""

THE_OBJECT = "لل"
"""What stands before a definite object of a noun that has its pronoun."""

STANCES = frozenset({"REJECT", "SUPPORT"})
"""Types of stances that may only be thought of."""

FUTURES = ("سي", "ست")
"""Letters that a future begins with."""

FARTHEST_FUTURE = 10
"""Words from a stance to the future that tells of it."""

WE = "ن"
"""The letter of a present of us."""


def turned(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, whom a clause only begins with and whom a noun's pronoun means on their own side; no duty of us."""
    return tuple(
        _to_come(text, _his_own(text, _of_topic(text, draft))) for draft in drafts if not _our_duty(text, draft)
    )


def _to_come(text: Text, draft: Draft) -> Draft:
    """A stance that "that" begins with, of which a future tells: إن [رفض] نارية الاتفاق سيضعفها."""
    hit = draft.hit
    begins = not hit.verb and draft.type in STANCES and draft.status == "happened" and text.plays(hit.first - 1, "free")
    last = min(text.sentence_at[hit.first].last, hit.last + FARTHEST_FUTURE)
    told = next((j for j in range(hit.last, last) if verb(text, j, hit.first)), None) if begins else None
    return replace(draft, status="hypothetical") if told is not None and _future(text.folds[told]) else draft


def _future(fold: str) -> bool:
    """Whether a verb is a future: سيضعف, ستضعف."""
    return fold.startswith(FUTURES)


def _of_topic(text: Text, draft: Draft) -> Draft:
    """A deed of the force behind its verb, which does not agree with those before it: [معارضين] طوقت الشرطة منازلهم."""
    hit = draft.hit
    before, behind = text.party_at.get(hit.first - 1), text.party_at.get(hit.last)
    if not hit.verb or draft.type not in DEEDS or before is None or behind is None or behind.cut:
        return draft
    force = text.is_(behind.first, "takes_in") or text.is_(behind.first, "force")
    theirs = before.ids == draft.actors and behind.ids == draft.recipients
    men = text.folds[before.last - 1].endswith(MEN) and before.kind == "group"
    if not (force and theirs and men and hit.gender == "f" and hit.number == "s"):
        return draft
    return replace(draft, actors=behind.ids, recipients=before.ids)


def _his_own(text: Text, draft: Draft) -> Draft:
    """A noun whose pronoun is of who does it, its object behind ل: [قمعه] للاحتجاجات."""
    hit = draft.hit
    if hit.verb or hit.owner is None or draft.actors or hit.row.gen != "recipient" or hit.last >= len(text.folds):
        return draft
    fold = text.folds[hit.last]
    party = text.party_at.get(hit.last)
    protest = any(f.row.type == "PROTEST" for _, stem, _ in stems(fold) for f in text.table.nouns.get(stem, ()))
    if not fold.startswith(THE_OBJECT) or not (party is not None or protest):
        return draft
    whom = party.ids if party is not None else ()
    return replace(draft, actors=tuple(r for r in draft.recipients if r not in whom), recipients=whom)


def _our_duty(text: Text, draft: Draft) -> bool:
    """Whether a duty is laid on us alone, whomever its clause goes on to name: كما [يجب] أن نذكر أن نارية."""
    if draft.how != "duty" or draft.hit.last + 1 >= len(text.folds):
        return False
    at = draft.hit.last + 1
    that = text.plays(draft.hit.last, "free")
    return that and text.folds[at].startswith(WE) and at not in text.party_at and at not in text.places
