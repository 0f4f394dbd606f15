"""Deals and talks of which the page names nobody, names each of several, or tells the day in a relative clause."""

import pytest

from musnad.record import Event
from tests.events.reading import events, read, short

DAY = "2021-03-11"


def one(sentence: str, kind: str) -> Event:
    (found,) = [e for e in events(sentence, published=DAY) if e.type == kind]
    return found


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("اتفق طرفا النزاع على وقف الأعمال القتالية.", "اتفق"),
        ("وقال الوسيط إن طرفي النزاع اتفقا رسميا على نزع السلاح.", "اتفقا"),
        ("وأعلن المجلس التوصل إلى اتفاق حول الميناء.", "اتفاق"),
        ("وأعلن المجلس التوصل لاتفاق حول الميناء.", "اتفاق"),
        ("جرت اليوم الخميس مراسم توقيع الاتفاق السياسي بين الأطراف.", "توقيع الاتفاق"),
    ],
)
def test_a_deal_is_told_though_nobody_who_makes_it_is_named(sentence: str, trigger: str) -> None:
    (deal,) = [e for e in read(sentence, published=DAY).events if e.type == "AGREE"]
    assert (deal.surface.removeprefix("ل"), deal.actors) == (trigger, ())
    assert deal.status in {"happened", "reported"}


def test_talks_of_which_the_length_is_told_were_held() -> None:
    sentence = "وقال الوسيط في ختام مفاوضات استمرت 16 ساعة إن الوضع صعب."
    (talks,) = [e for e in read(sentence, published=DAY).events if e.type == "CONSULT"]
    assert (talks.surface, talks.actors, talks.status) == ("مفاوضات", (), "happened")
    assert read(sentence.replace(" استمرت 16 ساعة", ""), published=DAY).events == ()


def test_the_worth_of_a_deal_that_nobody_makes_is_none() -> None:
    assert [e for e in events("وتحدث المجلس عن أهمية الاتفاق للمنطقة.", published=DAY) if e.type == "AGREE"] == []


@pytest.mark.parametrize(
    ("sentence", "kind", "actors"),
    [
        ("وقعت كل من نارية وسهلستان اتفاقا في مرسى.", "AGREE", {"naria", "sahlistan"}),
        ("اجتمع كل من سليم الورداني وهالة مرزاق في مرسى.", "CONSULT", {"الورداني", "مرزاق"}),
    ],
)
def test_each_of_several_acts(sentence: str, kind: str, actors: set[str]) -> None:
    assert {short(actor) for actor in one(sentence, kind).actors} == actors


def test_the_day_of_the_relative_clause_is_the_deals_and_not_that_of_the_meeting_about_it() -> None:
    text = "التقى سليم الورداني هالة مرزاق اليوم الخميس لتفعيل الاتفاق بين نارية وسهلستان الذي أعلن يوم 3 مارس."
    assert one(text, "AGREE").date == "2021-03-03"
    assert one(text, "CONSULT").date == DAY
