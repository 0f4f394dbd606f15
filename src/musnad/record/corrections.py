"""What people put right: kept apart from the evidence, and never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from musnad.record.article import FurnitureKind
from musnad.record.span import Span

ARTICLE = "article"
"""The layer of what is title, story or furniture."""
STORY_KINDS = ("title", "body")
ARTICLE_KINDS = frozenset({*STORY_KINDS, *get_args(FurnitureKind)})
"""What a stretch of a page can be."""
ClaimLayer = Literal[
    "published", "outlet", "agency", "aggregator", "time", "speaker", "said", "name", "names", "everywhere", "event",
    "meeting", "plan", "term", "relation", "position",
]  # fmt: skip
CLAIM_LAYERS: frozenset[str] = frozenset(get_args(ClaimLayer))
"""What of a claim can be put right: the story's day, a time's value, who said it, the day it was said, who one name is,
who all names of one entity on the page are or, everywhere, in the whole record; the parties; the day of an event, a
meeting or a plan; how far a term came; what a relation is; which way a stand goes."""
EVERYWHERE = "everywhere"
"""The layer of what holds for the record and not for a page: two people are one, or a spelling is somebody else's."""
PartyLayer = Literal["outlet", "agency", "aggregator"]
PARTIES: tuple[PartyLayer, ...] = get_args(PartyLayer)
WHOLE_PAGE = frozenset({"published", "names", EVERYWHERE, *PARTIES})
"""Layers whose corrections are of the page and not of a stretch of it."""
BETWEEN = "|"
"""Between the parts of what a relation or a stand was: "naria|difaf|arms"."""
TOLD_APART = frozenset({"names", EVERYWHERE, "relation", "position"})
"""Layers of which several may stand at the same characters, or on the same page: what they were tells them apart."""
NOTHING = "-"
"""What a claim should be where there is none: nobody said it, it is no name, it did not happen."""
DIGEST_DIGITS = 8
"""Hex digits, as many as of the tables: they tell the few states that the corrections of one page ever were in."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person put right: the characters of `span` were taken for `was` and are `should_be`.

    It belongs to the page and not to a reading, so it outlives every re-reading. `surface` keeps the characters, by
    which they are found again should the page be decoded otherwise. `should_be` null withdraws what was said of `span`.
    Of the whole record it has no page, and `surface` is the spelling that it is about; null for every spelling.
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


def claims_in_force(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The last word on each claim, where it was not withdrawn, in the order in which they were made."""
    standing: dict[tuple[object, ...], Correction] = {}
    for each in corrections:
        if each.layer not in CLAIM_LAYERS or (each.span is None) != (each.layer in WHOLE_PAGE):
            continue
        standing.pop(key_of(each), None)
        if each.should_be is not None:
            standing[key_of(each)] = each
    return tuple(standing.values())


def key_of(correction: Correction) -> tuple[object, ...]:
    """The claim that a correction is about: its layer, its characters, and what it was where that tells it apart."""
    layer, was = correction.layer, correction.was if correction.layer in TOLD_APART else None
    if layer == EVERYWHERE:
        return layer, None, was, correction.surface
    return layer, correction.span, apart(was) if was else None


def apart(was: str) -> str:
    """What tells a relation or a stand from another at the same characters: its parties.

    >>> apart("naria|difaf|arms")
    'naria|difaf'
    """
    return was.rpartition(BETWEEN)[0] or was


def relevant(corrections: Iterable[Correction], entities: Collection[str]) -> tuple[Correction, ...]:
    """Those of a page that names these entities: all of its own, and of the whole record's what is about one of them.

    What is about one is about whom he became, and about who else became the same.
    """
    made, touched = tuple(corrections), set(entities)
    pairs = [(each, {each.was, each.should_be}) for each in claims_in_force(made) if each.layer == EVERYWHERE]
    for _ in pairs:
        touched |= {who for _, pair in pairs if pair & touched for who in pair if who}
    about = {id(each) for each, pair in pairs if pair & touched}
    return tuple(each for each in made if each.layer != EVERYWHERE or id(each) in about)


def corrected_version(version: str, corrections: Iterable[Correction]) -> str:
    """The version of a reading with corrections laid over it: "articles:1" is "articles:1 corrections:5d0c1e9a".

    Without any in force it is the version as it was, so that a page whose corrections were withdrawn is as before.
    """
    made = tuple(corrections)
    held = [(*(each.span or ()), each.should_be, each.surface) for each in in_force(made)]
    claims = [(*key_of(each), each.should_be, each.surface) for each in claims_in_force(made)]
    digest = hashlib.sha256(repr([*held, *claims]).encode()).hexdigest()
    return f"{version} corrections:{digest[:DIGEST_DIGITS]}" if held or claims else version
