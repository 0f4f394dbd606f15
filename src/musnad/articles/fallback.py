"""What tells a line that no row knows: it speaks to the reader, is a menu with gaps, is one of several dated items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from musnad.arabic import Tokens
from musnad.articles.signals import Sign
from musnad.lexicon import Lexicon

GAPS, GAP, BRACKET = 2, "  ", "】"
"""Gaps of two blanks, or closing brackets, from which a line of short pieces is a menu: أخبار  تغطيات  آراء."""
COLON = " : "
"""How a colon stands in a line's key."""
PIECE_WORDS = 3
"""Words of a menu's piece at most, on the average."""
MENU_SHARE = 3
"""One word in so many of a long line that is a menu is a menu's."""
COMMAS, FEWEST_COMMAS = re.compile(r"(?<=[^\W\d])[,،](?=[^\W\d])"), 2
"""A comma between two letters, as a template joins a story's tags: السدود,نارية,رأس الماء; and how many make a list."""
FEWEST_ITEMS, ITEM_WORDS, REACH = 3, 2, 2
"""Dated items in a row that make a list, the fewest words of an item's headline, and the lines from day to day."""


def speaks_to_reader(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line has a word that only a page says to its reader: لتصلك الأخبار على بريدك."""
    reader = lexicon.prose.reader
    return any(fold in reader for fold in tokens.folds[sign.segment.first : sign.segment.last])


def is_wordlist(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line has neither verb nor small word nor a sentence's end: tags one after the other."""
    words = tokens.folds[sign.segment.first : sign.segment.last]
    return not sign.full and not any(word in lexicon.prose.verbs or word in lexicon.prose.small for word in words)


def is_long_menu(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a third of a long line's words are menus' words: أخبار برلمانيات وفيات رياضة مقالات."""
    rows = (lexicon.furniture.match(f, 1) for f in tokens.folds[sign.segment.first : sign.segment.last])
    told = sum(row is not None and row.kind == "navigation" for row in rows)
    return not sign.full and told * MENU_SHARE >= sign.words


def is_gapped_menu(sign: Sign, text: str) -> bool:
    """Whether a line is short pieces with gaps of two blanks between, or each in brackets of its own."""
    line = sign.segment.span.of(text)
    marks = max(line.count(GAP), line.count(BRACKET) - 1)
    return marks >= GAPS and sign.words <= PIECE_WORDS * (marks + 1)


def is_joined(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line is short pieces joined by commas with no blank behind them, and no clause: a story's tags."""
    marks = len(COMMAS.findall(sign.segment.span.of(tokens.text)))
    short = marks >= FEWEST_COMMAS and sign.words <= PIECE_WORDS * (marks + 1)
    return short and is_wordlist(sign, tokens, lexicon)


def dated_items(signs: Sequence[Sign], stop: int) -> frozenset[int]:
    """The lines above `stop` that are headlines with their days: three or more in a row, the day under each."""
    days = [i for i in range(1, stop) if _is_item(signs, i)]
    runs: list[list[int]] = []
    for i in days:
        if runs and i - runs[-1][-1] <= REACH:
            runs[-1].append(i)
        else:
            runs.append([i])
    return frozenset(k for run in runs if len(run) >= FEWEST_ITEMS for i in run for k in (i - 1, i))


def _is_item(signs: Sequence[Sign], i: int) -> bool:
    above = signs[i - 1]
    headed = above.row is None and not above.dated and above.words >= ITEM_WORDS
    return signs[i].dated and signs[i].row is None and headed


def is_spoken(signs: Sequence[Sign], found: range, i: int) -> bool:
    """Whether a transcript's speaker asks: the name before the colon begins another paragraph too."""
    name, colon, _ = signs[i].segment.key.partition(COLON)
    return bool(colon) and sum(signs[k].segment.key.startswith(name + COLON) for k in found) > 1
