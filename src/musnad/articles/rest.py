"""Everything beside the story: what rows, sections, place and shape say of it."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import Tokens
from musnad.articles.bylines import is_byline, read_byline
from musnad.articles.signals import Sign
from musnad.articles.story import worth
from musnad.articles.zones import Sheet, Zone, ZoneKind
from musnad.lexicon import Lexicon

MENU_WORDS = 3
"""Words of a menu's longest usual entry; a headline has more."""
TICKER_PIECES = 3
"""Pieces of one line from which it is a ticker or a menu."""
TAG_WORDS = 5
NEAR_END = 6
"""Segments after the story within which its signature, credit and day stand."""
NEAR_TOP = 5
"""Segments above a story without a headline among which its byline stands."""
HEAD_LINES = 4
"""Segments from the page's top among which its own name and day stand."""
LONE_HEADLINES = 2
"""Headlines above the story from which they are a ticker and no stray line."""
TRAIL_MARKS = frozenset("›»>|/•·")
SECTION_KINDS = {"comment_form", "related", "tags", "ticker_headline"}


def tell_rest(sheet: Sheet, signs: Sequence[Sign], title: int | None, found: range | None, tokens: Tokens, lexicon: Lexicon) -> None:
    """Say of each segment that is untold what it is."""
    teller = _Teller(sheet, signs, title, found, tokens, lexicon)
    for i in range(len(signs)):
        teller.tell(i)


class _Teller:
    """Walks down the page and remembers which section it is in."""

    def __init__(
        self, sheet: Sheet, signs: Sequence[Sign], title: int | None, found: range | None, tokens: Tokens, lexicon: Lexicon
    ) -> None:
        self.sheet, self.signs, self.tokens, self.lexicon = sheet, signs, tokens, lexicon
        self.start = found.start if found else len(signs)
        self.stop = found.stop if found else len(signs)
        self.top = title if title is not None else max(-1, self.start - NEAR_TOP)
        self.titled = title is not None
        self.section: ZoneKind | None = None
        self.said = frozenset().union(*(s.content for s in signs[self.start : self.stop])) if found else frozenset()
        self.keys = tuple(s.segment.key for s in signs[self.start : self.stop] if worth(s) > 0)
        self.listing = found is None

    def tell(self, i: int) -> None:
        """Say what segment i is."""
        if self.sheet.told(i):
            self.section = None
            return
        sign = self.signs[i]
        if not sign.row and sign.dates and self._beside(i) and (zones := self._day_and_byline(sign)):
            self.sheet.tell(i, *zones)
            return
        kind, rule = self._kind(i, sign)
        self.sheet.tell(i, Zone(sign.segment.span, kind, rule))

    def _kind(self, i: int, sign: Sign) -> tuple[ZoneKind, str]:
        if sign.row and not (self.section == "related" and sign.row.kind in ("publication_line", "tags")):
            self.section = sign.row.section or (self.section if sign.row.kind == self.section else None)
            return sign.row.kind, sign.row.rule
        if not sign.segment.plain:
            return "other", "sign.alone"
        if sign.dated:
            return self._day(i)
        if self._beside(i):
            return self._line_beside(i, sign)
        if self.section and self._in_section(sign):
            return self.section, "furniture.section"
        if sign.segment.pieces >= TICKER_PIECES:
            return ("ticker_headline" if self._long_pieces(i) else "navigation"), "line.pieces"
        return self._by_shape(i, sign)

    def _day_and_byline(self, sign: Sign) -> tuple[Zone, ...]:
        """A line that is day and byline: "15 أكتوبر 2021 بقلم: فلان"; nothing where it is not."""
        first, last = sign.segment.first, sign.segment.last
        date = sign.dates[0]
        other = (date.last, last) if date.first - first <= last - date.last else (first, date.first)
        words = sum(self.tokens.is_word(i) for i in range(*other))
        byline = read_byline(self.tokens, *other, self.lexicon)
        if not byline.credits or not is_byline(byline, self.tokens, words, self.lexicon):
            return ()
        cut = date.last if other[1] == last else date.first
        day = (first, cut) if other[1] == last else (cut, last)
        told = {
            day: ("publication_line", "date.near-story"),
            (cut, last) if day[0] == first else (first, cut): ("byline", byline.credits[0].rule),
        }
        return tuple(Zone(self.tokens.span(*part), *told[part]) for part in sorted(told))  # type: ignore[arg-type]

    def _beside(self, i: int) -> bool:
        """Whether a line stands between headline and story, or just below the story."""
        return self.top < i < self.start or (self.stop <= i < self.stop + NEAR_END and self.section is None)

    def _day(self, i: int) -> tuple[ZoneKind, str]:
        if self.top - 2 <= i < self.start or self.stop <= i < self.stop + NEAR_END:
            return "publication_line", "date.near-story"
        if self.section in ("related", "ticker_headline") or i >= self.stop:
            return "related", "date.of-another"
        return "masthead", "date.of-page"

    def _line_beside(self, i: int, sign: Sign) -> tuple[ZoneKind, str]:
        segment = sign.segment
        byline = read_byline(self.tokens, segment.first, segment.last, self.lexicon)
        if byline.credits and byline.credits[0].kind == "photo" and sign.words <= MENU_WORDS * 2:
            return "image_credit", byline.credits[0].rule
        if sign.words and segment.latin == sign.words and i < self.start:
            return "image_credit", "caption.latin"
        if is_byline(byline, self.tokens, sign.words, self.lexicon) and not segment.asks:
            rule = byline.credits[0].rule if byline.credits else "byline.parts"
            alone = byline.has("named", "agencies") and byline.rest == 0 and not byline.has("by", "desk")
            return ("agency_credit" if alone and i >= self.stop else "byline"), rule
        if i >= self.stop:
            return ("tags", "tags.of-story") if self._is_tag(sign) else self._by_shape(i, sign)
        if not self.titled:
            return self._by_shape(i, sign)
        if sign.words <= MENU_WORDS:
            return ("image_caption", "line.between") if sign.content <= self.said else ("byline", "byline.between")
        if any(key.startswith(segment.key) for key in self.keys):
            return "teaser", "teaser.copy"
        if sign.segment.closes != ")" and (worth(sign) > 0 or not self._below_day(i)):
            return "subtitle", "line.below-headline"
        return "image_caption", "line.between"

    def _is_tag(self, sign: Sign) -> bool:
        """Whether a short line below the story says only words of the story."""
        return sign.words <= TAG_WORDS and bool(sign.content) and sign.content <= self.said

    def _below_day(self, i: int) -> bool:
        """Whether the day or the byline stands between the headline and a line."""
        kinds = ("publication_line", "byline", "update_line")
        return any(self.sheet.kind(k) in kinds for k in range(self.top, i))

    def _in_section(self, sign: Sign) -> bool:
        if self.section == "tags":
            return sign.words <= TAG_WORDS
        if self.section == "ticker_headline":
            return sign.words > MENU_WORDS
        return self.section in SECTION_KINDS

    def _long_pieces(self, i: int) -> bool:
        """Whether the pieces of a line are headlines rather than a menu's words."""
        line = self.signs[i].segment.line
        first = last = i
        while first > 0 and self.signs[first - 1].segment.line == line:
            first -= 1
        while last + 1 < len(self.signs) and self.signs[last + 1].segment.line == line:
            last += 1
        words = sum(self.signs[k].words for k in range(first, last + 1))
        return words > MENU_WORDS * (last + 1 - first)

    def _by_shape(self, i: int, sign: Sign) -> tuple[ZoneKind, str]:
        if worth(sign) > 0:
            return ("teaser" if i < self.start else "other"), "line.sentence"
        if self._is_trail(sign):
            return "navigation", "line.trail"
        if i < min(HEAD_LINES, self.top) and not self._is_menu(i) and self._names_page(i, sign):
            return "masthead", "line.top"
        if sign.words <= MENU_WORDS:
            return "navigation", "line.short"
        if self.listing:
            return "teaser", "line.of-list"
        if i >= self.stop:
            return "related", "line.headline-below"
        return ("ticker_headline" if self._headlines(i) else "other"), "line.headline-above"

    def _is_trail(self, sign: Sign) -> bool:
        """Whether a line is a menu or a trail on one line: سياسة › عربي."""
        folds = self.tokens.folds[sign.segment.first : sign.segment.last]
        marks = sum(fold in TRAIL_MARKS for fold in folds)
        return marks > 0 and sign.words <= MENU_WORDS * (marks + 1)

    def _names_page(self, i: int, sign: Sign) -> bool:
        """Whether a line among the first may name the page: the very first, or one that later lines repeat."""
        return i == 0 or sign.words > 1 or sign.copies > 1

    def _is_menu(self, i: int) -> bool:
        return self.signs[i].segment.pieces >= TICKER_PIECES

    def _headlines(self, i: int) -> bool:
        near = self.signs[max(0, i - 2) : i + 3]
        return sum(s.words > MENU_WORDS and s.row is None for s in near) >= LONE_HEADLINES
