"""Lines beside the story that are a picture's: whom it shows, with its credit or between two of them."""

from __future__ import annotations

from musnad.articles.bylines import Byline
from musnad.articles.credited import DASHES, is_credited, is_person, is_picture
from musnad.articles.signals import Sign
from musnad.articles.story import worth
from musnad.articles.view import View

SHORT = 3
"""Words of a name that stands alone, and of a menu's longest usual entry; a headline has more."""
PICTURED = 2
"""The fewest words that say whom a picture shows."""


def is_framed(view: View, i: int) -> bool:
    """Whether a picture's credit stands right above a line and again below it."""
    row = view.signs[i + 1].row if i + 1 < len(view.signs) else None
    return row is not None and row.kind == "image_credit" and i > 0 and view.sheet.kind(i - 1) == "image_credit"


def is_shown_by(view: View, i: int) -> bool:
    """Whether a line above the story is whom the story names, no place, and an agency in brackets: الورداني. (نبأ)."""
    sign = view.signs[i]
    if i >= view.start or not sign.content or not is_credited(sign, view.tokens, view.lexicon):
        return False
    opened = max(k for k in range(*sign.segment.core) if view.tokens.folds[k] == "(")
    shown = range(sign.segment.core[0], opened)
    names = view.lexicon.entities.find(view.tokens.span(shown.start, shown.stop).of(view.tokens.text)) if shown else ()
    said = len(sign.content & view.said)
    parted = not DASHES.isdisjoint(view.tokens.folds[shown.start : shown.stop])  # مرسى - الميناء - (نبأ)
    placed = parted or any(known.type in ("GPE", "LOC") for known in names)
    return len(shown) >= PICTURED and said >= PICTURED and not placed


def is_photo_of(view: View, sign: Sign, byline: Byline) -> bool:
    """Whether an agency's name behind a dash credits a picture: what stands before are people whom the story names."""
    agency = next((c for c in byline.credits if any(row.kind == "agency" for row in c.rows)), None)
    if agency is None or len(byline.parts) != len(("people", "agency")) or agency.last < byline.parts[-1].stop:
        return False
    shown = byline.parts[0]
    words = view.tokens.folds[shown.start : shown.stop]
    known = view.lexicon.entities.find(view.tokens.span(shown.start, shown.stop).of(view.tokens.text))
    if len(words) < PICTURED or any(each.type in ("GPE", "LOC") for each in known):
        return False
    said = len(sign.content & view.said)
    return said * 2 >= len(sign.content) and any(fold[0] == "و" for fold in words[1:])


def is_pictured(view: View, i: int) -> bool:
    """Whether a line says what a moment shows, and is no sentence: عدد من الأسرى لحظة وصولهم."""
    sign = view.signs[i]
    folds = view.tokens.folds[slice(*sign.segment.core)]
    return not (sign.segment.bullet or worth(sign) > 0) and any(fold in view.lexicon.prose.picture for fold in folds)


def is_over_name(view: View, i: int) -> bool:
    """Whether a few words that are no person's name stand right over one that is: what a picture shows."""
    if i + 1 >= view.start or view.signs[i + 1].row is not None or view.signs[i + 1].words > SHORT:
        return False
    persons = [is_person(view.signs[k], view.tokens, view.lexicon) for k in (i, i + 1)]
    name = view.tokens.span(*view.signs[i].segment.core).of(view.tokens.text)
    placed = any(known.type in ("GPE", "LOC") for known in view.lexicon.entities.find(name))
    return view.signs[i + 1].words > 1 and persons == [False, True] and not placed


def shows_person(view: View, sign: Sign) -> bool:
    """Whether a line is an office and its holder whom the story names: what a picture shows."""
    return is_picture(sign, (view.beginnings, view.paragraphs), view.tokens, view.lexicon)


def are_two(view: View, sign: Sign) -> bool:
    """Whether a line is two people's names of one word each, of whom the story names one: الورداني ومرزاق."""
    first, last = sign.segment.core
    joined = last - first == len(("he", "she")) and view.tokens.folds[first + 1][0] == "و"
    return joined and not sign.content.isdisjoint(view.said)
