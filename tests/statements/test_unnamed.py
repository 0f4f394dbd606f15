"""Sources without a name: what is told of them, and when one is the same as another."""

import pytest

from musnad.record import Anonymous
from tests.statements.reading import CAST, read


def anonymous(sentence: str) -> tuple[str, Anonymous]:
    (found,) = read(CAST + sentence)
    assert found.source.anonymous is not None
    assert found.source.form == "anonymous"
    return found.source.entity, found.source.anonymous


@pytest.mark.parametrize(
    ("sentence", "entity", "number", "country", "body", "rank", "basis"),
    [
        ("وقال مسؤول إن الموعد باق.", "anon:official", "1", None, None, None, None),
        ("وقال مسؤولون ناريون إن الموعد باق.", "anon:naria-officials", "plural", "naria", None, None, None),
        (
            "وقال مسؤول سهلي كبير إن الموعد باق.",
            "anon:sahlistan-senior-official",
            "1",
            "sahlistan",
            None,
            "senior",
            None,
        ),
        ("وقالت مصادر مطلعة إن الموعد باق.", "anon:informed-sources", "plural", None, None, None, "informed"),
        ("وقال مصدر في الخارجية النارية إن الموعد باق.", "anon:naria-source", "1", "naria", "naria-mfa", None, None),
        ("وقال شهود عيان إن المعبر مغلق.", "anon:witness", "plural", None, None, None, None),
        ("وقال أحد المسؤولين إن المعبر مغلق.", "anon:official", "1", None, None, None, None),
        ("وقال نواب سهليون إن المعبر مغلق.", "anon:sahlistan-deputies", "plural", "sahlistan", None, None, None),
        ("غير أن دبلوماسيين حضروا الجلسة قالوا إن الخلاف باق.", "anon:diplomats", "plural", None, None, None, None),
        ("غير أن مسؤولا قال إن الخلاف باق.", "anon:official", "1", None, None, None, None),
    ],
)
def test_number_country_body_rank_and_basis_are_told(  # noqa: PLR0913, PLR0917 - a row of the table
    sentence: str, entity: str, number: str, country: str | None, body: str | None, rank: str | None, basis: str | None
) -> None:
    found, told = anonymous(sentence)
    assert (found, told.number, told.country, told.body, told.rank, told.basis) == (
        entity,
        number,
        country,
        body,
        rank,
        basis,
    )


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("وقال مسؤول ناري طلب عدم نشر اسمه إن الموعد باق.", "طلب عدم نشر اسمه"),
        ("وقال مسؤول ناري، شريطة عدم الكشف عن هويته، إن الموعد باق.", "شريطة عدم الكشف عن هويته"),
        ("وقال مسؤول ناري لم تسمه الصحيفة إن الموعد باق.", None),
    ],
)
def test_a_condition_is_what_the_source_asked_for(sentence: str, condition: str | None) -> None:
    told = anonymous(sentence)[1].condition
    assert (told.of(CAST + sentence) if told else None) == condition


@pytest.mark.parametrize(
    ("sentences", "entities"),
    [
        ("وقال مسؤول ناري إن الموعد باق. وأضاف المسؤول أن الوفد عائد.", ["anon:naria-official"] * 2),
        ("وقال مسؤول ناري إن الموعد باق.\nوقال مسؤول ناري إن الوفد عائد.", ["anon:naria-official"] * 2),
        ("وقال مسؤول ناري إن الموعد باق. وأكد مسؤول آخر أن الوفد عائد.", ["anon:naria-official", "anon:official"]),
        (
            "وقال مسؤول ناري إن الموعد باق. وأكد مسؤول سهلي أنه تغير.",
            ["anon:naria-official", "anon:sahlistan-official"],
        ),
        ("وقالت مصادر إن الموعد باق. وأكد المصدر أن الوفد عائد.", ["anon:sources", "anon:source"]),
    ],
)
def test_one_source_has_one_id_on_a_page(sentences: str, entities: list[str]) -> None:
    assert [s.source.entity for s in read(CAST + sentences)] == entities


def test_a_condition_told_later_is_told_of_the_source_from_the_first() -> None:
    found = read(CAST + "وقال مسؤول ناري إن الموعد باق. وقال المسؤول الذي طلب عدم نشر اسمه إن الوفد عائد.")
    assert len({s.source.anonymous for s in found}) == 1
    assert found[0].source.anonymous is not None
    assert found[0].source.anonymous.condition is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال الخبير إن الموعد باق.",
        "وقال وزراء خارجية دول الوادي إن الموعد باق.",
        "وقالت المعارضة إن الموعد باق.",
    ],
)
def test_who_is_known_or_a_body_is_not_unnamed(sentence: str) -> None:
    assert [s.source.anonymous for s in read(CAST + sentence)] == [None]
