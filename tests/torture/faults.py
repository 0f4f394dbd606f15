"""The disk is full, or fails, at each write of a run: what is said, and whether the run is completed afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from musnad.errors import RecordFileError
from musnad.store import RecordFile
from tests.torture import pages
from tests.torture.disk import Disk, on
from tests.torture.powercuts import missing
from tests.torture.run import Life

FAULTS: dict[str, tuple[type[apsw.Error], str]] = {
    "ENOSPC": (apsw.FullError, "the disk is full"),
    "EIO": (apsw.IOError, "the disk failed"),
}


@dataclass
class Figures:
    """What a fault at each write came to."""

    fault: str
    writes: int = 0
    told: int = 0
    unclear: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    unequal: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """All that should not be."""
        return [*self.unclear, *self.lost, *self.unequal]

    def __str__(self) -> str:
        """One line."""
        return (
            f"{self.fault} at each of {self.writes} writes: {self.told} told, {self.writes - self.told} harmless,"
            f" {len(self.unclear)} unclear, {len(self.lost)} acknowledged lost,"
            f" {len(self.unequal)} runs not completed afterwards"
        )


def torture(  # noqa: PLR0913 - what, where, and how much of it
    life: Life,
    fault: str,
    folder: Path,
    *,
    lasting: bool,
    every: int = 1,
    heard: Callable[[str], object] = lambda _: None,
) -> Figures:
    """Let each write (or one of so many) fail, alone or with all that follow; then live to the end on a sound disk."""
    figures = Figures(f"{fault}, {'lasting' if lasting else 'once'},")
    whole = folder / "whole"
    whole.mkdir()
    life.begin(whole / "musnad.db")
    disk = Disk()
    with on(disk):
        life.live(whole / "musnad.db")
    wanted = pages.content(whole / "musnad.db")
    for number in range(1, disk.writes + 1, every):
        here = folder / "fault"
        here.mkdir()
        figures.writes += 1
        life.begin(here / "musnad.db")
        _one(life, fault, here / "musnad.db", (number, lasting), wanted, figures)
        shutil.rmtree(here)
        heard(str(figures))
    return figures


def _one(  # noqa: PLR0913, PLR0917 - one trial and all that it needs
    life: Life, fault: str, record: Path, at: tuple[int, bool], wanted: str, figures: Figures
) -> None:
    error, said = FAULTS[fault]
    number, lasting = at
    told: list[str] = []
    disk = Disk(fails=lambda write: error if write == number or (lasting and write > number) else None)
    try:
        with on(disk):
            life.live(record, told.append)
    except RecordFileError as seen:
        figures.told += 1
        if not (str(record) in seen.place and said in seen.seen and seen.remedy):
            figures.unclear.append(f"write {number}: {seen}")
    except Exception as seen:  # noqa: BLE001 - whatever it is, it is a figure
        figures.unclear.append(f"write {number}: {type(seen).__name__}: {seen}")
    try:
        if record.exists() and told:
            with RecordFile.open(record) as file:
                figures.lost += [f"write {number}: {line}" for line in missing(file, told)]
        life.live(record)
        if pages.content(record) != wanted:
            figures.unequal.append(f"write {number}: it holds something else")
    except Exception as seen:  # noqa: BLE001 - the same
        figures.unequal.append(f"write {number}: {type(seen).__name__}: {seen}")
