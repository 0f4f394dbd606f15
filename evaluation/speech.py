"""The statements of a page, as its sheet gives them: `s cue | source | content | flags`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evaluation import locate
from evaluation.draft import Draft, Gold
from evaluation.sheet import Line
from musnad.record import Span

QUOTED = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”')
NOTHING = "-"
CIRCUMSTANCES = {"occasion": "on", "venue": "at", "addressee": "to"}
"""What a sheet may tell of a statement's surroundings, and by which flag."""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement line at work: its block, its flags, and the spans of its three surfaces."""

    draft: Draft
    line: Line
    zone: str
    area: Span
    flags: dict[str, str]
    cue: Span | None
    source: Span | None
    content: Span


def attribute_all(draft: Draft) -> None:
    """Every statement line, in order; an elided speaker is the one before."""
    labels: dict[str, str] = {}
    for block, spans in draft.located:
        zone = {"p": "body"}.get(block.kind, block.kind)
        for line in (x for x in block.lines if x.kind == "s"):
            said = placed(draft, line, zone, spans[0])
            number = f"{draft.sheet.name[:3]}-q{len(draft.statements) + 1:02}"
            outer = said.flags.get("in")
            if outer and outer not in labels:
                raise draft.wrong(line.number, f"in={outer} has no id={outer} above it")
            draft.statements.append(statement(said) | {"id": number, "within": labels[outer] if outer else None})
            if "id" in said.flags:
                labels[said.flags["id"]] = number


def placed(draft: Draft, line: Line, zone: str, area: Span) -> Said:
    """The spans of a statement line; of several equal cues or sources the one before the content, nearest to it."""
    cue, source, content, *rest = (*line.cells, "")
    flags = dict(f.partition("=")[::2] for f in rest[0].split())
    where = draft.stretch(line.number, content, area)

    def beside(surface: str) -> Span | None:
        return None if surface == NOTHING else draft.one(line.number, surface, area, where)

    return Said(draft, line, zone, area, flags, beside(cue), beside(source), where)


def statement(said: Said) -> Gold:
    """A statement as the gold writes it."""
    text, entity = said.draft.text, speaker(said)
    source: Gold = {
        "span": list(said.source) if said.source else None,
        "entity": entity,
        "form": form(said, entity),
        "antecedent": antecedent(said),
        "anonymous": anonymous(said, entity),
    }
    return {
        "id": "",
        "content": list(said.content),
        "cue": list(said.cue) if said.cue else None,
        "source": source,
        "mode": said.flags.get("mode") or mode(said.content.of(text)),
        "polarity": "negated" if "neg" in said.flags else "asserted",
        "via": chain(said),
        "within": None,
        "date": None,
        **{kind: circumstance(said, flag) for kind, flag in CIRCUMSTANCES.items()},
        "zone": said.zone,
        "surface": said.content.of(text),
        "cue_surface": said.cue.of(text) if said.cue else None,
        "source_surface": said.source.of(text) if said.source else None,
    }


def speaker(said: Said) -> str:
    """Who speaks: said by e=, else the first person or body named in the source, else the speaker before."""
    draft, source = said.draft, said.source
    if "e" in said.flags:
        return said.flags["e"]
    if source is None:
        if not draft.statements:
            raise draft.wrong(said.line.number, "nobody spoke before; say e=")
        return str(draft.statements[-1]["source"]["entity"])
    inside = [m for m in draft.mentions if source.holds(Span(*m["span"]))]
    people = [m for m in inside if m["type"] == "PER"] or [m for m in inside if Span(*m["span"]) == source]
    if people:
        return "+".join(dict.fromkeys(str(m["entity"]) for m in people))
    held = [r for r in draft.roles if Span(*r["span"]) == source]
    if held:
        return "+".join(held[0]["person"])
    raise draft.wrong(said.line.number, f"{source.of(draft.text)!r} names nobody known; say e=")


def form(said: Said, entity: str) -> str:
    """How the source is given: by name, office, pronoun, nothing, or unnamed."""
    source = said.source
    if "f" in said.flags:
        return said.flags["f"]
    if source is None:
        return "elided"
    if entity.startswith("anon:"):
        return "anonymous"
    named = (m for m in said.draft.mentions if m["entity"] in entity.split("+"))
    return "name" if any(source.holds(Span(*m["span"])) for m in named) else "role"


def antecedent(said: Said) -> list[int] | None:
    """The words that an elided speaker or a pronoun stands for, where the sheet says them (ant=two_words)."""
    if said.source is not None or "ant" not in said.flags:
        return None
    surface = said.flags["ant"].replace("_", " ")
    return list(said.draft.one(said.line.number, surface, said.area, Span(said.area.end, said.area.end)))


def circumstance(said: Said, flag: str) -> list[int] | None:
    """The occasion, the place or the hearer, where the sheet gives its words (on=في_مؤتمر_صحافي)."""
    surface = said.flags.get(flag, "").replace("_", " ")
    return list(said.draft.one(said.line.number, surface, said.area, said.content)) if surface else None


def anonymous(said: Said, entity: str) -> Gold | None:
    """What the sheet's `anon` line says of an unnamed source."""
    if not entity.startswith("anon:"):
        return None
    draft = said.draft
    for row in draft.sheet.heads.get("anon", []):
        key, *told = row[0].split()
        if key == entity.removeprefix("anon:"):
            portrait: Gold = dict.fromkeys(("number", "country", "body", "rank", "basis", "condition"))
            portrait |= dict(t.partition("=")[::2] for t in told)
            if portrait["number"] == "1":
                portrait["number"] = 1
            if len(row) > 1:
                portrait["condition"] = list(locate.one(draft.text, row[1], Span(0, len(draft.text))))
            return portrait
    raise draft.wrong(said.line.number, f"{entity} has no `anon` line")


def chain(said: Said) -> list[Gold]:
    """The links of via=nabaa@وكالة_نبأ,twitter, nearest the speaker first."""
    links = []
    for link in filter(None, said.flags.get("via", "").split(",")):
        entity, _, surface = link.partition("@")
        span = said.draft.one(said.line.number, surface.replace("_", " "), said.area) if surface else None
        links.append({"entity": entity, "span": list(span) if span else None})
    return links


def mode(content: str) -> str:
    """Direct: one quotation and nothing else; mixed: two or more quoted words inside reported ones; indirect: none."""
    if QUOTED.fullmatch(content.strip()):
        return "direct"
    quoted = (next(filter(None, m.groups()), "") for m in QUOTED.finditer(content))
    return "mixed" if any(len(q.split()) > 1 for q in quoted) else "indirect"
