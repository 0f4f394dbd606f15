"""Who said what: content, source, mode, cue, chain, unnamed sources."""

from __future__ import annotations

from evaluation.board import Board, Page
from evaluation.identity import parts, portraits, unnamed
from evaluation.spans import Json, close, iou, overlap

SOURCE, CONDITION = 0.3, 0.2
"""Least shares of characters: of a source, of a condition of anonymity."""
CIRCUMSTANCES = ("occasion", "venue", "addressee")


def statements(board: Board, p: Page) -> None:
    """Content, source, mode, cue, chain, unnamed sources."""
    counted = len(p.given) - len(p.spare) + len(p.pairs) - len({j for _, j in p.pairs})
    met = dict(p.pairs)
    for layer in ("statements", "attributed"):
        good = {i for i, j in p.pairs if layer == "statements" or right_source(board, p, p.wanted[i], p.given[j])}
        board.tallies[layer].add(len(good), len(p.wanted), counted)
        for i, s in enumerate(p.wanted):
            if i not in good:
                got = (p.given[met[i]].get("source") or {}) if i in met else {}
                head = "source" if i in met else "missing"
                board.at(layer, p).miss(
                    s["content"],
                    f"{head}: want {s['source']['entity']}, got {got.get('entity')} {got.get('span')}",
                )
        for j in sorted(set(range(len(p.given))) - set(met.values()) - p.spare):
            f = p.given[j]
            board.at(layer, p).miss(
                f["content"],
                f"extra {f.get('mode')} by {(f.get('source') or {}).get('entity')} ({f.get('rule')})",
            )
    found = {i: p.given[j] for i, j in p.pairs}
    for i, g in enumerate(p.wanted):
        f = found.get(i, {})
        board.at("mode", p).judge(f.get("mode") == g["mode"], g["content"], f"want {g['mode']}, got {f.get('mode')}")
        if g.get("cue"):
            board.at("cues", p).judge(close(g["cue"], f.get("cue"), p.text), g["cue"], f"got {f.get('cue')}")
    chain(board, p, found)
    anonymous(board, p, found)


def right_source(board: Board, p: Page, g: Json, f: Json) -> bool:
    """By span, by entity, or both elided and unnamed."""
    want, got = g["source"], f.get("source") or {}
    if iou(want.get("span"), got.get("span")) >= SOURCE or board.ids.same(want["entity"], got.get("entity"), p.name):
        return True
    return want["entity"].startswith("anon:") and unnamed(got) and not want.get("span") and not got.get("span")


def chain(board: Board, p: Page, found: dict[int, Json]) -> None:
    """The whole `via`, and none made up; who told the outer statement may be named again."""
    by_id = {s["id"]: s for s in p.wanted}
    used = [f for j, f in enumerate(p.given) if j not in p.spare and f.get("via")]
    board.tallies["chain"].add(0, sum(bool(g.get("via")) for g in p.wanted), len(used))
    for i, g in enumerate(p.wanted):
        want, got = ([str(v.get("entity")) for v in s.get("via") or []] for s in (g, found.get(i, {})))
        if not want:
            if got:
                board.at("chain", p).miss(g["content"], f"want none, got {got}")
            continue
        outer = by_id.get(g.get("within"), {})
        allowed = parts(want) + parts([str(v["entity"]) for v in outer.get("via") or []])
        told = all(any(board.ids.stands_for(w, x, p.name) for x in parts(got)) for w in parts(want))
        none_more = all(any(board.ids.stands_for(w, x, p.name) for w in allowed) for x in parts(got))
        board.at("chain", p).judge(told and none_more, g["content"], f"want {want}, got {got}", expected=0, given=0)


def circumstances(board: Board, p: Page) -> None:
    """Occasion, venue and hearer of the statements that are found, by the words that tell them."""
    found = {i: p.given[j] for i, j in p.pairs}
    for kind in CIRCUMSTANCES:
        for i, g in enumerate(p.wanted):
            want, got = g.get(kind), found.get(i, {}).get(kind)
            if not want and any(told_of(other, g, got, kind) for other in p.wanted):
                continue
            if want or got:
                said = f"{kind}: want {want}, got {got}"
                right = overlap(want, got) > 0
                board.at("circumstances", p).judge(
                    right, want or got, said, expected=int(bool(want)), given=int(bool(got))
                )


def told_of(other: Json, g: Json, got: list[int] | None, kind: str) -> bool:
    """Whether a circumstance is told beside another statement of the same speaker."""
    return bool(other["source"]["entity"] == g["source"]["entity"] and overlap(other.get(kind), got))


def anonymous(board: Board, p: Page, found: dict[int, Json]) -> None:
    """Unnamed sources told apart from named ones: one or several, country, condition."""
    known_g, known_f = portraits(p.wanted), portraits(p.given)
    ledger = board.at("anonymous", p)
    for i, g in enumerate(p.wanted):
        source = found.get(i, {}).get("source") or {}
        want, got = known_g.get(g["source"]["entity"]), known_f.get(str(source.get("entity")), {})
        flagged = bool(source) and unnamed(source)
        if want:
            right = flagged and same_portrait(board, want, got)
            ledger.judge(right, g["content"], f"want {want}, got {got if flagged else None}", given=int(flagged))
        elif flagged:
            said = f"named source {g['source']['entity']} said to be unnamed"
            ledger.judge(right=False, span=g["content"], said=said, expected=0)


def same_portrait(board: Board, want: Json, got: Json) -> bool:
    """Whether two portraits of an unnamed source agree."""
    many = [None if x.get("number") is None else str(x["number"]) != "1" for x in (want, got)]
    if want.get("country") is None:
        country = got.get("country") is None
    else:
        country = board.ids.same(want["country"], got.get("country"))
    country = country or (want.get("country_basis") == "inferred" and got.get("country") is None)
    if want.get("condition"):
        condition = iou(want["condition"], got.get("condition")) >= CONDITION
    else:
        condition = not got.get("condition")
    return many[0] in (None, many[1]) and country and condition
