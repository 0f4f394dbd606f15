"""A container's pages, unpacked by a process that may be killed: what hangs or crashes it costs one record."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection

from musnad.errors import CostlyReading, MusnadError, OverlongReading, PageError
from musnad.pages.containers import BEGINNING, Container, Held, Mark, Unpacked, beyond, unpack
from musnad.runner.limits import Limits
from musnad.runner.processes import bound_memory, context, end_with_parent
from musnad.runner.readers import fault

REMEDY = "Get the file anew; its other records are read"


class _Ended(Exception):
    """The process is no more, or was killed: why."""

    def __init__(self, error: MusnadError) -> None:
        super().__init__(error)
        self.error = error


def unpacked(container: Container, limits: Limits, mark: Mark = BEGINNING) -> Iterator[Unpacked]:
    """What stands in a container behind a mark; MusnadError where it cannot be opened at all."""
    while True:
        before = mark
        try:
            for each in _by_one_process(container, mark, limits):
                yield each
                mark = each.after
        except _Ended as ended:
            onwards = beyond(container, mark)
            # a table is read from its beginning: what ends its reading twice ends it for good
            hopeless = onwards is None or (container.kind != "warc" and mark == before)
            place = f"{container.location}#{mark.ordinal + 1}"
            error = type(ended.error)(ended.error.seen, place=place, remedy=ended.error.remedy)
            yield Held(error, place, onwards or Mark(mark.offset, mark.ordinal + 1))
            if hopeless or onwards is None:
                return
            mark = onwards
        else:
            return


def _by_one_process(container: Container, mark: Mark, limits: Limits) -> Iterator[Unpacked]:
    ours, theirs = context().Pipe(duplex=False)
    given = (theirs, container, mark, limits)
    process = context().Process(target=_unpack, args=given, daemon=True)  # type: ignore[attr-defined]
    process.start()
    theirs.close()
    try:
        while (told := _next(ours, limits.seconds)) is not None:
            yield told
    except EOFError:
        process.join()
        seen = f"the unpacking process ended (exit code {process.exitcode})"
        raise _Ended(PageError(seen, remedy=REMEDY)) from None
    finally:
        process.kill()
        process.join()
        ours.close()


def _next(pipe: Connection, seconds: float) -> Unpacked | None:
    if not pipe.poll(seconds):
        raise _Ended(OverlongReading(f"still unpacking after {seconds:g} s", remedy=REMEDY))
    told: Unpacked | MusnadError | _Ended | None = pipe.recv()
    if isinstance(told, Exception):
        raise told
    return told


def _unpack(pipe: Connection, container: Container, mark: Mark, limits: Limits) -> None:
    """In the process: tell what is unpacked, at last nothing, or what went wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the batch's affair, which then ends this process
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_parent()
    bound_memory(limits.memory)
    try:
        pipe.send(_told(pipe, container, mark, limits))
    except BrokenPipeError:  # the batch is no more
        return


def _told(pipe: Connection, container: Container, mark: Mark, limits: Limits) -> MusnadError | _Ended | None:
    try:
        for each in unpack(container, mark, limits.bytes):
            pipe.send(each)
    except MusnadError as error:
        return error
    except MemoryError:
        return _Ended(CostlyReading("it takes more memory than one page may", remedy=REMEDY))
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault of ours is that record's failure, not the batch's
        return _Ended(fault(error, container.location))
    return None
