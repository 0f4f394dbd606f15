"""Which language a page is written in, told from its script and letters alone."""

from __future__ import annotations

import re

SAMPLE = 200_000
"""Code points looked at."""
ENOUGH = 20
"""Letters below which no language is named."""

ARABIC_SCRIPT = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]+")
LATIN_SCRIPT = re.compile("[A-Za-z\u00c0-\u024f]+")
OTHER_SCRIPT = re.compile("[\u0370-\u05ea\u0900-\u1fff\u3040-\ud7a3]+")
"""Runs of letters: they are counted by their lengths, ten times as fast as one by one."""
# A word with the article al-, bare or behind wa-, fa-, bi-, ka-, or the li-l- that swallows it.
ARTICLE_WORD = re.compile(
    "(?<![\u0620-\u06d3])[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)[\u0620-\u06d3]{2}"
)
ARABIC_WORD = re.compile("[\u0620-\u06d3]{2,}")
ARTICLE_SHARE = 0.08
"""Words with the article: 0.11 to 0.51 in 3,000 Arabic news reports; 0.02 and fewer in Persian, Urdu, Kurdish."""
TA_MARBUTA = "\u0629\u0625"
TA_MARBUTA_SHARE = 0.015
"""Ta marbuta and hamza below alef: 0.02 to 0.06 of the letters of Arabic news, under 0.003 of the other languages."""

# Letters that one language has and Arabic has not, and the share of them that a text of it passes.
OWN_LETTERS = (
    ("und", re.compile("[\u06c7\u06c8\u06cb\u06ad]"), 0.01),  # Uighur, before Sorani, whose ae and o it has too
    ("ckb", re.compile("[\u06d5\u06ce\u06c6\u0695\u06b5]"), 0.05),  # Sorani: ae, e, o, heavy r, heavy l
    ("ur", re.compile("[\u0679\u0688\u0691\u06ba\u06d2\u06be]"), 0.03),  # tteh, ddal, rreh, noon ghunna, yeh barree
    ("und", re.compile("[\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06d0\u06cd]"), 0.01),  # Pashto
    (
        "und",
        re.compile("[\u067a\u067b\u067d\u067f\u0680\u0684\u0683\u068a\u068c\u068d\u068f\u0699\u06a6]"),
        0.01,
    ),  # Sindhi
    ("fa", re.compile("[\u067e\u0686\u0698\u06af]"), 0.01),  # peh, tcheh, zheh, gaf
)
ENGLISH_WORD = re.compile(r"\b(?:the|of|and|to|in|that|is|was|for|on|with|said)\b", re.IGNORECASE)
LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
ENGLISH_SHARE = 0.15
"""Function words of English: 0.25 to 0.35 in English news, under 0.05 in other languages of the script."""


def language_of(text: str) -> str | None:
    """`ar`, `fa`, `ur`, `ckb`, `en`, `und` for another of a known script, or nothing where it cannot be told.

    >>> language_of("قال الوزير إن المحادثات في العاصمة مستمرة"), language_of("وزیر خارجه گفت گفتگوها ادامه دارد")
    ('ar', 'fa')
    """
    text = text[:SAMPLE]
    arabic, latin, other = (sum(map(len, s.findall(text))) for s in (ARABIC_SCRIPT, LATIN_SCRIPT, OTHER_SCRIPT))
    if arabic + latin + other < ENOUGH:
        return None
    if other > arabic + latin:
        return "und"
    return _in_arabic_script(text, arabic) if arabic >= latin else _in_latin_script(text)


def _in_arabic_script(text: str, letters: int) -> str | None:
    if sum(map(text.count, TA_MARBUTA)) > TA_MARBUTA_SHARE * letters:
        return "ar"
    if len(ARTICLE_WORD.findall(text)) > ARTICLE_SHARE * len(ARABIC_WORD.findall(text)):
        return "ar"
    named = (name for name, own, share in OWN_LETTERS if len(own.findall(text)) > share * letters)
    return next(named, None)


def _in_latin_script(text: str) -> str | None:
    english = len(ENGLISH_WORD.findall(text))
    return "en" if english > ENGLISH_SHARE * len(LATIN_WORD.findall(text)) else None
