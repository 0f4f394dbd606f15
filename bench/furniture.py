"""Stories put into furniture: unlike page templates, drawn by a seed, with the truth of where the story stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from draft import Draft, Story, Wrapped
from stock import Stock
from templates import TEMPLATES

CRLF_SHARE, PACKED_SHARE = 0.1, 0.3
"""How many pages end their lines as Windows does, and how many have no empty lines."""


def wrap(story: Story, template: str, others: Sequence[Story], seed: str) -> Wrapped:
    """The story in this template; the same seed makes the same page."""
    chance = Random(seed)  # noqa: S311 - a bench
    newline = "\r\n" if chance.random() < CRLF_SHARE else "\n"
    page = Draft(newline, packed=chance.random() < PACKED_SHARE)
    TEMPLATES[template](page, Stock(others, chance), story)
    return page.wrapped(template)


def pages(stories: Sequence[Story], count: int, seed: int = 1) -> Iterator[Wrapped]:
    """So many pages, each template as often as the next; tickers and lists take their titles from the same stories."""
    names = list(TEMPLATES)
    order = Random(seed).sample(range(len(stories)), len(stories))  # noqa: S311 - a bench
    for number in range(count):
        yield wrap(stories[order[number % len(order)]], names[number % len(names)], stories, f"{seed}:{number}")
