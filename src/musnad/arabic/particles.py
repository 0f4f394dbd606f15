"""Letters and beginnings that do the work of words: the article, "and", the signs of the imperfect and the future."""

from __future__ import annotations

ARTICLE = "ال"
AND = "و"
CONJUNCTIONS = frozenset("وف")
"""Letters that join a clause: وقال, فقال."""
FUTURE = "س"
"""Before an imperfect: سيصل."""
HE = "ي"
"""First letter of the imperfect of a he."""
THIRD_PERSON = frozenset("يت")
"""First letters of an imperfect of the third person: يصل, تصل."""
IMPERFECT = frozenset("يتنس")
"""First letters of verbs that are not past, the future's among them."""
NUNATIONS = ("ا\u064b", "\u064bا")
"""The accusative's sign before or behind its alef."""
NO_COUNTED_NOUN = (ARTICLE, "و", "ف", "ب", "ل", "ي", "ت", "س")
"""Beginnings of words that are more likely a verb, a definite noun or a preposition's than a noun told by number."""


def definite(word: str) -> bool:
    """Whether a folded word carries the article.

    >>> definite("الاسبوع"), definite("اسبوع")
    (True, False)
    """
    return word.startswith(ARTICLE)


def nunated(surface: str) -> bool:
    """Whether print marks a word as an indefinite accusative, which no name is.

    >>> nunated("رقماً"), nunated("أمسًا"), nunated("حتما")
    (True, True, False)
    """
    return surface.endswith(NUNATIONS)


def bare(word: str) -> str:
    """A folded word without its article.

    >>> bare("الاسبوع")
    'اسبوع'
    """
    return word.removeprefix(ARTICLE)
