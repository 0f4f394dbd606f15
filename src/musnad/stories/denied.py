"""One tells as done what another says was not: the narrator and a speaker, two parties, two narrators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from musnad.arabic import fold_key
from musnad.arabic.stems import stem
from musnad.record import Contradiction, Event, Side, Statement, Story
from musnad.record.gathered import ContradictionKind
from musnad.stories.sides import together
from musnad.stories.told import Told


class _Claim(NamedTuple):
    """An event and who tells it; null the narrator."""

    told: Told
    event: Event
    voice: Statement | None

    @property
    def side(self) -> Side:
        """The clause that tells it: the statement's, else the sentence."""
        sentence = self.told.sentence_at(self.event.trigger.start)
        content = self.told.within(self.voice.content) if self.voice else sentence
        return self.told.side(content if content else self.told.within(self.event.trigger))

    @property
    def who(self) -> str | None:
        """Whom the voice speaks for; null the narrator."""
        return (self.told.side_of(self.voice) or self.voice.source.entity) if self.voice else None


def denied(pages: Mapping[str, Told], stories: Iterable[Story]) -> Iterator[Contradiction]:
    """All of each story: no page of another can deny it."""
    for story in stories:
        done: defaultdict[str, list[_Claim]] = defaultdict(list)
        undone: defaultdict[str, list[_Claim]] = defaultdict(list)
        for claim in (c for page in story.pages if page in pages for c in _claims(pages[page])):
            held = undone if claim.event.status == "negated" else done
            held[claim.event.type].append(claim)
        pairs = ((a, b) for type_, some in undone.items() for a, b in product(done[type_], some) if _clash(a, b))
        yield from _told(pairs)


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
        if event.status in {"happened", "reported", "negated"} and (event.actors or event.recipients):
            yield _Claim(told, event, told.speaker_at(told.tokens.at(event.trigger.start)))


def _clash(done: _Claim, undone: _Claim) -> bool:
    """Whether one event is told as done and as not done, by two voices."""
    a, b = done.event, undone.event
    if (done.told is undone.told and done.voice is undone.voice) or (done.who is not None and done.who == undone.who):
        return False
    if a.date and b.date and a.date != b.date:
        return False
    if not _stems(a) & _stems(b) or set(a.actors) != set(b.actors) or set(a.recipients) != set(b.recipients):
        return False
    return len({*a.actors, *a.recipients}) > 1


def _stems(event: Event) -> frozenset[str]:
    return frozenset(stem(word) for word in fold_key(event.surface).split())
