"""A light verb of the past that takes a noun up, which then took place."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT
from musnad.events.text import Sentence, Text

FUTURE = "س"

TIED = "ة"
"""The letter in which no pronoun ends: قادة are leaders, قاده is who led him."""

GOING_ON = frozenset({"ASSAULT", "CONSULT", "COERCE", "PROTEST"})
"""Types of what goes on where a present takes it up."""

FARTHEST_TAKEN_UP = 4
"""Words from a noun to the verb that takes it up."""


def done(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a light verb of the past takes a noun up, which then took place: الهجوم الذي [شنته] نارية."""
    if hit.row.id in {"lifting", "stop_attacks"} or any(text.preposition(j) for j in range(hit.first, hit.last)):
        return False  # رفع العقوبات التي فرضتها نارية: the sanctions were imposed; انسحاب من الاتفاق الذي وقعته
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_TAKEN_UP)):
        if text.sign(j) or text.preposition(j) or text.is_(j, "set_for"):
            return False  # الاجتماع المقرر عقده غدا: set, not held
        if text.plays(j - 1, "relative") and hit.row.type == "CONSULT" and text.is_(j, "made_on"):
            return True  # مؤتمر الدول الذي [عقد] في مرسى
        fold = text.folds[j]
        stem = next((fold.removesuffix(e) for e in ("ها", "ه") if fold.endswith(e)), "")
        if stem and text.small.plays(stem, "light") and not text.tokens.surface(j).endswith(TIED):
            going = hit.definite and hit.row.type in GOING_ON and text.plays(j - 1, "relative")  # التي [تجريها] نارية
            ahead = stem[0] == FUTURE and text.small.plays(stem[1:], "light")
            past = (stem[0] not in PRESENT and not ahead) or (going and stem[0] in PRESENT)
            return past and not any(text.plays(k, "negation") for k in range(hit.last, j))
    return False
