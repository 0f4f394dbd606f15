"""One place's claim of the outlet's name, and the host of an address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from musnad.lexicon.outlets import Outlet
from musnad.record import Layout, Span

HOST_OF = re.compile(r"^[a-z][a-z0-9+.-]*://(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """One place that names the outlet: `core` is the name's folded words without "صحيفة" or "الإخبارية"."""

    name: str
    core: str
    span: Span | None
    rows: tuple[Outlet, ...]
    weight: float
    layout: Layout
    rule: str


def host_of(location: str) -> str | None:
    """The host of an address: "https://www.alriyadh.com/1" is www.alriyadh.com; null for a file.

    >>> host_of("https://www.alriyadh.com/1"), host_of("page.txt")
    ('www.alriyadh.com', None)
    """
    match = HOST_OF.match(location)
    return match[1] if match else None
