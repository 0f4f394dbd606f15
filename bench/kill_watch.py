"""`musnad watch run` killed (SIGKILL) again and again: nothing that it printed is lost, nothing is doubled.

    python bench/kill_watch.py KILLS [SEED]

A site on this machine lists 60 pages. A run is killed after a random line and the next one begun, until all are kept;
then a new record file, until there were KILLS. Each finished record must equal that of a run that nobody killed.
"""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from musnad.store import RecordFile
from musnad.store.archive import folder_of
from tests.runner.watch.site import Site, serving, story

PAGES = 60
MOST_LINES, LATEST = 12, 0.15
"""A run is killed up to so many lines after its first, and so many seconds after that, however busy the machine is."""
RUN = ("watch", "run", "--once", "--allow-private", "--gap", "0", "--json")


def musnad(record: Path, *arguments: str) -> subprocess.Popen[str]:
    """A command in a process group of its own."""
    command = [sys.executable, "-m", "musnad.cli", *arguments, "--record", str(record)]
    return subprocess.Popen(  # noqa: S603 -- our own command
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    )


def told(lines: str) -> set[str]:
    """The pages that a run said it had kept; its last line may be cut."""
    kept = set()
    for line in lines.splitlines():
        with contextlib.suppress(ValueError):
            said = json.loads(line)
            if said["what"] == "added":
                kept.add(said["page"])
    return kept


def kept(record: Path) -> dict[str, object]:
    """What a record file says, without its instants."""
    with RecordFile.open(record) as file:
        visits = [(v.address, v.status, v.page) for v in file.watching.visits()]
        readings = {r.page.id: (r.page.location, len(r.statements)) for r in file.readings()}
        return {"pages": readings, "visits": sorted(visits, key=str), "problems": file.check()}


def archive_is_whole(record: Path) -> bool:
    """Whether another tool reads every record of the archive."""
    for path in folder_of(record).glob("*.warc.gz"):
        with path.open("rb") as file:
            for each in ArchiveIterator(file, parse_http=False):
                if each.headers.get("WARC-Block-Digest") and not each.verify_block_digest():
                    return False
    return True


def until_done(record: Path, kills: int, chance: random.Random) -> tuple[int, set[str]]:
    """Kill runs until one ends by itself, or there were so many; then let one end."""
    done, said = 0, set[str]()
    while done < kills:
        run = musnad(record, *RUN)
        lines, left = [], chance.randint(1, MOST_LINES)
        for line in run.stdout or ():
            lines.append(line)
            left -= 1
            if left == 0:
                time.sleep(chance.uniform(0, LATEST))
                os.killpg(run.pid, signal.SIGKILL)
                done += 1
        said |= told("".join(lines))
        if run.wait() == 0:
            break
    last, _ = musnad(record, *RUN).communicate()
    return done, said | told(last)


def main() -> None:
    """Print what was lost, doubled and different."""
    wanted, chance = int(sys.argv[1]), random.Random(sys.argv[2] if len(sys.argv) > 2 else "1")  # noqa: S311, PLR2004
    with serving() as site, tempfile.TemporaryDirectory() as folder:
        prepare(site)
        whole = Path(folder) / "whole.db"
        musnad(whole, "watch", "add", f"{site.address}/rss").communicate()
        musnad(whole, *RUN).communicate()
        expected = kept(whole)
        counts = {"kills": 0, "records": 0, "lost": 0, "doubled": 0, "different": 0, "archives torn": 0}
        while counts["kills"] < wanted:
            record = Path(folder) / f"{counts['records']}.db"
            musnad(record, "watch", "add", f"{site.address}/rss").communicate()
            done, said = until_done(record, wanted - counts["kills"], chance)
            found = kept(record)
            pages, visits = found["pages"], found["visits"]
            if not isinstance(pages, dict) or not isinstance(visits, list):
                raise TypeError
            counts["kills"] += done
            counts["records"] += 1
            counts["lost"] += len(said - pages.keys())
            counts["doubled"] += len(visits) - len(set(visits))
            counts["different"] += found != expected
            counts["archives torn"] += not archive_is_whole(record)
            print(counts, flush=True)


def prepare(site: Site) -> None:
    """A feed and its pages."""
    paths = [f"/{n}" for n in range(PAGES)]
    site.lists(*paths)
    site.answers |= {path: story(f"الجولة رقم {path[1:]}") for path in paths}


if __name__ == "__main__":
    main()
