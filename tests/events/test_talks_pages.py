"""Pages about talks: what they hope for, who is in them where other words tell it, what a truce is told to be."""

import pytest

from musnad.record import Event
from tests.events.reading import CAST, events, read, short

TALKS = "أجرت نارية محادثات مع سهلستان في مرسى. انطلقت المفاوضات بين نارية وسهلستان أمس. وعقد الوفدان اجتماعا.\n"
"""A paragraph that makes its page one about talks."""


def of(row: str, found: tuple[Event, ...]) -> list[tuple[tuple[str, ...], str]]:
    """Who acts and what became of it, of the events that a row gave."""
    return [(tuple(map(short, e.actors)), e.status) for e in found if e.rule == f"event.{row}"]


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        ("ويبحث كثيرون سبل التوصل إلى اتفاق ينهي الأزمة.", "agreement", "hypothetical"),
        ("ويريد كثيرون وقفا فوريا لإطلاق النار قبل ذلك.", "ceasefire", "hypothetical"),
        ("وتم الاتفاق على فتح المعبر قريبا.", "agreement", "happened"),
        ("وستنطلق الجولة بعد أن تنتهي المشاورات.", "discussions", "happened"),
    ],
)
def test_a_page_about_talks_tells_of_their_deal_though_nobody_is_named_beside_it(
    sentence: str, row: str, status: str
) -> None:
    assert status in [told for _, told in of(row, events(TALKS + sentence))]


@pytest.mark.parametrize("sentence", ["ويبحث كثيرون سبل التوصل إلى اتفاق.", "وما زالت أبواب التعاون مغلقة."])
def test_elsewhere_it_is_left_out(sentence: str) -> None:
    assert not {"event.agreement", "event.cooperation"} & {e.rule for e in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "row", "told"),
    [
        ("رفضت نارية التفاوض مع سهلستان.", "negotiations", (("naria", "sahlistan"), "negated")),
        ("وتأمل نارية في استئناف المحادثات مع سهلستان.", "talks", (("naria", "sahlistan"), "hypothetical")),
        ("توصلت نارية وسهلستان، إثر مشاورات في مرسى، إلى اتفاق.", "agreement", (("naria", "sahlistan"), "happened")),
        (
            "وسيجري سليم الورداني خلال زيارته التي تستغرق يومين محادثات مع هالة مرزاق.",
            "talks",
            (("الورداني", "مرزاق"), "planned"),
        ),
        ("اجتمع سليم الورداني، مع الوزيرة السهلية هالة مرزاق.", "gathered", (("الورداني", "مرزاق"), "happened")),
        ("قالت نارية إنها ترفض المقترح السهلي.", "refused", (("naria",), "happened")),
    ],
)
def test_the_sides_that_what_governs_an_act_tells(sentence: str, row: str, told: tuple[tuple[str, ...], str]) -> None:
    assert [(tuple(sorted(a)), s) for a, s in of(row, events(sentence))] == [(tuple(sorted(told[0])), told[1])]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("بحثت نارية وسهلستان وقفا دائما لإطلاق النار.", "hypothetical"),
        ("أعلنت نارية وسهلستان وقفا مؤقتا لإطلاق النار.", "planned"),
        ("خرقت نارية وقف إطلاق النار مع سهلستان.", "happened"),
    ],
)
def test_a_truce_is_what_the_words_around_it_make_of_it(sentence: str, status: str) -> None:
    assert status in [e.status for e in events(sentence) if e.rule == "event.ceasefire"]


def test_a_headline_names_talks_that_the_story_puts_ahead_as_planned() -> None:
    page = "# استئناف محادثات نارية وسهلستان في مرسى\n" + CAST
    found = read(page + "قال سليم الورداني إن محادثات نارية وسهلستان ستستأنف في مرسى قريبا.").events
    assert {e.status for e in found if e.rule == "event.talks"} == {"planned"}


def test_a_deal_in_the_lead_is_that_of_the_headline() -> None:
    page = "# نارية وسهلستان تبرمان اتفاقا\nأعلن المبعوث إبرام اتفاق بين طرفي الأزمة بشأن المياه.\n"
    found = of("signing", read(page).events)
    assert found == [(("naria", "sahlistan"), "happened")]


@pytest.mark.parametrize(
    "sentence", ["حذر سليم الورداني من أن الوضع ينذر بكارثة.", "لقد أصبحت الحملة تهدد سمعة سهلستان في العالم."]
)
def test_a_danger_is_no_threat(sentence: str) -> None:
    assert "THREATEN" not in {e.type for e in events(sentence)}


def test_who_is_met_in_words_of_no_table_is_not_replaced_by_the_paragraphs_two() -> None:
    assert of("met", events("زار سليم الورداني سهلستان ليلتقي بأقاربه هناك.")) == []


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("علقت نارية أمس، المشاورات مع سهلستان.", "suspended"),
        ("وقع سليم الورداني، المكلف بالملف، وهالة مرزاق، أمس، اتفاق المياه.", "signed"),
        ("بعث سليم الورداني برسالة إلى هالة مرزاق.", "sent_letter"),
        ("لكن نارية لا بد أن تنسحب من الوادي، كما قال سليم الورداني.", "must_on"),
    ],
)
def test_rows_reach_past_what_is_put_in(sentence: str, row: str) -> None:
    assert f"event.{row}" in {e.rule for e in events(sentence)}
