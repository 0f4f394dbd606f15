"""Two states of the code read the same pages in turn: processor time, and the pages of which their readings differ.

python bench/in_turn.py BEFORE/src src PAGE... : the first from `git archive COMMIT src | tar x -C BEFORE`. The two
are processes of their own, under different seeds of Python's hashes; which of them is first changes from page to page.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

READER = """
import hashlib, sys, time
from pathlib import Path
from musnad.errors import MusnadError
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.pipeline import read_page
from musnad.record.codec import to_msgpack
lexicon = Lexicon()
for line in sys.stdin:
    name = line.rstrip()
    raw, begun = Path(name).read_bytes(), time.process_time()
    try:
        told = to_msgpack(read_page(receive(raw, name), lexicon))
    except MusnadError as error:
        told = str(error).encode()
    print(time.process_time() - begun, hashlib.sha256(told).hexdigest(), flush=True)
"""
WARM = 5
"""Pages read before the clock counts: what loads the tables is not a page's."""


def main() -> None:
    """Print milliseconds a page of both, their ratio and the pages read otherwise."""
    readers = [_reader(Path(source), seed) for seed, source in enumerate(sys.argv[1:3], 1)]
    pages = sys.argv[3:]
    took, differ = [0.0, 0.0], []
    for n, page in enumerate([*pages[:WARM], *pages]):
        found = ["", ""]
        for which in (n % 2, 1 - n % 2):
            seconds, found[which] = _ask(readers[which], page)
            took[which] += seconds * (n >= WARM)
        differ += [page] if found[0] != found[1] else []
    before, now = (1000 * seconds / max(1, len(pages)) for seconds in took)
    print(f"before {before:.1f} ms, now {now:.1f} ms a page, now / before {now / before:.2f}; read otherwise: {differ}")


def _reader(source: Path, seed: int) -> subprocess.Popen[str]:
    """A process that reads the pages whose names it is given, by the code of a folder."""
    places = {**os.environ, "PYTHONPATH": str(source.resolve()), "PYTHONHASHSEED": str(seed)}
    command = [sys.executable, "-c", READER]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=places)  # noqa: S603 - our own


def _ask(reader: subprocess.Popen[str], page: str) -> tuple[float, str]:
    """The seconds that a page took, and the digest of its reading."""
    if reader.stdin is None or reader.stdout is None:
        raise BrokenPipeError(page)
    print(page, file=reader.stdin, flush=True)
    seconds, digest = reader.stdout.readline().split()
    return float(seconds), digest


if __name__ == "__main__":
    main()
