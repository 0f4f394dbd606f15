"""A request that the desk does not serve, and the kind page that says so."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response


class Refused(Exception):
    """An HTTP status, which of its reasons (a key of the wording under `refused`), and what was seen."""

    def __init__(self, status: int, reason: str, seen: str = "") -> None:
        """`seen` is shown as it stands: the address asked for, the reader's own error in its words."""
        super().__init__(status, reason, seen)
        self.status = status
        self.reason = reason
        self.seen = seen


Refuser = Callable[[Request, Refused], Response]
