"""Office phrases that stand without a name: الوزير الروسي, المتحدث باسم الكرملين, نظيره الأميركي, الوزيران."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import AND, ARTICLE
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon
from musnad.lexicon.words import Title

COUNTERPART = "title.counterpart"
SUCCESSOR = "title.successor"
ENVOY = "title.envoy"
UN = "un"
TOWN = "cities."
FOR = "ل"
BODIES = frozenset({"ORG", "GROUP"})
THEN = "at_that_time"
NEAR = 2
"""Tokens after an office in which it is said that it was held then: في حينه."""
RELATIVE = "rel"
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
    """The bodies named within it: المتحدث باسم [البيت الأبيض], الأمين العام [للأمم المتحدة]."""
    post: str | None = None
    """Where an envoy is sent: المبعوث الأممي إلى [نارية]."""
    past: bool = False
    """Whether it was held then, or not yet, or is another one: الرئيس السابق, الرئيس المنتخب, ولي ولي العهد."""

    @property
    def owner(self) -> str | None:
        """Whose office it is, where one state or body is told."""
        owners = self.states or self.bodies
        return owners[0] if len(owners) == 1 else None

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
    for cut, stem in () if scheduled(tokens, i, lexicon) else lexicon.stems[tokens.folds[i]].offices[:1]:
        title = lexicon.words.titles[stem]
        construct = not stem.startswith(ARTICLE) and not title.id.startswith((COUNTERPART, SUCCESSOR))
        reader = Reader(tokens, i + 1, min(stop, i + LONGEST_PHRASE), taken, lexicon, construct, ENVOY in title.id)
        last, fields, states = reader.complement(i + 1)
        words = tokens.folds[i + 1 : last]
        bodies = tuple(taken[k].entity for k in range(i, last) if k in taken and taken[k].type in BODIES)
        if construct and not fields and not states and not bodies:
            return None  # "a president" is nobody
        bodies = bodies or ((UN,) if not lexicon.words.of_un.isdisjoint(words) else ())
        last, post = reader.post(last) if ENVOY in title.id else (last, None)
        past = stem in words or (i > 0 and tokens.folds[i - 1] == stem) or _of_then(tokens, i + 1, last, lexicon)
        return Phrase(i, last, cut, title, fields, states, bodies, post, past)
    return None


def _of_then(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether an office's words, or those right behind it, say that it was held then or is not yet: السابق, في حينه."""
    near = tokens.folds[first : last + NEAR]
    return any(word in lexicon.words.past or lexicon.attribution.plays(word, THEN) for word in near)


def scheduled(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether المقررة tells when a thing is due, and is no office: القمة [المقررة] الأربعاء, not المقررة الخاصة."""
    words, follows = lexicon.words, tokens.folds[i + 1] if i + 1 < len(tokens) else ""
    due = not words.joints["scheduled"].isdisjoint(stem for _, stem in splits(tokens.folds[i]))
    return due and follows not in words.rank and follows not in words.of_un


@dataclass(frozen=True, slots=True)
class Reader:
    """What may follow an office noun; after one without the article (`construct`) what it is over follows."""

    tokens: Tokens
    first: int
    stop: int
    taken: dict[int, Candidate]
    lexicon: Lexicon
    construct: bool
    sent: bool
    """Whether it is an envoy's, of whoever sends him: المندوب الدائم [لنارية]."""

    def complement(self, at: int) -> tuple[int, frozenset[str], tuple[str, ...]]:
        """The token after an office, what it is over, and the states it names."""
        fields: set[str] = set()
        states: list[str] = []
        if not self.construct and self._speaks_for(at + 1) and self.tokens.folds[at].startswith(ARTICLE):
            at += 1  # الناطق [الصحفي] باسم
        last = at
        while at < self.stop and self.tokens.is_word(at):
            step = self._state(at, states) or self._field(at, fields, states) or self._body(at)
            if not step:
                break
            at = last = at + step
            if self.construct and self._is_body(at - step):
                break  # رئيس [البرلمان العربي] is of no state
        return last, frozenset(fields), tuple(dict.fromkeys(states))

    def post(self, at: int) -> tuple[int, str | None]:
        """The token behind where an envoy is sent, and which state or place that is: المبعوث الأممي [إلى نارية]."""
        sent = at + 1 < self.stop and self.tokens.folds[at] in self.lexicon.words.posts
        place = self.taken.get(at + 1) if sent else None
        if place is None or place.type not in {"GPE", "LOC"}:
            return at, None
        known = self.lexicon.entities.get(place.entity)
        return place.last, known.state if known and known.state else place.entity

    def _body(self, at: int) -> int:
        """How many tokens name the body whose office it is: الأمين العام [للأمم المتحدة]."""
        held = self.taken.get(at)
        whose = held is not None and held.type in BODIES and self.tokens.folds[at].startswith(FOR)
        return held.last - at if held and whose and not self.construct else 0

    def _speaks_for(self, at: int) -> bool:
        return at < self.stop and self.tokens.folds[at] in self.lexicon.words.behalf

    def _state(self, at: int, states: list[str]) -> int:
        """How many tokens name a state, by its adjective or by a name; they are added to `states`."""
        fold = self.tokens.folds[at]
        bare = fold.removeprefix(AND) if states else fold
        if nisba := self.lexicon.nisbas.get(fold) or self.lexicon.nisbas.get(bare):
            if self.construct and at == self.first and not fold.startswith(ARTICLE):
                return 0  # رئيس ناري: any one of them
            states.append(nisba.state)
            return 1
        if owner := self.lexicon.words.owners.get(fold):
            states.append(owner)  # خادم [الحرمين]
            return 1
        held = self.taken.get(at)
        speaks = self._speaks_for(at - 1)
        if held and held.type == "GPE" and self.sent and not self.construct and fold.startswith(FOR):
            states += _state_of(held, self.lexicon)
            return held.last - at
        if held and held.type in {"GPE", *BODIES} and (self.construct or speaks):
            states += _state_of(held, self.lexicon) if speaks or held.type == "GPE" else []
            return held.last - at
        return 0

    def _field(self, at: int, fields: set[str], states: list[str]) -> int:
        """How many tokens say what an office is over or how it is held; they are added to `fields`."""
        fold = self.tokens.folds[at]
        words = self.lexicon.words
        if self._speaks_for(at) or words.function.get(fold) == "adj" or fold in words.rank or fold in words.of_un:
            general = words.general
            fields |= {min(general, key=len).removeprefix(ARTICLE)} if fold in general else set()
            return 1
        if words.function.get(fold) == "prep":
            return 0  # إلى is no word with the article
        if self.construct and (length := self._division(at)):
            fields.add(fold)
            return length
        over = (self.construct and not states) or self._speaks_for(at - 1)
        word = fold if fold in words.titles else fold.removeprefix(AND)
        if over and (word in words.titles or (word.startswith(ARTICLE) and words.function.get(word) != RELATIVE)):
            fields.add(word.removeprefix(ARTICLE))
            return 1
        return 0

    def _division(self, at: int) -> int:
        """How many tokens tell what an office is over without an article: [خارجية] نارية, [وفد], [إقليم دارفور]."""
        fold, words = self.tokens.folds[at], self.lexicon.words
        if fold in self.lexicon.offices.fields and self._names_state(at + 1):
            return 1
        if at > self.first:
            return 0
        if fold in words.in_office:
            return 1
        return self.taken[at + 1].last - at if fold in words.heads and self._names_place(at + 1) else 0

    def _is_body(self, at: int) -> bool:
        """Whether a body's name stands at a token, for which nobody speaks: المتحدث باسم الكرملين."""
        held = self.taken.get(at)
        return held is not None and held.type in BODIES and not self._speaks_for(at - 1)

    def _names_place(self, at: int) -> bool:
        """Whether a known place's name stands at a token."""
        held = self.taken.get(at) if at < self.stop else None
        return held is not None and held.type == "LOC"

    def _names_state(self, at: int) -> bool:
        """Whether a state's or a town's name stands at a token."""
        held = self.taken.get(at) if at < self.stop else None
        return held is not None and held.type == "GPE"


def _state_of(name: Candidate, lexicon: Lexicon) -> list[str]:
    """The state a name in an office belongs to: الكرملين is russia's."""
    known = lexicon.entities.get(name.entity)
    if name.rule.startswith(TOWN):
        return []  # أمير العاصمة is not the king
    if known is not None and name.type == "GPE":
        return [known.id]  # a province is no state: رئيس إقليم الوادي
    if known is not None:
        return [known.state] if known.state else []
    state = name.entity.rsplit("-", 1)[0]
    return [state] if lexicon.entities.get(state) else []
