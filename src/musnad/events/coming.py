"""A day to come beside what the present tells, which is planned then: تنطلق [غدا] في مرسى محادثات."""

from __future__ import annotations

from musnad.events.clauses import FUTURE, clause, verb
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT, future, own_letters
from musnad.events.text import CONJUNCTIONS, Clause, Sentence, Text
from musnad.events.when import WEEKDAY

FARTHEST_COMING = 14
"""Words from a verb to the day that is to come."""

OPENED = frozenset({"CONSULT", "RETREAT", "AGREE", "SANCTION", "PROTEST"})
"""Types of what begins or takes effect on a day."""

OF_A_DAY = frozenset({"coming", "time_said"})
"""Roles of words that belong to a day."""

MOST_ASIDES = 4
"""Names that commas set off behind a verb."""

FARTHEST_FOLLOWED = 20
"""Words from a verb of the future to what follows it."""

NEAREST_DURING = 2
"""Words from "during" to the talks: خلال أول [لقاء] له."""

STOPS = ".؛:!؟"
"""Signs behind which another sentence begins."""

FARTHEST_OWN = 1
"""Words of its own between talks and their day."""

IN_FORCE = "entered_force"
"""The row of a deal's coming into force: الهدنة [تدخل] حيز التنفيذ غدا."""

FARTHEST_OPENED = 12
"""Words from the verb of the present that opens an act to its noun."""


def coming(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a coming day stands in the clause of a verb of the present, or of the noun of what one opens."""
    at_all = hit.row.type == "CONSULT" or hit.row.id == IN_FORCE
    if hit.verb and (not at_all or hit.shape != "present"):
        return False
    if not hit.verb and hit.row.type not in OPENED:
        return False
    around = clause(text, sentence, hit.first)
    begins = hit.row.type == "CONSULT" or hit.row.id == "signing" or hit.row.mode == "ceasefire"
    talks = not hit.verb and begins
    ahead_of = _then(text, sentence, hit) or _set_off(text, sentence, around.opener) if talks else False
    ahead_of = ahead_of or (talks and _following(text, sentence, hit))
    met = talks and hit.row.type == "CONSULT"
    ahead_of = ahead_of or (met and hit.first > 1 and text.is_(hit.first - 2, "announcing_of") > 0)  # الإعلان عن
    if talks and (ahead_of or _shall_begin(text, sentence, range(hit.last, around.last))):
        return True
    last = _past_asides(text, sentence, around.last) if hit.verb else around.last
    names = sum(j in text.party_at or text.sign(j) for j in range(hit.last, last)) if hit.verb else 0
    ahead = range(hit.last, min(last, hit.last + FARTHEST_COMING + names))
    dated = [j for j in ahead if text.is_(j, "coming")]
    if hit.verb:
        return bool(dated) or (text.day is None and _on_a_weekday(text, around, hit))
    if dated and (_begins(text, sentence, range(hit.last, dated[0])) or _begun(text, sentence, hit)):
        return True
    soon = bool(dated) and _straight(text, sentence, range(hit.last, dated[0]))
    fresh = hit.row.type == "CONSULT" and not hit.definite
    return fresh and _opened(text, sentence, hit, around.first, dated=soon)


def _past_asides(text: Text, sentence: Sentence, comma: int) -> int:
    """The end of a clause past the commas of names, where a time goes on: يلتقي مرزاق، الوزير، [الشهر المقبل]."""
    for _ in range(MOST_ASIDES):
        at = comma + 1
        if at >= sentence.last or text.folds[comma] != "،":
            return comma
        if at in text.times or text.plays(at, "time") or text.is_(at, "coming"):
            return clause(text, sentence, at).last
        party = text.party_at.get(at)
        if party is None or party.first != at:
            return comma
        comma = party.last if party.last < sentence.last else comma
    return comma


def _on_a_weekday(text: Text, around: Clause, hit: Hit) -> bool:
    """Whether a present tells a weekday, which lies ahead on a page without a day: يزورها الثلاثاء.

    Not of what was (كان يزورها الثلاثاء, يزورها الثلاثاء الماضي) or is done again and again: كل ثلاثاء.
    """
    near = range(hit.last, around.last)
    days = [j for j in near if j in text.times and (text.times[j].value or "").startswith(WEEKDAY)]
    if not days or any(text.is_(j, "was") for j in range(around.first, hit.first)):
        return False
    aside = any(text.is_(j, "not_own_day") for j in range(hit.last, days[0]))
    return not (aside or any(text.is_(j, role) for j in near for role in ("every", "last_time")))


def _straight(text: Text, sentence: Sentence, between: range) -> bool:
    """Whether nothing but where and with whom stands between talks and a day: يقوم ب[زيارة] إلى مرسى غدا."""
    free = [j for j in between if j not in text.party_at and j not in text.places and j not in text.times]
    own = [j for j in free if not text.preposition(j) and not text.plays(j, "adjective")]
    return len(own) <= FARTHEST_OWN and not any(text.sign(j) or verb(text, j, sentence.first) for j in free)


def _following(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether talks follow what a verb of the future tells: سيستقبل نظيره في لقاء [تعقبه] محادثات."""
    if hit.first < sentence.first + NEAREST_DURING or not text.is_(hit.first - 1, "followed_by"):
        return False
    near = range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_FOLLOWED) - 1, -1)
    return any(future(text.folds[j]) and not own_letters(text, j) for j in near)


def _set_off(text: Text, sentence: Sentence, comma: int | None) -> bool:
    """Whether a day to come stands between a verb of the present and a comma: تشهد مرسى الشهر المقبل، [الاجتماع]."""
    if comma is None or comma <= sentence.first or text.folds[comma] != "،" or not text.is_(comma - 1, "coming"):
        return False
    before = range(comma - 1, max(sentence.first, comma - FARTHEST_OPENED) - 1, -1)
    at = next((j for j in before if verb(text, j, sentence.first)), None)
    return at is not None and text.folds[at].removeprefix(CONJUNCTIONS[0])[0] in PRESENT


def _then(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb of the future tells what will be done during or before talks: ستؤكد خلال [لقائها] مع الورداني."""
    near = range(max(sentence.first, hit.first - NEAREST_DURING), hit.first)
    if not any(text.is_(j, "during") or text.is_(j, "until") for j in near):
        return False
    before = range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_COMING) - 1, -1)
    at = next((j for j in before if verb(text, j, sentence.first) or (text.sign(j) and text.folds[j] in STOPS)), None)
    return at is not None and future(text.folds[at]) and not own_letters(text, at)


def held(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb of the past says that what a noun names was held or begun: [عقدت] نارية لقاء تحضيرا لقمة مقبلة."""
    for j in range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_OPENED) - 1, -1):
        if verb(text, j, sentence.first):
            return text.is_(j, "held") > 0 and not (j > sentence.first and text.plays(j - 1, "negation"))
        if text.sign(j) or text.plays(j, "free") or text.plays(j, "clause"):
            return False
    return False


def day_behind_verb(text: Text, sentence: Sentence, comma: int) -> int | None:
    """The verb whose day a comma ends, an act behind it: [ستبدأ] في 27 أكتوبر الجاري، مفاوضات."""
    if text.folds[comma] != "،" or comma + 1 >= sentence.last or text.folds[comma + 1][0] == CONJUNCTIONS[0]:
        return None
    at = comma - 1
    while at > sentence.first and (at in text.times or text.preposition(at) or text.is_any(at, OF_A_DAY)):
        at -= 1
    dated = any(j in text.times for j in range(at + 1, comma))
    return at if dated and future(text.folds[at]) and not own_letters(text, at) else None


def _begins(text: Text, sentence: Sentence, between: range) -> bool:
    """Whether the first verb behind a noun says that it begins: وقف إطلاق النار [يدخل] حيز التنفيذ غدا."""
    told = (j for j in between if verb(text, j, sentence.first) or text.is_(j, "begins"))
    at = next(told, between.stop)
    return at < between.stop and text.is_(at, "begins") > 0 and not any(text.is_(j, "adjunct") for j in between)


def _begun(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb of the present right before a known act says that it begins: [تدخل] الهدنة حيز التنفيذ غدا."""
    at = hit.first - 1
    return hit.definite and at >= sentence.first and text.is_(at, "begins") > 0 and _present(text.folds[at])


def _shall_begin(text: Text, sentence: Sentence, behind: range) -> bool:
    """Whether the first verb behind talks says that they will begin: المحادثات بين نارية وسهلستان [ستستأنف] الاثنين."""
    at = next((j for j in behind if _to_begin(text, j) or verb(text, j, sentence.first)), behind.stop)
    apart = any(text.is_(j, "adjunct") or text.plays(j, "relative") for j in range(behind.start, at))
    return at < behind.stop and _to_begin(text, at) and not apart


def _to_begin(text: Text, j: int) -> bool:
    """Whether a verb of the future says that something begins or is held: [ستبدأ], [ستعقد]."""
    fold = text.folds[j].removeprefix(CONJUNCTIONS[0])
    return fold.startswith(FUTURE) and text.small.plays(fold[1:], "begins")


def _opened(text: Text, sentence: Sentence, hit: Hit, first: int, *, dated: bool) -> bool:
    """Whether a verb of the present, its subject and a coming day stand before a noun: تستضيف نارية غدا [قمة].

    `dated`: the day stands behind it.
    """
    for j in range(hit.first - 1, max(first, hit.first - FARTHEST_OPENED) - 1, -1):
        dated = dated or text.is_(j, "coming") > 0
        if verb(text, j, sentence.first) or (j == sentence.first and j not in text.party_at):
            return dated and _present(text.folds[j])
        if text.sign(j) and text.folds[j] not in '،"':
            return False
    return False


def _present(fold: str) -> bool:
    """Whether a verb is one of the present by its letter."""
    stem = fold[1:] if fold[0] in CONJUNCTIONS else fold
    return stem[:1] in PRESENT
