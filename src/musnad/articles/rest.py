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
HEAD_LINES = 4
"""Segments from the page's top among which its own name and day stand."""
LONE_HEADLINES = 2
"""Headlines above the story from which they are a ticker and no stray line."""
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
        self.top = title if title is not None else self.start
        self.section: ZoneKind | None = None

    def tell(self, i: int) -> None:
        """Say what segment i is."""
        if self.sheet.told(i):
            self.section = None
            return
        sign = self.signs[i]
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
            return self._by_shape(i, sign)
        if sign.words <= MENU_WORDS:
            return "byline", "byline.between"
        if worth(sign) > 0 or sign.segment.opens or self._has_verb(sign):
            return "subtitle", "line.between-with-verb"
        return "image_caption", "line.between"

    def _has_verb(self, sign: Sign) -> bool:
        folds = self.tokens.folds[sign.segment.first : sign.segment.last]
        return ":" in folds or any(fold in self.lexicon.prose.verbs for fold in folds)

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
        if i < min(HEAD_LINES, self.top) and sign.words > 1 and not self._is_menu(i):
            return "masthead", "line.top"
        if sign.words <= MENU_WORDS:
            return "navigation", "line.short"
        if i >= self.stop:
            return "related", "line.headline-below"
        return ("ticker_headline" if self._headlines(i) else "other"), "line.headline-above"

    def _is_menu(self, i: int) -> bool:
        return self.signs[i].segment.pieces >= TICKER_PIECES

    def _headlines(self, i: int) -> bool:
        near = self.signs[max(0, i - 2) : i + 3]
        return sum(s.words > MENU_WORDS and s.row is None for s in near) >= LONE_HEADLINES
