"""Claims with what people put right laid over them: days, speakers, names, events; the engine's own stay as they were.

A correction of a stretch is of the claim that stands at its characters, or nearly so: a later engine may cut a
statement elsewhere. One whose claim is gone has no effect.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from musnad.record.article import Article, Published, Stamp
from musnad.record.corrected import place
from musnad.record.corrections import NOTHING, ClaimLayer, Correction, claims_in_force
from musnad.record.events import Event, Plan
from musnad.record.mentions import Mention, Role
from musnad.record.span import Span
from musnad.record.statements import Source, Statement
from musnad.record.times import Time

DAY, SPEAKER, NAME = "person.day", "person.speaker", "person.name"
"""The rules of what a person said of a claim."""
SHARED = 0.5
"""Of both a claim and the characters that were corrected: less in common, and they are about different words."""
JOINT = "+"


@dataclass(frozen=True, slots=True)
class PutRight:
    """What people said of the claims of one page, its characters where they stand on the page's `text` now."""

    placed: tuple[tuple[Correction, Span | None], ...]

    @classmethod
    def of(cls, corrections: Iterable[Correction], text: str) -> PutRight:
        """Those in force."""
        return cls(tuple((each, place(each, text)) for each in claims_in_force(corrections)))

    def at(self, layer: ClaimLayer, span: Span) -> Correction | None:
        """What was said of the claim at these characters."""
        here = [(shared(span, meant), each) for each, meant in self.placed if each.layer == layer and meant]
        best = max(here, key=lambda found: found[0], default=(0.0, None))
        return best[1] if best[0] >= SHARED else None

    def who(self, entity: str, span: Span) -> str | None:
        """Who a name is: as one said of these characters, else of all names of that entity; null where nobody did."""
        if told := self.at("name", span):
            return told.should_be
        everywhere = (each.should_be for each, _ in self.placed if each.layer == "names" and each.was == entity)
        return next(everywhere, None)


def shared(one: Span, other: Span) -> float:
    """How much two stretches have in common, of the longer one.

    >>> shared(Span(0, 10), Span(0, 10)), shared(Span(0, 10), Span(5, 15)), shared(Span(0, 4), Span(4, 8))
    (1.0, 0.5, 0.0)
    """
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(common, 0) / max(one.length, other.length, 1)


def dated(article: Article, said: PutRight) -> Article:
    """The article with the day that a person gave the story; the engine's day becomes one that disagrees."""
    told = next((each.should_be for each, _ in said.placed if each.layer == "published"), None)
    if told is None:
        return article
    if told == NOTHING:
        return replace(article, published=None)
    was = article.published
    disagree = (Stamp("published", was.value, was.span, was.rule), *was.conflicts) if was else ()
    conflicts = tuple(stamp for stamp in disagree if stamp.value != told)
    return replace(article, published=Published(told, None, "stated", DAY, conflicts))


def timed(times: Sequence[Time], said: PutRight) -> tuple[Time, ...]:
    """Times with the values that people gave them, without those that are none."""
    return tuple(now for each in times if (now := _timed(each, said.at("time", each.span))))


def _timed(time: Time, told: Correction | None) -> Time | None:
    if told is None:
        return time
    if told.should_be == NOTHING:
        return None
    resolved = None if time.resolves_to is None else told.should_be
    return replace(time, value=told.should_be, resolves_to=resolved, rule=DAY, confidence=None)


def named(
    mentions: Sequence[Mention], roles: Sequence[Role], said: PutRight
) -> tuple[tuple[Mention, ...], tuple[Role, ...]]:
    """Names and offices with those whom people said they are, without what is no name."""
    kept = tuple(now for each in mentions if (now := _named(each, said)))
    held = tuple(still for each in roles if (still := _held(each, said)))
    return kept, held


def _named(mention: Mention, said: PutRight) -> Mention | None:
    who = said.who(mention.entity, mention.span)
    if who is None:
        return mention
    return None if who == NOTHING else replace(mention, entity=who, qid=None, rule=NAME, confidence=None)


def _held(role: Role, said: PutRight) -> Role | None:
    told = said.at("name", role.span)
    if told and told.should_be == NOTHING:
        return None
    renamed = tuple(_renamed(each, said) for each in role.person)
    now = tuple(told.should_be.split(JOINT)) if told and told.should_be else renamed
    return role if now == role.person else replace(role, person=now, rule=NAME, confidence=None)


def _renamed(entity: str, said: PutRight) -> str:
    for each, _ in said.placed:
        if each.layer == "names" and each.was == entity and each.should_be not in (None, NOTHING):
            return each.should_be or entity
    return entity


def attributed(statements: Sequence[Statement], mentions: Sequence[Mention], said: PutRight) -> tuple[Statement, ...]:
    """Statements with the speakers and days that people gave them, without those that nobody made."""
    kept = tuple(now for each in statements if (now := _said_by(_said_on(each, said), mentions, said)))
    ids = {each.id for each in kept}
    return tuple(each if each.within in ids else replace(each, within=None) for each in kept)


def _said_on(statement: Statement, said: PutRight) -> Statement:
    told = said.at("said", statement.content)
    if told is None:
        return statement
    return replace(statement, date=None if told.should_be == NOTHING else told.should_be, rule=DAY)


def _said_by(statement: Statement, mentions: Sequence[Mention], said: PutRight) -> Statement | None:
    told = said.at("speaker", statement.content)
    if told is None or told.should_be is None:
        return statement
    if told.should_be == NOTHING:
        return None
    return replace(statement, source=_source(told.should_be, statement, mentions), rule=SPEAKER, confidence=1.0)


def _source(who: str, statement: Statement, mentions: Sequence[Mention]) -> Source:
    """The speaker that a person named: his nearest name on the page is the antecedent, for no words were pointed at."""
    if who == statement.source.entity:
        return statement.source
    start = statement.content.start
    names = [each.span for each in mentions if each.entity in who.split(JOINT)]
    nearest = min(names, key=lambda span: (span.start > start, abs(span.start - start)), default=None)
    return Source(None, None, who, "elided", nearest, None)


def happened(events: Sequence[Event], said: PutRight) -> tuple[Event, ...]:
    """Events with the days that people gave them, without those that are none."""
    kept = tuple(now for each in events if (now := _happened(each, said.at("event", each.trigger))))
    ids = {each.id for each in kept}
    return tuple(each if each.same_as in ids else replace(each, same_as=None) for each in kept)


def _happened(event: Event, told: Correction | None) -> Event | None:
    if told is None:
        return event
    return None if told.should_be == NOTHING else replace(event, date=told.should_be, rule=DAY)


def planned(plans: Sequence[Plan], events: Sequence[Event]) -> tuple[Plan, ...]:
    """Plans with the days of their events that a person gave."""
    given = {each.id.replace("event", "plan", 1): each.date for each in events if each.rule == DAY}
    return tuple(replace(each, day=given[each.id]) if each.id in given else each for each in plans)
