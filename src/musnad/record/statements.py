"""Who said what, and the chain it came by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.record.span import Span

Mode = Literal["direct", "indirect", "mixed"]
Polarity = Literal["asserted", "negated"]
SourceForm = Literal["name", "role", "pronoun", "elided", "anonymous"]


@dataclass(frozen=True, slots=True)
class Anonymous:
    """What the page tells of an unnamed source: "مسؤول كبير" is one, senior. `number` is "1" or "plural"."""

    number: Literal["1", "plural"] | None
    country: str | None
    body: str | None
    rank: str | None
    basis: str | None
    condition: Span | None


@dataclass(frozen=True, slots=True)
class Source:
    """Who said it: the full noun phrase, or null and the `antecedent` where the speaker is elided or a pronoun."""

    span: Span | None
    surface: str | None
    entity: str
    form: SourceForm
    antecedent: Span | None
    anonymous: Anonymous | None


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain between the speaker and the outlet: "لرويترز" is reuters."""

    entity: str
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Source, cue and content: [قال] [لافروف] إن [الاتفاق قريب]."""

    id: str
    content: Span
    surface: str
    cue: Span | None
    mode: Mode
    polarity: Polarity
    source: Source
    via: tuple[Link, ...]
    within: str | None
    date: str | None
    occasion: Span | None
    venue: Span | None
    addressee: Span | None
    confidence: float
    rule: str
