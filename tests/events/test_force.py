"""Who does what to whom in events of force: sides told with a clause between, by a loyalty, by their dead."""

import pytest

from tests.events.reading import events, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # a force is one party with whom it is loyal to, which so is none and hides none
        (
            "دارت معارك بين القوات الموالية للورداني والشرطة من جهة، والمسلحين والقوات الموالية لمرزاق من جهة أخرى.",
            "clashes",
            ("للورداني", "شرطه"),
            ("مسلحين", "لمرزاق"),
        ),
        # the second side stands behind a clause that tells of the first
        (
            "دارت اشتباكات في مرسى بين قوات الحكومة التي تتخذ رأس الماء مقرا لها ومسلحين من القرى.",
            "clashes",
            ("حكومه",),
            ("مسلحين",),
        ),
        # a war that a land saw
        ("تحدث عن الحرب التي شهدتها مرسى بين نارية وسهلستان.", "war", ("naria",), ("sahlistan",)),
        # both are the subject that "was" puts first
        ("وكانت نارية وجبهة الوادي بدأت هجوما على سهلستان.", "attack", ("naria", "الوادي"), ("sahlistan",)),
        # either
        ("ولم تقصف نارية أو جبهة الوادي سهلستان أمس.", "bombed", ("naria", "الوادي"), ("sahlistan",)),
        # a light verb that "and" joins has its own subject
        ("اقتحم مسلحون القرية أمس وشنت الشرطة هجوما على معسكر للجيش.", "attack", ("شرطه",), ("جيش",)),
        # a noun that ends in ون owns nobody
        ("اقتحم مسلحون المبنى أمس.", "stormed", ("مسلحون",), ("مبني",)),
        # people of a village are no village
        ("هاجم ثوار القرية سهلستان أمس.", "attacked", ("قريه",), ("sahlistan",)),
        # the dead of a strike are whom it hit
        ("أعلنت الشرطة مقتل ثلاثة جنود في غارة لطيران نارية.", "strikes", ("naria",), ("جنود",)),
        # who owns up to killing those told before
        ("بعد مقتل شرطيين وإعلان جبهة الوادي مسؤوليتها عن قتلهما.", "killing", ("الوادي",), ("شرطيين",)),
        # by whom a passive of a relative clause was done, where and when between
        ("عاد سليم الورداني الذي اختطف قبل يومين في مرسى من قبل مسلحين.", "abducted", ("مسلحين",), ("الورداني",)),
        # whom a definite noun's ل names suffers it
        ("نددت الوزارة بالاستهداف المتكرر للمدنيين.", "targeting", (), ("مدنيين",)),
        # a government that bombs
        ("بثت الوكالة صور قصف جوي من النظام استهدف مستشفى في مرسى.", "strikes", ("نظام",), ("مستشفي",)),
        # what "and" joins to a means is the means of the same
        ("فرقت الشرطة المتظاهرين باستخدام الغاز وخراطيم الماء وإطلاق الرصاص.", "gunfire", ("شرطه",), ()),
        # whose work an attack is suspected to be
        ("أسفر تفجير انتحاري يشتبه بأنه من تنفيذ جبهة الوادي عن مقتل جنود.", "suicide", ("الوادي",), ("جنود",)),
        # men are they, whichever way their plural is made
        ("قال إن 8 أشخاص يحملون أسلحة قتلوا أثناء محاولتهم مهاجمة سهلستان.", "targeting", ("اشخاص",), ("sahlistan",)),
        ("قال إن 8 أشخاص يحملون أسلحة قتلوا أثناء محاولتهم مهاجمة سهلستان.", "killed", (), ("اشخاص",)),
        # who stands on one side, before a comma
        ("دارت معارك بين الجيش والشرطة من جهة، والمسلحين والثوار.", "clashes", ("جيش", "شرطه"), ("مسلحين", "ثوار")),
        # who has a part in a fight
        ("أشاد الورداني بدور نارية في محاربة الجماعات المسلحة.", "fighting_x", ("naria",), ("مسلحه",)),
        # on what an attacker relies is no aim
        ("تعرضت نارية لهجوم من المسلحين معتمدين على القوة الجوية.", "attack", ("مسلحين",), ("naria",)),
        # with whom ties are cut
        ("قال إن نارية ستقطع علاقاتها الدبلوماسية بسهلستان.", "broke_ties", ("naria",), ("sahlistan",)),
    ],
)  # fmt: skip
def test_who_does_it_to_whom(sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    assert (actors, recipients) in [sides(e) for e in events(sentence) if e.rule == f"event.{rule}"]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        # a sentence is no execution
        ("علق الورداني على الحكم الصادر بإعدامه من قبل النظام.", "execution"),
        # lines of supply are cut by soldiers, not by demonstrators
        ("تمكنت المقاومة من قطع طرق إمداد المسلحين في مرسى.", "roadblock"),
        # by what blows somebody is hit is the same act
        ("استهدف طيران نارية بعدة غارات القرية ومواقع الجيش.", "strikes"),
        # who discusses a fight does not wage it
        ("بحث الورداني مع مرزاق سبل محاربة الجماعات المسلحة.", "fighting_x"),
        # an unread subject between a verb and its object hides who did something before
        ("قصفت نارية القرية واعتقلت الكشافة الزرقاء ثلاثة رجال.", "arrested"),
        # into whose hands a place falls does nothing more by it
        ("إن سقوط المواقع بيد القوات الموالية للورداني يقطع إمدادات القرية.", "cut_off_aid"),
    ],
)
def test_is_no_act_of_anybody(sentence: str, rule: str) -> None:
    assert not [e for e in events(sentence) if e.rule == f"event.{rule}" and e.actors]


def test_a_death_in_one_attack_is_not_laid_to_who_made_another() -> None:
    told = events("قتل عشرة متشددين في غارة قرب مرسى، فيما قتل ثلاثة مدنيين في قصف لطائرات نارية على القرية.")
    assert [sides(e) for e in told if e.rule == "event.killed"] == [((), ("متشددين",)), (("naria",), ("مدنيين",))]


def test_what_routs_a_group_happened() -> None:
    (event,) = (e for e in events("جاء ذلك بعد دحر الجماعات المسلحة في رأس الماء.") if e.rule == "event.routing")
    assert event.status == "happened"
