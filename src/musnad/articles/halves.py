"""Paragraphs in two halves: a summary and its story with the day between, a sentence that dots end, broken lines."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.articles.rivals import AND
from musnad.articles.signals import Sign

PAIR, REST_LINES = 2, 4
"""A summary and its story; lines of a broken paragraph's rest."""
LIKENESS = 0.17
"""The share of words that two paragraphs of one story have in common at least."""
NEARLY = -0.8
"""Log-odds of a broken line that begins a paragraph."""
LONG, SHORTEST = 25, 12
"""Words of a paragraph of a writer who ends each in dots, and of a sentence that dots may end; a shorter line is a
teaser's."""


def is_day_between(signs: Sequence[Sign], told: Sequence[int]) -> bool:
    """Whether nothing but the page's day parts two sentences that tell of one thing: a summary and its story."""
    if len(told) != PAIR:
        return False
    first, second = told
    between = signs[first + 1 : second]
    own = signs[second].content
    alike = len(own & signs[first].content) >= LIKENESS * min(len(own), len(signs[first].content))
    return alike and len(between) == 1 and between[0].dated


def is_begun(signs: Sequence[Sign], start: int) -> bool:
    """Whether a line that ends in dots stands right above one that goes on with an "and": dots end its sentence."""
    above = signs[start - 1] if start else None
    if above is None or above.row or above.segment.ending != "cut" or signs[start].segment.gap:
        return False
    return above.prose > 0 and above.words >= SHORTEST and signs[start].segment.key.startswith(AND)


def is_trailing(signs: Sequence[Sign], start: int) -> bool:
    """Whether a long line above a run ends in dots as the run's first paragraph does, and tells of the same thing."""
    above = signs[start - 1] if start else None
    if above is None or above.row or not above.segment.ending == signs[start].segment.ending == "cut":
        return False
    shared = len(above.content & signs[start].content)
    return above.prose > 0 and above.words >= LONG and shared >= LIKENESS * len(above.content)


def over_rest(signs: Sequence[Sign], stop: int) -> int:
    """The end of a last paragraph that its page broke into lines: down to the line with its full stop."""
    for i in range(stop, min(stop + REST_LINES, len(signs))):
        sign, last = signs[i], signs[i - 1]
        whole = last.full or last.segment.closes == ":" or last.row is not None
        if whole or sign.segment.gap or sign.row or sign.dated or sign.copies > 1 or sign.segment.pieces > 1:
            return stop
        if sign.full:
            return i + 1 if sum(signs[k].full for k in range(max(0, stop - REST_LINES * 2), stop)) else stop
    return stop


def broken_off(signs: Sequence[Sign], start: int) -> int:
    """How many lines above a run are its first paragraph, which its page broke: "التقى الوزير اليوم", "في مرسى.".

    The topmost nearly is a sentence, the last ends as one; no empty line parts them.
    """
    if not start or not signs[start - 1].full or signs[start].segment.gap:
        return 0
    for top in range(start - 2, max(-1, start - 1 - REST_LINES), -1):
        sign, below = signs[top], signs[top + 1]
        if sign.row or sign.dated or sign.full or below.segment.gap or below.row or sign.copies > 1:
            return 0
        if sign.prose > NEARLY and (top == 0 or signs[top].segment.gap):
            return start - top
    return 0
