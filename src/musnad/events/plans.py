"""Plans and how far they got: proposed, agreed, prepared, postponed, cancelled, held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.events.drafts import Draft
from musnad.events.parties import nameless
from musnad.events.text import Text
from musnad.record import Event, Plan
from musnad.record.events import Stage

PLANNED = frozenset({"CONSULT", "AGREE", "COOPERATE", "AID", "RETREAT", "MOBILIZE", "SANCTION", "ASSAULT"})
"""Types of acts that are planned; what somebody means to say is no plan."""

BY_OPERATOR: dict[str, Stage] = {"agreed_to": "agreed", "asked_for": "proposed", "called_off": "postponed"}
"""Stage by what decided the status; any other plan is being prepared."""


SIGNED = frozenset({"signing", "signed", "concluded"})
"""Rows of agreeing that name an act; the others name the accord that there is, or what somebody foresees."""

FARTHEST_DENIAL = 8
"""Words before an act in which its plan is denied."""


def plans(text: Text, drafts: Sequence[Draft], firsts: Sequence[int], events: Sequence[Event]) -> tuple[Plan, ...]:
    """One plan an occurrence, at the stage its mentions tell last."""
    found: dict[str, Plan] = {}
    for draft, first, event in zip(drafts, firsts, events, strict=True):
        for stage in _stage(text, draft, [d for d, f in zip(drafts, firsts, strict=True) if f == first]):
            what = _what(text, draft) or events[first].id
            evidence = text.span(draft.hit.first, draft.hit.last, draft.hit.cut)
            found[what] = Plan(event.id.replace("event", "plan"), what, draft.date, stage, evidence, f"plan.{stage}")
    return tuple(found.values())


def _stage(text: Text, draft: Draft, mentions: Sequence[Draft]) -> Iterator[Stage]:
    if _no_plan(text, draft):
        return
    if draft.mode == "cancel" and draft.status == "happened":
        yield "cancelled"
    elif draft.hit.row.id == "postponed_itself":
        yield "postponed"
    elif draft.type not in PLANNED:
        return
    elif draft.decided == "called_off" or draft.status == "planned" or _proposed(draft):
        held = any(m.status == "happened" for m in mentions)
        yield "held" if held else BY_OPERATOR.get(draft.decided or "", "prepared")


def _no_plan(text: Text, draft: Draft) -> bool:
    """Whether nothing is intended: كان سيطلق, ليس لدى نارية خطط, an accord's name, people whom nobody names."""
    first = draft.hit.first
    if any(text.is_(j, "was") for j in range(max(0, first - 1), first)) and draft.decided == "will":
        return True
    if any(text.is_(j, "has_none") for j in range(max(0, first - FARTHEST_DENIAL), first)):
        return True
    standing = draft.type in {"AGREE", "COOPERATE"} and draft.hit.row.id not in SIGNED
    meant = draft.decided == "intends" and draft.hit.row.id != "targeted"
    aims = draft.type == "ASSAULT" and not (meant or (draft.decided == "will" and draft.actors))
    aims = aims or any(text.is_(j, "eve") for j in range(max(0, first - 1), first))
    acting = draft.actors or draft.recipients
    return (standing and draft.mode != "cancel") or aims or bool(acting and set(acting) <= nameless(text.parties) and draft.hit.verb)


def _proposed(draft: Draft) -> bool:
    return draft.decided == "asked_for" and draft.type in {"CONSULT", "RETREAT", "AGREE"}


def _what(text: Text, draft: Draft) -> str | None:
    """The entity of what is planned where it has a name: جنيف-2."""
    for i in range(draft.hit.first, min(draft.hit.last + 2, len(text.folds))):
        if thing := text.things.get(i):
            return thing.entity
    return None
