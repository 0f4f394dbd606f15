"""Everything beside the story: what rows, sections, place and shape say of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from musnad.articles.beside import TAG_WORDS, day_and_byline, line_beside
from musnad.articles.bylines import read_byline
from musnad.articles.captions import SHORT
from musnad.articles.controls import controls, is_glued_menu, is_section, menus
from musnad.articles.credited import is_credited, is_picture
from musnad.articles.dated import HEAD_LINES, NEAR_HEADLINE, day
from musnad.articles.fallback import dated_items, is_gapped_menu, is_joined, is_long_menu, is_wordlist, speaks_to_reader
from musnad.articles.inside import first_copy
from musnad.articles.named import names_day
from musnad.articles.rivals import TEASER_WORDS
from musnad.articles.signals import Sign
from musnad.articles.stamped import is_dateline, is_of_town, is_placed_day
from musnad.articles.story import worth
from musnad.articles.trails import is_trail
from musnad.articles.view import View
from musnad.articles.zones import Told, Zone, ZoneKind
from musnad.lexicon.furniture import FurnitureRow
from musnad.record import FurnitureKind

TICKER_PIECES = 3
"""Pieces of one line from which it is a ticker or a menu."""
LONGEST_NAME = 6
"""Words of an outlet's name on the first line."""
LONE_HEADLINES = 2
"""Headlines above the story from which they are a ticker and no stray line."""
OFTEN = 3
"""How often a menu of one outlet's services says its name: قناة الميناء الميناء سبورت الميناء عقارات."""
HEADS = ("head-agency", "head-broadcaster", "head-outlet")
SECTION_KINDS = ("comment_form", "related", "tags", "ticker_headline", "other")
TAGS = "tags.label"
"""The row of labels that announce tags wherever they stand: كلمات مفتاحية."""
CARD = "forum.card"
"""The row of the labels on a forum's card of a writer."""
FIELDS = "comment.fields"
"""The row of a comment's fields; above the story such words are a menu's: موقع, إرسال."""
SLASHED = "image.credit-slash"
"""The row of a line that ends in an agency behind a slash."""
DIGITS = re.compile(r"(?:\d{1,2}[ ./-]\d{1,2}[ ./-]\d{4}|\d{4}[ ./-]\d{1,2}[ ./-]\d{1,2})")
"""A day in numbers, though it be none: 01/01/0001, 2015 05 14."""
NOBODYS = re.compile(r"\.(?:jpe?g|png|gif|webp)$|//(?:www\.)?(?:twitter|x|facebook|instagram|youtube|t)\.[a-z]+/")
"""How the address of a picture or of a network's post reads, which is no source."""
ADDRESS = "source.address"
"""The row of a line that is an address and nothing else."""
RUN_ON = 16
"""Words of a line above the story, without stop or comma, that is several headlines with no sign between."""
FIRST_TAGS = 18
"""Words of the line right below a label of tags: several tags on one line."""


def tell_rest(view: View) -> None:
    """Say of each segment that is untold what it is."""
    teller = _Teller(view)
    for i in range(len(view.signs)):
        teller.tell(i)


def _is_label_of_update(sign: Sign) -> bool:
    """Whether a line announces the day of a change and prints none: "آخر تحديث:"."""
    return sign.row is not None and sign.row.kind == "update_line" and not sign.dates


def _says_again(folds: Sequence[str], small: Collection[str]) -> bool:
    """Whether a line has one word, no small one, three times, as a menu of one outlet's services does."""
    return any(folds.count(fold) >= OFTEN for fold in folds if fold.isalpha() and fold not in small)


def _runs_on(sign: Sign) -> bool:
    """Whether a line is several headlines with no sign between: longer than teasers are, or without stop or comma."""
    return sign.words > TEASER_WORDS or (not (sign.full or sign.segment.commas) and sign.words >= RUN_ON)


class _Teller:
    """Walks down the page and remembers which section it is in."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.section: ZoneKind | None = None
        self.items = dated_items(view.signs, view.start if view.title is None else view.title)
        self.lines: dict[int, tuple[int, int]] = {}
        for sign in view.signs:
            words, pieces = self.lines.get(sign.segment.line, (0, 0))
            self.lines[sign.segment.line] = (words + sign.words, pieces + 1)

    def tell(self, i: int) -> None:
        """Say what segment i is."""
        view = self.view
        if view.sheet.told(i):
            self.section = None
            return
        sign = view.signs[i]
        if i in self.items:
            view.sheet.tell(i, Zone(sign.segment.span, "related", "date.of-list"))
            return
        beside = not sign.row and sign.dates and self._beside(i) and not self._leads(i, sign)
        if beside and (zones := day_and_byline(view, sign)):
            view.sheet.tell(i, *zones)
            return
        if i + 1 == view.start and sign.dates and is_placed_day(sign.segment.span, view.tokens, view.lexicon):
            view.sheet.tell(i, Zone(sign.segment.span, "dateline", "dateline.dated"))
            return
        if zones := controls(sign, view.tokens, view.lexicon):
            view.sheet.tell(i, *zones)
            return
        told = self._copied(i, sign) or self._by_row(i, sign) or self._by_words(i, sign)
        told = told or self._by_place(i, sign) or self._by_shape(i, sign)
        view.sheet.tell(i, Zone(sign.segment.span, *told))

    def _copied(self, i: int, sign: Sign) -> Told | None:
        """The page's own address under the control that copies it: نسخ الرابط, https://minaa.example/1."""
        address = sign.row is not None and sign.row.id == ADDRESS
        return (
            Told("share_link", "share.address")
            if address and i and self.view.sheet.kind(i - 1) == "share_link"
            else None
        )

    def _by_row(self, i: int, sign: Sign) -> Told | None:
        row = sign.row
        if row is not None and row.id == SLASHED and self._is_of_two(sign):
            return Told("byline", "byline.outlet-and-agency")
        listed = self.section == "related" and row is not None and row.kind in ("publication_line", "tags")
        if row is not None and row.id == FIELDS and i < self.view.start and self.section != "comment_form":
            return Told("navigation", "line.field-above")
        if row and (not listed or row.id == TAGS):
            self.section = row.section or (self.section if row.kind == self.section else None)
            return Told(self._placed(i, row), row.rule)
        return None

    def _placed(self, i: int, row: FurnitureRow) -> FurnitureKind:
        """A row's kind at its place: a label of news below the story heads others, a picture's address is no source."""
        if row.kind == "latest_news_label" and self.view.found is not None and i >= self.view.stop:
            return "related"
        text = self.view.signs[i].segment.span.of(self.view.tokens.text)
        return "other" if row.id == ADDRESS and NOBODYS.search(text) else row.kind

    def _is_of_two(self, sign: Sign) -> bool:
        """Whether a line is nothing but an outlet and an agency, a byline's and no picture's: أفق 24 / أ ف ب."""
        byline = read_byline(self.view.tokens, *sign.segment.core, self.view.lexicon)
        own = any(row.kind in ("outlet", "broadcaster") for credit in byline.credits for row in credit.rows)
        return own and byline.rest == 0

    def _by_words(self, i: int, sign: Sign) -> Told | None:
        """A line that by its words alone is no sentence: tags joined by commas, a long menu above the story."""
        view = self.view
        if is_joined(sign, view.tokens, view.lexicon):
            return Told("tags", "tags.joined")
        menu = i < view.start and sign.words >= RUN_ON and is_long_menu(sign, view.tokens, view.lexicon)
        return Told("navigation", "line.menu") if menu else None

    def _by_place(self, i: int, sign: Sign) -> Told | None:
        """What the day, the story nearby, the section or the line's other pieces tell."""
        view = self.view
        if not sign.segment.plain:
            return Told("other", "sign.alone")
        if sign.dated:
            return self._dated(i, sign)
        if not sign.words:
            if view.above(i) and DIGITS.fullmatch(sign.segment.span.of(view.tokens.text)):
                return Told("publication_line", "date.unread")
            timed = self.section == "ticker_headline" and ":" in sign.segment.key
            return Told("ticker_headline", "furniture.section") if timed else Told("other", "sign.number")
        if not (self.section and self._in_section(i, sign)) and speaks_to_reader(sign, view.tokens, view.lexicon):
            return Told("comment_form" if self._tells_comments(sign) else "other", "line.to-reader")
        return self._of_section(i, sign) or (line_beside(view, i) if self._beside(i) else self._by_line(i, sign))

    def _dated(self, i: int, sign: Sign) -> Told:
        """What a line of a day is: an agency's dateline, a change's, the page's own clock, or a day's."""
        view = self.view
        if self._leads(i, sign):
            return Told("dateline", "dateline.dated")
        if 0 < i < view.start and _is_label_of_update(view.signs[i - 1]):
            return Told("update_line", "date.under-label")
        if i and self._is_of_member(view.signs[i - 1]):
            return Told("other", "date.of-member")
        own = i < view.top and view.found is not None and is_of_town(sign, view.tokens, view.lexicon)
        return Told("masthead", "date.of-page") if own else day(view, i, self.section)

    @staticmethod
    def _is_of_member(above: Sign) -> bool:
        """Whether a line announces since when a forum's writer is a member."""
        return above.row is not None and above.row.id == CARD and not above.dates

    def _leads(self, i: int, sign: Sign) -> bool:
        """Whether a line of a day right above the story is an agency's dateline."""
        return i + 1 == self.view.start and sign.dated and is_dateline(sign, self.view.tokens, self.view.lexicon)

    def _of_section(self, i: int, sign: Sign) -> Told | None:
        """A section that is named for a place, above the story and under no label."""
        above = i < self.view.start and self.section is None
        named = above and is_section(sign, self.view.tokens, self.view.lexicon)
        return Told("navigation", "line.section") if named else None

    def _tells_comments(self, sign: Sign) -> bool:
        """Whether words to the reader are about comments: "نعلم قراءنا أننا لا ننشر إلا التعليقات المهذبة"."""
        first, last = sign.segment.core
        cues = self.view.lexicon.credits
        return any(cues.match(self.view.tokens.folds, k, last, "comment-word") for k in range(first, last))

    def _by_line(self, i: int, sign: Sign) -> Told | None:
        if sign.segment.trail and is_trail(sign, self.view.tokens):
            return Told("navigation", "line.trail")
        if self.section and self._in_section(i, sign):
            return Told(self.section, "furniture.section")
        if sign.segment.pieces >= TICKER_PIECES:
            return Told("ticker_headline" if self._long_pieces(i) else "navigation", "line.pieces")
        return None

    def _beside(self, i: int) -> bool:
        if self.view.found is None and self.section:
            return False
        return self.view.above(i) or (self.view.below(i) and self.section is None)

    def _in_section(self, i: int, sign: Sign) -> bool:
        if self.section == "tags":
            above = self.view.signs[i - 1].row if i else None
            first = (
                above is not None and above.section == "tags" and is_wordlist(sign, self.view.tokens, self.view.lexicon)
            )
            return sign.words <= (FIRST_TAGS if first else TAG_WORDS)
        if self.section == "ticker_headline":
            return sign.words > SHORT
        if self.section == "related" and sign.words < SHORT and sign.segment.gap:
            return False
        return self.section in SECTION_KINDS and (self.section != "other" or worth(sign) > 0 or sign.segment.asks)

    def _long_pieces(self, i: int) -> bool:
        """Whether the pieces of a line are headlines rather than a menu's words."""
        words, pieces = self.lines[self.view.signs[i].segment.line]
        return words > SHORT * pieces

    def _by_shape(self, i: int, sign: Sign) -> Told:
        view = self.view
        if worth(sign) > 0:
            return self._sentence(i, sign)
        if sign.segment.latin * 2 > sign.words:
            if sign.dates and sign.words <= SHORT and i < view.start:
                return day(view, i, self.section)  # 2025-03-17@07:38:49 GMT
            return Told("navigation" if i < view.start else "other", "line.foreign")
        if is_trail(sign, self.view.tokens):
            return Told("navigation", "line.trail")
        if is_gapped_menu(sign, view.tokens.text):
            return Told("navigation", "line.gaps")
        return self._signed(sign) or self._named(i, sign)

    def _sentence(self, i: int, sign: Sign) -> Told:
        """A sentence that is none of the story's: its summary, headlines of a ticker, another story's first words."""
        view = self.view
        if i + 1 == view.start and any(key.startswith(sign.segment.key) for key in view.paragraphs):
            return Told("subtitle", "line.said-again")
        if (
            view.title is None
            and i + 2 == view.start
            and view.signs[i + 1].dates
            and len(sign.content & view.said) * 2 >= len(sign.content)
        ):
            return Told("subtitle", "line.over-dateline")
        run_on = view.found is not None and i < view.start and _runs_on(sign)
        return Told("ticker_headline" if run_on else "teaser" if i < view.start else "other", "line.sentence")

    def _named(self, i: int, sign: Sign) -> Told:
        """A line by its place and length: the page's name, a menu's word, a headline."""
        view = self.view
        short = sign.words <= RUN_ON and i < min(HEAD_LINES, view.top)
        if short and _says_again(view.tokens.folds[slice(*sign.segment.core)], view.lexicon.prose.small):
            return Told("navigation", "line.menu")
        if i < view.top and is_glued_menu(sign, view.tokens, view.lexicon):
            return Told("navigation", "line.menu-glued")
        if self._names_page(i, sign):
            return Told("navigation" if i == 0 and self._is_headed(sign) else "masthead", "line.top")
        if sign.words <= SHORT or (i < view.start and menus(self.view.lexicon)[sign.segment.key]):
            return Told("navigation", "line.short")
        return self._headline(i)

    def _signed(self, sign: Sign) -> Told | None:
        """A line of a list that says by whom an item is: "بواسطة سليم الورداني"."""
        folds, segment = self.view.tokens.folds, sign.segment
        hit = self.view.lexicon.credits.match(folds, segment.core[0], segment.core[1], "by")
        names = self.view.lexicon.words.names
        rest = [f for f in folds[hit[0] : segment.core[1]] if f[0].isalpha()] if hit else []
        named = 0 < len(rest) <= SHORT and any(f in names or f.removeprefix("ال") in names for f in rest)
        known = hit is not None and read_byline(self.view.tokens, *segment.core, self.view.lexicon).has("named")
        sure = hit is not None and (self.view.found is None or folds[hit[0]] == ":")
        return Told("byline", hit[1].rule) if hit and (named or known) and sure else None

    def _headline(self, i: int) -> Told:
        """A line as long as a headline: of a list page, of another story below, of a ticker above."""
        copy = first_copy(self.view.sheet, self.view.signs, self.view.title)
        if copy is not None and self.view.title is not None and copy < i < self.view.title:
            return Told("subtitle", "line.below-headline")
        if told := self._of_picture(i):
            return told
        if self.view.found is None:
            return Told("teaser", "line.of-list")
        if i >= self.view.stop:
            return Told("related", "line.headline-below")
        near = self.view.signs[max(0, i - 2) : i + 3]
        many = sum(s.words > SHORT and s.row is None for s in near) >= LONE_HEADLINES
        return Told("ticker_headline" if many else "other", "line.headline-above")

    def _of_picture(self, i: int) -> Told | None:
        """A picture's text: it stands twice above the headline, ends in its credit, is whom the story names."""
        view = self.view
        twin = (view.signs[k].segment.key for k in (i - 1, i + 1) if 0 <= k < view.start)
        if view.title is not None and i < view.title and view.signs[i].segment.key in twin:
            return Told("image_caption", "caption.copy")
        if is_credited(view.signs[i], view.tokens, view.lexicon):
            return Told("image_caption", "caption.credited")
        shown = view.start - NEAR_HEADLINE - 1 <= i < view.start and self._is_shown(i)
        return Told("image_caption", "caption.of-person") if shown else None

    def _is_shown(self, i: int) -> bool:
        """Whether a line just above the story is an office and a name that the story says: what its picture shows."""
        view = self.view
        return is_picture(view.signs[i], (view.beginnings, view.paragraphs), view.tokens, view.lexicon)

    def _is_section(self, sign: Sign) -> bool:
        """Whether a line is one word and a state's name, as a page's sections are: إيران."""
        name = self.view.tokens.span(*sign.segment.core).of(self.view.tokens.text)
        return sign.words == 1 and any(known.type == "GPE" for known in self.view.lexicon.entities.find(name))

    def _is_headed(self, sign: Sign) -> bool:
        """Whether a first line begins as a section or a page's heading does: أخبار وتقارير, وزير الخارجية."""
        folds, words = self.view.tokens.folds[slice(*sign.segment.core)], self.view.lexicon.words
        name = self.view.tokens.span(*sign.segment.core).of(self.view.tokens.text)
        tailed = self.view.lexicon.credits.match(folds, len(folds) - 1, len(folds), "media")
        if self.view.lexicon.outlets.find(name) or tailed:
            return False  # أخبار الأمم المتحدة, الشيخ نيوز: its name
        rows = (self.view.lexicon.furniture.match(" ".join(folds[:n]), n) for n in (1, 2) if n < len(folds))
        menu = any(row is not None and row.kind in ("navigation", "latest_news_label") for row in rows)
        return menu or (len(folds) > 1 and folds[0] in words.titles)

    def _names_page(self, i: int, sign: Sign) -> bool:
        """Whether a line near the top may name the page: the very first, one that says صحيفة or stands again."""
        if i >= min(HEAD_LINES, self.view.top) or sign.segment.pieces >= TICKER_PIECES:
            return False
        if i > 0 and self.view.sheet.kind(i - 1) == "navigation":
            return False
        segment = sign.segment
        if all(names_day(fold, self.view.lexicon) for fold in self.view.tokens.folds[slice(*segment.core)]):
            return False
        headed = self.view.lexicon.credits.match(self.view.tokens.folds, segment.first, segment.last, *HEADS)
        name = not (sign.full or sign.words > LONGEST_NAME or menus(self.view.lexicon)[sign.segment.key])
        return headed is not None or (not self._is_section(sign) and name and (i == 0 or sign.copies > 1))
