"""By what a page may meet another that contradicts it: what both hold under one of these can clash, nothing else can.

What pages share of an occurrence, a story or a reprint is told by these themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from musnad.stories.denied import MOST_CLAIMS, met_on
from musnad.stories.joining import MOST_BLOWS
from musnad.stories.looks import Looks
from musnad.stories.tellers import WIDEST

Key = tuple[str, ...]

KINDS = ("blow", "charge", "claim", "said", "signed", "headline")
MOST = {"blow": MOST_BLOWS, "claim": MOST_CLAIMS, "said": WIDEST}
"""Where more pages hold a key of this kind, it sets none against another."""


def met(page: Looks) -> Iterator[Key]:
    """The keys of a page."""
    for blow in page.things.blows:
        yield from (("blow", blow.kind, day) for day in blow.possible)
    for charge in page.raised:
        yield from (("charge", state, day) for state in charge.accused for day in charge.days)
    yield from (("charge", answer.side_of, answer.day) for answer in page.answered)
    for claim in page.claims:
        kind, mode, actors, recipients = claim.key
        told = (kind, mode or "", *sorted(actors), "", *sorted(recipients))
        yield from (("claim", day, *told) for day in met_on(claim))
    yield from (("said", *run) for one in page.said for run in one.runs)
    yield from (("signed", one.entity) for one in page.signed)
    if page.headline:
        yield ("headline", page.headline.day)
