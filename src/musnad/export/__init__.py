"""The record in the forms of others: tables, citations, JSON-LD, annotations, news objects, entities."""

from musnad.export.annotations import web_annotations
from musnad.export.articles import article_markdown
from musnad.export.citing import Language, citation, name_of
from musnad.export.ftm import ftm
from musnad.export.ninjs import ninjs
from musnad.export.parquet import write_parquet
from musnad.export.quotations import QUOTED_COLUMNS, markdown, quoted_rows, quoted_values
from musnad.export.schemaorg import schema_org
from musnad.export.statements import COLUMNS, rows
from musnad.export.table import csv_lines
from musnad.export.timelinejs import timeline
from musnad.export.webanno import webanno

__all__ = [
    "COLUMNS",
    "QUOTED_COLUMNS",
    "Language",
    "article_markdown",
    "citation",
    "csv_lines",
    "ftm",
    "markdown",
    "name_of",
    "ninjs",
    "quoted_rows",
    "quoted_values",
    "rows",
    "schema_org",
    "timeline",
    "web_annotations",
    "webanno",
    "write_parquet",
]
