"""Claims with what people put right laid over them: days, speakers, names, events; the engine's own stay as they were.

A correction of a stretch is of the claim that stands at its characters, or nearly so: a later engine may cut a
statement elsewhere. One whose claim is gone has no effect.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from musnad.record.article import Article, Party, Published, Stamp
from musnad.record.corrections import (
    BETWEEN,
    NOTHING,
    PARTIES,
    Correction,
    PartyLayer,
)
from musnad.record.events import Event, Meeting, Plan, Relation, RelationKind, Term, TermStatus
from musnad.record.mentions import Mention, Role
from musnad.record.positions import Position, PositionPolarity
from musnad.record.put_right import PutRight
from musnad.record.statements import Source, Statement
from musnad.record.times import Time

DAY, SPEAKER, NAME = "person.day", "person.speaker", "person.name"
PARTY, CLAIM = "person.party", "person.claim"
"""The rules of what a person said of a claim."""
JOINT = "+"


def dated(article: Article, said: PutRight) -> Article:
    """The article with the day that a person gave the story; the engine's day becomes one that disagrees."""
    told = said.of_page("published")
    if told is None:
        return article
    if told == NOTHING:
        return replace(article, published=None)
    was = article.published
    disagree = (Stamp("published", was.value, was.span, was.rule), *was.conflicts) if was else ()
    conflicts = tuple(stamp for stamp in disagree if stamp.value != told)
    return replace(article, published=Published(told, None, "stated", DAY, conflicts))


def credited(article: Article, said: PutRight) -> Article:
    """The article with the outlet, agency and aggregator that a person named, or without them."""
    for role in PARTIES:
        if told := said.of_page(role):
            article = _credited(article, role, None if told == NOTHING else told)
    return article


def _credited(article: Article, role: PartyLayer, who: str | None) -> Article:
    others = tuple(party for party in article.parties if party.role != role)
    name = next((party.name for party in article.parties if party.entity == who and party.name), None)
    printed = name or (who.removeprefix("name:") if who and who.startswith("name:") else None)
    parties = (*others, Party(who, printed, role, None, "stated", PARTY)) if who else others
    if role == "outlet":
        return replace(article, outlet=who, parties=parties)
    if role == "agency":
        return replace(article, agency=who, parties=parties)
    return replace(article, aggregator=who, parties=parties)


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
    held = tuple(still for each in roles if (still := _held(each, mentions, said)))
    return kept, held


def _named(mention: Mention, said: PutRight) -> Mention | None:
    who = said.who(mention)
    if who is None:
        return mention
    return None if who == NOTHING else replace(mention, entity=who, qid=None, rule=NAME, confidence=None)


def _held(role: Role, mentions: Sequence[Mention], said: PutRight) -> Role | None:
    told = said.at("name", role.span)
    if told and told.should_be == NOTHING:
        return None
    renamed = tuple(_renamed(each, role, mentions, said) for each in role.person)
    now = tuple(told.should_be.split(JOINT)) if told and told.should_be else renamed
    return role if now == role.person else replace(role, person=now, rule=NAME, confidence=None)


def _renamed(entity: str, role: Role, mentions: Sequence[Mention], said: PutRight) -> str:
    """Who holds an office now: beside his name he is whom that name means, else whom he became however spelt."""
    names = [each for each in mentions if each.entity == entity] if role.kind == "with_name" else []
    beside = min(names, key=lambda name: abs(name.span.start - role.span.end), default=None)
    who = said.who(beside) if beside else said.became(entity)
    return entity if who in (None, NOTHING) else who or entity


def attributed(statements: Sequence[Statement], mentions: Sequence[Mention], said: PutRight) -> tuple[Statement, ...]:
    """Statements with the speakers and days that people gave them, without those that nobody made."""
    kept = tuple(now for each in statements if (now := _said_by(_said_on(each, said), mentions, said)))
    ids = {None, *(each.id for each in kept)}
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
    ids = {None, *(each.id for each in kept)}
    return tuple(each if each.same_as in ids else replace(each, same_as=None) for each in kept)


def _happened(event: Event, told: Correction | None) -> Event | None:
    if told is None:
        return event
    return None if told.should_be == NOTHING else replace(event, date=told.should_be, rule=DAY)


def planned(plans: Sequence[Plan], events: Sequence[Event], said: PutRight) -> tuple[Plan, ...]:
    """Plans with the days of their events, and their own, that a person gave; without those that are none."""
    given = {each.id.replace("event", "plan", 1): each.date for each in events if each.rule == DAY}
    moved = (replace(each, day=given[each.id]) if each.id in given else each for each in plans)
    return tuple(now for each in moved if (now := _planned(each, said.at("plan", each.evidence))))


def _planned(plan: Plan, told: Correction | None) -> Plan | None:
    if told is None:
        return plan
    return None if told.should_be == NOTHING else replace(plan, day=told.should_be, rule=DAY)


def met(meetings: Sequence[Meeting], said: PutRight) -> tuple[Meeting, ...]:
    """Meetings with the days that people gave them, without those that are none."""
    return tuple(now for each in meetings if (now := _met(each, said)))


def _met(meeting: Meeting, said: PutRight) -> Meeting | None:
    told = said.at("meeting", meeting.evidence[0]) if meeting.evidence else None
    if told is None:
        return meeting
    return None if told.should_be == NOTHING else replace(meeting, start=told.should_be, rule=DAY)


def owed(terms: Sequence[Term], said: PutRight) -> tuple[Term, ...]:
    """Terms as far as people say they came, without those that are none."""
    return tuple(now for each in terms if (now := _owed(each, said.at("term", each.obligation))))


def _owed(term: Term, told: Correction | None) -> Term | None:
    if told is None:
        return term
    if told.should_be == NOTHING:
        return None
    return replace(term, status=cast(TermStatus, told.should_be), rule=CLAIM)


def related(relations: Sequence[Relation], said: PutRight) -> tuple[Relation, ...]:
    """Relations of the kind that people say they are, without those that are none."""
    return tuple(now for each in relations if (now := _related(each, said)))


def relation_was(relation: Relation) -> str:
    """What a correction of it keeps: "naria|difaf|arms"."""
    return BETWEEN.join((relation.from_, relation.to, relation.kind))


def _related(relation: Relation, said: PutRight) -> Relation | None:
    told = said.of_two("relation", relation.evidence, relation_was(relation))
    if told is None:
        return relation
    if told.should_be == NOTHING:
        return None
    return replace(relation, kind=cast(RelationKind, told.should_be), rule=CLAIM)


def stood(positions: Sequence[Position], said: PutRight) -> tuple[Position, ...]:
    """Stands that go the way people say they go, without those that nobody took."""
    return tuple(now for each in positions if (now := _stood(each, said)))


def position_was(position: Position) -> str:
    """What a correction of it keeps: "naria|border-crossings|for"."""
    return BETWEEN.join((position.holder, position.issue, position.polarity))


def _stood(position: Position, said: PutRight) -> Position | None:
    told = said.of_two("position", position.evidence, position_was(position))
    if told is None:
        return position
    if told.should_be == NOTHING:
        return None
    return replace(position, polarity=cast(PositionPolarity, told.should_be), rule=CLAIM)
