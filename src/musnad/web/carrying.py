"""What outlets do with the texts of others: what one carries from whom and cuts, and who carries an agency."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from musnad.record import Anchor, Reading, Reprint
from musnad.web.across import Across
from musnad.web.analysing import day_of


@dataclass(frozen=True, slots=True)
class Cut:
    """What an outlet's page did to a passage that it took over: cut, added or reworded; where, and on which page."""

    kind: str
    anchor: Anchor
    page: str
    source: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """An outlet that carries an agency: pages that credit it, and others that have its text; the days."""

    outlet: str | None
    credited: tuple[Reading, ...]
    silent: tuple[str, ...]
    first: str | None
    last: str | None

    @property
    def pages(self) -> int:
        """How many in all."""
        return len(self.credited) + len(self.silent)


def cuts(pages: frozenset[str], across: Across | None) -> Iterator[Cut]:
    """What the pages of an outlet, by location, did to passages that stand on earlier pages of others."""
    for reprint in across.record.reprints if across else ():
        earlier, later = _order(reprint)
        if later in pages and earlier not in pages:
            for edit in reprint.edits:
                yield Cut(edit.kind, edit.anchor, later, earlier)


def _order(reprint: Reprint) -> tuple[str, str]:
    """The pages, the earlier first; nothing where that is not told."""
    if reprint.direction == "unknown":
        return "", ""
    pair = (reprint.a.page, reprint.b.page)
    return pair if reprint.direction == "a>b" else (pair[1], pair[0])


def tally(found: Iterable[Cut]) -> dict[str, int]:
    """How many of each kind, cut first."""
    counted = Counter(each.kind for each in found)
    return {kind: counted[kind] for kind in ("cut", "added", "reworded", "redated") if counted[kind]}


def carriers(
    agency: str, credited: Iterable[Reading], across: Across | None, outlet_of: Callable[[str], str | None]
) -> tuple[Carrier, ...]:
    """Who carries an agency, the most first; a page that has its text and does not name it is told apart.

    `outlet_of` tells the outlet of the page at a location.
    """
    held: defaultdict[str | None, list[Reading]] = defaultdict(list)
    for reading in credited:
        held[reading.article.outlet].append(reading)
    known = {reading.page.location for found in held.values() for reading in found}
    silent: defaultdict[str | None, list[str]] = defaultdict(list)
    for origin in across.record.origins if across else ():
        for page in origin.pages if origin.origin == agency else ():
            if page not in known:
                silent[outlet_of(page)].append(page)
    found = [_carrier(outlet, held[outlet], silent[outlet]) for outlet in dict.fromkeys((*held, *silent))]
    return tuple(sorted(found, key=lambda each: (-each.pages, each.outlet or "")))


def _carrier(outlet: str | None, credited: Iterable[Reading], silent: Iterable[str]) -> Carrier:
    readings = tuple(credited)
    days = sorted(filter(None, map(day_of, readings)))
    return Carrier(outlet, readings, tuple(silent), days[0] if days else None, days[-1] if days else None)
