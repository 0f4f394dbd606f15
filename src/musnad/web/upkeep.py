"""The index beside the record file is brought up to it while the desk is open: a search is not left behind for long."""

from __future__ import annotations

import logging
from threading import Lock, Thread
from time import monotonic

from musnad.errors import MusnadError
from musnad.search.beside import folder_of, refresh
from musnad.store import RecordFile

LOG = logging.getLogger("musnad.web")
EVERY = 60.0
"""Seconds between two looks at what the index lacks: a look at 100,000 pages takes a fifth of a second."""


class Upkeep:
    """Who refreshes the index of one file, where it has one; searches do not wait for it."""

    def __init__(self, file: RecordFile) -> None:
        """Nothing is looked at yet."""
        self._file = file
        self._looked = -EVERY
        self._busy = Lock()

    def look(self) -> None:
        """Bring the index up, beside, where it stands and was not looked at in the last minute."""
        if monotonic() - self._looked < EVERY or not self._busy.acquire(blocking=False):
            return
        self._looked = monotonic()
        if not (folder_of(self._file.path) / "meta.json").exists():
            self._busy.release()
            return
        Thread(target=self._refresh, daemon=True).start()

    def _refresh(self) -> None:
        try:
            refresh(self._file)
        except (MusnadError, ValueError) as error:  # the file was closed, or another program has the index in its hands
            LOG.info("the index beside %s: %s", self._file.path, error)
        finally:
            self._busy.release()
