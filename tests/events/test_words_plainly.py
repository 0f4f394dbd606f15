"""Accusing, refusing, threatening, asking and thanking in plain sentences: status, day and sides."""

from __future__ import annotations

import pytest

from tests.events.reading import CAST, events, read, sides, told

N, S, D, W, M = "naria", "sahlistan", "difaf", "الورداني", "مرزاق"
DAY = "2026-11-18"


@pytest.mark.parametrize(
    ("sentence", "row", "actors", "recipients"),
    [
        # who is told alone behind a verb of accusing, ب behind him, is accused
        ("اتهم ثلاثة ضباط ناريين بالتجسس لسهلستان.", "accused", (), (N,)),
        ("اتُّهم الورداني بالتجسس لحساب سهلستان.", "accused", (), (W,)),
        ("اتهم الورداني خصومه بالتجسس.", "accused", (W,), ()),
        ("نارية تنفي قصف الضفاف وتتهم سهلستان.", "accused", (N,), (S,)),
        # whose words somebody gets
        ("تلقت نارية تهديدات من سهلستان.", "threat", (S,), (N,)),
        ("تلقت نارية دعوة من سهلستان لحضور القمة.", "invitation", (S,), (N,)),
        ("يواجه الورداني اتهامات من سهلستان بقتل مرزاق.", "blame", (S,), (W,)),
        ("يواجه الورداني اتهامات من سهلستان بقتل مرزاق.", "killing", (W,), (M,)),
        ("تواجه نارية اتهامات بقصف سهلستان.", "strikes", (N,), (S,)),
        # what somebody is accused of he did, also behind a time in commas, and to whom the next word tells
        ("اتهمت نارية سهلستان بقصف الضفاف.", "strikes", (S,), (D,)),
        ("اتهمت نارية سهلستان، الثلاثاء، بقصف محطة الضفاف النووية.", "strikes", (S,), (D,)),
        ("جاء ذلك بعد اتهام نارية سهلستان بقصف الضفاف.", "strikes", (S,), (D,)),
        # a noun of words with who speaks and whom he speaks to
        ("جاء ذلك بعد اتهام نارية سهلستان بقصف الضفاف.", "blame", (N,), (S,)),
        ("بعد مطالبة نارية سهلستان بسحب قواتها.", "request", (N,), (S,)),
        ("وجهت نارية اتهامات إلى سهلستان.", "blame", (N,), (S,)),
        ("اكتفت نارية بتحذير سهلستان من التصعيد.", "act.warn", (N,), (S,)),
        ("ندد الورداني بتحذير سهلستان من التصعيد.", "warning", (S,), ()),
        ("رد الورداني بدعوة سهلستان إلى وقف القتال.", "act.demand", (W,), (S,)),
        ("رد الورداني على دعوة سهلستان إلى وقف القتال.", "act.demand", (S,), ()),
        # a proposal is what is refused, and its adjective not that of who refuses
        ("أعلن الورداني رفضه المقترح السهلي.", "rejection", (W,), (S,)),
        ("أعلن الورداني رفضه القاطع للمقترح السهلي.", "rejection", (W,), (S,)),
        # whose country "his country" is
        ("أبلغ الورداني مرزاق رفض بلاده الخطة.", "rejection", (N,), ()),
        # a threat is against whom the deed befalls, a condemnation against who did it
        ("هدد الورداني بفرض عقوبات على سهلستان.", "act.threaten", (W,), (S,)),
        ("نارية تهدد بقصف سهلستان إذا هاجمت الضفاف.", "act.threaten", (N,), (S,)),
        ("إدانة سهلية للهجوم الناري على الضفاف.", "condemnation", (S,), (N,)),
        ("مجلس الأمن يدين هجوم سهلستان على الضفاف ويطالبها بالانسحاب.", "act.demand", ("unsc",), (S,)),
        ("وبينما رحبت نارية بالاتفاق، انتقدته سهلستان.", "act.welcome", (N,), ()),
        ("انتقدت نارية سهلستان على تصريحاتها بشأن الضفاف وطالبتها بالاعتذار.", "act.demand", (N,), (S,)),
        ("ترحيب سهلي بالاتفاق بين نارية والضفاف.", "welcome", (S,), ()),
        # thanks, apologies, deadlines
        ("قدمت نارية اعتذارا رسميا لسهلستان عن القصف.", "act.thank", (N,), (S,)),
        ("جاء اعتذار نارية لسهلستان بعد أسبوع.", "apology_n", (N,), (S,)),
        ("وجهت نارية تهنئة لسهلستان بعيدها.", "congratulation", (N,), (S,)),
        # whom a talk is with, no force of the demand behind it
        ("طالب الورداني خلال لقاء مع مرزاق بسحب القوات السهلية.", "meeting", (W, M), ()),
        # states that are counted ask, no state of that name
        ("طالبت 28 دولة نارية بإنهاء الحرب في الضفاف.", "act.demand", ("anon:countries",), (N,)),
        ("طالبت دولة نارية سهلستان بوقف القصف.", "act.demand", (N,), (S,)),
        # a land whose name ends as a plural does is a subject
        ("استخدمت الصين القوة ضد سهلستان.", "used_arms", ("china",), (S,)),
        # who complains of an arrest did not make it
        ("قدمت نارية احتجاجا رسميا لدى سهلستان على اعتقال مواطنيها.", "protest_note", (N,), (S,)),
    ],
)
def test_who_said_it_to_whom(sentence: str, row: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (row, actors, recipients) in told(sentence, published=DAY)


def test_an_apology_is_a_concession() -> None:
    types = {e.rule: e.type for e in events("قدمت نارية اعتذارا رسميا لسهلستان عن القصف.")}
    assert types["event.act.thank"] == "CONCEDE"
    assert {e.type for e in events('قدم الورداني "اعتذاره" لمرزاق.')} == {"CONCEDE"}
    assert {e.type for e in events("قدم الورداني شكره لمرزاق.")} == {"SUPPORT"}


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("صدر بيان صحفي يدين قصف السفارة النارية في الضفاف.", "condemned"),
        ("تقرير يتهم سهلستان بالتجسس.", "accused"),
        ("اتهم تحالف الضفاف الوطني الجيش بقصف سوق في مرسى.", "accused"),
        ("دعا الورداني الأطراف إلى خطوات ملحة لوقف القتال.", "act.alahha"),
        ("جاء اعتذار الورداني عن تشكيل الحكومة.", "apology_n"),
        ("قدمت نارية احتجاجا رسميا لدى سهلستان على اعتقال مواطنيها.", "arrest_n"),
    ],
)
def test_it_is_not_told(sentence: str, row: str) -> None:
    assert row not in [found for found, _, _ in told(sentence, published=DAY)]


@pytest.mark.parametrize(
    ("sentence", "row", "status"),
    [
        # what came after a refusal, and what is waited for
        ("رفضت نارية تسليم القائد السهلي قبل غزو سهلستان للضفاف عام 2001.", "invasion", "happened"),
        ("رفضت نارية عرضا سهليا قبل الهجوم على مرسى.", "attack", "happened"),
        ("رفضت نارية وقف القتال قبل انسحاب سهلستان من الضفاف.", "pullout", "hypothetical"),
        ("رفضت نارية وقف القتال قبل الانسحاب السهلي من الضفاف الشهر الماضي.", "pullout", "happened"),
        ("رفضت نارية مقترح سهلستان الأسبوع الماضي قبل أن تعلن موافقتها عليه أمس.", "approval", "happened"),
        ("رفضت نارية المقترح قبل أن تقصف سهلستان مدينة تل الورد الأسبوع الماضي.", "bombed", "happened"),
        ("رفضت نارية وقف القتال قبل أن تنسحب سهلستان من الضفاف.", "withdrew", "hypothetical"),
        ("لن تنسحب نارية من الضفاف قبل الإفراج عن الأسرى.", "release", "hypothetical"),
        ("لم تنسحب القوات النارية قبل قصف سهلستان مواقعها أمس.", "strikes", "happened"),
        ("دعت الضفاف نارية إلى التحرك قبل أن تهاجم سهلستان مرسى.", "attacked", "hypothetical"),
        ("ستنسحب نارية من الضفاف قبل أن تهاجمها سهلستان.", "attacked", "hypothetical"),
        ("انسحبت القوات النارية من تل الورد قبل أن تقتحمها القوات السهلية.", "stormed", "happened"),
        # may and perhaps before verbs that carry a noun
        ("ربما تفرض نارية عقوبات على سهلستان الأسبوع المقبل.", "sanctions", "hypothetical"),
        ("قد تستأنف نارية وسهلستان المفاوضات غدا.", "negotiations", "hypothetical"),
        ("وقد شنت نارية هجوما على سهلستان.", "attack", "happened"),
        ("وقد تبادل الطرفان الأسرى أمس.", "exchanged_captives", "happened"),
        # what is not announced, and what is not denied
        ("لم تعلن نارية موافقتها على الاتفاق.", "approval", "negated"),
        ("لم تنف نارية دعمها للحركة.", "support", "happened"),
        # what is condemned is there, whoever hinders the condemning
        ("منعت نارية مجلس الأمن من إدانة قصف سهلستان لمدينة تل الورد.", "strikes", "happened"),
        ("الاعتداء على الضفاف سيقابل برد ناري قاس.", "attack", "hypothetical"),
        ("توعدت نارية سهلستان برد قاس بعد مقتل الورداني في غارة على مرسى.", "strikes", "reported"),
        ("طالب الورداني بوقف القتال خلال شهر وإجراء محادثات مع سهلستان.", "talks", "hypothetical"),
        # what "and" joins to a denial is no part of it; leaders are no verb
        ("نارية تنفي قصف الضفاف وتتهم سهلستان.", "accused", "happened"),
        ("هددت سهلستان باغتيال قادة الحركة في الخارج.", "killing", "hypothetical"),
        ("قال الورداني: نرفض تهجير الناريين.", "displacement", "negated"),
        ("تواجه نارية اتهامات بقصف سهلستان.", "strikes", "reported"),
        # backing that is withdrawn, and a threat that is answered with words about an attack
        ("سحبت نارية دعمها للمقترح السهلي.", "support", "negated"),
        ("واصلت نارية دعمها لسهلستان.", "support", "happened"),
        ("ردت الوزارة على تهديدات الورداني قائلة إن أي هجوم سيواجه برد فوري.", "threat", "happened"),
        # with whose help somebody thwarts it, he got
        ("أحبطت نارية محاولة انقلاب بمساعدة سهلستان.", "assistance", "happened"),
        # who owns up to a deed tells no claim
        ("اعترف الجيش الناري بأنه استهدف منزلا في الضفاف.", "targeted", "happened"),
        ("أقر الورداني بأن سهلستان قصفت مرسى.", "bombed", "reported"),
    ],
)
def test_what_became_of_it(sentence: str, row: str, status: str) -> None:
    assert status in [e.status for e in events(sentence, published=DAY) if e.rule == f"event.{row}"]


@pytest.mark.parametrize(
    ("sentence", "row", "day"),
    [
        # the day of a stance is its own, not that of what it is taken to
        ("أدانت نارية، أمس، الهجوم الذي شنته سهلستان على مرسى.", "act.condemn", "2026-11-17"),
        ("أدانت نارية، أمس، الهجوم الذي شنته سهلستان على مرسى.", "attack", None),
        ("هددت نارية، السبت الماضي، بفرض رسوم جمركية على سهلستان.", "tariffs", None),
        ("رفض الورداني الاثنين لقاء مرزاق في مرسى.", "meeting", None),
        ("رفض الورداني الاثنين لقاء مرزاق في مرسى.", "refused", "2026-11-16"),
        ("في عام 2018 اتهمت نارية سهلستان بقتل الورداني.", "killing", None),
        ("اتهمت نارية سهلستان بقتل الورداني في عام 2018.", "killing", "2018"),
        ("استنكرت نارية الثلاثاء مقتل ثلاثة من جنودها في مرسى الأحد.", "killing", "2026-11-15"),
        ("أعلنت نارية أمس عزمها فرض عقوبات على سهلستان.", "impose_n", None),
        ("تعهدت نارية أمس بإرسال قوات إلى الضفاف.", "deployment", None),
        # but who announces his own deed, or tried it, did so on that day
        ("أعلنت الشرطة النارية أمس اعتقال ثلاثة أشخاص في مرسى.", "arrest_n", "2026-11-17"),
        ("أدانت نارية قيام المستوطنين باقتحام المقر اليوم والاعتداء على الحراس.", "attack", "2026-11-18"),
        # a day behind "before" or "after" is of what that leads to
        ("رفضت نارية مقترح سهلستان قبل اندلاع الحرب بينهما في أغسطس 2008.", "refused", None),
        ("رفضت نارية قبل يومين من القمة مقترح سهلستان أمس.", "refused", "2026-11-17"),
    ],
)
def test_on_what_day(sentence: str, row: str, day: str | None) -> None:
    assert day in [e.date for e in events(sentence, published=DAY) if e.rule == f"event.{row}"]


def test_a_place_behind_a_case_is_none() -> None:
    found = events("في حال هاجمت سهلستان نارية فإن نارية سترد.")
    assert [e.place for e in found if e.type == "ASSAULT"] == [None]


def test_a_headline_of_a_refusal_by_its_adjective() -> None:
    found = read("# رفض سهلي للمقترح الناري\n" + CAST).events
    assert [(e.type, *sides(e)) for e in found] == [("REJECT", (S,), ())]
