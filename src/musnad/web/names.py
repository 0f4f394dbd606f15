"""The names of a page and the offices that stand for people: marked in the text, and listed by type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from musnad.record import Mention, Reading, Role, Span
from musnad.web.explain import Explainer
from musnad.web.highlight import Mark
from musnad.web.labels import JOINT, Labels

TYPES = ("PER", "GPE", "ORG", "GROUP", "MEDIA", "LOC", "EVENT", "AGREEMENT", "LAW", "WEAPON")
"""In the order of the list of names: who, then what."""
OFFICE, NAME = 3, 4
"""Among the marks that cover the same characters, outside times and inside what is said."""
MOST_OFFICES = 4
"""Offices of one person in the list of names, the commonest: a long report calls a minister by six."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of the page: its type, label, how often it is told, where first, and by which offices.

    `by_office` says that it is never named here, and known from its office alone.
    """

    entity: str
    type: str
    label: Markup
    count: int
    first: Span
    href: str
    offices: tuple[str, ...] = ()
    by_office: bool = False


def entity_address(entity: str) -> str:
    """Where all that is kept about an entity is found."""
    return f"/people/{quote(entity, safe='')}"


def name_marks(reading: Reading, label: Labels) -> Iterator[Mark]:
    """A mark on each name, leading to all that is kept about it."""
    for mention in reading.mentions:
        if not mention.optional:
            hint = f"{label.plain(mention.entity)} · {label.wording(f'type.{mention.type}')}"
            classes = f"name {mention.type.lower()}"
            yield Mark(mention.span, classes, entity_address(mention.entity), hint=hint, rank=NAME)


def office_marks(reading: Reading, label: Labels, explainer: Explainer) -> Iterator[Mark]:
    """A mark on each office: who holds it and why we say so; to its holder, where it is one."""
    for role in reading.roles:
        why = explainer.explain(role.rule, label.wording.language).sentence
        hint = " · ".join(filter(None, (label.plain(JOINT.join(role.person)), why)))
        href = entity_address(role.person[0]) if len(role.person) == 1 else None
        yield Mark(role.span, f"office {role.kind}", href, hint=hint, rank=OFFICE)


def named(reading: Reading, label: Labels) -> dict[str, tuple[Named, ...]]:
    """The page's entities by type, the most often told first; with those whom an office alone tells."""
    mentions: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        if not mention.optional:
            mentions.setdefault(mention.entity, []).append(mention)
    held = _held(reading)
    found = [_named(entity, each, held.get(entity, []), label) for entity, each in mentions.items()]
    found += [_by_office(entity, roles, label) for entity, roles in held.items() if entity not in mentions]
    found.sort(key=lambda each: (-each.count, each.first))
    by_type = {kind: tuple(each for each in found if each.type == kind) for kind in TYPES}
    return {kind: each for kind, each in by_type.items() if each}


def _held(reading: Reading) -> dict[str, list[Role]]:
    held: dict[str, list[Role]] = {}
    for role in reading.roles:
        for person in role.person:
            held.setdefault(person, []).append(role)
    return held


def _named(entity: str, mentions: list[Mention], roles: list[Role], label: Labels) -> Named:
    kind = mentions[0].type if len(mentions) == 1 else Counter(each.type for each in mentions).most_common(1)[0][0]
    href = entity_address(entity)
    return Named(entity, kind, label(entity), len(mentions), mentions[0].span, href, _offices(roles))


def _by_office(entity: str, roles: list[Role], label: Labels) -> Named:
    href = entity_address(entity)
    return Named(entity, "PER", label(entity), len(roles), roles[0].span, href, _offices(roles), by_office=True)


def _offices(roles: list[Role]) -> tuple[str, ...]:
    if not roles:
        return ()
    surfaces = Counter(" ".join(role.surface.split()) for role in roles)
    return tuple(surface for surface, _ in surfaces.most_common(MOST_OFFICES))
