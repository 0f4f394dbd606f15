"""Foreign lines above the story: a writer beside the day, a site's own name, a picture's file, who took it."""

from __future__ import annotations

from musnad.articles.captions import SHORT
from musnad.articles.view import View
from musnad.articles.zones import Told

HOSTS = (".com", ".net", ".org", ".info", ".news", ".tv")
"""The ends of a site's own name in letters."""
LONGEST_CREDIT = 6
"""Blanks in a foreign credit; a longer foreign line is another story's headline."""
DAY_KINDS = ("publication_line", "byline", "update_line")


def is_latin_name(view: View, i: int) -> bool:
    """Whether a few foreign words right beside the day are a writer's name or a known outlet's: Salim Wardani."""
    words = view.signs[i].words
    day = (i and view.sheet.kind(i - 1) in DAY_KINDS) or (i + 1 < view.start and view.signs[i + 1].dated)
    folds = view.tokens.folds[slice(*view.signs[i].segment.core)]
    if day and view.above(i) and view.lexicon.outlets.find(view.signs[i].segment.span.of(view.tokens.text)):
        return True
    return bool(day) and 1 < words <= SHORT and all(len(fold) > 1 and fold.isalpha() for fold in folds)


def latin(view: View, i: int) -> Told:
    """A foreign line above the story: a writer beside the day, a picture's file, else who took it."""
    if is_latin_name(view, i):
        return Told("byline", "byline.latin")
    sign = view.signs[i]
    line = sign.segment.span.of(view.tokens.text).lower()
    if line.endswith(HOSTS):
        return Told("masthead", "line.host")
    if line.count(" ") >= LONGEST_CREDIT:
        return Told("related", "line.foreign")
    return Told("image_alt" if sign.words == 1 or sign.segment.digits else "image_credit", "caption.latin")
