"""Controls that a page glued to the first word of a paragraph: طباعةأعلنت, نسخ الرابطقال."""

from __future__ import annotations

import re

from musnad.arabic import Tokens
from musnad.articles.segments import key_of
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.record import Span

LONGEST = 60
"""Letters of a word in which a control is looked for; a run of glued words may have a hundred thousand."""
REACH = 3
"""Tokens at a paragraph's head that may be a control's words."""
SEAM = re.compile(r"(?<=[ةى])(?=[\u0621-\u064a])|(?<=اً)(?=[\u0621-\u064a])|(?<=[\u0621-\u064a]{3})(?=[أإآ])")
"""Where a word may be two: behind a ة or ى, which end words, behind a tanween, before an أ that begins one."""
CONTROLS = frozenset({"share_link", "print_link", "send_link", "font_size", "comment_link", "comment_form", "related"})


def unglued(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> list[Zone]:
    """The paragraph, a control cut from its first word where a row knows it up to a seam, and words stand behind it."""
    area = tokens.within(zone.span)
    for i in area[:-1][:REACH]:
        word = tokens.text[tokens.starts[i] : min(tokens.ends[i], tokens.starts[i] + LONGEST)]
        for seam in SEAM.finditer(word):
            at = tokens.starts[i] + seam.start()
            control = Span(zone.span.start, at)
            row = lexicon.furniture.match(key_of(control.of(tokens.text)), i - area.start + 1)
            if row and row.scope == "whole" and row.kind in CONTROLS:
                return [Zone(control, row.kind, row.rule), Zone(Span(at, zone.span.end), "body", zone.rule)]
    return [zone]
