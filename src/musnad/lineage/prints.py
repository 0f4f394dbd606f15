"""Which stories may share a passage: winnowed fingerprints, and an index of who has them.

Winnowing (Schleimer, Wilkerson, Aiken 2003) keeps of every WINDOW neighbouring shingles the smallest, so that a shared
run of SHINGLE + WINDOW - 1 words always leaves a shared fingerprint.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from zlib import crc32

SHINGLE = 4
WINDOW = 4
WIDEST = 400
"""A fingerprint that more stories hold than this is a formula of the trade and brings no candidates."""


def shingles(keys: Sequence[str], length: int = SHINGLE) -> list[int]:
    """A 32-bit digest of each run of `length` words; of all the words where there are fewer."""
    codes = array("I", map(_codes.__getitem__, keys)).tobytes()
    if len(keys) <= length:
        return [crc32(codes)] if keys else []
    width = 4 * length
    return [crc32(codes[at : at + width]) for at in range(0, len(codes) - width + 4, 4)]


def prints(keys: Sequence[str]) -> frozenset[int]:
    """The fingerprints of a story, about two in five of its shingles."""
    found = shingles(keys)
    if len(found) <= WINDOW:
        return frozenset(found)
    return frozenset(map(min, *(found[at : len(found) - WINDOW + 1 + at] for at in range(WINDOW))))


class Index:
    """Who holds which fingerprint; a story's candidates cost its own fingerprints, not the archive."""

    def __init__(self) -> None:
        """Begin with no story."""
        self._first: dict[int, int] = {}
        self._more: defaultdict[int, list[int]] = defaultdict(list)

    def candidates(self, held: frozenset[int]) -> tuple[tuple[int, int], ...]:
        """Stories put in before that share fingerprints, with how many, in their order."""
        shared = list(filter(self._first.__contains__, held))
        more = [self._more.get(one, ()) for one in shared]
        found = Counter(self._first[one] for one, rest in zip(shared, more, strict=True) if len(rest) < WIDEST)
        for rest in more:
            if len(rest) < WIDEST:
                found.update(rest)
        return tuple(sorted(found.items()))

    def put(self, number: int, held: frozenset[int]) -> None:
        """Add a story."""
        known = list(filter(self._first.__contains__, held))
        self._first.update(dict.fromkeys(held.difference(known), number))
        for one in known:
            self._more[one].append(number)


class _Codes(dict[str, int]):
    """Word -> its digest, reckoned once."""

    def __missing__(self, key: str) -> int:
        code = self[key] = crc32(key.encode())
        return code


_codes = _Codes()
