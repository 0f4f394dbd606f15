"""Where a person's name that no table knows begins and ends."""

from __future__ import annotations

from musnad.arabic import Tokens
from musnad.lexicon import Lexicon

ARTICLE = "ال"
JOINED = ("وال", "فال", "بال", "كال", "لل")
"""Beginnings of words that carry a proclitic before the article: no part of a name."""
LONGEST_NAME = 4
COMMON_NAME = 2
"""People of Wikidata who must bear a word before it may begin a name on its own evidence."""


def name_run(tokens: Tokens, at: int, stop: int, lexicon: Lexicon, cut: int = 0) -> int | None:
    """The token after a name of two or more words that begins `cut` letters into token `at`; null where none does."""
    folds, particles = tokens.folds, lexicon.words.particles
    if not cut and not _begins(tokens, at, stop, lexicon):
        return None
    end = at + 1
    while end < min(stop, at + LONGEST_NAME) and tokens.is_word(end) and _goes_on(tokens, end, lexicon):
        end += 1
        if folds[end - 1].startswith(ARTICLE) and folds[end - 2] not in particles:
            break  # a surname with its article closes the name: سليم الورداني
    if end - at > 1:
        return end if folds[end - 1] not in particles else None
    last_unknown = end < stop and tokens.is_word(end) and _plausible(tokens, end, lexicon)
    evident = lexicon.words.names.get(folds[at][cut:], 0) >= COMMON_NAME
    return end + 1 if last_unknown and evident else None


def _begins(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a first name stands at a token: borne by people, or unknown before a word that people bear."""
    fold, words = tokens.folds[at], lexicon.words
    if fold.startswith(ARTICLE) or not _plausible(tokens, at, lexicon):
        return False
    if words.names.get(fold, 0) >= COMMON_NAME or fold in words.particles:
        return True
    if fold[0] in "وفبكلس":
        return False
    if at + 1 >= stop or not tokens.is_word(at + 1) or not _plausible(tokens, at + 1, lexicon):
        return False
    return words.names.get(tokens.folds[at + 1].removeprefix(ARTICLE), 0) >= COMMON_NAME


def _goes_on(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a word continues a name: borne by people, a particle, or a surname with the article (الورداني)."""
    fold, words = tokens.folds[at], lexicon.words
    if not _plausible(tokens, at, lexicon):
        return False
    bare = fold.removeprefix(ARTICLE)
    return fold in words.particles or bare in words.names or (bare != fold and bare.endswith("ي"))


def _plausible(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a word can be part of a name at all: no verb, function word, title or adjective of a state."""
    fold, words = tokens.folds[at], lexicon.words
    if fold in words.particles:
        return True
    if fold in words.function:
        return fold == "علي" and tokens.surface(at).endswith("ي")  # على is the preposition, علي the man
    if fold.startswith(JOINED) or (fold[0] in "وف" and fold[1:] in words.function):
        return False
    return len(fold) > 1 and not (fold in lexicon.nisbas or fold in words.titles or fold in lexicon.verbs)
