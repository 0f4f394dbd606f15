"""Does a decoded text look like writing, or like bytes read in the wrong code page?"""

from __future__ import annotations

import re
from collections.abc import Callable

SAMPLE = 500_000
"""Code points looked at: enough for any page, and a hostile 16 MiB page is judged in well under a second."""

ALEF_TO_GHAIN, FEH_TO_YEH, EXTENDED = "\u0621-\u063a", "\u0641-\u064a", "\u0671-\u06d5"
LATIN_ACCENTED = "\u00c0-\u024f\u00d7\u00f7"
_ARABIC = f"[{ALEF_TO_GHAIN}{FEH_TO_YEH}{EXTENDED}]"
ARABIC = re.compile(f"{_ARABIC}+")
"""Runs of letters: they are counted by their lengths, ten times as fast as one by one."""
# What stands beside Arabic letters: diacritics, tatweel, digits, quotation and direction marks, presentation forms.
BESIDE = re.compile(
    "[\u060c\u061b\u061f\u0640\u064b-\u0652\u0660-\u066d\u00a0\u00a9\u00ab\u00ae\u00b0\u00bb"
    "\u200c-\u200f\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac\u2122\ufb50-\ufdff\ufe70-\ufefc]"
)
# Alef, lam, ya, mim, waw, nun: half of the letters of any Arabic text, whatever it is about.
FREQUENT = re.compile("[\u0627\u0644\u064a\u06cc\u0645\u0648\u0646]")
FREQUENT_SHARE = 0.45
"""Their share from which a text is taken at its word: 0.50 to 0.57 in Arabic news, under 0.25 in random bytes."""
HYBRID = re.compile(f"{_ARABIC}[{LATIN_ACCENTED}]|[{LATIN_ACCENTED}]{_ARABIC}")
"""An Arabic letter touching an accented Latin one: two code pages mixed up, for no language writes so."""
IN_LATIN_WORD = re.compile(f"[A-Za-z]{_ARABIC}|{_ARABIC}[A-Za-z]")
"""The accented letters of Latin words are Arabic ones in the Arabic code pages ("ministناre")."""
NON_ASCII = re.compile(r"[^\x00-\x7f]")

ARABIC_ENOUGH = 0.6
"""The score from which Arabic is believed: right decodings of 50 letters have 0.90 and more, wrong ones under 0.42."""

WORD = re.compile(r"[^\W\d_]{2,}")
ACCENTED_WORD = re.compile(r"(?<!\w)[\u00c0-\u00ff]{3,}(?!\w)")
UNRULY = re.compile("[\u0430-\u045f][\u0400-\u042f\u00ab]|[\u03ac-\u03ce][\u0391-\u03a9]")
"""A capital, or an opening quotation mark, right behind a small Cyrillic or Greek letter."""
UTF8_AS_OTHER = re.compile("[\u00d8-\u00db\u0428\u0429]")
"""What the first byte of every Arabic letter of UTF-8 becomes in Latin and Cyrillic code pages."""
UTF8_AS_1256 = "\u0637\u0638"
ALEF = "\u0627"
C1_CONTROLS = re.compile("[\u0080-\u0084\u0086-\u009f]")
OTHERS = re.compile("[\u0080-\u009f\u00c0-\u045f]")
"""Letters and controls, one of which every wrong reading but the first has."""
REPLACED = "\ufffd"

FEW = 6
"""Signs of a wrong code page below this number are taken for the page's own oddities."""
LOST_SHARE = 0.05
"""A page that lost one character in twenty is not read: what remains can no longer be quoted."""
WRONG_SHARE = 0.2
"""The share of words (or letters) that a wrong code page leaves; real pages in twelve languages stay under 0.02."""


def arabic_score(text: str) -> float:
    """How far the characters beyond ASCII are Arabic writing, 0 (not at all) to 1.

    >>> arabic_score("قال الوزير"), arabic_score("قال الوزير".encode().decode("cp1256"))
    (1.0, 0.0)
    """
    beyond = NON_ASCII.search(text)
    text = text[beyond.start() :][:SAMPLE] if beyond else ""
    letters = _letters(text)
    if not letters:
        return 0.0
    mixed = len(HYBRID.findall(text)) + len(IN_LATIN_WORD.findall(text))
    good = letters + len(BESIDE.findall(text)) - 2 * mixed
    frequent = len(FREQUENT.findall(text)) / letters
    return max(0.0, good / len(NON_ASCII.findall(text)) * min(1.0, frequent / FREQUENT_SHARE))


def garbled(text: str) -> str | None:
    """What shows that the text was decoded wrongly (perhaps before it reached us), or nothing.

    >>> garbled("قال الوزير إن الاجتماع مستمر في مرسى".encode().decode("cp1256"))
    'UTF-8 that was read as windows-1256'
    """
    text = text[:SAMPLE]
    lost = text.count(REPLACED)
    if lost and lost > LOST_SHARE * _showing(text):
        return "more than a twentieth of its characters are lost"
    foreign = OTHERS.search(text) is not None
    if foreign and _many(len(HYBRID.findall(text)), _letters, text):
        return "Arabic and accented Latin letters run into each other"
    firsts = sum(map(text.count, UTF8_AS_1256))
    if firsts > WRONG_SHARE * text.count(ALEF) and _many(firsts, _letters, text):  # a seventh of all letters is alef
        return "UTF-8 that was read as windows-1256"
    return _garbled_latin(text) if foreign else None


def _showing(text: str) -> int:
    return sum(map(len, text.split())) or 1


def _garbled_latin(text: str) -> str | None:
    if _many(len(UTF8_AS_OTHER.findall(text)), _showing, text):
        return "UTF-8 that was read as a Latin or Cyrillic code page"
    if _many(len(C1_CONTROLS.findall(text)), _showing, text):
        return "control characters where letters should stand"
    if _many(len(ACCENTED_WORD.findall(text)), _words, text):
        return "whole words of accented letters: another code page that was read as a Latin one"
    if _many(len(UNRULY.findall(text)), _words, text):
        return "capitals inside words: another code page that was read as a Cyrillic or Greek one"
    return None


def _many(signs: int, among: Callable[[str], int], text: str) -> bool:
    """Whether signs of a wrong code page are many; the text is counted only where there are more than a few."""
    return signs >= FEW and signs > WRONG_SHARE * among(text)


def _letters(text: str) -> int:
    return sum(map(len, ARABIC.findall(text)))


def _words(text: str) -> int:
    return len(WORD.findall(text))
