"""A linear-chain CRF run: the likeliest labels of a line, and how probable each label is at each token."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import compress, count, repeat
from math import exp
from operator import add, itemgetter, mul, not_, sub
from struct import Struct

Scores = Sequence[tuple[int, ...]]
"""The sum of weights for each label at each token, as whole numbers of 1 / SCALE, all raised by one amount."""
SCALE = 10_000
"""A weight has four digits behind its point."""
LANE = 32
"""Bits of one label's sum in a packed one: 2^31 ten-thousandths, where a token's features sum to some tens."""
OUT = "O"
"""The label of a token in no name, as most are."""
NEVER = -(1 << 60)
NONE = (NEVER,)
REMEMBERED = 12
"""Tokens beyond which a chain has forgotten what stood there: of 1,092 names in news none became more or less probable
by 5e-10 when no token further off was looked at; by 1e-15 with 16."""


class Chain:
    """Weights of features and of neighbouring labels; labels are numbered as in `labels`.

    A feature's weights for all labels are packed into one number, LANE bits each, so that one addition adds them all.
    """

    def __init__(self, weights: str) -> None:
        r"""Read lines of feature, label, weight; `label\tlabel\tweight\t-` tells how one label follows another.

        >>> chain = Chain("w=سليم\tB-PER\t2.0\nw=قال\tO\t2.0\nO\tB-PER\t0.5\t-")
        >>> chain.tag(chain.scores([chain.total(["w=قال"]), chain.total(["w=سليم"])]))
        ['O', 'B-PER']
        """
        cells = [line.split("\t") for line in weights.splitlines()]
        steps = [c for c in cells if len(c) > 3]  # noqa: PLR2004 - a fourth cell marks a step
        states = [c for c in cells if len(c) == 3]  # noqa: PLR2004 - feature, label, weight
        self.labels = [*sorted(({c[1] for c in cells} | {c[0] for c in steps}) - {OUT}), OUT]
        number = {label: at for at, label in enumerate(self.labels)}
        size = len(self.labels)
        lanes = {label: LANE * at for label, at in number.items()}
        self._states: dict[str, int] = {}
        for feature, label, weight in states:
            self._states[feature] = self._states.get(feature, 0) + (_whole(weight) << lanes[label])
        self._raised = sum(1 << (lane + LANE - 1) for lane in lanes.values())
        self._lanes = Struct(f"<{size}I")
        into = [[0] * size for _ in range(size)]
        for before, after, weight, _ in steps:
            into[number[after]][number[before]] = _whole(weight)
        self._after: list[list[int]] = [list(column) for column in zip(*into, strict=True)]
        begun = sum(label.startswith("B-") for label in self.labels)
        self._kinds = slice(0, begun), slice(begun, size - 1), slice(size - 1, size)
        self._turns = [[self._most(before, after) for after in self._kinds] for before in self._kinds]
        self._better = [[self._most_better(before, after) for after in self._kinds[:2]] for before in self._kinds[:2]]
        (bb, bi, bo), (ib, ii, io), (ob, oi, _) = self._turns
        self._hopeless = min(bo - bb, io - ib, -ob - 1), min(bo - bi, io - ii, -oi - 1)
        self._least = [[min(map(sub, ahead, behind)) for behind in self._after] for ahead in self._after]
        self._likely_into = [[exp(weight / SCALE) for weight in row] for row in into]
        self._likely_from = [list(column) for column in zip(*self._likely_into, strict=True)]

    def total(self, features: Iterable[str]) -> int:
        """The weights of features summed, packed."""
        return sum(filter(None, map(self._states.get, features)))

    def scores(self, totals: Iterable[int]) -> list[tuple[int, ...]]:
        """How much its features speak for each label at each token, given their packed sums."""
        raised, size = self._raised, self._lanes.size
        packed = b"".join([(total + raised).to_bytes(size, "little") for total in totals])
        return list(self._lanes.iter_unpack(packed))

    def tag(self, scores: Scores) -> list[str]:
        """The likeliest labels; nothing is weighed at a token that only OUT leads to and only OUT leads on from."""
        out, best, last = len(self.labels) - 1, list(scores[0]), len(scores) - 1
        back: list[tuple[int, list[int], list[list[int]]]] = []
        outlook = self._outlook(scores)
        restless = [*compress(count(), map(not_, map(itemgetter(2), outlook))), last]
        n = 0
        while n < last:
            more_begun, more_inside, calm = outlook[n]
            if calm and not best:
                n = restless[bisect_left(restless, n)]  # nothing is led back from the calm tokens up to there
                continue
            live = self._live(best, more_begun, more_inside) if best else [out]
            live = self._leading(best, live) if len(live) > 1 else live
            ways = [list(map(best[at].__add__, self._after[at])) for at in live] if len(live) > 1 else []
            back.append((n, live, ways))
            n += 1
            if ways:
                best = list(map(add, map(max, *ways), scores[n]))
            else:
                best = [] if calm and live[0] == out else list(map(add, self._after[live[0]], scores[n]))
        return self._led_back(back, best, last)

    def _led_back(
        self, back: Sequence[tuple[int, list[int], list[list[int]]]], best: list[int], last: int
    ) -> list[str]:
        """The labels up to the likeliest last one; tokens that `back` does not tell of are in no name."""
        labels, out = [OUT] * (last + 1), len(self.labels) - 1
        at, behind = best.index(max(best)) if best else out, last
        labels[last] = self.labels[at]
        for n, live, ways in reversed(back):
            at = at if n == behind - 1 else out
            led = [way[at] for way in ways]
            at, behind = live[led.index(max(led))] if led else live[0], n
            labels[n] = self.labels[at]
        return labels

    def _live(self, best: list[int], more_begun: int, more_inside: int) -> list[int]:
        """The labels of a token that the likeliest labels of the line may go through."""
        begun, inside, _ = self._kinds
        out, last = best[-1], inside.stop
        if max(best[begun] or NONE) + more_begun < out and max(best[inside] or NONE) + more_inside < out:
            return [last]
        more = [more_begun] * begun.stop + [more_inside] * (last - begun.stop) + [0]
        return list(compress(range(last + 1), map(out.__le__, map(add, best, more))))

    def _leading(self, best: list[int], live: list[int]) -> list[int]:
        """Of labels of a token those that the best one does not beat whatever label follows."""
        first = max(live, key=best.__getitem__)
        beaten = list(map(best[first].__add__, self._least[first]))
        return [at for at in live if best[at] >= beaten[at]]

    def _outlook(self, scores: Scores) -> list[tuple[int, int, bool]]:
        """How much more a line can gain at most behind each token but the last, in a name there, than by none at all.

        First where a name begins at the token, then inside one. What cannot make up for it need not be followed; the
        next token is calm where that is so of all names at it that do not begin before. Whatever follows could follow
        OUT too: what a step gains is at most what it is better than that from OUT to the same label. Where no name
        comes near OUT, as at most tokens, nothing is gained but by the steps themselves.
        """
        begun, inside, _ = self._kinds
        (bb, bi, bo), (ib, ii, io), (ob, oi, _) = self._turns
        (most_bb, most_bi), (most_ib, most_ii) = self._better
        more_begun = more_inside = 0
        (least_begun, least_inside), nothing = self._hopeless, (bo, io, True)
        columns = list(zip(*reversed(scores[1:]), strict=True))
        of_begun, of_inside = (
            map(sub, map(max, repeat(NEVER), repeat(NEVER), *columns[kind]), columns[-1] if columns else ())
            for kind in (begun, inside)
        )
        found = []
        for of_b, of_i in zip(of_begun, of_inside, strict=True):
            b, i = of_b + more_begun, of_i + more_inside
            if b <= least_begun and i <= least_inside:
                more_begun, more_inside, _ = nothing
                found.append(nothing)
                continue
            more_begun = max(bo, min(bb + b, most_bb), min(bi + i, most_bi))
            more_inside = max(io, min(ib + b, most_ib), min(ii + i, most_ii))
            found.append((more_begun, more_inside, ob + b < 0 and oi + i < 0))
        return found[::-1]

    def _most(self, before: slice, after: slice) -> int:
        """The best step from one kind of label to another, less that of staying outside names."""
        return max((max(row[after], default=NEVER) for row in self._after[before]), default=NEVER) - self._after[-1][-1]

    def _most_better(self, before: slice, after: slice) -> int:
        """The most by which a step from one kind of label to another is better than that from OUT to the same label."""
        less = [
            step - outside
            for row in self._after[before]
            for step, outside in zip(row[after], self._after[-1][after], strict=True)
        ]
        return max(less, default=NEVER)

    def marginals(self, scores: Scores, first: int, last: int) -> list[dict[str, float]]:
        """How probable each label is at each of the tokens `[first, last)`, by what stands REMEMBERED tokens around."""
        start = max(0, first - REMEMBERED)
        likely = [_likely(score) for score in scores[start : last + REMEMBERED]]
        forward = [_one(likely[0])]
        for here in likely[1 : last - start]:
            reached = [sum(map(mul, forward[-1], into)) for into in self._likely_into]
            forward.append(_one(list(map(mul, reached, here))))
        backward = [[1.0] * len(self.labels)]
        for here in likely[: first - start : -1]:
            weighed = list(map(mul, backward[-1], here))
            backward.append(_one([sum(map(mul, weighed, out)) for out in self._likely_from]))
        asked = zip(forward[first - start :], reversed(backward), strict=False)
        return [dict(zip(self.labels, _one(list(map(mul, f, b))), strict=True)) for f, b in asked]


def _whole(weight: str) -> int:
    return round(float(weight) * SCALE)


def _likely(score: Sequence[int]) -> list[float]:
    top = max(score)
    return [exp((value - top) / SCALE) for value in score]


def _one(values: list[float]) -> list[float]:
    total = sum(values)
    return [value / total for value in values]
