"""A cue that is one only with its hamza printed, in each of its forms."""

import pytest

from tests.statements.reading import CAST, read


@pytest.mark.parametrize(
    ("sentence", "cues"),
    [
        ("وقال الورداني: «نريد تحقيقا مهنيا نزيها في ما جرى».", ["قال"]),
        ("وتحدث الورداني مهنئا مرزاق بنجاح الجولة.", ["مهنئا"]),
    ],
)
def test_a_professional_inquiry_congratulates_nobody(sentence: str, cues: list[str]) -> None:
    page = CAST + sentence
    assert [s.cue.of(page) for s in read(page) if s.cue][-len(cues) :] == cues
