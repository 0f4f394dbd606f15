"""The timeline of the record for TimelineJS."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from musnad.export.jsonlines import Told, document, without_null
from musnad.record import Anchor, Record, TimelineEntry

DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
LONGEST = 400
"""Characters of a page that a slide quotes."""


def timeline(record: Record, texts: Mapping[str, str]) -> Iterator[str]:
    """The dated events of a record; `texts` has the text of each page by its location."""
    slides = (told for entry in record.timeline if (told := slide(entry, texts)))
    return document({"title": {"text": {"headline": "Musnad"}}}, "events", slides)


def slide(entry: TimelineEntry, texts: Mapping[str, str]) -> Told | None:
    """A slide: its days, its label, the words that tell it; nothing where it has no day."""
    first, _, last = entry.date.partition("/")
    begins, ends = _date(first), _date(last)
    if begins is None:
        return None
    label = entry.label.get("ar") or entry.label.get("en") or entry.event
    quotes = "".join(_quote(anchor, texts) for anchor in entry.evidence)
    return without_null(
        {
            "unique_id": entry.event,
            "start_date": begins,
            "end_date": ends,
            "group": entry.status,
            "text": {"headline": html.escape(label), "text": quotes},
        }
    )


def _date(told: str) -> Told | None:
    found = DAY.match(told)
    if found is None:
        return None
    return without_null(
        dict(zip(("year", "month", "day"), (each and int(each) for each in found.groups()), strict=True))
    )


def _quote(anchor: Anchor, texts: Mapping[str, str]) -> str:
    """The words of a page, and its place: TimelineJS takes HTML, so all of it is escaped."""
    words = " ".join(anchor.span.of(texts.get(anchor.page, "")).split())[:LONGEST]
    where = f"{anchor.page} {anchor.span.start}–{anchor.span.end}"
    return f'<blockquote dir="auto">{html.escape(words)}<br><small>{html.escape(where)}</small></blockquote>'
