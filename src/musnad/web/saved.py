"""Searches that people keep: an address's values as a search, and back; a feed of one is the search's newest pages."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlencode

from musnad.errors import UsageError
from musnad.store import SavedSearch
from musnad.web.holdings import Asked, Holdings

FIELDS = {
    "q": "words",
    "outlet": "outlet",
    "agency": "agency",
    "speaker": "speaker",
    "entity": "entity",
    "verb": "verb",
    "event": "event",
    "issue": "issue",
    "from": "first_day",
    "to": "last_day",
}
"""What the address calls each field of a search, in its order."""
ID_DIGITS = 10
MOST_FIELDS = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """A saved search in the list: what it asks, and how many pages answer now; null where it is not understood."""

    search: SavedSearch
    asked: Asked
    total: int | None


def query_of(asked: Asked) -> dict[str, str]:
    """The address's values for a search, empty ones left out."""
    told = {key: getattr(asked, field) for key, field in FIELDS.items()}
    return {key: value for key, value in told.items() if value}


def asked_of(search: SavedSearch) -> Asked:
    """The search that a saved one means; values that a search does not know count for nothing.

    >>> asked_of(SavedSearch("1", "", "q=%D9%87%D8%AF%D9%86%D8%A9&outlet=al-minaa&page=2")).outlet
    'al-minaa'
    """
    told = parse_qs(search.query, max_num_fields=MOST_FIELDS)
    given: dict[str, Any] = {field: told[key][-1] for key, field in FIELDS.items() if key in told}
    return Asked(**given)


def saving(title: str, asked: Asked) -> SavedSearch:
    """A search to be kept: the same search is kept once, under its last title."""
    query = urlencode(query_of(asked))
    id_ = hashlib.sha256(query.encode()).hexdigest()[:ID_DIGITS]
    named = title or asked.words or " · ".join(query_of(asked).values())
    return SavedSearch(id_, named, query)


def counted(search: SavedSearch, holdings: Holdings) -> Kept:
    """How many pages answer a saved search now."""
    asked = asked_of(search)
    try:
        return Kept(search, asked, holdings.search(asked, 0, 0).total)
    except UsageError:
        return Kept(search, asked, None)
