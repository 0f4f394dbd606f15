"""Several who speak, told by their number or by a plural alone: ثلاثة مصادر مطلعة, 20 نائبا, المحتجون."""

from __future__ import annotations

from dataclasses import replace

from musnad.arabic import word_value
from musnad.statements.builder import Builder
from musnad.statements.phrase import Phrase, Reach
from musnad.statements.text import Text

SHORTEST_PEOPLE = 8
"""Letters of a participle in the plural; المليون and القانون are none."""


def by_number(text: Text, i: int, stop: int, reach: Reach, cut: int) -> Phrase | None:
    """Several by their number, ل before it or not: وفقا [لثلاثة مصادر]."""
    told = i + 1 < stop and (text.tokens.is_number(i) or word_value(text.folds[i][cut:]) is not None)
    several = _counted(text, i, stop, reach) if told else None
    return replace(several, cut=cut) if several else None


def _counted(text: Text, i: int, stop: int, reach: Reach) -> Phrase | None:
    """Several by their number: ثلاثة مصادر مطلعة, خمسة دبلوماسيين, 28 دولة."""
    noun = text.noun(i + 1)
    if text.plays(i + 1, "counted_states") and (states := text.nouns.get(text.words.first("counted_states"))):
        return Phrase(i, 0, i + 2, states._replace(number="p", kind="unnamed", definite=False), None)
    if text.tokens.is_number(i) and (noun is None or noun.number == "s"):
        return _many(text, i)
    if noun is None or noun.kind not in {"unnamed", "office"} or noun.number == "s" or noun.definite:
        return None
    return replace(Builder(text, stop, reach).after_noun(i + 1, 0, noun), first=i)


def _many(text: Text, i: int) -> Phrase | None:
    """Many by their number in figures, who they are in the singular: 20 [نائبا]."""
    fold = text.folds[i + 1]
    one = text.nouns.get(fold.removesuffix("ا")) if fold.endswith("ا") else None
    if one is None or one.kind not in {"unnamed", "office"} or one.definite:
        return None
    return Phrase(i, 0, i + 2, one._replace(number="p", kind="unnamed"), None)


def several(text: Text, i: int) -> bool:
    """Whether a participle in the sound plural names people, though no table has it: [المكرمون], المحتجون."""
    fold = text.folds[i]
    people = fold.startswith("الم") and fold.endswith("ون") and len(fold) >= SHORTEST_PEOPLE
    before = text.cues.forms.get(text.folds[i - 1].removeprefix("و"), ()) if i else ()
    people = people and any(form.shape in {"past", "present"} for form in before)
    return people and i not in text.within and text.noun(i) is None and not text.adjective(i)
