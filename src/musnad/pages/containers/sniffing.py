"""Whether a file holds one page or many, told from its first bytes."""

from __future__ import annotations

import csv
import re
import zlib
from pathlib import PurePath

from musnad.errors import MusnadError
from musnad.pages.containers.mapping import Mapping, usual_mapping
from musnad.pages.containers.sheets import delimiter_of
from musnad.pages.containers.values import Container, Kind
from musnad.pages.files import read_file

HEAD = 1 << 16
"""Bytes looked at."""
GZIP = 16 + zlib.MAX_WBITS
PACKED = b"\x1f\x8b\x08"
JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"(?:[^\"\\]|\\.){0,200}\"\s*:")
WARC = re.compile(rb"WARC/\d\.\d+\r?\n")
WEBANNO = b"#FORMAT=WebAnno TSV"
PARQUET = b"PAR1"
SHEETS = {".csv", ".tsv"}
LONGEST_NAME = 40
"""Letters of a column's name; the first cells of a page that is prose are longer."""


def container(location: str, path: str, mapping: Mapping | None = None) -> Container | None:
    """The container that a file is, null where it is one page, or nothing that can be opened."""
    try:
        head = read_file(path, location, HEAD - 1)
    except MusnadError:
        return None
    kind = kind_of(head, path, mapping)
    return Container(location, path, kind, mapping) if kind else None


def kind_of(head: bytes, name: str, mapping: Mapping | None = None) -> Kind | None:
    r"""What a file of many pages begins as; its name says something only of sheets.

    >>> kind_of(b"WARC/1.0\r\nWARC-Type: warcinfo", "page.html"), kind_of("قال".encode(), "a.warc")
    ('warc', None)
    """
    packed = head.startswith(PACKED)
    begins = _unpacked(head) if packed else head
    if WARC.match(begins):
        return "warc"
    if begins.startswith(PARQUET) and not packed:
        return "parquet"
    if begins.startswith(WEBANNO):
        return "webanno"
    if JSON.match(begins):
        return "json"
    return "sheet" if _is_sheet(begins, name.removesuffix(".gz") if packed else name, mapping) else None


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(GZIP).decompress(head, HEAD)
    except zlib.error:
        return b""


def _is_sheet(begins: bytes, name: str, mapping: Mapping | None) -> bool:
    first = begins.partition(b"\n")[0].decode("utf-8", "replace").strip("\ufeff\r ")
    try:
        columns = next(csv.reader([first], delimiter=delimiter_of(first)), [])
    except csv.Error:
        return False
    columns = [column.strip() for column in columns]
    if PurePath(name).suffix.lower() in SHEETS:
        return len(columns) > 1
    if mapping:
        return len(columns) > 1 and any(column in columns for column in mapping.content)
    usual = usual_mapping(columns) if all(len(column) <= LONGEST_NAME for column in columns) else None
    return usual is not None and len(usual.columns) > 1
