"""Making very many values that last."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lasting() -> Iterator[None]:
    """Let Python's collector wait while very many values are made that last, which it would look through in vain.

    That was two thirds of what the record of 3,300 pages took. In several threads it waits until the first ends.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
