"""A person's correction: it takes effect at once, and outlives everything that reads the page again."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from musnad.errors import MusnadError, OverlongReading, UsageError
from musnad.lexicon import Lexicon
from musnad.pages.sources import Source
from musnad.record import Span
from musnad.record.corrected import PERSON
from musnad.record.corrections import ARTICLE, Correction
from musnad.runner import Limits, add, correct, refresh
from musnad.runner.batch import Known, read
from musnad.runner.keeper import Keeper
from musnad.store import RecordFile
from tests.runner.sources import page

LINES = (
    "أخبار نارية",
    "نارية تعلن جولة جديدة من المحادثات مع سهلستان",
    "أعلنت وزارة الخارجية في نارية أن الجولة الثالثة من المحادثات مع سهلستان ستعقد في تل الورد.",
    "وقال وزير الخارجية سليم الورداني إن المحادثات مستمرة.",
    "وأكدت هالة مرزاق أن الوفدين يعودان غدا.",
)
TEXT = "\n".join(LINES)
LAST = LINES[-1]


def whole(name: str = "talks.txt") -> Source:
    return page(name, TEXT)


def said(file: RecordFile, words: str, should_be: str | None) -> Correction:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Correction(file.listed("talks.txt").id, span, ARTICLE, "body", should_be, "نوال", "2031-05-06", words)


@pytest.fixture
def talks(file: RecordFile, lexicon: Lexicon, limits: Limits) -> RecordFile:
    add([whole()], file, lexicon, limits=limits)
    assert [span.of(TEXT) for span in file.reading("talks.txt").article.body] == list(LINES[2:])
    return file


def body(file: RecordFile) -> list[str]:
    return [span.of(TEXT) for span in file.reading("talks.txt").article.body]


def speakers(file: RecordFile) -> list[str]:
    return [each.value for each in file.speakers()]


def test_the_page_is_read_again_with_what_the_person_said(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    assert "name:هاله مرزاق" in speakers(talks)
    assert correct(said(talks, LAST, "related"), talks, lexicon, limits=limits)
    assert LAST not in body(talks)
    assert "name:هاله مرزاق" not in speakers(talks)
    assert talks.check() == ()


def test_a_new_title_is_listed_and_found(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    correct(said(talks, LINES[0], "title"), talks, lexicon, limits=limits)
    assert talks.listed("talks.txt").title == LINES[0]
    assert talks.reading("talks.txt").article.rules["title"] == PERSON


def test_it_outlives_another_stage_version(
    talks: RecordFile, lexicon: Lexicon, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(said(talks, LAST, "related"), talks, lexicon, limits=limits)
    assert refresh(talks, lexicon, limits=limits).known == 0
    monkeypatch.setattr("musnad.runner.batch.stage_version", lambda _: "newer")
    assert refresh(talks, lexicon, limits=limits).known == 1
    assert (LAST in body(talks), talks.stale("newer")) == (False, ())


def test_it_outlives_adding_the_page_again(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    correct(said(talks, LAST, "related"), talks, lexicon, limits=limits)
    before = talks.version_of("talks.txt")
    summary = add([whole(), whole("mirror.txt")], talks, lexicon, limits=limits)
    assert (summary.known, summary.failed) == (2, 0)
    assert (LAST in body(talks), talks.version_of("talks.txt")) == (False, before)


def test_a_page_that_was_corrected_but_not_read_again_is_stale(
    talks: RecordFile, lexicon: Lexicon, limits: Limits
) -> None:
    talks.correct(said(talks, LAST, "related"))
    assert talks.stale(talks.version_of("talks.txt") or "") == (talks.listed("talks.txt").id,)
    refresh(talks, lexicon, limits=limits)
    assert LAST not in body(talks)


def test_withdrawn_it_leaves_the_page_as_the_engine_reads_it_and_the_ledger_whole(
    talks: RecordFile, lexicon: Lexicon, limits: Limits
) -> None:
    before, version = talks.reading("talks.txt"), talks.version_of("talks.txt")
    correct(said(talks, LAST, "related"), talks, lexicon, limits=limits)
    correct(said(talks, LAST, None), talks, lexicon, limits=limits)
    assert (talks.reading("talks.txt"), talks.version_of("talks.txt")) == (before, version)
    assert [each.should_be for each in talks.corrections("talks.txt")] == ["related", None]


def test_said_twice_it_is_kept_once(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    told = [correct(said(talks, LAST, "related"), talks, lexicon, limits=limits) for _ in range(2)]
    assert (told, len(talks.corrections())) == ([True, False], 1)
    assert not correct(said(talks, LINES[2], None), talks, lexicon, limits=limits)


def test_a_page_that_cannot_be_read_with_it_keeps_neither(
    talks: RecordFile, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = talks.reading("talks.txt")
    monkeypatch.setattr("musnad.runner.readers.read_page", lambda *_: time.sleep(600))
    with pytest.raises(OverlongReading):
        correct(said(talks, LAST, "related"), talks, lexicon, limits=Limits(seconds=2, workers=1))
    assert (talks.corrections(), talks.reading("talks.txt")) == ((), before)
    with pytest.raises(UsageError, match="no page"):
        correct(Correction("feedfeedfeedfeed", None, ARTICLE, None, None, "x", "2031"), talks, lexicon)


def test_corrections_made_at_once_all_hold(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    made = [said(talks, words, "related") for words in LINES[2:]] + [said(talks, LINES[0], "title")]
    with ThreadPoolExecutor(len(made)) as people:
        told = list(people.map(lambda each: correct(each, talks, lexicon, limits=limits), made))
    assert told == [True] * len(made)
    article = talks.reading("talks.txt").article
    assert (article.body, article.title) == ((), Span(0, len(LINES[0])))
    assert len(talks.corrections()) == len(made)
    assert talks.check() == ()


def test_a_batch_does_not_overwrite_a_correction_made_while_it_read(
    talks: RecordFile, lexicon: Lexicon, limits: Limits
) -> None:
    newer = Keeper(talks, "newer", limits)
    (slow,) = read([whole()], lexicon, known=Known(corrections=newer.corrections), limits=limits)
    correct(said(talks, LAST, "related"), talks, lexicon, limits=limits)
    assert newer.keep(slow).status == "known"
    assert LAST not in body(talks)


def test_who_always_comes_too_late_is_told(
    talks: RecordFile, lexicon: Lexicon, limits: Limits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("musnad.runner.correcting.ATTEMPTS", 1)
    monkeypatch.setattr("musnad.runner.correcting._kept", lambda *_: False)
    with pytest.raises(MusnadError, match="others are correcting"):
        correct(said(talks, LAST, "related"), talks, lexicon, limits=limits)


def test_a_forgotten_page_takes_its_corrections_with_it(talks: RecordFile, lexicon: Lexicon, limits: Limits) -> None:
    correct(said(talks, LAST, "related"), talks, lexicon, limits=limits)
    talks.forget("talks.txt")
    assert talks.corrections() == ()
    add([whole()], talks, lexicon, forced=True, limits=limits)
    assert LAST in body(talks)
