"""Whose position somebody tells: of a minister his state's, of a spokesman his body's, of a private person nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from musnad.arabic import fold_key
from musnad.arabic.particles import ARTICLE, bare
from musnad.lexicon import Lexicon
from musnad.lexicon.entities import Known, Tenure, held_on
from musnad.record import Anonymous, Mention, Role, Source, Span, Statement

STATE_BODIES = frozenset({"mfa", "mod", "interior", "finance", "treasury-justice", "health", "oil", "government",
                          "administration", "presidency", "authorities", "embassy", "cabinet"})  # fmt: skip
"""Bodies that speak for their state; its parliament and its courts may differ with it."""
OWNERS = frozenset({"states", "bodies", "groups"})
"""Tables of those whose offices people hold."""
REPUBLIC = "جمهورية"
"""Begins the name of what no state is, and speaks for itself: جمهورية شمال قبرص التركية."""
UN = "un"
"""Whose an office is that its adjective tells: المبعوث [الأممي]."""
VOICES = frozenset({
    "source", "official", "diplomat", "officer", "minister", "spokesperson", "negotiator", "adviser", "commander",
    "leader", "aide", "ambassador", "envoy", "deputy", "lawmaker", "member", "delegate", "authority",
})  # fmt: skip
"""Nouns of the unnamed who speak for their side; a protester, a resident or a witness does not."""


WHITHER = re.compile(r"\s(?:إلى|الى|لدى)\s")
"""Behind it stands whither an envoy goes, and not whose he is."""
PEOPLE = "يون"
"""Last letters of a people who do what the verb tells: يريد [الناريون]."""


class Holders:
    """Entity -> the party that holds its position."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        roles: Sequence[Role],
        statements: Sequence[Statement],
        lexicon: Lexicon,
        day: str | None = None,
    ) -> None:
        """Learn from the page's offices whose people the tables do not know, and who speaks for nobody."""
        self.lexicon = lexicon
        self.day = day
        self.types: dict[str, str] = {m.entity: m.type for m in mentions}
        self.offices: dict[str, str] = {}
        self.voices: dict[str, str] = {}
        self.private: set[str] = set()
        self.sides: dict[str, str] = {}
        self.seats: dict[tuple[str, ...], str] = {}
        places = {m.span: m.entity for m in mentions if m.type in {"GPE", "ORG", "GROUP"}}
        told = [(p, body) for r in roles if (body := self._of_role(r, places)) for p in r.person]
        self.offices = dict(sorted(told, key=lambda office: self.is_state(office[1])))  # a minister who leads a party
        self.private = {p for r in roles if self._private(_folds(r)) for p in r.person} - self.offices.keys()
        self.seats = self._seats(roles)
        offices = {
            s.source.entity for s in statements if s.source.form == "role" and s.source.entity.startswith("name:")
        }
        self.spoken = [who for office in sorted(offices) if (who := self.each([office]))]
        self.voices = {s.source.entity: body for s in statements if (body := self._voice(s.source, places))}

    def _seats(self, roles: Sequence[Role]) -> dict[tuple[str, ...], str]:
        """The first two words of offices by the one party whose they are on this page."""
        told: dict[tuple[str, ...], set[str]] = {}
        for role in roles:
            first, *more = _folds(role)
            who = self.each(role.person)
            for words in ((first, *more[:1]), (f"{ARTICLE}{bare(first)}",)):
                told.setdefault(words, set()).update(who)
        return {words: next(iter(who)) for words, who in told.items() if len(who) == 1}

    def of(self, entity: str) -> str | None:
        """The party: a minister's state, a ministry's state, a group itself; null for a private person."""
        known = self.lexicon.entities.get(entity)
        if known is None:
            return self._unknown(entity)
        if known.type == "PER":
            if entity in self.private:
                return None
            latest = sorted(known.offices, key=self._lately, reverse=True)
            held = (self._of_office(tenure.office) for tenure in latest)
            told = self.offices.get(entity) or self.voices.get(entity)
            return told or next((body for body in held if body), None)
        if known.type in {"GPE", "LOC"} and known.table in {"cities", "states"}:
            return entity if _rules_itself(known) else known.state
        if known.type == "ORG":
            return known.speaks_for or known.id
        return known.id if known.type == "GROUP" else None

    def is_state(self, party: str) -> bool:
        """Whether a party is a state of the tables."""
        known = self.lexicon.entities.get(party)
        return known is not None and known.table == "states"

    def _lately(self, tenure: Tenure) -> tuple[bool, str]:
        """Whether an office is held on the page's day, or still where the page has none, and since when."""
        held = held_on(tenure.since, tenure.until, self.day) if self.day else not tenure.until
        return held, tenure.since

    def each(self, entities: Iterable[str]) -> tuple[str, ...]:
        """The parties of several, each once."""
        return tuple(dict.fromkeys(holder for e in entities if (holder := self.of(e))))

    def speaker(self, statement: Statement) -> tuple[str, ...]:
        """Whose position a statement tells: the speaker's party, of an unnamed official his state."""
        anonymous = statement.source.anonymous
        if anonymous is not None:
            return self._unnamed(anonymous) if VOICES.intersection(_nouns(statement.source.entity)) else ()
        return self.each(statement.source.entity.split("+"))

    def is_person(self, statement: Statement) -> bool:
        """Whether somebody speaks by his name, whom his party's words would not tell."""
        return self.types.get(statement.source.entity) == "PER"

    def in_voice(self, folds: Sequence[str]) -> bool:
        """Whether words tell an office whose holder speaks for its body: no private person, former one or member."""
        titles, small = self.lexicon.words.titles, self.lexicon.stances.small
        office = any(f in titles and titles[f].kind == "office" for f in folds)
        member = any(small.plays(f, "one_of_many") or small.plays(f, "former") for f in folds)
        return office and not member and not self._private(folds)

    def in_office(self, words: Sequence[str]) -> tuple[str, ...]:
        """The party of an office that the page has named one holder of: وزير الخارجية the second time."""
        party = self.seats.get(tuple(words)) or self.seats.get(tuple(words[:1]))
        return (party,) if party else ()

    def _unnamed(self, told: Anonymous) -> tuple[str, ...]:
        """Of an unnamed source the body that the tables know (مسؤول في الجبهة), else his state, else his body."""
        body = self.each([told.body]) if told.body else ()
        table = told.body is not None and self.lexicon.entities.get(told.body) is not None
        known = table or self.types.get(told.body or "") == "GROUP"  # مصدر في وفد المعارضة السورية
        return body if body and (known or not told.country) else (told.country,) if told.country else ()

    def _unknown(self, entity: str) -> str | None:
        state, _, body = entity.partition("-")
        for cut in range(entity.count("-"), 0, -1):
            state, body = entity.rsplit("-", cut)[0], entity.split("-", entity.count("-") + 1 - cut)[-1]
            if body in STATE_BODIES and self.lexicon.entities.get(state):
                return state
        if entity in self.offices or entity in self.voices:
            return self.offices.get(entity) or self.voices[entity]
        state_of = self._of_state(fold_key(entity.removeprefix("name:")).split())
        if state_of or (state_of := self.sides.get(entity.removeprefix("name:"))):
            return state_of
        if self.lexicon.stances.small.plays(bare(entity.removeprefix("name:").split(" ")[0]), "no_party"):
            return None
        return None if self.types.get(entity) in {None, "PER", "LOC", "MEDIA"} or entity.startswith("anon:") else entity

    def _of_state(self, words: list[str]) -> str | None:
        """The state for which a body speaks that only the page names: مجلس الوزراء [السعودي]."""
        small = self.lexicon.stances.small
        head = int(bool(words) and small.plays(words[0], "state_office"))  # رئيس مجلس السيادة الناري
        body = small.begins(words, head, "state_body") if len(words) > head else 0
        body += head
        return next(self._lands(words[body:]), None) if body else None

    def _lands(self, words: Iterable[str]) -> Iterator[str]:
        """The states whose adjectives stand among words; وزير المالية is no Malian."""
        told = (w for w in words if not self.lexicon.events.words.plays(w, "no_nisba"))
        return (self.lexicon.nisbas[word].state for word in told if word in self.lexicon.nisbas)

    def _of_office(self, office: str) -> str | None:
        """Whose office it is by its id: of "un-envoy-yemen" the UN's, not his own country's."""
        parts = office.split("-")
        owners = ("-".join(parts[:n]) for n in range(len(parts) - 1, 0, -1))
        found = next((owner for o in owners if (owner := self._owner(o))), None)
        return self.of(found) if found else None

    def _owner(self, name: str) -> str | None:
        """Whose office begins with a name: a state's, body's or group's by its id, else by its English name."""
        known = self.lexicon.entities.get(name)
        owns = known is not None and (known.table in OWNERS or _rules_itself(known))
        return name if owns else _slugs(self.lexicon).get(name)

    def _private(self, folds: Iterable[str]) -> bool:
        small = self.lexicon.stances.small
        words = tuple(folds)
        if any(small.plays(bare(word), "of_un") for word in words):
            return any(small.plays(word, "former") for word in words)
        return any(small.plays(bare(word), "private") or small.plays(word, "private") for word in words)

    def _voice(self, source: Source, places: dict[Span, str]) -> str | None:
        """For whom a source speaks whom only his own words tell: فلان [رئيس جبهة الوادي], متحدث باسم [الجبهة]."""
        known = self.lexicon.entities.get(source.entity)
        if source.span is None or source.anonymous or (known and known.type != "PER"):
            return None
        folds, titles = fold_key(source.surface or "").split(), self.lexicon.words.titles
        if self._private(folds) or not any(f in titles and titles[f].kind == "office" for f in folds):
            return None
        if self._of_un(folds):
            return UN
        found = self._inside(_before_whither(source.span, source.surface or ""), folds, places)
        if not found and self.lexicon.stances.small.plays(bare(folds[0]), "state_office"):
            return next(self._lands(folds), None)
        return next(iter(found), None)

    def _of_un(self, folds: Iterable[str]) -> bool:
        """Whether an office is the UN's, before its land or place: المبعوث [الأممي] إلى نارية; not الوفد الناري."""
        nisbas, words = self.lexicon.nisbas, self.lexicon.attribution
        office = takewhile(lambda f: f not in nisbas and not words.plays(f, "preposition"), folds)
        return any(self.lexicon.stances.small.plays(bare(f), "of_un") for f in office)

    def _inside(self, told: Span, folds: Iterable[str], places: dict[Span, str]) -> list[str]:
        """The parties named within what somebody is called."""
        named = [e for span, e in places.items() if told.holds(span) and not self._town(e)]
        many, small = tuple(folds), self.lexicon.stances.small
        if any(small.plays(f, "one_of_many") or small.plays(f, "against_state") for f in many):
            named = [e for e in named if self.types.get(e) == "GROUP"]  # عضو المجلس: no voice of the council
        return [holder for e in named if (holder := self.of(e))]

    def _town(self, entity: str) -> bool:
        known = self.lexicon.entities.get(entity)
        return known is not None and known.table == "cities" and not _rules_itself(known)

    def _of_role(self, role: Role, places: dict[Span, str]) -> str | None:
        """Whose office it is by its id, else by the adjective or the name in its words: وزير الخارجية [الناري]."""
        if role.office:
            return self._of_office(role.office)
        if role.kind != "with_name" or self._private(_folds(role)):
            return None
        adjectives = list(self._lands(_folds(role)))
        if any(self.lexicon.stances.small.plays(word, "against_state") for word in _folds(role)):
            return next(iter(self._inside(role.span, _folds(role), places)), None)  # زعيم المتمردين
        if self._of_un(_folds(role)):
            return UN  # المبعوث الأممي
        inside = self._inside(role.span, _folds(role), places)
        bodies = (
            e for e in inside if (known := self.lexicon.entities.get(e)) and known.table == "bodies" and known.state
        )
        if adjectives and (body := next(bodies, None)):
            return body  # الأمين العام لاتحاد العمال الناري
        own = (e for e in inside if (known := self.lexicon.entities.get(e)) and _rules_itself(known))
        groups = [*own, *(e for e in inside if self.types.get(e) == "GROUP")]  # الأمين العام لحزب الواحة الناري
        return next(iter((*groups, *adjectives, *inside)), None)

    def sex(self, entity: str, surface: str) -> Literal["m", "f"] | None:
        """How a verb agrees with a name: states are she but for a few, a person as the tables tell."""
        known = self.lexicon.entities.get(entity)
        if known is None:
            return None
        if known.table in {"states", "cities"}:
            fold = fold_key(surface)
            return "m" if fold.endswith(PEOPLE) or self.lexicon.stances.small.plays(fold, "masculine") else "f"
        return known.sex if known.type == "PER" else None


def _before_whither(told: Span, surface: str) -> Span:
    """What somebody is called, up to whither or to whom he is sent: رئيس وفد الجبهة [إلى مؤتمر الضفاف]."""
    at = next((m.start() for m in WHITHER.finditer(surface)), len(surface))
    return Span(told.start, told.start + at) if at else told


def _rules_itself(known: Known) -> bool:
    """Whether a row of the towns is a republic of its own."""
    return known.table == "cities" and known.names[0].startswith(REPUBLIC)


@lru_cache(maxsize=4)
def _slugs(lexicon: Lexicon) -> dict[str, str]:
    """Bodies and groups by their English names as offices spell them: "rapid-support-forces" is rsf."""
    rows = [known for known in lexicon.entities.by_id.values() if known.table in {"bodies", "groups"}]
    lands = {_of_land(known): known.id for known in rows if known.table == "groups" and known.state}
    return lands | {_slug(known.en): known.id for known in rows}


def _of_land(known: Known) -> str:
    """A group's English name with its state for the adjective: "libya-national-army"."""
    state, (first, _, rest) = known.state or "", _slug(known.en).partition("-")
    return f"{state}-{rest}" if rest and first.startswith(state[:4]) else _slug(known.en)


def _slug(name: str) -> str:
    """An English name as ids spell it.

    >>> _slug("Hay'at Tahrir al-Sham")
    'hayat-tahrir-al-sham'
    """
    return "".join(c for c in name.lower().replace(" ", "-") if c.isalnum() or c == "-")


def _nouns(entity: str) -> set[str]:
    """The English words of an unnamed source's id, in the singular: "anon:us-senior-officials" is an official."""
    words = entity.removeprefix("anon:").split("-")
    return {*words, *(w.removesuffix("s") for w in words), *(f"{w[:-3]}y" for w in words if w.endswith("ies"))}


def _folds(role: Role) -> list[str]:
    return fold_key(role.surface).split()
