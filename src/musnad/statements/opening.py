"""The value: where a content begins, and how."""

from __future__ import annotations

from typing import NamedTuple

from musnad.lexicon.cues import Form


class Opening(NamedTuple):
    """The content's first token, which form of the cue opens it, and how: by أن, a mark, a preposition, a noun."""

    start: int
    form: Form
    how: str
    cue: int | None = None
    """The noun of saying that carries it, nearer to it than the verb: ختم حديثه ب[التأكيد] على أن."""
