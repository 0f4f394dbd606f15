"""Who acts and who is acted on where another clause, the sentence before or the make of the sentence tells it."""

from __future__ import annotations

import pytest

from tests.events.reading import CAST, read

SELIM, HALA = "name:سليم الورداني", "name:هاله مرزاق"


def sides(text: str, rule: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Both sides of each event of a row."""
    return [(e.actors, e.recipients) for e in read(CAST + text).events if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # "that he" before a verb is who speaks; "and" joins a verb to the one before that agrees
        ("أعلنت نارية أنها استدعت سفيرها لدى سهلستان.", "recalled", ["naria"], ["sahlistan"]),
        ("الجيش الناري يشن غارات ويقصف مواقع سهلستان.", "bombed", ["naria-army"], ["sahlistan"]),
        ("كان سليم الورداني قد زار سهلستان الخميس، واجتمع مع هالة مرزاق.", "gathered", [SELIM, HALA], []),
        ("يلقي سليم الورداني كلمة، كما يجري محادثات مع هالة مرزاق.", "talks", [SELIM, HALA], []),
        # what rules an act: its own subject, past an insertion; whom it asks, lets or keeps from it
        ("تمكنت القوات النارية، بدعم من الحلفاء، من استعادة السيطرة على مرسى.", "invasion", ["naria"], None),
        ("شنت قوة نارية عملية عسكرية على القرى تمكنت خلالها من قتل 11 مسلحا.", "killing", ["naria"], ["name:مسلح"]),
        ("الورداني يدعو سهلستان لمواصلة العمليات العسكرية ضد الحركة.", "operation", ["sahlistan"], None),
        ("منعت نارية الجيش السهلي من اقتحام مرسى.", "invasion", ["sahlistan-army"], None),
        # a noun that leads to an act, one whom it is under between; acts that "and" joins
        ("أدان الورداني إقدام مسلحين تحت حماية قوات سهلستان على اقتحام المسجد.", "invasion", ["name:مسلحين"], None),
        ("أكدت مصادر استمرار نارية في التدخل في شؤون سهلستان.", "interference", ["naria"], ["sahlistan"]),
        ("تعهدت نارية بتسليح قوات الحركة ومساندتها.", "support", ["naria"], ["name:حركه"]),
        # his country, a body that was named before
        ("أعلن سليم الورداني أن بلاده قررت قطع العلاقات مع سهلستان.", "rupture", ["naria"], ["sahlistan"]),
        ("قصف الجيش الناري القرية. وقال شهود إن الجيش اقتحم المعبر.", "stormed", ["naria-army"], None),
        # what الذي takes up
        ("أبرم النظام الاتفاق مع سهلستان التي خضع النظام لمطالبها.", "request", ["sahlistan"], []),
        # who fights before who suffers; who is called to account
        ("قضى شاب برصاص الجيش السهلي بعد اقتحامه المنزل.", "invasion", ["sahlistan-army"], None),
        ("دعت نارية إلى محاسبة سهلستان على خروقاتها.", "breach", ["sahlistan"], []),
        # whose a charge, a war for something, help with something and a counted object are
        ("أعربت مصادر عن قلقها بعد اتهام سهلستان بالتدخل.", "blame", [], ["sahlistan"]),
        ("ندد الورداني باعتقال الجيش السهلي ثلاثة ناشطين.", "arrest_n", ["sahlistan-army"], ["name:ناشطين"]),
        ("شنت القوات النارية أمس هجمات على جيوب للحركة.", "attack", ["naria"], None),
    ],
)
def test_the_make_of_a_sentence_tells_who_acts(
    sentence: str, rule: str, actors: list[str], recipients: list[str] | None
) -> None:
    told = sides(sentence, rule)
    assert actors in [list(a) for a, _ in told]
    assert recipients is None or recipients in [list(r) for _, r in told]


@pytest.mark.parametrize(
    ("sentence", "rule", "actors"),
    [
        # deaths told before or behind their attack, in a fight between two, in an ambush
        ("قالت الوزارة إن 43 شخصا قتلوا عندما قصفت القوات السهلية مرسى.", "killed", ["sahlistan"]),
        ("فجر انتحاري نفسه فقتل 32 شخصا.", "killed", ["name:انتحاري"]),
        ("قتل جندي ناري في اشتباكات وقعت بين القوات النارية وعناصر الحركة.", "killed", ["name:حركه"]),
        ("قتل 16 جنديا ناريا في كمين للحركة.", "killed", ["name:حركه"]),
        ("قتل ثمانية مسلحين في كمين نصبته لهم القوات النارية.", "killed", ["naria"]),
        # an attack that is taken up, claimed or waged by a verb without a subject of its own
        ("قصفت القوات السهلية القرية. وأسفر القصف العشوائي عن مقتل سبعة مدنيين.", "strikes", ["sahlistan"]),
        ("كانت الحركة أعلنت في بيان على موقع تابع لها المسؤولية عن التفجير في مرسى.", "explosion", ["name:حركه"]),
        ("أعلنت الحركة استئناف المعركة بعد شهر من هجوم شنته على مرسى.", "attack", ["name:حركه"]),
    ],
)
def test_who_attacked_is_told_by_other_words(sentence: str, rule: str, actors: list[str]) -> None:
    assert actors in [list(a) for a, _ in sides(sentence, rule)]


@pytest.mark.parametrize(
    ("sentence", "rule", "party"),
    [
        # who lets, asks, speaks or gets something for it does not do it
        ("سمحت نارية لسهلستان باستخدام القواعد في شن غارات على الحركة.", "strikes", "naria"),
        ("دعت الأمم المتحدة إلى وضع حد فوري لأعمال العنف في سهلستان.", "violence", "un"),
        ("وافقت سهلستان على الخفض مقابل رفع العقوبات المفروضة عليها.", "lifting", "sahlistan"),
        ("قال الورداني إن هذا الاتفاق سيقدم لسهلستان مليارات بتخفيف العقوبات.", "lifting", SELIM),
        # who lost his own in it, who is only named near it, whose another act is
        ("خسرت نارية عشرة من أبنائها في حروب.", "war", "naria"),
        ("فتحت نارية الحدود للعابرين لقصف القرية.", "bombing_of", "naria"),
        ("أشاد الورداني بالتعاون مع سهلستان.", "cooperation", SELIM),
        ("قتل شاب ناري متأثرا بإصابته برصاص الجيش السهلي.", "wounding", "name:شاب ناري"),
        # a blast is no shelling, of attacks by two nobody is meant
        ("قصفت نارية القرية وقصفت سهلستان المعبر. وأسفر القصف عن مقتل سبعة مدنيين.", "strikes", "naria"),
        # an adjective with its article is none of a noun without
        ("تحت وطأة عقوبات أرهقت المجتمع الناري سافر الورداني.", "sanctions", "naria"),
    ],
)
def test_who_only_stands_near_an_act_does_not_do_it(sentence: str, rule: str, party: str) -> None:
    assert all(party not in actors for actors, _ in sides(sentence, rule))
