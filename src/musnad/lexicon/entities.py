"""Known people, states, cities, bodies, groups, outlets, places and things, and the names they go by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Literal, NamedTuple

from musnad.arabic import fold_key
from musnad.arabic.particles import ARTICLE
from musnad.errors import LexiconError
from musnad.lexicon.names import WEAK_MARK, Match, Names
from musnad.lexicon.table import Row, first_claims, read
from musnad.record import MentionType

TYPES: dict[str, MentionType] = {
    "people": "PER",
    "states": "GPE",
    "cities": "GPE",
    "bodies": "ORG",
    "groups": "GROUP",
    "media": "MEDIA",
    "places": "LOC",
}
"""Table to type; things.tsv says the type in its rows."""


GLUED = frozenset({"states", "cities", "bodies"})
LINKED = ("الأمم المتحدة", "الولايات المتحدة")
"""Names that archives make links of, and glue, inside others too: برنامج الأممالمتحدة للتنمية."""
SHORTEST_GLUED = 4
"""Letters of a first word that stays plain to see before a glued second one."""


class Tenure(NamedTuple):
    """An office and the days it was held, as far as known: ("russia-foreign-minister", "2004-03-09", "")."""

    office: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Known:
    """One row: `state` is whose person, city or body it is; `speaks_for` the state its name may stand for."""

    id: str
    type: MentionType
    qid: str | None
    en: str
    ar: str
    names: tuple[str, ...]
    table: str
    state: str | None = None
    sex: Literal["m", "f"] | None = None
    speaks_for: str | None = None
    offices: tuple[Tenure, ...] = ()


class Entities:
    """All rows, by id and by name."""

    def __init__(self, rows: Iterable[Known]) -> None:
        """Index rows; the first of an id wins."""
        self.by_id: dict[str, Known] = first_claims((row.id, row) for row in rows)
        self.get: Callable[[str], Known | None] = self.by_id.get
        """The row of an id; null for a name the tables do not know."""

    @cached_property
    def _names(self) -> Names[Known]:
        """Every spelling of every row, ready to match."""
        rows = self.by_id.values()
        spelt = ((name, row) for row in rows for name in row.names)
        return Names(chain(spelt, ((glued, row) for row in rows for glued in _glued(row))))

    def match(self, folds: Sequence[str], i: int, stem: str, stop: int) -> Iterator[Match[Known]]:
        """The known names that begin with `stem` at token i and end before token `stop`, longest first."""
        return self._names.match(folds, i, stem, stop)

    def matches(self, folds: Sequence[str], indices: range) -> Iterator[tuple[int, int, Match[Known]]]:
        """The longest known name at each token: the token, the letters of proclitics before it, and the name."""
        return self._names.matches(folds, indices)

    def begins(self, stem: str) -> bool:
        """Whether any known name begins with a folded word."""
        return self._names.begins(stem)

    def exactly(self, name: str) -> tuple[Known, ...]:
        """The rows that go by a whole Arabic name."""
        return self._names.exactly(name)

    def find(self, name: str) -> tuple[Known, ...]:
        """The rows that go by a name, in Arabic or in English: "Lavrov" finds سيرغي لافروف."""
        return tuple(dict.fromkeys([*self._names.exactly(name), *self._english.get(fold_key(name), ())]))

    @cached_property
    def _english(self) -> dict[str, list[Known]]:
        """Folded English name, and a person's last word of it, to rows."""
        table: dict[str, list[Known]] = {}
        for row in self.by_id.values():
            name = fold_key(row.en)
            keys = {name, row.id, row.id.replace("-", " ")}
            if row.type == "PER":
                keys.add(name.rsplit(" ", 1)[-1])
            for key in keys:
                table.setdefault(key, []).append(row)
        return table

    @cached_property
    def neutral(self) -> frozenset[str]:
        """People who hold offices of bodies of no one state alone: the UN's secretary-general is no Portuguese side."""
        people = (row for row in self.by_id.values() if row.type == "PER" and row.offices)
        return frozenset(row.id for row in people if all(self._of_no_state(t.office) for t in row.offices))

    def _of_no_state(self, office: str) -> bool:
        """Whether an office is one of a body that has no state: un-envoy-libya."""
        parts = office.split("-")
        heads = ("-".join(parts[:n]) for n in range(len(parts), 0, -1))
        body = next((row for head in heads if (row := self.by_id.get(head))), None)
        return body is not None and body.table == "bodies" and body.state is None

    def represents(self, entity: str, day: str | None = None) -> str | None:
        """For which state a party acts on a day: none, where all his offices then are of bodies of no one state."""
        known = self.by_id.get(entity)
        if known is None:
            return self.owner(entity)
        held = [t for t in known.offices if day is None or held_on(t.since, t.until, day)]
        return None if held and all(self._of_no_state(t.office) for t in held) else known.state

    def owner(self, entity: str) -> str | None:
        """The state of a body that every state has, by its id: "naria-mfa" is Naria's."""
        head, _, body = entity.partition("-")
        while body and head not in self.by_id:
            first, _, body = body.partition("-")
            head = f"{head}-{first}"
        known = self.by_id.get(head) if body else None
        return head if known and known.table == "states" else None

    def state(self, entity: str) -> str | None:
        """Whose person, body or town a known one is; a state is its own, an official of many states is nobody's."""
        known = self.by_id.get(entity)
        return known.state if known and entity not in self.neutral else None


def held_on(since: str, until: str, day: str) -> bool:
    """Whether a day lies in a tenure; a bare year holds from its first to its last day.

    >>> held_on("2004-03-09", "", "2013-08-09"), held_on("2013", "2015", "2015-06-01")
    (True, True)
    """
    return (not since or since <= day) and (not until or day <= f"{until}-99")


def _glued(row: Known) -> Iterator[str]:
    """A name as archives print it whose pages lost the space before an article: الأممالمتحدة."""
    for name in row.names if row.table in GLUED else ():
        first, space, rest = name.partition(" ")
        if space and rest.startswith(ARTICLE) and len(first) >= SHORTEST_GLUED and name[0] != WEAK_MARK:
            yield first + rest
            if all(word.startswith(ARTICLE) for word in rest.split()) and " " in rest:
                yield name.replace(" ", "")
        for whole in LINKED:
            if f" {whole}" in name:
                yield name.replace(whole, whole.replace(" ", ""))


def load_entities(folder: Path | None) -> Entities:
    """All rows of people, states, cities, bodies, groups, media, places and things, the user's first."""
    rows = [(row, table) for table in (*TYPES, "things") for row in read(table, folder)]
    rows.sort(key=lambda told: not told[0].own)
    return Entities(known_row(row, table) for row, table in rows)


def load_networks(folder: Path | None) -> frozenset[str]:
    """Media on which people speak for themselves."""
    return frozenset(row.id for row in read("media", folder) if row["kind"] == "network")


def _type(row: Row, table: str) -> MentionType:
    if table in TYPES:
        return TYPES[table]
    told = row["type"]
    for kind in ("EVENT", "AGREEMENT", "LAW", "WEAPON"):
        if told == kind:
            return kind
    raise LexiconError(f"type {told!r}", place=row.place, remedy="Say EVENT, AGREEMENT, LAW or WEAPON")


def known_row(row: Row, table: str) -> Known:
    """A row of one of the tables of names."""
    names = row.list("ar")
    if not names:
        raise LexiconError("no Arabic name", place=row.place, remedy="Fill the column ar")
    sex = row.get("sex")
    state = row.get("state")
    return Known(
        id=row.id,
        type=_type(row, table),
        qid=row.get("qid"),
        en=row["en"] or row.id.replace("-", " ").title(),
        ar=names[0].removeprefix(WEAK_MARK),
        names=names,
        table=table,
        state=row.id if table == "states" else state,
        sex="m" if sex == "m" else "f" if sex == "f" else None,
        speaks_for=(state if row.get("seat") else row.get("metonym_of")),
        offices=_tenures(row),
    )


def _tenures(row: Row) -> tuple[Tenure, ...]:
    if not row.get("offices"):
        return ()
    return tuple(Tenure(*[*part.split(":"), "", ""][:3]) for part in row.list("offices"))
