"""The stories of pages, when pages come or their days change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from musnad.record import Story
from musnad.record.codec import unpack
from musnad.runner.growing.archive import Archive, key
from musnad.runner.growing.trees import Trees
from musnad.runner.keeper import now
from musnad.stories import changes
from musnad.stories.grouping import Node
from musnad.stories.likeness import likeness, nearness
from musnad.stories.stories import FAINT, SHARED, WIDEST, sought, story_of, title, top
from musnad.stories.weeks import ANYTIME, week

LAYER = "stem"
WIDE = "wide"
"""What is counted of the stems that are too common in a week, or in all."""
MOVED = "moved"
"""What is told of the pages whose story became another since all pages were last gathered."""


def covered(archive: Archive, touched: set[int]) -> set[int]:
    """Tell the stories of pages anew; the pages of those that are others now."""
    archive.weighed(sorted(touched))
    met = {n: _keys(archive, n) for n in touched}
    moved = {one for n, keys in met.items() for one in keys ^ archive.keys(LAYER, n)}
    for n, keys in met.items():
        archive.meet(LAYER, n, keys)
    turned = {one for one in moved if _is_too_common(archive, one) != archive.has(WIDE, one)}
    narrowed = {one for one in turned if archive.has(WIDE, one)}
    for one in sorted(turned):
        archive.turn_out(WIDE, one, is_so=one not in narrowed)
    anew = touched | _concerned(archive, narrowed)
    start = anew | _parted(archive, turned - narrowed, anew)
    for n in sorted(anew):
        archive.parts.liken(n, _likenesses(archive, n))
    return _grouped(archive, start)


def _keys(archive: Archive, n: int) -> frozenset[int]:
    when = week(archive.days([n])[n])
    return frozenset(key(stem, w) for stem in top(archive.weights(n)) for w in (when, ANYTIME))


def _is_too_common(archive: Archive, one: int) -> bool:
    return len(archive.found(LAYER, one, WIDEST + 1)) > WIDEST


def _concerned(archive: Archive, turned: Iterable[int]) -> set[int]:
    """The pages whose neighbours are others when a stem becomes too common in its week, or is so no longer.

    Where it does so in all, these are the pages without a day.
    """
    found = set()
    for n in archive.holders(LAYER, turned):
        when = week(archive.days([n])[n])
        own = {key(stem, w) for stem in top(archive.weights(n)) for w in {when, ANYTIME if when == "?" else when}}
        if own & set(turned):
            found.add(n)
    return found


def _parted(archive: Archive, turned: set[int], but: set[int]) -> set[int]:
    """Part pages that no longer find each other, for what they shared is too common now; those that were parted.

    Those of `but` find each other anew.
    """
    parted, holders = set(), archive.holders(LAYER, turned)
    for n in sorted(_concerned(archive, turned) - but):
        keys = _sought(archive, n)
        close = holders & archive.parts.like(n).keys()
        lost = [m for m in close if len(keys & archive.keys(LAYER, m)) < SHARED]
        if lost:
            archive.parts.unlike(n, lost)
            parted |= {n, *lost}
    return parted


def _sought(archive: Archive, n: int) -> frozenset[int]:
    """The keys by which a page finds those that it may belong with."""
    when = week(archive.days([n])[n])

    def wide(stem: tuple[str, str]) -> bool:
        return archive.has(WIDE, key(*stem))

    return frozenset(key(*each) for stem in top(archive.weights(n)) for each in sought(stem, when, wide))


def _likenesses(archive: Archive, n: int) -> dict[int, float]:
    """How like a page is to those that it may belong with."""
    weights, day = archive.weights(n), archive.days([n])[n]
    found = Counter(m for one in _sought(archive, n) for m in archive.found(LAYER, one) if m != n)
    days = archive.days(m for m, shared in found.items() if shared >= SHARED)
    near = {m: value for m, its in days.items() if (value := nearness(its, day))}
    archive.weighed(sorted(near))
    values = {m: likeness(weights, archive.weights(m)) * value for m, value in near.items()}
    return {m: value for m, value in values.items() if value >= FAINT}


def _grouped(archive: Archive, start: set[int]) -> set[int]:
    """The stories of pages that are new or like others than before, and of all that these change."""
    trees = Trees(archive)
    found = trees.regrouped(start)
    stories = [_story(archive, trees, node) for node in found]
    at = {archive.place(n)[0]: n for node in found for n in node.members}
    moved = _put(archive, stories, at)
    trees.keep(zip((story.id for story in stories), found, strict=True))
    return moved


def _story(archive: Archive, trees: Trees, node: Node) -> Story:
    ordered = archive.in_order(node.members)
    place = {n: i for i, n in enumerate(ordered)}
    alike = {
        (place[n], place[m]): value
        for n in (ordered if len(ordered) > 1 else ())
        for m, value in trees.like(n).items()
        if m in place and place[n] < place[m]
    }
    faces, days = [archive.face(n) for n in ordered], list(archive.days(ordered).values())
    return story_of(tuple(range(len(ordered))), faces, days, alike, lambda face: title(archive.whole(face)))


def _put(archive: Archive, found: list[Story], at: dict[str, int]) -> set[int]:
    """Keep stories; the pages of those that are of other pages now."""
    before = archive.parts.of("story", at.values())
    old = {name: unpack(part.part, Story) for name, part in before.items()}
    new = {story.id: story for story in found}
    for name, story in old.items():
        if new.get(name) != story:
            archive.parts.drop("story", name)
    for name, story in new.items():
        if old.get(name) != story:
            archive.put("story", name, story, [at[page] for page in story.pages])
    then, after = ({frozenset(story.pages) for story in some.values()} for some in (old, new))
    moved = {at[page] for pages in then ^ after for page in pages}
    for n in moved | {at[page] for name in old.keys() ^ new.keys() for page in {**old, **new}[name].pages}:
        archive.parts.tell(MOVED, n, b"")
    return moved


def renamed(archive: Archive) -> None:
    """Keep what became of stories since all pages were last gathered."""
    moved = archive.parts.tellers(MOVED)
    now_in = archive.parts.of("story", moved)
    then_in = archive.file.stories_of(moved | {n for part in now_in.values() for n in part.pages})
    now_in = archive.parts.of("story", moved | {n for pages in then_in.values() for n in pages})
    held = {name: part.pages for name, part in now_in.items()}
    before, after = (
        {name: frozenset(map(archive.parts.identity, pages)) for name, pages in some.items()}
        for some in (then_in, held)
    )
    archive.file.put_stories(before, held, changes(before, after), now())
    archive.parts.hush(MOVED)
