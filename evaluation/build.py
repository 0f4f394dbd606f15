"""A sheet and its page made into a gold reading: every span computed, every surface checked."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from evaluation import locate, names
from evaluation.sheet import Block, Line, Sheet
from musnad.record import Received, Span

Gold = dict[str, Any]
LAYERS = ("article", "mentions", "roles", "statements")
SCORED = ("title", "p", "subheading")
OPENING, CLOSING = '"«“', '"»”'
QUOTED = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”')
LONGEST_TITLE_GAP = 14
"""Characters of rank or title between an office and its name: "وزير الدفاع العميد فارس"."""


class Wrong(Exception):
    """What a sheet says does not fit its page."""


@dataclass(slots=True)
class Draft:
    """A gold reading in the making."""

    sheet: Sheet
    text: str
    located: list[tuple[Block, tuple[Span, ...]]] = field(default_factory=list)
    mentions: list[Gold] = field(default_factory=list)
    roles: list[Gold] = field(default_factory=list)
    statements: list[Gold] = field(default_factory=list)

    def zones(self) -> list[Span]:
        """Title, paragraphs and subheadings."""
        return [s for block, spans in self.located if block.kind in SCORED for s in spans]

    def first(self, kind: str) -> Span:
        """The first block of a kind, or the whole page."""
        return next((s for b, spans in self.located if b.kind == kind for s in spans), Span(0, len(self.text)))


def build(sheet: Sheet, received: Received) -> Gold:
    """The gold reading of one page."""
    draft = Draft(sheet, received.page.text)
    for step in (place_blocks, name_all, give_roles, attribute_all):
        step(draft)
    return {
        "schema": "musnad.reading/1",
        "page": {
            "location": received.page.location.replace("\\", "/").rsplit("/", 1)[-1],
            "text_sha256": hashlib.sha256(draft.text.encode()).hexdigest(),
        },
        "layers": list((sheet.head("layers") or (" ".join(LAYERS),))[0].split()),
        "article": article(draft),
        "mentions": draft.mentions,
        "roles": draft.roles,
        "times": [],
        "statements": draft.statements,
        "events": [],
        "positions": [],
        "states": states(draft),
    }


def at(draft: Draft, number: int, find: Callable[[], Span]) -> Span:
    """What `find` finds, or an error that names the sheet's line."""
    try:
        return find()
    except locate.NotFound as missing:
        raise Wrong(f"{draft.sheet.name} line {number}: {missing}") from missing


def place_blocks(draft: Draft) -> None:
    """Find every block, in page order."""
    cursor = 0
    for block in draft.sheet.blocks:
        if block.kind == "version":
            draft.located.append((block, ()))
            continue
        whole = at(draft, block.number, lambda b=block, c=cursor: locate.block(draft.text, b.reference, c))  # type: ignore[misc]
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
        if b.kind not in ("title", "p", "version")
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
        "inferred": {k: v for k, v in (row[0].split() for row in draft.sheet.heads.get("infer", []))},
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
    surface, where = (row[1:3] + ("", ""))[:2]
    area = draft.first(where) if where else Span(0, len(draft.text))
    try:
        span = list(next(iter(locate.places(draft.text, surface, area)))) if surface else None
    except StopIteration:
        raise Wrong(f"{draft.sheet.name}: party {surface!r} does not stand in {where or 'the page'}") from None
    label = [*known[entity].surfaces, known[entity].entity.replace("-", " ")] if entity in known else []
    return {"entity": None if entity == "-" else entity, "role": role, "span": span, "basis": basis, "names": label}


def published(draft: Draft) -> Gold:
    """`published 2021-09-07 | 07 - 09 - 2021 | publication_line`."""
    row = draft.sheet.head("published")
    if row is None:
        return {"value": None, "basis": None, "span": None}
    surface, where = (row[1:3] + ("", ""))[:2]
    span = next(iter(locate.places(draft.text, surface, draft.first(where))), None) if surface else None
    if surface and span is None:
        raise Wrong(f"{draft.sheet.name}: day {surface!r} does not stand in {where or 'the page'}")
    return {"value": row[0], "basis": "stated", "span": list(span) if span else None}


def name_all(draft: Draft) -> None:
    """The cast's names, then what the sheet's own lines add, change or take away."""
    own = [own_name(row) for row in draft.sheet.heads.get("name", [])]
    known = {s: replace(n, surfaces=(s,)) for n in (*names.nominals(), *names.cast(), *own) for s in n.surfaces}
    found = {n.span: mention(n.span, n.name) for n in names.named(draft.text, draft.zones(), tuple(known.values()))}
    for block, spans in draft.located:
        for line in (x for x in block.lines if x.kind == "m"):
            span = at(draft, line.number, lambda x=line, s=spans: locate.one(draft.text, x.cells[0], s[0]))  # type: ignore[misc]
            said = line.cells[1]
            beside = "nested" in said.split()
            for other in [o for o in found if o == span or (o.meets(span) and not beside)]:
                del found[other]
            if said != "-":
                found[span] = mention(span, own_name((said, line.cells[0])))
    zone_of = {s: b.kind if b.kind != "p" else "body" for b, spans in draft.located for s in spans}
    for span in sorted(found):
        zone = next(z for s, z in zone_of.items() if s.holds(span) and z in ("title", "body", "subheading"))
        draft.mentions.append(found[span] | {"zone": zone, "surface": span.of(draft.text)})


def own_name(row: tuple[str, ...]) -> names.Name:
    """`name GPE atlas [opt] [nested] [either=ORG,LOC] | أطلس; الأطلس`."""
    kind, entity, *rest = row[0].split()
    either = next((r.removeprefix("either=") for r in rest if r.startswith("either=")), "")
    surfaces = tuple(s.strip().partition("#")[0] for s in row[1].split(";"))
    return names.Name(entity, kind, tuple(filter(None, either.split(","))), None, None, surfaces, "opt" in rest)


def mention(span: Span, name: names.Name) -> Gold:
    """One mention as the gold writes it."""
    told: Gold = {"span": list(span), "type": name.type, "entity": name.entity, "qid": None, "optional": name.optional}
    return told | ({"either": [name.type, *name.either]} if name.either else {})


def give_roles(draft: Draft) -> None:
    """The offices of the cast and of the sheet; an office beside its holder's name is `with_name`."""
    known = names.offices()
    for word, optional in (("office", False), ("office?", True)):
        for row in draft.sheet.heads.get(word, []):
            office, _, person = row[0].partition("=")
            known.append((office.strip(), person.strip(), optional))
    found = {span: (person, optional, None) for span, person, optional in names.roles(draft.text, draft.zones(), known)}
    for block, spans in draft.located:
        for line in (x for x in block.lines if x.kind == "r"):
            span = at(draft, line.number, lambda x=line, s=spans: locate.one(draft.text, x.cells[0], s[0]))  # type: ignore[misc]
            for other in [o for o in found if o.meets(span)]:
                del found[other]
            if line.cells[1] != "-":
                person, *rest = line.cells[1].split()
                found[span] = (person, "opt" in rest, None)
    for span, (person, optional, _) in sorted(found.items()):
        beside = any(m["entity"] == person and near(span, Span(*m["span"])) for m in draft.mentions)
        draft.roles.append({"span": list(span), "person": person.split("+"), "surface": span.of(draft.text),
                            "kind": "with_name" if beside else "nominal", "optional": optional})  # fmt: skip


def near(office: Span, name: Span) -> bool:
    """Whether the name stands beside the office, a rank between them or not."""
    return 0 <= name.start - office.end <= LONGEST_TITLE_GAP or 0 <= office.start - name.end <= len("، ")


def attribute_all(draft: Draft) -> None:
    """Every statement line, in order; an elided speaker is the one before."""
    labels: dict[str, Gold] = {}
    for block, spans in draft.located:
        for line in (x for x in block.lines if x.kind == "s"):
            told, label, outer = statement(draft, block, spans[0], line)
            told["id"] = f"{draft.sheet.name[:3]}-q{len(draft.statements) + 1:02}"
            if outer:
                if outer not in labels:
                    raise Wrong(f"{draft.sheet.name} line {line.number}: in={outer} has no id={outer} above it")
                told["within"] = labels[outer]["id"]
            if label:
                labels[label] = told
            draft.statements.append(told)


def statement(draft: Draft, block: Block, area: Span, line: Line) -> tuple[Gold, str | None, str | None]:
    """`s cue | source | content | flags`."""
    text, number = draft.text, line.number
    cue_cell, source_cell, content_cell, *rest = (*line.cells, "", "")
    flags = dict(f.partition("=")[::2] for f in (rest[0] if rest else "").split())
    content = at(draft, number, lambda: locate.stretch(text, content_cell, area))
    cue = None if cue_cell == "-" else at(draft, number, lambda: locate.one(text, cue_cell, area, content))
    source = None if source_cell == "-" else at(draft, number, lambda: locate.one(text, source_cell, area, content))
    entity = speaker(draft, line, source, flags)
    told: Gold = {
        "content": list(content), "cue": list(cue) if cue else None,
        "source": {"span": list(source) if source else None, "entity": entity, "form": form(draft, source, entity, flags),
                   "antecedent": antecedent(draft, source, flags, area, number), "anonymous": anonymous(draft, entity)},
        "mode": flags.get("mode") or mode(content.of(text)), "polarity": "negated" if "neg" in flags else "asserted",
        "via": chain(draft, flags.get("via", ""), area, number), "within": None, "date": None, "occasion": None,
        "venue": None, "addressee": None, "zone": {"p": "body"}.get(block.kind, block.kind),
        "surface": content.of(text), "cue_surface": cue.of(text) if cue else None,
        "source_surface": source.of(text) if source else None,
    }  # fmt: skip
    return told, flags.get("id"), flags.get("in")


def speaker(draft: Draft, line: Line, source: Span | None, flags: dict[str, str]) -> str:
    """Who speaks: said by e=, else the first person or body named in the source, else the speaker before."""
    if "e" in flags:
        return flags["e"]
    if source is None:
        if not draft.statements:
            raise Wrong(f"{draft.sheet.name} line {line.number}: nobody spoke before; say e=")
        return str(draft.statements[-1]["source"]["entity"])
    inside = [m for m in draft.mentions if source.holds(Span(*m["span"]))]
    people = [m for m in inside if m["type"] == "PER"] or [m for m in inside if Span(*m["span"]) == source]
    if people:
        return "+".join(dict.fromkeys(str(m["entity"]) for m in people))
    held = [r for r in draft.roles if Span(*r["span"]) == source]
    if held:
        return "+".join(held[0]["person"])
    raise Wrong(f"{draft.sheet.name} line {line.number}: {source.of(draft.text)!r} names nobody known; say e=")


def form(draft: Draft, source: Span | None, entity: str, flags: dict[str, str]) -> str:
    """How the source is given: by name, office, pronoun, nothing, or unnamed."""
    if "f" in flags:
        return flags["f"]
    if source is None:
        return "elided"
    if entity.startswith("anon:"):
        return "anonymous"
    return "name" if any(m["entity"] in entity.split("+") and source.holds(Span(*m["span"])) for m in draft.mentions) else "role"


def antecedent(draft: Draft, source: Span | None, flags: dict[str, str], area: Span, number: int) -> list[int] | None:
    """The words that an elided speaker or a pronoun stands for, where the sheet says them (ant=two_words)."""
    if source is not None or "ant" not in flags:
        return None
    surface = flags["ant"].replace("_", " ")
    found = at(draft, number, lambda: locate.one(draft.text, surface, area, area if "#" in surface else Span(area.end, area.end)))
    return list(found)


def anonymous(draft: Draft, entity: str) -> Gold | None:
    """What the sheet's `anon` line says of an unnamed source."""
    if not entity.startswith("anon:"):
        return None
    for row in draft.sheet.heads.get("anon", []):
        key, *said = row[0].split()
        if key == entity.removeprefix("anon:"):
            told: Gold = {"number": None, "country": None, "body": None, "rank": None, "basis": None, "condition": None}
            told |= dict(s.partition("=")[::2] for s in said)
            if told["number"] == "1":
                told["number"] = 1
            if len(row) > 1:
                told["condition"] = list(locate.one(draft.text, row[1], Span(0, len(draft.text))))
            return told
    raise Wrong(f"{draft.sheet.name}: {entity} has no `anon` line")


def chain(draft: Draft, said: str, area: Span, number: int) -> list[Gold]:
    """via=nabaa@وكالة_نبأ,twitter: the links, nearest the speaker first."""
    links = []
    for link in filter(None, said.split(",")):
        entity, _, surface = link.partition("@")
        span = at(draft, number, lambda s=surface: locate.one(draft.text, s.replace("_", " "), area)) if surface else None  # type: ignore[misc]
        links.append({"entity": entity, "span": list(span) if span else None})
    return links


def mode(content: str) -> str:
    """Direct: one quotation and nothing else; mixed: two or more quoted words inside reported ones; indirect: none."""
    quoted = [next(filter(None, m.groups()), "") for m in QUOTED.finditer(content)]
    whole = QUOTED.fullmatch(content.strip())
    if whole:
        return "direct"
    return "mixed" if any(len(q.split()) > 1 for q in quoted) else "indirect"


def states(draft: Draft) -> dict[str, str]:
    """Whose official or body an entity of the page is."""
    used = {m["entity"] for m in draft.mentions}
    return {n.entity: n.state for n in names.cast() if n.state and n.entity in used}


def write(gold: Gold, folder: Path) -> None:
    """Keep a gold reading as NAME.json, one line a list so that a diff shows what changed."""
    import json  # noqa: PLC0415

    path = folder / (Path(gold["page"]["location"]).stem + ".json")
    parts = []
    for key, value in gold.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            body = ",\n".join("  " + json.dumps(v, ensure_ascii=False) for v in value)
            parts.append(f' "{key}": [\n{body}\n ]')
        else:
            parts.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
