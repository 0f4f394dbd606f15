"""The order, written once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.engines import engines, with_names, with_statements
from musnad.entities import find, link
from musnad.events import code
from musnad.lexicon import Lexicon
from musnad.lexicon.background import Background
from musnad.lineage import (
    Witnesses,
    between,
    corroborated,
    dated,
    origins,
    quotes,
    repeated,
    reprints,
    sourced,
    translations,
)
from musnad.positions import take, track
from musnad.record import Reading, Received, Record, Reprint
from musnad.record import corrected_claims as claims
from musnad.record.corrected import apply
from musnad.record.corrections import Correction
from musnad.record.put_right import PutRight
from musnad.statements import attribute
from musnad.stories import (
    Asked,
    Looks,
    Weights,
    contradictions,
    looks,
    merged,
    occurrences,
    owners,
    standing,
    stories,
    timeline,
    weights,
)
from musnad.times import resolve

STAGES: dict[str, int] = {
    "arabic": 7, "pages": 1, "articles": 14, "times": 7, "entities": 15, "statements": 15,
    "events": 14, "positions": 12,
}  # fmt: skip
"""Version of each stage: raised when its output changes, so that kept pages are read again."""


def stage_version(lexicon: Lexicon) -> str:
    """The version of a reading: every stage's, the digest of the tables it was read with, and the engines'."""
    stages = (f"{stage}:{version}" for stage, version in STAGES.items())
    others = (f"{engine.name}:{engine.version}" for engine in engines(lexicon.engines))
    return " ".join((*stages, f"lexicon:{lexicon.digest}", *others))


def read_page(received: Received, lexicon: Lexicon, corrections: Iterable[Correction] = ()) -> Reading:
    """Page -> reading: one token pass, then each stage once.

    Times, names and statements are read in the article as people corrected it, and each layer in those before it so.
    """
    page, corrections = received.page, tuple(corrections)
    tokens, said = tokenize(page.text), PutRight.of(corrections, received.page.text)
    article = apply(clean(received, tokens, lexicon), corrections, page.text)
    article = claims.credited(claims.dated(article, said), said)
    tokens = tokens.around(article.zones)  # of what stands around the story nothing is asked any more
    times, doubts = resolve(article, tokens, lexicon)
    times = claims.timed(times, said)
    others = engines(lexicon.engines)
    mentions, roles = find(page.id, article, tokens, lexicon)
    mentions, roles = claims.named(with_names(page, article, mentions, others), roles, said)
    statements = attribute(page.id, article, tokens, mentions, lexicon, times, roles)
    statements = with_statements(page, article, mentions, statements, others)
    statements = claims.attributed(statements, mentions, said)
    told = code(page.id, article, tokens, mentions, roles, times, statements, lexicon)
    events = claims.happened(told.events, said)
    positions = take(page.id, article, tokens, mentions, roles, statements, events, lexicon)
    positions = claims.stood(positions, said)
    return Reading(
        page,
        article,
        mentions,
        roles,
        times,
        statements,
        events,
        claims.met(told.meetings, said),
        claims.planned(told.plans, events, said),
        claims.owed(told.terms, said),
        claims.related(told.relations, said),
        positions,
        doubts=doubts,
    )


GATHERED = "lineage:4 stories:8"
"""Version of what is made of many readings: raised when its output changes, so that a kept record is made again."""


def in_order(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The order in which readings are gathered, whatever order they came in."""
    return tuple(sorted(readings, key=lambda r: (r.page.location, r.page.id)))


@dataclass(frozen=True, slots=True)
class Second:
    """What costs most in the second pass, as this process does it; a cluster puts its own there.

    `weights` and `looks` are what each page alone yields: who kept it knows it.
    """

    weights: Callable[[Sequence[Reading], Background], list[Weights]] = weights
    looks: Callable[[Sequence[Reading], Lexicon, Sequence[Asked]], Sequence[Looks]] = looks


HERE = Second()


def gather(
    readings: Iterable[Reading], lexicon: Lexicon, shared: tuple[Reprint, ...] | None = None, second: Second = HERE
) -> Record:
    """Readings -> record, in the order of their locations; `shared` are their reprints where they are known already."""
    ordered = in_order(readings)
    if shared is None:
        shared = reprints(ordered, lexicon.times)
    pages = dated(ordered, shared, lexicon.times)
    origin = origins(ordered, shared)
    witnesses = Witnesses.of(ordered, origin, lexicon)
    owned = owners(ordered, lexicon)
    told = occurrences(ordered, pages, shared, origin, lexicon, owned)
    happened = tuple(corroborated(told, witnesses, between(shared)))
    standings = [standing(reading) for reading in ordered]
    beside = merged(standings, pages, happened)
    covered = stories(ordered, pages, lexicon, happened, second.weights(ordered, lexicon.background))
    translated = translations(ordered, pages, lexicon.background)
    return Record(
        pages=pages,
        reprints=shared,
        origins=origin,
        entities=link(ordered, lexicon),
        quotes=tuple(sourced(quotes(repeated(ordered, shared), translated), witnesses)),
        events=happened,
        meetings=beside.meetings,
        plans=beside.plans,
        terms=beside.terms,
        relations=beside.relations,
        doubts=beside.doubts,
        stories=covered,
        timeline=timeline(happened),
        contradictions=contradictions(ordered, lexicon, happened, shared, covered, second.looks, owned),
        positions=track(standings, pages),
    )
