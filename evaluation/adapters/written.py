"""What the adapters share: the suite's texts in, readings out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from evaluation.suite import texts

Json = dict[str, Any]
NOT_THERE = 3
"""Exit code where the library is missing."""


def write(reader: Callable[[Json], Json], only: str = "*") -> None:
    """Print the reading of every page of the suite, one a line."""
    for text in texts(only):
        reading = {"schema": "musnad.reading/1", "page": {"location": text["location"]}} | reader(text)
        print(json.dumps(reading, ensure_ascii=False))


def library(name: str) -> Any:  # noqa: ANN401 - whatever it is
    """A library, or a line that says why it cannot be had, how to get it, and an end."""
    try:
        return import_module(name)
    except ImportError as error:
        package = name.partition(".")[0]
        print(f"skipped: {name} cannot be imported here ({error}). pip install {package}", file=sys.stderr)
        raise SystemExit(NOT_THERE) from None


def placed(text: str, pieces: Iterable[str]) -> list[list[int]]:
    """The spans of pieces of text that stand in it in this order, white space aside; those that do not are left out."""
    squeezed = [(i, c) for i, c in enumerate(text) if not c.isspace()]
    bare = "".join(c for _, c in squeezed)
    spans, cursor = [], 0
    for piece in pieces:
        wanted = "".join(piece.split())
        at = bare.find(wanted, cursor) if wanted else -1
        if at >= 0:
            cursor = at + len(wanted)
            spans.append([squeezed[at][0], squeezed[cursor - 1][0] + 1])
    return spans
