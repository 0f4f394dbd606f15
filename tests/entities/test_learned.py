"""Names that no rule finds, seen by the shipped tagger in their sentence."""

import pytest

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.entities.learned import first_cut
from musnad.lexicon.tagger import FEATURES, LONGEST
from musnad.record import Article, Mention, Span
from tests.tables import SHIPPED


def mentions(text: str) -> list[Mention]:
    body = (Span(0, len(text)),)
    article = Article("unknown", None, None, None, None, (), None, None, None, body, ())
    return list(find("0123456789abcdef", article, tokenize(text), SHIPPED)[0])


def learned(text: str) -> list[Mention]:
    return [m for m in mentions(text) if m.rule.startswith("tagger.")]


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("وتقدم أصحاب الأرض عبر لوكا ساندريني في الدقيقة العاشرة.", "لوكا ساندريني"),
        ("ورفض نجيب البوسعيدي التعليق على الخبر.", "نجيب البوسعيدي"),
        ("وأدرك ماركو هاردغريفسون التعادل قبل النهاية.", "ماركو هاردغريفسون"),
    ],
)
def test_a_person_whom_no_rule_finds(paragraph: str, name: str) -> None:
    assert [(m.surface, m.type) for m in learned(paragraph)] == [(name, "PER")]


def test_it_says_which_tagger_saw_it_and_how_sure_it_is() -> None:
    (mention,) = learned("وتقدم أصحاب الأرض عبر لوكا ساندريني في الدقيقة العاشرة.")
    assert SHIPPED.tagger
    assert mention.rule == SHIPPED.tagger.rule
    assert mention.confidence is not None
    assert mention.confidence >= SHIPPED.tagger.sure["PER"]
    assert SHIPPED.explain(mention.rule) is not None


def test_its_surname_is_found_over_the_page() -> None:
    text = "سجل لوكا ساندريني هدف التعادل برأسه. ثم غاب ساندريني عن الشوط الثاني."
    assert [(m.surface, m.entity) for m in mentions(text)] == [
        ("لوكا ساندريني", "name:لوكا ساندريني"),
        ("ساندريني", "name:لوكا ساندريني"),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "قال دبلوماسي غربي مطلع إن الأمر لم يحسم بعد.",
        "جلس الرجل الصادق قرب حجر أبيض وانتظر المساء.",
        "يحتاج المزارعون إلى قروض ميسرة لشراء البذور والأسمدة قبل حلول الشتاء.",
        "أصيب جندي أمريكي سابق في هجوم انتحاري.",
    ],
)
def test_common_words_are_no_names(paragraph: str) -> None:
    assert learned(paragraph) == []


@pytest.mark.parametrize(
    ("word", "cut"), [("وسليم", 1), ("وائل", 0), ("لسليم", 1), ("وللسليم", 0), ("والفردوسي", 1), ("كوليبالي", 0)]
)
def test_a_proclitic_stands_before_the_name(word: str, cut: int) -> None:
    assert first_cut(word, SHIPPED) == cut


def test_the_shipped_tagger_is_small_and_of_these_features() -> None:
    assert SHIPPED.tagger
    assert len(SHIPPED.tagger.pack()) < LONGEST
    assert FEATURES == 1


@pytest.mark.parametrize(
    ("paragraph", "name", "word"),
    [
        ("وفي المحكمة بدا إبراهيم حزيناً ونادماً.", "إبراهيم", "حزينا"),
        ("وأخبره صديق ديمتري كوفتونوف أن السفر مؤجل.", "ديمتري كوفتونوف", "صديق"),
        ("قبل أن يسافر ماركو هاردغريفسون إلى مرسى.", "ماركو هاردغريفسون", "يسافر"),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(paragraph: str, name: str, word: str) -> None:
    found = [m.surface for m in mentions(paragraph) if m.type == "PER"]
    assert all(word not in surface for surface in found), (name, found)


def test_an_adjective_behind_a_region_is_no_place() -> None:
    assert not [m for m in mentions("سيقام مخيم في منطقة آمنة على الحدود، وآخر في منطقة جبلية.") if m.type == "GPE"]


@pytest.mark.parametrize(
    "paragraph",
    ["هاجمت مجموعة مسلحة الحاجز.", "وحدد مركز الزلزال في حدود القرية.", "شكلت السلطات مجموعة أزمة أمس."],
)
def test_a_common_noun_and_its_kind_are_no_body(paragraph: str) -> None:
    assert not [m for m in mentions(paragraph) if m.type == "ORG"]


def test_whom_somebody_speaks_for_is_no_part_of_his_name() -> None:
    found = [
        m.surface for m in mentions("وأفاد الناطق الرسمي باسم الحركة عبد العزيز القطي أن الوفد وصل.") if m.type == "PER"
    ]
    assert found == ["عبد العزيز القطي"]


def test_and_affirmed_begins_no_name() -> None:
    found = [m.surface for m in mentions("واكد سليم الورداني أن القرار صدر.") if m.type == "PER"]
    assert "واكد سليم الورداني" not in found


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("وقال الرئيس لولا دا سيلفا إن الاتفاق قريب.", "لولا دا سيلفا"),
        ("وقال المفاوض علي أكبر كرباسي إن الوفد وصل.", "علي أكبر كرباسي"),
    ],
)
def test_a_word_that_people_are_called_by_stays_in_a_name(paragraph: str, name: str) -> None:
    assert name in {m.surface for m in mentions(paragraph)}
