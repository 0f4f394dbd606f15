"""What must come first, or nothing else will: لن تتفاوض نارية قبل [انسحاب] القوات."""

from __future__ import annotations

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT
from musnad.events.operators import matches
from musnad.events.text import CONJUNCTIONS, Sentence, Text

DENIED = frozenset({"لن", "لا"})
"""What denies the present or the time to come."""

THAT = "ان"
"""The word between "before" and a verb."""

REFUSED = "refused_to"
"""The operator of refusing, which denies as well."""

NEAREST_UNTIL = 2
"""Words from "before" to a noun: قبل بدء [الانسحاب]."""

FARTHEST_DENIED = 16
"""Words from what will not be to "before"."""


def until(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether an act is only what something else waits for that will not, or may not, be before."""
    at = _before(text, sentence, hit)
    if at is None:
        return False
    for j in range(at - 1, max(sentence.first, at - FARTHEST_DENIED) - 1, -1):
        fold = text.folds[j]
        if text.is_(j, "surely_no"):
            continue  # لا سيما قبل انسحاب القوات
        if fold in DENIED or (fold[0] in CONJUNCTIONS and fold[1:] in DENIED):
            return not (text.is_(j + 1, "no_negation") and text.folds[j + 1][0] in PRESENT)  # لا تزال نارية تقصف
        if any(op.id == REFUSED for op in matches(text, j, {"before"})):
            return True
        if verb(text, j, sentence.first) and fold[0] not in PRESENT:
            return False
    return False


def _before(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The token of the word of waiting before an act; null where none stands there."""
    first = hit.first
    if hit.verb:
        first -= first > sentence.first and text.folds[first - 1] == THAT
        return first - 1 if first > sentence.first and text.is_(first - 1, "until") else None
    near = range(first - 1, max(sentence.first, first - NEAREST_UNTIL) - 1, -1)
    at = next((j for j in near if text.is_(j, "until")), None)
    now = at is not None and at + 1 < first and (at + 1 in text.times or text.plays(at + 1, "time"))
    return None if now else at  # ترفض نارية حتى الآن الاجتماع
