"""Web archives: each page with its address and its instant; what is damaged costs itself alone."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from musnad.errors import MusnadError
from musnad.pages.containers import BEGINNING, Container, Held, Mark, Passed, Unpacked, beyond, unpack
from musnad.pages.raw import Raw
from tests.hostile.corpus import answer, good_record, html, record

pytest.importorskip("fastwarc")

Pack = Callable[[bytes], bytes]
CAP = 100_000


def archive(tmp_path: Path, *records: bytes, pack: Pack = gzip.compress) -> Container:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(map(pack, records)))
    return Container("crawl.warc.gz", str(path), "warc")


def unpacked(container: Container, mark: Mark = BEGINNING) -> list[Unpacked]:
    return list(unpack(container, mark, CAP))


def told(found: list[Unpacked]) -> list[str]:
    return [_told(each) for each in found]


def pages(found: list[Unpacked]) -> list[tuple[str, str, Mark]]:
    return [(_told(each), each.location, each.after) for each in found if isinstance(each, Held)]


def _told(each: Unpacked) -> str:
    if isinstance(each, Passed):
        return str(each.counts)
    return "page" if isinstance(each.found, Raw) else each.found.seen


def test_an_answer_keeps_address_instant_and_charset(tmp_path: Path) -> None:
    body = html("قال").encode("cp1256")
    head = "Content-Type: text/html; charset=windows-1256"
    (held,) = unpacked(archive(tmp_path, record(answer(body, head=head), uri="https://alminaa.example/1")))
    assert isinstance(held, Held)
    assert held.found == Raw(body, "https://alminaa.example/1", "text/html", "windows-1256", "2021-09-07T10:00:00Z")


def test_a_wet_record_is_a_page_without_markup(tmp_path: Path) -> None:
    (held,) = unpacked(archive(tmp_path, record("قال الوزير".encode(), kind="conversion")))
    assert isinstance(held, Held)
    assert isinstance(held.found, Raw)
    assert (held.found.data.decode(), held.found.media_type) == ("قال الوزير", "text/plain")


def test_common_crawls_news_has_requests_and_headers_of_its_own(tmp_path: Path) -> None:
    head = "Content-Type: text/html\r\nX-Crawler-Content-Encoding: gzip\r\nX-Crawler-Transfer-Encoding: chunked"
    records = (
        record(b"software: news-crawl", kind="warcinfo"),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(answer(html().encode(), head=head)),
        record(b"x", kind="metadata"),
    )
    assert told(unpacked(archive(tmp_path, *records))) == ["page", "{'warcinfo': 1, 'request': 1, 'metadata': 1}"]


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        (b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nx", "answer 404"),
        (answer(b"x", head="Content-Type: image/png"), "image/png"),
        (answer(b"x", head="Content-Type: application/json"), "application/json"),
    ],
)
def test_what_is_no_page_is_passed_over_by_its_kind(tmp_path: Path, block: bytes, kind: str) -> None:
    assert told(unpacked(archive(tmp_path, record(block)))) == [str({kind: 1})]


def test_packing_and_chunks_are_taken_off(tmp_path: Path) -> None:
    body = gzip.compress(b"<p>1</p>")
    chunked = f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    head = "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked"
    (held,) = unpacked(archive(tmp_path, record(answer(chunked, head=head))))
    assert isinstance(held, Held)
    assert isinstance(held.found, Raw)
    assert held.found.data == b"<p>1</p>"


def test_bytes_that_are_not_those_of_their_digest_are_refused(tmp_path: Path) -> None:
    wrong = good_record().replace(b"sha1:", b"sha1:A")
    assert told(unpacked(archive(tmp_path, wrong, good_record()))) == ["its bytes are not those of its digest", "page"]


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
@pytest.mark.parametrize("length", [0, 5, 10**6, 2**70, -1, "x"])
def test_a_record_that_lies_about_its_length_costs_itself_alone(tmp_path: Path, pack: Pack, length: object) -> None:
    lying = record(answer(html().encode()), length=length)
    found = unpacked(archive(tmp_path, good_record(), lying, good_record(), good_record(), pack=pack))
    assert told(found).count("page") == 3
    assert sum(isinstance(each, Held) and isinstance(each.found, MusnadError) for each in found) >= 1


def test_a_page_over_the_cap_is_named_and_the_next_one_read(tmp_path: Path) -> None:
    found = unpacked(archive(tmp_path, record(answer(b"a" * 10 * CAP)), good_record()))
    assert told(found) == ["it has more than 100,000 bytes", "page"]


@pytest.mark.parametrize("pack", [gzip.compress, bytes, lambda each: each + b"garbage"])
def test_from_every_mark_on_comes_what_came_behind_it(tmp_path: Path, pack: Pack) -> None:
    broken = record(answer(html().encode()), length=5)
    records = (good_record(), record(b"x", kind="request"), broken, good_record(), b"\0" * 50, good_record())
    container = archive(tmp_path, *records, pack=pack)
    whole = unpacked(container)
    assert sum(_told(each) == "page" for each in whole) == 3
    for number, each in enumerate(whole, 1):
        assert pages(unpacked(container, each.after)) == pages(whole[number:])


def test_an_archive_packed_as_a_whole_is_gone_on_with_too(tmp_path: Path) -> None:
    container = archive(tmp_path, good_record() + good_record() + good_record())
    first, second, third = unpacked(container)
    assert unpacked(container, first.after) == [second, third]
    assert unpacked(container, third.after) == []


def test_the_record_behind_one_that_ended_its_reader_is_found(tmp_path: Path) -> None:
    container = archive(tmp_path, good_record(), good_record(), good_record())
    first, second, third = unpacked(container)
    assert beyond(container, first.after) == second.after
    assert beyond(container, second.after) is None
    assert unpacked(container, second.after) == [third]


@pytest.mark.parametrize("kept", [6, 25, 60])
def test_an_archive_that_breaks_off_in_a_records_head_is_told(tmp_path: Path, kept: int) -> None:
    whole = archive(tmp_path, good_record(), good_record())
    assert told(unpacked(whole)) == ["page", "page"]
    path = Path(whole.path)
    path.write_bytes(path.read_bytes() + gzip.compress(good_record())[:kept])
    assert told(unpacked(whole)) == ["page", "page", "it breaks off in the head of a record"]
