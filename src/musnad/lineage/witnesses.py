"""Whom a page has a statement or an event from, and how many independent origins a claim has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from musnad.lexicon import Lexicon
from musnad.record import Event, GatheredEvent, Origin, Quote, Reading, Reason, Statement


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
        told: Iterable[tuple[str, Event]],
        origins: Iterable[Origin],
        lexicon: Lexicon,
    ) -> None:
        """Know the statements and events of pages, told by their locations, and each page's witness."""
        self._lexicon = lexicon
        self._witness = {page: origin for origin in origins for page in origin.pages}
        self._said = {(page, statement.id): statement for page, statement in said}
        self._told = {(page, event.id): event.statement for page, event in told}

    @classmethod
    def of(cls, readings: Iterable[Reading], origins: Iterable[Origin], lexicon: Lexicon) -> Self:
        """Those of readings."""
        held = [(r.page.location, r) for r in readings]
        said = ((page, statement) for page, r in held for statement in r.statements)
        return cls(said, ((page, event) for page, r in held for event in r.events), origins, lexicon)

    def statement(self, page: str, statement: str) -> Trace:
        """A statement's origin: the channel it was spoken on, the agency or outlet it came by, else the page's own."""
        said = self._said.get((page, statement))
        return (said and self._by_chain(page, said)) or self._by_page(page)

    def event(self, page: str, event: str) -> Trace:
        """An event's origin: that of the statement which tells it, else the page's own."""
        statement = self._told.get((page, event))
        return self.statement(page, statement) if statement else self._by_page(page)

    def _by_chain(self, page: str, said: Statement) -> Trace | None:
        for link in said.via:
            known = self._lexicon.entities.get(link.entity)
            if known is None or known.type != "MEDIA":
                continue
            if link.entity in self._lexicon.networks:
                why = Reason("lineage:on_network", (said.source.entity, link.entity))
                return Trace(page, said.source.entity, f"{said.source.entity} on {link.entity}", (why,))
            return Trace(page, link.entity, f"by way of {link.entity}", (Reason("lineage:by_way", (link.entity,)),))
        known = self._lexicon.entities.get(said.source.entity)
        if known and known.type == "MEDIA" and known.id not in self._lexicon.networks:
            return Trace(page, known.id, f"{known.id} itself says it", (Reason("lineage:itself", (known.id,)),))
        return None

    def _by_page(self, page: str) -> Trace:
        witness = self._witness.get(page)
        if witness is None:
            return Trace(page, None, "no page of the record", (Reason("lineage:no_page"),))
        return Trace(page, witness.origin, witness.why, witness.because)


def corroborated(events: Iterable[GatheredEvent], witnesses: Witnesses) -> Iterator[GatheredEvent]:
    """The events with the origin of each report, and the origins counted."""
    for event in events:
        traces = [witnesses.event(r.page, r.event) for r in event.reports]
        count, why, because = counted(traces)
        reports = tuple(replace(r, origin=t.origin) for r, t in zip(event.reports, traces, strict=True))
        yield replace(event, reports=reports, origins=count, why=why, because=because)


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
