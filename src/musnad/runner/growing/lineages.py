"""The days of pages and whose text they carry, when passages changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from musnad.lineage import Kin, dated, joined_by, kin, later
from musnad.record import Origin
from musnad.record.codec import pack, unpack
from musnad.runner.growing.archive import Archive

LAYER = "kin"


@dataclass(slots=True)
class Bonds:
    """With which pages a page is one text, and after which it carries something."""

    one_text: dict[int, Kin] = field(default_factory=dict)
    after: set[int] = field(default_factory=set)

    @property
    def told(self) -> bytes:
        """The same bytes for the same bonds."""
        return pack((tuple(sorted(self.one_text.items())), tuple(sorted(self.after))))


def redated(archive: Archive, touched: Iterable[int]) -> set[int]:
    """Tell the days of pages anew; those whose day, or its reason, is another now."""
    pages = set(touched)
    unsaid = {n for n in pages if archive.face(n).article.published is None}
    around = pages | {m for n in unsaid for m in archive.linked(n)}
    told = dated(archive.faces(around), archive.shared(unsaid), archive.lexicon.times)
    found = zip(archive.in_order(around), told, strict=True)
    return {n for n, page in found if n in pages and archive.redate(n, page)}


def witnessed(archive: Archive, pairs: Iterable[tuple[int, int]], new: set[int]) -> set[int]:
    """Tell anew whose text pages carry; those of which it is told otherwise now."""
    work = _Work(archive)
    touched = new | work.bind(pairs)
    old = archive.parts.of("origin", touched)
    members = work.closed(touched | {n for part in old.values() for n in part.pages})
    found = joined_by(archive.faces(members), work.ties(members), work.after(members))
    before = archive.parts.of("origin", members)
    held = {name: unpack(part.part, Origin) for name, part in before.items()}
    at, after = archive.numbers(members), {origin.pages[0]: origin for origin in found}
    for name, origin in held.items():
        if origin != after.get(name):
            archive.parts.drop("origin", name)
    for name, origin in after.items():
        if held.get(name) != origin:
            archive.put("origin", name, origin, [at[page] for page in origin.pages])
    was = {n: _credit(held[name]) for name, part in before.items() for n in part.pages}
    return {n for origin in found for page in origin.pages if was.get(n := at[page]) != _credit(origin)}


def _credit(origin: Origin) -> tuple[object, ...]:
    return origin.origin, origin.why, origin.because


class _Work:
    """The bonds of the pages of one batch."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._held: dict[int, Bonds] = {}

    def bonds(self, n: int) -> Bonds:
        """As they are kept."""
        if n not in self._held:
            told = self._archive.parts.told(LAYER, n)
            one_text, after = unpack(told, tuple[tuple[tuple[int, Kin], ...], tuple[int, ...]]) if told else ((), ())
            self._held[n] = Bonds(dict(one_text), set(after))
        return self._held[n]

    def bind(self, pairs: Iterable[tuple[int, int]]) -> set[int]:
        """Tell anew what binds pairs; the pages that something else binds now."""
        before = {n: self.bonds(n).told for both in pairs for n in both}
        for a, b in pairs:
            shared = self._archive.linked(a).get(b, ())
            one = next((tie for tie in kin(self._archive.faces((a, b)), shared) if tie.one_text), None)
            places, carried = (self._archive.place(a)[0], self._archive.place(b)[0]), set(later(shared))
            for n, m, place in ((a, b, places[0]), (b, a, places[1])):
                _set(self.bonds(n), m, replace(one, passages=()) if one else None, after=place in carried)
        changed = {n for n, told in before.items() if self.bonds(n).told != told}
        for n in changed:
            self._archive.parts.tell(LAYER, n, self.bonds(n).told)
        return changed

    def closed(self, start: Iterable[int]) -> set[int]:
        """All pages that are one witness with some of these."""
        members: set[int] = set()
        waiting = sorted(start)
        while waiting:
            n = waiting.pop()
            if n not in members:
                members.add(n)
                waiting += self.bonds(n).one_text.keys() - members
        return members

    def ties(self, members: Iterable[int]) -> list[Kin]:
        """The ties between pages, each once."""
        return [tie for n in members for m, tie in self.bonds(n).one_text.items() if n < m]

    def after(self, members: Iterable[int]) -> set[str]:
        """The places of those that carry something after another."""
        return {self._archive.place(n)[0] for n in members if self.bonds(n).after}


def _set(bonds: Bonds, other: int, tie: Kin | None, *, after: bool) -> None:
    bonds.one_text.pop(other, None)
    bonds.after.discard(other)
    if tie:
        bonds.one_text[other] = tie
    if after:
        bonds.after.add(other)
