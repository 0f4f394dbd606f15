"""Names in folded tokens: one look-up a token, whatever the number of names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from musnad.arabic import splits, tokenize

WEAK_MARK = "~"
"""Before a spelling that stands for its owner only where the full name stands on the page: ~الأسد."""

LINKS = frozenset("-–/")
"""Signs that a name may or may not be written with: جنيف-2, جنيف 2."""

FUTURE = "س"
"""A proclitic of verbs alone: سمكة holds no مكة."""

MOST_WORDS = 200_000
"""Words whose beginnings are remembered: what some hundred thousand pages hold, some 30 MB."""

Owner = TypeVar("Owner")


class Match(NamedTuple, Generic[Owner]):
    """A known name at a token: how many tokens it takes, who may be meant, and whether the spelling is weak."""

    length: int
    known: tuple[Owner, ...]
    weak: bool


Longer = dict[str, list[tuple[tuple[str, ...], Match[Owner]]]]
"""Second word to the further words and the name, longest first; LINKS too, where longer names there are at all."""

Way = tuple[int, "Match[Owner] | None", "Longer[Owner]"]
"""Letters of proclitics, the name of one word, and the longer ones."""


class _Anything:
    """What any word is in."""

    def __contains__(self, word: object) -> bool:
        """Always."""
        return True


ANYTHING = _Anything()
NOTHING: frozenset[str] = frozenset()


class _Gates(dict[str, Container[str]]):
    """Folded token to the words that must follow it for a name to begin there: none, some, or any; filled as asked."""

    def __init__(self, ways: Callable[[str], Sequence[tuple[int, object, Iterable[str]]]]) -> None:
        """Begin empty."""
        self._ways = ways

    def __missing__(self, fold: str) -> Container[str]:
        if len(self) >= MOST_WORDS:
            self.clear()
        ways = self._ways(fold)
        some = NOTHING.union(*(longer for _, _, longer in ways))
        gate: Container[str] = ANYTHING if any(alone for _, alone, _ in ways) else some
        self[fold] = gate
        return gate


class Names(Generic[Owner]):
    """Names and their owners."""

    def __init__(self, names: Iterable[tuple[str, Owner]]) -> None:
        """Index names by first and second token; of strong and weak spellings of one name the strong count."""
        self._owners: dict[tuple[str, ...], tuple[list[Owner], list[Owner]]] = {}
        given = list(names)
        for (name, owner), key in zip(given, _keys([name for name, _ in given]), strict=True):
            if key:
                owners = self._owners.setdefault(key, ([], []))[name.startswith(WEAK_MARK)]
                if owner not in owners:
                    owners.append(owner)
        self._alone: dict[str, Match[Owner]] = {}
        self._longer: dict[str, Longer[Owner]] = {}
        unlinked: list[tuple[tuple[str, ...], Match[Owner]]] = []
        for key in sorted(self._owners, key=len, reverse=True):
            strong, doubtful = self._owners[key]
            match = Match(len(key), tuple(strong or doubtful), not strong)
            if len(key) == 1:
                self._alone[key[0]] = match
            else:
                longer = self._longer.setdefault(key[0], dict.fromkeys(LINKS, unlinked))
                longer.setdefault(key[1], []).append((key[2:], match))
        self._ways_of: dict[str, tuple[Way[Owner], ...]] = {}
        self._gates = _Gates(self._ways)

    def begins(self, stem: str) -> bool:
        """Whether any name begins with a folded word."""
        return stem in self._alone or stem in self._longer

    def match(self, folds: Sequence[str], i: int, stem: str, stop: int) -> Iterator[Match[Owner]]:
        """The names that begin with `stem` at token i and end before token `stop`, longest first."""
        if longer := self._longer.get(stem):
            yield from _longer(longer, folds, i, stop)
        if alone := self._alone.get(stem):
            yield alone

    def matches(self, folds: Sequence[str], indices: range) -> Iterator[tuple[int, int, Match[Owner]]]:
        """The longest name at each token: the token, the letters of proclitics before it, and the name."""
        words = folds[indices.start : indices.stop]
        following = (*words[1:], "") if words else ()
        gates = map(self._gates.__getitem__, words)
        for i in [i for i, word, gate in zip(indices, following, gates, strict=True) if word in gate]:
            for cut, alone, longer in self._ways_of.get(folds[i]) or self._ways(folds[i]):
                match = next(_longer(longer, folds, i, indices.stop), alone)
                if match is not None:
                    yield i, cut, match
                    break

    def _ways(self, fold: str) -> tuple[Way[Owner], ...]:
        """How names may begin with a token, the uncut word first; a number alone is no name."""
        found: list[Way[Owner]] = []
        for cut, stem in splits(fold) if fold[:1].isalnum() else ():
            alone = None if fold.isdigit() else self._alone.get(stem)
            longer = self._longer.get(stem)
            if (alone or longer) and FUTURE not in fold[:cut]:
                found.append((cut, alone, longer or {}))
        if len(self._ways_of) >= MOST_WORDS:
            self._ways_of.clear()
        self._ways_of[fold] = ways = tuple(found)
        return ways

    def exactly(self, name: str) -> tuple[Owner, ...]:
        """Whose a whole name is, weak spellings too."""
        strong, doubtful = self._owners.get(name_key(name), ((), ()))
        return (*strong, *doubtful)


def _longer(longer: Longer[Owner], folds: Sequence[str], i: int, stop: int) -> Iterator[Match[Owner]]:
    """The names of two words and more at token i, longest first; signs that link a name's parts are skipped."""
    second = i + 1
    if second < stop and folds[second] in LINKS:
        second += 1
    if second < stop:
        for rest, match in longer.get(folds[second], ()):
            end = _follows(folds, second + 1, rest, stop)
            if end is not None:
                yield match if end - i == match.length else match._replace(length=end - i)


def _follows(folds: Sequence[str], at: int, rest: tuple[str, ...], stop: int) -> int | None:
    """The token after those from `at` that spell `rest`, linking signs skipped; null where they do not."""
    for word in rest:
        if at < stop and folds[at] in LINKS:
            at += 1
        if at >= stop or folds[at] != word:
            return None
        at += 1
    return at


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> tuple[str, ...]:
    """The folded tokens of a name, linking signs left out.

    >>> name_key("جنيف-2")
    ('جنيف', '2')
    """
    return tuple(token for token in tokenize(name).folds if token not in LINKS)


def _keys(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The key of each name, their weak marks aside: one token pass over all, half the time of one each."""
    tokens = tokenize("\n".join(name.removeprefix(WEAK_MARK) for name in names))
    at = end = 0
    for name in names:
        end += len(name.removeprefix(WEAK_MARK)) + 1
        first, at = at, bisect_left(tokens.starts, end, at)
        yield tuple(token for token in tokens.folds[first:at] if token not in LINKS)
