"""Known people by the sound of their names, to find whom a spelling no table has may mean."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.lexicon.entities import Known
from musnad.lexicon.names import WEAK_MARK
from musnad.lexicon.spelling import JOINT, Spelling, units

ARTICLE = "ال"
SILENT = frozenset("اويهف")
"""Long vowels, what is taken for them, and the ف that stands for و."""


class Namesakes:
    """Full names of people by the consonants of their first and of their last word."""

    def __init__(self, people: Iterable[Known], spelling: Spelling) -> None:
        """Index every spelling that is no common word too."""
        self._letters: dict[str, str] = {}
        for sound in spelling.classes:
            one = min(self._letters.get(letter, letter) for letter in sound.letters)
            old = {self._letters.get(letter, letter) for letter in sound.letters}
            self._letters |= dict.fromkeys(sound.letters, one)
            self._letters |= {letter: one for letter, to in self._letters.items() if to in old}
        self._by_sound: dict[str, list[tuple[Known, tuple[str, ...]]]] = {}
        for person in people:
            for name in person.names:
                parts = () if name.startswith(WEAK_MARK) else units(name, spelling)
                for heard in {self.sound(part) for part in (*parts[:1], *parts[-1:])}:
                    self._by_sound.setdefault(heard, []).append((person, parts))

    def like(self, word: str) -> tuple[tuple[Known, tuple[str, ...]], ...]:
        """The people, each with the parts of a name whose first or last may sound as a folded word."""
        return tuple(self._by_sound.get(self.sound(word), ()))

    def sound(self, word: str) -> str:
        """The consonants of a word in no order, letters of one sound as one: سولفانج as سولفانغ."""
        return "".join(
            sorted({self._letters.get(c, c) for c in word.removeprefix(ARTICLE) if c not in SILENT and c != JOINT})
        )
