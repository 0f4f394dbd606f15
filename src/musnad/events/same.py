"""One occurrence told several times: once a paragraph, and across paragraphs the later pointing to the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from musnad.arabic.particles import ARTICLE
from musnad.events.about import hoped_for, named_again, reached
from musnad.events.deeds import POINTED
from musnad.events.drafts import MUTUAL, Draft
from musnad.events.met_anew import met_anew
from musnad.events.passives import counted
from musnad.events.rounds import other_round
from musnad.events.text import Text
from musnad.events.when_and_where import named_by_place, one_day, one_place, spoken_of_there
from musnad.record.events import Status

GENERIC = frozenset({"ASSAULT", "PROTEST", "COERCE"})
"""Types whose nouns are said of the world at large: الحرب, الاحتجاج."""

TOLD: frozenset[Status] = frozenset({"happened", "reported"})
"""Statuses that one occurrence may have in two mentions."""

KNOWN = frozenset({"AGREE", "CONSULT"})
"""Types whose definite nouns name what the page told before, with its sides: تحفظ المجلس على [الاتفاق]."""

NAMED = frozenset({"war", "conflict"})
"""Rows of what is known by a name of more words than one: الحرب الأهلية."""

CAME: frozenset[Status] = TOLD | {"planned"}
"""Statuses of what came or is to come."""

AT_LARGE = frozenset({"violence", "disarm"})
"""Rows of nouns of several words that name no deed alone: مؤتمر [نزع السلاح]."""

WHOLE = frozenset({"ASSAULT", "COERCE", "CONCEDE", "PROTEST", "RETREAT", "REJECT"})
"""Types of deeds of which a noun with its object is enough."""

FOUGHT = NAMED | {"clashes", "strikes", "violence"}
"""Rows of fights that go on."""

VISIT = "visit"
"""Mode of what is named long before it is made: تأتي [زيارة] الورداني بعد يومين."""

BOTH = 2
"""Sides that such a deal has at least."""

PACTS = frozenset({"agreement", "treaty", "understanding"})
"""Rows of nouns of what is signed."""

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
        else:
            told = _replacing(draft, rival) if _fuller(draft, rival) else rival
            kept[kept.index(rival)] = _with_ground(told, draft if told.hit is rival.hit else rival)
    return tuple(sorted((d for kept in paragraphs.values() for d in kept), key=lambda d: d.hit.first))


def _with_ground(told: Draft, other: Draft) -> Draft:
    """A meeting's mention with where and when the one it stands for was: بحثا الملف خلال لقاء [في مرسى]."""
    if told.type != "CONSULT":
        return told
    return replace(told, place=told.place or other.place, date=told.date or other.date)


def _replacing(draft: Draft, rival: Draft) -> Draft:
    """The fuller mention, but the first where the fuller only takes it up again: هذه [المحادثات]; a verb stays."""
    signed = rival.hit.row.id == "signing" and draft.hit.row.id in PACTS  # [التوقيع] على اتفاق بين نارية وسهلستان
    if not (rival.hit.verb or signed) and (not draft.hit.definite or rival.hit.definite):
        return replace(draft, actors=draft.actors or tuple(a for a in rival.actors if a not in draft.recipients))
    return replace(
        rival,
        actors=draft.actors or rival.actors,
        recipients=draft.recipients or rival.recipients,
        parties=(*draft.parties, *rival.parties),
    )


def _fuller(draft: Draft, rival: Draft) -> bool:
    """Whether a mention tells more of who takes part than one before it, anybody or a verb where that told nobody."""
    if rival.bare and not rival.hit.verb and draft.hit.verb:
        return True  # إن المحادثات [تعثرت]
    if rival.bare and not rival.hit.verb and not draft.bare and draft.type == "ASSAULT":
        return True
    if draft.type == "ASSAULT" and draft.actors and not rival.actors and {*rival.recipients} == {*draft.recipients}:
        return True  # مقتل شرطيين وإعلان الحركة مسؤوليتها عن [قتلهما]
    named, others = (sum(not party.startswith("name:") for party in (*d.actors, *d.recipients)) for d in (draft, rival))
    whole = draft.hit.mutual and len(rival.actors) < BOTH <= len(draft.actors)  # اتفاق أبرمته نارية مع القوى الكبرى
    return named > others or (named == others and whole)


def _again(text: Text, first: Draft, second: Draft) -> bool:
    """Whether one of two mentions of a paragraph is a noun that only names the other's occurrence."""
    ahead = second.type == "CONSULT" and {first.status, second.status} == {"happened", "planned"}
    apart = other_round(text, first, second)
    if first.hit.row.id == second.hit.row.id and not second.hit.verb and second.bare and not (ahead or apart):
        return True
    if apart or first.type != second.type or (first.hit.verb and second.hit.verb) or not _like(first, second):
        return False
    if second.type in GENERIC and first.hit.row.id != second.hit.row.id and not second.hit.verb:
        again = second.bare and first.hit.row.id in POINTED.get(second.hit.row.id, ())
        return again and (second.hit.definite or not first.hit.verb)
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


def grounded(text: Text, drafts: Sequence[Draft], firsts: Sequence[int], *, talks: bool) -> tuple[Draft, ...]:
    """The drafts without nouns that tell neither who nor where and name nothing that the page tells elsewhere.

    `talks`: the page is about talks, whose deal that is to be made counts.
    """
    told = {first for first, draft in zip(firsts, drafts, strict=True) if not draft.bare or draft.place}
    about = {d.type for d in drafts if not d.bare}
    return tuple(
        d
        for d, first in zip(drafts, firsts, strict=True)
        if d.hit.verb
        or _told(d)
        or first in told
        or (d.type not in GENERIC and (d.type in about or _spoken_of(d)))
        or (talks and (hoped_for(d) or reached(text, d) or named_again(text, d)))
        or known_by_name(text, d)
    )


def _spoken_of(draft: Draft) -> bool:
    """Whether a deed of peace or a move of troops is only spoken of, as a term is, or a truce: إدخال [المساعدات]."""
    to_come = draft.status in {"hypothetical", "planned"}
    return draft.mode == "ceasefire" or (draft.type in {"RETREAT", "AID", "MOBILIZE"} and to_come)


def known_by_name(text: Text, draft: Draft) -> bool:
    """Whether a day or the words beside it tell which it is: هجمات [11 سبتمبر], [الحرب الأهلية], قتال [عنيف]."""
    hit = draft.hit
    if draft.status not in TOLD or hit.verb:
        return False
    with_object = hit.row.gen == "none" and (hit.row.needs or hit.last - hit.first > 1)
    if draft.type in WHOLE and hit.row.id not in AT_LARGE and with_object:
        return True  # إغلاق الحدود, تحرير بلدة: the row itself tells what it is done to
    if draft.type in GENERIC | {"CONSULT", "SANCTION"} and hit.definite and _told_of(text, hit.last):
        return True  # بعد أيام من الهجوم الأخير الذي وقع الشهر الماضي
    if draft.type != "ASSAULT":
        return False
    if hit.row.id == "killing" and hit.last < len(text.folds) and counted(text, hit.last):
        return True  # مقتل أكثر من 900 شخص
    thing = text.things.get(hit.first)
    named = hit.row.id in NAMED and (hit.last - hit.first > 1 or (thing is not None and thing.type == "EVENT"))
    return named or draft.date is not None or (hit.row.id in FOUGHT and _told_beside(text, draft))


def _told_of(text: Text, at: int) -> bool:
    """Whether a relative clause, an adjective aside, tells which: العقوبات الجديدة [التي] فرضتها نارية."""
    if at + 1 < len(text.folds) and not text.plays(at, "relative") and at not in text.party_at:
        at += text.folds[at].startswith(ARTICLE)
    return at < len(text.folds) and text.plays(at, "relative")


def _told_beside(text: Text, draft: Draft) -> bool:
    """Whether a fight is told to go on or to be fierce, or a war is what is to end: لحل [النزاع], هذه [الحرب]."""
    hit, before = draft.hit, draft.hit.first - 1
    own = hit.row.id == "clashes" and hit.last - hit.first > 1  # قتال عنيف
    fierce = own or (hit.last < len(text.folds) and text.is_(hit.last, "fierce") > 0)
    ends = hit.definite and before >= 0 and (text.is_(before, "hereafter") > 0 or text.is_(before, "demonstrative") > 0)
    return fierce or (ends and hit.row.id in NAMED)


def _told(draft: Draft) -> bool:
    """Whether a verb or a cue tells a noun, or a deal or talks on a day: جرت اليوم مراسم [توقيع] الاتفاق."""
    dated = draft.how == "carried" or draft.date is not None
    return draft.how in {"asked", "told"} or (draft.type in KNOWN and draft.status in CAME and dated)


def occurrences(text: Text, drafts: Sequence[Draft]) -> tuple[int, ...]:
    """For each draft the place of the first mention of its occurrence, its own where it is the first.

    Two meetings of one day stay two: a mention joins the nearest occurrence of its own people, else the nearest whose
    people it does not contradict.
    """
    firsts: list[int] = []
    people: dict[int, frozenset[str]] = {}
    days: dict[int, str] = {}
    before: dict[str, list[int]] = {}
    for i, draft in enumerate(drafts):
        mine = _people(text, draft)
        near = reversed(before.setdefault(draft.type, [])[-REACH:])
        fitting = (
            firsts[k]
            for k in near
            if _agree(mine, people[firsts[k]], whole=not draft.title and draft.how in {"verb", "beside"})
            and one_day(draft.date, days.get(firsts[k]))
            and _same(text, drafts[k], draft)
        )
        first = next(fitting, i)
        if len(mine) >= BOTH and first != i and people[first] != mine:
            first = next((other for other in fitting if people[other] == mine), first)
        firsts.append(first)
        before[draft.type].append(i)
        people[first] = people.get(first, frozenset()) | mine
        if draft.date:
            days[first] = max(days.get(first, ""), draft.date, key=len)
    return tuple(firsts)


def _people(text: Text, draft: Draft) -> frozenset[str]:
    """The persons who take part; who attended tells no meeting from another."""
    if draft.type not in MUTUAL:
        return frozenset()
    return frozenset(a for a in draft.actors if a not in draft.guests and a in text.people)


def _agree(mine: frozenset[str], theirs: frozenset[str], *, whole: bool) -> bool:
    """Whether one of two groups of people is part of the other, or the same where a mention tells the `whole`."""
    if whole and min(len(mine), len(theirs)) >= BOTH:
        return mine == theirs
    return mine <= theirs or theirs <= mine


def _same(text: Text, first: Draft, second: Draft) -> bool:
    alike = _like(first, second) or spoken_of_there(text, first, second)
    if first.type != second.type or not alike or _another_time(text, first, second):
        return False
    if _deed_of_its_own(first, second) or (first.type == "CONSULT" and _other_meeting(text, first, second)):
        return False
    fresh = second.type == "ASSAULT" and not second.hit.definite  # قتل ثلاثون شخصا, and elsewhere fifty
    if fresh and _nameless(first) and _nameless(second):
        return False
    if first.hit.row.id != second.hit.row.id and (first.type in SPEECH or first.bare or second.bare):
        return False
    if first.type in GENERIC and not _shares_a_side(text, first, second) and not (first.bare and second.bare):
        return False
    known = second.hit.definite or named_by_place(text.lexicon, first, second)
    return _sides_fit(text, first, second, bare=not second.hit.verb and known and second.type != "ASSAULT")


def _another_time(text: Text, first: Draft, second: Draft) -> bool:
    """Whether the words around two mentions tell of two times or places."""
    later = first.type in KNOWN and first.zone != second.zone
    anew = other_round(text, first, second) or (later and met_anew(text, first, second))
    return _elsewhere(text, first, second) or anew


def _other_meeting(text: Text, first: Draft, second: Draft) -> bool:
    """Whether one is a president's with his own delegation, the other with another state; or his with one not there.

    عقد الرئيس اجتماعا مع الوفد, before المفاوضات with another state; بعد [لقائه] رئيس المجلس, who is none of those.
    """
    if _at_home(text, first) != _at_home(text, second) and BOTH in _states(text, first, second):
        return True
    alone = second.actors[0] if second.hit.owner and len(second.actors) == 1 else None
    return alone in text.people and alone not in first.actors


def _at_home(text: Text, draft: Draft) -> bool:
    """Whether those who meet are all of one state."""
    return len(draft.actors) >= BOTH and len(text.states_of(draft.actors)) == 1


def _states(text: Text, *drafts: Draft) -> set[int]:
    """Of how many states those are who take part in each."""
    return {min(BOTH, len(text.states_of(draft.actors))) for draft in drafts}


def _elsewhere(text: Text, first: Draft, second: Draft) -> bool:
    """Whether another day, or of a meeting another place, is told of one of two mentions."""
    if not one_day(first.date, second.date):
        return True
    return first.type in MUTUAL and not one_place(text.lexicon, first.place, second.place)


def _shares_a_side(text: Text, first: Draft, second: Draft) -> bool:
    """Whether who does or who suffers it is told of both: قتل ثلاثة, and elsewhere an army that fights, are two."""
    return any(a and b for a, b in zip(_sides(text, first), _sides(text, second), strict=True))


def _deed_of_its_own(first: Draft, second: Draft) -> bool:
    """Whether a verb tells further on of another deed: بدأت عملية عسكرية, and in the next paragraph قصفت القرية."""
    anew = second.hit.verb and second.type == "ASSAULT" and first.zone != second.zone
    return anew and first.hit.row.id != second.hit.row.id


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
    made = (d for d in drafts if d.mode == VISIT and d.hit.verb and d.status == "happened")
    been = {a for d in made if not (d.title and d.hit.shape == "present") for a in d.actors}
    return tuple(
        replace(d, status="planned")
        if d.status == "happened"
        and (_announced(d, ahead - been) or (not d.hit.verb and (_to_come(d, ahead - been) or _headed(d, drafts))))
        else d
        for d in drafts
    )


def _announced(draft: Draft, ahead: set[str]) -> bool:
    """Whether a headline tells in the present of a visit that its story puts ahead: الورداني [يزور] سهلستان."""
    return draft.title and draft.hit.verb and draft.hit.shape == "present" and _to_come(draft, ahead)


def _to_come(draft: Draft, ahead: set[str]) -> bool:
    """Whether a noun names the visit of one who is still to make it."""
    return draft.mode == VISIT and bool({*draft.actors[:1]} & ahead)


def _headed(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a headline without a verb names talks that its story first puts ahead: [استئناف المحادثات] غدا."""
    if not draft.title or draft.type != "CONSULT":
        return False
    told = next((d for d in drafts if not d.title and d.type == "CONSULT"), None)
    return told is not None and told.hit.row.id == draft.hit.row.id and told.status == "planned"


def _completed(draft: Draft, mentions: Sequence[Draft]) -> Draft:
    if draft.type in KNOWN and draft.hit.definite and not draft.hit.verb and len(draft.actors) < BOTH:
        fuller = (m.actors for m in mentions if len(m.actors) >= BOTH and set(draft.actors) <= set(m.actors))
        draft = replace(draft, actors=min(fuller, key=len, default=draft.actors))
    date = draft.date or next((m.date for m in mentions if m.date and _holds_for(m, draft)), None)
    place = draft.place or next((m.place for m in mentions if m.place), None)
    return replace(draft, date=date, place=place) if (date, place) != (draft.date, draft.place) else draft


def _holds_for(told: Draft, draft: Draft) -> bool:
    """Whether one mention's day is another's: what is only wished for has that of its own paragraph alone."""
    return "/.." not in (told.date or "") and (draft.status != "hypothetical" or told.zone == draft.zone)
