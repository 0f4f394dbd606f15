"""The occurrences of pages, when pages come, their days change, or whose their people are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from musnad.lineage import Trace, Witnesses, corroborated, ways
from musnad.record import GatheredEvent
from musnad.record.codec import pack, unpack
from musnad.runner.growing.archive import Archive, key
from musnad.store import Part
from musnad.stories.occurrences import copied, in_reprints, merged, occurrence, ties
from musnad.stories.oneness import keys, one_thing
from musnad.stories.tellings import Telling, tellings
from musnad.stories.weeks import ANYTIME, near, week

Item = tuple[int, int]
"""A telling, by the number of its page and its place there."""
LAYER = "telling"
WAYS = "ways"
"""What is told of whom a page has its events from."""
EMPTY = pack(())


def happened(archive: Archive, moved: set[int], pairs: set[tuple[int, int]], credited: set[int]) -> set[int]:
    """Tell the occurrences of pages anew; the pages of those that are of other reports now.

    Of `moved` pages all may be another, days and sides too: what they were tied to is told anew as well. Of pairs whose
    passages are others now that which stands in them, and of pages whose text is told to be somebody else's
    (`credited`), or shared, only that.
    """
    work = _Work(archive)
    left = work.left(moved)
    for n in moved:
        work.meet(n)
    touched = moved | {n for both in pairs if moved.isdisjoint(both) for n in both}
    old = archive.parts.of("event", touched)
    start = {(n, k) for n in touched | {n for part in old.values() for n in part.pages} for k in work.items(n)}
    told = {(page, event) for part in old.values() for page, event in _reports(unpack(part.part, GatheredEvent))}
    closed = work.closed(left | {at for at in start if at[0] in touched or work.names(at) & told})
    pages = {n for n, _ in closed}
    names = {name for at in closed for name in work.names(at)}
    before = archive.parts.of("event", pages)
    gone = {n: part for n, part in before.items() if set(_reports(unpack(part.part, GatheredEvent))) & names}
    found = work.merged(closed)
    changed = _changed(gone.values(), found, archive.numbers(pages))
    for name in gone:
        archive.parts.drop("event", name)
    _put(archive, found)
    _credit(archive, pairs, credited)
    return changed


def _credit(archive: Archive, pairs: Iterable[tuple[int, int]], credited: set[int]) -> None:
    """Tell anew whom pages have their reports from."""
    both = {name: part for a, b in pairs for name, part in archive.parts.of("event", [a]).items() if b in part.pages}
    held = {**both, **archive.parts.of("event", credited)}
    _put(archive, [unpack(part.part, GatheredEvent) for part in held.values()])


def _reports(event: GatheredEvent) -> list[tuple[str, str]]:
    return [(report.page, report.event) for report in event.reports]


def _changed(gone: Iterable[Part], found: Iterable[GatheredEvent], at: dict[str, int]) -> set[int]:
    before = {frozenset(_reports(unpack(part.part, GatheredEvent))) for part in gone}
    after = {frozenset(_reports(event)) for event in found}
    return {at[page] for reports in before ^ after for page, _ in reports if page in at}


def _put(archive: Archive, events: list[GatheredEvent]) -> None:
    """Keep occurrences with the origins of their reports."""
    places = {report.page for event in events for report in event.reports}
    at = {place: n for place in places if (n := archive.parts.at(place)) is not None}
    told = (unpack(archive.parts.told(WAYS, n) or EMPTY, tuple[tuple[str, Trace], ...]) for n in at.values())
    known = {(way.page, event): way for some in told for event, way in some}
    witnesses = Witnesses((), known, archive.origins(at.values()), archive.lexicon)
    for event in corroborated(events, witnesses, lambda a, b: archive.linked(at[a]).get(at[b], ())):
        archive.put("event", event.id, event, [at[report.page] for report in event.reports])


def come(archive: Archive, new: Iterable[int]) -> None:
    """Keep whom new pages have their events from, as far as a statement tells."""
    for n in new:
        told = ways(archive.reading(n), archive.lexicon)
        archive.parts.tell(WAYS, n, pack(tuple((event, way) for (_, event), way in told.items())))


class _Work:
    """The tellings of one batch."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._held: dict[int, list[Telling]] = {}
        self._tied: dict[tuple[int, int], dict[Item, set[Item]]] = {}

    def tellings(self, n: int) -> list[Telling]:
        """What a page tells; not to be changed."""
        if n not in self._held:
            reading = self._archive.face(n)
            owned = self._archive.owned([reading])
            self._held[n] = list(tellings(reading, self._archive.days([n])[n], self._archive.lexicon, owned))
        return self._held[n]

    def items(self, n: int) -> range:
        return range(len(self.tellings(n)))

    def names(self, at: Item) -> set[tuple[str, str]]:
        """The page and the events of a telling."""
        return {(page, event.id) for page, event in self.tellings(at[0])[at[1]].reports}

    def meet(self, n: int) -> None:
        """Let others find what a page tells."""
        when = week(self._archive.days([n])[n])
        found = (key(*each) for t in self.tellings(n) for w in (when, ANYTIME) for each in keys(t, w))
        self._archive.meet(LAYER, n, found)

    def left(self, moved: set[int]) -> set[Item]:
        """The tellings to which pages may have been tied until now."""
        keys_of = {n: self._archive.keys(LAYER, n) for n in moved}
        known = {n for n, held in keys_of.items() if held}
        sought = {one for held in keys_of.values() for one in held}
        found = {
            (m, k)
            for m in self._archive.holders(LAYER, sought)
            for k in self.items(m)
            if not sought.isdisjoint(self._keys(m, k))
        }
        return found | {(m, k) for n in known for m in self._archive.linked(n) for k in self.items(m)}

    def _keys(self, n: int, k: int) -> set[int]:
        when = week(self._archive.days([n])[n])
        return {key(*each) for w in (when, ANYTIME) for each in keys(self.tellings(n)[k], w)}

    def closed(self, start: set[Item]) -> set[Item]:
        """All tellings that ties join to these, directly or through others."""
        found, waiting = set(start), sorted(start)
        while waiting:
            new = self._fellows(waiting.pop(), found)
            found |= new
            waiting += sorted(new)
        return found

    def _fellows(self, at: Item, known: set[Item]) -> set[Item]:
        """The tellings beside those known that a tie joins to one."""
        n, k = at
        telling = self.tellings(n)[k]
        when = week(self._archive.days([n])[n])
        sought = {key(*each) for w in near(when) for each in keys(telling, w)}
        met = {(m, j) for m in self._archive.holders(LAYER, sought) for j in self.items(m)} - known
        found = {(m, j) for m, j in met if one_thing(telling, self.tellings(m)[j])}
        return found.union(*(self._in_reprints(n, m).get(at, ()) for m in self._archive.linked(n))) - known

    def _in_reprints(self, n: int, m: int) -> dict[Item, set[Item]]:
        if (n, m) not in self._tied:
            items = [(p, k) for p in self._archive.in_order((n, m)) for k in self.items(p)]
            told = [self.tellings(p)[k] for p, k in items]
            found: defaultdict[Item, set[Item]] = defaultdict(set)
            for a, b in in_reprints(told, list(self._archive.linked(n)[m])):
                found[items[a]].add(items[b])
                found[items[b]].add(items[a])
            self._tied[n, m] = self._tied[m, n] = dict(found)
        return self._tied[n, m]

    def merged(self, closed: set[Item]) -> list[GatheredEvent]:
        """The occurrences that these tellings are of."""
        pages = self._archive.in_order(n for n, _ in closed)
        within = set(pages)
        made = [(n, (k, telling.copy())) for n in pages for k, telling in enumerate(self.tellings(n))]
        items = [(n, k) for n, (k, _) in made]
        told = [telling for _, (_, telling) in made]
        at = set(self._archive.numbers(within))
        shared = [r for r in self._archive.shared(within) if r.a.page in at and r.b.page in at]
        sure, tied = (
            [(a, b) for a, b in some if items[a] in closed and items[b] in closed]
            for some in (copied(told, shared), ties(told, shared))
        )
        wanted = {id(telling) for at_, telling in zip(items, told, strict=True) if at_ in closed}
        return [occurrence(t, {}, self._archive.lexicon) for t in merged(told, sure, tied) if id(t) in wanted]
