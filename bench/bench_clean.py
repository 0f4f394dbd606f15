"""How well the text cleaner frees a story from furniture nobody showed it.

python bench/bench_clean.py FOLDER [--pages 2000] [--causes 5] [--misses 20] [--show 7]. FOLDER holds the corpora of
clean news; where it does not, the data beside the repository is taken. Each story is put into one of many templates.
Body F1 counts characters that are not blank and leaves aside short lines that may be subheadings; "strict" leaves none
aside.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from corpora import NEWS, find, news
from draft import Wrapped
from furniture import pages
from misses import aside, causes, ink, shares, shown, wrongs

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.record import Article

GOAL = 0.98


class Score(NamedTuple):
    """How one page was cleaned: shares of characters, and whether the title is right."""

    number: int
    template: str
    precision: float
    recall: float
    f1: float
    strict: float
    title: bool


def main() -> None:
    """Clean the pages, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, help="list so many of the worst pages")
    parser.add_argument("--causes", type=int, default=0, help="so many rules that took most from stories")
    parser.add_argument("--show", type=int, nargs="*", default=[], help="print these pages line by line")
    arguments = parser.parse_args()
    folder = find(arguments.folder, *NEWS)
    if folder is None:
        return
    made = list(pages(news(folder), arguments.pages, arguments.seed))
    lexicon = Lexicon()
    scores = [score(number, page, cleaned(page, lexicon)) for number, page in enumerate(made)]
    table(scores)
    if arguments.causes:
        causes(((page, cleaned(page, lexicon)) for page in made), arguments.causes)
    for worst in sorted(scores, key=lambda s: s.f1)[: arguments.misses]:
        print(f"-- page {worst.number} {worst.template} F1 {worst.f1:.3f} P {worst.precision:.3f} R {worst.recall:.3f}")
        print(wrongs(made[worst.number], cleaned(made[worst.number], lexicon)))
    for number in arguments.show:
        print(shown(made[number], cleaned(made[number], lexicon)))


def cleaned(page: Wrapped, lexicon: Lexicon) -> Article:
    """The article that the cleaner finds on a page."""
    received = receive(page.text.encode(), f"{page.template}.txt")
    return clean(received, tokenize(received.page.text), lexicon)


def score(number: int, page: Wrapped, article: Article) -> Score:
    """The page's figures."""
    truth, found = ink(page.body, page.text), ink(article.body, page.text)
    either = aside(page)
    precision, recall, f1 = shares(truth - either, found - either)
    titles = {span.of(page.text) for span in page.titles}
    title = article.title.of(page.text) in titles if article.title else not titles
    return Score(number, page.template, precision, recall, f1, shares(truth, found)[2], title)


def table(scores: Sequence[Score]) -> None:
    """The figures of each template and of all."""
    print(f"{'template':<18} {'pages':>5} {'body F1':>8} {'strict':>7} {'P':>6} {'R':>6} {'<.9':>5} {'title':>6}")
    for template in dict.fromkeys(s.template for s in scores):
        _row(template, [s for s in scores if s.template == template])
    _row("all", scores)
    mean = statistics.mean(s.f1 for s in scores)
    print(f"goal: body F1 {GOAL}: {'reached' if mean >= GOAL else 'missed'}")


def _row(name: str, scores: Sequence[Score]) -> None:
    """Means of one template's pages."""
    f1, strict, precision, recall, title = (
        statistics.mean(getattr(s, field) for s in scores) for field in ("f1", "strict", "precision", "recall", "title")
    )
    low = sum(s.f1 < 0.9 for s in scores)  # noqa: PLR2004 - the column says it
    print(f"{name:<18} {len(scores):>5} {f1:8.4f} {strict:7.4f} {precision:6.3f} {recall:6.3f} {low:>5} {title:6.3f}")


if __name__ == "__main__":
    main()
