"""The story's run: the stretch of segments that scores highest as sentences, interruptions tolerated."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.articles.signals import Sign

MOST = 4.0
"""What the surest sentence adds: one long paragraph weighs no more than four interruptions cost."""
LABEL = -1.6
"""What a line that a furniture row fits takes away."""
LINE = -0.28
"""What a line that is no sentence takes away, by each unit of its log-odds; a heading about -1, a menu word -1.7."""
LEAST = 2.5
"""The lowest score of a run that is a story: one sentence of some fifteen words and a full stop."""
LEAST_WORDS = 12
CUT = -0.6
"""What a sentence that ends in an ellipsis takes away: a teaser's."""
NEAR = 1.5
"""Log-odds that a segment gains where the segments on both sides are sentences."""
LIST_SHARE = 0.5


def worth(sign: Sign) -> float:
    """What a segment adds to a run."""
    if sign.row and (sign.prose < MOST or sign.row.scope == "notice"):
        return LABEL
    if not sign.segment.plain:
        return 0.0
    if sign.segment.pieces > 2 and not sign.full:  # noqa: PLR2004 - two pieces are a sentence with a wide gap
        return LABEL
    if sign.segment.ending == "cut" and sign.prose > 0:
        return CUT
    if sign.prose > 0:
        return min(sign.prose, MOST)
    return max(-LINE * sign.prose, LABEL)


def run(signs: Sequence[Sign]) -> range | None:
    """The indices of the story's run, first to last sentence; null where the page tells no story."""
    best, best_range = 0.0, None
    total, start = 0.0, 0
    for i, sign in enumerate(signs):
        if total <= 0:
            total, start = 0.0, i
        total += worth(sign)
        if total > best:
            best, best_range = total, range(start, i + 1)
    if best_range is None:
        return None
    found = _trimmed(signs, best_range)
    words = sum(signs[i].words for i in found if worth(signs[i]) > 0)
    if best < LEAST or words < LEAST_WORDS or _is_list(signs, found):
        return None
    return found


def _trimmed(signs: Sequence[Sign], found: range) -> range:
    start, stop = found.start, found.stop
    while start < stop and worth(signs[start]) <= 0:
        start += 1
    while stop > start and worth(signs[stop - 1]) <= 0:
        stop -= 1
    return range(start, stop)


def _is_list(signs: Sequence[Sign], found: range) -> bool:
    """Whether the run is a list of teasers: its sentences stand alone between headlines, days and "more" links."""
    told = [i for i in found if worth(signs[i]) > 0]
    if len(told) < 3:  # noqa: PLR2004 - a story of two paragraphs may have anything between them
        return False
    marks = 0
    for a, b in zip(told, told[1:], strict=False):
        between = [signs[i] for i in range(a + 1, b)]
        marks += any(s.dated or (s.row is not None and s.row.id in ("navigation.more", "publication.ago")) for s in between)
    return marks >= LIST_SHARE * (len(told) - 1)
