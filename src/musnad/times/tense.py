"""Whether what is told around a weekday is still to come: the verb of its own clause decides."""

from __future__ import annotations

from musnad.arabic.radicals import is_radical
from musnad.times.reader import Stretch

WINDOW = 16
"""Tokens before a weekday among which its verb is looked for: two clauses of news."""
BEHIND = 5
"""Tokens behind a weekday that stands at the head of its clause."""
SHORTEST_FUTURE = 4
"""Letters of a future verb: سيصل; whether its س is its own (سياسة) the language's tables say."""
STOPS = frozenset(".؛!؟?")


def looks_forward(stretch: Stretch, i: int) -> bool:
    """Whether the clause of token i is of the future: سيلتقون الجمعة, من المقرر أن يصل الأحد, تبدأ الاثنين."""
    for k in range(i - 1, max(stretch.start, i - WINDOW) - 1, -1):
        if stretch.fold(k) in STOPS:
            break
        if (ahead := _tense(stretch, k)) is not None:
            return ahead
    for k in range(i + 1, min(stretch.stop, i + BEHIND)):
        if stretch.fold(k) in STOPS:
            break
        if (ahead := _tense(stretch, k)) is not None:
            return ahead
    return False


def _tense(stretch: Stretch, k: int) -> bool | None:
    """Whether token k tells of what comes; null where it tells nothing of the time of its clause."""
    fold = stretch.fold(k)
    bare = fold[1:] if fold[:1] in "وف" and len(fold) > SHORTEST_FUTURE else fold
    if _future(bare) or stretch.word(k, "forward", bare):
        return True
    if stretch.word(k, "scheduled", bare):
        return not stretch.word(k - 1, "was")
    if stretch.word(k, "backward", bare):
        return False
    lexicon = stretch.lexicon
    if bare in lexicon.words.function:
        return None
    if bare in lexicon.verbs:
        return False
    return False if any(form.shape == "past" for form in lexicon.cues.forms.get(bare, ())) else None


def _future(fold: str) -> bool:
    return len(fold) >= SHORTEST_FUTURE and fold[0] == "س" and fold[1] in "يتن" and not is_radical(fold)
