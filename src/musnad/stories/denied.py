"""One tells as done what another says was not: the narrator and a speaker, two parties, two narrators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from musnad.arabic import fold_key
from musnad.arabic.stems import stem
from musnad.record import Event, Side, Statement
from musnad.record.gathered import ContradictionKind
from musnad.stories.accounts import around
from musnad.stories.sides import HAPPENED, Clash
from musnad.stories.told import Told, root

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
DONE = frozenset({"happened", "reported"})
MOST_CLAIMS = 500
"""Pages with claims of one day between the same parties: where more have them no denial is held against any."""
NEITHER = "a witness of neither side"
NEAR_NOT = 3
"""Tokens before an event in which its negation stands."""


_Key = tuple[str, str | None, frozenset[str], frozenset[str]]
"""Type, mode and parties."""


class Claim(NamedTuple):
    """An event, as done or not, on a page and near some days; `voice` is the statement that tells it.

    `who` is whom the voice speaks for; both are null where the narrator tells it.
    """

    page: str
    days: tuple[str, ...]
    done: bool
    key: _Key
    parties: int
    date: str | None
    place: str | None
    voice: str | None
    who: str | None
    roots: frozenset[str]
    side: Side


def denied(claims: Iterable[Claim]) -> Iterator[Clash]:
    """All of pages of neighbouring days, between the same parties."""
    done: defaultdict[tuple[str, _Key], list[Claim]] = defaultdict(list)
    pages: defaultdict[tuple[str, _Key], set[str]] = defaultdict(set)
    undone: list[Claim] = []
    for claim in claims:
        if claim.done:
            done[(*claim.days, "")[0], claim.key].append(claim)
        else:
            undone.append(claim)
        for day in met_on(claim):
            pages[day, claim.key].add(claim.page)
    for crowded in [at for at, some in pages.items() if len(some) > MOST_CLAIMS]:
        done.pop(crowded, None)
    for b in undone:
        yield from (Clash(_kind(a, b), HAPPENED, NEITHER, a.side, b.side) for a in _against(b, done))


def met_on(claim: Claim) -> tuple[str, ...]:
    """The days of other pages on which a claim may meet its denial, or a denial its claim."""
    return claim.days[:1] if claim.done else claim.days


def _against(undone: Claim, done: Mapping[tuple[str, _Key], list[Claim]]) -> Iterator[Claim]:
    """The first claim of each page that an event was done, against one that it was not."""
    pages: set[str] = set()
    for claim in _near(undone, done):
        if claim.side.page not in pages and _clash(claim, undone):
            pages.add(claim.side.page)
            yield claim


def _near(undone: Claim, done: Mapping[tuple[str, _Key], list[Claim]]) -> Iterator[Claim]:
    """Claims between the same parties on pages of the day, the one before and the one after; on its own page else."""
    for day in undone.days or ("",):
        held = done.get((day, undone.key), ())
        yield from (c for c in held if undone.days or c.page == undone.page)


def _key(event: Event) -> _Key:
    """Type, mode and parties; those of a mutual act have no direction."""
    both = frozenset((*event.actors, *event.recipients))
    mutual = event.type in MUTUAL
    return (
        event.type,
        event.mode,
        both if mutual else frozenset(event.actors),
        both if mutual else frozenset(event.recipients),
    )


def _kind(a: Claim, b: Claim) -> ContradictionKind:
    if a.voice and b.voice:
        return "party_vs_party"
    return "speaker_vs_narrator" if a.voice or b.voice else "status"


def claims(told: Told) -> Iterator[Claim]:
    """The events that a page tells as done, or in so many words as not done."""
    for event in told.reading.events:
        at = told.tokens.at(event.trigger.start)
        voice = told.speaker_at(at)
        told_so = event.status in DONE or (event.status == "negated" and _denies(told, at, voice))
        if told_so and (event.actors or event.recipients):
            yield Claim(
                told.reading.page.id,
                around(told),
                event.status != "negated",
                _key(event),
                len({*event.actors, *event.recipients}),
                event.date,
                event.place,
                voice.id if voice else None,
                (told.side_of(voice) or voice.source.entity) if voice else None,
                _roots(event),
                _side(told, event, voice),
            )


def _side(told: Told, event: Event, voice: Statement | None) -> Side:
    """The clause that tells it: the statement's, else the sentence."""
    clause = told.within(voice.content) if voice else told.sentence_at(event.trigger.start)
    return told.side(clause or told.within(event.trigger))


def _denies(told: Told, at: int, voice: Statement | None) -> bool:
    """Whether it is told in so many words that it was not: a negation right before it, or a denial as the cue."""
    if any(told.denies(i, at) for i in range(max(0, at - NEAR_NOT), at)):
        return True
    return voice is not None and voice.cue is not None and told.any(told.within(voice.cue), "denial")


def _clash(a: Claim, b: Claim) -> bool:
    """Whether one event is told as done and as not done, by two voices, of one day and one place."""
    if (a.page == b.page and a.voice == b.voice) or (a.who is not None and a.who == b.who):
        return False
    if (a.date and b.date and a.date != b.date) or (a.place and b.place and a.place != b.place):
        return False
    return bool(a.roots & b.roots) and a.parties > 1


def _roots(event: Event) -> frozenset[str]:
    """The roots of a trigger, as far as stems tell them."""
    return frozenset(r for word in fold_key(event.surface).split() if len(r := root(stem(word))) > 1)
