"""Search: pages that answer a query, found by stems and shown by their own characters."""

from musnad.search.find import Hit, Hits, find, highlight
from musnad.search.marks import Excerpt
from musnad.search.names import Names, names_of

__all__ = ["Excerpt", "Hit", "Hits", "Names", "find", "highlight", "names_of"]
