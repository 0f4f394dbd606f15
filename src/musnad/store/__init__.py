"""The record file: one SQLite file of pages, readings, corrections, and the index that finds them."""

from musnad.record.corrections import Correction
from musnad.store.archive import Archive, Archived
from musnad.store.connections import check_time, within
from musnad.store.digesting import Digest
from musnad.store.exchanges import Exchange
from musnad.store.file import RecordFile
from musnad.store.filters import Filter
from musnad.store.happenings import Coded, Wanted
from musnad.store.parting import Part, Parts
from musnad.store.remarks import Case, Note, Remarks, Report, Ruling, Thing
from musnad.store.restoring import Restored, restore
from musnad.store.shadow import Kept, Shadow, Words, kept, shadow
from musnad.store.tracing import Breadth
from musnad.store.values import (
    Added,
    Capture,
    Counted,
    Dossier,
    Failure,
    Forgotten,
    Found,
    Host,
    Listed,
    Place,
    Progress,
    SavedSearch,
    StoryChange,
    Visit,
    WatchedFeed,
    WatchedPage,
)
from musnad.store.watching import FORGOTTEN, Listing, Watching, host_of

__all__ = [
    "FORGOTTEN",
    "Added",
    "Archive",
    "Archived",
    "Breadth",
    "Capture",
    "Case",
    "Coded",
    "Correction",
    "Counted",
    "Digest",
    "Dossier",
    "Exchange",
    "Failure",
    "Filter",
    "Forgotten",
    "Found",
    "Host",
    "Kept",
    "Listed",
    "Listing",
    "Note",
    "Part",
    "Parts",
    "Place",
    "Progress",
    "RecordFile",
    "Remarks",
    "Report",
    "Restored",
    "Ruling",
    "SavedSearch",
    "Shadow",
    "StoryChange",
    "Thing",
    "Visit",
    "Wanted",
    "WatchedFeed",
    "WatchedPage",
    "Watching",
    "Words",
    "check_time",
    "host_of",
    "kept",
    "restore",
    "shadow",
    "within",
]
