"""What one page gets wrong about itself: its day, its headings, a year that everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from musnad.arabic import quotations
from musnad.arabic.stems import stem
from musnad.record import Contradiction, Side, Span, Statement, Time
from musnad.stories.told import MOST_SIDES, Told

ALIKE = 0.6
"""The part of a heading's words that the sentence it heads must have."""
SHORTEST_HEADING = 3
"""Words of a heading that can be told from chance."""
QUOTED = 0.7
"""The part of a heading that one quotation must be for the heading to be a quotation."""
FARTHEST_YEAR = 4
"""Tokens between a known thing and its year: [في عام] 2009."""
WIDEST_FACT = 9
"""Tokens in which all words of a known thing stand."""
SAME_BODY = ("PER", "ORG")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""A day of the calendar; a weekday of a page without a day is none: XXXX-WXX-7."""


def slips(told: Told) -> Iterator[Contradiction]:
    """All of one page."""
    yield from _todays(told)
    yield from _altered(told)
    yield from _misheaded(told)
    yield from _years(told)
    yield from _weekdays(told)


def _todays(told: Told) -> Iterator[Contradiction]:
    """Two weekdays that a page calls today: اليوم الأحد, اليوم الاثنين."""
    days: dict[str, list[Time]] = {}
    for time in told.reading.times:
        inside = told.within(time.span)
        if len(inside) > 1 and time.value and DAY.fullmatch(time.value) and told.is_(inside.start, "today"):
            days.setdefault(time.value, []).append(time)
    weekdays = {date.fromisoformat(day).weekday() for day in days}
    if len(weekdays) < 2 or _apart(told, [some[0].span for some in days.values()]):  # noqa: PLR2004 - two days
        return
    published = told.reading.article.published
    spans = [t.span for some in days.values() for t in some]
    stated = [published.span] if published and published.span else []
    sides = [told.side(told.within(span)) for span in sorted([*stated, *spans])[:MOST_SIDES]]
    yield Contradiction("weekday", "which day is today", tuple(sides), "the day on which each part was first published")


def _apart(told: Told, spans: list[Span]) -> bool:
    """Whether spans stand in different reports stacked on one page."""
    versions = [
        n for span in spans for n, v in enumerate(told.reading.article.versions) if any(p.holds(span) for p in v)
    ]
    return len(set(versions)) > 1


def _headings(told: Told) -> Iterator[Span]:
    article = told.reading.article
    if article.title:
        yield article.title
    yield from (f.span for f in article.furniture if f.kind == "subheading")


def _altered(told: Told) -> Iterator[Contradiction]:
    """A heading in quotation marks whose words the quotation that it repeats has otherwise."""
    for heading in _headings(told):
        words = _quoted(told, heading)
        if words is None or len(words) < SHORTEST_HEADING:
            continue
        for statement in told.reading.statements:
            if statement.mode == "indirect" or heading.meets(statement.content):
                continue
            inside = _best(told, words, told.within(statement.content))
            if inside is not None:
                sides = (told.side(words), told.side(inside))
                yield Contradiction("altered_quote", sides[0].says, sides, "the recording or transcript of the speech")
                break


def _quoted(told: Told, heading: Span) -> range | None:
    """The words in quotation marks that are most of a heading."""
    inside = told.within(heading)
    all_words = sum(told.tokens.is_word(i) for i in inside)
    for quotation in quotations(told.tokens, heading):
        words = quotation.words(inside.stop)
        if sum(told.tokens.is_word(i) for i in words) >= QUOTED * all_words:
            return words
    return None


def _best(told: Told, words: range, content: range) -> range | None:
    """The stretch of a content that has the heading's words, but not as they stand there."""
    folds = told.tokens.folds
    wanted = [_root(folds[i]) for i in words if told.tokens.is_word(i)]
    places = [i for i in content if told.tokens.is_word(i) and _root(folds[i]) in wanted]
    if len({_root(folds[i]) for i in places}) < max(SHORTEST_HEADING, ALIKE * len(set(wanted))):
        return None
    stretch = range(places[0], places[-1] + 1)
    verbatim = " ".join(folds[i] for i in words if told.tokens.is_word(i))
    said = " ".join(folds[i] for i in content if told.tokens.is_word(i))
    return None if verbatim in said or len(stretch) > 2 * len(words) + 2 else stretch


def _root(fold: str) -> str:
    """A stem without the letter of the imperfect: يغير and تغير are one."""
    word = stem(fold)
    return word[1:] if len(word) > 3 and word[0] in "يتنا" else word  # noqa: PLR2004


def _misheaded(told: Told) -> Iterator[Contradiction]:
    """A heading that gives a speaker's words to another: "الرئاسة: …" over what the minister says."""
    body = [s for s in told.reading.statements if not s.rule.startswith("heading") and s.source.span]
    for head in told.reading.statements:
        if not head.rule.startswith("heading") or head.source.span is None or not _named(told, head):
            continue
        fellows = [s for s in body if s.content.start > head.content.end and _alike(told, head, s)]
        if fellows and not any(_one(told, head, s) for s in fellows):
            sides = tuple(_source(told, s) for s in (head, fellows[0]))
            yield Contradiction("misheading", "who says it", sides, "the body's own attribution, or the transcript")


def _named(told: Told, head: Statement) -> bool:
    known = told.lexicon.entities.get(head.source.entity)
    return known is not None and known.type in SAME_BODY


def _alike(told: Told, head: Statement, body: Statement) -> bool:
    wanted, found = told.stems(told.within(head.content)), told.stems(told.within(body.content))
    return len(wanted) >= SHORTEST_HEADING and len(wanted & found) >= ALIKE * len(wanted)


def _one(told: Told, head: Statement, body: Statement) -> bool:
    """Whether a heading's speaker is the body's, or cannot be told from him."""
    other = told.lexicon.entities.get(body.source.entity)
    same = head.source.entity in body.source.entity.split("+")
    return same or other is None or other.type not in {"PER", "ORG", "GROUP"}


def _source(told: Told, statement: Statement) -> Side:
    return told.side(told.within(statement.source.span or statement.content))


def _weekdays(told: Told) -> Iterator[Contradiction]:
    """A date whose weekday is another day's: الأحد 6 يناير 2021 was a Wednesday."""
    for doubt in told.reading.doubts:
        at = told.within(doubt.span) if doubt.kind == "weekday_conflict" else range(0)
        numbered = any(t.span == doubt.span and not t.rule.startswith("time.") for t in told.reading.times)
        if numbered and any(zone.holds(doubt.span) for zone in told.reading.article.zones):
            yield Contradiction(
                "weekday", "a weekday that is not its date's", (told.side(at),), "a calendar of that year"
            )


def _years(told: Told) -> Iterator[Contradiction]:
    """A known thing with a year in which it did not happen: a row of facts.tsv is the witness."""
    for time in told.reading.times:
        if time.type != "DATE" or not time.value or not time.value[:4].isdigit() or "/" in time.value:
            continue
        at = told.within(time.span)
        if not at or not told.tokens.folds[at.stop - 1].isdigit():
            continue
        first = at.start
        while first > 0 and at.start - first < FARTHEST_YEAR and told.is_(first - 1, "in_year"):
            first -= 1
        named = _fact(told, first)
        year = int(time.value[:4])
        if named and not named[1] <= year <= named[2]:
            side = told.side(range(named[0], at.stop))
            right = f"{named[1]}" if named[1] == named[2] else f"{named[1]}-{named[2]}"
            yield Contradiction("source_error", f"dated {year}", (side,), f"a table of dated events: {right}")


def _fact(told: Told, stop: int) -> tuple[int, int, int] | None:
    """The known thing whose words end right before a token: its first token and its years."""
    stems = {i: stem(told.tokens.folds[i]) for i in range(max(0, stop - WIDEST_FACT), stop)}
    for fact in told.lexicon.clashes.facts:
        if stems.get(stop - 1) not in fact.stems:
            continue
        places = [i for i, s in stems.items() if s in fact.stems]
        if {stems[i] for i in places} == fact.stems and not any(
            told.tokens.folds[i] in ".،؛" for i in range(places[0], stop)
        ):
            return places[0], fact.since, fact.until
    return None
