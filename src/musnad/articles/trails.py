"""Ways through a site: سياسة › عربي; a menu's words that end in the page's headline."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import Tokens
from musnad.articles.captions import SHORT
from musnad.articles.controls import menus
from musnad.articles.signals import Sign
from musnad.articles.zones import Sheet, Zone
from musnad.lexicon import Lexicon

ARROWS, PART = frozenset("›»"), 5
"""Signs that nothing but a trail has between its parts, and the words of a part."""
MARKS = frozenset("›»>|/•·,،")
HOME, LONGEST_WAY = "navigation.home", 10
"""The row of a menu's first word (الرئيسية), and the words of a trail before the headline that it ends in."""


def is_trail(sign: Sign, tokens: Tokens) -> bool:
    """Whether a line is a menu or a trail on one line: سياسة › عربي."""
    folds = tokens.folds[sign.segment.first : sign.segment.last]
    marks = sum(fold in MARKS and not _is_of_number(folds, n) for n, fold in enumerate(folds))
    if not marks or sign.words <= SHORT * (marks + 1):
        return marks > 0
    arrows = 0 if "«" in folds else sum(fold in ARROWS for fold in folds[1:-1])
    return arrows > 0 and sign.words <= PART * (arrows + 1)


def _is_of_number(folds: Sequence[str], n: int) -> bool:
    """Whether a slash stands between two numbers: the second of three parts (2/3)."""
    return folds[n] == "/" and 0 < n < len(folds) - 1 and folds[n - 1].isdecimal() and folds[n + 1].isdecimal()


def tell_ways(sheet: Sheet, signs: Sequence[Sign], title: int, lexicon: Lexicon) -> None:
    """Say of lines above the headline that end in it and begin with a menu's word that they are the way to it.

    "الرئيسية الأخبار أخبار نارية اتفاق على المياه", then "اتفاق على المياه".
    """
    key = signs[title].segment.key
    for i, sign in enumerate(signs[:title]):
        way = sign.segment.key.removesuffix(f" {key}")
        if sign.words > signs[title].words and way != sign.segment.key and _is_way(way, lexicon):
            sheet.tell(i, Zone(sign.segment.span, "navigation", "line.way"))


def _is_way(way: str, lexicon: Lexicon) -> bool:
    """Whether words before a headline are a menu's: the first alone is one of its own, or all of them are."""
    words = [word for word in way.split() if word[0].isalpha()]
    if not 0 < len(words) <= LONGEST_WAY:
        return False
    heads = (lexicon.furniture.match(" ".join(words[:n]), n) for n in (1, 2))
    return any(row is not None and row.id == HOME for row in heads) or menus(lexicon)[" ".join(words)]
