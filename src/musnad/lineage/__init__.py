"""Readings -> the passages pages share, who carried them first, and which pages count as one witness."""

from musnad.lineage.contrast import Contrast, Stretch, contrast
from musnad.lineage.copies import Copy, containment, copies
from musnad.lineage.dating import dated
from musnad.lineage.kin import Kin, kin
from musnad.lineage.lines import ASKED, TEMPLATE, Line, lines, little_else, without_templates
from musnad.lineage.origins import joined_by, later, origins
from musnad.lineage.prints import WIDEST, prints
from musnad.lineage.quotes import Repeated, quotes, repeated
from musnad.lineage.reprints import LEAST_PRINTS, compare, reprints
from musnad.lineage.todays import own_weekday
from musnad.lineage.translations import spoken, translations
from musnad.lineage.witnesses import Trace, Witnesses, between, corroborated, sourced, ways
from musnad.lineage.words import Story, Words, folds, words

__all__ = [
    "ASKED",
    "LEAST_PRINTS",
    "TEMPLATE",
    "WIDEST",
    "Contrast",
    "Copy",
    "Kin",
    "Line",
    "Repeated",
    "Story",
    "Stretch",
    "Trace",
    "Witnesses",
    "Words",
    "between",
    "compare",
    "containment",
    "contrast",
    "copies",
    "corroborated",
    "dated",
    "folds",
    "joined_by",
    "kin",
    "later",
    "lines",
    "little_else",
    "origins",
    "own_weekday",
    "prints",
    "quotes",
    "repeated",
    "reprints",
    "sourced",
    "spoken",
    "translations",
    "ways",
    "without_templates",
    "words",
]
