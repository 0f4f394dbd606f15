"""The power is cut between any two things that a program does to its disk; what was not synced is there in part.

The model: all that was written before a file's last sync is there. Of what came later each sector of 512 bytes is there
or not, by chance, and so is each truncation; a new file is there for certain once a file of its folder was synced
after it, a deletion once it was asked for with a sync.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from musnad.store import RecordFile
from tests.torture import pages
from tests.torture.disk import Disk, Event, on
from tests.torture.run import Life, forgotten

SECTOR = 512
"""Bytes that a disk writes all or nothing."""


@dataclass
class Figures:
    """What many cuts came to."""

    what: str
    cuts: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    corrupt: list[str] = field(default_factory=list)
    unequal: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """All that should not be."""
        return [*self.lost, *self.corrupt, *self.unequal]

    def __str__(self) -> str:
        """One line."""
        return (
            f"power cut over {self.what}: {self.cuts} cuts, {self.acknowledged} acknowledgements before them,"
            f" {len(self.lost)} lost, {len(self.corrupt)} corrupt, {len(self.unequal)} unequal to an uninterrupted run"
        )


def torture(
    life: Life, cuts: int, folder: Path, chance: random.Random, heard: Callable[[str], object] = lambda _: None
) -> Figures:
    """Live one life on a disk that notes all, cut it at so many places, and live it to its end after each."""
    figures = Figures(f"a file of schema {life.schema}" if life.schema else "a new file")
    (folder / "begin").mkdir()
    life.begin(folder / "begin" / "musnad.db")
    before = {file.name: file.read_bytes() for file in (folder / "begin").iterdir()}
    events = trace(life, folder / "whole")
    wanted = pages.content(folder / "whole" / "musnad.db")
    writes = [number for number, event in enumerate(events) if event.kind != "told"]
    for _ in range(cuts):
        at = chance.choice(writes) + chance.randint(0, 1)
        here = folder / "cut"
        here.mkdir()
        for name, data in after_cut(events[:at], chance, before).items():
            (here / name).write_bytes(data)
        told = [event.file for event in events[:at] if event.kind == "told"]
        figures.cuts += 1
        figures.acknowledged += len(told)
        _look(life, here / "musnad.db", told, wanted, figures, f"cut before event {at}")
        shutil.rmtree(here)
        heard(str(figures))
    return figures


def trace(life: Life, folder: Path) -> list[Event]:
    """All that one life does to its disk, and what it told between."""
    folder.mkdir()
    life.begin(folder / "musnad.db")
    disk = Disk()
    with on(disk):
        life.live(folder / "musnad.db", disk.told)
    return disk.events


def after_cut(events: list[Event], chance: random.Random, before: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files as they are found when the power is back."""
    synced = _synced(events)
    there = {name: bytearray(data) for name, data in before.items()}
    certain = _certain(events)
    for number, event in enumerate(events):
        sure = number < synced.get(event.file, -1)
        if event.kind == "create":
            if number < certain or chance.random() < 0.5:
                there[event.file] = bytearray()
        elif event.kind == "delete":
            if event.offset or number < certain or chance.random() < 0.5:
                there.pop(event.file, None)
        elif event.file not in there:
            continue
        elif event.kind == "truncate" and (sure or chance.random() < 0.5):
            del there[event.file][event.offset :]
        elif event.kind == "write":
            _write(there[event.file], event, None if sure else chance)
    return {name: bytes(data) for name, data in there.items()}


def _synced(events: list[Event]) -> dict[str, int]:
    """Up to which event each file is on the disk."""
    return {event.file: number for number, event in enumerate(events) if event.kind == "sync"}


def _certain(events: list[Event]) -> int:
    """Up to which event the folder's names are on the disk: SQLite syncs it with the first sync of a new log."""
    fresh: set[str] = set()
    certain = 0
    for number, event in enumerate(events):
        if event.kind == "create":
            fresh.add(event.file)
        elif event.kind == "sync" and event.file in fresh and event.file.endswith(("-wal", "-journal")):
            certain = number
            fresh.clear()
        elif event.kind == "delete" and event.offset:
            certain = number
    return certain


def _write(data: bytearray, event: Event, chance: random.Random | None) -> None:
    """Write it whole, or the sectors of it that chance kept."""
    for start in range(event.offset, event.offset + len(event.data), SECTOR):
        if chance is None or chance.random() < 0.5:
            part = event.data[start - event.offset : start - event.offset + SECTOR]
            data.extend(bytes(max(0, start + len(part) - len(data))))
            data[start : start + len(part)] = part


def _look(  # noqa: PLR0913, PLR0917 - one trial and all that it needs
    life: Life, record: Path, told: list[str], wanted: str, figures: Figures, when: str
) -> None:
    try:
        if record.exists():
            with RecordFile.open(record) as file:
                figures.corrupt += [f"{when}: {problem}" for problem in file.check()]
                figures.lost += [f"{when}: {lost}" for lost in missing(file, told)]
        elif told:
            figures.lost.append(f"{when}: no record file")
        life.live(record)
        if pages.content(record) != wanted:
            figures.unequal.append(when)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a figure
        figures.corrupt.append(f"{when}: {type(error).__name__}: {error}")


def missing(file: RecordFile, told: list[str]) -> list[str]:
    """What was told as safe and is not so."""
    ids = set(file.ids())
    gone = forgotten(file)
    versions = {page: file.version_of(page) or "" for page in ids}
    corrected = len(file.corrections())
    is_safe: dict[str, Callable[..., bool]] = {
        "kept": lambda page, version: page in gone or versions.get(page, "") >= version,
        "corrected": lambda number: corrected > int(number),
        "forgetting": lambda: True,
        "forgotten": lambda page: page in gone,
    }
    return [line for line in told if not is_safe[line.split()[0]](*line.split()[1:])]
