"""The family a block's kind belongs to: one colour and one name for what is alike."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

UNKNOWN = "other"


@cache
def families() -> Mapping[str, tuple[str, ...]]:
    """Family to its kinds, in the order that the legend shows."""
    text = (resources.files("musnad.web") / "furniture.toml").read_text(encoding="utf-8")
    return {family: tuple(kinds) for family, kinds in tomllib.loads(text)["family"].items()}


@cache
def family(kind: str) -> str:
    """The family of a kind: image_credit is of the picture."""
    return next((name for name, kinds in families().items() if kind in kinds), UNKNOWN)
