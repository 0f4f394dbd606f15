"""Who a name is that no table spells so: a known person, or one whom the page already named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from musnad.arabic import Tokens
from musnad.entities.candidates import Candidate
from musnad.entities.variants import name_variant, units_variant
from musnad.lexicon import Known, Lexicon
from musnad.lexicon.spelling import units

UNKNOWN = "name:"
CONFIDENCE = 0.7


def identify(tokens: Tokens, new: Iterable[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """New names, those that are spellings of one known person or of one another under one entity."""
    named: list[Candidate] = []
    for person in new:
        surface = person.span(tokens).of(tokens.text)
        if not person.entity.startswith(UNKNOWN) or len(units(surface, lexicon.spelling)) == 1:
            named.append(person)
        elif known := known_by_variant(surface, lexicon):
            named.append(_as_known(person, *known))
        else:
            named.append(_as_named(tokens, person, surface, named, lexicon))
    return named


def known_by_variant(name: str, lexicon: Lexicon) -> tuple[Known, str] | None:
    """The one known person of whose names this is a variant or a fuller form, and the rule; null where several."""
    parts = units(name, lexicon.spelling)
    found: dict[str, tuple[Known, str]] = {}
    for person, other, _ in lexicon.namesakes.like(parts):
        if variant := units_variant(parts, other, lexicon.spelling):
            found[person.id] = person, variant.rule
        elif _fuller(parts, other):
            found[person.id] = person, "variant.fuller"
    return next(iter(found.values())) if len(found) == 1 else None


def _fuller(name: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a name is a known one with its fathers told: عادل بن أحمد الجبير."""
    return len(name) > len(known) > 1 and name[0] == known[0] and name[-1] == known[-1] and set(known) <= set(name)


def _as_known(person: Candidate, known: Known, rule: str) -> Candidate:
    return replace(person, entity=known.id, qid=known.qid, rule=rule, confidence=CONFIDENCE)


def _as_named(
    tokens: Tokens, person: Candidate, surface: str, named: Iterable[Candidate], lexicon: Lexicon
) -> Candidate:
    """The same name under the entity it got where the page first spelt it."""
    for other in named:
        if other.entity.startswith(UNKNOWN) and other.entity != person.entity:
            variant = name_variant(other.span(tokens).of(tokens.text), surface, lexicon.spelling)
            if variant:
                return replace(person, entity=other.entity, rule=variant.rule)
    return person
