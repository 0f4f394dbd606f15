"""Whether the events coded on real articles are right in type, sides and status.

python bench/bench_happened.py FOLDER [--draw] [--seed 7] [--count 50]. FOLDER holds articles_snn_world.jsonl.gz; where
it does not, the data beside the repository is taken. `--draw` prints the drawn events as the engine reads now, for a
person to judge. The verdicts of a draw stand in evaluation/verdicts_events.tsv, by article, characters of the trigger
and trigger, with no other text (who was on which side as a digest); without `--draw` the engine of today is held
against them.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from bench_statements import ARTICLES, name, read, text
from corpora import find, rows

from musnad import Reading
from musnad.lexicon import Lexicon
from musnad.record import Event, Span

VERDICTS = Path(__file__).parents[1] / "evaluation" / "verdicts_events.tsv"
SEED = 7
PAGES, EVENTS = 250, 50
"""Articles that are read, and events drawn of theirs."""
DIGITS = 8
"""Of the digest of both sides, enough to tell two readings of one event apart."""


def main() -> None:
    """Draw, or hold the engine against the verdicts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--draw", action="store_true", help="print what is drawn as the engine reads now")
    parser.add_argument("--seed", type=int, default=SEED, help="draw others than those judged")
    parser.add_argument("--count", type=int, default=EVENTS, help="events drawn")
    arguments = parser.parse_args()
    folder = find(arguments.folder, ARTICLES)
    if folder is None:
        return
    articles = {row["id"]: row for row in rows(folder / ARTICLES)}
    if arguments.draw:
        for number, (event, reading) in enumerate(draw(articles, arguments.seed, arguments.count), 1):
            show(number, event, reading, text(articles[name(reading)]))
    else:
        hold(articles)


def draw(articles: dict[str, Any], seed: int, count: int) -> list[tuple[Event, Reading]]:
    """Events by the seed."""
    chance, lexicon = Random(seed), Lexicon()  # noqa: S311
    readings = [read(articles[one], lexicon) for one in chance.sample(sorted(articles), PAGES)]
    found = [(event, reading) for reading in readings for event in reading.events]
    print(f"{PAGES} articles, {len(found)} events")
    return chance.sample(found, count)


def show(number: int, event: Event, reading: Reading, page: str) -> None:
    """An event with the words round it, for a person to judge."""
    start, end = event.trigger.start, event.trigger.end
    print(f"\n{number}\t{name(reading)}\t{start}-{end}\t{event.surface}")
    print(
        f"  {event.type} {event.mode} [{' '.join(event.actors)}] -> [{' '.join(event.recipients)}] {event.status}"
        f" {event.date} {event.place} {event.confidence:.2f} {event.rule} {'speech' if event.statement else ''}"
    )
    before = page[max(0, start - 230) : start].replace("\n", " ¶ ")
    print(f"  …{before}⟦{page[start:end]}⟧{page[end : end + 190]}".replace("\n", " ¶ "))


def hold(articles: dict[str, Any]) -> None:
    """What today's engine gives of what was judged: the same event, one of other sides or status, or none there."""
    lexicon = Lexicon()
    with VERDICTS.open(encoding="utf-8") as table:
        judged = list(csv.DictReader((x for x in table if not x.startswith("#")), delimiter="\t"))
    readings = {page: read(articles[page], lexicon) for page in sorted({row["article"] for row in judged})}
    now: Counter[tuple[str, str, str]] = Counter()
    for row in judged:
        now[row["draw"], row["verdict"], today(row, readings[row["article"]])] += 1
    for (draw_, verdict, there), count in sorted(now.items()):
        print(f"   {draw_} judged {verdict:<6} {there}: {count}")


def today(row: dict[str, str], reading: Reading) -> str:
    """Whether an event stands there today, and whether it reads as it was judged."""
    span = Span(*map(int, row["span"].split("-")))
    for event in reading.events:
        if event.trigger.meets(span):
            same = (event.type, event.status, sides(event)) == (row["type"], row["status"], row["sides"])
            return "given today as it was" if same else "given today, read otherwise"
    return "not given today"


def sides(event: Event) -> str:
    """A digest of who acts and on whom, since names of people without one are words of the page."""
    told = f"{' '.join(event.actors)} > {' '.join(event.recipients)}"
    return sha256(told.encode()).hexdigest()[:DIGITS]


if __name__ == "__main__":
    main()
