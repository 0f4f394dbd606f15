"""Groups told anew where something is new are those of all pages grouped at once."""

import math
from collections import defaultdict
from random import Random

import pytest

from musnad.stories.grouping import Node, groups, whole
from musnad.stories.regrouping import Regrouping

LEAST = 0.42


class World:
    """Points that are the more alike the nearer they are, and the groups of those that came."""

    def __init__(self, seed: int, digits: int | None) -> None:
        self.chance, self.digits = Random(seed), digits  # noqa: S311 - any will do
        self.at = [self.somewhere() for _ in range(60)]
        self.came: list[int] = []
        self.like: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self.group: dict[int, Node] = {}
        self.told = 0

    def somewhere(self) -> tuple[float, float]:
        x, y = (3 * self.chance.randint(0, 3) for _ in "xy")
        return self.chance.gauss(x, 1), self.chance.gauss(y, 1)

    def come(self, n: int) -> None:
        """A point comes, or comes again at another place."""
        for m in self.like.pop(n, {}):
            del self.like[m][n]
        self.came += [] if n in self.came else [n]
        for m in set(self.came) - {n}:
            value = math.exp(-(math.dist(self.at[n], self.at[m]) ** 2) / 2)
            value = value if self.digits is None else round(value, self.digits)
            if value >= 0.1:
                self.like[n][m] = self.like[m][n] = value

    def regroup(self, new: set[int]) -> None:
        now = Regrouping(
            lambda n: self.group.get(n) or Node((n,), n),
            lambda n: {m: whole(value) for m, value in self.like[n].items()},
            LEAST,
        )
        found = now.regrouped(new)
        self.told += sum(len(node.members) for node in found)
        self.group.update((n, node) for node in found for n in node.members)

    def grouped(self) -> set[tuple[int, ...]]:
        return {tuple(sorted(self.group[n].members)) for n in self.came}

    def from_nothing(self) -> set[tuple[int, ...]]:
        at = sorted(self.came)
        alike = {(at.index(a), at.index(b)): v for a in at for b, v in self.like[a].items() if a < b}
        return {tuple(at[i] for i in group) for group in groups(len(at), alike, LEAST)}


@pytest.mark.parametrize("digits", [None, 1], ids=["no two alike", "many alike"])
@pytest.mark.parametrize("seed", range(8))
def test_points_that_come_and_move_are_grouped_as_all_at_once_are(seed: int, digits: int | None) -> None:
    world = World(seed, digits)
    waiting = list(range(60))
    world.chance.shuffle(waiting)
    while waiting:
        new = {waiting.pop() for _ in range(min(len(waiting), world.chance.choice((1, 1, 2, 5))))}
        if world.came and world.chance.random() < 0.2:
            new.add(moved := world.chance.choice(world.came))
            world.at[moved] = world.somewhere()
        for n in sorted(new):
            world.come(n)
        world.regroup(new)
        assert world.grouped() == world.from_nothing()
    assert world.told < 6 * len(world.came)  # grouping all each time tells about twenty times as many


def test_a_page_between_two_that_are_one_parts_them_where_it_is_nearer_to_one() -> None:
    world = World(0, None)
    world.at[:3] = [(0.0, 0.0), (1.2, 0.0), (-0.4, 0.0)]
    for new in ({0, 1}, {2}):
        for n in new:
            world.come(n)
        world.regroup(new)
    assert world.grouped() == {(0, 2), (1,)} == world.from_nothing()
