"""The record, put together of its parts."""

from __future__ import annotations

from collections import defaultdict
from typing import TypeVar

from musnad.entities.link import linked
from musnad.lexicon import Lexicon
from musnad.lineage import Witnesses, quotes, sourced
from musnad.positions import track
from musnad.record import Contradiction, GatheredEvent, GatheredPage, Origin, Quote, Record, Reprint, Story
from musnad.record.codec import unpack
from musnad.record.standing import Standing
from musnad.runner.growing.clashing import CLASHES, OPPOSED, Own
from musnad.runner.growing.said import Ties
from musnad.store import Parts, RecordFile
from musnad.stories import merged, timeline
from musnad.stories.contradictions import at_large, in_order
from musnad.stories.sides import Clash, settled
from musnad.stories.stories import newest_first, placed

T = TypeVar("T")


def assembled(file: RecordFile, lexicon: Lexicon) -> Record:
    """The record of the pages that are in the parts, as it would be gathered of their readings."""
    parts = file.parts
    pages = _told(parts, "page", GatheredPage)
    origins = tuple(sorted(_every(parts, "origin", Origin), key=lambda o: o.pages[0]))
    events = tuple(sorted(_every(parts, "event", GatheredEvent), key=lambda e: (e.date or "9", e.id)))
    standings = _told(parts, "standing", Standing)
    beside = merged(standings, pages, events)
    reprints = [one for some in _every(parts, "reprint", tuple[Reprint, ...]) for one in some]
    return Record(
        pages=tuple(pages),
        reprints=tuple(sorted(reprints, key=lambda r: (r.b.page, r.a.page, r.a.span, r.b.span))),
        origins=origins,
        entities=linked(_sums(parts, "name"), _sums(parts, "type"), _meant(parts), lexicon),
        quotes=_quotes(parts, origins, lexicon),
        events=events,
        meetings=beside.meetings,
        plans=beside.plans,
        terms=beside.terms,
        relations=beside.relations,
        doubts=beside.doubts,
        stories=newest_first(placed(_every(parts, "story", Story), events)),
        timeline=timeline(events),
        contradictions=_contradictions(parts),
        positions=track(standings, pages),
    )


def _told(parts: Parts, layer: str, kind: type[T]) -> list[T]:
    return [unpack(told, kind) for told in parts.all_told(layer)]


def _every(parts: Parts, layer: str, kind: type[T]) -> list[T]:
    return [unpack(part, kind) for _, part in parts.every(layer)]


def _meant(parts: Parts) -> dict[str, str]:
    return {name: other for name, other, _ in parts.every_sum("meant")}


def _sums(parts: Parts, layer: str) -> dict[str, dict[str, int]]:
    held: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for key, value, count in parts.every_sum(layer):
        held[key][value] = count
    return held


def _quotes(parts: Parts, origins: tuple[Origin, ...], lexicon: Lexicon) -> tuple[Quote, ...]:
    same, translated = (_every(parts, layer, Ties) for layer in ("repeated", "translated"))
    said = (one for ties in (*same, *translated) for one in ties.said)
    witnesses = Witnesses(said, {}, origins, lexicon)
    found = quotes((tie for ties in same for tie in ties.same), [tie for ties in translated for tie in ties.translated])
    return tuple(sourced(found, witnesses))


def _contradictions(parts: Parts) -> tuple[Contradiction, ...]:
    own = _told(parts, "own", Own)
    clashes = [one for layer in CLASHES for some in _every(parts, layer, tuple[Clash, ...]) for one in some]
    opposed = [one for some in _every(parts, OPPOSED, tuple[Contradiction, ...]) for one in some]
    large = at_large([each.large for each in own])
    return in_order((one for each in own for one in each.own), large, opposed, settled(clashes))
