"""Interviews in question and answer: what answers a question is said, though no cue says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from musnad.statements.drafts import Draft
from musnad.statements.text import Sentence, Text

SURE = 0.6
"""No name and no mark stands beside an answer."""

LEAST_PAIRS = 2
"""Questions with their answers that make an interview, where no signs part the lines."""

LONGEST_LABEL = 6
"""Tokens up to the colon behind who asks or answers: وزير الخارجية سليم الورداني:."""

LEAST_TURNS = 4
"""Lines with a sign of their own that make one, the first of them a question."""

SIGNS = frozenset("-–—ـ•*■◼▪●◄►")
ASKED = frozenset("؟?")

Stretch = tuple[int, int]


def answers(text: Text, sentences: Sequence[Sentence]) -> dict[int, Stretch]:
    """The tokens of each answer by its sentence's first token; none where the page is no interview."""
    body = [list(group) for _, group in groupby(_story(sentences), key=lambda s: s.paragraph)]
    found = {
        first: stretch for group in (*_by_turns(text, body), *_by_questions(text, body)) for first, stretch in group
    }
    return {first: (start, last) for first, (start, last) in found.items() if last > start}


def _story(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    return (s for s in sentences if s.zone == "body")


def _by_questions(text: Text, body: list[list[Sentence]]) -> list[list[tuple[int, Stretch]]]:
    """The paragraphs that follow a question of one sentence: two pairs at least, else it only is rhetoric."""
    pairs = [k for k, (a, b) in enumerate(pairwise(body)) if len(a) == 1 and _asks(text, a) and not _asks(text, b)]
    in_turn = any(k + 2 in pairs for k in pairs)  # else the paragraphs of an essay
    if len(pairs) < LEAST_PAIRS or not in_turn or not _announced(text, body, pairs[0]):
        return []
    return [[_stretch(text, body[k + 1]) for k in pairs]]


def _announced(text: Text, body: list[list[Sentence]], first: int) -> bool:
    """Whether the lines name who speaks or begin with a sign, or the words before them tell of a talk: نص الحوار."""
    i, last = body[first][0].first, body[first][0].last
    marked = text.folds[i] in SIGNS or ":" in text.folds[i : min(last, i + LONGEST_LABEL)]
    return marked or any(text.plays(j, "interview") for j in range(i))


def _by_turns(text: Text, body: list[list[Sentence]]) -> list[list[tuple[int, Stretch]]]:
    """Every second of some lines that all begin with a sign, the first of which asks: - كيف …؟ - لا أعرف."""
    found = []
    for signed, group in groupby(body, key=lambda p: text.folds[p[0].first] in SIGNS):
        lines = list(group)
        if signed and len(lines) >= LEAST_TURNS and _asks(text, lines[0]) and not _asks(text, lines[1]):
            found.append([_stretch(text, p) for p in lines[1::2] if not _asks(text, p)])
    return found


def _asks(text: Text, paragraph: list[Sentence]) -> bool:
    return text.folds[paragraph[-1].last - 1] in ASKED


def _stretch(text: Text, paragraph: list[Sentence]) -> tuple[int, Stretch]:
    """A paragraph's first token, and its words without signs and full stop."""
    first, last = paragraph[0].first, paragraph[-1].last
    start = first
    while start < last and (text.folds[start] in SIGNS or text.plays(start, "answer_sign")):
        start += 1 + int(start + 1 < last and text.folds[start + 1] in {":", "/"})
    label = next((i for i in range(start, min(last, start + LONGEST_LABEL)) if text.folds[i] == ":"), None)
    start = start if label is None else label + 1
    while last > start and text.folds[last - 1] in {".", "،"}:
        last -= 1
    return first, (start, last)


def answered(found: list[Draft], stretch: Stretch) -> list[Draft]:
    """The drafts of an answer's first sentence, the answer before them; whole where its line names who speaks."""
    start, last = stretch
    named = next((d for d in found if d.pattern == "line"), None)
    rest = [d for d in found if d is not named and d.cue]
    if named:
        return [replace(named, end=max(named.end, last)), *rest]
    told = Draft(
        pattern="answer",
        cue=None,
        cue_first=start,
        cue_cut=0,
        cue_last=start,
        who=None,
        gender=None,
        number="s",
        start=start,
        end=last,
        how="colon",
        opens=start,
        gap=(start, start),
        sure=SURE,
    )
    return [told, *rest]
