"""What every table does with its rows: count them, skip those of an earlier run, tell of the bad ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from musnad.errors import EmptyPage, MusnadError, OversizedPage, PageError, UsageError
from musnad.pages.containers.articles import article
from musnad.pages.containers.mapping import Mapping, usual_mapping
from musnad.pages.containers.values import Container, Held, Mark, Passed, Unpacked
from musnad.pages.raw import Raw

PASSED_AT_ONCE = 500
"""Rows without a story before the batch hears of them."""

Row = dict[str, Any] | MusnadError | str
"""A row, why it is none, or what it is instead ("service message")."""


def unpack_rows(
    container: Container, mark: Mark, cap: int, rows: Iterable[tuple[Row, str, int]], mapping: Mapping | None = None
) -> Iterator[Unpacked]:
    """The pages of the rows behind a mark; a row comes with its place in the file and the bytes read so far."""
    mapping = container.mapping or mapping
    passed: dict[str, int] = {}
    ordinal = at = 0
    other: Row | None = None
    try:
        for ordinal, (row, place, at) in enumerate(rows, 1):
            other = _other(row, container.mapping, other)
            if ordinal <= mark.ordinal:
                continue
            mapping = mapping or (_usual(row, container) if isinstance(row, dict) else None)
            found = _page(row, mapping, place, cap)
            after = Mark(at, ordinal)
            if isinstance(found, str):
                passed[found] = passed.get(found, 0) + 1
                if sum(passed.values()) >= PASSED_AT_ONCE:
                    yield Passed(passed, after)
                    passed = {}
            else:
                yield Held(found, found.location if isinstance(found, Raw) else place, after)
    except PageError as error:  # the file itself breaks off
        if ordinal + 1 > mark.ordinal:
            yield Held(error, f"{container.location}#{ordinal + 1}", Mark(at, ordinal + 1))
    if passed:
        yield Passed(passed, Mark(at, ordinal))
    if isinstance(other, dict) and container.mapping:
        named, there = " or ".join(container.mapping.content), ", ".join(map(str, other))[:200]
        seen = f"it has no column {named}, which the mapping names; its columns are {there}"
        wrong = UsageError(seen, place=container.location, remedy="Mend the file of --mapping")
        yield Held(wrong, container.location, Mark(at, ordinal + 1))


def _other(row: Row, mapping: Mapping | None, before: Row | None) -> Row | None:
    """The first row where so far none has a column that the mapping takes the story from; "" once one has."""
    if mapping is None or not isinstance(row, dict) or isinstance(before, str):
        return before
    has = any(column in row or column.partition(".")[0] in row for column in mapping.content)
    return "" if has else before or row


def _usual(row: dict[str, Any], container: Container) -> Mapping:
    if found := usual_mapping(row):
        return found
    seen = f"none of its columns is known to hold the story: {', '.join(map(str, row))[:200]}"
    raise UsageError(seen, place=container.location, remedy="Say which is which: --mapping FILE, see docs/22-intake.md")


def _page(row: Row, mapping: Mapping | None, place: str, cap: int) -> Raw | MusnadError | str:
    if not isinstance(row, dict) or mapping is None:
        return row if isinstance(row, MusnadError | str) else PageError("it is no row", place=place)
    try:
        raw = article(row, mapping, place)
    except EmptyPage:
        return "row without a story"
    if len(raw.data) > cap:
        return OversizedPage(f"it has more than {cap:,} bytes", place=place, remedy="Cut it, or raise the cap")
    return raw
