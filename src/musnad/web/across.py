"""The record as the desk's pages ask it: stories, who carried whose text, positions, contradictions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from musnad.record import (
    Contradiction,
    GatheredEvent,
    Origin,
    PageDate,
    PositionPoint,
    PositionSeries,
    Quote,
    Record,
    Story,
)


@dataclass(frozen=True)
class Across:
    """A record; `current` is false where pages came, or were read anew, since it was gathered."""

    record: Record
    current: bool

    @cached_property
    def origins(self) -> dict[str, Origin]:
        """The witness of each page, by location."""
        return {page: origin for origin in self.record.origins for page in origin.pages}

    @cached_property
    def days(self) -> dict[str, PageDate | None]:
        """The day of each page, by location."""
        return {page.location: page.published for page in self.record.pages}

    @cached_property
    def events(self) -> dict[str, GatheredEvent]:
        """Events by id."""
        return {event.id: event for event in self.record.events}

    @cached_property
    def stories(self) -> dict[str, Story]:
        """Stories by id."""
        return {story.id: story for story in self.record.stories}

    @cached_property
    def quotes(self) -> dict[tuple[str, str], Quote]:
        """What several pages tell alike, by location and statement."""
        told = (quote for quote in self.record.quotes if len({each.page for each in quote.statements}) > 1)
        return {(each.page, each.statement): quote for quote in told for each in quote.statements}

    @cached_property
    def story_of(self) -> dict[str, Story]:
        """The story of each page, by location."""
        return {page: story for story in self.record.stories for page in story.pages}

    def day(self, page: str) -> str | None:
        """The day of a page, stated or inferred."""
        found = self.days.get(page)
        return found.value if found else None

    def witnesses(self, story: Story) -> list[tuple[Origin, list[str]]]:
        """The origins of a story's pages, the one that is carried most first, its pages by day."""
        held: dict[int, tuple[Origin, list[str]]] = {}
        for page in sorted(story.pages, key=lambda p: (self.day(p) or "9", p)):
            origin = self.origins[page]
            held.setdefault(id(origin), (origin, []))[1].append(page)
        return sorted(held.values(), key=lambda found: (-len(found[1]), self.day(found[1][0]) or "9", found[1][0]))

    def contradictions(self, pages: tuple[str, ...] | None = None) -> tuple[Contradiction, ...]:
        """All, or those with a side on one of some pages."""
        if pages is None:
            return self.record.contradictions
        return tuple(c for c in self.record.contradictions if any(side.page in pages for side in c.sides))

    def matrix(self, most: int) -> Matrix:
        """Issue by actor, both the most told of first; issues on which none of these actors stands are left out."""
        holders: defaultdict[str, int] = defaultdict(int)
        issues: defaultdict[str, int] = defaultdict(int)
        cells: dict[tuple[str, str], PositionSeries] = {}
        for series in self.record.positions:
            if series.series:
                holders[series.holder] += len(series.series)
                issues[series.issue] += len(series.series)
                cells[series.issue, series.holder] = series
        first = sorted(holders, key=lambda holder: (-holders[holder], holder))
        meant = {issue for issue, holder in cells if holder in first[:most]}
        rows = sorted(meant, key=lambda issue: (-issues[issue], issue))
        return Matrix(tuple(rows), tuple(first[:most]), cells, tuple(first[most:]))


@dataclass(frozen=True, slots=True)
class Matrix:
    """Issues, actors, and where each stands; `others` are the actors that are not shown."""

    issues: tuple[str, ...]
    holders: tuple[str, ...]
    cells: dict[tuple[str, str], PositionSeries]
    others: tuple[str, ...]

    def last(self, issue: str, holder: str) -> PositionPoint | None:
        """The latest dated stand, else the last that is told; null where none is."""
        series = self.cells.get((issue, holder))
        if series is None:
            return None
        return max(enumerate(series.series), key=lambda told: (told[1].date or "", told[0]))[1]
