"""Duals that stand for the two parties told before: الجانبان, البلدين."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from musnad.arabic import Tokens
from musnad.arabic.particles import AND
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon

IN, AT = "في", "ب"
"""Before a state that is where something was, and no side of it."""
GUEST_REACH = 3
"""Words between بمشاركة and the state of who is present: بمشاركة الرئيس [الناري], بحضور وزير الخارجية [الناري]."""
PAIR = 2
FARTHEST_PARAGRAPH = 1
"""Paragraphs back in which the two may stand."""


def pairs(tokens: Tokens, zones: list[range], taken: Mapping[int, Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """Each dual with the joined id of the only two states told before it in its paragraph, else in the one before."""
    stems = lexicon.stems
    if all(next(stems.having("pairs", tokens.folds, zone), None) is None for zone in zones):
        return
    told = [tuple(_states(tokens, zone, taken, lexicon)) for zone in zones]
    for n, zone in enumerate(zones):
        for i in stems.having("pairs", tokens.folds, zone):
            if i in taken:
                continue
            cut, stem = stems[tokens.folds[i]].pairs[0]
            here = [state for at, state in told[n] if at < i]
            back = [state for back in told[max(0, n - FARTHEST_PARAGRAPH) : n] for _, state in back]
            both = _named_by(tokens, i, zone, lexicon)
            both = both or (_two(here) if here else _two(back))  # one here and one before: a host and a guest
            if both:
                kind, entity = lexicon.words.pairs[stem], "+".join(both)
                yield Candidate(i, i + 1, cut, kind, entity, "page.pair", optional=True, confidence=0.6)


def _two(states: list[str]) -> tuple[str, ...] | None:
    """The two states of a list in text order; null where there are fewer or more."""
    distinct = tuple(dict.fromkeys(states))
    return distinct if len(distinct) == PAIR else None


def _states(tokens: Tokens, zone: range, taken: Mapping[int, Candidate], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Tokens at which a state is told: by its name, a capital that acts for it, or its adjective."""
    for i in zone:
        name = taken.get(i)
        if _is_guest(tokens, zone, i, name, lexicon):
            continue
        if name is not None and (known := lexicon.entities.get(name.entity)) and known.table == "states":
            yield i, known.id
        elif name is None and (nisbas := lexicon.stems[tokens.folds[i]].nisbas):
            yield i, lexicon.nisbas[nisbas[0].stem].state


def _named_by(tokens: Tokens, i: int, zone: range, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The states of two adjectives right behind a dual: الطرفين [الناري والسهلي]."""
    behind = [tokens.folds[k] for k in range(i + 1, min(i + 1 + PAIR, zone.stop))]
    stems = [behind[0], behind[1].removeprefix(AND)] if len(behind) == PAIR and behind[1].startswith(AND) else []
    found = [lexicon.nisbas[stem].state for stem in stems if stem in lexicon.nisbas]
    return _two(found)


def _is_guest(tokens: Tokens, zone: range, i: int, name: Candidate | None, lexicon: Lexicon) -> bool:
    """Whether a state is only where something is, or that of one who is present: قمة [في] نارية, [بمشاركة] وزيرها."""
    before = tokens.folds[i - 1] if i > zone.start else ""
    if name is not None and (before == IN or (name.cut > 0 and tokens.folds[i].startswith(AT))):
        return True
    near = range(max(zone.start, i - 1 - GUEST_REACH), i)
    return any(tokens.folds[k] in lexicon.words.before_guests for k in near)
