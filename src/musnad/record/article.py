"""The story freed from the page, its parties and its dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from musnad.record.span import Span

Layout = Literal["aggregator", "broadcaster", "outlet", "agency", "unknown"]
PartyRole = Literal["aggregator", "outlet", "agency", "byline"]
Basis = Literal["stated", "inferred"]
StampKind = Literal["published", "updated", "captured"]
FurnitureKind = Literal[
    "ticker_headline", "latest_news_label", "navigation", "accessibility_links", "logo_alt", "image_alt",
    "image_caption", "image_credit", "image_report_notice", "image_report_thanks", "publication_line", "update_line",
    "byline", "dateline", "agency_credit", "masthead", "subtitle", "title_repeat", "subheading", "teaser", "related",
    "tags", "comment_form", "comment_link", "send_link", "print_link", "rss_link", "share_link", "font_size",
    "breakpoint_label", "source_link", "copyright", "advertisement", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Party:
    """Outlet, agency, aggregator or byline: "نشر في مصراوي" names the outlet.

    `entity` is null where only وكالات stands.
    """

    entity: str | None
    name: str | None
    role: PartyRole
    span: Span | None
    basis: Basis
    rule: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day or an instant the page prints about itself, ISO 8601, with its characters."""

    kind: StampKind
    value: str
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Published:
    """The story's day as stated; `conflicts` keeps other days the page states for it.

    `span` is null when the day stands only in the markup, whose place `rule` then names.
    """

    value: str
    span: Span | None
    basis: Basis
    rule: str
    conflicts: tuple[Stamp, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch that is not story: "شكرا على الإبلاغ!" is image_report_thanks."""

    span: Span
    kind: FurnitureKind
    rule: str


@dataclass(frozen=True, slots=True)
class Article:
    """One story: title, body (a span a paragraph), furniture, parties, dates; `rules` has each plain field's rule."""

    layout: Layout
    title: Span | None
    outlet: str | None
    aggregator: str | None
    agency: str | None
    parties: tuple[Party, ...]
    published: Published | None
    captured: str | None
    updated: str | None
    body: tuple[Span, ...]
    furniture: tuple[Furniture, ...]
    versions: tuple[tuple[Span, ...], ...] = ()
    stamps: tuple[Stamp, ...] = ()
    rules: dict[str, str] = field(default_factory=dict)

    @property
    def subheadings(self) -> tuple[Span, ...]:
        """The story's own headings, in text order."""
        return tuple([f.span for f in self.furniture if f.kind == "subheading"])

    @property
    def zones(self) -> tuple[Span, ...]:
        """Title, paragraphs and subheadings in text order: where names, statements and events are read."""
        title = (self.title,) if self.title else ()
        return tuple(sorted((*title, *self.body, *self.subheadings)))
