"""Whether what is told around a day or month is still to come: the verb of its own clause decides."""

from __future__ import annotations

from typing import Literal

from musnad.arabic.radicals import is_radical
from musnad.times.reader import Stretch

Lean = Literal["ahead", "scheduled", "back", ""]
"""What a clause says of its time: to come (سيصل), in the present of news (يصل), past, or nothing."""
WINDOW = 16
"""Tokens before a weekday among which its verb is looked for: two clauses of news."""
BEHIND = 5
"""Tokens behind a weekday that stands at the head of its clause."""
SHORTEST_FUTURE = 4
"""Letters of a future verb: سيصل; whether its س is its own (سياسة) the language's tables say."""
IMPERFECT = frozenset("يتنس")
"""First letters of verbs that are not past."""
STOPS = frozenset(".؛!؟?")


def lean(stretch: Stretch, i: int) -> Lean:
    """What the clause of token i says: سيلتقون الجمعة is ahead, تبدأ الاثنين scheduled, قال الأحد back."""
    for k in range(i - 1, max(stretch.start, i - WINDOW) - 1, -1):
        if stretch.fold(k) in STOPS:
            break
        if told := _tense(stretch, k):
            return told
    for k in range(i + 1, min(stretch.stop, i + BEHIND)):
        if stretch.fold(k) in STOPS:
            break
        if told := _tense(stretch, k):
            return told
    return ""


def _tense(stretch: Stretch, k: int) -> Lean:
    """What token k says of the time of its clause."""
    fold = stretch.fold(k)
    bare = fold[1:] if fold[:1] in "وف" and len(fold) >= SHORTEST_FUTURE and not is_radical(fold) else fold
    if stretch.word(k, "forward", bare) or (_future(bare) and not stretch.word(k, "not_future", bare)):
        return "ahead"
    if stretch.word(k, "may", bare) and stretch.fold(k + 1).startswith("ي"):
        return "ahead"
    if stretch.word(k, "scheduled", bare):
        return "back" if stretch.word(k - 1, "was") else "scheduled"
    if stretch.word(k, "backward", bare) or _told_past(stretch, k):
        return "back"
    lexicon = stretch.lexicon
    if bare in lexicon.words.function or stretch.word(k, "not_past", bare):
        return ""
    past = bare in lexicon.verbs or any(form.shape == "past" for form in lexicon.cues.forms.get(bare, ()))
    return "back" if past else ""


def _told_past(stretch: Stretch, k: int) -> bool:
    """Whether token k is a past verb by its place: التي [استعادت], الذين [قتلوا]."""
    fold = stretch.fold(k)
    if stretch.word(k - 1, "relative") is None or not fold[:1].isalpha() or fold[0] in IMPERFECT:
        return False
    return fold not in stretch.lexicon.words.function


def _future(fold: str) -> bool:
    return len(fold) >= SHORTEST_FUTURE and fold[0] == "س" and fold[1] in "يت" and not is_radical(fold)
