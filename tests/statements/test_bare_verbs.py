"""Verbs without a speaker in print, in the manners of pages that nobody had read: whom they go on with."""

import pytest

from tests.statements.reading import CAST, after_cast, read


@pytest.mark.parametrize(
    ("lead", "verb"),
    [
        ("وفي هذا السياق", "أكد"),
        ("وفي كلمته أمام المجلس", "أكد"),
        ("وعلى صعيد آخر", "أوضح"),
        ("ومن جهة أخرى", "أوضح"),
        ("وردا على سؤال", "أكد"),
        ("وبعد اللقاء", "أكد"),
    ],
)
def test_a_verb_behind_an_adverbial_that_no_comma_ends_goes_on(lead: str, verb: str) -> None:
    page = f"وقال الورداني إن السد آمن. {lead} {verb} أن الماء صالح للشرب."
    assert after_cast(page)[1] == ("الورداني", "الماء صالح للشرب")


@pytest.mark.parametrize(
    "narrated",
    ["وفي ذلك العام أعلن استقلال البلاد.", "وفي مرسى كشف عن تمثال جديد.", "وفي العاصمة الوزير الذي استقال."],
)
def test_what_is_announced_behind_an_adverbial_is_no_speech_of_who_spoke_before(narrated: str) -> None:
    assert len(after_cast(f"وقال الورداني إن السد آمن. {narrated}")) == 1


def test_a_document_lets_its_issuer_go_on() -> None:
    told = after_cast("وجاء في بيان لوزارة الداخلية أن الشرطة أوقفت رجلا.\nوأضافت أنه كان مسلحا.")
    assert [content for _, content in told] == ["الشرطة أوقفت رجلا", "أنه كان مسلحا"]
    assert told[0][0] == told[1][0]


def test_these_are_the_last_several_who_spoke() -> None:
    page = "ويرى مراقبون أن الوقت مبكر. وقال الورداني إنه باق. واعتبر هؤلاء أن السبب مختلف."
    found = read(CAST + page)
    assert found[2].source.entity == found[0].source.entity
    assert found[2].surface == "السبب مختلف"


def test_people_of_a_body_go_on_in_the_plural() -> None:
    told = after_cast("عبر وفد المجلس عن إعجابه بالسد، وشكروا نارية على التعاون.")
    assert [content for _, content in told] == ["إعجابه بالسد", "التعاون"]
    assert told[0][0] == told[1][0]


def test_who_is_thanked_is_not_who_thanks() -> None:
    told = after_cast("وقال الورداني إن الوضع صعب، وشكر سهلستان على التعاون.")
    assert told[1] == ("الورداني", "التعاون")


@pytest.mark.parametrize(
    ("page", "speaker"),
    [
        ("أصدر المجلس، تقريرا اعتبر فيه أن السد آمن.", "name:المجلس"),
        ("وعلق الورداني على بيان الجبهة، أكبر تجمع سياسي في البلاد، وقال إنه مثير للشفقة.", "الورداني"),
    ],
)
def test_neither_a_document_nor_an_apposition_takes_the_word(page: str, speaker: str) -> None:
    assert [who for who, _ in after_cast(page)] == [speaker]


def test_an_agency_tells_of_him_with_a_colon_alone() -> None:
    page = "صرح الورداني بأن السد آمن. ونقلت وكالة نبأ (ون)، اليوم الخميس، عنه: «كنا دائما مع الحوار»."
    last = read(CAST + page)[-1]
    assert (last.source.entity, last.surface) == ("name:سليم الورداني", "«كنا دائما مع الحوار»")
    assert [link.entity for link in last.via] == ["nabaa"]
