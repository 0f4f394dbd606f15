"""What a query finds, whatever the spelling, and what it marks on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from musnad.errors import UsageError
from musnad.record import Span
from musnad.search import Names, find, highlight
from musnad.store import Filter, RecordFile
from tests.store.stories import MEETING, NOON, SUMMIT, V1, Story


class Row(NamedTuple):
    """A row of the lexicon's entities."""

    id: str
    type: str
    en: str
    names: tuple[str, ...]


NAMES = Names(
    [
        Row(
            "sergei-lavrov",
            "PER",
            "Sergey Lavrov",
            ("سيرغي لافروف", "سيرجي لافروف", "سيرغي فيكتوروفيتش لافروف", "لافروف"),
        ),
        Row("john-kerry", "PER", "John Kerry", ("جون كيري", "كيري")),
        Row("hagel", "PER", "Chuck Hagel", ("تشاك هاغل", "تشاك هيغل", "هاغل")),
        Row("selim-al-wardani", "PER", "Selim al-Wardani", ("سليم الورداني", "~الورداني")),
        Row("syria", "GPE", "Syria", ("سوريا", "سورية")),
        Row("us", "GPE", "United States", ("الولايات المتحدة", "أميركا")),
        Row("sada-as-sahl", "MEDIA", "Sada as-Sahl", ("صدى السهل",)),
    ]
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RecordFile]:
    with RecordFile.open(tmp_path / "musnad.db") as file:
        yield file


def keep(file: RecordFile, *stories: Story) -> None:
    for story in stories:
        file.keep(story.received, story.reading, V1, NOON)


def titles(file: RecordFile, query: str, **how: object) -> list[str | None]:
    return [hit.listed.title for hit in find(file, query, NAMES, **how).hits]  # type: ignore[arg-type]


def marked(file: RecordFile, query: str) -> list[str]:
    return [span.of(file.reading(hit.page).page.text) for hit in find(file, query, NAMES).hits for span in hit.spans]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("سورية", "الوضع في سوريا"),
        ("سوريا", "الوضع في سورية وجوارها"),
        ("سوريا", "مستقبل السوريين"),
        ("الأميركيين", "التقى الامريكيون أمس"),
        ("الأميركيين", "الموقف الأميركي"),
        ("الأميركيين", "الموقف الأمريكي"),
        ("الولايات المتحدة", "روسيا والولايات المتحدة"),
        ("الولايات المتحدة", "موقف للولايات المتحدة"),
        ("لافروف", "رسالة وللافروف رأي آخر"),
        ("لافروف", "قالت ولافروف حاضر"),
        ("Lavrov", "وقال لافروف إن"),
        ("lavrov", "وللافروف رأي"),
        ("kerry", "وصل كيري إلى جنيف"),
        ("KERRY", "وصل كيرى إلى جنيف"),
        ("sergei lavrov", "قال سيرجي لافروف"),
        ('"Sergey Lavrov"', "قال سيرجي لافروف"),
        ("سيرجي", "قال سيرغي لافروف"),
        ("هيغل", "صرح هاغل بذلك"),
        ("syria", "الحدود السورية"),
        ('"united states"', "واشنطن والولايات المتحدة"),
        ("united states", "واشنطن وأميركا"),
        ("united states الهدنة", "الهدنة وأميركا"),
        ("wardani", "قال الورداني"),
        ("lavr*", "قال لافروف"),
        ("2+2", "محادثات ٢+٢ في مرسى"),
        ("٢٠٣١", "عام 2031"),
        ("1948", "منذ ۱۹۴۸"),
        ("مسؤول", "قال مسئولون"),
        ("اتفاقية", "الاتّفــاقيّات"),
        ("موسى", "لقاء موسي"),
        ("لجنة", "للجنة الدائمة"),
        ("المفاوضات", "مفاوضة ومفاوضات"),
        ("رويترز", "قال لرويترز"),
        ("وزير", "التقى الوزراء"),
        ("مفاوضا*", "مفاوضون"),
        ("جنيف-2", "مؤتمر جنيف 2"),
        ("ﻻفروف", "قال لافروف"),
        ("Café", "مقهى cafe في مرسى"),
    ],
)
def test_one_spelling_finds_another(file: RecordFile, query: str, text: str) -> None:
    keep(file, Story("خبر", (text,)), Story("خبر آخر", ("لا شيء هنا",), location="other.txt"))
    assert titles(file, query) == ["خبر"]
    assert marked(file, query)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("لجنة", "في جنة الخلد"),
        ("بيان", "كيان مستقل"),
        ("لقاء", "بقاء القوات"),
        ("كان", "في كانون الثاني"),
        ("لسان", "في سان بطرسبورغ"),
        ("وفد", "فدى بلاده"),
        ("وزير", "زير نساء"),
        ("united states", "الأمم المتحدة"),
        ("2+2", "ستارت 2"),
    ],
)
def test_another_word_is_not_found(file: RecordFile, query: str, text: str) -> None:
    keep(file, Story("خبر", (text,)))
    assert titles(file, query) == []


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("لافروف", ["وللافروف"]),
        ("سوريا", ["سورية", "والسوريّين"]),
        ('"وقف إطلاق النار"', ["وقف إطلاق النار"]),
        ("إطلاق OR وقف", ["وقف", "إطلاق"]),
        ("مفاوض*", ["مفاوضات"]),
        ("النار -جنيف", ["النار"]),
    ],
)
def test_hits_are_the_pages_own_characters(file: RecordFile, query: str, words: list[str]) -> None:
    keep(file, Story("خبر", ("قالَ إنّ سورية، وللافروف رأي،", "وقف إطلاق النار غايةُ والسوريّين مفاوضات")))
    assert marked(file, query) == words


def test_a_phrase_does_not_run_from_one_paragraph_into_the_next(file: RecordFile) -> None:
    keep(file, Story("خبر", ("انتهت الهدنة", "قريبة من مرسى")))
    assert (titles(file, '"الهدنة قريبة"'), titles(file, "الهدنة قريبة")) == ([], ["خبر"])


def test_furniture_is_not_searched(file: RecordFile) -> None:
    keep(file, MEETING)
    assert titles(file, "الإبلاغ") == []


def test_words_choices_and_exclusions(file: RecordFile) -> None:
    keep(file, MEETING, SUMMIT)
    assert titles(file, "الهدنة سهلستان") == [MEETING.title]
    assert titles(file, "الهدنة القمة") == []
    assert sorted(filter(None, titles(file, "الهدنة OR القمة"))) == sorted([MEETING.title, SUMMIT.title])
    assert titles(file, "الهدنة OR القمة -مرزاق") == [SUMMIT.title]
    assert titles(file, "-الهدنة") == [SUMMIT.title]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("speaker:selim-al-wardani", [MEETING.title]),
        ("speaker:الورداني", [MEETING.title]),
        ("speaker:Wardani", [MEETING.title]),
        ('speaker:"سليم الورداني" الهدنة', [MEETING.title]),
        ("speaker:مرزاق", []),
        ("entity:مرزاق", [MEETING.title]),
        ("outlet:«صدى السهل»", [SUMMIT.title]),
        ("agency:nabaa قمة", [SUMMIT.title]),
        ("since:2031-05", [MEETING.title]),
        ("until:2031-04-30 القمة", [SUMMIT.title]),
        ("day:2031-05-06", [MEETING.title]),
        ("day:2031 day:2031-04", [SUMMIT.title]),
        ("day:2030 day:2031", []),
    ],
)
def test_filters_take_ids_and_names(file: RecordFile, query: str, found: list[str]) -> None:
    keep(file, MEETING, SUMMIT)
    assert titles(file, query) == found


def test_a_filter_beside_the_query_narrows_it_further(file: RecordFile) -> None:
    keep(file, MEETING, SUMMIT)
    assert titles(file, "", wanted=Filter(outlet=("صدى السهل",))) == [SUMMIT.title]
    assert titles(file, "outlet:al-minaa", wanted=Filter(outlet=("sada-as-sahl",))) == []
    assert titles(file, "since:2031-01", wanted=Filter(since="2031-05-01")) == [MEETING.title]


def test_a_word_in_the_title_weighs_more_and_of_equals_the_newer_stands_first(file: RecordFile) -> None:
    keep(
        file,
        Story("قديم", ("قمة في مرسى اليوم",), location="1", published="2030-01-01"),
        Story("جديد", ("قمة في مرسى اليوم",), location="2", published="2032-01-01"),
        Story("قمة", ("لا جديد في مرسى اليوم",), location="3", published="2029-01-01"),
    )
    assert titles(file, "قمة") == ["قمة", "جديد", "قديم"]


def test_a_list_goes_on_behind_its_last_page(file: RecordFile) -> None:
    keep(file, *(Story(f"خبر {i}", ("قمة " * (i % 3 + 1),), location=str(i)) for i in range(7)))
    whole = find(file, "قمة", limit=50)
    paged: list[str] = []
    while more := find(file, "قمة", limit=2, after=paged[-1] if paged else None).hits:
        paged += [hit.page for hit in more]
    assert (whole.total, paged) == (7, [hit.page for hit in whole.hits])
    assert [hit.page for hit in find(file, "قمة", limit=3, skip=2).hits] == paged[2:5]


def test_an_excerpt_shows_the_hit_within_its_paragraph(file: RecordFile) -> None:
    long = "كلام كثير " * 60
    keep(file, Story("خبر", (long + "ثم جاءت الهدنة أخيرا " + long.strip(),)))
    (hit,) = find(file, "الهدنة").hits
    (excerpt,) = hit.excerpts
    text = file.reading(hit.page).page.text
    assert excerpt.text == excerpt.span.of(text)
    assert [h.of(text) for h in excerpt.hits] == ["الهدنة"]
    assert (len(excerpt.text) <= 220, excerpt.text.split()[0] in {"كلام", "كثير"}) == (True, True)
    assert (excerpt.goes_before, excerpt.goes_on) == (True, True)
    (whole,) = find(file, "كلام").hits[0].excerpts[:1]
    assert (whole.goes_before, whole.goes_on) == (False, True)


def test_an_excerpt_names_the_statement_that_holds_the_hit(file: RecordFile) -> None:
    keep(file, MEETING)
    (hit,) = find(file, "قريبة").hits
    assert hit.excerpts[0].statement == MEETING.reading.statements[0].id
    assert hit.title_span == Span(*MEETING.reading.article.title or (0, 0))


def test_without_a_hit_in_the_body_the_storys_beginning_is_shown(file: RecordFile) -> None:
    keep(file, SUMMIT)
    (hit,) = find(file, "إلغاء قمة -الهدنة outlet:sada-as-sahl").hits
    assert [h.of(SUMMIT.text) for h in hit.title_hits] == ["إلغاء", "قمة"]
    (plain,) = find(file, "agency:nabaa").hits
    assert (plain.spans, plain.score, plain.excerpts[0].text) == ((), None, SUMMIT.body[0])


@pytest.mark.parametrize("query", ["", "   ", "؟", "*", "-", '""', "- *"])
def test_nothing_to_look_for_is_told(file: RecordFile, query: str) -> None:
    with pytest.raises(UsageError, match="nothing to look for"):
        find(file, query)


@pytest.mark.parametrize(
    "query",
    [
        'الهدنة") OR words MATCH ("قمة',
        "الهدنة'; DROP TABLE pages; --",
        "title:الهدنة",
        "NEAR(الهدنة قمة)",
        "الهدنة AND NOT قمة",
        "الهدنة\0قمة",
        "^الهدنة",
        "{title body}: الهدنة",
        "الهدنة + قمة",
        "(((((",
        "\\ % _ ' ;",
        "\udcff الهدنة",
        "ى" * 1900,
        "أ* ب* ج*",
        "a OR " * 300 + "b",
        "ب " * 900,
        "-ت " * 600 + "ب",
    ],
)
def test_what_a_person_types_never_reaches_fts5_as_syntax(file: RecordFile, query: str) -> None:
    keep(file, MEETING, SUMMIT)
    try:
        found = find(file, query, NAMES)
    except UsageError:
        return
    finally:
        assert (file.count(), file.check()) == (2, ())
    assert found.total == len(found.hits) <= 2


def test_a_page_that_is_read_again_is_found_by_its_new_reading_alone(file: RecordFile) -> None:
    keep(file, MEETING)
    shorter = Story(MEETING.title, MEETING.body[:1]).reading.article
    file.put_reading(replace(MEETING.reading, article=replace(MEETING.reading.article, body=shorter.body)), "v2", NOON)
    assert (titles(file, "مرزاق"), titles(file, "الهدنة")) == ([], [MEETING.title])


def test_highlight_marks_a_page_that_is_at_hand() -> None:
    assert [s.of(MEETING.text) for s in highlight(MEETING.reading, "هدنة")] == ["الهدنة", "الهدنة"]


def test_names_tell_ids_in_either_script() -> None:
    assert NAMES.entities("Lavrov") == NAMES.entities("لافروف") == NAMES.entities("sergei-lavrov") == ("sergei-lavrov",)
    assert (NAMES.entities("United States"), NAMES.entities("nobody"), NAMES.entities("")) == (("us",), (), ())
