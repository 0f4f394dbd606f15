"""What lines one after the other tell together: twins, a sign alone between two items, sections under the day."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.articles.persons import of_person
from musnad.articles.view import View
from musnad.articles.zones import Zone, ZoneKind

TWINS = 2
"""Lines that each stand twice, one pair below the other, from which they are a list and no pictures."""
TAG_WORDS, FEWEST_TAGS = 5, 3
"""Words of a tag, and the short lines between day and story that are tags."""
LISTS = frozenset(("ticker_headline", "related", "navigation", "tags"))
"""Kinds of lists, whose items a sign alone on its line may part."""
PICTURED = frozenset(("caption.copy", "line.headline-above", "line.short", "line.trail"))
"""Rules that told a line above the headline that stands twice."""
ALONE, SECTION = "sign.alone", ("furniture.navigation.section", "line.section")
"""The rule of a sign alone on its line, and how the rules of sections' names begin."""
UNSURE = frozenset(("navigation", "image_caption", "other", "byline", "subtitle"))
"""Kinds that a tag between day and story is taken for."""
UNSIGNED = "byline.between"
"""The rule by which a tag is taken for a writer's name, if no person's; another byline is one, but between two tags."""


def join(view: View) -> None:
    """Tell again the lines that stand in a run of their like."""
    for run in _twins(view):
        for i in run:
            _tell(view, i, "related", "line.twins")
    for run in _tags(view):
        for i in run:
            _tell(view, i, "tags", "tags.under-day")
    _signs(view)


def _tell(view: View, i: int, kind: ZoneKind, rule: str) -> None:
    view.sheet.zones[i] = (Zone(view.signs[i].segment.span, kind, rule),)


def _rule(view: View, i: int) -> str:
    zones = view.sheet.zones[i]
    return zones[0].rule if len(zones) == 1 else ""


def _twins(view: View) -> Iterator[range]:
    """Runs above the headline of lines that each stand twice, right one under the other."""
    i, start, pairs = 0, 0, 0
    stop = view.title if view.title is not None else 0
    while i < stop:
        if i + 1 < stop and _are_twins(view, i):
            start = i if not pairs else start
            pairs, i = pairs + 1, i + 2
            continue
        if pairs >= TWINS:
            yield range(start, i)
        pairs, i = 0, i + 1
    if pairs >= TWINS:
        yield range(start, i)


def _are_twins(view: View, i: int) -> bool:
    key = view.signs[i].segment.key
    same = bool(key) and view.signs[i].words > 0 and view.signs[i + 1].segment.key == key
    return same and PICTURED.issuperset((_rule(view, i), _rule(view, i + 1)))


def _tags(view: View) -> Iterator[range]:
    """Runs of short lines between the day and the story, a section's name among them."""
    if view.title is None or view.found is None:
        return
    start = None
    for i in range(view.title + 1, view.start + 1):
        if i < view.start and _may_be_tag(view, i):
            start = i if start is None else start
            continue
        run = _without_writers(view, range(start, i)) if start is not None else range(0)
        if len(run) >= FEWEST_TAGS and _are_tags(view, run):
            yield run
        start = None


def _are_tags(view: View, run: range) -> bool:
    """Whether a run of short lines stands right below the day and has a section's name."""
    sections = any(_rule(view, k).startswith(SECTION) for k in run)
    return sections and view.sheet.kind(run.start - 1) == "publication_line"


def _may_be_tag(view: View, i: int) -> bool:
    sign = view.signs[i]
    return 0 < sign.words <= TAG_WORDS and not sign.dates and view.sheet.kind(i) in UNSURE


def _without_writers(view: View, run: range) -> range:
    """A run of lines without the bylines at its ends."""
    tags = [i for i in run if view.sheet.kind(i) != "byline" or (_rule(view, i) == UNSIGNED and not _names(view, i))]
    return range(tags[0], tags[-1] + 1) if tags else range(0)


def _names(view: View, i: int) -> bool:
    """Whether a line begins as a person's name does."""
    return of_person(view.tokens.folds[slice(*view.signs[i].segment.core)], view.lexicon)


def _signs(view: View) -> None:
    """Signs alone on their lines: of the list whose items stand above them and below."""
    alone = [i for i, zones in enumerate(view.sheet.zones) if i and len(zones) == 1 and zones[0].rule == ALONE]
    for i in alone:
        above = view.sheet.kind(i - 1)
        below = next((k for k in range(i + 1, len(view.signs)) if _rule(view, k) != ALONE), None)
        if above in LISTS and below is not None and view.sheet.kind(below) == above:
            _tell(view, i, above, "sign.between-items")
