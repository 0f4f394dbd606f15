"""Tables and dumps: a row is an article."""

import gzip
import json
from pathlib import Path

import pytest

from musnad.errors import MusnadError, UsageError
from musnad.pages import receive
from musnad.pages.containers import (
    BEGINNING,
    Container,
    Held,
    Mapping,
    Passed,
    Unpacked,
    container,
    read_mapping,
    unpack,
)
from musnad.pages.containers.articles import instant
from musnad.pages.raw import Raw
from musnad.record import Received

ROW = {
    "headline": "لقاء في مرسى",
    "body": "قال الوزير إن المحادثات مستمرة.",
    "day": "٠٧/٠٩/٢٠٢١",
    "from": {"name": "الميناء"},
    "n": 7,
}
MAPPING = Mapping(
    {
        "text": "body",
        "title": "headline",
        "date": "day",
        "outlet": "from.name",
        "address": "https://alminaa.example/{n}",
    },
    date_format="%d/%m/%Y",
)


def opened(path: Path, mapping: Mapping | None = None) -> Container:
    found = container(path.name, str(path), mapping)
    assert found is not None
    return found


def unpacked(path: Path, content: bytes, mapping: Mapping | None = None) -> list[Unpacked]:
    path.write_bytes(content)
    return list(unpack(opened(path, mapping), BEGINNING, 10_000))


def page(each: Unpacked) -> Received:
    assert isinstance(each, Held)
    assert isinstance(each.found, Raw), each.found
    return receive(each.found.data, each.found.location, media_type=each.found.media_type, charset=each.found.charset)


def seen(found: list[Unpacked]) -> list[str]:
    return [e.found.seen if isinstance(e.found, MusnadError) else "page" for e in found if isinstance(e, Held)]


def test_a_row_becomes_a_page_by_its_mapping(tmp_path: Path) -> None:
    (each,) = unpacked(tmp_path / "dump", json.dumps(ROW).encode(), MAPPING)
    received = page(each)
    assert received.page.text == "لقاء في مرسى\nقال الوزير إن المحادثات مستمرة."
    assert received.page.location == "https://alminaa.example/7"
    assert received.markup is not None
    claims = {claim.key: claim.value for claim in received.markup.meta}
    assert claims == {"title": "لقاء في مرسى", "published": "2021-09-07", "outlet": "الميناء"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lines", lambda rows: "\n".join(map(json.dumps, rows)).encode()),
        ("packed", lambda rows: gzip.compress("\n".join(map(json.dumps, rows)).encode())),
        ("array", lambda rows: json.dumps(rows, indent=1, ensure_ascii=False).encode()),
        ("sheet.csv", lambda rows: "\r\n".join(["text;title", *(f'"{r["text"]}";x' for r in rows)]).encode()),
        ("sheet", lambda rows: "\n".join(["title\ttext", *(f"x\t{r['text']}" for r in rows)]).encode("cp1256")),
    ],
)
def test_a_table_is_known_by_what_stands_in_it_and_gone_on_with_from_any_row(
    tmp_path: Path, name: str, content: object
) -> None:
    rows = [{"text": f"قال الوزير إن الجولة {number} مستمرة"} for number in range(5)]
    found = unpacked(tmp_path / name, content(rows))  # type: ignore[operator]
    assert [page(each).page.text.split("\n")[-1] for each in found] == [row["text"] for row in rows]
    for number, each in enumerate(found, 1):
        assert list(unpack(opened(tmp_path / name), each.after, 10_000)) == found[number:]


def test_a_parquet_file_is_read_by_its_columns(tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.Table.from_pylist([{"body": f"قال الوزير {n}", "id": n} for n in range(200)]), tmp_path / "dump")
    found = list(unpack(opened(tmp_path / "dump"), BEGINNING, 10_000))
    assert [page(each).page.text for each in found] == [f"قال الوزير {n}" for n in range(200)]
    assert list(unpack(opened(tmp_path / "dump"), found[149].after, 10_000)) == found[150:]


def test_a_channels_messages_are_pages_and_what_is_none_is_passed_over(tmp_path: Path) -> None:
    messages = [
        {"id": 1, "type": "service"},
        {"id": 2, "type": "message", "date_unixtime": "1631008800", "text": ["قال ", {"text": "الوزير"}]},
        {"id": 3, "type": "message", "text": ""},
        {"id": 4, "type": "message", "date": "2021-09-08T12:00:00", "forwarded_from": "صدى السهل", "text": "نفى"},
    ]  # fmt: skip
    export = json.dumps(
        {"name": "الميناء", "type": "public_channel", "messages": messages}, ensure_ascii=False, indent=1
    )
    mapping = Mapping({"text": "x", "address": "https://t.me/alminaa/{id}"})
    first, second, passed = unpacked(tmp_path / "result.json", export.encode(), mapping)
    assert page(first).page.text == "قال الوزير"
    assert page(first).page.location == "https://t.me/alminaa/2"
    assert [(m.key, m.value) for m in page(first).markup.meta] == [
        ("published", "2021-09-07T10:00:00+00:00"),
        ("outlet", "الميناء"),
    ]  # type: ignore[union-attr]
    assert [m.value for m in page(second).markup.meta if m.key == "outlet"] == ["صدى السهل"]  # type: ignore[union-attr]
    assert isinstance(passed, Passed)
    assert passed.counts == {"service message": 1, "message without text": 1}


def test_bad_rows_are_named_and_the_others_read(tmp_path: Path) -> None:
    lines = ('{"text": "قال"}', "{", '{"text": "' + "x" * 100_000 + '"}', "[" * 20_000, '{"text": "نفى"}')
    found = unpacked(tmp_path / "dump.jsonl", "\n".join(lines).encode())
    assert [told.partition(" (")[0] for told in seen(found)] == [
        "page", "the line is no JSON", "the line has more than 60,000 bytes", "the line is no JSON", "page",
    ]  # fmt: skip


def test_an_open_quotation_mark_swallows_no_other_row(tmp_path: Path) -> None:
    sheet = 'text,title\n"قال\nالوزير",a\n"open,b\nنفى,c\nأكد,d\n'
    found = unpacked(tmp_path / "dump.csv", sheet.encode())
    assert seen(found) == ["page", "its cells cannot be told apart (unexpected end of data)", "page", "page"]


def test_a_gold_file_of_webanno_is_its_text(tmp_path: Path) -> None:
    gold = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x\n\n#Text=قال الوزير.\n1-1\t0-3\tقال\t_\n\n#Text=ونفى ذلك.\n"
    (each,) = unpacked(tmp_path / "gold.tsv", gold.encode())
    assert page(each).page.text == "قال الوزير.\nونفى ذلك."


@pytest.mark.parametrize("prose", ["قال الوزير، أمس، إن المحادثات مستمرة\nونفى", "<p>{</p>", '"قال" الوزير', "[1] قال"])
def test_prose_is_one_page(tmp_path: Path, prose: str) -> None:
    (tmp_path / "page.txt").write_text(prose, encoding="utf-8")
    assert container("page.txt", str(tmp_path / "page.txt")) is None


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("2021-09-07", "2021-09-07"),
        ("2021/9/7 10:00", "2021-09-07T10:00:00"),
        ("2021-09-07T10:00:00Z", "2021-09-07T10:00:00+00:00"),
        ("1631008800000", "2021-09-07T10:00:00+00:00"),
        ("الثلاثاء", None),
        ("2021-13-45", None),
        ("99999999999999999999", None),
    ],
)
def test_a_day_is_told_for_sure_or_not_at_all(told: str, meant: str | None) -> None:
    assert instant(told) == meant


@pytest.mark.parametrize(
    ("mapping", "seen"),
    [
        ('text = "a"\nbody = "b"', "it maps 'body', which no article has"),
        ('title = "a"', "it maps no text"),
        ("text = 1", "a value of it is no string"),
        ("text", "the mapping cannot be read"),
    ],
)
def test_a_mapping_that_is_wrong_says_why(tmp_path: Path, mapping: str, seen: str) -> None:
    (tmp_path / "map.toml").write_text(mapping, encoding="utf-8")
    with pytest.raises(UsageError, match=seen):
        read_mapping(tmp_path / "map.toml")


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_a_mapping_whose_story_no_row_has_is_told_with_the_columns_that_are_there(tmp_path: Path, name: str) -> None:
    content = "id,body\n1,قال\n" if name == "a.csv" else '{"id": 1, "body": "قال"}\n'
    found = unpacked(tmp_path / name, content.encode(), Mapping({"text": "story"}))
    assert found[0] == Passed({"row without a story": 1}, found[0].after)
    assert seen(found) == ["it has no column story, which the mapping names; its columns are id, body"]
