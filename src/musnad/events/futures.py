"""Verbs of the future that no table lists: ستدخل, سأجري محادثات."""

from __future__ import annotations

from musnad.events.text import Text

SHORTEST_FUTURE = 4
"""Letters that a verb of the future has more than: ستين and سيول are none."""

NOUNS = ("ات", "تين", "تان")
"""How nouns end that only begin like such a verb: سنوات, سيارتين."""

PRESENT = "يتن"
"""Letters that a verb of the present begins with."""


def future(fold: str) -> bool:
    """Whether a word looks like an unlisted verb of the future: ستدخل, وسيخوض; سياسة and سنوات do not."""
    stem = fold.removeprefix("و").removeprefix("ف")
    noun = stem.endswith(NOUNS) or stem[-1:] in "هاي"
    return stem.startswith(("ست", "سي")) and len(stem) > SHORTEST_FUTURE and not noun


def shall(text: Text, j: int) -> bool:
    """Whether a light verb tells what "I" or "we" shall do: سأجري محادثات, سنعقد اجتماعا."""
    stem = text.folds[j].removeprefix("و")
    light = (stem[1:], PRESENT[0] + stem[2:])
    return stem.startswith("س") and len(stem) > SHORTEST_FUTURE and any(text.small.plays(s, "light") for s in light)


def own_letters(text: Text, j: int) -> bool:
    """Whether a verb only begins like one of the future: سيطروا."""
    fold = text.folds[j]
    return any(stem in text.table.verbs for stem in (fold, fold.removeprefix("و"), fold.removeprefix("ف")))
