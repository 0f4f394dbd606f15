"""A received page becomes an Article."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import Tokens
from musnad.articles.carved import carved, is_led
from musnad.articles.columns import uncolumned
from musnad.articles.days import DayReader, days
from musnad.articles.edges import (
    tell_closing,
    with_closing,
    with_opening,
    without_calls,
    without_headlines,
    without_items,
    without_notes,
    without_points,
    without_standfirst,
    without_summary,
)
from musnad.articles.flat import opened
from musnad.articles.gallery import is_gallery, tell_captions
from musnad.articles.given import tell_given
from musnad.articles.glued import unstamped
from musnad.articles.headline import headline
from musnad.articles.inside import tell_inside, tell_teasers
from musnad.articles.leaked import unleaked
from musnad.articles.linked import unlinked
from musnad.articles.lowered import lower
from musnad.articles.neighbours import correct
from musnad.articles.parties import parties
from musnad.articles.repeats import tell_headline
from musnad.articles.rest import tell_rest
from musnad.articles.runs import join
from musnad.articles.segments import segments
from musnad.articles.signals import Sign, signs
from musnad.articles.stopped import stopped
from musnad.articles.story import run, without_next, worth
from musnad.articles.trails import tell_ways
from musnad.articles.view import View
from musnad.articles.wrapped import unwrapped
from musnad.articles.zones import Sheet, Zone
from musnad.lexicon import Lexicon
from musnad.record import Article, Received, Span
from musnad.record.page import TABLE_ROW

HEADED = 4
"""Words beside its clock from which an update line is a report's heading and a live page starts over."""


def clean(received: Received, tokens: Tokens, lexicon: Lexicon) -> Article:
    """The story of a page, freed from what stands around it; every character beside it has its kind and rule."""
    markup = received.markup
    lines = unleaked(segments(tokens.text, tokens, markup), tokens)
    if any(line.block is None for line in lines):  # lines of text, not elements of a markup, may be broken
        lines = unlinked(unwrapped(lines, tokens, lexicon.prose.small), tokens, lexicon)
        lines = uncolumned(lines, tokens, lexicon.prose)
    cut = opened(tuple(unstamped(lines, tokens)), tokens, lexicon)
    read = signs(tuple(cut), tokens, lexicon)
    sheet = Sheet(len(read))
    found = run(read)
    found = tell_teasers(sheet, read, found) if found else None
    title = headline(read, found, tokens, lexicon, markup) if found else None
    if found and title is None:
        title = stopped(read, found, lambda i: is_led(read[i], tokens, lexicon))
    if found and title:
        tell_ways(sheet, read, title.index, lexicon)
        tell_headline(sheet, read, title, found, tokens)
        found = with_opening(read, _after(sheet, read, found, title.index), title.index)
    if found:
        found = without_standfirst(read, found, title.index if title else found.start - 1)
        found = with_closing(read, without_items(read, found), lexicon.prose)
        found = without_calls(read, without_notes(read, found, tokens), tokens, lexicon)
        found = without_summary(read, without_points(read, found))
        found = without_headlines(read, found)
        found = without_next(read, found, lambda i: is_led(read[i], tokens, lexicon))
        if is_gallery(read, found):
            tell_captions(sheet, read, found)
        tell_closing(sheet, read, found, lexicon.prose)
        tell_inside(sheet, read, found, tokens, title.index if title else None)
    elif received.page.media_type == TABLE_ROW:
        found = tell_given(sheet, read)
    view = View(sheet, read, tokens, lexicon, title.index if title else None, found)
    tell_rest(view)
    correct(view)
    join(view)
    lower(view)
    zones = carved([zone for told in sheet.zones for zone in told], tokens, lexicon)
    zones = _filled(zones, tokens.text)
    return _article(received, zones, tokens, lexicon)


def _after(sheet: Sheet, read: Sequence[Sign], found: range, title: int) -> range:
    """The run below a headline that ended like a sentence and so began it, and below the headline's copies."""
    if title < found.start:
        return found
    start = next((i for i in range(title + 1, found.stop) if worth(read[i]) > 0 and not sheet.told(i)), found.start)
    return range(start, found.stop)


def _article(received: Received, zones: Sequence[Zone], tokens: Tokens, lexicon: Lexicon) -> Article:
    body = _paragraphs(zones, tokens)
    story = Span(body[0].start, body[-1].end) if body else None
    when = days(zones, story, DayReader(tokens, lexicon, "dmy"), received.markup)
    day = when.published.value if when.published else None
    who = parties(received, zones, body, (tokens, lexicon), day)
    if who.row and who.row.order:
        when = days(zones, story, DayReader(tokens, lexicon, who.row.order), received.markup)
    title = next((zone for zone in zones if zone.kind == "title"), None)
    told = {"body": "story.run" if body else "story.none", "title": title.rule if title else "headline.none"}
    rules = {**who.rules, **told}
    if when.captured:
        rules["captured"] = next(s.rule for s in when.stamps if s.kind == "captured" and s.value == when.captured)
    if when.updated:
        rules["updated"] = next(s.rule for s in when.stamps if s.kind == "updated" and s.value == when.updated)
    return Article(
        layout=who.layout,
        title=title.span if title else None,
        outlet=who.outlet,
        aggregator=who.aggregator,
        agency=who.agency,
        parties=who.rows,
        published=when.published,
        captured=when.captured,
        updated=when.updated,
        body=body,
        furniture=tuple(z.furniture for z in zones if z.kind not in ("title", "body")),
        versions=_versions(zones, body, tokens),
        stamps=when.stamps,
        rules=rules,
    )


def _paragraphs(zones: Sequence[Zone], tokens: Tokens) -> tuple[Span, ...]:
    """The body's zones, pieces of one line joined."""
    found: list[Span] = []
    last: Zone | None = None
    for zone in zones:
        if zone.kind == "body":
            if (
                last
                and last.kind == "body"
                and "\n" not in (between := tokens.text[last.span.end : zone.span.start])
                and "\r" not in between
            ):
                found[-1] = Span(found[-1].start, zone.span.end)
            else:
                found.append(zone.span)
        last = zone
    return tuple(found)


def _versions(zones: Sequence[Zone], body: Sequence[Span], tokens: Tokens) -> tuple[tuple[Span, ...], ...]:
    """The reports of a live page: a heading that carries an update time begins an older one."""
    heads = ("furniture.update.inside", "update.entry")
    cuts = [z.span.start for z in zones if z.rule in heads and _words(z.span, tokens) >= HEADED]
    groups: list[list[Span]] = [[]]
    cut = 0
    for span in body:
        while cut < len(cuts) and cuts[cut] < span.start:
            cut += 1
            if groups[-1]:
                groups.append([])
        groups[-1].append(span)
    return tuple(tuple(group) for group in groups) if len(groups) > 1 else ()


def _words(span: Span, tokens: Tokens) -> int:
    return sum(tokens.is_word(i) for i in tokens.within(span))


def _filled(zones: Sequence[Zone], text: str) -> list[Zone]:
    """The zones with what stands between them and shows, if only a direction mark, told as `other`."""
    result: list[Zone] = []
    at = 0
    for zone in (*zones, Zone(Span(len(text), len(text)), "other", "end")):
        between = text[at : zone.span.start]
        if between.strip():
            start = at + len(between) - len(between.lstrip())
            result.append(Zone(Span(start, start + len(between.strip())), "other", "sign.unseen"))
        if zone.span.length:
            result.append(zone)
        at = zone.span.end
    return result
