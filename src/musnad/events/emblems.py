"""Whose flag, picture or effigy a crowd burns or tramples, against whom it then is: أحرق متظاهرون أعلام [نارية]."""

from __future__ import annotations

from musnad.events.party import Party
from musnad.events.text import Sentence, Text, stems

FARTHEST_EMBLEM = 6
"""Words between the burning and what is burnt: أحرق مئات المتظاهرين الغاضبين أمس [العلم] الناري."""

FARTHEST_WHOSE = 3
"""Words between an emblem and whose it is: صور للرئيس [الورداني]."""


def burnt(text: Text, sentence: Sentence, at: int) -> tuple[Party, ...]:
    """Those whose emblems are burnt: by their name behind it, or by the adjective of a state."""
    if not _burns(text, at):
        return ()
    for j in range(at + 1, min(sentence.last, at + FARTHEST_EMBLEM)):
        if any(text.small.plays(s, "emblem") for _, s, _ in stems(text.folds[j])):
            return tuple(_whose(text, sentence, j))
        if text.sign(j):
            break
    return ()


def _burns(text: Text, at: int) -> bool:
    return any(text.small.plays(s, "burns") for _, s, _ in stems(text.folds[at]))


def _whose(text: Text, sentence: Sentence, at: int) -> list[Party]:
    """The states and people behind an emblem that it stands for."""
    found: list[Party] = []
    for j in range(at + 1, min(sentence.last, at + 1 + FARTHEST_WHOSE + len(found))):
        party = text.party_at.get(j)
        cut = int(text.folds[j][0] == "و")
        nisba = text.lexicon.nisbas.get(text.folds[j][cut:])
        if party is not None and party.kind == "name":
            found.extend([party] if party not in found else [])
        elif nisba and text.folds[j][cut:].startswith("ال"):
            found.append(Party(j, j + 1, cut, (nisba.state,), "name", "GOV", nisba.state))
        elif found or text.sign(j):
            break
    return found
