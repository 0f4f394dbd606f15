"""What is there anyway, whatever is done with it: a war that goes on, a known deal, sanctions that are to be lifted."""

from __future__ import annotations

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.futures import future
from musnad.events.going_on import as_act
from musnad.events.means import bare_verb
from musnad.events.operators import matches
from musnad.events.provided import announced, provided
from musnad.events.text import Sentence, Text, stems
from musnad.lexicon.events import POSSESSIVES, Operator

WARS = frozenset({"war", "conflict"})
"""Rows of wars, which go on whatever is said of them."""

STANDING: frozenset[str] = frozenset({"ASSAULT", "SANCTION", "CONSULT", "COERCE", "PROTEST"})
"""Types whose definite nouns name something known: الاجتماع, العقوبات."""

GOING_ON = frozenset({"ASSAULT", "COERCE", "THREATEN", "ACCUSE"})
"""Types whose nouns with a pronoun name what goes on already: رفض [تدخلاتها]."""

CHARGES = frozenset({"blame"})
"""Rows of nouns of charges, which were made whoever denies them: نفت نارية [اتهامات] سهلستان."""

FOUGHT = frozenset({"ASSAULT", "PROTEST"})
"""Types that are no term of a deal: في مقابل [مقتل] عشرة."""

TO_COME = frozenset({"ASSAULT", "MOBILIZE", "CONSULT"})
"""Types of acts that come after the decision; ties are cut by it: قررت نارية [قطع العلاقات]."""

OF_TERMS = {"on_terms"}
"""The operator that says what a paper holds: رسالة تتضمن إعلان [هدنة]."""

AHEAD = Operator("truce_from", "planned", "before", 1, ())

OF_TOPIC = frozenset({"topic"})
"""Operators that say what a deal or talks are about: اتفاق حول [هدنة]."""

NAMED = frozenset({"agreement", "deployment"})
"""Rows whose definite nouns name something known beside those types: الاتفاق, الانتشار العسكري."""

WORDED = frozenset({"CONSULT"})
"""Types of acts that are not where they fall through; an attack that fails was, and a deal: فشل [الهجوم]."""

PENALTIES = frozenset({"execution"})
"""Rows whose noun has its article without naming one that was: تنفيذ حكم [الإعدام]."""

REFUSED = frozenset({"AGREE", "ASSAULT", "COERCE"})
"""Types of known things that are there whoever refuses them: رفض [الاتفاق], رفض [الانقلاب]."""

NEAREST_ATTENDING = 3
"""Words from a verb of attending to the meeting: يشارك في [الاجتماع]."""


CARRIED = ("light_noun", "going_on", "portion", "light", "gets_held", "occurring")
"""Roles of words that only carry the noun behind them: رفض [عقد] الاجتماع, لن [يعقد] الاجتماع."""

THROUGH = frozenset({"gets_held", "demonstrative", "attending"})
"""Roles of words over which a known noun is governed all the same: عرقل [هذا] الاجتماع."""

HELPS = frozenset({"AID", "COOPERATE", "SUPPORT"})
"""Types of help, in which efforts are made: جهود نارية في [دعم] سهلستان."""

FARTHEST_DENIAL = 9
"""Words from a denial to the act in which a part is denied."""

ANSWERS = frozenset({"AGREE", "REJECT", "REQUEST"})
"""Types of answers to a truce that is only offered."""

OF_KNOWN = ("aim", "moves_on")
"""Roles of words that stand before what is there: [هدف] الاجتماع, [دفع] المحادثات قدما."""

PARTICLES = ("preposition", "free", "free_pronoun")
"""Roles of small words between what governs and the noun."""


def there_anyway(text: Text, hit: Hit) -> bool:
    """Whether a noun names what is there anyway, so that only what stands right beside it decides."""
    if hit.verb or _attended(text, hit):
        return False
    owned = hit.owner is not None
    new = (
        not hit.definite and hit.first > 0 and text.is_(hit.first - 1, "breaking_out") > 0
    )  # مخاوف من اندلاع [حرب أهلية]
    war = hit.row.id in WARS and not new and (hit.definite or owned or hit.last > hit.first + 1)
    definite = hit.definite or text.folds[hit.first][hit.cut :].startswith(ARTICLE)  # العقوبات المفروضة: of two words
    backing = hit.row.id == "support" and hit.last < len(text.folds) and text.folds[hit.last] in text.lexicon.nisbas
    if definite and backing:
        return True  # الدعم الناري
    known = definite and (hit.row.type in STANDING or hit.row.id in NAMED) and not as_act(text, hit)
    known = known and hit.row.id not in PENALTIES
    goes_on = owned and hit.row.type in GOING_ON and hit.row.gen == "actor"
    return hit.row.id == "backed_by" or war or known or goes_on or (definite and _this_truce(text, hit))


def _this_truce(text: Text, hit: Hit) -> bool:
    """Whether a truce is pointed to, nobody to take it up: أن تكون [هذه الهدنة] بداية, but رفضت نارية هذه الهدنة."""
    j = hit.first - 1
    if hit.row.mode != "ceasefire" or j < 0 or not text.is_(j, "demonstrative"):
        return False
    while j > 0 and (text.is_(j, "demonstrative") or j in text.party_at or text.preposition(j)):
        j -= 1
    return all(form.row.type not in ANSWERS for form in text.table.verbs.get(bare_verb(text.folds[j]), ()))


def lets_through(text: Text, hit: Hit, j: int) -> bool:
    """Whether what stands before token j governs a known noun behind it: رفض [عقد] الاجتماع, but فرصة ل[نجاح] الحرب."""
    if not there_anyway(text, hit) or j in text.party_at or j in text.times or text.sign(j):
        return True
    if text.plays_any(j, PARTICLES) or text.is_any(j, THROUGH):
        return True
    bare = [s for _, s, the in stems(text.folds[j]) if not the]
    if any(text.small.plays(s, "easing") for s in bare):
        return False  # مقابل رفع [العقوبات]: they are there
    return any(text.small.plays(s, role) for s in bare for role in CARRIED)


def opens(text: Text, hit: Hit) -> bool:
    """Whether talks are the subject of the verb before them, as far ahead as it is: توقع أن [يتناول] اللقاء المياه."""
    if hit.row.type != "CONSULT" or hit.verb:
        return False
    before = hit.first - 1
    while before in text.times and before > text.sentence_at[hit.first].first:
        before -= 1  # ستستضيف الأسبوع المقبل [المفاوضات]
    finite = verb(text, before, text.sentence_at[hit.first].first) or future(text.folds[before])
    return finite or any(True for _ in matches(text, before, {"after"}))  # إذا انهارت المفاوضات


def _broken(text: Text, hit: Hit) -> bool:
    """Whether a truce is told right behind its breaches: [خروقاتها] لوقف إطلاق النار."""
    at = hit.first - 1
    known = text.folds[hit.last - 1].startswith(ARTICLE) and at >= 0
    words = [s for _, s, _ in stems(text.folds[at])] if known else []
    words += [s.removesuffix(e) for s in words for e in POSSESSIVES if s.endswith(e)]
    return any(text.small.plays(s, "breaches") for s in words)


def kept(text: Text, hit: Hit) -> bool:
    """Whether a truce is there to be kept or broken: طالب باحترام [الهدنة]."""
    if hit.row.mode == "ceasefire" and not hit.verb and _broken(text, hit):
        return True
    truce = hit.row.mode == "ceasefire" and not hit.verb and hit.first > 0 and (hit.definite or hit.owner is not None)
    at = hit.first - 1 - (truce and text.preposition(hit.first - 1))
    keeper = text.party_at.get(at) if truce else None
    at = keeper.first - 1 if keeper is not None and keeper.first else at  # التزام نارية بالهدنة
    words = [s for _, s, _ in stems(text.folds[at])]
    words += [s.removesuffix(e) for s in words for e in POSSESSIVES if s.endswith(e)]  # التزامها بالهدنة
    return truce and any(text.small.plays(s, "keeps_truce") for s in words)


def part_of_it(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether only a part in an act is denied, not the act: نفى [تورطه] في الهجوم, نفى [مسؤوليته] عن مقتل الورداني."""
    at = hit.first - 1 - (text.preposition(hit.first - 1) and not hit.cut)
    near = range(max(sentence.first, at - 1), at + 1)
    return any(text.is_(j, "part_of_it") for j in near)


def part_denied(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody's part in an act is denied, so that he is none of its doers: نفت [نارية] تورطها في الهجوم."""
    if hit.verb or not part_of_it(text, sentence, hit):
        return False
    near = range(max(sentence.first, hit.first - FARTHEST_DENIAL), hit.first)
    return any(text.plays_any(j, ("negation", "is_not")) or text.is_(j, "denies") for j in near)


def made(text: Text, hit: Hit, j: int) -> bool:
    """Whether token j is an aim or a move of what is there, or efforts made: [هدف] الاجتماع, [دفع] المحادثات قدما."""
    if any(text.is_(j, role) == hit.first - j for role in OF_KNOWN):
        return there_anyway(text, hit)
    helps = hit.row.type in HELPS and not hit.verb and not hit.cut and text.is_(hit.first - 1, "fi") > 0
    return helps and any(text.small.plays(s, "part_in") for _, s, _ in stems(text.folds[j]))


def _attended(text: Text, hit: Hit) -> bool:
    """Whether somebody is told to attend a meeting, as sure as his attending: من المتوقع أن يحضر [الاجتماع]."""
    if hit.row.type != "CONSULT":
        return False
    words = 0
    for j in range(hit.first - 1, text.sentence_at[hit.first].first - 1, -1):
        words += j not in text.party_at and j not in text.times  # ستشارك [نارية وسهلستان] في الاجتماع
        if words > NEAREST_ATTENDING or text.is_(j, "attending"):
            return words <= NEAREST_ATTENDING
    return False


def spared(hit: Hit, op: Operator) -> bool:
    """Whether an operator leaves a known thing as it is: رفض [الاتفاق], قلق من [الاتفاق], أنهت [الحرب]."""
    noun, row = not hit.verb, hit.row
    known = noun and hit.definite
    stands = known and (row.type in STANDING or row.id == "truce")
    deal = known and row.id == "agreement"
    deal_or_deed = hit.definite and row.id != "signing"  # رفض التوقيع على الاتفاق: nobody signed
    return {
        # أبلغوا بشأن هجمات المعبر, لبحث الاعتداءات
        "topic": noun and ((row.type in FOUGHT and row.id != "fighting_x") or stands or deal),
        "on_terms": deal,  # ينص الاتفاق على, بنود الاتفاق
        "seek": known and row.id == "truce",  # جهود استمرار الهدنة
        "intends": known and row.id in WARS,  # قبل بدء الحرب
        "scheduled_adj": row.mode == "cancel",  # نفت إلغاء اللقاء المقرر غدا
        "settled": row.mode == "cancel",  # تقرر إلغاء اللقاء, but تعتزم إلغاء اللقاء
        "ended": row.type in {"ASSAULT", "CONSULT"},  # أنهت الحرب, أنهى زيارة: it was
        "any_": hit.definite,  # طلبت منه ذلك، أي [الوساطة]: that is
        "in_return": row.type in FOUGHT,
        "fell_through": row.type not in WORDED and row.mode != "ceasefire",
        "refused_to": noun and (row.type == "REQUEST" or row.id in CHARGES or (deal_or_deed and row.type in REFUSED)),
        "warned_of": known and row.type == "AGREE",
        "decided": row.type not in TO_COME,
        "commanded": row.type not in TO_COME | {"RETREAT"},
    }.get(op.id, False)


def ended(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether an attack is what is to be stopped or ended, and so is there: على أمل إنهاء [الحرب]."""
    before = hit.first > sentence.first and text.is_(hit.first - 1, "hereafter") == 1
    return before and not hit.verb and hit.definite and hit.row.type == "ASSAULT"


def only_spoken_of(text: Text, sentence: Sentence, hit: Hit, found: list[Operator]) -> tuple[bool, Operator | None]:
    """Whether the deal before a deed alone decides, and what it makes of it."""
    ids = {op.id for op in found}
    if ids == OF_TERMS and announced(text, sentence, hit):
        return True, AHEAD
    if not ids <= OF_TOPIC:
        return False, None
    told = provided(text, sentence, hit)
    return told is not None or (hit.row.mode == "ceasefire" and not hit.verb), told
