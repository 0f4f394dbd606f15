from dataclasses import replace

import pytest
from bench_clean import score
from corpora import loose
from draft import Wrapped
from misses import ink, said, shares

from musnad.record import Article, Furniture, Span

TEXT = "مرسى تفتح الميناء\nفتحت نارية ميناء مرسى أمام السفن يوم أمس. وقال الوزير سليم الورداني إن العمل يبدأ غدا.\n"
TITLE, BODY = Span(0, 17), Span(18, len(TEXT) - 1)


def test_ink_counts_no_blanks() -> None:
    assert ink([Span(0, 4)], "قال ا") == {0, 1, 2}


@pytest.mark.parametrize(
    ("truth", "found", "expected"),
    [
        ({1, 2}, {1, 2}, (1.0, 1.0, 1.0)),
        ({1, 2}, {2, 3}, (0.5, 0.5, 0.5)),
        ({1, 2}, set(), (0.0, 0.0, 0.0)),
        (set(), set(), (1.0, 1.0, 1.0)),
    ],
)
def test_shares(truth: set[int], found: set[int], expected: tuple[float, float, float]) -> None:
    assert shares(truth, found) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("تفاصيل الاتفاق", True), ("وصل الوزير.", False), ("وأضاف:", False), ("كلمة " * 10, False)],
)
def test_a_short_line_without_an_end_is_loose(line: str, expected: bool) -> None:  # noqa: FBT001
    assert loose(line) is expected


def told(title: Span | None, *body: Span) -> Article:
    return Article("unknown", title, None, None, None, (), None, None, None, body, ())


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (told(TITLE, BODY), (1.0, True)),
        (told(None, BODY), (1.0, False)),
        (told(TITLE), (0.0, True)),
    ],
)
def test_a_page_is_scored_by_its_story_and_its_title(article: Article, expected: tuple[float, bool]) -> None:
    result = score(0, Wrapped("plain", TEXT, (TITLE,), (BODY,)), article)
    assert (result.f1, result.title) == expected


def test_a_page_without_a_headline_is_right_without_a_title() -> None:
    assert score(0, Wrapped("plain", TEXT, (), (BODY,)), told(None, BODY)).title is True


def test_what_took_a_character_is_said() -> None:
    article = replace(told(TITLE), furniture=(Furniture(BODY, "teaser", "line.sentence"),))
    assert (said(0, article), said(18, article), said(17, article)) == ("title", "teaser, line.sentence", "untold")
