"""A Telegram channel's export (result.json): its messages as rows."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from musnad.pages.containers.mapping import Mapping

MESSAGES = re.compile(r'"messages"\s*:\s*\[')
NAME = re.compile(r'"name"\s*:\s*("(?:[^"\\]|\\.){0,2000}")')
MAPPING = Mapping({"text": "text", "date": "date", "outlet": "outlet", "author": "author", "address": "address"})
"""The columns of a message's row; a mapping of the user's goes over it: address = "https://t.me/alminaa/{id}"."""


def channel_of(head: str) -> str:
    """The channel whose messages follow: the last name before them.

    >>> channel_of('{"name": "الميناء", "type": "public_channel", ')
    'الميناء'
    """
    names = NAME.findall(head)
    try:
        return str(json.loads(names[-1])) if names else ""
    except ValueError:
        return ""


def message_row(message: Any, channel: str) -> dict[str, Any] | str:  # noqa: ANN401 - whatever JSON holds
    """A message as a row, or what it is instead; a forwarded one is its first channel's.

    >>> told = {"id": 7, "type": "message", "date": "2021-09-07T10:00:00", "text": ["قال ", {"text": "الوزير"}]}
    >>> message_row(told, "نبأ")
    {'id': 7, 'text': 'قال الوزير', 'date': '2021-09-07T10:00:00', 'outlet': 'نبأ', 'author': None, 'address': None}
    """
    if not isinstance(message, dict) or message.get("type") != "message":
        return "service message"
    text = plain(message.get("text", ""))
    if not text.strip():
        return "message without text"
    return {
        "id": message.get("id"),
        "text": text,
        "date": _instant(message),
        "outlet": message.get("forwarded_from") or channel or None,
        "author": message.get("author"),
        "address": None,
    }


def plain(text: Any) -> str:  # noqa: ANN401 - a string, or a list of strings and marked pieces
    """The words of a message, without their marks."""
    if isinstance(text, list):
        return "".join(map(plain, text))
    if isinstance(text, dict):
        return plain(text.get("text", ""))
    return text if isinstance(text, str) else ""


def _instant(message: dict[str, Any]) -> str | None:
    """The instant in UTC where the export tells it; else in the zone of whoever exported."""
    told = str(message.get("date_unixtime") or "")
    if told.isdecimal() and len(told) <= 11:  # noqa: PLR2004 - seconds up to the year 5138
        return dt.datetime.fromtimestamp(int(told), dt.UTC).isoformat()
    told = message.get("date") or ""
    return told if isinstance(told, str) else None
