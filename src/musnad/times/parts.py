"""Parts of a day, before it, behind it and without it: مساء أمس, الجمعة صباحا, هذا الصباح, الليلة الماضية."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from musnad.arabic.numerals import ordinal
from musnad.arabic.particles import definite
from musnad.times.found import Found
from musnad.times.reader import Stretch

WEEK = 7
NIGHT = "TNI"
OPENS, CLOSES = frozenset('("«'), frozenset(')"»')
"""Marks between which اليوم is a newspaper's name: قال لـ«اليوم»."""
DASHES = frozenset("-–/")


class Head(NamedTuple):
    """What stands before a weekday or date: the token after it, letters outside, days from today, part of the day."""

    at: int
    cut: int
    days: int | None
    part: str
    noun: bool


def head_of(stretch: Stretch, i: int) -> Head:
    """مساء, صباح يوم, اليوم, أمس at token i."""
    at, cut, part = i, 0, ""
    if (found := stretch.word_with_proclitic(i, "part")) and i + found[0].length < stretch.stop:
        at, cut, part = i + found[0].length, found[1], f"T{found[0].value}"
    word = stretch.word_with_proclitic(at, "deictic")
    if word and not _is_no_today(stretch, at, at + word[0].length):
        return Head(at + word[0].length, cut if part else word[1], int(word[0].value), part, noun=False)
    noun = stretch.word_with_proclitic(at, "day_head")
    if noun is None:
        return Head(at, cut, None, part, noun=False)
    after = at + noun[0].length
    inner = stretch.word(after, "deictic")
    last = after + (inner.length if inner else 0)
    return Head(last, cut if part else noun[1], int(inner.value) if inner else None, part, noun=True)


def _is_no_today(stretch: Stretch, i: int, last: int) -> bool:
    """Whether اليوم is not today: المصري اليوم, اليوم العالمي, لليوم الثالث, اليوم السابق."""
    if stretch.word_with_proclitic(i, "day_noun") is None or last > i + 1:
        return False
    if stretch.is_a(i - 1, "before_today") or stretch.is_a(last, "not_today", "qualifier"):
        return True
    if stretch.fold(i - 1) in OPENS and stretch.fold(last) in CLOSES:
        return True
    return definite(stretch.fold(last)) and ordinal(stretch.tokens.folds, last, stretch.stop) is not None


def with_part(stretch: Stretch, found: Found) -> Found:
    """A day with the part behind it: الجمعة مساء, غدا في الصباح."""
    if found.type == "TIME" or found.value is None:
        return found
    at = stretch.past(found.last, "in")
    word = stretch.word(at, "part_after")
    if word is None:
        return found
    return found._replace(last=at + word.length, type="TIME", value=f"{found.value}T{word.value}")


def night_end(stretch: Stretch, last: int, number: int) -> int:
    """Past the day that a night leads to: ليل السبت [الأحد], ليل الجمعة - [السبت]."""
    at = last + 1 if stretch.fold(last) in DASHES else stretch.past(last, "to")
    named = stretch.weekday(at)
    return at + 1 if named and named[0] == (number + 1) % WEEK else last


def this_part(stretch: Stretch, i: int) -> Found | None:
    """A part of today, or of the night before: هذا الصباح is TMO, الليلة الماضية yesterday's TNI."""
    word = stretch.word_with_proclitic(i, "this_part")
    if word is None:
        return None
    days, part = word[0].value.split(":")
    today, last = stretch.today(i), i + word[0].length
    if today is None:
        return Found(i, last, word[1], "TIME", None, word[0].rule, "day")
    value = f"{(today + dt.timedelta(days=int(days))).isoformat()}T{part}"
    return Found(i, last, word[1], "TIME", value, word[0].rule, "day", anchor=stretch.anchor)
