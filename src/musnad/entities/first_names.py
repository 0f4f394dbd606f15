"""A new person called by a first name alone, as the one of that first name whom the page told in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.arabic import Tokens, splits
from musnad.entities.candidates import Candidate
from musnad.entities.namesakes import UNKNOWN
from musnad.lexicon import Lexicon


def by_first_name(tokens: Tokens, names: Sequence[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """The names, a first name alone as its one bearer told before: رحب فرحات مرزاق …، وقال [فرحات]."""
    told: dict[str, dict[str, Candidate]] = {}
    surnames: set[str] = set()
    found: list[Candidate] = []
    for name in sorted(names, key=lambda c: c.first):
        if name.type == "PER" and name.last - name.first > 1:
            told.setdefault(_first(tokens, name), {}).setdefault(name.entity, name)
            surnames.add(tokens.folds[name.last - 1])
        elif _unknown(name) and _first(tokens, name) not in surnames and _again(tokens, name, lexicon):
            bearers = told.get(_first(tokens, name), {})
            for bearer in bearers.values() if len(bearers) == 1 else ():
                name = replace(name, entity=bearer.entity, qid=bearer.qid, rule="page.first-name")  # noqa: PLW2901
        found.append(name)
    return found


def _unknown(name: Candidate) -> bool:
    return name.type == "PER" and name.entity.startswith(UNKNOWN)


def _again(tokens: Tokens, name: Candidate, lexicon: Lexicon) -> bool:
    """Whether a verb stands right before a name and nothing introduces him: not قال الطفل [أحمد], [أحمد]، وهو سائق."""
    before = tokens.folds[name.first - 1] if name.first else ""
    introduced = name.last < len(tokens) and tokens.folds[name.last] in {"،", "("}
    return not introduced and any(stem in lexicon.cues.forms for _, stem in splits(before))


def _first(tokens: Tokens, name: Candidate) -> str:
    return tokens.folds[name.first][name.cut :]
