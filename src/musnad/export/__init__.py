"""A record file as JSON Lines and CSV: readings, or a row a statement; statements with their citations."""

from musnad.export.citing import Language, citation, name_of
from musnad.export.quotations import QUOTED_COLUMNS, markdown, quoted_rows, quoted_values
from musnad.export.statements import COLUMNS, rows
from musnad.export.table import csv_lines

__all__ = [
    "COLUMNS",
    "QUOTED_COLUMNS",
    "Language",
    "citation",
    "csv_lines",
    "markdown",
    "name_of",
    "quoted_rows",
    "quoted_values",
    "rows",
]
