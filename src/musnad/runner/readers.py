"""Processes that read pages and may be killed: a hostile page costs its own reading and nothing else."""

from __future__ import annotations

import gc
import traceback
from concurrent.futures import TimeoutError as Expired
from dataclasses import dataclass
from functools import cached_property
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from musnad.errors import CostlyReading, MusnadError, OverlongReading, PageError
from musnad.lexicon import Lexicon
from musnad.pages.raw import Raw
from musnad.pages.receive import receive
from musnad.pipeline import read_page
from musnad.record import Markup, Reading, Received
from musnad.record.codec import pack, unpack
from musnad.record.corrections import Correction
from musnad.runner.limits import Limits
from musnad.runner.outcome import Taken
from musnad.runner.processes import bound_memory, context, end_with_parent

YOUNG = 10_000
"""Objects behind which garbage is looked for; behind Python's 700 a page is gone through dozens of times, for 2 %."""
_lexicons: list[Lexicon] = []
"""The worker's own lexicon; the parent's list stays empty."""
_memory: list[int] = []
"""Bytes that each page may take in this worker."""


class Readers:
    """A pool of reading processes, each with the lexicon in it.

    On leaving with an error (Ctrl-C is one) what is still being read is given up at once.
    """

    def __init__(self, lexicon: Lexicon, limits: Limits) -> None:
        """None is started before there is a page to read."""
        self._lexicon = lexicon
        self._limits = limits
        self._pool: ProcessPool | None = None

    def __enter__(self) -> Self:
        """The readers, ready."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Wait for the last pages, or give them up after an error."""
        if self._pool:
            if kind is None:
                self._pool.close()  # type: ignore[no-untyped-call]
            else:
                self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()

    def read(self, raw: Raw, corrections: tuple[Correction, ...] = (), taken: Taken | None = None) -> ReadingUnderWay:
        """Hand a page, and what people put right on it, to the next free process; `taken` is where it stood."""
        self._pool = self._pool or self._started()
        future = self._pool.schedule(_read, args=(raw, self._limits.bytes, corrections), timeout=self._limits.seconds)
        return ReadingUnderWay(raw, self._limits.seconds, future, corrections, taken)

    def _started(self) -> ProcessPool:
        load(self._lexicon)
        given = (self._lexicon, self._limits.memory)
        return ProcessPool(self._limits.processes, initializer=_begin, initargs=given, context=context())


@dataclass(frozen=True, slots=True)
class ReadingUnderWay:
    """A page that a process is reading."""

    raw: Raw
    seconds: float
    future: ProcessFuture[bytes]
    corrections: tuple[Correction, ...] = ()
    taken: Taken | None = None

    def result(self) -> tuple[Received, Reading]:
        """Wait for it; MusnadError where the page cannot be read, takes too long or kills its reader."""
        place = self.raw.location
        try:
            sent = unpack(self.future.result(), Sent)
        except Expired:
            raise OverlongReading(
                f"still reading after {self.seconds:g} s", place=place, remedy="Save its text alone and add that"
            ) from None
        except ProcessExpired as error:
            raise PageError(
                f"the reading process ended (exit code {error.exitcode})", place=place, remedy="Please report the page"
            ) from None
        return Received(sent.reading.page, self.raw.data, sent.markup), sent.reading


@dataclass(frozen=True, slots=True)
class Sent:
    """What a reader sends back; packed, for Python's pickle takes seven times as long."""

    markup: Markup | None
    reading: Reading


def load(lexicon: Lexicon) -> None:
    """Read every table before the fork, so that the processes share one copy.

    Nothing of it is garbage: looking for some meanwhile took a sixth of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        for name, table in vars(type(lexicon)).items():
            if isinstance(table, cached_property):
                getattr(lexicon, name)
    finally:
        if collecting:
            gc.enable()


def _begin(lexicon: Lexicon, memory: int) -> None:
    _lexicons[:], _memory[:] = [lexicon], [memory]
    gc.freeze()  # the tables live as long as the process: looked through again and again they took 4 % of a reading
    gc.set_threshold(YOUNG)
    end_with_parent()


def _read(raw: Raw, cap: int, corrections: tuple[Correction, ...]) -> bytes:
    """In the worker: one page to its reading, packed. The raw bytes stay behind; the parent has them."""
    bound_memory(_memory[0])  # anew: what an earlier page has left behind is not this one's
    try:
        received = receive(raw.data, raw.location, media_type=raw.media_type, charset=raw.charset, cap=cap)
        reading = read_page(received, _lexicons[0], corrections)
        return pack(Sent(received.markup, reading), in_order=False)
    except MusnadError:
        raise
    except MemoryError:
        pass  # told below: until here ends, the error holds all that the page has taken
    except Exception as error:
        if not _short(error):  # a fault of ours is that page's failure, not the batch's
            raise fault(error, raw.location) from error
    seen, remedy = "it takes more memory than one page may", "Save its text alone and add that"
    raise CostlyReading(seen, place=raw.location, remedy=remedy)


def _short(error: BaseException | None) -> bool:
    """Whether memory ran out behind it."""
    return error is not None and (isinstance(error, MemoryError) or _short(error.__cause__ or error.__context__))


def fault(error: Exception, place: str) -> PageError:
    """A fault of ours as one line: what, in which file and line."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{last.filename.rpartition('/musnad/')[2]}:{last.lineno}"
    return PageError(
        f"Musnad failed on it ({type(error).__name__}: {error}, {where})", place=place, remedy="Please report the page"
    )
