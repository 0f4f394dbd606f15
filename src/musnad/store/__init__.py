"""The record file: one SQLite file of pages, readings, corrections, and the index that finds them."""

from musnad.record.corrections import Correction
from musnad.store.file import RecordFile
from musnad.store.filters import Filter
from musnad.store.shadow import Shadow, Words, shadow
from musnad.store.values import Added, Capture, Counted, Failure, Forgotten, Found, Listed, Place, Progress

__all__ = [
    "Added",
    "Capture",
    "Correction",
    "Counted",
    "Failure",
    "Filter",
    "Forgotten",
    "Found",
    "Listed",
    "Place",
    "Progress",
    "RecordFile",
    "Shadow",
    "Words",
    "shadow",
]
