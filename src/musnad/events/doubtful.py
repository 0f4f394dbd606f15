"""Acts that a strict reader finds wrong more often than right by how little is told of them: left out."""

from __future__ import annotations

from typing import NamedTuple

from musnad.events.drafts import Hit
from musnad.lexicon.events import EventRow
from musnad.record.events import Status

ALONE = frozenset({"visit", "phone"})
"""Modes of meeting in which one goes or calls, and the other may be left untold."""


DONE_BY = frozenset({"aid", "assistance"})
"""Rows of what is a thing or an office where nobody is told who does it: شاحنات [المساعدات]."""

TERMS = frozenset({"RETREAT", "AID", "SANCTION", "MOBILIZE"})
"""Types of what deals and threats are about, which is spoken of before anybody does it."""

BY_FORCE = frozenset({"operation", "chem"})
"""Rows of the use of force, which is spoken of before anybody uses it."""

FEARED = frozenset({"attack", "strikes", "bombing_of", "invasion"})
"""Rows of attacks on a known party, of which others warn: حذر من مغبة [العدوان] على سهلستان."""

DIRECTED = frozenset({"ACCUSE", "COERCE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""Types whose one side told by a common noun alone is as often the other's."""

NEVER_MADE = frozenset({"ACCUSE", "REJECT"})
"""Types whose nouns tell nothing where they are only thought of: لا يمكن [انتقاد] الرئيس."""


JOINING = frozenset({"joined", "allied"})
"""Rows of joining others, which one does who must be told."""

JOINT = frozenset({"spoke_with", "cooperated", "coordinated", "conferred", "negotiated", "consulted", "talked_with"})
"""Rows of verbs of what nobody does alone."""

FACING = frozenset({"met", "gathered"})
"""Rows of verbs of meeting, of which one who was met is enough: حيث [التقى] بهالة مرزاق."""

BY_TWO = frozenset({"signed", "concluded", "agreed", "discussed", "debated", "dealt_with"})
"""Rows of verbs that in the dual tell of two, whether or not both are read."""

GUESSED = frozenset({"elided", "unread", "carried"})
"""How the doer of a verb is known where no subject of its own is read."""

BOTH = 2
"""Sides of what nobody does alone."""

JOINED = frozenset({"took_part", "enlisted_in", "coalition"})
"""Rows of joining, which is no act between parties where only people without a name join."""


class Told(NamedTuple):
    """What is told of an act: how its sides are known, both sides, what became of it, where it was.

    `common` where those who act are known by common nouns alone, `among_own` where it is done to their own
    state, `purpose` where it is what something else is done for, `ending` where it is what is to end and so goes on,
    `as_reason` where it only says why something else is done.
    """

    how: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status
    somewhere: bool
    taken_up: bool = False
    of_lands: bool = False
    common: bool = False
    among_own: bool = False
    purpose: bool = False
    ending: bool = False
    as_reason: bool = False


def doubtful(hit: Hit, told: Told) -> bool:
    """Whether so little is told that the act is rather none, or one of somebody else."""
    if _never(hit, told) or _said_why(hit, told) or _wars(hit, told) or _by_people(hit, told):
        return True
    if not hit.verb:
        return _loose(hit, told)
    return _by_nobody(hit, told) or _unmade(hit, told) or _half_met(hit, told) or _one_of_two(hit, told)


def _one_of_two(hit: Hit, told: Told) -> bool:
    """Whether of two who do something together one alone is told: وسي[جتمع] مع مرزاق, where who does is not read."""
    if not hit.mutual or (hit.row.mode in ALONE and hit.row.id not in JOINT) or "none" in hit.row.government:
        return False
    half = len(told.actors) == 1
    guessed = told.how in GUESSED and not (hit.we and hit.shape == "past")  # اتفقنا على ذلك
    guessed = (guessed or hit.row.id in JOINT) and not (hit.row.id in FACING and hit.shape == "past")
    both = hit.number == "d" and hit.row.id in BY_TWO  # أنهما [وقعا] اتفاقا
    return (half and not both and (guessed or hit.number == "d")) or (hit.row.id in JOINING and told.how in GUESSED)


def _by_people(hit: Hit, told: Told) -> bool:
    """Whether only people without a name join something: [شارك] تسعون شرطيا في الحملة."""
    return hit.row.id in JOINED and told.common and bool(told.actors)


def _wars(hit: Hit, told: Told) -> bool:
    """Whether wars are only spoken of at large: البديل هو مزيد من [الحروب]."""
    nobody = not (told.actors or told.recipients or told.somewhere)
    known = told.ending or _civil(hit)
    return hit.row.id == "war" and nobody and not known and (told.status != "happened" or not hit.definite)


def _said_why(hit: Hit, told: Told) -> bool:
    """Whether "in protest" only says why somebody does something else: استدعت سفيرها [احتجاجا] على ذلك."""
    alone = not told.actors and hit.row.id == "protest" and not (hit.definite or hit.owner or hit.cut)
    return alone and (told.as_reason or (told.how in {"bare", "carried", "beside"} and not told.somewhere))


def _never(hit: Hit, told: Told) -> bool:
    """Whether what nobody did is no act: قنبلة لم [تنفجر], مبدأ عدم [التدخل]."""
    undone = told.status not in {"happened", "reported"}
    if undone and hit.row.type == "PROTEST" and not (told.actors or told.recipients or hit.verb or told.somewhere):
        return True
    fight = hit.row.id == "fighting_x" and not told.purpose and told.status != "negated"
    force = hit.row.id in BY_FORCE and (told.recipients or told.somewhere) and told.status == "hypothetical"
    warned = hit.row.id in FEARED and told.recipients and not any(r.startswith("name:") for r in told.recipients)
    fight = fight or bool(force) or bool(warned and told.status == "hypothetical" and told.how == "beside")
    if (
        undone
        and not told.actors
        and hit.row.type == "ASSAULT"
        and not (fight or told.ending or _aimed(told) or _civil(hit))
    ):
        return True
    if told.status != "negated" or told.actors:
        return False
    return hit.row.id in {"exploded", "coup"} or (hit.row.type == "COERCE" and not told.recipients)


def _civil(hit: Hit) -> bool:
    """Whether a war has a name, by which it is feared too: على شفا [حرب أهلية]."""
    return hit.row.id == "war" and hit.last - hit.first > 1


def _aimed(told: Told) -> bool:
    """Whether whom an attack that is to come is on has a name: لشن هجمات على [نارية]."""
    return any(not one.startswith("name:") for one in told.recipients)


def _unmade(hit: Hit, told: Told) -> bool:
    """Whether a ban is none: الاتفاق لا [يمنع] نارية من ذلك; or who bans or backs is only guessed."""
    if hit.row.type == "SUPPORT":
        return told.how == "elided" and not (told.actors and told.recipients)
    if hit.row.type == "CONCEDE":
        return told.how in {"elided", "bound"}
    return hit.row.id == "barred" and (told.among_own or told.status == "negated" or told.how == "elided")


def _by_nobody(hit: Hit, told: Told) -> bool:
    """Whether no party does what needs one: والصواريخ التي تنطلق من الوادي و[تستهدف] المواطنين."""
    needs = "none" not in hit.row.government and not told.taken_up and not told.actors
    seems = hit.row.type == "PROTEST" and hit.shape == "present"  # يبدي الندم و[يتظاهر] بالصلاح
    fight = hit.row.id == "exchanged_fire" and bool(told.recipients)  # وتبادلوا إطلاق النار مع الشرطة
    unknown = told.how == "unread" or (told.how == "elided" and (seems or hit.row.type == "ASSAULT"))
    taken = told.how == "elided" or hit.row.id in {"seized", "controlled"}  # مسلحون [استولوا] على القرية
    harmed = hit.row.type == "ASSAULT" and hit.shape == "past" and taken and bool(told.recipients)
    return needs and unknown and not (fight or harmed)


def _loose(hit: Hit, told: Told) -> bool:
    """Whether a noun stands too loosely for its act."""
    row, happened = hit.row, told.status == "happened"
    only_term = row.type in TERMS and told.status in {"hypothetical", "planned"}
    nobody = not told.actors or (told.status == "negated" and not hit.mutual)
    if told.how == "carried" and not happened and nobody and not only_term:
        return True  # ودعت الوزارة إلى احترام الجوار وعدم [التدخل]: who carries it is not who acts
    if _of_nobody(row, told) or (row.id == "fighting_x" and hit.owner == ("m", "s")):
        return True
    if (_by_some(row.type, told) and not told.purpose) or _undone(row.id, told) or _talked_of(hit, told):
        return True
    if (row.type == "PROTEST" and told.how == "carried" and told.actors) or (row.id == "probe" and hit.owner):
        return True
    if row.type in NEVER_MADE and told.status in {"negated", "hypothetical"}:
        return not (row.id == "withdrawal_deal" and told.how == "ruled")  # تهديد نارية بالانسحاب من الاتفاق
    return _half_met(hit, told) or _process(hit, told) or _known_deal(hit, told)


def _of_nobody(row: EventRow, told: Told) -> bool:
    """Whether nobody is told whose help, goods or sanctions they are: أعرب عن شكره [للدعم]."""
    if row.id == "support" and told.how == "carried" and not told.recipients:
        return True
    if row.id == "operation":
        return not (told.actors or told.recipients or told.somewhere)  # مناطق العمليات العسكرية
    spared = row.type == "SANCTION" and told.status == "negated"
    return not told.actors and (row.id in DONE_BY or spared)


def _known_deal(hit: Hit, told: Told) -> bool:
    """Whether a deal that there is is only spoken of: أهمية [الاتفاق], رفض [الاتفاقية] مع نارية."""
    if hit.row.type != "AGREE" or not hit.definite or hit.row.id == "signing":
        return False
    return told.status in {"hypothetical", "planned"}


def _by_some(kind: str, told: Told) -> bool:
    """Whether one whom only a common noun tells does what is done to nobody: تحذير [جماعة]."""
    alone = len(told.actors) == 1 and told.common and not told.recipients
    return alone and kind in DIRECTED and not (kind == "COERCE" and told.somewhere)


def _undone(row: str, told: Told) -> bool:
    """Whether nobody takes or fights what is only named as a task: [محاربة] التنظيم أولوية."""
    return row == "fighting_x" and told.status == "happened" and not told.actors


def _talked_of(hit: Hit, told: Told) -> bool:
    """Whether a war that nobody wages is only spoken of: حديث عن [حرب] على سهلستان."""
    known = hit.definite or hit.owner is not None
    return hit.row.id == "war" and bool(told.recipients) and not (told.actors or known)


def _half_met(hit: Hit, told: Told) -> bool:
    """Whether who goes on a visit is not read: و[زار] نارية وسهلستان; of two who meet one is enough."""
    return hit.verb and hit.row.id == "visited" and told.of_lands and len(told.actors) > 0


def _process(hit: Hit, told: Told) -> bool:
    """Whether joint work has no party of its own beside it: اتفاق [الشراكة] هذا."""
    joins = hit.row.id == "coalition" and hit.cut > 0 and len(told.actors) < BOTH  # للانضمام إلى التنظيم
    return hit.row.type == "COOPERATE" and (joins or (told.how == "bare" and not told.somewhere))
