"""The edges of the story's run: lines above and below it that are its own, a summary that is not."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import Tokens
from musnad.articles.fallback import speaks_to_reader
from musnad.articles.halves import over_rest
from musnad.articles.signals import Sign
from musnad.articles.story import SMALL, worth
from musnad.articles.zones import Sheet, Zone
from musnad.lexicon import Lexicon
from musnad.lexicon.prose import Prose

STANDFIRST_REACH = 3
"""Lines below the headline within which its summary stands."""
HEAD_KINDS = ("publication_line", "update_line")
FEWEST_ITEMS = 2
"""Items of a list."""
SAID_AGAIN, SAID_SURE = 0.6, 0.8
"""The share of the words of points over a story that it says again, and the share of the first point's alone."""
LONGEST_CALL = 32
"""Words of a line that speaks to the page's reader."""
ENTRY_WORDS = 8
"""Words of an update line from which it is a heading with its time, and no line of the page's head."""
SUMMARY, SAID_LABELLED = "other.summary", 0.2
"""The row of a summary's label (اظهر الملخص), and the share that is enough under one."""
REPEATED_WITHIN, SHORTEST_SUMMARY = 3, 12
"""Paragraphs among which the one stands that says a summary again, for a caption may stand between; its words."""
PAIR, HALF = 2, 0.5
"""A summary and the paragraph below the picture that says it again, and the share of the words that it has then."""
LABELLING = -3.5
"""Log-odds of a line before a colon that announces a sentence; a label has less: شبكة أخبار الضفاف بالعربية :."""
SUMMARY_WORD = "ملخص"
"""The word of a summary's label that is no label of a conclusion (الخلاصة)."""
FEWEST_TOLD = 3
"""Paragraphs that all end in a full stop, below which a line without one is none."""
AND, SURELY, LONG, DATELINE_WORDS = "و", 5.0, 20, 8
"""The word before what goes on, log-odds and words of a sentence that surely is one, words of a dateline."""
NEARLY, OPENING_WORDS = -0.8, 6
"""Log-odds of a story's first line that lacks its full stop; words of one that ends in a colon."""


def with_closing(signs: Sequence[Sign], found: range, prose: Prose) -> range:
    """The run with lines just below it that it announces, that go on with its list, or that nearly are sentences."""
    stop = found.stop
    while stop < len(signs):
        sign, last = signs[stop], signs[stop - 1].segment
        goes_on = last.closes == ":" or (sign.segment.bullet and last.bullet) or _in_headed_list(signs, stop, prose)
        announces = sign.segment.closes == ":" and sign.words >= OPENING_WORDS
        adds = _adds(sign, prose) and sign.segment.gap <= last.gap
        closing = goes_on or announces or adds or sign.prose > NEARLY
        teased = all(s.segment.ending == "cut" for s in signs[stop : stop + FEWEST_ITEMS])
        if sign.row or sign.dated or sign.copies > 1 or not closing or sign.segment.pieces > 1 or not sign.words:
            break
        if teased and stop + 1 < len(signs):
            break  # other stories, each cut short
        stop += 1
    return range(found.start, over_rest(signs, stop))


def _adds(sign: Sign, prose: Prose) -> bool:
    """Whether a line goes on with what somebody says, though its full stop is lost: "ويقول مراقبون إن"."""
    first = sign.segment.key.partition(" ")[0]
    return first[:1] == AND and first[1:] in prose.verbs and sign.words > SMALL and sign.segment.block is None


def tell_closing(sheet: Sheet, signs: Sequence[Sign], found: range, prose: Prose) -> None:
    """Say of the run's last line that it is a paragraph, where it goes on with what somebody says."""
    last = signs[found.stop - 1]
    if not last.full and len(found) > 1 and _adds(last, prose):
        sheet.tell(found.stop - 1, Zone(last.segment.span, "body", "story.continued"))


def without_items(signs: Sequence[Sign], found: range) -> range:
    """The run without a list's last item that reads like a sentence: the lines above are items too, none below is."""
    start = found.start
    listed = 0 < start < found.stop - 1 and signs[start].segment.bullet and signs[start - 1].segment.bullet
    lone = listed and not signs[start].full and not signs[start + 1].segment.bullet
    return range(start + 1, found.stop) if lone else found


def _in_headed_list(signs: Sequence[Sign], i: int, prose: Prose) -> bool:
    """Whether a line heads a list of the story's own, or is its first item: بنود الاتفاق, تعهده:, - [سحب القوات]."""
    heading = i - signs[i].segment.bullet
    items = signs[heading + 1 : heading + 1 + FEWEST_ITEMS]
    headed = len(items) == FEWEST_ITEMS and all(s.segment.bullet and not s.row for s in items)
    short = 1 < signs[heading].words <= ENTRY_WORDS and not signs[heading].segment.bullet
    colon = signs[heading].segment.closes == ":"
    return headed and short and (colon or not prose.lists.isdisjoint(signs[heading].segment.key.split()))


def without_calls(signs: Sequence[Sign], found: range, tokens: Tokens, lexicon: Lexicon) -> range:
    """The run without the last lines that speak to the reader, not quoted: "هل أعجبك المقال؟ اشترك بنشرتنا"."""
    stop = found.stop
    while stop - 1 > found.start:
        sign = signs[stop - 1]
        quoted = sign.segment.quotes or sign.words > LONGEST_CALL
        if quoted or not speaks_to_reader(sign, tokens, lexicon):
            break
        stop -= 1
    return range(found.start, stop)


def without_notes(signs: Sequence[Sign], found: range, tokens: Tokens) -> range:
    """The run without the notes below it: [1] المرجع نفسه."""
    stop = found.stop
    while (
        stop - 1 > found.start
        and tokens.folds[signs[stop - 1].segment.first] == "["
        and _is_numbered(tokens, signs[stop - 1].segment.first)
    ):
        stop -= 1
    return range(found.start, stop)


def _is_numbered(tokens: Tokens, i: int) -> bool:
    """Whether brackets at a token hold a number."""
    return i + 2 < len(tokens) and tokens.is_number(i + 1) and tokens.folds[i + 2] == "]"


def without_standfirst(signs: Sequence[Sign], found: range, above: int) -> range:
    """The run without a summary above the day or byline, which more than one paragraph follows."""
    told = [i for i in found if worth(signs[i]) > 0]
    over = [s for s in signs[above + 1 : told[0]] if not s.row and not s.dated] if told else []
    if told and len(over) < STANDFIRST_REACH and (again := _again(signs, told)) is not None:
        return range(again, found.stop)
    if _is_over_picture(signs, told):
        return range(told[1], found.stop)
    if len(told) < 3 or len(over) >= STANDFIRST_REACH:  # noqa: PLR2004 - the summary and two paragraphs
        return found
    between = [signs[i] for i in range(told[0] + 1, told[1])]
    head = any(s.dated or _is_head(s) or (s.dates and s.words <= DATELINE_WORDS) for s in between)
    return range(told[1], found.stop) if head else found


def without_points(signs: Sequence[Sign], found: range) -> range:
    """The run without the points above it that sum it up: "- التقى الوزير نظيره", and then the story says it again."""
    stop = next((i for i in found if not signs[i].segment.bullet), found.start)
    points = [signs[i] for i in range(found.start, stop)]
    told = [signs[i] for i in range(stop, found.stop) if worth(signs[i]) > 0]
    if len(points) < FEWEST_ITEMS or not told or any(sign.segment.bullet for sign in told[:FEWEST_ITEMS]):
        return found
    said = frozenset().union(*(sign.content for sign in told))
    first = points[0].content
    labelled = any(s.row is not None and s.row.id == SUMMARY for s in signs[max(0, found.start - FEWEST_ITEMS) : stop])
    share = SAID_AGAIN if not labelled else SAID_LABELLED
    again = sum(len(s.content & said) for s in points) >= share * sum(len(s.content) for s in points)
    return range(stop, found.stop) if again or len(first & said) >= SAID_SURE * len(first) else found


def without_summary(signs: Sequence[Sign], found: range) -> range:
    """The run without the paragraph under ملخص above it, where two more follow."""
    told = [i for i in found if worth(signs[i]) > 0]
    above = signs[found.start - 1].row if found.start and told and told[0] == found.start else None
    labelled = above is not None and above.id == SUMMARY and SUMMARY_WORD in signs[found.start - 1].segment.key
    return range(told[1], found.stop) if labelled and len(told) > PAIR else found


def without_headlines(signs: Sequence[Sign], found: range) -> range:
    """The run without the headlines below it: no full stop where each paragraph has one, and a wider gap above each."""
    stop = found.stop
    while stop - 1 > found.start and not signs[stop - 1].full and signs[stop - 1].row is None:
        stop -= 1
    told = [signs[i] for i in range(found.start, stop) if worth(signs[i]) > 0]
    tail = signs[stop : found.stop]
    gap = max((sign.segment.gap for sign in told[1:]), default=0)
    wide = all(sign.segment.gap > gap and sign.words <= LONGEST_CALL for sign in tail[1:])
    stopped = len(told) >= FEWEST_TOLD and all(sign.full for sign in told)
    return range(found.start, stop) if stopped and len(tail) > 1 and wide else found


def _again(signs: Sequence[Sign], told: Sequence[int]) -> int | None:
    """The paragraph, of the two below the first, that says the first again and more: then that one is a summary."""
    first = signs[told[0]]
    for i in told[1:REPEATED_WITHIN] if first.words >= SHORTEST_SUMMARY else ():
        longer = signs[i].words > first.words
        if longer and len(first.content & signs[i].content) >= SAID_SURE * len(first.content) > 0:
            below = signs[told[1]]
            return told[1] if below.full and below.words >= SHORTEST_SUMMARY and below.copies == 1 else i
    return None


def _is_over_picture(signs: Sequence[Sign], told: Sequence[int]) -> bool:
    """Whether a picture's text and caption part the first sentence from the second, which says half its words again."""
    if len(told) < PAIR or signs[told[0]].words < SHORTEST_SUMMARY:
        return False
    between = signs[told[0] + 1 : told[1]]
    shown = any(s.copies > 1 or (s.row is not None and s.row.kind.startswith("image_")) for s in between)
    first = signs[told[0]].content
    return shown and len(first & signs[told[1]].content) >= HALF * len(first)


def _is_head(sign: Sign) -> bool:
    """Whether a row tells a day of the page's head; a live page's heading with its time is none."""
    entry = sign.row is not None and sign.row.id == "update.inside" and sign.words >= ENTRY_WORDS
    return sign.row is not None and sign.row.kind in HEAD_KINDS and not entry


def with_opening(signs: Sequence[Sign], found: range, above: int) -> range:
    """The run with lines just above it that nearly are sentences or announce one, down from the headline."""
    start = found.start
    while start - 1 > above:
        sign = signs[start - 1]
        cut = sign.segment.ending == "cut" and not _goes_on(sign, signs[start])
        if sign.row or sign.dated or sign.copies > 1 or not _opens(sign) or sign.segment.pieces > 1 or cut:
            break
        start -= 1
    return range(start, found.stop)


def _goes_on(sign: Sign, below: Sign) -> bool:
    """Whether a sentence that ends in two dots is the first paragraph: it is long, and the one below says "and"."""
    return sign.prose > SURELY and sign.words >= LONG and below.segment.key.startswith(AND)


def _opens(sign: Sign) -> bool:
    """Whether a line nearly is a sentence, and no caption's few words, or announces one."""
    told = sign.prose > NEARLY and (sign.full or sign.words > SMALL)
    return told or (sign.segment.opens and sign.words >= OPENING_WORDS and sign.prose > LABELLING)
