"""What a packed body may cost: no more bytes, and no more for a byte, than the caps say."""

import gzip
import time
import tracemalloc
import zlib

import brotli
import pytest

from musnad.errors import OversizedPage
from musnad.pages.containers.packing import unpacked as off_a_crawl
from musnad.pages.unpacking import unpacked

PAGE = "قال الورداني إن المحادثات مستمرة. ".encode() * 20
ZEROS = 50_000_000


def raw_deflate(plain: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(plain) + packing.flush()


PACKED = {
    "gzip": gzip.compress(PAGE),
    "x-gzip": gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]),
    "deflate": zlib.compress(PAGE),
    "Deflate": raw_deflate(PAGE),
    "br": brotli.compress(PAGE),
    "": PAGE,
}


@pytest.mark.parametrize("packing", PACKED)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_a_body_is_unpacked_however_it_is_cut(packing: str, size: int) -> None:
    body = PACKED[packing]
    pieces = [body[i : i + size] for i in range(0, len(body), size)]
    assert b"".join(unpacked(pieces, packing, 10_000)) == PAGE


@pytest.mark.parametrize("packing", [name for name in PACKED if name])
def test_a_body_that_breaks_off_is_no_body(packing: str) -> None:
    with pytest.raises(ValueError, match="breaks off"):
        list(unpacked([PACKED[packing][:-12]], packing, 10_000))


@pytest.mark.parametrize("packing", ["gzip", "deflate", "br"])
def test_a_body_that_is_not_packed_so_is_refused(packing: str) -> None:
    with pytest.raises((ValueError, zlib.error)):
        list(unpacked([b"<html>" * 9], packing, 10_000))


@pytest.mark.parametrize(
    ("packing", "bomb"),
    [
        ("gzip", gzip.compress(bytes(ZEROS))),
        ("deflate", zlib.compress(bytes(ZEROS))),
        ("deflate", raw_deflate(bytes(ZEROS))),
        ("br", brotli.compress(bytes(ZEROS), quality=5)),
    ],
)
def test_a_bomb_is_found_out_by_its_ratio_before_it_fills_the_memory(packing: str, bomb: bytes) -> None:
    tracemalloc.start()
    with pytest.raises(ValueError, match="more than 200 times"):
        for _ in unpacked([bomb], packing, 2**24):
            pass
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_an_unknown_packing_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="packed as zstd, unasked"):
        unpacked([b""], "zstd", 10)


def test_zeros_behind_a_gzip_member_are_padding() -> None:
    assert b"".join(unpacked([gzip.compress(PAGE) + bytes(100)], "gzip", 10_000)) == PAGE


def test_a_hundred_thousand_members_are_not_copied_each_time() -> None:
    began = time.process_time()
    assert b"".join(unpacked([gzip.compress(b"") * 100_000 + gzip.compress(PAGE)], "gzip", 10_000)) == PAGE
    assert time.process_time() - began < 3


@pytest.mark.parametrize("packing", ["gzip", "deflate", "Deflate", "br"])
def test_what_a_crawler_kept_may_break_off_or_not_be_packed_at_all(packing: str) -> None:
    cut = off_a_crawl(PACKED[packing][:-12], packing, 10_000)
    assert PAGE.startswith(cut)
    assert off_a_crawl(b"<p>" + PAGE, "gzip, br", 10_000) == b"<p>" + PAGE


def test_a_crawled_bomb_is_named_and_so_is_what_is_over_the_cap() -> None:
    with pytest.raises(OversizedPage, match="more than 200 times"):
        off_a_crawl(gzip.compress(bytes(ZEROS)), "gzip", 2**24)
    with pytest.raises(OversizedPage, match="more than 100 bytes when unpacked"):
        off_a_crawl(gzip.compress(PAGE), "gzip", 100)
