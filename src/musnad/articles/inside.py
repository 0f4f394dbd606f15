"""Inside the run: paragraphs, subheadings, captions and their copies, credits, lists, where a live page starts over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.articles.signals import Sign
from musnad.articles.story import MOST, worth
from musnad.articles.zones import Sheet, Zone
from musnad.record import Span

NEAR_COPY = 4
"""Segments between an alternative text and the caption that repeats it: a credit, a blank, another pair's half."""
LONGEST_HEADING = 16
"""Words of a subheading; longer lines without a full stop are sentences that lack it."""
LONGEST_CAPTION = 40
SHORTEST_GLUED = 3
"""Words of a caption that is glued to its credit: fewer may repeat by chance."""
LINES_OF_PAIR = 2


def tell_inside(sheet: Sheet, signs: Sequence[Sign], found: range, tokens: Tokens) -> None:
    """Say of each segment of the run what it is."""
    _copies(sheet, signs, found, tokens)
    _rows(sheet, signs, found)
    _sentences(sheet, signs, found)
    for between in _between(sheet, found):
        _lines(sheet, signs, between)


def _copies(sheet: Sheet, signs: Sequence[Sign], found: range, tokens: Tokens) -> None:
    """A line that stands twice, close by: first the picture's alternative text, then its caption, often after its credit."""
    for i in range(max(0, found.start - NEAR_COPY), found.stop):
        sign = signs[i]
        if sheet.told(i) or sign.prose > MOST or not SHORTEST_GLUED <= sign.words <= LONGEST_CAPTION:
            continue
        for j in range(i + 1, min(i + 1 + NEAR_COPY, found.stop)):
            if sheet.told(j):
                continue
            if signs[j].segment.key == sign.segment.key and j in found:
                _pair(sheet, signs, i, j)
                break
            if i in found and signs[j].segment.key.endswith(" " + sign.segment.key):
                _glued(sheet, signs, (i, j), tokens)
                break


def _pair(sheet: Sheet, signs: Sequence[Sign], i: int, j: int) -> None:
    sheet.tell(i, Zone(signs[i].segment.span, "image_alt", "caption.copy"))
    sheet.tell(j, Zone(signs[j].segment.span, "image_caption", "caption.copy"))
    for k in range(i + 1, j):
        if worth(signs[k]) <= 0:
            sheet.tell(k, Zone(signs[k].segment.span, "image_credit", "caption.credit-between"))


def _glued(sheet: Sheet, signs: Sequence[Sign], pair: tuple[int, int], tokens: Tokens) -> None:
    """"Reuters لقاء الوزيرين" after "لقاء الوزيرين": a credit, then the caption."""
    i, j = pair
    start, stop = signs[i].segment.core
    width = stop - start
    cut = signs[j].segment.core[1] - width
    segment = signs[j].segment
    sheet.tell(i, Zone(signs[i].segment.span, "image_alt", "caption.copy"))
    sheet.tell(
        j,
        Zone(tokens.span(segment.first, cut), "image_credit", "caption.credit-glued"),
        Zone(Span(tokens.starts[cut], segment.span.end), "image_caption", "caption.copy"),
    )


def _rows(sheet: Sheet, signs: Sequence[Sign], found: range) -> None:
    """Lines that a furniture row fits, and those under a label of related stories."""
    section = None
    for i in found:
        sign = signs[i]
        row = sign.row
        if worth(sign) > 0 and not (row and row.kind == "update_line"):
            section = None
        elif row and not sheet.told(i):
            sheet.tell(i, Zone(sign.segment.span, row.kind, row.rule))
            section = row.section if row.section == "related" else None
        elif section:
            sheet.tell(i, Zone(sign.segment.span, section, "furniture.section"))


def _sentences(sheet: Sheet, signs: Sequence[Sign], found: range) -> None:
    for i in found:
        if signs[i].prose > 0 or signs[i].full:
            sheet.tell(i, Zone(signs[i].segment.span, "body", "story.sentence"))


def _between(sheet: Sheet, found: range) -> Iterator[range]:
    """The stretches of untold lines between told ones."""
    start = None
    for i in [*found, found.stop]:
        if i < found.stop and not sheet.told(i):
            start = i if start is None else start
        elif start is not None:
            yield range(start, i)
            start = None


def _lines(sheet: Sheet, signs: Sequence[Sign], lines: range) -> None:
    """Lines that are no sentence by themselves: by their number, their signs and what stands before and after."""
    before = signs[lines.start - 1]
    for i in lines:
        sign = signs[i]
        span = sign.segment.span
        if not sign.segment.plain:
            sheet.tell(i, Zone(span, "other", "sign.alone"))
        elif sign.segment.latin == sign.words and sign.words:
            sheet.tell(i, Zone(span, "image_credit", "caption.latin"))
        elif sign.dated:
            sheet.tell(i, Zone(span, "publication_line", "date.line"))
        elif _goes_on(signs, i, before):
            sheet.tell(i, Zone(span, "body", "story.continued"))
        elif sign.words > LONGEST_HEADING:
            sheet.tell(i, Zone(span, "body", "story.unpunctuated"))
        elif len(lines) > LINES_OF_PAIR and i != lines[-1]:
            sheet.tell(i, Zone(span, "related", "heading.many"))
        else:
            sheet.tell(i, Zone(span, "subheading", "heading.alone"))


def _goes_on(signs: Sequence[Sign], i: int, before: Sign) -> bool:
    """Whether a line is an item of a list that a colon or other items announce, or breaks off in the middle of a sentence."""
    sign, last = signs[i], signs[i - 1]
    announced = before.segment.listing or last.segment.listing or (last.segment.bullet and i - 1 >= 0)
    return sign.segment.bullet and announced
