# ruff: noqa: E501, PLR2004, D103 - a script
"""Throw made-up bytes at a stage until it breaks: what comes out may only be an answer or a MusnadError.

    python -m bench.fuzz TARGET [-runs=100000] [-max_total_time=600] [-max_len=4000] [-len_control=0] [FOLDER]

TARGET is one of decode, receive, clean, times, statements, events, warc, table, query; `events` is the whole pipeline,
each stage of it instrumented. Needs atheris; its options are libFuzzer's. The bytes choose words of the field ("قال",
"أمس", "«", ...), so that the rules are reached; those of warc and table damage a good archive and good tables.
"""

from __future__ import annotations

import gzip
import io
import json
import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

import atheris
import brotli

from tests.hostile.corpus import answer, record

ROOMS = {
    "decode": ["pages"],
    "receive": ["pages"],
    "clean": ["articles"],
    "times": ["times"],
    "statements": ["statements"],
    "events": ["articles", "times", "entities", "statements", "events"],
    "warc": ["pages"],
    "table": ["pages"],
    "query": ["search"],
}
"""What is instrumented of a target: all of musnad would make it five times as slow, and steer it to other stages."""

with atheris.instrument_imports(include=[f"musnad.{room}" for room in ROOMS[sys.argv[1]]]):
    from musnad.arabic import tokenize
    from musnad.articles import clean
    from musnad.entities import find
    from musnad.errors import MusnadError
    from musnad.events import code
    from musnad.lexicon import Lexicon
    from musnad.pages import receive
    from musnad.pages.containers import BEGINNING, Container, sniffing, unpack
    from musnad.pages.decode import decode
    from musnad.pages.raw import Raw
    from musnad.record import Reading, Received
    from musnad.record.page import TABLE_ROW
    from musnad.record.verify import verify
    from musnad.search.query import parse
    from musnad.statements import attribute
    from musnad.times import resolve

WORDS = """قال|أعلن|نفى|وقال|إن|أن|لم|لن|بحسب|نقلا عن|وكالة|رويترز|سليم الورداني|وزير الخارجية|الوزير|نظيره|أمس|اليوم|غدا|الثلاثاء|كانون
الثاني|يناير|أيلول/سبتمبر|2021|٧|09 - 08 - 2013|الساعة 10|مساء|جنيف|دمشق|الولايات المتحدة|روسيا|المحادثات|اجتمع|التقى|اتفق|هاجم|قصف|عقوبات
|«|»|"|(|)|:|،|.|؟|-|–|…|مصدر|رفض الكشف عن اسمه|الذي|التي|كما|وأضاف|مشيرا إلى|حول|بينما|خلال|قبل يومين|الأسبوع الماضي|منذ|حتى|بين|و
|نشر في|تاريخ النشر|اقرأ أيضا|شارك|طباعة|الرئيسية|تصوير|أ ف ب|مرسى –|البيان|بيان مشترك|الجولة الثالثة|ثلاثة|مليون|ألف|%""".replace(
    "\n", ""
).split("|")
GLUE = (" ", "", "\n", " ", ". ", " ", "، ", "\t")
LEXICON = Lexicon()
FOLDER = Path(tempfile.mkdtemp())


def text(data: bytes) -> str:
    """Words of the field, chosen by the bytes; every eighth is a character of their own choice."""
    made = io.StringIO()
    at = 0
    while at + 2 < len(data):
        word, glue = data[at], data[at + 1]
        if glue >= 0xE0:
            made.write(chr(int.from_bytes(data[at : at + 2], "big") & 0xFFFF))
        else:
            made.write(WORDS[word % len(WORDS)])
            made.write(GLUE[glue % len(GLUE)])
        at += 2
    return made.getvalue()


def _received(data: bytes) -> Received:
    """A page, or for every other first byte a row of a table: few words are no story, but for the row's columns."""
    told = text(data[1:])
    if data[:1] < b"\x80":
        return receive(told.encode("utf-8", "surrogatepass"), "page.txt")
    return receive(json.dumps({"text": told}).encode(), "a.jsonl#1", media_type=TABLE_ROW)


def _page(data: bytes, *, layers: str) -> None:
    received = _received(data)
    page = received.page
    tokens = tokenize(page.text)
    article = clean(received, tokens, LEXICON)
    times, doubts = resolve(article, tokens, LEXICON) if layers != "clean" else ((), ())
    if layers not in {"statements", "events"}:
        _sound(Reading(page, article, times=times, doubts=doubts))
        return
    mentions, roles = find(page.id, article, tokens, LEXICON)
    said = attribute(page.id, article, tokens, mentions, LEXICON, times, roles)
    reading = Reading(page, article, mentions, roles, times, said, doubts=doubts)
    if layers == "events":
        code(page.id, article, tokens, mentions, roles, times, said, LEXICON)
    _sound(reading)


def _sound(reading: Reading) -> None:
    """Every span of a reading lies on its page and says what it is said to say."""
    if problems := verify(reading):
        raise AssertionError(problems)


HEAD = "Content-Type: text/html; charset=utf-8"
BODY = "<p>قال الورداني".encode()
SEEDS = {
    "warc": (
        record(answer(BODY), length=None),
        record(answer(BODY), length=len(answer(BODY))) * 2,
        record(BODY, length=len(BODY), kind="conversion"),
        record(
            block := answer(b"5\r\n<p>12\r\n0\r\n\r\n", head=HEAD + "\r\nTransfer-Encoding: chunked"), length=len(block)
        ),
        *(
            record(block := answer(pack(BODY), head=f"{HEAD}\r\nContent-Encoding: {way}"), length=len(block))
            for way, pack in (("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress))
        ),
    ),
    "table": (
        '{"title": "جولة", "text": "قال", "date": "2021-09-07", "url": "https://a.example/1"}\n{"text": "نفى"}\n'.encode(),
        '[{"headline": "جولة", "content": "قال"}, {"text": 1}]'.encode(),
        '{"name": "ا", "messages": [{"id": 1, "type": "message", "date_unixtime": "1", "text": ["قال", {"text": "إن"}]}]}'.encode(),
        'title,text,date\nجولة,"قال ""إن""",07/09/2021\n'.encode(),
        "title\ttext\nجولة\tقال\n".encode("utf-16"),
        "#FORMAT=WebAnno TSV 3.3\n#Text=قال\n1-1\t0-3\tقال\t\n".encode(),
        gzip.compress('{"text": "قال"}\n'.encode() * 2),
    ),
}
"""Good ones to begin with: by chance alone no archive would ever begin."""


def _container(data: bytes, kind: str) -> None:
    path = FOLDER / kind
    packed = (
        kind == "warc" and data[-1:] < b"\x40"
    )  # FastWARC looks at no checksum, but bent packing is seldom readable
    path.write_bytes(gzip.compress(data, 1) if packed else data)
    found = sniffing.kind_of(data, "x.csv") if kind == "table" else "warc"
    if found in {None, "parquet"}:
        return
    for each in unpack(Container("x", str(path), found), BEGINNING, 10_000):
        if isinstance(raw := getattr(each, "found", None), Raw):
            _receive(raw.data, raw.media_type)


def _receive(data: bytes, media_type: str | None = None) -> None:
    try:
        receive(data, "x", media_type=media_type)
    except MusnadError:
        return


TARGETS: dict[str, Callable[[bytes], object]] = {
    "decode": lambda data: decode(data, "x"),
    "receive": _receive,
    "clean": lambda data: _page(data, layers="clean"),
    "times": lambda data: _page(data, layers="times"),
    "statements": lambda data: _page(data, layers="statements"),
    "events": lambda data: _page(data, layers="events"),
    "warc": lambda data: _container(data, "warc"),
    "table": lambda data: _container(data, "table"),
    "query": lambda data: parse(text(data)),
}


def main() -> None:
    name = sys.argv.pop(1)
    target = TARGETS[name]

    def once(data: bytes) -> None:
        try:
            target(data)
        except MusnadError:
            return

    for number in range(64):  # every table is read before the first run is timed
        once(bytes((number * 3, 0)) * 20)
    seeds = FOLDER / "seeds"
    seeds.mkdir()
    for number, seed in enumerate(SEEDS.get(name, ())):
        (seeds / str(number)).write_bytes(seed)
    atheris.Setup([*sys.argv, str(seeds)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
