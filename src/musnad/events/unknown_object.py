"""A man whom no table knows, to whom several did something: هاجموا المدرسة وقتلوا [نائب المدير]."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.drafts import Hit
from musnad.events.passives import counted, ends_phrase
from musnad.events.text import Text

BESIDE_VERB = ("ب", "ل", "و", "ف", "ك")
"""Letters of words that are no object right behind a verb."""


def unknown_object(text: Text, hit: Hit) -> bool:
    """Whether a noun with another's article owns it stands behind a past of several, who then did it to him.

    قتلوا [أثناء] الهجوم, قتلوا [رميا] بالرصاص: nobody whom they killed is told.
    """
    j = hit.last
    several = hit.verb and hit.shape == "past" and hit.number == "p" and not (hit.passive or hit.object)
    if not several or j + 1 >= len(text.folds) or not text.tokens.is_word(j) or ends_phrase(text, j):
        return False
    if counted(text, j) or j in text.party_at or text.folds[j].startswith((ARTICLE, *BESIDE_VERB)):
        return False
    behind = text.folds[j + 1]
    return behind.startswith(ARTICLE) and not (j + 1 in text.times or text.plays(j + 1, "time"))
