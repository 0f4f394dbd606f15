"""Two spellings of one name, and two names alike."""

import re

import pytest

from musnad.arabic import tokenize
from musnad.entities import find, link, name_variant
from musnad.lexicon.table import Row, read
from musnad.record import Article, Page, Reading, Span
from tests.entities.test_find import bracketed
from tests.entities.test_find import read as mentions_of
from tests.tables import SHIPPED

LEXICON = SHIPPED


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        ("برمنغهام", "برمنجهام", "variant.g"),
        ("دييغو", "دييقو", "variant.g-q"),
        ("الانجليزي", "الانكليزي", "variant.g-k"),
        ("القنفذة", "القنفدة", "variant.d"),
        ("سوريا", "سورية", "variant.final"),
        ("نتانياهو", "نتنياهو", "variant.vowels"),
        ("أميركا", "أمريكا", "variant.swap"),
        ("أبوللو", "أبولو", "variant.doubled"),
        ("السورين", "السوريين", "variant.nisba"),
        ("هيمن عبد الله", "هيمن عبدالله", "variant.joined"),
        ("أبي نعيم الصخري", "أبو نعيم الصخري", "variant.letters"),
        ("مصطفى النجدى", "مصطفی النجدي", "variant.letters"),
        ("تشاك هاغل", "تشاك هيغل", "variant.beside-vowels"),
        ("توم بوغر", "توم بوجر", "variant.beside-class"),
        ("لينا أوستربرغ", "لينا أوستربرع", "variant.typo"),
    ],
)
def test_a_habit_of_spelling_joins_two_forms_and_says_which(a: str, b: str, rule: str) -> None:
    found = name_variant(a, b, LEXICON.spelling)
    assert found is not None
    assert found.rule == rule


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("محمد سالم", "محمد سليم"),
        ("خالد جمال", "خالد كمال"),
        ("علي حسن", "علي حسين"),
        ("محمد بن زايد", "محمد بن زيد"),
        ("سلمان", "سليمان"),
        ("فارس الكتبي", "فراس الكتبي"),
        ("سعد الورداني", "سعيد الورداني"),
        ("النيجر", "نيجيريا"),
        ("الشبكات", "الشيكات"),
        ("إمكانات", "إمكانيات"),
        ("حتى", "وحتى"),
        ("مؤكدا", "مؤكدة"),
    ],
)
def test_two_of_like_names_stay_two(a: str, b: str) -> None:
    assert name_variant(a, b, LEXICON.spelling) is None
    assert name_variant(b, a, LEXICON.spelling) is None


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("قال وزير الخارجية الروسي سيرجي لافروف ذلك", "sergei-lavrov"),
        ("التقى وزير الدفاع الأميركي تشاك هاجل مساعديه", "chuck-hagel"),
        ("قال المبعوث هانس غروندبرج إن", "hans-grundberg"),
    ],
)
def test_a_spelling_no_table_has_is_the_known_persons(text: str, entity: str) -> None:
    assert [m.entity for m in mentions_of(text)[0] if m.type == "PER"] == [entity]


@pytest.mark.parametrize(
    "marked",
    [
        "قالت المبعوثة [إنغريد سولفانغ] ذلك. وأضافت [سولفانج] أنها باقية.",
        "قال السفير [عبد الملك الشرفي] ذلك. ورد [عبدالملك الشرفي] بأنه باق.",
        "قال الوزير [حميد بن جلون] ذلك. وشدد [بنجلون] على موقفه.",
    ],
)
def test_a_name_is_one_over_the_page_in_any_spelling(marked: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    assert bracketed(text, "PER") == marked
    assert len({m.entity for m in mentions_of(text)[0] if m.type == "PER"}) == 1


def page(name: str, text: str) -> Reading:
    article = Article("unknown", None, None, None, None, (), None, None, None, (Span(0, len(text)),), ())
    mentions, roles = find(name, article, tokenize(text), LEXICON)
    return Reading(Page(name, name, "text/plain", "utf-8", "", "ar", text), article, mentions, roles, (), ())


def test_a_name_is_one_over_pages_in_any_spelling() -> None:
    one = page("a", "قالت السفيرة آن دوفالرييه ذلك. قالت السفيرة آن دوفالرييه ذلك.")
    other = page("b", "قالت السفيرة آن دوفالريه ذلك.")
    people = [e for e in link([one, other], LEXICON) if e.type == "PER"]
    assert [e.names for e in people] == [{"آن دوفالرييه": 2, "آن دوفالريه": 1}]


def test_two_of_like_names_stay_two_over_pages() -> None:
    one, other = page("a", "قال السفير محمد سالم ذلك."), page("b", "قال السفير محمد سليم ذلك.")
    assert len([e for e in link([one, other], LEXICON) if e.type == "PER"]) == len([one, other])


@pytest.mark.parametrize("row", [r for r in read("spelling") if r["kind"] == "class"], ids=lambda row: row.id)
def test_every_class_of_letters_joins_its_example(row: Row) -> None:
    found = name_variant(*row["example"].split(", "), LEXICON.spelling)
    assert found is not None
    assert found.rule == f"variant.{row.id}"


@pytest.mark.parametrize("row", list(read("name_twins")), ids=lambda row: row.id)
def test_twins_are_never_joined(row: Row) -> None:
    names = row.list("ar")
    assert [(a, b) for a in names for b in names if a != b and name_variant(a, b, LEXICON.spelling)] == []
