"""How fast the API answers over a record of many pages: `musnad serve` in a process of its own, one connection.

python bench/bench_api.py WORDS [--count 20000] [--requests 200]. WORDS is any UTF-8 text file or folder of Arabic text,
whose words the stories are made of.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path
from urllib.parse import quote, urlsplit

from stories import NOON, OUTLETS, stories, vocabulary

from musnad.store import RecordFile

BATCH = 500
BASE = "/api/v1"


def fill(path: Path, count: int, words: list[str]) -> list[str]:
    """A record file of so many stories; the ids of its pages."""
    ids, made = [], stories(count, words)
    with RecordFile.open(path) as file:
        while batch := list(islice(made, BATCH)):
            with file.together():
                for received, reading in batch:
                    file.keep(received, reading, "bench", NOON)
                    ids.append(reading.page.id)
    return ids


def told(name: str, asked: list[str], get: Callable[[str], int]) -> None:
    """Print the median, the 95th and 99th percentile and the longest, in milliseconds, and the size of an answer."""
    took, size = [], 0
    for address in asked:
        start = time.perf_counter()
        size += get(BASE + address)
        took.append((time.perf_counter() - start) * 1000)
    took.sort()
    shares = "  ".join(f"p{int(share * 100)} {took[int(len(took) * share)]:7.1f}" for share in (0.5, 0.95, 0.99))
    print(f"{name:<34} {shares}  max {took[-1]:7.1f} ms, {size / len(took) / 1024:6.1f} KiB")


def addresses(ids: list[str], words: list[str], count: int) -> dict[str, list[str]]:
    """What is asked: each as often, with other values each time."""
    chance = random.Random(7)  # noqa: S311 - a bench
    pages, terms = chance.choices(ids, k=count), chance.choices(words, k=count)
    people = [f"person-{int(chance.paretovariate(0.7)) % 5000}" for _ in range(count)]
    return {
        "one reading": [f"/articles/{page}/reading" for page in pages],
        "50 articles": [f"/articles?outlet={chance.choice(OUTLETS)}" for _ in range(count)],
        "search, 20 hits": [f"/search?limit=20&q={quote(term)}" for term in terms],
        "50 statements, newest": ["/statements"] * count,
        "50 statements of a speaker": [f"/statements?by={person}" for person in people],
        "50 statements about a word": [f"/statements?about={quote(term)}" for term in terms],
        "50 mentions": ["/mentions"] * count,
        "50 events, where there are none": ["/events"] * min(count, 10),
        "names that begin so": [f"/entities?name=person-{person[-2:]}" for person in people[: min(count, 50)]],
        "50 statements as CSV": ["/statements.csv"] * count,
    }


def main() -> None:
    """Fill, serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--requests", type=int, default=200)
    arguments = parser.parse_args()
    words = vocabulary(arguments.words)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        ids = fill(path, arguments.count, words)
        command = [sys.executable, "-m", "musnad.cli", "serve", "--port", "0", "--json", "--record", str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own command
            try:
                address = urlsplit(json.loads(server.stdout.readline() if server.stdout else "{}")["address"])
                connection = HTTPConnection(address.hostname or "", address.port or 0)

                def get(path: str) -> int:
                    connection.request("GET", path)
                    answer = connection.getresponse()
                    body = answer.read()
                    if answer.status != 200:  # noqa: PLR2004
                        print(f"{answer.status} {path} {body[:200]!r}")
                    return len(body)

                for name, asked in addresses(ids, words, arguments.requests).items():
                    told(name, asked, get)
            finally:
                server.terminate()


if __name__ == "__main__":
    main()
