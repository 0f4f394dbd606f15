"""One occurrence told several times: once a paragraph, and across paragraphs the later pointing to the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from musnad.events.drafts import MUTUAL, Draft
from musnad.events.text import Text
from musnad.record.events import Status

GENERIC = frozenset({"ASSAULT", "PROTEST", "COERCE"})
"""Types whose nouns are said of the world at large: الحرب, الاحتجاج."""

TOLD: frozenset[Status] = frozenset({"happened", "reported"})
"""Statuses that one occurrence may have in two mentions."""

KNOWN = frozenset({"AGREE", "CONSULT"})
"""Types whose definite nouns name what the page told before, with its sides: تحفظ المجلس على [الاتفاق]."""

VISIT = "visit"
"""Mode of what is named long before it is made: تأتي [زيارة] الورداني بعد يومين."""

BOTH = 2
"""Sides that such a deal has at least."""

REACH = 200
"""Mentions of one type among which the first of an occurrence is looked for: a long report has 40, a page that stacks
a year of them would be compared for minutes."""

SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
"""Types that are one occurrence only where the words of the row are the same."""


def once_a_paragraph(text: Text, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts without nouns that name again what the paragraph tells more fully."""
    paragraphs: dict[int, list[Draft]] = {}
    for draft in drafts:
        kept = paragraphs.setdefault(draft.zone, [])
        rival = next((k for k in kept if _again(text, k, draft)), None)
        if rival is None:
            kept.append(draft)
        elif _fuller(draft, rival):
            kept[kept.index(rival)] = _replacing(draft, rival)
    return tuple(sorted((d for kept in paragraphs.values() for d in kept), key=lambda d: d.hit.first))


def _replacing(draft: Draft, rival: Draft) -> Draft:
    """The fuller mention, but the first where the fuller only takes it up again: هذه [المحادثات]; a verb stays."""
    if not rival.hit.verb and (not draft.hit.definite or rival.hit.definite):
        return replace(draft, actors=draft.actors or tuple(a for a in rival.actors if a not in draft.recipients))
    return replace(
        rival,
        actors=draft.actors or rival.actors,
        recipients=draft.recipients or rival.recipients,
        parties=(*draft.parties, *rival.parties),
    )


def _fuller(draft: Draft, rival: Draft) -> bool:
    """Whether a mention tells more of who takes part than one before it, or anybody where that told nobody."""
    if rival.bare and not rival.hit.verb and not draft.bare and draft.type == "ASSAULT":
        return True
    named, others = (sum(not party.startswith("name:") for party in (*d.actors, *d.recipients)) for d in (draft, rival))
    return named > others


def _again(text: Text, first: Draft, second: Draft) -> bool:
    """Whether one of two mentions of a paragraph is a noun that only names the other's occurrence."""
    if first.hit.row.id == second.hit.row.id and not second.hit.verb and second.bare:
        return True
    halved = first.hit.verb and second.hit.verb and _half(first) != _half(second)
    if first.type != second.type or halved or not _like(first, second):
        return False
    if first.hit.verb and second.hit.verb:
        return False
    verbal = first.hit.verb or second.hit.verb
    if verbal and first.type == "ASSAULT" and first.bare and not second.bare:
        return first.hit.row.id == second.hit.row.id
    if verbal and first.type not in MUTUAL and not (second.hit.definite and not second.hit.verb):
        return first.hit.row.id == second.hit.row.id
    return _sides_fit(text, first, second, bare=True)


def _like(first: Draft, second: Draft) -> bool:
    """Whether mode and status let two mentions be one occurrence."""
    modes = {first.mode, second.mode} - {None, "multilateral"}
    status = first.status == second.status or {first.status, second.status} <= TOLD
    apart = {"multilateral"} & {first.mode, second.mode} and first.mode != second.mode
    if first.mode != second.mode and second.how == "beside" and first.how in {"verb", "beside"}:
        return False
    return status and len(modes) <= 1 and not apart


def _sides_fit(text: Text, first: Draft, second: Draft, *, bare: bool) -> bool:
    """Whether the parties of two mentions are the same; `bare`: also where one names none."""
    mine, other = (_sides(text, d) for d in (first, second))
    if not mine[0] | mine[1] or not other[0] | other[1]:
        return bare
    if first.type in MUTUAL or first.mode == "ceasefire":
        a, b = mine[0] | mine[1], other[0] | other[1]
        return a <= b or b <= a
    return all(not a or not b or a <= b or b <= a for a, b in zip(mine, other, strict=True))


def _sides(text: Text, draft: Draft) -> tuple[frozenset[str], frozenset[str]]:
    return text.states_of(draft.actors), text.states_of(draft.recipients)


def grounded(drafts: Sequence[Draft], firsts: Sequence[int]) -> tuple[Draft, ...]:
    """The drafts without nouns that tell neither who nor where and name nothing that the page tells elsewhere."""
    told = {first for first, draft in zip(firsts, drafts, strict=True) if not draft.bare or draft.place}
    about = {d.type for d in drafts if not d.bare}
    return tuple(
        d
        for d, first in zip(drafts, firsts, strict=True)
        if d.hit.verb or d.how in {"asked", "told"} or first in told or (d.type not in GENERIC and d.type in about)
    )


def occurrences(text: Text, drafts: Sequence[Draft]) -> tuple[int, ...]:
    """For each draft the place of the first mention of its occurrence, its own where it is the first.

    Two meetings of one day stay two: a mention joins the nearest occurrence whose people it does not contradict.
    """
    firsts: list[int] = []
    people: dict[int, frozenset[str]] = {}
    before: dict[str, list[int]] = {}
    for i, draft in enumerate(drafts):
        mine = _people(text, draft)
        near = reversed(before.setdefault(draft.type, [])[-REACH:])
        fitting = (firsts[k] for k in near if _same(text, drafts[k], draft) and _agree(mine, people[firsts[k]]))
        first = next(fitting, i)
        firsts.append(first)
        before[draft.type].append(i)
        people[first] = people.get(first, frozenset()) | mine
    return tuple(firsts)


def _people(text: Text, draft: Draft) -> frozenset[str]:
    """The persons who take part; who attended tells no meeting from another."""
    if draft.type not in MUTUAL:
        return frozenset()
    return frozenset(a for a in draft.actors if a not in draft.guests and a in text.people)


def _agree(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one of two groups of people is part of the other."""
    return mine <= theirs or theirs <= mine


def _same(text: Text, first: Draft, second: Draft) -> bool:
    if first.type != second.type or not _like(first, second) or _deed_of_its_own(first, second):
        return False
    if first.date and second.date and first.date != second.date:
        return False
    if first.place and second.place and first.place != second.place and first.type in MUTUAL:
        return False
    fresh = second.type == "ASSAULT" and not second.hit.definite  # قتل ثلاثون شخصا, and elsewhere fifty
    if fresh and _nameless(first) and _nameless(second):
        return False
    if first.hit.row.id != second.hit.row.id and (first.type in SPEECH or first.bare or second.bare):
        return False
    return _sides_fit(
        text, first, second, bare=not second.hit.verb and second.hit.definite and second.type != "ASSAULT"
    )


def _deed_of_its_own(first: Draft, second: Draft) -> bool:
    """Whether a verb tells further on of another deed: بدأت عملية عسكرية, and in the next paragraph قصفت القرية."""
    anew = second.hit.verb and second.type == "ASSAULT" and first.zone != second.zone
    return anew and first.hit.row.id != second.hit.row.id


def _half(draft: Draft) -> bool:
    """Whether of two who meet one is told, the other in words of no table: التقى الورداني [رئيس البلدية]."""
    return draft.type == "CONSULT" and "obj" in draft.hit.row.government and len(draft.actors) == 1


def _nameless(draft: Draft) -> bool:
    """Whether nobody who takes part has a name of his own."""
    return all(party.startswith("name:") for party in (*draft.actors, *draft.recipients))


def shared(drafts: Sequence[Draft], firsts: Sequence[int]) -> tuple[Draft, ...]:
    """The drafts with the date, the place and, of a known deal or talks, the sides that a mention of theirs tells."""
    told: dict[int, list[Draft]] = {}
    for draft, first in zip(drafts, firsts, strict=True):
        told.setdefault(first, []).append(draft)
    return tuple(_completed(d, told[first]) for d, first in zip(drafts, firsts, strict=True))


def foreseen(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts with visits that are only named again planned where the page tells that they are to come."""
    ahead = {a for d in drafts if d.mode == VISIT and d.status == "planned" for a in d.actors[:1]}
    been = {a for d in drafts if d.mode == VISIT and d.hit.verb and d.status == "happened" for a in d.actors}
    return tuple(
        replace(d, status="planned")
        if d.mode == VISIT and not d.hit.verb and d.status == "happened" and {*d.actors[:1]} & (ahead - been)
        else d
        for d in drafts
    )


def _completed(draft: Draft, mentions: Sequence[Draft]) -> Draft:
    if draft.type in KNOWN and draft.hit.definite and not draft.hit.verb and len(draft.actors) < BOTH:
        fuller = (m.actors for m in mentions if len(m.actors) >= BOTH and set(draft.actors) <= set(m.actors))
        draft = replace(draft, actors=min(fuller, key=len, default=draft.actors))
    date = draft.date or next((m.date for m in mentions if m.date and "/.." not in m.date), None)
    place = draft.place or next((m.place for m in mentions if m.place), None)
    return replace(draft, date=date, place=place)
