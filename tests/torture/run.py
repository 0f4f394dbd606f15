"""One whole life of a record file, that can be begun again wherever it was cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from musnad.record.corrections import Correction
from musnad.runner import Outcome, Summary, add, batch
from musnad.store import RecordFile
from tests.store import schemas
from tests.tables import SHIPPED
from tests.torture import pages

NOON = "2031-03-04T12:00:00+00:00"


@dataclass(frozen=True)
class Life:
    """Pages are added under one version, read again under the next; one is corrected, one is forgotten.

    It begins with no record file, or with one of an earlier `schema`.
    """

    count: int
    schema: int = 0

    def begin(self, record: Path) -> None:
        """What stands there before."""
        if self.schema:
            schemas.made(record, self.schema)

    def live(self, record: Path, told: Callable[[str], None] = lambda _: None) -> None:
        """Do what is not done yet, and tell each thing once it is safe."""
        with RecordFile.open(record, keep_earlier=False) as file:
            for version in ("stages:1", "stages:2"):
                add_all(file, self._left(file), version, told)
            self._correct(file, told)
        with RecordFile.open(record) as file:
            self._forget(file, told)

    def _left(self, file: RecordFile) -> list[Outcome]:
        """All but the page that was forgotten."""
        gone = forgotten(file)
        return [made for made in map(pages.outcome, range(self.count)) if made.page not in gone]

    def _correct(self, file: RecordFile, told: Callable[[str], None]) -> None:
        page = pages.outcome(1).page
        assert page is not None
        for number in range(len(file.corrections(page)), 3):
            file.correct(Correction(page, None, "names", None, f"{number}", "a test", NOON))
            told(f"corrected {number}")

    def _forget(self, file: RecordFile, told: Callable[[str], None]) -> None:
        page = pages.outcome(0).page
        if page in file.ids():
            told("forgetting")
            file.forget(page)
            told(f"forgotten {page}")


def forgotten(file: RecordFile) -> set[str]:
    """Ids of the pages that were taken down."""
    with file._connections.reading() as db:
        return {digest[:16] for (digest,) in db.execute("SELECT sha256 FROM forgotten")}


def add_all(file: RecordFile, outcomes: list[Outcome], version: str, told: Callable[[str], None]) -> None:
    """`runner.add` over pages that were read already."""

    def read(*_: Any, **__: Any) -> Iterator[Outcome]:
        yield from outcomes

    with mock.patch.object(batch, "read", read), mock.patch.object(batch, "stage_version", return_value=version):
        summary: Summary = add([], file, SHIPPED, lambda done: told(f"kept {done.page} {version}"))
    for failure in summary.failures:
        assert failure.error is not None
        raise failure.error
