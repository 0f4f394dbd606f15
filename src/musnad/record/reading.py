"""All that was read out of one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.record.article import Article
from musnad.record.events import Event, Meeting, Plan, Relation, Term
from musnad.record.mentions import Mention, Role
from musnad.record.page import Page
from musnad.record.positions import Position
from musnad.record.span import Span
from musnad.record.statements import Statement
from musnad.record.times import Time


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the page gets wrong or leaves open: a weekday that is not its date's."""

    span: Span
    kind: str
    note: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A page's layers; it never looks at another page."""

    page: Page
    article: Article
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    plans: tuple[Plan, ...] = ()
    terms: tuple[Term, ...] = ()
    relations: tuple[Relation, ...] = ()
    positions: tuple[Position, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    schema: Literal["musnad.reading/1"] = "musnad.reading/1"
