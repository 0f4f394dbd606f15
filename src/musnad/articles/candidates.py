"""Lines as headlines of one story: what each scores by its words, its place, its copies, the day beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from musnad.arabic import Tokens
from musnad.arabic.stems import stem
from musnad.articles import credited
from musnad.articles.bylines import LONGEST_BYLINE, SIGNS, Byline, is_byline, read_byline
from musnad.articles.controls import is_section
from musnad.articles.credited import PREFIX, begins_head, is_person
from musnad.articles.fallback import is_joined
from musnad.articles.inside import NEAR_COPY, is_credited_copy
from musnad.articles.persons import of_person
from musnad.articles.pictured import shows_named
from musnad.articles.repeats import FIRST_LINES, SHORTEST, says_same
from musnad.articles.signals import Sign, is_heading, is_timed, of_browser, prints_day
from musnad.articles.story import worth
from musnad.lexicon import Lexicon

LONGEST = 32
"""Words of the longest headline."""
SAID, SURE = 4.0, 1.2
"""What a line scores all of whose telling words the story says; the score of one that may stand for a name."""
COPIED = 1.5
"""What a line scores with which the page's first lines begin, as a browser's title does."""
BEFORE_DAY, BEFORE_STORY, AFTER_DAY, UNDER_DAY = 1.5, 0.4, 0.6, -1.5
"""What a line scores that stands just above the day or byline, just above the story, just below the
page's day, just below the story's."""
SHOWS = -2.0
"""What speaks against a line that has no verb, begins with a name and stands below another headline."""
UNDER_LINE = -2.5
"""What speaks against a few words under a line as long as a headline."""
LEADS_IN, LONGEST_LEADING = -3.0, 16
"""What speaks against a line before a colon over another that may be the headline, and for that one; its words."""
IN_RUN = -3.0
"""What speaks against the story's own first line."""
CROWNS = 0.8
"""What a line scores over the summary below it."""
CROWN_SHARE, CROWN_SAID = 0.6, 0.4
"""The share of a summary's words that a headline over it has at least, and of its own that the story says."""
ISOLATED = 1.0
"""What a line scores that is the only one between a menu and the story."""
ITS_OWN = 0.3
"""The share of a summary's words that the story says, cut short as it is."""
MANY, BARELY = 6, 0.5
"""Telling words of a line that stands alone of which more than one is the story's, and what is left where none is."""
NO_LESS = 0.75
"""What share of a summary's said words a headline over it has at least; what leads in to a headline has less."""
ITS_WORDS = 2
"""Words of the story from which another line above it may be its headline too."""
PER_STEP = 0.1
NAMES_REST = 2
"""Words of a byline that no row explains."""
LISTED = 2
"""Lines of a list over its last."""
TWICE, FOREIGN, TIMED = 0.8, -0.8, -3.0
"""What a line scores that the page prints twice, that has a foreign word, that begins with a clock."""
FULL_STOP, PAIR, TICKER, SIGNED, CREDITED, BEGINS = -2.5, -2.0, -4.0, -3.0, -1.2, -5.0
"""What speaks against a headline: a full stop, a twin close by, a line of many pieces, a byline's shape, brackets at
its end, a paragraph that begins with its words."""
MARKS = frozenset('«"“')
"""Marks at which a template cuts a headline that it uses again."""
WRITERS, LONGEST_WRITER = frozenset("-–—|"), 6
"""Signs between a headline and its writer's name, and tokens of that name with the sign."""
TRAIL = "navigation.trail"
"""The row of a way through the site, which may end in the page's headline."""
STAFF = "masthead.staff"
"""The row of a page's editors."""
MACHINE = "publication.machine"
"""The row of a day as a crawler writes it before a page's first line."""
FORUM = "forum."
"""Rows of a forum's furniture: there the day stands over the writer's card, the headline below it."""
HEADING, CLAIMED, BROWSER = 3.0, 3.0, -1.5
LISTED_ITEM = -2.5
"""What speaks against an item of a list: the points of a story under its headline."""


class Judge:
    """Scores lines as headlines of one story."""

    def __init__(self, signs: Sequence[Sign], found: range, claimed: set[str], words: tuple[Tokens, Lexicon]) -> None:
        """Judge the lines around the run `found`; `claimed` are the titles that the markup's head gives."""
        self.signs, self.found, self.claimed = signs, found, claimed
        self.tokens, self.lexicon = words
        self.bylines: dict[int, Byline | None] = {}
        self.days: dict[int, bool] = {}
        self.possible: dict[int, bool] = {}
        body = [signs[i] for i in found if worth(signs[i]) > 0]
        told = [signs[i] for i in found if signs[i].prose > 0]
        self.body = {word[:PREFIX] for sign in told for word in sign.content}
        self.paragraphs = body
        self.keys = {sign.segment.key for sign in body}
        self.over_staff = {
            sign.segment.key for sign, below in pairwise(signs) if below.row is not None and below.row.id == STAFF
        }

    def may_be(self, i: int) -> bool:
        """Whether a line could be a headline at all; of a line many others ask."""
        if i not in self.possible:
            self.possible[i] = self._may_be(i)
        return self.possible[i]

    def _may_be(self, i: int) -> bool:
        sign = self.signs[i]
        if (
            sign.row
            or sign.dated
            or sign.segment.trail
            or not 0 < sign.words <= LONGEST
            or sign.segment.latin * 2 > sign.words
            or is_joined(sign, self.tokens, self.lexicon)
        ):
            return False
        if self._is_signature(sign, sure=True) or self._is_explained(i, sign) or self._is_over_staff(i):
            return False
        if (sign.words < SHORTEST and not self._is_short_title(i, sign)) or self._is_cut_off(i):
            return False
        if i < self.found.start:
            return not (worth(sign) > 0 and any(says_same(sign, paragraph) for paragraph in self.paragraphs))
        told = sum(self.told(k) for k in range(self.found.start, i))
        above = any(s.segment.key == sign.segment.key for s in self.signs[: self.found.start])
        return (not told or (self._copied(i) and told == 1 and not above)) and not self._period(sign)

    def heads(self, told: Sequence[int]) -> list[int]:
        """Where a picture's text and caption could be the headline, the others that head the page, if any."""
        plain = [i for i in told if not self._is_pair(i)]
        return plain if len(plain) < len(told) and any(begins_head(self.signs, i) for i in plain) else []

    def told(self, i: int) -> bool:
        """Whether a line of the run's head is surely a paragraph."""
        return worth(self.signs[i]) > 0 and (self.signs[i].words > LONGEST or self._period(self.signs[i]))

    def score(self, i: int) -> float:
        """How much a line looks like this story's headline."""
        sign = self.signs[i]
        own = self._own(sign)
        rest = self.body if i < self.found.start else self._body_after(i)
        said = SAID * len(own & rest) / len(own) if own else 0.0
        told = said + COPIED * self._copied(i) + self._beside_day(i) - PER_STEP * self._steps(i)
        told -= BEFORE_DAY * (len(own & rest) <= 1 and self._ends_list(i))
        told += FULL_STOP * self._period(sign) + TICKER * credited.is_ticker(self.signs, i)
        told += BEGINS * any(key.startswith(sign.segment.key) for key in self.keys if key != sign.segment.key)
        told += PAIR * self._is_pair(i) + SIGNED * self._is_signature(sign) + CREDITED * self._in_brackets(sign)
        told += (
            LEADS_IN * (self._leads_in(i) - (i > 0 and self._leads_in(i - 1)))
            + UNDER_LINE * self._is_under_line(i)
            + SHOWS * self._shows(i)
        )
        told += SIGNED * (
            credited.is_masthead(i, sign, self.tokens, self.lexicon)
            or is_person(sign, self.tokens, self.lexicon)
            or credited.is_officer(sign, self.body, self.tokens, self.lexicon)
        )
        few = len(own & rest) <= 1 and len(own) >= MANY
        told += ISOLATED * (self._is_isolated(i) and (said > 0 or not own)) * (BARELY if few else 1.0)
        told += HEADING * is_heading(sign)
        browser = of_browser(sign) or credited.is_browser(self.signs, i, self.found.start)
        told += BROWSER if browser else CLAIMED * self.is_claimed(sign)
        twice = sign.copies > 1 and not self._is_pair(i)
        told += TWICE * twice + FOREIGN * (sign.segment.latin > 0) + TIMED * is_timed(sign, self.tokens)
        told += LISTED_ITEM * sign.segment.bullet
        return told + (IN_RUN if i >= self.found.start and not self._copied(i) else 0.0)

    def copy_of(self, best: int, copies: Sequence[int]) -> int:
        """Of lines that say one headline the one right above the story, else the last over the day; or the first."""
        signs, start = self.signs, self.found.start
        if any(sign.row is not None and sign.row.id.startswith(FORUM) for sign in signs[:start]):
            return copies[-1]
        if len(copies) > 1 and self._signed_between(copies[-2], copies[-1]):
            return copies[-2]
        below = signs[copies[-1] + 1 : start]
        signed = [s for s in below if self._is_writer(s) or self._is_sent(s)]
        if credited.is_last([s for s in below if s not in signed]) or credited.is_over_list(signs, copies):
            return copies[-1]
        for tells in (prints_day, self._tells_day):
            for copy in reversed(copies):
                if any(tells(sign) for sign in signs[copy + 1 : start]) and not of_browser(signs[copy]):
                    return copy
        plain = [i for i in copies if not of_browser(signs[i])]
        adjacent = len(plain) > 1 and plain[-1] == plain[-2] + 1
        return plain[-1] if adjacent else plain[0] if plain else best

    def _is_writer(self, sign: Sign) -> bool:
        """Whether a line is a writer's name alone, whom the story does not name."""
        plain = sign.row is None and 1 < sign.words <= SHORTEST + 1 and not sign.dated
        unsaid = self.body.isdisjoint(word[:PREFIX] for word in sign.content)
        return plain and unsaid and is_person(sign, self.tokens, self.lexicon)

    def _is_sent(self, sign: Sign) -> bool:
        """Whether a line is a byline that begins with a place, as none under a picture does: مرسى / وكالات."""
        if sign.dated or not self._is_signature(sign, sure=True):
            return False
        parts = read_byline(self.tokens, *sign.segment.core, self.lexicon).parts
        town = self.tokens.span(parts[0].start, parts[0].stop).of(self.tokens.text) if len(parts) > 1 else ""
        return any(known.type in ("GPE", "LOC") for known in self.lexicon.entities.find(town)) if town else False

    def _signed_between(self, i: int, k: int) -> bool:
        """Whether nothing but a byline stands between two copies: the second is then the picture's text."""
        between = [sign for sign in self.signs[i + 1 : k] if sign.row is None]
        return len(between) == 1 and not between[0].dated and self._is_signature(between[0], sure=True)

    def _is_signature(self, sign: Sign, *, sure: bool = False) -> bool:
        """Whether a line is a byline: by what it names, or by dashes between a few short parts."""
        segment = sign.segment
        if sign.words > LONGEST_BYLINE:
            return False
        if segment.first not in self.bylines:
            byline = read_byline(self.tokens, segment.first, segment.last, self.lexicon)
            signed = is_byline(byline, self.tokens, sign.words, self.lexicon)
            self.bylines[segment.first] = byline if signed else None
        known = self.bylines[segment.first]
        if known is None:
            return False
        byline = known
        first = byline.credits[0] if byline.credits else None
        if first and first.kind in ("by", "desk", "source") and first.first == byline.parts[0].start:
            return True
        if byline.has("agencies", *(() if sure else ("named", "desk"))) and byline.rest <= NAMES_REST:
            return True
        return not sure and ":" not in self.tokens.folds[segment.first : segment.last] and sign.words <= NAMES_REST * 3

    def _own(self, sign: Sign) -> set[str]:
        """The telling words of a line, no writer's behind a dash: "الماء كما يريده النهر – سليم الورداني"."""
        folds = self.tokens.folds[slice(*sign.segment.core)]
        at = next((n for n in range(SHORTEST, len(folds) - 1) if folds[n] in WRITERS), None)
        if at is None or len(folds) - at > LONGEST_WRITER or not of_person(folds[at + 1 :], self.lexicon):
            return {word[:PREFIX] for word in sign.content}
        small = self.lexicon.prose.small
        return {word[:PREFIX] for fold in folds[:at] if fold not in small and (word := stem(fold))}

    def _leads_in(self, i: int) -> bool:
        """Whether a line ends in a colon and another as long as a headline follows: who says it."""
        below = i + 1
        plain = below < self.found.start and self.signs[below].words > SHORTEST and worth(self.signs[i]) <= 0
        plain = plain and SHORTEST + 1 < self.signs[i].words <= LONGEST_LEADING
        return plain and self.signs[i].segment.closes == ":" and self.may_be(below)

    def _shows(self, i: int) -> bool:
        """Whether a line tells what a picture shows, and one that may be the headline stands above it."""
        shown = self.signs[i].copies == 1 and not is_heading(self.signs[i])
        if not shown or not (
            shows_named(self.signs[i], self.body, self.tokens, self.lexicon)
            or credited.ends_in_agency(self.signs[i], self.tokens, self.lexicon)
        ):
            return False
        return credited.is_pictured(self.signs, i, self.may_be)

    def _is_under_line(self, i: int) -> bool:
        """Whether a few words stand right under a line as long as a headline: a picture's caption, an office."""
        above = self.signs[i - 1] if 0 < i < self.found.start else None
        dated = i > 1 and prints_day(self.signs[i - 2])  # the day, the headline, then what its picture shows
        longest = SHORTEST + 1 if dated else SHORTEST
        if above is None or self.signs[i].words > longest or is_heading(self.signs[i]) or self._copied(i):
            return False
        return above.words > SHORTEST + 1 and worth(above) <= 0 and self.may_be(i - 1)

    def _is_isolated(self, i: int) -> bool:
        """Whether a line stands alone above the story or its day, and is not the last of a list of headlines."""
        below = [self.signs[k] for k in range(i + 1, self.found.start)]
        labelled = any(s.row is not None and s.row.id in credited.LABELS for s in below)
        if labelled and credited.is_pictured(self.signs, i, self.may_be):
            return False
        if i >= self.found.start or not all(
            s.copies > 1 or credited.is_of_head(s) or self._tells_day(s) for s in below
        ):
            return False
        if i > 0 and self._tells_day(self.signs[i - 1]) and self._under_headline(i):
            return False
        if i > 0 and self._over_caption(i - 1) and self.may_be(i - 1):
            return False
        return begins_head(self.signs, i)

    def _is_short_title(self, i: int, sign: Sign) -> bool:
        """Whether one or two words stand where a headline does: "قراءات" alone above the story."""
        folds = self.tokens.folds[sign.segment.first : sign.segment.last]
        if is_heading(sign):
            return i < self.found.start
        plain = not any(fold in SIGNS for fold in folds[:-1]) and len(max(folds, key=len)) >= SHORTEST
        below = self.signs[i + 1].segment.key if i + 1 < len(self.signs) else ""
        plain = (
            plain
            and not sign.segment.opens
            and not below.startswith(sign.segment.key)
            and not credited.is_rest(sign, self.body, self.tokens, self.lexicon)
        )
        return plain and i < self.found.start and self._is_isolated(i) and not self._is_signature(sign)

    def _is_explained(self, i: int, sign: Sign) -> bool:
        """Whether a line is a dateline, a label's value, an item, a section, what a picture shows, its caption."""
        wired = credited.is_from_person(sign, self.tokens, self.lexicon)
        if wired or credited.is_labelled(self.signs, i, self.found, self.tokens, self.lexicon):
            return True
        if is_heading(sign) or self.is_claimed(sign):
            return False
        if self._is_glued_name(i, sign):
            return True
        if i < self.found.start and is_section(sign, self.tokens, self.lexicon):
            return True
        shown = sign.copies == 1 and credited.is_picture(sign, (self.body, self.keys), self.tokens, self.lexicon)
        return shown or credited.is_credited(sign, self.tokens, self.lexicon)

    def _is_glued_name(self, i: int, sign: Sign) -> bool:
        """Whether a line behind a crawler's day is nothing but a known name: "date 2021-02-04 [وزارة الري النارية]"."""
        above = self.signs[i - 1] if i else None
        glued = above is not None and above.segment.line == sign.segment.line and above.row is not None
        if above is None or not glued or above.row is None or above.row.id != MACHINE:
            return False
        folds = self.tokens.folds[slice(*sign.segment.core)]
        body = sign.words <= SHORTEST + 1 and folds[0] in self.lexicon.words.heads
        acts = any(fold in self.lexicon.prose.verbs or fold in self.lexicon.prose.small for fold in folds)
        return (body and not acts) or bool(self.lexicon.entities.find(sign.segment.span.of(self.tokens.text)))

    def _is_cut_off(self, i: int) -> bool:
        """Whether a line is the beginning of the one right above it, cut at a mark as a picture's text may be."""
        above = self.signs[i - 1].segment.key if i else ""
        rest = above.removeprefix(self.signs[i].segment.key + " ")
        return rest != above and rest[0] in MARKS

    def _is_over_staff(self, i: int) -> bool:
        """Whether a few words stand right over the editors' names, as the page's own name does."""
        return self.signs[i].words <= SHORTEST + 1 and self.signs[i].segment.key in self.over_staff

    def _in_brackets(self, sign: Sign) -> bool:
        return sign.segment.closes == ")" and not credited.is_noted(sign, self.tokens, self.lexicon)

    def is_claimed(self, sign: Sign) -> bool:
        """Whether the markup's head says the same title."""
        return bool(sign.segment.key) and any(sign.segment.key in key for key in self.claimed)

    def _body_after(self, i: int) -> set[str]:
        later = [self.signs[k] for k in range(i + 1, self.found.stop) if worth(self.signs[k]) > 0]
        return {word[:PREFIX] for sign in later for word in sign.content}

    def _copied(self, i: int) -> bool:
        key = self.signs[i].segment.key
        if any(key in self.signs[k].segment.key for k in range(min(FIRST_LINES, i))):
            return True
        above = (sign for sign in self.signs[max(0, i - FIRST_LINES) : i] if sign.row is not None)
        return any(sign.row.id == TRAIL and sign.segment.key.endswith(f" {key}") for sign in above if sign.row)

    def _beside_day(self, i: int) -> float:
        if self._crowns(i):
            return BEFORE_DAY + ISOLATED + CROWNS
        told = BEFORE_STORY * all(map(credited.is_label_of_picture, self.signs[i + 1 : self.found.start]))
        if i > 0 and self._tells_day(self.signs[i - 1]):
            told += UNDER_DAY if self._under_headline(i) else AFTER_DAY
        return told + BEFORE_DAY * (
            (i + 1 < len(self.signs) and self._tells_day(self.signs[i + 1])) or self._over_caption(i)
        )

    def _over_caption(self, i: int) -> bool:
        """Whether but a line no longer than it stands between a line and the day: what the headline's picture shows."""
        if i + 2 >= self.found.start or not self._tells_day(self.signs[i + 2]) or self._tells_day(self.signs[i + 1]):
            return False
        below = self.signs[i + 1]
        return below.row is None and below.segment.gap > 0 and below.words <= self.signs[i].words and not below.full

    def _ends_list(self, i: int) -> bool:
        """Whether lines as long as headlines stand right over a line, no blank between: a ticker's last."""
        over = self.signs[max(0, i - LISTED) : i]
        near = (*over[1:], self.signs[i])
        return (
            len(over) == LISTED
            and all(s.row is None and s.words > SHORTEST for s in over)
            and not any(s.segment.gap for s in near)
        )

    def _crowns(self, i: int) -> bool:
        """Whether a line stands alone above a summary, which stands above the day or the story."""
        below = i + 1
        if below >= self.found.start or self._tells_day(self.signs[below]):
            return False
        if not self._is_line(below) and not self._is_over_summary(i):
            return False
        after = self.signs[below + 1]
        own = {word[:PREFIX] for word in self.signs[below].content}
        if self.signs[below].segment.ending == "cut" and len(own & self.body) < ITS_OWN * len(own):
            return False  # another story's headline and its first words
        return begins_head(self.signs, i) and (below + 1 == self.found.start or self._tells_day(after))

    def _is_over_summary(self, i: int) -> bool:
        """Whether a line heads the page, says the story's words, and a blank line parts it from one about as long."""
        own = {word[:PREFIX] for word in self.signs[i].content}
        below = self.signs[i + 1]
        plain = below.row is None and below.copies == 1 and below.words > SHORTEST and self.signs[i].copies == 1
        heads = all(s.row is not None or s.dated or s.words <= SHORTEST for s in self.signs[:i])
        said = len(own & self.body)
        alike = self.signs[i].words >= CROWN_SHARE * below.words and said >= CROWN_SAID * len(own)
        under = {word[:PREFIX] for word in below.content}
        shorter = below.words > self.signs[i].words
        alike = alike and not (shorter and said * len(under) < NO_LESS * len(under & self.body) * len(own))
        return plain and heads and alike and self.signs[i].words > SHORTEST + 1

    def _is_line(self, i: int) -> bool:
        sign = self.signs[i]
        return sign.row is None and sign.words > SHORTEST and sign.copies == 1 and not sign.segment.gap

    def _under_headline(self, i: int) -> bool:
        """Whether the day above a line has a headline of its own above it: then the line is a caption."""
        above = next((k for k in range(i - 1, -1, -1) if not self._tells_day(self.signs[k])), None)
        return above is not None and self.signs[above].words > SHORTEST and self.may_be(above)

    def _tells_day(self, sign: Sign) -> bool:
        printed = prints_day(sign)
        if printed or sign.row:
            return printed
        first = sign.segment.first
        if first not in self.days:
            self.days[first] = self._is_signature(sign)
        return self.days[first]

    def _steps(self, i: int) -> int:
        between = (self.signs[k] for k in range(i + 1, self.found.start))
        return sum(not (s.dated or s.row or s.words < SHORTEST) for s in between)

    def _is_pair(self, i: int) -> bool:
        """Whether the line stands twice with nothing but a credit between: a picture's caption."""
        key = self.signs[i].segment.key
        near = [*range(max(0, i - NEAR_COPY + 2), i), *range(i + 1, min(i + NEAR_COPY - 1, len(self.signs)))]
        twins = [k for k in near if self.signs[k].segment.key == key or is_credited_copy(self.signs[k], key)]
        if credited.is_cut(self.signs, i, self.found):
            return True
        if not twins or credited.is_first(self.signs, min(i, *twins)) or self._is_unrivalled(i):
            return False
        return not any(
            credited.splits(self.signs, i, k)
            or self._is_told_between(i, k)
            or credited.is_doubled(self.signs, min(i, k), max(i, k), self.found.start)
            for k in twins
        )

    def _is_told_between(self, i: int, k: int) -> bool:
        """Whether a sentence stands between two copies: the upper is the headline, the lower a picture's text."""
        return any(worth(self.signs[j]) > 0 for j in range(min(i, k) + 1, max(i, k)))

    def forgiven(self, i: int) -> float:
        """What does not speak against a line right above the story where no other line can be its headline.

        That it stands once more right above itself, or that the story's first sentence begins with its words.
        """
        own = self.signs[i]
        parted = (own.segment.gap > 0 or i == 0) and i + 1 < len(self.signs) and self.signs[i + 1].segment.gap > 0
        if i + 1 != self.found.start or own.words <= (SHORTEST if parted else MANY):
            return 0.0
        twin = i > 0 and says_same(own, self.signs[i - 1])
        begun = self.signs[i + 1].segment.key.startswith(own.segment.key)
        return PAIR * twin + BEGINS * begun

    def _is_unrivalled(self, i: int) -> bool:
        """Whether a line that stands twice says most of its words with the story, and no other above it says two."""
        own = {word[:PREFIX] for word in self.signs[i].content}
        if len(own) < MANY or len(own & self.body) < CROWN_SHARE * len(own):
            return False
        key = self.signs[i].segment.key
        others = (s for s in self.signs[: self.found.start] if s.segment.key != key and s.row is None)
        return all(len({word[:PREFIX] for word in s.content} & self.body) < ITS_WORDS for s in others)

    @staticmethod
    def _period(sign: Sign) -> bool:
        return sign.full and not sign.segment.asks
