"""Who goes on to ask somebody in one sentence, and who asks himself."""

import pytest

from tests.statements.reading import CAST, read


def speakers(sentence: str) -> list[str]:
    return [s.source.entity for s in read(CAST + sentence)]


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        # a verb of the same form goes on with the speaker, whom it is asked of behind it
        ("حذرت نارية من التصعيد ودعت سهلستان إلى ضبط النفس.", "naria"),
        ("أدانت نارية القصف وطالبت الحكومة بفتح تحقيق فيه.", "naria"),
        # another form, and two behind the verb, have a speaker of their own
        ("حذر الورداني من التصعيد ودعت سهلستان إلى ضبط النفس.", "sahlistan"),
        ("قالت نارية إنها ترفض المقترح ودعت سهلستان الضفاف إلى الحوار.", "sahlistan"),
    ],
)
def test_who_goes_on_asking(sentence: str, last: str) -> None:
    assert speakers(sentence)[-1] == last


def test_a_bracket_before_a_comma_is_of_the_speaker() -> None:
    """Who is told in a bracket behind his name speaks by the verb behind the comma."""
    assert speakers("وكانت نارية (العضو في الاتحاد منذ عام)، هددت سهلستان بإغلاق المعبر.") == ["naria"]


def test_an_accusation_that_will_be_made_is_none_of_the_accused() -> None:
    """Behind "will be" nobody speaks whom the charge is against."""
    assert "sahlistan" not in speakers("إذا فتح المعبر فسيتم اتهام سهلستان من قبل الجميع بخرق الهدنة.")


def test_who_goes_on_threatening() -> None:
    """So does one who did something before."""
    assert speakers("حشدت نارية قواتها على الحدود وهددت سهلستان بالحرب.") == ["naria"]
