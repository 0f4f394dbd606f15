"""What is said on several pages, when pages come, their passages or their days change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from musnad.lineage import Repeated, repeated, spoken, translations
from musnad.record import Statement
from musnad.runner.growing.archive import Archive, key, pair

LAYER = "spoken"


@dataclass(frozen=True, slots=True)
class Ties:
    """Statements of two pages that are one utterance: in the same words, in translation; and the statements."""

    same: tuple[Repeated, ...]
    translated: tuple[tuple[tuple[str, str], tuple[str, str]], ...]
    said: tuple[tuple[str, Statement], ...]


def repeat(archive: Archive, pairs: Iterable[tuple[int, int]]) -> None:
    """Tell anew what pairs of pages have in the same words."""
    for a, b in pairs:
        shared = archive.linked(a).get(b, ())
        found = tuple(repeated(archive.readings((a, b)), shared))
        archive.parts.drop("repeated", pair(a, b))
        if found:
            said = _said(archive, (a, b), (at for tie in found for at in (tie.a, tie.b)))
            archive.put("repeated", pair(a, b), Ties(found, (), said), (a, b))


def translate(archive: Archive, touched: set[int]) -> None:
    """Tell anew which statements of pages are on others in other words."""
    for n in touched:
        days = {archive.reading(n).page.location: archive.days([n])[n]}
        archive.meet(LAYER, n, (key(*told) for told, _, _ in spoken(archive.readings([n]), days)))
    for name in archive.parts.of("translated", touched):
        archive.parts.drop("translated", name)
    around = touched | archive.holders(LAYER, {one for n in touched for one in archive.keys(LAYER, n)})
    pages = [archive.day(n) for n in archive.in_order(around)]
    at = archive.numbers(around)
    held: defaultdict[tuple[int, int], list[tuple[tuple[str, str], tuple[str, str]]]] = defaultdict(list)
    for a, b in translations(archive.readings(around), pages, archive.lexicon.background):
        one, other = at[a[0]], at[b[0]]
        if {one, other} & touched:
            held[min(one, other), max(one, other)].append((a, b))
    for both, ties in held.items():
        said = _said(archive, both, (place for tie in ties for place in tie))
        archive.put("translated", pair(*both), Ties((), tuple(ties), said), both)


def _said(archive: Archive, pages: Iterable[int], ties: Iterable[tuple[str, str]]) -> tuple[tuple[str, Statement], ...]:
    wanted = set(ties)
    held = [archive.reading(n) for n in pages]
    return tuple((r.page.location, s) for r in held for s in r.statements if (r.page.location, s.id) in wanted)
