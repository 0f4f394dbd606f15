"""Office phrases that stand without a name: الوزير الروسي, المتحدث باسم الكرملين, نظيره الأميركي, الوزيران."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.arabic import Tokens
from musnad.arabic.particles import AND, ARTICLE
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon
from musnad.lexicon.words import Title

COUNTERPART = "title.counterpart"
SUCCESSOR = "title.successor"
LONGEST_PHRASE = 8
"""Tokens: "نائب وزير الخارجية الروسي السابق" has five."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office in tokens `[first, last)`, what it is over (`fields`), and the states its adjectives name."""

    first: int
    last: int
    cut: int
    title: Title
    fields: frozenset[str]
    states: tuple[str, ...]
    bodies: tuple[str, ...] = ()
    """The bodies named within it: المتحدث باسم [البيت الأبيض]."""

    @property
    def counterpart(self) -> bool:
        """Whether it is نظيره: an office told only by another's."""
        return self.title.id.startswith((COUNTERPART, SUCCESSOR))

    @property
    def successor(self) -> bool:
        """Whether it is خلفه or سلفه: the office of the one named before, in the same state."""
        return self.title.id == SUCCESSOR


def phrase(tokens: Tokens, i: int, stop: int, taken: dict[int, Candidate], lexicon: Lexicon) -> Phrase | None:
    """The office phrase at token i as far as it surely goes; null where no office stands there."""
    for cut, stem in lexicon.stems[tokens.folds[i]].offices[:1]:
        title = lexicon.words.titles[stem]
        construct = not stem.startswith(ARTICLE) and not title.id.startswith((COUNTERPART, SUCCESSOR))
        reader = Reader(tokens, min(stop, i + LONGEST_PHRASE), taken, lexicon, construct)
        last, fields, states = reader.complement(i + 1)
        if construct and not fields and not states:
            return None  # "a president" is nobody
        bodies = tuple(taken[k].entity for k in range(i, last) if k in taken and taken[k].type == "ORG")
        return Phrase(i, last, cut, title, fields, states, bodies)
    return None


@dataclass(frozen=True, slots=True)
class Reader:
    """What may follow an office noun; after one without the article (`construct`) what it is over follows."""

    tokens: Tokens
    stop: int
    taken: dict[int, Candidate]
    lexicon: Lexicon
    construct: bool

    def complement(self, at: int) -> tuple[int, frozenset[str], tuple[str, ...]]:
        """The token after an office, what it is over, and the states it names."""
        fields: set[str] = set()
        states: list[str] = []
        if not self.construct and self._speaks_for(at + 1) and self.tokens.folds[at].startswith(ARTICLE):
            at += 1  # الناطق [الصحفي] باسم
        last = at
        while at < self.stop and self.tokens.is_word(at):
            step = self._state(at, states) or self._field(at, fields, states)
            if not step:
                break
            at = last = at + step
        return last, frozenset(fields), tuple(dict.fromkeys(states))

    def _speaks_for(self, at: int) -> bool:
        return at < self.stop and self.tokens.folds[at] in self.lexicon.words.behalf

    def _state(self, at: int, states: list[str]) -> int:
        """How many tokens name a state, by its adjective or by a name; they are added to `states`."""
        fold = self.tokens.folds[at]
        bare = fold.removeprefix(AND) if states else fold
        if nisba := self.lexicon.nisbas.get(fold) or self.lexicon.nisbas.get(bare):
            states.append(nisba.state)
            return 1
        held = self.taken.get(at)
        if held and held.type in ("GPE", "ORG") and (self.construct or self._speaks_for(at - 1)):
            states += _state_of(held, self.lexicon)
            return held.last - at
        return 0

    def _field(self, at: int, fields: set[str], states: list[str]) -> int:
        """How many tokens say what an office is over or how it is held; they are added to `fields`."""
        fold = self.tokens.folds[at]
        if self._speaks_for(at) or self.lexicon.words.function.get(fold) == "adj":
            general = self.lexicon.words.general
            fields |= {min(general, key=len).removeprefix(ARTICLE)} if fold in general else set()
            return 1
        over = (self.construct and not states) or self._speaks_for(at - 1)
        if over and (fold in self.lexicon.words.titles or fold.removeprefix(AND).startswith(ARTICLE)):
            fields.add(fold.removeprefix(AND).removeprefix(ARTICLE))
            return 1
        return 0


def _state_of(name: Candidate, lexicon: Lexicon) -> list[str]:
    """The state a name in an office belongs to: الكرملين is russia's."""
    known = lexicon.entities.get(name.entity)
    if known is not None:
        return [known.state] if known.state else []
    state = name.entity.rsplit("-", 1)[0]
    return [state] if lexicon.entities.get(state) else []
