"""What puts a statement in somebody's mouth: verbs, their participles and nouns, and prepositions like بحسب."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from musnad.arabic import Remembered, fold_key
from musnad.errors import LexiconError
from musnad.lexicon.conjugation import Gender, Inflected, Number, Shape, noun, participle, past, present, with_objects
from musnad.lexicon.table import Row, read

PROCLITICS = "وفسلبك"
"""Letters that may stand before a cue's form."""

SHADDA = "\u0651"
"""The doubling sign: it alone tells ذكّر "reminded" from ذكر "mentioned"."""

GOVERNMENTS = frozenset({
    "an", "quote", "b", "ban", "li", "ala", "ila", "an_prep", "min", "fi", "hawl", "direct", "claim", "topic", "wh",
    "person", "object", "source_fi", "relay", "negated", "goes_on", "written", "that", "near", "marked", "head",
    "hamza",
    "frame", "clause", "litotes", "of_whom",
})  # fmt: skip
"""What a row may say of how the content follows; data/cues.tsv explains each."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A row.

    `needs` are folded words of which the content must hold one; `doubled` says that its forms carry a shadda, `linked`
    that its past begins with a bare alef, so that أعتقد with a hamza is "I think".
    """

    id: str
    kind: str
    act: str
    government: frozenset[str]
    needs: frozenset[str]
    doubled: bool
    linked: bool
    example: str


class Form(NamedTuple):
    """A form of a cue, and whom it agrees with; `owned` where that is a pronoun on it, `object` where one is told."""

    cue: Cue
    shape: Shape
    gender: Gender
    number: Number
    owned: bool
    object: bool

    @property
    def takes_object(self) -> bool:
        """Whether a pronoun on it is whom it is said to or of, not what is said: اتهمه."""
        needs = self.cue.needs and self.cue.act != "thank"  # رسالة وجهتها إلى المجلس: it is no thanks
        return bool(self.cue.government & {"person", "topic"} or needs)

    @property
    def quotes(self) -> bool:
        """Whether a colon or a quotation may follow: قال."""
        return "quote" in self.cue.government


class Frame(NamedTuple):
    """A preposition of reporting: the words after its first, and whether the source's first word carries ل."""

    cue: Cue
    rest: tuple[str, ...]
    li: bool


class Cues:
    """All rows, by folded form and, for prepositions, by folded first word."""

    def __init__(self, rows: dict[str, Row]) -> None:
        """Inflect every row."""
        self.by_id = {row.id: cue(row) for row in rows.values()}
        self.forms: dict[str, tuple[Form, ...]] = {}
        self.frames: dict[str, tuple[Frame, ...]] = {}
        for row in rows.values():
            known = self.by_id[row.id]
            for inflected, with_object in inflect(row):
                self._add(fold_key(inflected.form), Form(known, *inflected[1:], object=with_object))
            for words in row.list("forms"):
                self._frame(known, words)

    @cached_property
    def stands(self) -> Remembered[str, bool]:
        """Whether a form can stand in a folded word, two proclitics off: most words are none."""
        return Remembered(self._stands)

    def _stands(self, fold: str) -> bool:
        forms = self.forms
        return fold in forms or (fold[0] in PROCLITICS and (fold[1:] in forms or fold[2:] in forms))

    @cached_property
    def saying(self) -> tuple[Form, ...]:
        """One past form of each row that takes a quotation."""
        quoting = (f for forms in self.forms.values() for f in forms if f.quotes)
        return tuple({f.cue.id: f for f in quoting if f.shape == "past" and f.number == "s"}.values())

    @cached_property
    def nouns(self) -> dict[str, tuple[Form, ...]]:
        """The forms that are nouns of saying: تصريح."""
        found = ((stem, tuple(f for f in forms if f.shape == "noun")) for stem, forms in self.forms.items())
        return {stem: forms for stem, forms in found if forms}

    def _add(self, key: str, form: Form) -> None:
        known = self.forms.get(key, ())
        if not any(f.cue is form.cue and f.shape == form.shape and f.number == form.number for f in known):
            self.forms[key] = (*known, form)

    def _frame(self, cue: Cue, words: str) -> None:
        first, *rest = fold_key(words).split()
        li = bool(rest) and rest[-1] == "ل"
        frame = Frame(cue, tuple(rest[:-1] if li else rest), li)
        self.frames[first] = tuple(sorted((*self.frames.get(first, ()), frame), key=lambda f: -len(f.rest)))


def cue(row: Row) -> Cue:
    """A row; LexiconError where it says a government that the engine does not know."""
    government = frozenset(row.list("government"))
    if strange := government - GOVERNMENTS:
        raise LexiconError(f"government {min(strange)!r}", place=row.place, remedy="Use one of data/cues.tsv's head")
    return Cue(
        id=row.id,
        kind=row["kind"],
        act=row["class"],
        government=government,
        needs=frozenset(fold_key(word) for word in row.list("needs")),
        doubled=SHADDA in row["past"],
        linked=row["past"].startswith("ا"),
        example=row["example"],
    )


def inflect(row: Row) -> Iterator[tuple[Inflected, bool]]:
    """Every form of a row, and whether it carries the pronoun of whom it is said to or of."""
    finite: list[Inflected] = []
    if row["past"]:
        finite.extend(past(row["past"]))
    if row["present"]:
        finite.extend(present(row["present"], row["jussive"] or row["present"]))
    for form in finite:
        yield form, False
        yield from ((longer, True) for longer in with_objects(form))
    if row["participle"]:
        yield from ((form, False) for form in participle(row["participle"]))
    for stem in row.list("noun"):
        yield from ((form, False) for form in noun(stem))


def load_cues(folder: Path | None) -> Cues:
    """The cues of data/ and those of the user's own folder."""
    return Cues({row.id: row for row in read("cues", folder)})
