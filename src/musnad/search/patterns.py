"""What a query's terms look for in the index, and how FTS5 is asked for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product, takewhile
from typing import NamedTuple

from musnad.arabic.stems import bare, stem
from musnad.search.names import Names, is_latin, words
from musnad.search.query import Query, Term
from musnad.store.finding import Match

MOST_SPELLINGS = 24
"""Spellings of one term that are looked for: a surname has under ten."""

LONGEST_NAME = 8
"""Words of the longest English name of a body."""


class Pattern(NamedTuple):
    """Stems in a row; with `prefix`, the last is the beginning of one."""

    stems: tuple[str, ...]
    prefix: bool = False

    @property
    def expression(self) -> str:
        """As an FTS5 string, which no letter of the stems can leave."""
        quoted = " ".join(self.stems).replace('"', '""')
        return f'"{quoted}"*' if self.prefix else f'"{quoted}"'


Group = tuple[Pattern, ...]


def groups(query: Query, names: Names) -> tuple[Group, ...]:
    """The patterns of each group of the query; a term without a letter or digit asks for nothing."""
    told = (tuple(p for term in group for p in patterns(term, names)) for group in _named(query.groups, names))
    return tuple(group for group in told if group)


def _named(asked: Sequence[tuple[Term, ...]], names: Names) -> Iterator[tuple[Term, ...]]:
    """The groups, words that are an English name together made one phrase: united states."""
    at = 0
    while at < len(asked):
        run = list(takewhile(_plain, asked[at : at + LONGEST_NAME]))
        length = next((n for n in range(len(run), 1, -1) if names.whole(_words_of(run[:n]))), 1)
        text = " ".join(group[0].text for group in run[:length])
        yield (Term(text, asked[at][0].place),) if length > 1 else asked[at]
        at += length


def _plain(group: tuple[Term, ...]) -> bool:
    return len(group) == 1 and not group[0].prefix and all(map(is_latin, words(group[0].text)))


def _words_of(groups: Iterable[tuple[Term, ...]]) -> tuple[str, ...]:
    return tuple(word for group in groups for word in words(group[0].text))


def match(wanted: tuple[Group, ...], query: Query, names: Names) -> Match:
    """The groups, joined by AND, and what is excluded."""
    without = [p for term in query.without for p in patterns(term, names)]
    return Match(" AND ".join(f"({_either(group)})" for group in wanted) or None, _either(without) or None)


def _either(group: Iterable[Pattern]) -> str:
    return " OR ".join(pattern.expression for pattern in group)


def patterns(term: Term, names: Names) -> tuple[Pattern, ...]:
    """All that a term may look like in the index: its stems, and the names it stands for in the other script.

    >>> patterns(Term("والولايات", 1), Names())
    (Pattern(stems=('ولاء',), prefix=False),)
    """
    folds = words(term.text)
    if not folds:
        return ()
    if term.prefix:
        return _beginnings(folds, names)
    stems = tuple(map(stem, folds))
    told: dict[tuple[str, ...], None] = {stems: None}
    choices = [_spellings(fold, stemmed, names) for fold, stemmed in zip(folds, stems, strict=True)]
    told.update((sum(forms, ()), None) for forms in islice(product(*choices), MOST_SPELLINGS))
    told.update((form, None) for form in names.whole(tuple(folds))[:MOST_SPELLINGS])
    return tuple(Pattern(form) for form in told)


def _spellings(fold: str, stemmed: str, names: Names) -> list[tuple[str, ...]]:
    """One word's stem, with its other spellings, or with the person's names that it is in Arabic."""
    if is_latin(fold):
        return [(stemmed,), *(form for form in names.arabic(fold) if len(form) == 1)]
    return [(stemmed,), *((other,) for other in names.spellings(stemmed))]


def _beginnings(folds: list[str], names: Names) -> tuple[Pattern, ...]:
    """The beginning of a word as typed, and its stem where that is shorter: مفاوضا* finds مفاوض."""
    *before, last = folds
    first = tuple(map(stem, before))
    told = [
        Pattern((*first, bare(last)), prefix=True),
        Pattern((*first, last), prefix=True),
        Pattern((*first, stem(last))),
    ]
    if not before and is_latin(last):
        told += [Pattern(form) for form in names.arabic(last, prefix=True)[:MOST_SPELLINGS]]
    return tuple(dict.fromkeys(told))
