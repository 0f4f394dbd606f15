"""WARC files that other tools read, that outlive a power cut, and from which a page can be taken down."""

import fcntl
import gzip
import os
import threading
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from musnad.errors import RecordFileError
from musnad.store.archive import Archive, Archived, _locked, erase, mend, read
from musnad.store.exchanges import Exchange

BODY = "<!doctype html><p>قال الورداني".encode() * 9
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
NOW = "2031-03-04T09:00:00+00:00"


def exchange(n: int = 1, *, head: bytes = HEAD, body: bytes = BODY) -> Exchange:
    request = b"GET /%d HTTP/1.1\r\nHost: alminaa.example\r\n\r\n" % n
    return Exchange(f"https://alminaa.example/{n}", NOW, request, head, body, "93.184.216.34")


def archived(folder: Path, *exchanges: Exchange) -> list[Archived]:
    with Archive(folder, "Musnad 0") as archive:
        return [archive.keep(each) for each in exchanges]


def records(folder: Path) -> list[tuple[str, str, bool, bytes]]:
    found = []
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as file:
            for record in ArchiveIterator(file, parse_http=False):
                whole = record.verify_block_digest() or record.record_type == WarcRecordType.warcinfo
                target = record.headers.get("WARC-Target-URI", "")
                record.parse_http(strict_mode=True)
                payload = record.record_type != WarcRecordType.response or record.verify_payload_digest()
                found.append(
                    (str(record.headers.get("WARC-Type")), target, bool(whole and payload), record.reader.read())
                )
    return found


def test_another_tool_reads_what_was_kept_and_its_digests_fit(tmp_path: Path) -> None:
    archived(tmp_path, exchange(1), exchange(2))
    assert [(kind, target, whole) for kind, target, whole, _ in records(tmp_path)] == [
        ("warcinfo", "", True),
        ("response", "https://alminaa.example/1", True),
        ("request", "https://alminaa.example/1", True),
        ("response", "https://alminaa.example/2", True),
        ("request", "https://alminaa.example/2", True),
    ]
    assert records(tmp_path)[1][3] == BODY


def test_a_place_leads_back_to_the_answer_alone(tmp_path: Path) -> None:
    _, place = archived(tmp_path, exchange(1), exchange(2))
    told = read(tmp_path, place)
    assert told.startswith(b"WARC/1.1\r\nWARC-Type: response\r\n")
    assert b"WARC-Target-URI: https://alminaa.example/2\r\n" in told
    assert b"WARC-Date: 2031-03-04T09:00:00Z\r\n" in told
    assert told.endswith(HEAD + BODY + b"\r\n\r\n")


def test_a_body_that_came_in_chunks_is_told_by_its_length(tmp_path: Path) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX: y\r\n\r\n"
    (place,) = archived(tmp_path, exchange(head=head))
    told = read(tmp_path, place)
    assert b"\r\nX-Crawler-Transfer-Encoding: chunked\r\nContent-Length: %d\r\nX: y\r\n\r\n" % len(BODY) in told
    assert records(tmp_path)[1][3] == BODY


def test_a_packed_body_is_kept_as_it_came(tmp_path: Path) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
    (place,) = archived(tmp_path, exchange(head=head, body=gzip.compress(BODY)))
    assert gzip.decompress(read(tmp_path, place).partition(head)[2][:-4]) == BODY


def test_an_address_cannot_begin_a_header_of_its_own(tmp_path: Path) -> None:
    odd = Exchange("https://alminaa.example/\r\nWARC-Type: x", NOW, b"", HEAD, BODY)
    (place,) = archived(tmp_path, odd)
    assert b"\r\nWARC-Target-URI: https://alminaa.example/%0D%0AWARC-Type: x\r\n" in read(tmp_path, place)


def test_each_run_has_a_file_of_its_own_and_none_grows_without_end(tmp_path: Path) -> None:
    archived(tmp_path, exchange(1))
    archived(tmp_path, exchange(2))
    with Archive(tmp_path, "Musnad 0", largest=500) as archive:
        places = [archive.keep(exchange(n)) for n in (3, 4)]
    assert len({place.warc for place in places}) == 2
    assert len(list(tmp_path.glob("*.warc.gz"))) == 4
    assert all(whole for _, _, whole, _ in records(tmp_path))


def test_a_record_that_was_written_by_half_is_taken_off_when_the_next_run_begins(tmp_path: Path) -> None:
    archived(tmp_path, exchange(1), exchange(2))
    (path,) = tmp_path.glob("*.warc.gz")
    path.write_bytes(path.read_bytes()[:-40])
    archived(tmp_path, exchange(3))
    assert [target[-1:] for kind, target, whole, _ in records(tmp_path) if whole and kind == "response"] == list("123")


@pytest.mark.parametrize("tail", [b"", b"\x1f", b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x01", b"\0" * 50, b"torn"])
def test_what_is_torn_is_found_at_every_byte(tmp_path: Path, tail: bytes) -> None:
    path = tmp_path / "x.warc.gz"
    path.write_bytes(gzip.compress(BODY, mtime=0) + gzip.compress(b"", mtime=0) + tail)
    assert mend(path) == len(tail)
    assert path.read_bytes() == gzip.compress(BODY, mtime=0) + gzip.compress(b"", mtime=0)


def test_two_programs_do_not_write_one_archive(tmp_path: Path) -> None:
    with Archive(tmp_path, "Musnad 0") as archive:
        archive.keep(exchange())
        with (
            pytest.raises(RecordFileError, match="another musnad writes this archive"),
            Archive(tmp_path, "x") as other,
        ):
            other.keep(exchange())
    archived(tmp_path, exchange())


def test_what_is_taken_down_is_written_over_and_its_neighbours_stay(tmp_path: Path) -> None:
    first, second, third = archived(tmp_path, exchange(1), exchange(2, body=b"x" * 50_000), exchange(3))
    erase(tmp_path, (second,))
    kept = records(tmp_path)
    assert [target[-1:] for kind, target, whole, _ in kept if kind == "response" and whole] == ["1", "3"]
    assert not any(b"xxx" in body for *_, body in kept)
    assert b"alminaa.example/2" not in read(tmp_path, second)
    assert read(tmp_path, first).endswith(BODY + b"\r\n\r\n")
    assert read(tmp_path, third).endswith(BODY + b"\r\n\r\n")


def test_a_full_disk_leaves_no_half_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive(tmp_path, "Musnad 0") as archive:
        archive.keep(exchange(1))
        with monkeypatch.context() as full:
            full.setattr("musnad.store.archive.os.fsync", _full)
            with pytest.raises(RecordFileError, match="No space left"):
                archive.keep(exchange(2))
        archive.keep(exchange(3))
    assert [target[-1:] for kind, target, _, _ in records(tmp_path) if kind == "response"] == ["1", "3"]


def _full(_: int) -> None:
    raise OSError(28, "No space left on device")


def test_it_waits_for_what_is_left_of_a_watch_that_was_killed(tmp_path: Path) -> None:
    lock = os.open(tmp_path / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    left = threading.Timer(0.2, os.close, [lock])
    left.start()
    held = _locked(tmp_path)
    left.join()
    os.close(held)
