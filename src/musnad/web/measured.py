"""How well each layer was measured, to be printed where the layer is shown."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Measured:
    """A layer's figures on one set of ours: how much of what is told is right, and how much of what is there is told.

    `set` is the key of the set's description in the wording; `recall` is null where only what is told was judged.
    """

    layer: str
    set: str
    precision: float
    recall: float | None
    day: str


@cache
def figures() -> dict[str, Measured]:
    """All that is shipped, by layer."""
    held = tomllib.loads((resources.files("musnad.web") / "measured.toml").read_text("utf-8"))
    return {
        layer: Measured(layer, told["set"], told["precision"], told.get("recall"), held["day"])
        for layer, told in held["layers"].items()
    }


def measured(layer: str) -> Measured | None:
    """The figures of a layer; null where none were taken."""
    return figures().get(layer)
