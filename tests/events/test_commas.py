"""Commas round those who meet: between them, and behind them before their verb; two offices by two adjectives."""

from __future__ import annotations

import pytest

from tests.events.reading import events, sides

TOLD = [
    ("التقى سليم الورداني، ووزيرة الخارجية السهلية هالة مرزاق، في مرسى أمس لبحث الملف.", "met", ("الورداني", "مرزاق")),
    ("عقد لقاء سليم الورداني، ووزيرة الخارجية السهلية هالة مرزاق، في مرسى أمس.", "meeting", ("الورداني", "مرزاق")),
    ("التقى وزيرا الخارجية الناري والسهلي في مرسى أمس لبحث ملف المياه.", "met", ("naria", "sahlistan")),
    ("بحث رئيسا الوزراء الناري والسهلي في مرسى أمس ملف المياه.", "discussed", ("naria", "sahlistan")),
    ("أعلن متحدث أن وزيري الخارجية الناري والسهلي، سيلتقيان في مرسى غدا.", "met", ("naria", "sahlistan")),
    ("الرئيسان الناري والسهلي، اتفقا على هدنة في الوادي أمس.", "agreed", ("naria", "sahlistan")),
]


@pytest.mark.parametrize(("sentence", "row", "actors"), TOLD)
def test_those_who_meet_are_told_past_commas(sentence: str, row: str, actors: tuple[str, ...]) -> None:
    assert [sides(e)[0] for e in events(sentence) if e.rule == f"event.{row}"] == [actors]


def test_another_s_verb_behind_a_comma_is_not_theirs() -> None:
    page = "التقى سليم الورداني الوفد، وهالة مرزاق قالت إن المعبر مفتوح."
    assert all("مرزاق" not in sides(e)[0] for e in events(page) if e.rule == "event.met")


def test_a_verb_behind_a_comma_needs_a_subject_that_agrees() -> None:
    page = "أعلن متحدث أن نارية، قصف القرية أمس."
    assert all(not e.actors for e in events(page) if e.rule == "event.bombed")


OFFICES = [
    ("استضافت الضفاف وزيري خارجية نارية وسهلستان في جولة من المحادثات.", "hosted", ("difaf", "naria", "sahlistan")),
    ("التقى رئيسا نارية وسهلستان في مرسى أمس.", "met", ("naria", "sahlistan")),
    ("وقعت حكومتا نارية وسهلستان اتفاقا أمس.", "signed", ("naria", "sahlistan")),
    ("وقع ممثلون للحكومة النارية وجبهة الوادي اتفاقا أمس.", "signed", ("naria-government", "الوادي")),
]


@pytest.mark.parametrize(("sentence", "row", "actors"), OFFICES)
def test_two_of_one_office_and_whose_representatives_are_told(sentence: str, row: str, actors: tuple[str, ...]) -> None:
    assert [sides(e)[0] for e in events(sentence) if e.rule == f"event.{row}"] == [actors]


def test_an_accusative_is_no_dual() -> None:
    assert all("sahlistan" not in sides(e)[0] for e in events("انتخب المجلس سليم الورداني رئيسا لسهلستان أمس."))


def test_what_tells_more_of_who_signs_does_not_part_him_from_the_deal() -> None:
    page = "وقعت نارية وجبهة الوادي التي تضم أربع حركات مسلحة بالأحرف الأولى اتفاقا لإنهاء الحرب أمس."
    assert [sides(e)[0] for e in events(page) if e.rule == "event.signed"] == [("naria", "الوادي")]
