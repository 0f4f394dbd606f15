"""Whether enough is told for an event: who acts, with whom, and not a half that is a guess."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.drafts import Hit
from musnad.events.joining import joiner_told
from musnad.events.sides import SOFT
from musnad.events.text import Text, stems

BARE_TYPES = frozenset({"ASSAULT", "PROTEST", "RETREAT", "CONSULT", "AGREE"})
"""Types whose verbs count though nobody is named: قتل خمسة."""

TOPICAL = frozenset({"touched", "dealt_with", "reviewed", "discussed", "debated", "exchanged"})
"""Rows of talking that need two who talk: an article deals with things too."""

ALONE = frozenset({"touched", "dealt_with", "gathered"})
"""Rows of what one may do without the other of the paragraph's two."""

OWN_ACTOR = frozenset({"visit", "phone"})
"""Modes of meeting in which somebody goes or calls: who must be told."""

DIRECTED_NOUNS = frozenset({"ACCUSE", "THREATEN", "REQUEST", "REJECT", "SUPPORT"})
"""Types whose nouns need who speaks or feels."""

SPOKEN = frozenset({"ACCUSE", "THREATEN", "REQUEST", "REJECT"})
"""Types whose verbs need a subject of their own: elided ones are read as statements."""

RECEIVING = frozenset({"received", "hosted"})
"""Rows of receiving, which of people who flee or are hurt is no meeting."""

OF_TALKS = frozenset({"faltered", "postponed_itself", "entered_force"})
"""Rows of verbs whose subject is the talks that they need."""

BY_COUP = frozenset({"toppled"})
"""Rows of what a coup or an uprising does as well as who makes it: انقلاب [أطاح] بالحكومة."""

STORMY = frozenset({"hit", "overran"})
"""Rows of what crises, storms and diseases do too, so that who does it must be read: الأزمة التي [ضربت] نارية."""

AIMED_AT_DEEDS = frozenset(
    {
        "accused", "condemned", "denounced", "decried", "criticised", "demanded", "called_on", "urged", "asked",
        "threatened", "warned", "punished", "endorsed", "backed", "stood_by", "welcomed", "praised", "controlled",
    }
)  # fmt: skip
"""Rows of verbs whose object may be a deed, a plan or a place that no party is."""

KEPT = frozenset({"pledge"})
"""Rows of what is kept or broken once it is made: التزام نارية بتعهداتها."""

FARTHEST_CARRIED = 5
"""Words from carrying out to what is carried out: احترام نارية [الاتفاق]."""

BOTH = 2
"""Sides of what nobody does alone."""


DEALING = frozenset({"agreed", "concurred", "signed", "concluded"})
"""Rows of verbs of a deal, which both its sides make, whether or not they are named."""

OF_PEOPLE = ("ون", "يين")
"""Endings of a people's name, who are no state."""

NEAR_SIDES = 3
"""Words before a verb of a deal in which its sides stand: طرفا النزاع [اتفقا]."""


def by_both(text: Text, hit: Hit) -> bool:
    """Whether a deal is made by both sides without their names: [اتفق] طرفا النزاع على هدنة."""
    if not hit.verb or hit.row.id not in DEALING:
        return False
    near = (hit.last, *range(hit.first - 1, max(-1, hit.first - 1 - NEAR_SIDES), -1))
    return any(j < len(text.folds) and text.is_(j, "both_sides") for j in near)


def too_little(text: Text, hit: Hit, how: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
    """Whether too little is told for an event; both sides of a deal are enough, whoever they are."""
    if hit.row.id == "accused" and how == "verb" and recipients:
        return False  # اتهم ثلاثة ضباط بالتجسس
    if hit.row.id == "extradited" and len({text.state(one) for one in actors} - {None}) < BOTH:
        return True  # سلمت الشرطة المتهم إلى النيابة
    return not (not actors and by_both(text, hit)) and _little(text, hit, how, actors, recipients)


def _little(text: Text, hit: Hit, how: str, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
    alone = hit.mutual and len(actors) < BOTH
    unaimed = "must" in hit.row.government and not recipients and not hit.object and (alone or not hit.mutual)
    if unaimed and not _by_name(text, hit, how, actors):
        return True
    if hit.row.id in RECEIVING and any(r.startswith("name:") and _suffering(text, r) for r in (*actors, *recipients)):
        return True  # تستقبل نارية 2500 شخص
    if hit.verb and hit.row.id == "visited" and actors and all(_body(text, a) for a in actors):
        return True  # أول وزير ناري يزور الوزارة
    if _nobody_asks(text, hit, actors, aimed=bool(recipients)) or (alone and _one_of_two(text, hit, actors)):
        return True
    if hit.verb and hit.row.id == "blew_up" and hit.object and not recipients:
        return True  # الفضيحة التي فجرها القضاء
    nobody = not actors and not recipients
    half = hit.row.weak and alone and not (of_many(text, actors) or (actors and joiner_told(text, hit)))
    return (
        _vague_verb(hit, how, nobody, not recipients)
        if hit.verb
        else _vague_noun(hit, nobody or half, _goers(text, hit, actors))
    )


def _by_name(text: Text, hit: Hit, how: str, actors: tuple[str, ...]) -> bool:
    """Whether one with a name says or backs what is aimed at nobody who is read: [أدانت] نارية اقتحام القرية."""
    if how != "verb" or hit.row.id not in AIMED_AT_DEEDS:
        return False
    return any(a not in text.nameless and not a.startswith("anon:") for a in actors)


DISARM = "disarm"
"""The row of taking somebody's arms."""


def vague(text: Text, hit: Hit, status: str, sides: tuple[str, ...]) -> bool:
    """Whether a known deal or sanction is only carried out, by nobody who is told: بشرط احترام [الاتفاق]."""
    if hit.row.id in KEPT and not hit.verb and (hit.definite or hit.owner):
        before = range(max(0, hit.first - FARTHEST_CARRIED), hit.first)
        return any(text.small.plays(s, "carries_out") for j in before for _, s, _ in stems(text.folds[j]))
    if sides or hit.verb or not hit.definite or status != "hypothetical" or hit.row.type not in {"AGREE", "SANCTION"}:
        return False
    free = [j for j in range(hit.first - 1, max(-1, hit.first - FARTHEST_CARRIED), -1) if j not in text.party_at]
    near = {max(0, hit.first - 1), *free[:1]}
    return any(text.small.plays(s, "carries_out") for j in near for _, s, _ in stems(text.folds[j]))


def only_named(text: Text, hit: Hit, status: str, actors: tuple[str, ...]) -> bool:
    """Whether the taking of somebody's arms is named, and nobody is told to take them: [نزع سلاح] الجبهة شرط لنا."""
    if hit.row.id != DISARM or actors or status != "happened":
        return False
    return not any(text.is_(j, "is_done") for j in range(max(0, hit.first - FARTHEST_CARRIED), hit.first))


def _nobody_asks(text: Text, hit: Hit, actors: tuple[str, ...], *, aimed: bool) -> bool:
    """Whether nobody does what needs somebody: an active verb without a doer, a protest by a state or its police.

    `aimed`: whom it is against is told.
    """
    if hit.row.type == "PROTEST":
        official = hit.row.id == "protested" and aimed  # احتجت نارية على تصريحات مرزاق: a complaint
        return hit.verb and bool(actors) and not official and all(of_state(text, a) for a in actors)
    acts = hit.verb and not hit.passive and not hit.mutual and hit.row.type not in {"ASSAULT", "COERCE", "RETREAT"}
    return acts and not actors


def _suffering(text: Text, entity: str) -> bool:
    """Whether a party without a name is of people who suffer: نازحون, ألف شخص."""
    return text.sectors.get(entity) in SOFT


def of_state(text: Text, entity: str) -> bool:
    """Whether a party is a state, its army or its police."""
    known = text.lexicon.entities.get(entity)
    first = next((p for p in text.parties if entity in p.ids), None)
    people = first is not None and text.folds[first.last - 1].endswith(OF_PEOPLE)  # خرج [الناريون]
    land = known is not None and known.type == "GPE" and not people
    return land or (first is not None and first.sector in {"COP", "MIL"})


def _goers(text: Text, hit: Hit, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Who goes on a visit: where it goes to is nobody: زيارة [سهلستان]."""
    return tuple(a for a in actors if hit.row.mode != "visit" or not _ground(text, a))


def _ground(text: Text, entity: str) -> bool:
    known = text.lexicon.entities.get(entity)
    return known is not None and known.type == "GPE"


def _body(text: Text, entity: str) -> bool:
    """Whether a party is a body, which is gone to: one of a state's stands in no table."""
    known = text.lexicon.entities.get(entity)
    return known.type == "ORG" if known else entity not in text.people and not entity.startswith("name:")


def _one_of_two(text: Text, hit: Hit, actors: tuple[str, ...]) -> bool:
    """Whether one side is too little for what two do: a topic, a meeting of somebody no table knows, half an act."""
    unknown = hit.verb and hit.row.type == "CONSULT" and actors and all(a in text.nameless for a in actors)
    topical = hit.row.id in TOPICAL and not (hit.verb and (hit.number == "d" or any(_council(text, a) for a in actors)))
    return topical or bool(unknown) or _half(text, hit, actors)


def of_many(text: Text, actors: tuple[str, ...]) -> bool:
    """Whether a body of many states meets, which is several by itself: عقد [مجلس الأمن] جلسة طارئة."""
    known = text.lexicon.entities.get(actors[0]) if len(actors) == 1 else None
    return known is not None and known.type == "ORG" and known.state is None


def _council(text: Text, entity: str) -> bool:
    """Whether a party is a body that discusses by itself: [ناقش] مجلس الأمن الوضع في نارية."""
    known = text.lexicon.entities.get(entity)
    return known is not None and known.type == "ORG"


def _half(text: Text, hit: Hit, actors: tuple[str, ...]) -> bool:
    """Whether of a meeting only one side is told, and by no name: a half that is a guess."""
    table = hit.first > 0 and any(s for _, s, _ in stems(text.folds[hit.first - 1]) if text.small.plays(s, "table"))
    return not hit.verb and (
        table or (bool(actors) and hit.row.mode != "multilateral" and all(a in text.nameless for a in actors))
    )


def _vague_verb(hit: Hit, how: str, nobody: bool, aimless: bool) -> bool:  # noqa: FBT001
    """Whether a verb has a subject that no party is, or none at all where it needs one."""
    if hit.row.id in OF_TALKS:
        return False  # تعثرت [المحادثات]: what stalls is its own subject
    if how == "unread" and hit.row.id in BY_COUP:
        return nobody
    if how == "unread":
        aimed = nobody and hit.row.type != "PROTEST" and bool(hit.row.government & {"obj", "ala"})
        return hit.row.id in STORMY or hit.row.type not in {"ASSAULT", "PROTEST"} or aimed
    if how == "elided" and _no_subject(hit, nobody=nobody, aimless=aimless):
        return True
    return nobody and hit.row.type not in BARE_TYPES


def _no_subject(hit: Hit, *, nobody: bool, aimless: bool) -> bool:
    """Whether a verb without a subject of its own tells too little."""
    if "obj" in hit.row.government and hit.row.type in {"ASSAULT", "COERCE", "SANCTION"}:
        ruled = aimless and hit.shape == "present" and hit.row.type != "ASSAULT"  # القانون لا يحظر ذلك
        return ruled or (nobody and hit.row.type == "ASSAULT")
    if hit.row.type in SPOKEN:
        return not hit.we
    return nobody and hit.mutual and not hit.row.status and (hit.we or hit.number == "s")


def _vague_noun(hit: Hit, nobody: bool, actors: tuple[str, ...]) -> bool:  # noqa: FBT001
    """Whether a noun lacks who speaks, goes or, where it is a weak one, anybody."""
    if (hit.row.type in DIRECTED_NOUNS or hit.row.mode in OWN_ACTOR) and not actors:
        return hit.row.gen != "recipient" and hit.row.mode != "allege"
    if hit.row.gen in {"predicate", "backed"} and not actors:
        return True
    return hit.row.weak and nobody


def own_meeting(hit: Hit) -> bool:
    """Whether one may act alone: عقدت اللجنة [اجتماعها] الأسبوعي, [تطرق] الوزير إلى الاتفاق."""
    of_itself = hit.row.id == "gathered" and hit.verb and hit.number == "s"  # سيجتمع المجلس
    return (
        of_itself
        or hit.row.id in {"joined", "allied", "mediation"}
        or (hit.row.id == "gathering" and hit.owner is not None)
        or hit.row.id in ALONE
    )


def told_whole(text: Text, hit: Hit, actors: tuple[str, ...]) -> bool:
    """Whether the clause itself must tell the other side: whom a verb meets, where a visitor goes, whose talks."""
    if hit.row.type != "CONSULT" or not actors:
        return False
    owner = None if hit.verb else text.party_at.get(hit.last)
    owned = owner is not None and not owner.cut and set(owner.ids) <= set(actors)  # لقاء الورداني أمس
    owned = owned and not text.is_(hit.first, "errand")  # للقاء الورداني: to meet him
    ours = text.folds[hit.last - 1].endswith("نا")
    alone = hit.row.id == "discussing" and hit.owner is not None and not ours  # غداة بحثه في مرسى التصدي للحركة
    return hit.verb or owned or alone or hit.row.mode == "visit"


def signs_alone(text: Text, hit: Hit, actors: Sequence[str]) -> bool:
    """Whether one person signs a paper that no word beside calls a deal: قام الورداني ب[توقيع] الرسالة."""
    return hit.row.id == "signing" and hit.last == hit.first + 1 and len(actors) == 1 and actors[0] in text.people
