"""What each page alone yields for the second pass, kept in the record file so that it is made once a reading."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from musnad.errors import CodecError
from musnad.lexicon import Lexicon
from musnad.lexicon.background import Background
from musnad.pipeline import GATHERED, Second, stage_version
from musnad.record import Reading
from musnad.record.codec import pack, unpack
from musnad.store import RecordFile
from musnad.stories import Asked, Looks, Weights

DIGEST = 16
"""Bytes that tell the weights of one page from those of another."""


@dataclass(slots=True)
class Yielded:
    """What one page is about, how like it is to others, and what it may say against them; null where not made yet.

    The weights stand in their order, in which they are added up: in another the last digits would be others. A likeness
    stands under the digest of the other page's weights, so that it never outlives them.
    """

    weights: tuple[tuple[str, float], ...] | None = None
    digest: str = ""
    alike: dict[str, float] = field(default_factory=dict)
    looks: Looks | None = None


class Alone:
    """What the pages of a file yield, each alone: as it is kept, else by `second`, and then to be kept."""

    def __init__(self, file: RecordFile, lexicon: Lexicon, second: Second) -> None:
        """Read what is kept of the readings that are shown, by these stages and tables."""
        self._file, self._version = file, f"{GATHERED} {stage_version(lexicon)}"
        self._held = {page: _unpacked(blob) for page, blob in file.yielded(self._version).items()}
        self._new: set[str] = set()
        self._others = second
        self.second = replace(second, weights=self._weights, looks=self._looks, like=self._like)

    def keep(self) -> None:
        """Write what was made since."""
        self._file.put_yielded(self._version, {page: pack(self._held[page]) for page in sorted(self._new)})

    def _weights(self, readings: Sequence[Reading], background: Background) -> list[Weights]:
        new = [r for r in readings if self._of(r).weights is None]
        for reading, made in zip(new, self._others.weights(new, background) if new else (), strict=True):
            told, weights = self._of(reading), tuple(made.items())
            told.weights, told.digest = weights, hashlib.blake2b(pack(weights), digest_size=DIGEST).hexdigest()
            self._new.add(reading.page.id)
        return [dict(self._of(r).weights or ()) for r in readings]

    def _like(self, a: Reading, b: Reading, one: Weights, other: Weights) -> float:
        """The later page keeps it: of two pages that is always the same one."""
        its, told = self._of(a), self._of(b)
        if its.digest not in told.alike:
            told.alike[its.digest] = self._others.like(a, b, one, other)
            self._new.add(b.page.id)
        return told.alike[its.digest]

    def _looks(self, readings: Sequence[Reading], lexicon: Lexicon, wanted: Sequence[Asked]) -> list[Looks]:
        asked = tuple(zip(readings, wanted, strict=True))
        new = [(r, its) for r, its in asked if (held := self._of(r).looks) is None or held.asked != its]
        made = self._others.looks([r for r, _ in new], lexicon, [its for _, its in new]) if new else ()
        for (reading, _), looks in zip(new, made, strict=True):
            self._of(reading).looks = looks
            self._new.add(reading.page.id)
        return [told for r in readings if (told := self._of(r).looks) is not None]

    def _of(self, reading: Reading) -> Yielded:
        return self._held.setdefault(reading.page.id, Yielded())


def _unpacked(blob: bytes) -> Yielded:
    """What is of another shape than today's is made anew: nothing is lost with it."""
    try:
        return unpack(blob, Yielded)
    except CodecError:
        return Yielded()
