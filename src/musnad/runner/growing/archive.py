"""The pages and parts of a record file as the stages ask for them, each read once."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from musnad.errors import CodecError
from musnad.lexicon import Lexicon
from musnad.lineage import own_weekday
from musnad.pipeline import GATHERED, Second, stage_version
from musnad.record import GatheredPage, Origin, Reading, Reprint
from musnad.record.codec import pack, unpack
from musnad.store import Part, RecordFile
from musnad.stories import PROCESSES, Asked, Looks, Weights, again, leading

T = TypeVar("T")
FACE = "face"
KEY = 8
"""Bytes of a key."""
REMEMBERED = 1 << 16
"""Keys that are remembered: those of a batch and its neighbours, whatever the archive holds."""


@lru_cache(maxsize=REMEMBERED)
def key(*told: str) -> int:
    """What pages meet by, as a number."""
    digest = hashlib.blake2b("\x1f".join(told).encode(), digest_size=KEY).digest()
    return int.from_bytes(digest, "big", signed=True)


def pair(a: int, b: int) -> str:
    """The name of a part of two pages."""
    return f"{min(a, b)} {max(a, b)}"


class Archive:
    """One batch's view of a record file: pages are told by their numbers."""

    def __init__(self, file: RecordFile, lexicon: Lexicon, second: Second) -> None:
        """Know nothing yet."""
        self.file, self.parts, self.lexicon, self.second = file, file.parts, lexicon, second
        self._version = f"{GATHERED} {stage_version(lexicon)}"
        self._readings: dict[int, Reading] = {}
        self._faces: dict[int, Reading] = {}
        self._owners: dict[str, str | None] = {}
        self._places: dict[int, tuple[str, str]] = {}
        self._days: dict[int, GatheredPage] = {}
        self._keys: dict[tuple[str, int], frozenset[int]] = {}
        self._told_of: dict[tuple[str, int], bool] = {}
        self._found: defaultdict[tuple[str, int], dict[int, tuple[int, ...]]] = defaultdict(dict)
        self._weights: dict[int, Weights] = {}
        self._looks: dict[int, Looks] = {}
        self._linked: dict[int, dict[int, tuple[Reprint, ...]]] = {}

    def reading(self, n: int) -> Reading:
        """The reading of a page."""
        if n not in self._readings:
            self._readings[n] = self.parts.reading(n)
        return self._readings[n]

    def face(self, n: int) -> Reading:
        """A page without its words: article, events, the processes it names, what it names first, its own weekday."""
        if n not in self._faces:
            self._faces[n] = unpack(self.parts.told(FACE, n) or b"", Reading)
        return self._faces[n]

    def turn(self, n: int) -> None:
        """Keep the face of a page that is new."""
        r = self.reading(n)
        first = leading(r)
        named = tuple(m for m in r.mentions if m.type in PROCESSES or m in first)
        weekday = own_weekday(r)
        times = (weekday,) if weekday else ()
        self._faces[n] = Reading(replace(r.page, text=""), r.article, mentions=named, times=times, events=r.events)
        self.parts.tell(FACE, n, pack(self._faces[n], in_order=False))

    def faces(self, pages: Iterable[int]) -> list[Reading]:
        """The faces of pages, in the order of their locations."""
        return [self.face(n) for n in self.in_order(pages)]

    def whole(self, face: Reading) -> Reading:
        """The reading of which this is the face."""
        n = self.parts.at(face.page.location)
        return face if n is None else self.reading(n)

    def place(self, n: int) -> tuple[str, str]:
        """What pages are put in order by."""
        if n not in self._places:
            self._places[n] = self.parts.place(n)
        return self._places[n]

    def in_order(self, pages: Iterable[int]) -> list[int]:
        """Pages in the order of their locations."""
        return sorted(set(pages), key=self.place)

    def readings(self, pages: Iterable[int]) -> list[Reading]:
        """The readings of pages, in the order of their locations."""
        return [self.reading(n) for n in self.in_order(pages)]

    def numbers(self, pages: Iterable[int]) -> dict[str, int]:
        """The numbers of pages by their locations."""
        return {self.place(n)[0]: n for n in self.in_order(pages)}

    def day(self, n: int) -> GatheredPage:
        """A page with its day."""
        if n not in self._days:
            told = self.parts.told("page", n)
            self._days[n] = unpack(told, GatheredPage) if told else GatheredPage(self.place(n)[0], None)
        return self._days[n]

    def redate(self, n: int, page: GatheredPage) -> bool:
        """Keep the day of a page; whether it, or its reason, is another now."""
        changed = self.parts.told("page", n) != (told := pack(page))
        if changed:
            self.parts.tell("page", n, told)
        self._days[n] = page
        return changed

    def days(self, pages: Iterable[int]) -> dict[int, str | None]:
        """The days of pages."""
        found = ((n, self.day(n).published) for n in pages)
        return {n: published.value if published else None for n, published in found}

    def linked(self, n: int) -> dict[int, tuple[Reprint, ...]]:
        """The pages that share passages with a page."""
        if n not in self._linked:
            found = self.parts.of("reprint", [n]).values()
            self._linked[n] = {
                m: unpack(part.part, tuple[Reprint, ...]) for part in found for m in part.pages if m != n
            }
        return self._linked[n]

    def relink(self, pages: Iterable[int]) -> None:
        """The passages of pages are others now."""
        for n in pages:
            self._linked.pop(n, None)

    def shared(self, pages: Iterable[int]) -> list[Reprint]:
        """All passages that some page of these is a side of, in the order of all."""
        found = {
            (r.b.page, r.a.page, r.a.span, r.b.span): r for n in pages for rs in self.linked(n).values() for r in rs
        }
        return [found[at] for at in sorted(found)]

    def origins(self, pages: Iterable[int]) -> list[Origin]:
        """The witnesses that pages are of."""
        return [unpack(part.part, Origin) for part in self.parts.of("origin", pages).values()]

    def owned(self, readings: Iterable[Reading]) -> dict[str, str]:
        """Whose the unlisted people are that act or speak on pages, where their offices name one state alone."""
        speakers = {s.source.entity for r in readings for s in r.statements}
        parties = {p for r in readings for e in r.events for p in (*e.actors, *e.recipients)}
        unlisted = sorted(who for who in speakers | parties if self.lexicon.entities.get(who) is None)
        return {who: state for who in unlisted if (state := self.owner(who))}

    def owner(self, who: str) -> str | None:
        """Whose somebody unlisted is; asked when the names of the batch are counted."""
        if who not in self._owners:
            states = self.parts.sums("owner", who)
            self._owners[who] = min(states) if len(states) == 1 else None
        return self._owners[who]

    def weights(self, n: int) -> Weights:
        """What a page is about."""
        return self._weights[n] if n in self._weights else self.weighed([n])[0]

    def weighed(self, pages: Sequence[int]) -> list[Weights]:
        """What pages are about: as it is kept, else made."""
        for n in pages:
            if n not in self._weights and (told := self._yielded("weights", n, tuple[tuple[str, float], ...])):
                self._weights[n] = dict(told)
        new = [n for n in pages if n not in self._weights]
        made = self.second.weights([self.reading(n) for n in new], self.lexicon.background) if new else ()
        for n, its in zip(new, made, strict=True):
            self._weights[n] = its
            self.file.put_yielded(self._version, "weights", n, pack(tuple(its.items())))
        return [self._weights[n] for n in pages]

    def looks(self, n: int) -> Looks:
        """What a page was looked through for."""
        return self._looks[n] if self.knows(n) else self.looked({n: Asked((), ())})[n]

    def knows(self, n: int) -> bool:
        """Whether what a page was looked through for is kept."""
        if n not in self._looks and (told := self._yielded("looks", n, Looks)):
            self._looks[n] = told
        return n in self._looks

    def looked(self, wanted: Mapping[int, Asked]) -> dict[int, Looks]:
        """What pages are looked through for: as it is kept, else made."""
        other = {n: its for n, its in wanted.items() if not self.knows(n) or self._looks[n].asked != its}
        new = [n for n, its in other.items() if n not in self._looks or self._looks[n].asked.owned != its.owned]
        asked = [wanted[n] for n in new]
        made = self.second.looks([self.reading(n) for n in new], self.lexicon, asked) if new else ()
        found = dict(zip(new, made, strict=True))
        for n in other.keys() - found.keys():
            found[n] = again(self._looks[n], self.reading(n), self.lexicon, other[n])
        self._looks.update(found)
        for n in sorted(found):
            self.file.put_yielded(self._version, "looks", n, pack(found[n]))
        return {n: self._looks[n] for n in wanted}

    def _yielded(self, layer: str, n: int, kind: type[T]) -> T | None:
        """What is of another shape than today's is made anew: nothing is lost with it."""
        told = self.file.yielded(self._version, layer, n)
        try:
            return unpack(told, kind) if told else None
        except CodecError:
            return None

    def holders(self, layer: str, keys: Iterable[int], most: int = -1) -> set[int]:
        """The pages that are found by some of these keys."""
        return {n for one in keys for n in self.found(layer, one, most)}

    def found(self, layer: str, one: int, most: int = -1) -> tuple[int, ...]:
        """The pages that are found by a key, the first of them by rank; asked of the file once."""
        held = self._found[layer, one]
        if most not in held:
            held[most] = self.parts.holders(layer, one, most)
        return held[most]

    def has(self, layer: str, one: int) -> bool:
        """Whether something is told of a key."""
        if (layer, one) not in self._told_of:
            self._told_of[layer, one] = bool(self.parts.sums(layer, str(one)))
        return self._told_of[layer, one]

    def turn_out(self, layer: str, one: int, *, is_so: bool) -> None:
        """Tell it of a key, or no longer."""
        self.parts.tally(layer, [(str(one), "", 1 if is_so else -1)])
        self._told_of[layer, one] = is_so

    def keys(self, layer: str, n: int) -> frozenset[int]:
        """The keys by which a page is found."""
        if (layer, n) not in self._keys:
            self._keys[layer, n] = self.parts.keys(layer, n)
        return self._keys[layer, n]

    def meet(self, layer: str, n: int, keys: Iterable[int]) -> None:
        """Let a page be found by these keys of a layer, and by no others."""
        before, after = self.keys(layer, n), frozenset(keys)
        if before != after:
            self.parts.meet(layer, n, after)
            self._keys[layer, n] = after
        for one in before ^ after:
            self._found.pop((layer, one), None)

    def put(self, layer: str, name: str, part: object, pages: Iterable[int]) -> None:
        """Keep a part."""
        self.parts.put(layer, Part(name, pack(part), tuple(sorted(set(pages)))))
