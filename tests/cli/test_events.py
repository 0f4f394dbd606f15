"""`musnad events`, `meetings`, `plans`, `terms`, `relations`, `dyads` on pages of our own."""

import csv
import io
import json
from pathlib import Path
from typing import get_args

import pytest

from musnad.cli.events import STATUSES, TYPES
from musnad.record.events import EventType, RelationKind, Stage, Status, TermStatus
from tests.cli.conftest import Musnad

TABLES = Path(__file__).parents[2] / "evaluation" / "lexicon"

TOLD = """خبر من نارية

نشر في الميناء يوم 04 - 03 - 2031
قصفت نارية سهلستان يوم 2 مارس 2031.
ودعت سهلستان نارية إلى ضبط النفس.
أجرت نارية وسهلستان محادثات في رأس الماء يوم 3 مارس 2031.
"""


@pytest.fixture
def page(musnad: Musnad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001 - its folder first
    monkeypatch.setenv("MUSNAD_LEXICON", str(TABLES))
    path = tmp_path / "page.txt"
    path.write_text(TOLD, encoding="utf-8")
    return path


def cells(told: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(told)))


def test_events_of_a_type_are_listed_with_their_place_on_the_page(musnad: Musnad, page: Path) -> None:
    told = musnad("events", page, "--type", "assault", "--format", "csv")
    (row,) = cells(told.out)
    assert told.code == 0
    assert (row["type"], row["status"], row["actors"], row["recipients"]) == (
        "ASSAULT",
        "happened",
        "naria",
        "sahlistan",
    )
    assert (row["day"], row["day_basis"]) == ("2031-03-02", "told")
    assert TOLD[int(row["start"]) : int(row["end"])] == row["words"] == "قصفت"


def test_the_record_file_and_the_page_itself_answer_alike(musnad: Musnad, page: Path) -> None:
    assert musnad("add", page).code == 0
    kept, read = musnad("events", "--actor", "Sahlistan"), musnad("events", page, "--actor", "سهلستان")
    assert kept.lines == read.lines
    assert len(kept.lines) > 0


def test_nothing_that_answers_is_said(musnad: Musnad, page: Path) -> None:
    told = musnad("events", page, "--type", "aid")
    assert (told.code, told.out, told.complaints[-1]) == (0, "", "musnad: no events answer that")
    assert musnad("events", page, "--type", "aid", "--format", "json").err == ""


def test_plover_prints_an_event_a_line(musnad: Musnad, page: Path) -> None:
    records = [json.loads(line) for line in musnad("events", page, "--format", "plover").lines]
    (bombing,) = (each for each in records if each["event"] == ["ASSAULT"])
    assert [actor["identifier_text"] for actor in bombing["source"] + bombing["recipient"]] == ["Naria", "Sahlistan"]
    assert bombing["musnad"]["status"] == "happened"


def test_dyads_are_counted_by_month(musnad: Musnad, page: Path) -> None:
    musnad("add", page)
    rows = cells(musnad("dyads", "--dated").out)
    assert [(r["source"], r["target"], r["events"], r["material_conflict"], r["mutual"]) for r in rows] == [
        ("naria", "sahlistan", "2", "1", "1"),
        ("sahlistan", "naria", "1", "0", "1"),
    ]
    assert cells(musnad("dyads", page, "--dated").out) == rows


@pytest.mark.parametrize("kind", ["meetings", "plans", "terms", "relations"])
def test_the_other_kinds_are_listed_too(musnad: Musnad, page: Path, kind: str) -> None:
    musnad("add", page)
    for form in ("table", "json", "csv"):
        told = musnad(kind, "--format", form)
        nothing = f"musnad: no {kind} answer that\n" if form == "table" and not told.out else ""
        assert (told.code, told.err) == (0, nothing)


def test_a_meeting_is_listed_with_its_day_and_place(musnad: Musnad, page: Path) -> None:
    (row,) = cells(musnad("meetings", page, "--format", "csv").out)
    assert (row["participants"], row["place"], row["day"]) == ("naria | sahlistan", "ras-al-maa", "2031-03-03")


@pytest.mark.parametrize("kept", [False, True])
def test_what_is_less_sure_is_left_out_where_that_is_asked_and_counted(
    musnad: Musnad, page: Path, *, kept: bool
) -> None:
    pages = [] if kept else [page]
    musnad("add", page)
    every = musnad("events", *pages)
    surest = max(row["confidence"] for row in cells(musnad("events", *pages, "--format", "csv").out))
    sure = musnad("events", *pages, "--min-confidence", surest)
    left_out = len(every.lines) - len(sure.lines)
    assert 0 < left_out < len(every.lines)
    assert every.err == ""
    assert sure.err == f"musnad: {left_out} less sure left out: --min-confidence 0 lists them too\n"


def test_a_day_that_is_none_is_refused(musnad: Musnad, page: Path) -> None:
    told = musnad("events", page, "--since", "yesterday")
    assert (told.code, "no day" in told.err) == (2, True)


def test_a_type_that_is_none_is_refused(musnad: Musnad, page: Path) -> None:
    assert musnad("events", page, "--type", "WAR").code == 2


def test_the_values_of_the_options_are_the_records_own() -> None:
    assert {"event": get_args(EventType), "relation": get_args(RelationKind)} == TYPES
    told = {"event": Status, "meeting": Status, "plan": Stage, "term": TermStatus}
    assert {kind: get_args(values) for kind, values in told.items()} == STATUSES
