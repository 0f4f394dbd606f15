"""A part: what was made of one shard, as the bytes of a file; Parquet and JSON Lines have the same columns."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from musnad.errors import CodecError, SourceError, UsageError
from musnad.record import Reading
from musnad.record.codec import from_json, to_json
from musnad.runner import Outcome

FORMS = ("parquet", "jsonl")
COLUMNS = {
    "location": "string", "page": "string", "sha256": "string", "status": "string", "reason": "string",
    "version": "string", "language": "string", "title": "string", "outlet": "string", "agency": "string",
    "aggregator": "string", "published": "string", "raw": "large_binary", "reading": "large_string",
}  # fmt: skip
"""Column -> its type in Arrow. `reading` is musnad.reading/1; `raw` the page's bytes, in JSON Lines as base64."""

Cells = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A row read back: a page with its bytes and reading, or why it failed."""

    location: str
    version: str
    reason: str | None
    raw: bytes
    reading: Reading | None


def cells(outcome: Outcome, version: str) -> Cells:
    """The row of an outcome, `reading` as JSON."""
    told: Cells = dict.fromkeys(COLUMNS)
    told |= {"location": outcome.location, "status": outcome.status, "reason": outcome.reason, "version": version}
    if outcome.reading is None or outcome.received is None:
        return told
    page, article = outcome.reading.page, outcome.reading.article
    title = article.title and article.title.of(page.text)
    parties = {"outlet": article.outlet, "agency": article.agency, "aggregator": article.aggregator}
    about = {"language": page.language, "title": title, "published": article.published and article.published.value}
    whole = {"raw": outcome.received.raw, "reading": to_json(outcome.reading).decode()}
    return told | {"page": page.id, "sha256": page.sha256} | about | parties | whole


def write(rows: Sequence[Cells], form: str) -> bytes:
    """The bytes of a part, the same for the same rows."""
    if form == "jsonl":
        return b"".join(_line(row) for row in rows)
    arrow, parquet = _arrow()
    schema = arrow.schema([(name, getattr(arrow, kind)()) for name, kind in COLUMNS.items()])
    table = arrow.table({name: [row[name] for row in rows] for name in COLUMNS}, schema=schema)
    stream = io.BytesIO()
    parquet.write_table(table, stream, compression="zstd")
    return stream.getvalue()


def _line(row: Cells) -> bytes:
    raw = None if row["raw"] is None else base64.b64encode(row["raw"]).decode()
    head = json.dumps({k: v for k, v in (row | {"raw": raw}).items() if k != "reading"}, ensure_ascii=False)
    return f'{head[:-1]}, "reading": {row["reading"] or "null"}}}\n'.encode()


def read(path: Path) -> Iterator[Row]:
    """The rows of a part, or of all parts of a folder in their order; CodecError where one is none of ours."""
    if path.is_dir():
        found = sorted(p for p in path.iterdir() if p.suffix.removeprefix(".") in FORMS)
        if not found:
            raise SourceError("no part is there", place=str(path), remedy="Name what `musnad scale --out` wrote")
        for part in found:
            yield from read(part)
    elif not path.is_file():
        raise SourceError("there is no such file", place=str(path), remedy="Look at the name")
    else:
        for number, row in enumerate(_parquet(path) if path.suffix == ".parquet" else _jsonl(path), 1):
            yield _row(row, f"{path}:{number}")


def _parquet(path: Path) -> Iterator[Cells]:
    arrow, parquet = _arrow()
    try:
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=64):
                yield from batch.to_pylist()
    except arrow.ArrowException as error:
        raise CodecError(f"no Parquet ({error})", place=str(path), remedy="Make the part again") from error


def _jsonl(path: Path) -> Iterator[Cells]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                row["raw"] = base64.b64decode(row["raw"] or "", validate=True)
                row["reading"] = row["reading"] and json.dumps(row["reading"], ensure_ascii=False)
            except (ValueError, KeyError, TypeError) as error:
                place = f"{path}:{number}"
                raise CodecError(f"no row of a part ({error})", place=place, remedy="Make the part again") from error
            yield row


def _row(row: Cells, place: str) -> Row:
    try:
        reading = from_json(row["reading"], Reading, place=place) if row["reading"] else None
        return Row(row["location"], row["version"], row["reason"], row["raw"] or b"", reading)
    except KeyError as error:
        raise CodecError(f"no column {error}", place=place, remedy="Name what `musnad scale --out` wrote") from error


def _arrow() -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise UsageError("Parquet needs pyarrow", remedy="pip install 'musnad[parquet]', or --format jsonl") from None
