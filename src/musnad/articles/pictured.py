"""What a picture shows, told by its own words: whom or what the story names, at a place, and nothing said or done."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from musnad.arabic import Tokens
from musnad.articles.credited import PREFIX
from musnad.articles.signals import Sign
from musnad.lexicon import Lexicon

LONGEST, FEWEST = 12, 2
"""Words of the longest such line, and how many of its telling words the story must say."""
SAID = 0.6
"""The share of its telling words that the story says."""
SHOWN = frozenset(("PER", "ORG", "GROUP"))
PRESENT, SHORTEST_VERB = "ي", 4
"""The letter with which a verb of the present begins, and its fewest letters."""


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
    names = lexicon.words.names
    return ":" not in folds and not any(
        fold in lexicon.prose.verbs or (fold[0] == PRESENT and len(fold) >= SHORTEST_VERB and fold not in names)
        for fold in folds
    )
