"""A sheet and its page made into a gold reading: every span computed, every surface checked."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from evaluation import dated, names
from evaluation.dealt import deal_all
from evaluation.draft import Draft, Gold
from evaluation.happened import happen_all
from evaluation.labels import give_roles, name_all
from evaluation.sheet import Sheet
from evaluation.speech import attribute_all
from musnad.record import Received, Span

LAYERS = ("article", "mentions", "roles", "statements")
NO_FURNITURE = ("title", "p", "version")


def build(sheet: Sheet, received: Received) -> Gold:
    """The gold reading of one page."""
    draft = Draft(sheet, received.page.text)
    layers = (sheet.head("layers") or (" ".join(LAYERS),))[0].split()
    for step in (
        (place_blocks,)
        if layers in (["article"], ["positions"], ["times"])
        else (place_blocks, name_all, give_roles, attribute_all)
    ):
        step(draft)
    if "events" in layers:
        happen_all(draft)
    deals = deal_all(draft) if "deals" in layers else {}
    return (
        {
            "schema": "musnad.reading/1",
            "page": {
                "location": received.page.location.replace("\\", "/").rsplit("/", 1)[-1],
                "text_sha256": hashlib.sha256(draft.text.encode()).hexdigest(),
            },
            "layers": layers,
            "article": article(draft),
            "mentions": draft.mentions,
            "roles": draft.roles,
            "times": dated.date_all(draft),
            "statements": draft.statements,
            "events": draft.events,
            "positions": positions(draft),
            "states": states(draft),
        }
        | deals
        | ({"doubts": doubts(draft)} if "doubt" in sheet.heads else {})
    )


def place_blocks(draft: Draft) -> None:
    """Find every block, in page order."""
    cursor = 0
    for block in draft.sheet.blocks:
        if block.kind == "version":
            draft.located.append((block, ()))
            continue
        whole = draft.block(block.number, block.reference, cursor)
        cursor = whole.end
        spans = tuple(pieces(draft.text, whole)) if block.split else (whole,)
        draft.located.append((block, spans))


def pieces(text: str, whole: Span) -> list[Span]:
    """The headlines of a ticker line, cut at two or more spaces or at line ends."""
    return [Span(whole.start + m.start(), whole.start + m.end())
            for m in re.finditer(r"\S+(?:[^\S\n]\S+)*", whole.of(text))]  # fmt: skip


def article(draft: Draft) -> Gold:
    """Title, body, furniture, parties and dates."""
    either = {r["kind"]: r["either"].split("|") for r in names.rows("kinds.tsv")}
    title = next((s for b, spans in draft.located if b.kind == "title" for s in spans), None)
    parties = [party(draft, row) for row in draft.sheet.heads.get("party", [])]
    by_role = {p["role"]: p["entity"] for p in parties}
    furniture = [
        {"span": list(span), "kind": b.kind, "surface": span.of(draft.text)}
        | ({"either": [b.kind, *either[b.kind]]} if b.kind in either else {})
        for b, spans in draft.located
        if b.kind not in NO_FURNITURE
        for span in spans
    ]
    return {
        "layout": (draft.sheet.head("layout") or ("unknown",))[0],
        "title": list(title) if title else None,
        **{role: by_role.get(role) for role in ("outlet", "aggregator", "agency")},
        "parties": parties,
        "published": published(draft),
        "captured": (draft.sheet.head("captured") or (None,))[0],
        "updated": (draft.sheet.head("updated") or (None,))[0],
        "inferred": dict(row[0].split() for row in draft.sheet.heads.get("infer", [])),
        "body": [list(s) for b, spans in draft.located if b.kind == "p" for s in spans],
        "furniture": furniture,
        "versions": versions(draft),
    }


def versions(draft: Draft) -> list[list[list[int]]]:
    """The paragraphs of each stacked report; none where the page has no `version` line."""
    stacks: list[list[list[int]]] = []
    for block, spans in draft.located:
        if block.kind == "version":
            stacks.append([])
        elif block.kind == "p" and stacks:
            stacks[-1].extend(list(s) for s in spans)
    return stacks


def party(draft: Draft, row: tuple[str, ...]) -> Gold:
    """`party outlet al-shati stated | بوابة الشاطئ | publication_line`."""
    role, entity, basis = row[0].split()
    known = {n.entity: n for n in names.cast()}
    surface, where = (*row[1:3], "", "")[:2]
    span = draft.printed(surface, where)
    label = [*known[entity].surfaces, known[entity].entity.replace("-", " ")] if entity in known else []
    return {
        "entity": None if entity == "-" else entity,
        "role": role,
        "span": list(span) if span else None,
        "basis": basis,
        "names": label,
    }


def published(draft: Draft) -> Gold:
    """`published 2021-09-07 | 07 - 09 - 2021 | publication_line`."""
    row = draft.sheet.head("published")
    if row is None:
        return {"value": None, "basis": None, "span": None}
    value, span = placed(draft, row)
    others = [placed(draft, other) for other in draft.sheet.heads.get("conflict", [])]
    conflicts = [{"value": other, "span": where} for other, where in others]
    return {"value": value, "basis": "stated", "span": span} | ({"conflicts": conflicts} if conflicts else {})


def placed(draft: Draft, row: tuple[str, ...]) -> tuple[str, list[int] | None]:
    """`conflict 2021-09-08 | الأربعاء 8 أيلول 2021 | publication_line`: what is said and where it stands."""
    surface, where = (*row[1:3], "", "")[:2]
    span = draft.printed(surface, where)
    return row[0], list(span) if span else None


def doubts(draft: Draft) -> list[Gold]:
    """`doubt weekday | الخميس 8 أيلول 2021 | publication_line`: what the page gets wrong."""
    rows = [placed(draft, row) for row in draft.sheet.heads.get("doubt", [])]
    return [{"kind": kind, "span": span} for kind, span in rows]


def positions(draft: Draft) -> list[Gold]:
    """` pos naria | border | for | first words ~ last words`: a holder, an issue, a polarity and what shows it."""
    found: list[Gold] = []
    for block, spans in draft.located:
        for line in block.lines:
            if line.kind == "pos":
                holder, issue, polarity, reference = line.cells
                span = draft.stretch(line.number, reference, spans[0])
                found.append({"holder": holder, "issue": issue, "polarity": polarity, "evidence": list(span),
                              "surface": span.of(draft.text)})  # fmt: skip
    return found


def states(draft: Draft) -> dict[str, str]:
    """Whose official or body an entity of the page is."""
    used = {m["entity"] for m in draft.mentions}
    return {n.entity: n.state for n in names.cast() if n.state and n.entity in used}


def write(gold: Gold, folder: Path) -> None:
    """Keep a gold reading as NAME.json, one line a list so that a diff shows what changed."""
    path = folder / (Path(gold["page"]["location"]).stem + ".json")
    parts = []
    for key, value in gold.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            body = ",\n".join("  " + json.dumps(v, ensure_ascii=False) for v in value)
            parts.append(f' "{key}": [\n{body}\n ]')
        else:
            parts.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
