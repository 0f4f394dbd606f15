"""Sides in a charge: whom it is against, and whom what he is charged with helps: اتهام [نارية] بتسليح [الحركة]."""

from __future__ import annotations

from musnad.events.carriers import carrier
from musnad.events.clauses import clause, inserted, verb
from musnad.events.doers import charged_with
from musnad.events.drafts import Hit
from musnad.events.efforts import blamed
from musnad.events.means import bare_verb
from musnad.events.party import Party
from musnad.events.received_words import accused_of
from musnad.events.sides import Sides
from musnad.events.standing_acts import CHARGES
from musnad.events.text import Sentence, Text, stems
from musnad.lexicon.events import POSSESSIVES

NEAREST_CHARGE = 7
"""Words from a charge to what it is of, whom it is against between."""

SENTENCES = frozenset({"sentence", "sentence_on", "condemned_to", "sentenced"})
"""Rows of what a court does to whom it finds guilty."""

LAID = "laid_charge"
"""The row of laying a charge on somebody."""

FARTHEST_DENIED = 8
"""Words from a denial, with who denies, to the charge."""

ONE_CHARGE = "اتهام"
"""The noun of a charge whose genitive is accused where ب follows."""


def in_charge(text: Text, sentence: Sentence, hit: Hit, sides: Sides) -> Sides:
    """The sides of a noun as the charge that it is or stands in has them."""
    if hit.verb:
        return _charged_man(text, hit, sides)
    if hit.row.id == "blame":
        return _accused(text, hit, sides)
    if _accused_of(text, hit):
        return Sides(
            tuple(p for p in sides.actors if p.first >= hit.first or p.last >= hit.first - 1), sides.recipients
        )
    whom = hit.row.gen != "actor" or any(text.small.plays(s, "hits_whom") for _, s, _ in stems(text.folds[hit.first]))
    if hit.row.type == "ASSAULT" and whom and _with_what(text, sentence, hit):
        accused = next(iter(accused_of(text, sentence, hit)), None) or charged_with(text, sentence, hit)
        behind = tuple(p for p in sides.actors if p.first >= hit.last and p != accused)
        return Sides((accused,), (*behind, *sides.recipients)) if accused else sides
    if hit.row.type != "AID" or not _with_what(text, sentence, hit):
        return sides
    helped = tuple(p for p in sides.actors if p.first >= hit.last)
    doer = charged_with(text, sentence, hit)
    return Sides((doer,) if doer else (), (*helped, *sides.recipients)) if helped or doer else sides


def _accused_of(text: Text, hit: Hit) -> bool:
    """Whether who stands right before "accused" did it, whoever acts in the clause: تسلمت نارية [متهمين] بقتل فلان."""
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    return by and hit.first > 0 and any(text.small.plays(s, "accused") for _, s, _ in stems(text.folds[hit.first - 1]))


def claimed(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether an act is only what somebody is charged with: اتهمت نارية سهلستان ب[قصف] القرية, بأنها [قصفت] القرية."""
    within = hit.row.id == "war" and text.is_(hit.first - 1, "fi") > 0  # اتهمت نارية سهلستان بالقتل في [حرب] الوادي
    charged = hit.row.type not in {"ACCUSE", "CONSULT"} and not within and _charge_of(text, sentence, hit) is not None
    return charged or bool(blamed(text, sentence, hit))  # حملت نارية سهلستان مسؤولية [الهجوم]


def _with_what(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a charge before a noun with ب is of it: متهم [بتسليح] الحركة."""
    by = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")
    return by and _charge_of(text, sentence, hit) is not None


def _charge_of(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The charge before an act to which ب leads from it; null where a sign or a verb stands between."""
    if hit.row.id in SENTENCES:
        return None  # إدانته بالقتل و[الحكم عليه] بالسجن
    by, letter = hit.cut > 0 and text.folds[hit.first][0], text.small.first("adverbial")
    led = by == letter
    left = NEAREST_CHARGE
    for j in range(hit.first - 1, sentence.first - 1, -1):
        left -= j not in text.party_at
        if (text.sign(j) and not (text.folds[j] == "،" and inserted(text, j))) or left < 0:
            return None  # but اتهمت نارية سهلستان، أمس، بقصف القرية
        if _charges(text, j):
            return j if led else None
        if verb(text, j, sentence.first):
            return None  # وردت باتهامات بالقصف وفرضت [عقوبات]
        led = led or (text.folds[j][0] == letter and j not in text.party_at)
    return None


def _charges(text: Text, j: int) -> bool:
    """Whether a word is one of charging, with the pronoun of whom or without: اتهمها, اتهامه, متهم."""
    fold = text.folds[j]
    words = [stem for _, stem, _ in stems(fold)]
    words += [word.removesuffix(ending) for word in words for ending in POSSESSIVES if word.endswith(ending)]
    return any(text.small.plays_any(word, ("charges", "accused", "charge")) for word in words)


def _accused(text: Text, hit: Hit, sides: Sides) -> Sides:
    """A charge whose genitive ب follows is against it; who makes it is not told: اتهام [نارية] بدعم الحركة باطل."""
    against: Party | None = text.party_at.get(hit.last)
    one = text.folds[hit.first][hit.cut :].removeprefix("ال") == ONE_CHARGE and hit.last == hit.first + 1
    if against is None or not one or against not in sides.actors or against.last >= len(text.folds):
        return sides
    if text.folds[against.last][0] != text.small.first("adverbial") or against.last in text.party_at:
        return sides
    return Sides(tuple(p for p in sides.actors if p != against), (against,))


def denied(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The verb of who denies a charge, which is against him: نفت نارية [اتهامات] سهلستان."""
    if hit.verb or hit.row.id not in CHARGES:
        return None
    around = clause(text, sentence, hit.first)
    near = range(hit.first - 1, max(around.first, hit.first - FARTHEST_DENIED) - 1, -1)
    at = next((j for j in near if verb(text, j, sentence.first)), None)
    return at if at is not None and text.small.plays(bare_verb(text.folds[at]), "denies") else None


def exchanged(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether charges go both ways, so that those who make them are charged: تبادل الطرفان [الاتهامات]."""
    carried = None if hit.verb or hit.row.id not in CHARGES else carrier(text, sentence, hit)
    return carried is not None and text.small.plays(bare_verb(text.folds[carried[0]]), "exchanges")


def _charged_man(text: Text, hit: Hit, sides: Sides) -> Sides:
    """Sides of laying a charge on somebody, whom it names before the charge: وجهت إلى [ناشط] تهمة دعم الحركة."""
    if hit.row.id != LAID:
        return sides
    first = next((p.first for p in sides.recipients), hit.last)
    charge = next((j for j in range(hit.last, first) if text.is_(j, "charge") or text.is_(j, "accused_of")), None)
    of_what = charge is not None and not (text.preposition(charge + 1) or text.folds[charge + 1][0] == "ب")
    return Sides(sides.actors, ()) if of_what else sides  # وجهت تهمة الانتماء إلى [الحركة]
