"""Who was seen on a page in which office, and whom an office without a name means."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import ARTICLE
from musnad.entities.candidates import Candidate
from musnad.entities.phrases import Phrase
from musnad.lexicon import Lexicon
from musnad.lexicon.offices import OfficeKind

PAIR = 2
SPOKESPERSON = "spokesperson"
PRESIDENT = "title.president"
FOREIGN = ("-mfa", "-state-department", "foreign-ministry")


@dataclass(frozen=True, slots=True)
class Seat:
    """A person seen at a token in an office: its title and kind, of which state, and whose it is where told."""

    at: int
    person: str
    title: str
    kind: OfficeKind | None
    state: str | None
    owner: str | None = None
    fields: frozenset[str] = frozenset()
    """What the page says it is over."""


@dataclass(slots=True)
class Seats:
    """The people seen so far on the page with their offices, in text order."""

    lexicon: Lexicon
    day: str | None
    seen: list[Seat] = field(default_factory=list)
    unheld: list[Phrase] = field(default_factory=list)
    """Offices without a name of which nobody was known when they were read."""
    alone: tuple[int, str] = (-1, "")
    """The last office without a name, and whom it meant."""
    told: dict[str, Seat] = field(default_factory=dict)
    """The office in which the page told each person last, in force again wherever he is named."""
    first: dict[tuple[str, frozenset[str], str | None], Seat] = field(default_factory=dict)
    """Who is first told with an office, by its title, what it is over and whose it is."""
    named: str = ""
    sex: str | None = None

    def take(self, person: Candidate, office: Phrase | None) -> None:
        """Remember a person, by the office before the name and by those the tables know for that day."""
        known = self.lexicon.entities.get(person.entity)
        told = office.title.sex if office else self.sex if self.named == person.entity else None
        self.named, self.sex = person.entity, known.sex if known and known.sex else told
        state = office.states[0] if office and office.states else known.state if known else None
        if office is not None and office.counterpart:
            other = self._other(person)
            theirs = other.state if other and office.successor else state
            if other:
                self.told[person.entity] = replace(other, person=person.entity, state=theirs, owner=None)
        elif office is not None:
            kind = self._kind(office)
            seat = Seat(person.first, person.entity, office.title.id, kind, state, office.owner, office.fields)
            self.told[person.entity] = seat
            if not office.past:
                self.first.setdefault((_group(office.title.id), office.fields, office.owner or state), seat)
        if held := self.told.get(person.entity):
            self.seen.append(replace(held, at=person.first))
        for kind, owner in self.lexicon.offices.kinds_of(known, self.day) if known else ():
            self.seen.append(Seat(person.first, person.entity, "", kind, state, owner))

    def _other(self, person: Candidate) -> Seat | None:
        """Whose counterpart a person is: whom an office alone meant last, else who was named; nobody if he is unknown.

        إن الوزير التقى [نظيره] فلانا: the minister's, not the spokesman's who said it.
        """
        other = next((s for s in reversed(self.seen) if s.person != person.entity), None)
        if other and self.unheld and other.at < self.unheld[-1].first < person.first:
            return None
        at, meant = self.alone
        if other and other.at < at < person.first and meant != person.entity:
            return self.told.get(meant)
        return other

    def _kind(self, office: Phrase) -> OfficeKind | None:
        """The kind of an office; one over something (رئيس المكتب) is none of those that are over nothing (رئيس)."""
        kinds = self.lexicon.offices
        kind = kinds.kind(office.title.id, office.fields)
        divided = any(k.fields and office.title.id in k.titles for k in kinds.kinds)
        return None if divided and kind and office.fields and not kind.fields else kind

    def holds(self, person: str, office: Phrase) -> bool:
        """Whether the tables know that a person holds an office on the page's day."""
        known, kind = self.lexicon.entities.get(person), self._kind(office)
        seats = self.lexicon.offices.kinds_of(known, self.day) if known and kind and self.day else ()
        return any(held is kind and owner == office.owner for held, owner in seats)

    def last_named(self, tokens: Tokens, i: int, start: int) -> tuple[int, str] | None:
        """Letters before الأخير at a token and whom it means: the one named last; null where it may be an adjective."""
        words = self.lexicon.words
        for cut, stem in self.lexicon.stems[tokens.folds[i]].last_named if i > start and self.named else ():
            sex = words.last_named[stem]
            before = {before for _, before in splits(tokens.folds[i - 1])}
            joined = bool(cut) and not tokens.folds[i - 1].startswith(ARTICLE)  # الجولة الثامنة [والأخيرة]
            if joined or before & (words.this | self.lexicon.speech_verbs):
                return (cut, self.named) if (self.sex or "m") == sex else None
        return None

    def holders(self, office: Phrase, *, tabled: bool) -> tuple[str, ...]:
        """Whom an office without a name means: one person, or two for a dual; empty where nobody surely.

        The tables are asked only where `tabled`.
        """
        if office.past:
            return ()
        if office.counterpart:
            return self._counterpart(office)
        if office.title.number == "d":
            return self._pair(office)
        kind = self._kind(office)
        found = self._last(office, kind, office.states) or (self._tabled(office, kind) if tabled else None)
        return (found,) if found else ()

    def told_later(self, office: Phrase) -> tuple[str, ...]:
        """Who is told with an office further on, in the same words: a headline's [وزير الري الناري]."""
        if office.past or office.counterpart or office.title.number == "d" or office.owner is None:
            return ()
        seat = self.first.get((_group(office.title.id), office.fields, office.owner))
        if seat is None or self._sex(seat) not in {None, office.title.sex} or self._of_another_day(seat, office):
            return ()
        return (seat.person,)

    def _of_another_day(self, seat: Seat, office: Phrase) -> bool:
        """Whether the tables know that somebody held an office, and not on the page's day."""
        known, kind = self.lexicon.entities.get(seat.person), self._kind(office)
        ever = known and any(k is kind and o == office.owner for k, o in self.lexicon.offices.kinds_of(known, None))
        return bool(ever and self.day) and not self.holds(seat.person, office)

    def _tabled(self, office: Phrase, kind: OfficeKind | None) -> str | None:
        """Who held an office on the page's day by the tables, of the sex that it tells."""
        if kind is None or not self.day or office.owner is None or not _known_to_tables(kind, office):
            return None
        known = self.lexicon.offices.holder(office.owner, kind, self.day, office.post)
        return known.id if known and (known.sex or office.title.sex) == office.title.sex else None

    def _last(self, office: Phrase, kind: OfficeKind | None, states: tuple[str, ...]) -> str | None:
        for seat in reversed(self.seen):
            if states and (seat.state not in states or seat.owner not in {None, seat.state}):
                continue
            if office.bodies and not states and not office.post and seat.owner != office.owner:
                continue
            if self._fits(seat, office, kind) and self._sex(seat) in {None, office.title.sex}:
                return seat.person
        return None

    def _sex(self, seat: Seat) -> str | None:
        """Man or woman, by the tables; nobody knows of one only told by an office of men, which women hold too."""
        known = self.lexicon.entities.get(seat.person)
        woman = seat.title.endswith(("-f", "spokeswoman"))
        return known.sex if known and known.sex else "f" if woman else None

    def _fits(self, seat: Seat, office: Phrase, kind: OfficeKind | None) -> bool:
        """Whether a seat is what an office names; الوزير without its field fits every minister."""
        if kind is not None and (kind.fields or office.fields):
            return seat.kind is not None and seat.kind.id == kind.id
        if office.fields:
            return False
        if office.title.id.startswith(PRESIDENT) and seat.kind is not None and seat.kind.fields:
            return False  # الرئيس is no رئيس الوزراء
        titles = {seat.title} if seat.title else seat.kind.titles if seat.kind else ()
        return _group(office.title.id) in {_group(title) for title in titles}

    def _counterpart(self, office: Phrase) -> tuple[str, ...]:
        """نظيره الروسي: who holds in that state the office of the person named before."""
        if not office.states:
            return ()
        for seat in reversed(self.seen):
            if seat.state == office.states[0] or seat.kind is None:
                continue
            other = next((s for s in reversed(self.seen) if s.kind is seat.kind and s.state == office.states[0]), None)
            if other:
                return (other.person,)
            known = self.lexicon.offices.holder(office.states[0], seat.kind, self.day) if self.day else None
            return (known.id,) if known else ()
        return ()

    def _pair(self, office: Phrase) -> tuple[str, ...]:
        """الوزيران: the two ministers named last, of the two states where they are told."""
        found: list[str] = []
        for seat in reversed(self.seen):
            fits = self._fits(seat, office, self._kind(office))
            if fits and seat.person not in found and (not office.states or seat.state in office.states):
                found.append(seat.person)
            if len(found) == PAIR:
                return tuple(reversed(found))
        return ()


def _known_to_tables(kind: OfficeKind, office: Phrase) -> bool:
    """Whether the tables know who holds an office: of a state's spokespeople those of its foreign ministry alone."""
    return kind.id != SPOKESPERSON or not office.bodies or any(body.endswith(FOREIGN) for body in office.bodies)


def _group(title: str) -> str:
    """A title whatever its sex and number: title.minister-f and title.minister-d are title.minister.

    >>> _group("title.minister-d"), _group("title.spokeswoman")
    ('title.minister', 'title.spokesman')
    """
    return title.removesuffix("-f").removesuffix("-d").replace("spokeswoman", "spokesman")
