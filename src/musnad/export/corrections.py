"""What people put right, for other programs: rows, and the gold of a page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from musnad.record import Reading, Span
from musnad.record.corrected import place
from musnad.record.corrections import (
    ARTICLE,
    CLAIM_LAYERS,
    EVERYWHERE,
    NOTHING,
    Correction,
    claims_in_force,
    in_force,
)
from musnad.store import RecordFile

SCHEMA = "musnad.corrections/1"


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction with where its page is, and whether it holds: neither withdrawn nor overruled since."""

    location: str
    correction: Correction
    holds: bool

    @property
    def page(self) -> str:
        """The page's id."""
        return self.correction.page

    @property
    def row(self) -> tuple[str | int | None, ...]:
        """It as a row of a table."""
        told = self.correction
        start, end = told.span or (None, None)
        words = " ".join(told.surface.split()) if told.surface else None
        return (told.page, self.location, told.layer, start, end, words, told.was, told.should_be, told.by, told.when,
                int(self.holds))  # fmt: skip


def corrected(file: RecordFile, page: str | None = None) -> Iterator[Corrected]:
    """All corrections of a record file, or of one page, in the order in which they were made."""
    every = file.corrections(page)
    held = {id(each) for each in held_of(every)}
    locations = {each.page: file.listed(each.page).location for each in every if each.page}
    for each in every:
        yield Corrected(locations.get(each.page, ""), each, id(each) in held)


def held_of(corrections: Iterable[Correction]) -> Iterator[Correction]:
    """Those in force, each page for itself."""
    by_page: dict[str, list[Correction]] = {}
    for each in corrections:
        by_page.setdefault(each.page, []).append(each)
    for made in by_page.values():
        yield from (*in_force(made), *claims_in_force(made))


def gold(reading: Reading, corrections: Iterable[Correction]) -> dict[str, Any]:
    """What people say of a page, as gold: each value at its characters, and nothing that only the engine says.

    `value` null says that there is none: no statement, no name, no event.
    """
    text = reading.page.text
    layers: dict[str, list[dict[str, Any]]] = {}
    for each in held_of(corrections):
        span = place(each, text)
        if each.span is not None and span is None:
            continue
        layers.setdefault(each.layer, []).append(_value(each, span, text))
    ordered = {layer: layers[layer] for layer in (ARTICLE, *sorted(CLAIM_LAYERS)) if layer in layers}
    return {"schema": SCHEMA, "page": _page(reading), "layers": ordered}


def _page(reading: Reading) -> dict[str, str]:
    digest = hashlib.sha256(reading.page.text.encode()).hexdigest()
    return {"id": reading.page.id, "location": reading.page.location, "text_sha256": digest}


def _value(correction: Correction, span: Span | None, text: str) -> dict[str, Any]:
    value = None if correction.should_be == NOTHING else correction.should_be
    told: dict[str, Any] = {"span": list(span), "surface": span.of(text)} if span else {}
    if correction.layer == EVERYWHERE and correction.surface:
        told = {"surface": correction.surface}
    return {**told, "was": correction.was, "value": value, "by": correction.by, "when": correction.when}
