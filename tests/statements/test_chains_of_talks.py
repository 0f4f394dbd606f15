"""Chains and unnamed sources as pages of many talks tell them, on sentences of our own."""

import pytest

from tests.statements.reading import CAST, read


def links(text: str) -> list[list[str]]:
    """Who passed on each statement of a text."""
    return [[link.entity for link in statement.via] for statement in read(text)]


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("وقالت مصادر في الوفد السهلي للجزيرة إن الهدنة قريبة.", "al-jazeera"),
        ("وأوضحت المصادر للعربية، مساء السبت، أن الهدنة قريبة.", "al-arabiya"),
        ("وأعلنت هالة مرزاق في حديث خاص للعربية أن الهدنة قريبة.", "al-arabiya"),
        ("وقالت هالة مرزاق إن الهدنة قريبة، وذلك في مقابلة لها مع قناة الجزيرة.", "al-jazeera"),
    ],
)
def test_an_outlet_is_told_whose_name_lost_its_alef_or_stands_behind_the_words(sentence: str, outlet: str) -> None:
    assert links(CAST + sentence) == [[outlet]]


def test_an_adjective_of_the_trade_points_to_the_same_source_and_its_chain() -> None:
    first, second = read("قال دبلوماسي سهلي لرويترز إن الهدنة قريبة.\nوقال المصدر الدبلوماسي إن الوفد وصل.")
    assert first.source.entity == second.source.entity
    assert [link.entity for link in second.via] == ["reuters"]


def test_an_adjective_of_another_trade_is_another_source() -> None:
    first, second = read("قال دبلوماسي سهلي لرويترز إن الهدنة قريبة.\nوقال المصدر الأمني إن الوفد وصل.")
    assert first.source.entity != second.source.entity


def test_a_movement_tells_no_country_of_its_unnamed() -> None:
    (told,) = read("وقال مصدر في حركة حماس إن الهدنة قريبة.")
    assert told.source.anonymous is not None
    assert told.source.anonymous.country is None


def test_a_chain_goes_on_where_the_speaker_is_told_to_turn_to_something_else() -> None:
    text = (
        "وقال سليم الورداني في مقابلة مع قناة الجزيرة إن الهدنة قريبة.\nوعاد الورداني إلى السد، وقال إن البناء مستمر."
    )
    assert links(CAST + text)[-1] == ["al-jazeera"]
