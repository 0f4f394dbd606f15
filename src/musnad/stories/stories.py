"""Readings -> stories: the pages that cover one happening."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from musnad.lexicon import Lexicon
from musnad.record import GatheredEvent, GatheredPage, Reading, Story
from musnad.stories.grouping import Pair, groups
from musnad.stories.likeness import Weights, likeness, nearness, weights
from musnad.stories.weeks import ANYTIME, UNDATED, near, week

LEAST = 0.42
"""Mean likeness that makes pages one story (measured: docs/15-stories.md)."""
LONGEST_TITLE = 120
"""Characters of a headline: the beginning of a text that has none is cut there."""
FAINT = 0.1
"""Likeness that counts as none."""
TOP = 16
"""A page's weightiest stems, by which it finds the pages it may belong with."""
SHARED = 2
"""Of them this many must be shared."""
WIDEST = 300
"""A stem that is among the weightiest of more pages of a week than this finds none of that week."""


def stories(
    readings: Sequence[Reading],
    pages: Sequence[GatheredPage],
    lexicon: Lexicon,
    events: Iterable[GatheredEvent] = (),
    told: list[Weights] | None = None,
) -> tuple[Story, ...]:
    """Every page in exactly one story; `pages` tells each reading's day, in the same order. The newest story first.

    Of the events each stands in the story that most of its reports are in. `told` are the weights of the readings
    where others took them.
    """
    told = weights(readings, lexicon.background) if told is None else told
    days = [page.published.value if page.published else None for page in pages]
    alike = _alike(told, days)
    grouped = groups(len(readings), alike, LEAST)
    found = placed([story_of(group, readings, days, alike, title) for group in grouped], events)
    return newest_first(found)


def newest_first(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Of one day the larger first."""
    return tuple(sorted(stories, key=lambda s: (s.last or "", len(s.pages), s.id), reverse=True))


def placed(stories: Sequence[Story], events: Iterable[GatheredEvent]) -> list[Story]:
    """The stories with the events that stand in each: in that which most of an event's reports are in."""
    holder = {page: n for n, story in enumerate(stories) for page in story.pages}
    held: defaultdict[int, list[str]] = defaultdict(list)
    for event in events:
        counts = Counter(holder[r.page] for r in event.reports if r.page in holder)
        if counts:
            held[min(counts, key=lambda n: (-counts[n], stories[n].id))].append(event.id)
    return [replace(story, events=tuple(held[n])) for n, story in enumerate(stories)]


def _alike(told: list[Weights], days: list[str | None]) -> dict[Pair, float]:
    """Likeness of the pairs that share weighty stems."""
    alike: dict[Pair, float] = {}
    tops, weeks = [top(mine) for mine in told], [week(day) for day in days]
    wide = _wide(tops, weeks)
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for n, mine in enumerate(told):
        keys = [key for s in tops[n] for key in sought(s, weeks[n], wide.__contains__)]
        found = Counter(other for key in keys for other in holders[key])
        for other, shared in found.items():
            value = nearness(days[other], days[n]) if shared >= SHARED else 0.0
            value = value and likeness(told[other], mine) * value
            if value >= FAINT:
                alike[other, n] = value
        for s in tops[n]:
            holders[s, weeks[n]].append(n)
            holders[s, ANYTIME].append(n)
    return alike


def top(mine: Weights) -> list[str]:
    """The stems by which a page finds others."""
    return sorted(mine, key=lambda s: (-mine[s], s))[:TOP]


def sought(stem: str, week: str, wide: Callable[[tuple[str, str]], bool]) -> list[tuple[str, str]]:
    """The stem with the weeks in which it finds pages for one of this week.

    It finds none in a week of which too many pages have it, and no page without a day where too many have it in all.
    """
    if week == UNDATED:
        return [] if wide((stem, ANYTIME)) else [(stem, ANYTIME)]
    if wide((stem, week)):
        return [] if wide((stem, ANYTIME)) else [(stem, UNDATED)]
    return [(stem, w) for w in near(week) if not wide((stem, ANYTIME if w == UNDATED else w))]


def _wide(tops: list[list[str]], weeks: list[str]) -> frozenset[tuple[str, str]]:
    """The stems with the weeks in which too many pages have them."""
    counts = Counter(key for some, at in zip(tops, weeks, strict=True) for s in some for key in ((s, at), (s, ANYTIME)))
    return frozenset(key for key, count in counts.items() if count > WIDEST)


def story_of(
    group: tuple[int, ...],
    readings: Sequence[Reading],
    days: Sequence[str | None],
    alike: Mapping[Pair, float],
    named: Callable[[Reading], str],
) -> Story:
    """The story takes its headline from the page most like the others, its name from its first page.

    Of `readings` only what `named` makes a headline of need have its words.
    """
    central = max(group, key=lambda n: (sum(alike.get((min(n, m), max(n, m)), 0.0) for m in group if m != n), -n))
    dated = sorted(day for n in group if (day := days[n]))
    first = min(group, key=lambda n: (days[n] or "9", readings[n].page.location))
    return Story(
        f"story-{readings[first].page.id}",
        named(readings[central]),
        tuple(readings[n].page.location for n in group),
        (),
        dated[0] if dated else None,
        dated[-1] if dated else None,
    )


def title(reading: Reading) -> str:
    """The headline, or the beginning of the text where the page has none; what is long ends at a word, with "…"."""
    span = reading.article.title or next(iter(reading.article.body), None)
    told = span.of(reading.page.text) if span else ""
    if len(told) <= LONGEST_TITLE:
        return told
    return told[:LONGEST_TITLE].rsplit(maxsplit=1)[0].rstrip(" ،,؛;:-") + "…"
