"""Plans and how far they got: proposed, agreed, prepared, postponed, cancelled, held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from musnad.arabic.particles import ARTICLE
from musnad.events.contents import acts_of
from musnad.events.doubtful import ALONE
from musnad.events.drafts import Draft
from musnad.events.governing import PUTTING_OFF
from musnad.events.needed import SEALING
from musnad.events.text import Text
from musnad.events.when import CANCELLED, set_on
from musnad.record import Event, Plan
from musnad.record.events import Stage

PLANNED = frozenset({"CONSULT", "AGREE", "COOPERATE", "AID", "RETREAT", "MOBILIZE", "SANCTION", "ASSAULT"})
"""Types of acts that are planned; what somebody means to say is no plan."""

BY_OPERATOR: dict[str, Stage] = {
    "agreed_to": "agreed",
    "asked_for": "proposed",
    "called_off": "postponed",
    "put_off": "postponed",
    "cancelled_itself": "cancelled",
}
"""Stage by what decided the status; any other plan is being prepared."""


UNDONE: frozenset[Stage] = frozenset({"postponed", "cancelled"})
"""Stages of what is not held on its day."""

STANDING = frozenset({"SANCTION", "MOBILIZE", "AID"})
"""Types whose definite nouns name what there is already: رفع [العقوبات], تطويق [الانتشار العسكري]."""

MEANT = frozenset({"agreed_to", "asked_for", "intends", "settled", "called_off"})
"""What makes a retreat or help somebody's plan; the rest only foresees it: ستساعد نارية الأسواق."""

NEAREST_WAS = 4
"""Words before an act in which it was intended once: كانت عازمة على [تدميرها]."""

FARTHEST_WAS = 6
"""Words before talks in which they are told as what was to be."""

FARTHEST_DENIAL = 8
"""Words before an act in which its plan is denied."""


def plans(text: Text, drafts: Sequence[Draft], firsts: Sequence[int], events: Sequence[Event]) -> tuple[Plan, ...]:
    """One plan an occurrence, at the stage its mentions tell last."""
    found: dict[str, Plan] = {}
    mentions: dict[int, list[Draft]] = {}
    undone: list[tuple[str, Stage, Draft]] = []
    for draft, first in zip(drafts, firsts, strict=True):
        mentions.setdefault(first, []).append(draft)
    for draft, first, event in zip(drafts, firsts, events, strict=True):
        for stage in _stage(text, draft, mentions[first]):
            what = _what(text, draft) or _undone_before(text, undone, draft, stage) or events[first].id
            if stage in UNDONE:
                undone.append((what, stage, draft))
            elif known := next((known for known, _, before in undone if _known_undone(text, before, draft)), None):
                found[known] = replace(found[known], day=found[known].day or draft.date)
                continue
            evidence = text.span(draft.hit.first, draft.hit.last, draft.hit.cut)
            day = _day(text, draft) or (found[what].day if what in found else None)
            found[what] = Plan(event.id.replace("event", "plan"), what, day, stage, evidence, f"plan.{stage}")
    return tuple(found.values())


def _undone_before(text: Text, undone: Sequence[tuple[str, Stage, Draft]], draft: Draft, stage: Stage) -> str | None:
    """What was put off before, where a mention says so again of nobody or of the same: [المحادثات] تأجلت."""
    sides = _between(text, draft)
    for what, told, before in undone:
        other = _between(text, before)
        dated = draft.date is None or before.date in {None, draft.date}
        if told == stage and dated and (sides <= other or other <= sides):
            return what
    return None


def _between(text: Text, draft: Draft) -> frozenset[str]:
    """The states of all who were to meet: ألغت نارية لقاء مع سهلستان."""
    return text.states_of((*draft.actors, *draft.recipients))


def _known_undone(text: Text, before: Draft, draft: Draft) -> bool:
    """Whether talks that were set for a day are those that were put off: كان من المقرر عقد [اجتماع]."""
    sides, other = text.states_of(draft.actors), text.states_of(before.actors)
    same = draft.type == before.type == "CONSULT" and draft.date is not None
    dated = draft.date == before.date or (before.date is None and _was_to_be(text, draft))
    return same and dated and (sides <= other or other <= sides)


def _was_to_be(text: Text, draft: Draft) -> bool:
    """Whether a meeting is told as one that was to be: كان من المفترض أن تجري [المحادثات] الخميس."""
    near = range(max(0, draft.hit.first - FARTHEST_WAS), draft.hit.first)
    return any(text.is_(j, "was") and any(text.is_(k, "set_for") for k in near if k > j) for j in near)


def _day(text: Text, draft: Draft) -> str | None:
    """The day of what was planned, not of its cancelling."""
    own = set_on(text, text.sentence_at[draft.hit.first], draft.hit) if draft.mode == CANCELLED else None
    return own or draft.date


def _stage(text: Text, draft: Draft, mentions: Sequence[Draft]) -> Iterator[Stage]:
    if _no_plan(text, draft):
        return
    if draft.mode == CANCELLED and draft.status == "happened":
        yield "cancelled"
    elif draft.hit.row.id == "postponed_itself":
        yield "postponed"
    elif draft.type not in PLANNED:
        return
    elif draft.decided in PUTTING_OFF or draft.status == "planned" or _proposed(text, draft):
        held = any(m.status == "happened" for m in mentions)
        other: Stage = "proposed" if draft.status == "hypothetical" else "prepared"
        yield "held" if held else BY_OPERATOR.get(draft.decided or "", other)


def _no_plan(text: Text, draft: Draft) -> bool:
    """Whether nothing is intended: an accord's name, an attack that is feared, people whom nobody names."""
    standing = draft.type in {"AGREE", "COOPERATE"} and draft.hit.row.id not in SEALING and draft.mode != CANCELLED
    standing = standing or (draft.mode == "ceasefire" and draft.hit.definite and not draft.hit.verb)
    definite = text.folds[draft.hit.first][draft.hit.cut :].startswith(ARTICLE) or draft.hit.definite
    standing = standing or (draft.type in STANDING and definite and draft.mode != CANCELLED)
    loose = draft.type in STANDING and not draft.hit.verb and draft.how not in {"beside", "ruled"}
    acting = {*draft.actors, *draft.recipients}
    unnamed = bool(acting) and draft.hit.verb and acting <= text.nameless
    unnamed = unnamed or any(a.startswith("anon:") for a in acting) or _half(draft)
    return standing or loose or unnamed or _denied(text, draft) or _foreseen(draft)


def _half(draft: Draft) -> bool:
    """Whether of two who are to meet one is told, or talk is only a task: سيلتقي [الورداني], بحث الملف."""
    row = draft.hit.row
    meets = row.type == "CONSULT" and draft.hit.verb and "obj" in row.government and row.mode not in ALONE
    met = row.id in {"received", "hosted"} or meets
    return row.id == "discussing" or (met and len(draft.actors) == 1)


def _denied(text: Text, draft: Draft) -> bool:
    """Whether it was not to be, or is told only to date something else: كان سيطلق, ليس لدى نارية خطط, قبيل [القمة]."""
    first = draft.hit.first
    before = range(max(0, first - 1), first)
    far = range(max(0, first - FARTHEST_DENIAL), first)
    aside = draft.decided == "asked_for" and any(text.is_(j, "fi") for j in before)  # طلب الدعم في [المحادثات]
    was = draft.decided == "will" and any(text.is_(j, "was") for j in before)
    was = was or (draft.decided == "intends" and any(text.is_(j, "was") for j in far[-NEAREST_WAS:]))
    eve = draft.decided != "scheduled_adj" and any(text.is_(j, "eve") for j in before)  # قبيل اللقاء المقرر غدا
    return was or aside or eve or any(text.is_(j, "has_none") for j in far)


def _foreseen(draft: Draft) -> bool:
    """Whether others only expect it: من المرجح أن تقصف, ستساعد نارية الأسواق."""
    if draft.type == "ASSAULT":
        meant = draft.decided == "intends" and draft.hit.row.id != "targeted"
        return not meant and not (draft.decided == "will" and draft.actors and draft.hit.verb)
    return draft.type in {"RETREAT", "AID"} and draft.hit.verb and draft.decided not in MEANT


def _proposed(text: Text, draft: Draft) -> bool:
    """Whether somebody asks or proposes that they meet, agree or cease fire: اقترحت نارية عقد [مؤتمر]."""
    if draft.type not in {"CONSULT", "RETREAT", "AGREE"}:
        return False
    said = text.said(draft.hit.first) if draft.decided is None and draft.status == "hypothetical" else None
    act = acts_of(text, said) if said else None
    return draft.decided == "asked_for" or (act is not None and act.type == "REQUEST")


def _what(text: Text, draft: Draft) -> str | None:
    """The entity of what is planned where it has a name: جنيف-2."""
    for i in range(draft.hit.first, min(draft.hit.last + 2, len(text.folds))):
        if thing := text.things.get(i):
            return thing.entity
    return None
