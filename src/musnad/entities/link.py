"""All readings -> entities."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from musnad.entities.namesakes import UNKNOWN
from musnad.entities.variants import units_variant
from musnad.lexicon import Lexicon
from musnad.lexicon.spelling import units
from musnad.record import Entity, Reading

Counts = Mapping[str, Mapping[str, int]]
"""Of each entity how often it has each surface, or each type."""


def link(readings: Iterable[Reading], lexicon: Lexicon) -> tuple[Entity, ...]:
    """One entity an id, with every surface it is spelt by and how often, most mentioned first.

    Names that no table knows and that are one person's in two spellings (آن دوفالييه, آن دوفاليه) are one entity.
    """
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    types: defaultdict[str, Counter[str]] = defaultdict(Counter)
    counted: Counter[str] = Counter()
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for mention in reading.mentions:
            names[mention.entity][mention.surface] += 1
            types[mention.entity][mention.type] += 1
        here = unlisted(reading)
        counted.update(here)
        for entity in here:
            beside[entity] |= here.keys()
    return linked(names, types, spellings(counted, beside, lexicon), lexicon)


def linked(names: Counts, types: Counts, meant: Mapping[str, str], lexicon: Lexicon) -> tuple[Entity, ...]:
    """The entities of names that are counted; `meant` has the ids that are spellings of others."""
    under: defaultdict[str, list[str]] = defaultdict(list)
    for entity in names:
        under[meant.get(entity, entity)].append(entity)
    entities = [
        _entity(entity, _sum(names[one] for one in some), _sum(types[one] for one in some), lexicon)
        for entity, some in under.items()
    ]
    return tuple(sorted(entities, key=lambda e: (-sum(e.names.values()), e.id)))


def _sum(some: Iterable[Mapping[str, int]]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for each in some:
        counted.update(each)
    return counted


def unlisted(reading: Reading) -> Counter[str]:
    """The people of a page whom no table knows, and how often each is named."""
    return Counter(m.entity for m in reading.mentions if m.type == "PER" and m.entity.startswith(UNKNOWN))


def spellings(counted: Mapping[str, int], beside: Mapping[str, Iterable[str]], lexicon: Lexicon) -> dict[str, str]:
    """Ids of people no table knows, to the id under which other pages spell the same name more often.

    Two names that one page keeps apart (`beside`) stay two, and so does a name that would be a spelling of several.
    """
    meant: dict[str, str] = {}
    apart = {entity: set(others) for entity, others in beside.items()}
    kept: defaultdict[str, list[str]] = defaultdict(list)
    taken: dict[str, tuple[str, ...]] = {}
    for entity in sorted(counted, key=lambda c: (-counted[c], c)):
        taken[entity] = parts(entity, lexicon)
        keys = sounds(taken[entity], lexicon)
        near = {other for sound in keys for other in kept[sound] if other not in apart[entity]}
        same = [other for other in near if units_variant(taken[entity], taken[other], lexicon.spelling)]
        if len(same) == 1:
            meant[entity] = same[0]
            apart[same[0]] |= apart[entity]
        else:
            for sound in keys:
                kept[sound].append(entity)
    return meant


def parts(entity: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of an unlisted name."""
    return units(entity.removeprefix(UNKNOWN), lexicon.spelling)


def sounds(parts: tuple[str, ...], lexicon: Lexicon) -> frozenset[str]:
    """By what a name finds its other spellings; none where it is one word."""
    ends = (parts[0], parts[-1]) if len(parts) > 1 else ()
    return frozenset(lexicon.namesakes.sound(part) for part in ends)


def is_variant(a: str, b: str, lexicon: Lexicon) -> bool:
    """Whether two unlisted names may be one in two spellings."""
    return units_variant(parts(a, lexicon), parts(b, lexicon), lexicon.spelling) is not None


def _entity(entity: str, names: Counter[str], types: Counter[str], lexicon: Lexicon) -> Entity:
    known = lexicon.entities.get(entity)
    ordered = dict(sorted(names.items(), key=lambda n: (-n[1], n[0])))
    label = {"ar": known.ar, "en": known.en} if known else {"ar": next(iter(ordered))}
    qid = known.qid if known else None
    return Entity(entity, min(types, key=lambda t: (-types[t], t)), qid, ordered, label)  # type: ignore[arg-type]
