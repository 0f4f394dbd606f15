"""What pages say against each other, when pages come or what joins them changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from musnad.record import Contradiction, GatheredEvent, Reprint, Story
from musnad.record.codec import pack, unpack
from musnad.runner.growing.archive import Archive, key
from musnad.stories.contradictions import AtLarge, clashes, large
from musnad.stories.headlines import headlines
from musnad.stories.joining import asked as passages
from musnad.stories.looks import asked
from musnad.stories.meeting import KINDS, MOST, met
from musnad.stories.sides import Clash

LAYER = "clash"


@dataclass(frozen=True, slots=True)
class Own:
    """What a page says against itself, and of relations and people at large."""

    own: tuple[Contradiction, ...]
    large: AtLarge


def looked(archive: Archive, touched: Iterable[int]) -> set[int]:
    """Look through pages of which others ask; those of which something else is known now."""
    pages = archive.in_order(touched)
    readings = [archive.reading(n) for n in pages]
    owned, spans = archive.owned(readings), passages(archive.shared(pages))
    wanted = {n: asked(r, owned, spans.get(r.page.location, ())) for n, r in zip(pages, readings, strict=True)}
    changed = set()
    for n, looks in archive.looked(wanted).items():
        told = pack(Own(looks.own, large(looks)))
        digest = hashlib.blake2b(pack(looks), digest_size=16).digest()
        if archive.parts.told("looks", n) != digest:
            archive.parts.tell("looks", n, digest)
            archive.parts.tell("own", n, told)
            changed.add(n)
    return changed


def clashing(archive: Archive, touched: set[int], new: set[int]) -> None:
    """Tell anew what pages say against others; of the new ones by what they meet others too."""
    pages = touched | _crowds(archive, new)
    for name in archive.parts.of(LAYER, pages):
        archive.parts.drop(LAYER, name)
    events = [unpack(part.part, GatheredEvent) for part in archive.parts.of("event", pages).values()]
    found = archive.parts.of("event", pages).values()
    around = pages | {n for part in found for n in part.pages} | {m for n in pages for m in archive.linked(n)}
    around |= {n for part in archive.parts.of("story", pages).values() for n in part.pages} | _met(archive, pages)
    ordered = archive.in_order(around)
    looks = [archive.looks(n) for n in ordered]
    stories = [unpack(part.part, Story) for part in archive.parts.of("story", around).values()]
    reprints: list[Reprint] = archive.shared(pages)
    at = archive.numbers(around)
    opposed = headlines((each.headline for each in looks if each.headline), archive.lexicon.clashes)
    for one in clashes(looks, events, reprints, stories):
        _put(archive, "pair", one, {at[one.a.page], at[one.b.page]}, pages)
    for each in opposed:
        _put(archive, "opposed", each, {at[side.page] for side in each.sides}, pages)


def _put(archive: Archive, kind: str, one: Clash | Contradiction, sides: set[int], pages: set[int]) -> None:
    if sides & pages:
        told = pack(one)
        archive.put(LAYER, f"{kind} {hashlib.blake2b(told, digest_size=16).hexdigest()}", one, sides)


def _met(archive: Archive, pages: Iterable[int]) -> set[int]:
    """The pages that these meet; of what too many hold as many as tell that they are too many."""
    found: set[int] = set()
    for n in pages:
        for kind in _kinds(archive, n):
            found |= archive.holders(kind, archive.keys(kind, n), MOST.get(kind.removeprefix(LAYER), -2) + 1)
    return found


def _kinds(archive: Archive, n: int) -> list[str]:
    return sorted({f"{LAYER}{told[0]}" for told in met(archive.looks(n))})


def _crowds(archive: Archive, new: Iterable[int]) -> set[int]:
    """Let others find new pages; the pages of what became too common by them, or is so no longer."""
    crowds: set[int] = set()
    for n in sorted(new):
        told: dict[str, set[int]] = {f"{LAYER}{kind}": set() for kind in KINDS}
        for each in met(archive.looks(n)):
            told[f"{LAYER}{each[0]}"].add(key(*each))
        for kind, keys in told.items():
            before = archive.keys(kind, n)
            moved = sorted(before ^ keys) if kind.removeprefix(LAYER) in MOST else []
            crowded = [_is_crowded(archive, kind, one) for one in moved]
            archive.meet(kind, n, keys)
            turned = [one for one, was in zip(moved, crowded, strict=True) if _is_crowded(archive, kind, one) != was]
            crowds |= archive.holders(kind, turned)
    return crowds


def _is_crowded(archive: Archive, kind: str, one: int) -> bool:
    most = MOST[kind.removeprefix(LAYER)]
    return len(archive.found(kind, one, most + 1)) > most
