"""Where a page was found, asked for one place at a time."""

from pathlib import Path

from musnad.store import Capture, RecordFile
from tests.torture import pages


def test_a_place_and_a_capture_are_told_without_reading_all_of_them(tmp_path: Path) -> None:
    made = pages.outcome(0)
    assert made.received is not None
    page, here = made.received.page.id, made.received.page.location
    capture = Capture(here, "2021-09-07T10:00:00Z", "news.warc.gz")
    with RecordFile.open(tmp_path / "musnad.db") as file:
        file.add_page(made.received, "2031-03-04T12:00:00+00:00")
        assert (file.was_at(page, here), file.was_at(page, "elsewhere")) == (True, False)
        assert not file.was_at(page, here, capture)
        file.capture(page, capture)
        assert file.was_at(page, here, capture)
