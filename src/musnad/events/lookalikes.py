"""Words of a row that tell of no act where they stand: قناة [المسيرة], [التهديد] الناري, بالتنسيق مع نارية."""

from __future__ import annotations

from musnad.arabic.radicals import is_radical
from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.enough import TOPICAL
from musnad.events.outcomes import came_of
from musnad.events.subjects import meeting_subject
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

FARTHEST_SCHEME = 3
"""Words between a plan and whom it aims at."""

FARTHEST_TONE, FARTHEST_WORDS = 2, 24
"""Words behind an attack in which its tone is told, and what he said who made it with words."""

FARTHEST_DEAD = 8
"""Words between the dead and the wounded of one attack."""

TANWEEN = "\u064b"
"""The mark that only nouns and adverbs end in: بلهجة أكثر توافقًا."""

NAMED_FOR = frozenset({"SUPPORT", "AID", "COOPERATE"})
"""Types of acts that bodies are named for."""

FARTHEST_NAMED = 3
"""Words between such a body and what it is for."""

FARTHEST_BROKEN = 4
"""Words from a breach to the truce that is broken."""

FARTHEST_ARMS = 25
"""Words back from "its spreading" to the arms that are spread."""

FARTHEST_OUTLET = 4
"""Words from a call to the outlet that it is with."""

FARTHEST_MEANS = 8
"""Words from a verb of threatening to what it threatens with."""

FARTHEST_THREATENED = 4
"""Words from a threat to what is threatened with, or to who answers it."""

FARTHEST_NEEDED = 3
"""Words from need to what is needed."""

FARTHEST_FLOWN = 4
"""Words from a drone, past whose it is, to its verb of attack."""

FARTHEST_GANG = 4
"""Words from toppling, past who topples, to a gang."""

NEAREST_LAID = 2
"""Words from sanctions to whose they are or on whom."""

FARTHEST_LIFTED = 5
"""Words from a verb of lifting to the sanctions that it lifts."""


def lookalike(text: Text, hit: Hit) -> bool:
    """Whether a hit only looks like an act."""
    talks = hit.row.id in TOPICAL and meeting_subject(text, hit)
    return (
        talks
        or _accord(text, hit)
        or _in_a_name(text, hit)
        or _interview(text, hit)
        or _printed(text, hit)
        or _of_a_unit(text, hit)
        or _broken(text, hit)
        or (hit.row.id == "killing" and not hit.verb and hit.last < len(text.folds) and text.is_(hit.last, "by_it") > 0)
        or _alternative(text, hit)
        or _adverb(text, hit)
        or _danger(text, hit)
        or _named(text, hit)
        or _crime(text, hit)
        or _front(text, hit)
        or _busted(text, hit)
        or _lifted(text, hit)
        or _spread_over(text, hit)
        or _needed(text, hit)
        or _verbal(text, hit)
        or _held_at(text, hit)
        or _career(text, hit)
        or (hit.row.id == "marches" and not hit.verb and _drone(text, hit))
        or (hit.row.id == "targeting" and hit.definite and text.folds[hit.first].endswith("ه") and not hit.owner)
        or (hit.row.id == "request" and not hit.verb and text.is_(hit.first, "asking") > 0)
        or (hit.row.id == "spoke_with" and _to_press(text, hit))
        or (hit.verb and hit.first > 1 and text.is_(hit.first - 2, "or_not") > 0)
        or (hit.verb and TANWEEN in text.tokens.surface(hit.first))
        or _disaster(text, hit)
        or (hit.row.id == "killing" and _death_met(text, hit))
        or (hit.row.id == "met_death" and not _violent(text, hit))
        or (hit.row.id == "targeted" and hit.verb and _schemed(text, hit))
        or (hit.row.id == "wounding" and _told_with_dead(text, hit))
        or (hit.row.id == "wounding" and came_of(text, hit))
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
    """Whether a march is a man's career: [مسيرة] الورداني."""
    party = text.party_at.get(hit.last) if hit.last < len(text.folds) else None
    one = text.folds[hit.first].endswith("مسيره") and not hit.verb
    return one and party is not None and party.first == hit.last and bool(set(party.ids) & text.people)


def _drone(text: Text, hit: Hit) -> bool:
    """Whether a "march" is a drone: هجوم بطائرة [مسيرة], [مسيرات] للجيش قصفت القرية."""
    if "\u0651" in text.tokens.surface(hit.first) or (hit.first and text.is_(hit.first - 1, "aircraft")):
        return True
    near = range(hit.last, min(text.sentence_at[hit.first].last, hit.last + FARTHEST_FLOWN))
    struck = (form for j in near for form in text.table.verbs.get(text.folds[j].removeprefix("و"), ()))
    described = hit.last < len(text.folds) and text.is_(hit.last, "drone") > 0
    return described or any(form.row.type == "ASSAULT" and form.gender == "f" for form in struck)


def _held_at(text: Text, hit: Hit) -> bool:
    """Whether a noun of arrest only says what a place or a state is: منشأة [الاعتقال], رهن [الاحتجاز]."""
    arrest = hit.row.id == "arrest_n" and not hit.verb and hit.definite and not hit.cut
    return arrest and any(text.small.plays(s, "held_at") for _, s, _ in stems(text.folds[hit.first - 1]))


def _accord(text: Text, hit: Hit) -> bool:
    """Whether a noun is part of an accord's or a law's own name."""
    if hit.row.type != "AGREE" or hit.verb:
        return False
    thing = text.things.get(hit.first)
    return thing is not None and thing.type in {"AGREEMENT", "LAW"}


def _in_a_name(text: Text, hit: Hit) -> bool:
    """Whether a noun only says by name what a body is for: التحالف العربي ل[دعم] الشرعية."""
    named = hit.row.type in NAMED_FOR or hit.row.id == "fighting_x"
    if hit.verb or not named or not hit.cut or text.folds[hit.first][hit.cut - 1] != "ل":
        return False
    near = range(max(0, hit.first - FARTHEST_NAMED), hit.first)
    return any(text.small.plays(s, "name_purpose") for j in near for _, s, _ in stems(text.folds[j]))


def _interview(text: Text, hit: Hit) -> bool:
    """Whether a call or a meeting is with an outlet that asks: في [اتصال هاتفي] بصحيفة الميناء, لقاء مع الصحفيين."""
    if hit.verb or hit.row.type != "CONSULT":
        return False
    for j in range(hit.last, min(len(text.folds), hit.last + FARTHEST_OUTLET)):
        if j in text.outlets or any(text.small.plays(s, "introduces_name") for _, s, _ in stems(text.folds[j])):
            return text.folds[j][0] in "بل" or any(text.is_(k, "maa") for k in range(hit.last, j))
        if text.sign(j) and text.folds[j] not in "\"'“”«»":
            return False
    return False


def _to_press(text: Text, hit: Hit) -> bool:
    """Whether one speaks with those who write it down: تحدث الورداني مع [صحفيين], مع صحيفة الميناء."""
    near = range(hit.last, min(text.sentence_at[hit.first].last, hit.last + FARTHEST_TONE + FARTHEST_DEAD))
    press = any(p.sector == "MED" for p in text.between(near.start, near.stop))
    return press or any(j in text.outlets for j in near)


def _printed(text: Text, hit: Hit) -> bool:
    """Whether what is "spread" is no arms but words: مقال حال طوله دون [نشره في] الميناء."""
    if hit.verb or hit.row.id != "deployment" or not text.folds[hit.first][hit.cut :].startswith(("نشره", "نشرها")):
        return False
    before = range(max(text.sentence_at[hit.first].first, hit.first - FARTHEST_ARMS), hit.first)
    return not any(text.small.plays(s, "arms") for j in before for _, s, _ in stems(text.folds[j]))


def _of_a_unit(text: Text, hit: Hit) -> bool:
    """Whether help only says what a unit or a network is for: وحدة [الدعم] النفسي."""
    if hit.verb or hit.cut or not hit.definite or hit.row.type not in NAMED_FOR or not hit.first:
        return False
    return any(text.small.plays(s, "unit") for _, s, _ in stems(text.folds[hit.first - 1]))


def _broken(text: Text, hit: Hit) -> bool:
    """Whether a truce is only what somebody breaks: أعلن الجيش خرق المسلحين [وقف إطلاق النار]."""
    if hit.verb or hit.row.mode != "ceasefire":
        return False
    sentence = text.sentence_at[hit.first]
    before = range(max(sentence.first, hit.first - FARTHEST_BROKEN), hit.first)
    return any(text.small.plays(s, "breaks") for j in before for _, s, _ in stems(text.folds[j]))


def _alternative(text: Text, hit: Hit) -> bool:
    """Whether a noun with a pronoun is only the other choice: الموافقة على الاتفاق أو [رفضه]."""
    return hit.owner is not None and hit.row.type == "REJECT" and text.is_(hit.first - 1, "either_or") > 0


def _danger(text: Text, hit: Hit) -> bool:
    """Whether a threat is a danger that somebody is, none that he makes: [التهديد] الناري, لدرء [تهديدات] الحركة."""
    if hit.row.id == "threatened" and hit.verb:
        return hit.shape == "present" and not hit.we and not _by_which(text, hit)
    if hit.row.id != "threat" or hit.verb:
        return False
    if hit.definite and text.folds[hit.first].endswith("تهديد"):
        return True
    behind = range(hit.last, min(len(text.folds), hit.last + FARTHEST_THREATENED))
    what = any(text.folds[j][0] == text.small.first("adverbial") and j not in text.party_at for j in behind)
    before = range(max(0, hit.first - FARTHEST_THREATENED), hit.first)
    beside = text.party_at.get(hit.last)
    person = beside is not None and bool(set(beside.ids) & text.people)
    return not (what or person or any(text.is_(j, "answers") for j in before))


def _by_which(text: Text, hit: Hit) -> bool:
    """Whether a threat's means stands behind it: [تهدد] نارية بقطع المياه, but الأزمة التي تهدد نارية."""
    sentence = text.sentence_at[hit.first]
    ahead = range(hit.last, min(sentence.last, hit.last + FARTHEST_MEANS))
    letter = text.small.first("adverbial")
    return any(text.folds[j][0] == letter and len(text.folds[j]) > 1 and not is_radical(text.folds[j]) for j in ahead)


def _named(text: Text, hit: Hit) -> bool:
    """Whether a noun is the name of an outlet: قناة [المسيرة]."""
    before = (j for j in range(hit.first - 1, max(-1, hit.first - 3), -1) if not text.sign(j))
    near = [s for j in list(before)[:1] for _, s, _ in stems(text.folds[j])]
    return not hit.verb and hit.definite and any(text.small.plays(s, "introduces_name") for s in near)


def _adverb(text: Text, hit: Hit) -> bool:
    """Whether a noun only says how another act is done: بالتنسيق مع نارية."""
    if hit.row.type != "COOPERATE" or not hit.definite:
        return False
    return hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")


def _crime(text: Text, hit: Hit) -> bool:
    """Whether a war only says of what kind a crime or a minister is: جرائم [الحرب]."""
    return hit.row.id == "war" and not hit.verb and hit.first > 0 and text.is_(hit.first - 1, "war_word") > 0


def _front(text: Text, hit: Hit) -> bool:
    """Whether a fight only says what ground it is: جبهات [القتال], خط [المواجهة]."""
    ground = hit.row.id in {"clashes", "war", "operation", "conflict"} and hit.definite and not (hit.verb or hit.cut)
    return ground and hit.first > 0 and text.is_(hit.first - 1, "front") > 0


def _busted(text: Text, hit: Hit) -> bool:
    """Whether police only break up a gang: الإطاحة ب[عصابة] إجرامية."""
    if hit.row.id not in {"coup", "toppled"}:
        return False
    near = range(hit.last, min(len(text.folds), hit.last + FARTHEST_GANG))
    return any(text.small.plays(s, "gang") for j in near for _, s, _ in stems(text.folds[j]))


def _lifted(text: Text, hit: Hit) -> bool:
    """Whether sanctions are what a verb before does away with: ألغى المجلس كل [العقوبات]."""
    if hit.row.id != "sanctions" or hit.verb:
        return False
    first, laid = text.sentence_at[hit.first].first, _laid_on(text, hit)
    near = (j for j in range(max(0, hit.first - FARTHEST_LIFTED), hit.first) if text.is_(j, "lifts"))
    return any(verb(text, j, first) or not laid for j in near)


def _laid_on(text: Text, hit: Hit) -> bool:
    """Whether whose sanctions they are, or on whom, stands beside them: رفع العقوبات [النارية] المفروضة على سهلستان."""
    near = range(hit.last, min(len(text.folds), hit.last + NEAREST_LAID))
    return any(text.is_(j, "laid_on") or text.is_(j, "ala") or text.lexicon.nisbas.get(text.folds[j]) for j in near)


def _spread_over(text: Text, hit: Hit) -> bool:
    """Whether a verb of retreat tells that something holds of others too: [تنسحب] على نارية حالة جارتها."""
    over = hit.row.id == "withdrew" and hit.last < len(text.folds)
    return over and text.is_(hit.last, "ala") > 0


def _needed(text: Text, hit: Hit) -> bool:
    """Whether help is only what somebody lacks: بحاجة إلى [المساعدة]."""
    near = range(max(0, hit.first - FARTHEST_NEEDED), hit.first)
    return hit.row.type == "AID" and not hit.verb and any(text.is_(j, "lacks") for j in near)


def _disaster(text: Text, hit: Hit) -> bool:
    """Whether deaths and ruins are those of an accident or a disaster: قتل عشرة في حادث [سير]."""
    if hit.row.id not in HARMS:
        return False
    sentence = text.sentence_at[hit.first]
    near = range(max(sentence.first, hit.first - FARTHEST_CAUSE), min(sentence.last, hit.last + FARTHEST_CAUSE))
    return any(
        text.is_(j, "disaster") or any(text.small.plays(s, "disaster") for _, s, _ in stems(text.folds[j]))
        for j in near
    )


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
