"""Article -> Times: resolve."""

from musnad.times.resolve import resolve

__all__ = ["resolve"]
