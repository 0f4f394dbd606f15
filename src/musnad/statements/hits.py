"""Where a sentence may speak: forms of cues at their tokens, proclitics off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musnad.lexicon.cues import SHADDA, Form
from musnad.statements.text import Sentence, Text

FINITE = frozenset({"past", "present"})
CONJUNCTIONS = "وف"


class Hit(NamedTuple):
    """Forms of one shape at token i after `cut` letters; several where rows share a spelling (ذكر, ذكّر)."""

    i: int
    cut: int
    forms: tuple[Form, ...]

    @property
    def form(self) -> Form:
        """The first of the forms, for what all share: shape, gender, number."""
        return self.forms[0]

    @property
    def finite(self) -> bool:
        """Whether it is a verb."""
        return self.form.shape in FINITE


def hits(text: Text, sentence: Sentence) -> tuple[Hit, ...]:
    """Every form of a verb or participle in a sentence, outside names."""
    found: list[Hit] = []
    for i in range(sentence.first, sentence.last):
        if i in text.within and text.within[i].cut == 0:
            continue
        found.extend(_at(text, i))
    return tuple(found)


def _at(text: Text, i: int) -> Iterator[Hit]:
    for cut, stem, shapes in _cuts(text.folds[i]):
        forms = tuple(f for f in text.cues.forms.get(stem, ()) if f.shape in shapes)
        if forms := _marked(forms, text.tokens.surface(i)):
            yield Hit(i, cut, forms)
            return


def _cuts(fold: str) -> Iterator[tuple[int, str, frozenset[str]]]:
    """Stems of a folded word and the shapes a cue may have there: س and ل stand before the present alone."""
    every = frozenset({"past", "present", "participle"})
    yield 0, fold, every
    cut = 0
    if fold[0] in CONJUNCTIONS:
        cut = 1
        yield 1, fold[1:], every
    if fold[cut : cut + 1] in {"س", "ل"}:
        yield cut + 1, fold[cut + 1 :], frozenset({"present"})


def _marked(forms: tuple[Form, ...], surface: str) -> tuple[Form, ...]:
    """The forms that a word's signs allow: a shadda in print wants a doubled row, some rows want it printed."""
    if SHADDA in surface:
        return tuple(f for f in forms if f.cue.doubled) or forms
    return tuple(f for f in forms if "marked" not in f.cue.government)


def negated(text: Text, hit: Hit, first: int) -> bool:
    """Whether لم, لن or لا stands before the verb."""
    i = hit.i - 1
    if i < first or hit.cut:
        return False
    fold = text.folds[i]
    return text.words.plays(fold, "negation") or (fold[0] in CONJUNCTIONS and text.words.plays(fold[1:], "negation"))
