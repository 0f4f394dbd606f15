"""Words of rows in their other meanings: no act, or another one."""

import pytest

from tests.events.reading import CAST, events, read


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("أدانت نارية قرار محكمة سهلية.", "convicted"),
        ("أدانت الهيئة العليا للمفاوضات مجزرة النظام السهلي في مرسى.", "convicted"),
        ("دعا الورداني إلى حل النزاع التجاري بين نارية وسهلستان.", "conflict_ended"),
        ("بحث الوزيران تسوية النزاع الحدودي بين نارية وسهلستان.", "conflict"),
        ("قضى عنصر من جبهة الوادي في غارة سهلية على بلدة.", "eliminated"),
        ("قضت محكمة نارية ببراءة عناصر من جبهة الوادي.", "eliminated"),
        ("أوقفت نارية استقبال لاجئين سهليين.", "took_in"),
        ("أرسلت نارية طائرات لإطفاء الحرائق إلى سهلستان.", "sent_troops"),
        ("غادر وزير الدفاع الناري سهلستان بعد لقاء قادة الجيش.", "troops_left"),
        ("تستخدم سهلستان الغاز الناري.", "used_arms"),
        ("استخدمت نارية حق النقض ضد مشروع قرار بشأن قوة دولية في سهلستان.", "used_arms"),
        ("نعى الرئيس الناري رحيل رئيس الوزراء الأسبق.", "going_n"),
        ("أرسل وفد سهلستان مقترحا إلى نارية.", "sent_envoy"),
        ("كبدت الأزمة نارية خسائر بمليار دولار.", "inflicted"),
        ("قابلت نارية تصريحات وزيرة الخارجية السهلية باستياء.", "met_face"),
        ("أحال الرئيس الناري مشروع القانون إلى المحكمة.", "referred_court"),
        ("وضعت نارية شروطا لرفع العقوبات عن سهلستان.", "put_on_list"),
        ("اعتبر الرئيس الناري زيارة هالة مرزاق أمرا غير مرغوب فيه.", "held_unwelcome"),
        ("خصص المجلس جلسة لبحث المساعدات لسهلستان.", "allotted"),
        ("فرق الرئيس الناري بين المتظاهرين والمخربين.", "dispersed"),
        ("أصيب ثلاثة جنود نارييين بكورونا.", "was_hit"),
        ("أقام الجيش الناري حواجز على مداخل مرسى.", "set_up_barricades"),
        ("أطلقت نارية مسابقة عابرة للحدود.", "launched_test"),
        ("صوت الناخبون في نارية بعد رفض الحكومة الاستقالة.", "voted_against"),
        ("اتهمت نارية سهلستان بحبس مياه النهر.", "jailing"),
        ("تراجع طلب نارية على النفط السهلي.", "request"),
    ],
)
def test_another_meaning_is_no_act(sentence: str, rule: str) -> None:
    assert f"event.{rule}" not in {e.rule for e in events(sentence)}


def test_what_is_finished_took_place() -> None:
    page = read(CAST + "أنهى الورداني زيارة إلى سهلستان.")
    assert [(e.mode, e.status) for e in page.events] == [("visit", "happened")]
    assert len(page.meetings) == 1


def test_a_letter_is_no_meeting() -> None:
    page = read(CAST + "بعث الورداني رسالة إلى هالة مرزاق.")
    assert [e.type for e in page.events] == ["CONSULT"]
    assert not page.meetings


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("أدانت نارية القصف السهلي على جمهورية الضفاف أمس.", ("sahlistan",)),
        ("استنكرت نارية العدوان السهلي على الوادي أمس.", ("sahlistan",)),
        ("أدانت نارية مقتل السهلي فلان الفلاني في مرسى.", ()),
    ],
)
def test_who_did_it_is_condemned(sentence: str, target: tuple[str, ...]) -> None:
    (condemned,) = (e for e in events(sentence) if e.type == "ACCUSE")
    assert condemned.recipients == target


def test_who_only_listens_is_promised_nothing() -> None:
    (promise,) = (e for e in events("وعد الورداني، أمام الصحافيين، بمواصلة تعزيز الأمن.") if e.type == "AGREE")
    assert promise.recipients == ()


def test_there_is_no_way_round_it_denies_nothing() -> None:
    told = events("لا بد من وقف إطلاق النار في سهلستان قبل أي حوار.")
    assert "negated" not in {e.status for e in told}


def test_what_reports_without_a_name_tell_is_reported() -> None:
    told = events("وذكرت تقارير أن مسلحين متشددين نصبوا كمينا لضابط قرب المستشفى.")
    assert [e.status for e in told if e.type == "ASSAULT"] == ["reported"]
