"""How the pages of each story became one: kept, so that a new page makes anew what it touches of it alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from musnad.record.codec import unpack
from musnad.runner.growing.archive import Archive
from musnad.stories.grouping import Node, whole
from musnad.stories.regrouping import Regrouping
from musnad.stories.stories import LEAST

LAYER = "tree"


@dataclass(frozen=True, slots=True)
class Tree:
    """Pages by their numbers, and what became one: each joining is of two pages or earlier joinings, by their places.

    The pages come first, the joinings behind them.
    """

    pages: tuple[int, ...]
    joinings: tuple[tuple[int, int, float], ...]


class Trees:
    """The groups of pages of one batch."""

    def __init__(self, archive: Archive) -> None:
        """Know nothing yet."""
        self._archive = archive
        self._like: dict[int, dict[int, float]] = {}
        self._whole: dict[int, dict[int, int]] = {}
        self._kept: dict[int, Node] = {}

    def regrouped(self, new: Iterable[int]) -> list[Node]:
        """The groups of pages that are new or like others than before, and those that are others by them."""
        found = Regrouping(self._group, self._alike, LEAST).regrouped(new)
        return [node for node in found if id(node) not in self._kept]

    def like(self, n: int) -> Mapping[int, float]:
        """How like a page is to others."""
        if n not in self._like:
            self._like[n] = self._archive.parts.like(n)
        return self._like[n]

    def _alike(self, n: int) -> Mapping[int, int]:
        if n not in self._whole:
            self._whole[n] = {m: whole(value) for m, value in self.like(n).items()}
        return self._whole[n]

    def _group(self, n: int) -> Node:
        parts = list(self._archive.parts.of(LAYER, [n]).values())
        if not parts:
            return Node((n,), self._archive.place(n))
        tree = unpack(parts[0].part, Tree)
        nodes = [Node((m,), self._archive.place(m)) for m in tree.pages]
        for a, b, height in tree.joinings:
            one, other = nodes[a], nodes[b]
            nodes.append(Node((*one.members, *other.members), min(one.first, other.first), (one, other), height))
        self._kept[id(nodes[-1])] = nodes[-1]
        return nodes[-1]

    def keep(self, named: Iterable[tuple[str, Node]]) -> None:
        """Keep groups under the names of their stories."""
        held = list(named)
        for name in self._archive.parts.of(LAYER, (n for _, node in held for n in node.members)):
            self._archive.parts.drop(LAYER, name)
        for name, node in held:
            if node.of:
                self._archive.put(LAYER, name, _tree(node), node.members)


def _tree(root: Node) -> Tree:
    """A group, its parts before it."""
    joined: list[Node] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        joined += [node] if node.of else []
        waiting += node.of
    at = {id(leaf): i for i, leaf in enumerate(_leaves(root))}
    joinings = []
    for node in reversed(joined):
        joinings.append((at[id(node.of[0])], at[id(node.of[1])], node.height))
        at[id(node)] = len(at)
    return Tree(tuple(leaf.members[0] for leaf in _leaves(root)), tuple(joinings))


def _leaves(root: Node) -> list[Node]:
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        found += [] if node.of else [node]
        waiting += reversed(node.of)
    return found
