"""Nouns with the pronoun of a he, which fold like those of a she: مستشاره, مستشارة."""

import pytest

from tests.statements.reading import read

WRITER = "قال الكاتب سليم الورداني إنه يكتب كل يوم في الجريدة.\n"


def speakers(text: str) -> list[tuple[str, str]]:
    return [(s.source.entity, s.source.form) for s in read(WRITER + text)][1:]


@pytest.mark.parametrize("noun", ["مستشاره", "مديره", "رئيسه", "مساعده"])
def test_his_adviser_speaks_and_is_not_he(noun: str) -> None:
    assert speakers(f"وقال {noun} إن الطبعة الأولى نفدت.\n") == [(f"name:{noun.replace('ئ', 'ي')}", "role")]


@pytest.mark.parametrize("noun", ["والده", "محاميه", "نجله"])
def test_his_relatives_have_no_name_yet(noun: str) -> None:
    assert speakers(f"وقال {noun} إن الطبعة الأولى نفدت.\n") == [("anon:kin", "anonymous")]


def test_a_page_that_prints_no_marbuta_may_mean_a_she() -> None:
    text = "قال الكاتب سليم الورداني انه يكتب.\nوقالت مستشاره الوزير إن الباب مفتوح.\n"
    assert [s.source.surface for s in read(text)][1:] == ["مستشاره الوزير"]


@pytest.mark.parametrize("noun", ["مديرها", "أمينها العام", "مندوبها", "متحدثهم", "ناطقها الرسمي"])
def test_a_bodys_own_official_speaks(noun: str) -> None:
    told = speakers(f"وأكد {noun} أن الطبعة الأولى نفدت.\n")
    assert len(told) == 1
    assert told[0][1] == "role"
