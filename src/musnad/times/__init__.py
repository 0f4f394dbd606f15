"""Article -> Times: resolve, and the habits it resolves by."""

from musnad.times.found import NEWS, Habits
from musnad.times.resolve import resolve

__all__ = ["NEWS", "Habits", "resolve"]
