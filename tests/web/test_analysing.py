"""Counts over a large file are not taken for every reader."""

import pytest

from musnad.store import Counted
from musnad.web import analysing
from musnad.web.analysing import FRESH, GLANCE, SMALL, Counts


class File:
    pages = SMALL + 1

    def count(self) -> int:
        return self.pages


def test_counts_stand_for_a_minute_and_go_with_their_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    file, clock, taken = File(), [0.0], []
    monkeypatch.setattr(analysing, "monotonic", lambda: clock[0])
    counts = Counts(file)  # type: ignore[arg-type]

    def count() -> tuple[Counted, ...]:
        taken.append(clock[0])
        return ()

    for now, pages in ((0.0, SMALL + 5), (1.0, SMALL + 9), (FRESH + 0.5, SMALL + 9), (FRESH + 1, SMALL + 4)):
        clock[0], file.pages = now, pages
        counts.of("entity", count)
    assert taken == [0.0, FRESH + 0.5, FRESH + 1]
    file.pages, clock[0] = SMALL, clock[0] + GLANCE
    counts.of("entity", count)
    assert len(taken) == 4
