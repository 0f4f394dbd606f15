"""Whether it took place."""

import pytest

from tests.events.reading import events


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("لم تقصف نارية سهلستان.", "ASSAULT", "negated"),
        ("لن تلتقي نارية سهلستان.", "CONSULT", "negated"),
        ("لم تتوصل نارية وسهلستان إلى اتفاق.", "AGREE", "negated"),
        ("إذا قصفت نارية سهلستان فستندم.", "ASSAULT", "hypothetical"),
        ("يجب أن تلتقي نارية سهلستان.", "CONSULT", "hypothetical"),
        ("قد تقصف نارية سهلستان.", "ASSAULT", "hypothetical"),
        ("تأمل نارية في هدنة مع سهلستان.", "RETREAT", "hypothetical"),
        ("ستلتقي نارية سهلستان.", "CONSULT", "planned"),
        ("من المقرر أن تلتقي نارية سهلستان.", "CONSULT", "planned"),
        ("تعتزم نارية قصف سهلستان.", "ASSAULT", "planned"),
        ("نفت نارية قصف سهلستان.", "ASSAULT", "negated"),
        ("هددت نارية بقصف سهلستان.", "ASSAULT", "hypothetical"),
        ("قصفت نارية سهلستان.", "ASSAULT", "happened"),
    ],
)
def test_status_by_what_governs_the_trigger(sentence: str, kind: str, status: str) -> None:
    assert status in [e.status for e in events(sentence) if e.type == kind]


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("نارية تستطيع قصف سهلستان.", "ASSAULT", "hypothetical"),
        ("أكد الوزير قدرة نارية على قصف سهلستان.", "ASSAULT", "hypothetical"),
        ("نارية على وشك قصف سهلستان.", "ASSAULT", "hypothetical"),
        ("نارية غير قادرة على قصف سهلستان.", "ASSAULT", "negated"),
        ("لم تنجح نارية في قصف سهلستان.", "ASSAULT", "negated"),
        ("استطاعت نارية قصف سهلستان.", "ASSAULT", "happened"),
        ("نارية مضطرة إلى قصف سهلستان.", "ASSAULT", "hypothetical"),
        ("الوضع يتطلب عقد لقاء بين نارية وسهلستان.", "CONSULT", "hypothetical"),
        ("لا مانع من عقد لقاء بين نارية وسهلستان.", "CONSULT", "hypothetical"),
        ("ليت نارية تلتقي سهلستان.", "CONSULT", "hypothetical"),
        ("جاء ذلك بعد تهديدات بقصف سهلستان.", "ASSAULT", "hypothetical"),
        ("رغم تلويح نارية بقصف سهلستان.", "ASSAULT", "hypothetical"),
        ("قررت نارية قصف سهلستان.", "ASSAULT", "planned"),
        ("قررت نارية قطع العلاقات مع سهلستان.", "SANCTION", "happened"),
        ("أمر الرئيس الناري بقصف سهلستان.", "ASSAULT", "planned"),
        ("يعتقد أن سهلستان قصفت قرية.", "ASSAULT", "reported"),
        ("تردد أن سهلستان قصفت قرية.", "ASSAULT", "reported"),
        ("منعت نارية عقد لقاء مع سهلستان.", "CONSULT", "negated"),
        ("لم يعقد الاجتماع بين نارية وسهلستان.", "CONSULT", "negated"),
    ],
)
def test_ability_need_belief_and_decision_are_no_deeds(sentence: str, kind: str, status: str) -> None:
    told = [e for e in events(sentence) if e.type == kind and e.rule != "event.headed"]
    assert {e.status for e in told} == {status}


@pytest.mark.parametrize(
    "sentence",
    [
        "إن قصفت نارية سهلستان فستندم.",
        "ستقصف نارية سهلستان إذا لم تنسحب.",
        "هل ستقصف نارية سهلستان؟",
    ],
)
def test_what_stands_under_a_condition_or_a_question_is_hypothetical(sentence: str) -> None:
    assert {e.status for e in events(sentence) if e.type == "ASSAULT"} == {"hypothetical"}


def test_what_denies_a_present_denies_no_past() -> None:
    assert [e.status for e in events("لما قصفت نارية سهلستان ردت عليها.") if e.type == "ASSAULT"] == ["happened"]


def test_a_meeting_after_the_page_s_day_is_planned() -> None:
    (event,) = events("يوم 12 آذار/مارس 2022 التقت نارية سهلستان.", published="2022-03-01")
    assert (event.date, event.status) == ("2022-03-12", "planned")


def test_a_cancelled_summit_is_no_meeting() -> None:
    told = events("قررت نارية إلغاء قمة مع سهلستان.")
    assert [(e.type, e.mode, e.alternative, e.status) for e in told] == [("SANCTION", "cancel", "REJECT", "happened")]


def test_who_withdraws_from_a_deal_moves_no_forces() -> None:
    assert [e.type for e in events("انسحبت نارية من الاتفاق مع سهلستان.")][:1] == ["REJECT"]
    assert [e.type for e in events("انسحبت القوات النارية من سهلستان.")] == ["RETREAT"]


def test_a_refusal_by_a_negated_verb_has_happened() -> None:
    (event,) = events("لن تقبل نارية شرط سهلستان.")
    assert (event.type, event.status) == ("REJECT", "happened")


def test_an_attack_that_one_side_tells_of_is_reported() -> None:
    (event,) = (e for e in events("قالت سهلستان إن نارية قصفت قرية.") if e.type == "ASSAULT")
    assert event.status == "reported"


def test_today_in_a_quotation_is_not_the_page_s_day() -> None:
    told = events('قال الورداني: "اجتمعنا اليوم مع سهلستان".', published="2022-03-02")
    assert [e.date for e in told if e.type == "CONSULT"] == [None]


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("ترفض حركة الوادي حتى الآن الاجتماع بشكل مباشر مع سهلستان.", "CONSULT", "negated"),
        ("رفضت نارية أمس الثلاثاء الاجتماع مع سهلستان.", "CONSULT", "negated"),
        ("أرجأت نارية، أمس الثلاثاء، المحادثات مع سهلستان.", "CONSULT", "negated"),
        ("ينص الاتفاق على بقاء القوات في مواقعها الحالية، ونشر قوات حفظ سلام نارية.", "MOBILIZE", "hypothetical"),
        ("يقضي الاتفاق بوقف إطلاق النار وفتح المعبر والتعاون بين نارية وسهلستان.", "COOPERATE", "hypothetical"),
        ("توجه سليم الورداني أمس إلى رأس الماء للقاء الرئيس رائد النجدي.", "CONSULT", "hypothetical"),
        ("قالت نارية إن الاتفاق ينص على وقف النار، وأكدت نشر قوات نارية في مرسى.", "MOBILIZE", "happened"),
    ],
)
def test_what_governs_over_names_and_times_and_what_a_deal_lists(sentence: str, kind: str, status: str) -> None:
    told = [e for e in events(sentence) if e.type == kind and e.rule != "event.headed"]
    assert {e.status for e in told} == {status}
