"""How many pages that tell no story are told to have one: section fronts, archives, tag pages, search results.

python bench/bench_lists.py FOLDER [--pages 400] [--seed 1] [--show N...]. FOLDER holds the corpora of clean news; their
headlines and the beginnings of their stories are made into lists of five unlike manners, with and without days.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random

from corpora import NEWS, find, news
from draft import Draft, Story, Wrapped
from misses import shown
from stock import Stock

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.record import Article

MANNERS = ("bare", "signed", "long", "found", "double")
"""A headline over a summary; a writer between; two or three sentences; snippets of a search; headline twice."""
ITEMS = (4, 14)
DAYS_SHARE, MORE_SHARE = 0.3, 0.3


def page(stories: Sequence[Story], number: int, seed: int) -> Wrapped:
    """One list page; the same seed makes the same."""
    chance = Random(f"{seed}:{number}")  # noqa: S311 - a bench
    stock, draft = Stock(stories, chance), Draft(packed=chance.random() < DAYS_SHARE)
    manner = MANNERS[number % len(MANNERS)]
    draft.lines(stock.outlet, *stock.menu, "", chance.choice(stock.menu), "")
    dated, more = stock.sometimes(DAYS_SHARE), stock.sometimes(MORE_SHARE)
    for story in chance.sample(stories, chance.randint(*ITEMS)):
        draft.lines(*_item(manner, story, stock))
        draft.lines(*([stock.days.line()] if dated else []), *([stock.one("label", "more")] if more else []), "")
    draft.lines("1", "2", "3", stock.one("label", "most"), *stock.headlines(3, 6))
    draft.lines(*stock.some("label", "footer", 2, 6), stock.one("notice", "copyright"))
    return draft.wrapped(manner)


def _item(manner: str, story: Story, stock: Stock) -> list[str]:
    summary = story.sentences[0]
    if manner == "signed":
        return [story.title, f"بواسطة {stock.person()}", summary]
    if manner == "long":
        return [story.title, " ".join(story.sentences[: stock.chance.randint(2, 3)])]
    if manner == "found":
        return [story.title, f"... {stock.teaser(story)} ..."]
    return [story.title, story.title, summary] if manner == "double" else [story.title, summary]


def cleaned(made: Wrapped, lexicon: Lexicon) -> Article:
    """The article that the cleaner finds on a page."""
    received = receive(made.text.encode(), f"{made.template}.txt")
    return clean(received, tokenize(received.page.text), lexicon)


def main() -> None:
    """Clean the lists, count those with a body."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, nargs="*", default=[], help="print these pages line by line")
    arguments = parser.parse_args()
    folder = find(arguments.folder, *NEWS)
    if folder is None:
        return
    stories, lexicon = list(news(folder)), Lexicon()
    made = [page(stories, number, arguments.seed) for number in range(arguments.pages)]
    wrong = [number for number, each in enumerate(made) if cleaned(each, lexicon).body]
    for manner in MANNERS:
        mine = [number for number in range(len(made)) if made[number].template == manner]
        told = [number for number in wrong if number in mine]
        print(f"{manner:10} with a body: {len(told):3} of {len(mine)}   {told[:8]}")
    print(f"all        with a body: {len(wrong):3} of {len(made)}")
    for number in arguments.show:
        print(shown(made[number], cleaned(made[number], lexicon)))


if __name__ == "__main__":
    main()
