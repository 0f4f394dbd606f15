"""Whose a delegation is that a page takes up by its noun alone: وصل وفد ناري ... والتقى [الوفد] مرزاق."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import ARTICLE
from musnad.events.party import Party
from musnad.lexicon.attribution import Attribution

NEAREST_SENDER = 2
"""Words from the noun of a delegation to whose it is: وفد حركة [الضفاف]."""


def with_delegations(
    tokens: Tokens, parties: Sequence[Party], zones: Sequence[range], words: Attribution
) -> tuple[Party, ...]:
    """The parties, and whose the delegation is that a definite noun alone means: the only sender told so far."""
    found = [*parties]
    taken = {i for p in parties for i in range(p.first, p.last)}
    senders: dict[tuple[str, ...], int] = {}
    sent = iter(sorted(_senders(tokens, parties, words)))
    after = next(sent, None)
    for zone in zones:
        for i in zone:
            while after is not None and after[0] <= i:
                senders[after[1]] = after[0]
                after = next(sent, None)
            if i in taken or not senders or (cut := _taken_up(tokens, i, zone.stop, words)) is None:
                continue
            here = [ids for ids, at in senders.items() if at >= zone.start]
            whose = next((some[0] for some in (list(senders), here) if len(some) == 1), None)
            if whose is not None:
                found.append(Party(i, i + 1, cut, whose, "name", "GOV"))
    return tuple(sorted(found, key=lambda p: p.first))


def _senders(tokens: Tokens, parties: Sequence[Party], words: Attribution) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where a delegation is told with whose it is: [وفد ناري], وفد حركة [الضفاف]."""
    for party in parties:
        if party.kind != "name" or not party.ids or party.cut not in {0, 1}:
            continue
        near = range(max(0, party.first - NEAREST_SENDER), party.first)
        stems = [s.stem for j in near for s in splits(tokens.folds[j])]  # but الوفد [سليم الورداني]
        stems += [s.stem.removeprefix(ARTICLE) for s in splits(tokens.folds[party.first])]
        if any(words.plays(stem, "sent") for stem in stems):
            yield party.first, party.ids


def _taken_up(tokens: Tokens, i: int, stop: int, words: Attribution) -> int | None:
    """The letters before the definite noun of a delegation that nothing describes; null where none stands there."""
    whole = (s for s in splits(tokens.folds[i]) if s.stem.startswith(ARTICLE))
    cut = next((s.length for s in whole if words.plays(s.stem.removeprefix(ARTICLE), "sent")), None)
    behind = tokens.folds[i + 1] if i + 1 < stop else ""
    described = behind.startswith(ARTICLE) and not words.plays(behind.removeprefix(ARTICLE), "of_rank")
    return None if described else cut
