"""The two that "البلدان" and "الجانبان" are: those last named together, else the two that the page names most."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress

from musnad.arabic.particles import ARTICLE
from musnad.events.agreement import agrees
from musnad.events.clauses import governor
from musnad.events.homes import subject_before
from musnad.events.party import Party
from musnad.events.sides import coordinated, role_of
from musnad.events.text import Text
from musnad.lexicon.events import POSSESSIVES
from musnad.lexicon.words import KINGDOMS
from musnad.record import Statement

CAMPS = frozenset({"GOV", "REB", "OPP", "MIL", "PTY", "LEG"})
"""Sectors of groups that may be one of two sides."""

FARTHEST = 120
"""Tokens back in which two parties named together are still "the two"."""


APPOSING = "،:(؛"
"""Signs behind a pair before those who are meant."""

FARTHEST_ASIDE = 4
"""Words before a party in which a sponsor's word governs it."""
OWNED = ("هما", "ها", "نا", "كما")
"""Pronouns of whose two they are."""

INDEFINITE = ("ين", "ان")
"""How a dual ends that no genitive follows."""

TWO = 2
"""Sides of a meeting who are "the two" afterwards."""

FARTHEST_OWNER = 30
"""Tokens back in which the owner of قواتها is named."""


class Pairs:
    """The pairs of a page, to be asked at a token."""

    def __init__(self, text: Text) -> None:
        """Find what is named together."""
        self.text = text
        aside = [_aside(text, party) for party in text.parties]
        self.named = sorted((*_together(text, aside), *_by_adjectives(text)))
        self.firsts = [first for first, _ in self.named]
        self.most, self.share = _most(text, aside)
        self.met: list[tuple[int, tuple[str, ...]]] = []

    def at(self, i: int, *, guess: bool = True) -> tuple[str, ...]:
        """The two meant at token i; `guess`: where the page names no two together, those whom it names most."""
        named = self.named[bisect_left(self.firsts, i - FARTHEST) : bisect_left(self.firsts, i)]
        met = [(at, ids) for at, ids in self.met if i - FARTHEST <= at < i]
        said = self.text.said(i)
        speaking = {*said.source.entity.split("+")} if said else set()
        near = [ids for _, ids in sorted((*named, *met)) if {*ids} != speaking]
        fitting = [ids for ids in near if self.text.states_of(ids) == self.text.states_of(self.most)]
        head = (sentence := self.text.sentence_at.get(i)) is not None and sentence.title
        ahead = [ids for at, ids in self.named[:1] if head and i < at < i + FARTHEST]  # a headline before its story
        found = (near[-1:] or fitting[-1:] or ahead or self._oftenest(i) or ([self.most] if guess else [()]))[0]
        return found if len(found) == TWO and {*found} != speaking else ()  # one alone is no two

    def _oftenest(self, i: int) -> list[tuple[str, ...]]:
        """The two whom the page names together most before token i, of equals the last."""
        before = [tuple(sorted(ids)) for at, ids in sorted((*self.named, *self.met)) if at < i]
        told = Counter(before)
        return [max(reversed(before), key=told.__getitem__)] if before else []

    def meet(self, at: int, ids: tuple[str, ...]) -> None:
        """Remember the two who met or agreed: التقى الورداني هالة مرزاق. وبحث [الجانبان] الملف."""
        if len(ids) == TWO and _apart(self.text, ids) and not set(ids) & self.text.nameless:
            self.met.append((at, ids))

    def resolved(self, party: Party) -> tuple[str, ...]:
        """The entities of a party, of a pair without adjectives those meant."""
        if party.kind == "pair" and len(party.ids) == 1:  # طرفا النزاع السهلي
            two = self.at(party.first)
            return two if len(two) == TWO and party.ids[0] in map(self._whose, two) else ()
        if party.ids:
            return party.ids
        if party.kind == "pair" and (named := _apposed(self.text, party)):
            return named
        if party.kind != "pair":
            return self._own(party)
        if _any_two(self.text, party):
            return ()
        return self._lands(party, self.at(party.first, guess=not of_a_fight(self.text, party)))

    def _whose(self, entity: str) -> str | None:
        """The state of a party, of its body too: naria-government is Naria's."""
        return self.text.state(entity) or self.text.lexicon.entities.owner(entity)

    def _lands(self, party: Party, two: tuple[str, ...]) -> tuple[str, ...]:
        """The states of two people whom a word for two states means: التقى الورداني مرزاق، واتفق [البلدان]."""
        states = tuple(self.text.state(one) if one in self.text.people else one for one in two)
        told = self.text.is_(party.first, "two_lands") > 0 and len({*states}) == len(two)
        return tuple(one for one in states if one) if told and all(states) else two

    def home(self, party: Party) -> tuple[str, ...]:
        """Whose country is meant: that of who speaks, else of who is named last: قال الورداني إن [بلاده] وافقت."""
        said = self.text.said(party.first)
        before = self.text.between(max(0, party.first - FARTHEST_OWNER), party.first)
        told = subject_before(self.text, party.first) if said is None else None
        near = [told] if told is not None else reversed(before)
        official = (i for p in near for i in p.ids if i in self.text.people or p.sector == "GOV")
        state = speakers_state(self.text, said) if said else next(filter(None, map(self.text.state, official)), None)
        return (state,) if state else ()

    def _own(self, party: Party) -> tuple[str, ...]:
        """Whose country, kingdom or forces are meant: [بلاده], [المملكة], [قواتها]."""
        if party.kind == "own" and self.text.is_(party.first, "own_country"):
            return self.home(party)
        noun = self.text.folds[party.first][party.cut :].removeprefix(ARTICLE)
        if party.kind == "own" and self.text.small.plays(noun, "kingdom"):
            return tuple(state for state in self.home(party) if state in KINGDOMS)
        return self.owner(party)

    def told(self, party: Party) -> bool:
        """Whether a party is told there, not a pair of which nobody is named together before it on the page."""
        return party.kind != "pair" or bool(party.ids) or bisect_left(self.firsts, party.first) > 0

    @staticmethod
    def _has_name(party: Party) -> bool:
        return party.kind == "name" and not party.ids[0].startswith("name:")

    def owner(self, party: Party) -> tuple[str, ...]:
        """Whose forces are meant: the state or group named last before."""
        before = self.text.between(max(0, party.first - FARTHEST_OWNER), party.first)
        named = [p for p in before if p.ids and (self._has_name(p) or _camp(self.text, p))]
        word = self.text.folds[party.last - 1]
        form = next((POSSESSIVES[e] for e in POSSESSIVES if word.endswith(e)), None)
        fitting = [p for p in named if agrees(self.text, p, form)]
        free = [p for p in fitting if governor(self.text, p, max(0, p.first - FARTHEST_ASIDE)) is None]
        fitting = free or fitting or ([] if form == ("m", "s") else named)
        return fitting[-1].ids if fitting else ()


def speakers_state(text: Text, said: Statement) -> str | None:
    """The state of who speaks, for an official whom no table knows the one that his words name: وزير الري [الناري]."""
    span = said.source.span
    if (state := text.state(said.source.entity)) is not None or span is None:
        return state
    words = range(text.tokens.at(span.start), text.tokens.at(span.end - 1) + 1)
    named = {state for p in text.between(words.start, words.stop) for i in p.ids if (state := text.state(i))}
    named |= {nisba.state for j in words if (nisba := text.lexicon.nisbas.get(text.folds[j]))}
    return next(iter(named)) if len(named) == 1 else None


def of_a_fight(text: Text, pair: Party) -> bool:
    """Whether two are told as those of a fight or a talk, who need not be whom the page names most: [طرفا النزاع]."""
    return pair.kind == "pair" and text.is_(pair.first, "both_sides") > 0 and pair.last > pair.first + 1


def _any_two(text: Text, pair: Party) -> bool:
    """Whether two are told that need not be the page's: تساند [حكومتين] تتنافسان, but الحكومتين, حكومتي البلدين."""
    fold = text.folds[pair.first][pair.cut :]
    known = fold.startswith(ARTICLE) or fold.endswith(OWNED) or text.folds[pair.first].startswith("لل")
    return pair.last == pair.first + 1 and fold.endswith(INDEFINITE) and not known


def _apposed(text: Text, pair: Party) -> tuple[str, ...]:
    """The two who stand right behind a pair: الطرفان، [نارية وسهلستان]، الجانبين (نارية وسهلستان)."""
    if pair.last + 1 >= len(text.folds) or text.folds[pair.last] not in APPOSING:
        return ()
    first = text.party_at.get(pair.last + 1)
    begins = first is not None and first.first == pair.last + 1 and not first.cut
    group = coordinated(text, first, len(text.folds)) if first and begins else ()
    ids = tuple(dict.fromkeys(i for party in group for i in party.ids))
    return ids if len(group) == TWO and len(text.states_of(ids)) == TWO else ()


def _together(text: Text, aside: Sequence[bool]) -> Iterator[tuple[int, tuple[str, ...]]]:
    joined: set[int] = set()
    for party, seen in zip(text.parties, aside, strict=True):
        if party.first in joined or seen:
            continue
        group = coordinated(text, party, len(text.folds))
        joined.update(p.first for p in group)
        ids = tuple(dict.fromkeys(i for p in group for i in p.ids))
        named = all(p.kind in {"name", "pair"} or _camp(text, p) for p in group)
        if len(ids) == TWO and named and _apart(text, ids):
            yield party.first, ids


def _apart(text: Text, ids: Sequence[str]) -> bool:
    """Whether two are of two states, or two movements or bodies of one."""
    return len(text.sides_of(ids)) == TWO or not any(_state(text, i) for i in ids)


def _by_adjectives(text: Text) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Two states whose adjectives stand together: بيان [ناري سهلي] مشترك."""
    nisbas = text.lexicon.nisbas
    for at in compress(range(len(text.folds) - 1), map(nisbas.__contains__, text.folds)):
        if text.folds[at + 1] in nisbas and (at == 0 or text.folds[at - 1] not in nisbas):
            states = (nisbas[text.folds[at]].state, nisbas[text.folds[at + 1]].state)
            third = at + 2 < len(text.folds) and text.folds[at + 2] in nisbas
            if states[0] != states[1] and not third:
                yield at, states


def _aside(text: Text, party: Party) -> bool:
    """Whether those who are named only sponsor or see it, or are where it is: برعاية [نارية] و[سهلستان]."""
    governed = governor(text, party, max(0, party.first - FARTHEST_ASIDE))
    about = governed is not None and text.is_(governed[0], "about") > 0
    return about or role_of(text, governed) in {"sponsor", "fi"}


def _state(text: Text, entity: str) -> bool:
    """Whether a party is a state or its person: two movements of one people are two sides."""
    known = text.lexicon.entities.get(entity)
    return entity in text.people or known is None or known.type not in {"GROUP", "ORG"}


def _side(text: Text, entity: str) -> str | None:
    """Whose side somebody is: his state's, or a movement's own."""
    known = text.lexicon.entities.get(entity)
    return text.state(entity) or (entity if known is not None and known.type == "GROUP" else None)


def _camp(text: Text, party: Party) -> bool:
    """Whether a group without a name is a side of its own: الحكومة و[المعارضة], but not those who suffer."""
    word = text.folds[party.first].removeprefix("و")
    told = word.startswith(ARTICLE) and not text.small.plays(
        word.removeprefix(ARTICLE), "machine"
    )  # المدفعية والطائرات
    return party.kind == "group" and party.sector in CAMPS and bool(party.ids) and told


def _most(text: Text, aside: Sequence[bool]) -> tuple[tuple[str, ...], float]:
    """The two sides that a page names most, and their share of all that it names."""
    acting = [p for p, seen in zip(text.parties, aside, strict=True) if p.kind == "name" and not seen]
    told = Counter(side for p in acting for i in p.ids if (side := _side(text, i)))
    lands = {nisba.state for nisba in filter(None, map(text.lexicon.nisbas.get, text.folds))}
    lands |= {side for p in acting for i in p.ids if i not in text.people and (side := _side(text, i))}
    most = tuple([side for side, _ in told.most_common() if side in lands][:2])
    return most, sum(told[side] for side in most) / max(1, told.total())


def ids_of(pairs: Pairs, parties: Sequence[Party]) -> tuple[str, ...]:
    """The entities of parties, each once."""
    return tuple(dict.fromkeys(i for party in parties for i in pairs.resolved(party)))
