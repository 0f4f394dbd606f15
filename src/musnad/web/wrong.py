"""A claim that somebody says is wrong: which one, as the form shows it, and what of it was put right so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from musnad.record import Reading, Span
from musnad.record.corrected_claims import PutRight, shared
from musnad.record.corrections import NOTHING, ClaimLayer, Correction, claims_in_force
from musnad.web.corrections import DESK, excerpt
from musnad.web.dates import show_date
from musnad.web.labels import Labels

DAYS: frozenset[str] = frozenset({"published", "time", "said", "event"})
"""Layers whose value is a day."""
LEAST_SHARED = 0.9
"""A form names its claim by its characters; a page that was read again meanwhile may cut it a sign shorter."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What may be wrong: its kind, its characters (null for the story's day), what it says now, each by its layer."""

    kind: str
    span: Span | None
    words: str
    now: dict[ClaimLayer, str | None]


@dataclass(frozen=True, slots=True)
class Told:
    """A correction of a claim that holds, as a list shows it; `key` names it in a form."""

    key: str
    layer: str
    span: Span | None
    words: str
    was: Markup
    should_be: Markup
    by: str | None
    when: str


def claim_at(reading: Reading, kind: str, span: Span | None) -> Claim | None:
    """The claim of a kind at some characters; null where the reading has none there."""
    if kind == "published":
        stated = reading.article.published
        return Claim(kind, None, "", {"published": stated.value if stated else None})
    if span is None:
        return None
    if kind == "speaker":
        said = next((s for s in reading.statements if _same(s.content, span)), None)
        return (
            Claim(kind, said.content, said.surface, {"speaker": said.source.entity, "said": said.date})
            if said
            else None
        )
    if kind == "event":
        event = next((e for e in reading.events if _same(e.trigger, span)), None)
        return Claim(kind, event.trigger, event.surface, {"event": event.date}) if event else None
    if kind == "time":
        time = next((t for t in reading.times if _same(t.span, span)), None)
        return Claim(kind, time.span, time.surface, {"time": time.resolves_to or time.value}) if time else None
    return _name_at(reading, span) if kind == "name" else None


def _name_at(reading: Reading, span: Span) -> Claim | None:
    mention = next((m for m in reading.mentions if _same(m.span, span)), None)
    if mention:
        return Claim("name", mention.span, mention.surface, {"name": mention.entity, "names": mention.entity})
    role = next((r for r in reading.roles if _same(r.span, span)), None)
    if role is None:
        return None
    who = "+".join(role.person)
    return Claim("name", role.span, role.surface, {"name": who, "names": role.person[0] if role.person else who})


def _same(one: Span, other: Span) -> bool:
    return one == other or shared(one, other) >= LEAST_SHARED


def claims_put_right(reading: Reading, corrections: Iterable[Correction], label: Labels) -> tuple[Told, ...]:
    """The corrections of claims that hold on a page."""
    text = reading.page.text
    held = PutRight.of(corrections, text).placed
    return tuple(_told(each, span, text, label) for each, span in held)


def _told(correction: Correction, span: Span | None, text: str, label: Labels) -> Told:
    return Told(
        key_of(correction),
        correction.layer,
        span,
        excerpt(correction.surface or (span.of(text) if span else "")),
        value_of(correction.layer, correction.was, label),
        value_of(correction.layer, correction.should_be, label),
        None if correction.by == DESK else correction.by,
        correction.when,
    )


def value_of(layer: str, value: str | None, label: Labels) -> Markup:
    """A claim's value in words: a day, somebody, or that there is none."""
    if value in (None, NOTHING):
        return label.wording("wrong.nothing" if value == NOTHING else "wrong.unknown")
    return show_date(value, label.wording) if layer in DAYS else label(value)


def key_of(correction: Correction) -> str:
    """How a form names a correction: "speaker 120-164", "published", "names name:هاله مرزاق"."""
    if correction.span:
        return f"{correction.layer} {correction.span.start}-{correction.span.end}"
    return f"names {correction.was}" if correction.layer == "names" else correction.layer


def held_by(corrections: Iterable[Correction], key: str) -> Correction | None:
    """The correction in force that a form names; null where it does not hold any more."""
    return next((each for each in claims_in_force(corrections) if key_of(each) == key), None)
