"""What happens between political actors: verbs and nouns in PLOVER, operators of status, nouns of parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar, get_args

from musnad.arabic import Remembered, fold_key, splits, word_value
from musnad.arabic.particles import ARTICLE
from musnad.arabic.stems import plain
from musnad.errors import LexiconError
from musnad.lexicon.attribution import Attribution
from musnad.lexicon.conjugation import Gender, Inflected, Number, past, present, with_objects
from musnad.lexicon.table import Row, read
from musnad.record.events import EventType, Status

T = TypeVar("T")

TYPES: frozenset[str] = frozenset(get_args(EventType))
STATUSES: frozenset[str] = frozenset(get_args(Status))

POSSESSIVES: dict[str, tuple[Gender, Number]] = {
    "ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p"), "هما": ("m", "d"), "نا": ("m", "p"),
}  # fmt: skip
"""Pronouns on a noun and whose they are: محادثاتهما is the two's."""

MINE = "ي"
"""The speaker's pronoun, read where no adjective looks so: محادثاتي, زيارتي, but not حربي."""

MANY = ("وا", "ون")
"""Endings of verbs of many, on which a pronoun stands: احتجزوا is [احتجزوهم], يحتجزون [يحتجزونهم]."""

SEATS = ("ي", "و", "ء")
"""What a last hamza becomes before a pronoun: لقائه, لقاؤه."""


@dataclass(frozen=True, slots=True, eq=False)  # a row is itself, and so costs nothing to remember things of
class EventRow:
    """A row: its PLOVER code and how its parties stand around it.

    `gen` is the part of who follows a noun in the genitive; `weak` nouns count only beside a party or a light verb;
    `negated` is the type of a verb's negated form; `status` is set where the row itself decides it.
    """

    id: str
    type: EventType
    alternative: EventType | None
    mode: str | None
    context: tuple[str, ...]
    gen: str
    government: frozenset[str]
    weak: bool
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    negated: EventType | None
    status: Status | None
    example: str


class VerbForm(NamedTuple):
    """A form of a verb: whom it agrees with, whether it is "we", passive, or carries its object."""

    row: EventRow
    shape: str
    gender: Gender
    number: Number
    first: bool = False
    passive: bool = False
    object: bool = False


class NounForm(NamedTuple):
    """A form of a noun: the words after its first, and whose it is where a pronoun says so."""

    row: EventRow
    rest: tuple[str, ...]
    owner: tuple[Gender, Number] | None


INDEFINITE = frozenset({"side", "group"})
"""Kinds of nouns of parties that a verb may have without article for its object: استقبل [وفدا]."""

NUNATION = "ا"
NEVER_NUNATED = ("ا", "ه", "ء", "ي", "وا", "ان", "ين", "ون", "ات")
"""Endings of nouns that have no letter more in the accusative, or are of several."""


class Operator(NamedTuple):
    """What decides a status: its words after the first, where it stands and how far it reaches."""

    id: str
    status: Status
    where: str
    reach: int
    rest: tuple[str, ...]


class SpeechAct(NamedTuple):
    """A cue's event, null where it is a statement alone, and the status of what is said."""

    id: str
    type: EventType | None
    alternative: EventType | None
    mode: str | None
    content: Status | None


class PartyNoun(NamedTuple):
    """A noun that stands for a party: الجانب (with the adjective of a state), البلدان, مسلحون, مقر."""

    id: str
    kind: str
    sector: str
    number: Number
    rest: tuple[str, ...] = ()


OWNERS = ("هما", "ها", "هم", "ه")
"""Pronouns that say whose a force is."""

HARMED = frozenset({"victim", "swap"})
"""Governments of verbs whose subject may suffer them."""

PEOPLE_ENDING = "ون"
"""The ending of people told by what they do."""

SHORTEST_DEFINITE = 5
"""Letters of the shortest noun with its article: two letters are no noun."""

OWNED = frozenset({"MIL", "COP", "REB"})
"""Sectors of what acts for its owner: قواتها, مقاتليه."""


@dataclass(frozen=True)
class Events:
    """All tables, by folded form; `own` are the groups that belong to whom a pronoun on them means: قواتها."""

    rows: dict[str, EventRow]
    verbs: dict[str, tuple[VerbForm, ...]]
    nouns: dict[str, tuple[NounForm, ...]]
    operators: dict[str, tuple[Operator, ...]]
    acts: dict[str, SpeechAct]
    parties: dict[str, tuple[PartyNoun, ...]]
    own: dict[str, PartyNoun]
    words: Attribution
    scores: dict[tuple[str, str], float]
    weights: dict[tuple[str, str], float]

    @cached_property
    def spelt(self) -> Remembered[str, bool]:
        """Whether a folded word is spelt as a row's verb or noun, proclitics and article off: most words are not."""
        return Remembered(self._spelt)

    @cached_property
    def headed(self) -> Remembered[str, bool]:
        """Whether a folded word is spelt as a party's noun, proclitics and article off."""
        return Remembered(self._headed)

    @cached_property
    def counts(self) -> Remembered[str, bool]:
        """Whether a folded word is a number, in digits or in letters, "and" before it or not."""
        return Remembered(_is_number)

    @cached_property
    def heading(self) -> Remembered[str, bool]:
        """Whether a folded word may head a party: a noun of one, people told by what they do, a number."""
        return Remembered(self._heading)

    @cached_property
    def harming(self) -> Remembered[str, bool]:
        """Whether a folded word may tell, in the past of one, what befell somebody: قتل, وأصيب."""
        return Remembered(self._harming)

    @cached_property
    def played(self) -> Remembered[str, bool]:
        """Whether a folded word, proclitics and article off, may begin one of a game or a work."""
        return Remembered(self._played)

    def _spelt(self, fold: str) -> bool:
        verbs, nouns = self.verbs, self.nouns
        return fold[1:] in verbs or fold[2:] in verbs or any(f in nouns or f in verbs for f in _forms(fold))

    def _headed(self, fold: str) -> bool:
        known, own = self.parties, self.own
        return any(stem in known or stem[len(ARTICLE) :] in known or stem in own for _, stem in splits(fold))

    def _heading(self, fold: str) -> bool:
        return self._headed(fold) or _is_number(fold) or fold.endswith(PEOPLE_ENDING)

    def _harming(self, fold: str) -> bool:
        forms = self.verbs.get(fold, ()) or self.verbs.get(fold.removeprefix("و"), ())
        alone = (f for f in forms if f.shape == "past" and f.number == "s" and not f.object)
        return any(not f.row.government.isdisjoint(HARMED) for f in alone)

    def _played(self, fold: str) -> bool:
        return not self.words.firsts("game").isdisjoint(_forms(fold))

    def act(self, cue: str, kind: str) -> SpeechAct | None:
        """The act of a cue: its own row's before that of its class."""
        return self.acts.get(f"cue.{cue}") or self.acts.get(f"class.{kind}")

    def score(self, kind: str, mode: str | None) -> float | None:
        """How hostile or friendly a type in a mode is."""
        return self.scores.get((kind, mode or ""), self.scores.get((kind, "")))


def _is_number(fold: str) -> bool:
    return fold[:1].isdigit() or word_value(fold.removeprefix("و")) is not None


def _forms(fold: str) -> Iterator[str]:
    """What is left of a folded word with its proclitics off, and with the article off too."""
    for _, stem in splits(fold):
        yield stem
        if len(stem) >= SHORTEST_DEFINITE and stem.startswith(ARTICLE):
            yield stem[len(ARTICLE) :]


def load_events(folder: Path | None) -> Events:
    """The tables of data/ and, after them and winning, the user's."""
    verb_rows = {row.id: row for row in read("events_verbs", folder)}
    noun_rows = {row.id: row for row in read("events_nouns", folder)}
    rows = {name: _row(row) for name, row in (verb_rows | noun_rows).items()}
    words = _words(folder)
    parties = _grouped(_parties(folder, words))
    return Events(
        rows=rows,
        verbs=_grouped((key, form) for r in verb_rows.values() for key, form in _verb(r, rows[r.id])),
        nouns=_grouped((key, form) for r in noun_rows.values() for key, form in _noun(r, rows[r.id])),
        operators=_grouped(_operators(folder)),
        acts={f"{row['kind']}.{row.id}": _act(row) for row in read("events_acts", folder)},
        parties=parties,
        own=dict(_own(parties)),
        words=words,
        scores={(row["type"], row["mode"]): float(row["score"]) for row in read("events_scores", folder)},
        weights={(row["of"], row["value"]): float(row["weight"]) for row in read("events_confidence", folder)},
    )


def _own(parties: dict[str, tuple[PartyNoun, ...]]) -> Iterator[tuple[str, PartyNoun]]:
    """The groups that act for their owner, each with every pronoun: قواتها."""
    for stem, nouns in parties.items():
        noun = next((n for n in nouns if n.kind == "group" and n.sector in OWNED and not n.rest), None)
        if noun:
            yield from ((stem + ending, noun._replace(kind="own")) for ending in OWNERS)


def _grouped(pairs: Iterator[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    table: dict[str, list[T]] = {}
    for key, value in pairs:
        if value not in (known := table.setdefault(key, [])):
            known.append(value)
    return {key: tuple(values) for key, values in table.items()}


def _row(row: Row) -> EventRow:
    kind = _type(row, "type")
    if kind is None:
        raise LexiconError("no type", place=row.place, remedy=f"Say one of {', '.join(sorted(TYPES))}")
    return EventRow(
        id=row.id,
        type=kind,
        alternative=_type(row, "alternative"),
        mode=row.get("mode"),
        context=row.list("context"),
        gen=row.get("gen") or "none",
        government=frozenset(row.list("government")),
        weak=bool(row.get("weak")),
        needs=tuple(plain(fold_key(word)) for word in row.list("needs")),
        unless=tuple(plain(fold_key(word)) for word in row.list("not")),
        negated=_type(row, "negated"),
        status=_status(row),
        example=row["example"],
    )


def _type(row: Row, column: str) -> EventType | None:
    told = row.get(column)
    if told and told not in TYPES:
        raise LexiconError(f"type {told!r}", place=row.place, remedy=f"Say one of {', '.join(sorted(TYPES))}")
    return told  # type: ignore[return-value]  # checked above


def _status(row: Row) -> Status | None:
    told = row.get("status")
    if told and told not in STATUSES:
        raise LexiconError(f"status {told!r}", place=row.place, remedy=f"Say one of {', '.join(sorted(STATUSES))}")
    return told  # type: ignore[return-value]  # checked above


def _verb(row: Row, event: EventRow) -> Iterator[tuple[str, VerbForm]]:
    passive = {fold_key(form) for form in row.list("passive")}
    if stem := row.get("past"):
        for form in past(stem):
            yield from _with_objects(event, form, passive)
        yield fold_key(stem.removesuffix("ى") + ("ي" if stem.endswith("ى") else "") + "نا"), _we(event, "past")
    if stem := row.get("present"):
        for form in present(stem, row.get("jussive") or stem):
            yield from _with_objects(event, form, passive)
        yield fold_key("ن" + stem[1:]), _we(event, "present")
        yield fold_key("ن" + stem[1:] + "ه"), _we(event, "present")
    for extra in passive:
        yield extra, VerbForm(event, "past", "f" if extra.endswith("ت") else "m", "s", passive=True)


def _we(event: EventRow, shape: str) -> VerbForm:
    return VerbForm(event, shape, "m", "p", first=True)


def _with_objects(event: EventRow, form: Inflected, passive: set[str]) -> Iterator[tuple[str, VerbForm]]:
    made = VerbForm(event, form.shape, form.gender, form.number)
    if (key := fold_key(form.form)) not in passive:
        yield key, made
    for longer in with_objects(form):
        yield fold_key(longer.form), made._replace(object=True)
    if form.number == "p" and form.form.endswith(MANY):
        base = form.form.removesuffix("ا")
        yield from ((fold_key(base + ending), made._replace(object=True)) for ending in POSSESSIVES)


def _noun(row: Row, event: EventRow) -> Iterator[tuple[str, NounForm]]:
    for words in row.list("forms"):
        first, *rest = fold_key(words).split()
        yield first, NounForm(event, tuple(rest), None)
        for form in _numbers(first) if not rest else ():
            yield form, NounForm(event, tuple(rest), None)
        for base in _bases(first):
            if base.endswith("ت"):
                yield base + MINE, NounForm(event, tuple(rest), None)
            for ending, owner in POSSESSIVES.items():
                yield base + ending, NounForm(event, tuple(rest), owner)


def _bases(word: str) -> tuple[str, ...]:
    """What a pronoun is put on: زيارت, لقائ, لقاؤ.

    >>> _bases("لقاء"), _bases("زياره")
    (('لقاي', 'لقاو', 'لقاء'), ('زيارت',))
    """
    if word.endswith("اء"):
        return tuple(word[:-1] + seat for seat in SEATS)
    return (word[:-1] + "ت",) if word.endswith("ه") else (word,)


def _numbers(word: str) -> tuple[str, ...]:
    """The accusative and the dual of one word.

    >>> _numbers("هجوم")
    ('هجوما', 'هجومين', 'هجومان')
    """
    if word.endswith(("ات", "ا", "ين", "ان", "ون")):
        return ()
    base = word[:-1] + "ت" if word.endswith("ه") else word
    return (*(() if word.endswith("ه") else (word + "ا",)), base + "ين", base + "ان")


def _operators(folder: Path | None) -> Iterator[tuple[str, Operator]]:
    for row in read("events_status", folder):
        status = _status(row)
        if status is None:
            raise LexiconError("no status", place=row.place, remedy="Say what the words make of an event")
        for words in row.list("words"):
            first, *rest = fold_key(words).split()
            yield first, Operator(row.id, status, row["where"], int(row["reach"]), tuple(rest))


def _act(row: Row) -> SpeechAct:
    content = row.get("content")
    kind = None if row["type"] == "-" else _type(row, "type")
    return SpeechAct(row.id, kind, _type(row, "alternative"), row.get("mode"), content)  # type: ignore[arg-type]


def _parties(folder: Path | None, small: Attribution) -> Iterator[tuple[str, PartyNoun]]:
    for row in read("events_parties", folder):
        for words in row.list("words"):
            first, *rest = fold_key(words).split()
            sound = first.endswith(("ون", "ين", "ات"))
            many = sound or (not rest and small.plays(first, "several_men"))
            number: Number = "d" if row["kind"] in {"pair", "two"} else "p" if many else "s"
            noun = PartyNoun(row.id, row["kind"], row["sector"], number, tuple(rest))
            yield first, noun
            if not (rest or sound) and row["kind"] in INDEFINITE and not first.endswith(NEVER_NUNATED):
                yield first + NUNATION, noun  # وفدا


def _words(folder: Path | None) -> Attribution:
    table = Attribution()
    for row in read("events_words", folder):
        for words in row.list("words"):
            table.add(row["role"], words)
    return table
