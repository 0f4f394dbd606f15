"""Whose people are those whom the tables do not know: وزير الخارجية الناري سليم الورداني is Naria's."""

from __future__ import annotations

from musnad.arabic import Tokens, splits
from musnad.arabic.particles import bare
from musnad.lexicon import Lexicon
from musnad.record import Reading


def owners(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> dict[str, str]:
    """State of each unlisted person whose office on the page names one state alone."""
    found: dict[str, set[str]] = {}
    for role in reading.roles:
        strangers = [person for person in role.person if lexicon.entities.get(person) is None]
        if strangers:
            states = {s for i in tokens.within(role.span) if (s := _state(tokens.folds[i], lexicon))}
            inside = (m.entity for m in reading.mentions if m.type == "GPE" and role.span.holds(m.span))
            states |= {k.state or k.id for e in inside if (k := lexicon.entities.get(e))}
            for person in strangers:
                found.setdefault(person, set()).update(states)
    return {person: min(states) for person, states in found.items() if len(states) == 1}


def _state(fold: str, lexicon: Lexicon) -> str | None:
    """The state whose adjective a word is: الناري."""
    known = (lexicon.nisbas.get(form) for _, cut in splits(fold) for form in (cut, bare(cut)))
    return next((nisba.state for nisba in known if nisba), None)
