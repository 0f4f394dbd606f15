"""The two named together before a verb of two that names nobody: [نارية وسهلستان]، بوساطة الضفاف، توصلتا إلى اتفاق."""

from __future__ import annotations

from musnad.events.clauses import governor
from musnad.events.party import Party
from musnad.events.sides import PLACES, coordinated, role_of, second
from musnad.events.text import Sentence, Text

TWO = 2
"""Those of whom a verb of two is told."""

FREE = frozenset({None, "bayn"})
"""What may govern those who do it: nothing, or "between"."""


def both_before(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """The only two whom "and" joins in a sentence before a token; nobody where it names several such."""
    floor = text.said_from(at, sentence.first)
    found = {tuple(p.ids for p in two): two for first in text.between(floor, at) if (two := _two(text, first, at))}
    told = [two for two in found.values() if role_of(text, governor(text, two[0], floor)) in FREE]
    return told[0] if len(told) == 1 else ()


def _two(text: Text, first: Party, at: int) -> tuple[Party, ...]:
    """A party with the one whom "and" joins to it, none of them a place."""
    if first.kind in PLACES or second(text, first):
        return ()
    two = coordinated(text, first, at)
    apart = len(two) == TWO and two[0].ids != two[1].ids and all(p.kind not in PLACES for p in two)
    return two if apart and all(p.ids for p in two) else ()
