"""Where parties stand as one page tells it: who, which way, on what, in which words, and why we say so."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from musnad.record import Position, Reading
from musnad.record.corrected_claims import position_was
from musnad.web.bidi import isolated
from musnad.web.claims import Link
from musnad.web.explain import Explained, Explainer
from musnad.web.frame import address, characters
from musnad.web.happened import chain_of
from musnad.web.issues import issue_name
from musnad.web.labels import Labels


@dataclass(frozen=True, slots=True)
class Stand:
    """A stand on our page; `name` is its anchor there."""

    name: str
    position: Position
    holder: Markup
    issue: Markup
    words: str
    href: str
    chain: tuple[Link, ...]
    why: Explained
    wrong: str


def stands(reading: Reading, label: Labels, explainer: Explainer) -> tuple[Stand, ...]:
    """The stands of a page in text order."""
    ordered = sorted(reading.positions, key=lambda each: (each.evidence, each.holder, each.issue))
    return tuple(_stand(each, reading, label, explainer) for each in ordered)


def anchor_of(position_start: int, position_end: int) -> str:
    """The anchor of the stands at some characters."""
    return f"stand-{position_start}-{position_end}"


def _issue(position: Position, reading: Reading, label: Labels) -> Markup:
    name = issue_name(position.issue, reading)
    return isolated(name) if name else label.both(position.issue)


def _stand(position: Position, reading: Reading, label: Labels, explainer: Explainer) -> Stand:
    page, span = reading.page.id, position.evidence
    at = f"{span.start}-{span.end}"
    return Stand(
        anchor_of(span.start, span.end),
        position,
        label.both(position.holder),
        _issue(position, reading, label),
        span.of(reading.page.text),
        characters(page, span),
        chain_of(reading, position.statement, label),
        explainer.explain(position.rule, label.wording.language),
        address(f"/page/{page}/wrong", position=at, of=position_was(position)),
    )
