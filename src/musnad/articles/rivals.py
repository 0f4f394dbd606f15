"""Which of several stretches is the story: the long one under a headline it says, with a day and controls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from musnad.articles.signals import Sign

WEAK_WORDS = 160
"""Words of a run below which a teaser of a side column may be as long."""
DROP = 4.0
"""What a stretch may lose from its highest score before it ends."""
HEAD_REACH, FOOT_REACH = 8, 3
"""Segments above and below a stretch among which its headline, day and controls stand."""
PREFIX, SHORTEST_TITLE = 4, 3
WORDS_A_POINT, TITLE_POINTS, DAY_POINTS, TOOL_POINTS, TWICE_POINTS = 25, 3.0, 2.0, 1.0, 1.5
"""What a stretch's words, its headline's words in it, its day, its controls and a headline printed twice count."""
COMMENTS, COMMENT_POINTS = frozenset(("comment.list", "comment.add", "comment.write")), 8.0
"""Rows of labels that surely head readers' comments, and what speaks against a stretch right below one."""
SAID = 0.4
"""The share of a headline's words that its story says."""
SHORT_LIST = 6
"""Lines of the longest list of related stories that stands between two paragraphs of one story."""
AHEAD = 1.0
"""By how much the one story of a list page must lead over each teaser."""
LONG_PART, LONG_WORDS = 3, 60
"""Paragraphs and words that no teaser has."""
TEASER_WORDS, TEASER_REACH, LONGEST_ITEM = 60, 2, 150
"""Words of the longest teaser, lines above it among which its headline stands, words of a list's longest item."""
FEWEST_ITEMS, HEADED_SHARE, LINES_A_ITEM = 3, 0.4, 1.5
"""Items of the shortest list, the share of them under a headline of their own, and the most paragraphs of one."""
KINSHIP = 0.13
"""The share of words that two neighbours have in common below which they tell of unlike things: of 1,000 stories in
furniture none with so many headings had less than .13, of 400 lists nine of ten had less than .1."""
APART, TOLD_SHARE = 0.08, 0.6
"""The same of a list of whole stories, a writer's or a day's."""
SURE_ITEMS, SURE_SHARE, SURE_KINSHIP = 4, 0.8, 0.17
"""The same of a list of one topic, a tag's, whose every item has its headline."""
UNLIKE, FEWEST_UNLIKE, JOINED_SHARE, AND = 0.05, 4, 0.2, "و"
"""The same of sentences that no headline parts, how many, and how many may begin with an "and": of 1,175 stories 5 have
so little in common and hardly an "and", of 278 lists 191; a headline or day above speaks for a story."""
TOOLS = frozenset({"share_link", "print_link", "send_link", "font_size"})
DAYS = frozenset({"publication_line", "update_line"})


class Claim(NamedTuple):
    """What speaks for a stretch: points, whether its headline's words, a day and a control stand by it."""

    points: float
    titled: bool
    dated: bool
    tools: bool


def stretches(values: Sequence[float]) -> Iterator[list[int]]:
    """The sentences of each stretch, ended where headlines and labels outweigh one of them."""
    told: list[int] = []
    total = peak = 0.0
    for i, value in enumerate(values):
        total += value
        if value > 0:
            told.append(i)
            peak = max(peak, total)
        elif told and (total <= 0 or total <= peak - DROP):
            yield told
            told, total, peak = [], 0.0, 0.0
        total = max(total, 0.0)
    if told:
        yield told


def stronger(signs: Sequence[Sign], values: Sequence[float], told: list[int]) -> list[int]:
    """The sentences of a short run, or those of another stretch for which more speaks."""
    if sum(signs[i].words for i in told) >= WEAK_WORDS:
        return told
    rivals = [told, *(part for part in stretches(values) if set(part).isdisjoint(told))]
    best = max(rivals, key=lambda part: claim(signs, values, part).points)
    if best is told:
        return told
    first, second = sorted((told, best))
    return first + second if _is_one(signs[first[-1] + 1 : second[0]]) else best


def _is_one(between: Sequence[Sign]) -> bool:
    """Whether a short list of related stories, and no other story's day, parts two stretches."""
    related = bool(between) and between[0].row is not None and between[0].row.section == "related"
    days = any(sign.dated or _kind(sign) in DAYS for sign in between)
    return related and not days and len(between) <= SHORT_LIST


def alone_in_list(signs: Sequence[Sign], values: Sequence[float], parts: Sequence[list[int]]) -> list[int] | None:
    """The one part of a list that is a story of its own; null where all are teasers."""
    claims = sorted(((claim(signs, values, part), part) for part in parts), key=lambda pair: pair[0].points)
    if len(claims) < 2 or claims[-1][0].points < claims[-2][0].points + AHEAD:  # noqa: PLR2004 - nothing to lead over
        return None
    (best, part) = claims[-1]
    long = len(part) >= LONG_PART and sum(signs[i].words for i in part) >= LONG_WORDS
    alone = best.tools and not any(other.tools for other, _ in claims[:-1])
    return part if best.titled and (long or alone) else None


def teasers(signs: Sequence[Sign]) -> int:
    """How many short sentences stand under a headline of their own whose words they say."""
    return sum(has_headline(signs, i) for i in range(1, len(signs)))


def has_headline(signs: Sequence[Sign], i: int, *, longest: int = TEASER_WORDS, asked: bool = True) -> bool:
    """Whether a sentence stands under a headline whose words it says; `asked`: or under a question."""
    sign = signs[i]
    if sign.row or sign.words > longest or not (sign.prose > 0 or sign.segment.ending == "cut"):
        return False
    said = {word[:PREFIX] for word in sign.content}
    above = (signs[k] for k in range(i - 1, max(-1, i - 1 - TEASER_REACH), -1))
    heads = (head for head in above if _may_head(head) and (asked or not head.segment.asks))
    return any(head.prose < 0 and _said(head, said) >= SAID for head in heads)


def is_list(signs: Sequence[Sign], told: Sequence[int]) -> bool:
    """Whether a run is items under headlines of their own that tell of unlike things: a section front, an archive."""
    parts = parted(told, [any(sign.row is None for sign in signs[a + 1 : b]) for a, b in pairwise(told)])
    if len(parts) < FEWEST_ITEMS:
        return False
    headed = sum(has_headline(signs, part[0], longest=LONGEST_ITEM, asked=False) for part in parts) / len(parts)
    leads = not has_headline(signs, parts[0][0], longest=LONGEST_ITEM, asked=False)
    if headed < HEADED_SHARE or (leads and len(parts) < SURE_ITEMS):
        return False  # a story's lead stands under no headline, the parts below it under theirs
    kin = _kinship(signs, parts)
    if len(told) > LINES_A_ITEM * len(parts):
        return kin < APART and headed > TOLD_SHARE
    sure = len(parts) >= SURE_ITEMS and headed >= SURE_SHARE and len(told) == len(parts)
    return kin < (SURE_KINSHIP if sure else KINSHIP)


def is_mixed(signs: Sequence[Sign], told: Sequence[int]) -> bool:
    """Whether sentences one under another, no headline between, tell of unlike things: an archive's first lines."""
    if len(told) < FEWEST_UNLIKE or len(items(told)) > 1 or _kinship(signs, [[i] for i in told]) >= UNLIKE:
        return False
    return sum(signs[i].segment.key.startswith(AND) for i in told[1:]) <= JOINED_SHARE * (len(told) - 1)


def _kinship(signs: Sequence[Sign], parts: Sequence[Sequence[int]]) -> float:
    """The mean share of words that two neighbours have in common."""
    words = [frozenset().union(*(signs[i].content for i in part)) for part in parts]
    return sum(len(a & b) / max(1, min(len(a), len(b))) for a, b in pairwise(words)) / (len(parts) - 1)


def items(told: Sequence[int]) -> list[list[int]]:
    """A run's sentences, those together that no line parts."""
    return parted(told, [b > a + 1 for a, b in pairwise(told)])


def flows(told: Sequence[int]) -> bool:
    """Whether sentences of a run follow each other without a line between, as a story's do."""
    return sum(b == a + 1 for a, b in pairwise(told)) * 3 >= len(told)


def claim(signs: Sequence[Sign], values: Sequence[float], part: Sequence[int]) -> Claim:
    """What speaks for a stretch as the page's story."""
    head = []
    for i in range(part[0] - 1, max(-1, part[0] - 1 - HEAD_REACH), -1):
        if values[i] > 0:
            break
        head.append(signs[i])
    below = signs[part[-1] + 1 : part[-1] + 1 + FOOT_REACH]
    foot = takewhile(lambda sign: sign.row is not None, below)
    said = {word[:PREFIX] for i in part for word in signs[i].content}
    titles = [(_said(sign, said), sign) for sign in head if _may_head(sign)]
    share, title = max(titles, key=lambda pair: pair[0], default=(0.0, None))
    titled = share >= SAID
    day = any(sign.dated or _kind(sign) in DAYS for sign in head)
    tools = any(_kind(sign) in TOOLS for sign in (*head, *foot))
    points = min(sum(signs[i].words for i in part), WEAK_WORDS) / WORDS_A_POINT + DAY_POINTS * day
    points += TITLE_POINTS * share * titled + TOOL_POINTS * tools
    points += TWICE_POINTS * (titled and title is not None and title.copies > 1)
    points -= COMMENT_POINTS * any(sign.row is not None and sign.row.id in COMMENTS for sign in head)
    return Claim(points, titled, day, tools)


def parted(told: Sequence[int], marks: Sequence[bool]) -> list[list[int]]:
    """A list's sentences, cut where a mark stands between two."""
    parts = [[told[0]]]
    for (_, b), mark in zip(pairwise(told), marks, strict=True):
        if mark:
            parts.append([])
        parts[-1].append(b)
    return parts


def _kind(sign: Sign) -> str:
    return sign.row.kind if sign.row else ""


def _may_head(sign: Sign) -> bool:
    return sign.row is None and not sign.dated and sign.words >= SHORTEST_TITLE


def _said(sign: Sign, said: set[str]) -> float:
    own = {word[:PREFIX] for word in sign.content}
    return len(own & said) / len(own) if own else 0.0
