"""What pages say against each other, when pages come or what joins them changes.

Each kind of clash is told anew by what it hangs on alone: what pages hold, an occurrence, a passage, a story.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from musnad.record import Contradiction, GatheredEvent, Span, Story
from musnad.record.codec import pack, unpack
from musnad.runner.growing.archive import Archive, pair
from musnad.runner.growing.crowds import Crowds
from musnad.stories.contradictions import AtLarge, by_keys, by_things, large
from musnad.stories.headlines import headlines
from musnad.stories.joining import Things, blows, occurrences, passages
from musnad.stories.joining import asked as passages_asked
from musnad.stories.looks import Asked, asked
from musnad.stories.offices import offices
from musnad.stories.sides import Clash

CLASHES = ("clash keys", "clash report", "clash passage", "clash blow", "clash office")
"""The layers of clashes: by what pages hold alone, and by what joins them."""
OPPOSED = "opposed"
"""That of headlines."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a page says against itself, and of relations and people at large."""

    own: tuple[Contradiction, ...]
    large: AtLarge


@dataclass(frozen=True, slots=True)
class Changed:
    """Pages of which something else is known, whose occurrences or stories are others, and pairs whose passages are."""

    seen: set[int]
    told: set[int]
    joined: set[int]
    pairs: set[tuple[int, int]]


def looked(archive: Archive, moved: set[int], shared: Iterable[int]) -> set[int]:
    """Look through pages of which others ask; those of which something else is known now.

    Of `moved` pages it may be another's who their people are; others share other passages at most.
    """
    pages = archive.in_order({*moved, *shared})
    moved = {n for n in pages if n in moved or not archive.knows(n)}
    spans = passages_asked(archive.shared(pages))
    owned = archive.owned([archive.reading(n) for n in moved])
    wanted = {n: _asked(archive, n, owned if n in moved else None, spans) for n in pages}
    changed = set()
    for n, looks in archive.looked(wanted).items():
        told = pack(Own(looks.own, large(looks)))
        digest = hashlib.blake2b(pack(looks), digest_size=16).digest()
        if archive.parts.told("looks", n) != digest:
            archive.parts.tell("looks", n, digest)
            archive.parts.tell("own", n, told)
            changed.add(n)
    return changed


def _asked(archive: Archive, n: int, owned: Mapping[str, str] | None, spans: Mapping[str, tuple[Span, ...]]) -> Asked:
    found = spans.get(archive.place(n)[0], ())
    return archive.looks(n).asked._replace(passages=found) if owned is None else asked(archive.reading(n), owned, found)


def clashing(archive: Archive, changed: Changed) -> None:
    """Tell anew what pages say against others."""
    crowds = Crowds(archive)
    turned = crowds.meet(changed.seen)
    _by_keys(archive, changed.seen | turned, crowds)
    _by_reports(archive, changed.seen | changed.told, crowds)
    beside = {(min(n, m), max(n, m)) for n in changed.seen for m in archive.linked(n)}
    _by_passages(archive, changed.pairs | beside, crowds)
    _by_blows(archive, changed.seen | changed.joined | turned, crowds)
    _by_offices(archive, changed.seen | changed.joined, crowds)


def _by_keys(archive: Archive, pages: set[int], crowds: Crowds) -> None:
    looks = [crowds.claimed(n) for n in archive.in_order(pages | crowds.beside(pages))]
    _put(archive, "clash keys", by_keys(looks), pages)
    opposed = headlines((each.headline for each in looks if each.headline), archive.lexicon.clashes)
    _put(archive, OPPOSED, opposed, pages)


def _by_reports(archive: Archive, pages: set[int], crowds: Crowds) -> None:
    _drop(archive, "clash report", pages)
    parts = archive.parts.of("event", {n for n in pages if crowds.told("report", n)})
    for name, part in parts.items():
        some = crowds.among("report", part.pages)
        if len(some) > 1:
            found = occurrences(_things(archive, some), [unpack(part.part, GatheredEvent)])
            _keep(archive, "clash report", name, by_things(found), some)


def _by_passages(archive: Archive, pairs: set[tuple[int, int]], crowds: Crowds) -> None:
    for a, b in sorted(pairs):
        archive.parts.drop("clash passage", pair(a, b))
        if crowds.told("passage", a) and crowds.told("passage", b):
            found = passages(_things(archive, (a, b)), archive.linked(a).get(b, ()))
            _keep(archive, "clash passage", pair(a, b), by_things(found), (a, b))


def _by_blows(archive: Archive, pages: set[int], crowds: Crowds) -> None:
    mine = crowds.among("blow", pages)
    mates = {n for part in archive.parts.of("story", mine).values() for n in part.pages}
    around = mine | crowds.among("blow", mates) | crowds.beside(mine, "wreck")
    told = archive.parts.of("story", around).items()
    stories = {archive.place(n)[0]: name for name, part in told for n in part.pages if n in around}
    wanted = {archive.place(n)[0] for n in mine}
    found = blows([crowds.struck(n) for n in archive.in_order(around)], stories, wanted)
    _put(archive, "clash blow", by_things(found), pages)


def _by_offices(archive: Archive, pages: set[int], crowds: Crowds) -> None:
    """Of whole stories: which of a page's offices counts hangs on the others."""
    _drop(archive, "clash office", pages)
    for name, part in archive.parts.of("story", pages).items():
        some = crowds.among("office", part.pages)
        if len(some) > 1:
            held = {archive.place(n)[0]: archive.looks(n).held for n in archive.in_order(some)}
            _keep(archive, "clash office", name, offices(held, [unpack(part.part, Story)]), some)


def _things(archive: Archive, pages: Iterable[int]) -> list[Things]:
    return [archive.looks(n).things for n in archive.in_order(pages)]


def _drop(archive: Archive, layer: str, pages: Iterable[int]) -> None:
    for name in archive.parts.of(layer, pages):
        archive.parts.drop(layer, name)


def _keep(archive: Archive, layer: str, name: str, found: Iterable[Clash], pages: Iterable[int]) -> None:
    if some := tuple(found):
        archive.put(layer, name, some, pages)


def _put(archive: Archive, layer: str, found: Iterable[Clash | Contradiction], pages: set[int]) -> None:
    """Keep those of which a side is on some page of these, each a part, in the place of those that were."""
    _drop(archive, layer, pages)
    for one in found:
        both = (one.a, one.b) if isinstance(one, Clash) else one.sides
        sides = {n for side in both if (n := archive.parts.at(side.page)) is not None}
        if sides & pages:
            told = (one,)
            archive.put(layer, hashlib.blake2b(pack(told), digest_size=16).hexdigest(), told, sides)
