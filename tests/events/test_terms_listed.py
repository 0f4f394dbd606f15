"""Terms in lists, in stages and in rows with words between them."""

import pytest

from tests.events.reading import CAST, read


def terms(text: str) -> list[str]:
    page = CAST + text
    return [term.obligation.of(page) for term in read(page).terms]


def test_a_list_behind_a_heading_and_a_paragraph_on_the_deal() -> None:
    text = (
        "بنود الاتفاق\n\nكشفت الوزارة تفاصيل الاتفاق مع سهلستان بعد محادثات في رأس الماء استمرت عشرة أيام كاملة.\n\n"
        "- فتح معبر وادي الحجر\n\n- سحب القوات من الوادي\n"
    )
    assert terms(text) == ["فتح معبر وادي الحجر", "سحب القوات من الوادي"]


def test_a_list_behind_a_colon_goes_on_past_one_line_that_is_no_term() -> None:
    text = "وينص الاتفاق على ما يلي:\n\nفتح معبر وادي الحجر.\n\nالمدة ثلاثة أشهر.\n\nسحب القوات من الوادي.\n"
    assert terms(text) == ["فتح معبر وادي الحجر", "سحب القوات من الوادي"]


def test_strokes_of_lengthening_begin_items_too() -> None:
    text = "ينص الاتفاق على ما يلي:\n\nــ فتح معبر وادي الحجر.\n\nــ سحب القوات من الوادي.\n"
    assert terms(text) == ["فتح معبر وادي الحجر", "سحب القوات من الوادي"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "وقع الطرفان الاتفاق. وستسحب نارية قواتها في المرحلة الأولى من الاتفاق.",
            "وستسحب نارية قواتها في المرحلة الأولى من الاتفاق",
        ),
        ("وقع الطرفان الاتفاق. وفي اليوم الثاني من تنفيذه سيتم الإفراج عن الأسرى.", None),
        ("وقع الطرفان الاتفاق. وفي اليوم الثاني من التنفيذ سيتم الإفراج عن الأسرى.", "سيتم الإفراج عن الأسرى"),
        ("وقع الطرفان الاتفاق. وستزور مرزاق مرسى في اليوم الثاني من الشهر.", None),
        ("وجاء في الاتفاق انسحاب نارية من وادي الحجر.", "انسحاب نارية من وادي الحجر"),
        ("اتفق الطرفان على تنظيم انتخابات في الوادي.", "تنظيم انتخابات في الوادي"),
        ("اتفق الطرفان على تنظيم ندوة في الوادي.", None),
        ("اتفق الطرفان على ضرورة فتح المعبر.", "فتح المعبر"),
        ("أبرز بنود صفقة تبادل الأسرى بين نارية وسهلستان.", None),
        ("ويتضمن الاتفاق خطوات إضافية في عملية التبادل.", None),
    ],
)  # fmt: skip
def test_one_term_or_none(sentence: str, told: str | None) -> None:
    assert terms(sentence) == ([told] if told else [])


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "ينص الاتفاق على الإفراج عن ألف أسير، ومئات الجرحى من الوادي، وسحب القوات.",
            ["الإفراج عن ألف أسير", "سحب القوات"],
        ),
        (
            "ينص الاتفاق على سحب القوات وفق الخطط الواردة في الملحق وفتح المعبر.",
            ["سحب القوات", "فتح المعبر"],
        ),
        (
            "ينص الاتفاق على المروءة والصدق وفتح المعبر.",
            ["فتح المعبر"],
        ),
        (
            "ينص الاتفاق على تشكيل لجنة لمعرفة ما إذا كانت القوات انسحبت.",
            ["تشكيل لجنة لمعرفة ما إذا كانت القوات انسحبت"],
        ),
        (
            "ينص الاتفاق على فتح المعبر ومن المتوقع أن تعود القوات غدا.",
            ["فتح المعبر"],
        ),
    ],
)  # fmt: skip
def test_a_row_of_terms(sentence: str, told: list[str]) -> None:
    assert terms(sentence) == told


def test_a_number_of_things_is_bound_to_nothing() -> None:
    page = CAST + "ينص الاتفاق على إدخال مئات الشاحنات إلى الوادي."
    (term,) = read(page).terms
    assert term.obligor == ()


@pytest.mark.parametrize(
    ("sentence", "obligor", "counterpart", "told"),
    [
        (
            "تضمن الاتفاق بين نارية وسهلستان فتح المعبر.",
            (),
            (),
            "فتح المعبر",
        ),
        (
            "ينص الاتفاق على السماح للمدنيين بمغادرة الوادي.",
            (),
            (),
            "السماح للمدنيين بمغادرة الوادي",
        ),
        (
            "ينص الاتفاق على السماح لسهلستان بدخول الوادي.",
            (),
            ("sahlistan",),
            "السماح لسهلستان بدخول الوادي",
        ),
    ],
)  # fmt: skip
def test_who_is_let_owes_nothing(
    sentence: str, obligor: tuple[str, ...], counterpart: tuple[str, ...], told: str
) -> None:
    page = CAST + sentence
    (term,) = read(page).terms
    assert (term.obligor, term.counterpart, term.obligation.of(page)) == (obligor, counterpart, told)
