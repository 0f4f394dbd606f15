"""A received page becomes an Article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from musnad.arabic import Tokens
from musnad.arabic.calendar import find
from musnad.articles.bylines import PARTING, read_byline
from musnad.articles.columns import uncolumned
from musnad.articles.days import DayReader, days
from musnad.articles.edges import with_closing, with_opening, without_notes, without_points, without_standfirst
from musnad.articles.flat import opened
from musnad.articles.gallery import is_gallery, tell_captions
from musnad.articles.given import tell_given
from musnad.articles.glued import unglued, unstamped
from musnad.articles.headline import headline
from musnad.articles.inside import tell_inside, tell_teasers
from musnad.articles.leads import lead_in
from musnad.articles.neighbours import correct
from musnad.articles.parties import parties
from musnad.articles.repeats import tell_headline
from musnad.articles.rest import tell_rest
from musnad.articles.segments import segments
from musnad.articles.signals import Sign, signs
from musnad.articles.stopped import stopped
from musnad.articles.story import run, without_next, worth
from musnad.articles.view import View
from musnad.articles.wrapped import unwrapped
from musnad.articles.zones import Sheet, Zone
from musnad.lexicon import Lexicon
from musnad.record import Article, Received, Span
from musnad.record.page import TABLE_ROW

LONGEST_DAY = 14
"""Tokens of a day and its clock before a paragraph's first word."""
LONGEST_TAIL = 10
"""Tokens of a credit at the end of the last paragraph: (أ ف ب), المصدر: رويترز."""
STAMPED = re.compile(
    r"(?P<day>(?:(?:date:? +)?\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|date:? +\d{4}-\d\d))[ \t|]+(?=\S)"
)
"""A day as machines write it, glued by a crawler to the first paragraph: "date 2021-02-04 أعلن"."""
ENDED, LONGEST_MARK = frozenset(("النهايه", "انتهي", "يتبع")), 16
"""Words in the brackets with which an agency ends its story, and the tokens of that mark and the initials behind it."""
BAR = "|"
"""The sign between a town alone and its paragraph that no sentence has."""
LONGEST_LABEL = 4
"""Tokens of a day's label before the dateline of a paragraph, its colon counted."""
ENDERS = {"(": ")", "/": "/", "#": "#"}
"""The signs around that word."""
HEADED = 4
"""Words beside its clock from which an update line is a report's heading and a live page starts over."""


def clean(received: Received, tokens: Tokens, lexicon: Lexicon) -> Article:
    """The story of a page, freed from what stands around it; every character beside it has its kind and rule."""
    markup = received.markup
    lines = unwrapped(segments(tokens.text, tokens, markup), tokens, lexicon.prose.small)
    lines = uncolumned(lines, tokens, lexicon.prose)
    cut = opened(tuple(unstamped(lines, tokens)), tokens, lexicon)
    read = signs(tuple(cut), tokens, lexicon)
    sheet = Sheet(len(read))
    found = run(read)
    found = tell_teasers(sheet, read, found) if found else None
    title = headline(read, found, tokens, lexicon, markup) if found else None
    if found and title is None:
        title = stopped(read, found, lambda i: _is_led(read[i], tokens, lexicon))
    if found and title:
        tell_headline(sheet, read, title, found, tokens)
        found = with_opening(read, _after(read, found, title.index), title.index)
        found = without_standfirst(read, found, title.index)
    if found:
        found = with_closing(read, found, lexicon.prose)
        found = without_notes(read, found, tokens)
        found = without_points(read, found)
        found = without_next(read, found, lambda i: _is_led(read[i], tokens, lexicon))
        if is_gallery(read, found):
            tell_captions(sheet, read, found)
        tell_inside(sheet, read, found, tokens, title.index if title else None)
    elif received.page.media_type == TABLE_ROW:
        found = tell_given(sheet, read)
    view = View(sheet, read, tokens, lexicon, title.index if title else None, found)
    tell_rest(view)
    correct(view)
    zones = _carved([zone for told in sheet.zones for zone in told], tokens, lexicon)
    zones = _filled(zones, tokens.text)
    return _article(received, zones, tokens, lexicon)


def _is_led(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a paragraph begins with a dateline: "مرسى - نبأ: أعلنت"."""
    first = _over_label(sign.segment.first, sign.segment.last, tokens, lexicon) or sign.segment.first
    return lead_in(tokens, first, sign.segment.last, lexicon) is not None


def _over_label(first: int, last: int, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """The token behind a day's label that begins a paragraph: "نشر بتاريخ: [مرسى] 16 يناير"."""
    stop = next((i + 1 for i in range(first + 1, min(first + LONGEST_LABEL, last)) if tokens.folds[i] == ":"), None)
    row = lexicon.furniture.match(" ".join(tokens.folds[first:stop]), stop - first) if stop else None
    return stop if row is not None and row.kind == "publication_line" else None


def _after(read: Sequence[Sign], found: range, title: int) -> range:
    """The run below a headline that ended like a sentence and so began it."""
    if title < found.start:
        return found
    start = next((i for i in range(title + 1, found.stop) if worth(read[i]) > 0), found.start)
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


def _carved(zones: Sequence[Zone], tokens: Tokens, lexicon: Lexicon) -> list[Zone]:
    """The zones with dateline and credit cut from the story's first and last paragraph."""
    bodies = [n for n, zone in enumerate(zones) if zone.kind == "body"]
    result: list[Zone] = []
    led = False
    for n, zone in enumerate(zones):
        parts = [zone]
        if zone.kind == "body":
            parts = unglued(zone, tokens, lexicon)
        if n in bodies[:1] or (n in bodies[1:2] and not led):
            lead = _without_lead(parts[-1], tokens, lexicon)
            led = len(lead) > 1
            if n in bodies[:1] or (led and _names_town(lead[0], tokens, lexicon)):
                parts = [*parts[:-1], *lead]
        if bodies and n == bodies[-1]:
            parts = [*parts[:-1], *_without_tail(parts[-1], tokens, lexicon)]
        result += parts
    return result


def _names_town(lead: Zone, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a dateline below a summary is surely one: a place, and an outlet or a bar: "مرسى |"."""
    area = tokens.within(lead.span)
    dash = next((i for i in area if tokens.folds[i] in PARTING), area.stop)
    known = lexicon.entities.find(tokens.span(area.start, dash).of(tokens.text)) if dash > area.start else ()
    byline = read_byline(tokens, area.start, area.stop, lexicon)
    barred = dash + 1 == area.stop and tokens.folds[dash] == BAR
    return any(each.type in ("GPE", "LOC") for each in known) and (barred or byline.has("named"))


def _without_lead(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> list[Zone]:
    if stamp := STAMPED.match(tokens.text, zone.span.start, zone.span.end):
        day, rest = Span(zone.span.start, stamp.end("day")), Span(stamp.end(), zone.span.end)
        story = _without_lead(Zone(rest, "body", zone.rule), tokens, lexicon)
        return [Zone(day, "publication_line", "date.glued"), *story]
    area = tokens.within(zone.span)
    if (stop := _timed(zone.span, area, tokens, lexicon)) is not None:
        day, rest = Span(zone.span.start, tokens.ends[stop - 1]), Span(tokens.starts[stop], zone.span.end)
        story = _without_lead(Zone(rest, "body", zone.rule), tokens, lexicon)
        return [Zone(day, "publication_line", "date.glued"), *story]
    if (stop := _over_label(area.start, area.stop, tokens, lexicon)) is not None and stop < area.stop:
        label, rest = Span(zone.span.start, tokens.ends[stop - 1]), Span(tokens.starts[stop], zone.span.end)
        story = _without_lead(Zone(rest, "body", zone.rule), tokens, lexicon)
        return [Zone(label, "publication_line", "date.label-glued"), *story] if len(story) > 1 else [zone]
    cut = lead_in(tokens, area.start, area.stop, lexicon)
    while cut is not None and cut < area.stop and tokens.folds[cut] in (*PARTING, "_"):
        cut += 1
    if cut is None or cut >= area.stop:
        return [zone]
    lead = Span(zone.span.start, tokens.ends[cut - 1])
    return [Zone(lead, "dateline", "dateline.lead"), Zone(Span(tokens.starts[cut], zone.span.end), "body", zone.rule)]


def _timed(span: Span, area: range, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """The token behind a day and its clock that begin a paragraph: "16 ديسمبر, 2015 - 01:06:00 صرح"."""
    if not area or not tokens.is_number(area.start):
        return None
    head = Span(span.start, tokens.ends[min(area.start + LONGEST_DAY, area.stop) - 1])
    date = next(iter(find(tokens, head, lexicon.months)), None)
    timed = date is not None and date.first == area.start and date.clock is not None and date.date
    return date.last if timed and date is not None and date.last < area.stop else None


def _without_tail(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> list[Zone]:
    """A last paragraph without the credit in brackets that ends it: "… الجمعة. (رويترز)"."""
    area = tokens.within(zone.span)
    if (ended := _ended(area, tokens)) is not None:
        body = Span(zone.span.start, tokens.ends[ended - 1])
        mark = Span(tokens.starts[ended], zone.span.end)
        return [Zone(body, "body", zone.rule), Zone(mark, "agency_credit", "credit.end-mark")]
    if len(area) < LONGEST_TAIL or tokens.folds[area.stop - 1] != ")":
        return [zone]
    opened = next((i for i in range(area.stop - 2, area.stop - LONGEST_TAIL, -1) if tokens.folds[i] == "("), None)
    if opened is None or tokens.folds[opened - 1] not in '."»':
        return [zone]
    byline = read_byline(tokens, opened, area.stop, lexicon)
    if not byline.has("named", "agencies") or byline.rest > 0:
        return [zone]
    body = Span(zone.span.start, tokens.ends[opened - 1])
    return [
        Zone(body, "body", zone.rule),
        Zone(Span(tokens.starts[opened], zone.span.end), "agency_credit", "credit.tail"),
    ]


def _ended(area: range, tokens: Tokens) -> int | None:
    """Where an agency's mark of the end begins: "… الجانبين. (النهاية) س و / ه م", "… الجانبين // انتهى // 14"."""
    folds = tokens.folds
    for i in range(max(area.start + 1, area.stop - LONGEST_MARK), area.stop - 2):
        if folds[i] in ENDERS and folds[i + 1] in ENDED and folds[i + 2] == ENDERS[folds[i]]:
            return i - (folds[i - 1] == folds[i])
    return None


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
