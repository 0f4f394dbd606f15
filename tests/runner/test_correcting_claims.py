"""What a person says of a claim: it takes effect in the reading and in the record, and outlives every re-reading."""

import pytest

from musnad.lexicon import Lexicon
from musnad.record import Reading
from musnad.record.corrected_claims import DAY, NAME, SPEAKER
from musnad.record.corrections import NOTHING, Correction
from musnad.runner import Limits, add, correct, gathered, refresh
from musnad.store import Filter, RecordFile
from tests.runner.sources import page
from tests.runner.test_correcting import LINES, TEXT

HALA = "name:هاله مرزاق"
WHEN = "2031-05-06T12:00:00+00:00"


@pytest.fixture
def talks(file: RecordFile, lexicon: Lexicon, limits: Limits) -> RecordFile:
    add([page("talks.txt", TEXT)], file, lexicon, limits=limits)
    return file


def said(file: RecordFile, layer: str, words: str | None, was: str | None, should_be: str | None) -> Correction:
    reading = file.reading("talks.txt")
    span = next((s for s in spans(reading) if s.of(TEXT) == words), None)
    assert (span is None) == (words is None)
    return Correction(reading.page.id, span, layer, was, should_be, "نوال", WHEN, words)


def spans(reading: Reading) -> list:  # type: ignore[type-arg]
    layers = (reading.mentions, reading.roles, reading.times)
    held = [each.span for layer in layers for each in layer]
    return [*held, *(s.content for s in reading.statements), *(e.trigger for e in reading.events)]


def speakers(file: RecordFile) -> list[str]:
    return [s.source.entity for s in file.reading("talks.txt").statements]


def test_another_speaker_is_listed_and_found(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    words = talks.reading("talks.txt").statements[-1].surface
    assert speakers(talks)[-1] == HALA
    assert correct(said(talks, "speaker", words, HALA, "name:نوال الشاطر"), talks, lexicon, limits=limits)
    told = talks.reading("talks.txt").statements[-1]
    assert (told.source.entity, told.rule, told.confidence) == ("name:نوال الشاطر", SPEAKER, 1.0)
    assert talks.count(Filter(speaker=("name:نوال الشاطر",))) == 1
    assert talks.count(Filter(speaker=(HALA,))) == 0
    assert talks.check() == ()


def test_words_that_nobody_said_are_no_statement(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    before = speakers(talks)
    words = talks.reading("talks.txt").statements[-1].surface
    correct(said(talks, "speaker", words, HALA, NOTHING), talks, lexicon, limits=limits)
    assert speakers(talks) == before[:-1]


def test_the_storys_day_dates_what_is_counted_from_it(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    assert talks.reading("talks.txt").article.published is None
    correct(said(talks, "published", None, None, "2021-09-07"), talks, lexicon, limits=limits)
    reading = talks.reading("talks.txt")
    assert reading.article.published is not None
    assert (reading.article.published.value, reading.article.published.rule) == ("2021-09-07", DAY)
    assert "2021-09-08" in {time.value for time in reading.times}  # غدا
    assert talks.listed("talks.txt").published == "2021-09-07"
    assert gathered(talks, lexicon).pages[0].published is not None


def test_a_wrong_time_is_put_right(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    correct(said(talks, "time", "غدا", None, "2021-09-09"), talks, lexicon, limits=limits)
    assert [(t.value, t.rule) for t in talks.reading("talks.txt").times if t.surface == "غدا"] == [("2021-09-09", DAY)]


def test_two_people_that_were_merged_are_parted_on_a_page(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    other = "name:هالة مرزاق (الكاتبة)"
    correct(said(talks, "names", None, HALA, other), talks, lexicon, limits=limits)
    reading = talks.reading("talks.txt")
    assert {m.entity for m in reading.mentions if m.rule == NAME} == {other}
    assert speakers(talks)[-1] == other
    record = gathered(talks, lexicon)
    assert other in {entity.id for entity in record.entities}
    assert HALA not in {entity.id for entity in record.entities}


def test_what_is_no_name_is_none(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    correct(said(talks, "name", "هالة مرزاق", HALA, NOTHING), talks, lexicon, limits=limits)
    assert HALA not in {m.entity for m in talks.reading("talks.txt").mentions}


def test_it_outlives_another_stage_version_and_can_be_withdrawn(
    talks: RecordFile, lexicon: Lexicon, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, version = talks.reading("talks.txt"), talks.version_of("talks.txt")
    words = before.statements[-1].surface
    correct(said(talks, "speaker", words, HALA, "naria"), talks, lexicon, limits=limits)
    monkeypatch.setattr("musnad.runner.batch.stage_version", lambda _: "newer")
    assert refresh(talks, lexicon, limits=limits).known == 1
    assert speakers(talks)[-1] == "naria"
    monkeypatch.undo()
    refresh(talks, lexicon, limits=limits)
    correct(said(talks, "speaker", words, "naria", None), talks, lexicon, limits=limits)
    assert (talks.reading("talks.txt"), talks.version_of("talks.txt")) == (before, version)
    assert len(talks.corrections("talks.txt")) == 2


def test_a_correction_withdrawn_twice_says_nothing_new(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    assert not correct(said(talks, "names", None, HALA, None), talks, lexicon, limits=limits)
    assert LINES[-1] in TEXT
