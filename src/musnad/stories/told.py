"""A page as contradictions are looked for in it: its tokens and sentences, and what the narrator tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from musnad.arabic import Tokens, sentences, splits, tokenize
from musnad.arabic.particles import ARTICLE
from musnad.arabic.stems import stem
from musnad.lexicon import Lexicon
from musnad.record import Reading, Side, Span, Statement

LONGEST_SIDE = 300
"""Characters of a side: what is longer shows nothing."""
MOST_SIDES = 6
SHORTEST_STEM = 3
WEAK = frozenset("اتيوءنم")


@dataclass(frozen=True, slots=True)
class Told:
    """A reading with its text cut into words; `pair` are the two states that it names most."""

    reading: Reading
    tokens: Tokens
    lexicon: Lexicon
    sentences: tuple[range, ...]
    pair: frozenset[str]
    states: frozenset[int]
    owned: Mapping[str, str]
    """States of the people whom the tables do not know."""
    begun: tuple[frozenset[str], ...]
    """Of each token the roles of clash_words.tsv that it may begin."""
    timed: frozenset[int]
    numbers: frozenset[int]
    """The tokens that may begin a number: digits, number words, duals, dozens."""

    def in_time(self, i: int) -> bool:
        """Whether token i stands in a time expression."""
        return i in self.timed

    def sentence_at(self, offset: int) -> range | None:
        """The sentence that holds a character; null outside the story."""
        i = self.tokens.at(offset)
        return next((s for s in self.sentences if i in s), None)

    def speaker_at(self, i: int) -> Statement | None:
        """The innermost statement whose content holds token i; null where the narrator tells it."""
        at = self.tokens.starts[i]
        held = [s for s in self.reading.statements if s.content.start <= at < s.content.end]
        return min(held, key=lambda s: s.content.length, default=None)

    def voice(self, tokens: range) -> str | None:
        """Who says most of these tokens; null where it is the narrator."""
        span = self.tokens.span(tokens.start, tokens.stop)
        held = [
            s
            for s in self.reading.statements
            if 2 * (min(s.content.end, span.end) - max(s.content.start, span.start)) > span.length
        ]
        return min(held, key=lambda s: s.content.length).source.entity if held else None

    @property
    def page(self) -> str:
        """Where the page lies."""
        return self.reading.page.location

    def is_(self, i: int, role: str) -> int:
        """How many tokens from i are words of clash_words.tsv in a role, proclitics and article aside."""
        words = self.lexicon.clashes.words
        folds = self.tokens.folds
        if role not in self.begun[i]:
            return 0
        every = (word for _, cut in splits(folds[i]) for word in (cut, cut.removeprefix(ARTICLE)))
        return max((words.begins(folds, i, role, stem=word) for word in every if word), default=0)

    def denies(self, i: int, stop: int) -> bool:
        """Whether token i is a negation that denies: not لا يزال, nor what a relative clause only mentions."""
        if not self.is_(i, "denied") or (i + 1 < stop and self.is_(i + 1, "still")):
            return False
        return not self.lexicon.attribution.plays(self.tokens.folds[i - 1], "relative")

    def any(self, tokens: range, role: str) -> bool:
        """Whether a word of a role stands in these tokens."""
        return any(role in self.begun[i] and self.is_(i, role) for i in tokens)

    def roles(self, tokens: range, among: frozenset[str]) -> frozenset[str]:
        """The roles of some that words of these tokens play."""
        begun = among.intersection(frozenset().union(*(self.begun[i] for i in tokens)))
        return frozenset(role for role in begun if self.any(tokens, role))

    def within(self, span: Span) -> range:
        """The tokens of a span."""
        return self.tokens.within(span)

    def stems(self, tokens: range) -> frozenset[str]:
        """The stems of what these tokens tell, states and small words left out."""
        small = self.lexicon.clashes.words
        told = (self.tokens.folds[i] for i in tokens if self.tokens.is_word(i) and i not in self.states)
        kept = (f for f in told if not small.plays(f, "plain") and not self.lexicon.attribution.plays(f, "preposition"))
        return frozenset(s for f in kept if f not in self.lexicon.nisbas and len(s := stem(f)) >= SHORTEST_STEM)

    def entities(self, tokens: range, types: frozenset[str]) -> frozenset[str]:
        """The entities of some types that these tokens name."""
        if not tokens:
            return frozenset()
        span = self.tokens.span(tokens.start, tokens.stop)
        return frozenset(m.entity for m in self.reading.mentions if m.type in types and span.holds(m.span))

    def side(self, tokens: range) -> Side:
        """A side by its tokens, cut to the longest that shows something; what it says are its words."""
        first, last = min(tokens.start, len(self.tokens) - 1), tokens.stop
        while last > first + 1 and self.tokens.ends[last - 1] - self.tokens.starts[first] > LONGEST_SIDE:
            last -= 1
        span = self.tokens.span(first, last)
        return Side(self.page, span, span.of(self.tokens.text))

    def narrated(self) -> Iterator[range]:
        """The sentences that are nobody's speech."""
        said = [s.content for s in self.reading.statements]
        for sentence in self.sentences:
            span = self.tokens.span(sentence.start, sentence.stop)
            if not any(content.meets(span) for content in said):
                yield sentence

    def side_of(self, statement: Statement) -> str | None:
        """The state that a speaker speaks for; null where it is not known."""
        if statement.source.anonymous is not None:
            return statement.source.anonymous.country
        return state(statement.source.entity, self.lexicon) or self.owned.get(statement.source.entity)


def root(word: str) -> str:
    """A stem less its weak letters and those of verb forms: التقى and لقاء are one, and so are تحول and تحويل.

    >>> root("التقي") == root("لقاء"), root("تحويل") == root("تحول")
    (True, True)
    """
    return "".join(letter for letter in word if letter not in WEAK)


def state(entity: str, lexicon: Lexicon) -> str | None:
    """Whose person or body an entity is; a state is its own, and so is a ministry made of its name."""
    known = lexicon.entities.get(entity)
    if known is not None:
        return known.state or known.speaks_for or (entity if known.type == "GROUP" else None)
    owner = entity.rsplit("-", 1)[0]
    known = lexicon.entities.get(owner)
    return owner if known is not None and known.table == "states" else None


def told(reading: Reading, lexicon: Lexicon, owned: Mapping[str, str] | None = None) -> Told:
    """A reading made ready; `owned` are states of people whom the tables do not know."""
    tokens = tokenize(reading.page.text)
    cut = tuple(
        inside for zone in reading.article.zones for s in sentences(tokens, zone) if (inside := tokens.within(s))
    )
    states = Counter(s for m in reading.mentions if m.type == "GPE" and (s := state(m.entity, lexicon)))
    named = frozenset(i for m in reading.mentions if m.type == "GPE" for i in _touched(tokens, m.span))
    timed = frozenset(i for t in reading.times for i in tokens.within(t.span))
    clashes = lexicon.clashes
    begun = tuple(clashes.roles(fold) for fold in tokens.folds)
    numbers = frozenset(i for i, fold in enumerate(tokens.folds) if clashes.counts(fold))
    pair = frozenset(s for s, _ in states.most_common(2))
    return Told(reading, tokens, lexicon, cut, pair, named, owned or {}, begun, timed, numbers)


def _touched(tokens: Tokens, span: Span) -> range:
    """The tokens that a name touches: one that begins inside a word holds it."""
    return range(tokens.at(span.start), tokens.at(span.end - 1) + 1)
