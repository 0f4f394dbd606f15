"""What happened as the desk tells it: what, how far it came, who towards whom, in which words, and why we say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from musnad.export import sentence
from musnad.record import Event, Meeting, Plan, Reading, Relation, Span, Term
from musnad.record.corrected_claims import relation_was
from musnad.record.happened import KINDS, SURE_ENOUGH, Happened, Kind, all_happened
from musnad.web.bidi import isolated
from musnad.web.claims import Link, carried, chain
from musnad.web.dates import show_date
from musnad.web.explain import Explained, Explainer
from musnad.web.frame import address, characters
from musnad.web.highlight import Mark, render
from musnad.web.labels import Labels
from musnad.web.times import lasted


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of the page that tells it: its sentence with the words marked, and where it stands."""

    html: Markup
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One of them on our page; `facts` are what else is known, each under its key of the wording."""

    happened: Happened
    name: str
    type: str | None
    status: str | None
    day: Markup
    actors: tuple[Markup, ...]
    recipients: tuple[Markup, ...]
    told: tuple[Told, ...]
    facts: tuple[tuple[str, Markup], ...]
    confidence: float | None
    why: Explained
    chain: tuple[Link, ...] = ()
    wrong: str = ""

    @property
    def kind(self) -> Kind:
        """Which of the five."""
        return self.happened.kind

    @property
    def unsure(self) -> bool:
        """Whether it is less sure than a reader can ask lists to be."""
        return self.confidence is not None and self.confidence < SURE_ENOUGH


def on_page(reading: Reading, label: Labels, explainer: Explainer) -> dict[Kind, tuple[Shown, ...]]:
    """What a page tells, each occurrence once with all its mentions; kinds that it does not have are left out."""
    found = {kind: tuple(_once(reading, kind, label, explainer)) for kind in KINDS}
    return {kind: each for kind, each in found.items() if each}


def _once(reading: Reading, kind: Kind, label: Labels, explainer: Explainer) -> Iterator[Shown]:
    for each in all_happened(reading, kind):
        value = each.value
        if not isinstance(value, Event):
            yield shown(each, label, explainer)
        elif value.same_as is None:
            again = (other.trigger for other in reading.events if other.same_as == value.id)
            yield shown(each, label, explainer, tuple(again))


def shown(each: Happened, label: Labels, explainer: Explainer, again: tuple[Span, ...] = ()) -> Shown:
    """One of them, with the later mentions of the same."""
    value, words = each.value, label.wording
    return Shown(
        each,
        name_of(each.kind, each.n),
        value.type if isinstance(value, Event) else value.kind if isinstance(value, Relation) else None,
        each.status,
        show_date(each.day, words),
        tuple(label(who) for who in each.parties("actor")),
        tuple(label(who) for who in each.parties("recipient")),
        tuple(_told(each.reading, span) for span in (*each.evidence, *again)),
        tuple(_facts(each, label)),
        each.confidence,
        explainer.explain(each.rule, words.language),
        chain_of(each.reading, getattr(value, "statement", None), label),
        _wrong(each),
    )


def chain_of(reading: Reading, statement: str | None, label: Labels) -> tuple[Link, ...]:
    """By whom it came: the chain of the statement that tells it, else agency, outlet and aggregator."""
    said = next((told for told in reading.statements if told.id == statement), None)
    return chain(said, reading.article, label) if said else carried(reading.article, label)


def _wrong(each: Happened) -> str:
    """Where a person says that it is wrong."""
    value, span = each.value, next(iter(each.evidence), None)
    of = relation_was(value) if isinstance(value, Relation) else None
    asked = {each.kind: f"{span.start}-{span.end}", "of": of} if span else {}
    return address(f"/page/{each.reading.page.id}/wrong", **asked) if asked else ""


def name_of(kind: Kind, n: int) -> str:
    """The anchor on the article's page: event-4."""
    return f"{kind}-{n + 1}"


def _told(reading: Reading, span: Span) -> Told:
    text = reading.page.text
    html = render(text, sentence(reading, span), (Mark(span, "trigger"),))
    return Told(html, span.of(text), characters(reading.page.id, span))


def _facts(each: Happened, label: Labels) -> Iterator[tuple[str, Markup]]:
    value, words, text = each.value, label.wording, each.reading.page.text
    if isinstance(value, Event):
        if value.alternative:
            yield "alternative", words(f"event_type.{value.alternative}")
        if value.mode:
            key = f"event_mode.{value.mode}"
            yield "mode", words(key) if words.has(key) else isolated(value.mode)
        if value.place:
            yield "place", label(value.place)
        if value.score is not None:
            yield "score", Markup('<span class="figure" dir="ltr">{:+g}</span>').format(value.score)
    elif isinstance(value, Meeting):
        yield from _meeting(value, label, text)
    elif isinstance(value, Plan):
        if not value.what.startswith("event-"):
            yield "what", label(value.what)
    elif isinstance(value, Term) and value.condition:
        yield "condition", isolated(value.condition.of(text))


def _meeting(meeting: Meeting, label: Labels, text: str) -> Iterator[tuple[str, Markup]]:
    if meeting.format:
        yield "format", isolated(meeting.format)
    if meeting.level:
        yield "level", label.wording(f"level.{meeting.level}")
    if meeting.host:
        yield "host", label(meeting.host)
    if meeting.place:
        yield "place", label(meeting.place)
    if meeting.duration:
        yield "duration", lasted(meeting.duration, label.wording)
    for span in meeting.agenda:
        yield "agenda", isolated(span.of(text))
    if meeting.press != "unknown":
        yield "press", label.wording(f"press.{meeting.press}")
    if meeting.outcome:
        yield "outcome", isolated(meeting.outcome.of(text))
