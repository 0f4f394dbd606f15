"""A record file as JSON Lines and CSV: readings, a row a statement, what happened, who did what to whom by month."""

from musnad.export.context import own_names, paragraph, sentence
from musnad.export.dyads import DYAD_COLUMNS, Dyad, dyad_rows, dyads
from musnad.export.happened import columns, happened_rows, happened_values, name
from musnad.export.plover import ngec, plover
from musnad.export.statements import COLUMNS, rows
from musnad.export.table import csv_lines

__all__ = [
    "COLUMNS",
    "DYAD_COLUMNS",
    "Dyad",
    "columns",
    "csv_lines",
    "dyad_rows",
    "dyads",
    "happened_rows",
    "happened_values",
    "name",
    "ngec",
    "own_names",
    "paragraph",
    "plover",
    "rows",
    "sentence",
]
