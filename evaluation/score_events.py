"""What happened: triggers, types, sides, status and day of the events, each over all events of the gold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evaluation.board import Board, Ledger, Page
from evaluation.identity import parts
from evaluation.spans import Json, Pair, close, overlap, pair
from musnad.arabic import sentences as cut_sentences
from musnad.arabic import tokenize
from musnad.record import Span

LINE = re.compile(r"\S[^\n]*")

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose sides all act: either way of telling them is right."""
MOST_UNASKED = 2
"""Parties that may be given where the gold names none."""


def events(board: Board, p: Page) -> None:
    """Triggers, events (type too), coded (sides too), status and date."""
    wanted, given = p.gold["events"], [e | {"span": e["trigger"]} for e in p.of("events")]
    touching = pair(wanted, given, lambda g, f: w + typed(g, f) if (w := met(p, g, f)) else 0.0)
    count(board.at("triggers", p), wanted, given, touching)
    pairs = pair(wanted, given, lambda g, f: met(p, g, f) if typed(g, f) else 0.0)
    asked, judged = count(board.at("events", p), wanted, given, pairs)
    good = [(i, j) for i, j in pairs if right_sides(board, p, wanted[i], given[j])]
    board.tallies["coded"].add(len(good), asked, judged)
    for i, j in sorted(set(pairs) - set(good)):
        g, f = wanted[i], given[j]
        said = f"want {g['actors']}>{g['recipients']}, got {f['actors']}>{f['recipients']} ({f['rule']})"
        board.at("coded", p).miss(g["span"], said)
    one_by_one(board, p, wanted, given, dict(touching))


def sentences(board: Board, p: Page) -> None:
    """What each sentence tells: its types (sentences), and who towards whom besides (dyads).

    A system that codes sentences gives `codes`; of any other, each event counts in the sentence of its trigger. What a
    sentence tells twice counts once.
    """
    cut = stretches(p.text)
    wanted = once(cut, p.gold["events"], "trigger")
    given = once(cut, p.of("codes"), "sentence") if "codes" in p.found else once(cut, p.of("events"), "trigger")
    scored = [e for e in given if any(overlap(z, cut[e["place"]]) for z in p.area)]
    here = pair(wanted, scored, lambda g, f: 1.0 if g["place"] == f["place"] and typed(g, f) else 0.0)
    board.at("sentences", p).count(wanted, scored, here, lambda e: f"{e['type']} {e.get('rule', '')}")
    good = [(i, j) for i, j in here if right_sides(board, p, wanted[i], scored[j])]
    board.tallies["dyads"].add(len(good), len(wanted), len(scored))


def stretches(text: str) -> list[tuple[int, int]]:
    """The sentences of a page, line by line: [start, end) in their order."""
    tokens = tokenize(text)
    return [tuple(s) for m in LINE.finditer(text) for s in cut_sentences(tokens, Span(*m.span()))]


def once(cut: Sequence[tuple[int, int]], events: Sequence[Json], at: str) -> list[Json]:
    """Each sentence's types, the sides of one type together."""
    told: dict[tuple[int, str], Json] = {}
    for event in events:
        start = event[at][0]
        place = next((n for n, (a, b) in enumerate(cut) if a <= start < b), None)
        if place is None:
            continue
        kept = told.setdefault((place, event["type"]), event | {"place": place, "span": list(cut[place])})
        for side in ("actors", "recipients"):
            kept[side] = list(dict.fromkeys([*kept[side], *event[side]]))
    return list(told.values())


def met(p: Page, g: Json, f: Json) -> float:
    """How well a trigger is met."""
    return close(g["trigger"], f["trigger"], p.text)


def typed(g: Json, f: Json) -> bool:
    """Whether a type is the gold's, or its other one."""
    return f["type"] in {g["type"], g["alternative"] or g["type"]}


def count(ledger: Ledger, wanted: Sequence[Json], given: Sequence[Json], pairs: Sequence[Pair]) -> tuple[int, int]:
    """Tell pairs over the events that are judged; an occurrence told twice in a paragraph is asked once."""
    p = ledger.page
    reached = {place(p, wanted[i]) for i, _ in pairs}
    hit = {i for i, _ in pairs}
    asked = [i for i, g in enumerate(wanted) if i in hit or place(p, g) not in reached]
    kept = [wanted[i] for i in asked]
    ledger.count(kept, given, [(asked.index(i), j) for i, j in pairs], lambda e: f"{e['type']} {e.get('rule', '')}")
    return len(kept), len(given)


def place(p: Page, g: Json) -> tuple[object, ...]:
    """Paragraph, occurrence and type."""
    zone = next((tuple(b) for b in p.area if overlap(b, g["trigger"])), None)
    return zone, g["same_as"] or g["id"], g["type"]


def right_sides(board: Board, p: Page, g: Json, f: Json) -> bool:
    """Whether both sides are right; of a mutual act all sides together, two of them at least."""
    if g["type"] in MUTUAL or (g["type"] == "RETREAT" and g["mode"] == "ceasefire"):
        return covers(board, p, g["actors"] + g["recipients"], f["actors"] + f["recipients"], least=2)
    return all(covers(board, p, g[side], f[side]) for side in ("actors", "recipients"))


def covers(board: Board, p: Page, want: Sequence[str], got: Sequence[str], *, least: int = 1) -> bool:
    """Whether enough of the wanted parties are given, and half or more of what is given is wanted."""
    wanted, given = parts(want), parts(got)
    if not wanted:
        return len(given) <= MOST_UNASKED
    hit = [w for w in wanted if any(board.ids.stands_for(w, g, p.name) for g in given)]
    good = [g for g in given if any(board.ids.stands_for(w, g, p.name) for w in wanted)]
    return len(hit) >= min(least, len(wanted)) and 2 * len(good) >= len(given)


def one_by_one(board: Board, p: Page, wanted: Sequence[Json], given: Sequence[Json], met_: dict[int, int]) -> None:
    """Status and date of every event of the gold."""
    for i, g in enumerate(wanted):
        f = given[met_[i]] if i in met_ else {}
        said = f"want {g['status']}, got {f.get('status')} ({f.get('rule')})"
        board.at("status", p).judge(f.get("status") == g["status"], g["span"], said)
        want, got = g["date"], f.get("date")
        if want or got:
            right = bool(want) and want == got
            said = f"want {want}, got {got}"
            board.at("eventdates", p).judge(right, g["span"], said, expected=int(bool(want)), given=int(bool(got)))
