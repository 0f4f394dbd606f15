"""Who acts where another clause, another sentence or a word of his own kind tells him."""

from __future__ import annotations

import pytest

from tests.events.reading import CAST, read

SELIM, RAID, HALA = "name:سليم الورداني", "name:رايد النجدي", "name:هاله مرزاق"
MOVEMENT = "name:حركه سهليه"


def doers(text: str, rule: str) -> list[list[str]]:
    """Who acts in each event of a row."""
    return [list(e.actors) for e in read(CAST + text).events if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule", "actors"),
    [
        # who owns up to an attack behind it, or is told by a branch of his
        ("وقع انفجار في مرسى، تبناه تنظيم داعش.", "explosion", "isis"),
        ("إن تفجيرا انتحاريا في مرسى أعلن تنظيم داعش مسؤوليته عنه هز الحي.", "explosion", "isis"),
        ("أعلن فرع تنظيم داعش في نارية أمس، مسؤوليته عن تفجير سيارة في مرسى.", "explosion", "isis"),
        # at whose hands attacks are suffered, who lays a siege
        ("الهجمات التي تتعرض لها مرسى من قبل جماعات مسلحة كثيرة.", "attack", "name:جماعات مسلحه"),
        ("طال الحصار المفروض من نارية على مدينة مرسى.", "blockade", "naria"),
        ("تعرضت مدينة مرسى لقصف من تنظيم داعش.", "strikes", "isis"),
        # whom a participle asks, whose an order is
        ("ودعا المبعوث إلى الهدوء، مطالبا نارية بوقف القصف.", "stop_attacks", "naria"),
        ("وقالت الوزارة ذلك، محذرة نارية من قصف سهلستان.", "strikes", "naria"),
        ("وصلت الطائرة تنفيذا لأوامر رائد النجدي بتقديم المساعدات للشعب السهلي.", "allotment", RAID),
        # a war that is waged on somebody is its adjective's
        ("ساءت العلاقات بعد الحرب النارية على سهلستان.", "war", "naria"),
        # whom الذي takes up carries out what its light verb names, with what is joined to it
        ("انتقد الورداني القوات السهلية التي شنت هجمات على نارية.", "attack", "sahlistan"),
        # a verb behind أن, an aside, a time or where and when is that of who stands before
        ("تقدمت القوات النارية بعد أن حررت مدينة وادي الحجر.", "liberated", "naria"),
        ("تقدمت القوات النارية بعدما قصفت مدينة مرسى.", "bombed", "naria"),
        ("القوات النارية، بدعم من الحركة، نجحت الأحد، في استعادة السيطرة على مواقع.", "invasion", "naria"),
        ("قوات نارية في مرسى شنت هجوما على القرية.", "attack", "naria"),
        ("القوات النارية، أمس، قصفت القرية.", "bombed", "naria"),
        ("وقال البيان إن نارية وحلفاءها شنوا غارات على مرسى.", "strikes", "naria"),
        ("وواصلت القوات النارية، أمس، قصف أهداف للحركة.", "strikes", "naria"),
        # a clause that tells people without article, or thousands of them
        ("وقع اشتباك بين جنود ناريين وعناصر من تنظيم داعش هاجموا مركزا للشرطة.", "attacked", "isis"),
        ("فرقت الشرطة عدة آلاف من الأشخاص تجمعوا في مرسى للتظاهر.", "assembled", "name:اشخاص"),
        # who opened the sentence before goes on; what ى shows to be active
        ("وقصف الجيش الناري مواقع الحركة في مرسى. كما قصف معسكرات تابعة للجيش السهلي.", "bombed", "naria-army"),
        ("الجيش الناري ألقى القبض على عشرة ناشطين.", "caught", "naria-army"),
        # under whose lead no one is struck, who causes a death, who fought with whom
        ("قصفت طائرات التحالف الدولي بقيادة نارية، مخازن الأسلحة.", "bombed", "anti-isis-coalition"),
        ("نارية تسببت بمقتل عشرة مدنيين.", "killing", "naria"),
        ("سيطر الجيش الناري على القرية، عقب اشتباكات قوية دارت أمس مع الحركة السهلية.", "clashes", "naria-army"),
        ("أدت الاشتباكات بين القوات النارية والقوات السهلية إلى مقتل عشرة جنود ناريين.", "killing", "sahlistan"),
        # who retakes land told behind him; a verb that a noun is spelt like
        ("وذلك عقب تحرير القوات النارية مدينة مرسى.", "retaking", "naria"),
        ("المدينة التي استعادتها القوات النارية أمس هادئة.", "regaining", "naria"),
        # who announces a deed of his own
        ("أعلنت الشرطة النارية اعتقال عشرة ناشطين.", "arrest_n", "naria-police"),
        ("حيث أعلنت مملكة نارية، أمس، قطع العلاقات مع سهلستان.", "rupture", "naria"),
        # a lone tatweel is a dash
        ("وقع اتفاق ناري ـ سهلي أمس.", "agreement", "naria"),
    ],
)
def test_the_actor_is_told(sentence: str, rule: str, actors: str) -> None:
    told = doers(sentence, rule)
    assert told
    assert actors in told[-1]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("أعلنت وزارة الخارجية النارية إطلاق سراح عشرة سجناء.", "release"),
        ("أعلنت الشرطة النارية مقتل عشرة مدنيين.", "killing"),
        ("أعلنت نارية إطلاق سراح رهائن.", "release"),
        ("أعلن التنظيم أنه لم يعلن مسؤوليته. تفجير في مرسى لم يعلن تنظيم داعش مسؤوليته عنه.", "explosion"),
        ("تقدمت القوات النارية نحو القرية. واعتقل ناشطون في مرسى.", "arrested"),
        ("تقدمت القوات النارية نحو القرية. ونشرت شرطة الاحتلال آلافا من عناصرها في المدينة.", "deployed"),
        ("اتخذت سهلستان القرار القاضي بقطع العلاقات مع نارية.", "rupture"),
    ],
)
def test_nobody_is_told(sentence: str, rule: str) -> None:
    assert doers(sentence, rule) in ([], [[]])


@pytest.mark.parametrize(
    ("page", "rule"),
    [
        ("أدت غارة نارية إلى مقتل هالة مرزاق.\nوقال متحدث إن هالة مرزاق قتلت الأربعاء.", "killed"),
        ("قتل جندي سهلي بنيران القوات النارية. وأدى مقتل الجندي السهلي إلى غضب.", "killing"),
        ("أعلنت نارية هدنة لخمسة أيام.\nخرق المتمردون الهدنة أمس.", "truce"),
        ("سيطرت القوات النارية على القرية. وجاءت استعادة القرية بعد معارك.", "regaining"),
    ],
)
def test_an_act_that_is_told_again_has_its_doer(page: str, rule: str) -> None:
    assert doers(page, rule)[-1] == ["naria"]


def test_an_attack_of_many_is_not_the_one_told_before() -> None:
    page = "هاجم مسلحون مركزا للشرطة. وتزايدت حدة الهجمات على المدينة."
    assert ["name:مسلحون"] not in doers(page, "attack")


def test_an_arrest_that_its_authority_announces_happened() -> None:
    events = read(CAST + "أعلنت الشرطة النارية اعتقال عشرة ناشطين.").events
    assert [e.status for e in events if e.rule == "event.arrest_n"] == ["happened"]
