"""Musnad: a sourced, dated record of a negotiation, built from Arabic news pages by attribution.

>>> import musnad
>>> sorted(name for name in musnad.__all__ if name.islower())
['gather', 'open', 'read_page', 'receive']
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musnad.api.opened import open_record as open  # noqa: A004 - musnad.open, as gzip.open
    from musnad.errors import MusnadError
    from musnad.lexicon import Lexicon
    from musnad.pages import receive
    from musnad.pipeline import gather, read_page
    from musnad.record import Page, Reading, Received, Record, Span

__all__ = [
    "Lexicon",
    "MusnadError",
    "Page",
    "Reading",
    "Received",
    "Record",
    "Span",
    "gather",
    "open",
    "read_page",
    "receive",
]

_ROOMS = {
    "Lexicon": "musnad.lexicon",
    "MusnadError": "musnad.errors",
    "gather": "musnad.pipeline",
    "open": "musnad.api.opened",
    "read_page": "musnad.pipeline",
    "receive": "musnad.pages",
}
"""Where each name of the face lives, record types apart. Loaded when asked for, so that `musnad --help` stays fast."""

_NAMED = {"open": "open_record"}
"""What is called otherwise in its room."""


def __getattr__(name: str) -> object:
    """Load a name of the face from its room."""
    if name not in __all__:
        raise AttributeError(f"module 'musnad' has no attribute {name!r}")
    return getattr(import_module(_ROOMS.get(name, "musnad.record")), _NAMED.get(name, name))
