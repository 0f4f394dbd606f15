"""By what pages may meet that contradict each other: what one is found by and the other seeks can clash, nothing else.

What pages share of an occurrence, a story or a reprint is told by these themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from musnad.stories.denied import MOST_CLAIMS, Claim, met_on
from musnad.stories.joining import MOST_BLOWS, RARE
from musnad.stories.looks import Looks
from musnad.stories.tellers import WIDEST

Key = tuple[str, ...]

KINDS = (
    "answer", "blow", "charge", "claim", "denial", "denying", "headline", "office", "passage", "report", "said",
    "signed", "wreck",
)  # fmt: skip
TOLD = frozenset({"blow", "office", "passage", "report"})
"""What is sought among the pages of a story, a passage or an occurrence alone."""
MOST = {"blow": MOST_BLOWS, "claim": MOST_CLAIMS, "said": WIDEST}
"""Where more pages are found by a key of this kind, it sets none against another."""
AGAINST = {"answer": "charge", "charge": "answer", "denying": "headline", "headline": "denying", "claim": "denial"}
"""What a page that is found by a key seeks: the answers to its charges, the denials of what it claims."""


def met(page: Looks) -> Iterator[Key]:
    """The keys that a page is found by."""
    yield from _told(page)
    for blow in page.things.blows:
        yield from (("blow", blow.kind, day) for day in blow.possible)
        if blow.kind in RARE:
            yield from (("wreck", blow.kind, day, place) for day in blow.possible for place in blow.places)
    for charge in page.raised:
        yield from (("charge", state, day) for state in charge.accused for day in charge.days)
    yield from (("answer", answer.side_of, answer.day) for answer in page.answered)
    for claim in page.claims:
        yield from (key for key in claimed(claim) for key in (key, *_undone(claim, key)))
    yield from (("said", *run) for one in page.said for run in one.runs)
    yield from (("signed", one.entity) for one in page.signed)
    if page.headline and (page.headline.denies or not page.headline.undone):
        kind = "denying" if page.headline.denies else "headline"
        yield from ((kind, page.headline.day, stem) for stem in page.headline.stems)


def sought(page: Looks) -> Iterator[Key]:
    """The keys by which a page finds others."""
    for kind, *told in met(page):
        if kind == "denial":
            yield ("claim", *told)
        elif kind not in TOLD:
            yield (AGAINST.get(kind, kind), *told)


def _told(page: Looks) -> Iterator[Key]:
    """What a page tells of an occurrence or passage that another may tell otherwise, and of whom it tells an office."""
    yield from (("report", report.event) for report in page.things.reports)
    for passage in page.things.passages:
        if passage.telling.numbers or passage.telling.facts:
            yield "passage", str(passage.span.start), str(passage.span.end)
    yield from (("office", office.person) for office in page.held)


def claimed(claim: Claim) -> Iterator[Key]:
    """The keys of a claim, which its denial has too."""
    kind, mode, actors, recipients = claim.key
    told = (kind, mode or "", *sorted(actors), "", *sorted(recipients))
    yield from (("claim", day, *told) for day in met_on(claim))


def _undone(claim: Claim, key: Key) -> Iterator[Key]:
    if not claim.done:
        yield ("denial", *key[1:])
