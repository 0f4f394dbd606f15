"""A record file as JSON Lines and CSV: readings, statements with their citations, what happened, states by month."""

from musnad.export.citing import Language, citation, name_of
from musnad.export.context import own_names, paragraph, sentence
from musnad.export.dyads import DYAD_COLUMNS, Dyad, dyad_rows, dyads
from musnad.export.happened import columns, happened_rows, happened_values, name
from musnad.export.plover import ngec, plover
from musnad.export.quotations import QUOTED_COLUMNS, markdown, quoted_rows, quoted_values
from musnad.export.statements import COLUMNS, rows
from musnad.export.table import csv_lines

__all__ = [
    "COLUMNS",
    "DYAD_COLUMNS",
    "QUOTED_COLUMNS",
    "Dyad",
    "Language",
    "citation",
    "columns",
    "csv_lines",
    "dyad_rows",
    "dyads",
    "happened_rows",
    "happened_values",
    "markdown",
    "name",
    "name_of",
    "ngec",
    "own_names",
    "paragraph",
    "plover",
    "quoted_rows",
    "quoted_values",
    "rows",
    "sentence",
]
