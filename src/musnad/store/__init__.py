"""The record file: one SQLite file of pages, readings, corrections, and the index that finds them."""

from musnad.record.corrections import Correction
from musnad.store.file import RecordFile
from musnad.store.filters import Filter
from musnad.store.happenings import Coded, Wanted
from musnad.store.remarks import Case, Note, Remarks, Report, Ruling, Thing
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
    StoryChange,
)

__all__ = [
    "Added",
    "Breadth",
    "Case",
    "Coded",
    "Correction",
    "Counted",
    "Dossier",
    "Failure",
    "Filter",
    "Forgotten",
    "Found",
    "Listed",
    "Note",
    "Place",
    "RecordFile",
    "Remarks",
    "Report",
    "Ruling",
    "Shadow",
    "StoryChange",
    "Thing",
    "Wanted",
    "Words",
    "shadow",
]
