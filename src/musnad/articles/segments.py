"""A page cut into segments: its lines, the pieces of lines that wide gaps cut, and the blocks of its markup."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from musnad.arabic import Tokens, tokenize
from musnad.record import Block, Markup, Span

GAP = re.compile(r"[^\S\n\r\u2028\u2029]{3,}|[^\S\n\r\u2028\u2029]+(?:\*{3,}|\|{2,}|[■◄►●◆])[^\S\n\r\u2028\u2029]+")
"""Three or more blanks cut a line, or a sign that only tickers print: many headlines stand on one line, four no-break
spaces apart."""
BARS = ("|", "•", "·", "●", "■")
FEWEST_BARS, LONG_PIECE = 3, 18
"""From so many of one of these signs on a line with pieces of so many characters between it is a ticker and is cut."""
TRIPLE = "   "
"""One gap of three blanks cuts nothing: a slip of the typist inside a sentence."""
BREAK = re.compile(r"[\n\r\u2028\u2029]+")
EDGE = frozenset(".,:;!?؟،؛…-–—|/\\\"'«»“”()[]•●■►▪◄>‹›<=ـ_~·¦")
"""Signs cut from the edges of a segment's key, so that "- اقرأ أيضا :" reads like "اقرأ أيضا"."""
ENDS = frozenset(".!?؟")
CLOSERS = frozenset("\"'»”)]")
BULLETS = frozenset("*-–•●■►▪+")
NUMBERED = frozenset("-–.)")
OPENS = frozenset(":،,؛-–/")
"""Signs after which a line goes on in the next."""
COUNTER = re.compile(r"\d{1,3} [/|] \d{1,3}")
"""A gallery's counter: 3 / 12."""
LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
QUOTES = frozenset('"«»“”')


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the page between breaks, its tokens `[first, last)` and what its letters tell.

    `key` is its folded tokens joined by one space, without the signs at its edges; `ending` is "full" (a sentence's
    end), "cut" (an ellipsis), or ""; `line` numbers the line, `gap` counts the empty lines before it; `opens` says that
    its last sign announces more, `asks` that it is a question or exclamation mark; `closes` is its last token,
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
    stops: int
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
    tokens = tokenize(text)
    return segment_of(tokens, range(len(tokens)), Place(0, 0, 1)).key if len(tokens) else ""


class Place(NamedTuple):
    """Where a piece of a line stands: its line's number, the empty lines before it, how many pieces the line has."""

    line: int
    gap: int
    pieces: int


def segments(text: str, tokens: Tokens, markup: Markup | None) -> tuple[Segment, ...]:
    """The page's segments in text order; together they hold all its tokens."""
    blocks = _Blocks(markup)
    found: list[Segment] = []
    at = 0
    for span, place in _pieces(text):
        for n, cut in enumerate(blocks.cut(span) if blocks.starts else (span,)):
            last = bisect_right(tokens.ends, cut.end, lo=at)
            if last > at:
                where = place if n == 0 else place._replace(gap=0)
                found.append(segment_of(tokens, range(at, last), where, blocks.of(cut), _stripped(text, cut)))
            at = last
    return tuple(found)


def _pieces(text: str) -> Iterator[tuple[Span, Place]]:
    """Each line's pieces and their places."""
    start = line = gap = 0
    bars = [bar for bar in BARS if text.count(bar) >= FEWEST_BARS]
    while start <= len(text):
        match = BREAK.search(text, start)
        end = match.start() if match else len(text)
        parts = _parts(text, start, end, bars)
        for n, part in enumerate(parts):
            yield part, Place(line, gap if n == 0 else 0, len(parts))
        if not match:
            return
        breaks = match.group().count("\n") or len(match.group())
        gap = breaks - 1 if parts else gap + breaks
        line += 1
        start = match.end()


def _parts(text: str, start: int, end: int, bars: Sequence[str]) -> list[Span]:
    cuts = [m.span() for m in GAP.finditer(text, start, end)]
    if len(cuts) == 1 and text[slice(*cuts[0])] == TRIPLE:
        cuts = []
    cuts = cuts or _bars(text, start, end, bars)
    bounds = [start, *(x for cut in cuts for x in cut), end]
    return [Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True) if text[a:b].strip()]


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
    start = span.start + len(inner) - len(inner.lstrip())
    return Span(start, start + len(inner.strip()))


class _Blocks:
    """The blocks of the markup, asked for in text order."""

    def __init__(self, markup: Markup | None) -> None:
        self.blocks = markup.blocks if markup else ()
        self.starts = [b.span.start for b in self.blocks]

    def cut(self, span: Span) -> Iterator[Span]:
        """A piece of a line, cut where a block begins inside it."""
        inside = self.starts[bisect_right(self.starts, span.start) : bisect_right(self.starts, span.end - 1)]
        bounds = [span.start, *dict.fromkeys(inside), span.end]
        for a, b in pairwise(bounds):
            yield Span(a, b)

    def of(self, span: Span) -> Block | None:
        """The block that a segment lies in."""
        i = bisect_right(self.starts, span.end - 1) - 1 if self.starts else -1
        return self.blocks[i] if i >= 0 and self.blocks[i].span.meets(span) else None


def segment_of(
    tokens: Tokens, area: range, place: Place, block: Block | None = None, span: Span | None = None
) -> Segment:
    """The segment of a range of tokens; `span` holds direction marks at its edges too, which are no tokens."""
    folds = tokens.folds
    first, last = start, stop = area.start, area.stop
    while start < stop and folds[start] in EDGE:
        start += 1
    while stop > start and folds[stop - 1] in EDGE:
        stop -= 1
    inner = folds[first:last]
    heads = [fold[0] for fold in inner]
    digits = sum(map(str.isdigit, heads))
    key = " ".join(folds[start:stop])
    return Segment(
        span=span or tokens.span(first, last),
        first=first,
        last=last,
        line=place.line,
        gap=place.gap,
        pieces=place.pieces,
        key=key,
        core=(start, stop),
        words=sum(map(str.isalpha, heads)),
        latin=sum(map(LATIN.__contains__, heads)),
        digits=digits,
        ending=_ending(folds, first, last),
        stops=0 if ENDS.isdisjoint(inner) else _stops(inner),
        commas=inner.count("،") + inner.count(","),
        quotes=sum(map(QUOTES.__contains__, heads)),
        bullet=inner[0] in BULLETS or (len(inner) > 1 and inner[0].isdigit() and inner[1] in NUMBERED),
        opens=inner[-1] in OPENS,
        asks=inner[-1] in "!?؟",
        closes=inner[-1],
        counter=digits > 0 and COUNTER.fullmatch(key) is not None,
        trail=">" in inner or "›" in inner or ("»" in inner and "«" not in inner),
        block=block,
    )


def _stops(inner: list[str]) -> int:
    """Full stops inside a segment, runs of them counted once, decimal points not."""
    return sum(
        f in ENDS and i > 0 and inner[i - 1] not in ENDS and not _between_numbers(inner, i)
        for i, f in enumerate(inner[:-1])
    )


def _between_numbers(inner: list[str], i: int) -> bool:
    return inner[i - 1][0].isdigit() and i + 1 < len(inner) and inner[i + 1][0].isdigit()


def _ending(folds: list[str], first: int, last: int) -> str:
    at = last - 1
    while at > first and folds[at] in CLOSERS:
        at -= 1
    if folds[at] == "…" or (folds[at] == "." and at - 1 > first and folds[at - 1] == "."):
        return "cut"
    return "full" if folds[at] in ENDS else ""
