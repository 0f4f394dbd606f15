"""Readings -> the passages pages share, who carried them first, and which pages count as one witness."""

from musnad.lineage.reprints import reprints

__all__ = ["reprints"]
