"""CSV, Parquet and WebAnno's TSV -> rows."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from musnad.errors import MusnadError, PageError, SourceError
from musnad.pages.containers.mapping import Mapping, usual_mapping
from musnad.pages.containers.streams import Stream
from musnad.pages.containers.tables import Row, unpack_rows
from musnad.pages.containers.values import Container, Held, Mark, Unpacked
from musnad.pages.decode import decode
from musnad.pages.raw import Raw

DELIMITERS = ",;\t|"
SAMPLE = 1 << 16
ROWS_AT_ONCE = 64


def unpack_sheet(container: Container, mark: Mark, cap: int) -> Iterator[Unpacked]:
    """The pages of a CSV file; its first line names the columns."""
    csv.field_size_limit(cap)
    with Stream(container.path, container.location) as stream:
        yield from unpack_rows(container, mark, cap, _rows(stream, container))


def delimiter_of(line: str) -> str:
    """What separates the cells of a sheet's first line."""
    return max(DELIMITERS, key=line.count)


def _rows(stream: Stream, container: Container) -> Iterator[tuple[Row, str, int]]:
    text = io.TextIOWrapper(io.BufferedReader(stream), _encoding(container), "replace", newline="")
    first = text.readline(SAMPLE)
    told = container.mapping.delimiter if container.mapping else None
    delimiter = told or delimiter_of(first)
    columns = [name.strip().lstrip("\ufeff") for name in next(csv.reader([first], delimiter=delimiter), [])]
    for cells, number in _sheet(text, delimiter):
        place = f"{container.location}#{number}"
        if isinstance(cells, MusnadError):
            yield type(cells)(cells.seen, place=place, remedy=cells.remedy), place, stream.at
        elif len(cells) > len(columns):
            seen = f"it has {len(cells)} cells, and the first line {len(columns)}"
            yield PageError(seen, place=place, remedy="Put its text into quotation marks"), place, stream.at
        elif cells:
            yield dict(itertools.zip_longest(columns, cells)), place, stream.at


def _encoding(container: Container) -> str:
    if container.mapping and container.mapping.encoding:
        return container.mapping.encoding
    with Stream(container.path, container.location) as stream:
        sample = stream.read(SAMPLE) or b""
    return decode(sample.rpartition(b"\n")[0] or sample, container.location).encoding


def _sheet(text: io.TextIOWrapper, delimiter: str) -> Iterator[tuple[list[str] | MusnadError, int]]:
    """Each row with the number of its line; where one cannot be read, what it swallowed is read anew without it."""
    feed = _Feed(text)
    while True:
        reader = csv.reader(feed, delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                yield cells, feed.begin()
        except csv.Error as error:
            seen = PageError(f"its cells cannot be told apart ({error})", remedy="Mend its quotation marks")
            yield seen, feed.give_back()
        else:
            return


class _Feed:
    """Lines for a reader, with those of the row at hand kept until it is whole."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._again: list[str] = []
        self._taken: list[str] = []
        self._number = 2

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else self._text.readline()
        if not line:
            raise StopIteration
        self._taken.append(line)
        return line

    def begin(self) -> int:
        """The row is whole: the number of its first line."""
        number, self._number = self._number, self._number + len(self._taken)
        self._taken.clear()
        return number

    def give_back(self) -> int:
        """All but the row's first line, to be read again."""
        self._again += reversed(self._taken[1:])
        self._taken[1:] = []
        return self.begin()


def unpack_parquet(container: Container, mark: Mark, cap: int) -> Iterator[Unpacked]:
    """The pages of a Parquet file, its columns read as far as they are mapped."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - of the parquet extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        remedy = "pip install 'musnad[parquet]'"
        raise SourceError("Parquet needs pyarrow", place=container.location, remedy=remedy) from None
    try:
        file = pq.ParquetFile(container.path)
        mapping = container.mapping or usual_mapping(file.schema_arrow.names)
        yield from unpack_rows(container, mark, cap, _batches(file, container, mapping), mapping)
    except (pa.ArrowException, OSError, ValueError) as error:
        seen = f"it cannot be read as Parquet ({' '.join(str(error).split())[:200]})"
        place = container.location
        yield Held(PageError(seen, place=place, remedy="Get the file anew"), place, Mark(0, mark.ordinal + 1))


def _batches(file: Any, container: Container, mapping: Mapping | None) -> Iterator[tuple[Row, str, int]]:  # noqa: ANN401
    names = file.schema_arrow.names
    wanted = [name for name in names if mapping is None or any(name in told for told in mapping.columns.values())]
    size, rows = Path(container.path).stat().st_size, max(1, file.metadata.num_rows)
    number = 0
    for batch in file.iter_batches(ROWS_AT_ONCE, columns=wanted, use_threads=False):
        for row in batch.to_pylist():
            number += 1
            yield row, f"{container.location}#{number}", size * number // rows


def unpack_webanno(container: Container, mark: Mark, cap: int) -> Iterator[Unpacked]:
    """The text of an annotated file, a page without its annotations; `musnad train --gold` reads those."""
    if mark.ordinal:
        return
    with Stream(container.path, container.location) as stream:
        raw = stream.read(cap + 1) or b""
    told = [line[len("#Text=") :] for line in raw.decode("utf-8", "replace").splitlines() if line.startswith("#Text=")]
    text = "\n".join(line.replace("\\n", "\n").replace("\\t", "\t") for line in told)
    yield Held(Raw(text.encode(), container.location, "text/plain", "utf-8"), container.location, Mark(len(raw), 1))
