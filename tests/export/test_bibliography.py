"""Citations that reference managers read, down to the characters."""

import json
import re

import pytest

from musnad.export.bibliography import Quotation, Work, bibtex, csl_json, plain, ris

WORK = Work(
    page="0123456789abcdef",
    sha256="0123456789abcdef" * 4,
    title="هالة مرزاق: المحادثات «مستمرة»",
    outlet="الميناء",
    agency="وكالة نبأ",
    author=None,
    day="2013-08-09",
    address="https://minaa.example/a_b?x={1}&y=2",
    read_at="http://127.0.0.1/page/0123456789abcdef",
    read_on="2026-11-22",
    quotation=Quotation("المحادثات لم تنته بعد", 120, 164),
)
BARE = Work("0123456789abcdef", "0" * 64, None, None, None, None, None, None, "http://127.0.0.1/p", "2026-11-22")


def test_bibtex_has_its_fields_and_balanced_braces() -> None:
    told = bibtex(WORK)
    fields = dict(re.findall(r"^  (\w+) = \{(.*)\},$", told, re.MULTILINE))
    assert told.startswith("@online{musnad-0123456789abcdef,\n")
    assert (fields["title"], fields["organization"], fields["date"], fields["urldate"]) == (
        WORK.title,
        "الميناء",
        "2013-08-09",
        "2026-11-22",
    )
    assert fields["note"].endswith("characters 120-164")
    assert fields["url"] == "https://minaa.example/a_b?x=%7B1%7D&y=2"
    assert told.count("{") == told.count("}")


@pytest.mark.parametrize("title", ["50% & $3 #1 a_b", "a}{b", "\\input{x}", "سطر\nثان\x00"])
def test_nothing_of_a_title_is_tex(title: str) -> None:
    told = bibtex(Work(**{**{name: getattr(BARE, name) for name in BARE.__slots__}, "title": title}))
    line = next(line for line in told.split("\n") if line.startswith("  title"))
    inner = re.sub(r"\\[{}&%$#_]|\\text\w+\{\}", "", line[len("  title = {") : -2])
    assert not set(inner) & set("{}\\%&$#_\x00")


def test_ris_is_a_record_of_tags_in_lines_of_crlf() -> None:
    lines = ris(WORK).split("\r\n")
    assert (lines[0], lines[-2], lines[-1]) == ("TY  - NEWS", "ER  - ", "")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-1])
    assert {"DA  - 2013/08/09/", "SP  - 120", "EP  - 164", "T2  - الميناء", f"UR  - {WORK.address}"} <= set(lines)


def test_a_month_alone_stays_a_month() -> None:
    month = Work(**{**{name: getattr(BARE, name) for name in BARE.__slots__}, "day": "2013-08"})
    assert "DA  - 2013/08//" in ris(month)
    assert json.loads(csl_json(month))[0]["issued"] == {"date-parts": [[2013, 8]]}


def test_csl_json_is_one_item_with_its_locator() -> None:
    (item,) = json.loads(csl_json(WORK))
    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2013, 8, 9]]}
    assert (item["locator"], item["container-title"], item["source"]) == ("120-164", "الميناء", "وكالة نبأ")


def test_plain_citations_say_the_same_in_both_languages() -> None:
    assert plain(WORK, "ar") == (
        "«المحادثات لم تنته بعد» «هالة مرزاق: المحادثات «مستمرة»»، الميناء، عن وكالة نبأ، 2013-08-09، "
        "https://minaa.example/a_b?x={1}&y=2، اطُّلع عليه في 2026-11-22، المحارف 120–164، sha256:0123456789abcdef."
    )
    assert plain(BARE, "en") == "untitled, no day, http://127.0.0.1/p, read 2026-11-22, sha256:0000000000000000."


def test_isolated_parts_keep_their_quotation_marks_outside() -> None:
    assert "«\u2068المحادثات لم تنته بعد\u2069»" in plain(WORK, "ar", isolate=True)
    assert plain(WORK, "ar", isolate=True).replace("\u2068", "").replace("\u2069", "") == plain(WORK, "ar")
