"""Whose words they are, through whom, and where they end: what statements given on real pages had wrong."""

import pytest

from tests.statements.reading import CAST, read, short


def told(sentences: str) -> list[tuple[str, str, str]]:
    """Who says what through whom."""
    found = read(CAST + sentences)
    return [(short(s.source.entity), "+".join(short(link.entity) for link in s.via), s.surface) for s in found]


@pytest.mark.parametrize(
    "who",
    [
        "متحدث باسم وزير الخارجية الناري سليم الورداني",
        "مستشار لوزير الخارجية الناري سليم الورداني",
        "مساعدون لوزير الخارجية الناري سليم الورداني",
        "مسؤول في مكتب وزير الخارجية الناري سليم الورداني",
    ],
)
def test_who_serves_somebody_by_name_is_not_he(who: str) -> None:
    (found,) = read(f"{CAST}وقال {who} إن السد آمن.")
    assert found.source.entity != "name:سليم الورداني"


def test_a_spokesman_with_the_article_has_the_name() -> None:
    (found,) = read("وقال المتحدث باسم وزير الخارجية الناري سليم الورداني إن السد آمن.")
    assert found.source.entity == "name:سليم الورداني"


@pytest.mark.parametrize("whose", ["مبعوث", "مكتب مبعوث"])
def test_a_spokesman_is_not_he_who_is_known_for_the_office(whose: str) -> None:
    envoy = f"المتحدثة باسم {whose} الأمم المتحدة الخاص باليمن مارتن غريفيث"
    (found,) = read(f"وقالت {envoy} إن السد آمن.")
    assert found.source.entity != "martin-griffiths"
    (known,) = read("وقال المتحدث باسم الأمين العام للأمم المتحدة ستيفان دوجاريك إن السد آمن.")
    assert known.source.entity == "stephane-dujarric"
    (named,) = read(f"وقالت ليلى الحسون {envoy} لوكالة نبأ «إن السد آمن تماما».")
    assert short(named.source.entity) == "الحسون"


def test_an_adviser_of_an_office_has_the_name() -> None:
    (found,) = read("وقال مستشار مكتب رئيس الوزراء سليم الورداني إن السد آمن.")
    assert found.source.entity == "name:سليم الورداني"


def test_a_mans_participle_behind_what_a_ministry_tells_of_him() -> None:
    found = told("وقالت وزارة الخارجية السهلية إن سليم الورداني التقى هالة مرزاق، مشيرا إلى أن السد آمن.")
    assert found[-1][0] == "الورداني"


def test_a_mans_participle_behind_what_he_said_inside_a_ministrys_words() -> None:
    found = told("وأشارت وزارة الخارجية السهلية إلى أن سليم الورداني أشاد بالسد، مؤكدا أهمية الحوار.")
    assert found[-1][0] == "الورداني"


def test_but_he_goes_on_not_the_counterpart_whom_he_told() -> None:
    page = "قالت الرئاسة إن الرئيس عمر الصافي أبلغ نظيره السهلي زيد الغدير ترحيبه، لكنه عبر عن أمله في هدنة."
    assert short(read(page)[-1].source.entity) == "الصافي"


def test_a_document_that_an_agency_passed_on_speaks_itself() -> None:
    found = told("وجاء في البيان الرسمي، نقلا عن وكالة نبأ: «السد آمن منذ أمس، والمعبر مفتوح».")
    assert [(who, via) for who, via, _ in found] == [("الرسمي", "nabaa")]


def test_whose_a_document_is_in_marks() -> None:
    page = "أعلنت حركة الواحة هدنة. وقال بيان لـ«حركة الواحة» إن السد آمن."
    assert read(page)[-1].source.entity == read(page)[0].source.entity


@pytest.mark.parametrize("marks", ['ل"الرياض"', "لـ«الرياض»"])
def test_an_outlet_in_marks_though_a_capital_has_its_name(marks: str) -> None:
    assert told(f"وقالت مصادر محلية {marks} إن السد آمن.")[-1][1] == "al-riyadh"


def test_an_outlet_in_marks_though_a_region_has_its_name() -> None:
    page = "وقال بيان للوزارة تلقت «الشرق الأوسط» نسخة منه، إن السد آمن."
    assert told(page)[-1][1] == "asharq-al-awsat"


def test_through_whom_a_sentence_of_its_own_told_goes_on() -> None:
    page = "وقال الورداني إن السد آمن. جاء ذلك في تصريحات لوكالة نبأ، على هامش القمة. وأضاف أن المعبر مغلق."
    assert [via for _, via, _ in told(page)] == ["nabaa", "nabaa"]


@pytest.mark.parametrize("again", ["ذات المصدر", "نفس المصدر", "المصدر ذاته"])
def test_the_same_source_is_the_last(again: str) -> None:
    found = read(f"أفادت مصادر بأن السد آمن. وقال مصدر أمني إن النهر هادئ. وأوضح {again} أن المعبر مغلق.")
    assert found[2].source.entity == found[1].source.entity


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("وقال مراسل سهلي إن السد آمن.", "1"),
        ("ويقول سهليون إن السد آمن.", "plural"),
    ],
)
def test_nobody_is_named(sentence: str, number: str) -> None:
    source = read(CAST + sentence)[-1].source
    assert source.form == "anonymous"
    assert source.anonymous is not None
    assert source.anonymous.number == number


def test_a_page_own_correspondent_is_no_unnamed_source() -> None:
    assert read(CAST + "وقال مراسل الشراع إن السد آمن.")[-1].source.form != "anonymous"


def test_a_holders_name_behind_a_comma_before_what_he_faults() -> None:
    (found,) = read("انتقد الأمين العام لحركة الواحة، محسن مرزوق تحركات الوفد الأخيرة.")
    assert (found.source.entity, found.surface) == ("name:محسن مرزوق", "تحركات الوفد الأخيرة")


def test_what_is_told_of_the_saying_ends_a_description() -> None:
    found = told("وهاجم الورداني سهلستان واصفا إياها بأنها «دولة هشة» وجاءت تصريحات الورداني في مقابلة مع قناة الرصد.")
    assert "تصريحات" not in found[-1][2]


@pytest.mark.parametrize(
    ("title", "content"),
    [
        ("الورداني: السد آمن.. والوزارة تحذر من العطش", "السد آمن"),
        ("الورداني: السد آمن.. ونسعى إلى الحوار", "السد آمن.. ونسعى إلى الحوار"),
    ],
)
def test_a_headings_words_end_where_another_speaks(title: str, content: str) -> None:
    assert read(f"# {title}\n\n{CAST}")[0].surface == content


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("ووفقا لدراسة نشرتها مجلة الشراع في مرسى أمس فإن السد آمن.", "السد آمن"),
        ("ونقلت قناة الرصد عن مصادر وصفتها بـ«الخاصة» أن السد آمن.", "السد آمن"),
        ("وصرح مصدر سهلي بأن الوفد سبق وأن زار مرسى.", "الوفد سبق وأن زار مرسى"),
    ],
)
def test_what_tells_of_a_source_is_not_what_it_says(sentence: str, content: str) -> None:
    assert told(sentence)[-1][2] == content


@pytest.mark.parametrize(
    "sentence",
    [
        "وقرأ نداءات لجنة السد في سهلستان التي طالبت بإخراج الأهالي من المدن.",
        "والحديث عن تصدير النفط عبر وسطاء يكشفون عن الواقع.",
    ],
)
def test_neither_a_place_nor_who_goes_between_speaks(sentence: str) -> None:
    assert told(sentence) == []


def test_a_relative_clause_ends_before_the_outer_verb_s_own_words() -> None:
    found = told("وأشار المركز الذي يؤكد أنه مستقل منذ سنوات، إلى أن السد آمن.")
    assert "أنه مستقل منذ سنوات" in {content for _, _, content in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "وجاء القرار في أعقاب الضربة وفسر بأنه استعراض قوة.",
        "وأضيفت صورة الرئيسة «بارك سون هيي» إلى المعرض.",
    ],
)
def test_no_passive_and_no_name_in_marks_says_anything(sentence: str) -> None:
    assert told("وقال الورداني إن السد آمن. " + sentence)[1:] == []


def test_a_firm_belief_is_no_assertion_of_its_own() -> None:
    found = told("وقال الورداني: «أنا مؤمن إيمانا جازما بأن السد آمن».")
    assert len(found) == 1


def test_an_outlet_by_its_noun_and_its_state_is_the_one_named_before() -> None:
    page = "أعلنت شبكة الجزيرة أن السد آمن. وأضافت الشبكة القطرية أن المعبر مغلق. وقالت الشبكة النارية إن القمة غدا."
    found = [s.source.entity for s in read(page)]
    assert found[0] == found[1] != found[2]


def test_a_document_feels_nothing() -> None:
    found = told("وذكر البيان أن سليم الورداني اتصل بالأهالي لتقديم تعازيه كما عبر عن حزنه.")
    assert found[-1][0] == "الورداني"


def test_two_leaders_are_those_who_met() -> None:
    found = read("التقى سليم الورداني أمس هالة مرزاق في مرسى. وأكد الزعيمان أن السد آمن.")
    assert found[-1].source.entity == "name:سليم الورداني+name:هاله مرزاق"


def test_two_envoys_are_not_two_ministers_who_met() -> None:
    found = read("التقى سليم الورداني أمس هالة مرزاق في مرسى. وأكد المبعوثان أن السد آمن.")
    assert found[-1].source.entity == "name:المبعوثان"
    found = read("التقى وانغ يي أمس سيرغي لافروف في مرسى. وأكد الوزيران أن السد آمن.")
    assert found[-1].source.entity == "wang-yi+sergei-lavrov"
