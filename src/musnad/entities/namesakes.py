"""Who a name is that no table spells so: a known person, or one whom the page already named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial

from musnad.arabic import Remembered, Tokens
from musnad.entities.candidates import Candidate
from musnad.entities.variants import name_variant, units_variant
from musnad.lexicon import Known, Lexicon
from musnad.lexicon.namesakes import MOST_APART, letters
from musnad.lexicon.spelling import units

UNKNOWN = "name:"
CONFIDENCE = 0.7
MOST_NAMES = 20_000
"""Names whose known person is remembered."""
FEWEST_PARTS = 2
"""Words of a name that another spelling of it may be told by: one word alone is many people's."""


def identify(tokens: Tokens, new: Iterable[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """New names, those that are spellings of one known person or of one another under one entity."""
    named: list[Candidate] = []
    spelt = _Spelt(lexicon)
    for person in new:
        surface = person.span(tokens).of(tokens.text)
        parts = units(surface, lexicon.spelling) if person.entity.startswith(UNKNOWN) else ()
        if len(parts) < FEWEST_PARTS:
            named.append(person)
        elif known := known_by_variant(surface, lexicon):
            named.append(_as_known(person, *known))
        else:
            named.append(_as_named(person, surface, spelt.like(parts), lexicon))
            spelt.add(parts, surface, named[-1].entity)
    return _fullest(named, spelt.told)


def _fullest(named: list[Candidate], told: Mapping[str, tuple[str, ...]]) -> list[Candidate]:
    """The names, those without the fathers under the one fuller name of the page: خالد بن علي النجدي."""
    ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entity, parts in told.items():
        ends[parts[0], parts[-1]].append(entity)
    whose: dict[str, str] = {}
    for entities in ends.values():
        for short in entities if len(entities) > 1 else ():
            fuller = [other for other in entities if _fuller(told[other], told[short])]
            if len(fuller) == 1:
                whose[short] = fuller[0]
    return [replace(c, entity=whose[c.entity]) if c.entity in whose else c for c in named]


class _Spelt:
    """The names that a page spelt so far, each spelling once, by the sounds of their first and of their last word.

    Two spellings of one name share one of the two, for at most one word of them sounds otherwise.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._sounds = lexicon.namesakes.skeletons
        self._told: set[tuple[tuple[str, ...], str]] = set()
        self.told: dict[str, tuple[str, ...]] = {}
        """The parts of each entity's name as it was first spelt."""
        self._heard: dict[tuple[int, int, str], list[tuple[int, str, str, tuple[int, ...]]]] = defaultdict(list)

    def add(self, parts: tuple[str, ...], surface: str, entity: str) -> None:
        """A name, and the entity that it got."""
        if (parts, entity) not in self._told:
            self._told.add((parts, entity))
            self.told.setdefault(entity, parts)
            told = len(self._told), surface, entity, tuple(map(letters, parts))
            for key in self._keys(parts):
                self._heard[key].append(told)

    def like(self, parts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Earlier names that may be spellings of a name, the first first, each with its entity."""
        written = tuple(map(letters, parts))
        heard = {told for key in self._keys(parts) for told in self._heard.get(key, ()) if _near(written, told[3])}
        yield from ((surface, entity) for _, surface, entity, _ in sorted(heard))

    def _keys(self, parts: tuple[str, ...]) -> set[tuple[int, int, str]]:
        return {(len(parts), at, sound) for at in (0, -1) for sound in self._sounds(parts[at])}


def _near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all((a ^ b).bit_count() <= MOST_APART for a, b in zip(one, other, strict=True))


def known_by_variant(name: str, lexicon: Lexicon) -> tuple[Known, str] | None:
    """The one known person of whose names this is a variant or a fuller form, and the rule; null where several."""
    return _by_variant(lexicon)[name]


@lru_cache(maxsize=4)
def _by_variant(lexicon: Lexicon) -> Remembered[str, tuple[Known, str] | None]:
    """The same by name: a page tells of people again and again, and so do those after it."""
    return Remembered(partial(_find_variant, lexicon), MOST_NAMES)


def _find_variant(lexicon: Lexicon, name: str) -> tuple[Known, str] | None:
    parts = units(name, lexicon.spelling)
    found: dict[str, tuple[Known, str]] = {}
    for person, other, _ in lexicon.namesakes.like(parts):
        if variant := units_variant(parts, other, lexicon.spelling):
            found[person.id] = person, variant.rule
        elif _fuller(parts, other):
            found[person.id] = person, "variant.fuller"
    return next(iter(found.values())) if len(found) == 1 else None


def _fuller(name: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a name is a known one with its fathers told: عادل بن أحمد الجبير."""
    return (
        len(name) > len(known) > 1
        and len(set(known)) > 1
        and name[0] == known[0]
        and name[-1] == known[-1]
        and set(known) <= set(name)
    )


def _as_known(person: Candidate, known: Known, rule: str) -> Candidate:
    return replace(person, entity=known.id, qid=known.qid, rule=rule, confidence=CONFIDENCE)


def _as_named(person: Candidate, surface: str, named: Iterable[tuple[str, str]], lexicon: Lexicon) -> Candidate:
    """The same name under the entity it got where the page first spelt it."""
    for other, entity in named:
        if entity != person.entity and (variant := name_variant(other, surface, lexicon.spelling)):
            return replace(person, entity=entity, rule=variant.rule)
    return person
