# ruff: noqa: D103, E501, PLR2004, S311 - a script
"""How the time of every stage grows with the page: at n, 2n, 4n, 8n, on generated text; the exponent is to stay under 1.3.

    python -m bench.linear [--pieces] [--stage NAME] [--table]

News: the sentences of the sample pages, shuffled, a paragraph each. With --pieces also texts of one piece repeated, of
which a rule may go round and round: "قال ", "«", "أمس ". A run over its limit is killed and told so.
"""

from __future__ import annotations

import argparse
import gc
import math
import multiprocessing
import random
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.entities import find
from musnad.events import code
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pages.decode import decode
from musnad.pages.render import render
from musnad.pipeline import read_page
from musnad.record.codec import to_json
from musnad.runner.readers import load
from musnad.search.query import parse
from musnad.statements import attribute
from musnad.store.shadow import shadow
from musnad.times import resolve

TIMES = (1, 2, 4, 8)
NEWS, PIECE = 12_000, 2_500
LIMIT = 120.0
BEST_OF = 2
PIECES = ("قال ", "«", "(", "، ", "و", "1", "أمس ", "إن ", "لم ", "2021-", "بحسب ", "نقلا عن ", "وقال وزير الخارجية ", "\n", ".",
          "الجولة الثالثة من المحادثات مع سهلستان ", "كانون الثاني/يناير ", "سليم الورداني ", "الذي ", "ابن ", "عبد ")  # fmt: skip
SAMPLES = Path("samples")
LEXICON = Lexicon()
read_page(receive("قال الورداني إن اللقاء قريب.".encode(), "page.txt"), LEXICON)
gc.freeze()  # as the readers do: the collector does not look through the tables
load(LEXICON)


def news(size: int) -> str:
    """As much of the sample pages' sentences."""
    lines = [
        line
        for path in sorted(SAMPLES.glob("*.txt"))
        for line in path.read_bytes().decode("utf-8", "replace").split("\n")
        if len(line) > 60 and line.endswith(".") and not re.search(r"\ufffd|[|•·●■\t]|\s{3}", line)
    ]
    chance, told, length = random.Random(9), [], 0
    while length < size:
        told.append(chance.choice(lines))
        length += len(told[-1]) + 1
    return "\n".join(told)[:size]


def repeated(piece: str) -> Callable[[int], str]:
    """A sentence, and one piece as often as it fits."""
    return lambda size: "قال الوزير سليم الورداني إن المحادثات مستمرة.\n" + piece * (size // len(piece))


def timed(text: str) -> dict[str, float]:
    """Seconds of each stage on one text."""
    took: dict[str, float] = {}

    def run(name: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401
        best = math.inf
        for _ in range(BEST_OF):
            began = time.process_time()
            made = work()
            best = min(best, time.process_time() - began)
        took[name] = best
        return made

    raw = text.encode()
    run("decode", lambda: decode(text.encode("cp1256", "replace"), "x"))
    html = "<p>" + text.replace("\n", "</p>\n<p>")
    run("render", lambda: render(html))
    received = run("receive", lambda: receive(raw, "page.txt"))
    page = received.page
    tokens = run("tokens", lambda: tokenize(text))
    article = run("clean", lambda: clean(received, tokens, LEXICON))
    times, _ = run("times", lambda: resolve(article, tokens, LEXICON))
    mentions, roles = run("entities", lambda: find(page.id, article, tokens, LEXICON))
    said = run("statements", lambda: attribute(page.id, article, tokens, mentions, LEXICON, times, roles))
    run("events", lambda: code(page.id, article, tokens, mentions, roles, times, said, LEXICON))
    reading = read_page(received, LEXICON)
    run("codec", lambda: to_json(reading))
    run("index", lambda: shadow(reading))
    run("query", lambda: parse(" ".join(re.findall(r"\w+", text[: min(len(text) // 60, 1_900)])) or "قال"))
    return took


def _send(pipe: Any, text: str) -> None:  # noqa: ANN401
    pipe.send(timed(text))


def within(text: str) -> dict[str, float] | None:
    """The same in a process of its own; null where it takes longer than the limit."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_send, args=(theirs, text))
    process.start()
    theirs.close()
    try:
        return ours.recv() if ours.poll(LIMIT) else None
    except EOFError as error:
        raise SystemExit(f"a stage failed on {text[:80]!r}…") from error
    finally:
        process.kill()
        process.join()


def exponent(took: list[float]) -> float:
    """The slope of the times over the sizes, both in logarithms; times under 2 ms say nothing."""
    points = [(math.log(n), math.log(max(t, 0.002))) for n, t in zip(TIMES, took, strict=False)]
    mean_x, mean_y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def measure(name: str, text: Callable[[int], str], size: int) -> None:
    """One kind of text at four sizes, a line a stage."""
    runs: list[dict[str, float]] = []
    for n in TIMES:
        found = within(text(n * size))
        if found is None:
            print(f"| {name} | - | stopped after {LIMIT:g} s at {n * size:,} characters | |", flush=True)
            break
        runs.append(found)
    for stage in runs[0] if len(runs) > 2 else ():
        took = [each[stage] for each in runs]
        grows = exponent(took)
        print(
            f"| {name} | {stage} | {' · '.join(f'{1000 * t:.1f}' for t in took)} | {grows:.2f}{' !' if grows > 1.3 else ''} |",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pieces", action="store_true")
    arguments = parser.parse_args()
    print("| text | stage | ms at n, 2n, 4n, 8n | exponent |\n|---|---|---|---|")
    measure("news", news, NEWS)
    measure("news, one line", lambda size: news(size).replace("\n", " "), NEWS // 4)
    for piece in PIECES if arguments.pieces else ():
        measure(repr(piece), repeated(piece), PIECE)


if __name__ == "__main__":
    main()
