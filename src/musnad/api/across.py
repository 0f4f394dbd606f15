"""What the pages say together: each layer of the record as a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from typing import Any, get_args, get_type_hints

from musnad.api.cursors import Mark
from musnad.api.library import Library
from musnad.api.parameters import PART, Asked
from musnad.api.resource import Entry, Resource, Step
from musnad.api.shapes import outward, shape
from musnad.record import Record

WHAT = {
    "pages": "The pages and their days, those inferred across pages included.",
    "reprints": "Passages that two pages share.",
    "origins": "Which pages count as one witness.",
    "entities": "Who and what is told of, under all spellings.",
    "quotes": "The same utterance across pages.",
    "events": "Each occurrence with all its reports.",
    "meetings": "Meetings merged over pages.",
    "plans": "Plans merged over pages.",
    "terms": "Terms of deals merged over pages.",
    "relations": "Standing relations merged over pages.",
    "doubts": "What pages get wrong or leave open.",
    "stories": "Pages that cover one happening.",
    "timeline": "Dated events in their order.",
    "contradictions": "Claims that cannot both be true.",
    "positions": "Where a holder stood over time.",
}
"""A layer of the record that is not here is told by its name."""


def _steps(layer: str, library: Library, _: Asked, behind: Mark | None) -> Iterator[Step[Any]]:
    done = int(behind[0] or 0) if behind else 0
    for n, value in enumerate(getattr(library.record(), layer), 1):
        if n > done:
            yield Step((n,), value)


def _entry(layer: str, _: Library, value: Any) -> Entry:  # noqa: ANN401 - any type of the record
    label = getattr(value, "label", None) or {}
    names = ("title", "claim", "note", "issue", "what", "id", "location", "date", "kind")
    title = label.get("ar") or label.get("en") or next((getattr(value, n) for n in names if hasattr(value, n)), layer)
    day = getattr(value, "date", None) or getattr(value, "last", None)
    return Entry(str(title), f"/api/v1/record/{layer}", day, "")


def _resource(layer: str, type_: type) -> Resource[Any]:
    return Resource[Any](
        f"record/{layer}",
        WHAT.get(layer, layer),
        PART,
        shape=partial(shape, type_),
        steps=partial(_steps, layer),
        told=lambda _, value: outward(value),
        entry=partial(_entry, layer),
    )


def _layers() -> Iterator[tuple[str, type]]:
    hints = get_type_hints(Record)
    for field in fields(Record):
        held = get_args(hints[field.name])
        if held[-1:] == (...,):
            yield field.name, held[0]


ACROSS: tuple[Resource[Any], ...] = tuple(_resource(layer, type_) for layer, type_ in _layers())
