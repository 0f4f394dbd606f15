"""The verb that carries a noun, and whether it lends it its subject: عقدت نارية [اجتماعا]."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from musnad.arabic import Remembered
from musnad.events.clauses import clause, governor, skipped, verb, verb_before
from musnad.events.contents import acts_of
from musnad.events.drafts import BETWEEN_OTHERS, Hit
from musnad.events.going_on import portion
from musnad.events.means import FORCE, SHORTEST_VERB, bare_verb, for_purpose, joined, own_deed, told_of, witnessed
from musnad.events.party import Party
from musnad.events.subjects import verb_sides
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems
from musnad.lexicon.attribution import Attribution

FARTHEST_LIGHT = 14
"""Words between a light verb and its noun: عقد وزير الخارجية الناري فلان [اجتماعا]."""

NEAREST_ADJUNCT = 2
"""Words between a preposition of time and the noun that no verb carries then: بعد [اغتيال], منذ بدء [المفاوضات]."""

SHORTEST_CUT = 3
"""Letters of a light verb behind a letter that may be its own: of two, شن alone is one."""

FARTHEST_APPOSED = 20
"""Words between a light verb and the comma before its noun, where only its subject and times stand between."""

NEAREST_SUBJECT = 3
"""Words from a subject's name to that comma: الحركة الشعبية [قطاع الشمال]، جناح فلان،."""

LONGEST_APPOSED = 8
"""Words from the first to the second comma around what a subject is."""

FARTHEST_LENT, NEAREST_LENT = 8, 4
"""Words between a light verb, or another one, with its subject and the noun that it carries."""

HARMFUL = frozenset({"ASSAULT", "COERCE", "THREATEN", "ACCUSE"})
"""Types that somebody undergoes: تعرض لهجوم, تعرض لانتقادات."""

UNSAID = frozenset({"COERCE", "CONCEDE", "SANCTION", "MOBILIZE"})
"""Types of acts that who speaks of a known one does not do: أعرب عن قلقه إزاء [التنازلات]."""

ANNOUNCED = frozenset({"SANCTION", "CONCEDE", "COOPERATE", "REJECT"})
"""Types of what a state does by announcing it: أعلنت نارية [قطع العلاقات] مع سهلستان."""

REFUSED = frozenset({"ASSAULT", "COERCE", "THREATEN", "ACCUSE", "REQUEST"})
"""Types of what who refuses, forbids or condemns it does not do: ترفض كل صور [التدخل]."""

UNDERGOING = ("يت", "تت", "ين", "تن")
"""How a verb of undergoing begins in the present, which tells what may befall anybody: منطقة تتعرض للهجوم."""

NEAREST_TOLD = 3
"""Words between a noun and the verb that says that it was: [وقع] في مرسى انفجار, مظاهرة عنيفة [اندلعت]."""

PLURAL, DUAL = ("وا", "ون", "ين"), ("ا", "ان")
"""Endings of verbs of many and of two."""

SEVERAL = ("وا", "ون")
"""Endings of verbs of many men: سي[عقدون]."""

NEAREST_REPELLED = 2
"""Words from repelling to the attack: صد ذلك [الهجوم]."""

OUTCOMES = frozenset({"killing", "wounding", "destruction_n"})
"""Rows of nouns of what comes of an attack."""

LOST_IN = frozenset({"war", "clashes", "conflict"})
"""Rows of fights in which the subject of another verb is not who fights: خسرت العائلات أبناءها في [حروب]."""

TALKED_OF = frozenset({"ceasefire", "disarm"})
"""Modes of what others talk of or propose: قدم الوسيط مقترحا ل[هدنة]."""

OWN_CALLS = frozenset({"PROTEST", "ASSAULT"})
"""Types that who calls for them takes part in: دعا الاتحاد إلى [إضراب]."""


KINDS_OF_END = 2
"""Adjectives between an end and what is to end."""


def carrier(text: Text, sentence: Sentence, hit: Hit) -> tuple[int, bool] | None:
    """The verb that carries a noun: its token, and whether it is a light one; null where none governs it."""
    around = clause(text, sentence, hit.first)
    if hit.first > sentence.first and _uncarried(text, hit):
        return None
    beside = range(max(around.first, hit.first - NEAREST_ADJUNCT), hit.first)
    if any(text.is_(j, "adjunct") and not _only_when(text, j, hit.first) for j in beside):
        return None
    led = around.opener if around.opener is not None and text.is_(around.opener, "led_by") else None
    first = clause(text, sentence, led - 1).first if led is not None and led > sentence.first else around.first
    for j in range(hit.first - 1, _farthest(text, first, hit) - 1, -1):
        if led is not None and led <= j <= led + 1:
            continue  # شن التحالف الذي تقوده نارية غارات
        if j > first and text.preposition(j - 1) and j - 1 not in text.party_at:
            continue  # في شن غارات: a noun
        if _only_reports(text, hit, j) or text.is_(j, "as_reason"):
            return None  # ألغى زيارته احتجاجا على [احتجاز] مواطنين
        if _closed(text, j) or _ruled_noun(text, sentence, j):
            continue  # ضربات تقودها نارية قبل شن [هجوم]
        moves = (text.is_(j, "moves") > 0 or text.is_(j, "by_deed") > 0) and j not in text.party_at
        if moves or verb(text, j, sentence.first) or _light(text, j) or suffers(text, j):
            close = hit.first - j <= FARTHEST_LIGHT or holds(text, j)
            return (j, _light(text, j) or _by_doing(text, j, hit)) if close else None
    return _past_insertion(text, sentence, around.opener)


def _only_when(text: Text, j: int, act: int) -> bool:
    """Whether a preposition only has a time behind it, up to the act: تقود نارية [منذ أشهر] وساطة."""
    return j + 1 < act and all(k in text.times for k in range(j + 1, act))


def _farthest(text: Text, first: int, hit: Hit) -> int:
    """How far back from a noun its verb may stand; the names of those who meet or agree and brackets do not count."""
    at, left = hit.first, FARTHEST_LIGHT
    while at > first and left:
        at -= 1
        left -= not hit.mutual or (at not in text.party_at and not text.sign(at))
    return at


def _ruled_noun(text: Text, sentence: Sentence, j: int) -> bool:
    """Whether what is spelt like a light verb is the noun of one that a verb before rules: قررت نارية [عقد] قمة."""
    noun = text.small.plays(text.folds[j], "light_noun") and not verb(text, j, sentence.first)
    return noun and verb_before(text, j, sentence.first)


def _closed(text: Text, j: int) -> bool:
    """Whether a verb with a pronoun has its subject right behind it, and so tells of what stands before alone."""
    subject = text.party_at.get(j + 1)
    if subject is None or subject.first != j + 1 or subject.cut or j in text.party_at:
        return False
    fold = bare_verb(text.folds[j])
    stem = next((fold.removesuffix(e) for e in ("ها", "هم") if fold.endswith(e)), fold)
    return stem != fold and (stem in text.table.verbs or any(text.small.plays(stem, r) for r in ("light", "does_it")))


def _uncarried(text: Text, hit: Hit) -> bool:
    """Whether the word before a noun keeps it from any verb: a known attack's doer, what is given for it, a charge."""
    before = hit.first - 1
    return (
        (hit.row.type == "ASSAULT" and text.is_(before, "of_fact") > 0)  # حول منفذ [هجوم] مرسى
        or (hit.row.type == "ASSAULT" and _linked(text, hit))
        or text.is_(before, "in_return") > 0  # وافقت نارية على الخفض مقابل [رفع العقوبات]
        or (hit.row.type in FORCE and text.is_(before, "accused_of") > 0)  # وجهت له المحكمة تهمة [قتل] ستة
        or (hit.row.id in {"war", "conflict"} and _to_end(text, before))  # تفاهم لإنهاء الحرب
        or (hit.row.type == "CONSULT" and text.is_(before, "sides_of") > 0)  # دعا الوزير أطراف [الاجتماع]
        or (hit.row.id == "conflict" and hit.definite)  # مسؤولين من طرفي النزاع
    )


def _to_end(text: Text, before: int) -> bool:
    """Whether a war is what is to end, adjectives of the end between: وقف [دائم] للحرب."""
    near = range(before, max(-1, before - 1 - KINDS_OF_END), -1)
    at = next((j for j in near if text.is_(j, "hereafter") == 1), None)
    return at is not None and not any(text.preposition(j) or j in text.party_at for j in range(at + 1, before + 1))


def _linked(text: Text, hit: Hit) -> bool:
    """Whether an attack is only what somebody has to do with: اعتقلت الشرطة رجلا مرتبطا ب[الهجوم]."""
    near = (j for j in (hit.first - 1, hit.first - 2) if j >= 0)
    return any(text.is_(j, "linked_to") == hit.first - j for j in near)


def _by_doing(text: Text, j: int, hit: Hit) -> bool:
    """Whether a verb governs a noun by ب and the noun of a light verb: لوحت نارية بفرض [حصار]."""
    near = (text.folds[k] for k in range(j + 1, hit.first))
    return any(fold[0] == "ب" and text.small.plays(fold[1:], "light_noun") for fold in near)


def _past_insertion(text: Text, sentence: Sentence, comma: int | None) -> tuple[int, bool] | None:
    """The light verb before what stands between commas: شنت نارية، التي تقود التحالف، [غارات]."""
    if comma is None or text.folds[comma] != "،":
        return None
    inserted = clause(text, sentence, comma - 1).opener
    told = inserted is not None and (text.plays(inserted, "relative") or _sets_off(text, inserted))
    if inserted is None or not (told or _describes(text, inserted, comma)):
        return _past_apposition(text, sentence, comma)
    first = clause(text, sentence, inserted - 1).first
    return next(((j, True) for j in range(inserted - 1, first - 1, -1) if _light(text, j)), None)


def _sets_off(text: Text, comma: int) -> bool:
    """Whether a comma begins what only tells when or how: توصل الطرفان[،] إثر محادثات، إلى اتفاق."""
    after = comma + 1
    return text.folds[comma] == "،" and (text.is_(after, "adjunct") > 0 or text.preposition(after))


def _describes(text: Text, first: int, comma: int) -> bool:
    """Whether two commas only set off whose subject is what: توصلت نارية والحركة[، جناح مرزاق،] إلى اتفاق."""
    near = range(max(0, first - NEAREST_SUBJECT), first)
    of_subject = text.folds[first] == "،" and any(j in text.party_at for j in near) and comma - first <= LONGEST_APPOSED
    noun = text.folds[first + 1][0] not in CONJUNCTIONS and not text.preposition(first + 1)
    on = comma + 1 < len(text.folds) and text.preposition(comma + 1)
    return of_subject and noun and on and not any(verb(text, j, first) for j in range(first + 1, comma))


def _past_apposition(text: Text, sentence: Sentence, comma: int) -> tuple[int, bool] | None:
    """The light verb whose subject's name stands between commas: قام الوزير، فلان، اليوم، [بزيارة]."""
    for j in range(comma - 1, max(sentence.first, comma - FARTHEST_APPOSED) - 1, -1):
        if _light(text, j):
            subject = text.party_at.get(j + 1)
            return (j, True) if subject is not None and subject.kind in {"name", "group"} else None
        if not (_of_subject(text, j) or _of_time(text, j)):
            return None
    return None


def _of_subject(text: Text, j: int) -> bool:
    """Whether token j is of a subject's names: قوات الأمن والجماعات المتحالفة [معها]."""
    return j in text.party_at or text.sign(j) or (j - 1 in text.party_at and text.is_(j, "resumed") > 0)


def _of_time(text: Text, j: int) -> bool:
    """Whether token j only tells when: [في نيسان]."""
    return j in text.times or text.plays(j, "time") or (text.preposition(j) and j + 1 in text.times)


def _only_reports(text: Text, hit: Hit, j: int) -> bool:
    """Whether token j is the cue of what holds the noun, and leaves it to others to do it: أفاد المرصد عن مقتل.

    Who announces an act that needs a doer does it himself: أعلنت نارية [مقاطعة] المؤتمر.
    """
    statement = text.cues.get(j)
    if statement is None or hit.first < text.tokens.at(statement.content.start):
        return False
    done_by_saying = hit.row.gen in {"actor", "either"} or hit.row.mode == "ceasefire" or hit.row.type in ANNOUNCED
    if _light(text, j) and not hit.definite and done_by_saying and hit.row.type != "ASSAULT":
        return False
    act = acts_of(text, statement)
    return act is None or act.content in {None, "negated"}


def _light(text: Text, j: int) -> bool:
    return j not in text.party_at and light(text, text.folds[j])


def light(text: Text, fold: str) -> bool:
    """Whether a word is a light verb: [عقد] اجتماعا."""
    return _lights(text.small)[fold]


@lru_cache(maxsize=4)
def _lights(small: Attribution) -> Remembered[str, bool]:
    """Whether a word is a light verb, و and the letter of the future before it or not: asked once a form."""
    return Remembered(lambda fold: any(small.plays(form, "light") for form in (fold, *_cuts(fold))))


def _cuts(fold: str) -> Iterator[str]:
    if fold[0] == "ب":
        return iter(())  # قامت بفرض حصار: a noun
    cut = (fold[1:], fold[1:].removeprefix("س"), fold.removeprefix("س"))
    return (form for form in cut if len(form) >= SHORTEST_CUT)


def as_verb(text: Text, hit: Hit, at: int) -> Hit:
    """A hit that stands for the verb at a token, for its subject to be found."""
    number = "p" if text.folds[at].endswith(SEVERAL) else "s"
    return Hit(at, at + 1, int(joined(text.folds[at])), hit.row, verb=True, shape="past", number=number)


def lends(text: Text, hit: Hit, at: int, *, light: bool) -> bool:
    """Whether a verb's subject may be the noun's: light verbs lend it, others to an infinitive near them."""
    if hit.row.mode in TALKED_OF and _talks(text, hit, at):
        return False  # بحث الوزيران جهود التوصل إلى هدنة: between others
    if for_purpose(text, hit, at):
        return not _goer(text, hit.first - 1)
    if _kept(text, hit, at, light=light) or _turned(text, hit, at) or (not light and text.is_(at, "charges")):
        return False
    if own_deed(text, hit, at):
        return True
    last = max([at + 1, *(p.last for p in text.between(at, hit.first))])
    if light:
        near = hit.first - last < FARTHEST_LENT or _words(text, last, hit.first) < NEAREST_LENT
        return near and (holds(text, at) or not _another_object(text, last, portion(text, hit.first, at)))
    led = all(_leads(text, j) for j in range(last, hit.first)) and not _goer(text, hit.first - 1)
    led = led and not (hit.row.id in LOST_IN and text.is_(hit.first - 1, "fi"))
    return led and not hit.definite and hit.row.gen != "actor" and hit.first - last < NEAREST_LENT


def _words(text: Text, first: int, last: int) -> int:
    """The words between a verb and an act, besides those that tell when: نفذت [في ساعة متأخرة من مساء أمس] غارات."""
    timed = {k for j in range(first, last) if j in text.times or text.plays(j, "time") for k in (j - 1, j)}
    return sum(j not in timed for j in range(first, last))


def _goer(text: Text, j: int) -> bool:
    """Whether a word right before an act is people told by what they do, whose the act is: للعابرين [لدعم] الثورة."""
    fold = text.folds[j]
    return j not in text.party_at and fold.startswith(("ال", "لل")) and fold.endswith(("ين", "ون"))


def _leads(text: Text, j: int) -> bool:
    """Whether a word between a verb and an act is none that the act is of: not نتائج [فك الحظر]."""
    light = any(text.small.plays(s, "light_noun") or text.small.plays(s, "effort") for _, s, _ in stems(text.folds[j]))
    free = text.preposition(j) or j in text.times or text.tokens.is_number(j) or text.sign(j)
    free = free or text.folds[j] in text.table.operators
    return light or free or text.is_(j, "quantifier") > 0 or skipped(text, j)


def _kept(text: Text, hit: Hit, at: int, *, light: bool) -> bool:
    """Whether a verb keeps its subject for itself: one of telling, of asking, of an act of its own."""
    befell = told_of(text, hit) or (hit.cut == 0 and text.is_(at, "befell") > 0)
    return (
        (hit.row.type in OWN_CALLS and befell and not text.is_(at, "outcome"))
        # المدينة التي قصفت وأدى ذلك إلى مقتل عشرة
        or (text.is_(at, "outcome") > 0 and hit.row.id in OUTCOMES and not _causer(text, at))
        or (hit.definite and hit.first == at + 1 and text.is_(at, "takes_place") > 0)  # تواصلت المواجهات
        or (at in text.cues and hit.definite and hit.row.type in UNSAID)
        or (not light and _own_act(text, hit, at))
        or (witnessed(text, at) and not (hit.row.mode == "multilateral" and text.is_(at, "hosts")))
        or (hit.row.type in REFUSED and text.small.plays(bare_verb(text.folds[at]), "refuses"))
        or (hit.cut > 0 and text.small.plays(bare_verb(text.folds[at]), "exchanges"))  # تبادلا الاتهامات ب[خرق الهدنة]
        or (_known(hit) and not (holds(text, at) or _offers(text, hit, at)))
        or (hit.row.type == "ASSAULT" and holds(text, at) and _of_talks(text, hit, at))
        or (hit.row.id == "fighting_x" and _talks(text, hit, at))  # بحث الورداني سبل [محاربة] الحركة
        or (hit.row.type == "PROTEST" and text.is_(at, "sparks") > 0)  # أثار اعتقال الورداني [احتجاجات]
        or (hit.row.type == "PROTEST" and _aimed_at(text, hit))  # أطلق الجيش النار على [مظاهرة]
    )


def _of_talks(text: Text, hit: Hit, at: int) -> bool:
    """Whether a verb holds talks, of which an attack is only a topic: أجرى محادثات تناولت [القصف]."""
    words = (s for j in range(at + 1, hit.first) if j not in text.party_at for _, s, _ in stems(text.folds[j]))
    return any(form.row.type == "CONSULT" for word in words for form in text.table.nouns.get(word, ()))


def _aimed_at(text: Text, hit: Hit) -> bool:
    """Whether a preposition makes an act what somebody fires at or falls upon."""
    return any(text.is_(hit.first - 1, role) > 0 for role in ("ala", "fired_at"))


def _causer(text: Text, at: int) -> bool:
    """Whether somebody stands right beside a verb of leading to, or before one of causing: [نارية] تسببت في مقتل."""
    return at + 1 in text.party_at or (at - 1 in text.party_at and text.is_(at, "causing") > 0)


def _turned(text: Text, hit: Hit, at: int) -> bool:
    """Whether the words before an act turn it: what is answered, repelled or only helped."""
    if any(text.is_(j, "answers_to") == hit.first - j for j in (hit.first - 2, hit.first - 3) if j >= 0):
        return True  # توعدت نارية بالرد على الهجوم
    before = (text.folds[j].removeprefix("ال") for j in (hit.first - 1, hit.first - 2))
    helped = any(text.small.plays(fold, "lends_help") for fold in before)
    if helped and hit.definite and hit.row.type == "ASSAULT":
        return True  # ستقدم نارية الدعم لتلك الغارات
    return any(text.is_(j, "repels") for j in range(max(at, hit.first - NEAREST_REPELLED), hit.first))


def holds(text: Text, at: int) -> bool:
    """Whether a verb is one of holding talks or making a deal: [عقد] الورداني الاجتماع."""
    return text.small.plays(bare_verb(text.folds[at]), "holds")


def _offers(text: Text, hit: Hit, at: int) -> bool:
    """Whether a verb tells of offering to mediate: عرضت نارية [الوساطة], but رفضت نارية الوساطة."""
    return hit.row.mode == BETWEEN_OTHERS and text.small.plays(bare_verb(text.folds[at]), "offers")


def _own_act(text: Text, hit: Hit, at: int) -> bool:
    """Whether a verb tells of an act of its own, whose subject is its own: أصيب [عشرات] في اشتباكات, أيد رفع الحظر.

    Who protests at an act did not do it: تظاهر [المحتجون] ضد اعتقال ناشط.
    """
    own = {"ASSAULT", "SUPPORT"} | ({"PROTEST"} - {hit.row.type})
    return any(form.row.type in own for form in text.table.verbs.get(bare_verb(text.folds[at]), ()))


def _talks(text: Text, hit: Hit, at: int) -> bool:
    """Whether a verb, or a noun between it and what it carries, tells of talks or a proposal: قدم [مقترحا] لهدنة."""
    if any(form.row.type == "CONSULT" for form in text.table.verbs.get(bare_verb(text.folds[at]), ())):
        return True
    between = [stem for j in range(at + 1, hit.first) for _, stem, _ in stems(text.folds[j])]
    talks = any(form.row.type == "CONSULT" for stem in between for form in text.table.nouns.get(stem, ()))
    return talks or any(text.small.plays(stem, "proposal") for stem in between)


def talked_of(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a truce is only what is talked of, by whom it is not: بحث الوزيران سبل [وقف إطلاق النار]."""
    carried = carrier(text, sentence, hit) if hit.row.mode in TALKED_OF and not hit.verb else None
    return carried is not None and _talks(text, hit, carried[0])


def of_others(text: Text, hit: Hit, at: int) -> bool:
    """Whether a verb asks others for an act: طلبت سهلستان [رفع العقوبات]."""
    calls = hit.row.type == "PROTEST" and hit.row.gen != "recipient"  # دعا الاتحاد إلى إضراب
    own = hit.mutual or (hit.row.weak and hit.row.type != "AID") or calls
    return not own and text.small.plays(bare_verb(text.folds[at]), "ask")


def takes_place(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb beside a noun of attack or protest says that it was, or who is not read underwent it."""
    if not hit.verb and hit.first > sentence.first and text.is_(hit.first - 1, "came_past"):
        return hit.row.type in OWN_CALLS | {"COERCE"}  # تم اعتقال العشرات
    if not hit.verb and hit.first > sentence.first and hit.row.type == "MOBILIZE":
        return any(text.small.plays(s, "arriving") for _, s, _ in stems(text.folds[hit.first - 1]))
    if hit.verb or hit.row.type not in OWN_CALLS:
        return False
    if hit.first > sentence.first and any(
        text.small.plays(s, "outbreak") for _, s, _ in stems(text.folds[hit.first - 1])
    ):
        return True  # بعد تجدد الاشتباكات
    carried = carrier(text, sentence, hit)
    if carried and suffers(text, carried[0]) and not bare_verb(text.folds[carried[0]]).startswith(UNDERGOING):
        return True
    told = range(max(sentence.first, hit.first - NEAREST_TOLD), min(sentence.last, hit.last + NEAREST_TOLD))
    near = [j for j in told if not hit.first <= j < hit.last and text.is_(j, "takes_place")]
    known = hit.definite and hit.row.id not in {"clashes", "strikes"}  # استمر القتال
    return not known and any(not text.plays(j - 1, "negation") for j in near)


def ground(text: Text, sentence: Sentence, hit: Hit) -> str | None:
    """The place that a verb says has seen what a noun tells of."""
    carried = None if hit.verb else carrier(text, sentence, hit)
    if carried is None or not witnessed(text, carried[0]):
        return None
    near = range(max(sentence.first, carried[0] - NEAREST_LENT), hit.first)
    place = next((place for j in near if (place := text.places.get(j))), None)
    return (text.capital(place.first, place.last, place.entity, place.cut) or place.entity) if place else None


def _known(hit: Hit) -> bool:
    """Whether a noun names an accord or talks that are known already: رفض الكونغرس [الاتفاق]."""
    return hit.mode_known or (hit.definite and hit.row.type == "CONSULT")


def _another_object(text: Text, first: int, last: int) -> bool:
    """Whether a preposition after a word of its own parts a noun from a verb: رفضت نارية دورا في [الحملة]."""
    free = [j for j in range(first, last) if not text.sign(j) and j not in text.times]
    about = {
        k
        for j in range(first, last)
        for k in range(j, j + 1 + text.is_(j, "approximates"))
        if text.is_(j, "approximates")
    }
    free = [j for j in free if j not in about]  # نفذ ما لا يقل عن ست غارات
    free = [j for j in free if not any(text.small.plays(s, "light_noun") for _, s, _ in stems(text.folds[j]))]
    own = any(not text.preposition(j) for j in free[:1])
    return own and any(text.preposition(j) for j in free[1:])


def suffering(text: Text, sentence: Sentence, hit: Hit, at: int) -> tuple[Party, ...]:
    """Whom an attack befell, the subject of a verb of undergoing: تعرضت [نارية] لهجوم."""
    if not undergoes(text, hit, at):
        return ()
    undergone = replace(as_verb(text, hit, at), row=replace(hit.row, government=frozenset({"obj"})))
    sides, _ = verb_sides(text, sentence, undergone)
    hurt = tuple(p for p in (*sides.actors, *sides.recipients) if p.first < hit.first)
    town = text.party_at.get(at - 1) if at > sentence.first and not hurt else None
    alone = town is not None and town.kind == "town" and governor(text, town, sentence.first) is None
    return (town,) if town is not None and alone else hurt  # مرسى [تتعرض] لقصف


def undergoes(text: Text, hit: Hit, at: int) -> bool:
    """Whether the verb that carries an attack says that it befell its subject: [تعرضت] نارية لهجوم."""
    told_of = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == "ب"  # تلقت الشرطة أوامر بإطلاق النار
    near = range(at, hit.first)
    to_do = any(text.folds[j][0] == "ل" and text.small.plays(text.folds[j][1:], "light_noun") for j in near)
    # يواجه الورداني ضغوطا لتنفيذ ضربات
    return hit.row.type in HARMFUL and not (told_of or to_do) and suffers(text, at)


def suffers(text: Text, j: int) -> bool:
    """Whether a verb of undergoing stands at a token."""
    return _sufferings(text.small)[text.folds[j]]


@lru_cache(maxsize=4)
def _sufferings(small: Attribution) -> Remembered[str, bool]:
    """Whether a word is a verb of undergoing: asked once a form."""
    return Remembered(
        lambda fold: any(small.plays(f, "suffers") for f in (bare_verb(fold), *(stem for _, stem, _ in stems(fold))))
    )


def number_of(fold: str) -> str:
    """The number that the ending of a verb tells: توصلا d, شنوا p."""
    if fold.endswith(PLURAL):
        return "p"
    return "d" if fold.endswith(DUAL) and len(fold) > SHORTEST_VERB else "s"
