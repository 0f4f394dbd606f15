"""Deals: what they lay on whom, who met, and how far plans got."""

from __future__ import annotations

from evaluation.board import Board, Page
from evaluation.identity import parts
from evaluation.score_events import covers
from evaluation.spans import Json, close, iou, pair

SHOWN = 0.3
"""Least share of the characters of an obligation."""
BOTH = 2


def terms(board: Board, p: Page) -> None:
    """The right obligation; obligors: and who must act; termstatus: its status, and whether a condition is told."""
    wanted, given = spanned(p.gold["terms"], "obligation"), spanned(p.of("terms"), "obligation")
    met = pair(wanted, given, shown)
    board.at("terms", p).count(wanted, given, met, lambda t: f"{t['obligor']} {t.get('rule', '')}")
    right = [(i, j) for i, j in met if obliged(board, p, wanted[i], given[j])]
    board.tallies["obligors"].add(len(right), len(wanted), len(given))
    for i, j in sorted(set(met) - set(right)):
        board.at("obligors", p).miss(wanted[i]["span"], f"want {wanted[i]['obligor']}, got {given[j]['obligor']}")
    for i, j in met:
        g, f = wanted[i], given[j]
        same = g["status"] == f["status"] and g["conditional"] == bool(f.get("condition"))
        board.at("termstatus", p).judge(
            same, g["span"], f"want {g['status']}, got {f['status']} ({f.get('condition')})"
        )


def spanned(rows: list[Json], key: str) -> list[Json]:
    """Rows with the span by which they are found."""
    return [row | {"span": row[key]} for row in rows]


def shown(gold: Json, found: Json) -> float:
    """How well an obligation is met; 0 below SHOWN."""
    share = iou(gold["span"], found["span"])
    return share if share >= SHOWN else 0.0


def obliged(board: Board, p: Page, gold: Json, found: Json) -> bool:
    """Whether the right ones must act: all of them, and nobody where the page names nobody."""
    wanted, given = parts(gold["obligor"]), parts(found["obligor"])
    if not wanted:
        return not given
    return len(given) >= len(wanted) and covers(board, p, gold["obligor"], found["obligor"], least=len(wanted))


def meetings(board: Board, p: Page) -> None:
    """The right participants; circumstanced: of the hosts, places and levels that the gold tells, the share found."""
    wanted = spanned(p.gold["meetings"], "trigger")
    given = [m | {"span": m["evidence"][0]} for m in p.of("meetings")]
    met = pair(wanted, given, lambda g, f: max(close(g["trigger"], e, p.text) for e in f["evidence"]))
    good = [(i, j) for i, j in met if attended(board, p, wanted[i], given[j])]
    board.at("meetings", p).count(wanted, given, good, lambda m: f"{m['participants']} {m.get('rule', '')}")
    for i, j in good:
        for key, want in wanted[i]["told"].items():
            got = given[j].get(key)
            right = got == want or (got is not None and board.ids.stands_for(want, got, p.name))
            board.at("circumstanced", p).judge(right, wanted[i]["span"], f"{key}: want {want}, got {got}")


def attended(board: Board, p: Page, gold: Json, found: Json) -> bool:
    """Whether all who took part are given, and nobody else."""
    whole = len(parts(found["participants"])) <= len(parts(gold["participants"]))
    return whole and covers(board, p, gold["participants"], found["participants"], least=BOTH)


def plans(board: Board, p: Page) -> None:
    """The right plan at the right stage, on the right day where one is told."""
    wanted, given = spanned(p.gold["plans"], "evidence"), spanned(p.of("plans"), "evidence")
    met = pair(wanted, given, lambda g, f: close(g["span"], f["span"], p.text) if planned(g, f) else 0.0)
    board.at("plans", p).count(wanted, given, met, lambda f: f"{f['stage']} {f.get('day')}")


def planned(gold: Json, found: Json) -> bool:
    """Whether stage and day are right."""
    return gold["stage"] == found["stage"] and (gold["day"] is None or gold["day"] == found["day"])
