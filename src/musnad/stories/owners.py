"""Whose people are those whom the tables do not know: وزير الخارجية الناري سليم الورداني is Naria's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from musnad.arabic import fold_key, splits
from musnad.arabic.particles import bare
from musnad.lexicon import Lexicon
from musnad.record import Reading, Role


def owners(readings: Iterable[Reading], lexicon: Lexicon) -> dict[str, str]:
    """State of each unlisted person whose offices on all pages name one state alone."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for person, state in owning(reading, lexicon):
            found[person].add(state)
    return {person: min(states) for person, states in found.items() if len(states) == 1}


def owning(reading: Reading, lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """The unlisted persons to whom a page gives an office that names a state, with that state."""
    return frozenset(
        (person, state)
        for role in reading.roles
        for person in role.person
        if lexicon.entities.get(person) is None
        for state in _states(reading, role, lexicon)
    )


def _states(reading: Reading, role: Role, lexicon: Lexicon) -> Iterator[str]:
    """The states that an office names, by adjective or by name."""
    for word in fold_key(role.span.of(reading.page.text)).split():
        forms = {form for _, cut in splits(word) for form in (cut, bare(cut))}
        yield from (nisba.state for form in forms if (nisba := lexicon.nisbas.get(form)))
    for mention in reading.mentions:
        if mention.type == "GPE" and role.span.holds(mention.span) and (known := lexicon.entities.get(mention.entity)):
            yield known.state or known.id
