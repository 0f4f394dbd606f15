"""Clauses framed by who told them: وفق ما, حسبما, كما أكد ذلك, and what stands beside the frame."""

import pytest

from tests.statements.reading import CAST, read, short

CONTENT = "وتقود نارية جهود وساطة لإطلاق سراح المحتجزين في الوادي"


def framed(sentence: str) -> list[tuple[str, str, list[str]]]:
    """Whom it means, the content, and who passed it on."""
    return [(short(s.source.entity), s.surface, [v.entity for v in s.via]) for s in read(CAST + sentence)]


@pytest.mark.parametrize(
    ("frame", "who"),
    [
        ("وفق ما أفاد مصدران مطلعان", "anon:informed-sources"),
        ("وفق ما أفاد مصدر مطلع، وسط سعي إلى الحل", "anon:informed-source"),
        ("وفق ما ذكرته مصادر نقابية لوكالة نبأ", "anon:sources"),
        ("بحسب ما أعلن وزير الخارجية الناري، آنذاك، رائد النجدي", "النجدي"),
    ],
)
def test_a_frame_tells_who_said_the_clause_before_it(frame: str, who: str) -> None:
    ((speaker, content, _),) = framed(f"{CONTENT}، {frame}.")
    assert (speaker, content) == (who, CONTENT)


@pytest.mark.parametrize("outlet", ["وكالة نبأ", "وكالة نبأ (ن ب)"])
def test_a_frame_of_passing_on_has_its_source_behind_an(outlet: str) -> None:
    assert framed(f"{CONTENT}، وفق ما نقلت {outlet} عن مصدر مطلع على المحادثات.") == [
        ("anon:informed-source", CONTENT, ["nabaa"])
    ]


def test_a_closing_frame_behind_until_is_who_passed_the_whole_statement_on() -> None:
    assert framed("وقال الورداني إن سهلستان لن تعود إلى حين بدء الإدارة عملها، وفق وكالة نبأ.") == [
        ("الورداني", "سهلستان لن تعود إلى حين بدء الإدارة عملها", ["nabaa"])
    ]


def test_where_an_outlet_reported_it_is_no_rest_of_the_clause() -> None:
    assert framed(
        "وأكد الورداني استمرار التفاوض برعاية نارية، حسبما أفادت قناة «الرصد»، في نبأ عاجل لها، مساء الأحد."
    ) == [("الورداني", "استمرار التفاوض برعاية نارية", ["name:الرصد"])]


def test_a_frame_inserted_before_a_preposition_leaves_the_clause_whole() -> None:
    ((_, content, _),) = framed("وتم التأكيد خلال الاجتماع، حسب وكالة نبأ، على أن معظم البنود تطبق بنجاح.")
    assert content.endswith("تطبق بنجاح")


def test_who_confirms_that_is_a_second_teller_and_passed_nothing_on() -> None:
    found = framed("وكشف البيان الختامي عن توصل نارية وسهلستان إلى مصالحة، كما أكد ذلك سليم الورداني.")
    assert [(who, via) for who, _, via in found] == [("الختامي", []), ("الورداني", [])]
    assert {content for _, content, _ in found} == {"توصل نارية وسهلستان إلى مصالحة"}


def test_a_participle_in_a_documents_account_is_the_persons_of_whom_it_tells() -> None:
    found = framed(
        "وبحسب بيان صادر عن وزارة الدفاع الضفافية، فقد التقى الورداني في مرسى وفد الوساطة، مشددا على أن السلام أولوية."
    )
    assert [who for who, *_ in found] == ["difaf-mod", "الورداني"]
