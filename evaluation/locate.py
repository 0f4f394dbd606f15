"""Find a surface in a page: the sheets name characters by what stands there, never by a count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from musnad.record import Span

PROCLITICS = frozenset("وفبكلس")
FARTHEST_PROCLITICS = 2
"""Letters before a word that may be cut off: ول, وب, فل; three would cut into the word itself."""


class NotFound(Exception):
    """A surface of a sheet that its page does not have, or has more than once."""


def in_word(character: str) -> bool:
    """Whether it carries a word on: a letter, a digit, a vowel sign, a tatweel."""
    return unicodedata.category(character)[0] in "LMN" or character == "ـ"


def places(text: str, surface: str, within: Span) -> Iterator[Span]:
    """Every place of `surface` inside `within` that begins and ends with a word; any white space matches any."""
    pattern = r"\s+".join(re.escape(part) for part in surface.split())
    for match in re.compile(pattern).finditer(text, within.start, within.end):
        found = Span(*match.span())
        if begins_word(text, found.start) and ends_word(text, found.end):
            yield found


def glued(text: str, surface: str, within: Span) -> Span | None:
    """A surface inside a word: two marked-up pieces with nothing between them are rendered as one."""
    at = text.find(surface, within.start, within.end)
    return Span(at, at + len(surface)) if at >= 0 else None


def begins_word(text: str, at: int) -> bool:
    """Whether a word begins at `at`, alone or behind proclitics: the second letter of وقال does."""
    if at == 0 or not in_word(text[at]):
        return True
    back = at
    while back and in_word(text[back - 1]):
        back -= 1
    before = [c for c in text[back:at] if c != "ـ"]
    return len(before) <= FARTHEST_PROCLITICS and PROCLITICS.issuperset(before)


def ends_word(text: str, at: int) -> bool:
    """Whether a word ends just before `at`."""
    return at >= len(text) or not in_word(text[at]) or not in_word(text[at - 1])


def one(text: str, surface: str, within: Span, near: Span | None = None) -> Span:
    """The one place of `surface`; "surface#2" is the second; of several the nearest to `near` when it is given."""
    surface, _, number = surface.strip().partition("#")
    found = list(places(text, surface, within))
    if number:
        if len(found) < int(number):
            raise NotFound(f"{surface!r} stands {len(found)} times, not {number}")
        return found[int(number) - 1]
    if near is not None:
        outside = [f for f in found if not near.meets(f)] or found
        before = [f for f in outside if f.end <= near.start]
        found = [max(before)] if before else outside[:1]
    if len(found) != 1:
        raise NotFound(
            f"{surface!r} stands {len(found)} times in {text[within.start : within.end][:60]!r}; say which with #n"
        )
    return found[0]


def stretch(text: str, reference: str, within: Span) -> Span:
    """The characters from one surface to another, "first words ~ last words"; without ~ the surface alone."""
    head, tilde, tail = reference.partition("~")
    first = one(text, head, within)
    if not tilde:
        return first
    surface, _, number = tail.strip().partition("#")
    ends = list(places(text, surface, Span(first.start, within.end)))
    ends = [e for e in ends if e.end > first.end] or ends
    which = int(number or 1) - 1
    if len(ends) <= which:
        raise NotFound(f"{tail.strip()!r} does not stand after {head.strip()!r}")
    return Span(first.start, ends[which].end)


def block(text: str, reference: str, start: int) -> Span:
    """A block of the page at or after `start`: to the last words given, or to the end of its line; "!x" is x itself."""
    rest = Span(start, len(text))
    if reference.startswith("!"):
        exact = glued(text, reference[1:], rest)
        if exact is None:
            raise NotFound(f"{reference[1:]!r} does not stand after {start}")
        return exact
    head, tilde, tail = reference.partition("~")
    first = next(iter(places(text, head.strip(), rest)), None) or glued(text, head.strip(), rest)
    if first is None:
        raise NotFound(f"no block begins with {head.strip()!r} after {start}")
    if tilde:
        return stretch(text, f"{head}#1~{tail}" if "#" not in head else reference, Span(first.start, len(text)))
    line = text.find("\n", first.start)
    end = line if line >= 0 else len(text)
    return Span(first.start, first.start + len(text[first.start : end].rstrip()))
