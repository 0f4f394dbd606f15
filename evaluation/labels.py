"""Names and offices of a page: the cast's, then what its sheet adds, changes or takes away."""

from __future__ import annotations

from dataclasses import replace

from evaluation import names
from evaluation.draft import Draft, Gold
from musnad.record import Span

LONGEST_TITLE_GAP = 14
"""Characters of rank or title between an office and its name: "وزير الدفاع العميد فارس"."""


def name_all(draft: Draft) -> None:
    """The cast's names, then what the sheet's own lines add, change or take away."""
    own = [own_name(row) for row in draft.sheet.heads.get("name", [])]
    known = {s: replace(n, surfaces=(s,)) for n in (*names.nominals(), *names.cast(), *own) for s in n.surfaces}
    found = {n.span: mention(n.span, n.name) for n in names.named(draft.text, draft.zones(), tuple(known.values()))}
    for block, spans in draft.located:
        for line in (x for x in block.lines if x.kind == "m"):
            span = draft.one(line.number, line.cells[0], spans[0])
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
            span = draft.one(line.number, line.cells[0], spans[0])
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
