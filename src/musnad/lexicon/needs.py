"""What a line must hold before a row's pattern can fit it: how it begins, and letters that stand in it.

Both are read off the pattern's own text and err on the side of more: a line without them is not worth the pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

HEAD = 4
"""Letters of a beginning that are looked at."""
MOST_HEADS = 200
"""Beginnings above which a pattern's are cut shorter."""
QUANTIFIER = re.compile(r"(?:[?*+]|\{(\d*)(,?)(\d*)\})[+?]?")
CLASS = re.compile(r"\[(\^?\]?(?:[^\]\\]|\\.)*)\]")
GROUP = re.compile(r"\?(?:[:>=!]|<[=!])")
NO_WIDTH = frozenset("bBAZ")
SHORTHAND = frozenset("dDsSwW")


NOTHING = frozenset(("",))


class Atom(NamedTuple):
    """One part of a pattern: a literal character, a group's alternatives, or anything else (neither).

    `least` is how often it stands at least, `once` whether it stands no more than once; `wide` says that it takes
    characters up, as a look at what follows does not.
    """

    literal: str = ""
    ways: tuple[tuple[Atom, ...], ...] = ()
    least: int = 1
    once: bool = True
    wide: bool = True


Ways = tuple[tuple[Atom, ...], ...]


def heads(pattern: str) -> frozenset[str]:
    r"""The beginnings, of at most four letters, one of which a text has that the pattern fits from its start.

    >>> sorted(heads("(ال)?كلمات|(رد|ردود) على")), sorted(heads(r"\S+ نشر"))
    (['الكل', 'رد ع', 'ردود', 'كلما'], [''])
    """
    ways = parsed(pattern)
    if ways is None:
        return NOTHING
    for size in range(HEAD, 0, -1):
        open_, closed = _of_ways(ways, size)
        if len(open_ | closed) <= MOST_HEADS:
            return frozenset(open_ | closed)
    return NOTHING


def pieces(pattern: str) -> frozenset[str] | None:
    r"""Letters without a blank one of which every fitting text holds; null where none can be told.

    >>> sorted(pieces(r"(ال)?حقوق .{2,9} محفوظة|© ?\d")), pieces(r"\S+ \d")
    (['©', 'محفوظة'], None)
    """
    ways = parsed(pattern)
    return _pieces_of(ways) if ways is not None else None


def _of_ways(ways: Ways, size: int) -> tuple[set[str], set[str]]:
    """The beginnings that may go on, and those that are known no further."""
    open_: set[str] = set()
    closed: set[str] = set()
    for way in ways:
        more, done = _of_way(way, size)
        open_ |= more
        closed |= done
    return open_, closed


def _of_way(way: tuple[Atom, ...], size: int) -> tuple[set[str], set[str]]:
    open_, closed = {""}, set[str]()
    for atom in way:
        if not atom.wide:
            continue
        if atom.literal:
            goes, ends = {atom.literal}, set[str]()
        else:
            goes, ends = _of_ways(atom.ways, size) if atom.ways else (set[str](), {""})
        if not atom.once:
            goes, ends = set(), goes | ends
        skipped = open_ if not atom.least else set[str]()
        closed |= {(a + b)[:size] for a in open_ for b in ends}
        open_ = {(a + b)[:size] for a in open_ for b in goes}
        closed |= {a for a in open_ if len(a) >= size}
        open_ = {a for a in open_ if len(a) < size} | skipped
    return open_, closed


def _pieces_of(ways: Ways) -> frozenset[str] | None:
    found = [_best(way) for way in ways]
    return None if None in found else frozenset().union(*(told for told in found if told))


def _best(way: tuple[Atom, ...]) -> frozenset[str] | None:
    """Of what a way must hold the longest, and of two as long what has fewer forms."""
    told = [choice for choice in _choices(way) if choice]
    return max(told, key=lambda those: (min(map(len, those)), -len(those)), default=None)


def _choices(way: tuple[Atom, ...]) -> Iterator[frozenset[str] | None]:
    run = ""
    for atom in (*way, Atom(least=0)):
        plain = atom.literal.strip() if atom.least and atom.wide else ""
        run += plain
        if run and not (plain and atom.once):
            yield frozenset((run,))
            run = ""
        if atom.ways and atom.least and atom.wide:
            yield _pieces_of(atom.ways)


def parsed(pattern: str) -> Ways | None:
    """A pattern's alternatives, each as its parts; null where it says what is not read here: a back reference."""
    try:
        ways, at = _ways(pattern, 0)
    except (ValueError, IndexError):
        return None
    return ways if at == len(pattern) else None


def _ways(pattern: str, at: int) -> tuple[Ways, int]:
    """The alternatives from a place on, up to the end or the bracket that closes their group."""
    ways: list[list[Atom]] = [[]]
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            ways.append([])
            at += 1
            continue
        atom, at = _atom(pattern, at)
        told = QUANTIFIER.match(pattern, at)
        if told:
            atom = _repeated(atom, told)
            at = told.end()
        ways[-1].append(atom)
    return tuple(tuple(way) for way in ways), at


def _repeated(atom: Atom, told: re.Match[str]) -> Atom:
    sign = told[0][0]
    if sign != "{":
        return atom._replace(least=int(sign == "+"), once=sign == "?")
    most = told[3] if told[2] else told[1]
    return atom._replace(least=min(1, int(told[1] or 0)), once=most == "1")


def _atom(pattern: str, at: int) -> tuple[Atom, int]:
    sign = pattern[at]
    if sign == "(":
        group = GROUP.match(pattern, at + 1)
        ways, end = _ways(pattern, group.end() if group else at + 1)
        return Atom(ways=ways, wide=not (group and group[0][-1] in "=!")), end + 1
    if sign == "[":
        told = CLASS.match(pattern, at)
        if told is None:
            raise ValueError(pattern)
        return Atom(ways=_of_class(told[1])), told.end()
    if sign == "\\":
        name = pattern[at + 1]
        plain = "" if name.isalnum() else name
        if name.isalnum() and name not in NO_WIDTH | SHORTHAND:
            raise ValueError(pattern)
        return Atom(plain, wide=name not in NO_WIDTH), at + 2
    return Atom("" if sign in ".^$" else sign, wide=sign not in "^$"), at + 1


def _of_class(inner: str) -> Ways:
    """The characters of a class; none told where it holds a range, a negation or a shorthand."""
    ranged = "-" in inner.strip("-")
    return () if ranged or inner[0] == "^" or "\\" in inner else tuple((Atom(sign),) for sign in inner)
