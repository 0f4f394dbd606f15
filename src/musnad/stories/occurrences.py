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
from musnad.stories.oneness import compatible, pairs
from musnad.stories.owners import owners
from musnad.stories.tellings import SETTLED, Telling, tellings


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
    shared = list(reprints)
    happened = merged(told, list(copied(told, shared)), list(ties(told, shared)))
    return tuple(sorted((occurrence(t, witness, lexicon) for t in happened), key=lambda e: (e.date or "9", e.id)))


def ties(tellings: list[Telling], reprints: list[Reprint]) -> Iterator[tuple[int, int]]:
    """Pairs that one occurrence may be, the surest first: in one reprint, of one day and so on (`oneness`).

    To be told before any is joined: tellings that are joined tell more than either.
    """
    yield from in_reprints(tellings, reprints)
    yield from pairs(tellings)


def in_reprints(tellings: list[Telling], reprints: list[Reprint]) -> Iterator[tuple[int, int]]:
    """Pairs that stand in one shared passage, each the only one of its kind there."""
    by_page: defaultdict[str, list[tuple[int, Event]]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        for location, event in telling.reports:
            by_page[location].append((n, event))
    for r in reprints:
        here, there = ([x for x in by_page[s.page] if _inside(x[1].trigger, s.span)] for s in (r.a, r.b))
        for n, one in here:
            fellows = [m for m, other in there if other.type == one.type and _as_done(other) == _as_done(one)]
            if len(fellows) == 1:
                yield n, fellows[0]


def _as_done(event: Event) -> str:
    """The status, what was done being one whoever tells it."""
    return "happened" if event.status in SETTLED else event.status


def copied(tellings: list[Telling], reprints: list[Reprint]) -> Iterator[tuple[int, int]]:
    """Of those pairs the ones that are told in the same word: one text, whoever is taken to act in either copy."""
    yield from ((a, b) for a, b in in_reprints(tellings, reprints) if tellings[a].words == tellings[b].words)


def _inside(trigger: Span, passage: Span) -> bool:
    return passage.start <= trigger.start and trigger.end <= passage.end


def merged(tellings: list[Telling], sure: Iterable[tuple[int, int]], ties: Iterable[tuple[int, int]]) -> list[Telling]:
    """Tellings joined by ties, each but the sure ones tried against all that its sides have become."""
    head = list(range(len(tellings)))

    def find(n: int) -> int:
        while head[n] != n:
            head[n] = head[head[n]]
            n = head[n]
        return n

    def join(a: int, b: int, fits: Callable[[Telling, Telling], bool]) -> None:
        one, other = sorted((find(a), find(b)))
        if one != other and fits(tellings[one], tellings[other]):
            tellings[one].take(tellings[other])
            head[other] = one

    for a, b in sure:
        join(a, b, _one_date)
    for a, b in ties:
        join(a, b, compatible)
    return [t for n, t in enumerate(tellings) if head[n] == n]


def _one_date(a: Telling, b: Telling) -> bool:
    return not (a.date and b.date) or a.date == b.date


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
        t.status,  # type: ignore[arg-type]
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
