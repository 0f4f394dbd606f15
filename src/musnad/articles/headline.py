"""The headline: what stands above the story, says its words, and no furniture row explains."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic import Tokens
from musnad.articles import credited
from musnad.articles.candidates import SURE, Judge
from musnad.articles.repeats import Headline, says_same, suffix
from musnad.articles.segments import key_of
from musnad.articles.signals import Sign
from musnad.lexicon import Lexicon
from musnad.record import Markup, Span

REACH = 60
"""Segments above the story within which its headline stands, furniture between counted."""
WITHIN = 6
"""Segments of the run's head that may be a headline ending like a sentence: "هل يوقع الجاران؟"."""
SHORT_TITLE = 2
"""Words of a headline that counts only where no longer line can be one: the writer's or the outlet's name."""
LEAST = 1.4
"""The lowest score of a headline: a third of its words in the story, or its copy in the browser's title."""
THRICE = 3
"""Times that a headline stands on the page where a picture's text and its caption have its words too."""


def headline(
    signs: Sequence[Sign], found: range, tokens: Tokens, lexicon: Lexicon, markup: Markup | None
) -> Headline | None:
    """The headline above the story; null where the page has none."""
    claimed = {key_of(m.value) for m in markup.meta if m.key == "title"} if markup else set()
    judge = Judge(signs, found, claimed, (tokens, lexicon))
    places = range(max(0, found.start - REACH), min(found.start + WITHIN, found.stop - 1))
    scores = {i: judge.score(i) for i in places if judge.may_be(i)}
    told = [i for i in scores if signs[i].words > SHORT_TITLE and scores[i] >= LEAST]
    best = max(judge.heads(told) or told or scores, key=lambda i: (scores[i], i), default=None)
    if best is None or scores[best] < LEAST:
        best = next((i for i in scores if scores[i] - judge.forgiven(i) >= LEAST), None)
    if best is None:
        return None
    best = _thrice(signs, best, [i for i in places if judge.may_be(i) and i < found.start])
    best = credited.longer(signs, best, [i for i in told if scores[i] >= SURE])
    best = judge.copy_of(best, [i for i in scores if says_same(signs[i], signs[best])])
    sign = signs[best]
    cut = suffix(sign, signs, best, tokens)
    rule = "headline.claimed" if judge.is_claimed(sign) else "headline.above"
    return Headline(best, Span(sign.segment.span.start, cut) if cut else sign.segment.span, rule)


def _thrice(signs: Sequence[Sign], best: int, above: Sequence[int]) -> int:
    """The first of the lines above the story that say one thing three times, where the best one stands once below."""
    if signs[best].copies > 1:
        return best
    same = [i for i in above if signs[i].copies >= THRICE and signs[i].words > SHORT_TITLE]
    heads = bool(same) and same[0] < best and all(says_same(signs[i], signs[same[0]]) for i in same)
    return same[0] if heads and len(same) >= THRICE else best
