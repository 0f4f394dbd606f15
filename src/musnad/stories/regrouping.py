"""Groups as average linkage makes them, when pages come or are like others than before: only what that touches is told.

A group that once was joined of two stays so unless something that is new comes nearer to one of them than they are to
each other; what of a group breaks is new to the others in its turn. Of whole groups only those are looked at again that
something new may join. That is what grouping all pages anew gives, for the mean likeness of a union with a third is
never above the higher of its two parts' (tests/stories/test_regrouping.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from musnad.stories.grouping import SCALE, Node, joined


class Regrouping:
    """Groups and the pages that are new among them."""

    def __init__(self, group: Callable[[int], Node], alike: Callable[[int], Mapping[int, int]], least: float) -> None:
        """`group` has the group of a page as it was, a page that was in none alone; `alike` what it is like now."""
        self._group, self._alike, self._least = group, alike, least
        self._roots: dict[int, Node] = {}
        self._broken: set[int] = set()
        self._above: dict[int, Node] = {}
        self._leaves: dict[int, Node] = {}

    def regrouped(self, new: Iterable[int]) -> list[Node]:
        """The groups that pages are in, which are new or like others than before, and all that these change."""
        waiting = [piece for n in sorted(set(new)) for piece in self._part(self._leaf(n))]
        waiting += [self._leaf(n) for n in sorted(set(new))]
        pieces: dict[int, Node] = {}
        while waiting:
            piece = waiting.pop()
            if id(piece) not in self._broken and id(piece) not in pieces:
                pieces[id(piece)] = piece
                waiting += self._nearer(piece)
        loose = [piece for piece in pieces.values() if id(piece) not in self._broken]
        atoms = [*loose, *self._beside(loose)]
        return joined(atoms, self._sums(atoms), self._least)

    def _leaf(self, n: int) -> Node:
        if n not in self._leaves:
            self._hold(self._group(n))
        return self._leaves[n]

    def _hold(self, root: Node) -> None:
        """Know a group, and above each of its parts what it became."""
        waiting = [root]
        while waiting:
            node = waiting.pop()
            self._roots.update((n, root) for n in node.members if not node.of)
            self._leaves.update((n, node) for n in node.members if not node.of)
            self._above.update((id(part), node) for part in node.of)
            waiting += node.of

    def _part(self, node: Node) -> list[Node]:
        """Break all that a part became; the parts that come of it."""
        loose: list[Node] = []
        above = self._above.get(id(node))
        while above is not None and id(above) not in self._broken:
            self._broken.add(id(above))
            loose += above.of
            above = self._above.get(id(above))
        return loose

    def _nearer(self, piece: Node) -> list[Node]:
        """What comes of the groups of which a part is as near to a piece as to its other part, or nearer."""
        loose: list[Node] = []
        likes = self._likes(piece)
        for n in self._close(piece, likes):
            node = self._leaf(n)
            while (above := self._above.get(id(node))) is not None and id(above) not in self._broken:
                if _total(likes, node) >= above.height * SCALE * len(node.members) * len(piece.members):
                    loose += self._part(node)
                node = above
        return loose

    def _close(self, piece: Node, likes: Mapping[int, int]) -> list[int]:
        """The pages that a piece may join: none of a group is where none of its pages is."""
        enough = self._least * SCALE * len(piece.members)
        return sorted(n for n, total in likes.items() if total >= enough and n not in piece.members)

    def _likes(self, piece: Node) -> Mapping[int, int]:
        if not piece.of:
            return self._alike(piece.members[0])
        found: defaultdict[int, int] = defaultdict(int)
        for n in piece.members:
            for m, value in self._alike(n).items():
                found[m] += value
        return found

    def _beside(self, loose: list[Node]) -> Iterator[Node]:
        """The whole groups that some piece may join."""
        seen = {id(piece) for piece in loose}
        for piece in loose:
            likes = self._likes(piece)
            for n in self._close(piece, likes):
                self._leaf(n)
                root = self._roots[n]
                if id(root) in seen or id(root) in self._broken:
                    continue
                if _total(likes, root) >= self._least * SCALE * len(root.members) * len(piece.members):
                    seen.add(id(root))
                    yield root

    def _sums(self, atoms: list[Node]) -> dict[int, dict[int, int]]:
        """What is alike between groups."""
        at = {n: i for i, atom in enumerate(atoms) for n in atom.members}
        sums: dict[int, dict[int, int]] = {i: {} for i in range(len(atoms))}
        for n, i in at.items():
            for m, value in self._alike(n).items():
                j = at.get(m, i)
                if j != i:
                    sums[i][j] = sums[i].get(j, 0) + value
        return sums


def _total(likes: Mapping[int, int], node: Node) -> int:
    return sum(likes.get(n, 0) for n in node.members)
