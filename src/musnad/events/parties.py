"""Who can act or suffer: names, offices, the side of a state, the two that the page is about, people without a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from musnad.arabic import Tokens, splits
from musnad.lexicon import Lexicon
from musnad.lexicon.events import PartyNoun
from musnad.lexicon.nisbas import Nisba
from musnad.record import Mention, Role, Span

NAMED = frozenset({"PER", "ORG", "GPE", "GROUP"})
"""Types of names that act."""

FARTHEST_HOLDER = 3
"""Tokens between an office and its holder's name."""

LONGEST_NOUN_PHRASE = 3
"""Words after a noun that may describe it."""

STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
"""Sectors whose nouns, with a state's adjective, act for that state: القوات النارية."""


class Party(NamedTuple):
    """Tokens `first` up to `last`, `cut` proclitic letters; `ids` are entities, none for a pair not yet resolved."""

    first: int
    last: int
    cut: int
    ids: tuple[str, ...]
    kind: str
    sector: str | None = None
    state: str | None = None
    number: str = "s"

    @property
    def joined(self) -> bool:
        """Whether "and" stands before it."""
        return self.cut > 0 and self.kind != "unread"


def parties(
    tokens: Tokens,
    mentions: Sequence[Mention],
    roles: Sequence[Role],
    lexicon: Lexicon,
    zones: Sequence[range],
) -> tuple[Party, ...]:
    """Every party of the scored zones in text order; where two overlap, the one that begins first and is longer."""
    named = [_named(tokens, m, lexicon) for m in mentions if m.type in NAMED and not m.optional]
    held = [party for role in roles if (party := _held(tokens, role, named))]
    taken = {i for p in (*named, *held) for i in range(p.first, p.last)}
    common = [p for zone in zones for p in _common(tokens, zone, lexicon, taken, {n.first: n for n in named})]
    chosen: list[Party] = []
    for party in sorted((*held, *common, *named), key=lambda p: (p.first, -p.last)):
        if not chosen or party.first >= chosen[-1].last:
            chosen.append(party)
    return tuple(chosen)


def _named(tokens: Tokens, mention: Mention, lexicon: Lexicon) -> Party:
    first, last, cut = _by_tokens(tokens, mention.span)
    known = lexicon.entities.get(mention.entity)
    place = known is not None and known.table == "cities"
    return Party(
        first,
        last,
        cut,
        (mention.entity,),
        "town" if place else "name",
        state=known.state if known else None,
        number="s",
    )


def _by_tokens(tokens: Tokens, span: Span) -> tuple[int, int, int]:
    first = tokens.at(span.start)
    return first, tokens.at(span.end - 1) + 1, span.start - tokens.starts[first]


def _held(tokens: Tokens, role: Role, named: Sequence[Party]) -> Party | None:
    """An office with its holder: to the end of the holder's name where that follows."""
    if not role.person or role.kind in {"nominal", "anonymous"}:
        return None
    first, last, cut = _by_tokens(tokens, role.span)
    for party in named:
        if last <= party.first <= last + FARTHEST_HOLDER and set(party.ids) & set(role.person) and not party.cut:
            last = party.last
            break
    number = "s" if len(role.person) == 1 else "d"
    return Party(first, last, cut, role.person, "name", "GOV", number=number)


def _common(
    tokens: Tokens, zone: range, lexicon: Lexicon, taken: set[int], named: dict[int, Party]
) -> Iterator[Party]:
    """Parties by a common noun: الجانب الناري, البلدان, مسلحون, مقاتلو الحركة."""
    i = zone.start
    while i < zone.stop:
        found = None if i in taken else _noun(tokens.folds, i, lexicon)
        if found is None:
            i += 1
            continue
        cut, noun, definite = found
        party = _phrase(tokens, i, zone.stop, lexicon, cut, noun, named, definite=definite)
        if party:
            yield party
        i = party.last if party else i + 1


def _noun(folds: Sequence[str], i: int, lexicon: Lexicon) -> tuple[int, PartyNoun, bool] | None:
    for cut, stem in splits(folds[i]):
        for bare, definite in ((stem, False), (stem.removeprefix("ال"), stem.startswith("ال"))):
            for noun in sorted(lexicon.events.parties.get(bare, ()), key=lambda n: -len(n.rest)):
                if tuple(w.removeprefix("ال") for w in folds[i + 1 : i + 1 + len(noun.rest)]) == tuple(
                    w.removeprefix("ال") for w in noun.rest
                ):
                    return cut, noun, definite
    return None


def _phrase(
    tokens: Tokens,
    i: int,
    stop: int,
    lexicon: Lexicon,
    cut: int,
    noun: PartyNoun,
    named: dict[int, Party],
    *,
    definite: bool,
) -> Party | None:
    """The party that a noun heads, with the adjectives and the name that belong to it."""
    last = i + 1 + len(noun.rest)
    states = []
    while last < stop and last - i <= LONGEST_NOUN_PHRASE and last not in named:
        nisba = _nisba(tokens.folds[last], lexicon, further=bool(states))
        adjective = definite and tokens.folds[last].startswith("ال") and not _relative(tokens.folds[last], lexicon)
        if nisba is None and not adjective:
            break
        states.extend([nisba.state] if nisba else [])
        last += 1
    owner = named.get(last) if last - i <= 2 else None  # noqa: PLR2004 - قادة قوات الحركة
    if noun.kind == "pair":
        return Party(i, last, cut, tuple(dict.fromkeys(states)), "pair", noun.sector, number="d")
    if noun.kind == "side" and not states:
        return None
    if noun.kind == "head" and not (definite or owner or states):
        return None
    if noun.kind == "side":
        ids = tuple(dict.fromkeys(states))
        return Party(i, last, cut, ids, "name", noun.sector, ids[0], noun.number)
    if owner and not owner.cut and not definite and noun.kind in {"group", "head"}:
        return Party(i, owner.last, cut, owner.ids, "name", noun.sector, owner.state, noun.number)
    if states and noun.sector in STATE_SECTORS:
        return Party(i, last, cut, (states[0],), "name", noun.sector, states[0], noun.number)
    return _unnamed(tokens, i, last, cut, noun, states)


def _unnamed(tokens: Tokens, i: int, last: int, cut: int, noun: PartyNoun, states: list[str]) -> Party:
    words = [tokens.folds[i][cut:].removeprefix("ال"), *(w.removeprefix("ال") for w in tokens.folds[i + 1 : last])]
    kind = "place" if noun.kind == "place" else "group"
    state = states[0] if states else None
    return Party(i, last, cut, (f"name:{' '.join(words)}",), kind, noun.sector, state, noun.number)


def _relative(fold: str, lexicon: Lexicon) -> bool:
    return lexicon.attribution.plays(fold, "relative")


def _nisba(fold: str, lexicon: Lexicon, *, further: bool) -> Nisba | None:
    found = None if lexicon.events.words.plays(fold, "no_nisba") else lexicon.nisbas.get(fold)
    return found or (lexicon.nisbas.get(fold[1:]) if further and fold[0] == "و" else None)
