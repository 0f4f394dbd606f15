"""Reading a batch: one page's failure is its own."""

import os
import time
from collections.abc import Callable

import pytest

from musnad.errors import BinaryPage, EmptyPage, OverlongReading, OversizedPage, PageError, SourceError
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pipeline import read_page
from musnad.record import Reading, Received
from musnad.record.codec import to_msgpack
from musnad.record.corrections import Correction
from musnad.runner import Limits, read
from tests.runner.sources import STORY, missing, page, story

Replace = Callable[[Callable[[Received], object]], None]


@pytest.fixture
def before_reading(monkeypatch: pytest.MonkeyPatch) -> Replace:
    """Let something happen in the worker before a page is read."""

    def put(act: Callable[[Received], object]) -> None:
        def acted(received: Received, lexicon: Lexicon, corrections: tuple[Correction, ...]) -> Reading:
            act(received)
            return read_page(received, lexicon, corrections)

        monkeypatch.setattr("musnad.runner.readers.read_page", acted)

    return put


def test_outcomes_come_in_the_order_of_the_sources(lexicon: Lexicon) -> None:
    sources = [story(number) for number in range(12)]
    outcomes = list(read(sources, lexicon, limits=Limits(workers=2)))
    assert [outcome.location for outcome in outcomes] == [source.location for source in sources]
    assert {outcome.status for outcome in outcomes} == {"read"}


def test_a_reading_comes_out_of_its_process_byte_for_byte(lexicon: Lexicon, limits: Limits) -> None:
    (outcome,) = read([story(3)], lexicon, limits=limits)
    here = read_page(receive(STORY.format(round=3).encode(), outcome.location), lexicon)
    assert outcome.reading is not None
    assert to_msgpack(outcome.reading) == to_msgpack(here)


def test_raw_bytes_come_back_with_the_page(lexicon: Lexicon, limits: Limits) -> None:
    (outcome,) = read([story(3)], lexicon, limits=limits)
    assert outcome.received is not None
    assert outcome.received.raw == STORY.format(round=3).encode()
    assert outcome.page == outcome.received.page.id


@pytest.mark.parametrize(
    ("bad", "kind"),
    [
        (page("empty.txt", ""), EmptyPage),
        (page("nul.txt", "\0" * 4096), BinaryPage),
        (page("big.txt", "نارية " * 1000), OversizedPage),
        (missing("gone.txt"), SourceError),
    ],
    ids=lambda value: value.location if hasattr(value, "location") else "",
)
def test_a_bad_page_is_named_and_the_others_are_read(bad: object, kind: type[Exception], lexicon: Lexicon) -> None:
    first, failed, last = read([story(1), bad, story(2)], lexicon, limits=Limits(bytes=4096, workers=1))  # type: ignore[list-item]
    assert (first.status, failed.status, last.status) == ("read", "failed", "read")
    assert isinstance(failed.error, kind)
    assert failed.reason
    assert "\n" not in failed.reason


def test_a_page_that_takes_too_long_is_given_up(lexicon: Lexicon, before_reading: Replace) -> None:
    before_reading(lambda received: time.sleep(600 if received.page.location == "slow.txt" else 0))
    slow, quick = read([story(1, "slow.txt"), story(2)], lexicon, limits=Limits(seconds=5, workers=1))
    assert isinstance(slow.error, OverlongReading)
    assert slow.reason == "still reading after 5 s. Save its text alone and add that"
    assert quick.status == "read"


def test_a_page_that_kills_its_reader_kills_no_other(lexicon: Lexicon, limits: Limits, before_reading: Replace) -> None:
    before_reading(lambda received: os._exit(11) if received.page.location == "deadly.txt" else None)
    deadly, next_one = read([story(1, "deadly.txt"), story(2)], lexicon, limits=limits)
    assert isinstance(deadly.error, PageError)
    assert deadly.reason == "the reading process ended (exit code 11). Please report the page"
    assert next_one.status == "read"


def test_a_fault_of_ours_is_one_line_with_its_place(lexicon: Lexicon, limits: Limits, before_reading: Replace) -> None:
    before_reading(lambda _: 1 / 0)
    (outcome,) = read([story(1)], lexicon, limits=limits)
    assert outcome.reason is not None
    assert outcome.reason.startswith("Musnad failed on it (ZeroDivisionError: division by zero, ")
    assert "test_read.py:" in outcome.reason


def test_only_a_few_pages_are_open_at_once(lexicon: Lexicon) -> None:
    opened: list[int] = []

    def sources(count: int) -> object:
        for number in range(count):
            opened.append(number)
            yield story(number)

    limits = Limits(workers=1)
    reading = read(sources(50), lexicon, limits=limits)  # type: ignore[arg-type]
    next(reading)
    reading.close()
    assert len(opened) == limits.window
