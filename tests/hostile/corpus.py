# ruff: noqa: B023, E501, PLW0108, Q003, S311 - a list of cases is read line by line, and each is made at once or not at all
"""Over 300 hostile files: pages, archives, tables; each between two good neighbours where it holds several.

    python -m tests.hostile.corpus FOLDER      writes them all

A case is a name and the bytes of its file. `NEIGHBOURS` says how many good pages a case holds beside what is hostile:
those must all be read. The good pages are ours, about states that do not exist.
"""

from __future__ import annotations

import base64
import csv
import gzip
import hashlib
import io
import itertools
import json
import random
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

STORY = """أعلنت وزارة الخارجية في نارية أن الجولة {n} من المحادثات مع سهلستان ستعقد في تل الورد.
وقال وزير الخارجية سليم الورداني إن المحادثات مستمرة وإن الوفدين اتفقا على جدول الأعمال.
وأكدت نوال الشاطر أن بلادها لن تتراجع عن مواقفها."""
PAGE = "<!doctype html><meta charset=utf-8><title>{title}</title><article><h1>{title}</h1><p>{body}</p></article>"
SEED = 20211


class Case(NamedTuple):
    """A hostile file, how many good pages stand in it, and whether it is made in a moment."""

    name: str
    make: Callable[[], bytes]
    neighbours: int = 0
    heavy: bool = False


_numbers = itertools.count(1)


def story() -> str:
    """A good story, no two alike."""
    return STORY.format(n=next(_numbers))


def html(body: str | None = None) -> str:
    """A good page, or one with another body."""
    told = body if body is not None else story().replace("\n", "</p><p>")
    return PAGE.format(title="نارية تعلن جولة جديدة من المحادثات", body=told)


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _deep()
    yield from _wide()
    yield from _unclosed()
    yield from _bytes()
    yield from _texts()
    yield from _archives()
    yield from _answers()
    yield from _tables()
    yield from _random()


def _page(name: str, body: Callable[[], str], *, heavy: bool = False) -> Case:
    return Case(f"{name}.html", lambda: html(body()).encode("utf-8", "surrogatepass"), heavy=heavy)


def _deep() -> Iterator[Case]:
    """Tags inside tags."""
    tags = ("div", "b", "span", "table", "ul", "p", "a", "font", "svg", "math", "template", "blockquote", "i", "form")
    for tag, depth in itertools.product(tags, (1_000, 20_000, 100_000)):
        yield _page(f"deep-{tag}-{depth}", lambda t=tag, d=depth: f"<{t}>" * d + story(), heavy=depth > 20_000)
    for first, second in itertools.combinations(("b", "p", "table", "select", "a", "button"), 2):
        yield _page(f"misnested-{first}-{second}", lambda x=first, y=second: f"<{x}><{y}></{x}>" * 20_000 + story())
    for tag in ("table><tr><td", "ul><li", "svg><foreignObject", "math><mi", "ruby><rt"):
        yield _page(f"deep-pair-{tag[:4]}", lambda t=tag: f"<{t}>" * 50_000 + story(), heavy=True)


def _wide() -> Iterator[Case]:
    """Attributes, options, blocks, claims: too many, or too long."""
    for count in (1_000, 30_000, 300_000):
        yield _page(f"attributes-{count}", lambda n=count: f"<p {' '.join(f'a{i}=1' for i in range(n))}>" + story())
        yield _page(f"attributes-same-{count}", lambda n=count: f"<p {'a=1 ' * n}>" + story())
        yield _page(f"options-{count}", lambda n=count: "<select>" + "<option>قال" * n + "</select>" + story())
        yield _page(f"blocks-{count}", lambda n=count: "<p>قال" * n + story(), heavy=count > 30_000)
        yield _page(f"breaks-{count}", lambda n=count: "<br>" * n + story())
        yield _page(f"metas-{count}", lambda n=count: '<meta property="og:title" content="x">' * n + story())
        yield _page(f"classes-{count}", lambda n=count: f'<p class="{"a " * n}">' + story())
        yield _page(f"links-{count}", lambda n=count: "<a href=/x>خبر</a> " * n + story(), heavy=count > 30_000)
        yield _page(f"times-{count}", lambda n=count: "<time datetime=2021-09-07>أمس</time>" * n + story())
        ld = '<script type="application/ld+json">{}</script>'
        yield _page(f"json-ld-deep-{count}", lambda n=count: ld.format('{"a":' * n + "1" + "}" * n) + story())
        yield _page(f"json-ld-many-{count}", lambda n=count: ld.format('{"headline":"x"}') * (n // 10) + story())
    for size in (100_000, 3_000_000, 12_000_000, 30_000_000):
        yield _page(f"attribute-{size}", lambda n=size: f'<p title="{"a" * n}">' + story(), heavy=size > 3_000_000)
        yield _page(f"attribute-open-{size}", lambda n=size: f'<p title="{"a" * n}' + story(), heavy=size > 3_000_000)
        yield _page(f"tag-name-{size}", lambda n=size: f"<{'a' * n}>" + story(), heavy=size > 3_000_000)
        yield _page(f"script-{size}", lambda n=size: f"<script>{'a<' * (n // 2)}</script>" + story(), heavy=size > 3e6)
        yield _page(f"entities-{size}", lambda n=size: "&amp;" * (n // 5) + story(), heavy=size > 3_000_000)


def _unclosed() -> Iterator[Case]:
    """What is opened and never closed."""
    marks = ("<!--", "<![CDATA[", "<!", "<?", "</", "<", "<a href=\"", "<script>", "<style>", "<title>", "<textarea>",
             "<!-- --!", "<!--->", "&#", "&", "<p a='", "<svg><![CDATA[", "<xmp>", "<plaintext>", "<noscript>")  # fmt: skip
    for number, (mark, count) in enumerate(itertools.product(marks, (1, 10_000, 500_000))):
        yield _page(f"unclosed-{number}", lambda m=mark, n=count: story() + m * n, heavy=count > 10_000)


def _bytes() -> Iterator[Case]:
    """Bytes that are no text, or text of another kind."""
    good = html().encode()
    for share in (1, 5, 20, 90):
        yield Case(f"nul-{share}.html", lambda s=share: (good[: 100 - s] + b"\0" * s) * 2_000)
    yield Case("nul-16m.txt", lambda: b"\0" * 16_000_000, heavy=True)
    yield Case("high-bytes.txt", lambda: bytes(range(128, 256)) * 10_000)
    yield Case("surrogates.txt", lambda: ("\ud800" * 100_000 + story()).encode("utf-8", "surrogatepass"))
    yield Case("overlong-utf8.txt", lambda: b"\xc0\x80" * 100_000 + story().encode())
    yield Case("cut-utf8.txt", lambda: story().encode()[:-1] + b"\xd9" * 100_000)
    yield Case("utf16-odd.txt", lambda: story().encode("utf-16")[:-1])
    yield Case("utf32.txt", lambda: story().encode("utf-32"))
    yield Case("bom-alone.txt", lambda: b"\xef\xbb\xbf")
    yield Case("boms.txt", lambda: b"\xef\xbb\xbf" * 100_000 + story().encode())
    yield Case("utf7.html", lambda: html().encode("utf-7"))
    for charset in ("base64", "unicode_escape", "punycode", "idna", "zlib", "utf-16", "rot13", "x" * 10_000):
        yield Case(
            f"charset-{charset[:9]}.html", lambda c=charset: f"<meta charset={c}>{html()}".encode("cp1256", "replace")
        )
    for name, begins in (
        ("pdf", b"%PDF-1.7"),
        ("png", b"\x89PNG\r\n"),
        ("zip", b"PK\3\4"),
        ("elf", b"\x7fELF"),
        ("sqlite", b"SQLite format 3\0"),
    ):
        yield Case(f"{name}.html", lambda b=begins: b + good)
    yield Case("gzip-bomb.html", lambda: gzip.compress(b"\0" * 200_000_000), heavy=True)
    yield Case("gzip-bomb-nested.html", lambda: gzip.compress(gzip.compress(b"\0" * 100_000_000)), heavy=True)
    yield Case("gzip-cut.html", lambda: gzip.compress(good)[:-20])


def _texts() -> Iterator[Case]:
    """Text without markup that rules may go round and round on."""
    pieces = ("قال ", "«", "\"", "(", "وقال وزير الخارجية ", "، ", "و", "ـ", "\u064b", "\u202e", "\u200f", ".", "…", "-", "1",
              "٠", "2021-", "أمس ", "إن ", "أن ", "الذي ", "نقلا عن ", "بحسب ", "لم ", "لن ", "\n", "\n\n", "\t", " ", "\u00a0",
              "الجولة الثالثة من المحادثات مع سهلستان ", "كانون الثاني/يناير ", "09 - 08 - ", "http://", "@", "#", "x", "é",
              "ﻻ", "👍", "الله ", "ابن ", "آل ", "عبد ", "رئيس الوزراء وزير الدفاع ")  # fmt: skip
    for number, piece in enumerate(pieces):
        yield Case(f"repeat-{number:02}.txt", lambda p=piece: (story() + "\n" + p * (40_000 // len(p))).encode())
    for number, piece in enumerate(("قال ", "«", "\n", "1", "أمس ", "و")):
        yield Case(
            f"repeat-long-{number}.txt",
            lambda p=piece: (story() + "\n" + p * (2_000_000 // len(p))).encode(),
            heavy=True,
        )
    yield Case("one-word.txt", lambda: ("ق" * 1_000_000).encode())
    yield Case("one-line.txt", lambda: (story().replace("\n", " ") * 100).encode())
    yield Case("many-stories.txt", lambda: "\n".join(story() for _ in range(300)).encode())


def _digest(block: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()


def answer(body: bytes, *, head: str = "Content-Type: text/html; charset=utf-8") -> bytes:
    """A site's answer."""
    return b"HTTP/1.1 200 OK\r\n" + head.encode() + b"\r\n\r\n" + body


def record(
    block: bytes, *, length: object = None, kind: str = "response", extra: str = "", uri: str | None = None
) -> bytes:
    """A WARC record, with its digest unless its length lies."""
    n = next(_numbers)
    digest = f"WARC-Block-Digest: {_digest(block)}\r\n" if length is None else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri or f'https://alminaa.example/{n}'}\r\n"
        f"WARC-Date: 2021-09-07T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{n:032x}>\r\n{digest}{extra}"
        f"Content-Type: {'text/plain' if kind == 'conversion' else 'application/http; msgtype=response'}\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode("utf-8", "surrogateescape") + block + b"\r\n\r\n"


def good_record() -> bytes:
    """One with a good page."""
    return record(answer(html().encode()))


def _archive(name: str, hostile: Callable[[], bytes], *, heavy: bool = False, after: bool = True) -> Iterator[Case]:
    """The hostile record between good ones, packed record by record and not packed."""
    for form, pack in (("warc.gz", gzip.compress), ("warc", bytes)):

        def make(pack: Callable[[bytes], bytes] = pack) -> bytes:
            behind = [pack(good_record()), pack(good_record())] if after else []
            return b"".join((pack(good_record()), pack(hostile()), *behind))

        yield Case(f"{name}.{form}", make, 3 if after else 1, heavy)


def _archives() -> Iterator[Case]:
    body = lambda: answer(html().encode())  # noqa: E731 - said once
    for number, length in enumerate((0, 1, 5, 100, 10**6, 10**9, 2**31, 2**63, 2**70, -1, "x", "", "1e3", "0x10", "٥")):
        yield from _archive(f"length-{number:02}", lambda n=length: record(body(), length=n))
    yield from _archive("no-length", lambda: record(body()).replace(b"Content-Length", b"Content-Lenght"))
    yield from _archive("two-lengths", lambda: record(body(), extra="Content-Length: 3\r\n"))
    yield from _archive("wrong-digest", lambda: record(body()).replace(b"sha1:", b"sha1:A"))
    yield from _archive("header-5m", lambda: record(body(), extra="X: " + "a" * 5_000_000 + "\r\n"))
    yield from _archive("headers-100k", lambda: record(body(), extra="X: a\r\n" * 100_000))
    yield from _archive("header-nul", lambda: record(body(), extra="X: \0\0\r\n"))
    yield from _archive("no-version", lambda: record(body()).replace(b"WARC/1.0", b"WARC/9.x"))
    yield from _archive("garbage", lambda: random.Random(SEED).randbytes(5_000))
    yield from _archive("nuls", lambda: b"\0" * 100_000)
    yield from _archive("magic", lambda: b"\x1f\x8b\x08" * 20_000)
    yield from _archive("empty-record", lambda: record(b""))
    for number, uri in enumerate(
        (
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "http://a/../../b",
            "javascript:alert(1)",
            "http://127.0.0.1/",
            "https://a.example/" + "x" * 20_000,
            "https://a.example/\x1b[2J",
            "https://[::1/",
            "",
        )
    ):
        yield from _archive(f"address-{number}", lambda u=uri: record(body(), uri=u or " "))
    yield Case("cut-member.warc.gz", lambda: gzip.compress(good_record()) + gzip.compress(good_record())[:-9], 1)
    yield Case("cut-plain.warc", lambda: good_record() + good_record()[:-200], 1)
    yield Case("bad-member.warc.gz", _bad_member, 2)
    yield Case("one-member.warc.gz", lambda: gzip.compress(good_record() + good_record() + good_record()), 3)
    yield from _archive("bomb", lambda: record(answer(b"a" * 200_000_000)), heavy=True)
    yield from _archive("bomb-text", lambda: record(("قال " * 5_000_000).encode(), kind="conversion"), heavy=True)
    yield Case(
        "bomb-100m.wet.gz",
        lambda: (
            gzip.compress(good_record())
            + gzip.compress(record(b"\0" * 100_000_000, kind="conversion"))
            + gzip.compress(good_record())
        ),
        2,
        heavy=True,
    )


def _bad_member() -> bytes:
    packed = bytearray(gzip.compress(good_record()))
    packed[40:60] = b"\xff" * 20
    return gzip.compress(good_record()) + bytes(packed) + gzip.compress(good_record())


def _brotli(body: bytes) -> bytes:
    import brotli  # noqa: PLC0415 - of the warc extra

    packed: bytes = brotli.compress(body, quality=1)
    return packed


def _answers() -> Iterator[Case]:
    """Answers that are packed to kill, or lie about it."""
    typed = "Content-Type: text/html\r\n"
    bomb = b"<p>" + b"a" * 200_000_000
    packed: tuple[tuple[str, Callable[[], bytes], str], ...] = (
        ("gzip-bomb", lambda: gzip.compress(bomb), "gzip"),
        ("deflate-bomb", lambda: zlib.compress(bomb), "deflate"),
        ("brotli-bomb", lambda: _brotli(bomb), "br"),
        ("gzip-twice", lambda: gzip.compress(gzip.compress(bomb)), "gzip, gzip"),
        ("gzip-many", lambda: gzip.compress(b"") * 100_000, "gzip"),
        ("gzip-cut", lambda: gzip.compress(html().encode())[:-30], "gzip"),
        ("gzip-not", lambda: html().encode(), "gzip"),
        ("brotli-not", lambda: html().encode(), "br"),
        ("brotli-random", lambda: random.Random(SEED).randbytes(10_000), "br"),
        ("unknown", lambda: html().encode(), "zstd"),
        ("hundred", lambda: html().encode(), ", ".join(["gzip"] * 1_000)),
    )
    for name, make, encoding in packed:
        head = f"{typed}Content-Encoding: {encoding}"
        heavy = "bomb" in name or name == "gzip-twice"
        yield from _archive(f"answer-{name}", lambda m=make, h=head: record(answer(m(), head=h)), heavy=heavy)
    chunks = (b"ffffffff\r\nx", b"5\r\nab", b"0\r\n\r\n", b"-1\r\nx", b"1\r\na" * 100_000, b"zz\r\n", b"1" * 100_000)
    for number, chunk in enumerate(chunks):
        head = f"{typed}Transfer-Encoding: chunked"
        yield from _archive(f"chunks-{number}", lambda c=chunk, h=head: record(answer(c, head=h)))
    yield from _archive("answer-headers", lambda: record(answer(html().encode(), head="X: a\r\n" * 50_000)))
    yield from _archive("answer-no-head", lambda: record(b"HTTP/1.1 200 OK" + b"x" * 100_000))


def rows(*hostile: str) -> bytes:
    """Lines of JSON: a good row, the hostile ones, two good rows."""
    good = [json.dumps({"title": "جولة جديدة", "text": story()}, ensure_ascii=False) for _ in range(3)]
    return "\n".join((good[0], *hostile, *good[1:])).encode("utf-8", "surrogatepass")


def sheet(*hostile: str) -> bytes:
    """The same as CSV."""
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(["title", "text"])
    writer.writerow(["جولة", story()])
    made.write("".join(hostile))
    writer.writerow(["جولة", story()])
    writer.writerow(["جولة", story()])
    return made.getvalue().encode("utf-8", "surrogatepass")


def _tables() -> Iterator[Case]:
    lines = ('{"text": ', "}", "[" * 200_000, '{"text":' * 100_000, '{"text": "\\ud800\\u0000 قال"}', '{"text": 1e999}', "null",
             '{"text": {"a": ["b"]}}', "\0" * 1000, '{"a": "' + "x" * 1_000_000 + '"}', '{"text": "' + "ق" * 9_000_000 + '"}',
             '{"text": "x", "date": "99999999999999999999"}', '{"text": "x", "url": "file:///etc/passwd"}', "9" * 10_000,
             '{"text":"a","text":"b"}', '{"text": "\\u202e\\u202e قال"}', "NaN", '"' * 1000)  # fmt: skip
    for number, line in enumerate(lines):
        yield Case(f"line-{number:02}.jsonl", lambda x=line: rows(x), 3, heavy=len(line) > 2_000_000)
    broken = ('"\n', 'x,"y\n', '"a"b,c\n', "a,b,c,d,e\n", "\n" * 1000, "," * 100_000 + "\n", '"' * 9_999 + "\n", "a\0b,c\n",
              '"' + "x" * 1_000_000 + "\n")  # fmt: skip
    for number, line in enumerate(broken):
        yield Case(f"cells-{number}.csv", lambda x=line: sheet(x), 3)
    good = json.dumps({"title": "جولة", "text": story()}, ensure_ascii=False)
    yield Case("array-cut.json", lambda: f"[{good},{good},{{".encode(), 1)
    yield Case("array-deep.json", lambda: f"[{good},".encode() + b"[" * 100_000, 1)
    yield Case("array-nothing.json", lambda: b'[{"a": 1}]')
    yield Case("bomb.jsonl.gz", lambda: gzip.compress(rows() + b"\n" + b"x" * 200_000_000), 3, heavy=True)
    yield Case("bomb-lines.jsonl.gz", lambda: gzip.compress(rows() + b"\n" + b'{"text":"x"}\n' * 5_000), 3, heavy=True)
    yield Case("cut.jsonl.gz", lambda: gzip.compress(rows() * 50)[:-50], 1)
    yield Case(
        "telegram-cut.json", lambda: b'{"name": "x", "messages": [{"id": 1, "type": "message", "text": "a"}, {"id"'
    )
    yield Case(
        "telegram-deep.json",
        lambda: b'{"name": "x", "messages": [{"id": 1, "type": "message", "text": ' + b"[" * 100_000,
    )
    yield Case("parquet-cut.parquet", lambda: b"PAR1" + random.Random(SEED).randbytes(10_000))
    yield Case("parquet-lies.parquet", lambda: b"PAR1" + b"\xff" * 1000 + b"\xff\xff\xff\x7fPAR1")
    yield Case("webanno.tsv", lambda: b"#FORMAT=WebAnno TSV 3.3\n" + b"#Text=" * 100_000)


def _random() -> Iterator[Case]:
    """Good files with random bytes changed, the same ones each time."""
    for number in range(40):
        yield Case(f"random-{number:02}.html", lambda n=number: _damaged(html().encode() * 20, n))
        yield Case(f"random-{number:02}.warc.gz", lambda n=number: _damaged(gzip.compress(good_record()) * 3, n))
        yield Case(f"random-{number:02}.warc", lambda n=number: _damaged(good_record() * 5, n))


def _damaged(good: bytes, seed: int) -> bytes:
    chance, made = random.Random(SEED + seed), bytearray(good)
    for _ in range(1 + seed):
        at = chance.randrange(len(made))
        made[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
    return bytes(made)


def write(folder: Path, *, heavy: bool = True, light: bool = True, only: str = "") -> dict[str, int]:
    """Write them, or those whose names hold `only`, into a folder; how many good neighbours each file holds."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [case for case in cases() if (heavy if case.heavy else light) and only in case.name]
    for case in made:
        (folder / case.name).write_bytes(case.make())
    return {case.name: case.neighbours for case in made}


if __name__ == "__main__":
    print(len(write(Path(sys.argv[1]))), "files")  # noqa: T201 - what it did
