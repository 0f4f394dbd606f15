"""kill -9 at any moment of a command, again and again until it has run to its end.

A `Subject` says what is killed and what it tells as safe; another command is put to the torture by writing one.
"""

from __future__ import annotations

import json
import os
import random
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from musnad.cli import add, gather, watching
from musnad.cli.main import main
from musnad.pipeline import stage_version
from musnad.runner.readers import load
from musnad.store import RecordFile
from musnad.store.archive import folder_of
from tests.tables import SHIPPED
from tests.torture import pages
from tests.torture import watching as site

PAGES = 8
"""Pages of a run: enough that most kills fall between two commits or into one."""

LATER = 1.05
"""How much later the next kill may come: on a machine that grows busier a run would else never end."""


@dataclass(frozen=True)
class Subject:
    """A command to be killed.

    `prepare` puts into a folder what it needs and returns what is safe there from the start, `command` is run in that
    folder, where the record file is musnad.db. `told` gives the pages that a line on stdout tells as safe, `held` what
    a record file holds. `content` is what must be that of an uninterrupted run; `equal` says whether what the last run
    printed must be so too.
    """

    name: str
    prepare: Callable[[Path], set[str]]
    command: tuple[str, ...]
    told: Callable[[str], set[str]]
    held: Callable[[RecordFile], set[str]] = lambda file: set(file.ids())
    content: Callable[[Path], str] = pages.content
    equal: bool = False


@dataclass
class Figures:
    """What many kills came to."""

    subject: str
    kills: int = 0
    runs: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    corrupt: list[str] = field(default_factory=list)
    unequal: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """All that should not be."""
        return [*self.lost, *self.doubled, *self.corrupt, *self.unequal]

    def __str__(self) -> str:
        """One line."""
        return (
            f"kill -9 over {self.subject}: {self.kills} kills in {self.runs} runs, {self.acknowledged} pages told,"
            f" {len(self.lost)} lost, {len(self.doubled)} doubled, {len(self.corrupt)} corrupt,"
            f" {len(self.unequal)} unequal to an uninterrupted run"
        )


def _crawl(folder: Path) -> set[str]:
    pages.write(folder / "crawl", PAGES)
    return set()


def _kept(folder: Path) -> set[str]:
    """A record file whose readings are all of an earlier version."""
    with RecordFile.open(folder / "musnad.db") as file, file.together():
        for number in range(PAGES):
            made = pages.outcome(number)
            assert made.received is not None
            assert made.reading is not None
            file.keep(made.received, made.reading, "earlier:1", "2031-03-04T12:00:00+00:00")
        return set(file.ids())


def _added(line: str) -> set[str]:
    told = json.loads(line)
    return {told["page"]} if told["status"] == "added" else set()


def _fetched(line: str) -> set[str]:
    told = json.loads(line)
    return {told["page"]} if told["what"] == "added" else set()


ADD = Subject("add", _crawl, ("add", "--jsonl", "--record", "musnad.db", "crawl"), _added)
GATHER = Subject("gather", _kept, ("gather", "--json", "--record", "musnad.db"), lambda _: set(), equal=True)
ASK = ("--once", "--allow-private", "--gap", "0", "--json", "--record", "musnad.db")
WATCH = Subject("watch", site.prepare, ("watch", "run", *ASK), _fetched, content=site.content)
SUBJECTS = (ADD, GATHER, WATCH)


def torture(
    subject: Subject, kills: int, folder: Path, chance: random.Random, heard: Callable[[str], object] = lambda _: None
) -> Figures:
    """Kill the command until it was killed as often as asked, each record file until its run is complete."""
    figures = Figures(subject.name)
    load(SHIPPED)  # once for all runs, which are forks of this process
    stage_version(SHIPPED)
    whole = folder / "whole"
    whole.mkdir()
    subject.prepare(whole)
    began = time.monotonic()
    printed, _ = _run(subject, whole, None)
    seconds = time.monotonic() - began
    wanted = subject.content(whole / "musnad.db")
    while figures.kills < kills:
        here = folder / f"run-{figures.runs}"
        here.mkdir()
        last = _until_complete(subject, here, (chance, seconds), figures)
        if subject.content(here / "musnad.db") != wanted or (subject.equal and last != printed):
            figures.unequal.append(str(here))
        else:
            shutil.rmtree(here)
        figures.runs += 1
        heard(str(figures))
    return figures


def _until_complete(subject: Subject, here: Path, when: tuple[random.Random, float], figures: Figures) -> str:
    """Start it again after each kill; what its last run printed."""
    safe = subject.prepare(here)
    figures.acknowledged += len(safe)
    chance, seconds = when
    while True:
        printed, killed = _run(subject, here, chance.uniform(0, seconds))
        # a line that the kill cut off is no acknowledgement
        told = [page for line in printed.splitlines(keepends=True) if line[-1:] == "\n" for page in subject.told(line)]
        figures.doubled += [f"{here}: {page} told as new twice" for page in told if page in safe]
        figures.acknowledged += len(set(told) - safe)
        safe |= set(told)
        if not killed:
            return printed
        figures.kills += 1
        seconds *= LATER
        _look(subject, here, safe, figures)


def _look(subject: Subject, here: Path, safe: set[str], figures: Figures) -> None:
    """What a kill left, looked at in a copy, so that the next run finds file and log as the kill left them."""
    copy = here.with_name("look")
    copy.mkdir()
    for name in ("musnad.db", "musnad.db-wal"):
        if (here / name).exists():
            shutil.copy(here / name, copy / name)
    if folder_of(here / "musnad.db").exists():
        shutil.copytree(folder_of(here / "musnad.db"), folder_of(copy / "musnad.db"))
    if (copy / "musnad.db").exists():
        try:
            with RecordFile.open(copy / "musnad.db") as file:
                figures.corrupt += [f"{here}: {problem}" for problem in file.check()]
                figures.lost += [f"{here}: {page}" for page in safe - subject.held(file)]
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a figure
            figures.corrupt.append(f"{here}: {error}")
    elif safe:
        figures.lost += [f"{here}: no record file"]
    shutil.rmtree(copy)


def _run(subject: Subject, here: Path, seconds: float | None) -> tuple[str, bool]:
    """Run it in a process of its own, killed after so many seconds: what it printed, and whether it was killed."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        _become(subject.command, into, here)
    os.close(into)
    printed = bytearray()
    until = None if seconds is None else time.monotonic() + seconds
    killed = False
    while True:
        left = None if until is None else max(0.0, until - time.monotonic())
        if select.select([out], [], [], left)[0]:
            if not (read := os.read(out, 65536)):
                break
            printed += read
        elif killed:
            break  # its readers end with it, and hold its stdout till then
        else:
            os.kill(child, signal.SIGKILL)
            killed, until = True, time.monotonic()
    os.close(out)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        assert os.waitstatus_to_exitcode(status) == 0, (here / "stderr").read_text()
    return printed.decode(), os.WIFSIGNALED(status)


def _become(command: tuple[str, ...], into: int, here: Path) -> None:
    """The command, with the tables that are loaded already: a second of every start less."""
    for room in (add, gather, watching):
        room.own_lexicon = lambda _: SHIPPED  # type: ignore[attr-defined]
    code = 70
    try:
        os.chdir(here)
        os.dup2(into, 1)
        os.dup2(os.open(here / "stderr", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8")
        sys.stderr = os.fdopen(2, "w", encoding="utf-8")
        code = main(command)
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - a child never returns into the parent's loop
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        code = getattr(error, "code", 70)
    finally:
        sys.stderr.flush()
        os._exit(code)
