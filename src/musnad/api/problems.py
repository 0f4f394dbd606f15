"""What the API refuses, as RFC 9457 problems."""

from __future__ import annotations

from typing import Any

URN = "urn:musnad:problem:"

TITLES: dict[str, tuple[int, str]] = {
    "parameter": (400, "A parameter is wrong"),
    "host": (400, "The Host header is none"),
    "token": (401, "A token is needed"),
    "origin": (403, "Not from a page of ours"),
    "missing": (404, "Nothing is there"),
    "method": (405, "The record is read by GET and HEAD alone"),
    "gone": (410, "What the cursor stands behind was taken down"),
    "hidden": (451, "Hidden after reports, until an editor restores it"),
    "large": (413, "The request is too large"),
    "long": (414, "The address is too long"),
    "other-host": (421, "A Host header that is none of our names"),
    "query": (422, "The query cannot be understood"),
    "cursor": (422, "The cursor is not of this list"),
    "fault": (500, "A fault of ours"),
    "time": (503, "The query took too long"),
    "file": (503, "The record file cannot be read now"),
}
"""Kind of problem to its status and title; the kind is the end of its `type`."""


class Problem(Exception):
    """A request that is not served: which of TITLES, what was seen, the parameter it stands in."""

    def __init__(self, kind: str, detail: str = "", parameter: str | None = None) -> None:
        """`kind` is one of TITLES."""
        super().__init__(kind, detail, parameter)
        self.kind = kind
        self.detail = detail
        self.parameter = parameter

    @property
    def status(self) -> int:
        """The HTTP status."""
        return TITLES[self.kind][0]

    def told(self) -> dict[str, Any]:
        """The members of problem+json."""
        status, title = TITLES[self.kind]
        told: dict[str, Any] = {"type": URN + self.kind, "title": title, "status": status}
        if self.detail:
            told["detail"] = self.detail
        if self.parameter:
            told["parameter"] = self.parameter
        return told
