"""Whose a spelling is that is another word too: [الأسد] of نظام الأسد, في [مالي], [عمان] of a page of Jordan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from unicodedata import combining

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import AND, ARTICLE
from musnad.entities.candidates import Candidate
from musnad.entities.epithets import called, epithet
from musnad.entities.known import Sighting
from musnad.lexicon import Lexicon

Named = Mapping[str, Sequence[int]]
"""Entity to the tokens at which the page names it."""
STATE, MOVEMENT = "states.", "groups."
TWO = "two_movements"
"""Role of the words for two movements: حركتي."""
BODIES = frozenset({"groups", "bodies"})
"""Tables of parties and institutions, of which several states have one of a name: مجلس النواب, حزب العدالة والتنمية."""
FEWEST_WORDS = 2
"""Words of a name that a state of the page tells whose it is: النهضة alone is a word."""
SHARE = 2
"""How many times less than the state told of most that of the only owner may be named."""
FINITE = frozenset({"past", "present"})
"""Shapes of verbs that have a subject."""
SHE, PAST = ("f", "s"), "ت"
"""Gender and number of such a verb, and the last letter of its past."""
SURNAME_ALONE = "page.surname-alone"


def owners(tokens: Tokens, certain: Iterable[Candidate], weak: Iterable[Sighting], lexicon: Lexicon) -> list[Candidate]:
    """Of each weak spelling its owner, where the words beside it or the names of the page tell one."""
    named: dict[str, list[int]] = {}
    for candidate in certain:
        named.setdefault(candidate.entity, []).append(candidate.first)
    page = _Page(tokens, named, lexicon)
    told: list[Candidate] = []
    left: list[Sighting] = []
    for sighting in weak:
        if epithet(tokens, sighting.owners[0], lexicon):
            owner = called(tokens, sighting.owners[0], lexicon) if _of_its_page(page, sighting.owners[0]) else None
            told.extend([owner] if owner else ())
            continue
        owner = None if _named(sighting, named) else _told(page, sighting)
        if owner:
            told.append(owner)
        else:
            left.append(sighting)
    for owner in told:
        named.setdefault(owner.entity, []).append(owner.first)
    return told + [
        owner for sighting in left if (owner := _nearest(sighting, named) or _somebody(tokens, sighting, lexicon))
    ]


@dataclass(frozen=True)
class _Page:
    """A page's words, what it names without doubt, and how often it tells of each state."""

    tokens: Tokens
    named: Named
    lexicon: Lexicon

    @cached_property
    def states(self) -> Counter[str]:
        """How often the page names each state, its people, bodies and towns, or has its adjective."""
        told = Counter[str]()
        for entity, places in self.named.items():
            if (known := self.lexicon.entities.get(entity)) and known.state:
                told[known.state] += len(places)
        adjectives = map(self.lexicon.nisbas.get, self.tokens.folds)
        told.update(nisba.state for nisba in adjectives if nisba is not None)
        return told

    @cached_property
    def begun(self) -> Mapping[int, str]:
        """The entity that each token begins of which the page leaves no doubt."""
        return {at: entity for entity, places in self.named.items() for at in places}

    def is_movement(self, at: int, other: Candidate) -> bool:
        """Whether another movement of a movement's state surely begins at a token."""
        known, own = (self.lexicon.entities.get(e) for e in (self.begun.get(at, ""), other.entity))
        return known is not None and own is not None and known.type == own.type and known.state == own.state


def _named(sighting: Sighting, named: Named) -> bool:
    return any(c.entity in named for c in sighting.owners)


def _nearest(sighting: Sighting, named: Named) -> Candidate | None:
    """The owner whom the page names nearest before a weak spelling, else after it."""
    on_page = [c for c in sighting.owners if c.entity in named]
    return min(on_page, key=lambda c: min((at > c.first, abs(at - c.first)) for at in named[c.entity]), default=None)


def _somebody(tokens: Tokens, sighting: Sighting, lexicon: Lexicon) -> Candidate | None:
    """The person of a surname that is no other word, though the page does not tell which of its bearers: [كلينتون]."""
    first = sighting.owners[0]
    surname = tokens.folds[first.first][first.cut :]
    if surname not in lexicon.words.joints["surname"] or first.last - first.first > 1:
        return None
    return replace(first, entity=f"name:{surname}", qid=None, rule=SURNAME_ALONE, confidence=0.6)


def _told(page: _Page, sighting: Sighting) -> Candidate | None:
    """The owner that signs of vowels tell (عمّان), or the words beside the spelling: نظام [الأسد], في [مالي]."""
    tokens, lexicon = page.tokens, page.lexicon
    if marked := [c for c in sighting.owners if _marked(tokens, c, lexicon)]:
        return marked[0]
    if all(_body(c) for c in sighting.owners):
        return _of_home(page, sighting.owners)
    first = _of_page(page, sighting.owners)
    if first and _ruler(tokens, first, lexicon):
        return first
    if _placed(tokens, sighting, lexicon):
        return _of_page(page, tuple(c for c in sighting.owners if c.type == "GPE"))
    return _acting(tokens, sighting, lexicon) or next(
        (c for c in sighting.owners if _listed(tokens, c, lexicon) or _among_movements(page, c)), None
    )


def _among_movements(page: _Page, group: Candidate) -> bool:
    """Whether a movement is joined to another of its state, or is one of two: [فتح] وحماس, حركتي [فتح] وحماس."""
    if not group.rule.startswith(MOVEMENT):
        return False
    if group.first and not group.cut and page.lexicon.attribution.plays(page.tokens.folds[group.first - 1], TWO):
        return True
    folds, at = page.tokens.folds, group.last
    behind = at < len(folds) and folds[at].startswith(AND) and page.is_movement(at, group)
    before = group.cut == 1 and folds[group.first].startswith(AND) and page.is_movement(group.first - 1, group)
    return behind or before


def _marked(tokens: Tokens, name: Candidate, lexicon: Lexicon) -> bool:
    """Whether the text has the very signs with which one owner's row alone is spelt: عُمان, عمّان."""
    known = lexicon.entities.get(name.rule.partition(".")[2])
    signs = _signs(name.span(tokens).of(tokens.text))
    return bool(signs) and known is not None and any(_signs(n) and _signs(n) <= signs for n in known.names)


def _signs(text: str) -> frozenset[str]:
    return frozenset(filter(combining, text))


def _placed(tokens: Tokens, sighting: Sighting, lexicon: Lexicon) -> bool:
    """Whether a state's name stands behind في or حكومة, where no adjective of its letters does: في [مالي]."""
    first = sighting.owners[0].first
    bare = sighting.owners[0].cut == 0 and first > 0 and not tokens.folds[first].startswith(ARTICLE)
    state = any(c.rule.startswith(STATE) for c in sighting.owners)
    return bare and state and tokens.folds[first - 1] in lexicon.words.before_states


def _acting(tokens: Tokens, sighting: Sighting, lexicon: Lexicon) -> Candidate | None:
    """The one state or town of a spelling that stands behind a verb of a she: أعلنت [مالي], طردت [مالي] السفير."""
    lands = [c for c in sighting.owners if c.type == "GPE"]
    first = lands[0].first if len(lands) == 1 and not lands[0].cut else 0
    if not first or tokens.folds[first].startswith(ARTICLE):
        return None
    stems = [stem for _, stem in splits(tokens.folds[first - 1])]
    return lands[0] if any(_of_her(stem, lexicon) for stem in stems) else None


def _of_her(stem: str, lexicon: Lexicon) -> bool:
    """Whether a word is a verb of a she: أعلنت, تتهم."""
    acts, says = lexicon.events.verbs.get(stem, ()), lexicon.cues.forms.get(stem, ())
    hers = [form.shape for form in acts if (form.gender, form.number) == SHE]
    hers += [form.shape for form in says if (form.gender, form.number) == SHE]
    return not FINITE.isdisjoint(hers) or (stem.endswith(PAST) and stem in lexicon.verbs)


def _body(name: Candidate) -> bool:
    """Whether a name of several words is a party's or an institution's."""
    return name.rule.partition(".")[0] in BODIES and name.last - name.first >= FEWEST_WORDS


def _of_home(page: _Page, owners: tuple[Candidate, ...]) -> Candidate | None:
    """The party or institution of the state that the page tells of: [حزب العدالة والتنمية] of Morocco, not Turkey's.

    The one owner that a table knows is meant only where his state is among those the page is about.
    """
    meant = _of_page(page, owners)
    state = known.state if meant and (known := page.lexicon.entities.get(meant.entity)) else None
    told = page.states
    return meant if state and told[state] and told[state] * SHARE >= max(told.values()) else None


def _of_its_page(page: _Page, state: Candidate) -> bool:
    """Whether no other state is told of far more, its foes aside, of whose pages it stands too."""
    foes = page.lexicon.words.foes.get(state.entity, frozenset())
    others = [count for other, count in page.states.items() if other not in foes]
    return page.states[state.entity] > 0 and page.states[state.entity] * SHARE >= max(others)


def _of_page(page: _Page, owners: tuple[Candidate, ...]) -> Candidate | None:
    """Of several who share a name the one whose state the page tells of most; null where it tells of none's."""
    if len(owners) == 1:
        return owners[0]
    told, entities = page.states, page.lexicon.entities
    states = {c.entity: known.state for c in owners if (known := entities.get(c.entity)) and known.state}
    meant = max(owners, key=lambda c: told[states.get(c.entity, "")])
    return meant if told[states.get(meant.entity, "")] else None


def _listed(tokens: Tokens, state: Candidate, lexicon: Lexicon) -> bool:
    """Whether a state's weak spelling is joined to another state: مالي [والنيجر], النيجر [ومالي]."""
    if not state.rule.startswith(STATE):
        return False
    folds, at = tokens.folds, state.last
    if at < len(tokens) and folds[at].startswith(AND) and _states(tokens, at, folds[at][1:], lexicon):
        return True
    joined = state.cut == 1 and folds[state.first].startswith(AND) and state.first
    return bool(joined) and _states(tokens, state.first - 1, folds[state.first - 1], lexicon)


def _states(tokens: Tokens, at: int, stem: str, lexicon: Lexicon) -> bool:
    """Whether the name of a state, and no other word, stands at a token."""
    found = lexicon.entities.match(tokens.folds, at, stem, len(tokens))
    return any(match.known[0].table == "states" and not match.weak for match in found)


def _ruler(tokens: Tokens, person: Candidate, lexicon: Lexicon) -> bool:
    """Whether a shared surname stands where a ruler's does: نظام [الأسد]; الرئيس السوداني tells his state."""
    if tokens.folds[person.first] in lexicon.nisbas:
        return False
    before = tokens.folds[person.first - 1] if person.first and not person.cut else ""
    return person.type == "PER" and any(lexicon.words.function.get(stem) == "regime" for _, stem in splits(before))
