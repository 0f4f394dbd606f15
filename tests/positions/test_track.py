"""Positions of pages over days."""

from musnad.lineage import dated
from musnad.positions import track
from musnad.record import PositionSeries
from musnad.stories import standing
from tests.positions.reading import read


def series(*pages: tuple[str, str]) -> dict[tuple[str, str], PositionSeries]:
    """The series of pages, each by its day and its text."""
    readings = [read(text, location=f"{n}.txt", day=day) for n, (day, text) in enumerate(pages)]
    return {(s.holder, s.issue): s for s in track(map(standing, readings), dated(readings, ()))}


def test_a_changed_stand_is_told_with_its_day() -> None:
    found = series(
        ("2021-03-01", "ترفض نارية وقف إطلاق النار في وادي الحجر."),
        ("2021-03-09", "تؤيد نارية وقف إطلاق النار في وادي الحجر."),
    )["naria", "ceasefire"]
    assert [(p.date, p.polarity) for p in found.series] == [("2021-03-01", "against"), ("2021-03-09", "for")]
    assert found.changes == ("2021-03-09",)


def test_a_stand_that_stays_has_no_change() -> None:
    text = "تؤيد نارية وقف إطلاق النار في وادي الحجر."
    assert series(("2021-03-01", text), ("2021-03-09", text))["naria", "ceasefire"].changes == ()


def test_what_was_not_raised_is_no_change() -> None:
    found = series(
        ("2021-03-01", "تؤيد نارية وقف إطلاق النار في وادي الحجر."),
        ("2021-03-09", "لم تتطرق نارية إلى وقف إطلاق النار."),
    )["naria", "ceasefire"]
    assert [p.polarity for p in found.series] == ["for", "not_raised"]
    assert found.changes == ()
