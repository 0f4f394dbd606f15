"""The days of pages and whose text they carry, when passages changed."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.lineage import dated, kin, origins
from musnad.record import Origin
from musnad.record.codec import unpack
from musnad.runner.growing.archive import Archive


def redated(archive: Archive, touched: Iterable[int]) -> set[int]:
    """Tell the days of pages anew; those whose day, or its reason, is another now."""
    pages = set(touched)
    around = pages | {m for n in pages for m in archive.linked(n)}
    ordered = archive.in_order(around)
    found = dated([archive.reading(n) for n in ordered], archive.shared(pages))
    changed = set()
    for n, page in zip(ordered, found, strict=True):
        if n in pages and archive.redate(n, page):
            changed.add(n)
    return changed


def witnessed(archive: Archive, touched: Iterable[int]) -> set[int]:
    """Tell anew whose text pages carry; those of which it is told otherwise now."""
    pages = set(touched)
    old = archive.parts.of("origin", pages)
    members = _fellows(archive, pages | {n for part in old.values() for n in part.pages})
    old = archive.parts.of("origin", members)
    around = members | {m for n in members for m in archive.linked(n)}
    at = archive.numbers(members)
    found = origins(archive.readings(around), archive.shared(members))
    new = {origin.pages[0]: origin for origin in found if set(origin.pages) <= at.keys()}
    before = {n: _credit(unpack(part.part, Origin)) for part in old.values() for n in part.pages}
    for name in old:
        archive.parts.drop("origin", name)
    for name, origin in new.items():
        archive.put("origin", name, origin, [at[page] for page in origin.pages])
    return {n for origin in new.values() for page in origin.pages if before.get(n := at[page]) != _credit(origin)}


def _credit(origin: Origin) -> tuple[object, ...]:
    return origin.origin, origin.why, origin.because


def _fellows(archive: Archive, start: Iterable[int]) -> set[int]:
    """All pages that are one witness with some of these."""
    members: set[int] = set()
    waiting = sorted(start)
    while waiting:
        n = waiting.pop()
        if n not in members:
            members.add(n)
            new = ((m, shared) for m, shared in archive.linked(n).items() if m not in members)
            waiting += [m for m, shared in new if kin(archive.readings((n, m)), shared)]
    return members
