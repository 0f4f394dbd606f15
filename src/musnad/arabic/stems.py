"""One form for each word as search sees it: proclitics and endings off, spellings of one name together."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from musnad.arabic.radicals import is_radical

STEMS_VERSION = 2
"""Goes up with every change that gives some word another stem: an index made by another version is made anew."""

SHORTEST = 3
"""Letters that an ending or a lone proclitic must leave: with two, يوم and يد would lose themselves."""

ARTICLE = "ال"
ENDING = re.compile(f"(?<=.{{{SHORTEST}}})(?:هما|ها|هم|(?<![اوي])نا|وا|ات|ون|ين|(?<=.{{4}})ان|[هتاي])$")
"""Pronouns, number, gender, case, nisba. ان must leave four letters, for ايران and لبنان are no duals; نا after a long
vowel is a word's own ن with the accusative (مليونا)."""

SEATED = re.compile(r"(?<=..)ا[يو]$")
"""A last hamza that an ending had put on a seat: لقائه, لقاؤه."""

SEATS = ("اي", "او")

PEOPLE = re.compile("([^ا].)(.)اء")
"""The plural of offices: وزراء, رؤساء, سفراء."""

CASES = re.compile("(..)ايا")
"""The plural قضايا, ضحايا of قضية, ضحية."""

JOINED = frozenset(
    ("وقد", "ولم", "ولن", "ومن", "وان", "وفي", "وهو", "وهي", "ولا", "وما", "وهل", "واذ", "وكل", "ومع", "وعن", "ولو")
)
"""The words of three letters that are "and" with a particle; the others (وفد, وقت) are words."""

WHOLE = frozenset(("كانون", "سليمان"))
"""Words that their ending is part of, and that would fall together with another word without it (كان, سليم)."""

SPELLINGS: tuple[tuple[str, str], ...] = (
    ("امريك", "اميرك"), ("مسيول", "مسوول"), ("شيون", "شوون"), ("رويس", "رييس"), ("ديموقراط", "ديمقراط"),
    ("تليفزيون", "تلفزيون"), ("اورب", "اوروب"), ("بطرسبورغ", "بطرسبرغ"),
)  # fmt: skip
"""Beginnings of stems that are spelt in two ways inside; hamza, ta marbuta and maqsura are folded before."""
SPELT = tuple(spelling for spelling, _ in SPELLINGS)
LAST_OF_ENDINGS = frozenset("امتنهي")
"""The last letters of all endings: most stems have another and need no pattern."""


@lru_cache(maxsize=1 << 17)
def stem(fold: str) -> str:
    """The one form under which a folded word is indexed and looked up.

    >>> [stem(w) for w in ("سوريا", "والسوريين", "وللولايات", "الامريكيون", "اميركيه", "وللافروف", "لافروف")]
    ['سور', 'سور', 'ولاء', 'اميرك', 'اميرك', 'افروف', 'افروف']
    """
    if not "ء" <= fold[:1] <= "ي":
        return fold if fold.isascii() else _unaccented(fold)
    word = without_endings(bare(fold))
    if not word.startswith(SPELT):
        return word
    for spelling, chosen in SPELLINGS:
        if word.startswith(spelling):
            return chosen + word[len(spelling) :]
    return word


@lru_cache(maxsize=1 << 16)
def bare(fold: str) -> str:
    """The folded word without و ف ب ك ل س and the article, as far as they are not its own.

    >>> bare("وبالكرملين"), bare("وزير"), bare("للجنه"), bare("سيلتقون")
    ('كرملين', 'وزير', 'لجنه', 'يلتقون')
    """
    word = _without_article(_without_conjunction(fold))
    if len(word) <= SHORTEST or is_radical(word):
        return word
    future = len(word) > SHORTEST + 1 and word[0] == "س" and word[1] in "يت"
    return word[1:] if word[0] in "بلك" or future else word


@lru_cache(maxsize=1 << 16)
def plain(fold: str) -> str:
    """A folded word less its proclitics and its article, as rows name the words beside a trigger: بال[سجن]."""
    return bare(fold).removeprefix(ARTICLE)


def _without_conjunction(word: str) -> str:
    if word in JOINED:
        return word[1:]
    if len(word) > SHORTEST and word[0] in "وف" and not is_radical(word):
        return word[1:]
    return word


def _without_article(word: str) -> str:
    if word.startswith(ARTICLE):
        return word if len(word) <= SHORTEST or is_radical(word) else word[2:]
    if word.startswith(("بال", "كال")) and len(word) > SHORTEST + 2 and not is_radical(word):
        return word[1:] if is_radical(word[1:]) else word[3:]
    if word.startswith("لل") and len(word) > SHORTEST:
        return word[1:] if is_radical(word[1:]) else word[2:]
    return word


def without_endings(word: str) -> str:
    """The word without pronouns, number, gender, case and nisba; the last hamza on its seat stands alone again.

    >>> [without_endings(w) for w in ("محادثاتهما", "دولتين", "لقايه", "لقاءات", "وزراء", "قضايا")]
    ['محادث', 'دول', 'لقاء', 'لقاء', 'وزير', 'قضي']
    """
    if word in WHOLE:
        return word
    if word.endswith("ايا") and (cases := CASES.fullmatch(word)):
        return cases[1] + "ي"
    while word[-1:] in LAST_OF_ENDINGS and not SEATED.search(word) and (shorter := ENDING.sub("", word)) != word:
        word = shorter
    if word.endswith(SEATS):
        word = SEATED.sub("اء", word)
    people = PEOPLE.fullmatch(word) if word.endswith("اء") else None
    return f"{people[1]}ي{people[2]}" if people else word


def _unaccented(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isalnum()) or word
