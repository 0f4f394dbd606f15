"""Who can hold a position, where a page names them: states, bodies and groups, alone or as the sides of talks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from typing import Literal, NamedTuple

from musnad.arabic import Remembered, Tokens, fold_key, splits
from musnad.arabic.particles import ARTICLE, bare
from musnad.lexicon import Lexicon
from musnad.positions.represented import Holders
from musnad.record import Mention, Role

NAMED = frozenset({"PER", "ORG", "GPE", "GROUP"})
"""Types of names that hold positions."""
LONGEST_PHRASE = 3
"""Words after a noun of a side in which the adjective of its state stands: المسؤولون الكبار [الناريون]."""
OF_GOVERNMENT = "الحكومي"
"""Behind the noun of a side it is that of the one government of the page."""
FARTHEST_HOLDER = 3
"""Tokens between an office and its holder's name."""


class Party(NamedTuple):
    """Tokens `first` up to `last`, `cut` proclitic letters, who holds what it wants, and how its verb agrees."""

    first: int
    last: int
    cut: int
    holders: tuple[str, ...]
    both: bool = False
    sex: Literal["m", "f"] | None = None


def parties(
    tokens: Tokens, mentions: Sequence[Mention], roles: Sequence[Role], zones: Sequence[range], holders: Holders
) -> dict[int, Party]:
    """The party at each of its tokens; where two overlap, the longer one that begins first."""
    named = [_named(tokens, m, holders) for m in mentions if m.type in NAMED and m.stands_alone]
    held = [p for r in roles if r.person and (p := _held(tokens, r, named, holders))]
    at = {party.first: party for party in named}
    known = {p.first for p in named if not p.cut and any(holders.lexicon.entities.get(h) for h in p.holders)}
    common = [p for zone in zones for p in _common(tokens, zone, holders) if p.first not in known]
    common += [p for zone in zones for p in _of_several(tokens, zone, at, holders)]
    common += [p for zone in zones for p in _again(tokens, zone, named, holders)]
    told = [*(p.holders for p in held), *holders.spoken]
    common += [p for zone in zones for p in _of_the_land(tokens, zone, told, holders)]
    found: dict[int, Party] = {}
    for party in sorted((*held, *common, *named), key=lambda p: (p.first, -p.last)):
        if party.first not in found:
            found.update(dict.fromkeys(range(party.first, party.last), party))
    return found


def _named(tokens: Tokens, mention: Mention, holders: Holders) -> Party:
    first = tokens.at(mention.span.start)
    cut = mention.span.start - tokens.starts[first]
    sex = holders.sex(mention.entity, mention.surface)
    return Party(first, tokens.at(mention.span.end - 1) + 1, cut, holders.each([mention.entity]), sex=sex)


def _held(tokens: Tokens, role: Role, named: Sequence[Party], holders: Holders) -> Party | None:
    """An office with its holder, to the end of his name."""
    first = tokens.at(role.span.start)
    last = tokens.at(role.span.end - 1) + 1
    parties = holders.each(role.person)
    for party in named:
        if last <= party.first <= last + FARTHEST_HOLDER and not party.cut and set(party.holders) & set(parties):
            last = party.last
            break
    return Party(first, last, role.span.start - tokens.starts[first], parties) if parties else None


def _common(tokens: Tokens, zone: range, holders: Holders) -> Iterator[Party]:
    """A side by the adjective of its state (الجانب الناري), and the two that the page is about (الطرفان)."""
    lexicon, sided = holders.lexicon, _sided(holders.lexicon)
    for i in compress(zone, map(sided.__getitem__, tokens.folds[zone.start : zone.stop])):
        for cut, word in splits(tokens.folds[i]):
            if lexicon.stances.small.plays(word, "both"):
                yield Party(i, i + 1, cut, (), both=True)
            if _is_side(word, lexicon) and (end := _adjective(tokens, i + 1, zone.stop, lexicon)):
                yield Party(i, end[0], cut, (end[1],))


def _of_several(tokens: Tokens, zone: range, at: Mapping[int, Party], holders: Holders) -> Iterator[Party]:
    """The ministers of several states as one: [وزيرا خارجية نارية وسهلستان]."""
    joining = holders.lexicon.stances.small.alone("of_several")
    for i in compress(zone, map(joining.__contains__, tokens.folds[zone.start : zone.stop])):
        first = next((p for j in range(i + 1, min(i + 4, zone.stop)) if (p := at.get(j)) and not p.cut), None)
        last, who = first, [*first.holders] if first else []
        while last and (more := at.get(last.last)) and more.cut == 1 and tokens.folds[more.first][0] == "و":
            last, who = more, [*who, *more.holders]
        if last and len(who) > 1:
            yield Party(i, last.last, 0, tuple(dict.fromkeys(who)))


def _again(tokens: Tokens, zone: range, named: Sequence[Party], holders: Holders) -> Iterator[Party]:
    """A body by its noun alone, where the page names one of that noun: قال قيادي في حركة الواحة إن [الحركة]."""
    nouns, told = holders.lexicon.stances.small.alone("group_noun"), {p.first for p in named}
    for i in compress(zone, map(nouns.__contains__, tokens.folds[zone.start : zone.stop])):
        if i in told:
            continue
        noun = bare(tokens.folds[i])
        ahead = i + 1 < zone.stop and tokens.folds[i + 1] in holders.lexicon.nisbas  # الحكومة [النارية]: another's
        called = [p for p in named if p.holders and _called(tokens, p, noun, holders)]
        same = {p.holders for p in called if p.first < i} or {p.holders for p in called}
        if len(same) == 1 and not ahead:
            yield Party(i, i + 1, 0, next(iter(same)), sex="f" if noun.endswith("ه") else "m")


def _of_the_land(tokens: Tokens, zone: range, told: Sequence[tuple[str, ...]], holders: Holders) -> Iterator[Party]:
    """The government by its noun alone where all who hold office on a page are one state's: رفضت [الحكومة] الزيادة."""
    lands = {holder for who in told for holder in who if holders.is_state(holder)}
    governs = holders.lexicon.stances.small.alone("government")
    for i in zone if len(lands) == 1 else ():
        if tokens.folds[i] == OF_GOVERNMENT and i > zone.start and _is_side(bare(tokens.folds[i - 1]), holders.lexicon):
            yield Party(i - 1, i + 1, 0, tuple(lands), sex="m")  # الوفد الحكومي
    for i in compress(zone, map(governs.__contains__, tokens.folds[zone.start : zone.stop])):
        ahead = tokens.folds[i + 1] if i + 1 < zone.stop else ""
        if len(lands) == 1 and ahead not in holders.lexicon.nisbas:
            yield Party(i, i + 1, 0, tuple(lands), sex="f")


def _called(tokens: Tokens, party: Party, noun: str, holders: Holders) -> bool:
    """Whether a party is named by a noun, or is a group that the tables name by it: حماس is a حركة."""
    known = holders.lexicon.entities.get(party.holders[0])
    names = known.names if known and known.type == "GROUP" else ()
    return bare(tokens.folds[party.first][party.cut :]) == noun or noun in _heads(names)


@lru_cache(maxsize=256)
def _heads(names: tuple[str, ...]) -> frozenset[str]:
    """The first words of names, without their article."""
    return frozenset(bare(fold_key(name).split()[0]) for name in names)


def _is_side(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is the noun of a side of a state: الجانب."""
    return any(n.sector == "GOV" and not n.rest for n in lexicon.events.parties.get(bare(word), ()))


@lru_cache(maxsize=4)
def _sided(lexicon: Lexicon) -> Remembered[str, bool]:
    """Whether a folded word may be a side or the two, proclitics off: asked once a word."""
    both = lexicon.stances.small
    return Remembered(lambda fold: any(both.plays(word, "both") or _is_side(word, lexicon) for _, word in splits(fold)))


def _adjective(tokens: Tokens, i: int, stop: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """Where the adjective of a state ends that describes the noun before token i, and the state."""
    definite = "ال" in tokens.folds[i - 1][:4]  # المجلس الناري; not المجلس طلب ناري
    for j in range(i, min(stop, i + LONGEST_PHRASE)):
        if definite and not tokens.folds[j].startswith("ال"):
            return None
        nisba = lexicon.nisbas.get(tokens.folds[j])
        if nisba and not lexicon.events.words.plays(tokens.folds[j], "no_nisba"):
            return j + 1, nisba.state
        if not tokens.is_word(j) or lexicon.attribution.plays(tokens.folds[j], "preposition"):
            return None
        definite = definite or tokens.folds[j].startswith(ARTICLE)  # قادة الاتحاد طلب ناري
    return None
