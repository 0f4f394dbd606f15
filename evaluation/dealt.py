"""The deals of a page as its sheet gives them: `term`, `meet` and `plan` lines."""

from __future__ import annotations

from evaluation.draft import Draft, Gold
from evaluation.happened import NOBODY, named
from evaluation.sheet import Line
from musnad.record import Span

LEAST = {"term": 3, "meet": 3, "plan": 2}
"""Cells that a line of a kind has at least."""


def deal_all(draft: Draft) -> dict[str, list[Gold]]:
    """Terms, meetings and plans, in order."""
    found: dict[str, list[Gold]] = {"terms": [], "meetings": [], "plans": []}
    for block, spans in draft.located:
        for line in (x for x in block.lines if x.kind in LEAST):
            if len(line.cells) < LEAST[line.kind]:
                raise draft.wrong(
                    line.number, f"a {line.kind} has {LEAST[line.kind]} cells, this one {len(line.cells)}"
                )
            read = {"term": term, "meet": meeting, "plan": plan}[line.kind]
            layer = {"term": "terms", "meet": "meetings", "plan": "plans"}[line.kind]
            found[layer].append(read(draft, line, spans[0]))
    return found


def term(draft: Draft, line: Line, area: Span) -> Gold:
    """`term obligors > counterparts | first words ~ last words | status | first word of its condition`."""
    sides, obligation, status, *rest = line.cells
    obligor, _, counterpart = sides.partition(">")
    span = draft.stretch(line.number, obligation, area)
    return {
        "obligor": named(obligor),
        "obligation": list(span),
        "surface": span.of(draft.text),
        "counterpart": named(counterpart),
        "conditional": bool(rest),
        "status": status,
    }


def meeting(draft: Draft, line: Line, area: Span) -> Gold:
    """`meet trigger | participants | host= place= level=`: what is not told is not asked."""
    trigger, participants, flags = line.cells[:3]
    span = draft.stretch(line.number, trigger, area)
    told = dict(f.partition("=")[::2] for f in flags.split() if f != NOBODY)
    return {"trigger": list(span), "surface": span.of(draft.text), "participants": named(participants), "told": told}


def plan(draft: Draft, line: Line, area: Span) -> Gold:
    """`plan trigger | stage | day`."""
    trigger, stage, *day = line.cells
    span = draft.stretch(line.number, trigger, area)
    return {"evidence": list(span), "surface": span.of(draft.text), "stage": stage, "day": day[0] if day else None}
