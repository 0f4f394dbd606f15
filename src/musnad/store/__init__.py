"""The record file: one SQLite file of pages, readings, corrections, and the index that finds them."""

from musnad.record.corrections import Correction
from musnad.store.file import RecordFile
from musnad.store.filters import Filter
from musnad.store.happenings import Coded, Wanted
from musnad.store.shadow import Shadow, Words, shadow
from musnad.store.tracing import Breadth
from musnad.store.values import (
    Added,
    Counted,
    Dossier,
    Failure,
    Forgotten,
    Found,
    Listed,
    Place,
    SavedSearch,
    StoryChange,
)

__all__ = [
    "Added",
    "Breadth",
    "Coded",
    "Correction",
    "Counted",
    "Dossier",
    "Failure",
    "Filter",
    "Forgotten",
    "Found",
    "Listed",
    "Place",
    "RecordFile",
    "SavedSearch",
    "Shadow",
    "StoryChange",
    "Wanted",
    "Words",
    "shadow",
]
