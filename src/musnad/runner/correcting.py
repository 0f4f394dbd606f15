"""A person's correction: kept, and in the same commit its page as it is read with it."""

from __future__ import annotations

from musnad.errors import RecordFileError
from musnad.lexicon import Lexicon
from musnad.pipeline import stage_version
from musnad.record.corrections import Correction, corrected_version, relevant
from musnad.runner.batch import LIMITS, Known, add, read
from musnad.runner.keeper import entities_of, kept, now, with_everywhere
from musnad.runner.limits import Limits
from musnad.runner.outcome import Outcome
from musnad.store import RecordFile

AT_ONCE = 200
"""Pages that are read again while a person waits; a batch reads the others."""
ATTEMPTS = 10
"""Readings of one page before we give up: each that came too late lost against another person's correction of it."""


def correct(correction: Correction, file: RecordFile, lexicon: Lexicon, *, limits: Limits = LIMITS) -> bool:
    """Keep a correction and the reading made with it, both or neither; false where it says nothing new.

    MusnadError where the page cannot be read with it.
    """
    version = stage_version(lexicon)
    for _ in range(ATTEMPTS):
        before = with_everywhere(file.corrections(correction.page), file)
        after = (*before, correction)
        if corrected_version(version, after) == corrected_version(version, before):
            return False
        outcome = _read(correction.page, after, file, lexicon, limits)
        if _kept(correction, before, outcome, version, file):
            return True
    seen = "others are correcting this page just now"
    raise RecordFileError(seen, place=correction.page, remedy="Do it again in a moment")


def _read(
    page: str, corrections: tuple[Correction, ...], file: RecordFile, lexicon: Lexicon, limits: Limits
) -> Outcome:
    (outcome,) = read(kept(file, (page,)), lexicon, known=Known(corrections=lambda _: corrections), limits=limits)
    if outcome.error:
        raise outcome.error
    return outcome


def _kept(
    correction: Correction, before: tuple[Correction, ...], outcome: Outcome, version: str, file: RecordFile
) -> bool:
    """Commit both, unless the page was corrected otherwise since the reading began."""
    with file.together():
        if outcome.reading is None or with_everywhere(file.corrections(correction.page), file) != before:
            return False
        file.correct(correction)
        held = relevant((*before, correction), entities_of(outcome.reading))
        file.put_reading(outcome.reading, corrected_version(version, held), now())
    return True


def identify(told: Correction, file: RecordFile, lexicon: Lexicon, *, limits: Limits = LIMITS) -> int:
    """Keep what a person says of the whole record and read again the pages that are about it; how many still wait.

    Of many pages the last to come are read now; gathering reads the others.
    """
    file.correct(told)
    same = tuple(each for each in file.identities() if each.was == told.was)
    stale = frozenset(file.stale(stage_version(lexicon)))
    touched = [page for page in file.bearing(same) if page in stale]
    add(kept(file, touched[-AT_ONCE:]), file, lexicon, limits=limits)
    return max(len(touched) - AT_ONCE, 0)
