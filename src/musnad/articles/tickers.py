"""Tickers whose headlines a word parts instead of a sign: the site's own name in foreign letters."""

from __future__ import annotations

import re
from collections import Counter

NAME_BETWEEN, FEWEST_NAMES = re.compile(r"(?<=[\u0621-\u064a\"»”] )([A-Za-z]{4,20})(?= [\u0600-\u06ff\"«“.])"), 5
"""A foreign word inside a line of Arabic, and how often a page says one that parts the headlines of its ticker."""


def words_between(text: str) -> list[str]:
    """A foreign word, the site's own name, that parts a ticker's headlines: "وصول الوزير nabaa لقاء في مرسى nabaa"."""
    return [word for word, times in Counter(NAME_BETWEEN.findall(text)).items() if times >= FEWEST_NAMES]
