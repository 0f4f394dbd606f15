"""A batch into the record file."""

from pathlib import Path

import pytest

from musnad.lexicon import Lexicon
from musnad.runner import Limits, Outcome, add, refresh
from musnad.store import RecordFile
from tests.runner.sources import missing, story


def version(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr("musnad.runner.batch.stage_version", lambda _: name)


def no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musnad.runner.readers.Readers.read", None)


def test_added_pages_are_counted_and_failures_kept_apart(file: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    summary = add([story(1), missing("gone.txt"), story(2)], file, lexicon, limits=limits)
    assert (summary.added, summary.known, summary.failed) == (2, 0, 1)
    assert [failure.location for failure in summary.failures] == ["gone.txt"]
    assert file.count() == 2
    assert [failure.location for failure in file.failures()] == ["gone.txt"]


def test_adding_again_reads_nothing_and_changes_nothing(
    file: RecordFile, lexicon: Lexicon, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    add([story(1), story(2)], file, lexicon, limits=limits)
    before = file.pages()
    no_reading(monkeypatch)
    summary = add([story(1), story(2)], file, lexicon, limits=limits)
    assert (summary.added, summary.known, summary.failed) == (0, 2, 0)
    assert file.pages() == before


def test_the_same_bytes_elsewhere_are_the_same_page(file: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    add([story(1)], file, lexicon, limits=limits)
    summary = add([story(1, "copy.txt")], file, lexicon, limits=limits)
    assert (summary.added, summary.known) == (0, 1)
    (page,) = file.pages()
    assert {place.location for place in file.locations(page.id)} == {"1.txt", "copy.txt"}


def test_the_same_bytes_twice_in_a_batch_are_one_page(file: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    heard: list[Outcome] = []
    add([story(1), story(1, "copy.txt")], file, lexicon, heard.append, limits=limits)
    assert [(outcome.location, outcome.status, outcome.reason) for outcome in heard] == [
        ("1.txt", "added", None),
        ("copy.txt", "known", None),
    ]


def test_other_stages_read_a_known_page_again(
    file: RecordFile, lexicon: Lexicon, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    version(monkeypatch, "older")
    add([story(1)], file, lexicon, limits=limits)
    version(monkeypatch, "newer")
    heard: list[Outcome] = []
    add([story(1)], file, lexicon, heard.append, limits=limits)
    assert [(outcome.status, outcome.reason) for outcome in heard] == [
        ("known", "read again: its reading was made by other stages or tables")
    ]
    assert file.stale("newer") == ()


def test_refresh_reads_again_what_the_file_keeps(
    file: RecordFile, lexicon: Lexicon, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    version(monkeypatch, "older")
    add([story(1), story(2)], file, lexicon, limits=limits)
    readings = list(file.readings())
    version(monkeypatch, "newer")
    assert refresh(file, lexicon, limits=limits).known == 2
    assert file.stale("newer") == ()
    assert list(file.readings()) == readings
    assert refresh(file, lexicon, limits=limits).known == 0


def test_a_page_is_reported_only_once_it_is_committed(file: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    seen: list[int] = []

    def look(_: Outcome) -> None:
        with RecordFile.open(file.path, read_only=True) as other:
            seen.append(other.count())

    add([story(1), story(2), story(3)], file, lexicon, look, limits=limits)
    assert seen == [1, 2, 3]


def test_ctrl_c_keeps_what_was_reported(tmp_path: Path, lexicon: Lexicon, limits: Limits) -> None:
    heard: list[str] = []

    def stop_at_the_second(outcome: Outcome) -> None:
        heard.append(outcome.location)
        if len(heard) == 2:
            raise KeyboardInterrupt

    with RecordFile.open(tmp_path / "record.db") as file, pytest.raises(KeyboardInterrupt):
        add([story(n) for n in range(9)], file, lexicon, stop_at_the_second, limits=limits)
    with RecordFile.open(tmp_path / "record.db") as file:
        assert sorted(page.location for page in file.pages()) == heard
        assert file.check() == ()


def test_a_forgotten_page_stays_away_unless_forced(file: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    add([story(1)], file, lexicon, limits=limits)
    file.forget("1.txt")
    assert add([story(1)], file, lexicon, limits=limits).failed == 1
    assert add([story(1)], file, lexicon, forced=True, limits=limits).added == 1
