"""What a story's first and last paragraph carry that is not its own: day, label, dateline, credit, mark of the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from musnad.arabic import Tokens, tokenize
from musnad.arabic.calendar import find
from musnad.articles.bylines import PARTING, parts_of, read_byline
from musnad.articles.glued import unglued
from musnad.articles.leads import CLOSED, DASHES, ENDS_LEAD, lead_in
from musnad.articles.segments import LATIN, key_of
from musnad.articles.signals import Sign
from musnad.articles.stamped import behind_day, is_placed_day
from musnad.articles.zones import Zone
from musnad.lexicon import Lexicon
from musnad.lexicon.entities import Known
from musnad.record import Span

LONGEST_DAY = 14
"""Tokens of a day and its clock before a paragraph's first word."""
LONGEST_TAIL, LONGEST_WIRES = 10, 24
"""Tokens of a credit at the end of the last paragraph: (أ ف ب), المصدر: رويترز; of one with several agencies."""
STAMPED = re.compile(
    r"(?P<day>(?:(?:date:? +)?\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|date:? +\d{4}-\d\d))[ \t|]+(?=\S)"
)
"""A day as machines write it, glued by a crawler to the first paragraph: "date 2021-02-04 أعلن"."""
GLUED = re.compile(
    r"\d{1,2} [\u0621-\u064a]{3,8}(?: ?/ ?[\u0621-\u064a]{3,8}(?: [\u0621-\u064a]{3,6})?)? \d{4}(?=[\u0621-\u064a]{3})"
)
"""A day in words whose year touches the story's first word."""
ENDED, LONGEST_MARK = frozenset(("النهايه", "انتهي", "يتبع")), 16
"""Words in the brackets with which an agency ends its story, and the tokens of that mark and the initials behind it."""
BAR = "|"
"""The sign between a town alone and its paragraph that no sentence has."""
STOPS, CLOSING, LONGEST_NAME = frozenset(".!?؟"), frozenset("\"'»”)"), 4
"""Signs that end a sentence, those that may stand behind them, and words of a writer's name."""
LONGEST_LABEL = 4
"""Tokens of a day's label before the dateline of a paragraph, its colon counted."""
ENDERS = {"(": ")", "/": "/", "#": "#"}
"""The signs around that word."""
LONGEST_END, SHORT_WORD = 4, 3
"""Tokens of a mark of the end without brackets, and letters of a word that is no initial: انتهى/25 ح."""


def is_led(sign: Sign, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a paragraph begins with a dateline: "مرسى - نبأ: أعلنت"."""
    first = _over_label(sign.segment.first, sign.segment.last, tokens, lexicon) or sign.segment.first
    return lead_in(tokens, first, sign.segment.last, lexicon) is not None


def _over_label(first: int, last: int, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """The token behind a day's label that begins a paragraph: "نشر بتاريخ: [مرسى] 16 يناير"."""
    stop = next((i + 1 for i in range(first + 1, min(first + LONGEST_LABEL, last)) if tokens.folds[i] == ":"), None)
    row = lexicon.furniture.match(" ".join(tokens.folds[first:stop]), stop - first) if stop else None
    return stop if row is not None and row.kind == "publication_line" else None


def carved(zones: Sequence[Zone], tokens: Tokens, lexicon: Lexicon) -> list[Zone]:
    """The zones with dateline and credit cut from the story's first and last paragraph."""
    bodies = [n for n, zone in enumerate(zones) if zone.kind == "body"]
    result: list[Zone] = []
    led = False
    for n, zone in enumerate(zones):
        if zone.kind != "body":
            result.append(zone)
            continue
        if n in bodies[:1] and len(bodies) > 1 and is_placed_day(zone.span, tokens, lexicon):
            result.append(Zone(zone.span, "dateline", "dateline.dated"))
            bodies = bodies[1:]
            continue
        parts = unglued(zone, tokens, lexicon)
        if n in bodies[:1] or (n in bodies[1:2] and not led):
            lead = _without_lead(parts[-1], tokens, lexicon)
            led = len(lead) > 1
            if n in bodies[:1] or (led and _names_town(lead[0], tokens, lexicon)):
                parts = [*parts[:-1], *lead]
        if n == bodies[-1]:
            parts = [*parts[:-1], *_without_tail(parts[-1], tokens, lexicon)]
        result += parts
    return result


def _names_town(lead: Zone, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a dateline below a summary is surely one: a place, and an outlet or a bar or dash: "مرسى |", "مرسى -"."""
    area = tokens.within(lead.span)
    dash = next((i for i in area if tokens.folds[i] in PARTING), area.stop)
    known = lexicon.entities.find(tokens.span(area.start, dash).of(tokens.text)) if dash > area.start else ()
    byline = read_byline(tokens, area.start, area.stop, lexicon)
    verb = area.stop < len(tokens) and tokens.folds[area.stop] in lexicon.prose.past
    barred = dash + 1 == area.stop and (tokens.folds[dash] == BAR or (verb and tokens.folds[dash] in DASHES - {"/"}))
    return any(each.type in ("GPE", "LOC") for each in known) and (barred or byline.has("named"))


def _without_lead(zone: Zone, tokens: Tokens, lexicon: Lexicon) -> list[Zone]:
    if stamp := STAMPED.match(tokens.text, zone.span.start, zone.span.end):
        day, rest = Span(zone.span.start, stamp.end("day")), Span(stamp.end(), zone.span.end)
        story = _without_lead(Zone(rest, "body", zone.rule), tokens, lexicon)
        return [Zone(day, "publication_line", "date.glued"), *story]
    if (at := _glued(zone.span, tokens, lexicon)) is not None:
        day, rest = Span(zone.span.start, at), Span(at, zone.span.end)
        return [Zone(day, "publication_line", "date.glued"), Zone(rest, "body", zone.rule)]
    area = tokens.within(zone.span)
    if head := _head(zone.span, area, tokens, lexicon):
        rest = Span(tokens.starts[tokens.within(head.span).stop], zone.span.end)
        return [head, *_without_lead(Zone(rest, "body", zone.rule), tokens, lexicon)]
    if (stop := _over_label(area.start, area.stop, tokens, lexicon)) is not None and stop < area.stop:
        label, rest = Span(zone.span.start, tokens.ends[stop - 1]), Span(tokens.starts[stop], zone.span.end)
        story = _without_lead(Zone(rest, "body", zone.rule), tokens, lexicon)
        return [Zone(label, "publication_line", "date.label-glued"), *story] if len(story) > 1 else [zone]
    cut = behind_day(area, tokens, lexicon) or lead_in(tokens, area.start, area.stop, lexicon)
    while cut is not None and cut < area.stop and tokens.folds[cut] in ENDS_LEAD - CLOSED:
        cut += 1
    if cut is None or cut >= area.stop:
        return [zone]
    return _led(zone, cut, area.stop, tokens, lexicon)


def _head(span: Span, area: range, tokens: Tokens, lexicon: Lexicon) -> Zone | None:
    """The day and clock, the day and dash, or the source in foreign brackets, with which a paragraph begins."""
    if (stop := _timed(span, area, tokens, lexicon)) is not None:
        return Zone(Span(span.start, tokens.ends[stop - 1]), "publication_line", "date.glued")
    if (stop := _dated(span, area, tokens, lexicon)) is not None:
        return Zone(Span(span.start, tokens.ends[stop - 1]), "dateline", "dateline.dated")
    if (stop := _credited(area, tokens)) is not None:
        return Zone(Span(span.start, tokens.ends[stop - 1]), "source_link", "credit.lead")
    return None


def _led(zone: Zone, cut: int, stop: int, tokens: Tokens, lexicon: Lexicon) -> list[Zone]:
    """A dateline and its paragraph, or a byline and its day: سليم الورداني / مرسى - الميناء / [نشر يوم 2023-04-04]."""
    lead, rest = Span(zone.span.start, tokens.ends[cut - 1]), Span(tokens.starts[cut], zone.span.end)
    row = lexicon.furniture.match(key_of(rest.of(tokens.text)), stop - cut) if stop - cut < LONGEST_DAY else None
    if row is not None and row.kind == "publication_line":
        return [Zone(lead, "byline", "byline.parts"), Zone(rest, row.kind, row.rule)]
    return [Zone(lead, "dateline", "dateline.lead"), Zone(rest, "body", zone.rule)]


def _glued(span: Span, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """Where the first verb begins that a page glued to the story's day: "3 مارس 2021[أعلنت]"."""
    hit = GLUED.match(tokens.text, span.start, span.end)
    day = Span(span.start, hit.end()) if hit else None
    date = next(iter(find(tokenize(day.of(tokens.text)), Span(0, day.length), lexicon.months)), None) if day else None
    return day.end if day and date is not None and date.date else None


def _dated(span: Span, area: range, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """The token behind a whole day and a dash with which a paragraph begins: "8 سبتمبر / أيلول 2017 - تنفي"."""
    if not area or not tokens.is_number(area.start):
        return None
    head = Span(span.start, tokens.ends[min(area.start + LONGEST_DAY, area.stop) - 1])
    date = next(iter(find(tokens, head, lexicon.months)), None)
    if date is None or date.first != area.start or not date.date or date.last + 1 >= area.stop:
        return None
    dash = tokens.folds[date.last] in DASHES - {"/"} and tokens.is_word(date.last + 1)
    return date.last + 1 if dash and tokens.ends[date.last] < tokens.starts[date.last + 1] else None


def _credited(area: range, tokens: Tokens) -> int | None:
    """The token behind brackets of foreign words with which a paragraph begins: "(NARINEWS- Nari News Agency) مرسى"."""
    if not area or tokens.folds[area.start] != "(":
        return None
    stop = next((i for i in area[1:LONGEST_TAIL] if tokens.folds[i] == ")"), area.start)
    words = [tokens.folds[i] for i in range(area.start + 1, stop) if tokens.is_word(i)]
    parted = any(tokens.folds[i] == "-" and tokens.starts[i + 1] > tokens.ends[i] for i in range(area.start, stop))
    named = len(words) > 1 and all(word[0] in LATIN for word in words) and parted
    return stop + 1 if named and stop + 1 < area.stop else None


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
    if tail := _behind_stop(zone, area, tokens, lexicon):
        return [Zone(Span(zone.span.start, tokens.ends[tokens.at(tail.span.start) - 1]), "body", zone.rule), tail]
    if len(area) < LONGEST_TAIL or tokens.folds[area.stop - 1] != ")":
        return [zone]
    near = range(area.stop - 2, max(area.start, area.stop - LONGEST_WIRES), -1)
    opened = next((i for i in near if tokens.folds[i] == "("), None)
    if opened is None or tokens.folds[opened - 1] not in '."»':
        return [zone]
    byline = read_byline(tokens, opened, area.stop, lexicon)
    foreign = opened + 2 < area.stop and all(
        tokens.is_word(k) and tokens.folds[k][0] in LATIN for k in range(opened + 1, area.stop - 1)
    )
    town = _town(range(opened + 1, area.stop), tokens, lexicon)
    if not foreign and (not byline.has("named", "agencies") or byline.rest > town):
        return [zone]
    body = Span(zone.span.start, tokens.ends[opened - 1])
    return [
        Zone(body, "body", zone.rule),
        Zone(Span(tokens.starts[opened], zone.span.end), "agency_credit", "credit.tail"),
    ]


def _town(area: range, tokens: Tokens, lexicon: Lexicon) -> int:
    """The words of a town before the agencies in brackets: ([رأس الماء] - نبأ، وكالات)."""
    stop = next((i for i in area[:LONGEST_TAIL] if tokens.folds[i] in DASHES), area.start)
    towns = [*parts_of(tokens, area.start, stop)]  # دمشق، بيروت - أ ف ب
    placed = [any(each.type in ("GPE", "LOC") for each in _known(town, tokens, lexicon)) for town in towns]
    return sum(map(len, towns)) if towns and all(placed) else 0


def _known(area: range, tokens: Tokens, lexicon: Lexicon) -> Sequence[Known]:
    return lexicon.entities.find(tokens.span(area.start, area.stop).of(tokens.text))


def _behind_stop(zone: Zone, area: range, tokens: Tokens, lexicon: Lexicon) -> Zone | None:
    """What stands behind the last full stop: foreign words, a control's or not, or the writer's name."""
    if (foreign := _foreign(area, tokens)) is not None:
        rest = Span(tokens.starts[foreign], zone.span.end)
        row = lexicon.furniture.match(key_of(rest.of(tokens.text)), area.stop - foreign)
        return Zone(rest, row.kind, row.rule) if row else Zone(rest, "other", "line.foreign")
    signed = _signed(area, tokens, lexicon)
    return Zone(Span(tokens.starts[signed], zone.span.end), "byline", "byline.tail") if signed is not None else None


def _foreign(area: range, tokens: Tokens) -> int | None:
    """Where foreign words begin that stand behind the last full stop: "… الجانبين.[Read more]"."""
    at = area.stop
    while at > area.start and tokens.is_word(at - 1) and tokens.folds[at - 1][0] in LATIN:
        at -= 1
    stopped = at - 1 > area.start + LONGEST_TAIL and tokens.folds[at - 1] in STOPS
    return at if stopped and 1 < area.stop - at <= LONGEST_NAME else None


def _signed(area: range, tokens: Tokens, lexicon: Lexicon) -> int | None:
    """Where a writer's name begins that stands behind the last full stop: "… الجانبين. [سليم خالد]"."""
    names = lexicon.words.names
    at = area.stop
    while at > area.start and tokens.is_word(at - 1):
        at -= 1
    folds = tokens.folds[at : area.stop]
    ends = at > area.start + LONGEST_TAIL and any(fold in STOPS for fold in tokens.folds[at - 2 : at])
    if not ends or not 1 < len(folds) <= LONGEST_NAME or tokens.folds[at - 1] not in STOPS | CLOSING:
        return None
    return at if all(fold in names or fold.removeprefix("ال") in names for fold in folds) else None


def _ended(area: range, tokens: Tokens) -> int | None:
    """Where an agency's mark of the end begins: "… الجانبين. (النهاية) س و / ه م", "… الجانبين // انتهى // 14"."""
    folds = tokens.folds
    for i in range(max(area.start + 1, area.stop - LONGEST_MARK), area.stop - 2):
        if folds[i] in ENDERS and folds[i + 1] in ENDED and folds[i + 2] == ENDERS[folds[i]]:
            return i - (folds[i - 1] == folds[i])
    for i in range(max(area.start + 1, area.stop - LONGEST_END), area.stop):
        numbered = all(not tokens.is_word(k) or len(folds[k]) < SHORT_WORD for k in range(i + 1, area.stop))
        if folds[i] in ENDED and numbered and not tokens.is_word(i - 1):
            return i
    return None
