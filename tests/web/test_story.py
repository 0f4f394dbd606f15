from musnad.web.claims import claims
from musnad.web.explain import Unexplained
from musnad.web.i18n import wording
from musnad.web.labels import labels, no_names
from musnad.web.names import name_marks
from musnad.web.story import Told, rows, title_row, versions
from tests.web.samples import BODY, TEXT, reading
from tests.web.test_highlight import read

READING = reading()
LABEL = labels(READING, wording("ar"), no_names)
CLAIMS = claims(READING, LABEL, Unexplained())
TOLD = Told(READING, CLAIMS, name_marks(READING, LABEL))


def test_the_text_of_each_row_is_the_page_to_the_letter() -> None:
    told = rows(TOLD)
    assert [read(row.html) for row in told if row.kind == "paragraph"] == [span.of(TEXT) for span in BODY]
    assert all(read(row.html) == row.span.of(TEXT) for row in told)


def test_paragraphs_subheadings_and_versions_come_in_text_order() -> None:
    kinds = [row.kind for row in rows(TOLD)]
    assert kinds == ["version", "paragraph", "subheading", "paragraph", "version", "paragraph"]


def test_a_statement_has_its_note_beside_its_paragraph() -> None:
    notes = [[claim.number for claim in row.notes] for row in rows(TOLD) if row.kind == "paragraph"]
    assert notes == [[1, 2, 3], [4], []]


def test_a_version_is_dated_by_the_line_above_it() -> None:
    first, second = versions(READING).values()
    assert (first.number, first.line, first.instant) == (1, None, None)
    assert (second.number, second.line, second.instant) == (2, "آخر تحديث 19:56", "2013-08-09T19:56")


def test_the_title_is_marked_too() -> None:
    row = title_row(TOLD)
    assert row is not None
    assert "/people/hala-marzaq" in row.html


def test_the_chain_runs_from_the_speaker_to_the_outlet_each_once() -> None:
    assert [(link.part, str(link.label)) for link in CLAIMS[0].chain] == [
        ("speaker", '<bdi dir="rtl" lang="ar">هالة مرزاق</bdi>'),
        ("via", '<bdi dir="rtl" lang="ar">وكالة نبأ</bdi>'),
        ("outlet", '<bdi dir="rtl" lang="ar">الميناء</bdi>'),
    ]


def test_a_statement_within_a_statement_names_the_outer_one() -> None:
    assert [claim.within for claim in CLAIMS] == [None, None, 2, None]


def test_an_elided_speaker_shows_whom_it_goes_back_to() -> None:
    assert CLAIMS[1].antecedent == "هالة مرزاق"


def test_an_unnamed_source_keeps_its_condition() -> None:
    assert (str(CLAIMS[3].speaker), CLAIMS[3].condition) == (
        '<bdi dir="rtl" lang="ar">مسؤول كبير</bdi>',
        "طلب عدم كشف اسمه",
    )
