"""A page as this stage looks at it: tokens with the parties, times and statements that stand on them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from musnad.arabic import Tokens, sentences, splits
from musnad.events.capitals import capitals
from musnad.events.parties import nameless, parties
from musnad.events.party import Party
from musnad.lexicon import Lexicon
from musnad.lexicon.attribution import Attribution
from musnad.lexicon.events import Events
from musnad.record import Article, Mention, Role, Span, Statement, Time

LONGEST_SENTENCE = 400
"""Tokens read together, so that no page costs more than its length."""

CONJUNCTIONS = "وف"


DECIMAL = frozenset(".,+")
"""Signs that may part a number's digits, or join two: 1.49, 5+5."""

THINGS = frozenset({"AGREEMENT", "LAW", "WEAPON", "EVENT"})


class Located(NamedTuple):
    """A place's name by its tokens, and its entity."""

    first: int
    last: int
    cut: int
    entity: str


ISO_DAY = 10
"""Letters of a date that tells the day."""


class Sentence(NamedTuple):
    """Tokens `first` up to `last`, and the zone it stands in; `title` where that is the headline."""

    first: int
    last: int
    zone: int
    title: bool


class Clause(NamedTuple):
    """Tokens `first` up to `last`, and `opener` is the token before it where a word or sign opens it."""

    first: int
    last: int
    opener: int | None


@dataclass(frozen=True, slots=True)
class Text:
    """Tokens with what earlier stages found; `starts` are the first tokens of the parties, in order.

    `roles` are what each token plays alone in the statements' table, `begun` what of events_words.tsv begins at it and
    how many tokens it takes, `told` what of it begins in each sentence; `signs` says which tokens are punctuation.
    `clauses` and `verbs` remember what was asked of a token: whoever looks for a verb's or a noun's parties, day, place
    and status asks again. `holding` are the statements whose content holds a token, by number; `nameless` the parties
    known by a common noun alone; `sides` and `sectors` what the page's words tell of whose a party is and what it is
    part of; `day` is the page's, ISO 8601; `grounds` the places by which talks and accords are called.
    """

    tokens: Tokens
    folds: list[str]
    lexicon: Lexicon
    table: Events
    words: Attribution
    small: Attribution
    sentences: tuple[Sentence, ...]
    parties: tuple[Party, ...]
    starts: list[int]
    party_at: dict[int, Party]
    times: dict[int, Time]
    statements: tuple[Statement, ...]
    contents: tuple[range, ...]
    cues: dict[int, Statement]
    places: dict[int, Located]
    things: dict[int, Mention]
    officials: dict[str, str]
    people: frozenset[str]
    outlets: frozenset[int]
    roles: list[frozenset[str]]
    begun: list[Mapping[str, int]]
    told: dict[Sentence, frozenset[str]]
    signs: list[bool]
    holding: dict[int, list[int]]
    sentence_at: dict[int, Sentence]
    nameless: frozenset[str]
    sides: dict[str, str]
    sectors: dict[str, str]
    day: str | None
    clauses: dict[tuple[Sentence, int], Clause] = field(default_factory=dict)
    verbs: dict[tuple[int, int], bool] = field(default_factory=dict)
    grounds: dict[int, str] = field(default_factory=dict)

    def plays(self, i: int, role: str) -> bool:
        """Whether token i alone is a word of the statements' table in a role."""
        return role in self.roles[i]

    def plays_any(self, i: int, roles: tuple[str, ...]) -> bool:
        """Whether token i alone is a word of the statements' table in one of several roles."""
        return not self.roles[i].isdisjoint(roles)

    def is_(self, i: int, role: str) -> int:
        """How many tokens from i are a word or phrase of events_words.tsv in a role, a leading و or ف aside."""
        return self.begun[i].get(role, 0)

    def is_any(self, i: int, roles: frozenset[str]) -> bool:
        """Whether words of events_words.tsv in one of several roles begin at token i."""
        begun = self.begun[i]
        return bool(begun) and not begun.keys().isdisjoint(roles)

    def sign(self, i: int) -> bool:
        """Whether token i is punctuation: the point of 1.49 is none."""
        return self.signs[i]

    def preposition(self, i: int) -> bool:
        """Whether token i is a preposition of its own."""
        if "preposition" in self.roles[i]:
            return True
        fold = self.folds[i]
        return fold[0] == CONJUNCTIONS[0] and self.words.plays(fold[1:], "preposition")  # فتحت is no "and under"

    def inside_party(self, i: int) -> Party | None:
        """The party whose tokens hold i."""
        return self.party_at.get(i)

    def between(self, first: int, last: int) -> Sequence[Party]:
        """Parties that begin in tokens `first` up to `last`."""
        return self.parties[bisect_right(self.starts, first - 1) : bisect_right(self.starts, last - 1)]

    def said(self, i: int) -> Statement | None:
        """The innermost statement whose content holds token i."""
        holding = self.holding.get(i)
        return self.statements[min(holding, key=lambda k: len(self.contents[k]))] if holding else None

    def said_from(self, i: int, floor: int) -> int:
        """Where the innermost content that holds token i begins; `floor` where none begins behind it."""
        return max([floor, *(self.contents[k].start for k in self.holding.get(i, ()))])

    def state(self, entity: str) -> str | None:
        """Whose person, body or town an entity is; a state is its own."""
        known = self.lexicon.entities.get(entity)
        return known.state if known else self.officials.get(entity)

    def capital(self, first: int, last: int, state: str, cut: int = 0) -> str | None:
        """The capital by whose name tokens `first` up to `last`, `cut` letters left out, mean a state: [مرسى]."""
        spelled = self.lexicon.entities.exactly(" ".join(self.folds[first:last])[cut:])
        return next((k.id for k in spelled if k.table == "cities" and k.speaks_for == state), None)

    def states_of(self, entities: Sequence[str]) -> frozenset[str]:
        """The states of parties; one of no state stands for itself."""
        return frozenset(self.state(entity) or entity for entity in entities)

    def sides_of(self, entities: Sequence[str]) -> frozenset[str]:
        """The sides of those who agree or talk: their states, and movements, which are sides of their own: الحوثيون."""
        known = ((entity, self.lexicon.entities.get(entity)) for entity in entities)
        return frozenset(e if k and k.type == "GROUP" else self.state(e) or e for e, k in known)

    def span(self, first: int, last: int, cut: int = 0) -> Span:
        """The characters of tokens `first` up to `last`, `cut` letters of the first left out."""
        return self.tokens.span(first, last, cut)


def look(  # noqa: PLR0913, PLR0917 - the layers that it lays over the tokens
    article: Article,
    tokens: Tokens,
    mentions: Sequence[Mention],
    roles: Sequence[Role],
    times: Sequence[Time],
    statements: Sequence[Statement],
    lexicon: Lexicon,
) -> Text:
    """The page's text with everything indexed by token."""
    cues = {tokens.at(s.cue.start): s for s in statements if s.cue}
    found = parties(tokens, mentions, roles, lexicon, _zones(article, tokens), cues)
    read = _sentences(article, tokens)
    contents = tuple(_held(tokens, s.content) for s in statements)
    begun = lexicon.events.words.lengths(tokens.folds)
    signs = _signs(tokens.folds)
    return Text(
        tokens=tokens,
        folds=["،" if sign and fold == "," else fold for fold, sign in zip(tokens.folds, signs, strict=True)],
        lexicon=lexicon,
        table=lexicon.events,
        words=lexicon.attribution,
        small=lexicon.events.words,
        sentences=read,
        parties=found,
        starts=[party.first for party in found],
        party_at={i: party for party in found for i in range(party.first, party.last)},
        times={i: time for time in times for i in tokens.within(time.span)},
        statements=tuple(statements),
        contents=contents,
        cues=cues,
        places=_places(tokens, mentions, lexicon),
        things={i: m for m in mentions if m.type in THINGS for i in _held(tokens, m.span)},
        officials=dict(_officials(tokens, roles, lexicon)),
        people=frozenset(m.entity for m in mentions if m.type == "PER"),
        outlets=frozenset(i for m in mentions if m.type == "MEDIA" for i in _held(tokens, m.span)),
        roles=lexicon.attribution.roles(tokens.folds),
        begun=begun,
        told={s: frozenset().union(*filter(None, begun[s.first : s.last])) for s in read},
        signs=signs,
        holding=_holding(contents),
        sentence_at={i: sentence for sentence in reversed(read) for i in range(sentence.first, sentence.last)},
        nameless=nameless(found),
        sides={p.ids[0]: p.state for p in found if p.ids and p.state},
        sectors={i: p.sector for p in found for i in p.ids if p.sector and p.kind != "place"},
        day=article.published.value[:ISO_DAY] if article.published else None,
    )


def _signs(folds: Sequence[str]) -> list[bool]:
    """Whether each token is punctuation: the point of 1.49 is none."""
    found = [not fold[0].isalnum() for fold in folds]
    for i in compress(range(1, len(folds) - 1), map(DECIMAL.__contains__, folds[1:-1])):
        if folds[i - 1][-1].isdigit() and folds[i + 1][0].isdigit():
            found[i] = False
    return found


def _holding(contents: Sequence[range]) -> dict[int, list[int]]:
    """The contents that hold each token, by their numbers in order."""
    found: dict[int, list[int]] = {}
    for number, content in enumerate(contents):
        for i in content:
            found.setdefault(i, []).append(number)
    return found


def _officials(tokens: Tokens, roles: Sequence[Role], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The states of people whom no table knows, by the adjective of their office: وزير الخارجية [الناري]."""
    for role in roles:
        found = [n.state for i in tokens.within(role.span) if (n := lexicon.nisbas.get(tokens.folds[i]))]
        if len(set(found)) == 1 and len(role.person) == 1:
            yield role.person[0], found[0]


def _places(tokens: Tokens, mentions: Sequence[Mention], lexicon: Lexicon) -> dict[int, Located]:
    named = (m for m in mentions if m.type in {"GPE", "LOC"})
    found = (Located(tokens.at(m.span.start), tokens.at(m.span.end - 1) + 1, 0, m.entity) for m in named)
    told = {place.first: place for place in found}
    places = {
        i: p for i, p in told.items() if p.last not in told or not p.entity.startswith("name:")
    }  # العاصمة كذا مرسى
    return places | {seat[0]: Located(*seat) for seat in capitals(tokens.folds, lexicon, places)}


def _held(tokens: Tokens, span: Span) -> range:
    """The tokens that a span touches: one that begins inside a word holds that word."""
    return range(tokens.at(span.start), tokens.at(span.end - 1) + 1)


def _zones(article: Article, tokens: Tokens) -> tuple[range, ...]:
    return tuple(tokens.within(zone) for zone in article.zones)


def _sentences(article: Article, tokens: Tokens) -> tuple[Sentence, ...]:
    """The sentences of title, paragraphs and subheadings in text order."""
    found: list[Sentence] = []
    for number, zone in enumerate(article.zones):
        for sentence in sentences(tokens, zone):
            inside = tokens.within(sentence)
            pieces = range(inside.start, inside.stop, LONGEST_SENTENCE)
            found.extend(
                Sentence(i, min(inside.stop, i + LONGEST_SENTENCE), number, zone == article.title) for i in pieces
            )
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def stems(fold: str) -> tuple[tuple[int, str, bool], ...]:
    """Cuts of a folded word with what is left, the article off, and whether it was there: بالقصف is (3, قصف, True)."""
    found: list[tuple[int, str, bool]] = []
    for cut, stem in splits(fold):
        found.append((cut, stem, False))
        if stem.startswith("ال") and len(stem) > 4:  # noqa: PLR2004 - two letters are no noun
            found.append((cut, stem[2:], True))
    return tuple(found)


def tied(stem: str) -> str:
    """A noun as it is without its pronoun, where its ة was opened: محاولت(هم) is محاوله."""
    return f"{stem[:-1]}ه" if stem.endswith("ت") else stem
