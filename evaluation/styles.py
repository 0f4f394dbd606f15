"""The passages by the manner they are written in, and the half nobody mends for: `python -m evaluation.styles`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from evaluation.board import LAYERS, Page
from evaluation.run import held, pages
from evaluation.score import Scorer

FIRST_TEN = 10
"""The passages up to this number are older, and were mended for."""
BESIDE = (*LAYERS["statements"][1:], *LAYERS["circumstances"])
"""The layers that are told by their F1 alone."""
HEAD = ("style", "pages", "gold", "given", "P", "R", "F1", *BESIDE)


def number(page: Page) -> int:
    """The number of a passage: p11_gulf is the eleventh."""
    return int(page.name[1:3])


def groups(every: Iterable[Page]) -> dict[str, list[Page]]:
    """The passages by style, then by halves, and all of them."""
    newer = [p for p in every if number(p) > FIRST_TEN]
    by_style: defaultdict[str, list[Page]] = defaultdict(list)
    for page in newer:
        by_style[page.name.split("_")[1]].append(page)
    halves = {"odd": [p for p in newer if not held(p.name)], "even (held out)": [p for p in newer if held(p.name)]}
    return by_style | halves | {"all": newer}


def line(style: str, its: list[Page]) -> tuple[str, ...]:
    """One row: how many statements there are and are given, precision and recall, then the F1 of each layer."""
    tallies = Scorer(its).board.tallies
    told = tallies["statements"]
    counts = (style, str(len(its)), str(told.expected), str(told.given))
    layers = (f"{tallies[x].figures[2]:.3f}" if tallies[x].expected else "-" for x in BESIDE)
    return (*counts, *(f"{x:.3f}" for x in told.figures), *layers)


def main() -> None:
    """Print the table, tabs between."""
    print(*HEAD, sep="\t")
    every = sorted((*pages("passages"), *pages("held")), key=number)
    for style, its in groups(every).items():
        print(*line(style, its), sep="\t")


if __name__ == "__main__":
    main()
