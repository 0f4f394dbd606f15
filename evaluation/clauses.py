"""Statements paired by content; what one side cuts under one cue and source the other may join."""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.spans import Json, Pair, iou, overlap, pair

HALF = 0.5
"""Share of the contents' characters at which two statements are one (CONVENTIONS: half or more)."""


def together(a: Json, b: Json) -> bool:
    """Whether two pieces hang under one cue and one source."""
    source_a, source_b = a.get("source") or {}, b.get("source") or {}
    one_entity = bool(source_a.get("entity") == source_b.get("entity"))
    one_source = one_entity or overlap(source_a.get("span"), source_b.get("span")) > 0
    return one_source and overlap(a.get("cue"), b.get("cue")) > 0


def inside(piece: Json, whole: Json) -> bool:
    """Whether half or more of a piece lies in the whole."""
    start, end = piece["content"]
    return bool(2 * overlap(piece["content"], whole["content"]) >= end - start)


def hull(group: Sequence[Json]) -> tuple[int, int]:
    """From the first to the last character of a run of pieces."""
    return min(x["content"][0] for x in group), max(x["content"][1] for x in group)


def likeness(g: Json, f: Json) -> float:
    """How alike two statements are; of those with one content, the one with the same cue."""
    share = iou(g["content"], f["content"])
    return share + (overlap(g.get("cue"), f.get("cue")) > 0) if share >= HALF else 0.0


def first_run(pieces: Sequence[Json], left: set[int], whole: Json) -> list[int]:
    """The pieces that together make up the whole, or none."""
    run = [j for j in sorted(left) if inside(pieces[j], whole)]
    run = [j for j in run if together(pieces[j], pieces[run[0]])]
    made_up = len(run) > 1 and iou(whole["content"], hull([pieces[j] for j in run])) >= HALF
    return run if made_up else []


def clauses(gold: Sequence[Json], found: Sequence[Json]) -> tuple[list[Pair], set[int]]:
    """(pairs, spare): every gold piece that is met; spare pieces of the found are neither right nor wrong."""
    pairs = pair(gold, found, likeness)
    left_gold = set(range(len(gold))) - {i for i, _ in pairs}
    left_found = set(range(len(found))) - {j for _, j in pairs}
    spare = {j for j in left_found
             if any(together(found[j], found[k]) and inside(found[j], gold[i]) for i, k in pairs)}  # fmt: skip
    for i in sorted(left_gold):
        met = next((j for k, j in pairs if together(gold[i], gold[k]) and inside(gold[i], found[j])), None)
        if met is not None:
            pairs.append((i, met))
    left_gold -= {i for i, _ in pairs}
    left_found -= spare
    for i in sorted(left_gold):
        run = first_run(found, left_found, gold[i])
        if run:
            pairs.append((i, run[0]))
            spare |= set(run[1:])
            left_found -= set(run)
    left_gold -= {i for i, _ in pairs}
    for j in sorted(left_found):
        run = first_run(gold, left_gold, found[j])
        pairs += [(i, j) for i in run]
        left_gold -= set(run)
    return pairs, spare
