"""What is worked out once for a word form: a page says the same words again, and so do the pages after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

MOST_WORDS = 200_000
"""Word forms remembered: what some hundred thousand pages hold, some 30 MB."""


class Remembered(dict[Key, Value]):
    """Key to what `work_out` makes of it, filled as asked; begun anew where it has grown to `most`.

    >>> lengths = Remembered(len)
    >>> lengths["وزير"], dict(lengths)
    (4, {'وزير': 4})
    """

    def __init__(self, work_out: Callable[[Key], Value], most: int = MOST_WORDS) -> None:
        """Nothing is worked out yet."""
        super().__init__()
        self._work_out, self._most = work_out, most

    def __reduce__(self) -> tuple[type[Remembered[Key, Value]], tuple[Callable[[Key], Value], int]]:
        """What goes to another process is how it is worked out, not what was."""
        return type(self), (self._work_out, self._most)

    def __missing__(self, key: Key) -> Value:
        """Work it out, once."""
        if len(self) >= self._most:
            self.clear()
        self[key] = value = self._work_out(key)
        return value
