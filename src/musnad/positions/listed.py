"""Listed points: "points of agreement such as A, B" gives each party a row for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musnad.positions.fellows import coordinated
from musnad.positions.hits import Hit
from musnad.positions.text import CONJUNCTIONS, QUOTE_MARKS, Sentence, Text

FARTHEST_LIST = 3
"""Tokens between the noun and the word that opens its list: نقاط "الخلاف" [مثل]."""
LONGEST_POINT = 4
MOST_POINTS = 10


class Point(NamedTuple):
    """One listed point by its tokens, `cut` letters of the first left out."""

    first: int
    last: int
    cut: int


def points(text: Text, sentence: Sentence, hit: Hit) -> Iterator[Point]:
    """The points of a list, up to the next list or a word that is none."""
    at = next((j for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_LIST)) if _opens(text, j)), None)
    if at is None:
        return
    i = at + 1
    for _ in range(MOST_POINTS):
        point = _point(text, i, sentence.last)
        if point is None or _lists(text, point):
            return
        yield point
        following = _next(text, point.last, sentence.last)
        if following is None:
            return
        i = following


def parties(text: Text, sentence: Sentence, hit: Hit) -> tuple[str, ...]:
    """Whose points: those named with مع or بين in the sentence, else the two that the page names most."""
    said = text.said(hit.first) or next(
        ((range(0), text.cues[j]) for j in range(sentence.first, hit.first) if j in text.cues), None
    )
    mine = text.speaker(said[1]) if said else ()
    for j in range(sentence.first, sentence.last - 1):
        party = text.party_at.get(j + 1)
        if text.folds[j] in {"مع", "بين"} and party and party.first == j + 1:
            who = (*mine, *coordinated(text, party, sentence.last)[0])
            if len(set(who)) > 1:
                return tuple(dict.fromkeys(who))
    return text.two if not mine or set(mine) <= set(text.two) else ()


def _lists(text: Text, point: Point) -> bool:
    """Whether a point is the noun of the next list."""
    fold = text.folds[point.first][point.cut :]
    return any(form.row.kind == "listed" for form in text.stances.words.get(fold, ()))


def _opens(text: Text, j: int) -> bool:
    return bool(text.is_(j, "like")) or text.folds[j] == ":"


def _point(text: Text, i: int, stop: int) -> Point | None:
    while i < stop and text.sign(i) and text.folds[i] in QUOTE_MARKS:
        i += 1
    if i >= stop or text.sign(i):
        return None
    cut = int(text.folds[i][0] == "و" and len(text.folds[i]) > 3)  # noqa: PLR2004 - وفد is a word
    last = i
    while last < stop and last - i < LONGEST_POINT and not text.sign(last):
        if last > i and (text.folds[last][0] in CONJUNCTIONS or text.plays(last, "preposition")):
            break
        last += 1
    return Point(i, last, cut)


def _next(text: Text, i: int, stop: int) -> int | None:
    """Where the next point begins; null where the list is over."""
    while i < stop and text.sign(i) and text.folds[i] in QUOTE_MARKS + "،,":
        i += 1
    if i >= stop or text.sign(i):
        return None
    joined = text.folds[i][0] == "و" or text.folds[i - 1] in "،,"
    over = text.plays(i, "adverb") or text.verb(i) or text.plays(i, "preposition")
    return i if joined and not over else None
