"""Pages for clusters: what a worker opens must cross to it, so all stands in a module that it can import."""

import os
import time
from collections.abc import Callable
from functools import partial

from musnad.pages.raw import Raw
from musnad.pages.sources import Source
from tests.runner.sources import story


class Deadly(bytes):
    """Bytes that end the process to which they were handed once it reads them."""

    armed = False

    def __len__(self) -> int:
        if self.armed:
            os._exit(3)
        return 1

    def __reduce__(self) -> tuple[Callable[[], bytes], tuple[()]]:
        return _handed, ()


def _handed() -> Deadly:
    handed = Deadly()
    handed.armed = True
    return handed


def deadly(location: str) -> Source:
    return Source(location, _deadly)


def broken(location: str) -> Source:
    """A source that fails as no source should."""
    return Source(location, _broken)


def slow(number: int) -> Source:
    """A story that takes a moment to open."""
    return Source(f"{number}.txt", partial(_slow, story(number)))


def _deadly(location: str, _cap: int) -> Raw:
    return Raw(Deadly(), location)


def _slow(source: Source, _location: str, _cap: int) -> Raw:
    time.sleep(0.1)
    return source.read()


def _broken(_location: str, _cap: int) -> Raw:
    raise RuntimeError("a fault of ours")
