"""Names: mentions, their grouping into entities, offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from evaluation.board import ZONES, Board, Page, prf
from evaluation.identity import parts
from evaluation.spans import Json, iou, pair

NAMED = frozenset({"PER", "ORG", "GPE", "LOC", "GROUP", "MEDIA"})
PROCESSES = frozenset({"EVENT", "AGREEMENT", "LAW", "WEAPON"})
HALF, LOOSE = 0.5, 0.3
"""Least shares of characters: of an office or an optional name, of a misplaced name."""


def mentions(board: Board, p: Page) -> None:
    """Names, and named events, agreements, laws, weapons."""
    for layer, types in (("mentions", NAMED), ("processes", PROCESSES)):
        gold = p.gold["mentions"]
        wanted = [m for m in gold if m["type"] in types and not m.get("optional") and m["zone"] in ZONES]
        ignored = [m["span"] for m in gold if m.get("optional") or m["type"] not in types or m["zone"] not in ZONES]
        given = [m for m in p.of("mentions") if m["type"] in types and not m.get("optional")]
        pairs = pair(wanted, given, exact if layer == "mentions" else alike)
        hit = {j for _, j in pairs}
        kept = [j for j, f in enumerate(given) if j in hit or (p.scored(f["span"])
                and not any(iou(f["span"], s) >= HALF for s in ignored))]  # fmt: skip
        board.at(layer, p).count(
            wanted, [given[j] for j in kept], [(i, kept.index(j)) for i, j in pairs], lambda m: m["type"]
        )
        if layer == "mentions":
            group(board, p, wanted, given)


def group(board: Board, p: Page, wanted: Sequence[Json], given: Sequence[Json]) -> None:
    """Which found entity each gold mention came to."""
    loose = dict(pair(wanted, given, lambda g, f: w if (w := iou(g["span"], f["span"])) >= LOOSE else 0.0))
    for i, m in enumerate(wanted):
        found = given[loose[i]] if i in loose else None
        board.grouped.append((p, m, (found.get("entity") or f"alone-{len(board.grouped)}") if found else None))


def entities(board: Board) -> tuple[float, float, float]:
    """B-cubed over all gold mentions; a missed one has recall 0."""
    gold, found = defaultdict(set), defaultdict(set)
    for k, (_, m, f) in enumerate(board.grouped):
        gold[m["entity"]].add(k)
        if f:
            found[f].add(k)
    p = r = 0.0
    for page, m, f in board.grouped:
        if f:
            common = len(gold[m["entity"]] & found[f])
            p, r = p + common / len(found[f]), r + common / len(gold[m["entity"]])
        if not f or not board.ids.same(m["entity"], f):
            board.at("entities", page).miss(m["span"], f"want {m['entity']}, got {f}")
    total, matched = len(board.grouped), sum(1 for _, _, f in board.grouped if f)
    board.tallies["entities"].expected = total
    return prf(p / matched if matched else 0.0, r / total if total else 0.0)


def roles(board: Board, p: Page) -> None:
    """Offices and who holds them."""
    wanted = [r for r in p.gold["roles"] if not r.get("optional") and p.scored(r["span"])]
    ignored = [r["span"] for r in p.gold["roles"] if r.get("optional")]
    given = [r for r in p.of("roles") if p.scored(r["span"])]

    def weight(g: Json, f: Json) -> float:
        share = iou(g["span"], f["span"])
        held = any(
            board.ids.same(a, b, p.name) or a not in board.ids.named
            for a in parts(g["person"])
            for b in parts(f.get("person"))
        )
        return share if share >= HALF and held else 0.0

    pairs = pair(wanted, given, weight)
    hit = {j for _, j in pairs}
    kept = [j for j, f in enumerate(given) if j in hit or not any(iou(f["span"], s) >= HALF for s in ignored)]
    board.at("roles", p).count(wanted, [given[j] for j in kept], [(i, kept.index(j)) for i, j in pairs],
               lambda r: "+".join(parts(r.get("person"))))  # fmt: skip


def exact(g: Json, f: Json) -> float:
    """A name is found at its exact characters and type."""
    return float(list(g["span"]) == list(f["span"]) and f["type"] in (g["type"], *g.get("either", ())))


def alike(g: Json, f: Json) -> float:
    """An event or agreement is found by overlap, one for the other too."""
    kin = g["type"] == f["type"] or {g["type"], f["type"]} == {"EVENT", "AGREEMENT"}
    return iou(g["span"], f["span"]) if kin else 0.0
