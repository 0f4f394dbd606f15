"""Positions: who holds what, in the clause that shows it."""

from __future__ import annotations

from evaluation.board import Board, Page
from evaluation.spans import iou, pair

SHOWN = 0.3
"""Least share of the characters of the evidence."""


def positions(board: Board, p: Page) -> None:
    """The right holder in the right clause; polarity: of those found, the share with the right one."""
    wanted, given = p.gold["positions"], p.of("positions")
    pairs = pair(wanted, given, lambda g, f: shown(g, f) if g["holder"] == f["holder"] else 0.0)
    spans = [[r | {"span": r["evidence"]} for r in rows] for rows in (wanted, given)]
    board.at("positions", p).count(spans[0], spans[1], pairs, lambda r: f"{r['holder']} on {r['issue']}")
    for i, j in pairs:
        right = wanted[i]["polarity"] == given[j]["polarity"]
        said = f"{given[j]['polarity']} for {wanted[i]['polarity']}: {given[j]['issue']}"
        board.at("polarity", p).judge(right, wanted[i]["evidence"], said)


def shown(gold: dict[str, list[int]], found: dict[str, list[int]]) -> float:
    """How well the evidence is met; 0 below SHOWN."""
    met = iou(gold["evidence"], found["evidence"])
    return met if met >= SHOWN else 0.0
