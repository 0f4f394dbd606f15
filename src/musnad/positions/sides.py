"""Who the sides of a page are: the two that it names most, and whose a delegation is that stands without its state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from musnad.arabic import Tokens, word_value
from musnad.arabic.particles import ARTICLE
from musnad.positions.parties import Party
from musnad.record import Event

MUTUAL = frozenset({"AGREE", "CONSULT"})
"""Types of what two do together."""

STATES = frozenset({"الدول", "البلدان"})
"""Before a number they are the states that the page joins: [الدول] الثلاث."""

TWO = 2
"""Sides that are "the two"."""


def one_sided(tokens: Tokens, found: dict[int, Party]) -> dict[str, str]:
    """Whose a side is by its noun alone, where the page tells it of one state: الوفد الناري …، وقال [الوفد]."""
    told: dict[str, set[str]] = {}
    for i, party in found.items():
        if i == party.first and len(party.holders) == 1 and party.last > i + 1 and not party.cut:
            told.setdefault(tokens.folds[i], set()).update(party.holders)
    return {noun: next(iter(whose)) for noun, whose in told.items() if len(whose) == 1 and noun.startswith("ال")}


def talking(events: Sequence[Event], each: Callable[[Sequence[str]], tuple[str, ...]]) -> tuple[str, ...]:
    """The two who oftenest talk or agree on a page, as parties of positions: those of the most meetings and deals."""
    told = Counter(tuple(sorted(each(e.actors))) for e in events if e.type in MUTUAL and len(e.actors) == TWO)
    most = [two for two, _ in told.most_common() if len(two) == TWO]
    return most[0] if most and (len(most) == 1 or told[most[0]] > told[most[1]]) else ()


def several(tokens: Tokens, found: dict[int, Party]) -> Iterator[Party]:
    """The states by their number, where "and" joins as many on the page: نارية وسهلستان والضفاف …، [الدول الثلاث]."""
    runs = {len(who): who for party in found.values() if len(who := _run(tokens, party, found)) > TWO}
    for i, fold in enumerate(tokens.folds[:-1]) if runs else ():
        count = word_value(tokens.folds[i + 1].removeprefix(ARTICLE)) if fold in STATES else None
        if count in runs:
            yield Party(i, i + 2, 0, runs[count], sex="f")


def _run(tokens: Tokens, party: Party, found: dict[int, Party]) -> tuple[str, ...]:
    """A party that nothing joins to another before it, and all that "and" joins to it."""
    who = [] if party.cut and tokens.folds[party.first][0] == "و" else [*party.holders]
    while who and (more := found.get(party.last)) and more.cut == 1 and tokens.folds[more.first][0] == "و":
        who, party = [*who, *more.holders], more
    return tuple(dict.fromkeys(who))


def pair(found: dict[int, Party]) -> tuple[str, ...]:
    """The two states that a page names most."""
    told = Counter(h for i, p in found.items() if p.first == i and not p.both for h in p.holders)
    most = tuple(holder for holder, _ in told.most_common(2))
    return most if len(most) > 1 else ()
