"""A state by what its foes call it, where it is a party: قصف [الاحتلال] القطاع."""

from __future__ import annotations

from dataclasses import replace

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import AND, ARTICLE
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon

ADJECTIVE = ("ي", "يه")
"""Endings of the adjectives that tell whose it is: الاحتلال [البريطاني]."""

REFUSED = "رفض"
"""A noun as well as a verb, of what somebody else refuses."""


def epithet(tokens: Tokens, name: Candidate, lexicon: Lexicon) -> bool:
    """Whether a spelling of a state is a row of epithets.tsv."""
    return tokens.folds[name.first][name.cut :] in lexicon.words.epithets


def called(tokens: Tokens, name: Candidate, lexicon: Lexicon) -> Candidate | None:
    """The state that an epithet stands for, with its adjective ([الاحتلال السهلي]); null where it stands for none.

    It does where it acts or somebody deals with it (بين [الاحتلال] والحركة), not where it is what the word says (إنهاء
    الاحتلال) or another state's.
    """
    last = name.last
    nisba = lexicon.nisbas.get(tokens.folds[last]) if last < len(tokens) else None
    if nisba is not None and nisba.state == name.entity:
        last += 1
    after = tokens.folds[last] if last < len(tokens) else ""
    if after.startswith(ARTICLE) and after.endswith(ADJECTIVE):
        return None
    previous, joint = tokens.folds[name.first - 1] if name.first else "", tokens.folds[name.first][: name.cut]
    ends = last >= len(tokens) or not tokens.is_word(last)
    if previous == REFUSED and (after.startswith(AND) or ends):
        return None  # رفض الاحتلال والاستيطان
    led = not joint and (previous in lexicon.words.epithets[tokens.folds[name.first]] or _acts(previous, lexicon))
    joined = joint == AND and _party(tokens, name.first - 1, lexicon)
    return replace(name, last=last) if led or joined or _acts(after, lexicon) else None


def _acts(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word is a verb of saying or doing."""
    known = (lexicon.verbs, lexicon.events.verbs, lexicon.stances.verbs)
    return any(stem in verbs for _, stem in splits(fold) for verbs in known)


def _party(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether the word before is a party that the tables know: حماس [والاحتلال]."""
    return at >= 0 and any(lexicon.entities.exactly(stem) for _, stem in splits(tokens.folds[at]))
