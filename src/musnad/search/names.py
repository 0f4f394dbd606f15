"""Names across scripts and spellings: "Lavrov" stands for لافروف, سيرجي for سيرغي."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from musnad.arabic import tokenize
from musnad.arabic.stems import stem

SHORTEST_LATIN = 3
"""Letters of a Latin word that may stand for a name: shorter ones are "of", "al", "de"."""

SOUNDS: dict[str, str] = {
    "b": "ب", "p": "ب", "c": "كقستش", "d": "دضذظ", "f": "ف", "v": "ف", "g": "غجقك", "h": "هح", "j": "جيخه", "k": "كقخ",
    "l": "ل", "m": "م", "n": "ن", "q": "قك", "r": "ر", "s": "سصشز", "t": "تطث", "w": "وف", "x": "كسش", "y": "ي",
    "z": "زذضظست", "'": "ع", **dict.fromkeys("aeiou", "اعويهح"),
}  # fmt: skip
"""Latin letter to the folded Arabic letters that a name beginning with it may begin with."""

Stems = tuple[str, ...]


class Named(Protocol):
    """What a row of the lexicon's entities must tell."""

    @property
    def id(self) -> str:
        """The entity's id."""

    @property
    def type(self) -> str:
        """PER, GPE, ORG."""

    @property
    def en(self) -> str:
        """Its English name."""

    @property
    def names(self) -> tuple[str, ...]:
        """Its Arabic names; a mark before a weak one is no letter."""


class Names:
    """The names of known entities, by Latin word and by Arabic stem."""

    def __init__(self, rows: Iterable[Named]) -> None:
        """Index rows: a person's name word by word, any other name whole."""
        self._latin: dict[str, dict[Stems, None]] = {}
        self._part_of: dict[str, set[tuple[str, int]]] = {}
        self._parts: dict[tuple[str, int], dict[str, None]] = {}
        self._ids: dict[str, dict[str, None]] = {}
        for row in rows:
            self._add(row)

    def _add(self, row: Named) -> None:
        latin = latin_words(row.en)
        arabic = [stems(name) for name in row.names]
        for key in (row.id, " ".join(latin), *(latin[-1:] if row.type == "PER" else ()), *map(" ".join, arabic)):
            self._ids.setdefault(key, {})[row.id] = None
        for at, word in enumerate(latin):
            forms = list(_parts(word, at, len(latin), arabic)) if row.type == "PER" else arabic
            for form in filter(None, forms):
                self._latin.setdefault(word, {})[form] = None
                if row.type == "PER":
                    self._part_of.setdefault(form[0], set()).add((row.id, at))
                    self._parts.setdefault((row.id, at), {})[form[0]] = None

    def arabic(self, word: str, *, prefix: bool = False) -> tuple[Stems, ...]:
        """The Arabic stems of the names that a Latin word is part of: "lavrov" gives that of لافروف."""
        if len(word) < SHORTEST_LATIN:
            return ()
        if not prefix:
            return tuple(self._latin.get(word, ()))
        return tuple({form: None for latin, forms in self._latin.items() if latin.startswith(word) for form in forms})

    def spellings(self, stemmed: str) -> tuple[str, ...]:
        """The stems of the other spellings of a person's name: that of سيرجي gives that of سيرغي."""
        others = {other: None for part in sorted(self._part_of.get(stemmed, ())) for other in self._parts[part]}
        others.pop(stemmed, None)
        return tuple(others)

    def entities(self, told: str) -> tuple[str, ...]:
        """Ids of the entities that go by a name in either script; none where the tables know none."""
        for key in (told.strip(), " ".join(latin_words(told)), " ".join(stems(told))):
            if key and key in self._ids:
                return tuple(self._ids[key])
        return ()


def _parts(word: str, at: int, length: int, names: Sequence[Stems]) -> Iterator[Stems]:
    """The words of Arabic names that stand where a Latin word stands and begin with its sound; a lone one is the last."""
    for name in names:
        part = name[at] if len(name) == length else name[0] if len(name) == 1 and at == length - 1 else None
        if part and _sounds_alike(word, part):
            yield (part,)


def _sounds_alike(latin: str, stemmed: str) -> bool:
    """Whether a Latin word may begin as a stem does, whose first letter may have been taken for a proclitic."""
    return any(stemmed.startswith(tuple(SOUNDS.get(letter, ""))) for letter in latin[:2])


def stems(name: str) -> Stems:
    """The stems of a name's words."""
    return tuple(stem(fold) for fold in tokenize(name).folds if fold[:1].isalnum())


def latin_words(text: str) -> list[str]:
    """The words of an English name as queries are folded: "al-Wardani" is al, wardani.

    >>> latin_words("Selim al-Wardani")
    ['selim', 'al', 'wardani']
    """
    return [stem(fold) for fold in tokenize(text).folds if fold[:1].isalnum()]
