"""What the desk writes into the record: a page brought to it, a correction; read by the command line's own batch."""

from __future__ import annotations

import hashlib
from functools import partial

from musnad import runner
from musnad.errors import MusnadError
from musnad.lexicon import Lexicon
from musnad.pages.raw import Raw
from musnad.pages.sources import Source, address_source
from musnad.record.corrections import Correction
from musnad.runner import Limits, Outcome
from musnad.store import Dossier, RecordFile, SavedSearch

ONE_PAGE = Limits(workers=1)
DIGITS = 12
"""Of the digest in the name of a page that was pasted without one."""


class Desktop:
    """Adds pages to one record file, and corrects them."""

    def __init__(self, file: RecordFile, lexicon: Lexicon) -> None:
        """Nothing is read yet."""
        self._file = file
        self._lexicon = lexicon

    def pasted(self, raw: bytes, name: str) -> str:
        """Read pasted UTF-8; where it has no name, its digest is one."""
        location = name or f"pasted-{hashlib.sha256(raw).hexdigest()[:DIGITS]}"
        return self._added(Source(location, partial(_given, raw)))

    def fetched(self, address: str) -> str:
        """Fetch a public address and read it."""
        return self._added(address_source(address))

    def correct(self, correction: Correction) -> None:
        """Keep what a person put right, and its page as it is read with it."""
        runner.correct(correction, self._file, self._lexicon, limits=ONE_PAGE)

    def identify(self, told: Correction) -> int:
        """Keep what a person says of somebody in the whole record, and read the pages again that name them."""
        return runner.identify(told, self._file, self._lexicon, limits=ONE_PAGE)

    def follow(self, dossier: Dossier) -> None:
        """Keep a dossier."""
        self._file.put_dossier(dossier, runner.now())

    def unfollow(self, dossier: str) -> None:
        """Keep it no longer."""
        self._file.drop_dossier(dossier)

    def save(self, search: SavedSearch) -> None:
        """Keep a search."""
        self._file.save_search(search, runner.now())

    def unsave(self, search: str) -> None:
        """Keep it no longer."""
        self._file.drop_search(search)

    def _added(self, source: Source) -> str:
        told: list[Outcome] = []
        runner.add([source], self._file, self._lexicon, told.append, limits=ONE_PAGE)
        for outcome in told:
            if outcome.page and outcome.status != "failed":
                return outcome.page
            if outcome.error:
                raise outcome.error
        raise MusnadError("nothing came of it", place=source.location, remedy="Save the page and add the file")


def _given(raw: bytes, location: str, _cap: int) -> Raw:
    return Raw(raw, location, charset="utf-8")
