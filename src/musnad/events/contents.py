"""What the cue of a statement makes of what it governs."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT, for_a_purpose
from musnad.events.operators import matches
from musnad.events.standing_acts import kept, lets_through, opens, part_of_it
from musnad.events.text import CONJUNCTIONS, Text
from musnad.lexicon.events import Operator, SpeechAct
from musnad.record import Statement
from musnad.record.events import Status

FIRST_CLAUSE = 9
"""Words of what is said that the cue itself governs: دعا إلى [هدنة]."""

THAT = ("free", "b_free")
"""Roles of أن, behind which several verbs are of what is said."""

AROUND = frozenset({"adjunct", "eve"})
"""Roles of words that only tell when: حذرت من السفر قبل [زيارة] الورداني."""

INSISTING = frozenset({"insist"})
"""Acts of insisting, which are a request only of what is not so yet."""

DENIABLE = frozenset({"any_", "scheduled_adj"})
"""Operators of what is any at all or still to come, which a denial denies all the same."""

STATING, PROMISE = frozenset({"assert", "express", "announce"}), "promise"
"""Classes of cues by which somebody may bind himself, and that of binding oneself."""


def of_content(text: Text, hit: Hit, statement: Statement | None) -> Status | None:  # noqa: PLR0911 - one question a line
    """What the cue makes of what it governs: a demand is hypothetical, a pledge planned, a denial negated."""
    joined = hit.verb and hit.cut > 0 and text.folds[hit.first][0] in CONJUNCTIONS
    if statement is None or statement.cue is None or statement.cue.start > statement.content.start:
        return None
    act = acts_of(text, statement)
    start = text.tokens.at(statement.content.start)
    if joined and (hit.shape != "present" or not (start and text.plays_any(start - 1, THAT))):
        return None  # تنفي نارية القصف و[تتهم] سهلستان
    if _around(text, hit, start):
        return None  # أمل أن تتغير بعد إبرام الاتفاق: what went before the hope
    if not hit.verb and for_a_purpose(text, text.tokens.at(statement.cue.start)):
        return "hypothetical"  # حان الوقت ليعلن المجلس رفضه
    if statement.polarity == "negated" and hit.owner and hit.first == start:
        return None if act is not None and act.content == "negated" else "negated"  # لم تعلن نارية [موافقتها]
    if act is None or act.content is None or hit.first - start > FIRST_CLAUSE:
        return None
    return act.content if _governed(text, hit, act, start) else None


def denied_at_all(text: Text, hit: Hit, operator: Operator | None) -> bool:
    """Whether what is any at all, or would be to come, is denied: نفت نارية وجود أي [مفاوضات], لقاء مرتقب."""
    open_ = operator is not None and operator.id in DENIABLE and not hit.verb
    return open_ and of_content(text, hit, text.said(hit.first)) == "negated"


def _around(text: Text, hit: Hit, start: int) -> bool:
    """Whether a word of when stands before an act, nothing that "and" joins between: توعد برد بعد مقتله في [غارة]."""
    for j in range(hit.first - 1, start - 1, -1):
        if text.is_any(j, AROUND):
            return j < hit.first and (j == hit.first - 1 or j + 1 not in text.times)
        if text.folds[j][0] == CONJUNCTIONS[0] and j not in text.party_at:
            return False
    return False


def _governed(text: Text, hit: Hit, act: SpeechAct, start: int) -> bool:
    """Whether a cue decides what becomes of an act near the head of what is said."""
    if hit.verb and hit.shape == "past" and act.content != "negated":
        return False  # هددت نارية التي قصفت سهلستان: no threat of the bombing
    if act.id in INSISTING and declared(text, start):
        return False  # تصر نارية على أن الضربات السهلية باطلة
    if kept(text, hit):
        return False  # طالب باحترام الهدنة
    if act.content == "negated" and not hit.verb and part_of_it(text, text.sentence_at[hit.first], hit):
        return False  # نفى أن يكون السبب في اعتقال الضباط
    if not all(lets_through(text, hit, j) for j in range(start, hit.first)):
        return act.content == "planned" and opens(text, hit)  # لا تستبعد تورط أشخاص في الهجوم
    apart = ("free", "relative")  # دعت إلى احترام الهدنة التي جاءت مع زيارة المبعوث
    return not any(text.plays_any(j, apart) for j in range(start + 1, hit.first))


def declared(text: Text, start: int) -> bool:
    """Whether "that" before what is said tells how things are, no wish: تصر على [أنه] سلمي, but تصر على [أن] ينسحب."""
    if text.plays_any(start, ("free_pronoun", "b_free_pronoun")):
        return True
    that = start > 0 and text.plays_any(start - 1, ("free", "b_free"))
    return that and text.folds[start][0] not in PRESENT


def needed(text: Text, start: int) -> bool:
    """Whether what is said tells of a need: تصر على أن الضربات [تحتاج] إلى موافقة."""
    said = range(start, min(len(text.folds), start + FIRST_CLAUSE))
    return any(op.id == "must" for j in said for op in matches(text, j, {"before"}))


def acts_of(text: Text, statement: Statement) -> SpeechAct | None:
    """The act of a statement by its cue's row, or that row's class; who states his commitment promises."""
    row = statement.rule.rsplit(".", 1)[-1]
    cue = text.lexicon.cues.by_id.get(row)
    if cue is None:
        return None
    if cue.act in STATING and _own_commitment(text, statement):
        return text.table.act(row, PROMISE)
    return text.table.act(row, cue.act)


def _own_commitment(text: Text, statement: Statement) -> bool:
    """Whether somebody states his own commitment: جدد [التزامه] بفتح المعبر, but أكدت مرزاق التزام نارية بالهدنة."""
    at = text.tokens.at(statement.content.start)
    if not text.is_(at, "commitment"):
        return False
    whose = text.party_at.get(at + 1)
    if whose is None or whose.first != at + 1 or whose.cut:
        return True
    others = {one for one in text.states_of(whose.ids) if not one.startswith("name:")}
    return not others or not others.isdisjoint(text.states_of(statement.source.entity.split("+")))
