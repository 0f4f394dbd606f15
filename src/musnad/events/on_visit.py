"""Whoever goes somewhere meets there whom a verb with "during it" names: زيارة إلى مرسى [يلتقي] خلالها مرزاق."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text, stems

MEETING = frozenset({"met", "gathered", "conferred", "discussed", "debated", "met_face"})
"""Rows of verbs of one who meets another."""

AT_HOME = frozenset({"received", "hosted"})
"""Rows of verbs whose first side is the host."""

GOING = "visit"
"""The mode of a journey."""


def met_on_visit(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a meeting during a visit with who went, of whom only those behind its verb are told."""
    found: list[Draft] = []
    gone: Draft | None = None
    for draft in drafts:
        if gone is not None and _during(text, gone, draft):
            goer = gone.actors[0]
            rest = tuple(one for one in draft.actors if one != goer)
            ahead = gone.status == "planned" and draft.status == "happened" and draft.hit.shape == "present"
            status = gone.status if ahead else draft.status
            found.append(replace(draft, actors=(goer, *rest), status=status) if rest else draft)
        else:
            found.append(draft)
        if draft.mode == GOING and draft.hit.row.id not in AT_HOME and draft.actors:
            gone = draft
    return tuple(found)


def _during(text: Text, gone: Draft, draft: Draft) -> bool:
    """Whether a verb of meeting says by its pronoun that it is during the visit its sentence tells before."""
    hit = draft.hit
    if not hit.verb or hit.row.id not in MEETING or hit.last >= len(text.folds):
        return False
    here = text.sentence_at.get(hit.first)
    same = here is not None and here == text.sentence_at.get(gone.hit.first)
    if _of_another(text, gone, draft):
        return False
    behind = bool(draft.parties) and all(p.first > hit.last for p in draft.parties)
    return same and behind and text.is_(hit.last, "during_it") > 0 and gone.actors[0] not in draft.actors


def _of_another(text: Text, gone: Draft, draft: Draft) -> bool:
    """Whether the pronoun takes up a place behind which الذي stands, or another meeting: قمة يلتقي [خلالها] قادة."""
    hit = draft.hit
    if text.plays(hit.first - 1, "relative") and text.is_(hit.last, "in_it"):
        return True
    words = (s for j in range(gone.hit.last, hit.first) if j not in text.party_at for _, s, _ in stems(text.folds[j]))
    forms = (form for word in words for form in text.table.nouns.get(word, ()) if not form.rest)
    return any(form.row.type == "CONSULT" and form.row.mode != GOING for form in forms)
