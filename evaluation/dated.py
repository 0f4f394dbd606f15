"""The times of a page, as its sheet gives them: `t surface | value or=another or=null`."""

from __future__ import annotations

from evaluation.draft import Draft, Gold
from musnad.record import Span

UNKNOWN = "null"
OR = "or="


def date_all(draft: Draft) -> list[Gold]:
    """Every time line, in order: its span, its TIMEX3 value, and the values that are as right."""
    return [
        told(draft, line.number, line.cells, spans[0])
        for block, spans in draft.located
        for line in block.lines
        if line.kind == "t"
    ]


def told(draft: Draft, number: int, cells: tuple[str, ...], area: Span) -> Gold:
    """One time as the gold writes it."""
    surface, values = cells
    span = draft.stretch(number, surface, area)
    value, *others = [None if v == UNKNOWN else v for v in values.replace(OR, "").split()]
    return {"span": list(span), "surface": span.of(draft.text), "value": value, "accepts": others}
