"""What each process of the desk makes ready while its first readers come: tables, templates, a heap that stays."""

from __future__ import annotations

import gc

from musnad.lexicon import Lexicon
from musnad.search import names_of
from musnad.web.frame import environment
from musnad.web.i18n import LANGUAGES

ASKED = ("front.html", "article.html", "search.html")
"""The templates of what is asked most."""


def warm(lexicon: Lexicon) -> None:
    """Read and compile what every page needs, and let the collector pass over it from then on.

    A full collection looks through all tables: a tenth of a second for which every reader waits.
    """
    names_of(lexicon)
    lexicon.explain("")
    for language in LANGUAGES:
        for name in ASKED:
            environment(language).get_template(name)
    gc.collect()
    gc.freeze()
