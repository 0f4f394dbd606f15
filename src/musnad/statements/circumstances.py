"""When, where, on what occasion and to whom it was said: أمس, في مرسى, في مؤتمر صحافي, للصحافيين."""

from __future__ import annotations

import re
from collections.abc import Iterator

from musnad.record import Span
from musnad.statements.clauses import is_verb
from musnad.statements.drafts import Draft
from musnad.statements.text import Sentence, Text

LONGEST_OCCASION = 14
"""Tokens of an occasion: في مؤتمر صحافي مشترك مع نظيره في ختام زيارته."""

LONGEST_VENUE = 6
"""Tokens of a building: في مقر الوزارة القديم في العاصمة."""

LONGEST_LEAD = 3
"""Tokens before a day in which a word stands that makes it another act's: [المقررة] في الخامس من مايو."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=T|$)|\d{4}(-\d{2})?$")
"""A day, a month or a year; a part of the day is cut off, a week or a span of time is no date of saying."""

LONGEST_HEAD = 14
"""Tokens before a speaker that tell when or where: وفي الخامس من مايو في مرسى."""

PLACES = frozenset({"GPE", "LOC"})
BODIES = frozenset({"ORG", "GROUP"})


def occasion(text: Text, sentence: Sentence, draft: Draft) -> Span | None:
    """The occasion between speaker and content, or at the sentence's head: [في مؤتمر صحافي], قال الوزير إن."""
    first, last = draft.gap
    for i in range(first, last - 1):
        if _begins(text, i):
            return text.span(i, _end(text, i, last))
    i = sentence.first
    if i + 1 < draft.opens and _begins(text, i):
        cut = int(text.folds[i].startswith("و") and text.words.plays(text.folds[i][1:], "preposition"))
        return text.span(i, _end(text, i, draft.position), cut)
    return None


def _begins(text: Text, i: int) -> bool:
    """Whether an occasion begins at token i: a preposition with a noun of speaking, or ردا على."""
    if text.phrase(i, "in_reply"):
        return True
    return text.phrase(i, "preposition_when") > 0 and i + 1 < len(text.folds) and text.plays(i + 1, "forum")


def _end(text: Text, i: int, stop: int) -> int:
    """The token after an occasion: at a comma, at أن, at marks."""
    end = min(stop, i + LONGEST_OCCASION)
    j = i + 1
    building = text.plays(i, "building")
    while (
        j < end
        and not (building and text.plays(j, "time"))
        and not (text.punctuation(j) or text.plays_any(j, ("free", "free_pronoun", "b_free", "relative")))
    ):
        j += 1
    while j > i + 2 and text.plays(j - 1, "preposition"):
        j -= 1
    return j


def _beside(text: Text, sentence: Sentence, draft: Draft) -> Iterator[int]:
    """Tokens that tell of the saying and of nothing else: behind the speaker, before him, no الذي clause."""
    yield from _behind(text, draft)
    yield from lead(text, sentence, draft)


def lead(text: Text, sentence: Sentence, draft: Draft) -> range:
    """The tokens before a speaker that tell when, where or to whom: [وفي تصريح لقناة الرصد]، أوضح فلان."""
    head = min(draft.position, draft.who.first if draft.who else draft.position)
    first = sentence.first
    short = head - first <= LONGEST_HEAD and draft.how != "frame" and draft.pattern != "participle"
    leads = short and _adverbial(text, first) and not any(is_verb(text, i) for i in range(first, head))
    return range(first, head) if leads else range(0)


def _behind(text: Text, draft: Draft) -> Iterator[int]:
    """The light words behind a speaker, up to the first that may rather belong to him: المقيم في."""
    first, last = draft.gap
    until = first
    for i in range(first, last):
        if _begins(text, i):
            until = _end(text, i, last)
        light = i < until or i in text.within or text.punctuation(i) or i in text.days
        roles = ("adverb", "time", "preposition", "building", "told_to", "in_front_of")
        if not (light or text.tokens.is_number(i) or text.plays_any(i, roles) or text.folds[i][0] in "لب"):
            return
        yield i


def _adverbial(text: Text, i: int) -> bool:
    """Whether a sentence begins with when or where: وفي مرسى, ويوم الاثنين."""
    fold = text.folds[i].removeprefix("و") if len(text.folds[i]) > 1 else text.folds[i]
    return text.words.plays(fold, "preposition_when") or text.words.plays(fold, "time")


def date(text: Text, sentence: Sentence, draft: Draft) -> str | None:
    """The day on which it was said, where the clause tells it: قال الوزير [أمس] إن."""
    for i in _beside(text, sentence, draft):
        told = text.days.get(i)
        found = DAY.match(told) if told else None
        before = range(max(sentence.first, i - LONGEST_LEAD), i)
        if found and not any(text.plays(j, "other_day") for j in before):
            return found[0]
    return None


def venue(text: Text, sentence: Sentence, draft: Draft) -> Span | None:
    """Where it was said: قال الوزير في [مرسى] إن, في [مقر الوزارة]."""
    for i in _beside(text, sentence, draft):
        named = text.named.get(i)
        inside = i > sentence.first and text.plays(i - 1, "preposition_fi")
        glued = named is not None and named.cut == 1 and text.folds[i][0] == "ب"
        if named and named.mention.type in PLACES and (glued or (inside and named.cut == 0)):
            return named.mention.span
        if inside and text.plays(i, "building"):
            return text.span(i, min(_end(text, i, draft.gap[1]), i + LONGEST_VENUE))
    return None


def addressee(text: Text, draft: Draft) -> Span | None:
    """To whom it was said: [لصحافيين], أمام [البرلمان], or whom a cue takes (أبلغ الورداني [مرزاق] أن)."""
    first, last = draft.gap
    for i in range(first, last):
        named, cut = text.named.get(i), text.folds[i].startswith("ل")
        if cut and text.words.plays("ا" + text.folds[i][1:], "told_to"):
            return text.span(i, i + 1, 1)
        if cut and named and named.cut == 1 and named.mention.type == "PER":
            return named.mention.span
        if i > first and text.plays(i - 1, "in_front_of"):
            if named and named.mention.type in BODIES:
                return named.mention.span
            if text.plays(i, "told_to"):
                return text.span(i, i + 1)
    person = draft.cue is not None and "person" in draft.cue.government and draft.pattern != "elided"
    named = text.named.get(first) if person and first < last else None
    return named.mention.span if named and named.cut == 0 else None
