"""A headline that the page prints below its story, as templates do that put the picture's box last."""

from __future__ import annotations

from musnad.articles.captions import SHORT
from musnad.articles.credited import PREFIX
from musnad.articles.view import View
from musnad.articles.zones import Zone

REACH = 6
"""Lines below the story among which such a headline stands, the only one as long as a headline."""
SHORTEST, LONGEST = 5, 24
"""Words of such a headline."""
SAID, FEWEST = 0.5, 3
"""The share of its telling words that the story says at least, and how many these are."""
HEAD = 3
"""Segments above a story without a headline: a section, a day."""


def lower(view: View) -> None:
    """Tell the only headline of a page that stands below its story: two paragraphs, then "اتفاق مرسى", then the day."""
    if view.title is not None or view.found is None or view.start > HEAD:
        return
    long = [i for i in range(view.stop, min(view.stop + REACH, len(view.signs))) if _is_long(view, i)]
    if len(long) == 1 and _says(view, long[0]):
        view.sheet.zones[long[0]] = (Zone(view.signs[long[0]].segment.span, "title", "headline.below"),)


def _is_long(view: View, i: int) -> bool:
    sign = view.signs[i]
    return sign.row is None and not sign.dated and sign.words > SHORT


def _says(view: View, i: int) -> bool:
    """Whether a line is no sentence, stands alone and says the story's words."""
    sign = view.signs[i]
    plain = not (sign.full or sign.segment.bullet or sign.copies > 1 or sign.segment.ending == "cut")
    own = {word[:PREFIX] for word in sign.content}
    said = len(own & view.beginnings)
    return plain and SHORTEST <= sign.words <= LONGEST and said >= max(FEWEST, SAID * len(own))
