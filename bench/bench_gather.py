"""What a few new pages cost as the archive grows: comparing, taking into the parts, putting the record together.

python bench/bench_gather.py WORDS [--counts 300 1000] [--new 20]

The pages are stories of the words of WORDS (bench/stories.py), every tenth of the new ones a copy of one that is there.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from stories import NOON, stories, story, vocabulary

from musnad import runner
from musnad.lexicon import Lexicon
from musnad.record import Reading, Received
from musnad.runner.gathering import trace
from musnad.store import RecordFile

BATCH = 500
COPIED = 10


def keep(file: RecordFile, pages: list[tuple[Received, Reading]]) -> None:
    """Some pages, committed together."""
    with file.together():
        for received, reading in pages:
            file.keep(received, reading, "bench:1", NOON)


def took(run: Callable[[], object]) -> float:
    """Seconds of processor time."""
    start = time.process_time()
    run()
    return time.process_time() - start


def measured(count: int, new: int, words: list[str], lexicon: Lexicon, folder: Path) -> None:
    """Fill, gather, add, gather."""
    with RecordFile.open(folder / f"{count}.db") as file:
        made, texts = stories(count, words), []
        while batch := list(islice(made, BATCH)):
            keep(file, batch)
            texts.append(batch[0][1].page.text.split("\n"))
        first = took(lambda: runner.gathered(file, lexicon))
        chance = random.Random(9)  # noqa: S311 - a bench
        more = list(stories(new, words, seed=count))
        for n in range(0, new, COPIED):
            more[n] = story(count + n, ["عنوان آخر", *chance.choice(texts)[1:]], chance)
        keep(file, more)
        compared = took(lambda: trace(file, lexicon))
        parts = took(lambda: runner.grown(file, lexicon))
        again = took(lambda: runner.grown(file, lexicon))
        together = took(lambda: runner.gathered(file, lexicon))
    print(
        f"{count:>7,} pages: from nothing {1000 * first / count:6.1f} ms a page; {new} new: compared in "
        f"{1000 * compared / new:6.1f} ms each, into the parts in {1000 * parts / new:6.1f} ms each; nothing new: "
        f"{1000 * again:.1f} ms in all; put together: {1000 * together / count:.2f} ms a page of the archive",
        flush=True,
    )


def main() -> None:
    """One line a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", type=Path)
    parser.add_argument("--counts", type=int, nargs="+", default=[300, 1000])
    parser.add_argument("--new", type=int, default=20)
    arguments = parser.parse_args()
    words, lexicon = vocabulary(arguments.words), Lexicon()
    with tempfile.TemporaryDirectory() as folder:
        for count in arguments.counts:
            measured(count, arguments.new, words, lexicon, Path(folder))


if __name__ == "__main__":
    main()
