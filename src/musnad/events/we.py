"""Our acts: who speaks in his own words of what "we" hold, give or sign: لن [نجري] محادثات مع نارية."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.carriers import light
from musnad.events.drafts import Hit
from musnad.events.means import bare_verb
from musnad.events.party import Party
from musnad.events.pronouns import who_speaks
from musnad.events.text import Sentence, Text

FARTHEST_OURS = 4
"""Words from our verb to the noun that it carries: نجري معهم [محادثات]."""

OURS, WE = "نا", "ن"
"""How our verb ends in the past, and begins in the present."""


def we_carry(text: Text, sentence: Sentence, hit: Hit, told: Sequence[Party]) -> tuple[Party, ...]:
    """Who speaks, where a light verb of ours carries a noun of which he is not told already: [أجرينا] محادثات."""
    said = text.said(hit.first)
    if said is None or hit.verb or hit.owner or (told and not hit.mutual):
        return ()
    near = range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_OURS) - 1, -1)
    at = next((j for j in near if _ours(text, text.folds[j])), None)
    if at is None or text.said(at) is not said or any(text.sign(j) or j in text.party_at for j in range(at, hit.first)):
        return ()
    speakers = who_speaks(text, said)
    if {*speakers} & {i for p in told for i in p.ids}:
        return ()
    return tuple(Party(at, at, 0, (one,), "name") for one in speakers)


def _ours(text: Text, fold: str) -> bool:
    """Whether a word is a light verb of ours: نجري, سنجري, أجرينا."""
    word = bare_verb(fold)
    word = word.removeprefix("س") if word.startswith("س" + WE) else word
    if word.endswith(OURS) and light(text, word.removesuffix(OURS)):
        return True
    return word.startswith(WE) and light(text, "ي" + word.removeprefix(WE))
