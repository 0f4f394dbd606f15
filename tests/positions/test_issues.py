"""What a stance is about."""

import pytest

from musnad.arabic import tokenize
from tests.positions.reading import read
from tests.tables import SHIPPED


def issues(text: str) -> list[tuple[str, str]]:
    return [(p.issue, p.polarity) for p in read(text).positions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تؤيد نارية وقف إطلاق النار.", ("ceasefire", "for")),
        ("تريد نارية فرض عقوبات على سهلستان.", ("sanctions-sahlistan", "for")),
        ("تريد نارية رفع العقوبات عن سهلستان.", ("sanctions-sahlistan", "against")),
        ("تؤيد نارية مكافحة الإرهاب.", ("terrorism", "against")),
        ("ترفض نارية توزيع البطاقات الخضراء.", ("name:توزيع بطاقات خضراء", "against")),
        ("ترفض نارية توزيع 15 ألف بطاقة في الوادي.", ("name:توزيع بطاقه", "against")),
        ("أعلن الوسيط عن خطة صيد جديدة تعارضها نارية في الوادي.", ("name:خطه صيد جديده", "against")),
        ("تريد نارية وقف نزيف الدم والعودة إلى الحوار.", ("dialogue", "for")),
        ("ترفض نارية ضرائب جديدة قد تضر بالفقراء.", ("name:ضرايب جديده", "against")),
    ],
)
def test_an_issue_is_a_row_with_its_party_or_the_noun_phrase(text: str, expected: tuple[str, str]) -> None:
    assert issues(text) == [expected]


def test_the_longest_name_of_an_issue_wins() -> None:
    folds = tokenize("ملء سد النهضة").folds
    found = SHIPPED.stances.issue(folds, 0, len(folds))
    assert found is not None
    assert (found[0], found[1].id) == (3, "renaissance-dam")


def test_there_are_issues_of_all_regions() -> None:
    told = SHIPPED.stances.issues.keys()
    assert len(told) >= 150
    assert {"renaissance-dam", "western-sahara", "taiwan", "minsk-agreements", "venezuela-crisis", "sahel"} <= told
