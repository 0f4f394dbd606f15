"""The offices of a page with their holders: before a name, behind it, or alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import compress

from musnad.arabic import Tokens
from musnad.entities.appositions import behind, extent, joined
from musnad.entities.bearers import COMMON_NAME
from musnad.entities.candidates import Candidate
from musnad.entities.names import COMMAS
from musnad.entities.people import CLOSING, OPENING, Holder
from musnad.entities.phrases import Phrase, phrase
from musnad.entities.seats import Seats
from musnad.lexicon import Lexicon
from musnad.record import Role, Span
from musnad.record.mentions import RoleKind

QUOTES = frozenset('«"“(')
DEPUTY = "title.deputy"
STATES = "states."
ALONE_CONFIDENCE = 0.7
"""All 32 offices without a name that were given a holder on the five seeds were right; those were open to us."""

HEADS = 2
"""Zones from the first on, the headline and the first paragraph, in which an office may be told before its holder."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a page by first token, and the offices that stand before them."""

    taken: dict[int, Candidate]
    held: dict[int, Holder]

    def told_behind(self, tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
        """Whether a name or year behind an office shows another one: العاهل الناري [الملك رائد], [عام 1986]."""
        if at + 1 >= len(tokens):
            return False
        fold, words = tokens.folds[at], lexicon.words
        if fold in QUOTES:
            named = self.taken.get(at + 1)
            return named is not None and named.type == "PER"
        title = words.titles.get(fold)
        borne = words.names.get(fold, 0) >= COMMON_NAME and fold not in words.function
        dated = fold in words.years and tokens.is_number(at + 1)
        return borne or dated or (title is not None and title.kind == "title")


def find_roles(tokens: Tokens, zones: list[range], names: Names, seats: Seats) -> Iterator[Role]:
    """Each office with its holder, before a name or alone; those told only later come last."""
    lexicon = seats.lexicon
    telling = {*names.taken, *names.held}
    for zone in zones:
        telling.update(*(lexicon.stems.having(kind, tokens.folds, zone) for kind in ("offices", "last_named")))
    for zone in sorted(zones, key=lambda z: z.start):
        behind = zone.start
        for i in compress(zone, map(telling.__contains__, zone)):
            if i >= behind:
                roles, behind = _at(tokens, i, zone, names, seats)
                yield from roles
    heads = sorted(zones, key=lambda z: z.start)[:HEADS]
    for office in (o for o in seats.unheld if any(o.first in zone for zone in heads)):
        if people := seats.told_later(office):
            yield _alone(tokens, office, people)


def _at(tokens: Tokens, i: int, zone: range, names: Names, seats: Seats) -> tuple[tuple[Role, ...], int]:
    """The roles at a token, and the token to go on from."""
    lexicon, name, holder = seats.lexicon, names.taken.get(i), names.held.get(i)
    if name and name.type == "PER":
        seats.take(name, None)
    office = None if name else phrase(tokens, i, zone.stop, names.taken, lexicon)
    if holder:
        seats.take(holder.person, office)
        more, last = _behind(tokens, holder.person, range(i, zone.stop), names, seats)
        return (*_deputy(tokens, holder, zone, names, seats), _before_name(tokens, holder, lexicon), *more), last
    if name:
        return _behind(tokens, name, range(i, zone.stop), names, seats)
    if last_named := seats.last_named(tokens, i, zone.start):
        return (_last_named(tokens, i, *last_named),), i + 1
    if office is None:
        return (), i + 1
    if people := seats.holders(office, tabled=not names.told_behind(tokens, office.last, lexicon)):
        seats.alone = office.first, people[-1]
        return (_alone(tokens, office, people),), office.last
    if not names.told_behind(tokens, office.last, lexicon):
        seats.unheld.append(_in_state(tokens, office, names))
    aide = office.title.aide and not any(k in names.held for k in range(i, office.last))
    return (), office.last if aide else i + 1  # [نائب الرئيس الناري] is not the president


def _in_state(tokens: Tokens, office: Phrase, names: Names) -> Phrase:
    """An office with the state behind في, where nothing else tells whose it is: الرئيس الانتقالي [في نارية]."""
    if office.owner is not None or office.last + 1 >= len(tokens) or tokens.folds[office.last] != "في":
        return office
    place = names.taken.get(office.last + 1)
    if place is None or not place.rule.startswith(STATES):
        return office
    return replace(office, last=place.last, states=(place.entity,))


def _behind(tokens: Tokens, name: Candidate, zone: range, names: Names, seats: Seats) -> tuple[tuple[Role, ...], int]:
    """The office told behind a person's name, and the token after both: سليم الورداني، [وزير الري الناري]."""
    told = behind(tokens, name, zone, names.taken, names.held, seats) if name.type == "PER" else None
    if told is None:
        return (), name.last
    roles, last = [], name.last
    while told is not None:
        seats.take(name, told)
        roles.append(replace(_alone(tokens, told, (name.entity,)), kind="with_name", rule="role.behind"))
        last = told.last
        told = joined(tokens, last, zone, names.taken, names.held, seats)
    return tuple(roles), last


def _deputy(tokens: Tokens, holder: Holder, zone: range, names: Names, seats: Seats) -> tuple[Role, ...]:
    """[نائب رئيس الوزراء] ووزير الري سليم الورداني: a deputy head of government is the minister too."""
    office = seats.unheld[-1] if seats.unheld and holder.office_cut else None
    if (
        office is None
        or office.title.id != DEPUTY
        or not seats.lexicon.offices.fields & {*tokens.folds[office.first : holder.office_first]}
    ):
        return ()
    if extent(tokens, office, zone.stop, names.taken, seats.lexicon) != holder.office_first:
        return ()
    seats.unheld.pop()
    whole = replace(office, last=holder.office_first)
    return (replace(_alone(tokens, whole, (holder.person.entity,)), kind="with_name", rule="role.joined"),)


def _before_name(tokens: Tokens, holder: Holder, lexicon: Lexicon) -> Role:
    """[وزير الري] سليم الورداني, [رئيس الأركان] اللواء الركن سليم الورداني: a rank before the name is no office."""
    before = holder.person.first - 1
    opened = any(fold in OPENING for fold in tokens.folds[holder.office_first : before])
    closed = opened and tokens.folds[before] in CLOSING  # المتحدث باسم الرئاسة (الكرملين) فلان
    last = before + (tokens.is_word(before) or closed)  # not عضو اللجنة، فلان
    while last > holder.office_first + 1 and (title := lexicon.words.titles.get(tokens.folds[last - 1])):
        if title.kind != "title" and tokens.folds[last - 1] not in lexicon.words.joints["honorific"]:
            break
        last -= 1
    last -= tokens.folds[last - 1] in COMMAS  # [الرئيس الناري]، الدكتور رائد النجدي
    span = _span(tokens, holder.office_first, holder.office_cut, last)
    person = holder.person
    return Role(span, span.of(tokens.text), (person.entity,), None, "with_name", holder.title.id, person.confidence)


def _alone(tokens: Tokens, office: Phrase, people: tuple[str, ...]) -> Role:
    """[الوزير الناري]."""
    span = _span(tokens, office.first, office.cut, office.last)
    kind: RoleKind = "anaphora" if office.counterpart else "plural" if len(people) > 1 else "alone"
    return Role(span, span.of(tokens.text), people, None, kind, f"role.{kind}", ALONE_CONFIDENCE)


def _last_named(tokens: Tokens, i: int, cut: int, person: str) -> Role:
    """وقال [الأخير]."""
    span = _span(tokens, i, cut, i + 1)
    return Role(span, span.of(tokens.text), (person,), None, "anaphora", "role.last-named", ALONE_CONFIDENCE)


def _span(tokens: Tokens, first: int, cut: int, last: int) -> Span:
    return Span(tokens.inside(first, cut) if cut else tokens.starts[first], tokens.ends[last - 1])
