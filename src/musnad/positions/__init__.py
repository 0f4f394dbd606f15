"""Statements and events -> where each party stands on what; all pages -> how that changed."""

from musnad.positions.stage import take
from musnad.positions.track import track

__all__ = ["take", "track"]
