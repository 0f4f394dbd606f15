"""Controls that a page glued to the first word of a paragraph: طباعةأعلنت, نسخ الرابطقال."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens
from musnad.articles.segments import Place, Segment, key_of, segment_of
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.record import Span

STAMP = re.compile(r"date:? +\d{4}-\d\d(?:-\d\d)?(?=\s)", re.IGNORECASE)
"""A day as a crawler writes it before a page's first line: "date 2021-02 الميناء - سليم الورداني"."""
LONGEST = 60
"""Letters of a word in which a control is looked for; a run of glued words may have a hundred thousand."""
FIRST_LINES, LONGEST_LINE = 2, 24
"""Lines of the page's top before which a crawler writes its day, and words of one that is no paragraph."""
STOPS, SHORT_LINE = frozenset(".!?؟"), 14
"""Signs that end a paragraph, and words up to which a line that ends in one is none."""
ALEF = "ا"
"""The letter with which verbs of eight letters and ten begin: انطلقت, التقى, أعلنت."""
REACH = 3
"""Tokens at a paragraph's head that may be a control's words."""
SEAM = re.compile(r"(?<=[ةى])(?=[\u0621-\u064a])|(?<=اً)(?=[\u0621-\u064a])|(?<=[\u0621-\u064a]{3})(?=[أإآ])")
"""Where a word may be two: behind a ة or ى, which end words, behind a tanween, before an أ that begins one."""
FILE = re.compile(r"[a-zA-Z0-9]+(?:[-_][a-zA-Z0-9]+){2,}(?=[\u0621-\u064a]{2})")
"""A picture's file name that touches the story's first word: wafd-al-nahr-2أعلنت; S-400أطلقت is none."""
SIGNED_WITHIN, SHORTEST_VERB, SHORTEST_NAME = 6, 4, 3
"""Tokens of a byline that a page glued to the first verb, and letters of that verb and of the name before it."""
CONTROLS = frozenset({"share_link", "print_link", "send_link", "font_size", "comment_link", "comment_form", "related"})


def unstamped(found: Sequence[Segment], tokens: Tokens) -> Iterator[Segment]:
    """The segments, a crawler's day cut from the first of them where a line and no sentence follows it."""
    for segment in found[:FIRST_LINES]:
        hit = STAMP.match(tokens.text, segment.span.start, segment.span.end)
        cut = tokens.at(hit.end()) if hit else segment.last
        stopped = segment.words > SHORT_LINE and tokens.folds[segment.last - 1] in STOPS
        if cut >= segment.last or segment.words > LONGEST_LINE or stopped:
            yield segment
            continue
        for part, gap in ((range(segment.first, cut), segment.gap), (range(cut, segment.last), 0)):
            yield segment_of(tokens, part, Place(segment.line, gap, 1))
    yield from found[FIRST_LINES:]


def unglued(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> list[Zone]:
    """The paragraph, a control cut from its first word where a row knows it up to a seam, and words stand behind it."""
    area = tokens.within(zone.span)
    if file := FILE.match(tokens.text, zone.span.start, zone.span.end):
        picture, rest = Span(zone.span.start, file.end()), Span(file.end(), zone.span.end)
        return [Zone(picture, "image_alt", "caption.file"), Zone(rest, "body", zone.rule)]
    if (at := _signed(area, tokens, lexicon)) is not None:
        byline = Span(zone.span.start, at)
        return [Zone(byline, "byline", "byline.glued"), Zone(Span(at, zone.span.end), "body", zone.rule)]
    for i in area[:-1][:REACH]:
        word = tokens.text[tokens.starts[i] : min(tokens.ends[i], tokens.starts[i] + LONGEST)]
        for seam in SEAM.finditer(word):
            at = tokens.starts[i] + seam.start()
            control = Span(zone.span.start, at)
            row = lexicon.furniture.match(key_of(control.of(tokens.text)), i - area.start + 1)
            if row and row.scope == "whole" and row.kind in CONTROLS:
                return [Zone(control, row.kind, row.rule), Zone(Span(at, zone.span.end), "body", zone.rule)]
    return [zone]


def _signed(area: range, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """Where the first verb begins in a word that ends a byline: وكالات[التقى], سليم الورداني نبأ[أعلنت]."""
    for i in area[:SIGNED_WITHIN]:
        fold = tokens.folds[i]
        if fold in lexicon.prose.past or fold in lexicon.prose.small or not tokens.is_word(i):
            return None
        cuts = range(SHORTEST_NAME, len(fold) - SHORTEST_VERB + 1)
        cut = next((n for n in cuts if fold[n] == ALEF and fold[n:] in lexicon.prose.past), None)
        if cut is not None and fold not in lexicon.words.names:
            return tokens.inside(i, cut) if _is_credit(range(area.start, i), fold[:cut], tokens, lexicon) else None
    return None


def _is_credit(before: range, last: str, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a glued byline names agencies, or a person and then a place or an outlet."""
    if not before:
        return lexicon.credits.match([last], 0, 1, "agencies") is not None
    names = lexicon.words.names
    folds = [tokens.folds[k] for k in before]
    person = len(folds) > 1 and all(f in names or f.removeprefix("ال") in names for f in folds[:2])
    words = tokens.span(before.start, before.stop).of(tokens.text)
    return person or bool(lexicon.outlets.find(f"{words} {last}"))
