"""Names in sentences of our own, each mention shown in its brackets."""

import re

import pytest

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.record import Article, Mention, Role, Span
from tests.tables import SHIPPED

LEXICON = SHIPPED


def read(text: str) -> tuple[tuple[Mention, ...], tuple[Role, ...]]:
    body = tuple(Span(*m.span()) for m in re.finditer(r"[^\n]+", text))
    article = Article("unknown", None, None, None, None, (), None, None, None, body, ())
    return find("page", article, tokenize(text), LEXICON)


def bracketed(text: str, *types: str) -> str:
    marks = {}
    for mention in read(text)[0]:
        if not types or mention.type in types:
            marks[mention.span.start], marks[mention.span.end] = "[", "]"
    return "".join(marks.get(i, "") + c for i, c in enumerate(text + " ")).rstrip()


@pytest.mark.parametrize(
    "marked",
    [
        "التقى وزير الري [سليم الورداني] مساعديه.",
        "وقالت المتحدثة باسم الوزارة [نوال الشاطر] إن الوفد عاد. وأضافت [الشاطر] أنه باق.",
        "اجتمع وزيرا الدفاع الفرنسي [فارس الكتبي] والإيطالي [سليم الورداني] أمس.",
        "قال الدكتور [محمد سليم]، وهو باحث.",
        "طالب ل[إدوارد هالم] المستشار السابق باللجوء.",
        "وصل الوزير إلى القاعة.",
        "رئيس الوفد علی عجلة من أمره.",
    ],
)
def test_people_no_table_knows_are_found_after_an_office(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "PER") == marked


@pytest.mark.parametrize(
    "marked",
    [
        "أجرت [الولايات المتحدة] و[روسيا] محادثات.",
        "قدم الطلب ل[لولايات المتحدة] و[سورية] و[سوريا].",
        "في [جنيف] و[واشنطن] وب[القاهرة].",
        "مباحثات بين [الروس] و[الأميركيين] حول الملف.",
        "المسؤولون الأمريكيون والمواطنون الروس.",
        "وصل إلى مدينة [تل الورد] ليلا.",
    ],
)
def test_states_towns_and_peoples_stand_without_their_proclitics(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "GPE") == marked


@pytest.mark.parametrize(
    "marked",
    [
        "أصدرت [وزارة الخارجية التونسية] بيانا عن [الحكومة الليبية].",
        "وزير الخارجية التونسية في القاهرة",
        "مسؤول في [وزارة الدفاع المصرية] قال",
        "اعتصموا أمام [السفارة الفرنسية بتونس].",
        "أعلنت [الأمم المتحدة] و[البيت الأبيض] موقفهما.",
    ],
)
def test_a_ministry_is_a_body_but_not_inside_an_office(marked: str) -> None:
    assert bracketed(re.sub(r"[\[\]]", "", marked), "ORG") == marked


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("أعلنت موسكو موقفها", "russia"),
        ("عقد اللقاء في موسكو", "moscow"),
        ("عقد اللقاء بموسكو", "moscow"),
        ("اتفق مع واشنطن", "us"),
        ("وصل إلى واشنطن", "washington"),
    ],
)
def test_a_capital_that_acts_is_its_state_and_where_things_happen_the_town(text: str, entity: str) -> None:
    assert [m.entity for m in read(text)[0] if m.type == "GPE"] == [entity]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("وزارة الخارجية المصرية ثم الخارجية المصرية", 1),
        ("وزارة الخارجية المصرية ثم الخارجية الليبية", 2),
        ("السفير سليم الورداني ثم الورداني ثم سليم الورداني", 1),
        ("السفير سليم الورداني والسفير هاني الورداني ثم الورداني", 2),
    ],
)
def test_spellings_of_one_are_one_and_two_of_like_names_stay_two(text: str, same: int) -> None:
    assert len({m.entity for m in read(text)[0] if m.type in ("ORG", "PER")}) == same


def test_a_common_word_is_a_name_only_where_its_bearer_is_named_in_full() -> None:
    assert bracketed("القاعدة هي الحوار", "GROUP") == "القاعدة هي الحوار"
    assert bracketed("تنظيم القاعدة ثم القاعدة", "GROUP") == "[تنظيم القاعدة] ثم [القاعدة]"


def test_the_office_before_a_name_is_held_by_it() -> None:
    roles = read("التقى وزير الري المصري سليم الورداني صباحا")[1]
    assert [(r.surface, r.person) for r in roles] == [("وزير الري المصري", ("name:سليم الورداني",))]


def test_names_are_read_in_title_and_body_and_nowhere_else() -> None:
    text = "صورة: القاهرة\nفي تونس"
    article = Article("unknown", None, None, None, None, (), None, None, None, (Span(14, 21),), ())
    mentions, _ = find("page", article, tokenize(text), LEXICON)
    assert [m.surface for m in mentions] == ["تونس"]


def test_every_mention_says_its_rule_and_the_rule_is_told_in_words() -> None:
    mentions, roles = read("قال وزير الري سليم الورداني في مدينة تل الورد لوكالة رويترز إن الحكومة الليبية قلقة.")
    rules = [m.rule for m in mentions] + [r.rule for r in roles]
    assert rules
    assert [rule for rule in rules if LEXICON.explain(rule) is None] == []


@pytest.mark.parametrize(("text", "named"), [("أعلنت موسكو موقفها", "russia"), ("اتفق مع الروس", "russia")])
def test_the_wikidata_id_is_that_of_whom_a_name_means(text: str, named: str) -> None:
    known = LEXICON.entities.get(named)
    assert known is not None
    assert [m.qid for m in read(text)[0] if m.type == "GPE"] == [known.qid]
