"""What many pages say together: stories, one story, two pages side by side, positions, contradictions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from musnad.errors import UsageError
from musnad.export import sentence
from musnad.record import Anchor, EventReport, GatheredEvent, Origin, Reading, StatementAt, Story
from musnad.web.across import Across
from musnad.web.because import because
from musnad.web.beside import beside
from musnad.web.bidi import direction
from musnad.web.corrections import excerpt
from musnad.web.crawled import anchor
from musnad.web.dates import told_date
from musnad.web.drawing import DAY, Drawing, Point, days_before, drawing
from musnad.web.frame import address, desk_of, show, wording_of
from musnad.web.holdings import Headline
from musnad.web.labels import Labels, named_in, own_names
from musnad.web.measured import measured
from musnad.web.refusal import Refused
from musnad.web.routes.asked import page_number, words_of
from musnad.web.stands import anchor_of
from musnad.web.unseen import seen

PER_PAGE = 30
MOST_HOLDERS = 8
"""Actors beside each other in the matrix: what a screen shows without scrolling far."""
DAYS_BEFORE = 7
"""Days before a story's first page from which what happened is drawn: what it recalls of older times is listed."""
LONGEST_TOLD = 220
"""Characters of a sentence that tells what happened."""
MOST_SPELT = 120
"""Issues outside the tables whose words are looked up on their pages, a reading each."""
MOST_CARRIED = 500
"""Pages of an outlet that are looked at."""


def stories(request: Request) -> Response:
    """The stories, the newest first."""
    across, page = across_of(request), page_number(request)
    start = (page - 1) * PER_PAGE
    found = across.record.stories if across else ()
    context = {
        **shared(request, across, ()),
        "stories": found[start : start + PER_PAGE],
        "page": page,
        "pages": max(1, -(-len(found) // PER_PAGE)),
        "turn": lambda number: address("/stories", page=number if number > 1 else None),
        "dossiers": across.record.dossiers if across else (),
    }
    return show(request, "stories.html", context)


def story(request: Request) -> Response:
    """One story: drawn, who carried what, what happened."""
    across, asked = across_of(request), request.path_params["story"]
    if across is None:
        raise Refused(404, "missing", request.url.path)
    if asked not in across.stories:
        return _led_on(request, across, asked)
    told = across.stories[asked]
    witnesses = across.witnesses(told)
    events = sorted(
        (
            across.events[each]
            for each in told.events
            if across.events[each].status in ("happened", "reported", "planned")
        ),
        key=lambda event: (event.date or "9", event.id),
    )
    parties = [origin.origin for origin, _ in witnesses] + [p for event in events for p in event.participants]
    context = {
        **shared(request, across, parties),
        "story": told,
        "witnesses": witnesses,
        "events": events,
        "told_by": told_by(request),
        "drawn": _drawn(request, across, witnesses, events),
        "quotes": [q for q in across.record.quotes if _within(q.statements, told)],
        "contradictions": across.contradictions(told.pages),
    }
    return show(request, "across_story.html", context)


def compared(request: Request) -> Response:
    """Two pages side by side."""
    desk = desk_of(request)
    asked = [words_of(request, side) for side in ("a", "b")]
    readings = [desk.holdings.reading(page) if page else None for page in asked]
    if readings[0] is None or readings[1] is None:
        raise Refused(404, "missing", request.url.path)
    found = beside(*(seen(request, each) for each in (readings[0], readings[1])))
    parties = [
        each for side in (found.a, found.b) for each in (side.reading.article.outlet, side.reading.article.agency)
    ]
    context = {
        **shared(request, None, parties),
        "beside": found,
        "why": desk.explainer.explain(found.rule, wording_of(request).language) if found.rule else None,
    }
    return show(request, "compare.html", context)


def positions(request: Request) -> Response:
    """Issue by actor."""
    across = across_of(request)
    matrix = across.matrix(MOST_HOLDERS) if across else None
    named = (*matrix.holders, *matrix.issues[:MOST_SPELT], *matrix.others[:MOST_SPELT]) if matrix else ()
    context = {**shared(request, across, named), "matrix": matrix}
    return show(request, "positions.html", context)


def contradictions(request: Request) -> Response:
    """What cannot both be true."""
    across = across_of(request)
    context = {**shared(request, across, ()), "contradictions": across.contradictions() if across else ()}
    return show(request, "contradictions.html", context)


def across_of(request: Request) -> Across | None:
    """The record, gathered anew where that is quick; null where none was gathered yet."""
    return desk_of(request).holdings.across(fresh=True)


def shared(request: Request, across: Across | None, parties: Iterable[str | None]) -> dict[str, object]:
    """What the pages of this module have in common."""
    desk, words = desk_of(request), wording_of(request)
    holdings = desk.holdings
    label = Labels(words, desk.names, own_names(parties, holdings))
    return {
        "across": across,
        "label": label,
        "because": lambda reasons: because(reasons, label),
        "measured": measured,
        "about": lambda claim: named_in(claim, desk.names),
        "headline_at": holdings.at,
        "place": places(holdings.at),
        "why_at": stand_at(holdings.at),
        "place_of": lambda page, span: places(holdings.at)(Anchor(page, span)),
        "quoted": _quoted(request),
        "way_of": direction,
    }


def places(at: Callable[[str], Headline | None]) -> Callable[[Anchor], str]:
    """Where the characters of an anchor stand, to be marked there."""

    def place(found: Anchor) -> str:
        headline = at(found.page)
        if headline is None:
            return "#"
        mark = f"{found.span.start}-{found.span.end}"
        return address(f"/page/{headline.page}/crawled", mark=mark) + f"#{anchor(found.span)}"

    return place


def stand_at(at: Callable[[str], Headline | None]) -> Callable[[Anchor], str | None]:
    """Where a page of ours says why a stand was read there; null where the page is gone."""

    def place(found: Anchor) -> str | None:
        headline = at(found.page)
        return f"/page/{headline.page}#{anchor_of(found.span.start, found.span.end)}" if headline else None

    return place


def _quoted(request: Request) -> Callable[[str, str], tuple[str, str, Anchor] | None]:
    """The words of a statement, who said them, and where."""
    holdings = desk_of(request).holdings

    def quoted(location: str, statement: str) -> tuple[str, str, Anchor] | None:
        headline = holdings.at(location)
        reading = holdings.reading(headline.page) if headline else None
        said = next((s for s in reading.statements if s.id == statement), None) if reading else None
        return (said.surface, said.source.entity, Anchor(location, said.content)) if said else None

    return quoted


def told_by(request: Request, known: Iterable[Reading] = ()) -> Callable[[Sequence[EventReport]], str | None]:
    """The sentence in which the first page of an occurrence tells it; null where that page is gone."""
    holdings = desk_of(request).holdings
    held: dict[str, Reading | None] = {reading.page.location: reading for reading in known}

    def told(reports: Sequence[EventReport]) -> str | None:
        for report in reports:
            if report.page not in held:
                headline = holdings.at(report.page)
                held[report.page] = holdings.reading(headline.page) if headline else None
            if reading := held[report.page]:
                return excerpt(sentence(reading, report.trigger).of(reading.page.text), LONGEST_TOLD)
        return None

    return told


def _within(statements: Iterable[StatementAt], told: Story) -> bool:
    """Whether a quote is told by several pages, all of this story."""
    pages = [each.page for each in statements]
    return len(set(pages)) > 1 and all(page in told.pages for page in pages)


def _drawn(
    request: Request, across: Across, witnesses: list[tuple[Origin, list[str]]], events: Iterable[GatheredEvent]
) -> Drawing | None:
    words = wording_of(request)
    points: list[Point] = []
    number = 0
    for lane, (_, pages) in enumerate(witnesses):
        for page in pages:
            number += 1
            day = across.day(page) or ""
            points.append(Point(day, lane, number, "page", f"#p{number}", _hint(day, request)))
    first, last = min((p.day for p in points if p.day), default="9"), max((p.day for p in points), default="")
    for order, event in enumerate(events, 1):
        day = event.date or ""
        if days_before(first, DAYS_BEFORE) <= day[:DAY] <= last[:DAY]:
            points.append(Point(day, len(witnesses), order, "event", f"#e{order}", _hint(day, request)))
    return drawing(points, len(witnesses) + 1, rightward=words.direction == "ltr")


def _hint(day: str, request: Request) -> str:
    told = told_date(day, wording_of(request)) if day else None
    return told.striptags() if told else day


def _led_on(request: Request, across: Across, asked: str) -> Response:
    """To the story that this one became."""
    try:
        current = desk_of(request).holdings.story(asked)
    except UsageError:
        raise Refused(404, "missing", request.url.path) from None
    if current not in across.stories:
        raise Refused(404, "missing", request.url.path)
    return RedirectResponse(f"/story/{current}", status_code=301)
