"""What must come first, or nothing else will: لن تتفاوض نارية قبل [انسحاب] القوات."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import verb
from musnad.events.contents import acts_of
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT, future
from musnad.events.operators import matches
from musnad.events.text import CONJUNCTIONS, ISO_DAY, Sentence, Text, stems

DENIED = frozenset({"لن", "لا"})
"""What denies the present or the time to come."""

THAT = "ان"
"""The word between "before" and a verb."""

REFUSED = "refused_to"
"""The operator of refusing, which denies as well."""

NOT_AWAITED = frozenset({"ACCUSE", "ASSAULT", "PROTEST", "THREATEN"})
"""Types of acts for which nobody waits who refuses something: رفضت العرض قبل [الهجوم] على مرسى."""

FARTHEST_DAY = 8
"""Words from a noun to the day that tells it to be past."""

NEAREST_UNTIL = 2
"""Words from "before" to a noun: قبل بدء [الانسحاب]."""

FARTHEST_DENIED = 16
"""Words from what will not be to "before"."""


def until(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether an act is only what something else waits for that will not, or may not, be before."""
    at = _before(text, sentence, hit)
    if at is None:
        return False
    if hit.verb and _to_come(text, sentence, hit, at):
        return True
    for j in range(at - 1, max(sentence.first, at - FARTHEST_DENIED) - 1, -1):
        fold = text.folds[j]
        if text.is_(j, "surely_no"):
            continue  # لا سيما قبل انسحاب القوات
        if fold in DENIED or (fold[0] in CONJUNCTIONS and fold[1:] in DENIED):
            return not (text.is_(j + 1, "no_negation") and text.folds[j + 1][0] in PRESENT)  # لا تزال نارية تقصف
        if any(op.id == REFUSED for op in matches(text, j, {"before"})):
            return not _came_after(text, sentence, hit, j)
        if verb(text, j, sentence.first) and fold[0] not in PRESENT and not _stopping(text, j):
            return False
    return False


def earlier(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether "before" right before a noun only dates what did not happen: لم تنسحب نارية قبل [قصف] مواقعها."""
    return not hit.verb and _before(text, sentence, hit) is not None


def before_that(text: Text, j: int) -> bool:
    """Whether "before that" begins at a token, past which nothing governs: رفضت نارية العرض [قبل أن] تعلن موافقتها."""
    return text.is_(j, "until") > 0 and j + 1 < len(text.folds) and text.folds[j + 1] == THAT


def _to_come(text: Text, sentence: Sentence, hit: Hit, at: int) -> bool:
    """Whether others may do what somebody is to forestall: دعت نارية إلى التحرك قبل أن [تهاجم] سهلستان مرسى."""
    main = next((j for j in range(at - 1, sentence.first - 1, -1) if verb(text, j, sentence.first)), None)
    if main is not None and future(text.folds[main]):
        return True
    said = text.said(at)
    act = acts_of(text, said) if said is not None else None
    return act is not None and act.content == "hypothetical" and _named_behind(text, hit)


def _came_after(text: Text, sentence: Sentence, hit: Hit, at: int) -> bool:
    """Whether an act came after a refusal, which was not to wait for it: رفض التسليم قبل [غزو] نارية عام 2001."""
    if hit.row.type in NOT_AWAITED:
        return True
    if text.folds[at].removeprefix("و")[0] in PRESENT:
        return False
    return _himself(text, hit, at) if hit.verb else _past_day(text, sentence, hit)


def _himself(text: Text, hit: Hit, at: int) -> bool:
    """Whether he who refused does what comes after it, nobody else told: رفضت المقترح قبل أن [توافق] عليه."""
    return not _named_behind(text, hit) and hit.gender == ("f" if text.folds[at].endswith("ت") else "m")


def _named_behind(text: Text, hit: Hit) -> bool:
    """Whether who does it stands right behind a verb."""
    return hit.last < len(text.folds) and (hit.last in text.party_at or text.folds[hit.last].startswith(ARTICLE))


def _past_day(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a day before the page's stands behind a noun: الانسحاب [الشهر الماضي]."""
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_DAY)):
        if text.sign(j) or text.plays(j, "relative"):
            return False
        time = text.times.get(j)
        if time is not None and time.type == "DATE":
            value = (time.resolves_to or time.value or "")[:ISO_DAY]
            return text.is_(j, "dated_past") > 0 or (value[:4].isdigit() and value < (text.day or value + "~"))
    return False


def _stopping(text: Text, j: int) -> bool:
    """Whether a word spelt like a verb is the noun of stopping: رفضت [وقف] القتال."""
    forms = (form for _, stem, _ in stems(text.folds[j]) for form in text.table.nouns.get(stem, ()))
    return any(form.rest and tuple(text.folds[j + 1 : j + 1 + len(form.rest)]) == tuple(form.rest) for form in forms)


def _before(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The token of the word of waiting before an act; null where none stands there."""
    first = hit.first
    if hit.verb:
        first -= first > sentence.first and text.folds[first - 1] == THAT
        return first - 1 if first > sentence.first and text.is_(first - 1, "until") else None
    if first - 2 > sentence.first and text.is_(first - 1, "ila") and text.is_(first - 2, "reaching"):
        first -= 2  # قبل التوصل إلى [اتفاق]
    near = range(first - 1, max(sentence.first, first - NEAREST_UNTIL) - 1, -1)
    at = next((j for j in near if text.is_(j, "until")), None)
    now = at is not None and at + 1 < first and (at + 1 in text.times or text.plays(at + 1, "time"))
    return None if now else at  # ترفض نارية حتى الآن الاجتماع
