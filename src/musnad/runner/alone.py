"""What each page alone yields for the second pass, kept in the record file so that it is made once a reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from musnad.errors import CodecError
from musnad.lexicon import Lexicon
from musnad.lexicon.background import Background
from musnad.pipeline import GATHERED, Second, stage_version
from musnad.record import Reading
from musnad.record.codec import pack, unpack
from musnad.store import RecordFile
from musnad.stories import Asked, Looks, Weights


@dataclass(frozen=True, slots=True)
class Yielded:
    """What one page is about, and what it may say against others; either null where it is not made yet.

    The weights stand in their order, in which they are added up: in another the last digits would be others.
    """

    weights: tuple[tuple[str, float], ...] | None = None
    looks: Looks | None = None


NOTHING = Yielded()


class Alone:
    """What the pages of a file yield, each alone: as it is kept, else by `second`, and then to be kept."""

    def __init__(self, file: RecordFile, lexicon: Lexicon, second: Second) -> None:
        """Read what is kept of the readings that are shown, by these stages and tables."""
        self._file, self._version = file, f"{GATHERED} {stage_version(lexicon)}"
        self._held = {page: _unpacked(blob) for page, blob in file.yielded(self._version).items()}
        self._new: set[str] = set()
        self._others = second
        self.second = replace(second, weights=self._weights, looks=self._looks)

    def keep(self) -> None:
        """Write what was made since."""
        self._file.put_yielded(self._version, {page: pack(self._held[page]) for page in sorted(self._new)})

    def _weights(self, readings: Sequence[Reading], background: Background) -> list[Weights]:
        new = [r for r in readings if self._of(r).weights is None]
        for reading, weights in zip(new, self._others.weights(new, background) if new else (), strict=True):
            self._put(reading, Yielded(tuple(weights.items()), self._of(reading).looks))
        return [dict(self._of(r).weights or ()) for r in readings]

    def _looks(self, readings: Sequence[Reading], lexicon: Lexicon, wanted: Sequence[Asked]) -> list[Looks]:
        asked = tuple(zip(readings, wanted, strict=True))
        new = [(r, its) for r, its in asked if (held := self._of(r).looks) is None or held.asked != its]
        made = self._others.looks([r for r, _ in new], lexicon, [its for _, its in new]) if new else ()
        for (reading, _), its in zip(new, made, strict=True):
            self._put(reading, Yielded(self._of(reading).weights, its))
        return [looks for r in readings if (looks := self._of(r).looks) is not None]

    def _of(self, reading: Reading) -> Yielded:
        return self._held.get(reading.page.id, NOTHING)

    def _put(self, reading: Reading, told: Yielded) -> None:
        self._held[reading.page.id] = told
        self._new.add(reading.page.id)


def _unpacked(blob: bytes) -> Yielded:
    """What is of another shape than today's is made anew: nothing is lost with it."""
    try:
        return unpack(blob, Yielded)
    except CodecError:
        return NOTHING
