"""What goes on behind a speaker's noun: a further adjective, the place of an office, or already its verb."""

from __future__ import annotations

from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.text import Text

SHORTEST_VERB = 4
"""Letters of a verb in -ت; بيت is none."""


def second_adjective(text: Text, noun: SpeakerNoun | None, first: int, i: int) -> bool:
    """Whether token i is a further adjective of several: مصادر عراقية وسورية."""
    if noun is None or noun.definite or noun.number == "s" or i <= first + 1:
        return False
    stem = text.folds[i][1:] if text.folds[i].startswith("و") else ""
    known = stem in text.lexicon.nisbas or (bool(stem) and text.words.plays(stem, "adjective"))
    return known and text.adjective(i - 1) and (i not in text.within or text.folds[i - 1] in text.lexicon.nisbas)


def told_of_things(noun: SpeakerNoun | None, fold: str) -> bool:
    """Whether a word in -ت behind things without article is their verb: تقارير اقتبست عن."""
    things = noun is not None and noun.kind in {"document", "media"} and noun.number != "s" and not noun.definite
    return things and len(fold) >= SHORTEST_VERB and fold.endswith("ت") and not fold.endswith("ات")


def title_next(text: Text, noun: SpeakerNoun | None, first: int, i: int, stop: int) -> bool:
    """Whether a title follows token i, which so is of the office: والي الجزيرة [الخضراء] الدكتور."""
    title = text.noun(i + 1) if i + 1 < stop else None
    holder = noun is not None and noun.kind in {"office", "title"} and i > first + 1
    return holder and title is not None and title.definite and title.kind == "title"
