"""The stage: what happened, was planned or was agreed on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from musnad.arabic import Tokens
from musnad.events.about import about_talks
from musnad.events.again import again, declared
from musnad.events.agreed_truces import agreed_truces
from musnad.events.asked_lists import asked_lists
from musnad.events.barred import barred
from musnad.events.behind import not_behind
from musnad.events.binding import Binding
from musnad.events.brought_on import led_to
from musnad.events.causes import traced
from musnad.events.coding import Coder
from musnad.events.condemned import condemned
from musnad.events.confidence import sure
from musnad.events.counts import on_counts
from musnad.events.custody import in_custody
from musnad.events.drafts import Draft, Hit
from musnad.events.fought_over import own_conflicts
from musnad.events.fronted_deeds import of_own_sentence
from musnad.events.games import games
from musnad.events.grounds import grounded_talks
from musnad.events.issued import issued
from musnad.events.known import alone, stated, taken_up
from musnad.events.meant import Meant
from musnad.events.measured_again import measured_again
from musnad.events.mediators import mediated
from musnad.events.meetings import meetings
from musnad.events.on_visit import met_on_visit
from musnad.events.own_machines import own_machines
from musnad.events.pairs import Pairs
from musnad.events.plans import plans
from musnad.events.pointing import pointed_back
from musnad.events.relations import relations
from musnad.events.ruling import Ruling
from musnad.events.same import foreseen, grounded, occurrences, once_a_paragraph, shared
from musnad.events.speech import of_danger, spoken
from musnad.events.spoken_on import spoken_on
from musnad.events.standing import sectors, states
from musnad.events.terms import terms
from musnad.events.text import ISO_DAY, Sentence, Text, look
from musnad.events.told_next import told_before, told_next
from musnad.events.triggers import hits
from musnad.events.truces import listed, truces
from musnad.events.turned import turned
from musnad.events.undone_plans import undone_plans
from musnad.events.untold import untold
from musnad.events.week_ahead import week_ahead
from musnad.events.when import CANCELLED
from musnad.lexicon import Lexicon
from musnad.record import Article, Event, Meeting, Mention, Plan, Relation, Role, Statement, Term, Time
from musnad.record.ids import stable_id

TOLD_OF = (
    own_machines, told_before, of_own_sentence, again, issued, on_counts, in_custody, turned, barred, not_behind,
    measured_again,
)  # fmt: skip
"""What the rest of the page tells of each draft: who did it, or that it is another's or no act, one after the other."""

TAKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""Types of stances, behind whose verb the day is of what they are taken to."""


@dataclass(frozen=True, slots=True)
class Happenings:
    """What a page tells of the process."""

    events: tuple[Event, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    plans: tuple[Plan, ...] = ()
    terms: tuple[Term, ...] = ()
    relations: tuple[Relation, ...] = ()


def code(  # noqa: PLR0913, PLR0917 - the layers that it reads
    page_id: str,
    article: Article,
    tokens: Tokens,
    mentions: Sequence[Mention],
    roles: Sequence[Role],
    times: Sequence[Time],
    statements: Sequence[Statement],
    lexicon: Lexicon,
) -> Happenings:
    """Every event with its parties, status and day, and what they make up: [قصفت] نارية سهلستان is ASSAULT."""
    text = grounded_talks(look(article, tokens, mentions, roles, times, statements, lexicon))
    pairs = Pairs(text)
    acts = {sentence: tuple(hits(text, sentence)) for sentence in text.sentences}
    talks = about_talks(acts)
    drafts = told_next(text, led_to(text, pointed_back(text, _drafts(text, pairs, acts, talks=talks))))
    for told_of in TOLD_OF:
        drafts = told_of(text, drafts)
    drafts = tuple(stated(text, _ahead(week_ahead(text, draft), article)) for draft in drafts)
    drafts = untold(text, agreed_truces(text, asked_lists(text, drafts)))
    drafts = truces(text, listed(text, foreseen(met_on_visit(text, mediated(text, drafts)))))
    drafts = grounded(text, drafts, occurrences(text, drafts), talks=talks)
    firsts = occurrences(text, drafts)
    drafts = undone_plans(text, spoken_on(text, shared(drafts, firsts)))
    known = taken_up(text, drafts, pairs.most, talks_of=talks)
    drafts = tuple(draft for draft in declared(text, known) if not alone(text, draft, talks=talks))
    drafts = own_conflicts(text, condemned(text, drafts))
    firsts = occurrences(text, drafts)
    events = _events(page_id, text, drafts, firsts)
    met = meetings(page_id, text, drafts, firsts, events)
    held = {event: meeting.id for meeting in met for event in meeting.events}
    return Happenings(
        events=tuple(replace(event, meeting=held[event.id]) if event.id in held else event for event in events),
        meetings=met,
        plans=plans(text, drafts, firsts, events),
        terms=terms(text, pairs, drafts),
        relations=relations(text, drafts),
    )


def _ahead(draft: Draft, article: Article) -> Draft:
    """A draft whose day is after the page's is planned, whatever its tense; no stance taken, and no cancelling."""
    published = article.published if draft.mode != CANCELLED else None
    ahead = published and draft.date and draft.date[:10] > published.value[:10] and len(draft.date) >= ISO_DAY
    if ahead and draft.hit.verb and draft.hit.shape == "past" and draft.type in TAKEN:
        return replace(draft, date=None)  # رفضت نارية محادثات في الأسبوع المقبل
    return replace(draft, status="planned") if ahead and draft.status == "happened" else draft


def _drafts(text: Text, pairs: Pairs, met: Mapping[Sentence, Sequence[Hit]], *, talks: bool) -> tuple[Draft, ...]:
    """The drafts of a page in text order, each occurrence once a paragraph."""
    specific = {hit.first for found in met.values() for hit in found if hit.verb and hit.row.needs}
    aside = games(text)
    acts = [act for act in spoken(text, pairs) if act.hit.first not in specific and act.zone not in aside]
    cues = frozenset(draft.hit.first for draft in acts)
    meant = Meant(text, pairs, acts=met)
    coded = led_to(text, tuple(Coder(text, pairs, meant, Ruling(Binding(meant)), met, talks=talks).code(cues, aside)))
    coded = traced(text, coded)
    acts = [act for act in acts if not of_danger(text, act)]
    return once_a_paragraph(text, sorted((*acts, *coded), key=lambda d: d.hit.first))


def _events(page_id: str, text: Text, drafts: Sequence[Draft], firsts: Sequence[int]) -> tuple[Event, ...]:
    ids = [_id(page_id, text, draft) for draft in drafts]
    return tuple(
        _event(text, draft, ids[i], None if first == i else ids[first])
        for i, (draft, first) in enumerate(zip(drafts, firsts, strict=True))
    )


def _id(page_id: str, text: Text, draft: Draft) -> str:
    hit = draft.hit
    return stable_id(page_id, "event", text.span(hit.first, hit.last, hit.cut), draft.type)


def _event(text: Text, draft: Draft, event: str, same_as: str | None) -> Event:
    hit = draft.hit
    trigger = text.span(hit.first, hit.last, hit.cut)
    return Event(
        id=event,
        trigger=trigger,
        surface=trigger.of(text.tokens.text),
        type=draft.type,
        alternative=draft.alternative,
        mode=draft.mode,
        context=hit.row.context,
        actors=draft.actors,
        actor_states=states(text, draft.actors, draft.date),
        actor_sectors=sectors(text, draft.actors, draft.date),
        recipients=draft.recipients,
        date=draft.date,
        place=draft.place,
        status=draft.status,
        statement=draft.statement,
        meeting=None,
        score=text.table.score(draft.type, draft.mode),
        same_as=same_as,
        confidence=sure(text, draft),
        rule=f"event.{hit.row.id}",
        recipient_states=states(text, draft.recipients, draft.date),
        recipient_sectors=sectors(text, draft.recipients, draft.date),
    )
