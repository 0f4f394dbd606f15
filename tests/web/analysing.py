"""What the analyst's pages ask, in memory."""

from collections.abc import Iterable
from typing import Literal

from musnad.lexicon.entities import Tenure
from musnad.record import Reading
from musnad.search.namings import Named
from musnad.store import Counted, SavedSearch
from musnad.web.analysing import By, Surface


class Analysis:
    """Holdings in memory, as the analyst's pages ask them."""

    by_id: dict[str, Reading]
    kept_searches: tuple[SavedSearch, ...] = ()
    held: tuple[Tenure, ...] = ()
    known: str | None = None

    def readings(self, by: By, value: str) -> tuple[Reading, ...]:
        return tuple(each for each in self.by_id.values() if value in _told(by, each))

    def readings_at(self, locations: Iterable[str]) -> tuple[Reading, ...]:
        wanted = set(locations)
        return tuple(each for each in self.by_id.values() if each.page.location in wanted)

    def surfaces(self, entity: str) -> tuple[Surface, ...]:
        names = {m.surface for each in self.by_id.values() for m in each.mentions if m.entity == entity}
        return tuple(Surface(name, 1) for name in sorted(names))

    def tenures(self, entity: str) -> tuple[Tenure, ...]:  # noqa: ARG002 - the protocol's signature
        return self.held

    def wikidata(self, entity: str) -> str | None:  # noqa: ARG002 - the protocol's signature
        return self.known

    def named(self, by: Literal["speaker", "entity"]) -> tuple[Counted, ...]:
        told = {value for each in self.by_id.values() for value in _told(by, each)}
        return tuple(Counted(value, value, 1, 1) for value in sorted(told))

    def issues(self) -> tuple[Counted, ...]:
        return ()

    def agencies(self) -> tuple[Counted, ...]:
        return ()

    def namings(self, readings: Iterable[Reading]) -> tuple[Named, ...]:  # noqa: ARG002 - the protocol's signature
        return ()

    def searches(self) -> tuple[SavedSearch, ...]:
        return self.kept_searches

    def saved(self, search: str) -> SavedSearch | None:
        return next((each for each in self.kept_searches if each.id == search), None)

    def meant(self, name: str) -> tuple[str, ...]:
        return (name,) if name in {"naria", "sahlistan"} else ()


def _told(by: By, reading: Reading) -> set[str | None]:
    if by == "entity":
        return {mention.entity for mention in reading.mentions}
    if by == "speaker":
        return {said.source.entity for said in reading.statements}
    return {reading.article.outlet if by == "outlet" else reading.article.agency}
