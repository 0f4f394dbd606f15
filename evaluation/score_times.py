"""Times: the expression and its TIMEX3 value."""

from __future__ import annotations

from evaluation.board import Board, Page
from evaluation.spans import Json, iou, pair

PARTS_OF_A_DAY = ("TMO", "TAF", "TEV", "TNI")


def times(board: Board, p: Page) -> None:
    """F1 over times, overlapping span and right value; timespans: the span alone."""
    wanted = [t for t in p.gold["times"] if p.scored(t["span"])]
    given = [t for t in p.of("times") if p.scored(t["span"])]
    for layer, right in (("timespans", lambda _g, _f: True), ("times", right_value)):
        pairs = pair(wanted, given, lambda g, f, right=right: iou(g["span"], f["span"]) if right(g, f) else 0.0)
        board.at(layer, p).count(wanted, given, pairs, lambda t: str(t.get("value")))


def right_value(gold: Json, found: Json) -> bool:
    """One of the values that the gold accepts; of a part of a day the day will do."""
    got = found.get("value")
    accepted = {gold["value"], *gold["accepts"]}
    if got is None:
        return None in accepted
    days = {v[:10] for v in accepted if v and v.endswith(PARTS_OF_A_DAY)}
    return got in accepted | days or found.get("resolves_to") in accepted - {None}
