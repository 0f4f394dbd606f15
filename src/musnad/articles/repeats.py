"""The headline's copies: the browser's title with the outlet's name after it, the line that stands twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from musnad.arabic import Tokens
from musnad.articles.segments import key_of
from musnad.articles.signals import Sign
from musnad.articles.story import worth
from musnad.articles.zones import Sheet, Zone
from musnad.record import FurnitureKind, Span

FIRST_LINES = 3
"""Lines of the page's top that may be a browser's title."""
SHORTEST = 3
"""Words of a headline; shorter ones need more to be known."""
LONG = 5
"""Words of a headline that a picture's text begins with, whom it shows behind them."""
LONGEST_SUFFIX = 8
"""Words of the outlet's name after a browser's title."""
SUFFIX = re.compile(r"\s[-–—|:»•·]+\s")


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline's segment and characters, and how it was known."""

    index: int
    span: Span
    rule: str


def says_same(a: Sign, b: Sign) -> bool:
    """Whether two lines have the same words, whatever signs stand between: "القمة ... والحدود", "القمة … والحدود"."""
    return a.segment.key == b.segment.key or (a.words == b.words > SHORTEST and _words(a) == _words(b))


def _words(sign: Sign) -> list[str]:
    return [part for part in sign.segment.key.split() if part[0].isalnum()]


def tell_headline(sheet: Sheet, signs: Sequence[Sign], title: Headline, found: range, tokens: Tokens) -> None:
    """Write the headline down, and its copies: the browser's title, the line that stands twice, a picture's text."""
    i = title.index
    whole = signs[i].segment.span
    rest = (
        ()
        if title.span == whole
        else (Zone(Span(_next(tokens, title.span.end), whole.end), "masthead", "headline.suffix"),)
    )
    sheet.tell(i, Zone(title.span, "title", title.rule), *rest)
    key = key_of(title.span.of(tokens.text)) if rest else signs[i].segment.key
    for k, sign in enumerate(signs):
        same = sign.segment.key == key or (not rest and says_same(sign, signs[i]))
        browser = k < FIRST_LINES and signs[i].segment.key in sign.segment.key and _may_be_title(sign)
        shown = i < k < found.start and LONG <= signs[i].words < sign.words and _begun(sign, key)
        ends = i < k < found.stop and LONG <= signs[i].words < sign.words and _ends(sign, signs[i])
        if k != i and (same or browser or shown or ends):
            kind: FurnitureKind = "image_alt" if i < k < found.stop else "title_repeat"
            sheet.tell(k, Zone(sign.segment.span, kind, "headline.copy" if same or browser else "headline.begun"))


def _may_be_title(sign: Sign) -> bool:
    """Whether a line may be the browser's title: no paragraph, and no label but the outlet's name."""
    plain = sign.row is None or sign.row.kind in ("masthead", "copyright", "logo_alt")
    return plain and worth(sign) <= 0


def _begun(sign: Sign, key: str) -> bool:
    """Whether a line begins with the headline, and goes on in Arabic."""
    return sign.segment.key.startswith(f"{key} ") and not sign.segment.latin


def _ends(sign: Sign, title: Sign) -> bool:
    """Whether a line is a few words, a sign and the headline: الميناء : الميناء | اتفاق على المياه."""
    few = not sign.segment.bullet and sign.words - title.words <= LONGEST_SUFFIX
    return few and sign.segment.key.endswith(tuple(f" {mark} {title.segment.key}" for mark in "|-–:"))


def _next(tokens: Tokens, offset: int) -> int:
    return tokens.starts[tokens.at(offset)]


def suffix(sign: Sign, signs: Sequence[Sign], i: int, tokens: Tokens) -> int | None:
    """Where the outlet's name begins that a browser's title ends in: its words stand elsewhere on the page too."""
    if i >= FIRST_LINES:
        return None
    start, text = sign.segment.span.start, sign.segment.span.of(tokens.text)
    for mark in reversed(list(SUFFIX.finditer(text))):
        name = key_of(text[mark.end() :])
        head = key_of(text[: mark.start()])
        if len(name.split()) > LONGEST_SUFFIX or len(head.split()) < SHORTEST:
            continue
        block = sign.segment.block
        others = (s.segment.key for k, s in enumerate(signs) if k != i and worth(s) <= 0)
        elsewhere = any(name in key and sign.segment.key not in key for key in others)
        if elsewhere or (block is not None and block.tag == "title"):
            return start + mark.start()
    return None
