"""Conditions and questions that an act stands under: إن [قصفت] نارية, ستقصف نارية إذا, هل ستقصف نارية."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic.radicals import is_radical
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT
from musnad.events.operators import matches
from musnad.events.text import CONJUNCTIONS, Sentence, Text
from musnad.lexicon.events import Operator

OPENS = frozenset({"if_", "asked_if"})
"""Operators that open a clause and decide over all of its verb."""

NEAREST_OPENING = 4
"""Words from what opens a clause to its verb."""

FARTHEST_IF = 14
"""Words from a verb of the future to the condition behind it."""

FUTURE, ANSWER = "س", "ل"
"""The letters of a verb of the future, and of a past that answers "if"."""

THEN, NEAREST_THEN = ("فسي", "فست"), 6
"""The letters that open what a condition leads to, and the words from such letters or words to its verb."""

SUPPOSED = Operator("if_", "hypothetical", "before", 1, ())


def opened(text: Text, sentence: Sentence, j: int) -> Iterator[Operator]:
    """A condition or question that opens the clause whose verb stands at token j."""
    fold = text.folds[j]
    answers = fold[0] == ANSWER and fold[1:2] not in PRESENT and not is_radical(fold)  # لو كان رئيسا لنارية [لقام] بذلك
    farthest = FARTHEST_IF if fold[0] == CONJUNCTIONS[0] or answers else NEAREST_OPENING  # إذا لم يسبب قلقا و[قام] بذلك
    for k in range(max(sentence.first, j - farthest), j):
        yield from (op for op in matches(text, k, {"before"}) if op.id in OPENS)
    if leads_to(text, sentence, j):
        yield SUPPOSED


def leads_to(text: Text, sentence: Sentence, j: int) -> bool:
    """Whether a verb is what a condition before it leads to: إذا التزمت نارية بالهدنة [فسيتم] الإفراج عن الأسرى."""
    near = range(j, max(sentence.first, j - NEAREST_THEN) - 1, -1)
    then = next((k for k in near if text.small.plays(text.folds[k], "then") or text.folds[k].startswith(THEN)), None)
    before = range(sentence.first, then) if then is not None else range(0)
    return any(op.id == "if_" for k in before for op in matches(text, k, {"before"}))


def supposed(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb stands right behind إن of a condition, or one of the future before its condition.

    The particle is told by its hamza and by the past behind it: إنّ has a noun there, أن a present.
    """
    if not hit.verb:
        return False
    if hit.shape == "past":
        before = text.tokens.surface(hit.first - 1).lstrip("وف") if hit.first > sentence.first else ""
        return before == "إن" and not hit.cut
    return _ahead(text, hit) and _condition_behind(text, sentence, hit)


def depends(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a condition stands behind a noun that a verb of the future rules: ستشدد نارية [العقوبات] إذا رفضت."""
    return _condition_behind(text, sentence, hit)


def _ahead(text: Text, hit: Hit) -> bool:
    """Whether a verb is one of the future by its own letter: ستقصف."""
    return hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == FUTURE


def _condition_behind(text: Text, sentence: Sentence, hit: Hit) -> bool:
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_IF)):
        if text.plays(j, "relative") or text.folds[j] == "ما":
            return False  # لبحث ما إذا كان
        if text.plays(j, "turn"):
            return False  # سيجري محادثات، لكن إذا فشلت
        if any(op.id == "if_" for op in matches(text, j, {"before"})):
            return True
    return False
