"""The record file: one SQLite file of pages, readings, corrections, and the index that finds them."""

from musnad.record.corrections import Correction
from musnad.store.connections import check_time, within
from musnad.store.file import RecordFile
from musnad.store.filters import Filter
from musnad.store.shadow import Shadow, Words, shadow
from musnad.store.values import Added, Counted, Failure, Forgotten, Found, Listed, Place

__all__ = [
    "Added",
    "Correction",
    "Counted",
    "Failure",
    "Filter",
    "Forgotten",
    "Found",
    "Listed",
    "Place",
    "RecordFile",
    "Shadow",
    "Words",
    "check_time",
    "shadow",
    "within",
]
