"""The names on pages, counted: who is spelt how, who is one with whom, whose people are whose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from musnad.entities.link import is_variant, parts, sounds, spellings, unlisted
from musnad.record import Reading
from musnad.record.codec import pack, unpack
from musnad.runner.growing.archive import Archive, key
from musnad.stories.owners import owning

LAYER = "person"
Count = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """What a page adds to the sums."""

    names: tuple[Count, ...] = ()
    types: tuple[Count, ...] = ()
    people: tuple[Count, ...] = ()
    owners: tuple[Count, ...] = ()


SUMS = (("name", "names"), ("type", "types"), ("person", "people"), ("owner", "owners"))


def counted(archive: Archive, new: Iterable[int]) -> tuple[set[str], set[str]]:
    """Count the names of new pages; the people whose owner is another now, and those who are named more, or less."""
    fresh = sorted(new)
    before = {n: unpack(told, Counts) if (told := archive.parts.told("counts", n)) else Counts() for n in fresh}
    after = {n: _counts(archive, archive.reading(n)) for n in fresh}
    owners = {who for some in (before, after) for counts in some.values() for who, _, _ in counts.owners}
    owned = {who: _owner(archive, who) for who in owners}
    for n in fresh:
        _sum(archive, before[n], -1)
        _sum(archive, after[n], 1)
        archive.parts.tell("counts", n, pack(after[n]))
        archive.meet(LAYER, n, (key(who) for who, _, _ in after[n].people))
    people = {who for some in (before, after) for counts in some.values() for who, _, _ in counts.people}
    return {who for who in owners if _owner(archive, who) != owned[who]}, people


def _owner(archive: Archive, who: str) -> str | None:
    states = archive.parts.sums("owner", who)
    return min(states) if len(states) == 1 else None


def _counts(archive: Archive, reading: Reading) -> Counts:
    names = Counter((m.entity, m.surface) for m in reading.mentions)
    types = Counter((m.entity, m.type) for m in reading.mentions)
    return Counts(
        tuple((*which, n) for which, n in sorted(names.items())),
        tuple((*which, n) for which, n in sorted(types.items())),
        tuple((who, "", n) for who, n in sorted(unlisted(reading).items())),
        tuple((who, state, 1) for who, state in sorted(owning(reading, archive.lexicon))),
    )


def _sum(archive: Archive, counts: Counts, sign: int) -> None:
    for layer, field in SUMS:
        archive.parts.tally(layer, ((one, other, sign * n) for one, other, n in getattr(counts, field)))
    heard = (
        (sound, who, sign)
        for who, _, _ in counts.people
        for sound in sounds(parts(who, archive.lexicon), archive.lexicon)
    )
    archive.parts.tally("sound", heard)


def spelt(archive: Archive, people: Iterable[str]) -> None:
    """Tell anew which unlisted names are spellings of which."""
    seen: set[str] = set()
    for who in sorted(people):
        if who not in seen:
            group = _variants(archive, who)
            seen |= group
            _spelt(archive, group)


def _spelt(archive: Archive, group: set[str]) -> None:
    """Tell it of names that may be one, and that no other may be one with."""
    there = {who: count for who in group if (count := archive.parts.sums("person", who).get("", 0))}
    beside = {who: {other for other in there if _beside(archive, who, other)} for who in there}
    meant = spellings(there, beside, archive.lexicon)
    for who in sorted(group):
        before = archive.parts.sums("meant", who)
        after = {meant[who]: 1} if who in meant else {}
        if before != after:
            archive.parts.tally("meant", ((who, other, -1) for other in before))
            archive.parts.tally("meant", ((who, other, 1) for other in after))


def _beside(archive: Archive, one: str, other: str) -> bool:
    return one != other and archive.parts.beside(LAYER, key(one), key(other))


def _variants(archive: Archive, who: str) -> set[str]:
    """A name and all that are spellings of it, directly or through others."""
    found: set[str] = set()
    waiting = [who]
    while waiting:
        who = waiting.pop()
        if who not in found:
            found.add(who)
            heard = sounds(parts(who, archive.lexicon), archive.lexicon)
            near = {other for sound in heard for other in archive.parts.sums("sound", sound)} - found
            waiting += sorted(other for other in near if is_variant(who, other, archive.lexicon))
    return found
