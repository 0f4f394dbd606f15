"""All readings -> entities."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from musnad.entities.namesakes import UNKNOWN
from musnad.entities.variants import units_variant
from musnad.lexicon import Lexicon
from musnad.lexicon.spelling import units
from musnad.record import Entity, Mention, Reading


def link(readings: Iterable[Reading], lexicon: Lexicon) -> tuple[Entity, ...]:
    """One entity an id, with every surface it is spelt by and how often, most mentioned first.

    Names that no table knows and that are one person's in two spellings (آن دوفالييه, آن دوفاليه) are one entity.
    """
    read = tuple(readings)
    meant = spellings(read, lexicon)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for reading in read:
        for mention in reading.mentions:
            mentions[meant.get(mention.entity, mention.entity)].append(mention)
    entities = [_entity(entity, found, lexicon) for entity, found in mentions.items()]
    return tuple(sorted(entities, key=lambda e: (-sum(e.names.values()), e.id)))


def spellings(readings: Sequence[Reading], lexicon: Lexicon) -> dict[str, str]:
    """Ids of people no table knows, to the id under which another page spells the same name more often.

    Two names that one page keeps apart stay two, and so does a name that would be a spelling of several.
    """
    counted: Counter[str] = Counter()
    beside: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        here = Counter(m.entity for m in reading.mentions if m.type == "PER" and m.entity.startswith(UNKNOWN))
        counted.update(here)
        for entity in here:
            beside[entity] |= here.keys()
    meant: dict[str, str] = {}
    kept: dict[str, list[str]] = defaultdict(list)
    taken: dict[str, tuple[str, ...]] = {}
    for entity, _ in sorted(counted.items(), key=lambda c: (-c[1], c[0])):
        parts = taken[entity] = units(_name(entity), lexicon.spelling)
        if len(parts) == 1:
            continue
        sounds = {lexicon.namesakes.sound(part) for part in (parts[0], parts[-1])}
        near = {other for sound in sounds for other in kept[sound] if other not in beside[entity]}
        same = [other for other in near if units_variant(parts, taken[other], lexicon.spelling)]
        if len(same) == 1:
            meant[entity] = same[0]
            beside[same[0]] |= beside[entity]
        else:
            for sound in sounds:
                kept[sound].append(entity)
    return meant


def _name(entity: str) -> str:
    return entity.removeprefix(UNKNOWN)


def _entity(entity: str, mentions: list[Mention], lexicon: Lexicon) -> Entity:
    names = Counter(m.surface for m in mentions)
    types = Counter(m.type for m in mentions)
    known = lexicon.entities.get(entity)
    ordered = dict(sorted(names.items(), key=lambda n: (-n[1], n[0])))
    label = {"ar": known.ar, "en": known.en} if known else {"ar": next(iter(ordered))}
    qid = known.qid if known else None
    return Entity(entity, min(types, key=lambda t: (-types[t], t)), qid, ordered, label)
