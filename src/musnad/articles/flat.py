"""A page that lost its lines: furniture cut from the heads and feet of the few long ones that are left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from musnad.arabic import Tokens
from musnad.arabic.calendar import find
from musnad.articles.bylines import PARTING
from musnad.articles.glued import STAMP
from musnad.articles.segments import EDGE, ENDS, Place, Segment, segment_of
from musnad.lexicon import Lexicon
from musnad.lexicon.furniture import FurnitureRow
from musnad.record import FurnitureKind

LONG, SHARE, FEW_LINES, SHORTEST = 60, 0.5, 6, 12
"""Words of a flat page's longest line and the share of the page's that it has, the most lines, and the words of the
shortest line that is looked at."""
HEAD, LONGEST_LABEL, LONGEST_HEADLINE = 90, 4, 24
"""Tokens of a line's head, of a label, and words of a headline between labels."""
SECTIONS = "navigation.sections"
"""The row of a site's sections; a story says such words too: مصر, اقتصاد."""
UNSURE = (SECTIONS, "navigation.section-of")
"""Rows of names that sentences say too: وزير [الشؤون الخارجية]."""
LOOSE = frozenset({"other.tool-row", "share.outlet-on", "logo.name", "publication.ago", "related.more-labels",
                   "navigation.section-news", "navigation.section-pair", "navigation.of-site", "navigation.home-page",
                   "navigation.languages", "other.player", "other.rates", "publication.clock-zone", "latest.more",
                   "tags.labels", "tags.hash-words", "advertisement.more", "share.permalink", "dateline.end-word",
                   "access.section-end", "comment.write"})  # fmt: skip
"""Rows that fit words of a sentence too, where its line does not bound them: قبل أسبوعين."""
CONTROLS = frozenset({"navigation", "share_link", "print_link", "send_link", "font_size", "accessibility_links",
                      "comment_link", "publication_line", "update_line", "latest_news_label"})  # fmt: skip
SAID = frozenset({"latest_news_label", "related", "tags", "navigation"})
"""Kinds of labels that a sentence says behind a small word: "إضافة إلى [آخر المستجدات]"."""
FORUM = "forum."
"""Rows of a forum's furniture, which a sentence says too: [التوقيع في مرسى]."""
MORE = frozenset({"المزيد", "مزيد"})
"""Words with which a label begins, and as often the object of a sentence."""
SCOPES = frozenset({"whole", "notice", "note"})
FEWEST_TWICE = 4
"""Words of a headline that is known by its copy behind it."""
FEWEST, FEWEST_RUN = 2, 3
"""Words of a label, and labels one behind the other, from which they are no words of a sentence."""


class Label(NamedTuple):
    """A label or day at tokens `[first, last)`; `sure` where its words alone tell it from a sentence's."""

    first: int
    last: int
    sure: bool
    kind: FurnitureKind


def opened(found: Sequence[Segment], tokens: Tokens, lexicon: Lexicon) -> Sequence[Segment]:
    """The segments, those of a page of few long lines cut where labels stand at their heads and feet."""
    words = sum(segment.words for segment in found)
    longest = max((segment.words for segment in found), default=0)
    if len(found) > FEW_LINES or longest < max(LONG, SHARE * words) or any(segment.block for segment in found):
        return found
    return tuple(part for segment in found for part in _parts(segment, tokens, lexicon))


def _parts(segment: Segment, tokens: Tokens, lexicon: Lexicon) -> Iterator[Segment]:
    cuts = {segment.first, segment.last}
    if STAMP.match(tokens.text, segment.span.start, segment.span.end):
        yield segment  # a crawler's day, then its sentence: "date 2021-02-04 رأى"
        return
    if segment.words >= SHORTEST:
        cuts.update(_head(segment, tokens, lexicon), _foot(segment, tokens, lexicon))
    if len(cuts) == 2:  # noqa: PLR2004 - its ends alone
        yield segment
        return
    cuts.update([*(middle for a, b in pairwise(sorted(cuts)) for middle in _twice(a, b, tokens))])
    for n, (a, b) in enumerate(pairwise(sorted(cuts))):
        yield segment_of(tokens, range(a, b), Place(segment.line, segment.gap if n == 0 else 0, 1))


def _head(segment: Segment, tokens: Tokens, lexicon: Lexicon) -> Iterator[int]:
    """Where labels begin and end before the first full stop; a day counts where a label follows."""
    end = min(segment.last, segment.first + HEAD)
    stop = next((i for i in range(segment.first, end) if tokens.folds[i] in ENDS and _ends(tokens, i)), end)
    small = lexicon.prose.small
    told = _labels(range(segment.first, stop), tokens, lexicon)
    own = (a for a in told if not _is_said(a, segment.first, tokens, small))
    every = sorted([*own, *_days(segment.first, stop, tokens, lexicon)])
    labels = every[: _before_story(segment.first, every, tokens, lexicon)]
    runs = [run for run in _runs(labels, tokens) if len(run) >= FEWEST_RUN or any(label.sure for label in run)]
    last = max((run[-1].last for run in runs), default=segment.first)
    for label in labels:
        day = label.kind == "publication_line"
        if label.last <= last and (label.sure or day or any(label in run for run in runs)):
            yield label.first
            yield _over(label.last, stop, tokens)


def _before_story(first: int, labels: Sequence[Label], tokens: Tokens, lexicon: Lexicon) -> int:
    """How many labels stand before the line's first sentence: behind it, its own words would be taken for labels."""
    at = first
    for n, label in enumerate(labels):
        words = sum(tokens.is_word(i) for i in range(at, label.first))
        begins = at < len(tokens) and tokens.folds[at] in lexicon.prose.past | lexicon.prose.openers
        if words > LONGEST_HEADLINE or (begins and words > LONGEST_LABEL):
            return n
        at = _over(label.last, len(tokens), tokens)
    return len(labels)


def _is_said(label: Label, first: int, tokens: Tokens, small: AbstractSet[str]) -> bool:
    """Whether a sentence says a label's words: behind a small word, or "بذل [المزيد من الجهود]" behind any."""
    if label.kind not in SAID or label.first == first:
        return False
    above = tokens.folds[label.first - 1]
    return above in small or (tokens.folds[label.first] in MORE and tokens.is_word(label.first - 1))


def _twice(first: int, last: int, tokens: Tokens) -> Iterator[int]:
    """The middle of a piece that says one thing twice: a headline and its copy."""
    half = (last - first) // 2
    if half >= FEWEST_TWICE and tokens.folds[first : first + half] == tokens.folds[last - half : last]:
        yield last - half


def _over(i: int, stop: int, tokens: Tokens) -> int:
    """The token behind the signs that part a label from what follows."""
    while i < stop and tokens.folds[i] in PARTING:
        i += 1
    return i


def _foot(segment: Segment, tokens: Tokens, lexicon: Lexicon) -> Iterator[int]:
    """Where labels begin and end behind the full stop that the first of them follows."""
    for i in range(segment.first, segment.last - 1):
        if tokens.folds[i] not in ENDS or not _ends(tokens, i):
            continue
        label = _label(i + 1, segment.last, tokens, lexicon)
        if label and label.sure:
            for each in _labels(range(i + 1, segment.last), tokens, lexicon):
                if each.sure:
                    open_ended = each.kind == "copyright" or tokens.folds[min(each.last, segment.last - 1)] == ":"
                    yield from (each.first,) if open_ended else (each.first, each.last)
            return


def _ends(tokens: Tokens, i: int) -> bool:
    """Whether a stop is a sentence's and not a number's: 3.5."""
    return not (i + 1 < len(tokens) and tokens.is_number(i + 1) and i > 0 and tokens.is_number(i - 1))


def _labels(area: range, tokens: Tokens, lexicon: Lexicon) -> Iterator[Label]:
    """The labels of a stretch, the longest at each place."""
    i = area.start
    while i < area.stop:
        label = _label(i, area.stop, tokens, lexicon)
        if label:
            yield label
        i = label.last if label else i + 1


def _label(i: int, stop: int, tokens: Tokens, lexicon: Lexicon) -> Label | None:
    if not tokens.is_word(i):
        return None
    for end in range(min(stop, i + LONGEST_LABEL), i, -1):
        if tokens.folds[end - 1] in EDGE:
            continue
        row = _row(i, end, tokens, lexicon)
        if row and row.scope in SCOPES and row.id not in LOOSE and not row.id.startswith(FORUM):
            if row.scope == "note" and not lexicon.furniture.opens_note(_key(i, end, tokens)):
                return None
            return Label(i, end, row.id not in UNSURE and end - i >= FEWEST, row.kind)
    return None


def _row(first: int, end: int, tokens: Tokens, lexicon: Lexicon) -> FurnitureRow | None:
    return lexicon.furniture.match(_key(first, end, tokens), end - first)


def _key(first: int, end: int, tokens: Tokens) -> str:
    return " ".join(tokens.folds[first:end])


def _days(first: int, stop: int, tokens: Tokens, lexicon: Lexicon) -> Iterator[Label]:
    for date in find(tokens, tokens.span(first, stop), lexicon.months) if stop > first else ():
        if date.date:
            yield Label(date.first, date.last, date.clock is not None, "publication_line")


def _runs(labels: Sequence[Label], tokens: Tokens) -> list[list[Label]]:
    """Labels between which nothing but signs stands."""
    runs: list[list[Label]] = []
    for label in labels:
        last = runs[-1][-1].last if runs else None
        if last is not None and all(
            not tokens.is_word(k) and not tokens.is_number(k) for k in range(last, label.first)
        ):
            runs[-1].append(label)
        else:
            runs.append([label])
    return runs
