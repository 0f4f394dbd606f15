"""What is no stance, and what an issue is called, in plain sentences about negotiations."""

import pytest

from tests.positions.reading import CAST, read, told


@pytest.mark.parametrize(
    ("sentence", "polarities"),
    [
        ("دفعت نارية بقواتها نحو الحدود السهلية.", []),
        ("دفعت نارية بآلاف الجنود نحو الحرب.", []),
        ("دفعت نارية بقوة نحو هدنة مع سهلستان.", ["for"]),
        ("تدفع نارية باتجاه هدنة مع سهلستان.", ["for"]),
    ],
)
def test_whom_somebody_drives_somewhere_is_no_stance(sentence: str, polarities: list[str]) -> None:
    assert [polarity for _, polarity, _ in told(sentence)] == polarities


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("حذرت نارية من مغبة استمرار القصف.", "name:قصف"),
        ("تهدف نارية إلى استطلاع إمكانية بناء الجسر.", "name:جسر"),
        ("حذرت نارية من عواقب الحرب.", "war"),
        ("اتفقت نارية وسهلستان على إنهاء الخلاف بينهما.", "name:انهاء خلاف"),
    ],
)
def test_words_that_name_no_issue(sentence: str, issue: str) -> None:
    assert {p.issue for p in read(CAST + sentence).positions if p.evidence.start >= len(CAST)} == {issue}
