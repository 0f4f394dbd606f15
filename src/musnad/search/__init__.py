"""Search: pages that answer a query, found by stems and shown by their own characters."""

from musnad.search.find import Hit, Hits, find, highlight
from musnad.search.happened import AskHappened, coded_in, happened, happened_in, wanted
from musnad.search.marks import Excerpt
from musnad.search.names import Names, names_of
from musnad.search.said import Ask, Asking, asking, said, said_in, said_lately

__all__ = [
    "Ask",
    "AskHappened",
    "Asking",
    "Excerpt",
    "Hit",
    "Hits",
    "Names",
    "asking",
    "coded_in",
    "find",
    "happened",
    "happened_in",
    "highlight",
    "names_of",
    "said",
    "said_in",
    "said_lately",
    "wanted",
]
