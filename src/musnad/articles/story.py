"""The story's run: the stretch of segments that scores highest as sentences, interruptions tolerated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import inf

from musnad.articles.halves import broken_off, is_begun, is_day_between, is_trailing
from musnad.articles.rivals import (
    AND,
    COMMENTS,
    WEAK_WORDS,
    alone_in_list,
    claim,
    flows,
    has_headline,
    is_list,
    is_mixed,
    items,
    parted,
    stretches,
    stronger,
    teasers,
)
from musnad.articles.signals import Sign
from musnad.lexicon.furniture import FurnitureRow

MOST = 4.0
"""What the surest sentence adds: one long paragraph weighs no more than four interruptions cost."""
LABEL = -1.6
"""What a line that a furniture row fits takes away."""
PER_ODDS = 0.28
"""What a line that is no sentence takes away, by each unit of its log-odds: a heading about 1, a menu word 1.6."""
UNDER_LABEL, LONGEST_SECTION = -0.5, 10
"""What a line under "اقرأ أيضا" takes away, and how many lines of a list inside a story are forgiven so."""
LEAST = 2.5
"""The lowest score of a run that is a story: one sentence of some fifteen words and a full stop."""
LEAST_WORDS = 12
LEAST_BARE, BARE_WORDS = 1.0, 22
"""The same for one long sentence without a full stop."""
ENOUGH, AFTERWARDS = 6.0, 0.25
"""After so much of a story, what stands under "التعليقات" or "من نحن" counts so much less: readers write too."""
ENOUGH_BEFORE = 4.0
"""How much of a story is enough before a label that surely heads readers' comments."""
CUT, TEASER_WORDS = -0.6, 45
"""What a sentence that ends in an ellipsis takes away: a teaser's, if it is no longer than teasers are."""
LIST_SHARE = 0.5
FEW_SENTENCES, FEWEST_TEASERS = 3, 4
"""Sentences of a story that few marks may part; teasers from which a page is a list."""
FEWEST_OWN, REACH_OF_LABEL, SAID_BELOW, SAID_ABOVE = 2, 6, 0.5, 0.2
"""Paragraphs of a page's own story over another's; the lines above it where no label stands; the shares of the words
of the other's headline that its story says, and that the page's own says."""
KIN_REACH, KIN_LIKENESS = 8, 0.17
"""Segments beyond the run's ends, and the share of words that a sentence there has in common with the story."""
MOST_BETWEEN, LONGEST_BLOCK, SMALL = -3.0, 6, 9
"""What a block of short lines between two paragraphs takes away at most, its lines, and the words of one."""
MARKS = ("navigation.more", "publication.ago")
SKIPPED, SKIP_ENDS, LONGEST_SKIP, PER_SKIPPED = "access.skip-section", "access.section-end", 16, -0.1
"""Marks that bracket a list inside a story (تخطى الأكثر قراءة وواصل القراءة), its lines, and the cost of one."""
INTERRUPTING = frozenset(("other", "advertisement", "image_caption", "image_credit", "accessibility_links"))
"""Kinds of notices that stand inside a story however long they are: leave to show a post, a box of the newsletter."""
PART_SHARE, PART_LIKENESS, LONG_LIKENESS, LISTED_LIKENESS = 0.25, 0.15, 0.05, 0.25
"""A part of the run beyond a label is the story's if it shares so many words, fewer where it is this share of the
longest part, more where it has a headline of its own."""
FEWEST_BEFORE, NEXT_LIKENESS = 3, 0.25
"""Paragraphs of a story below which another story's may stand, and the share of its words that they have said."""


def worth(sign: Sign) -> float:
    """What a segment adds to a run."""
    if sign.row and (sign.prose < MOST or sign.row.scope in ("notice", "note")):
        return LABEL
    if not sign.segment.plain:
        return 0.0
    if sign.segment.pieces > 2 and not sign.full and sign.words <= TEASER_WORDS:  # noqa: PLR2004 - two are a wide gap
        return LABEL
    if sign.segment.ending == "cut" and sign.prose > 0 and sign.words <= TEASER_WORDS:
        return CUT
    if sign.prose > 0:
        return min(sign.prose, MOST)
    return max(PER_ODDS * sign.prose, LABEL)


def worths(signs: Sequence[Sign]) -> list[float]:
    """What each segment adds, lists under a label of related stories forgiven."""
    told: list[float] = []
    section, so_far, share = 0, 0.0, 1.0
    for i, sign in enumerate(signs):
        value = worth(sign)
        above = signs[i - 1].row if i else None
        if value > 0 and not sign.full and above and above.section == "ticker_headline":
            value = LABEL
        elif value > 0:
            so_far += value
            value *= share
        elif sign.row and so_far >= _enough(sign.row):
            share = AFTERWARDS
        if sign.row and sign.row.section == "related":
            section = LONGEST_SECTION
        elif value > 0:
            section = 0
        elif section and not sign.row:
            section -= 1
            value = max(value, UNDER_LABEL)
        told.append(value)
    _skip(signs, told)
    _forgive(signs, told)
    return told


def _enough(row: FurnitureRow) -> float:
    """How much of a story stands above a label below which readers write; more than any where no reader does."""
    if row.section not in ("comment_form", "other"):
        return inf
    return ENOUGH_BEFORE if row.id in COMMENTS else ENOUGH


def _skip(signs: Sequence[Sign], values: list[float]) -> None:
    """Let a list that the page's own marks bracket cost next to nothing."""
    for i, sign in enumerate(signs):
        if sign.row is None or sign.row.id != SKIPPED:
            continue
        after = range(i + 1, min(i + 1 + LONGEST_SKIP, len(signs)))
        end = next((k for k in after if (row := signs[k].row) and row.id == SKIP_ENDS), None)
        for k in range(i, end + 1) if end is not None else ():
            values[k] = PER_SKIPPED


def _forgive(signs: Sequence[Sign], values: list[float]) -> None:
    """Let a block of short lines between two long paragraphs, a player's or a picture's, cost no more than one."""
    strong = [i for i, value in enumerate(values) if value > 0]
    for a, b in pairwise(strong):
        between = range(a + 1, b)
        cost = sum(values[i] for i in between)
        if cost >= MOST_BETWEEN or len(between) > LONGEST_BLOCK:
            continue
        if _is_paragraph(signs[a]) and _is_paragraph(signs[b]) and all(_is_small(signs[i]) for i in between):
            for i in between:
                values[i] *= MOST_BETWEEN / cost


def _is_paragraph(sign: Sign) -> bool:
    return sign.full and sign.words >= LEAST_WORDS


def _is_small(sign: Sign) -> bool:
    """Whether a line may interrupt a story: short, no day, no label that begins a list."""
    label = sign.row is not None and (sign.row.section is not None or sign.row.id in MARKS)
    notice = sign.row is not None and sign.row.kind in INTERRUPTING
    return (sign.words <= SMALL or notice) and not sign.dated and not label and sign.segment.pieces == 1


def run(signs: Sequence[Sign]) -> range | None:
    """The indices of the story's run, first to last sentence; null where the page tells no story."""
    values = worths(signs)
    found = _highest(values)
    told = stronger(signs, values, [i for i in found if values[i] > 0]) if found else []
    words = sum(signs[i].words for i in told)
    best = sum(values[told[0] : told[-1] + 1]) if told else 0.0
    if not (best >= LEAST and words >= LEAST_WORDS) and not (best >= LEAST_BARE and words >= BARE_WORDS):
        return None
    marks, own = _marks(signs, told), teasers(signs)
    few = len(told) <= FEW_SENTENCES and own <= 1 and claim(signs, values, told).titled
    listed = _is_list(marks) and not few and not (own == 0 and is_day_between(signs, told))
    weak = not flows(told) and words < WEAK_WORDS
    every = [i for i, value in enumerate(values) if value > 0]
    fronts = is_list(signs, told) or (weak and is_list(signs, every))
    if listed or fronts or (weak and own >= FEWEST_TEASERS):
        parts = parted(told, marks) if listed else items(every) if fronts else [*stretches(values)]
        part = alone_in_list(signs, values, parts)
        return range(part[0], part[-1] + 1) if part else None
    if is_mixed(signs, told) and not (claim(signs, values, told).titled or claim(signs, values, told).dated):
        return None
    return _with_kin(signs, _cohering(signs, values, told))


def _highest(values: Sequence[float]) -> range:
    """The stretch that scores highest."""
    best, found = 0.0, range(0)
    total, start = 0.0, 0
    for i, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, found = total, range(start, i + 1)
    return found


def _cohering(signs: Sequence[Sign], values: Sequence[float], told: Sequence[int]) -> range:
    """The run without first or last parts beyond a label that tell of something else."""
    parts = [[told[0]]]
    for a, b in pairwise(told):
        labelled = any(signs[i].row is not None or signs[i].dated for i in range(a + 1, b))
        if labelled and sum(values[a + 1 : b]) <= LABEL:
            parts.append([])
        parts[-1].append(b)
    longest = max(parts, key=lambda part: _length(signs, part))
    longest = next((part for part in parts if _outranks(signs, part, longest)), longest)
    vocabulary = _words(signs, longest)
    kept = [part for part in parts if part is longest or _belongs(signs, part, longest, vocabulary)]
    return range(kept[0][0], kept[-1][-1] + 1)


def without_next(signs: Sequence[Sign], found: range, led: Callable[[int], bool]) -> range:
    """The run without a last paragraph that begins with a dateline of its own and says none of the story's words."""
    told = [i for i in found if worth(signs[i]) > 0]
    if len(told) < FEWEST_BEFORE or not led(told[-1]):
        return found
    vocabulary = _words(signs, told[:-1])
    own = signs[told[-1]].content
    return found if len(own & vocabulary) > NEXT_LIKENESS * len(own) else range(found.start, told[-2] + 1)


def _with_kin(signs: Sequence[Sign], found: range) -> range:
    """The run with sentences a list away that say its words: an outlet's own "read also" that no row knows."""
    start, stop = found.start, found.stop
    vocabulary = frozenset().union(*(signs[i].content for i in found if worth(signs[i]) > 0))
    for i in range(stop, min(stop + KIN_REACH, len(signs))):
        row = signs[i].row
        if row and row.section:
            break
        stop = i + 1 if _is_kin(signs[i], vocabulary) else stop
    start -= is_begun(signs, start) or is_trailing(signs, start) or broken_off(signs, start)
    for i in range(start - 1, max(start - KIN_REACH, 0) - 1, -1):
        if signs[i].row or signs[i].dated:
            break
        start = i if _is_kin(signs[i], vocabulary) else start
    return range(start, stop)


def _is_kin(sign: Sign, vocabulary: frozenset[str]) -> bool:
    told = worth(sign) > 0 and sign.full and sign.words >= LEAST_WORDS
    return told and len(sign.content & vocabulary) >= KIN_LIKENESS * len(sign.content)


def _belongs(signs: Sequence[Sign], part: Sequence[int], longest: Sequence[int], vocabulary: frozenset[str]) -> bool:
    if part[0] > longest[-1] or part[-1] < longest[0]:
        keys = [signs[i].segment.key for i in longest]
        if any(key.startswith(signs[i].segment.key) for key in keys for i in part):
            return False
    words = _words(signs, part)
    alike = len(words & vocabulary) / max(1, len(words))
    if part[0] > longest[-1] and _is_listed(signs, longest[-1], part[0]):
        return alike >= LISTED_LIKENESS
    long = _length(signs, part) >= PART_SHARE * _length(signs, longest)
    goes_on = alike >= LONG_LIKENESS or signs[part[0]].segment.key.startswith(AND)
    return (long and goes_on) or alike >= PART_LIKENESS


def _outranks(signs: Sequence[Sign], part: Sequence[int], longest: Sequence[int]) -> bool:
    """Whether a part is the page's own, and the longest another's whole story under "إقرأ أيضا" and its headline."""
    if len(part) < FEWEST_OWN or part[-1] >= longest[0] or not _is_listed(signs, part[-1], longest[0]):
        return False
    above = range(max(0, part[0] - REACH_OF_LABEL), part[0])
    if any(row.section for i in above if (row := signs[i].row) is not None):
        return False
    head = signs[longest[0] - 1].content
    own, others = len(head & _words(signs, part)), len(head & _words(signs, longest))
    return others >= SAID_BELOW * len(head) and own <= SAID_ABOVE * len(head) and bool(head)


def _is_listed(signs: Sequence[Sign], last: int, first: int) -> bool:
    """Whether a part stands under a headline of its own, and that below a label: tags, most read, related stories."""
    rows = (signs[i].row for i in range(last + 1, first))
    return any(row and row.section for row in rows) and has_headline(signs, first, asked=False)


def _length(signs: Sequence[Sign], part: Sequence[int]) -> int:
    return sum(signs[i].words for i in part)


def _words(signs: Sequence[Sign], part: Sequence[int]) -> frozenset[str]:
    return frozenset().union(*(signs[i].content for i in part))


def _marks(signs: Sequence[Sign], told: Sequence[int]) -> list[bool]:
    """Of each two sentences of the run whether a mark of a list stands between them."""
    marks = []
    for a, b in pairwise(told):
        long = min(signs[a].words, signs[b].words) > TEASER_WORDS
        marks.append(any(_parts_teasers(signs[i], long=long) for i in range(a + 1, b)))
    return marks


def _is_list(marks: Sequence[bool]) -> bool:
    """Whether the run is a list of teasers: its sentences stand alone between headlines, days and "more" links."""
    return bool(marks) and sum(marks) > LIST_SHARE * len(marks)


def _parts_teasers(sign: Sign, *, long: bool) -> bool:
    """Whether a line stands between two teasers of a list or, unless they are long, two captions: a day, 3 / 12."""
    more = sign.row is not None and sign.row.id in MARKS
    return sign.dated or (sign.segment.counter and not long) or more
