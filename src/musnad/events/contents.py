"""What the cue of a statement makes of what it governs."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.futures import for_a_purpose
from musnad.events.text import CONJUNCTIONS, Text
from musnad.lexicon.events import SpeechAct
from musnad.record import Statement
from musnad.record.events import Status

FIRST_CLAUSE = 9
"""Words of what is said that the cue itself governs: دعا إلى [هدنة]."""

STATING, PROMISE = frozenset({"assert", "express", "announce"}), "promise"
"""Classes of cues by which somebody may bind himself, and that of binding oneself."""


def of_content(text: Text, hit: Hit, statement: Statement | None) -> Status | None:
    """What the cue makes of what it governs: a demand is hypothetical, a pledge planned, a denial negated."""
    joined = hit.verb and hit.shape != "present" and hit.cut > 0 and text.folds[hit.first][0] in CONJUNCTIONS
    if statement is None or statement.cue is None or joined or statement.cue.start > statement.content.start:
        return None
    done_before = hit.verb and hit.shape == "past"  # هددت نارية التي قصفت سهلستان: no threat of the bombing
    act = acts_of(text, statement)
    start = text.tokens.at(statement.content.start)
    if hit.first > start and text.is_(hit.first - 1, "adjunct"):
        return None  # أمل أن تتغير بعد إبرام الاتفاق: what went before the hope
    if not hit.verb and for_a_purpose(text, text.tokens.at(statement.cue.start)):
        return "hypothetical"  # حان الوقت ليعلن المجلس رفضه
    if act is None or act.content is None or hit.first - start > FIRST_CLAUSE:
        return None
    if done_before and act.content != "negated":
        return None
    apart = ("free", "relative")  # دعت إلى احترام الهدنة التي جاءت مع زيارة المبعوث
    return None if any(text.plays_any(j, apart) for j in range(start + 1, hit.first)) else act.content


def acts_of(text: Text, statement: Statement) -> SpeechAct | None:
    """The act of a statement by its cue's row, or that row's class; who states his commitment promises."""
    row = statement.rule.rsplit(".", 1)[-1]
    cue = text.lexicon.cues.by_id.get(row)
    if cue is None:
        return None
    if cue.act in STATING and text.is_(text.tokens.at(statement.content.start), "commitment"):
        return text.table.act(row, PROMISE)  # جدد الورداني [التزامه] بفتح المعبر
    return text.table.act(row, cue.act)
