"""When and on what occasion it was said: أمس, في مؤتمر صحافي, ردا على سؤال; and where a sentence alone tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from musnad.record import Span, Statement
from musnad.statements.beside import LONGEST_MARKED, afterwards, begins, behind, beside, ended
from musnad.statements.drafts import Draft
from musnad.statements.hearers import hearer_in
from musnad.statements.text import Sentence, Text
from musnad.statements.whereabouts import venue_in

LONGEST_LEAD = 3
"""Tokens before a day in which a word stands that makes it another act's: [المقررة] في الخامس من مايو."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=T|$)|\d{4}(-\d{2})?$")
"""A day, a month or a year; a part of the day is cut off, a week or a span of time is no date of saying."""


def occasion(text: Text, sentence: Sentence, draft: Draft) -> Span | None:
    """The occasion between speaker and content, at the sentence's head ([في مؤتمر صحافي], قال الوزير إن), or behind."""
    room = behind(text, sentence, draft)
    for i in room[:-1]:
        if begins(text, i):
            return text.span(i, ended(text, i, room.stop))
    i = sentence.first
    if i + 1 < draft.opens and begins(text, i):
        cut = int(text.folds[i].startswith("و") and text.words.plays(text.folds[i][1:], "preposition"))
        return text.span(i, ended(text, i, draft.position), cut)
    told = afterwards(text, sentence, draft)
    return text.span(told.start, told.stop) if told else None


def date(text: Text, sentence: Sentence, draft: Draft) -> str | None:
    """The day on which it was said, where the clause tells it: قال الوزير [أمس] إن."""
    for i in beside(text, sentence, draft):
        told = text.days.get(i)
        found = DAY.match(told) if told else None
        before = range(max(sentence.first, i - LONGEST_LEAD), i)
        marked = any((text.closes.get(j) or 0) > i for j in range(max(0, i - LONGEST_MARKED), i))
        if found and not marked and not any(text.plays(j, "other_day") for j in before):
            return found[0]
    return None


def came(text: Text, sentence: Sentence) -> range:
    """The tokens that tell on what occasion what stands before was said: جاء ذلك [في كلمة له أمام البرلمان]."""
    after = sentence.first + text.phrase(sentence.first, "came")
    while sentence.first < after < sentence.last - 1 and not begins(text, after):
        if (text.punctuation(after) and text.folds[after] != "،") or after - sentence.first > LONGEST_LEAD + 2:
            return range(0)
        after += 1
    return range(after, sentence.last) if sentence.first < after < sentence.last - 1 else range(0)


def with_occasion(text: Text, told: range, statement: Statement) -> Statement:
    """A statement with what a sentence of its own tells of when, where and to whom it was said."""
    span = text.span(told.start, ended(text, told.start, told.stop))
    return replace(
        statement,
        occasion=statement.occasion or span,
        venue=statement.venue or venue_in(text, told),
        addressee=statement.addressee or hearer_in(text, told),
        date=statement.date or next(_days(text, told), None),
    )


def _days(text: Text, told: range) -> Iterator[str]:
    for i in told:
        if (day := text.days.get(i)) and (found := DAY.match(day)):
            yield found[0]
