"""What a picture shows, told by its own words: whom or what the story names, at a place, and nothing said or done."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from musnad.arabic import Tokens
from musnad.articles.credited import PREFIX, borne
from musnad.articles.signals import Sign
from musnad.lexicon import Lexicon

LONGEST, FEWEST = 12, 2
"""Words of the longest such line, and how many of its telling words the story must say."""
SAID = 0.6
"""The share of its telling words that the story says."""
SHOWN = frozenset(("PER", "ORG", "GROUP"))
AND, PRESENT, SHORTEST_VERB = "و", "ي", 4
"""The letters of an "and" and of the head of a verb of the present, and its fewest letters."""


def shows_named(sign: Sign, said: AbstractSet[str], tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line begins with a name or an office, has no verb, and is made of the story's words.

    "الورداني ومرزاق في مرسى"; `said` are the beginnings of the story's words.
    """
    segment = sign.segment
    if not FEWEST <= sign.words <= LONGEST or sign.full or segment.quotes or segment.opens or segment.asks:
        return False
    own = {word[:PREFIX] for word in sign.content}
    if len(own & said) < max(FEWEST, SAID * len(own)):
        return False
    return _begins_named(sign, tokens, lexicon) and _is_nominal(sign, tokens, lexicon)


def _begins_named(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    first, last = sign.segment.core
    if tokens.folds[first] in lexicon.words.titles:
        return True
    found = lexicon.entities.match(tokens.folds, first, tokens.folds[first], last)
    return any(known.type in SHOWN for match in found for known in match.known)


def _is_nominal(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    folds = tokens.folds[slice(*sign.segment.core)]
    acts = (_is_verb(fold, lexicon) or _is_verb(fold[1:], lexicon, fold[0]) for fold in folds)
    return ":" not in folds and not any(acts)


def _is_verb(fold: str, lexicon: Lexicon, before: str = AND) -> bool:
    """Whether a word, behind an "and" if anything, is a verb or has the shape of one of the present: يلوح, ويشترط."""
    if before != AND or not fold:
        return False
    shaped = fold[0] == PRESENT and len(fold) >= SHORTEST_VERB and not borne(fold, lexicon)
    return shaped or fold in lexicon.prose.verbs
