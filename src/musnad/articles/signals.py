"""What each segment's letters, place and neighbours say: sentence, headline, label, date."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Container
from functools import lru_cache, partial
from itertools import repeat, takewhile
from typing import NamedTuple

from musnad.arabic import Remembered, Tokens
from musnad.arabic.calendar import CalendarDate, find
from musnad.arabic.stems import stem
from musnad.articles.segments import MOST_LINES, SHORT_LINE, Segment
from musnad.lexicon import Lexicon
from musnad.lexicon.furniture import FurnitureRow
from musnad.lexicon.prose import Prose

# The weights of a logistic regression of 7,605 paragraphs against 7,827 headlines of 15 outlets (accuracy .974),
# rounded, and those lowered that a single outlet's habit had raised (first verb 4.0, commas 3.6).
BIAS = -7.3
PER_ROOT_WORD = 1.27
FULL_STOP = 3.2
PER_VERB, MOST_VERBS = 0.42, 4
ASKS, ASKING_WORDS = 0.6, 16
"""The same of a question or exclamation mark, which headlines of up to so many words end in too."""
VERB_FIRST = 2.6
OPENER_FIRST = 2.2
PER_COMMA, MOST_COMMAS = 2.0, 2
PER_SMALL_SHARE = 1.8
LATIN_HALF = -12.0
RUN_ON, RUN_ON_WORDS, RUN_ON_SMALL, RUN_ON_VERBS, WORDS_A_VERB = -8.0, 50, 0.2, 2, 20
"""The same of a long line without stop or comma that has few small words and hardly a verb: headlines run into one."""
RELATIVE, WORDS_A_RELATIVE = frozenset(("الذي", "التي", "الذين", "والذي", "والتي")), 30
"""Words that a sentence has and a run of headlines hardly, and the words of one for each."""
SURE = 8.0
"""Log-odds of a sentence that no row can explain away; the longest notices on pages have 6."""
LONGEST = 60
"""Words beyond which a segment is no more of a sentence."""
DATE_WORDS = 60
"""Words of the longest segment in which the page's own date is looked for."""
OF_WORDS = tuple(BIAS + PER_ROOT_WORD * math.sqrt(count) for count in range(LONGEST + 1))
"""What a segment's words tell, by their number."""
INSIDE_LINKS, ASIDE = -9.0, -2.0
MOSTLY_LINKED = 0.6
"""The share of a block's characters in links above which it is a link and no text with one."""
HEADING = -2.5
PARAGRAPH = 0.8
STORY_NAMES = re.compile(
    r"\b(article|story|post|entry|news|details?|text)[-_ ]?(body|content|text|details?)\b|\barticlebody\b"
)
ASIDE_NAMES = re.compile(
    r"\b(nav|menu|breadcrumb|footer|header|sidebar|side|related|recommend\w*|most\w*|popular|trending|comments?|share"
    r"|social|widget|ticker|breaking|tags?|newsletter|subscribe|cookie|banner|ads?|promo|more|copyright|login|search"
    r"|popup|modal)\b"
)
DATED_ROWS = frozenset(("about.leads-in", "other.reader", "other.site-facts"))
"""The rows of their kind that a day belongs to: a reader's name and day over his words, when the site was changed."""
ADDRESS = re.compile(r"https?://\S+")
BAR, MOST_CONTROLS, LONGEST_CONTROL = " | ", 12, 3
"""The sign between controls on one line, how many stand on one, and the words of one where no sign parts them."""
TOOLS = frozenset(("print_link", "send_link", "share_link", "font_size", "comment_link"))
"""Kinds of controls that stand on one line without a sign between."""
FIELD, MASK = 30, (1 << 30) - 1
"""Bits of each of the two counts that are added up at once: of verbs, of small words."""
MOST_STEMS = 1 << 17
CLOCK_TOKENS = 6
"""Tokens of a clock behind its day: الساعة 08 : 30 مساء."""
CREDIT_SIGNS, CREDIT_TOKENS, NO_SENTENCE = frozenset("-–—/|("), 6, -1.0
"""Signs before a caption's credit, its tokens with that sign, and the log-odds of a pair of text and caption."""
NUMBERS_OF_DAY, YEAR_DIGITS = 3, 4
SHORTEST_CONTENT = 2
"""Letters of a telling word's stem: قم of قمة."""
NEAREST_NAMES = 60
"""Characters of a block's names that are looked at: its own and its parents', not the page's."""


class Sign(NamedTuple):
    """A segment with what is known of it before its place in the page is.

    `prose` is the log-odds of a story's sentence, `content` its telling words, `copies` how often the page prints it;
    `words` are the segment's, `full` says that it ends as a sentence does.
    """

    segment: Segment
    prose: float
    row: FurnitureRow | None
    dates: tuple[CalendarDate, ...]
    dated: bool
    copies: int
    content: frozenset[str]
    words: int
    full: bool


def is_heading(sign: Sign) -> bool:
    """Whether the markup calls it the page's headline."""
    return sign.segment.block is not None and sign.segment.block.tag == "h1"


def of_browser(sign: Sign) -> bool:
    """Whether it is the browser's title."""
    return sign.segment.block is not None and sign.segment.block.tag == "title"


def signs(found: tuple[Segment, ...], tokens: Tokens, lexicon: Lexicon) -> tuple[Sign, ...]:
    """The signs of all segments, in text order."""
    counts = Counter(s.key for s in found if s.key)
    memo: dict[str, FurnitureRow | None] = {}
    said = _said(lexicon.prose)
    told = [_sign(s, (tokens, lexicon, said), counts[s.key], memo) for s in found]
    for i in range(len(told) - 1):
        if told[i].prose > 0 and _is_pair(told[i], told[i + 1], tokens):
            told[i], told[i + 1] = (sign._replace(prose=NO_SENTENCE) for sign in told[i : i + 2])
    return tuple(told)


def _is_pair(text: Sign, caption: Sign, tokens: Tokens) -> bool:
    """Whether a picture's text stands over its caption, the same and a credit: "لقاء في مرسى", "لقاء في مرسى - نبأ"."""
    width = text.segment.core[1] - text.segment.core[0]
    at = caption.segment.core[0] + width
    rest = caption.segment.last - at
    if text.full or not 0 < rest <= CREDIT_TOKENS or not caption.segment.key.startswith(text.segment.key + " "):
        return False
    return tokens.folds[at] in CREDIT_SIGNS


def _sign(
    segment: Segment, page: tuple[Tokens, Lexicon, _Said], copies: int, memo: dict[str, FurnitureRow | None]
) -> Sign:
    tokens, lexicon, said = page
    folds = tokens.folds[segment.first : segment.last]
    said_alone, content = said.of(segment, folds)
    told = said_alone + _markup(segment) if segment.words else BIAS
    full = segment.ending == "full" or (segment.ending == "credit" and told > 0)
    if segment.key not in memo:
        sure = full and told > SURE and segment.block is None
        told_by = lexicon.furniture.match(segment.key, segment.words, sure=sure)
        address = ADDRESS.fullmatch(tokens.text, segment.span.start, segment.span.end)
        memo[segment.key] = _of_address(lexicon) if address else told_by or _tool(segment, lexicon)
    row = memo[segment.key]
    dates: tuple[CalendarDate, ...] = ()
    if segment.digits and segment.words <= DATE_WORDS and _may_date(segment, folds):
        dates = tuple(d for d in find(tokens, segment.span, lexicon.months) if d.date)
    dated = _dated(segment, dates, folds, lexicon.months)
    if dated and row and row.kind in ("share_link", "other", "navigation") and row.id not in DATED_ROWS:
        row = None
    return Sign(segment, told, row, dates, dated, copies, content, segment.words, full)


def _of_address(lexicon: Lexicon) -> FurnitureRow | None:
    """The row of a line that is an address and nothing else, however long."""
    return next((row for row in lexicon.furniture.rows if row.id == "source.address"), None)


def _may_date(segment: Segment, folds: list[str]) -> bool:
    """Whether a whole day may stand in a segment: it takes three numbers, or a year of four digits."""
    return segment.digits >= NUMBERS_OF_DAY or any(len(f) == YEAR_DIGITS and f.isdecimal() for f in folds)


def _tool(segment: Segment, lexicon: Lexicon) -> FurnitureRow | None:
    """The row of a line of controls; what a short line is, is remembered: menus stand on each page of an outlet."""
    short = segment.last - segment.first <= SHORT_LINE
    return _tools(lexicon)[segment.key] if short else _controls(lexicon, segment.key)


@lru_cache(maxsize=4)
def _tools(lexicon: Lexicon) -> Remembered[str, FurnitureRow | None]:
    return Remembered(partial(_controls, lexicon), MOST_LINES)


def _controls(lexicon: Lexicon, key: str) -> FurnitureRow | None:
    """The row of the first of several controls on one line, if rows know them all: طباعة | حجم الخط | A-."""
    parts = key.split(BAR) if BAR in key else unbarred(key, lexicon)
    rows = [lexicon.furniture.match(part, len(part.split())) for part in parts[:MOST_CONTROLS]]
    return rows[0] if len(parts) <= MOST_CONTROLS and rows and all(rows) else None


def unbarred(key: str, lexicon: Lexicon) -> list[str]:
    """The controls of a line that has no bars, each known as a whole; none where any word is left over.

    "طباعة تكبير الخط تصغير الخط" is three.
    """
    words = key.split()
    return _cut(words, lexicon) if len(words) <= MOST_CONTROLS else []


def _cut(words: list[str], lexicon: Lexicon) -> list[str]:
    """The words as controls, the longest that leaves none over first."""
    for end in range(min(LONGEST_CONTROL, len(words)), 0, -1):
        part = " ".join(words[:end])
        row = lexicon.furniture.match(part, end)
        if row is None or row.scope != "whole" or row.kind not in TOOLS:
            continue
        rest = _cut(words[end:], lexicon) if end < len(words) else []
        if rest or end == len(words):
            return [part, *rest]
    return []


class _Said(NamedTuple):
    """What single folded words say, asked once of each: a verb or a small word (`weight`), their stem (`telling`).

    `lines` remembers what short lines say as a whole: an outlet's menus stand on each of its pages.
    """

    weight: Callable[[str, int], int]
    telling: Callable[[str], str]
    past: frozenset[str]
    openers: frozenset[str]
    lines: dict[tuple[str, ...], tuple[float, frozenset[str]]]

    def of(self, segment: Segment, folds: list[str]) -> tuple[float, frozenset[str]]:
        """The log-odds that a segment's own words are a sentence, and its telling words."""
        if len(folds) > SHORT_LINE:
            return prose(segment, folds, self), self.content(folds)
        line = tuple(folds)
        told = self.lines.get(line)
        if told is None:
            if len(self.lines) >= MOST_LINES:
                self.lines.clear()
            told = self.lines[line] = prose(segment, folds, self), self.content(folds)
        return told

    def content(self, folds: list[str]) -> frozenset[str]:
        """The stems of telling words."""
        return frozenset(filter(None, map(self.telling, folds)))


class _Telling(dict[str, str]):
    """The stem of a folded word of two letters and more; nothing for small words, signs, numbers, single letters."""

    def __init__(self, small: frozenset[str]) -> None:
        self.small = small

    def __missing__(self, fold: str) -> str:
        if len(self) >= MOST_STEMS:
            self.clear()
        word = stem(fold) if fold[0].isalpha() and fold not in self.small else ""
        self[fold] = word = word if len(word) >= SHORTEST_CONTENT else ""
        return word


@lru_cache(maxsize=4)
def _said(words: Prose) -> _Said:
    weights = {fold: (fold in words.verbs) + ((fold in words.small) << FIELD) for fold in words.verbs | words.small}
    return _Said(weights.get, _Telling(words.small).__getitem__, words.past, words.openers, {})


def _dated(segment: Segment, dates: tuple[CalendarDate, ...], folds: list[str], calendar: Container[str]) -> bool:
    """Whether a date and its clock are most of the segment: "الأربعاء, 13-مايو-2015 - 10:07:22"."""
    if not dates:
        return False
    inside = sum(d.last - d.first for d in dates)
    rest = folds[dates[-1].last - segment.first :][:CLOCK_TOKENS]
    clock = takewhile(lambda fold: fold in calendar or fold.isdigit() or fold == ":", rest)
    return (inside + sum(1 for _ in clock)) * 2 >= segment.last - segment.first


def prose(segment: Segment, folds: list[str], said: _Said) -> float:
    """The log-odds that a segment is a sentence of a story and no headline or label, by its words alone."""
    count = segment.words
    if not count:
        return BIAS
    head = folds[0] if folds[0][0].isalpha() else next(f for f in folds if f[0].isalpha())
    weight = sum(map(said.weight, folds, repeat(0)))
    verbs, small = weight & MASK, weight >> FIELD
    told = OF_WORDS[min(count, LONGEST)]
    asking = segment.asks and count <= ASKING_WORDS
    told += (ASKS if asking else FULL_STOP) * (segment.ending in ("full", "credit"))
    told += PER_VERB * min(verbs, MOST_VERBS)
    told += VERB_FIRST if head in said.past else OPENER_FIRST if head in said.openers else 0.0
    told += PER_COMMA * min(segment.commas, MOST_COMMAS)
    told += PER_SMALL_SHARE * min(1.0, 2 * small / count)
    told += LATIN_HALF * (segment.latin * 2 > count)
    if count >= RUN_ON_WORDS and not segment.ending and not segment.commas:
        near = zip(folds, folds[1:], folds[2:], strict=False)
        stops = sum(f == "." != a and b != "." and not (a.isdigit() and b.isdigit()) for a, f, b in near)
        stopped = stops > (head not in said.past and head not in said.openers)
        few = small < RUN_ON_SMALL * count and verbs <= max(RUN_ON_VERBS, count // WORDS_A_VERB)
        related = sum(f in RELATIVE for f in folds) * WORDS_A_RELATIVE >= count
        told += RUN_ON * (few and not stopped and not related)
    return told


def _markup(segment: Segment) -> float:
    """What the markup adds: a heading, links, the names of its boxes."""
    block = segment.block
    if block is None:
        return 0.0
    return _box(block.tag, block.path, block.names[:NEAREST_NAMES], linked=block.linked > MOSTLY_LINKED)


@lru_cache(maxsize=1 << 14)
def _box(tag: str, path: str, near: str, *, linked: bool) -> float:
    """What a block's boxes say; the lines of a menu stand in the same ones."""
    told: float = INSIDE_LINKS if linked else 0.0
    told += HEADING * (re.fullmatch(r"h[1-6]|title", tag) is not None)
    told += PARAGRAPH * (tag == "p")
    told += PARAGRAPH * (STORY_NAMES.search(near) is not None)
    told += ASIDE * (ASIDE_NAMES.search(near) is not None)
    told += ASIDE * (re.search(r"/(nav|footer|header|aside|form|button)/", f"/{path}/") is not None)
    return told


def prints_day(sign: Sign) -> bool:
    """Whether a line prints the page's day, or that of its last change."""
    return sign.dated or (sign.row is not None and sign.row.kind in ("publication_line", "update_line"))


def is_tool(sign: Sign) -> bool:
    """Whether a row explains a line, and not as a picture's."""
    return sign.row is not None and not sign.row.kind.startswith("image_")


def is_timed(sign: Sign, tokens: Tokens) -> bool:
    """Whether a line begins with a clock, as a live page's entries do: "14:30 وصول الوفد"."""
    folds = tokens.folds[sign.segment.core[0] : sign.segment.core[0] + 3]
    return len(folds) == 3 and folds[0].isdigit() and folds[1] == ":" and folds[2].isdigit()  # noqa: PLR2004
