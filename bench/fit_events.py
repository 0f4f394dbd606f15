"""The rows of events_confidence.tsv: what each way of being told weighs, by the verdicts on events of real articles.

python bench/fit_events.py FOLDER [--draws NAME ...] [--write]. FOLDER holds articles_snn_world.jsonl.gz; where it does
not, the data beside the repository is taken. Events that the engine of today reads as they were judged are counted;
the weights are log odds of a logistic regression that is held near zero, so that what was seldom judged weighs little.
What was mended after it was judged is read otherwise today and not counted, so that what is left looks too right: the
base is set by the last five draws alone, after which hardly anything was mended for their events.
Prints how surely the same would have been said of verdicts that a fit has not seen (eight folds).
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from bench_happened import VERDICTS, sides
from bench_statements import ARTICLES, read
from corpora import find, rows

import musnad
from musnad.events import stage
from musnad.events.confidence import BASE, Sign, chance, signs
from musnad.events.drafts import Draft
from musnad.lexicon import Lexicon
from musnad.record import Event, Span

TABLE = Path(musnad.__file__).parent / "lexicon" / "data" / "events_confidence.tsv"
FRESH = ("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth")
"""The draws by which the base is set, after which hardly anything was mended for their events."""
DRAWS = (
    "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "words",
    "sides1", "sides2", "sides3", "sides4", "sides5", "sides6", "sides7",
    "deeds_a", "deeds_b", "deeds_c", "deeds_d", "deeds_e", "deeds_f", "talks", *FRESH,
)  # fmt: skip
"""Those that were read by one measure, the strictest."""
FOLDS, ROUNDS, STEP, HELD = 8, 1500, 2.0, 2.0
"""Parts that a fit does not see in turn; rounds, and the length of a step over all that was judged; how strongly
weights are held near zero."""
LEVELS = (0.0, 0.5, 0.6, 0.7, 0.8)


class Judged(NamedTuple):
    """An event by its signs, and whether it was found right."""

    signs: tuple[Sign, ...]
    right: bool
    draw: str


def main() -> None:
    """Fit, tell, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--draws", nargs="+", default=DRAWS, help="of evaluation/verdicts_events.tsv")
    parser.add_argument("--write", action="store_true", help="into the table itself")
    asked = parser.parse_args()
    folder = find(asked.folder, ARTICLES)
    if folder is None:
        return
    judged = tuple(gathered({row["id"]: row for row in rows(folder / ARTICLES)}, asked.draws))
    print(f"{len(judged)} events read today as they were judged, {sum(j.right for j in judged)} right")
    unseen(judged)
    table = tuple(lines(judged))
    print("\n".join(table))
    if asked.write:
        told = [x for x in TABLE.read_text(encoding="utf-8").splitlines() if x.startswith("#")]
        TABLE.write_text("\n".join((*told, *table, "")), encoding="utf-8")


def gathered(articles: dict[str, Any], draws: Sequence[str]) -> Iterator[Judged]:
    """The events that today's engine reads as they were judged."""
    lexicon = Lexicon()
    with VERDICTS.open(encoding="utf-8") as table:
        every = csv.DictReader((x for x in table if not x.startswith("#")), delimiter="\t")
        judged = [row for row in every if row["draw"] in draws]
    for page in sorted({row["article"] for row in judged}):
        with drafted() as seen:
            events = read(articles[page], lexicon).events
        for row in judged:
            event = row["article"] == page and same(row, events)
            if event:
                yield Judged(seen[event.id], row["verdict"] == "right", row["draw"])


@contextmanager
def drafted() -> Iterator[dict[str, tuple[Sign, ...]]]:
    """What tells how sure an event is, by the event's id."""
    kept: dict[str, tuple[Sign, ...]] = {}
    made = stage._event  # noqa: SLF001 - the one place where a draft becomes an event

    def event(text: Any, draft: Draft, event_id: str, same_as: str | None) -> Event:  # noqa: ANN401
        kept[event_id] = signs(text, draft)
        return made(text, draft, event_id, same_as)

    with patch.object(stage, "_event", event):
        yield kept


def same(row: dict[str, str], events: Iterable[Event]) -> Event | None:
    """The event that was judged, where it reads as it did then."""
    span = Span(*map(int, row["span"].split("-")))
    told = row["type"], row["status"], row["sides"]
    return next((e for e in events if e.trigger.meets(span) and (e.type, e.status, sides(e)) == told), None)


def fitted(judged: Sequence[Judged]) -> dict[Sign, float]:
    """Log odds by sign."""
    weights: dict[Sign, float] = {BASE: 0.0}
    for _ in range(ROUNDS):
        slope = {sign: HELD * weight * (sign != BASE) for sign, weight in weights.items()}
        for each in judged:
            wrong = chance(each.signs, weights) - each.right
            for sign in (BASE, *each.signs):
                slope[sign] = slope.get(sign, 0.0) + wrong
        for sign, by in slope.items():
            weights[sign] = weights.get(sign, 0.0) - STEP / len(judged) * by
    return weights


def settled(judged: Sequence[Judged]) -> dict[Sign, float]:
    """The weights, the base such that of the last draws as many are sure as were right."""
    weights = fitted(judged)
    last = [each for each in judged if each.draw in FRESH]
    for _ in range(ROUNDS if last else 0):
        weights[BASE] -= STEP / len(last) * sum(chance(each.signs, weights) - each.right for each in last)
    return weights


def unseen(judged: Sequence[Judged]) -> None:
    """How many of those above each level are right, by fits that have not seen them."""
    order = list(judged)
    random.Random(1).shuffle(order)  # noqa: S311 - a bench
    told = []
    for part in range(FOLDS):
        weights = settled([j for i, j in enumerate(order) if i % FOLDS != part])
        told += [(chance(each.signs, weights), each) for each in order[part::FOLDS]]
    for level in LEVELS:
        sure = [each for surely, each in told if surely >= level]
        last = [each.right for each in sure if each.draw in FRESH]
        right = sum(each.right for each in sure)
        print(f"   at least {level}: {right} of {len(sure)} right, of the last {sum(last)} of {len(last)}")


def lines(judged: Sequence[Judged]) -> Iterator[str]:
    """The table."""
    counted = Counter((sign, each.right) for each in judged for sign in (BASE, *each.signs))
    yield "id\tof\tvalue\tweight\tright\tjudged"
    for (of, value), weight in sorted(settled(judged).items(), key=lambda item: (item[0][0] != BASE[0], item[0])):
        right = counted[(of, value), True]
        name = f"{of}_{value}".strip("_").lower()
        yield f"{name}\t{of}\t{value}\t{weight:.2f}\t{right}\t{right + counted[(of, value), False]}"


if __name__ == "__main__":
    main()
