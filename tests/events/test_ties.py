"""What states do to each other short of war: notes of protest, envoys, ties, prisoners, deals that are ended."""

import pytest

from tests.events.reading import events, sides

N, S, D = "naria", "sahlistan", "difaf"
ONE, TWO = ((N,), (S,)), ((N, S), ())
"""Sides of what Naria does to Sahlistan, and of what both do."""


@pytest.mark.parametrize(
    ("sentence", "row", "told"),
    [
        # a note is handed to whom the verb gives it; a state that protests complains
        ("سلمت نارية السفير السهلي مذكرة احتجاج شديدة اللهجة.", "protest_note", ONE),
        ("قدمت نارية احتجاجا رسميا إلى سهلستان على خرق مجالها.", "protest_note", ONE),
        ("احتجت نارية على تصريحات الوزير السهلي أمس.", "protested", ONE),
        # a foreign envoy is summoned, one's own is recalled; he is where he is posted
        ("استدعت نارية السفير السهلي أمس.", "summoned", ONE),
        ("استدعت نارية القائم بالأعمال السهلي.", "summoned", ONE),
        ("استدعت نارية سفيرها لدى سهلستان للتشاور.", "recalled", ONE),
        ("استدعت نارية اليوم السبت، سفيرها في دمشق للتشاور.", "recalled", ((N,), ("syria",))),
        ("أغلقت نارية سفارتها في دمشق.", "closed_embassy", ((N,), ("syria",))),
        ("أعادت نارية فتح سفارتها في دمشق.", "embassy_opened", ((N, "syria"), ())),
        ("عينت نارية سفيرا جديدا لدى سهلستان.", "appointed_envoy", TWO),
        ("أعادت نارية سفيرها إلى سهلستان.", "restored_ties", TWO),
        ("استأنفت نارية علاقاتها مع سهلستان.", "resumed_ties", TWO),
        ("طبعت نارية علاقاتها مع سهلستان العام الماضي.", "normalised", TWO),
        ("أوقفت نارية التعاون مع سهلستان.", "halted_joint", ONE),
        # who announces it does it
        ("أعلنت نارية قطع العلاقات مع سهلستان.", "rupture", ONE),
        ("أعلنت نارية رفع العقوبات عن سهلستان.", "lifting", ONE),
        ("أعلنت نارية إنهاء اتفاق السلام مع سهلستان.", "deal_ended", ONE),
        ("أنهت نارية اتفاق السلام مع سهلستان.", "ended_deal", ONE),
        ("نقضت نارية الاتفاق مع سهلستان.", "broke_deal", ONE),
        # an exchange is both sides' doing, a handing over has one who gives
        ("تبادلت نارية وسهلستان الأسرى أمس في مرسى.", "exchanged_captives", TWO),
        ("تبادل الجانبان الناري والسهلي 40 أسيرا في مرسى.", "exchanged_captives", TWO),
        ("جرى تبادل الأسرى بين نارية وسهلستان.", "captives_exchange", TWO),
        ("سلمت نارية سهلستان 15 أسيرا.", "handed_captives", ONE),
        ("تبادلت نارية وسهلستان معلومات عن المسلحين.", "exchanged_info", TWO),
        ("تتبادل نارية وسهلستان الاتهامات بخرق الهدنة.", "blame", ((N, S), (N, S))),
        # letters, a summit, setting out
        ("وجهت نارية خطابا إلى سهلستان.", "addressed_note", TWO),
        ("تلقى رائد النجدي رسالة من هالة مرزاق.", "received_letter", (("النجدي", "مرزاق"), ())),
        ("تسلم رائد النجدي رسالة من هالة مرزاق.", "got_letter", (("النجدي", "مرزاق"), ())),
        ("شارك سليم الورداني في القمة العربية في مرسى.", "summit", (("الورداني",), ())),
        ("توجه رائد النجدي إلى سهلستان للقاء هالة مرزاق.", "headed", (("النجدي", S), ())),
        ("غادر وفد ناري إلى سهلستان لإجراء محادثات.", "left_for", TWO),
        ("سحب رائد النجدي وفد بلاده من المحادثات.", "pulled_team", (("النجدي",), ())),
        ("اعتذرت نارية لسهلستان عن التأخير.", "apologised", ONE),
        ("عفا رائد النجدي عن خمسة معارضين.", "pardoned", (("النجدي",), ("معارضين",))),
        ("خرقت القوات النارية الهدنة أمس.", "broke_truce", ((N,), ())),
    ],
)
def test_what_states_do_to_each_other(sentence: str, row: str, told: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    found = [e for e in events(sentence) if e.rule == f"event.{row}"]
    assert [sides(e) for e in found] == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "أعادت نارية النظر في العلاقات مع سهلستان.",
        "أوقفت عناصر من الدرك بالتنسيق مع حراس الحدود ثلاثة مهربين.",
        "استأنفت نارية محادثات عن العلاقات مع سهلستان.",
        "توجه رائد النجدي إلى أحد الفنادق للقاء هالة مرزاق.",
        "استعادت نارية قوتها إقليميا ودوليا.",
    ],
)
def test_what_only_looks_like_it_is_none(sentence: str) -> None:
    rows = {"restored_ties", "halted_joint", "resumed_ties", "headed", "retook", "regaining"}
    assert not rows & {e.rule.removeprefix("event.") for e in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("نفت نارية اتهامات سهلستان بدعم المسلحين.", ONE[::-1]),
        ("تنفي نارية الاتهامات السهلية لها بدعم المسلحين.", ONE[::-1]),
        ("رفضت نارية اتهامات سهلستان.", ONE[::-1]),
    ],
)
def test_a_charge_that_is_denied_was_made_against_who_denies_it(
    sentence: str, told: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    (charge,) = (e for e in events(sentence) if e.rule == "event.blame")
    assert (sides(charge), charge.status) == (told, "happened")


@pytest.mark.parametrize(
    "opening",
    ["في المقابل", "من جهته", "وعلى صعيد آخر", "وفي السياق ذاته", "وفي تطور لافت", "وبعد اللقاء", "وفي غضون ذلك"],
)
def test_a_verb_stands_behind_what_opens_its_clause(opening: str) -> None:
    found = {e.rule: sides(e) for e in events(f"{opening} علق سليم الورداني المحادثات مع سهلستان.")}
    assert found["event.suspended"][0] == ("الورداني",)


@pytest.mark.parametrize("sentence", ["دارت اشتباكات وسط قصف المدينة.", "من هو قاتل الجنود؟"])
def test_a_noun_behind_its_preposition_is_no_verb(sentence: str) -> None:
    assert not {e.rule for e in events(sentence)} & {"event.bombed", "event.battled"}


@pytest.mark.parametrize(
    ("sentence", "row", "told"),
    [
        ("وكان الوفد الناري التقى هالة مرزاق أمس.", "met", (N, "مرزاق")),
        ("دعت الضفاف نارية وسهلستان إلى هدنة.", "truce", (N, S)),
        ("دعت الضفاف نارية وسهلستان إلى استئناف المحادثات.", "talks", (N, S)),
        ("حثت الضفاف نارية على الحوار مع سهلستان.", "dialogue", (N, S)),
        ("اتفقت نارية وسهلستان على وقف جديد وفعال لإطلاق النار.", "ceasefire", (N, S)),
        ("اتفقت نارية وسهلستان على وقف كامل ودائم للعمليات العسكرية.", "ceasefire", (N, S)),
    ],
)
def test_the_sides_of_what_several_do(sentence: str, row: str, told: tuple[str, ...]) -> None:
    (event,) = (e for e in events(sentence) if e.rule == f"event.{row}")
    assert sides(event)[0] == told


def test_what_is_ended_is_not_told_beside_its_ending() -> None:
    assert {e.type for e in events("علقت نارية التعاون مع سهلستان.")} == {"SANCTION"}
    assert {e.type for e in events("أنهت نارية اتفاق السلام مع سهلستان.")} == {"REJECT"}
