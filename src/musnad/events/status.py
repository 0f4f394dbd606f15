"""Whether it took place: negated, hypothetical, planned, reported, happened, in this order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from musnad.arabic import Remembered
from musnad.events.clauses import verb
from musnad.events.coming import FARTHEST_COMING, coming, held
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT, for_a_purpose, future, own_letters, own_spelling, shall
from musnad.events.going_on import carried_on, past_lasting
from musnad.events.standing_acts import FOUGHT, STANDING, ended, only_spoken_of, spared, there_anyway
from musnad.events.taken_up import done
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems
from musnad.events.thoughts import FARTHEST_SUCCESS, bars, thought
from musnad.lexicon import Lexicon
from musnad.lexicon.events import Events, Operator
from musnad.record.events import Status

ORDER: tuple[Status, ...] = ("negated", "hypothetical", "planned", "reported")

FARTHEST = 14
"""Words back from a trigger in which something may govern it."""

SUBJECT_ROOM = 10
"""Words of a subject between a verb and its preposition."""

NEAR = 2
"""Words within which an operator decides even of what is there anyway: وقف [الحرب]."""

NEAREST_CAUSE = 6
"""Words between what causes or undergoes an act and ل before it: تعرض المحافظ فلان [ل]محاولة اغتيال."""

OF_PAST = frozenset({"if_", "claimed", "may", "whether", "asked_if"})
"""Operators that may stand before a past: what is wished for, planned or threatened is told by a present or a noun."""

OF_THAT = frozenset({"refused_to", "asked_for", "warned_of", "intends", "agreed_to"})
"""Operators that govern a verb only by أن: ترفض الحركة و[تقاتلها] is no refusal of fighting."""

BEFALLEN = frozenset({"killing", "wounding"})
"""Rows of what befalls somebody, unless an active noun is meant: دفع الثمن ل[مقتل] جندي."""

WANTS = frozenset({"intends"})
"""Operators whose own complement ل begins."""

SHORTEST_PLURAL = 5
"""Letters of a verb with the ending of "they": خططوا, يأملون."""


SET = frozenset({"scheduled", "expected"})
"""Operators that "un-" before them turns round."""

DASHES = "-–—"
"""Signs between the adjectives of two."""

FARTHEST_OR = 4
"""Words from a verb to "or not"."""

NEAREST_THAT = 6
"""Words between أن and the verb of the present that it puts under another."""

FARTHEST_AFTER = 12
"""Words after a noun in which its verb or adjective may decide its status."""


def decided(text: Text, sentence: Sentence, hit: Hit) -> Operator | None:
    """The words around a trigger that decide its status; null where nothing speaks against its having happened."""
    if hit.row.status:
        return Operator(hit.row.id, hit.row.status, "row", 0, ())
    if not hit.verb and done(text, sentence, hit):
        return next((op for op in _prefix(text, hit) if op.status == "negated"), None)
    if ended(text, sentence, hit):
        return Operator("goes_on", "happened", "row", 0, ())
    if not hit.verb and hit.first > sentence.first and text.is_(hit.first - 1, "of_fact"):
        return None  # منع نشر صور [تفجير] المقر: what is forbidden is not the bombing
    found = _operators_of(text, sentence, hit)
    if not found and _to_wage(text, sentence, hit):
        return Operator("purpose", "hypothetical", "prefix", 0, ())
    decides, told = only_spoken_of(text, sentence, hit, found)
    return told if decides else _first_that_fits(text, sentence, hit, found)


def _operators_of(text: Text, sentence: Sentence, hit: Hit) -> list[Operator]:
    """What governs a trigger, without what leaves it as it is or stands only beside it."""
    known = there_anyway(text, hit)
    found = [op for op in _governing(text, sentence, hit) if not known or op.where in {"after", "near"}]
    found = [op for op in found if not (spared(hit, op) or _beside(text, hit, op))]
    if not hit.verb and any(op.where == "near" and op.id in WANTS for op in found):
        found = [op for op in found if op.where != "prefix"]  # يخطط ل[قصف] القرية: no purpose of another act
    if not hit.verb and (ahead := _of_future(text, sentence, hit)):
        found.append(ahead)
    if not hit.verb and any(op.id == "scheduled_adj" for op in found) and held(text, sentence, hit):
        found = [op for op in found if op.id != "scheduled_adj"]
    if hit.verb and hit.shape == "past":
        found = [op for op in found if op.id != "will" and (op.where not in {"before", "near"} or op.id in OF_PAST)]
    if hit.verb and hit.shape == "present" and not _under_that(text, sentence, hit):
        found = [op for op in found if op.where not in {"before", "near"} or op.id not in OF_THAT]
    return found


def _first_that_fits(text: Text, sentence: Sentence, hit: Hit, found: list[Operator]) -> Operator | None:
    """Of several the one whose status comes first; where none governs it, whether it is only thought of."""
    found = [
        op._replace(status="hypothetical") if op.id == "expected" and hit.row.type in FOUGHT else op for op in found
    ]
    known = there_anyway(text, hit)
    only = thought(text, sentence, hit, _edge(text, sentence, hit), known=known) if not found else False
    if not found and (only or _only_to_be(text, sentence, hit)):
        return Operator("that", "hypothetical", "verb", 1, ())
    supposed = [op for op in found if op.id == "if_"]  # إذا لم توافق نارية
    return min(supposed or found, key=lambda op: ORDER.index(op.status), default=None)


def _to_wage(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether ل of purpose stands before the noun that carries an act: استخدام القاعدة [لشن] غارات."""
    fold = text.folds[hit.first - 1] if hit.first > sentence.first else ""
    light = fold.startswith("ل") and text.small.plays(fold[1:], "light_noun")
    return light and not hit.verb and (not hit.definite or hit.row.type == "CONSULT")  # لعقد المفاوضات


def _only_to_be(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun is what أن يتم puts under another verb, none of success: خشي أن يتم [قصف] المدينة."""
    at = hit.first - 2
    if hit.verb or at <= sentence.first or text.folds[at] != "ان" or not text.is_(hit.first - 1, "to_be_done"):
        return False
    return not any(text.is_(j, "succeeds") for j in range(max(sentence.first, at - FARTHEST_SUCCESS), at))


def _under_that(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether أن, or a particle like it, stands before a verb of the present, so that another may govern it."""
    near = range(max(sentence.first, hit.first - NEAREST_THAT), hit.first)
    return (hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == "ل") or any(
        text.plays(j, role) for j in near for role in ("free", "free_pronoun", "b_free")
    )


def _of_future(text: Text, sentence: Sentence, hit: Hit) -> Operator | None:
    """What a noun is that a verb of the future has for subject: إن [رفع العقوبات] عن نارية سيؤجج الأزمة."""
    known = hit.definite or hit.owner is not None or hit.row.type != "ASSAULT"
    if (hit.row.type in STANDING and known) or hit.row.type == "AGREE":
        return None
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_AFTER)):
        if j in text.party_at or text.preposition(j) or text.plays(j, "adjective") or j in text.times:
            continue
        if future(text.folds[j]) and not (own_letters(text, j) or text.folds[j].startswith("و")):
            return Operator("future", "hypothetical", "after", FARTHEST_AFTER, ())
        if text.sign(j) or verb(text, j, sentence.first) or text.plays(j, "relative") or j > hit.last + NEAR:
            return None
    return None


def _governing(text: Text, sentence: Sentence, hit: Hit) -> Iterator[Operator]:
    yield from _prefix(text, hit)
    if hit.verb:
        yield from _at_verb(text, sentence, hit.first, hit.first)
        if any(text.is_(j, "or_not") for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_OR))):
            yield Operator("or_not", "hypothetical", "after", FARTHEST_OR, ())  # وافقت نارية أم لم توافق
        other = hit.first - 2
        if other >= sentence.first and text.is_(other + 1, "or") and verb(text, other, sentence.first):
            yield from _at_verb(text, sentence, other, other)  # لم يقتل أو [يجرح] أحد
        if hit.shape == "present" and hit.first > sentence.first:
            yield from _matches(text, hit.first - 1, {"present"})
    else:
        yield from _after(text, sentence, hit)
    if coming(text, sentence, hit):
        yield Operator("scheduled_adj", "planned", "after", FARTHEST_COMING, ())  # يزور نارية الأربعاء المقبل
    yield from _before(text, sentence, hit)


def _prefix(text: Text, hit: Hit) -> Iterator[Operator]:
    """A letter of the trigger's own word: ل of purpose, س of the future."""
    if not hit.cut:
        return
    letter = text.folds[hit.first][hit.cut - 1]
    for op in text.table.operators.get(letter, ()):
        caused = any(_causes(text, k) for k in _free_before(text, hit.first))
        purpose = op.where == "prefix" and not caused and (hit.verb or (not hit.definite and _purpose(hit)))
        if purpose or (op.where == "verb" and letter == "س" and hit.verb):
            yield op


def _causes(text: Text, k: int) -> bool:
    return text.is_(k, "causes") > 0 or any(text.small.plays(s, "causes") for _, s, _ in stems(text.folds[k]))


def _free_before(text: Text, at: int) -> list[int]:
    """The words right before a token, names aside: تعرض [المرجع آية الله فلان] لمحاولة اغتيال."""
    near = (k for k in range(at - 1, max(-1, at - FARTHEST - 1), -1) if k not in text.party_at)
    return [k for k, _ in zip(near, range(NEAREST_CAUSE), strict=False)]


def _purpose(hit: Hit) -> bool:
    """Whether ل before a noun says what for, not of what: لقصف, but ختاما لمفاوضات."""
    return not hit.owner and hit.row.gen in {"none", "recipient", "either"} and hit.row.id not in BEFALLEN


def _at_verb(text: Text, sentence: Sentence, at: int, near: int) -> Iterator[Operator]:
    """Particles right before a verb: لم, لن, سوف."""
    for j in range(max(sentence.first, at - 3), at):
        for op in _matches(text, j, {"verb"}):
            if j + 1 < len(text.folds) and text.is_(j + 1, "no_negation"):
                continue
            if at - j <= op.reach and not any(verb(text, k, sentence.first) for k in range(j + 1, at)):
                yield op
    if at != near and text.folds[at].removeprefix("و").startswith("س") and not own_letters(text, at):
        stem = text.folds[at].removeprefix("و")
        yield from (op for op in text.table.operators.get("س", ()) if stem[1:2] in "يت")


def _matches(text: Text, j: int, where: set[str]) -> Iterator[Operator]:
    for op in _operators(text.lexicon)[text.folds[j]]:
        follows = tuple(text.folds[j + 1 : j + 1 + len(op.rest)])
        if op.where in where and (follows == op.rest or _glued(follows, op.rest) or _apart(text, j, op.rest)):
            yield op


@lru_cache(maxsize=4)
def _operators(lexicon: Lexicon) -> Remembered[str, tuple[Operator, ...]]:
    """The operators that may begin with a word, proclitics, future and the ending of many off: asked once a form."""
    table = lexicon.events
    return Remembered(lambda fold: tuple(op for stem in _stems(fold, table) for op in table.operators.get(stem, ())))


def _stems(fold: str, table: Events) -> list[str]:
    stems = [fold]
    if fold[0] in CONJUNCTIONS and len(fold) > 2:  # noqa: PLR2004
        stems.append(fold[1:])
    if fold[0] in "بل" and len(fold) > 3 and not fold.startswith("لل"):  # noqa: PLR2004
        stems.append(fold[1:])
    if fold.startswith("لل"):
        stems.append("ال" + fold[2:])  # للمطالبة
    stems.extend([stem[1:] for stem in stems if future(stem) and not own_spelling(fold, table)])  # ستطالب
    stems.extend([stem[:-2] for stem in stems if stem.endswith(("وا", "ون")) and len(stem) >= SHORTEST_PLURAL])
    return stems


def _glued(follows: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether the last word of a phrase is a letter glued to the next: تعهد ب, بفتح."""
    return bool(rest) and len(rest[-1]) == 1 and follows[:-1] == rest[:-1] and follows[-1].startswith(rest[-1])


def _apart(text: Text, j: int, rest: Sequence[str]) -> bool:
    """Whether a phrase's preposition follows with its subject between: فشلت نارية في."""
    if len(rest) != 1 or j + 1 not in text.party_at:
        return False
    after = range(j + 1, min(len(text.folds), j + SUBJECT_ROOM))
    free = (k for k in after if k not in text.party_at and not text.sign(k))
    return text.folds[next(free, j)] == rest[0]


def _after(text: Text, sentence: Sentence, hit: Hit) -> Iterator[Operator]:
    stop = min(sentence.last, hit.last + FARTHEST_AFTER)
    for j in range(hit.last, stop):
        if (text.sign(j) and text.folds[j] not in "\"'”»" and not _of_two(text, j)) or text.plays(j, "clause"):
            return
        near = sum(k not in text.party_at for k in range(hit.last, j))
        for op in _matches(text, j, {"after"}):
            dated = op.id == "scheduled_adj" and (j in text.times or j - 1 in text.times)  # الثلاثاء المقبل
            if near <= op.reach or dated:
                yield op
        if text.is_(j, "was") or verb(text, j, sentence.first) or _governed_act(text, j):
            return


def _of_two(text: Text, j: int) -> bool:
    """Whether a dash joins the adjectives of two parties: محادثات نارية [–] سهلية ستعقد غدا."""
    beside = text.folds[j - 1 : j + 2 : 2]
    return text.folds[j] in DASHES and len(beside) > 1 and all(fold.endswith(("يه", "ي")) for fold in beside)


def _governed_act(text: Text, j: int) -> bool:
    """Whether a definite act stands at a token by its preposition, whose adjective follows: منددة [بالزيارة]."""
    fold = text.folds[j]
    return fold.startswith(("بال", "لل")) and fold.removeprefix("بال").removeprefix("لل") in text.table.nouns


def _before(text: Text, sentence: Sentence, hit: Hit) -> Iterator[Operator]:
    """What governs the trigger from before, up to the verb of its clause; past أن to the verb before."""
    edge = _edge(text, sentence, hit)
    start = past_lasting(text, hit, edge)
    passed, origin = False, carried_on(text, hit, edge) if start == hit.first - 1 else start + 1
    for j in range(start, edge - 1, -1):
        distance = max(1, origin - j)
        yield from _at(text, j, distance, denied=j > edge and text.plays(j - 1, "negation"))
        answered = not hit.verb and text.is_(j, "answers_to") == hit.first - j  # توعدت نارية بالرد على الهجوم
        if answered or bars(text, j) or text.plays(j, "relative") or (text.is_(j, "adjunct") and not passed):
            return
        if not passed and ((future(text.folds[j]) and not own_letters(text, j)) or shall(text, j)):
            for op in text.table.operators.get("س", ()):
                yield op._replace(where="near") if distance <= NEAR else op
            return
        if not passed and not hit.verb and for_a_purpose(text, j):
            yield Operator("purpose", "hypothetical", "before", FARTHEST, ())
            return
        if text.is_(j, "led_to"):
            yield from _condition_before(text, sentence, j)
            return  # يهدف إلى إنهاء تمرد أدى إلى [مقتل] عشرة: who died did
        if verb(text, j, sentence.first) or text.is_(j, "came_about"):
            if not passed and not hit.verb:
                yield from _of_carrier(text, sentence, hit, j)
            if not _continues(text, j, sentence.first):
                yield from _condition_before(text, sentence, j)
                return
            passed, origin = True, j


def _of_carrier(text: Text, sentence: Sentence, hit: Hit, j: int) -> Iterator[Operator]:
    """What stands at the verb that carries a noun: particles, and قد before a present: قد يقود إلى [مجزرة]."""
    present = text.folds[j][0] in PRESENT and not (text.folds[j][0] == "ت" and text.is_(j, "light"))
    if present and j > _edge(text, sentence, hit):
        yield from _matches(text, j - 1, {"present"})
    denies = any(op.status == "negated" for op in _matches(text, j, {"before"}))
    ops = (op for op in _at_verb(text, sentence, j, hit.first) if not _there_anyway(text, hit, op))
    yield from (op for op in ops if not (denies and op.status == "negated"))


def _at(text: Text, j: int, distance: int, *, denied: bool) -> Iterator[Operator]:
    """What stands at token j and governs what follows; `denied`: a negation stands before it: لن يتراجع عن [قصف]."""
    led_to = j > 0 and text.is_(j - 1, "outcome") > 0  # أدى رفضها إلى [تظاهرات]
    for op in _matches(text, j, {"before"}) if not (led_to or text.is_(j + 1, "no_negation")) else ():
        if op.id == "intends" and distance > NEAR and text.is_(j, "draft_law"):
            continue  # مشروع الدستور
        if len(op.rest) >= distance:
            continue  # وضع الجيش في حالة تأهب: the trigger's own words
        if op.id in SET and j > 0 and text.is_(j - 1, "un"):
            yield op._replace(status="negated")  # من غير المقرر أن يزور
            continue
        if not (denied and op.status == "negated") and distance - len(op.rest) <= op.reach + 3:
            yield op._replace(where="near") if distance - len(op.rest) <= NEAR else op


def _beside(text: Text, hit: Hit, op: Operator) -> bool:
    """Whether an operator is only a verb beside the trigger's: بحث في [اتصال هاتفي], تمنع و[ترفض] التدخل."""
    if op.id == "topic":
        return hit.row.type == "CONSULT" and not hit.verb and text.is_(hit.first - 1, "fi") > 0
    joined = hit.verb and hit.cut > 0 and text.folds[hit.first][0] == CONJUNCTIONS[0]
    before = (o.id for o in _matches(text, hit.first - 1, {"before"})) if joined and hit.first else ()
    return op.id in before


def _there_anyway(text: Text, hit: Hit, op: Operator) -> bool:
    """Whether a verb denies only its own act on a known thing: لن يؤثر على [الدعم] الناري."""
    governed = text.folds[hit.first][hit.cut - 1] in "بل" if hit.cut else text.preposition(hit.first - 1)
    return op.status == "negated" and hit.definite and governed


def _condition_before(text: Text, sentence: Sentence, j: int) -> Iterator[Operator]:
    """A condition that opens the clause whose verb was met."""
    for k in range(max(sentence.first, j - 4), j):
        yield from (op for op in _matches(text, k, {"before"}) if op.id == "if_")


def _continues(text: Text, j: int, first: int) -> bool:
    """Whether أن before a verb lets what governs it govern the trigger too: يأمل أن يلتقي."""
    for k in range(j - 1, max(first, j - 5) - 1, -1):
        if text.plays(k, "free") or text.plays(k, "free_pronoun") or text.plays(k, "b_free"):
            return True
        if text.sign(k) or verb(text, k, first):
            return False
    return False


def _edge(text: Text, sentence: Sentence, hit: Hit) -> int:
    """How far back to look, names and times aside: not past the beginning of what somebody says."""
    at, left = hit.first, FARTHEST
    while at > sentence.first and left:
        at -= 1
        left -= at not in text.party_at and at not in text.times and not text.sign(at)
    return text.said_from(hit.first, at)


def particles(text: Text, sentence: Sentence, at: int) -> Status | None:
    """What stands right before a verb makes of it."""
    found = {op.status for op in _at_verb(text, sentence, at, -1)}
    return next((s for s in ORDER if s in found), None)
