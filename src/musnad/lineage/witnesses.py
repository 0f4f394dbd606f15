"""Whom a page has a statement or an event from, and how many independent origins a claim has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Self

from musnad.lexicon import Lexicon
from musnad.lineage.grouping import groups
from musnad.record import EventReport, GatheredEvent, Origin, Quote, Reading, Reason, Reprint, Statement


@dataclass(frozen=True, slots=True)
class Trace:
    """Where one page has a claim from: an id, null where it is not known, and the reason."""

    page: str
    origin: str | None
    why: str
    because: tuple[Reason, ...] = ()


class Witnesses:
    """Traces the claims of some pages."""

    def __init__(
        self,
        said: Iterable[tuple[str, Statement]],
        ways: Mapping[tuple[str, str], Trace],
        origins: Iterable[Origin],
        lexicon: Lexicon,
    ) -> None:
        """Know the statements of pages, told by their locations, the ways of their events, and each page's witness."""
        self._lexicon = lexicon
        self._witness = {page: origin for origin in origins for page in origin.pages}
        self._said = {(page, statement.id): statement for page, statement in said}
        self._ways = ways

    @classmethod
    def of(cls, readings: Iterable[Reading], origins: Iterable[Origin], lexicon: Lexicon) -> Self:
        """Those of readings."""
        held = list(readings)
        said = ((r.page.location, statement) for r in held for statement in r.statements)
        return cls(said, {at: way for r in held for at, way in ways(r, lexicon).items()}, origins, lexicon)

    def statement(self, page: str, statement: str) -> Trace:
        """A statement's origin: the channel it was spoken on, the agency or outlet it came by, else the page's own."""
        said = self._said.get((page, statement))
        return (said and _by_chain(page, said, self._lexicon)) or self._by_page(page)

    def event(self, page: str, event: str) -> Trace:
        """An event's origin: that of the statement which tells it, else the page's own."""
        return self._ways.get((page, event)) or self._by_page(page)

    def _by_page(self, page: str) -> Trace:
        witness = self._witness.get(page)
        if witness is None:
            return Trace(page, None, "no page of the record", (Reason("lineage:no_page"),))
        return Trace(page, witness.origin, witness.why, witness.because)


def ways(reading: Reading, lexicon: Lexicon) -> dict[tuple[str, str], Trace]:
    """The events of a page that a statement tells, as far as this tells whom the page has them from."""
    page, said = reading.page.location, {statement.id: statement for statement in reading.statements}
    told = ((event.id, said[event.statement]) for event in reading.events if event.statement in said)
    found = (((page, event), _by_chain(page, statement, lexicon)) for event, statement in told)
    return {at: trace for at, trace in found if trace}


def _by_chain(page: str, said: Statement, lexicon: Lexicon) -> Trace | None:
    for link in said.via:
        known = lexicon.entities.get(link.entity)
        if known is None or known.type != "MEDIA":
            continue
        if link.entity in lexicon.networks:
            why = Reason("lineage:on_network", (said.source.entity, link.entity))
            return Trace(page, said.source.entity, f"{said.source.entity} on {link.entity}", (why,))
        return Trace(page, link.entity, f"by way of {link.entity}", (Reason("lineage:by_way", (link.entity,)),))
    known = lexicon.entities.get(said.source.entity)
    if known and known.type == "MEDIA" and known.id not in lexicon.networks:
        return Trace(page, known.id, f"{known.id} itself says it", (Reason("lineage:itself", (known.id,)),))
    return None


Between = Callable[[str, str], Iterable[Reprint]]
"""The passages that two pages share, the one of the earlier location first."""


def between(reprints: Iterable[Reprint]) -> Between:
    """These passages by their pages."""
    held: defaultdict[tuple[str, str], list[Reprint]] = defaultdict(list)
    for reprint in reprints:
        held[reprint.a.page, reprint.b.page].append(reprint)
    return lambda a, b: held.get((a, b), ())


def corroborated(events: Iterable[GatheredEvent], witnesses: Witnesses, shared: Between) -> Iterator[GatheredEvent]:
    """The events with the origin of each report, and the origins counted.

    Origins whose reports stand in one shared passage are counted once, whoever had it from whom.
    """
    for event in events:
        traces = [witnesses.event(r.page, r.event) for r in event.reports]
        told = list(zip(event.reports, traces, strict=True))
        same = _in_same_words(told, shared)
        count, why, because = counted([replace(t, origin=same.get(t.origin or "", t.origin)) for t in traces])
        why = "; ".join((why, *(f"{one} tells it in the words of {other}" for one, other in same.items())))
        because = (*because, *(Reason("lineage:same_words", each) for each in same.items()))
        reports = tuple(replace(r, origin=t.origin) for r, t in told)
        yield replace(event, reports=reports, origins=count, why=why, because=because)


def _in_same_words(told: Sequence[tuple[EventReport, Trace]], shared: Between) -> dict[str, str]:
    """Origins whose reports stand in a passage with those of another one, which is counted in their place."""
    counts = Counter(trace.origin for _, trace in told if trace.origin)
    ties = [
        (one.origin or "", other.origin or "")
        for (a, one), (b, other) in (combinations(told, 2) if len(counts) > 1 else ())
        if one.origin and other.origin and one.origin != other.origin and _share(a, b, shared)
    ]
    whose = {one: min(some, key=lambda o: (-counts[o], o)) for some in groups(counts, ties) for one in some}
    return {one: other for one, other in sorted(whose.items()) if one != other}


def _share(a: EventReport, b: EventReport, shared: Between) -> bool:
    low, high = sorted((a, b), key=lambda report: report.page)
    return any(r.a.span.holds(low.trigger) and r.b.span.holds(high.trigger) for r in shared(low.page, high.page))


def sourced(quotes: Iterable[Quote], witnesses: Witnesses) -> Iterator[Quote]:
    """The quotes with the origin of each statement, and the origins counted."""
    for quote in quotes:
        traces = [witnesses.statement(at.page, at.statement) for at in quote.statements]
        count, why, because = counted(traces)
        said = tuple(replace(at, origin=t.origin) for at, t in zip(quote.statements, traces, strict=True))
        yield replace(quote, statements=said, origins=count, why=why, because=because)


def counted(traces: Iterable[Trace]) -> tuple[int, str, tuple[Reason, ...]]:
    """How many independent origins, and which; what is of unknown origin corroborates nothing but itself.

    The reasons name an origin and its pages, then what makes it theirs.
    """
    by_origin: defaultdict[str | None, list[Trace]] = defaultdict(list)
    for trace in traces:
        by_origin[trace.origin].append(trace)
    unknown = {trace.page for trace in by_origin.pop(None, ())}
    named = sorted(_named(by_origin).items())
    known = [f"{origin} ({_pages(some)}; {some[0].why})" for origin, some in named]
    because = tuple(reason for origin, some in named for reason in _because(origin, some))
    if not unknown:
        return len(known), "; ".join(known), because
    aside, pages = f"{_number(len(unknown), 'page')} of unknown origin", (str(len(unknown)),)
    if known:
        why = f"{'; '.join(known)}; {aside} counted for nothing"
        return len(known), why, (*because, Reason("lineage:unknown_aside", pages))
    return 1, f"{aside}, counted as one", (Reason("lineage:unknown_one", pages),)


def _because(origin: str, traces: list[Trace]) -> tuple[Reason, ...]:
    pages = {trace.page for trace in traces}
    return Reason("lineage:origin", (origin, str(len(pages)))), *traces[0].because


def _named(by_origin: Mapping[str | None, list[Trace]]) -> dict[str, list[Trace]]:
    return {origin: some for origin, some in by_origin.items() if origin is not None}


def _pages(traces: list[Trace]) -> str:
    return _number(len({trace.page for trace in traces}), "page")


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"
