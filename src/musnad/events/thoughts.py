"""What is only thought of or spoken of ahead: أن right before a present, prospects, closer ties."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import inserted, verb
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems

PROSPECTS = frozenset({"lifting", "impose_n", "unblock", "reopening"})
"""Rows of nouns that are spoken of before they are done: تداعيات [رفع العقوبات]."""

FARTHEST_REACHED, NEAREST_REACHED = 6, 3
"""Words from the noun of reaching to the deal, and before it in which it is said to have been done."""

SUBJECT_SIGNS = "،\"'“”«»"
"""Signs that may stand in or behind the subject of who announces it."""

FARTHEST_BROUGHT = 8
"""Words before such a noun in which a past says that it was done."""

FARTHEST_SUCCEEDED = 14
"""Words before such a noun in which somebody is said to have managed it."""

FEARED = frozenset({"war", "conflict", "clashes", "attack", "invasion"})
"""Rows of what lands are kept from."""

FARTHEST_AVERTED = 5
"""Words from keeping somebody from it to the fight."""

FARTHEST_JOINED = 10
"""Words from a verb back to the one to which "and" joins it."""

THAT = frozenset({"ان", "الا"})
"""What stands right before a present that is only thought of: أن, ألا."""

FARTHEST_SUCCESS = 4
"""Words before أن in which a verb may tell that what follows was done: استطاع الجيش أن [يستعيد] المدينة."""

BECAUSE = frozenset({"adjunct", "because", "occasion"})
"""Roles of phrases that begin with "on" and only tell why or when."""


def thought(text: Text, sentence: Sentence, hit: Hit, edge: int, *, known: bool) -> bool:
    """Whether an act is only thought of where no other word tells so; `known` where its noun names what there is."""
    if hit.verb:
        return _only_thought(text, sentence, hit)
    if _to_be_reached(text, sentence, hit) or _averted(text, sentence, hit):
        return True
    if hit.row.id in PROSPECTS and not _brought_about(text, sentence, hit):
        return True
    return _deepened(text, hit) or (not known and _carried_thought(text, sentence, hit, edge))


def _to_be_reached(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a deal or a truce is only to be reached: سبل [التوصل] إلى اتفاق, but تم التوصل إلى اتفاق."""
    if hit.definite or not (hit.row.type == "AGREE" or hit.row.mode == "ceasefire"):
        return False
    before = range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_REACHED) - 1, -1)
    at = next((j for j in before if text.sign(j) or _reaching(text, j)), None)
    if at is None or text.sign(at):
        return False
    said = text.said(at)
    if (said is not None and text.tokens.at(said.content.start) == at) or text.is_(at - 1, "an"):
        return False  # أكد الورداني التوصل إلى اتفاق, الإعلان رسميا عن التوصل إلى اتفاق
    near = at - 1
    while near > sentence.first and (near in text.party_at or near in text.times or text.folds[near] in SUBJECT_SIGNS):
        near -= 1  # أعلنت نارية وسهلستان، أمس، [التوصل] إلى اتفاق
    return not any(text.is_(j, "reached") for j in range(max(sentence.first, min(near, at - NEAREST_REACHED)), at))


def _averted(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a fight is only what somebody is to be kept from: لحماية البلاد من [حرب] أهلية."""
    at = hit.first - 1
    near = range(max(sentence.first, at - FARTHEST_AVERTED), at + 1)
    if hit.row.id in FEARED and any(text.is_(j, "avoids") for j in near) and not any(text.sign(j) for j in near):
        return True  # تجنب تصاعد [الصراع]
    whose = hit.last in text.party_at or (hit.last < sentence.last and text.folds[hit.last].startswith(ARTICLE))
    if (
        whose
        or hit.definite
        or hit.owner
        or hit.row.id not in FEARED
        or at <= sentence.first
        or not text.is_(at, "min")
    ):
        return False
    return any(text.is_(j, "averts") for j in range(max(sentence.first, at - FARTHEST_AVERTED), at))


def _reaching(text: Text, j: int) -> bool:
    """Whether token j is the noun of reaching something, with its article, or of attaining it: لبلوغ اتفاق."""
    nouns = tuple((stem, the) for _, stem, the in stems(text.folds[j]))
    return any((the and text.small.plays(s, "reaching")) or text.small.plays(s, "attaining") for s, the in nouns)


def _brought_about(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a past, or "after", stands before what is mostly spoken of ahead: تم [رفع العقوبات]."""
    near = range(_back(text, hit.first, FARTHEST_BROUGHT, sentence.first), hit.first)
    said = max((j for j in near if text.plays(j, "free") or text.folds[j] == ":"), default=near.start)
    near = range(said, hit.first)  # قال إن [رفع العقوبات] يعني الكثير
    past = any(verb(text, j, sentence.first) and text.folds[j].removeprefix("و")[0] not in PRESENT[:2] for j in near)
    far = range(max(sentence.first, hit.first - FARTHEST_SUCCEEDED), hit.first)
    came = any(text.is_(j, "came_past") for j in near) or any(_managed(text, j) for j in far)
    return past or came or any(text.is_(j, "adjunct") for j in near[-2:])


def _back(text: Text, at: int, count: int, floor: int) -> int:
    """The token so many words before one, a time between commas not counted: أعلنت نارية[، مساء أمس،] فرض عقوبات."""
    while at > floor and count > 0:
        at -= 1
        count -= not (at in text.times or text.plays(at, "time") or text.folds[at] == "،")
    return at


def _managed(text: Text, j: int) -> bool:
    """Whether a past tells that somebody managed to: [تمكنت] القوات من كسر الحصار."""
    return text.is_(j, "succeeds") > 0 and text.is_(j, "light") > 0 and not text.plays(j - 1, "negation")


def _deepened(text: Text, hit: Hit) -> bool:
    """Whether joint work is only what is to be made closer: نحو تعزيز [التعاون] بين البلدين."""
    if hit.verb or hit.row.type != "COOPERATE" or not hit.first:
        return False
    return any(text.small.plays(s, "deepens") for _, s, definite in stems(text.folds[hit.first - 1]) if not definite)


def _only_thought(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether أن stands right before a present, which tells no fact unless a verb of success governs it."""
    if not hit.verb or hit.shape != "present":
        return False
    at = hit.first - 1
    if hit.cut:
        at = _joined_to(text, sentence, hit) - 1
    if at <= sentence.first or text.folds[at].removeprefix("و") not in THAT:
        return False  # أن تنسحب و[أن] تفرج عن الأسرى
    return not any(text.is_(j, "succeeds") for j in range(max(sentence.first, at - FARTHEST_SUCCESS), at))


def _joined_to(text: Text, sentence: Sentence, hit: Hit) -> int:
    """The verb to which "and" joins one: أن [ينزل] من برجه ويلتقي مرزاق; the first token where none does."""
    if text.folds[hit.first][0] != CONJUNCTIONS[0] or hit.cut > 1:
        return sentence.first
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_JOINED), -1):
        if verb(text, j, sentence.first):
            return j if text.folds[j][0] in PRESENT else sentence.first
        if bars(text, j) or text.plays(j, "relative"):
            break
    return sentence.first


def _carried_thought(text: Text, sentence: Sentence, hit: Hit, edge: int) -> bool:
    """Whether the verb that carries a noun is such a present: ليس من صالحها أن تأخذ على عاتقها [تسليح] المسلحين."""
    joined = False
    for j in range(hit.first - 1, edge, -1):
        if bars(text, j) or text.plays(j, "relative") or text.is_(j, "adjunct"):
            return False
        wished = text.folds[j - 1].removeprefix("و") in THAT and text.folds[j][0] in PRESENT  # وأن يقف
        if not (wished or verb(text, j, sentence.first)):
            continue
        stem = text.folds[j].removeprefix("و")
        if stem[0] not in PRESENT[:2]:
            return False
        if text.folds[j - 1].removeprefix("و") in THAT:
            return not any(text.is_(k, "succeeds") for k in range(max(sentence.first, j - FARTHEST_SUCCESS), j))
        if joined or stem == text.folds[j]:
            return False
        joined = True
    return False


def bars(text: Text, j: int) -> bool:
    """Whether nothing before token j can govern what follows it: a sign, a word that opens a clause of its own."""
    if text.sign(j):
        if text.folds[j] == "،" and j + 1 < len(text.folds) and text.is_(j + 1, "errand"):
            return False  # سيزور سهلستان غدا، [للقاء] مرزاق
        if text.folds[j] == "،" and _goes_on(text, j):
            return False
        return text.folds[j] not in "\"'“”«»()-–" and not inserted(text, j)
    return text.plays(j, "clause") and not text.plays(j, "free") and not condition(text, j)


def _goes_on(text: Text, comma: int) -> bool:
    """Whether a comma only closes a verb's time before its "on": اتفقت نارية وسهلستان الجمعة[،] على سحب القوات."""
    timed = comma - 1 in text.times or (comma > 0 and text.plays(comma - 1, "time"))
    on = timed and comma + 1 < len(text.folds) and text.is_(comma + 1, "ala") > 0
    return on and not text.is_any(comma + 1, BECAUSE)  # غدا، على الرغم من [اللقاء]


def condition(text: Text, j: int) -> bool:
    """Whether a word of condition stands at token j: إذا, لو."""
    return any(op.id == "if_" for op in text.table.operators.get(text.folds[j].removeprefix("و"), ()))
