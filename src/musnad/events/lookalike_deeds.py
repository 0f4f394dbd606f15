"""Words of a row of deeds that tell of no deed where they stand: جبهات [القتال], قتل عشرة في حادث سير, [مسيرة] رجل."""

from __future__ import annotations

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.drones import drone
from musnad.events.means import bare_verb
from musnad.events.outcomes import came_of
from musnad.events.text import Text, stems

HARMS = frozenset(
    {
        "killed", "killing", "wounded", "wounding", "was_hit", "met_death", "destroyed", "destruction_n", "fell_dead",
        "wracked",
    }
)  # fmt: skip
"""Rows of what accidents do too."""

FARTHEST_CAUSE = 14
"""Words between such a harm and what caused it."""

FARTHEST_ACCIDENT = 60
"""Words back from a sentence in which an accident is told that it takes up."""

FARTHEST_SCHEME = 3
"""Words between a plan and whom it aims at."""

FARTHEST_TONE, FARTHEST_WORDS = 2, 24
"""Words behind an attack in which its tone is told, and what he said who made it with words."""

FARTHEST_DEAD = 8
"""Words between the dead and the wounded of one attack."""

FARTHEST_GANG = 4
"""Words from toppling, past who topples, to a gang."""

LIFTED = frozenset({"sanctions", "assets", "frozen_n", "tariffs", "blockade"})
"""Rows of what somebody may do away with: ألغت نارية [العقوبات], [تجميد أصول] المصرف."""

NEAREST_LAID = 2
"""Words from sanctions to whose they are or on whom."""

FARTHEST_LIFTED = 5
"""Words from a verb of lifting to the sanctions that it lifts."""


def no_deed(text: Text, hit: Hit) -> bool:
    """Whether a hit only looks like a deed."""
    return _of_words(text, hit) or _of_a_thing(text, hit) or _of_the_dead(text, hit)


def _of_words(text: Text, hit: Hit) -> bool:
    """Whether it only says what ground, place, career or crime something is, or is fought with words."""
    return (
        _crime(text, hit)
        or _front(text, hit)
        or _busted(text, hit)
        or _verbal(text, hit)
        or _held_at(text, hit)
        or _stopped(text, hit)
        or _career(text, hit)
    )


def _of_a_thing(text: Text, hit: Hit) -> bool:
    """Whether it is a drone, an aim, a scheme, or sanctions that are lifted."""
    aimed = hit.row.id == "targeting" and hit.definite and text.folds[hit.first].endswith("ه") and not hit.owner
    return (
        aimed
        or drone(text, hit)
        or _lifted(text, hit)
        or (hit.row.id == "targeted" and hit.verb and _schemed(text, hit))
    )


def _of_the_dead(text: Text, hit: Hit) -> bool:
    """Whether deaths and wounds are those of an accident, or told already by the words before them."""
    row, by_it = hit.row.id, hit.last < len(text.folds) and text.is_(hit.last, "by_it") > 0
    return (
        (row == "killing" and ((not hit.verb and by_it) or _death_met(text, hit)))
        or _disaster(text, hit)
        or (row == "met_death" and not _violent(text, hit))
        or (row == "wounding" and (_told_with_dead(text, hit) or came_of(text, hit)))
    )


def _verbal(text: Text, hit: Hit) -> bool:
    """Whether an attack is one of words: شن النائب [هجوما] لاذعا على الحكومة, شن [هجوما] عليها واتهمها بالفشل."""
    if hit.row.id != "attack" or hit.verb:
        return False
    sentence = text.sentence_at[hit.first]
    if any(text.is_(j, "wordy") for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_TONE))):
        return True
    said = any(text.is_(j, "speaks_ill") for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_WORDS)))
    return said and not any(_armed(text, j) for j in range(sentence.first, sentence.last))


def _armed(text: Text, j: int) -> bool:
    """Whether a token tells of arms or of harm: a force, a weapon, the dead."""
    party = text.party_at.get(j)
    force = party is not None and party.sector in {"MIL", "REB", "COP"}
    return force or any(text.is_(j, role) for role in ("weapon", "outcome", "casualty", "harm"))


def _career(text: Text, hit: Hit) -> bool:
    """Whether a march is a man's career: [مسيرة] الورداني, [مسيرته] السياسية."""
    party = text.party_at.get(hit.last) if hit.last < len(text.folds) else None
    one = text.folds[hit.first].endswith("مسيره") and not hit.verb
    if not hit.verb and any(text.small.plays(s, "own_march") for _, s, _ in stems(text.folds[hit.first])):
        near = range(max(0, hit.first - NEAREST_ORGANISER), hit.first)
        return not any(text.small.plays(bare_verb(text.folds[j]), "organises") for j in near)  # نظم الحزب مسيرته
    return one and party is not None and party.first == hit.last and bool(set(party.ids) & text.people)


def _held_at(text: Text, hit: Hit) -> bool:
    """Whether a noun of arrest only says what a place or a state is: منشأة [الاعتقال], رهن [الاحتجاز]."""
    arrest = hit.row.id == "arrest_n" and not hit.verb and hit.definite and not hit.cut
    return arrest and any(text.small.plays(s, "held_at") for _, s, _ in stems(text.folds[hit.first - 1]))


def _stopped(text: Text, hit: Hit) -> bool:
    """Whether a noun of arrest says that somebody stops a thing: [توقيف] الورداني لها, of talks."""
    party = text.party_at.get(hit.last) if hit.last < len(text.folds) else None
    if (
        hit.row.id != "arrest_n"
        or hit.verb
        or party is None
        or party.first != hit.last
        or party.last >= len(text.folds)
    ):
        return False
    return party.number == "s" and bool(set(party.ids) & text.people) and text.is_(party.last, "of_it") > 0


def _crime(text: Text, hit: Hit) -> bool:
    """Whether a war only says of what kind a crime or a minister is: جرائم [الحرب]."""
    return hit.row.id == "war" and not hit.verb and hit.first > 0 and text.is_(hit.first - 1, "war_word") > 0


NEAREST_ORGANISER = 4
"""Words from organising, past who does, to the march."""


def _front(text: Text, hit: Hit) -> bool:
    """Whether a fight only says what ground it is: جبهات [القتال], خط [المواجهة]."""
    rows = hit.row.id in {"clashes", "war", "operation", "conflict", "fighting_x"}
    line = hit.definite or (hit.first > 0 and text.is_(hit.first - 1, "line_of") > 0)  # خط مواجهة
    ground = rows and line and not (hit.verb or hit.cut)
    return (
        ground and hit.first > 0 and any(text.small.plays(s, "front") for _, s, _ in stems(text.folds[hit.first - 1]))
    )


def _busted(text: Text, hit: Hit) -> bool:
    """Whether police only break up a gang: الإطاحة ب[عصابة] إجرامية."""
    if hit.row.id not in {"coup", "toppled"}:
        return False
    near = range(hit.last, min(len(text.folds), hit.last + FARTHEST_GANG))
    return any(text.small.plays(s, "gang") for j in near for _, s, _ in stems(text.folds[j]))


def _lifted(text: Text, hit: Hit) -> bool:
    """Whether sanctions are what a verb before does away with: ألغى المجلس كل [العقوبات], [تجميد أصول] المصرف."""
    siege = hit.row.id == "blockade" and hit.last == hit.first + 1  # رفع [الحصار] الناري: it goes on
    if hit.row.id not in LIFTED or hit.verb or siege:
        return False
    first, laid = text.sentence_at[hit.first].first, hit.row.id == "blockade" or _laid_on(text, hit)
    ends = "cuts_duty" if hit.row.id == "tariffs" else "lifts"  # رفعت نارية الرسوم: she raised them
    near = (j for j in range(max(0, hit.first - FARTHEST_LIFTED), hit.first) if text.is_(j, ends))
    return any(verb(text, j, first) or not laid for j in near)


def _laid_on(text: Text, hit: Hit) -> bool:
    """Whether whose sanctions they are, or on whom, stands beside them: رفع العقوبات [النارية] المفروضة على سهلستان."""
    near = range(hit.last, min(len(text.folds), hit.last + NEAREST_LAID))
    return any(text.is_(j, "laid_on") or text.is_(j, "ala") or text.lexicon.nisbas.get(text.folds[j]) for j in near)


def _disaster(text: Text, hit: Hit) -> bool:
    """Whether deaths and ruins are those of an accident or a disaster: قتل عشرة في حادث [سير], in this [الحادث]."""
    if hit.row.id not in HARMS:
        return False
    sentence = text.sentence_at[hit.first]
    near = range(max(sentence.first, hit.first - FARTHEST_CAUSE), min(sentence.last, hit.last + FARTHEST_CAUSE))
    if any(_of_accident(text, j, "disaster") for j in near):
        return True
    if any(_of_accident(text, j, "frail_boat") for j in near):
        return not any(_of_attack(text, j) for j in near)  # قتل أربعة في غارة على قارب
    same = next((j for j in near if text.is_(j, "same_accident")), None)
    before = range(max(0, sentence.first - FARTHEST_ACCIDENT), sentence.first) if same is not None else ()
    return any(text.is_(j, "disaster") for j in before)


def _of_accident(text: Text, j: int, role: str) -> bool:
    """Whether a word in a role stands at a token, its proclitics aside."""
    return text.is_(j, role) > 0 or any(text.small.plays(s, role) for _, s, _ in stems(text.folds[j]))


def _of_attack(text: Text, j: int) -> bool:
    """Whether the noun of an attack stands at a token, no death's."""
    forms = (f for _, s, _ in stems(text.folds[j]) for f in text.table.nouns.get(s, ()))
    return any(form.row.type == "ASSAULT" and form.row.id not in HARMS and not form.rest for form in forms)


def _told_with_dead(text: Text, hit: Hit) -> bool:
    """Whether the wounded are only named beside the dead of one attack: مقتل ثلاثة و[إصابة] خمسة."""
    if not (hit.cut and text.folds[hit.first][0] == "و"):
        return False
    before = range(max(0, hit.first - FARTHEST_DEAD), hit.first)
    return any(text.small.plays(s, "harm") for j in before for _, s, _ in stems(text.folds[j]))


def _death_met(text: Text, hit: Hit) -> bool:
    """Whether a death is that which a verb of meeting it tells: لقي أربعون مسلحا [مصرعهم]."""
    first = max(text.sentence_at[hit.first].first, hit.first - FARTHEST_DEAD)
    forms = (
        f for j in range(first, hit.first) for _, s, _ in stems(text.folds[j]) for f in text.table.verbs.get(s, ())
    )
    return hit.owner is not None and any(form.row.id == "met_death" for form in forms)


def _schemed(text: Text, hit: Hit) -> bool:
    """Whether what aims at somebody is a plan, no force: المخططات التي [تستهدف] المسجد."""
    aim = text.table.nouns.get(text.folds[hit.last], ()) if hit.last < len(text.folds) else ()
    if hit.shape == "present" and any(form.row.gen in {"recipient", "either"} for form in aim):
        return True  # كانت الخلية تستهدف اغتيال الوزير
    first = text.sentence_at[hit.first].first
    before = range(max(first, hit.first - FARTHEST_SCHEME), hit.first)
    return any(text.small.plays(s, "scheme") for j in before for _, s, _ in stems(text.folds[j]))


def _violent(text: Text, hit: Hit) -> bool:
    """Whether the sentence of those who met their death tells of an attack: in most they met it on a road or at sea."""
    sentence = text.sentence_at[hit.first]
    around = (j for j in range(sentence.first, sentence.last) if not hit.first <= j < hit.last)
    words = {s for j in around for _, s, _ in stems(text.folds[j])}
    acts = any(f.row.type == "ASSAULT" and not f.rest for w in words for f in text.table.nouns.get(w, ()))
    return acts or any(text.is_(j, "by_passive") or text.is_(j, "weapon") for j in range(sentence.first, sentence.last))
