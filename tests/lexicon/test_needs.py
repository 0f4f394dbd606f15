import re

import pytest

from musnad.lexicon.furniture import LABEL_WORDS, FurnitureRow, folded, load_furniture
from musnad.lexicon.needs import HEAD, heads, pieces

FURNITURE = load_furniture(None)
LINES = (
    "شارك هذا الخبر", "الرئيسيه | سياسه | اقتصاد", "كلمات دلاليه : مرسي", "جميع الحقوق محفوظه 2014 لصحيفه الميناء",
    "تصوير : سليم الورداني", "( اخر تحديث 16 : 32 )", "نشر في الميناء يوم 7 - 3 - 2014", "حمل الان تطبيق الميناء",
    "وصل وزير الخارجيه الناري الي مرسي", "منذ 3 ساعات", "powered by al - minaa", "a + a -", "12 تعليقات", "سياسه",
)  # fmt: skip


@pytest.mark.parametrize("row", FURNITURE.rows, ids=lambda row: row.id)
def test_no_line_that_a_pattern_fits_lacks_what_the_pattern_is_said_to_need(row: FurnitureRow) -> None:
    pattern = folded(row.pattern)
    begins, held = heads(pattern), pieces(pattern)
    for line in (*LINES, *(folded(other.example) for other in FURNITURE.rows)):
        if re.match(pattern, line):
            assert any(line[:HEAD].startswith(head) for head in begins), line
        if held is not None and re.search(pattern, line):
            assert any(piece in line for piece in held), line


@pytest.mark.parametrize("line", [*LINES, *(folded(row.example) for row in FURNITURE.rows)])
def test_a_line_gets_the_row_that_trying_them_all_would_give(line: str) -> None:
    words = len(line.split(" "))
    whole = (row for row in FURNITURE.rows if row.scope == "whole" and re.fullmatch(folded(row.pattern), line))
    told = next(whole, None)
    if told and words <= LABEL_WORDS:
        assert FURNITURE.match(line, words) == told


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("تابع(نا|وا)", {"تابع"}),
        ("(ال)?عدد", {"العد", "عدد"}),
        ("[ab]c", {"ac", "bc"}),
        (r"\d+ رد", {""}),
        ("(?=رد)رد", {"رد"}),
        ("رد+", {"رد"}),
        ("ر{0,2}د", {"ر", "د"}),
        (r"(رد)\1", {""}),
        (r"[\]x]رد", {""}),
    ],
)
def test_how_a_fitting_line_begins(pattern: str, told: set[str]) -> None:
    assert heads(pattern) == told


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("حقوق (النشر )?محفوظة", {"محفوظة"}),
        ("محفوظة?", {"محفوظ"}),
        ("(رد|تعليق) جديد", {"جديد"}),
        (r"\S+ \d+", None),
        ("رد|.", None),
    ],
)
def test_letters_that_every_fitting_line_holds(pattern: str, told: set[str] | None) -> None:
    assert pieces(pattern) == told


def test_of_rows_that_fit_anywhere_the_one_furthest_left_wins() -> None:
    line = "تغطيه مستمره ( اخر تحديث 21 : 30 )"
    hit = FURNITURE.match(line, 4)
    assert hit is not None
    assert hit.id == "other.live"
