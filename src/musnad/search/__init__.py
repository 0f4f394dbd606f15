"""Search: pages that answer a query, found by stems and shown by their own characters."""

from musnad.search.find import Hit, Hits, find, highlight
from musnad.search.marks import Excerpt
from musnad.search.names import Names, names_of
from musnad.search.said import Ask, Asking, asking, said, said_in

__all__ = [
    "Ask",
    "Asking",
    "Excerpt",
    "Hit",
    "Hits",
    "Names",
    "asking",
    "find",
    "highlight",
    "names_of",
    "said",
    "said_in",
]
