"""The events of a page, as its sheet gives them: `e trigger | TYPE/mode~OTHER | actors > recipients | status flags`."""

from __future__ import annotations

from evaluation.draft import Draft, Gold
from evaluation.sheet import Line
from musnad.record import Span

NOBODY = "-"
CELLS = 4


def happen_all(draft: Draft) -> None:
    """Every event line, in order; `id=` names an occurrence that a later `same=` tells again."""
    labels: dict[str, str] = {}
    for block, spans in draft.located:
        for line in (x for x in block.lines if x.kind == "e"):
            event = told(draft, line, spans[0], labels)
            draft.events.append(event)


def told(draft: Draft, line: Line, area: Span, labels: dict[str, str]) -> Gold:
    """One event as the gold writes it."""
    if len(line.cells) != CELLS:
        raise draft.wrong(line.number, f"an event has {CELLS} cells, this one {len(line.cells)}")
    trigger, kind, sides, rest = line.cells
    status, *more = rest.split()
    flags = dict(f.partition("=")[::2] for f in more)
    span = draft.stretch(line.number, trigger, area)
    number = f"{draft.sheet.name[:3]}-e{len(draft.events) + 1:02}"
    head, _, alternative = kind.partition("~")
    name, _, mode = head.partition("/")
    actors, _, recipients = sides.partition(">")
    if "same" in flags and flags["same"] not in labels:
        raise draft.wrong(line.number, f"same={flags['same']} has no id={flags['same']} above it")
    if "id" in flags:
        labels[flags["id"]] = number
    return {
        "id": number,
        "trigger": list(span),
        "span": list(span),
        "surface": span.of(draft.text),
        "type": name,
        "alternative": alternative or None,
        "mode": mode or None,
        "actors": named(actors),
        "recipients": named(recipients),
        "date": flags.get("date"),
        "place": flags.get("place"),
        "status": status,
        "same_as": labels.get(flags.get("same", flags.get("id", ""))),
    }


def named(cell: str) -> list[str]:
    """The entities of a side."""
    return [part for part in (p.strip() for p in cell.split(",")) if part and part != NOBODY]
