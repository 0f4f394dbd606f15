"""What governs a trigger: the letters of its own word, its verb, what stands before and behind it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import timed, verb
from musnad.events.coming import FARTHEST_COMING, coming, day_behind_verb
from musnad.events.conditions import OPENS, SUPPOSED, depends, leads_to, opened, supposed
from musnad.events.contents import acts_of
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT, for_a_purpose, future, own_letters, shall, will
from musnad.events.going_on import carried_on, goes_on_till, past_lasting, portion, to_meet
from musnad.events.operators import at_verb, matches
from musnad.events.rounds import to_be_held
from musnad.events.scheduled import setting
from musnad.events.standing_acts import STANDING, lets_through, made, opens
from musnad.events.text import Sentence, Text, stems
from musnad.events.thoughts import bars
from musnad.events.until import before_that
from musnad.lexicon.events import Operator

FARTHEST = 14
"""Words back from a trigger in which something may govern it."""

NEAR = 2
"""Words within which an operator decides even of what is there anyway: وقف [الحرب]."""

NEAREST_CAUSE = 6
"""Words between what causes or undergoes an act and ل before it: تعرض المحافظ فلان [ل]محاولة اغتيال."""

BEFALLEN = frozenset({"killing", "wounding"})
"""Rows of what befalls somebody, unless an active noun is meant: دفع الثمن ل[مقتل] جندي."""

PUTTING_OFF = frozenset({"called_off", "put_off", "cancelled_itself"})
"""Operators of what is not held on its day."""

OVER_NAMES = PUTTING_OFF | {"refused_to"}
"""Operators that govern over who does so, and when: أرجأت [نارية أمس] المحادثات."""

SET = frozenset({"scheduled", "expected"})
"""Operators that "un-" before them turns round."""

DASHES = "-–—"
"""Signs between the adjectives of two."""

ENDS = ("clause", "free", "free_pronoun")
"""Roles of words behind which nothing is said of a noun before them: قبل [الاجتماع] إن العملية متوقفة."""

BY = "ب"
"""The letter by which a noun only tells how another act is done."""

FOR = "ل"
"""The letter of a purpose, and what denies that one is had."""

DENIES = "لا"
"""The negation of a noun or of a verb."""

BEFORE_VERBS = frozenset({"لم", "لن"})
"""Particles of negation that only verbs follow."""

ANSWERS = frozenset({"REJECT", "SUPPORT"})
"""Types of what is done to a proposal."""

AGREED = "agreed_to"
"""The operator of what somebody agrees to."""

NEAREST_PART = 3
"""Words from such a verb, past its subject, to its preposition."""

NOT_BEFORE = "لم"
"""The particle that denies what was: لم تسلم القرية من [هجمات], but لن تسلم."""

WHILE = frozenset({"adjunct", "during"})
"""Roles of words that only tell when, behind which a verb governs nothing: لن يلتقيا على هامش [القمة]."""

LONGEST_ASIDE = 8
"""Words of an aside between two commas: ، خلال اتصال هاتفي،."""

FARTHEST_MET = 6
"""Words from an act to how it will be met."""

FARTHEST_PROPOSAL = 3
"""Words from a proposal, its adjectives between, to what it is for."""

LONGEST_OFFICE = 7
"""Words of an office up to its holder's name."""

FARTHEST_OR = 4
"""Words from a verb to "or not"."""

FARTHEST_AFTER = 12
"""Words after a noun in which its verb or adjective may decide its status."""


def of_future(text: Text, sentence: Sentence, hit: Hit) -> Operator | None:
    """What a noun is that a verb of the future has for subject: إن [رفع العقوبات] عن نارية سيؤجج الأزمة."""
    if _will_be_met(text, sentence, hit):
        return Operator("future", "hypothetical", "after", FARTHEST_MET, ())  # الاعتداء على الجسر [سيقابل] برد
    known = hit.definite or hit.owner is not None or hit.row.type != "ASSAULT"
    if (hit.row.type in STANDING and known) or hit.row.type == "AGREE" or (known and hit.row.mode == "ceasefire"):
        return None
    if hit.row.id in BEFALLEN or (hit.cut and text.folds[hit.first][hit.cut - 1] == BY):
        return None  # مقتل الجندي سيؤدي إلى تصعيد, التقدم [بدعم] ناري سيتمدد: no subject
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_AFTER)):
        if j in text.party_at or text.preposition(j) or text.plays(j, "adjective") or j in text.times:
            continue
        if future(text.folds[j]) and not (own_letters(text, j) or text.folds[j].startswith("و")):
            held = text.small.plays(text.folds[j][1:], "gets_held")  # المناورات [ستجرى] غدا
            return Operator("future", "planned" if held else "hypothetical", "after", FARTHEST_AFTER, ())
        named = text.folds[j].startswith(ARTICLE) and (text.preposition(j - 1) or text.folds[j - 1].startswith(ARTICLE))
        far = j > hit.last + NEAR and not named  # انسحاب نارية من الاتفاق النووي سيؤدي إلى عزلها
        if text.sign(j) or verb(text, j, sentence.first) or text.plays(j, "relative") or far:
            return None
    return None


def _will_be_met(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether an act is the subject of a verb that tells how it will be met: الاعتداء على الجسر [سيقابل] برد قاس."""
    for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_MET)):
        if text.is_(j, "will_be_met"):
            return True
        if text.sign(j) or text.plays_any(j, ENDS) or j in text.cues:
            return False
    return False


def governing(text: Text, sentence: Sentence, hit: Hit) -> Iterator[Operator]:
    """All that may decide whether an act took place, from its own letters outward."""
    yield from _prefix(text, hit)
    if hit.verb:
        yield from at_verb(text, sentence, hit.first, hit.first)
        if any(text.is_(j, "or_not") for j in range(hit.last, min(sentence.last, hit.last + FARTHEST_OR))):
            yield Operator("or_not", "hypothetical", "after", FARTHEST_OR, ())  # وافقت نارية أم لم توافق
        other = hit.first - 2
        if other >= sentence.first and text.is_(other + 1, "or") and verb(text, other, sentence.first):
            yield from at_verb(text, sentence, other, other)  # لم يقتل أو [يجرح] أحد
        if hit.shape == "present" and hit.first > sentence.first:
            yield from matches(text, hit.first - 1, {"present"})
        if supposed(text, sentence, hit) or leads_to(text, sentence, hit.first):
            yield SUPPOSED
    else:
        yield from _after(text, sentence, hit)
        yield from _as_set(text, sentence, hit)
    if coming(text, sentence, hit):
        yield Operator("scheduled_adj", "planned", "after", FARTHEST_COMING, ())  # يزور نارية الأربعاء المقبل
    yield from _before(text, sentence, hit)


def _as_set(text: Text, sentence: Sentence, hit: Hit) -> Iterator[Operator]:
    """What the clause that sets a meeting makes of it: [المحادثات] التي كانت مقررة غدا تأجلت."""
    found = setting(text, sentence, hit) if hit.row.mode != "cancel" else None
    if found is not None and found.undone:
        yield Operator(found.undone, "negated", "after", FARTHEST_COMING, ())
    elif found is not None:
        yield Operator("scheduled_adj", "planned", "after", FARTHEST_COMING, ())


def _prefix(text: Text, hit: Hit) -> Iterator[Operator]:
    """A letter of the trigger's own word: ل of purpose, س of the future."""
    if not hit.cut:
        return
    letter = text.folds[hit.first][hit.cut - 1]
    if letter == FOR and not hit.verb and hit.first and text.is_(hit.first - 1, "is_not"):
        yield Operator("not_for", "negated", "verb", 0, ())  # الخطة ليست [لقتال] المسلحين
    for op in text.table.operators.get(letter, ()):
        caused = any(_causes(text, k) for k in _free_before(text, hit.first))
        caused = caused or (hit.first > 0 and text.is_(hit.first - 1, "at_hour") > 0)  # من أول ساعة لاحتلال البلاد
        purpose = (
            op.where == "prefix"
            and not caused
            and (hit.verb or to_meet(text, hit) or _on_errand(text, hit) or (not hit.definite and _meant(text, hit)))
        )
        if purpose or (op.where == "verb" and letter == "س" and hit.verb):
            yield op


def _meant(text: Text, hit: Hit) -> bool:
    """Whether ل before a noun says what something is for, or what is proposed: المقترح الجديد [لصفقة]."""
    near = range(hit.first - 1, max(0, hit.first - FARTHEST_PROPOSAL) - 1, -1)
    described = takewhile(lambda j: text.folds[j].startswith(ARTICLE) or j == hit.first - 1, near)
    words = (stem for j in described for _, stem, _ in stems(text.folds[j]))
    return _purpose(hit) or any(text.small.plays(stem, "proposal") for stem in words)


def _on_errand(text: Text, hit: Hit) -> bool:
    """Whether ل before a meeting says what somebody goes for: توجه الورداني إلى سهلستان [للقاء] مرزاق."""
    if hit.row.type != "CONSULT" or not text.is_(hit.first, "errand"):
        return False
    near = range(hit.first - 1, max(text.sentence_at[hit.first].first, hit.first - FARTHEST) - 1, -1)
    forms = (f for j in near for _, s, _ in stems(text.folds[j]) for f in text.table.verbs.get(s, ()))
    return any(form.row.mode == "visit" for form in forms)


def _causes(text: Text, k: int) -> bool:
    return text.is_(k, "causes") > 0 or any(text.small.plays(s, "causes") for _, s, _ in stems(text.folds[k]))


def _free_before(text: Text, at: int) -> list[int]:
    """The words right before a token, names aside: تعرض [المرجع آية الله فلان] لمحاولة اغتيال."""
    near = (k for k in range(at - 1, max(-1, at - FARTHEST - 1), -1) if k not in text.party_at)
    return [k for k, _ in zip(near, range(NEAREST_CAUSE), strict=False)]


def _purpose(hit: Hit) -> bool:
    """Whether ل before a noun says what for, not of what: لقصف, but ختاما لمفاوضات."""
    return not hit.owner and hit.row.gen in {"none", "recipient", "either"} and hit.row.id not in BEFALLEN


def _after(text: Text, sentence: Sentence, hit: Hit) -> Iterator[Operator]:
    near = 0
    for j in range(hit.last, min(sentence.last, hit.last + (1 + hit.mutual) * FARTHEST_AFTER)):
        if near >= FARTHEST_AFTER:
            return
        ends = text.sign(j) and text.folds[j] not in "\"'”»" and not (_of_two(text, j) or _of_sides(text, hit, j))
        if ends or text.plays_any(j, ENDS):
            return
        for op in matches(text, j, {"after"}):
            was = op.id == "scheduled_adj" and text.is_(j - 1, "was") > 0 and text.folds[j].endswith("ا")
            if j in text.party_at or was or _a_proposal(text, hit, j):
                continue  # الوزير مقبل, موقفه من الزيارة [كان متوقعا]
            if op.status == "negated" and (text.plays(j - 1, "negation") or text.is_(j - 1, "adjunct")):
                continue  # المحادثات لن تتأجل, استئناف المحادثات بعد تعليقها
            dated = op.id == "scheduled_adj" and (j in text.times or j - 1 in text.times)  # الثلاثاء المقبل
            if near <= op.reach or dated:
                yield op
        if text.is_(j, "was") or verb(text, j, sentence.first) or _governed_act(text, j):
            return
        near += j not in text.party_at


def _a_proposal(text: Text, hit: Hit, j: int) -> bool:
    """Whether what is spelt like "proposed" is a proposal that is backed or refused: رفضه [المقترح], رفض [للمقترح]."""
    if not text.is_(j, "proposal_noun"):
        return False
    return hit.owner is not None or not text.folds[j].startswith(ARTICLE) or hit.row.type in ANSWERS


def _of_sides(text: Text, hit: Hit, j: int) -> bool:
    """Whether a comma parts or ends the two of a meeting before its verb: اللقاء بين مرزاق[،] والوزير فلان[،] لن."""
    if not hit.mutual or text.folds[j] != "،" or j + 1 >= len(text.folds) or j - 1 not in text.party_at:
        return False
    told = any(text.is_(k, "bayn") > 0 for k in range(hit.last, j))
    ahead = text.between(j + 1, j + LONGEST_OFFICE)
    joined = bool(ahead) and text.folds[j + 1][0] == "و" and not any(verb(text, k, j) for k in range(j, ahead[0].first))
    return told and (joined or text.plays(j + 1, "negation") or future(text.folds[j + 1]))


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
    edge = edge_of(text, sentence, hit)
    start = past_lasting(text, hit, edge)
    part = hit.first if hit.verb else portion(text, hit.first, edge)
    start = min(start, part - 1)
    named = 0
    passed, origin = False, carried_on(text, hit, edge) if start == hit.first - 1 else start + 1
    beside, ahead = True, opens(text, hit)
    for j, aside in _backwards(text, sentence, start, edge):
        distance = max(1, origin - j - aside)
        denied = j > edge and text.plays(j - 1, "negation")
        ops = () if made(text, hit, j) else _at(text, j, distance, named=named, denied=denied)
        ops = (op._replace(where="near") for op in ops) if to_be_held(text, hit, j) else ops
        yield from (op if beside or (ahead and _of_talks(op)) else op._replace(where="before") for op in ops)
        beside = beside and lets_through(text, hit, j)
        named += j in text.party_at or j in text.times
        answered = not hit.verb and text.is_(j, "answers_to") == hit.first - j  # توعدت نارية بالرد على الهجوم
        during = not passed and text.is_any(j, WHILE) and not (not hit.verb and _told_when(text, j, hit))
        ended = during or text.is_(j, "rather") > 0 or text.is_(j, "as_reason") > 0  # ألغى زيارته احتجاجا على [احتجاز]
        ended = ended or text.is_(j, "in_return") > 0  # عدم امتلاك السلاح مقابل [رفع العقوبات]
        if answered or bars(text, j) or text.plays(j, "relative") or ended or before_that(text, j):
            return  # but ستعقد نارية خلال [اليومين] القادمين اجتماعا
        ahead_of = future(text.folds[j]) and not (own_letters(text, j) or j in text.party_at)
        if not passed and (ahead_of or shall(text, j) or will(text, j)):
            near = distance <= NEAR and (ahead or lets_through(text, hit, j))
            yield from () if goes_on_till(text, hit, j) else _ahead(text, sentence, j, near=near)
            if near and not hit.verb and depends(text, sentence, hit):
                yield SUPPOSED._replace(where="near")  # سيشددون [العقوبات] إذا رفضت نارية
            return
        if not passed and not hit.verb and for_a_purpose(text, j):
            yield Operator("purpose", "hypothetical", "before", FARTHEST, ())
            return
        if text.is_(j, "led_to"):
            yield from opened(text, sentence, j)
            return  # يهدف إلى إنهاء تمرد أدى إلى [مقتل] عشرة: who died did
        if verb(text, j, sentence.first) or text.is_(j, "came_about") or _denied(text, sentence, j):
            if not passed and not hit.verb:
                yield from _of_carrier(text, sentence, hit, j)
            if not _continues(text, j, sentence.first):
                yield from (op._replace(where="near") if ahead else op for op in opened(text, sentence, j))
                return
            passed, origin, named = True, j - aside, 0


def _told_when(text: Text, j: int, hit: Hit) -> bool:
    """Whether a word of when at token j has its own noun before an act: سيعقد خلال [هذه الزيارة] جلسة عمل."""
    own = any(text.folds[k].startswith(ARTICLE) for k in range(j + 1, hit.first))
    return timed(text, j + 1) or (own and not (hit.definite or hit.cut or hit.owner))


def _backwards(text: Text, sentence: Sentence, start: int, edge: int) -> Iterator[tuple[int, int]]:
    """Tokens back from an act, an aside between commas left out, and how many: اتفقا[، خلال اتصال،] على لقاء."""
    j, aside = start, 0
    while j >= edge:
        if text.folds[j] == "،":
            near = range(j - 2, max(edge, j - LONGEST_ASIDE) - 1, -1)
            opened = next((k for k in near if text.folds[k] == "،"), None)
            inner = range(j if opened is None else opened + 1, j)
            timed = bool(inner) and all(k in text.times for k in inner)  # أرجأت نارية[، أمس الثلاثاء،] المحادثات
            while_ = opened is not None and text.is_any(opened + 1, WHILE)
            if opened is not None and (timed or (while_ and not any(verb(text, k, sentence.first) for k in inner))):
                aside, j = aside + j - opened + 1, opened - 1
                continue
            if (when := day_behind_verb(text, sentence, j)) is not None:
                aside, j = aside + j - when, when
                continue
        yield j, aside
        j -= 1


def _denied(text: Text, sentence: Sentence, j: int) -> bool:
    """Whether only a verb can stand at token j, for what is before it: لم [تتعرض] نارية لأي هجوم."""
    return j > sentence.first and text.folds[j - 1] in BEFORE_VERBS


def _of_talks(op: Operator) -> bool:
    """Whether an operator puts talks as far ahead as the verb of which they are the subject: إذا فشلت [المحادثات]."""
    return op.status == "planned" or op.id in OPENS


def _ahead(text: Text, sentence: Sentence, j: int, *, near: bool) -> Iterator[Operator]:
    """What a verb of the future at token j makes of what it governs."""
    for op in text.table.operators.get("س", ()):
        yield op._replace(where="near") if near else op
    yield from opened(text, sentence, j)


def _of_carrier(text: Text, sentence: Sentence, hit: Hit, j: int) -> Iterator[Operator]:
    """What stands at the verb that carries a noun: particles, and قد before a present: قد يقود إلى [مجزرة]."""
    present = text.folds[j][0] in PRESENT and not (text.is_(j, "light") and _of_fifth_form(text, j))
    present = present and not (text.folds[j][0] == "ت" and text.folds[j].endswith(("ت", "تا")))  # وقد توجهت بالشكر
    between = (k for k in range(j + 1, hit.first) if k not in text.party_at and k not in text.times)
    own = next(between, None) is None and text.is_(j, "gets_held") > 0  # لم يعقد [الاجتماع]: its own verb
    if present and j > edge_of(text, sentence, hit) and not _was_before(text, sentence, j):
        yield from (op._replace(where="near") if own else op for op in matches(text, j - 1, {"present"}))
    denies = any(op.status == "negated" for op in matches(text, j, {"before"}))
    ops = (op for op in at_verb(text, sentence, j, hit.first) if not _there_anyway(text, hit, op))
    escapes = text.is_(j, "escapes") > 0
    if escapes and text.folds[j - 1] != NOT_BEFORE:
        ops = (op._replace(status="hypothetical") if op.status == "negated" else op for op in ops)
    elif escapes or (hit.definite and text.is_(j, "stops")):
        ops = (op for op in ops if op.status != "negated")  # لن يوقف الاتفاق الدعم الناري
    for op in ops:
        if not (denies and op.status == "negated"):
            yield op._replace(where="near") if own else op


def _of_fifth_form(text: Text, j: int) -> bool:
    """Whether a light verb in ت is a past: تبادل, but تفرض is she who يفرض."""
    fold = text.folds[j]
    return fold[0] == "ت" and not text.small.plays_any("ي" + fold[1:], ("light", "gets_held"))


def _was_before(text: Text, sentence: Sentence, j: int) -> bool:
    """Whether a verb behind قد is a past, or what had been done: كانت الشرطة [قد] نفذت اعتقالات, قد تبنت الهجوم."""
    fold = text.folds[j]
    acted = any(form.shape == "past" for form in text.table.verbs.get(fold, ()))
    said = any(form.shape == "past" for form in text.lexicon.cues.forms.get(fold, ()))
    had = range(max(sentence.first, j - FARTHEST), j - 1)
    return acted or said or any(text.is_(k, "was") for k in had)


def _at(text: Text, j: int, distance: int, *, named: int, denied: bool) -> Iterator[Operator]:
    """What stands at token j and governs what follows; `denied`: a negation stands before it: لن يتراجع عن [قصف].

    `named` are the tokens of names and times between, which no reach counts.
    """
    led_to = j > 0 and text.is_(j - 1, "outcome") > 0  # أدى رفضها إلى [تظاهرات]
    for op in matches(text, j, {"before"}) if not (led_to or text.is_(j + 1, "no_negation")) else ():
        if _means_another(text, op, j, distance) or (op.id == "refused_to" and _refuses_another(text, j, distance)):
            continue
        if sum(len(word) > 1 for word in op.rest) >= distance:
            continue  # وضع الجيش في حالة تأهب: the trigger's own words
        if op.id == AGREED and (denied or _denied_by_cue(text, j)):
            yield op._replace(status="hypothetical")  # لم توافق على [الانسحاب]
            continue
        if op.id in SET and j > 0 and text.is_(j - 1, "un"):
            yield op._replace(status="negated")  # من غير المقرر أن يزور
            continue
        if denied and op.id == "called_off" and text.is_(j, "excludes"):
            yield op._replace(id="not_excluded", status="hypothetical", where="near")  # لا يستبعد عقد [لقاء]
        if not (denied and op.status == "negated") and distance - len(op.rest) - named <= op.reach + 3:
            over = named if op.id in OVER_NAMES and not _led_by(text, range(j + 1, j + distance)) else 0
            yield op._replace(where="near") if distance - len(op.rest) - over <= NEAR else op


def _denied_by_cue(text: Text, j: int) -> bool:
    """Whether what somebody says of token j is that it is not so: نفى أن تكون قد [وافقت]."""
    statement = text.said(j)
    act = acts_of(text, statement) if statement is not None else None
    return act is not None and act.content == "negated"


def _led_by(text: Text, between: range) -> bool:
    """Whether a preposition, but one of a time, leads to an act: رفضت نارية [في] الاجتماع, no حتى الآن."""
    last = between.stop - 1
    return any(text.preposition(k) and not (k < last and timed(text, k + 1)) for k in between[-NEAR:])


def _means_another(text: Text, op: Operator, j: int, distance: int) -> bool:
    """Whether what an operator is spelt like at token j means something else there."""
    first = text.sentence_at[j].first
    if op.id == "asked_for" and j in text.party_at:
        return True  # توفي [طالب سهلي] في مظاهرة
    if op.id == "may":
        return j + 1 < len(text.folds) and text.is_(j + 1, "of_thought") > 0  # يمكن فهم [زيارة] الورداني: it was
    if op.id == "intends":
        when = j + 1 in text.times and text.is_(j, "on_eve") > 0  # أجرى [عشية الجمعة] مكالمة
        return when or (distance > NEAR and text.is_(j, "draft_law") > 0)  # مشروع الدستور
    if op.id == "seek":
        return text.is_(j, "pushes") > 0 and verb(text, j, first)  # دفع التنظيم إلى شن حملة: it did
    if op.id != "no_noun":
        return False
    own = text.folds[j] == DENIES and verb(text, j + 1, first)  # لا [يستبعد] عقد لقاء: the verb's
    return own or _of_verb(text, j)


def _refuses_another(text: Text, j: int, distance: int) -> bool:
    """Whether what is refused stands behind ل, the act an accusative: تعقد أحزاب [رافضة للقانون] اجتماعا."""
    if distance <= NEAR or text.folds[j + 1][0] != FOR or text.folds[j].endswith("ا"):
        return False
    return text.folds[min(j + distance, len(text.folds) - 1)].endswith("ا")


def _of_verb(text: Text, j: int) -> bool:
    """Whether a word of negation belongs to a verb before it, its subject between: لم تحل نارية [دون] الإفراج."""
    near = range(max(0, j - NEAREST_PART), j)
    return any(o.rest[-1:] == (text.folds[j],) for k in near for o in matches(text, k, {"before"}))


def _there_anyway(text: Text, hit: Hit, op: Operator) -> bool:
    """Whether a verb denies only its own act on a known thing: لن يؤثر على [الدعم] الناري."""
    governed = text.folds[hit.first][hit.cut - 1] in "بل" if hit.cut else text.preposition(hit.first - 1)
    return op.status == "negated" and hit.definite and governed


def _continues(text: Text, j: int, first: int) -> bool:
    """Whether أن before a verb lets what governs it govern the trigger too: يأمل أن يلتقي."""
    for k in range(j - 1, max(first, j - 5) - 1, -1):
        if text.plays(k, "free") or text.plays(k, "free_pronoun") or text.plays(k, "b_free"):
            return True
        if text.sign(k) or verb(text, k, first):
            return False
    return False


def edge_of(text: Text, sentence: Sentence, hit: Hit) -> int:
    """How far back to look, names and times aside: not past the beginning of what somebody says."""
    at, left = hit.first, FARTHEST
    while at > sentence.first and left:
        at -= 1
        left -= at not in text.party_at and at not in text.times and not text.sign(at)
    return text.said_from(hit.first, at)
