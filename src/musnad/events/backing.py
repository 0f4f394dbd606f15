"""Help in arms: استعاد الجيش القرية [بدعم] من سهلستان is AID."""

from __future__ import annotations

from dataclasses import replace

from musnad.events.drafts import Draft
from musnad.events.text import Text, stems

NEAREST_FROM = 3
"""Words from help to whom it is from, of what kind it is between: بدعم [جوي مباشر] من نارية."""


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
