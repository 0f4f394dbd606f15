"""Terms: what a deal lays down, on whom; what a text only contains is none."""

import pytest

from musnad.record import Term
from tests.events.reading import CAST, read


def terms(sentence: str) -> tuple[Term, ...]:
    return read(CAST + sentence).terms


@pytest.mark.parametrize(
    ("sentence", "obligor", "obligation"),
    [
        ("ينص الاتفاق على أن تسحب نارية قواتها من الوادي.", ("naria",), "أن تسحب نارية قواتها من الوادي"),
        ("أبرم الطرفان اتفاقا يقضي بفتح المعبر.", (), "فتح المعبر"),
        ("اتفقت نارية مع سهلستان على سحب القوات من الوادي.", ("naria", "sahlistan"), "سحب القوات من الوادي"),
        ("إن نارية وسهلستان اتفقتا على سحب القوات من الوادي.", ("naria", "sahlistan"), "سحب القوات من الوادي"),
        ("وتنص المسودة على انسحاب نارية من وادي الحجر.", ("naria",), "انسحاب نارية من وادي الحجر"),
        ("الاتفاق يلزم نارية بفتح المعبر.", ("naria",), "نارية بفتح المعبر"),
        ("وبموجب الاتفاق تلتزم سهلستان بوقف القصف.", ("sahlistan",), "تلتزم سهلستان بوقف القصف"),
        ("وبموجب الاتفاق يتعين على نارية إعادة الأسرى.", ("naria",), "يتعين على نارية إعادة الأسرى"),
        ("اتفق الجانبان على أن تفتح سهلستان المعبر.", ("sahlistan",), "أن تفتح سهلستان المعبر"),
        ("يتضمن الاتفاق وقف القصف من جانب نارية.", ("naria",), "وقف القصف من جانب نارية"),
        ("تشمل هذه الاتفاقية تدابير لمنع التهريب.", (), "تدابير لمنع التهريب"),
    ],
)
def test_a_term_has_who_must_act_and_what(sentence: str, obligor: tuple[str, ...], obligation: str) -> None:
    (term,) = terms(sentence)
    assert term.obligation.of(CAST + sentence) == obligation
    assert term.obligor == obligor or not obligor


def test_several_obligations_in_a_row_are_several_terms() -> None:
    text = "ينص الاتفاق على فتح المعبر فورا، وسحب القوات من الوادي، وإعادة الأسرى، إلا أن سهلستان اعترضت."
    told = [t.obligation.of(CAST + text) for t in terms(text)]
    assert told == ["فتح المعبر فورا", "سحب القوات من الوادي", "إعادة الأسرى"]


@pytest.mark.parametrize(
    "sentence",
    [
        "تضمنت الزيارة اتفاقا للتضامن بين نارية وسهلستان.",
        "يتضمن البيان الختامي التأكيد على حقوق نارية.",
        "ولم يجب مكتب الورداني عن أسئلة بشأن الاتفاق.",
        "لا ينص الاتفاق على فتح المعبر.",
        "نشرت نارية نص الاتفاق على موقعها.",
        "وبموجب الاتفاق فلا يتعين على نارية فتح المعبر.",
        "قضى القرار بتعيين سليم الورداني محافظا.",
        "نرحب بأي اتفاقية تضمن عدم عودة نارية إلى الحرب.",
        "لا بد من القول إن نارية استطاعت تجاوز الاتفاق.",
        "ينص الاتفاق على أن مدته عشر سنوات.",
    ],
)
def test_what_lays_nothing_on_anybody_is_no_term(sentence: str) -> None:
    assert terms(sentence) == ()


@pytest.mark.parametrize("condition", ["في حال", "إذا", "ما لم"])
def test_what_may_be_agreed_is_no_term(condition: str) -> None:
    assert not terms(f"ستنتهي المحادثات {condition} يتفق الطرفان على تمديد الهدنة، وفق الاتفاق الأول.")
    assert not terms(f"ستنتهي المحادثات {condition} تم الاتفاق على انسحاب نارية.")
    assert not terms(f"ستنتهي المحادثات {condition} تم الاتفاق بين نارية وسهلستان على تبادل الأسرى.")


@pytest.mark.parametrize("denied", ["أن يكون قد", "أنه"])
def test_what_is_denied_to_be_agreed_is_no_term(denied: str) -> None:
    assert not terms(f"نفى الورداني {denied} تم الاتفاق على تبادل الأسرى.")


def test_a_duty_far_from_any_deal_is_no_term() -> None:
    assert terms("يجب على نارية أن تفتح المعبر.") == ()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "اتفق الجانبان الناري والسهلي على احترام السيادة وتفعيل اتفاقية الأمن.",
            [(("naria", "sahlistan"), "احترام السيادة"), (("naria", "sahlistan"), "تفعيل اتفاقية الأمن")],
        ),
        (
            "وقعت نارية وسهلستان الاتفاق. وتلزم الوثيقة نارية وسهلستان بفتح المعبر.",
            [(("naria", "sahlistan"), "نارية وسهلستان بفتح المعبر")],
        ),
        ("وقعت نارية وسهلستان الاتفاق. وتلزم الوثيقة بالامتناع عن القصف.", [((), "الامتناع عن القصف")]),
        (
            "تم الاتفاق بين نارية وسهلستان على تبادل 1200 أسير.",
            [(("naria", "sahlistan"), "تبادل 1200 أسير")],
        ),
        ("وقعت نارية وسهلستان اتفاقا. وينص الاتفاق على عودة النازحين.", [((), "عودة النازحين")]),
    ],
)
def test_of_all_sides_is_what_both_do_and_of_nobody_what_befalls(
    sentence: str, told: list[tuple[tuple[str, ...], str]]
) -> None:
    page = CAST + sentence
    found = read(page).terms
    assert [(t.obligor, page[t.obligation.start : t.obligation.end]) for t in found] == told
    assert {t.status for t in found} == {"agreed"}
