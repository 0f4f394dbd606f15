"""Help in arms: استعاد الجيش القرية [بدعم] من سهلستان is AID, so is [تسليم أسلحة] إلى سهلستان."""

from __future__ import annotations

from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.party import Party
from musnad.events.text import Text, stems
from musnad.lexicon.events import POSSESSIVES

NEAREST_FROM = 3
"""Words from help to whom it is from, of what kind it is between: بدعم [جوي مباشر] من نارية."""

DISARM, TIED, FOR = "laying_down", "ة", "ل"
"""The row of handing over arms, the last letter of a noun that has no pronoun, and what leads to whom they go."""

FARTHEST_STATE = 4
"""Words from arms to the state that they are handed to, of what kind they are between."""


def as_delivery(text: Text, draft: Draft) -> Draft:
    """Arms handed to a state as the aid that they are: وقف [تسليم الأسلحة] إلى سهلستان, but تسليم سلاحه إلى الجيش."""
    hit = draft.hit
    given = any(text.small.plays(s, "giving") for _, s, _ in stems(text.folds[hit.first]))
    if hit.row.id != DISARM or hit.owner or not given or _own_arms(text, hit.last - 1):
        return draft
    near = range(hit.last, min(len(text.folds), hit.last + FARTHEST_STATE))
    to = (p for j in near if (p := text.party_at.get(j)) is not None and p.first == j and _handed_to(text, p))
    state = next((p.ids[0] for p in to if p.ids[:1] == (p.state,)), None)
    if state is None:
        return draft
    actors = tuple(a for a in draft.actors if a != state)
    return replace(draft, type="AID", mode=None, actors=actors, recipients=(state,))


def _own_arms(text: Text, j: int) -> bool:
    """Whether a pronoun says whose the arms are: تسليم [سلاحه]."""
    return text.folds[j].endswith(tuple(POSSESSIVES)) and not text.tokens.surface(j).endswith(TIED)


def _handed_to(text: Text, party: Party) -> bool:
    """Whether إلى or ل leads to a party."""
    return text.is_(party.first - 1, "ila") > 0 or (party.cut > 0 and text.folds[party.first][party.cut - 1] == FOR)


def as_backing(text: Text, draft: Draft) -> Draft:
    """Support with which an attack is made as the aid that it is: شن الجيش هجوما [بدعم] من نارية."""
    hit = draft.hit
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    if draft.type != "SUPPORT" or draft.alternative != "AID" or not by or hit.definite or hit.owner:
        return draft
    near = range(hit.last, min(len(text.folds), hit.last + NEAREST_FROM))
    given = any(text.is_(j, "min") or text.is_(j, "agent") for j in near)
    return (
        replace(draft, type="AID", alternative="SUPPORT", mode=None) if given and _of_arms(text, hit.first) else draft
    )


def _of_arms(text: Text, at: int) -> bool:
    """Whether the sentence that holds a token tells of an attack."""
    sentence = text.sentence_at[at]
    words = {s for j in range(sentence.first, sentence.last) for _, s, the in stems(text.folds[j]) if not the}
    nouns = any(f.row.type == "ASSAULT" and not f.rest for w in words for f in text.table.nouns.get(w, ()))
    return nouns or any(f.row.type == "ASSAULT" for w in words for f in text.table.verbs.get(w, ()))
