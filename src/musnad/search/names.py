"""Names across scripts and spellings: "Lavrov" stands for لافروف, سيرجي for سيرغي."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, Protocol

from musnad.arabic import tokenize
from musnad.arabic.stems import stem
from musnad.lexicon import Lexicon

NO_NAMES = frozenset(("of", "the", "and", "for", "al", "el", "de", "von", "van", "bin", "ibn"))
"""Latin words that many names share and none is known by."""

SOUNDS: dict[str, str] = {
    "b": "ب", "p": "ب", "c": "كقستش", "d": "دضذظ", "f": "ف", "v": "ف", "g": "غجقك", "h": "هح", "j": "جيخه", "k": "كقخ",
    "l": "ل", "m": "م", "n": "ن", "q": "قك", "r": "ر", "s": "سصش", "t": "تطث", "w": "و", "x": "كسش", "y": "ي",
    "z": "زذضظ", **dict.fromkeys("aeiou", "اعويه"),
}  # fmt: skip
"""Latin letter to the folded Arabic letters with which a name that begins with it may begin."""

Stems = tuple[str, ...]


class Named(Protocol):
    """What a row of the lexicon's entities must tell; a sign before a weak name is no letter."""

    @property
    def id(self) -> str: ...  # noqa: D102

    @property
    def type(self) -> str: ...  # noqa: D102

    @property
    def en(self) -> str: ...  # noqa: D102

    @property
    def names(self) -> tuple[str, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Said:
    """What is said and about what: the stems of all forms of a verb by each of them, ids of issues by their names."""

    verbs: Mapping[str, Stems] = field(default_factory=dict)
    issues: Mapping[str, Stems] = field(default_factory=dict)


NOTHING_SAID = Said()


class Part(NamedTuple):
    """A person's first, second, last name: whose, and which."""

    person: str
    at: int


class Names:
    """The names of known entities, by Latin name, by Latin word of a person's name, and by Arabic stem."""

    def __init__(self, rows: Iterable[Named] = (), said: Said = NOTHING_SAID) -> None:
        """Index rows; `said` are the verbs of saying and the issues."""
        self._said = said
        self._whole: dict[tuple[str, ...], dict[Stems, None]] = {}
        self._latin: dict[str, dict[Stems, None]] = {}
        self._parts: dict[str, dict[Part, None]] = {}
        self._spellings: dict[Part, dict[str, None]] = {}
        self._ids: dict[str, dict[str, None]] = {}
        for row in rows:
            self._add(row)

    def _add(self, row: Named) -> None:
        names = [name for name in map(words, row.names) if name]
        forms = {tuple(map(stem, name)): None for name in names}
        for latin in (tuple(words(row.en)), tuple(words(row.id))):
            known = [word for word in latin if word not in NO_NAMES]
            self._whole.setdefault(latin, {}).update(forms)
            for key in (row.id, " ".join(latin), *(known[-1:] if row.type == "PER" else ())):
                self._ids.setdefault(key, {})[row.id] = None
            if row.type == "PER":
                for at, word in enumerate(known):
                    self._add_part(Part(row.id, at), word, _parts(word, at, len(known), names))
        for form in forms:
            self._ids.setdefault(" ".join(form), {})[row.id] = None

    def _add_part(self, part: Part, latin: str, folds: Iterable[str]) -> None:
        for stemmed in map(stem, folds):
            self._latin.setdefault(latin, {})[stemmed,] = None
            self._parts.setdefault(stemmed, {})[part] = None
            self._spellings.setdefault(part, {})[stemmed] = None

    def whole(self, latin: tuple[str, ...]) -> tuple[Stems, ...]:
        """The stems of the Arabic names of whoever bears this English name: (united, states) gives الولايات المتحدة."""
        return tuple(self._whole.get(latin, ()))

    def arabic(self, latin: str, *, prefix: bool = False) -> tuple[Stems, ...]:
        """The stems of the Arabic names that one Latin word is, or that it is part of: lavrov gives that of لافروف."""
        if not prefix:
            return tuple({**self._latin.get(latin, {}), **self._whole.get((latin,), {})})
        parts = (forms for word, forms in self._latin.items() if word.startswith(latin))
        wholes = (forms for name, forms in self._whole.items() if len(name) == 1 and name[0].startswith(latin))
        return tuple({form: None for forms in (*parts, *wholes) for form in forms})

    def spellings(self, stemmed: str) -> tuple[str, ...]:
        """The stems of other spellings of a person's name: that of سيرجي gives that of سيرغي."""
        others = {other: None for part in self._parts.get(stemmed, ()) for other in self._spellings[part]}
        others.pop(stemmed, None)
        return tuple(others)

    def verbs(self, told: str) -> Stems:
        """The stems of all forms of a verb of saying, of another word its own: نفى gives those of ينفي, نفت."""
        stems = tuple(map(stem, words(told)))
        return tuple({form: None for each in stems for form in self._said.verbs.get(each, (each,))})

    def issues(self, told: str) -> tuple[str, ...]:
        """Ids of the issues that go by a name, in either language."""
        return self._said.issues.get(" ".join(map(stem, words(told))), ())

    def entities(self, told: str) -> tuple[str, ...]:
        """Ids of the entities that go by a name, in either script, or are known by that id."""
        for key in (told.strip(), " ".join(words(told)), " ".join(map(stem, words(told)))):
            if key in self._ids:
                return tuple(self._ids[key])
        return ()


@lru_cache(maxsize=4)
def names_of(lexicon: Lexicon) -> Names:
    """The names of a lexicon's entities, its verbs of saying and its issues."""
    return Names(lexicon.entities.by_id.values(), Said(_verbs(lexicon), _issues(lexicon)))


def _verbs(lexicon: Lexicon) -> dict[str, Stems]:
    """Stem of a form of a verb of saying to the stems of all its forms: that of قال to those of يقول, قائلا."""
    by_cue: dict[str, dict[str, None]] = {}
    for form, known in lexicon.cues.forms.items():
        for each in known:
            by_cue.setdefault(each.cue.id, {})[stem(form)] = None
    forms: dict[str, dict[str, None]] = {}
    for cue, stems in by_cue.items():
        for each_stem in (*stems, cue):
            forms.setdefault(each_stem, {}).update(stems)
    return {each: tuple(stems) for each, stems in forms.items()}


def _issues(lexicon: Lexicon) -> dict[str, Stems]:
    """An issue's names in both languages, folded, to its id: عقوبات and sanctions to sanctions."""
    found: dict[str, dict[str, None]] = {}
    for issue in lexicon.stances.issues.values():
        for name in (issue.id, issue.en, issue.ar):
            found.setdefault(" ".join(map(stem, words(name))), {})[issue.id] = None
    return {name: tuple(ids) for name, ids in found.items()}


def words(text: str) -> list[str]:
    """The folded words of a name.

    >>> words("Selim al-Wardani")
    ['selim', 'al', 'wardani']
    """
    return [fold for fold in tokenize(text).folds if fold[:1].isalnum()]


def is_latin(fold: str) -> bool:
    """Whether a word may be a name in Latin letters."""
    return fold.isascii() and fold.isalpha()


def _parts(latin: str, at: int, length: int, names: Sequence[Sequence[str]]) -> Iterator[str]:
    """The words of Arabic names in the place of a Latin word, where they begin with its sound.

    The first word stands for the first, the last for the last, a lone one for the last, any other only among as many.
    """
    last = at == length - 1
    for name in names:
        if not name or (len(name) == 1 and not last):
            continue
        if len(name) == length or at == 0 or last:
            word = name[at] if len(name) == length else name[-1] if last else name[0]
            if word.removeprefix("ال").startswith(tuple(SOUNDS.get(latin[0], latin[0]))):
                yield word
