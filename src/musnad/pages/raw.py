"""Bytes as they came, with what was said of them on the way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one page before they are received: the arguments of `receive`.

    Over the cap there is one byte too many, so that `receive` refuses them. `captured` is the instant at which a
    crawler took them, "2021-09-07T10:00:00Z", where it noted one.
    """

    data: bytes
    location: str
    media_type: str | None = None
    charset: str | None = None
    captured: str | None = None
