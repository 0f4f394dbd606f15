"""What changed between two versions of a live story that stand on one page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.lineage import Story, Stretch, contrast, words
from musnad.record import Reading, Span
from musnad.web.beside import Side, side


@dataclass(frozen=True, slots=True)
class Change:
    """The earlier version and the later, each in pieces, and how many words of it are new, gone, or said otherwise."""

    newer: int
    older: int
    before: Side
    after: Side
    added: int
    cut: int
    reworded: int


def change(reading: Reading, newer: int, older: int) -> Change:
    """Version `newer` beside version `older`, both counted from 1 at the top of the page."""
    stacked = [version for version in reading.article.versions if version]
    first, second = (_alone(reading, stacked[number - 1]) for number in (older, newer))
    found = contrast(first, second)
    text = reading.page.text
    return Change(
        newer,
        older,
        side(first, found.a, "cut"),
        side(second, found.b, "added"),
        added=_words(found.b, "only", text),
        cut=_words(found.a, "only", text),
        reworded=_words(found.b, "reworded", text),
    )


def _words(stretches: tuple[Stretch, ...], kind: str, text: str) -> int:
    return sum(len(each.span.of(text).split()) for each in stretches if each.kind == kind)


def changes(reading: Reading) -> tuple[Change, ...]:
    """Each version beside the one before it, the newest first."""
    count = sum(1 for version in reading.article.versions if version)
    return tuple(change(reading, number, number + 1) for number in range(1, count))


def _alone(reading: Reading, version: tuple[Span, ...]) -> Story:
    """The page as if one version alone stood on it."""
    whole = Span(version[0].start, version[-1].end)
    kept = tuple(each for each in reading.article.furniture if whole.holds(each.span))
    article = replace(reading.article, title=None, body=version, furniture=kept, versions=())
    only = replace(reading, article=article)
    return Story(only, words(only))
