"""What people put right: kept apart from the evidence, and never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from musnad.record.article import FurnitureKind
from musnad.record.span import Span

ARTICLE = "article"
"""The layer of what is title, story or furniture."""
STORY_KINDS = ("title", "body")
ARTICLE_KINDS = frozenset({*STORY_KINDS, *get_args(FurnitureKind)})
"""What a stretch of a page can be."""
DIGEST_DIGITS = 8
"""Hex digits, as many as of the tables: they tell the few states that the corrections of one page ever were in."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person put right: the characters of `span` were taken for `was` and are `should_be`.

    It belongs to the page and not to a reading, so it outlives every re-reading. `surface` keeps the characters, by
    which they are found again should the page be decoded otherwise. `should_be` null withdraws what was said of `span`.
    """

    page: str
    span: Span | None
    layer: str
    was: str | None
    should_be: str | None
    by: str
    when: str
    surface: str | None = None


def in_force(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Those of the article that hold, in the order in which they were made.

    One that was withdrawn holds no more; nor one of whose characters a later one says otherwise, or whose title another
    title took the place of, until that later one is withdrawn.
    """
    standing: list[Correction] = []
    for each in corrections:
        if each.layer != ARTICLE or each.span is None:
            continue
        if each.should_be is None:
            standing = [earlier for earlier in standing if earlier.span != each.span]
        elif each.should_be in ARTICLE_KINDS:
            standing.append(each)
    kept: list[Correction] = []
    for each in reversed(standing):
        if not any(_overrules(later, each) for later in kept):
            kept.append(each)
    return tuple(reversed(kept))


def _overrules(later: Correction, earlier: Correction) -> bool:
    if later.span is None or earlier.span is None:
        return False
    return later.span.holds(earlier.span) or later.should_be == earlier.should_be == "title"


def corrected_version(version: str, corrections: Iterable[Correction]) -> str:
    """The version of a reading with corrections laid over it: "articles:1" is "articles:1 corrections:5d0c1e9a".

    Without any in force it is the version as it was, so that a page whose corrections were withdrawn is as before.
    """
    held = [(each.span, each.should_be, each.surface) for each in in_force(corrections)]
    digest = hashlib.sha256(repr([(*(span or ()), kind, surface) for span, kind, surface in held]).encode()).hexdigest()
    return f"{version} corrections:{digest[:DIGEST_DIGITS]}" if held else version
