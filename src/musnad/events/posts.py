"""A checkpoint that is called by the word for an ambush: هاجم مسلحون [كمينا] للجيش, مقتل أفراد [الكمين]."""

from __future__ import annotations

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.means import bare_verb
from musnad.events.text import Text, stems

STRUCK = frozenset({"attacked", "targeted", "stormed", "bombed", "overran", "hit", "fired", "opened_fire"})
"""Rows of verbs of which a checkpoint is the object, and no ambush."""

NOUNS = frozenset({"attack", "explosion", "suicide", "gunfire"})
"""Rows of nouns of attacks on one: هجوم على [كمين]."""

DESTROYED = frozenset({"destruction_n", "targeting", "invasion"})
"""Rows of nouns of what is done to one: تدمير [الكمين]."""

FARTHEST_VERB = 8
"""Words from such a verb, past who does it and when, to the checkpoint."""


def post(text: Text, hit: Hit) -> bool:
    """Whether a word for an ambush means a checkpoint: its men are told, or it is attacked."""
    before = hit.first - 1
    word = text.folds[hit.first][hit.cut :].removeprefix("ال")
    if hit.row.id != "attack" or hit.cut or before < 0 or not text.small.plays(word, "ambush"):
        return False
    forms = (f for _, stem, _ in stems(text.folds[before]) for f in text.table.nouns.get(stem, ()))
    if text.is_(before, "men_of_post") or any(form.row.id in DESTROYED for form in forms):
        return True
    return (_on_it if text.is_(before, "ala") else _its_object)(text, before)


def _on_it(text: Text, at: int) -> bool:
    """Whether an attack is told before the "on" at a token: [هجوم] مسلحين على كمين."""
    near = range(at - 1, max(-1, at - FARTHEST_VERB), -1)
    nouns = (text.table.nouns.get(text.folds[j].removeprefix("ال"), ()) for j in near)
    return any(form.row.id in NOUNS for forms in nouns for form in forms)


def _its_object(text: Text, at: int) -> bool:
    """Whether the verb right before what stands up to a token attacks: [هاجم] مسلحون كمينا."""
    for j in range(at, max(-1, at - FARTHEST_VERB), -1):
        if (text.sign(j) and text.folds[j] != "،") or text.preposition(j):
            return False
        if verb(text, j, 0) and j not in text.party_at:
            return any(form.row.id in STRUCK for form in text.table.verbs.get(bare_verb(text.folds[j]), ()))
    return False
