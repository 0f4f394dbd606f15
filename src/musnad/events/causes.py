"""Whose an attack is that is only taken up, and who killed those told of first: قتل ثلاثة عندما قصفت نارية القرية."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.blows import SUFFERED
from musnad.events.drafts import Draft
from musnad.events.passives import counted
from musnad.events.text import CONJUNCTIONS, Text

AIR = frozenset(
    {"strikes", "bombing_of", "bombed", "raided_air", "targeted", "targeting", "hit", "destroyed", "launch_n"}
)
"""Rows of blows from afar, which الغارات and القصف take up."""

RAIDS = frozenset({"strikes"})
"""Rows of blows from afar that الهجوم takes up where no attack is told."""

BLAST = frozenset({"explosion", "suicide", "blew_up", "exploded"})
"""Rows of blasts."""

ATTACKS = frozenset({"attack", "attacked", "stormed", "overran", "opened_fire", "gunfire", "assaulted"})
"""Rows of attacks by men."""

KINDS = {
    "strikes": AIR, "bombing_of": AIR, "targeting": AIR | ATTACKS, "explosion": BLAST, "suicide": BLAST,
    "attack": ATTACKS | BLAST, "gunfire": ATTACKS,
}  # fmt: skip
"""The rows of what a definite noun may take up: الهجوم, القصف."""

FARTHEST_WHEN = 24
"""Words from somebody\'s death to the "when" of the attack."""

NEAREST_WHEN = 3
"""Words from "when" to its verb."""

MANY = "ات"
"""How a noun of many attacks ends, which are more than the one that a verb tells."""

KNOWN = frozenset({"verb", "beside", "ruled", "bound", "traced"})
"""How the sides of an attack are known that others take up."""


def traced(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts of a page with the doers of attacks that are taken up, and of deaths told before their attack."""
    found: list[Draft] = []
    for i, draft in enumerate(drafts):
        if draft.actors or draft.type != "ASSAULT" or draft.status not in {"happened", "reported"}:
            found.append(draft)
            continue
        cause = (
            _so(text, draft, found[-1:]) or _when(text, draft, drafts[i + 1 : i + 3]) or _taken_up(text, draft, found)
        )
        found.append(_by(draft, cause) if cause else draft)
    return tuple(found)


def _by(draft: Draft, cause: Draft) -> Draft:
    """A draft with the doer of the attack that it was, or that caused it."""
    actors = tuple(a for a in cause.actors if a not in draft.recipients)
    return replace(draft, actors=actors, how="traced") if actors else draft


def _when(text: Text, harm: Draft, after: Sequence[Draft]) -> Draft | None:
    """The attack during which somebody died, told behind his death: قتل ثلاثة [عندما] قصفت نارية القرية."""
    if harm.hit.row.id not in SUFFERED:
        return None
    for attack in after:
        told = attack.hit.verb and attack.type == "ASSAULT" and attack.actors and attack.how in KNOWN
        if not told or attack.hit.row.id in SUFFERED or attack.hit.first - harm.hit.last > FARTHEST_WHEN:
            continue
        near = range(max(harm.hit.last, attack.hit.first - NEAREST_WHEN), attack.hit.first)
        if attack.zone == harm.zone and any(text.is_(j, "when") for j in near) and _one_breath(text, harm, attack):
            return attack
    return None


def _so(text: Text, harm: Draft, before: Sequence[Draft]) -> Draft | None:
    """The attack of which ف tells what came: فجر انتحاري نفسه [فقتل] ثلاثين شخصا."""
    told = harm.hit.row.id in SUFFERED and harm.hit.verb and harm.hit.cut > 0 and bool(harm.recipients)
    if not told or text.folds[harm.hit.first][0] != CONJUNCTIONS[1]:
        return None
    return next((d for d in before if d.actors and d.type == "ASSAULT" and _one_breath(text, d, harm)), None)


def _one_breath(text: Text, harm: Draft, attack: Draft) -> bool:
    """Whether one sentence tells two drafts."""
    return text.sentence_at[harm.hit.first] == text.sentence_at[attack.hit.first]


def _taken_up(text: Text, draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The attack that a definite noun takes up: the last of its kind, where all near it are of one side."""
    hit = draft.hit
    some = hit.row.id == "strikes" and hit.first > 0 and counted(text, hit.first - 1)  # قصفت خمس [غارات] القرية
    if hit.verb or hit.owner or not (hit.definite or some) or hit.row.id not in KINDS:
        return None
    kind = KINDS[hit.row.id] | {hit.row.id}
    near = [d for d in before if d.zone >= draft.zone - 1 and d.type == "ASSAULT" and d.hit.row.id in kind]
    if not near and hit.row.id == "attack" and not text.plays(hit.last, "relative"):
        near = [d for d in before if d.zone >= draft.zone - 1 and d.hit.row.id in RAIDS and not d.hit.verb]
    near = [d for d in near if d.hit.row.id == hit.row.id] or near  # غارات first told without whose they are
    near = [d for d in near if _one_breath(text, d, draft)] or near  # هاجمت نارية القرية وقتلت ثلاثة في [الهجوم]
    told = [d for d in near if d.actors]
    if not told or near[-1] is not told[-1] or len({text.states_of(d.actors) for d in told}) > 1:
        return None
    last = told[-1]
    if last.hit.verb and hit.row.id == "attack" and text.folds[hit.first].endswith(MANY):
        return None  # هاجم مسلحون مركزا ... حدة الهجمات
    happened = last.how in KNOWN and last.status in {"happened", "reported"}
    return last if happened and not set(last.actors) & set(draft.recipients) else None
