"""What stands beside a name and tells of it: offices behind it, prepositions before it, names joined to it."""

import re

import pytest

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.record import Article, Span
from tests.entities.test_find import bracketed
from tests.tables import SHIPPED


def found(text: str) -> Article:
    return Article("unknown", None, None, None, None, (), None, None, None, (Span(0, len(text)),), ())


def entities(text: str) -> dict[str, str]:
    return {m.surface: m.entity for m in find("page", found(text), tokenize(text), SHIPPED)[0]}


def offices(text: str) -> list[tuple[str, str]]:
    roles = find("page", found(text), tokenize(text), SHIPPED)[1]
    return [(role.surface, "+".join(role.person)) for role in roles]


SELIM = "name:سليم الورداني"


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("قال سليم الورداني وزير الري المصري إن السد آمن.", "وزير الري المصري"),
        (
            "وأكد سليم الورداني، الخبير في شؤون المياه بمعهد الأنهار، أن السد آمن.",
            "الخبير في شؤون المياه بمعهد الأنهار",
        ),
        ("وحضر الاجتماع سليم الورداني رئيس الوفد المصري.", "رئيس الوفد المصري"),
        ("وقال “سليم الورداني” مدير المعهد إن السد آمن.", "مدير المعهد"),
    ],
)
def test_an_office_told_behind_a_name_is_held_by_it(text: str, office: str) -> None:
    assert offices(text) == [(office, SELIM)]


@pytest.mark.parametrize(
    "text",
    [
        "التقى سليم الورداني وزير الري المصري رائد النجدي.",
        "قال سليم الورداني، ورئيس الوفد المصري رائد النجدي، ذلك.",
    ],
)
def test_an_office_whose_own_holder_follows_is_not_told_of_the_name_before(text: str) -> None:
    assert SELIM not in [person for _, person in offices(text)]


def test_a_second_office_stands_behind_a_name_that_has_one_before_it() -> None:
    text = "تحدث مندوب مصر سليم الورداني، المتحدث باسم الوفد، عن السد."
    assert offices(text) == [("مندوب مصر", SELIM), ("المتحدث باسم الوفد", SELIM)]


@pytest.mark.parametrize(
    ("text", "surface", "entity"),
    [
        ("عادت الوفود من اجتماع في مالي أمس.", "مالي", "mali"),
        ("استقبل رئيس مالي وفدا.", "مالي", "mali"),
        ("طردت مالي السفير أمس.", "مالي", "mali"),
        ("قررت مالي الانسحاب أمس.", "مالي", "mali"),
        ("وصل الوفد إلى عمّان.", "عمّان", "amman"),
        ("رحبت عُمان بالبيان.", "عُمان", "oman"),
        ("عقد في العاصمة الروسية موسكو.", "موسكو", "moscow"),
        ("في عاصمة طاجيكستان، دوشنبه.", "دوشنبه", "dushanbe"),
        ("جرى الاجتماع بالعاصمة الألمانية “برلين”.", "برلين", "berlin"),
        ("خلال زيارته لموسكو أمس.", "موسكو", "moscow"),
        ("قالت موسكو إنها ترفض.", "موسكو", "russia"),
        ("رحبت الأممالمتحدة بالبيان.", "الأممالمتحدة", "un"),
    ],
)
def test_what_a_place_is_called_after_tells_which_one_is_meant(text: str, surface: str, entity: str) -> None:
    assert entities(text)[surface] == entity


def test_an_adjective_with_the_letters_of_a_state_is_none() -> None:
    assert entities("طلب الوفد دعم مالي جديد.") == {}


@pytest.mark.parametrize(
    "marked",
    [
        "قال وزير الري [عبد الكريم الشاطر] و[محمد النجدي] و[علي الكتبي] إنهم راضون.",
        "حسبما قال [ناريم أوستران]، ممثل الوفد.",
        "التقى كبير المفاوضين [أومبرتو دي لا سترادا] أمس. وقال [دي لا سترادا] ذلك.",
    ],
)
def test_names_that_no_table_knows_are_found_beside_others(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "PER") == marked


@pytest.mark.parametrize(
    "marked",
    [
        "تنقب السفينة جنوب [جزيرة كاستريلو] اليونانية.",
        "اجتمعوا في مدينة [ناروغو]، ثم عادوا.",
        "وصل إلى بلدة صغيرة، ثم عاد.",
        "غادر مطار العاصمة أمس.",
    ],
)
def test_an_unknown_word_behind_a_noun_of_places_is_a_place(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "LOC", "GPE") == marked


@pytest.mark.parametrize(
    "marked",
    [
        "قال زعيم [الجبهة الوطنية من أجل نهضة مصر] ذلك.",
        "رحبت [جمعية الأنهار] المعارضة بالبيان.",
        "رفض التدخلات الخارجية الإيرانية في المنطقة.",
    ],
)
def test_a_bodys_name_ends_with_what_it_is_for(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "ORG", "GROUP") == marked


def test_a_name_without_the_fathers_is_the_fuller_one_of_the_page() -> None:
    named = entities("أعلن الوزير خالد النجدي ذلك. وقال الوزير خالد بن علي النجدي إنه راض.")
    assert named["خالد النجدي"] == named["خالد بن علي النجدي"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("وقال رئيس «كوب 28» الإماراتي سليم الورداني ذلك.", "رئيس «كوب 28» الإماراتي"),
        ("قال المتحدث باسم الرئاسة الروسية (الكرملين) سليم الورداني ذلك.", "المتحدث باسم الرئاسة الروسية (الكرملين)"),
        ("قال رئيس الوفد (سليم الورداني) ذلك.", "رئيس الوفد"),
        ("وقال سليم الورداني (56 عاما)، رئيس الوفد المصري، ذلك.", "رئيس الوفد المصري"),
    ],
)
def test_words_in_marks_belong_to_the_office_and_its_holder_may_stand_in_them(text: str, office: str) -> None:
    assert offices(text) == [(office, SELIM)]


def test_a_ministry_in_which_an_official_works_is_named() -> None:
    assert entities("نفى مسؤول بوزارة الخارجية المصرية ذلك.")["وزارة الخارجية المصرية"] == "egypt-mfa"


def test_an_office_behind_the_object_of_a_verb_is_not_told_of_it() -> None:
    text = "أعدم الرئيس المصري رائد النجدي نائب رئيس الوزراء."
    assert "نائب رئيس الوزراء" not in {surface for surface, _ in offices(text)}


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("أكدت وزارة الداخلية الليبية ذلك. وقالت وزارة الداخلية إن الأمر انتهى.", "libya-interior"),
        (
            "أكدت وزارة الداخلية الليبية ووزارة الداخلية التونسية ذلك. وقالت وزارة الداخلية إن الأمر انتهى.",
            "name:وزاره الداخليه",
        ),
    ],
)
def test_a_body_called_without_its_states_adjective_is_the_one_told_with_it(text: str, entity: str) -> None:
    assert entities(text)["وزارة الداخلية"] == entity


@pytest.mark.parametrize(
    ("text", "surface", "entity"),
    [
        ("وتوجه إلى موسكو وكييف لإجراء محادثات.", "كييف", "kyiv"),
        ("في نيامي عاصمة النيجر.", "نيامي", "niamey"),
        ("اتفقت موسكو وكييف على ذلك.", "كييف", "ukraine"),
    ],
)
def test_a_capital_joined_to_a_place_is_the_town(text: str, surface: str, entity: str) -> None:
    assert entities(text)[surface] == entity
