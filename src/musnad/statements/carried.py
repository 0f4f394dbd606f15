"""The noun of saying that stands nearest the content and is its cue: أردف [بالقول]: «…», مكتفيا [بالإشارة] إلى أنه."""

from __future__ import annotations

from musnad.statements.governed import PREPOSITIONS
from musnad.statements.opening import Opening
from musnad.statements.text import Text

ANNOUNCED = frozenset({"colon", "mark", "an"})
"""How a content opens that such a noun may carry."""

BETWEEN = ("free", "b_free", *PREPOSITIONS)
"""Roles of words between the noun and the content: بالإشارة [إلى أن]."""

MOST_BETWEEN = 2


def carried(text: Text, opening: Opening, begin: int) -> Opening:
    """The opening with the noun of saying right before it, no earlier than token `begin`, as its cue."""
    if opening.cue is not None or opening.how not in ANNOUNCED:
        return opening
    i = opening.start - 1
    for _ in range(MOST_BETWEEN):
        if i > begin and (text.folds[i] == ":" or text.plays_any(i, BETWEEN)):
            i -= 1
    fold = text.folds[i]
    led = fold.startswith("بال") and text.words.plays(fold[1:], "said_noun")
    led_to = text.plays(i - 1, "preposition")  # أضاف في تصريحه: «…»
    own = text.plays(i, "saying") and fold.endswith(("ه", "ها", "هم")) and not led_to  # وأضاف [قوله]: «…»
    return opening._replace(cue=i) if i >= begin and (led or own) else opening
