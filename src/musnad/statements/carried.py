"""The noun of saying that stands nearest the content and is its cue: أردف [بالقول]: «…», مكتفيا [بالإشارة] إلى أنه."""

from __future__ import annotations

from musnad.statements.governed import PREPOSITIONS
from musnad.statements.opening import Opening
from musnad.statements.text import Sentence, Text

ANNOUNCED = frozenset({"colon", "mark", "an"})
"""How a content opens that such a noun may carry."""

BETWEEN = ("free", "b_free", *PREPOSITIONS)
"""Roles of words between the noun and the content: بالإشارة [إلى أن]."""

MOST_BETWEEN = 2

FARTHEST_SAYING = 9
"""Tokens of what is spoken of before بالقول."""

FARTHEST_ANSWER = 25
"""Tokens of what is answered before it."""


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


def by_saying(text: Text, sentence: Sentence, opening: Opening | None) -> Opening | None:
    """The words behind بالقول and a colon, where the verb only tells of what: أشار إلى المعاناة بالقول: [لن نيأس]."""
    answers = opening is not None and opening.form.cue.act == "answer" and opening.how == "an"
    if opening is None or (opening.how != "preposition" and not answers):
        return None
    farthest = FARTHEST_ANSWER if answers else FARTHEST_SAYING  # رد على القول بأنه كذا بالقول إن
    ahead = range(opening.start + 1, min(sentence.last - 1, opening.start + farthest))
    i = next((j for j in ahead if text.folds[j] == text.words.first("by_saying")), None)
    if i is None or (not answers and any(text.punctuation(j) for j in range(opening.start, i))):
        return None
    colon = text.folds[i + 1] == ":"
    that = answers and text.plays_any(i + 1, ("free", "free_pronoun"))
    told = i + 2 < sentence.last and (colon or that or i + 1 in text.closes)
    how = "colon" if colon else "an" if that else "mark"
    behind = i + 1 + int(colon or (that and text.plays(i + 1, "free")))
    return opening._replace(start=behind, how=how, cue=i) if told else None
