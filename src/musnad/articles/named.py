"""Outlets that a page's own phrases name: "ظهرت أولا على X", "عن رأي X", "X نشر في: 3 مايو", "X - العدد: 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from musnad.arabic import Tokens
from musnad.articles.bylines import read_byline
from musnad.articles.persons import of_media, of_person
from musnad.articles.rights import LONGEST_NAME
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.record import Span

LONGEST = 5
"""Words of a name that a phrase announces."""
HEAD = ("publication_line", "update_line")
NOTICES = ("furniture.about.republished", "furniture.comment.rules", "furniture.copyright.reuse", "furniture.source.")
"""Rules of lines that say whose text or whose opinion it is."""
BEFORE = {
    "furniture.publication.by-outlet": "shown-in",
    "furniture.publication.outlet-label": "shown-in",
    "furniture.publication.issue": "issue",
}
"""Rules of lines that begin with the outlet's name, and the cue behind it."""
HEADS, MOST_OVER = ("head-agency", "head-broadcaster", "head-outlet"), 2
"""Cues of a name's head, and how many lines stand between the page's top and a headline under its section."""
STAFF, LONE = "furniture.masthead.staff", ("line.short", "line.top")
AGO = "furniture.publication.ago"
IN = "في"
ADDRESSES = frozenset(("http", "https", "www"))
LABEL = "byline.label"
"""The rule of an outlet's name alone above the story: الدرر الشامية:."""
DATED_LEAD = "byline.dated-lead"
"""The rule of an outlet's name before a colon and the day that begin a paragraph."""
RELATED = "furniture.related.label"
FOLLOW = "furniture.share.follow"
"""How the rules of lines begin that say where the page's readers may follow it."""
NAMING = frozenset({*BEFORE, AGO, LABEL, RELATED})
"""Rules of lines that name an outlet wherever they stand."""
SIGNS = frozenset("-–—/|ـ:،,.()[]«»\"'*؛•_+»“”…")
MARKS = frozenset('«»"“”')
"""Marks in which a name stands before its day."""
HOST = re.compile(r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}", re.IGNORECASE)


FOREIGN = "line.foreign"
ADDRESSED = frozenset(("furniture.source.address", "share.address", FOREIGN))
"""Rules of lines whose host is the page's own or its source's."""
MAILED = ("mail.", "webmail.")
"""How the host of letters begins, which names nobody."""


class Named(NamedTuple):
    """A name at tokens `[first, last)`; `source` where its text is copied."""

    first: int
    last: int
    source: bool
    rule: str


def named(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> Iterator[Named]:
    """The names that a line's phrases announce."""
    announces = zone.kind in HEAD or zone.rule in NAMING or zone.rule.startswith(NOTICES)
    area = tokens.within(zone.span) if announces or zone.kind == "byline" else range(0)
    marked = zone.kind == "byline" and len(area) > 0 and tokens.folds[area.start] in MARKS
    if not (marked or announces):
        return
    if zone.rule.startswith(NOTICES):
        yield from _after(area, tokens, lexicon, zone.rule)
    elif cue := BEFORE.get(zone.rule):
        yield from _before(area, tokens, lexicon, cue, zone.rule)
    elif zone.rule == LABEL:
        yield from _labelled(area, tokens, lexicon)
    elif zone.rule == RELATED:
        known = next(lexicon.outlets.match(tokens.folds, area.start, area.stop), None)
        if known is not None and not known.weak:
            yield Named(area.start, known.end, source=False, rule=zone.rule)
    elif zone.rule == AGO:
        at = next((i for i in area[1:] if tokens.folds[i] == IN), None)
        yield from _name(range(at + 1, area.stop) if at else range(0), tokens, lexicon, zone.rule, source=True)
    elif marked:
        yield from _of_head(area, tokens, lexicon, zone.rule)
    elif zone.kind in HEAD:
        yield from _of_source(area, tokens, lexicon)
        yield from _of_head(area, tokens, lexicon, zone.rule)


def _labelled(area: range, tokens: Tokens, lexicon: Lexicon) -> Iterator[Named]:
    """[الضفة الشامية] before its colon; "مكتب الإعلام:" names nobody."""
    stop = next((i for i in area if tokens.folds[i] in SIGNS), area.stop)
    if not lexicon.credits.match(tokens.folds, area.start, stop, "nobody"):
        yield Named(area.start, stop, source=False, rule=LABEL)


def hosts(zone: Zone, tokens: Tokens) -> Iterator[tuple[str, Span, bool]]:
    """The hosts that a line of days, an address or a foreign line prints, and whether it is nothing else.

    "2021-05-12 09:13|news.example", "https://news.example/1"; "news.example" is nothing else.
    """
    if zone.kind in HEAD or zone.rule in ADDRESSED:
        for hit in HOST.finditer(tokens.text, zone.span.start, zone.span.end):
            alone = zone.rule == FOREIGN and hit.end() - hit.start() == zone.span.length
            yield hit[0].lower(), Span(*hit.span()), alone and not hit[0].lower().startswith(MAILED)
            if zone.rule in ADDRESSED:
                return


def _after(area: range, tokens: Tokens, lexicon: Lexicon, rule: str) -> Iterator[Named]:
    """[شبكة السواري] behind "ظهر أولا على", [الميناء] behind "ولا تعبر بالضرورة عن رأي"."""
    for i in area:
        for kind, source in (("shown-in", True), ("opinion", False)):
            hit = lexicon.credits.match(tokens.folds, i, area.stop, kind)
            if hit and (name := next(_name(range(hit[0], area.stop), tokens, lexicon, rule, source=source), None)):
                yield name
                return


def followed(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> Iterator[Named]:
    """[صدى السهل] in "تابعوا صدى السهل على", known or by a word of media; "تابعوا أخبارنا على" names nobody."""
    if not zone.rule.startswith(FOLLOW):
        return
    cues, area = lexicon.credits, tokens.within(zone.span)
    hit = cues.match(tokens.folds, area.start, area.stop, "follow") if area else None
    stop = next((i for i in area if cues.match(tokens.folds, i, area.stop, "follow-on")), None)
    if hit is None or stop is None or not 0 < stop - hit[0] <= LONGEST:
        return
    words = tokens.folds[hit[0] : stop]
    known = lexicon.outlets.find(tokens.span(hit[0], stop).of(tokens.text))
    if known or cues.match(tokens.folds, hit[0], stop, *HEADS) or of_media(words, lexicon):
        yield Named(hit[0], stop, source=False, rule=zone.rule)


def _before(area: range, tokens: Tokens, lexicon: Lexicon, cue: str, rule: str) -> Iterator[Named]:
    """[صدى 24] before "نشر في: 3 مايو", [الميناء] before "- العدد: 1186"; a day there is no name."""
    at = next((i for i in area if lexicon.credits.match(tokens.folds, i, area.stop, cue)), None)
    if at is None:
        return
    end = at
    while end > area.start and tokens.folds[end - 1] in SIGNS:
        end -= 1
    start = next((i + 1 for i in range(end - 1, area.start - 1, -1) if tokens.folds[i] in "-–—|"), area.start)
    folds = tokens.folds[start:end]
    if folds[:1] and (folds[0].isdigit() or any(names_day(fold, lexicon) for fold in folds)):
        return
    yield from _name(range(start, end), tokens, lexicon, rule, source=False)


def names_day(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word is a month's or a weekday's."""
    return any(part.kind in ("month", "weekday") for part in lexicon.months.get(fold, ()))


def _of_source(area: range, tokens: Tokens, lexicon: Lexicon) -> Iterator[Named]:
    """[أخبار الضفاف] behind "المصدر:" on a line of days."""
    for i in area:
        hit = lexicon.credits.match(tokens.folds, i, area.stop, "source")
        if hit and hit[0] < area.stop and tokens.folds[hit[0]] == ":":
            yield from _name(range(hit[0] + 1, area.stop), tokens, lexicon, hit[1].rule, source=False)
            return


def _of_head(area: range, tokens: Tokens, lexicon: Lexicon, rule: str) -> Iterator[Named]:
    """[صحيفة الضفة] before a dash and the day: "صحيفة الضفة - 2/5/2026"; a name in marks: "«الضفة» الجمعة 2 مايو"."""
    folds = tokens.folds
    if folds[area.start] in MARKS:
        stop = next((i for i in area[1:] if folds[i] in MARKS), area.start)
        if 1 < stop - area.start <= LONGEST + 1:
            yield Named(area.start + 1, stop, source=False, rule=rule)
        return
    stop = next((i for i in area if folds[i] in "-–—|/"), area.start)
    if 1 < stop - area.start <= LONGEST and lexicon.credits.match(folds, area.start, stop, *HEADS):
        yield Named(area.start, stop, source=False, rule=rule)


def _name(area: range, tokens: Tokens, lexicon: Lexicon, rule: str, *, source: bool) -> Iterator[Named]:
    """The words of a stretch up to a sign, unless they name nobody (الموقع, كتابها) or a person."""
    folds = tokens.folds
    start = next((i for i in area if folds[i] not in SIGNS), area.stop)
    stop = next((i for i in range(start, area.stop) if folds[i] in SIGNS), area.stop)
    if not 0 < stop - start <= LONGEST or lexicon.credits.match(folds, start, stop, "nobody"):
        return
    known = lexicon.outlets.find(tokens.span(start, stop).of(tokens.text))
    if known or lexicon.credits.match(folds, start, stop, *HEADS) or not of_person(folds[start:stop], lexicon):
        yield Named(start, stop, source, rule)


def without_reporter(part: range, tokens: Tokens, lexicon: Lexicon) -> range:
    """A byline's part without whose reporter it is: مراسل [السواري نيوز]."""
    hit = lexicon.credits.match(tokens.folds, part.start, part.stop, "reporter")
    return range(hit[0], part.stop) if hit and hit[0] < part.stop else part


def says_media(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a line calls itself a paper, a site, an agency: "الميناء - صحيفة يومية"."""
    area = tokens.within(zone.span)
    heads = any(lexicon.credits.match(tokens.folds, i, area.stop, *HEADS) for i in area)
    return heads or (len(area) > 0 and of_media(tokens.folds[area.start : area.stop], lexicon))


def over_title(zones: Sequence[Zone]) -> bool:
    """Whether the page's first line stands right above the headline, as a section's name does, with a day at most."""
    below = next((n for n in range(1, len(zones)) if zones[n].kind not in HEAD), None)
    return below is not None and below <= MOST_OVER and zones[below].kind in ("title", "title_repeat")


def by_staff(zones: Sequence[Zone], tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[range, str]]:
    """The short line beside the page's editors: رئيس التحرير: سليم الورداني, then [الميناء]."""
    for zone, after in pairwise(zone for zone in zones if zone.rule != "masthead.holder"):
        lone = after if zone.rule == STAFF else zone if after.rule == STAFF else None
        area = tokens.within(lone.span) if lone is not None and lone.rule in LONE else range(0)
        if lone is not None and area and not of_person(tokens.folds[area.start : area.stop], lexicon):
            yield area, lone.rule
    yield from _before_staff(zones, tokens)


def _before_staff(zones: Sequence[Zone], tokens: Tokens) -> Iterator[tuple[range, str]]:
    """The page's first line with which the editors' begins: [الميناء 24], then "الميناء 24 رئيس التحرير"."""
    first = tokens.within(zones[0].span) if zones and zones[0].rule in LONE else range(0)
    folds = tokens.folds[first.start : first.stop]
    for zone in zones[1:] if 0 < len(first) <= LONGEST else ():
        at = tokens.at(zone.span.start)
        if zone.rule == STAFF and tokens.folds[at : at + len(folds)] == folds:
            yield first, zones[0].rule
            return


def leads(zones: Sequence[Zone], tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[range, str]]:
    """The one name of a dateline with which another line of the page begins too: "[الضفة] – بحث", "[الضفة] – أعلن"."""
    for zone in zones:
        if zone.kind != "dateline":
            continue
        area = tokens.within(zone.span)
        folds = tokens.folds[area.start : area.stop]
        again = folds and any(_begins(other, folds, tokens) for other in zones if other is not zone)
        byline = read_byline(tokens, area.start, area.stop, lexicon) if again else None
        wired = byline is not None and any(row.kind == "agency" for credit in byline.credits for row in credit.rows)
        if byline and len(byline.parts) == 1 and not wired:
            yield byline.parts[0], "byline.part"
        elif area and folds[-1] == ":" and 1 < len(area) - 1 <= LONGEST and SIGNS.isdisjoint(folds[:-1]):
            yield range(area.start, area.stop - 1), "byline.lead"
        elif (stop := _before_day(area, tokens, lexicon)) is not None:
            yield range(area.start, stop), DATED_LEAD


def _before_day(area: range, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """Where a name of several words ends that stands before a colon and a weekday: [أخبار الضفة 24]: الجمعة 6 مايو."""
    near = area[2 : LONGEST + 2]
    colon = next((i for i in near if tokens.folds[i] == ":"), None)
    if colon is None or colon + 1 >= area.stop or tokens.folds[colon + 1] not in lexicon.months:
        return None
    return colon if names_day(tokens.folds[colon + 1], lexicon) and not tokens.is_number(area.start) else None


def _begins(zone: Zone, folds: Sequence[str], tokens: Tokens) -> bool:
    at = tokens.at(zone.span.start)
    return tokens.folds[at : at + len(folds)] == list(folds)


def published_in(area: range, tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """نشر في [مصراوي] يوم."""
    start = area.start + 2
    known = next(lexicon.outlets.match(tokens.folds, start, area.stop), None)
    rest = range(known.end if known else start, area.stop)
    stop = next((i for i in rest if _is_calendar(i, area.stop, tokens, lexicon)), area.stop)
    if start < stop:
        yield start, stop


def _is_calendar(i: int, stop: int, tokens: Tokens, lexicon: Lexicon) -> bool:
    weekday = any(p.kind == "weekday" for p in lexicon.months.get(tokens.folds[i], ()))
    return tokens.is_number(i) or weekday or lexicon.credits.match(tokens.folds, i, stop, "day-word") is not None


def copied(area: range, tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Whose text a page copies, a name known or announced: "القراءة في [صدى السهل]", "منقول من [صحيفة نبأ]"."""
    folds = tokens.folds
    end = next((i for i in area[1:] if folds[i] in ADDRESSES), area.stop)
    heads = [i for i in area[1:] if i < end and lexicon.credits.match(folds, i, end, *HEADS)]
    for i in heads[-1:] or area[1:]:
        hit = next(lexicon.outlets.match(folds, i, end), None)
        headed = lexicon.credits.match(folds, i, end, *HEADS)
        stop = hit.end if hit and not hit.weak else end if headed and headed[0] < end else None
        name = headed[0] if headed else i  # "اضغط على موقع", then no name: الرابط التالي
        nobody = stop is not None and lexicon.credits.match(folds, name, stop, "nobody") is not None
        if stop and stop - i <= LONGEST_NAME and not nobody and all(tokens.is_word(k) for k in range(i, stop)):
            yield i, stop
            return
