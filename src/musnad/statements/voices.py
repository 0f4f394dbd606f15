"""Whether somebody speaks of himself: نرفض, لن, نحن."""

from __future__ import annotations

from musnad.statements.text import Text

FIRST_PERSON = frozenset("ان")
"""Letters with which a present verb of who speaks himself begins: أرفض, نرفض."""

SHORTEST_WILL = 5
"""Letters of a verb with its سن."""


def first_person(text: Text, i: int) -> bool:
    """Whether who speaks of himself begins at token i: قال [نرحب] بالمحادثات; نفذ and نشر are of another."""
    fold = text.folds[i]
    if text.plays(i, "own_voice") or _will(text, i):
        return True
    ours = fold[0] in FIRST_PERSON and i not in text.within
    if not ours or fold in text.lexicon.verbs or fold in text.lexicon.prose.past or fold in text.cues.forms:
        return False
    he = text.cues.forms.get("ي" + fold[1:], ())
    return any(form.shape == "present" and form.number == "s" and not form.object for form in he)


def _will(text: Text, i: int) -> bool:
    """Whether token i tells what "we" will do: [سنحدد] موقفنا."""
    fold = text.folds[i]
    return fold.startswith("سن") and len(fold) >= SHORTEST_WILL and i not in text.within and not _named(text, fold)


def _named(text: Text, fold: str) -> bool:
    return fold in text.lexicon.words.names or fold in text.lexicon.prose.past or fold in text.lexicon.verbs
