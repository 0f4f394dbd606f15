"""Names of talks, formal bodies, surnames of known people, offices within offices, in sentences of our own."""

import re

import pytest

from musnad.lexicon.table import read
from tests.entities.test_find import bracketed
from tests.entities.test_find import read as reading

PROCESSES = ("EVENT", "AGREEMENT", "LAW")


@pytest.mark.parametrize(
    "marked",
    [
        "تعثرت [مفاوضات فيينا] أمس، وانتهت [محادثات هافانا].",
        "عقد [مؤتمر قبرص] في المدينة.",
        "استؤنفت [مفاوضات ترسيم الحدود البحرية] مع الجانب الآخر.",
        "رفض الوفد [خطة بيكر] و[مبادرة كيري].",
        "دعا إلى [المفاوضات النووية] و[الحوار الثلاثي].",
        "اندلعت [الحرب الأهلية] عام 1990، ثم [الحرب الأهلية في ليبيا].",
        "انتقد [العدوان الإسرائيلي على لبنان] أمس.",
        "وفق [القرار الأممي الأخير رقم 2440] و[قرار الأمم المتحدة رقم 2216].",
        "تمسك ب[الاتفاق السياسي الليبي] و[خارطة الطريق].",
        "شارك في [المائدة المستديرة] بالأمس.",
    ],
)
def test_talks_plans_and_settled_accords_are_named_by_what_completes_them(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), *PROCESSES) == marked


@pytest.mark.parametrize(
    "text",
    [
        "بدأت محادثات موسكو مع كييف.",
        "انتهت مباحثات القاهرة والرياض.",
        "المباحثات الروسية مستمرة.",
        "وقال: “نقترب من اتفاق”. وأوضح أنه “متفائل”.",
    ],
)
def test_talks_of_somebody_and_marks_that_close_name_nothing(text: str) -> None:
    assert "[" not in bracketed(text, *PROCESSES)


@pytest.mark.parametrize(
    "marked",
    [
        "قالت [الهيئة العليا للانتخابات] إن الاقتراع انتهى.",
        "بحسب [المرصد الوطني لحقوق الإنسان] أمس.",
        "اجتمع [المجلس الرئاسي الليبي] و[اللجنة الثورية العليا] أمس.",
        "أعلنت [الهيئة العامة للرقابة المالية] القرار.",
        "رحبت [الحكومة الفدرالية الصومالية] بالبيان.",
        "توجه الوفد إلى الهيئة المنظمة للمؤتمر.",
        "دعت الإدارة الأمريكية للتوصل إلى حل.",
    ],
)
def test_a_body_whose_noun_has_the_article_is_named_by_its_rank_and_purpose(marked: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    assert bracketed(text, "ORG").replace("[الإدارة الأمريكية]", "الإدارة الأمريكية") == marked


@pytest.mark.parametrize(
    ("text", "entity", "times"),
    [
        ("قال عضو الوفد يحيى العريضي ذلك. وأضاف العريضي أن الأمر صعب.", "yahya-al-aridi", 2),
        ("قال المتحدث ذبيح الله مجاهد ذلك. ووفقا لمجاهد، عاد الوفد.", "zabihullah-mujahid", 2),
        ("التقى زعيم الجماعة عبد الملك الحوثي الوفد. وأفاد الحوثي بأنه موافق.", "abdul-malik-al-houthi", 2),
        ("قال الوزير سلطان الجابر ذلك. وأكد الجابر أنه باق. وزار الجابر المدينة.", "sultan-al-jaber", 2),
    ],
)
def test_a_known_person_told_in_full_is_told_by_his_surname_too(text: str, entity: str, times: int) -> None:
    assert [m.entity for m in reading(text)[0]].count(entity) == times


def test_the_adjective_of_a_president_is_no_mans_surname() -> None:
    assert [m.surface for m in reading("قال الرئيس السوداني، عمر البشير، ذلك.")[0]] == ["عمر البشير"]


def test_a_militia_of_his_name_is_not_its_leader() -> None:
    mentions = reading("خطب عبد الملك الحوثي أمس. وقصفت ميليشيا الحوثي المدينة.")[0]
    assert [(m.surface, m.type) for m in mentions if "ميليشيا" in m.surface] == [("ميليشيا الحوثي", "GROUP")]


@pytest.mark.parametrize(
    "marked",
    [
        'قال رئيس الوفد "[سليم الورداني]" إن الأمر صعب.',
        "قال وزير خارجية جمهورية أرمينيا، [زغراب كفاناتيان]، إنه باق.",
        "قال نائب رئيس المكتب السياسي للحركة، [شير محمد عباس استانكازي].",
        "قال وزير الخارجية، بحضور عدد كبير، إنه باق.",
    ],
)
def test_a_name_in_marks_or_between_commas_holds_the_office_before_it(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "PER") == marked


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "حضر مستشار الأمن القومي لرئيس الوزراء آبي أحمد.",
            [("رئيس الوزراء", ("abiy-ahmed",))],
        ),
        ("حضر رئيس وفد الرئيس السابق علي صالح.", [("الرئيس السابق", ("name:علي صالح",))]),
        ("حضر رئيس وزراء حكومة عبد ربه منصور هادي.", []),
        ("وصل وفد ممثل لقوات حفتر.", []),
        ("حضر مستشار رئيس الوزراء سليم الورداني.", [("مستشار رئيس الوزراء", ("name:سليم الورداني",))]),
    ],
)
def test_the_office_nearest_to_the_name_is_his(text: str, roles: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(r.surface, r.person) for r in reading(text)[1]] == roles


@pytest.mark.parametrize(
    "marked",
    [
        "وصل إلى منطقة [بلهغام] السياحية.",
        "وصل إلى قرية [تل الورد الشرقية].",
        "وصل إلى جزيرة [قبرص] أمس.",
    ],
)
def test_what_describes_a_town_or_only_classifies_it_is_outside(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "GPE") == marked


def test_an_outlet_stands_without_its_countrys_adjective() -> None:
    mentions = reading("نقلت النهار اللبنانية الخبر عن صحيفة التايمز البريطانية.")[0]
    assert [m.surface for m in mentions if m.type == "MEDIA"] == ["النهار", "التايمز"]


@pytest.mark.parametrize(
    "row", [row for row in read("formal_bodies") if row["class"] == "head"], ids=lambda row: row.id
)
def test_every_head_of_a_formal_body_names_what_its_row_says(row: dict[str, str]) -> None:
    assert bracketed(f"قالت {row['example']} ذلك.", row["type"]) == f"قالت [{row['example']}] ذلك."
