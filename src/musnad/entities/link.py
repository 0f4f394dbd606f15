"""All readings -> entities."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from musnad.lexicon import Lexicon
from musnad.record import Entity, Mention, Reading


def link(readings: Iterable[Reading], lexicon: Lexicon) -> tuple[Entity, ...]:
    """One entity an id, with every surface it is spelt by and how often, most mentioned first."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for reading in readings:
        for mention in reading.mentions:
            mentions[mention.entity].append(mention)
    entities = [_entity(entity, found, lexicon) for entity, found in mentions.items()]
    return tuple(sorted(entities, key=lambda e: (-sum(e.names.values()), e.id)))


def _entity(entity: str, mentions: list[Mention], lexicon: Lexicon) -> Entity:
    names = Counter(m.surface for m in mentions)
    types = Counter(m.type for m in mentions)
    known = lexicon.entities.get(entity)
    ordered = dict(sorted(names.items(), key=lambda n: (-n[1], n[0])))
    label = {"ar": known.ar, "en": known.en} if known else {"ar": next(iter(ordered))}
    qid = known.qid if known else None
    return Entity(entity, min(types, key=lambda t: (-types[t], t)), qid, ordered, label)
