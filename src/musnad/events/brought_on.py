"""What an attack brought on, laid to who made it: قصف لنارية أسفر عن [مقتل] تسعة, قصفت القرية، وتم [تدمير] منازل."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.blows import HITTING, ONE_SIDED, SUFFERED
from musnad.events.clauses import QUOTE_MARKS, verb
from musnad.events.done_on import and_it, same_victim
from musnad.events.drafts import Draft, Hit
from musnad.events.text import Text

LED_TO = frozenset({"killing", "wounding", "destruction_n", "explosion", "wracked"})
"""Rows of nouns of what an attack leads to."""

DISPERSED = frozenset({"dispersed", "broke_up", "repressed", "repression", "raided", "raid_n"})
"""Rows of coercion that may lead to deaths and wounds."""

NEAREST_LED = 5
"""Words from "which led to" to such a noun."""

FARTHEST_LED = 25
"""Words of whose an attack was and whom it hit between its noun and what it led to."""

HARMS = frozenset({"killing", "wounding", "killed", "wounded", "destruction_n"})
"""Rows of what comes of an attack, told by nouns or by words that are spelt like verbs: مقتل عشرة و[جرح] سبعة."""

DONE = frozenset({"destruction_n", "arrest_n", "capture", "closure"})
"""Rows of nouns of what is done in an attack or a raid, which nobody of the other side does."""

HELD, LET_GO = frozenset({"arrest_n"}), frozenset({"freed", "released", "release", "freeing", "let_go"})
"""Rows of holding somebody, and of letting him go."""

NEAREST_IN_IT = 2
"""Words behind a verb of harm in which "in it" takes the attack up: هجوم سقط [فيه] عشرون قتيلا."""

TOLD = frozenset({"happened", "reported"})
"""What became of a fight that led to deaths."""


def led_to(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts of a page, those killed by what was told just before laid to who did that: ما تسبب في [مقتل] تسعة."""
    found: list[Draft] = []
    for draft in drafts:
        laid = found and (
            _came_of(text, found[-1], draft)
            or _as_well(text, found[-1], draft)
            or _besides(text, found[-1], draft)
            or _was_done(text, found[-1], draft)
            or _let_go(text, found[-1], draft)
        )
        cause = found[-1] if laid and not _own_men(text, found[-1], draft) else None
        actors = tuple(a for a in cause.actors if a not in draft.recipients) if cause else draft.actors
        actors = actors or next((foe for d in reversed(found[-2:]) if (foe := _foe(text, d, draft))), ())
        actors = actors or (same_victim(text, found[-1], draft) if found else ())
        draft = and_it(text, found[-1], draft) if found else draft  # noqa: PLW2901 - the deed that "and" joins
        found.append(replace(draft, actors=actors) if actors and not draft.hit.object else draft)
    return tuple(found)


def _own_men(text: Text, attack: Draft, harm: Draft) -> bool:
    """Whether the dead are of the state of who made an attack, which it did not aim at them: مقتل جنود [ناريين]."""
    sides = ({text.state(one) or text.sides.get(one) for one in told} for told in (attack.actors, harm.recipients))
    return bool(set.intersection(*sides) - {None})


def _foe(text: Text, fight: Draft, harm: Draft) -> tuple[str, ...]:
    """The other side of the fight that led to the deaths of one: أدت الاشتباكات بين نارية و[الحركة] إلى مقتل ناريين."""
    told = fight.hit.row.id == "clashes" and fight.actors and fight.recipients and fight.status in TOLD
    same = text.sentence_at[fight.hit.first] == text.sentence_at[harm.hit.first]
    if not told or not same or harm.hit.row.id not in HARMS or not harm.recipients:
        return ()
    led = [j for j in range(text.sentence_at[harm.hit.first].first, harm.hit.first) if text.is_(j, "led_to")]
    sides = (fight.actors, fight.recipients)
    own = [bool(text.states_of(side) & text.states_of(harm.recipients)) for side in sides]
    return sides[own.index(False)] if led and own.count(True) == 1 else ()


def _came_of(text: Text, attack: Draft, harm: Draft) -> bool:
    """Whether somebody's death is told as what came of the attack before it in its paragraph."""
    if harm.actors or harm.hit.row.id not in LED_TO | SUFFERED or attack.zone != harm.zone or not attack.actors:
        return False
    mutual = attack.hit.row.id in {"clashes", "war", "killed", "killing", "wounded"}
    own = any(text.sectors.get(one) in {"MIL", "COP"} for one in harm.recipients)  # داهمت ما أدى إلى مقتل جنديين
    forced = attack.type == "ASSAULT" or (attack.hit.row.id in DISPERSED and not (harm.hit.verb or own))
    if not forced or mutual or attack.status not in {"happened", "reported"}:
        return False
    if _itself_killed(text, attack.hit, harm.hit):
        return True
    if harm.hit.verb and harm.hit.row.id in SUFFERED:
        in_it = range(harm.hit.last, harm.hit.last + NEAREST_IN_IT)
        return harm.hit.cut > 0 and any(text.is_(j, "resumed") for j in in_it if j < len(text.folds))
    if harm.hit.verb:
        return text.is_(harm.hit.first - 1, "this_led") > 0
    between = range(attack.hit.last, harm.hit.first)
    near = [j for j in between if j not in text.times and not text.sign(j)][-NEAREST_LED:]
    led = next((j for j in near if text.is_(j, "led_to")), None)
    return _led_itself(text, attack.hit, harm.hit) if led is None else _told_led(text, attack.hit, near, led)


def _told_led(text: Text, attack: Hit, near: Sequence[int], led: int) -> bool:
    """Whether "which" or the attack itself is the subject of a verb of leading to."""
    return any(text.is_(j, "this_led") for j in near) or (not attack.verb and _itself_led(text, attack, led))


def _itself_killed(text: Text, attack: Hit, harm: Hit) -> bool:
    """Whether an attack that somebody waged is the subject of a verb of harm: قصف شنته نارية [قتل] أسرة."""
    if attack.verb or harm.cut or harm.definite or harm.owner or attack.row.id not in ONE_SIDED:
        return False
    floor, between = text.sentence_at[attack.first].first, range(attack.last, harm.first)
    verbs = [j for j in between if verb(text, j, floor)]
    apart = any(text.sign(j) for j in between) or text.preposition(harm.first - 1)
    waged = any(_waged(text, j) for j in between) and all(_waged(text, j) for j in verbs)
    return waged and not apart and harm.first < text.sentence_at[attack.first].last


def _was_done(text: Text, first: Draft, deed: Draft) -> bool:
    """Whether a sentence adds what was done in a deed of somebody: قصفت نارية القرية، وتم [تدمير] منازل."""
    alike = first.type == deed.type and deed.hit.row.id in DONE and not (deed.hit.verb or deed.hit.owner or deed.actors)
    at, floor = deed.hit.first, text.sentence_at[deed.hit.first].first
    if not alike or first.hit.first < floor or first.status not in TOLD or at - 1 <= first.hit.last:
        return False
    added = text.folds[at - 1][0] == "و" and text.small.plays(text.folds[at - 1][1:], "is_done")
    return added and not any(verb(text, j, floor) for j in range(first.hit.last, at - 1))


def _let_go(text: Text, first: Draft, deed: Draft) -> bool:
    """Whether those who let somebody go held him before: أفرجت الشرطة عن ثلاثة بعد [احتجازهم], not لدى الجبهة."""
    elsewhere = deed.hit.last < len(text.folds) and text.is_(deed.hit.last, "ladaa") > 0
    held = deed.hit.row.id in HELD and deed.hit.owner is not None and not (deed.actors or elsewhere)
    same = bool(deed.recipients) and deed.recipients == first.recipients
    return held and same and first.hit.row.id in LET_GO and first.zone == deed.zone


def _led_itself(text: Text, attack: Hit, harm: Hit) -> bool:
    """Whether the verb of leading to stands before its attack: أسفر [هجوم] للحركة عن مقتل سبعة."""
    floor = text.sentence_at[attack.first].first
    back = range(attack.first - 1, max(floor, attack.first - NEAREST_LED * 2) - 1, -1)
    stops = (j for j in back if text.is_(j, "led_to") or text.plays(j, "relative") or verb(text, j, floor))
    at = next(stops, None)  # أسفرت الغارات وقصف للجيش عن
    before = at is not None and text.is_(at, "led_to") > 0
    between = [j for j in range(attack.last, harm.first) if j not in text.party_at]
    verbs = any(verb(text, j, floor) for j in between)
    return (
        before
        and not attack.verb
        and not verbs
        and len(between) <= FARTHEST_LED
        and harm.first < text.sentence_at[attack.first].last
    )


def _itself_led(text: Text, attack: Hit, led: int) -> bool:
    """Whether an attack is the subject of a verb of leading to: غارات على مواقع المسلحين [أسفرت] عن مقتل سبعة."""
    floor = text.sentence_at[attack.first].first
    between = [j for j in range(attack.last, led) if not text.plays(j, "relative")]
    waged = [j for j in between if verb(text, j, floor) and not _waged(text, j)]
    return text.sentence_at[attack.first] == text.sentence_at[led] and not waged and len(between) <= FARTHEST_LED


def _waged(text: Text, j: int) -> bool:
    """Whether a verb behind an attack only says whose it is or whom it hit: غارات [شنتها] نارية [استهدفت] مرسى."""
    fold = text.folds[j].removesuffix("ها").removesuffix("ه")
    hits = any(form.row.id in HITTING for form in text.table.verbs.get(text.folds[j].removeprefix("و"), ()))
    return hits or text.small.plays(fold, "light") or text.small.plays(fold, "befell")


def _besides(text: Text, first: Draft, deed: Draft) -> bool:
    """Whether a further deed of one side is only added to one before: قصف الجيش القرية، بالإضافة إلى [تدمير] منازل."""
    alike = {first.type, deed.type} <= {"ASSAULT", "COERCE"} and not (deed.hit.verb or deed.hit.owner or deed.actors)
    at, floor = deed.hit.first, text.sentence_at[deed.hit.first].first
    if not alike or not first.actors or first.hit.first < floor or first.how == "bare":
        return False
    added = any(text.is_(j, "besides") == at - j for j in (at - 2, at - 3) if j > floor)
    of_those = any(text.is_(j, "above_all") == at - j for j in (at - 1, at - 2) if j > floor)
    alike = first.hit.row.id in ONE_SIDED and deed.hit.row.id in ONE_SIDED
    of_those = of_those and deed.hit.row.id in ONE_SIDED and not first.hit.verb
    return added or of_those or (alike and _more_of_them(text, first, deed))


def _more_of_them(text: Text, first: Draft, deed: Draft) -> bool:
    """Whether a sentence tells again of strikes as of those before: كثفت نارية غاراتها، وتعرض المسلحون ل[غارات]."""
    same = first.hit.row.id == deed.hit.row.id and not first.hit.verb
    back = text.states_of(deed.recipients) & text.states_of(first.actors)
    return same and bool(deed.recipients) and not back and first.status == deed.status


def _as_well(text: Text, first: Draft, harm: Draft) -> bool:
    """Whether "and" joins a harm to one before, both of one doing: أسفرت عن مقتل عشرة و[جرح] سبعة."""
    if harm.actors or first.zone != harm.zone or not first.actors or not {first.hit.row.id, harm.hit.row.id} <= HARMS:
        return False
    between = [j for j in range(first.hit.last, harm.hit.first) if j not in text.party_at]
    joined = harm.hit.cut > 0 and text.folds[harm.hit.first][0] == "و" and not first.hit.verb
    parted = any(text.sign(j) and text.folds[j] not in {"،", *QUOTE_MARKS} for j in between)
    return joined and len(between) <= NEAREST_LED and not parted
