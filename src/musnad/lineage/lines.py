"""Lines of an outlet's template: sentences that many of its pages share and that share nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from musnad.lineage.prints import shingles
from musnad.lineage.words import Words
from musnad.record import Anchor, Reading, Reprint

TEMPLATE = 4
"""Pages of one outlet that make a sentence a line of its template."""
ASKED = 64
"""Of those pages so many are asked what else they share, the first by their ids: a sample, whatever page came when."""
COMPANY = 0.5
"""The part of those pages that another sentence must stand in too, to count as shared by them."""
MOST = 0.25
"""The part of a page that they may share: versions of one report share more, and are reprints."""


class Line(NamedTuple):
    """A sentence: digest of its words, how many, first character and last."""

    code: int
    words: int
    start: int
    end: int


def lines(words: Words) -> tuple[Line, ...]:
    """The sentences of a story."""
    found = []
    for n in range(len(words.cuts) - 1):
        held = words.of(n)
        if len(held):
            (code, *_) = shingles(words.keys[held.start : held.stop], len(held))
            found.append(Line(code, len(held), *words.span(held.start, held.stop)))
    return tuple(found)


def without_templates(
    reprints: Iterable[Reprint], readings: Sequence[Reading], lines_of: Mapping[str, Sequence[Line]]
) -> tuple[Reprint, ...]:
    """The passages but for those that two pages of one outlet share because the outlet prints them under everything."""
    outlet_of = {r.page.location: r.article.outlet for r in readings}
    held = _templates(outlet_of, lines_of, {r.page.location: r.page.id for r in readings})
    if not held:
        return tuple(reprints)

    def is_template(r: Reprint) -> bool:
        outlet = outlet_of[r.a.page]
        if outlet is None or outlet != outlet_of[r.b.page]:
            return False
        return any((outlet, code) in held for side in (r.a, r.b) for code in _at(side, lines_of))

    return tuple(r for r in reprints if not is_template(r))


def _at(side: Anchor, lines_of: Mapping[str, Sequence[Line]]) -> list[int]:
    return [line.code for line in lines_of.get(side.page, ()) if line.start <= side.span.start < line.end]


def _templates(
    outlet_of: Mapping[str, str | None], lines_of: Mapping[str, Sequence[Line]], id_of: Mapping[str, str]
) -> frozenset[tuple[str, int]]:
    """Outlet and digest of each line of a template."""
    pages: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for page, outlet in outlet_of.items():
        for line in lines_of.get(page, ()) if outlet else ():
            pages[outlet or "", line.code].add(page)
    many = {key: some for key, some in pages.items() if len(some) >= TEMPLATE}
    asked = {key: sorted(some, key=id_of.__getitem__)[:ASKED] for key, some in many.items()}
    return frozenset(key for key, some in asked.items() if little_else([lines_of[page] for page in some]))


def little_else(pages: Sequence[Sequence[Line]]) -> bool:
    """Whether pages, told as their lines, that share a sentence share little besides."""
    counts: Counter[int] = Counter()
    lengths: dict[int, int] = {}
    for page in pages:
        for code, words in {line.code: line.words for line in page}.items():
            counts[code] += 1
            lengths[code] = words
    common = sum(lengths[code] for code, n in counts.items() if n >= COMPANY * len(pages))
    return common <= MOST * median(sum(line.words for line in page) for page in pages)
