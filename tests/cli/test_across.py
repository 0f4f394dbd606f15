"""story, timeline, positions, compare, dossier over one record file."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Musnad

WIRE = """قالت وزيرة الخارجية هالة مرزاق إن بلادها لن توقع الاتفاق ما لم تنسحب القوات الأجنبية من الشريط الحدودي.
وأضافت أن الوفدين سيلتقيان مجددا الأسبوع المقبل في العاصمة لبحث تبادل الأسرى وفتح المعابر أمام قوافل الإغاثة."""
TABLES = Path(__file__).parents[2] / "evaluation" / "lexicon"
PAGE = "{title}\n\nنشر في {outlet} يوم {day} - 03 - 2031\n{text}\n"


@pytest.fixture
def kept(musnad: Musnad, tmp_path: Path) -> Musnad:
    folder = tmp_path / "pages"
    folder.mkdir()
    told = (
        ("a.txt", "شرط الانسحاب قبل التوقيع", "الأهرام", "04", WIRE),
        ("b.txt", "مرزاق تشترط الانسحاب", "الشروق", "05", WIRE.replace("مجددا ", "").replace("العاصمة", "المقر")),
        ("c.txt", "معرض الكتاب", "الأهرام", "04", "افتتح رئيس البلدية معرض الكتاب السنوي بحضور ناشرين من عشر دول."),
    )
    for name, title, outlet, day, text in told:
        (folder / name).write_text(PAGE.format(title=title, outlet=outlet, day=day, text=text), encoding="utf-8")
    musnad("add", folder)
    return musnad


def test_stories_are_listed_and_each_tells_who_carried_it(kept: Musnad) -> None:
    listed = json.loads(kept("story", "--json").out)
    (shared,) = [story for story in listed if story["pages"] == 2]
    assert shared["origins"] == 1
    pages = json.loads(kept("story", "--json", shared["story"]).out)
    assert [page["day"] for page in pages] == ["2031-03-04", "2031-03-05"]
    assert {page["first_carrier"] for page in pages} == {pages[0]["location"]}


def test_a_story_that_never_was_is_wrong_usage(kept: Musnad) -> None:
    told = kept("story", "story-0")
    assert told.code == 2
    assert "no story 'story-0'" in told.err


def test_compare_tells_shared_reworded_and_cut_text_in_every_form(kept: Musnad) -> None:
    rows = json.loads(kept("compare", "--json", "a.txt", "b.txt").out)
    assert {("only", "مجددا"), ("reworded", "العاصمة"), ("reworded", "المقر")} <= {(r["kind"], r["text"]) for r in rows}
    table = list(csv.DictReader(io.StringIO(kept("compare", "--format", "csv", "a.txt", "b.txt").out)))
    assert [row["text"] for row in table] == [row["text"] for row in rows]
    lines = kept("compare", "--format", "md", "a.txt", "b.txt").lines
    assert lines[:2] == ["| page | kind | passage | start | end | text |", "| --- | --- | --- | --- | --- | --- |"]
    assert len(lines) == len(rows) + 2


def test_compare_with_no_page_lists_the_copies(kept: Musnad) -> None:
    (copy,) = json.loads(kept("compare", "--json").out)
    assert copy["containment"] > 0.5
    assert copy["a"].endswith("a.txt")
    assert copy["b"].endswith("b.txt")


def test_compare_with_one_page_is_wrong_usage(kept: Musnad) -> None:
    assert kept("compare", "a.txt").code == 2


def test_a_timeline_can_be_narrowed(kept: Musnad) -> None:
    whole = json.loads(kept("timeline", "--json").out)
    assert whole
    assert [row["date"] for row in whole] == sorted(row["date"] for row in whole)
    assert all("origin" in row["why"] or "page" in row["why"] for row in whole)
    assert json.loads(kept("timeline", "--json", "--since", "2032").out) == []
    assert json.loads(kept("timeline", "--json", "--until", "2030-12").out) == []
    assert json.loads(kept("timeline", "--json", "--actor", "nobody").out) == []


def test_positions_of_a_record_are_listed_under_their_header(kept: Musnad) -> None:
    assert kept("positions").lines[0].split()[:3] == ["issue", "holder", "date"]
    assert json.loads(kept("positions", "--json", "--holder", "nobody").out) == []


def test_parties_and_issues_are_asked_for_by_name_in_either_script(
    musnad: Musnad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUSNAD_LEXICON", str(TABLES))
    page = tmp_path / "page.txt"
    told = "أجرت نارية وسهلستان محادثات في رأس الماء يوم 3 مارس 2031.\nوأعلنت نارية رفضها وقف إطلاق النار.\n"
    page.write_text(PAGE.format(title="خبر", outlet="الميناء", day="04", text=told), encoding="utf-8")
    musnad("add", page)
    (stand,) = rows = json.loads(musnad("positions", "--json").out)
    assert (stand["holder"], stand["issue"]) == ("naria", "ceasefire")
    for asked in (("--holder", "نارية"), ("--holder", "Naria"), ("--issue", "وقف إطلاق النار")):
        assert json.loads(musnad("positions", "--json", *asked).out) == rows
    (event,) = json.loads(musnad("timeline", "--json", "--actor", "نارية", "--actor", "Sahlistan").out)
    assert event["date"] == "2031-03-03"
    (dossier,) = json.loads(musnad("dossier", "truce", "--actor", "نارية", "--json").out)
    assert (dossier["actors"], dossier["pages"]) == ("naria", 1)


@pytest.mark.parametrize(
    "command", ["statements", "events", "dyads", "search", "export", "timeline", "positions", "dossier"]
)
@pytest.mark.parametrize("day", ["yesterday", "2031-13", "2031-02-30", "04/03/2031", "٢٠٣١"])
def test_what_is_no_day_is_wrong_usage_and_not_an_empty_list(command: str, day: str, musnad: Musnad) -> None:
    told = musnad(command, "--since", day)
    assert told.code == 2
    assert f"argument --since: '{day}' is no day. Write 2013, 2013-08 or 2013-08-09" in told.err


def test_a_dossier_is_kept_narrows_the_stories_and_is_dropped(kept: Musnad) -> None:
    (dossier,) = json.loads(kept("dossier", "border", "--title", "الحدود", "--query", "الانسحاب", "--json").out)
    assert (dossier["title"], dossier["pages"], dossier["stories"]) == ("الحدود", 2, 1)
    assert len(json.loads(kept("story", "--json", "--dossier", "border").out)) == 1
    assert kept("story", "--dossier", "other").code == 2
    assert json.loads(kept("dossier", "border", "--drop", "--json").out) == []
    assert kept("dossier", "border", "--drop").code == 2


def test_a_dossier_of_everything_is_refused(kept: Musnad) -> None:
    assert kept("dossier", "all").code == 2


def test_gathering_again_after_a_new_page_equals_the_pages_from_nothing(kept: Musnad, tmp_path: Path) -> None:
    kept("gather")
    new = tmp_path / "pages" / "d.txt"
    text = WIRE.split("\n")[1]
    new.write_text(PAGE.format(title="لقاء جديد", outlet="الوفد", day="06", text=text), encoding="utf-8")
    kept("add", new)
    again = json.loads(kept("gather", "--json").out)
    assert again == json.loads(kept("gather", "--json", tmp_path / "pages").out)
