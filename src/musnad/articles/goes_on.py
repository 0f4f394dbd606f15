"""The first paragraph that a picture or the day parts from the story, which goes on with an "and": وذكر البيان."""

from __future__ import annotations

from musnad.arabic.particles import AND
from musnad.articles.view import View

FEWEST = 14
"""Words of the shortest first paragraph that is told so."""


def leads(view: View, i: int) -> bool:
    """Whether a line between headline and story is a whole sentence that begins with its verb, and the story with و."""
    sign, past = view.signs[i], view.lexicon.prose.past
    first, second = (view.tokens.folds[view.signs[k].segment.core[0]] for k in (i, view.start))
    whole = sign.full and sign.words >= FEWEST and not sign.segment.bullet
    return whole and first in past and not _joined(first, past) and second in past and _joined(second, past)


def _joined(fold: str, past: frozenset[str]) -> bool:
    """Whether a verb has an "and" before it: وذكر, and neither ذكر nor وصل."""
    return fold.startswith(AND) and fold[len(AND) :] in past
