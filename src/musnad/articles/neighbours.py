"""What a line's neighbours correct: an editor's name under his office, a clock beside the day, a tag among tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from musnad.articles.bylines import is_byline, read_byline
from musnad.articles.credited import LABEL_ENDS, is_person
from musnad.articles.inside import HEAD_REACH, first_copy
from musnad.articles.named import STAFF
from musnad.articles.persons import of_media, of_person
from musnad.articles.stamped import is_sent
from musnad.articles.view import View
from musnad.articles.zones import Told, Zone

LABEL_WORDS, LONGEST_HOLDER = 4, 5
"""Words of an office that stands alone on its line, and of its holder's name on the next."""
CLOCK = re.compile(r"[\W_]*\d{1,2}:\d{2}(?::\d{2})?(?: (?:[صم]|am|pm|gmt|بتوقيت \w+))?[\W_]*", re.IGNORECASE)
"""A clock and nothing else: • 20:06."""
MENU_WORDS, MENU_LINES = 2, 2
"""Words of a first line over a menu's bullets, and the bullets that make the menu."""
KICKER_WORDS = 12
"""Words of the line above a headline that leads in to it."""
TAG_WORDS, FEWEST_TAGS = 5, 2
"""Words of a tag, and how many lines of a run must be known as tags before the rest are."""
LABEL_OF_OUTLET = 4
"""Words of an outlet's name before a colon on the line above the story: الدرر الشامية:."""
SIGN_OFF, SHORTEST_NAME = 2, 3
"""Words of an outlet's name alone below the story, and letters of each."""
PLAIN = (
    "line.short",
    "line.pieces",
    "line.top",
    "line.headline-above",
    "line.of-list",
    "byline.between",
    "line.between",
    "line.below-headline",
)
RANK = "forum.rank"
"""The row of a forum member's rank below his name."""
EXPERT, INSTITUTION = "title.expert", "head.institution"
"""Rows of what a writer may be and where he may be it: باحث, أستاذ; جامعة, معهد."""
SUMMARY = "line.below-headline"
"""The rule of a line below the headline that is taken for its summary."""
TAG, TRAIL = "tags.of-story", "line.trail"
TAGGED = (TAG, "line.short", "furniture.navigation.sections", "line.headline-below")
WATCHED = frozenset((*PLAIN, TAG, TRAIL, "sign.number", "line.foreign", "line.sentence", "heading.alone"))
"""Rules that told a line by itself."""
LISTS = ("furniture.related.label", "furniture.section", "line.headline-below", "line.summary-below")


def correct(view: View) -> None:
    """Tell again the lines whose neighbours say more than the line itself."""
    sheet, tags = view.sheet.zones, 0
    for i, zones in enumerate(sheet):
        if len(zones) == 1 and zones[0].rule in WATCHED:
            tags += zones[0].rule == TAG
            if told := _told(view, i, zones[0]):
                sheet[i] = (Zone(zones[0].span, *told),)
    for run in _tag_runs(view) if tags >= FEWEST_TAGS else ():
        for i in (i for i in run if sheet[i][0].kind != "tags"):
            sheet[i] = (Zone(view.signs[i].segment.span, "tags", "tags.among"),)


def _told(view: View, i: int, zone: Zone) -> Told | None:
    if zone.rule in PLAIN and (told := _plain(view, i, zone)):
        return told
    if zone.rule in ("sign.number", "line.foreign", "line.short") and _is_clock(view, i):
        return Told("publication_line", "date.clock")
    if zone.rule == "line.foreign":
        return Told("byline", "credit.below") if i == view.stop and _is_outlets(view, i) else None
    if zone.rule == "line.sentence":
        return _sentence(view, i)
    if zone.rule == TRAIL:
        return Told("masthead", "masthead.holder") if _is_holder(view, i) else _label(view, i)
    return _late(view, i) if zone.rule == "heading.alone" else None


def _late(view: View, i: int) -> Told | None:
    """A line inside the story that is no subheading: whose the text is, or whom it credits."""
    if _is_late_desk(view, i):
        return Told("byline", "byline.late")
    if _is_dated_lead(view, i):
        return Told("dateline", "dateline.dated")
    return Told("byline", "byline.parts") if _is_late_dateline(view, i) else _credit(view, i)


def _plain(view: View, i: int, zone: Zone) -> Told | None:
    """What a line is of which only its length was known."""
    if _is_holder(view, i):
        return Told("masthead", "masthead.holder")
    if i == 0 and (_heads_menu(view) or _is_of_menu(view)):
        return Told("navigation", "line.over-menu")
    if told := _label(view, i):
        return told
    if zone.rule == "line.short" and _is_over_story(view, i):
        return Told("byline", "byline.over-story")
    if zone.rule in ("line.short", "line.pieces") and _is_between_copies(view, i):
        return Told("byline", "byline.between")
    return _of_writer(view, i, zone) or _around(view, i, zone)


def _of_writer(view: View, i: int, zone: Zone) -> Told | None:
    """What the writer is, or where, below his name; a forum's member over his rank."""
    below = view.signs[i + 1].row if i + 1 < len(view.signs) else None
    if below is not None and below.id == RANK and not view.signs[i].segment.bullet:
        return Told("byline", "byline.member")
    if zone.rule == "line.between" and zone.kind == "other" and _is_occupation(view, i):
        return Told("byline", "byline.occupation")
    affiliated = zone.rule == SUMMARY and _is_affiliation(view, i)
    return Told("byline", "byline.affiliation") if affiliated else None


def _around(view: View, i: int, zone: Zone) -> Told | None:
    """A word or two right below the story, a line that leads in to the headline."""
    if zone.rule == "line.short" and _is_sign_off(view, i):
        person = is_person(view.signs[i], view.tokens, view.lexicon)
        return Told("byline" if person else "agency_credit", "credit.below")
    kicker = zone.rule == "line.headline-above" and _is_kicker(view, i)
    return Told("subtitle", "line.above-headline") if kicker else None


def _is_outlets(view: View, i: int) -> bool:
    """Whether a foreign line is nothing but a known outlet's name."""
    return bool(view.lexicon.outlets.find(view.signs[i].segment.span.of(view.tokens.text)))


def _is_sign_off(view: View, i: int) -> bool:
    """Whether a word or two right below the story stand alone there: whose text it is."""
    if i != view.stop or view.found is None or view.signs[i].words > SIGN_OFF or view.signs[i].segment.pieces > 1:
        return False
    after = view.signs[i + 1] if i + 1 < len(view.signs) else None
    alone = after is None or after.row is not None or after.words > SIGN_OFF
    folds = view.tokens.folds[view.signs[i].segment.core[0] : view.signs[i].segment.core[1]]
    plain = all(
        len(fold.strip("ـ")) >= SHORTEST_NAME
        and fold.isalpha()
        and "ء" <= fold[0] <= "ي"
        and fold not in view.lexicon.prose.small
        for fold in folds
    )
    return alone and plain and not any(fold in view.lexicon.prose.verbs for fold in folds)


def _rule(view: View, i: int) -> str:
    zones = view.sheet.zones[i] if 0 <= i < len(view.signs) else ()
    return zones[0].rule if len(zones) == 1 else ""


def _kind(view: View, i: int) -> str | None:
    return view.sheet.kind(i) if 0 <= i < len(view.signs) else None


def _is_holder(view: View, i: int) -> bool:
    """Whether a line is the name under an office that stands alone: رئيس التحرير, then [د/هالة مرزاق]."""
    if _rule(view, i - 1) != STAFF:
        return False
    label = view.signs[i - 1]
    alone = label.words <= LABEL_WORDS and ":" not in label.segment.key
    return alone and 1 < view.signs[i].words <= LONGEST_HOLDER and not view.signs[i].dated


def _is_between_copies(view: View, i: int) -> bool:
    """Whether a few words that the story never says stand between headline and copy: the writer's name."""
    if view.title is None or not view.title - HEAD_REACH < i < view.title:
        return False
    copy = first_copy(view.sheet, view.signs, view.title)
    between = copy is not None and copy < i
    return between and view.signs[i].words > 1 and view.said.isdisjoint(view.signs[i].content)


def _is_over_story(view: View, i: int) -> bool:
    """Whether a person whom the story never names stands alone on the page's first line, right above its story."""
    sign = view.signs[i]
    if view.title is not None or i > 0 or i + 1 != view.start or not 1 < sign.words <= LONGEST_HOLDER:
        return False
    folds = view.tokens.folds[slice(*sign.segment.core)]
    return view.said.isdisjoint(sign.content) and of_person(folds, view.lexicon)


def _is_occupation(view: View, i: int) -> bool:
    """Whether a line below a byline says what the writer is: أستاذ جامعي."""
    first = view.tokens.folds[view.signs[i].segment.core[0]]
    return _kind(view, i - 1) == "byline" and first in view.lexicon.words.titles


def _is_affiliation(view: View, i: int) -> bool:
    """Whether a line below a byline says what the writer is or where, and no verb is in it: باحثة في القانون."""
    first, last = view.signs[i].segment.core
    folds, words = view.tokens.folds, view.lexicon.words
    title, head = words.titles.get(folds[first]), words.heads.get(folds[first])
    told = (title is not None and title.id == EXPERT) or (head is not None and head.id == INSTITUTION)
    plain = not any(fold in view.lexicon.prose.verbs for fold in folds[first:last]) and not view.signs[i].full
    return told and plain and _kind(view, i - 1) == "byline" and view.signs[i].words <= KICKER_WORDS


def _heads_menu(view: View) -> bool:
    """Whether the page's first line is a menu's label: الصفحات, then • محليات, • دوليات."""
    menu = view.signs[1 : 1 + MENU_LINES]
    bullets = len(menu) == MENU_LINES and all(sign.segment.bullet for sign in menu)
    return bullets and view.signs[0].words <= MENU_WORDS and _kind(view, 1) == "navigation"


def _is_of_menu(view: View) -> bool:
    """Whether the page's first line is a word that never stands again, and more of a menu's words follow it."""
    menu = [_kind(view, k) == "navigation" and view.signs[k].words <= MENU_WORDS for k in range(1, 1 + MENU_LINES)]
    if view.signs[0].words != 1 or not all(menu) or len(view.signs) <= MENU_LINES:
        return False
    word = view.tokens.folds[view.signs[0].segment.core[0]]
    known = view.lexicon.outlets.find(view.signs[0].segment.span.of(view.tokens.text))
    return not known and view.tokens.folds.count(word) == 1


def _label(view: View, i: int) -> Told | None:
    """The outlet's name on the line right above the story, before a colon or by a word that only media bear."""
    sign = view.signs[i]
    if i + 1 != view.start or sign.words > LABEL_OF_OUTLET:
        return None
    folds = view.tokens.folds[sign.segment.core[0] : sign.segment.core[1]]
    media = of_media(folds, view.lexicon)
    if not (media or len(folds) > 1) or len(folds) > LABEL_OF_OUTLET:
        return None
    borne = is_person(sign, view.tokens, view.lexicon) or of_person(folds, view.lexicon)
    person = borne and not media and not sign.segment.digits
    if person or any(fold in view.lexicon.prose.verbs for fold in folds):
        return None
    if not media and (folds[0] in view.lexicon.words.heads or folds[0] in view.lexicon.words.titles):
        return None  # a body or an office that speaks: هيئة السدود:
    if not media and (len(folds) == LABEL_OF_OUTLET or sign.segment.closes not in LABEL_ENDS):
        return None
    name = view.tokens.span(*sign.segment.core).of(view.tokens.text)
    placed = any(known.type in ("GPE", "LOC") for known in view.lexicon.entities.find(name))
    credited = read_byline(view.tokens, *sign.segment.core, view.lexicon).has("by", "desk", "agencies", "source")
    return None if placed or credited else Told("byline", "byline.label")


def _is_kicker(view: View, i: int) -> bool:
    """Whether a lone line right above the headline leads in to it: للمشاركة في القمة."""
    alone = i + 1 == view.title and _rule(view, i - 1) != "line.headline-above"
    return alone and view.signs[i].words <= KICKER_WORDS and not view.said.isdisjoint(view.signs[i].content)


def _is_clock(view: View, i: int) -> bool:
    """Whether a line is a clock beside the story's day: ١٢ سبتمبر ٢٠١٩, then [٠١:١٣ بتوقيت غرينتش]."""
    beside = (k for k in (i - 1, i + 1) if _kind(view, k) == "publication_line")
    dated = any(view.signs[k].dated for k in beside)
    return dated and CLOCK.fullmatch(view.signs[i].segment.span.of(view.tokens.text)) is not None


def _sentence(view: View, i: int) -> Told | None:
    """A sentence among a ticker's headlines, or the summary under a related headline."""
    if _kind(view, i - 1) == _kind(view, i + 1) == "ticker_headline":
        return Told("ticker_headline", "line.among-headlines")
    below = i >= view.stop and _kind(view, i - 1) == "related" and _rule(view, i - 1) in LISTS
    return Told("related", "line.summary-below") if below else None


def _is_late_dateline(view: View, i: int) -> bool:
    """Whether a line below the summary is outlet and place: العالم - السودان."""
    if view.found is None or sum(_kind(view, k) == "body" for k in range(view.start, i)) > 1:
        return False
    area = view.signs[i].segment.core
    byline = read_byline(view.tokens, *area, view.lexicon)
    if len(byline.parts) != 2:  # noqa: PLR2004 - outlet and place
        return False
    placed = [
        any(
            k.type in ("GPE", "LOC")
            for k in view.lexicon.entities.find(view.tokens.span(p.start, p.stop).of(view.tokens.text))
        )
        for p in byline.parts
    ]
    starts = {part.start for part in byline.parts}
    whole = any(credit.kind == "named" and credit.first in starts for credit in byline.credits)
    return byline.has("named") and byline.rest <= 2 and (any(placed) or whole)  # noqa: PLR2004 - a place's words


def _is_dated_lead(view: View, i: int) -> bool:
    """Whether a line below the first paragraph is a dateline with its day."""
    first = sum(_kind(view, k) == "body" for k in range(view.start, i)) == 1
    return first and is_sent(view.signs[i], view.tokens, view.lexicon)


def _is_late_desk(view: View, i: int) -> bool:
    """Whether a line below the first paragraph says by its desk and colon whose the text is: خاص - "صدى السهل":."""
    if sum(_kind(view, k) == "body" for k in range(view.start, i)) != 1 or view.signs[i].segment.closes != ":":
        return False
    byline = read_byline(view.tokens, *view.signs[i].segment.core, view.lexicon)
    return byline.has("desk") and is_byline(byline, view.tokens, view.signs[i].words, view.lexicon)


def _credit(view: View, i: int) -> Told | None:
    """The credit below the story's last paragraph that no full stop told from a heading: نقلا عن نبأ."""
    if any(_kind(view, k) == "body" for k in range(i + 1, view.stop)):
        return None
    byline = read_byline(view.tokens, *view.signs[i].segment.core, view.lexicon)
    if not is_byline(byline, view.tokens, view.signs[i].words, view.lexicon):
        return None
    return Told("agency_credit" if byline.has("named", "source") else "byline", "byline.below")


def _tag_runs(view: View) -> Iterator[range]:
    """Runs of short lines below the story or above it of which some are surely tags."""
    start = None
    for i in range(len(view.signs) + 1):
        tag = i < len(view.signs) and _rule(view, i) in TAGGED and 0 < view.signs[i].words <= TAG_WORDS
        if tag:
            start = i if start is None else start
        elif start is not None:
            if sum(_rule(view, k) == TAG for k in range(start, i)) >= FEWEST_TAGS:
                yield range(start, i)
            start = None
