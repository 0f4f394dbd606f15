"""Sentences with open places, filled with names: قال {per} إن … is قال [PER سليم الورداني] إن …."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from importlib import resources

from musnad.lexicon import Lexicon
from musnad.training.names import Names

SEED = 20311
TIMES = 10
"""How often each frame is filled."""
PAGE = 12
"""Lines of a page made of filled frames."""
CHOICE = re.compile(r"<([^<>]*)>")
OPEN = re.compile(r"\{(\w+)\}")


def frames() -> list[str]:
    """The sentences with open places."""
    told = (resources.files("musnad.training") / "data" / "frames.txt").read_text(encoding="utf-8")
    return [line.strip() for line in told.splitlines() if line.strip() and not line.startswith("#")]


def filled(lexicon: Lexicon, seed: int = SEED, times: int = TIMES) -> Iterator[list[str]]:
    """Pages of filled frames: each frame as often as `times`, in an order of chance."""
    chance = random.Random(seed)  # noqa: S311 - a text that is the same each time, not a secret
    names = Names(lexicon, chance)
    drawn = frames() * times
    chance.shuffle(drawn)
    for start in range(0, len(drawn), PAGE):
        yield [_fill(frame, names, chance) for frame in drawn[start : start + PAGE]]


def _fill(frame: str, names: Names, chance: random.Random) -> str:
    last: list[str] = []

    def place(found: re.Match[str]) -> str:
        kind = found[1]
        if kind == "one":
            given = last[-1] if last else names.makers["per"]()[1]
            return f"[PER {given.split()[-1]}]"
        type_, name = names.makers[kind]()
        if type_ == "PER":
            last.append(name)
        return f"[{type_} {name}]" if type_ else name

    frame = CHOICE.sub(lambda m: chance.choice(m[1].split("|")), frame)
    return _fused(OPEN.sub(place, frame))


def _fused(line: str) -> str:
    """ل before a name with the article is written لل, and the second ل begins the name: ل[ORG لأهلي]."""
    return re.sub(r"(?<!\w)([وف]?)ل\[(\w+) ال", r"\1ل[\2 ل", line)
