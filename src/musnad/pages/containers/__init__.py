"""Files that hold many pages: web archives, tables of articles, dumps of channels.

    sniffing            a file's first bytes -> which kind it is
    warc (records, answers, packing, digests, boundaries)   WARC, WET
    objects (telegram), sheets                              JSON Lines, JSON, Telegram; CSV, Parquet, WebAnno
      tables (articles, mapping, streams)                   a row -> an article

`unpack` gives the pages one by one, each with the mark behind which the next one stands. It is called in a process that
may be killed (runner/unpacking.py): what it reads was written by strangers.
"""

from __future__ import annotations

from collections.abc import Iterator

from musnad.pages.containers.mapping import Mapping, read_mapping
from musnad.pages.containers.sniffing import container
from musnad.pages.containers.values import BEGINNING, Container, Held, Mark, Passed, Unpack, Unpacked

__all__ = [
    "BEGINNING", "Container", "Held", "Mapping", "Mark", "Passed", "Unpacked", "beyond", "container", "read_mapping",
    "unpack",
]  # fmt: skip


def unpack(container: Container, mark: Mark, cap: int) -> Iterator[Unpacked]:
    """The pages of a container behind a mark."""
    return _way(container)(container, mark, cap)


def beyond(container: Container, mark: Mark) -> Mark | None:
    """The mark behind the one record at a mark, which is not read: it ended the process that did."""
    from musnad.pages.containers import warc  # noqa: PLC0415 - as in `_way`

    return warc.beyond(container, mark) if container.kind == "warc" else Mark(mark.offset, mark.ordinal + 1)


def _way(container: Container) -> Unpack:
    from musnad.pages.containers import objects, sheets, warc  # noqa: PLC0415 - most batches hold pages alone

    ways: dict[str, Unpack] = {
        "warc": warc.unpack_warc,
        "json": objects.unpack_json,
        "sheet": sheets.unpack_sheet,
        "parquet": sheets.unpack_parquet,
        "webanno": sheets.unpack_webanno,
    }
    return ways[container.kind]
