"""How pages that may contradict each other find one another, and where too many do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from musnad.runner.growing.archive import Archive, key
from musnad.stories.denied import Claim
from musnad.stories.joining import Blow, Things
from musnad.stories.looks import Looks
from musnad.stories.meeting import KINDS, MOST, claimed, met, sought

LAYER = "clash "


class Crowds:
    """The pages of one batch by what they are found by."""

    def __init__(self, archive: Archive) -> None:
        """Know nothing yet."""
        self._archive = archive

    def meet(self, new: Iterable[int]) -> set[int]:
        """Let others find pages; the pages of what became too common by them, or is so no longer."""
        turned: set[int] = set()
        for n in sorted(new):
            told: dict[str, set[int]] = {kind: set() for kind in KINDS}
            for kind, *rest in met(self._archive.looks(n)):
                told[kind].add(key(*rest))
            for kind, keys in told.items():
                turned |= self._meet(kind, n, keys)
        return turned

    def _meet(self, kind: str, n: int, keys: set[int]) -> set[int]:
        layer = LAYER + kind
        moved = sorted(self._archive.keys(layer, n) ^ keys) if kind in MOST else []
        crowded = [self._is_crowd(kind, one) for one in moved]
        self._archive.meet(layer, n, keys)
        turned = [one for one, was in zip(moved, crowded, strict=True) if self._is_crowd(kind, one) != was]
        return self._archive.holders(layer, turned)

    def _is_crowd(self, kind: str, one: int) -> bool:
        return len(self._archive.found(LAYER + kind, one, MOST[kind] + 1)) > MOST[kind]

    def told(self, kind: str, n: int) -> bool:
        """Whether a page is found by something of a kind."""
        return bool(self._archive.keys(LAYER + kind, n))

    def among(self, kind: str, pages: Iterable[int]) -> set[int]:
        """Those of some pages that are found by something of a kind."""
        return {n for n in pages if self.told(kind, n)}

    def beside(self, pages: Iterable[int], *only: str) -> set[int]:
        """The pages that these find; of what too many hold as many as tell that they are too many."""
        found: set[int] = set()
        for kind, *rest in {each for n in pages for each in sought(self._archive.looks(n))}:
            if kind in (only or KINDS) and (only or kind != "wreck"):
                found |= set(self._archive.found(LAYER + kind, key(*rest), MOST.get(kind, -2) + 1))
        return found

    def claimed(self, n: int) -> Looks:
        """What a page was looked through for, less the claims that too many pages make."""
        looks = self._archive.looks(n)
        few = tuple(claim for claim in looks.claims if not claim.done or not self._is_common(claim))
        return looks if len(few) == len(looks.claims) else replace(looks, claims=few)

    def _is_common(self, claim: Claim) -> bool:
        return any(self._is_crowd("claim", key(*rest)) for _, *rest in claimed(claim))

    def struck(self, n: int) -> Things:
        """What a page tells of things, less the blows of which too many pages tell that day."""
        things = self._archive.looks(n).things
        return things._replace(blows=tuple(map(self._few, things.blows)))

    def _few(self, blow: Blow) -> Blow:
        days = (day for day in blow.possible if not self._is_crowd("blow", key(blow.kind, day)))
        return blow._replace(possible=frozenset(days))
