"""Whose a line of a day is: the story's, another headline's, or the page's own."""

from __future__ import annotations

import re

from musnad.articles.bylines import PARTING, read_byline
from musnad.articles.candidates import FORUM
from musnad.articles.captions import SHORT
from musnad.articles.signals import Sign
from musnad.articles.stamped import is_twin, is_twin_clock
from musnad.articles.view import View
from musnad.articles.zones import Told, ZoneKind

HEAD_LINES = 4
"""Segments from the page's top among which its own name and day stand."""
NEAR_HEADLINE = 2
"""Segments above the headline within which the story's day may stand."""
FIRST_LINES, FAR = 2, 4
"""Segments from the page's top of which a day may be the page's own, and lines from there to the headline, blank ones
counted: a story's day stands nearer."""
RATES = "other.rates"
"""The row of the weather, which stands over today's day: 15.1 C, Marsa, Saturday."""
READERS = "other.views"
"""The row of a story's readers, who are counted beside its day."""
BESIDE_DAY = frozenset(("publication_line", "other"))
"""Kinds of lines that count for nothing between the day and the headline: readers, issue, clock."""
LONGEST_CARD = 12
"""Lines of a forum's card of a writer: name, rank, since when, how many posts."""
LISTED = ("related", "ticker_headline", "comment_form")
"""Sections whose days are other stories'."""
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
"""How a template prints the story's instant for machines; no page shows its own day so."""
STORYS, PAGES = Told("publication_line", "date.near-story"), Told("masthead", "date.of-page")


def day(view: View, i: int, section: ZoneKind | None) -> Told:
    """Whose the day of segment i is, in the section that a label began."""
    if _heads_other(view, view.signs[i]):
        below = i >= view.stop and view.found is not None
        return Told("related" if below else "ticker_headline", "date.of-headline")
    if view.found is None:
        return PAGES if i < HEAD_LINES else Told("other", "date.of-another")
    listed = section in LISTED
    if _is_pages(view, i, listed=listed) or _is_far(view, i) or _is_again(view, i):
        return PAGES
    if _is_beside(view, i, listed=listed) or _over_card(view, i):
        return STORYS
    if STAMP.match(view.tokens.text, view.signs[i].segment.span.start) or _is_only(view, i, section):
        return Told("publication_line", "date.line")
    return _of_another(view, i, section)


def _of_another(view: View, i: int, section: ZoneKind | None) -> Told:
    """A day that is not the story's: of another headline, or the page's own; no headline above is dated by weekday."""
    weekday = bool(view.signs[i].dates) and view.signs[i].dates[0].weekday is not None
    if i >= view.stop or (section in LISTED and not (weekday and i < view.top)):
        return Told("comment_form" if section == "comment_form" else "related", "date.of-another")
    return PAGES


def _is_beside(view: View, i: int, *, listed: bool) -> bool:
    """Whether a day stands in the story's head or right below it."""
    return view.top <= i < view.start or (view.below(i) and not listed) or _is_near(view, i)


def _is_pages(view: View, i: int, *, listed: bool) -> bool:
    """Whether a day over the headline is the page's own: a clock between it and its Hijri twin, or over the logo.

    So is one right below the weather of a town, one with its Hijri twin over a label of news, and a weekday's below
    such a label over a story without a headline.
    """
    head = view.start if view.title is None else view.title
    if i >= head or not view.signs[i].dates:
        return False
    logo = any(s.row is not None and s.row.kind == "logo_alt" for s in view.signs[i + 1 : head])
    weekday = listed and view.title is None and view.signs[i].dates[0].weekday is not None
    widget = any(s.row is not None and s.row.id == RATES for s in view.signs[max(0, i - NEAR_HEADLINE) : i])
    labels = (s.row is not None and s.row.kind == "latest_news_label" for s in view.signs[i + 1 : head])
    label = is_twin(view.signs[i], view.tokens) and any(labels)
    return logo or weekday or widget or label or is_twin_clock(view.signs[i], view.tokens)


def _is_far(view: View, i: int) -> bool:
    """Whether a day under no label is on the page's first lines, and lines or blank lines part it from the headline."""
    alone = view.signs[i].row is None and view.signs[i].segment.pieces == 1
    if i >= FIRST_LINES or view.title is None or i >= view.title or not alone:
        return False
    if any(sign.segment.key == view.signs[view.title].segment.key for sign in view.signs[:i]):
        return False  # the browser's title, then the story's day
    between = view.signs[i + 1 : view.title + 1]
    counted = any(sign.row is not None and sign.row.id == READERS for sign in between)
    return not counted and sum(1 + sign.segment.gap for sign in between) >= FAR


def _is_again(view: View, i: int) -> bool:
    """Whether a day over the headline is one that the page's own day has told above it."""
    own = view.signs[i]
    if i >= view.top or own.row is not None or not own.dates:
        return False
    told = (k for k in range(i) if view.sheet.rule(k) == PAGES.rule and view.signs[k].dates)
    return any(view.signs[k].dates[0].date == own.dates[0].date for k in told)


def _is_near(view: View, i: int) -> bool:
    """Whether but a line stands between a day and the headline, its copies and the counters beside it aside."""
    if not view.top - LONGEST_CARD <= i < view.top:
        return False
    between = view.signs[i + 1 : view.top]
    title = view.signs[view.top].segment.key
    others = (s for s in between if s.segment.key != title and s.segment.plain)
    alone = not any(s.dates for s in between)
    near = sum(s.row is None or s.row.kind not in BESIDE_DAY for s in others) < NEAR_HEADLINE
    return view.top - NEAR_HEADLINE <= i or (alone and near)


def _heads_other(view: View, sign: Sign) -> bool:
    """Whether the day belongs to a headline on its line, of other news: "15/03/2021 زلزال يضرب ساحل الضفاف"."""
    tokens, dates = view.tokens, sign.dates
    first, last = sign.segment.core
    if sign.row is not None or len(dates) != 1 or dates[0].weekday is not None:
        return False
    day = dates[0]
    rest = range(day.last, last) if day.first <= first else range(first, day.first)
    if day.first > first and day.last < last:
        return False
    folds = [tokens.folds[i] for i in rest]
    words = [fold for fold in folds if fold[0].isalpha()]
    signed = read_byline(tokens, rest.start, rest.stop, view.lexicon).credits or not PARTING.isdisjoint(folds)
    return len(words) > SHORT and not signed and not _all_names(view, words)


def _all_names(view: View, words: list[str]) -> bool:
    names = view.lexicon.words.names
    return all(word in names or word.removeprefix("ال") in names for word in words)


def _over_card(view: View, i: int) -> bool:
    """Whether a forum's day stands above the headline with only the writer's card between."""
    between = view.signs[i + 1 : view.top]
    card = [sign for sign in between if sign.row is not None and sign.row.id.startswith(FORUM)]
    return len(card) > 0 and len(between) <= LONGEST_CARD and len(between) - len(card) <= NEAR_HEADLINE


def _is_only(view: View, i: int, section: ZoneKind | None) -> bool:
    """Whether a day below the story, under no label, is the only one that the page prints beside it."""
    around = (k for k in range(len(view.signs)) if k != i and not view.start <= k < view.stop)
    return i >= view.stop and section is None and not any(view.signs[k].dates for k in around)
