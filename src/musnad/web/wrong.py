"""A claim that somebody says is wrong: which one, as the form shows it, and what of it was put right so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from musnad.record import Article, Reading, Span
from musnad.record.corrected_claims import position_was, relation_was
from musnad.record.corrections import BETWEEN, EVERYWHERE, NOTHING, TOLD_APART, ClaimLayer, Correction, claims_in_force
from musnad.record.events import RelationKind, TermStatus
from musnad.record.positions import PositionPolarity
from musnad.record.put_right import PutRight, shared
from musnad.web.corrections import DESK, excerpt
from musnad.web.dates import show_date
from musnad.web.labels import Labels

DAYS: frozenset[str] = frozenset({"published", "time", "said", "event", "meeting", "plan"})
"""Layers whose value is a day."""
LEAST_SHARED = 0.9
"""A form names its claim by its characters; a page that was read again meanwhile may cut it a sign shorter."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What may be wrong: its kind, its characters (null for what is the page's), what it says now, each by its layer.

    `choices` are the values that it can have, where they are few.
    """

    kind: str
    span: Span | None
    words: str
    now: dict[ClaimLayer, str | None]
    choices: tuple[str, ...] = ()


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


def claim_at(reading: Reading, kind: str, span: Span | None, of: str | None = None) -> Claim | None:
    """The claim of a kind at some characters; null where the reading has none there.

    `of` is what it was, where several stand at the same characters.
    """
    if kind in OF_PAGE:
        return Claim(kind, None, "", OF_PAGE[kind](reading.article))
    if span is None:
        return None
    if kind == "name":
        return _name_at(reading, span)
    told = TOLD[kind](reading) if kind in TOLD else ()
    return next((each for each in told if each.span and _same(each.span, span) and _of(each, of)), None)


OF_PAGE: dict[str, Callable[[Article], dict[ClaimLayer, str | None]]] = {
    "published": lambda article: {"published": article.published.value if article.published else None},
    "outlet": lambda article: {"outlet": article.outlet},
    "agency": lambda article: {"agency": article.agency},
    "aggregator": lambda article: {"aggregator": article.aggregator},
}
"""What may be wrong of the page as a whole, as it is read now."""


def _of(claim: Claim, of: str | None) -> bool:
    return of is None or of in claim.now.values()


def _statements(reading: Reading) -> Iterator[Claim]:
    for each in reading.statements:
        yield Claim("speaker", each.content, each.surface, {"speaker": each.source.entity, "said": each.date})


def _events(reading: Reading) -> Iterator[Claim]:
    for each in reading.events:
        yield Claim("event", each.trigger, each.surface, {"event": each.date})


def _times(reading: Reading) -> Iterator[Claim]:
    for each in reading.times:
        yield Claim("time", each.span, each.surface, {"time": each.resolves_to or each.value})


def _meetings(reading: Reading) -> Iterator[Claim]:
    for each in reading.meetings:
        if each.evidence:
            yield Claim("meeting", each.evidence[0], each.evidence[0].of(reading.page.text), {"meeting": each.start})


def _plans(reading: Reading) -> Iterator[Claim]:
    for each in reading.plans:
        yield Claim("plan", each.evidence, each.evidence.of(reading.page.text), {"plan": each.day})


def _terms(reading: Reading) -> Iterator[Claim]:
    for each in reading.terms:
        words = each.obligation.of(reading.page.text)
        yield Claim("term", each.obligation, words, {"term": each.status}, get_args(TermStatus))


def _relations(reading: Reading) -> Iterator[Claim]:
    for each in reading.relations:
        words = each.evidence.of(reading.page.text)
        yield Claim("relation", each.evidence, words, {"relation": relation_was(each)}, get_args(RelationKind))


def _positions(reading: Reading) -> Iterator[Claim]:
    for each in reading.positions:
        words = each.evidence.of(reading.page.text)
        yield Claim("position", each.evidence, words, {"position": position_was(each)}, get_args(PositionPolarity))


TOLD: dict[str, Callable[[Reading], Iterator[Claim]]] = {
    "speaker": _statements,
    "event": _events,
    "time": _times,
    "meeting": _meetings,
    "plan": _plans,
    "term": _terms,
    "relation": _relations,
    "position": _positions,
}
"""Claims of a kind on a page."""


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
    return tuple(_told(each, span, text, label) for each, span in held if each.layer != EVERYWHERE)


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
    if layer in DAYS:
        return show_date(value, label.wording)
    return CHOSEN[layer](value, label) if layer in CHOSEN else label(value)


def _relation(value: str | None, label: Labels) -> Markup:
    *parties, kind = (value or "").split(BETWEEN)
    ends = [label(each) for each in parties]
    between = label.wording(f"relation.{kind}")
    return Markup("{} {} {}").format(ends[0], between, ends[1]) if len(ends) == 2 else between  # noqa: PLR2004


def _position(value: str | None, label: Labels) -> Markup:
    *about, polarity = (value or "").split(BETWEEN)
    way = label.wording(f"across.polarity.{polarity}")
    return Markup("{}: {} ({})").format(label(about[0]), way, label(about[1])) if len(about) == 2 else way  # noqa: PLR2004


def _term(value: str | None, label: Labels) -> Markup:
    return label.wording(f"status.{value}")


CHOSEN: dict[str, Callable[[str | None, Labels], Markup]] = {
    "relation": _relation,
    "position": _position,
    "term": _term,
}
"""Layers whose value is one of a few, told by the wording."""


def key_of(correction: Correction) -> str:
    """How a form names a correction: "speaker 120-164", "published", "names name:هاله مرزاق"."""
    if correction.span:
        of = f" {correction.was}" if correction.layer in TOLD_APART else ""
        return f"{correction.layer} {correction.span.start}-{correction.span.end}{of}"
    return f"names {correction.was}" if correction.layer == "names" else correction.layer


def held_by(corrections: Iterable[Correction], key: str) -> Correction | None:
    """The correction in force that a form names; null where it does not hold any more."""
    return next((each for each in claims_in_force(corrections) if key_of(each) == key), None)
