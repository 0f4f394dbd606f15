"""A row of a table -> an article: the bytes that stand for it, in a form that is read again like any page's."""

from __future__ import annotations

import datetime as dt
import email.utils
import json
import math
import re
from typing import Any

from musnad.errors import EmptyPage
from musnad.pages.containers.mapping import Mapping, value
from musnad.pages.raw import Raw
from musnad.pages.tabled import ARTICLE

ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
ISO_LIKE = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?"
)
EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
MILLISECONDS = 10**11
"""From here on a count since 1970 is of milliseconds: as seconds it would be the year 5138."""
LATEST_YEAR = 2200


def article(row: dict[str, Any], mapping: Mapping, place: str) -> Raw:
    """The page that a row is; EmptyPage where it has no story.

    Its bytes are the mapped fields as JSON: `{"text": "قال", "title": "لقاء"}`. Its location is its address, else
    the place of the row.
    """
    told: dict[str, str] = dict(mapping.constants)
    for name, column in mapping.columns.items():
        if (found := _text(value(row, column))) is not None:
            told[name] = found
    if not (told.get("text") or told.get("html")):
        seen = f"no story in {' or '.join(mapping.content)}"
        raise EmptyPage(seen, place=place, remedy="Leave the row out, or map the column that holds it")
    address = told.pop("address", "")
    if "date" in told:
        told["date"] = instant(told["date"], mapping.date_format) or told["date"]
    packed = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    location = address if ADDRESS.fullmatch(address) else place
    return Raw(packed.encode("utf-8", "replace"), location, ARTICLE, "utf-8")


def _text(found: Any) -> str | None:  # noqa: ANN401 - whatever a table holds
    """A cell as text: lists are joined, days are ISO, empty is none."""
    if found is None or (isinstance(found, float) and not math.isfinite(found)):
        return None
    if isinstance(found, dt.date):
        return found.isoformat()
    if isinstance(found, bytes):
        found = found.decode("utf-8", "replace")
    if isinstance(found, list | tuple):
        found = "، ".join(filter(None, map(_text, found)))
    elif isinstance(found, dict):
        found = _text(found.get("name"))
    told = str(found) if found is not None else ""
    return told if told.strip() else None


def instant(told: str, pattern: str | None = None) -> str | None:
    """A day or an instant as ISO 8601; null where it cannot be told for sure.

    >>> instant("٢٠٢١-٠٩-٠٧"), instant("1631008800"), instant("Tue, 07 Sep 2021 10:00:00 GMT")
    ('2021-09-07', '2021-09-07T10:00:00+00:00', '2021-09-07T10:00:00+00:00')
    """
    told = told.strip().translate(DIGITS)
    try:
        if pattern:
            made = dt.datetime.strptime(told, pattern)  # noqa: DTZ007 - a table that names no zone has none
            return made.isoformat() if "%H" in pattern or "%I" in pattern else made.date().isoformat()
        if found := ISO_LIKE.fullmatch(told):
            return _iso(found)
        if EPOCH.fullmatch(told):
            count = float(told)
            seconds = count / 1000 if count > MILLISECONDS else count
            made = dt.datetime.fromtimestamp(seconds, dt.UTC)
            return made.isoformat() if made.year < LATEST_YEAR else None
        return email.utils.parsedate_to_datetime(told).isoformat()
    except (ValueError, OverflowError, TypeError, IndexError, OSError):
        return None


def _iso(found: re.Match[str]) -> str:
    year, month, day, clock, zone = found.groups()
    date = dt.date(int(year), int(month), int(day)).isoformat()
    if clock is None:
        return date
    zone = {"UTC": "+00:00", "Z": "+00:00", None: ""}.get(zone, zone) or ""
    return dt.datetime.fromisoformat(f"{date}T{clock.zfill(5) if len(clock) < 6 else clock.zfill(8)}{zone}").isoformat()  # noqa: PLR2004
