"""A light verb of the past that takes a noun up, which then took place."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT
from musnad.events.text import Sentence, Text

FARTHEST_TAKEN_UP = 4
"""Words from a noun to the verb that takes it up."""


def done(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a light verb of the past takes a noun up, which then took place: الهجوم الذي [شنته] نارية."""
    if hit.row.id in {"lifting", "stop_attacks"}:
        return False  # رفع العقوبات التي فرضتها نارية: the sanctions were imposed
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_TAKEN_UP)):
        if text.sign(j) or text.preposition(j):
            return False
        fold = text.folds[j]
        stem = next((fold.removesuffix(e) for e in ("ها", "ه") if fold.endswith(e)), "")
        if stem and text.small.plays(stem, "light"):
            return stem[0] not in PRESENT and not any(text.plays(k, "negation") for k in range(hit.last, j))
    return False
