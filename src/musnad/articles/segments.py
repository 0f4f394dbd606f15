"""A page cut into segments: its lines, the pieces of lines that wide gaps cut, and the blocks of its markup."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from musnad.arabic import Remembered, Tokens, tokenize
from musnad.articles.tickers import words_between
from musnad.record import Block, Markup, Span

GAP = re.compile(r"[^\S\n\r\u2028\u2029]{3,}|[^\S\n\r\u2028\u2029]+(?:\*{3,}|\|{2,}|[■◄►●◆])[^\S\n\r\u2028\u2029]+")
"""Three or more blanks cut a line, or a sign that only tickers print: many headlines stand on one line, four no-break
spaces apart."""
BARS = (":|:", "|", "•", "·", "●", "■")
FEWEST_BARS, LONG_PIECE = 3, 18
"""From so many of one of these signs on a line with pieces of so many characters between it is a ticker and is cut."""
TRIPLE = "   "
"""One gap of three blanks cuts nothing: a slip of the typist inside a sentence."""
LONGEST_HEADLINE = 120
"""Characters that a ticker's headline does not have."""
BREAK = re.compile(r"[\n\r\u2028\u2029]+")
EDGE = frozenset(".,:;!?؟،؛…-–—|/\\\"'«»“”()[]•●■►▪◄>‹›<=ـ_~·¦")
"""Signs cut from the edges of a segment's key, so that "- اقرأ أيضا :" reads like "اقرأ أيضا"."""
ENDS = frozenset(".!?؟")
CLOSERS = frozenset("\"'»”)]")
BULLETS = frozenset("*-–•●■►▪+")
NUMBERED = frozenset("-–.)")
OPENS = frozenset(":،,؛-–/")
"""Signs after which a line goes on in the next."""
GAP_SIGNS = (
    "   ",
    "***",
    "||",
    *"■◄►●◆\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u202f\u205f\u3000",
    *map(chr, range(0x2000, 0x200B)),
)
"""A page without any of these has no gap: three blanks, a ticker's sign, a blank that is no space."""
COUNTER = re.compile(r"\d{1,3} [/|] \d{1,3}")
"""A gallery's counter: 3 / 12."""
LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
QUOTES = frozenset('"«»“”')
TRAILS = frozenset(">›")
COMMAS = frozenset("،,")
ASKING = frozenset("!?؟")
LONGEST_CREDIT = 8
"""Tokens of a credit in brackets behind a paragraph's full stop, brackets counted: (أ.ف.ب)."""


class Segment(NamedTuple):
    """A stretch of the page between breaks, its tokens `[first, last)` and what its letters tell.

    `key` is its folded tokens joined by one space, without the signs at its edges; `ending` is "full" (a sentence's
    end), "credit" (the same, and brackets behind it), "cut" (an ellipsis), or ""; `line` numbers the line, `gap` counts
    the empty lines before it; `opens` says that its last sign announces more, `asks` that it is a question or
    exclamation mark; `closes` is its last token,
    `counter` that it counts a gallery's pictures,
    `trail` that it reads like a way through the site: الأخبار > سياسة.
    """

    span: Span
    first: int
    last: int
    line: int
    gap: int
    pieces: int
    key: str
    core: tuple[int, int]
    words: int
    latin: int
    digits: int
    ending: str
    commas: int
    quotes: int
    bullet: bool
    opens: bool
    asks: bool
    closes: str
    trail: bool
    counter: bool
    block: Block | None

    @property
    def plain(self) -> bool:
        """Whether it holds a letter or digit at all."""
        return self.words + self.digits > 0


def key_of(text: str) -> str:
    """The key that a text would have as a segment.

    >>> key_of("- اقرأ أيضا:")
    'اقرا ايضا'
    """
    folds = tokenize(text).folds
    start, stop = _core(folds, 0, len(folds))
    return " ".join(folds[start:stop])


class Place(NamedTuple):
    """Where a piece of a line stands: its line's number, the empty lines before it, how many pieces the line has."""

    line: int
    gap: int
    pieces: int


def segments(text: str, tokens: Tokens, markup: Markup | None) -> tuple[Segment, ...]:
    """The page's segments in text order; together they hold all its tokens."""
    blocks = _Blocks(markup)
    starts, ends = tokens.starts, tokens.ends
    found: list[Segment] = []
    at = 0
    for span, place in _pieces(text):
        for n, cut in enumerate(blocks.cut(span)):
            last = bisect_right(ends, cut.end, at)
            if last > at:
                where = place if n == 0 else place._replace(gap=0)
                whole = starts[at] == cut.start and ends[last - 1] == cut.end
                shown = cut if whole else _stripped(text, cut)
                found.append(segment_of(tokens, range(at, last), where, blocks.of(cut), shown))
            at = last
    return tuple(found)


def _pieces(text: str) -> Iterator[tuple[Span, Place]]:
    """Each line's pieces and their places."""
    start = gap = 0
    bars = [*(bar for bar in BARS if text.count(bar) >= FEWEST_BARS), *words_between(text)]
    gaps = [m.span() for m in GAP.finditer(text)] if any(map(text.__contains__, GAP_SIGNS)) else []
    gaps.reverse()
    for line, match in enumerate(chain(BREAK.finditer(text), (None,))):
        end = match.start() if match else len(text)
        if not (bars or (gaps and gaps[-1][0] < end)):
            parts = [Span(start, end)] if start < end and not text[start:end].isspace() else []
        else:
            inside = []
            while gaps and gaps[-1][0] < end:
                inside.append(gaps.pop())
            parts = _parts(text, start, end, inside, bars)
        for n, part in enumerate(parts):
            yield part, Place(line, gap if n == 0 else 0, len(parts))
        if not match:
            return
        breaks = match[0].count("\n") or len(match[0])
        gap = breaks - 1 if parts else gap + breaks
        start = match.end()


def _parts(text: str, start: int, end: int, gaps: list[tuple[int, int]], bars: Sequence[str]) -> list[Span]:
    """A line's pieces, cut by its gaps or, where it has none, by the signs between a ticker's headlines."""
    cuts = [] if _are_slips(text, start, end, gaps) else gaps
    cuts = cuts or _bars(text, start, end, bars)
    bounds = [start, *(x for cut in cuts for x in cut), end]
    return [Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True) if text[a:b].strip()]


def _are_slips(text: str, start: int, end: int, gaps: Sequence[tuple[int, int]]) -> bool:
    """Whether gaps are a typist's: one of three blanks, or several of them between pieces longer than headlines are."""
    if not gaps or any(text[slice(*gap)] != TRIPLE for gap in gaps):
        return False
    bounds = [start, *(x for gap in gaps for x in gap), end]
    return len(gaps) == 1 or min(b - a for a, b in zip(bounds[::2], bounds[1::2], strict=True)) >= LONGEST_HEADLINE


def _bars(text: str, start: int, end: int, bars: Sequence[str]) -> list[tuple[int, int]]:
    """Where one sign parts a line's headlines: "وصول الوزير | لقاء في مرسى | ..."."""
    for bar in bars:
        if text.count(bar, start, end) < FEWEST_BARS:
            continue
        cuts = [m.span() for m in re.finditer(rf"[^\S\n\r]+{re.escape(bar)}[^\S\n\r]+", text[start:end])]
        if len(cuts) >= FEWEST_BARS and end - start >= LONG_PIECE * (len(cuts) + 1):
            return [(start + a, start + b) for a, b in cuts]
    return []


def _stripped(text: str, span: Span) -> Span:
    """A span without the blanks at its edges; direction marks, which no token holds, stay."""
    inner = text[span.start : span.end]
    left = inner.lstrip()
    start = span.start + len(inner) - len(left)
    plain = len(left.rstrip())
    return span if plain == len(inner) else Span(start, start + plain)


class _Blocks:
    """The blocks of the markup, asked for in text order."""

    def __init__(self, markup: Markup | None) -> None:
        self.blocks = markup.blocks if markup else ()
        self.starts = [b.span.start for b in self.blocks]

    def cut(self, span: Span) -> Sequence[Span]:
        """A piece of a line, cut where a block begins inside it."""
        first = bisect_right(self.starts, span.start)
        last = bisect_right(self.starts, span.end - 1, first)
        if first == last:
            return (span,)
        bounds = [span.start, *dict.fromkeys(self.starts[first:last]), span.end]
        return [Span(a, b) for a, b in pairwise(bounds)]

    def of(self, span: Span) -> Block | None:
        """The block that a segment lies in."""
        i = bisect_right(self.starts, span.end - 1) - 1
        return self.blocks[i] if i >= 0 and self.blocks[i].span.meets(span) else None


def segment_of(
    tokens: Tokens, area: range, place: Place, block: Block | None = None, span: Span | None = None
) -> Segment:
    """The segment of a range of tokens; `span` holds direction marks at its edges too, which are no tokens."""
    first, last = area.start, area.stop
    inner = tuple(tokens.folds[first:last])
    line = _lines[inner] if len(inner) <= SHORT_LINE else _line(inner)
    start, stop = line.core
    return Segment(
        span or tokens.span(first, last),
        first,
        last,
        place.line,
        place.gap,
        place.pieces,
        line.key,
        (first + start, first + stop),
        *line.told,
        block,
    )


class Line(NamedTuple):
    """What a segment's tokens tell on any page; `told` are Segment's fields from `words` to `counter`."""

    key: str
    core: tuple[int, int]
    told: tuple[int, int, int, str, int, int, bool, bool, bool, str, bool, bool]


def _line(inner: tuple[str, ...]) -> Line:
    core = _core(inner, 0, len(inner))
    key = " ".join(inner[core[0] : core[1]])
    words, digits, latin, commas, signs = _tally(inner)
    begins, closes = inner[0], inner[-1]
    told = (
        words,
        latin,
        digits,
        _ending(inner, 0, len(inner)),
        commas,
        sum(fold[0] in QUOTES for fold in inner) if signs else 0,
        begins in BULLETS or (len(inner) > 1 and begins.isdigit() and inner[1] in NUMBERED),
        closes in OPENS,
        closes in ASKING,
        closes,
        signs > 0 and (">" in inner or "›" in inner or ("»" in inner and "«" not in inner)),
        digits > 0 and COUNTER.fullmatch(key) is not None,
    )
    return Line(key, core, told)


SHORT_LINE, MOST_LINES = 18, 20_000
"""Tokens of a line that is remembered, and how many are: the menus of an outlet stand on each of its pages."""
_lines = Remembered(_line, MOST_LINES)


def _core(folds: Sequence[str], start: int, stop: int) -> tuple[int, int]:
    """The tokens without the signs at their edges."""
    while start < stop and folds[start] in EDGE:
        start += 1
    while stop > start and folds[stop - 1] in EDGE:
        stop -= 1
    return start, stop


FIELD, MOST_COUNTED = 12, 4000
"""Bits of each count of a token's weight, and the tokens whose weights can be added up in them."""
WORD, DIGITS, LATIN_WORD, COMMA, SIGN = (1 << FIELD * n for n in range(5))
MASK = WORD * (1 << FIELD) - 1
MOST_WEIGHED = 1 << 17


class _Weights(dict[str, int]):
    """What a folded token adds to its segment's counts, each in its own bits: word, digits, Latin, comma, sign."""

    def __missing__(self, fold: str) -> int:
        if len(self) >= MOST_WEIGHED:
            self.clear()
        head = fold[0]
        if head.isalpha():
            weight = WORD + LATIN_WORD if head in LATIN else WORD
        elif head.isdigit():
            weight = DIGITS
        elif fold in COMMAS:
            weight = COMMA
        else:
            weight = SIGN if head in QUOTES or head in TRAILS else 0
        self[fold] = weight
        return weight


_weight = _Weights().__getitem__


def _tally(inner: Sequence[str]) -> tuple[int, int, int, int, int]:
    """How many words, numbers, Latin words, commas, and quotation marks or arrows there are, in one pass."""
    if len(inner) > MOST_COUNTED:
        half = len(inner) // 2
        a, b = _tally(inner[:half]), _tally(inner[half:])
        return a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]
    told = sum(map(_weight, inner))
    if told < 1 << FIELD:
        return told, 0, 0, 0, 0
    return told & MASK, told // DIGITS & MASK, told // LATIN_WORD & MASK, told // COMMA & MASK, told // SIGN


def _is_credited(folds: Sequence[str], first: int, last: int) -> bool:
    """Whether the last token closes brackets that open behind a full stop: "… الجمعة. (رويترز)"."""
    near = range(last - 2, max(first, last - LONGEST_CREDIT), -1)
    opened = next((i for i in near if folds[i] == "("), None)
    return opened is not None and folds[opened - 1] in ENDS


def _ending(folds: Sequence[str], first: int, last: int) -> str:
    at = last - 1
    if folds[at] == ")" and _is_credited(folds, first, at):
        return "credit"
    while at > first and folds[at] in CLOSERS:
        at -= 1
    if folds[at] == "…" or (folds[at] == "." and at - 1 > first and folds[at - 1] == "."):
        return "cut"
    return "full" if folds[at] in ENDS else ""
