"""Readings -> the passages pages share, who carried them first, and which pages count as one witness."""

from musnad.lineage.align import align
from musnad.lineage.copies import Copy, containment, copies
from musnad.lineage.dating import dated
from musnad.lineage.lines import Line, lines, without_templates
from musnad.lineage.origins import origins
from musnad.lineage.prints import WIDEST, prints
from musnad.lineage.quotes import quotes
from musnad.lineage.reprints import LEAST_PRINTS, compare, reprints
from musnad.lineage.translations import translations
from musnad.lineage.witnesses import Witnesses, corroborated, sourced
from musnad.lineage.words import Story, words

__all__ = [
    "LEAST_PRINTS",
    "WIDEST",
    "Copy",
    "Line",
    "Story",
    "Witnesses",
    "align",
    "compare",
    "containment",
    "copies",
    "corroborated",
    "dated",
    "lines",
    "origins",
    "prints",
    "quotes",
    "reprints",
    "sourced",
    "translations",
    "without_templates",
    "words",
]
