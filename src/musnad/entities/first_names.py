"""A new person called by a first name alone, as the one of that first name whom the page told in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.arabic import Tokens
from musnad.entities.candidates import Candidate
from musnad.entities.namesakes import UNKNOWN


def by_first_name(tokens: Tokens, names: Sequence[Candidate]) -> list[Candidate]:
    """The names, a first name alone as its one bearer told before: رحب فرحات مرزاق …، وقال [فرحات]."""
    told: dict[str, dict[str, Candidate]] = {}
    surnames: set[str] = set()
    found: list[Candidate] = []
    for name in sorted(names, key=lambda c: c.first):
        if name.type == "PER" and name.last - name.first > 1:
            told.setdefault(_first(tokens, name), {}).setdefault(name.entity, name)
            surnames.add(tokens.folds[name.last - 1])
        elif name.type == "PER" and name.entity.startswith(UNKNOWN) and _first(tokens, name) not in surnames:
            bearers = told.get(_first(tokens, name), {})
            for bearer in bearers.values() if len(bearers) == 1 else ():
                name = replace(name, entity=bearer.entity, qid=bearer.qid, rule="page.first-name")  # noqa: PLW2901
        found.append(name)
    return found


def _first(tokens: Tokens, name: Candidate) -> str:
    return tokens.folds[name.first][name.cut :]
