"""Readings -> the passages pages share, who carried them first, and which pages count as one witness."""

from musnad.lineage.dating import dated
from musnad.lineage.origins import origins
from musnad.lineage.quotes import quotes
from musnad.lineage.reprints import reprints

__all__ = ["dated", "origins", "quotes", "reprints"]
