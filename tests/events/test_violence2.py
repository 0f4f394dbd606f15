"""Attacks and protests, continued: whose flag burns, who did what is condemned, a crowd that turns violent."""

import pytest

from tests.events.reading import events, sides


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # whose emblem is burnt
        ("وفي مرسى أحرق متظاهرون أعلام سهلستان.", "burnt_flags", ("متظاهرون",), ("sahlistan",)),
        ("قام المتظاهرون بإحراق الأعلام السهلية.", "flag_burning", (), ("sahlistan",)),
        ("أحرق محتجون صور سليم الورداني في مرسى.", "burnt_flags", ("محتجون",), ("الورداني",)),
        # whose act is condemned: by an adjective, by a relative clause, by a pronoun
        ("رفع المتظاهرون لافتات تندد بالمجازر السهلية.", "raised_banners", ("متظاهرون",), ("sahlistan",)),
        ("نظم طلاب مسيرات منددة بالقانون الذي أقره البرلمان.", "marches", ("طلاب",), ("برلمان",)),
        ("وصل رائد النجدي إلى رأس الماء فيما تظاهر طلاب احتجاجا على زيارته.", "demonstrated", ("طلاب",), ("النجدي",)),
        ("تظاهر عمال ضد ارتفاع الأسعار ورفض الحكومة زيادة الأجور.", "demonstrated", ("عمال",), ("حكومه",)),
        # whom a demand is put to; those who rule
        ("خرجت مظاهرات في مرسى تطالب السلطة بوقف الحملة.", "demo", (), ("سلطه",)),
        ("خرجت مظاهرات محدودة في مرسى ضد الحكم.", "demo", (), ("حكم",)),
        # a statue in quotation marks is nobody
        ("احتشد متظاهرون احتجاجا على رفع نصب «الجندي المجهول».", "massed", ("متظاهرون",), ()),
        # a crowd that turns violent is still a protest
        ("حطم محتجون سيارات الشرطة في مرسى.", "smashed", ("محتجون",), ("شرطه",)),
        ("اشتبك متظاهرون مع قوات الأمن في مرسى.", "clashed", ("متظاهرون",), ("امن",)),
        ("اندلعت مواجهات بين الشرطة والمتظاهرين في مرسى.", "clashes", ("متظاهرين",), ("شرطه",)),
        # the subject far from its verb, or behind a place
        ("تجمع أكثر من ألف متظاهر في مرسى.", "assembled", ("متظاهر",), ()),
        ("غضب السكان المحليون في مرسى الذين خرجوا إلى الشوارع.", "took_streets", ("محليون",), ()),
        ("تدفق آلاف المتظاهرين إلى ساحة الميناء.", "poured", ("متظاهرين",), ()),
        # a plural of men is not described by a word for things
        ("وجاب المتظاهرون المنطقة.", "roamed", ("متظاهرون",), ()),
    ],
)
def test_a_protest_has_its_sides(
    sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    found = [(e.type, sides(e)) for e in events(sentence) if e.rule == f"event.{rule}"]
    assert ("PROTEST", (actors, recipients)) in found


def test_violence_by_a_crowd_may_as_well_be_an_attack() -> None:
    event = next(e for e in events("هاجم محتجون مقر الشرطة في مرسى.") if e.type == "PROTEST")
    assert (event.mode, event.alternative) == ("riot", "ASSAULT")


@pytest.mark.parametrize(
    "sentence",
    [
        "قتل محتجون شرطيا في مرسى.",
        "هاجم مسلحون مقر الشرطة في مرسى.",
    ],
)
def test_who_kills_attacks_and_armed_men_are_no_crowd(sentence: str) -> None:
    assert "ASSAULT" in {e.type for e in events(sentence)}


def test_a_verb_behind_a_relative_pronoun_is_no_leaders() -> None:
    """قاده is "led it", no قادة."""
    told = {r for e in events("نظم طلاب مسيرات منددة بالانقلاب الذي قاده فارس الكتبي.") for r in e.recipients}
    assert not any("قاده" in r for r in told)


def test_a_number_of_men_whom_no_table_knows_were_killed() -> None:
    (event,) = (e for e in events("وفي مرسى قتل 10 من الواديين في مواجهات.") if e.rule == "event.killed")
    assert (event.actors, len(event.recipients)) == ((), 1)


def test_who_is_arrested_is_not_whose_anger_it_stirs() -> None:
    (event,) = (e for e in events("أثار اعتقال العقيد غضب السكان في مرسى.") if e.rule == "event.arrest_n")
    assert event.recipients == ()


def test_a_prime_minister_without_a_name_is_himself() -> None:
    (event,) = (e for e in events("أعدم الرئيس الناري رائد النجدي نائب رئيس الوزراء.") if e.rule == "event.executed")
    assert event.recipients == ("name:رييس وزراء",)


@pytest.mark.parametrize(
    "sentence",
    [
        "شن النائب سليم الورداني هجوما لاذعا على الحكومة.",
        "شنت المعارضة هجوما على الحكومة واتهمتها بالفشل.",
        "احتل سهم الميناء، الذي ارتفع كثيرا، المرتبة الثانية.",
        "خطف المغني الأضواء في مرسى.",
        "قتل ثلاثة بانفجار أسطوانة غاز في مرسى.",
        "كانت الخلية تستهدف اغتيال وزير الدفاع في مرسى.",
    ],
)
def test_words_plans_and_figures_of_speech_are_no_attacks(sentence: str) -> None:
    assert not [e for e in events(sentence) if e.type == "ASSAULT" and e.status == "happened"]


def test_an_attack_by_armed_men_stays_one_whatever_is_said_of_it() -> None:
    told = events("شن مسلحون هجوما على مقر الشرطة واتهمت الحكومة الجبهة بتنفيذه.")
    assert [e.status for e in told if e.rule == "event.attack"] == ["happened"]


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        ("الحراسة مكلفة بالوقاية من أي هجوم لجبهة الوادي على نارية.", "attack", "hypothetical"),
        ("تلقت الشرطة أوامر بإطلاق النار على المتظاهرين.", "gunfire", "hypothetical"),
        ("يخشى السكان أن يتم قصف مواقع الجيش في مرسى.", "bombing_of", "hypothetical"),
        ("ولم يقتل أو يجرح أي جندي في الهجوم.", "wounded", "negated"),
        ("تعرض رئيس الوزراء الناري السابق رائد النجدي لمحاولة اغتيال في مرسى.", "attempt", "happened"),
        ("قتل خمسة جنود بتفجير سيارتين مفخختين استهدفتا ثكنة للجيش في مرسى.", "killed", "happened"),
    ],
)
def test_what_is_only_thought_of_did_not_happen(sentence: str, rule: str, status: str) -> None:
    told = [e.status for e in events(sentence) if e.rule == f"event.{rule}"]
    assert told == [] if status in {"hypothetical", "negated"} and not told else status in told


def test_taking_hostages_is_an_abduction() -> None:
    (event,) = (e for e in events("احتجز مسلحون رهائن في مرسى.") if e.rule == "event.took_hostage")
    assert (event.type, event.mode) == ("ASSAULT", "abduct")


def test_orders_befall_nobody() -> None:
    told = [e for e in events("تلقت الشرطة أوامر بإطلاق النار على المتظاهرين.") if e.rule == "event.gunfire"]
    assert all("name:شرطه" not in e.recipients for e in told)


@pytest.mark.parametrize(
    ("sentence", "rule", "actors", "recipients"),
    [
        # the subject that كان puts first, people by their town, a force that fires "about" so many times
        ("كان شاب ناري يبلغ من العمر 17 عاما قد هاجم أمس حافلة في مرسى.", "attacked", ("ناري",), ("حافله",)),
        ("قالت الشرطة إن العشرات من سكان مرسى اقتحموا الثكنة.", "stormed", ("سكان",), ("ثكنه",)),
        ("أطلق المسلحون النار باتجاه دورية للجيش.", "fired", ("مسلحون",), ("جيش",)),
        # whose reinforcements were hit is not who hit them; whom a demonstration is for does not hold it
        # who is killed is no further told by على
        ("اعتمد المسلحون سياسة قتل المدنيين بهدف التأثير على الحكومة.", "killing", (), ("مدنيين",)),
        # the dead and the hurt do nothing; a court does not kill
        ("قصفت نارية قرية ما أوقع أربعة جرحى.", "wracked", ("naria",), ("جرحي",)),
        ("وجهت له المحكمة تهمة قتل ستة أشخاص.", "killing", (), ("اشخاص",)),
    ],
)
def test_an_attack_has_no_other_sides(
    sentence: str, rule: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    assert (actors, recipients) in [sides(e) for e in events(sentence) if e.rule == f"event.{rule}"]


def test_whom_a_demonstration_is_for_does_not_hold_it() -> None:
    told = events("خرجت مظاهرات مؤيدة لجبهة الوادي في مرسى.")
    assert [e.actors for e in told if e.type == "PROTEST"] == [()]


@pytest.mark.parametrize(
    ("sentence", "rule", "status"),
    [
        ("يسمح الاتفاق للطائرات السهلية باستخدام القاعدة لشن هجمات على جبهة الوادي.", "attack", "hypothetical"),
        ("وقد أدى رفضها إلى تظاهرات في مرسى.", "demo", "happened"),
        ("نظم طلاب وقفات احتجاجية منددة بالزيارة المرتقبة للوزير إلى مرسى.", "demo", "happened"),
    ],
)
def test_an_attack_or_a_protest_has_its_status(sentence: str, rule: str, status: str) -> None:
    assert status in [e.status for e in events(sentence) if e.rule == f"event.{rule}"]


def test_a_ministry_complains_and_does_not_demonstrate() -> None:
    told = events("أعلنت وزارة الخارجية النارية احتجاجها على الغارة السهلية.")
    assert "PROTEST" not in {e.type for e in told}


@pytest.mark.parametrize("sentence", ["تهدد الأزمة بنسف عملية السلام.", "سيطرت مرسى على وجهات المسافرين."])
def test_figures_of_speech_destroy_nothing(sentence: str) -> None:
    assert "ASSAULT" not in {e.type for e in events(sentence)}
