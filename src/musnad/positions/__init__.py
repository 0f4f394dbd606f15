"""Statements and events -> where each party stands on what."""

from musnad.positions.stage import take

__all__ = ["take"]
