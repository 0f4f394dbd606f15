"""Each form of others, read back by a library that is not ours: as many, at the same characters."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import apsw
import pyarrow.parquet
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from markdown_it import MarkdownIt
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

from musnad import export
from musnad.api.opened import open_record
from musnad.export.articles import line
from musnad.export.ftm import SCHEMATA
from musnad.pipeline import gather
from musnad.store import RecordFile
from tests import kept
from tests.export.forms import ANNOTATION_CONTEXT, NINJS, TIMELINE
from tests.tables import WITH_SAMPLES

SCHEMA = Namespace("https://schema.org/")
OURS = Namespace("urn:musnad:vocab:")
OA = Namespace("http://www.w3.org/ns/oa#")
AS = Namespace("http://www.w3.org/ns/activitystreams#")
STATEMENTS = sum(len(reading.statements) for reading in kept.readings())
MENTIONS = sum(len(reading.mentions) for reading in kept.readings())


def spans(layer: str, field: str) -> Counter[tuple[str, int, int]]:
    """Page and characters of every value of a layer."""
    return Counter((r.page.id, *getattr(value, field)) for r in kept.readings() for value in getattr(r, layer))


def text_of(lines: Iterable[str]) -> str:
    return "\n".join(lines)


def test_schema_org_is_rdf_with_every_article_and_quotation() -> None:
    graph = Graph().parse(data=text_of(export.schema_org(kept.readings(), kept.names)), format="json-ld")
    assert len(set(graph.subjects(RDF.type, SCHEMA.NewsArticle))) == len(kept.readings())
    said = set(graph.subjects(RDF.type, SCHEMA.Quotation))
    told = Counter(
        (
            str(graph.value(each, SCHEMA.isPartOf)).rpartition(":")[2],
            int(graph.value(each, OURS.start)),
            int(graph.value(each, OURS.end)),
        )
        for each in said
    )
    assert told == spans("statements", "content")
    surfaces = {s.surface for r in kept.readings() for s in r.statements}
    assert {str(graph.value(each, SCHEMA.text)) for each in said} == surfaces


def test_schema_org_ascribes_nothing_that_was_not_said() -> None:
    reading = kept.readings()[0]
    denied = replace(reading, statements=(replace(reading.statements[0], polarity="negated"),))
    graph = Graph().parse(data=text_of(export.schema_org([denied], kept.names)), format="json-ld")
    assert [str(each) for each in graph.objects(None, OURS.polarity)] == ["negated"]


def test_web_annotations_are_rdf_at_the_same_characters() -> None:
    told = json.loads(text_of(export.web_annotations(kept.readings(), kept.names)))
    assert told["@context"] == "http://www.w3.org/ns/anno.jsonld"
    graph = Graph().parse(data=json.dumps({**told, "@context": ANNOTATION_CONTEXT}), format="json-ld")
    made = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(made) == STATEMENTS + MENTIONS == int(graph.value(None, AS.totalItems) or told["total"])
    places = {reading.page.location: reading for reading in kept.readings()}
    pages = {f"urn:musnad:page:{r.page.id}": r for r in kept.readings()} | places
    found: Counter[tuple[str, int, int]] = Counter()
    for each in made:
        target = graph.value(each, OA.hasTarget)
        reading = pages[str(graph.value(target, OA.hasSource))]
        selectors = {graph.value(s, RDF.type): s for s in graph.objects(target, OA.hasSelector)}
        place, words = selectors[OA.TextPositionSelector], selectors[OA.TextQuoteSelector]
        start, end = int(graph.value(place, OA.start)), int(graph.value(place, OA.end))
        text = reading.page.text
        exact, prefix, suffix = (str(graph.value(words, part)) for part in (OA.exact, OA.prefix, OA.suffix))
        assert text[start:end] == exact
        assert text[:start].endswith(prefix)
        assert text[end:].startswith(suffix)
        found[reading.page.id, start, end] += 1
    assert found == spans("statements", "content") + spans("mentions", "span")


def test_timelinejs_has_every_dated_event() -> None:
    record = gather(kept.readings(), WITH_SAMPLES)
    texts = {reading.page.location: reading.page.text for reading in kept.readings()}
    told = json.loads(text_of(export.timeline(record, texts)))
    Draft202012Validator(TIMELINE).validate(told)
    dated = [entry for entry in record.timeline if entry.date[:4].isdecimal()]
    assert [each["unique_id"] for each in told["events"]] == [entry.event for entry in dated]


def test_timelinejs_lets_no_markup_of_a_page_act() -> None:
    record = gather(kept.readings(), WITH_SAMPLES)
    entry = next(each for each in record.timeline if each.date[:4].isdecimal())
    hostile = replace(record, timeline=(replace(entry, label={"ar": "<img src=x onerror=alert(1)>"}),))
    texts = dict.fromkeys((anchor.page for anchor in entry.evidence), "<script>alert(1)</script>" * 999)
    told = text_of(export.timeline(hostile, texts))
    assert "<script" not in told
    assert "<img" not in told


def test_markdown_has_a_heading_an_article_and_an_item_a_statement() -> None:
    lines = text_of(text for r in kept.readings() for text in export.article_markdown(r, kept.names, "ar"))
    tokens = MarkdownIt().parse(lines)
    headings = [each for each in tokens if each.type == "heading_open"]
    assert sum(each.tag == "h1" for each in headings) == len(kept.readings())
    assert sum(each.type == "list_item_open" for each in tokens) == STATEMENTS


@pytest.mark.parametrize(
    "hostile",
    ["# عنوان", "- بند", "1. بند", "* بند", "<b>نص</b>", "[رابط](javascript:x)", "`نص`", "~~نص~~", "&lt;b&gt;", "==="],
)
def test_markdown_of_a_page_is_its_words_alone(hostile: str) -> None:
    (_, inline, _) = MarkdownIt("gfm-like", {"linkify": False}).parse(line(hostile))
    assert inline.content
    assert "".join(child.content for child in inline.children or ()) == hostile
    assert {child.type for child in inline.children or ()} <= {"text", "text_special"}


def test_follow_the_money_takes_every_entity() -> None:
    told = [json.loads(each) for each in export.ftm(kept.readings(), kept.names)]
    ftm = pytest.importorskip("followthemoney", reason="its ICU has to be compiled: pip install followthemoney")
    proxies = [ftm.model.get_proxy(each, cleaned=False) for each in told]
    count = Counter(proxy.schema.name for proxy in proxies)
    named = [m for r in kept.readings() for m in r.mentions if m.type in SCHEMATA and "+" not in m.entity]
    named = [m for m in named if not m.entity.startswith("anon:")]
    assert (count["Article"], count["Note"], count["Mention"]) == (len(kept.readings()), STATEMENTS, len(named))
    for each, proxy in zip(told, proxies, strict=True):
        proxy.schema.validate(each)
        lost = {name for name in each["properties"] if name not in proxy.properties}
        assert lost == set()
    ids = {proxy.id for proxy in proxies}
    assert all(target in ids for proxy in proxies for prop, target in proxy.itervalues() if prop.type.name == "entity")


def test_follow_the_money_notes_stand_at_their_characters() -> None:
    notes = [json.loads(each) for each in export.ftm(kept.readings(), kept.names)]
    told = Counter(
        (note["properties"]["entity"][0].removeprefix("musnad-"), *map(int, place.split("-")))
        for note in notes
        if note["schema"] == "Note"
        for place in [note["properties"]["notes"][0].removeprefix("characters ")]
    )
    assert told == spans("statements", "content")


def test_ninjs_keeps_to_its_schema() -> None:
    told = [json.loads(each) for each in export.ninjs(kept.readings(), kept.names)]
    check = Draft202012Validator(NINJS, format_checker=FormatChecker())
    assert [error.message for each in told for error in check.iter_errors(each)] == []
    assert len(told) == len(kept.readings())
    said = [part for each in told for part in each.get("associations", ())]
    places = Counter(next(d["value"] for d in part["descriptions"] if d["role"] == "characters") for part in said)
    assert places == Counter(f"{start}-{end}" for _, start, end in spans("statements", "content").elements())


def test_parquet_has_every_row_and_type(tmp_path: Path) -> None:
    with open_record(kept.make(tmp_path / "musnad.db"), WITH_SAMPLES) as record:
        listed = record.statements()
        header = [(each.name, each.kind) for each in listed.resource.columns]
        assert export.write_parquet(tmp_path / "s.parquet", header, listed.rows()) == STATEMENTS
    table = pyarrow.parquet.read_table(tmp_path / "s.parquet")
    assert table.num_rows == STATEMENTS
    columns = ("page", "statement.content.start", "statement.content.end")
    told = Counter(zip(*(table.column(name).to_pylist() for name in columns), strict=True))
    assert told == spans("statements", "content")
    assert str(table.schema.field("statement.confidence").type) == "double"


def test_a_copy_of_the_file_is_whole_and_has_no_secret(tmp_path: Path) -> None:
    with RecordFile.open(kept.make(tmp_path / "musnad.db")) as file:
        file.remember("private:cursors", "5ec4e7" * 9)
        file.copy_to(tmp_path / "copy.db")
    assert b"5ec4e7" not in (tmp_path / "copy.db").read_bytes()
    db = apsw.Connection(str(tmp_path / "copy.db"), flags=apsw.SQLITE_OPEN_READONLY)
    assert db.execute("SELECT count(*), sum(statements) FROM pages").fetchall() == [(len(kept.readings()), STATEMENTS)]
    db.close()
    with RecordFile.open(tmp_path / "copy.db") as copied:
        assert copied.check() == ()


def test_a_copy_takes_no_files_place(tmp_path: Path) -> None:
    (tmp_path / "there.db").write_text("mine")
    with RecordFile.open(tmp_path / "musnad.db") as file, pytest.raises(Exception, match="a file already"):
        file.copy_to(tmp_path / "there.db")
    assert (tmp_path / "there.db").read_text() == "mine"
