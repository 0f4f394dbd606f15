"""Events of pages -> occurrences: one thing that happened and all its tellings.

Merged by kind, participants, place and day, never by words alone; two meetings of one day stay two when other people of
one state sit in them.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from musnad.lexicon import Lexicon
from musnad.record import Event, EventReport, GatheredEvent, GatheredPage, Origin, Reading, Reprint, Span
from musnad.stories.likeness import nearness
from musnad.stories.owners import owners
from musnad.stories.tellings import Telling, same_people, tellings

DAY = len("2013-08-09")
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
SETTLED = frozenset({"happened", "reported"})
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
"""Types of which a day holds many: told of once more only in a reprint."""


def occurrences(  # noqa: PLR0913, PLR0917 - all that joins events
    readings: Sequence[Reading],
    pages: Sequence[GatheredPage],
    reprints: Iterable[Reprint],
    origins: Iterable[Origin],
    lexicon: Lexicon,
    owned: Mapping[str, str] | None = None,
) -> tuple[GatheredEvent, ...]:
    """Every event of every page in exactly one occurrence, with the number of independent witnesses.

    `owned` tells whose people are those whom the tables do not know, where it was told already.
    """
    day_of = {p.location: p.published.value if p.published else None for p in pages}
    owned = owners(readings, lexicon) if owned is None else owned
    told = [t for r in readings for t in tellings(r, day_of[r.page.location], lexicon, owned)]
    witness = {page: n for n, origin in enumerate(origins) for page in origin.pages}
    happened = merged(told, list(ties(told, list(reprints))))
    return tuple(sorted((occurrence(t, witness, lexicon) for t in happened), key=lambda e: (e.date or "9", e.id)))


def ties(tellings: list[Telling], reprints: list[Reprint]) -> Iterator[tuple[int, int]]:
    """Pairs that one occurrence may be, the surest first: in one reprint, of one day, in the same words.

    To be told before any is joined: tellings that are joined tell more than either.
    """
    yield from in_reprints(tellings, reprints)
    spoken = [n for n, t in enumerate(tellings) if t.type not in SPEECH]
    yield from _together(spoken, lambda n: [tellings[n].date or ""], tellings, _one_day)
    yield from _together(spoken, lambda n: sorted(tellings[n].words), tellings, _same_words)


def in_reprints(tellings: list[Telling], reprints: list[Reprint]) -> Iterator[tuple[int, int]]:
    """Pairs that stand in one shared passage, each the only one of its kind there."""
    by_page: defaultdict[str, list[tuple[int, Event]]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        for location, event in telling.reports:
            by_page[location].append((n, event))
    for r in reprints:
        here, there = ([x for x in by_page[s.page] if _inside(x[1].trigger, s.span)] for s in (r.a, r.b))
        for n, one in here:
            fellows = [m for m, other in there if other.type == one.type and other.status == one.status]
            if len(fellows) == 1:
                yield n, fellows[0]


def _inside(trigger: Span, passage: Span) -> bool:
    return passage.start <= trigger.start and trigger.end <= passage.end


def _together(
    numbers: list[int],
    keys: Callable[[int], list[str]],
    tellings: list[Telling],
    fits: Callable[[Telling, Telling], bool],
) -> Iterator[tuple[int, int]]:
    """Pairs of one type that share a key and fit."""
    held: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for n in numbers:
        for key in filter(None, keys(n)):
            held[tellings[n].type, key].append(n)
    for some in (held[key] for key in sorted(held)):
        yield from ((a, b) for i, a in enumerate(some) for b in some[i + 1 :] if fits(tellings[a], tellings[b]))


def keys(telling: Telling, week: str) -> Iterator[tuple[str, ...]]:
    """Of two tellings between which a tie is possible, one reprint's apart, both have one of these.

    `week` is that of the page's day, or ANYTIME, under which each telling stands besides.
    """
    if telling.type in SPEECH:
        return
    if len(telling.date or "") == DAY and "/" not in (telling.date or ""):
        yield from (("day", telling.type, telling.date or "", state) for state in sorted(telling.states))
    if len(telling.states) > 1:
        yield from (("words", telling.type, word, *sorted(telling.states), week) for word in sorted(telling.words))


def one_thing(a: Telling, b: Telling) -> bool:
    """Whether a tie is between two tellings, one of a reprint apart."""
    if a.type != b.type or a.type in SPEECH:
        return False
    return (a.date == b.date and _one_day(a, b)) or (bool(a.words & b.words) and _same_words(a, b))


def _one_day(a: Telling, b: Telling) -> bool:
    return len(a.date or "") == DAY and "/" not in (a.date or "") and bool(a.states & b.states) and _compatible(a, b)


def _same_words(a: Telling, b: Telling) -> bool:
    """The same noun or verb, the same states, pages not far apart."""
    if len(a.states) < 2 or a.states != b.states:  # noqa: PLR2004 - both sides
        return False
    return any(nearness(x, y) > 0 for x in a.days for y in b.days) and _compatible(a, b)


def _compatible(a: Telling, b: Telling) -> bool:
    """Whether nothing forbids that two tellings are of one occurrence."""
    if a.date and b.date and not (a.date.startswith(b.date) or b.date.startswith(a.date)):
        return False
    if (a.statuses.keys() <= SETTLED) != (b.statuses.keys() <= SETTLED) and not _came_true(a, b):
        return False
    if not (a.states <= b.states or b.states <= a.states):
        return False
    if not all(same_people(one, other) for one in a.sittings for other in b.sittings):
        return False
    return all(a.people[s] & b.people[s] for s in a.people.keys() & b.people.keys())


def _came_true(a: Telling, b: Telling) -> bool:
    """Whether one tells as planned what the other tells as done: قرر [إلغاء القمة], بعد [إلغاء القمة]."""
    both = a.statuses.keys() | b.statuses.keys()
    return both <= SETTLED | {"planned"} and a.words == b.words and len(a.words) > 1


def merged(tellings: list[Telling], ties: Iterable[tuple[int, int]]) -> list[Telling]:
    """Tellings joined by ties, each tie tried against all that its sides have become."""
    head = list(range(len(tellings)))

    def find(n: int) -> int:
        while head[n] != n:
            head[n] = head[head[n]]
            n = head[n]
        return n

    for a, b in ties:
        one, other = sorted((find(a), find(b)))
        if one != other and _compatible(tellings[one], tellings[other]):
            tellings[one].take(tellings[other])
            head[other] = one
    return [t for n, t in enumerate(tellings) if head[n] == n]


def occurrence(t: Telling, witness: dict[str, int], lexicon: Lexicon) -> GatheredEvent:
    """What many tellings say together."""
    reports = tuple(EventReport(page, event.id, event.trigger) for page, event in t.reports)
    parties = Counter(p for _, event in t.reports for p in (*event.actors, *event.recipients))
    participants = tuple(sorted(parties, key=lambda p: (-parties[p], p)))
    name = hashlib.sha256(f"{reports[0].page} {reports[0].event}".encode()).hexdigest()[:16]
    return GatheredEvent(
        f"event-{name}",
        t.reports[0][1].type,
        t.date,
        min(t.places, key=lambda p: (-t.places[p], p), default=None),
        participants,
        _label(t, participants, lexicon),
        min(t.statuses, key=lambda s: (-t.statuses[s], s)),  # type: ignore[arg-type]
        reports,
        len({witness[r.page] for r in reports if r.page in witness}),
    )


def _label(t: Telling, participants: tuple[str, ...], lexicon: Lexicon) -> dict[str, str]:
    """What and who, in both languages."""
    fullest = max((event.surface for _, event in t.reports), key=len)
    known = [k for p in participants[:4] if (k := lexicon.entities.get(p))]
    return {
        "ar": ": ".join(filter(None, (fullest, "، ".join(k.ar for k in known)))),
        "en": ": ".join(filter(None, (t.type.lower(), ", ".join(k.en for k in known)))),
    }
