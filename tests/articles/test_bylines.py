import pytest

from musnad.arabic import tokenize
from musnad.articles.bylines import is_byline, read_byline
from tests.articles.pages import lexicon


def signed(line: str) -> bool:
    tokens = tokenize(line)
    byline = read_byline(tokens, 0, len(tokens), lexicon())
    return is_byline(byline, tokens, sum(map(tokens.is_word, range(len(tokens)))), lexicon())


@pytest.mark.parametrize(
    "line",
    [
        "كتب: سليم الورداني", "كتبت- سمر الغندور", "إعداد: سمر الغندور - رأس الماء", "القاهرة – رويترز",
        "الميناء - وكالات", "رأس الماء: سلطان الهاملي، والوكالات", "متابعة / النخلتين", "صوت الربوة - ياسين الوردي",
        "المصدر : وكالات",
    ],
)  # fmt: skip
def test_who_signs_is_told_by_word_outlet_or_shape(line: str) -> None:
    assert signed(line)


@pytest.mark.parametrize(
    "line",
    [
        "حزب التحرير يعقد مؤتمره السنوي", "هل يوقع الوزيران: نعم أم لا؟", "الوزيران في قصر المرايا",
        "محادثات مرسى - سهلستان تنتهي بلا اتفاق على ترسيم الحدود البحرية",
    ],
)  # fmt: skip
def test_a_headline_or_caption_signs_nothing(line: str) -> None:
    assert not signed(line)
