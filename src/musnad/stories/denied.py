"""One tells as done what another says was not: the narrator and a speaker, two parties, two narrators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from musnad.arabic import fold_key
from musnad.arabic.stems import stem
from musnad.record import Contradiction, Event, Side, Statement
from musnad.record.gathered import ContradictionKind
from musnad.stories.accounts import around
from musnad.stories.sides import together
from musnad.stories.told import Told, root

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
DONE = frozenset({"happened", "reported"})
MOST_CLAIMS = 500
"""Claims of one day between the same parties that a denial is held against."""
NEAR_NOT = 3
"""Tokens before an event in which its negation stands."""


class _Claim(NamedTuple):
    """An event and who tells it; null the narrator."""

    told: Told
    event: Event
    voice: Statement | None
    roots: frozenset[str]

    @property
    def side(self) -> Side:
        """The clause that tells it: the statement's, else the sentence."""
        sentence = self.told.sentence_at(self.event.trigger.start)
        content = self.told.within(self.voice.content) if self.voice else sentence
        return self.told.side(content or self.told.within(self.event.trigger))

    @property
    def who(self) -> str | None:
        """Whom the voice speaks for; null the narrator."""
        return (self.told.side_of(self.voice) or self.voice.source.entity) if self.voice else None


def denied(pages: Sequence[Told]) -> Iterator[Contradiction]:
    """All of pages of neighbouring days, between the same parties."""
    done: defaultdict[tuple[str, _Key], list[_Claim]] = defaultdict(list)
    undone: list[_Claim] = []
    for claim in (c for told in pages for c in _claims(told)):
        if claim.event.status == "negated":
            undone.append(claim)
        else:
            done[(*around(claim.told), "")[0], _key(claim.event)].append(claim)
    yield from _told((a, b) for b in undone for a in _against(b, done))


def _against(undone: _Claim, done: Mapping[tuple[str, _Key], list[_Claim]]) -> Iterator[_Claim]:
    """The first claim of each page that an event was done, against one that it was not."""
    pages: set[str] = set()
    for claim in _near(undone, done):
        if claim.told.page not in pages and _clash(claim, undone):
            pages.add(claim.told.page)
            yield claim


def _near(undone: _Claim, done: Mapping[tuple[str, _Key], list[_Claim]]) -> Iterator[_Claim]:
    """Claims between the same parties on pages of the day, the one before and the one after; on its own page else."""
    key = _key(undone.event)
    days = around(undone.told)
    for day in days or ("",):
        yield from (c for c in done.get((day, key), ())[:MOST_CLAIMS] if days or c.told is undone.told)


_Key = tuple[str, str | None, frozenset[str], frozenset[str]]


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


def _told(pairs: Iterable[tuple[_Claim, _Claim]]) -> Iterator[Contradiction]:
    by_kind: defaultdict[ContradictionKind, list[tuple[Side, Side]]] = defaultdict(list)
    for a, b in pairs:
        by_kind[_kind(a, b)].append((a.side, b.side))
    for kind, sides in by_kind.items():
        for found in together(sides):
            yield Contradiction(kind, f"whether it happened: {found[0].says[:60]}", found, "a witness of neither side")


def _kind(a: _Claim, b: _Claim) -> ContradictionKind:
    if a.voice and b.voice:
        return "party_vs_party"
    return "speaker_vs_narrator" if a.voice or b.voice else "status"


def _claims(told: Told) -> Iterator[_Claim]:
    for event in told.reading.events:
        at = told.tokens.at(event.trigger.start)
        voice = told.speaker_at(at)
        told_so = event.status in DONE or (event.status == "negated" and _denies(told, at, voice))
        if told_so and (event.actors or event.recipients):
            yield _Claim(told, event, voice, _roots(event))


def _denies(told: Told, at: int, voice: Statement | None) -> bool:
    """Whether it is told in so many words that it was not: a negation right before it, or a denial as the cue."""
    if any(told.denies(i, at) for i in range(max(0, at - NEAR_NOT), at)):
        return True
    return voice is not None and voice.cue is not None and told.any(told.within(voice.cue), "denial")


def _clash(done: _Claim, undone: _Claim) -> bool:
    """Whether one event is told as done and as not done, by two voices, of one day and one place."""
    a, b = done.event, undone.event
    if (done.told is undone.told and done.voice is undone.voice) or (done.who is not None and done.who == undone.who):
        return False
    if (a.date and b.date and a.date != b.date) or (a.place and b.place and a.place != b.place):
        return False
    return bool(done.roots & undone.roots) and len({*a.actors, *a.recipients}) > 1


def _roots(event: Event) -> frozenset[str]:
    """The roots of a trigger, as far as stems tell them."""
    return frozenset(r for word in fold_key(event.surface).split() if len(r := root(stem(word))) > 1)
