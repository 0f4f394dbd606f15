"""Whether a name behind an office cannot be its holder's: حث ولي العهد الناري [مرزاق], who is of another state."""

from __future__ import annotations

from musnad.statements.text import Named, Text


def foreign(text: Text, first: int, found: Named) -> bool:
    """Whether somebody known is of no state whose adjective stands in an office from a token on."""
    known = text.lexicon.entities.get(found.mention.entity) if found.mention.type == "PER" else None
    if known is None or known.state is None:
        return False
    told = (text.lexicon.nisbas.get(text.folds[j]) for j in range(first + 1, found.first))
    states = {nisba.state for nisba in told if nisba is not None}
    return bool(states) and known.state not in states
