"""What a proposal or a deal provides for, told by a verb of its own: ينص المقترح على هدنة [تفرج] خلالها عن الأسرى."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT
from musnad.events.operators import matches
from musnad.events.text import Sentence, Text, stems
from musnad.lexicon.events import Operator

FARTHEST_PROVIDED = 25
"""Words from "provides for" to the verb of what is provided for."""

NEAREST_DEAL = 3
"""Words from "provides for" to the deal or proposal, before it or behind."""

TERMS = "on_terms"


def listed_in(text: Text, sentence: Sentence, hit: Hit) -> Iterator[Operator]:
    """That what a verb of the present tells is only a term, where nothing done stands between."""
    if hit.shape != "present" or hit.cut:
        return
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_PROVIDED) - 1, -1):
        found = next((op for op in matches(text, j, {"before"}) if op.id == TERMS), None)
        if found and _of_a_deal(text, sentence, j):
            yield found._replace(where="after")
        if found or text.plays(j, "free") or (verb(text, j, sentence.first) and text.folds[j][0] not in PRESENT):
            return


def _of_a_deal(text: Text, sentence: Sentence, at: int) -> bool:
    """Whether a deal or a proposal stands right before or behind a token."""
    near = range(max(sentence.first, at - NEAREST_DEAL), min(sentence.last, at + NEAREST_DEAL + 1))
    return any(
        text.small.plays(word, "proposal") or any(f.row.type == "AGREE" for f in text.table.nouns.get(word, ()))
        for j in near
        for _, stem, _ in stems(text.folds[j])
        for word in (stem, stem.removeprefix("ال"))
    )
