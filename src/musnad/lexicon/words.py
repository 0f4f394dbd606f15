"""Words by what they do beside a name: titles, heads of bodies, state bodies, function words, people's names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from musnad.arabic import fold_key
from musnad.errors import LexiconError
from musnad.lexicon.names import WEAK_MARK
from musnad.lexicon.table import DATA, Row, first_claims, own_text, read
from musnad.record import MentionType

HEAD_TYPES: dict[str, MentionType] = {"ORG": "ORG", "GROUP": "GROUP", "MEDIA": "MEDIA", "GPE": "GPE", "LOC": "LOC"}

OWNER = "of."
"""How the id of a row begins whose words tell in an office of which state it is."""

KINGDOMS = frozenset({"saudi-arabia", "jordan", "morocco", "bahrain", "oman"})
"""States whose officials call them the kingdom or the sultanate: المملكة, السلطنة."""

NO_PLACES = frozenset({"visit", "state", "guest"})
"""Rows of locatives.tsv after which a capital is not yet the town."""
WHOSE = ("ها", "هم")
NAME_COUNTS = "name_tokens.txt"
BORNE = 10
"""People who are taken to bear a syllable of East Asian names, of which Wikidata's counts know few."""


class Title(NamedTuple):
    """A word before a person's name: an office (وزير), which may say what it is over, or a title (السيد)."""

    id: str
    kind: Literal["office", "title"]
    sex: Literal["m", "f"]
    number: Literal["s", "d", "p"]
    aide: bool = False
    """Whether a name right behind it, without the article, is whom it serves: نائب الورداني."""


class Head(NamedTuple):
    """A common noun of a name: `inside` it (جامعة) or only classifying it (مدينة)."""

    id: str
    type: MentionType
    inside: bool
    but: frozenset[str] = frozenset()
    """Nouns behind it that make no name: حركة السيارات."""
    titled: frozenset[str] = frozenset()
    """Its words that stand before a title or a make in marks: ديوان «أغاني النهر»."""


class StateBody(NamedTuple):
    """A body that every state has; `words` follow the first of its name, and where `at` its town belongs to it."""

    id: str
    type: MentionType
    words: tuple[str, ...]
    at: bool
    f: bool = False
    """Whether only a state's feminine adjective shows that it is the ministry: الدفاع النارية."""


@dataclass(frozen=True, slots=True)
class Words:
    """The tables, each from folded word to what it is."""

    titles: dict[str, Title]
    heads: dict[str, Head]
    bodies: dict[str, tuple[StateBody, ...]]
    governments: dict[str, tuple[str, MentionType]]
    function: dict[str, str]
    names: dict[str, int]
    particles: frozenset[str]
    first_particles: frozenset[str]
    family_particles: frozenset[str]
    closing_particles: frozenset[str]
    name_endings: tuple[str, ...]
    in_office: frozenset[str]
    behalf: frozenset[str]
    general: frozenset[str]
    past: frozenset[str]
    rank: frozenset[str]
    of_un: frozenset[str]
    posts: frozenset[str]
    years: frozenset[str]
    owners: dict[str, str]
    joints: dict[str, frozenset[str]]
    alike: frozenset[str]
    letters: frozenset[str]
    openers: frozenset[str]
    locative: frozenset[str]
    visits: frozenset[str]
    capital: frozenset[str]
    before_guests: frozenset[str]
    before_states: frozenset[str]
    epithets: dict[str, frozenset[str]]
    foes: dict[str, frozenset[str]]
    purposes: frozenset[str]
    pairs: dict[str, MentionType]
    last_named: dict[str, Literal["m", "f"]]
    this: frozenset[str]

    def state_bodies(self, stem: str, folds: Sequence[str], after: int) -> Iterator[StateBody]:
        """The state bodies that begin with `stem` and whose further words stand from token `after`."""
        for body in self.bodies.get(stem, ()):
            if tuple(folds[after : after + len(body.words)]) == body.words:
                yield body


def load_words(folder: Path | None) -> Words:
    """Read titles, heads, state bodies, function words and name words."""
    office, locatives = _rows(folder, "office_words"), _rows(folder, "locatives")
    return Words(
        titles=first_claims([*_titles(folder), *_with_pronoun(folder)]),
        heads=first_claims(_heads(folder)),
        bodies=_bodies(folder),
        governments={
            fold_key(word): (row.id, _type(row)) for row in read("state_bodies", folder) for word in row.list("ruler")
        },
        function=_function(folder),
        names=_names(folder),
        particles=_classed(folder, "first", "son", "house", "western"),
        first_particles=_classed(folder, "first", "son"),
        closing_particles=_classed(folder, "house"),
        family_particles=_classed(folder, "son", "house"),
        name_endings=tuple(sorted(_classed(folder, "ending"))),
        in_office=_all(folder, "office_words"),
        behalf=office.get("behalf", frozenset()),
        general=office.get("general", frozenset()),
        past=office.get("past", frozenset()),
        rank=office.get("rank", frozenset()),
        of_un=office.get("un", frozenset()),
        posts=office.get("post", frozenset()),
        years=office.get("year", frozenset()),
        owners={w: id_.removeprefix(OWNER) for id_, words in office.items() if id_.startswith(OWNER) for w in words},
        joints=_rows(folder, "name_particles"),
        alike=frozenset(
            word for row in read("name_particles", folder) if row["class"] == "alike" for word in row.list("ar")
        ),
        letters=_classed(folder, "letter"),
        openers=_classed(folder, "place"),
        locative=frozenset().union(*(words for id_, words in locatives.items() if id_ not in NO_PLACES)),
        visits=locatives.get("visit", frozenset()),
        capital=locatives.get("capital", frozenset()),
        before_guests=locatives.get("guest", frozenset()),
        before_states=locatives.get("in", frozenset()) | locatives.get("state", frozenset()),
        epithets={
            fold_key(word): frozenset(map(fold_key, row.list("before")))
            for row in read("epithets", folder)
            for word in row.list("ar")
        },
        foes={row.id: frozenset(row.list("foes")) for row in read("epithets", folder)},
        purposes=_all(folder, "purposes"),
        pairs={fold_key(word): _type(row) for row in read("pairs", folder) for word in row.list("ar")},
        last_named=dict(_last_named(folder)),
        this=frozenset(
            fold_key(word) for row in read("last_named", folder) if row["class"] == "before" for word in row.list("ar")
        ),
    )


def _rows(folder: Path | None, table: str) -> dict[str, frozenset[str]]:
    """The folded words of a table by row."""
    return {row.id: frozenset(fold_key(word) for word in row.list("ar")) for row in read(table, folder)}


def _all(folder: Path | None, table: str) -> frozenset[str]:
    """The folded words of a table."""
    return frozenset(fold_key(word) for row in read(table, folder) for word in row.list("ar"))


def _classed(folder: Path | None, *classes: str) -> frozenset[str]:
    """The folded words of name_particles.tsv of some classes."""
    rows = read("name_particles", folder)
    return frozenset(fold_key(word) for row in rows if row["class"] in classes for word in row.list("ar"))


def _last_named(folder: Path | None) -> Iterator[tuple[str, Literal["m", "f"]]]:
    for row in read("last_named", folder):
        if row["class"] == "noun":
            for word in row.list("ar"):
                yield fold_key(word), "f" if row["sex"] == "f" else "m"


def _function(folder: Path | None) -> dict[str, str]:
    """Folded word to its class."""
    rows = read("function_words", folder)
    return first_claims((fold_key(word), row.id) for row in rows for word in row.list("ar"))


def _titles(folder: Path | None) -> Iterator[tuple[str, Title]]:
    for row in read("titles", folder):
        kind: Literal["office", "title"] = "title" if row["kind"] == "title" else "office"
        sex: Literal["m", "f"] = "f" if row["sex"] == "f" else "m"
        number: Literal["s", "d", "p"] = "d" if row["number"] == "d" else "p" if row["number"] == "p" else "s"
        for word in row.list("ar"):
            yield fold_key(word), Title(f"title.{row.id}", kind, sex, number, bool(row.get("aide")))


def _with_pronoun(folder: Path | None) -> Iterator[tuple[str, Title]]:
    """Offices with whose they are: مندوبها الدائم, ممثلها."""
    for word, title in _titles(folder):
        single = title.kind == "office" and title.number == "s" and " " not in word
        if single and not word.startswith("ال") and not word.endswith(("ه", "ي", "ا")):
            yield from ((word + whose, title) for whose in WHOSE)


def _heads(folder: Path | None) -> Iterator[tuple[str, Head]]:
    for row in read("heads", folder):
        for word in row.list("ar"):
            but, titled = (frozenset(map(fold_key, row.list(column))) for column in ("not", "titled"))
            yield fold_key(word), Head(f"head.{row.id}", _type(row), row["place"] == "inside", but, titled)


def _bodies(folder: Path | None) -> dict[str, tuple[StateBody, ...]]:
    table: dict[str, list[StateBody]] = {}
    for row in read("state_bodies", folder):
        for name in row.list("ar"):
            first, *words = fold_key(name.removeprefix(WEAK_MARK)).split()
            table.setdefault(first, []).append(
                StateBody(row.id, _type(row), tuple(words), bool(row.get("at")), name.startswith(WEAK_MARK))
            )
    return {first: tuple(sorted(bodies, key=lambda b: -len(b.words))) for first, bodies in table.items()}


def _type(row: Row) -> MentionType:
    try:
        return HEAD_TYPES[row["type"]]
    except KeyError:
        raise LexiconError(
            f"type {row['type']!r}", place=row.place, remedy=f"Say one of {', '.join(HEAD_TYPES)}"
        ) from None


def _names(folder: Path | None) -> dict[str, int]:
    """Folded word to how many of Wikidata's people bear it, or the user says."""
    names: dict[str, int] = {}
    for count, words in name_counts((DATA / NAME_COUNTS).read_text(encoding="utf-8"), NAME_COUNTS):
        names.update(dict.fromkeys(words.split(), count))
    names.update({word: max(names.get(word, 0), BORNE) for word in _classed(folder, "syllable")})
    if folder and (own := folder / NAME_COUNTS).is_file():
        for count, words in name_counts(own_text(own), str(own)):
            names.update(dict.fromkeys(fold_key(words).split(), count))
    return names


def name_counts(text: str, file: str) -> Iterator[tuple[int, str]]:
    """Each line of name_tokens.txt: how many people, and the words that so many bear."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            count, tab, words = line.partition("\t")
            if not (tab and count.isdecimal()):
                remedy = "Say a number, a tab, and the words"
                raise LexiconError("no count before the words", place=f"{file}:{number}", remedy=remedy)
            yield int(count), words
