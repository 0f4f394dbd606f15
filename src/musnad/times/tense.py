"""Whether what is told around a day or month is still to come: the verb of its own clause decides."""

from __future__ import annotations

from typing import Literal

from musnad.arabic.particles import CONJUNCTIONS, FUTURE, HE, IMPERFECT, THIRD_PERSON
from musnad.arabic.radicals import is_radical
from musnad.times.reader import Stretch

Lean = Literal["ahead", "scheduled", "due", "back", ""]
"""What a clause says of its time: to come (سيصل), the present of news (يصل), was to come (كان مقررا), past, nothing."""
WINDOW = 16
"""Tokens before a weekday among which its verb is looked for: two clauses of news."""
BEHIND = 5
"""Tokens behind a weekday that stands at the head of its clause."""
NEAR = 5
"""Tokens between كان and its verb, the subject among them."""
SHORTEST_FUTURE = 4
"""Letters of a future verb: سيصل; whether its س is its own (سياسة) the language's tables say."""
STOPS = frozenset(".؛!؟?")


def lean(stretch: Stretch, i: int) -> Lean:
    """What the clause of token i says: سيلتقون الجمعة is ahead, تبدأ الاثنين scheduled, قال الأحد back."""
    for k in range(i - 1, max(stretch.start, i - WINDOW) - 1, -1):
        if stretch.fold(k) in STOPS:
            break
        if told := _convened(stretch, k, i) or _tense(stretch, k):
            return told
    for k in range(i + 1, min(stretch.stop, i + BEHIND)):
        if stretch.fold(k) in STOPS:
            break
        if told := _tense(stretch, k):
            return told
    return ""


def _convened(stretch: Stretch, k: int, i: int) -> Lean:
    """A call to a meeting is of its day: دعا إلى اجتماع [الأحد] looks ahead, دعا في بيان [الأحد] back."""
    if stretch.word_with_proclitic(k, "convenes") is None:
        return ""
    return "ahead" if any(stretch.is_a(j, "convened") for j in range(k + 1, i)) else "back"


def _tense(stretch: Stretch, k: int) -> Lean:
    """What token k says of the time of its clause."""
    fold = stretch.fold(k)
    joined = fold[:1] in CONJUNCTIONS and len(fold) >= SHORTEST_FUTURE and not is_radical(fold)
    stem = fold[1:] if joined else fold
    if stretch.word(k, "forward", stem) or (_future(stem) and not stretch.word(k, "not_future", stem)):
        return "due" if _was(stretch, k) else "ahead"
    if stretch.word(k, "may", stem) and stretch.fold(k + 1).startswith(HE):
        return "ahead"  # قد تعهد is past
    if stretch.word(k, "scheduled", stem):
        return "scheduled" if not _was(stretch, k) else "due" if _near(stretch, k, "forward") else "back"
    return "back" if stretch.word(k, "backward", stem) or _past(stretch, k, stem) else ""


def _was(stretch: Stretch, k: int) -> bool:
    """Whether كان or لم stands before a present verb: كان الوزير [يزور], لم [يصل]."""
    return _near(stretch, k, "was")


def _near(stretch: Stretch, k: int, kind: str) -> bool:
    return any(stretch.is_a(j, kind) for j in range(k - 1, k - 1 - NEAR, -1))


def _past(stretch: Stretch, k: int, stem: str) -> bool:
    """Whether token k is a past verb: by its form, or by its place as in التي [استعادت], الذين [قتلوا]."""
    lexicon = stretch.lexicon
    if stem in lexicon.words.function:
        return False
    if stretch.is_a(k - 1, "relative") and stem[:1].isalpha() and stem[0] not in IMPERFECT:
        return True
    if stretch.word(k, "not_past", stem):
        return False
    return stem in lexicon.verbs or any(form.shape == "past" for form in lexicon.cues.forms.get(stem, ()))


def _future(fold: str) -> bool:
    return len(fold) >= SHORTEST_FUTURE and fold[0] == FUTURE and fold[1] in THIRD_PERSON and not is_radical(fold)
