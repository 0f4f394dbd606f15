"""The docs are read by tests: what the code has they name, and what they say it does.

Commands, options and exit codes are looked for in tests/cli/test_docs.py.
"""

import dataclasses
import inspect
import re
import sqlite3
from pathlib import Path
from typing import get_args

import pytest

from evaluation import suite
from musnad import record
from musnad.arabic import tokenize
from musnad.lexicon.cues import GOVERNMENTS
from musnad.record import Article, Published, Span
from musnad.record.article import FurnitureKind, Layout, PartyRole
from musnad.record.events import EventType, Press, RelationKind, Stage, Status, TermStatus
from musnad.record.mentions import MentionType, RoleKind
from musnad.record.statements import Mode, Polarity, SourceForm
from musnad.record.times import TimeMod, TimeType
from musnad.search.query import FIELDS, parse
from musnad.store import RecordFile
from musnad.times import resolve
from musnad.web import app
from tests.tables import SHIPPED

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SOURCES = ROOT / "src" / "musnad"
PAGES = sorted(DOCS.rglob("*.md"))
TABLES = sorted((SOURCES / "lexicon" / "data").glob("*.tsv"))
LEXICON = SHIPPED


def told(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def rows(page: str, heading: str = "") -> list[list[str]]:
    """The cells of a page's table rows, from a heading on to the next."""
    whole = told(page)
    part = whole[whole.index(heading) :].partition("\n## ")[0] if heading else whole
    lines = [line.replace(r"\|", "\0") for line in part.split("\n") if line.startswith("| ")]
    return [[cell.strip().replace("\0", "|") for cell in line.split("|")[1:-1]] for line in lines]


def columns(table: Path) -> list[str]:
    lines = table.read_text(encoding="utf-8").split("\n")
    return next(line for line in lines if not line.startswith("#")).split("\t")


def names(name: str, text: str) -> bool:
    return re.search(rf"`{re.escape(name)}`", text) is not None


def test_every_field_of_every_document_is_described() -> None:
    types = [t for t in vars(record).values() if inspect.isclass(t) and dataclasses.is_dataclass(t)]
    inside = {"Received", "Markup", "Block", "Meta"}  # what a page's markup tells is in no document
    fields = {f.name.rstrip("_") for t in types if t.__name__ not in inside for f in dataclasses.fields(t)}
    documents = told("10-documents.md")
    assert sorted(name for name in fields if not re.search(rf"\b{name}\b", documents)) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_link_of_the_docs_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_of_the_docs_is_listed() -> None:
    listed = set(re.findall(r"\]\(([^)#]+)", told("README.md")))
    assert [str(p.relative_to(DOCS)) for p in PAGES if str(p.relative_to(DOCS)) not in listed | {"README.md"}] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_file_that_the_docs_name_is_there(page: Path) -> None:
    named = re.findall(r"`((?:[\w/]+/)?\w+\.(?:py|tsv|toml))`", page.read_text(encoding="utf-8"))
    files = [str(f.relative_to(ROOT)) for f in (*SOURCES.rglob("*.*"), *ROOT.glob("*.*"), *ROOT.glob("evaluation/*"))]
    assert [name for name in named if not any(f"/{file}".endswith(f"/{name}") for file in files)] == []


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: page.name)
def test_no_address_for_curl_holds_letters_that_it_would_send_as_they_are(page: Path) -> None:
    addresses = re.findall(r"^curl .*?(http://[^' ]+)", page.read_text("utf-8"), re.MULTILINE)
    assert [each for each in addresses if not each.isascii()] == []


def test_every_text_of_the_open_suite_is_counted() -> None:
    texts = len(tuple(suite.texts()))
    assert f"{texts} texts of our own" in told("20-open-suite.md")
    assert f"{texts} texts:" in (ROOT / "evaluation" / "DATASHEET.md").read_text("utf-8")


def test_every_route_of_the_desk_is_documented(tmp_path: Path) -> None:
    with RecordFile.open(tmp_path / "musnad.db") as file:
        routes = [re.sub(r":\w+}", "}", getattr(route, "path", "")) for route in app(file, LEXICON).routes]
    assert [route for route in routes if not any(cells[0] == f"`{route}`" for cells in rows("9-desk.md"))] == []


def test_every_table_of_the_record_file_is_documented_with_its_columns(tmp_path: Path) -> None:
    RecordFile.open(tmp_path / "musnad.db").close()
    db = sqlite3.connect(tmp_path / "musnad.db")
    tables = [t for (t,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'") if "words_" not in t]
    lines = {cells[0]: cells[-1] for cells in rows("6-record-file.md", "## Tables")}
    assert [table for table in tables if f"`{table}`" not in lines] == []
    held = {table: [c for _, c, *_ in db.execute(f"PRAGMA table_info({table})")] for table in tables}
    assert [(t, c) for t in tables for c in held[t] if not names(c, lines[f"`{t}`"])] == []
    db.close()


def test_every_table_of_the_lexicon_is_documented_with_its_columns() -> None:
    lines = {cells[0].strip("`"): cells[-1] for cells in rows("lexicon.md") if cells[0].startswith("`")}
    assert sorted(lines) == sorted([*(table.name for table in TABLES), "name_tokens.txt", "background.txt"])
    told_in = {table.name: re.findall(r"`(\w+)`", lines[table.name]) for table in TABLES}
    assert told_in == {table.name: columns(table) for table in TABLES}


@pytest.mark.parametrize(
    ("page", "table"),
    [
        ("how-to-add-an-outlet.md", "outlets.tsv"),
        ("how-to-add-furniture.md", "furniture.tsv"),
        ("how-to-add-a-cue.md", "cues.tsv"),
        ("how-to-add-an-event.md", "events_verbs.tsv"),
        ("how-to-add-an-event.md", "events_nouns.tsv"),
    ],
)
def test_a_how_to_tells_every_column_of_its_table(page: str, table: str) -> None:
    assert [c for c in columns(SOURCES / "lexicon" / "data" / table) if not names(c, told(page))] == []


def test_every_government_of_a_cue_is_told() -> None:
    assert sorted(way for way in GOVERNMENTS if not names(way, told("how-to-add-a-cue.md"))) == []


@pytest.mark.parametrize(
    ("page", "values"),
    [
        ("2-articles.md", (*get_args(FurnitureKind), *get_args(Layout), *get_args(PartyRole))),
        ("4-entities.md", (*get_args(MentionType), *get_args(RoleKind))),
        ("5-statements.md", (*get_args(Mode), *get_args(SourceForm), *get_args(Polarity))),
        ("11-events.md", (*get_args(EventType), *get_args(Status), *get_args(Stage), *get_args(TermStatus))),
        ("11-events.md", (*get_args(RelationKind), *get_args(Press))),
        ("3-times.md", (*get_args(TimeType), *get_args(TimeMod))),
        ("7-search.md", tuple(f"{field}:" for field in FIELDS)),
    ],
)
def test_every_value_that_a_claim_may_have_is_told(page: str, values: tuple[str, ...]) -> None:
    assert [value for value in values if not re.search(rf"\b{value}", told(page))] == []


@pytest.mark.parametrize("cells", rows("7-search.md", "## The query")[1:], ids=lambda cells: cells[1])
def test_every_query_of_the_docs_is_understood(cells: list[str]) -> None:
    for query in re.findall(r"`([^`]+)`", cells[0]):
        asked = parse(query)
        assert asked.groups or asked.without or asked.filters


@pytest.mark.parametrize(
    ("printed", "type_", "value", "beside"),
    [cells for cells in rows("3-times.md", "On a page of")[1:] if re.match(r"[\dPF]", cells[2])],
)
def test_every_time_of_the_docs_is_read_so(printed: str, type_: str, value: str, beside: str) -> None:
    page = Published("2013-08-09", None, "stated", "markup.og")
    phrases, values = printed.split(", "), value.split(", ")
    for n, phrase in enumerate(phrases):
        article = Article("unknown", None, None, None, None, (), page, None, None, (Span(0, len(phrase)),), ())
        (time,), _ = resolve(article, tokenize(phrase), LEXICON)
        assert (time.type, time.value) == (type_, values[n if len(values) == len(phrases) else 0])
        assert not time.mod or f"mod {time.mod}" in beside
