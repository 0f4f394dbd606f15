"""A party where it stands: who can act or suffer."""

from __future__ import annotations

from typing import NamedTuple


class Party(NamedTuple):
    """Tokens `first` up to `last`, `cut` proclitic letters; `ids` are entities, none for a pair not yet resolved.

    `kind` is name, town, group (people without a name), place (what is attacked), pair (البلدان) or own (قواتها).
    """

    first: int
    last: int
    cut: int
    ids: tuple[str, ...]
    kind: str
    sector: str | None = None
    state: str | None = None
    number: str = "s"
