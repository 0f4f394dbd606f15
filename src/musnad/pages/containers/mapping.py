"""Which column of a table is the text, which the title, the day, the outlet, the address."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from musnad.errors import UsageError

FIELDS = ("text", "html", "title", "date", "outlet", "address", "author")
CONTENT = ("text", "html")
SETTINGS = ("encoding", "date_format", "delimiter", "constants")

USUAL = MappingProxyType(
    {
        "text": "text body content article article_text maintext plain_text body_text النص نص_الخبر المتن",
        "html": "html content_html body_html raw_html",
        "title": "title headline head العنوان عنوان_الخبر",
        "date": (
            "date published published_at publishedat date_published publish_date pubdate pub_date publication_date "
            "date_publish datetime timestamp created_at التاريخ تاريخ_النشر"
        ),
        "outlet": "outlet publisher source site site_name source_name newspaper domain المصدر الناشر الصحيفة",
        "address": "url link address permalink source_url الرابط",
        "author": "author authors byline writer الكاتب",
    }
)
"""The names that tables of articles give to these columns, for those who map none; the first that is there is taken."""
PLACE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class Mapping:
    """Columns by field; a column is a name, a path into what nests (`source.name`), or a pattern (`https://a/{id}`)."""

    columns: dict[str, str]
    constants: dict[str, str] = field(default_factory=dict)
    encoding: str | None = None
    date_format: str | None = None
    delimiter: str | None = None

    @property
    def digest(self) -> str:
        """What tells this mapping from another: pages that were made by it are made anew by another."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:16]

    @property
    def content(self) -> tuple[str, ...]:
        """The columns one of which holds the story."""
        return tuple(self.columns[name] for name in CONTENT if name in self.columns)


def read_mapping(path: Path) -> Mapping:
    """The mapping of a TOML file; UsageError names what is wrong with it.

    `text = "body"`, `title = "headline"`, `[constants]`, `outlet = "الميناء"`.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        seen = f"the mapping cannot be read ({getattr(error, 'strerror', None) or error})"
        raise UsageError(seen, place=str(path), remedy="See docs/22-intake.md for one that works") from error
    return _checked(told, str(path))


def _checked(told: dict[str, Any], place: str) -> Mapping:
    unknown = sorted(set(told) - {*FIELDS, *SETTINGS})
    if unknown:
        seen, remedy = f"it maps {unknown[0]!r}", f"Map {', '.join(FIELDS)}; set {', '.join(SETTINGS)}"
        raise UsageError(f"{seen}, which no article has", place=place, remedy=remedy)
    constants = told.get("constants", {})
    columns = {name: told[name] for name in FIELDS if name in told}
    settings = {name: told.get(name) for name in SETTINGS[:-1]}
    values = (*columns.values(), *constants.values(), *(value for value in settings.values() if value is not None))
    if not isinstance(constants, dict) or not all(isinstance(value, str) for value in values):
        raise UsageError("a value of it is no string", place=place, remedy='Write text = "body"')
    if not any(name in columns for name in CONTENT):
        raise UsageError("it maps no text", place=place, remedy='Say which column holds the story: text = "body"')
    return Mapping(columns, constants, **settings)


def usual_mapping(columns: Iterable[str]) -> Mapping | None:
    """The mapping that a table's own column names tell, null where none of them holds a story.

    >>> usual_mapping(["id", "headline", "body", "url"]).columns
    {'text': 'body', 'title': 'headline', 'address': 'url'}
    """
    spelt = {name.strip().lower().replace(" ", "_"): name for name in columns}
    found = {
        name: next((spelt[word] for word in words.split() if word in spelt), None) for name, words in USUAL.items()
    }
    mapped = {name: column for name, column in found.items() if column}
    return Mapping(mapped) if any(name in mapped for name in CONTENT) else None


def value(row: dict[str, Any], column: str) -> Any:  # noqa: ANN401 - whatever a table holds
    """What stands in a column of a row: `source.name` goes into what nests, `https://a/{id}` fills the braces.

    >>> value({"source": {"name": "الميناء"}, "id": 7}, "source.name"), value({"id": 7}, "https://alminaa.example/{id}")
    ('الميناء', 'https://alminaa.example/7')
    """
    if PLACE.search(column):
        filled = {name: value(row, name) for name in PLACE.findall(column)}
        return None if None in filled.values() else PLACE.sub(lambda found: str(filled[found[1]]), column)
    if column in row:
        return row[column]
    inner: Any = row
    for step in column.split("."):
        inner = inner.get(step) if isinstance(inner, dict) else None
    return inner
