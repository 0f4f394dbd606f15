"""A few pages into the parts: each stage hears what those before it changed, and changes what that touches.

In whatever order pages come the parts are the same, for each is made of the pages that are in it and of nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable

from musnad.lexicon import Lexicon
from musnad.pipeline import Second
from musnad.record.codec import pack
from musnad.record.lasting import lasting
from musnad.runner.growing.archive import Archive
from musnad.runner.growing.clashing import Changed, clashing, looked
from musnad.runner.growing.covered import MOVED, covered, renamed
from musnad.runner.growing.happened import come, happened
from musnad.runner.growing.lineages import redated, witnessed
from musnad.runner.growing.named import counted, spelt
from musnad.runner.growing.passages import passages
from musnad.runner.growing.said import repeat, translate
from musnad.store import Breadth, RecordFile
from musnad.stories import standing

BATCH = 500
"""Pages that grow together: their neighbours are read once, and are held in memory meanwhile. 1,500 pages of a week
cost 12 ms each so, and 20 MB more than by hundreds, with which they cost 21."""


def grow(file: RecordFile, lexicon: Lexicon, second: Second, breadth: Breadth) -> int:
    """Take up to a batch of pages into the parts that are not in them yet; how many."""
    new = file.parts.waiting(BATCH)
    if new:
        with file.together(), lasting():
            _grow(Archive(file, lexicon, second), set(new), breadth)
    return len(new)


def settled(file: RecordFile) -> bool:
    """Whether what became of stories is kept: a command that ended right before it leaves that to the next."""
    return not file.parts.tellers(MOVED)


def settle(file: RecordFile, lexicon: Lexicon, second: Second) -> None:
    """All pages are in the parts: keep what became of the stories since they last were."""
    with file.together():
        renamed(Archive(file, lexicon, second))
        file.grown()


def _grow(archive: Archive, new: set[int], breadth: Breadth) -> None:
    for n in sorted(new):
        archive.parts.grow(n, archive.reading(n).page.location)
        archive.turn(n)
        archive.parts.tell("standing", n, pack(standing(archive.reading(n))))
    come(archive, new)
    owned, people = counted(archive, new)
    spelt(archive, people)
    pairs = passages(archive, new, breadth)
    shared = new | {n for both in pairs for n in both}
    dated = redated(archive, shared)
    credited = witnessed(archive, pairs, new)
    claimed = _named(archive, owned)
    told = happened(archive, new | dated | claimed, pairs, credited)
    joined = covered(archive, new | dated)
    repeat(archive, sorted(pairs))
    translate(archive, new | dated)
    seen = looked(archive, new | claimed, shared)
    clashing(archive, Changed(seen, told, joined, pairs))


def _named(archive: Archive, people: Iterable[str]) -> set[int]:
    """The pages that name somebody whose owner is another now."""
    return {n for who in people for n in archive.parts.named(who)}
