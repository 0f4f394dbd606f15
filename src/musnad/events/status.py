"""Whether it took place: negated, hypothetical, planned, reported, happened, in this order."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.events.agreed_upon import agreed_upon
from musnad.events.coming import held
from musnad.events.drafts import Hit
from musnad.events.governing import edge_of, governing, of_future
from musnad.events.operators import ORDER, matches
from musnad.events.standing_acts import FOUGHT, ended, kept, only_spoken_of, part_of_it, spared, there_anyway
from musnad.events.taken_up import done
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems
from musnad.events.thoughts import FARTHEST_SUCCESS, thought
from musnad.events.until import earlier, until
from musnad.lexicon.events import Operator

OF_PAST = frozenset({"if_", "claimed", "believed", "may", "whether", "asked_if"})
"""Operators that may stand before a past: what is wished for, planned or threatened is told by a present or a noun."""

OF_THAT = frozenset({"refused_to", "asked_for", "warned_of", "intends", "settled", "agreed_to", "on_terms", "topic"})
"""Operators that govern a verb only by أن: ترفض الحركة و[تقاتلها] is no refusal of fighting."""

AGREED = "agreed_to"
"""The operator that tells more of a plan than that it is set."""

THAT = ("free", "free_pronoun", "b_free")
"""Roles of أن and its like."""

WANTS = frozenset({"intends"})
"""Operators whose own complement ل begins."""

OWN_WORDS = frozenset({"SUPPORT", "ACCUSE"})
"""Types of what somebody says of himself beside what he refuses."""

STRUCK = frozenset({"attack", "strikes", "killing", "explosion", "bombing_of", "abduction", "arrest_n"})
"""Rows of blows that are there where somebody asks about them: تقصي الحقائق حول [هجمات] الجيش."""

AHEAD_NOT, FARTHEST_NOT = frozenset({"لن", "لا"}), 8
"""What denies the present or the time to come, and the words from it to its "but"."""

NEAR_BUT = 4
"""Words from "but by" to the act."""

NEAREST_FACT = 3
"""Words from an anniversary to what was, and from it to its past day."""

NEAREST_THAT = 6
"""Words between أن and the verb of the present that it puts under another."""


def decided(text: Text, sentence: Sentence, hit: Hit) -> Operator | None:
    """The words around a trigger that decide its status; null where nothing speaks against its having happened."""
    if hit.row.status:
        return Operator(hit.row.id, hit.row.status, "row", 0, ())
    if not hit.verb and hit.row.id == "protest" and text.is_(hit.first, "as_reason"):
        return None  # ألغى زيارته [احتجاجا] على القصف: the protest was
    if not hit.verb and (done(text, sentence, hit) or on_request(text, hit) or _a_fact(text, sentence, hit)):
        return None
    if (at_once := _at_once(text, sentence, hit)) is not None:
        return at_once
    found = _operators_of(text, sentence, hit)
    if not found and _to_wage(text, sentence, hit):
        return Operator("purpose", "hypothetical", "prefix", 0, ())
    decides, told = only_spoken_of(text, sentence, hit, found)
    return told if decides else _first_that_fits(text, sentence, hit, found)


def _at_once(text: Text, sentence: Sentence, hit: Hit) -> Operator | None:
    """What decides whatever else stands there: that it is no longer, goes on, or must come first."""
    if _no_longer(text, sentence, hit):
        return Operator("no_longer", "negated", "verb", 0, ())
    if ended(text, sentence, hit):
        return Operator("goes_on", "happened", "row", 0, ())
    return Operator("until", "hypothetical", "before", 0, ()) if until(text, sentence, hit) else None


def _a_fact(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether it is told to be there: منع نشر [صور] تفجير المقر, الذكرى الأربعون لمقتل الورداني, الحرب [الدائرة]."""
    before = range(max(sentence.first, hit.first - NEAREST_FACT), hit.first)
    if kept(text, hit) or any(text.is_(j, "anniversary") for j in before):
        return True
    going = hit.definite or hit.owner is not None or hit.row.type == "ASSAULT"
    behind = range(hit.last, min(sentence.last, hit.last + 2))
    if going and any(text.is_(j, "under_way") for j in behind):
        return True
    return hit.first > sentence.first and text.is_(hit.first - 1, "of_fact") > 0


def _no_longer(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a present is told to be no more, only who does it between: لم تعد نارية [تدعم] سهلستان."""
    if not hit.verb or hit.shape != "present" or hit.cut:
        return False
    j = hit.first - 1
    while j > sentence.first and j in text.party_at:
        j -= 1
    return any(text.is_(k, "no_longer") == j - k + 1 for k in (j - 1, j) if k >= sentence.first)


def _withdrawn(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody withdraws his own backing, who does so between: سحبت نارية [دعمها] للمقترح."""
    if hit.verb or not hit.owner or hit.row.type != "SUPPORT":
        return False
    j = hit.first - 1
    while j > sentence.first and (j in text.party_at or j in text.times):
        j -= 1
    return text.is_(j, "withdraws_it") > 0


def _helped(text: Text, hit: Hit) -> bool:
    """Whether ب tells with whose help something else is done: أحبطت نارية انقلابا [بمساعدة] سهلستان."""
    helps = not hit.verb and hit.row.type in {"AID", "SUPPORT"} and not hit.definite
    return helps and hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("adverbial")


def _blamed(text: Text, hit: Hit) -> bool:
    """Whether the noun of condemning stands right before an act, which then is there: منعت نارية إدانة [قصف] القرية."""
    j = hit.first - 1
    if hit.verb or j < 0:
        return False
    forms = (form for _, stem, _ in stems(text.folds[j]) for form in text.table.nouns.get(stem, ()))
    return any(form.row.id == "condemnation" for form in forms)


def _past(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a day that is past stands behind a noun: مخاوف من أن يؤدي اتفاق [الأسبوع الماضي] إلى حرب."""
    if hit.verb:
        return False
    behind = range(hit.last, min(sentence.last, hit.last + NEAREST_FACT))
    dated = next((j for j in behind if text.is_(j, "dated_past")), None)
    return dated is not None and all(j in text.times for j in range(hit.last, dated + 1))


def on_request(text: Text, hit: Hit) -> bool:
    """Whether a request is one by which somebody else acts: دعا إلى اجتماع بناء على [طلب] نارية."""
    if hit.verb or hit.row.id != "request" or not hit.first:
        return False
    return text.is_(hit.first - 1, "on_request") == 1 or text.is_(hit.first - 2, "on_request") > 1


def _operators_of(text: Text, sentence: Sentence, hit: Hit) -> list[Operator]:  # noqa: C901 - one question a line
    """What governs a trigger, without what leaves it as it is or stands only beside it."""
    known = there_anyway(text, hit)
    found = [op for op in governing(text, sentence, hit) if not known or op.where in {"after", "near"}]
    if _helped(text, hit) and any(op.id == "prevents" for op in found):
        found = [op for op in found if op.where == "after"]
    blamed = _blamed(text, hit)
    found = [op for op in found if not (spared(hit, op) or _beside(text, hit, op) or (blamed and op.where != "after"))]
    if not hit.verb and any(op.where == "near" and op.id in WANTS for op in found):
        found = [op for op in found if op.where != "prefix"]  # يخطط ل[قصف] القرية: no purpose of another act
    found += [] if hit.verb else _ahead(text, sentence, hit)
    if _withdrawn(text, sentence, hit):
        found.append(Operator("withdrawn", "negated", "near", 0, ()))
    if not hit.verb and any(op.id == "scheduled_adj" for op in found) and held(text, sentence, hit):
        found = [op for op in found if op.id != "scheduled_adj"]
    if not hit.verb and hit.row.id in STRUCK and hit.first and text.is_(hit.first - 1, "about_what"):
        found = [op for op in found if op.where == "after" or op.status == "negated"]
    if _past(text, sentence, hit):
        found = [op for op in found if op.status == "negated"]
    if not hit.verb and (but := _but_only(text, sentence, hit)) is not None:
        found = [*(op for op in found if op.status != "negated"), *_required(text, sentence, but)]
    if not hit.verb and (part_of_it(text, sentence, hit) or earlier(text, sentence, hit)):
        found = [op for op in found if op.status != "negated"]
    if hit.verb and hit.shape == "past":
        found = [op for op in found if op.id != "will" and (op.where not in {"before", "near"} or op.id in OF_PAST)]
    if hit.verb and hit.shape == "present" and not _under_that(text, sentence, hit):
        found = [op for op in found if op.where not in {"before", "near"} or op.id not in OF_THAT]
    return found


def _ahead(text: Text, sentence: Sentence, hit: Hit) -> list[Operator]:
    """What a noun is that a verb of the future has for subject, or that is agreed on."""
    agreed = agreed_upon(text, sentence, hit)
    ahead = [of_future(text, sentence, hit), Operator(AGREED, "planned", "before", 0, ()) if agreed else None]
    return [op for op in ahead if op is not None]


def _but_only(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The token of "but" before an act that a negation excepts: لم يتفقا [إلا] بعد مفاوضات."""
    near = range(max(sentence.first, hit.first - NEAR_BUT), hit.first)
    return next((j for j in near if text.is_(j, "but_only") and not text.plays(j + 1, "free")), None)  # but إلا أن


def _required(text: Text, sentence: Sentence, but: int) -> Iterator[Operator]:
    """What is excepted from what will not or cannot be is a condition: لن يكون الحل إلا [بالحوار]."""
    if any(text.folds[j] in AHEAD_NOT for j in range(max(sentence.first, but - FARTHEST_NOT), but)):
        yield Operator("but_only", "hypothetical", "before", NEAR_BUT, ())


def _first_that_fits(text: Text, sentence: Sentence, hit: Hit, found: list[Operator]) -> Operator | None:
    """Of several the one whose status comes first; where none governs it, whether it is only thought of."""
    found = [
        op._replace(status="hypothetical") if op.id == "expected" and hit.row.type in FOUGHT else op for op in found
    ]
    known = there_anyway(text, hit)
    open_ = not found and not _past(text, sentence, hit)
    only = open_ and thought(text, sentence, hit, edge_of(text, sentence, hit), known=known)
    if open_ and (only or _only_to_be(text, sentence, hit)):
        return Operator("that", "hypothetical", "verb", 1, ())
    hindered = [op for op in found if op.id == "prevents"]
    if hindered and any(op.id in {"may", "perhaps"} for op in found):
        found = [op for op in found if op not in hindered]  # يمكن أن يعرقل التأخير [إقرار] الاتفاق
    supposed = [op for op in found if op.id in {"if_", "not_excluded"}]  # إذا لم توافق نارية, لا يستبعد لقاء
    return min(supposed or found, key=lambda op: (ORDER.index(op.status), op.id != AGREED), default=None)


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
    if hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == "ل":
        return True
    near = range(max(sentence.first, hit.first - NEAREST_THAT), hit.first)
    that = [j for j in near if text.plays_any(j, THAT)]
    after = range(that[-1] + 1, hit.first) if that else range(0)
    own = any(op.id in OF_THAT for j in after for op in matches(text, j, {"before"}))
    return bool(that) and not own  # أن نارية ترفض الحصار و[تدين] القصف


def _beside(text: Text, hit: Hit, op: Operator) -> bool:
    """Whether an operator is only a verb beside the trigger's: بحث في [اتصال هاتفي], تمنع و[ترفض] التدخل."""
    if op.id == "topic":
        return hit.row.type == "CONSULT" and not hit.verb and text.is_(hit.first - 1, "fi") > 0
    joined = hit.cut > 0 and text.folds[hit.first][0] == CONJUNCTIONS[0]
    if joined and hit.owner and op.id == "refused_to" and hit.row.type in OWN_WORDS:
        return True  # عبر عن رفضه للقانون و[تمسكه] بالاتفاق
    joined = joined and hit.verb
    before = (o.id for o in matches(text, hit.first - 1, {"before"})) if joined and hit.first else ()
    return op.id in before
