"""A deal or a meeting that a page named before with its sides, taken up by its noun alone: [الاتفاق], [اللقاء]."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from musnad.events.about import hoped_for, named_again, reached
from musnad.events.doubtful import ALONE
from musnad.events.drafts import Draft
from musnad.events.enough import by_both, signs_alone
from musnad.events.grounds import matter
from musnad.events.pairs import CAMPS
from musnad.events.same import known_by_name
from musnad.events.text import Text
from musnad.events.unread import unread_companion, unread_two

DAY = len("2013-08-09")

BOTH = 2
"""Sides that such a deal or meeting has at least."""

PACTS = frozenset({"agreement", "understanding", "treaty", "signing", "concluded", "signed"})
"""Rows that name a deal or tell of its making: who only agree on something have made another."""

DEALS = frozenset({"agreement", "understanding", "treaty", "signing", "agreed_adj"})
"""Rows of nouns of a deal, which has two sides."""

TALKING = frozenset({"negotiations", "talks", "round", "discussions"})
"""Rows of nouns of a negotiation, which goes on through a page."""

FIGHTING = frozenset({"clashes"})
"""Rows of nouns of fights, of which a page mostly tells one: المعركة."""

PUNISHING = frozenset({"sanctions", "lifting", "impose_n"})
"""Rows of sanctions, of which a page mostly tells on whom they are once."""

SAID = frozenset({"verb", "beside", "ruled", "bound"})
"""How the sides of a deal are known where the words beside it tell them."""

MET = frozenset({"meeting", "gathering", "session", "agreement"})
"""Rows of nouns that take a meeting up: وحضر [اللقاء] وزير المالية."""

NOT_ALONE = frozenset({"agreement", "signing", "blame", "repression", "lifting"})
"""Rows that tell nothing without who agrees or accuses."""

SOMEWHERE = frozenset({"negotiations", "discussions"})
"""Rows that tell nothing without who, where or when."""

ATTENDED = frozenset({"conference", "summit", "meeting", "pledge"})
"""Rows of meetings that were, of which a page that does not tell who met only tells the occasion: خلال [قمة] مرسى."""

ATTENDS = frozenset({"attended", "attending"})
"""Roles of words of attending, whose subject one who attends may be alone: شارك الورداني في [القمة]."""

FARTHEST_ATTENDED = 8
"""Words from such a word, with who attends, to the summit."""

AGREEING = frozenset({"agreed", "concurred"})
"""Rows of verbs that tell nothing without who agrees."""

NEAREST_LENGTH = 5
"""Words from talks to the verb of lasting, and from that to the length."""

TOPIC = "topic"
"""What decides of talks that others only discuss: بحث الورداني مع مرزاق استئناف [مفاوضات] رأس الماء."""

NEAREST_MET = 1
"""Paragraphs from a meeting to the noun that takes it up."""


def taken_up(text: Text, drafts: Sequence[Draft], most: Sequence[str], *, talks_of: bool) -> tuple[Draft, ...]:
    """The drafts, a known deal or meeting that is named alone with the sides that the page tells of it.

    `most` are the states that the page names most, on whom alone its sanctions are taken to be; `talks_of`: the page is
    about talks, whose deal may be one that is still to be made.
    """
    pact, punished = _pact(text, drafts, hoped=talks_of), _punished(drafts)
    headed = pact and any(d.title and d.hit.row.id in PACTS and d.how in SAID for d in drafts)
    talks, fought = _talks(text, drafts) or pact, _fought(text, drafts)
    punished = punished if text.states_of(punished) <= {*most} else ()
    found: list[Draft] = []
    for draft in drafts:
        sides: tuple[str, ...] = ()
        if draft.bare and draft.hit.definite and not draft.hit.verb:
            sides = pact or next(_met(found, draft), ()) if draft.type == "AGREE" else next(_met(found, draft), ())
            sides = sides or (talks if draft.hit.row.id in TALKING else ())
        if draft.bare and draft.hit.definite and draft.hit.row.id in FIGHTING and fought:
            found.append(replace(draft, actors=fought.actors, recipients=fought.recipients, how="traced"))
            continue
        if not sides and (_half_pact(text, draft, pact) or (headed and _of_headline(draft))):
            sides = pact
        elif not sides and draft.bare and not draft.hit.verb and (draft.type == "AGREE" or draft.mode == "ceasefire"):
            sides = _talking(text, found, draft) or (talks if talks_of and draft.mode != "ceasefire" else ())
        elif not sides and draft.bare and talks_of and draft.hit.row.id in TALKING and not draft.hit.verb:
            sides = talks if draft.decided != TOPIC else ()
        elif not sides and (others := _with_guests(text, found, draft)):
            sides = (*others, *draft.actors)
        on = punished if draft.bare and draft.hit.definite and draft.hit.row.id in PUNISHING else draft.recipients
        found.append(replace(draft, actors=sides or draft.actors, recipients=on) if sides or on else draft)
    return tuple(found)


def _with_guests(text: Text, before: Sequence[Draft], draft: Draft) -> tuple[str, ...]:
    """Who met, where a noun that takes it up tells only who was there too: عقد [الاجتماع] بمشاركة الضفاف."""
    if draft.hit.verb or not draft.hit.definite or len(draft.actors) != 1:
        return ()
    party = next((p for p in draft.parties if {*p.ids} & {*draft.actors}), None)
    there = party is not None and party.first > 0 and text.is_(party.first - 1, "takes_part") > 0
    return next((met for met in _met(before, draft) if not {*draft.actors} & {*met}), ()) if there else ()


def _talking(text: Text, before: Sequence[Draft], draft: Draft) -> tuple[str, ...]:
    """The two who talk in the sentence that tells what their talks are to lead to: محادثات للتوصل إلى [اتفاق].

    A truce that is only their topic (بحثا [الهدنة], محادثات بشأن [الهدنة]) may be others'.
    """
    here = text.sentence_at.get(draft.hit.first)
    same = (d for d in reversed(before) if text.sentence_at.get(d.hit.first) == here and d.type == "CONSULT")
    told = next((d for d in same if d.how in SAID and d.mode not in ALONE), None)
    if told is None or len(told.actors) != BOTH:
        return ()
    if text.said(draft.hit.first) is not text.said(told.hit.first):
        return ()  # قال الورداني خلال لقاء مع مرزاق إن الهدنة صامدة
    about = told.hit.verb or any(text.is_(j, "about") for j in range(told.hit.last, draft.hit.first))
    return () if about and draft.mode == "ceasefire" else told.actors


def _of_headline(draft: Draft) -> bool:
    """Whether a story's first paragraph tells of the deal that its headline names with its sides: [إبرام اتفاق]."""
    return draft.bare and draft.zone == 1 and draft.hit.row.id in DEALS and not draft.hit.verb


def _half_pact(text: Text, draft: Draft, pact: tuple[str, ...]) -> bool:
    """Whether a noun of a deal tells one of the two sides that the page's one deal has: [الاتفاق] مع نارية."""
    half = draft.hit.row.id in DEALS and len(draft.actors) == 1 and not draft.hit.verb
    half = half and not signs_alone(text, draft.hit, draft.actors)
    wanted = not draft.hit.definite and draft.status == "hypothetical"  # تريد نارية اتفاقا: none that there is
    return half and not wanted and text.sides_of(draft.actors) < text.sides_of(pact)


def alone(text: Text, draft: Draft, *, talks: bool) -> bool:
    """Whether a noun names a deal, talks or a fight of which the page tells neither who nor where: أهمية [الاتفاق].

    `talks`: the page is about talks, whose deal that is to be made counts.
    """
    if talks and (hoped_for(draft) or (draft.bare and (reached(text, draft) or named_again(text, draft)))):
        return False
    half = not draft.hit.verb and not draft.recipients and _half(text, draft)
    if half or not draft.bare or (draft.hit.verb and draft.hit.row.id in AGREEING):
        return half or (draft.bare and not by_both(text, draft.hit))
    if draft.hit.verb or matter(text, draft.hit) or draft.how in {"told", "asked"}:
        return False
    was = draft.status in {"happened", "reported"}
    some = draft.hit.row.id == "gathering" and draft.status == "happened"
    some = some or (draft.type == "CONSULT" and draft.decided == "any_")  # أي لقاءات في هذا الشأن
    known = draft.date is not None or (draft.hit.row.id == "summit" and draft.hit.first in text.things)
    if _of_others(text, draft) or some or (draft.hit.row.id in ATTENDED and was and not known):
        return True
    if draft.type == "AGREE" and ((draft.status == "negated" and not draft.hit.definite) or _settled(draft)):
        return False  # لم يتوصل أحد إلى اتفاق; جرى الخميس التوقيع على الاتفاق
    nowhere = draft.place is None and draft.date is None
    named = draft.hit.row.id in SOMEWHERE and was
    fight = draft.type == "ASSAULT" and not known_by_name(text, draft)
    return draft.hit.row.id in NOT_ALONE or (nowhere and (fight or named))


def _settled(draft: Draft) -> bool:
    """Whether a deal is told to have been reached, to have been or to come on a day, or to be signed in a place."""
    made = draft.status in {"happened", "reported", "planned"}
    dated = draft.how == "carried" or len(draft.date or "") == DAY
    return made and (dated or (draft.place is not None and draft.hit.row.id == "signing"))


def stated(text: Text, draft: Draft) -> Draft:
    """A deal that is told as reached, and talks of which the length is told: nobody need be named."""
    return _reached(text, _lasting(text, draft))


def _lasting(text: Text, draft: Draft) -> Draft:
    """Talks that lasted so many hours were: في ختام [مفاوضات] استمرت 16 ساعة."""
    last = draft.hit.last
    if draft.how != "bare" or draft.type != "CONSULT" or draft.hit.verb:
        return draft
    near = range(last, min(len(text.folds) - 1, last + NEAREST_LENGTH))
    at = next((j for j in near if text.is_(j, "lasted")), None)
    told = at is not None and any(
        (time := text.times.get(i)) and time.type == "DURATION"
        for i in range(at, min(len(text.folds), at + NEAREST_LENGTH))
    )
    return replace(draft, how="told") if told else draft


def _reached(text: Text, draft: Draft) -> Draft:
    """A deal that a noun of reaching carries as its verb does: أعلن التوصل إلى [اتفاق]."""
    i = draft.hit.first - (draft.hit.first > 0 and text.sign(draft.hit.first - 1))  # إلى "[اتفاق]"
    i -= text.is_(i - 1, "ila")
    fused = draft.hit.cut and text.folds[draft.hit.first][0] == "ل"
    if draft.how != "bare" or draft.hit.row.id not in DEALS or not (fused or i < draft.hit.first):
        return draft
    return replace(draft, how="carried") if text.is_(i - 1, "reaching") else draft


def _half(text: Text, draft: Draft) -> bool:
    """Whether the one side told of a deal or a summit is half of it: [الاتفاق] مع نارية."""
    if _all_with(text, draft):
        return True
    if len(draft.actors) != 1 or signs_alone(text, draft.hit, draft.actors):
        return False
    if draft.type != "CONSULT" or draft.mode in ALONE:
        return draft.hit.row.id in DEALS and not _settled(draft)  # توقيع الاتفاق بين الأطراف النارية في مرسى
    if draft.hit.owner:
        return unread_companion(text, draft.hit)  # لقائه مع من لا يعرفه أحد
    was = draft.status in {"happened", "reported"}
    alone = draft.mode == "multilateral" and was and {*draft.actors} <= text.people  # قال الورداني في قمة
    near = range(max(0, draft.hit.first - FARTHEST_ATTENDED), draft.hit.first)
    return alone and not any(text.is_any(j, ATTENDS) for j in near)


def _all_with(text: Text, draft: Draft) -> bool:
    """Whether all who are told of a deal are those with whom it was: الاتفاق [مع] نارية وسهلستان."""
    told = draft.parties
    if draft.type != "AGREE" or not told or draft.hit.owner:
        return False
    behind = told[0].first > draft.hit.last and text.is_(told[0].first - 1, "maa") > 0
    return (
        behind and {*draft.actors} <= {i for p in told for i in p.ids} and all(p.first > draft.hit.last for p in told)
    )


def _of_others(text: Text, draft: Draft) -> bool:
    """Whether others meet or agree whom no table knows, or a pronoun alone means: تقوم الوزيرة ب[لقائهم]."""
    owned = draft.type == "CONSULT" and draft.how == "carried" and draft.hit.owner is not None
    return owned or (draft.hit.mutual and unread_two(text, draft.hit))


def _punished(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The one whom all sanctions of a page are on; none where they are on several."""
    told = {d.recipients for d in drafts if d.hit.row.id in PUNISHING and d.recipients}
    return next(iter(told)) if len(told) == 1 else ()


def _pact(text: Text, drafts: Sequence[Draft], *, hoped: bool) -> tuple[str, ...]:
    """The sides of the one deal that a page tells of; none where it tells of several."""
    deals = [d for d in drafts if d.type == "AGREE" and not d.statement and d.hit.row.id in PACTS and d.how in SAID]
    made = [d.actors for d in deals if d.status != "hypothetical"]
    return _only(text, made) or (_only(text, [d.actors for d in deals]) if hoped else ())


def _fought(text: Text, drafts: Sequence[Draft]) -> Draft | None:
    """The one fight of a page, as it tells both its sides; none where it tells of several or only of one side."""
    told = [d for d in drafts if d.hit.row.id in FIGHTING and not d.hit.verb and d.how in SAID and d.actors]
    sides = {frozenset(text.sides_of((*d.actors, *d.recipients))) for d in told}
    whole = len(sides) == 1 and len(next(iter(sides))) == BOTH
    return told[0] if whole else None


def _talks(text: Text, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The sides of the one negotiation that a page tells of; none where it tells of several."""
    held = (d for d in drafts if d.hit.row.id in TALKING and d.status in {"happened", "reported"})
    told = (d for d in held if not d.hit.verb and d.how in SAID)
    return _only(text, [d.actors for d in told])


def _only(text: Text, told: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The two that all who are told together are; none where they differ or are no camps: شركات ونارية."""
    two = [sides for sides in told if len(text.sides_of(sides)) >= BOTH and _camps(text, sides)]
    least = min(two, key=lambda sides: len(text.sides_of(sides)), default=())
    return least if all(text.sides_of(least) <= text.sides_of(sides) for sides in two) else ()


def _camps(text: Text, sides: tuple[str, ...]) -> bool:
    """Whether those of a deal whom common nouns tell are such as make one: دول, فصائل."""
    return all(text.sectors.get(one) in CAMPS for one in sides if one in text.nameless)


def _met(before: Sequence[Draft], draft: Draft) -> Iterator[tuple[str, ...]]:
    """Who met or agreed last before a noun that takes it up, in its paragraph or the one before."""
    if draft.hit.row.id not in MET:
        return
    for other in reversed(before):
        if other.zone < draft.zone - NEAREST_MET:
            return
        if (
            other.type == draft.type
            and other.mode in {None, "visit"}
            and other.status == draft.status
            and len(other.actors) >= BOTH
        ):
            yield other.actors
