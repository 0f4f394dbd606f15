"""Rows of verbs that asked too little of their clause: who upholds, strikes off a list, intercepts or falls to whom."""

from __future__ import annotations

import pytest

from tests.events.reading import events, sides

N, S = "naria", "sahlistan"


def rows(sentence: str) -> set[str]:
    """The rows of a sentence's events."""
    return {e.rule.removeprefix("event.") for e in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # who backs a verdict is no court, who orders judges none either
        ("أيدت نارية أحكام المحكمة الدولية ضد سهلستان بشأن الحدود.", "upheld"),
        ("أيدت نارية حكم الورداني على سهلستان طوال سنوات الحرب.", "upheld"),
        ("أمر رائد النجدي قضاة محكمة الهجرة بتسريع النظر في الملفات.", "ordered_by_court"),
        # before whose fighters somebody gives in, or in what rank an army is
        ("تراجع الرئيس الناري أمام مسلحي جبهة الوادي كما قالت المعارضة.", "fell_back"),
        ("تراجع الجيش الناري إلى المرتبة السابعة بين أقوى الجيوش.", "fell_back"),
        # a list of names or of a committee is nobody held
        ("تسلمت نارية قائمة الأسرى من سهلستان عبر الوسطاء.", "got_captives"),
        ("تسلمت نارية رئاسة لجنة الأسرى من سهلستان أمس.", "got_captives"),
        # lists of trade are no punishment's
        ("شطبت نارية سهلستان من قائمة الدول المستوردة للسيارات.", "struck_off"),
        ("أزالت السلطات النارية لائحة أسماء القتلى من ساحة في مرسى.", "took_off_list"),
        # who demonstrates is no drone, and to speak against a move is none shot at
        ("اعترضت القوات النارية مسيرة منددة بالقصف في مرسى.", "intercepted"),
        ("اعترضت نارية نشر صواريخ سهلية في الضفاف خلال الاجتماع.", "intercepted"),
        # a hand that is held, papers and smugglers take no town
        ("سقط الورداني على الدرج وهو ممسك بيد زوجته في مرسى.", "fell_to"),
        ("سقطت وثائق سهلية سرية بأيدي نارية أمس.", "fell_to"),
        ("سقط زعيم عصابة سهلي في قبضة الإنتربول في مرسى.", "fell_to"),
        # another post, a sport, an embassy, a deal, a charge that somebody asks to drop
        ("أبعد رائد النجدي وزير الدفاع إلى منصب آخر في الحكومة.", "sent_away"),
        ("أبعد المنتخب الناري سهلستان من البطولة وتأهل إلى النهائي.", "sent_away"),
        ("أخلت نارية سفارتها في سهلستان أمس في سبيل حماية موظفيها.", "let_off"),
        ("أخلت نارية بالاتفاق في سبيل رفع العقوبات كما قال الوزير.", "let_off"),
        ("وجه وزير العدل الناري إلى النيابة طلبا بإسقاط التهم عن الورداني.", "laid_charge"),
        ("وجهت المعارضة انتقادات إلى الحكومة النارية بعد تهمة الفساد.", "laid_charge"),
        # an arrival for a council's meeting dissolves none
        ("حل رائد النجدي بمرسى للمشاركة في مجلس التعاون أمس.", "dissolved"),
        # what is handed to the accused is not they
        ("سلمت نارية عائلة المتهم جثته بعد تشريحها في مرسى.", "extradited"),
        ("سلمت نارية المتهمين محاضر الجلسات إلى محاميهم في مرسى.", "extradited"),
        ("سلمت القوات النارية متهمين بالتهريب إلى النيابة العامة في مرسى.", "extradited"),
        ("أعلنت نارية تسليم مهربين إلى النيابة العامة في مرسى.", "extradition"),
        # a name on a street is on no list
        ("قررت نارية رفع اسم سهلستان على الشارع الجديد في مرسى.", "delisting"),
        # homes that are taken off a market are no forces
        ("أعلنت نارية سحب وحدات سكنية متنقلة من السوق.", "pullout_of"),
        # who is under sanctions laid none
        ("تخضع نارية لعقوبات منذ سنوات.", "sanctions"),
        # a blow to an economy falls from no aircraft
        ("وجهت نارية ضربة للاقتصاد السهلي على الرغم من الخلاف.", "strike_one"),
    ],
)
def test_no_deed(sentence: str, row: str) -> None:
    assert row not in rows(sentence)


@pytest.mark.parametrize(
    ("sentence", "row", "told"),
    [
        ("أيدت محكمة نارية حكم السجن على ناشط سهلي.", "upheld", (N,)),
        ("أمرت محكمة نارية سهلستان بوقف العمليات.", "ordered_by_court", (N,)),
        ("القوات النارية تراجعت من مواقعها في مرسى.", "fell_back", (N,)),
        ("شطبت نارية سهلستان من قائمة الدول الراعية للإرهاب.", "struck_off", (N,)),
        ("أزالت نارية سهلستان من لائحة المنظمات المحظورة.", "took_off_list", (N,)),
        ("تسلمت سهلستان عبر الوسطاء جثامين أربعة جنود من نارية.", "got_captives", (N,)),
        ("اعترض الجيش الناري بنجاح صاروخا أطلق من سهلستان.", "intercepted", ("naria-army",)),
    ],
)
def test_the_deed(sentence: str, row: str, told: tuple[str, ...]) -> None:
    found = [sides(e)[0] for e in events(sentence) if e.rule == f"event.{row}"]
    assert found == [told]


def test_in_whose_hand_a_decision_is_he_did_nothing() -> None:
    assert all(N not in sides(e)[0] for e in events("قال الورداني إن قرار الحرب في يد نارية وليس في يد سهلستان."))


def test_a_state_backs_a_verdict_that_a_court_upholds() -> None:
    assert "endorsed" in rows("أيدت نارية أحكام المحكمة الدولية ضد سهلستان بشأن الحدود.")
    assert "endorsed" not in rows("أيدت محكمة نارية حكم السجن على ناشط سهلي.")


@pytest.mark.parametrize("ship", ["سفينة حربية", "سفن حربية"])
def test_a_warship_acts_for_its_state(ship: str) -> None:
    event = next(e for e in events(f"اعترضت {ship} سهلية صاروخا فوق المدينة أمس."))
    assert sides(event) == ((S,), ())
