"""The words of a frame, and the clause before or behind it that they frame: بحسب, وفق ما, …، حسبما."""

from __future__ import annotations

from typing import NamedTuple

from musnad.lexicon.cues import Frame
from musnad.statements.clauses import is_verb
from musnad.statements.text import Sentence, Text

LONGEST_TAIL = 14
"""Tokens of a framed source that its phrase leaves out: وفقا لنتائج رسمية [للانتخابات العامة]، فاز."""

SHORTEST_CONTENT = 3
"""Words a framed clause must have to be a proposition."""

SHORTEST_QUOTATION = 5
"""Tokens of a quotation that is somebody's words, and no name."""

PAUSES = frozenset("،؛-–(")

STARTS = frozenset("،:)")

SURE = 0.85


class Found(NamedTuple):
    """A frame at tokens `first` (less `cut` letters) up to `after`."""

    first: int
    cut: int
    after: int
    frame: Frame


TAKES_UP = ("ها", "ه")
"""Ends of a verb that tells of a document without الذي: وفقا لدراسة نشرتها مجلة."""


def frame_at(text: Text, i: int, stop: int) -> Found | None:
    """A frame's words at token i, of two the longer: وحسب ما is no وحسب."""
    fold = text.folds[i]
    found: Found | None = None
    for cut in (0, 1) if fold[0] in "وف" else (0,):
        for frame in text.cues.frames.get(fold[cut:], ()):
            after = i + 1 + len(frame.rest)
            longer = found is None or after > found.after
            if longer and after < stop and tuple(text.folds[i + 1 : after]) == frame.rest:
                found = Found(i, cut, after, frame)
    return found


def inserted(text: Text, sentence: Sentence, first: int, after: int) -> bool:  # noqa: PLR0911 - one question a line
    """Whether a frame stands in commas inside the clause it frames: كلف البناء، بحسب الوزارة، مليون دولار."""
    if (
        after + 1 >= sentence.last
        or first <= sentence.first
        or text.folds[first - 1] != "،"
        or text.folds[after] != "،"
    ):
        return False
    i = after + 1
    if (
        text.phrase(i, "turn")
        or text.plays_any(i, ("clause", "relative", "contrast", "frame_free", "frame_verb"))
        or is_verb(text, i)
    ):
        return False
    if frame_at(text, i, sentence.last) or text.words.begins(text.folds, i, "gloss") or _of_report(text, i):
        return False
    if any(f.shape == "participle" for f in text.cues.forms.get(text.folds[i], ())):
        return False  # …، حسب وكالة نبأ، مشيرا إلى
    beside = text.noun(i)  # كما قال فلان، مدير المركز
    if beside is not None and beside.kind in {"office", "title", "unnamed"} and not beside.definite:
        return False
    if text.folds[i][0] == "ف" and _supposes(text, sentence, first):
        return True  # فإذا صمد السد، كما حذر الوزير، فسيعود
    return text.folds[i][0] not in "وف" or text.folds[i] in text.lexicon.words.names


def _supposes(text: Text, sentence: Sentence, stop: int) -> bool:
    """Whether the clause before token `stop` is a condition whose answer still has to come."""
    words = (text.folds[i] for i in range(sentence.first, min(stop, sentence.first + 2)))
    return any(text.words.plays(w, "conditional") or text.words.plays(w[1:], "conditional") for w in words)


def _of_report(text: Text, i: int) -> bool:
    """Whether what follows a frame tells where its source said it: بحسب وكالة نبأ، [في خبر عاجل]."""
    at = text.phrase(i, "preposition_when") and i + 1 < len(text.folds)
    return bool(at) and text.plays_any(i + 1, ("reported_in", "forum", "channel"))


def after_frame(text: Text, sentence: Sentence, after: int) -> tuple[int, int, str] | None:
    """The clause after a frame and its source: behind a comma or فإن, or from its verb on."""
    end = min(sentence.last, after + LONGEST_TAIL)
    start = next((i for i in range(after, end) if _clause_head(text, i) or (i == after and is_verb(text, i))), None)
    if start is None:
        return None
    if start == after and text.folds[start].endswith(TAKES_UP) and is_verb(text, start):
        start = next((i for i in range(start, sentence.last) if text.plays(i, "then")), start)  # دراسة نشرتها مجلة، فإن
    while start < sentence.last and text.folds[start] in STARTS:
        start += 1
    then = next((i for i in range(start, end) if text.plays(i, "then")), start)
    if then > start and text.folds[then - 1] == "،" and not any(is_verb(text, i) for i in range(start, then)):
        start = then  # وحسب فلان، أحد المنظمين، فإن
    if start < sentence.last and text.plays(start, "frame_free"):
        start += 1
    return (start, sentence.last, "frame-first") if sentence.last - start >= SHORTEST_CONTENT else None


def _clause_head(text: Text, i: int) -> bool:
    """Whether a clause may begin at token i."""
    fold = text.folds[i]
    if fold in STARTS or text.plays_any(i, ("frame_free", "frame_verb", "verb_word")):
        return True
    if fold[0] == "ف" and text.words.plays(fold[1:], "frame_verb"):
        return True  # وبحسب الأرقام فهناك
    if text.plays(i, "preposition_min") and i + 1 < len(text.folds) and text.plays(i + 1, "an_blocker"):
        return True  # وبحسب المصدر من المقرر أن
    stem = fold.removeprefix("ف")
    return stem in text.lexicon.verbs or any(f.shape in {"past", "present"} for f in text.cues.forms.get(stem, ()))


def span_before(text: Text, sentence: Sentence, i: int) -> tuple[int, int]:
    """The clause before token i, without the pause between: from the sentence's head, or from فيما, بينما, حيث."""
    start = i
    while start > sentence.first:
        opened = text.opens.get(start - 1)
        if opened is not None and opened >= sentence.first:
            if start < i and _acts_behind(text, start, start - opened):
                break
            start = opened
            continue
        clock = (
            start < len(text.folds)
            and text.tokens.is_number(start)
            and start - 2 >= sentence.first
            and text.tokens.is_number(start - 2)
        )
        if _contrasts(text, start - 1) or (text.folds[start - 1] in {"؛", ":"} and not clock):
            break
        start -= 1
    end = i
    while end > start and text.folds[end - 1] in PAUSES:
        end -= 1
    return start, end


def _acts_behind(text: Text, i: int, length: int) -> bool:
    """Whether behind a quotation the narrator goes on with an act: قال فلان "…" [وتم] تسليم الدعوات، بحسب الوكالة."""
    fold = text.folds[i]
    return length > SHORTEST_QUOTATION and fold[0] == "و" and fold[1:] in text.lexicon.verbs


def _contrasts(text: Text, i: int) -> bool:
    """Whether token i opens a clause against the one before: بينما, في حين; إلى حين and من حيث do not."""
    led = i > 0 and text.plays(i - 1, "preposition") and not text.plays(i - 1, "preposition_fi")
    return text.plays(i, "contrast") and not led


def clause_opens(text: Text, sentence: Sentence, i: int) -> int:
    """Where a framed clause begins, for a content before it to end there: its pause, or its first token."""
    return i - 1 if i > sentence.first and text.folds[i - 1] in PAUSES else i
