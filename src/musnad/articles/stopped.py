"""A headline that ends like a sentence: the first line, which the next paragraph says again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from musnad.articles.credited import PREFIX
from musnad.articles.repeats import Headline
from musnad.articles.signals import Sign
from musnad.articles.story import worth

LONGEST, SHORTEST = 22, 4
"""Words of such a headline."""
SAID, SAID_UNDER_DATELINE = 0.75, 0.5
"""The share of its telling words that the paragraph below says, and where that one begins with a dateline."""
RULE = "headline.stopped"


def stopped(signs: Sequence[Sign], found: range, led: Callable[[int], bool]) -> Headline | None:
    """The headline that only its full stop made the story's first sentence; null where none is.

    "انتهاء جولة مرسى من دون اتفاق." above "مرسى 3 مايو (نبأ) - انتهت جولة مرسى اليوم من دون اتفاق".
    """
    told = [i for i in found if worth(signs[i]) > 0]
    if len(told) < 2 or told[0] != found.start or any(sign.row is None for sign in signs[: told[0]]):  # noqa: PLR2004
        return None
    first, below = signs[told[0]], signs[told[1]]
    marked = first.segment.bullet or first.segment.quotes or first.dated
    if marked or not SHORTEST <= first.words <= min(LONGEST, below.words):
        return None
    own = {word[:PREFIX] for word in first.content}
    said = len(own & {word[:PREFIX] for word in below.content})
    share = SAID_UNDER_DATELINE if led(told[1]) else SAID
    return Headline(told[0], first.segment.span, RULE) if said >= share * len(own) > 0 else None
