"""Governments by who rules, and the council of ministers of a state."""

import pytest

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.record import Article, Published, Span
from tests.entities.test_epithets import LEXICON, named


def test_a_government_by_who_rules_is_the_state_s() -> None:
    text = "قالت إدارة الرئيس الأميركي باراك أوباما إن الحوار مستمر."
    article = Article("unknown", None, None, None, None, (), None, None, None, (Span(0, len(text)),), ())
    mentions, roles = find("page", article, tokenize(text), LEXICON)
    told = {m.surface: (m.entity, m.optional) for m in mentions}
    assert told["إدارة الرئيس الأميركي باراك أوباما"] == ("us-administration", True)
    assert told["باراك أوباما"] == ("barack-obama", False)
    assert [role.surface for role in roles] == ["الرئيس الأميركي"]


def test_whoever_never_ruled_has_no_government() -> None:
    assert named("قالت إدارة جون كيري إن الحوار مستمر.") == [("جون كيري", "john-kerry")]


def test_a_council_of_ministers_is_its_state_s_and_ends_there() -> None:
    told = named("رحب مجلس الوزراء اللبناني بالخطة.", "وقرر مجلس الوزراء الإبقاء على مضمونها.")
    assert told == [("مجلس الوزراء اللبناني", "lebanon-cabinet"), ("مجلس الوزراء", "lebanon-cabinet")]


@pytest.mark.parametrize(
    "later",
    [
        "وكان الرئيس المصري السابق حسني مبارك قد رفض المشروع.",
        "ونقل الكتاب كلام الرئيس المصري جمال عبد الناصر عن السد.",
    ],
)
def test_an_office_alone_is_not_a_former_holder_s(later: str) -> None:
    text = f"قال الرئيس المصري إن مياه النيل خط أحمر.\n{later}"
    cut = text.index("\n")
    day = Published("2021-04-01", None, "stated", "test")
    body = (Span(0, cut), Span(cut + 1, len(text)))
    article = Article("unknown", None, None, None, None, (), day, None, None, body, ())
    _, roles = find("page", article, tokenize(text), LEXICON)
    people = {who for role in roles if role.span.start < cut for who in role.person}
    assert people <= {"abdel-fattah-el-sisi"}


def test_a_man_s_name_that_looks_like_an_adjective_is_no_state_s() -> None:
    told = named("قال رئيس الوزراء العراقي محمد شياع السوداني ذلك.", "ورحبت حكومة السوداني بالاتفاق.")
    assert "sudan-government" not in dict(told).values()
