"""The article: body, zones, kinds of furniture, parties and days."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import datetime

from evaluation.board import Board, Page
from evaluation.spans import Json, chars, fold, overlap, runs

TITLE = 0.85
"""Least share of a title's characters."""


def zones(board: Board, p: Page) -> None:
    """Body and title characters, and the zones of all."""

    def zones_of(article: Json) -> tuple[set[int], set[int]]:
        body = chars(article.get("body") or [], p.text)
        return body, chars([article["title"]] if article.get("title") else [], p.text) - body

    (body_g, title_g), (body_f, title_f) = zones_of(p.gold["article"]), zones_of(p.article)
    everything = chars([(0, len(p.text))], p.text)
    wrong = (body_g ^ body_f) | (title_g ^ title_f) if p.found else everything
    board.tallies["body"].add(len(body_g & body_f), len(body_g), len(body_f))
    board.tallies["zones"].add(len(everything - wrong), len(everything), len(everything))
    for layer, said, left in (
        ("body", "missing", body_g - body_f),
        ("body", "extra", body_f - body_g),
        ("zones", "", wrong),
    ):
        for span in runs(left):
            zone = "body" if span[0] in body_g else "title" if span[0] in title_g else "furniture"
            board.at(layer, p).miss(span, said or f"want {zone}")


def kinds(board: Board, p: Page) -> None:
    """The kind of each furniture block."""
    said = {i: f["kind"] for f in p.article.get("furniture") or [] for i in range(*f["span"])}
    rows = sorted(p.gold["article"]["furniture"], key=lambda f: f["span"])
    for _, block in itertools.groupby(rows, key=lambda f: f["kind"]):
        same = list(block)
        accepted = {same[0]["kind"], *same[0].get("either", ())}
        where = chars([f["span"] for f in same], p.text)
        right = 2 * sum(said.get(i) in accepted for i in where) >= len(where)
        got = Counter(said.get(i) for i in where).most_common(1)[0][0] if where else None
        board.at("kinds", p).judge(right, same[0]["span"], f"want {same[0]['kind']}, got {got}")


def metadata(board: Board, p: Page) -> None:
    """Title, parties and days."""
    gold, found = p.gold["article"], p.article
    inferred = gold.get("inferred") or {}

    def one(key: str, want: object, got: object, right: object, *, told: bool = True) -> None:
        if (want or got) and (got or told):
            board.at("metadata", p).judge(right, None, f"{key}: want {want}{'' if told else ' or null'}, got {got}")

    mine, theirs = (chars([a["title"]], p.text) if a.get("title") else set() for a in (gold, found))
    one("title", gold.get("title"), found.get("title"), len(mine & theirs) >= TITLE * len(mine | theirs))
    for role in ("outlet", "aggregator", "agency"):
        rows = [r for r in gold["parties"] if r["entity"] and r["role"] == role]
        got, guess = found.get(role), inferred.get(role)
        if rows:
            right = bool(got) and any(party(board, p, role, row, found) for row in rows)
            one(role, rows[0]["entity"], got, right, told=rows[0]["basis"] == "stated")
        else:
            one(role, guess, got, board.ids.same(guess, got, p.name), told=not guess)
    for key in ("published", "captured", "updated"):
        want, got = ((a.get(key) or {}).get("value") if key == "published" else a.get(key) for a in (gold, found))
        said = want or inferred.get(key)
        one(key, said, got, bool(said) and same_day(str(said), str(got or "")), told=bool(want or not said))
    conflicts = {c["value"] for c in (gold.get("published") or {}).get("conflicts", ())}
    others = {c["value"][:10] for c in (found.get("published") or {}).get("conflicts") or ()}
    if conflicts:
        one("conflicts", sorted(conflicts), sorted(others), conflicts == others)
    for doubt in p.gold.get("doubts", ()):
        met = any(overlap(doubt["span"], d.get("span")) for d in p.of("doubts"))
        one("doubt", doubt["kind"], met, met)


def same_day(want: str, got: str) -> bool:
    """The same day or instant: to the digits the gold gives, or one instant in two zones."""
    if got.startswith(want):
        return True
    try:
        mine, theirs = datetime.fromisoformat(want), datetime.fromisoformat(got)
    except ValueError:
        return False
    return mine.tzinfo is not None and theirs.tzinfo is not None and mine == theirs


def party(board: Board, p: Page, role: str, row: Json, article: Json) -> bool:
    """A party is right by id, by span or by name."""
    got = article[role]
    told = [r for r in article.get("parties") or [] if r.get("role") == role and r.get("entity") in (got, None)]
    mine = told[0] if told else {}
    span = mine.get("span")
    names = [got.removeprefix("name:"), mine.get("name"), p.text[span[0] : span[1]] if span else None]
    known = {fold(n) for n in (row["entity"], *row["names"])}
    return board.ids.same(row["entity"], got, p.name) or overlap(row.get("span"), span) > 0 or any(
        fold(n) in known for n in names if n)  # fmt: skip
