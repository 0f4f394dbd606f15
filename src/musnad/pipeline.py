"""The order, written once."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.engines import engines, with_names, with_statements
from musnad.entities import find, link
from musnad.events import code
from musnad.lexicon import Lexicon
from musnad.lineage import dated, origins, quotes, reprints
from musnad.record import Reading, Received, Record
from musnad.record.corrected import apply
from musnad.record.corrections import Correction
from musnad.statements import attribute
from musnad.stories import occurrences, stories, timeline
from musnad.times import resolve

STAGES: dict[str, int] = {
    "arabic": 1, "pages": 1, "articles": 2, "times": 1, "entities": 2, "statements": 2, "events": 1,
}  # fmt: skip
"""Version of each stage: raised when its output changes, so that kept pages are read again."""


def stage_version(lexicon: Lexicon) -> str:
    """The version of a reading: every stage's, the digest of the tables it was read with, and the engines'."""
    stages = (f"{stage}:{version}" for stage, version in STAGES.items())
    others = (f"{engine.name}:{engine.version}" for engine in engines(lexicon.engines))
    return " ".join((*stages, f"lexicon:{lexicon.digest}", *others))


def read_page(received: Received, lexicon: Lexicon, corrections: Iterable[Correction] = ()) -> Reading:
    """Page -> reading: one token pass, then each stage once.

    Times, names and statements are read in the article as people corrected it.
    """
    page = received.page
    tokens = tokenize(page.text)
    article = apply(clean(received, tokens, lexicon), corrections, page.text)
    times, doubts = resolve(article, tokens, lexicon)
    others = engines(lexicon.engines)
    mentions, roles = find(page.id, article, tokens, lexicon)
    mentions = with_names(page, article, mentions, others)
    statements = attribute(page.id, article, tokens, mentions, lexicon, times)
    statements = with_statements(page, article, mentions, statements, others)
    told = code(page.id, article, tokens, mentions, roles, times, statements, lexicon)
    return Reading(
        page,
        article,
        mentions,
        roles,
        times,
        statements,
        told.events,
        told.meetings,
        told.plans,
        told.terms,
        told.relations,
        doubts=doubts,
    )


def gather(readings: Iterable[Reading], lexicon: Lexicon) -> Record:
    """Readings -> record, in the order of their locations."""
    ordered = sorted(readings, key=lambda r: (r.page.location, r.page.id))
    shared = reprints(ordered)
    pages = dated(ordered, shared)
    witnesses = origins(ordered, shared)
    happened = occurrences(ordered, pages, shared, witnesses, lexicon)
    return Record(
        pages=pages,
        reprints=shared,
        origins=witnesses,
        entities=link(ordered, lexicon),
        quotes=quotes(ordered, shared),
        events=happened,
        stories=stories(ordered, pages, lexicon),
        timeline=timeline(happened),
    )
