"""What states did towards each other, month by month: which pairs there are, and one pair drawn and told."""

from __future__ import annotations

from collections import Counter

from starlette.requests import Request
from starlette.responses import Response

from musnad.export import Dyad
from musnad.search import AskHappened
from musnad.web.chart import chart
from musnad.web.frame import address, desk_of, show, wording_of
from musnad.web.labels import Labels, own_names
from musnad.web.measured import measured
from musnad.web.routes.asked import day_of, words_of

TOOK_PLACE = ("happened", "reported")
MOST_PAIRS = 60
"""Pairs in the list, the fullest first; the command line gives all."""


def dyads(request: Request) -> Response:
    """The pairs, or one pair in both directions."""
    desk, words = desk_of(request), wording_of(request)
    ask = AskHappened(statuses=TOOK_PLACE, since=day_of(request, "from"), until=day_of(request, "to"), once=True)
    counted = desk.holdings.dyads(ask)
    one, other = words_of(request, "a"), words_of(request, "b")
    sides = [
        (source, target, series, chart(series, rtl=words.direction == "rtl"))
        for source, target in ((one, other), (other, one))
        if (series := tuple(each for each in counted if (each.source, each.target) == (source, target)))
    ]
    states = {state for each in counted for state in (each.source, each.target)} | {one, other}
    context = {
        "one": one,
        "other": other,
        "ask": ask,
        "measured": measured,
        "sides": sides,
        "states": sorted(filter(None, states)),
        "pairs": pairs(counted),
        "label": Labels(words, desk.names, own_names(states, desk.holdings)),
        "pair": lambda a, b: address("/dyads", a=a, b=b, **{"from": ask.since, "to": ask.until}),
        "events_of": lambda a, b: address("/events", actor=a, **{"with": b, "from": ask.since, "to": ask.until}),
    }
    return show(request, "dyads.html", context)


def pairs(counted: tuple[Dyad, ...]) -> list[tuple[str, str, int]]:
    """Two states and how much is told of them, either way, the fullest first."""
    totals: Counter[tuple[str, str]] = Counter()
    for each in counted:
        one, other = sorted((each.source, each.target))
        # what has no direction is in both rows, and is counted in the one that goes by the alphabet
        totals[one, other] += each.events - (each.mutual if each.source != one else 0)
    return [(one, other, n) for (one, other), n in sorted(totals.items(), key=lambda t: (-t[1], t[0]))[:MOST_PAIRS]]
