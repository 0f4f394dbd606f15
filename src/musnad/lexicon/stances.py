"""Where parties stand: verbs, nouns and adjectives of wanting and refusing, and the issues they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar, get_args

from musnad.arabic import Remembered, fold_key, splits
from musnad.arabic.particles import CONJUNCTIONS, FUTURE, bare
from musnad.arabic.stems import stem
from musnad.errors import LexiconError
from musnad.lexicon.attribution import Attribution
from musnad.lexicon.conjugation import Gender, Inflected, noun, participle, past, present, with_objects
from musnad.lexicon.table import Row, read
from musnad.record.positions import PositionPolarity

T = TypeVar("T")

POLARITIES: frozenset[str] = frozenset(get_args(PositionPolarity))
Kind = Literal["verb", "noun", "adjective", "backed", "duty", "listed"]
KINDS: frozenset[str] = frozenset(get_args(Kind))
NO_CLAUSE = "np"
"""What a row needs whose complement is a noun phrase: شددت نارية على [وحدة سهلستان]; not على أن."""
WILL = "sawfa"
"""What a row needs that tells only of what will be done: سوف [تواصل]."""
VERBAL_NOUN = "masdar"
"""What a row needs that the noun of an act follows: على نارية [وقف] القصف."""
NO_OBJECT = "noobj"
"""What a row needs whose verb tells nothing by what it takes up: الجهود التي تبذلها نارية."""
NAMED_OWNER = "named"
"""What a row needs whose owner's name stands right behind it: [هدف] نارية هو."""
WILL_NOT = "lan"
"""What a row needs that tells only of what will not be done: لن [نشارك]."""
PERSONS: dict[str, Gender] = {"ي": "m", "ت": "f"}
"""Who does it by the first letter of a verb in the present."""
NEGATIVE: dict[PositionPolarity, PositionPolarity] = {"for": "against", "against": "for"}
"""What a negation makes of a stance whose row says nothing of it."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A row: what it says of the issue, what a negation makes of it, and what the issue stands after.

    `government` is tried in the row's order. `needs` are pairs of a polarity, null for the row's own, and a stem that
    the complement must have.
    """

    id: str
    kind: Kind
    polarity: PositionPolarity | None
    negated: PositionPolarity | None
    government: tuple[str, ...]
    mutual: bool
    needs: tuple[tuple[PositionPolarity | None, str], ...]
    label: str
    example: str


class StanceForm(NamedTuple):
    """A form of a row: the words after its first, whether it is "we", whose the pronoun on it is, how it agrees.

    `circumstance` is the participle beside what somebody says or does: قال ذلك، [رافضا] الشروط.
    """

    row: Stance
    rest: tuple[str, ...] = ()
    first: bool = False
    object: bool = False
    owner: bool = False
    future: bool = True
    gender: Gender | None = None
    circumstance: bool = False


class Cut(NamedTuple):
    """A form that a folded word may be, `length` letters before it and its article, if `definite`, cut off.

    `behind` is the first of the words behind it, without article; empty where the form has one word.
    """

    behind: str
    length: int
    definite: bool
    form: StanceForm


@dataclass(frozen=True, slots=True)
class Issue:
    """What parties take a stand on; `of` where it is named for the party that follows: sanctions on whom."""

    id: str
    of: bool
    en: str
    ar: str


class Cue(NamedTuple):
    """Words that name an issue, after the first."""

    issue: Issue
    rest: tuple[str, ...]


@dataclass(frozen=True)
class Stances:
    """All tables: verbs, nouns and the rest by folded form, issues by the stem of their cue's first word."""

    rows: dict[str, Stance]
    verbs: dict[str, tuple[StanceForm, ...]]
    words: dict[str, tuple[StanceForm, ...]]
    issues: dict[str, Issue]
    cues: dict[str, tuple[Cue, ...]]
    small: Attribution

    @cached_property
    def spelt(self) -> Remembered[str, bool]:
        """Whether a folded word may be a form of a row, proclitics, future and article off: most words are not."""
        return Remembered(self._spelt)

    @cached_property
    def long(self) -> frozenset[str]:
        """Verbs of which only a letter tells "I" from "he": آمل, أمل."""
        return frozenset(k for k in self.verbs if k[0] == "ا" and f"ي{k}" in self.verbs)

    @cached_property
    def cut(self) -> Remembered[str, tuple[Cut, ...]]:
        """The forms of nouns that a folded word may be."""
        return Remembered(self._cut)

    def _spelt(self, fold: str) -> bool:
        led = fold[:1] in CONJUNCTIONS
        cuts = (fold, fold[1:] if fold[:1] == FUTURE or led else "", fold[2:] if led and fold[1:2] == FUTURE else "")
        return any(cut in self.verbs for cut in cuts) or bool(self.cut[fold])

    def _cut(self, fold: str) -> tuple[Cut, ...]:
        forms = ((cut, word, form) for cut, word in splits(fold) for form in dict.fromkeys((word, bare(word))))
        return tuple(
            Cut(bare(found.rest[0]) if found.rest else "", cut, form != word, found)
            for cut, word, form in forms
            for found in self.words.get(form, ())
        )

    def issue(self, folds: Sequence[str], i: int, stop: int) -> tuple[int, Issue] | None:
        """The issue that is named at token i, and the token after its name: the longest name wins."""
        best: tuple[int, Issue] | None = None
        for first in {stem(fold) for _, fold in splits(folds[i])}:
            for cue in self.cues.get(first, ()):
                last = i + 1 + len(cue.rest)
                fits = last <= stop and all(stem(folds[i + 1 + n]) == word for n, word in enumerate(cue.rest))
                if fits and (best is None or last > best[0]):
                    best = last, cue.issue
        return best


def load_stances(folder: Path | None) -> Stances:
    """The tables of data/ and, before them and winning, the user's."""
    told = {row.id: row for row in read("stances", folder)}
    rows = {name: _row(row) for name, row in told.items()}
    issues = list(_issues(folder))
    return Stances(
        rows=rows,
        verbs=_grouped((k, f) for row in told.values() for k, f in _verb(row, rows[row.id])),
        words=_grouped((k, f) for row in told.values() for k, f in _words(row, rows[row.id])),
        issues={cue.issue.id: cue.issue for _, cue in issues},
        cues=_grouped(iter(issues)),
        small=_small(folder),
    )


def _grouped(pairs: Iterator[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    table: dict[str, list[T]] = {}
    for key, value in pairs:
        if value not in (known := table.setdefault(key, [])):
            known.append(value)
    return {key: tuple(values) for key, values in table.items()}


def _row(row: Row) -> Stance:
    if row["kind"] not in KINDS:
        raise LexiconError(f"kind {row['kind']!r}", place=row.place, remedy=f"Say one of {', '.join(sorted(KINDS))}")
    polarity = _polarity(row, row.get("polarity"))
    told = row.get("negated")
    negated = None if told == "-" else _polarity(row, told) if told else NEGATIVE.get(polarity) if polarity else None
    return Stance(
        id=row.id,
        kind=row["kind"],  # type: ignore[arg-type]  # checked above
        polarity=polarity,
        negated=negated,
        government=tuple(row.list("government")),
        mutual=bool(row.get("mutual")),
        needs=tuple(_needs(row)),
        label=row["en"],
        example=row["example"],
    )


def _polarity(row: Row, told: str | None) -> PositionPolarity | None:
    if told and told not in POLARITIES:
        raise LexiconError(f"polarity {told!r}", place=row.place, remedy=f"Say one of {', '.join(sorted(POLARITIES))}")
    return told  # type: ignore[return-value]  # checked above


def _needs(row: Row) -> Iterator[tuple[PositionPolarity | None, str]]:
    for part in row.list("needs"):
        polarity, colon, words = part.rpartition(":")
        for word in words.split(","):
            yield _polarity(row, polarity) if colon else None, fold_key(word)


def _verb(row: Row, stance: Stance) -> Iterator[tuple[str, StanceForm]]:
    if stance.kind != "verb":
        return
    if told := row.get("past"):
        for form in past(told):
            yield from _inflected(stance, form)
        yield (
            fold_key(told.removesuffix("ى") + ("ي" if told.endswith("ى") else "") + "نا"),
            StanceForm(stance, first=True, future=False),
        )
    if told := row.get("present"):
        for form in present(told, row.get("jussive") or told):
            yield from _inflected(stance, form)
        yield from _first(stance, told)
    if told := row.get("participle"):
        for form in participle(told):
            one = form.gender if form.number == "s" else None
            yield fold_key(form.form), StanceForm(stance, future=False, gender=one, circumstance=True)
    for extra in row.list("forms"):
        lan = (None, WILL_NOT) in stance.needs
        one = PERSONS.get(extra[0]) if lan and not extra.endswith("وا") else None
        yield fold_key(extra), StanceForm(stance, first=lan and extra[0] in "نأ", gender=one)


def _first(stance: Stance, told: str) -> Iterator[tuple[str, StanceForm]]:
    """What we and I want, by the present: نريد, أريد, آمل."""
    for letter in "نأ":
        yield fold_key(letter + told[1:]), StanceForm(stance, first=True)
        yield fold_key(letter + told[1:] + "ه"), StanceForm(stance, first=True, object=True)
    if told[1] == "أ":
        yield fold_key("آ" + told[2:]), StanceForm(stance, first=True)


def _inflected(stance: Stance, form: Inflected) -> Iterator[tuple[str, StanceForm]]:
    future = form.shape != "past"
    one = form.gender if form.number == "s" else None
    yield fold_key(form.form), StanceForm(stance, future=future, gender=one)
    for longer in with_objects(form) if (None, NO_OBJECT) not in stance.needs else ():
        yield fold_key(longer.form), StanceForm(stance, object=True, future=future, gender=one)


def _words(row: Row, stance: Stance) -> Iterator[tuple[str, StanceForm]]:
    if stance.kind == "verb":
        return
    for words in row.list("forms"):
        first, *rest = fold_key(words).split()
        yield first, StanceForm(stance, tuple(rest))
        if stance.kind != "noun" or rest:
            continue
        if not first.endswith(("ه", "ات")):
            yield first + "ا", StanceForm(stance)
        for form in noun(words):
            if form.owned:
                yield fold_key(form.form), StanceForm(stance, owner=True)


def _issues(folder: Path | None) -> Iterator[tuple[str, Cue]]:
    for row in read("issues", folder):
        issue = Issue(row.id, bool(row.get("of")), row["en"], row["ar"])
        for words in row.list("cues"):
            first, *rest = (stem(bare(fold)) for fold in fold_key(words).split())
            yield first, Cue(issue, tuple(rest))


def _small(folder: Path | None) -> Attribution:
    table = Attribution()
    for row in read("stance_words", folder):
        for words in row.list("words"):
            table.add(row["role"], words)
    return table
