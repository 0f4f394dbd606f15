"""Verbs of the future that no table lists: ستدخل, سأجري محادثات."""

from __future__ import annotations

from functools import lru_cache

from musnad.events.text import Text
from musnad.lexicon.events import Events

SHORTEST_FUTURE = 4
"""Letters that a verb of the future has more than: ستين and سيول are none."""

NOUNS = ("ات", "تين", "تان")
"""How nouns end that only begin like such a verb: سنوات, سيارتين."""

ADJECTIVES = ("ائي", "اني", "يني")
"""How adjectives end that only begin like such a verb: سينمائي, سيبراني."""

PARTICLE = "سوف"

PRESENT = "يتن"
"""Letters that a verb of the present begins with."""


@lru_cache(maxsize=1 << 16)
def future(fold: str) -> bool:
    """Whether a word looks like an unlisted verb of the future: ستدخل, وسيخوض; سياسة and سنوات do not."""
    stem = fold.removeprefix("و").removeprefix("ف")
    noun = stem.endswith(NOUNS) or stem[-1:] in "ها" or (stem[-1:] == "ي" and _adjective(stem))
    return stem.startswith(("ست", "سي")) and len(stem) > SHORTEST_FUTURE and not noun


def _adjective(stem: str) -> bool:
    """Whether a word in ي is an adjective: سياسي, سينمائي; سيؤدي is a verb."""
    return stem[2:3] == "ا" or stem.endswith(ADJECTIVES)


def shall(text: Text, j: int) -> bool:
    """Whether a light verb tells what "I" or "we" shall do: سأجري محادثات, سنعقد اجتماعا."""
    stem = text.folds[j].removeprefix("و")
    light = (stem[1:], PRESENT[0] + stem[2:])
    return stem.startswith("س") and len(stem) > SHORTEST_FUTURE and any(text.small.plays(s, "light") for s in light)


def will(text: Text, j: int) -> bool:
    """Whether the particle of the future stands right before token j: سوف [تطال] مساعداتها كل القرى."""
    return j > 0 and text.folds[j - 1].removeprefix("و").removeprefix("ف") == PARTICLE


def own_letters(text: Text, j: int) -> bool:
    """Whether a verb only begins like one of the future: سيطروا."""
    return own_spelling(text.folds[j], text.table)


def own_spelling(fold: str, table: Events) -> bool:
    """The same of a folded word."""
    return any(stem in table.verbs for stem in (fold, fold.removeprefix("و"), fold.removeprefix("ف")))


def for_a_purpose(text: Text, j: int) -> bool:
    """Whether a verb stands under ل of purpose: حان الوقت ل[يعلن] المجلس رفضه."""
    fold = text.folds[j].removeprefix("و")
    stem = fold[1:]
    known = stem in text.table.verbs or stem in text.lexicon.verbs or stem in text.lexicon.cues.forms
    return fold[:1] == "ل" and stem[:1] in PRESENT[:2] and (known or text.small.plays(stem, "light"))
