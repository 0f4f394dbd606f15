"""Readers at the desk while pages are added: latency by kind of page, processor time a request, and beside a bare page.

python bench/bench_load.py WORDS [--count 20000] [--rate 40] [--connections 16] [--seconds 60] [--record FILE] [--still]
                                [--workers N]

WORDS is any UTF-8 text file or folder of Arabic text, whose words the stories are made of. With --record the file is
made there once and taken again the next time (a copy of it is served). `musnad add` reads pages of the same words into
it all the while. A request is due at its instant whether the one before it is answered or not, and its time runs from
then on.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from urllib.parse import quote, urlsplit

from bench_api import fill
from stories import stories, vocabulary

from musnad.store import RecordFile

Wanted = Iterator[tuple[str, str]]
SHARES = {"article": 0.6, "search": 0.3, "front": 0.1}
BARE_SHARE = 0.25
"""Requests of the bare page, beside those of the desk, as a part of them."""
ADDED = 2_000
"""Pages that `musnad add` is given: more than it reads in a minute."""
TICK = os.sysconf("SC_CLK_TCK")
BARE = """
import socket, sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
page = "<!doctype html><title>bare</title>" + "<p>bare</p>" * 3000
def bare(request): return HTMLResponse(page)
listening = socket.create_server(("127.0.0.1", 0))
print(listening.getsockname()[1], flush=True)
app = Starlette(routes=[Route("/", bare)])
uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False)).run(sockets=[listening])
"""
"""A page of the same framework and server that does nothing, 33 kB as an article's is."""


@dataclass
class Told:
    """What requests of one kind took, in milliseconds, the slowest's addresses, and what was wrong."""

    took: list[float] = field(default_factory=list)
    slow: list[tuple[float, str]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """The percentiles."""
        self.took.sort()
        shares = "  ".join(f"p{s * 100:g} {self.at(s):7.1f}" for s in (0.5, 0.95, 0.99))
        return f"{name:<8} {len(self.took):>6} asked  {shares}  max {self.at(1):7.1f} ms  {len(self.wrong)} wrong"

    def at(self, share: float) -> float:
        """A percentile."""
        return self.took[min(len(self.took) - 1, int(len(self.took) * share))] if self.took else 0.0


@contextmanager
def server(command: list[str]) -> Iterator[tuple[int, str, int]]:
    """A server in a process of its own: its number, host and port, which it prints."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own command
        try:
            told = json.loads(process.stdout.readline() if process.stdout else "0")
            at = urlsplit(told["address"]) if isinstance(told, dict) else None
            yield process.pid, (at and at.hostname) or "127.0.0.1", (at and at.port) or int(told)
        finally:
            process.terminate()


@contextmanager
def adding(record: Path, words: list[str], folder: Path) -> Iterator[None]:
    """`musnad add` at work on pages that the record has not."""
    folder.mkdir()
    for number, (received, _) in enumerate(islice(stories(ADDED, words, seed=time.time_ns()), ADDED)):
        (folder / f"{number}.txt").write_bytes(received.raw)
    command = [sys.executable, "-m", "musnad.cli", "add", "--jobs", "1", "--record", str(record), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        try:
            yield
        finally:
            process.terminate()


def cpu(pid: int) -> float:
    """Seconds of processor time that a process and those that it began have taken."""
    told = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    begun = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return (int(told[11]) + int(told[12])) / TICK + sum(map(cpu, map(int, begun)))


def addresses(ids: list[str], words: list[str]) -> Iterator[tuple[str, str]]:
    """Kind and address of each request, without end."""
    chance = random.Random(7)  # noqa: S311 - a bench
    while True:
        kind = chance.choices(list(SHARES), list(SHARES.values()))[0]
        asked = " ".join(chance.choices(words, k=chance.choice([1, 1, 2, 2, 3])))
        yield (
            kind,
            {"article": f"/page/{chance.choice(ids)}", "search": f"/search?q={quote(asked)}", "front": "/"}[kind],
        )


async def _one(streams: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]], host: str, path: str) -> int:
    reader, writer = await streams.get()
    try:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Language: ar\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(next(x for x in head.lower().split(b"\r\n") if x.startswith(b"content-length")).split(b":")[1])
        await reader.readexactly(length)
        return int(head.split()[1])
    finally:
        streams.put_nowait((reader, writer))


async def _asked(told: defaultdict[str, Told], at: tuple[str, int], wanted: Wanted, pace: argparse.Namespace) -> None:
    """So many requests a second over so many connections, each at its instant."""
    streams: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    for _ in range(pace.connections):
        streams.put_nowait(await asyncio.open_connection(*at, limit=2**22))
    start, running = time.perf_counter(), set()

    async def one(kind: str, path: str, due: float) -> None:
        status = await _one(streams, f"{at[0]}:{at[1]}", path)
        took = (time.perf_counter() - due) * 1000
        told[kind].took.append(took)
        told[kind].slow = sorted([*told[kind].slow, (took, path)], reverse=True)[:5]
        if status != 200:  # noqa: PLR2004
            told[kind].wrong.append(f"{status} {path}")

    for number in range(int(pace.rate * pace.seconds)):
        due = start + number / pace.rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        running.add(asyncio.create_task(one(*next(wanted), due)))
    await asyncio.gather(*running)


async def _both(
    at: tuple[str, int], bare: tuple[str, int], wanted: Wanted, pace: argparse.Namespace
) -> defaultdict[str, Told]:
    """The desk and the bare page at once."""
    told: defaultdict[str, Told] = defaultdict(Told)
    seldom = argparse.Namespace(**vars(pace) | {"rate": pace.rate * BARE_SHARE})
    await asyncio.gather(
        _asked(told, at, wanted, pace),
        _asked(told, bare, iter(lambda: ("bare", "/"), None), seldom),
    )
    return told


def measured(path: Path, ids: list[str], words: list[str], asked: argparse.Namespace, folder: Path) -> None:
    """Serve, add, ask, print."""
    command = [sys.executable, "-m", "musnad.cli", "serve", "--port", "0", "--json", "--record", str(path)]
    command += ["--workers", str(asked.workers)]
    with server(command) as (pid, *at), server([sys.executable, "-c", BARE]) as (bare_pid, *bare):
        wanted = addresses(ids, words)
        warm = argparse.Namespace(rate=10, seconds=5, connections=4)
        asyncio.run(_both((at[0], at[1]), (bare[0], bare[1]), wanted, warm))
        with ExitStack() as held:
            if not asked.still:
                held.enter_context(adding(path, words, folder / "more"))
            before, bare_before, pages = cpu(pid), cpu(bare_pid), _count(path)
            told = asyncio.run(_both((at[0], at[1]), (bare[0], bare[1]), wanted, asked))
            spent, bare_spent = cpu(pid) - before, cpu(bare_pid) - bare_before
            added, load = _count(path) - pages, os.getloadavg()[0]
            print(f"{added} pages were added meanwhile; load {load:.1f} on {os.cpu_count()}")
    for kind in (*SHARES, "bare"):
        print(told[kind].line(kind))
        for wrong in told[kind].wrong[:3]:
            print("   ", wrong)
    for kind in SHARES:
        print(f"slowest {kind}: " + ", ".join(f"{took:.0f} ms {path[:60]}" for took, path in told[kind].slow[:3]))
    desk, own = sum(len(told[k].took) for k in SHARES), len(told["bare"].took)
    a, b = 1000 * spent / desk, 1000 * bare_spent / own
    print(f"processor time of the server: {a:.1f} ms a request of the desk, {b:.2f} of a bare page: {a / b:.1f} times")
    for kind in ("article", "search"):
        p50, p99 = (told[kind].at(share) / told["bare"].at(share) for share in (0.5, 0.99))
        print(f"{kind} / bare: p50 {p50:.1f}, p99 {p99:.1f}")


def _count(path: Path) -> int:
    with RecordFile.open(path, read_only=True) as file:
        return file.count()


def main() -> None:
    """Fill, serve, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--rate", type=float, default=40)
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--record", type=Path, help="a record file made before, or to be made here for the next time")
    parser.add_argument("--still", action="store_true", help="add nothing meanwhile")
    parser.add_argument("--workers", type=int, default=1, help="processes of the server")
    arguments = parser.parse_args()
    words = vocabulary(arguments.words)
    with tempfile.TemporaryDirectory() as folder:
        made = arguments.record or Path(folder) / "made.db"
        if not made.exists():
            fill(made, arguments.count, words)
        path = Path(folder) / "bench.db"
        shutil.copy(made, path)
        with RecordFile.open(path, read_only=True) as file:
            ids = list(file.ids())
        measured(path, ids, words, arguments, Path(folder))


if __name__ == "__main__":
    main()
