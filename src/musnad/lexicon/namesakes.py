"""Known people by the sound of their names, to find whom a spelling no table has may mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from musnad.lexicon.entities import Known
from musnad.lexicon.names import WEAK_MARK
from musnad.lexicon.spelling import JOINT, Spelling, units
from musnad.lexicon.stems import MOST_WORDS

ARTICLE = "ال"
SILENT = frozenset("اويهف")
"""Long vowels, what is taken for them, and the ف that stands for و."""
MOST_APART = 4
"""Letters that two spellings of one word may not share: two of a class and two vowels, or those of a digraph."""
BITS = 64


class Namesake(NamedTuple):
    """A known person under one of his names: its parts, and the letters of each as bits."""

    person: Known
    parts: tuple[str, ...]
    letters: tuple[int, ...]


class Namesakes:
    """Full names of people by the consonants of their first and of their last word."""

    def __init__(self, people: Iterable[Known], spelling: Spelling) -> None:
        """Index every spelling that is no common word too."""
        self._letters: dict[str, str] = {}
        self._digraphs = spelling.digraphs
        self._skeletons: dict[str, tuple[str, ...]] = {}
        for sound in spelling.classes:
            one = min(self._letters.get(letter, letter) for letter in sound.letters)
            old = {self._letters.get(letter, letter) for letter in sound.letters}
            self._letters |= dict.fromkeys(sound.letters, one)
            self._letters |= {letter: one for letter, to in self._letters.items() if to in old}
        self._by_sound: dict[str, list[Namesake]] = {}
        for person in people:
            for name in person.names:
                parts = () if name.startswith(WEAK_MARK) else units(name, spelling)
                if len(parts) > 1:
                    namesake = Namesake(person, parts, tuple(map(letters, parts)))
                    for heard in {self.sound(parts[0]), self.sound(parts[-1])}:
                        self._by_sound.setdefault(heard, []).append(namesake)

    def like(self, parts: tuple[str, ...]) -> Iterator[Namesake]:
        """Names whose first or last word may sound as that of a name, and no word quite otherwise; and shorter ones."""
        written = tuple(map(letters, parts))
        for part in (parts[0], parts[-1]):
            for namesake in self._by_sound.get(self.sound(part), ()):
                if len(namesake.parts) < len(parts) or (
                    len(namesake.parts) == len(parts) and not _apart(written, namesake.letters)
                ):
                    yield namesake

    def sound(self, word: str) -> str:
        """The consonants of a word in no order, letters of one sound as one: سولفانج as سولفانغ."""
        return "".join(
            sorted({self._letters.get(c, c) for c in word.removeprefix(ARTICLE) if c not in SILENT and c != JOINT})
        )

    def skeletons(self, word: str) -> tuple[str, ...]:
        """What all spellings of a word keep: its sound, with and without digraphs; remembered."""
        found = self._skeletons.get(word)
        if found is None:
            if len(self._skeletons) >= MOST_WORDS:
                self._skeletons.clear()
            spelt = {word, *(word.replace(two, one) for two, one in self._digraphs)}
            found = self._skeletons[word] = tuple({self.sound(way) for way in spelt})
        return found


def letters(word: str) -> int:
    """The letters of a word as bits, its joints aside; two letters may share one."""
    bits = 0
    for letter in word:
        bits |= 0 if letter == JOINT else 1 << ord(letter) % BITS
    return bits


def _apart(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two names have words at the same place that differ in more letters than one habit changes."""
    return any((a ^ b).bit_count() > MOST_APART for a, b in zip(one, other, strict=True))
