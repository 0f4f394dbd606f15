"""The passages that pages share, as the parts of pairs, when pages come."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.lineage import ASKED, TEMPLATE, Line, little_else
from musnad.record import Reprint
from musnad.record.codec import pack
from musnad.runner.growing.archive import Archive, key, pair
from musnad.store import Breadth


def passages(archive: Archive, new: Iterable[int], breadth: Breadth) -> set[tuple[int, int]]:
    """Bring the pairs of new pages up to date, and those of which a formula or template was told; the pairs changed."""
    fresh = set(new)
    turned = _templates(archive, fresh) | _formulas(archive)
    pairs = {each for n in fresh for each in _pairs(archive, n)}
    pairs |= {(a, b) for n in turned for a, b in _pairs(archive, n)}
    changed = set()
    for a, b in sorted(pairs):
        if _put(archive, a, b, breadth) or {a, b} & fresh:
            changed.add((a, b))
            archive.relink((a, b))
    return changed


def _pairs(archive: Archive, n: int) -> set[tuple[int, int]]:
    """The pairs of a page with pages of the parts that are compared, or were told to share passages."""
    kept = {m for part in archive.parts.of("reprint", [n]).values() for m in part.pages if m != n}
    return {(min(n, m), max(n, m)) for m in kept | set(archive.file.compared(n)) if archive.parts.has(m)}


def _put(archive: Archive, a: int, b: int, breadth: Breadth) -> bool:
    """Keep the passages of a pair as they are now; whether they are others than before."""
    found = [r for r in archive.file.passages(a, b, breadth) if not _is_template(archive, r, a, b)]
    held = archive.parts.of("reprint", [a]).get(pair(a, b))
    told = pack(tuple(sorted(found, key=lambda r: (r.a.span, r.b.span)))) if found else None
    if (held.part if held else None) == told:
        return False
    archive.parts.drop("reprint", pair(a, b))
    if found:
        archive.put("reprint", pair(a, b), tuple(sorted(found, key=lambda r: (r.a.span, r.b.span))), (a, b))
    return True


def _is_template(archive: Archive, reprint: Reprint, a: int, b: int) -> bool:
    """Whether two pages of one outlet share a passage because the outlet prints it under everything."""
    outlet = archive.face(a).article.outlet
    if outlet is None or outlet != archive.face(b).article.outlet:
        return False
    at = {archive.face(n).page.location: n for n in (a, b)}
    return any(
        archive.has("template", key("line", outlet, str(line.code)))
        for side in (reprint.a, reprint.b)
        for line in map(Line._make, archive.file.lines(at[side.page]))
        if line.start <= side.span.start < line.end
    )


def _templates(archive: Archive, fresh: set[int]) -> set[int]:
    """Tell anew which lines of new pages are templates; the pages of those of which it is told otherwise now."""
    keys: set[int] = set()
    for n in fresh:
        outlet, before = archive.face(n).article.outlet, archive.keys("line", n)
        now = {key("line", outlet, str(code)) for code, *_ in archive.file.lines(n)} if outlet else set()
        archive.meet("line", n, now)
        keys |= before | now
    turned: set[int] = set()
    for one in sorted(keys):
        is_one = _is_line_of_template(archive, one)
        if is_one != archive.has("template", one):
            archive.turn_out("template", one, is_so=is_one)
            turned |= archive.holders("line", [one])
    return turned


def _is_line_of_template(archive: Archive, line: int) -> bool:
    pages = archive.found("line", line, ASKED)
    return len(pages) >= TEMPLATE and little_else([list(map(Line._make, archive.file.lines(n))) for n in pages])


def _formulas(archive: Archive) -> set[int]:
    """The pages of fingerprints that became too common, or are so no longer, since pages last grew together."""
    return {n for n in archive.file.turned_prints() if archive.parts.has(n)}
