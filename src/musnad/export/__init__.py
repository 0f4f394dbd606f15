"""The record in the forms of others: tables, citations, JSON-LD, annotations, news objects, entities, events."""

from musnad.export.annotations import web_annotations
from musnad.export.articles import article_markdown
from musnad.export.citing import Language, citation, name_of
from musnad.export.context import own_names, paragraph, sentence
from musnad.export.dyads import DYAD_COLUMNS, Dyad, dyad_rows, dyads
from musnad.export.ftm import ftm
from musnad.export.happened import columns, happened_rows, happened_values, name
from musnad.export.ninjs import ninjs
from musnad.export.parquet import write_parquet
from musnad.export.plover import ngec, plover
from musnad.export.quotations import QUOTED_COLUMNS, markdown, quoted_rows, quoted_values
from musnad.export.schemaorg import schema_org
from musnad.export.statements import COLUMNS, rows
from musnad.export.table import csv_lines
from musnad.export.timelinejs import timeline
from musnad.export.webanno import webanno

__all__ = [
    "COLUMNS",
    "DYAD_COLUMNS",
    "QUOTED_COLUMNS",
    "Dyad",
    "Language",
    "article_markdown",
    "citation",
    "columns",
    "csv_lines",
    "dyad_rows",
    "dyads",
    "ftm",
    "happened_rows",
    "happened_values",
    "markdown",
    "name",
    "name_of",
    "ngec",
    "ninjs",
    "own_names",
    "paragraph",
    "plover",
    "quoted_rows",
    "quoted_values",
    "rows",
    "schema_org",
    "sentence",
    "timeline",
    "web_annotations",
    "webanno",
    "write_parquet",
]
