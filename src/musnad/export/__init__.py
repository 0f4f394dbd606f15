"""A record file as JSON Lines and CSV: readings, or a row a statement."""

from musnad.export.statements import COLUMNS, rows
from musnad.export.table import csv_lines

__all__ = ["COLUMNS", "csv_lines", "rows"]
