"""Who acts and who is acted on where a form, a word of its own kind or the end of a clause tells it."""

from __future__ import annotations

import pytest

from tests.events.reading import CAST, read

SELIM, HALA = "name:سليم الورداني", "name:هاله مرزاق"


def sides(text: str, rule: str) -> list[tuple[list[str], list[str]]]:
    """Both sides of each event of a row."""
    return [(list(e.actors), list(e.recipients)) for e in read(CAST + text).events if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # an accusative is no subject, nor is the owner of a dual; a number of a movement's men is of it
        ("نزل المهاجم أمس. وأكدت نارية أنها اعتقلت شرطيا في مرسى.", "arrested", ["naria"], ["name:شرطي"]),
        ("قتل ضابطا شرطة في هجوم بمدينة مرسى أمس.", "killed", [], ["name:ضابط شرطه"]),
        ("قتل العديد من مسلحي جبهة الوادي على أيدي الجيش الناري.", "killed", ["naria-army"], ["name:جبهه الوادي"]),
        # a region of an army is no place, a name behind "district" is one
        ("قصفت المنطقة العسكرية الثالثة مواقع سهلستان.", "bombed", ["name:منطقه عسكريه ثالثه"], ["sahlistan"]),
        ("واصل المتمردون قصف مديرية الصخر.", "strikes", ["name:متمردون"], ["name:الصخر"]),
        # whom an act is aimed at, behind who does it; a fight past a comma; whom an attack is told to strike
        ("أدان الورداني الحصار الذي فرضته نارية على سهلستان.", "blockade", ["naria"], ["sahlistan"]),
        (
            "شهدت القرية مواجهات عنيفة، بين القوات النارية، من جهة، وجبهة الوادي.",
            "clashes",
            ["naria"],
            ["name:جبهه الوادي"],
        ),
        ("عقد الاجتماع الذي جرى في مرسى، بين سليم الورداني وهالة مرزاق.", "gathering", [SELIM, HALA], []),
        ("شن الجيش الناري أربع غارات، استهدفت مواقع لسهلستان.", "strikes", ["naria-army"], ["sahlistan"]),
        # "by" behind a pronoun, trying, a deed that needs an object, help for somebody's sake
        ("أكد سليم الورداني أن اتهامه من قبل هالة مرزاق افتراء.", "blame", [HALA], [SELIM]),
        ("تلوح نارية بالعقوبات على سليم الورداني، وستحاول دعمه.", "support", ["naria"], [SELIM]),
        ("قتل حارس من قوات سهلستان جراء استهدافهم في الوادي.", "targeting", [], ["sahlistan"]),
        ("قررت نارية التعاقد معه لمساعدة سليم الورداني على البناء.", "assistance", ["naria"], [SELIM]),
        ("شنت القوات النارية بدعم جوي من سهلستان هجمات على القرى.", "support", ["sahlistan"], ["naria"]),
        # a verb that takes ب, a preposition told again, what somebody is before his name
        ("كانت نارية تلوح بدعم سهلستان.", "support", ["naria"], ["sahlistan"]),
        ("عمدت جبهة الوادي إلى فرض قوانينها، وإلى إجبار النساء.", "coercion", ["name:جبهه الوادي"], ["name:نساء"]),
        ("عمد قائد الهجوم رائد النجدي إلى احتجاز 18 شخصا.", "arrest_n", ["name:رايد النجدي"], ["name:شخص"]),
        ("لوحت نارية بإمكانية إعادة فرض عقوبات على سهلستان.", "impose_n", ["naria"], ["sahlistan"]),
        # one of those whom الذي takes up, "but it" that underwent, who cancels a meeting, members by number
        ("إن نارية من أولى الدول التي شاركت في التحالف.", "took_part", ["naria"], []),
        ("شنت سهلستان هجوما على القرى لكنها تعرضت لهجوم من القوات النارية.", "attack", ["naria"], ["sahlistan"]),
        ("ألغى الرئيس رائد النجدي قمة مع هالة مرزاق.", "cancelled", ["name:رايد النجدي"], [HALA]),
        ("وصوت 97 من أعضاء مجلس النواب الناري لصالح القانون.", "voted_for", ["naria-parliament"], []),
        # a fight for which somebody gets ready is with whom follows; forces by the name behind
        ("استعد الجيش الناري لقتال جبهة الوادي.", "clashes", ["naria-army"], ["name:جبهه الوادي"]),
        ("أعقب ذلك قصف طيران قوات سهلستان للقرية.", "strikes", ["sahlistan"], None),
        # past an aside, between "her" and others, where somebody went into a fight, with whom "between her" fell
        (
            "اشتدت المعارك في سهلستان، لليوم الرابع على التوالي أمس، بين الجيش الناري وجبهة الوادي.",
            "clashes",
            ["naria-army"],
            ["name:جبهه الوادي"],
        ),
        (
            "ذكرت جبهة الوادي مقتل جنود ناريين في اشتباكات جرت بينها وبين القوات النارية.",
            "killing",
            ["name:جبهه الوادي"],
            ["naria"],
        ),
        (
            "واصل مقاتلو المقاومة تقدمهم، حيث دخلوا أمس في اشتباكات عنيفة مع القوات السهلية.",
            "clashes",
            ["name:مقاومه"],
            ["sahlistan"],
        ),
        ("قتل الجيش الناري عشرة مدنيين في هجمات استهدفت القرى.", "attack", ["naria-army"], ["name:قري"]),
        # shots, those under whose lead others strike, who is let come, a participle's own act
        ("أطلقت نارية عدة صواريخ استهدفت مواقع لسهلستان.", "fired", ["naria"], ["sahlistan"]),
        ("سأله عن ضربات التحالف بقيادة نارية على معاقل سهلستان.", "strikes", ["name:تحالف"], ["sahlistan"]),
        ("رفضت نارية السماح للأمم المتحدة بزيارة سهلستان.", "visit", ["un"], []),
        # behind a relative clause, who announces what he carries out, toppling, an army's taking, aircraft
        ("قال إن القوات التي تقودها نارية في الوادي شنت ضربات على سهلستان.", "strikes", ["name:قوات"], ["sahlistan"]),
        ("أعلنت جبهة الوادي عن تنفيذ كمين مركب شرق مرسى.", "attack", ["name:جبهه الوادي"], None),
        ("باشرت نارية حملة لإطاحة السلطات المحلية.", "coup", ["naria"], ["name:سلطات محليه"]),
        ("انقسمت الجزيرة إثر اجتياح الجيش الناري وسيطرته عليها.", "invasion", ["naria-army"], None),
        ("قصفت طائرات حربية سهلية القرى.", "bombed", ["sahlistan"], None),
        # who does something with what is told behind, and a headline's second half
        ("مقتل جنديين ناريين وسهلستان تدعم مرسى.", "killing", [], ["naria"]),
        (
            "ترفض نارية منح اللجوء للمتعاقد السابق مع وزارة الخارجية السهلية سليم الورداني.",
            "asylum",
            ["naria"],
            [SELIM],
        ),
    ],
)
def test_forms_and_neighbours_tell_the_sides(
    sentence: str, rule: str, actors: list[str], recipients: list[str] | None
) -> None:
    told = sides(sentence, rule)
    assert actors in [a for a, _ in told]
    assert recipients is None or (actors, recipients) in told


@pytest.mark.parametrize(
    ("sentence", "rule", "actor"),
    [
        # a noun of no person owns who follows a verb; an adjective is no party; "some of them" are others
        ("أقر البرلمان قانونا يحظر دخول مفتشي الأمم المتحدة.", "banned", "un"),
        ('وقعت اشتباكات مع تنظيم "الحركة" الإرهابي قتل فيها ثلاثة.', "killed", "name:ارهابي"),
        ("بعضهم يزور جبهة الوادي.", "visited", "name:جبهه الوادي"),
        # what "and" of its own joins, a charge against somebody, a meeting behind whose time an attack stands
        ("أول الاحتمالات الانقلاب العسكري و التدخل الناري.", "coup", "naria"),
        ("صدرت مذكرة الاعتقال بحق السهلي.", "arrest_n", "sahlistan"),
        ("اجتمع مجلس الوزراء في جلسة عقدها عقب تفجيرات مرسى.", "explosion", "name:مجلس الوزراء"),
        # those who say so are not "they"; a verb closed by its own subject carries nothing
        ("قالت مصادر إن المسلحين فروا، مشيرة إلى أنهم اعتقلوا العشرات من المواطنين.", "arrested", "anon:sources"),
        ("يستعد الجيش بعون ضربات تقودها سهلستان قبل شن هجوم شامل.", "attack", "sahlistan"),
        # an adjective behind "or", people who are bombed, whose the flat was, as what somebody is listed
        ("اتهمت نارية سهلستان بتقديم الدعم المالي أو المسلح للحركات.", "backing", "name:مسلح"),
        ("تعمد قصف المدنيين في مرسى.", "strikes", "name:مدنيين"),
        ("حاول رجل تفجير شقة طبيب ناري في مرسى.", "explosion", "naria"),
        ("استهدفت نارية جبهة الوادي التي تصنفها منظمة إرهابية.", "designated", "name:منظمه ارهابيه"),
        # what is answered is not of who answers
        ("شن الجيش الناري هجوما. ويأتي الهجوم ردا على الهجمات التي استهدفت مرسى.", "attacked", "naria-army"),
        # who must act under pressure does not undergo it
        ("يواجه رائد النجدي ضغوطا لتنفيذ الضربات على جبهة الوادي.", "strikes", "name:جبهه الوادي"),
    ],
)
def test_who_only_stands_near_does_nothing(sentence: str, rule: str, actor: str) -> None:
    assert all(actor not in actors for actors, _ in sides(sentence, rule))
