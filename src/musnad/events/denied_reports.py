"""What reports tell that somebody denies: نفت نارية تقارير عن [لقاء] سري, نفى الورداني ما تردد بشأن [استقالته]."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.text import Sentence, Text, stems

FARTHEST_REPORT = 8
"""Words from denying, past who denies, to the reports."""

FARTHEST_TOLD = 14
"""Words from the reports to what they tell."""

ABOUT, THAT = frozenset({"about", "an"}), ("free", "b_free", "b_free_pronoun")
"""Roles of what leads from reports to what they tell: تقارير [عن] لقاء, الخبر الذي نشر [بشأن] زيارته."""


def denied_report(text: Text, sentence: Sentence, hit: Hit, earlier: Sequence[Hit]) -> bool:
    """Whether an act is the first that reports tell which somebody denies; `earlier` are the acts of its sentence."""
    report = _report_before(text, sentence, hit)
    told_of = (other for other in earlier if not (other.verb and other.row.type == "CONSULT"))  # تحدثت عن
    if report is None or any(report < other.first < hit.first for other in told_of):
        return False
    between = range(report + 1, hit.first + (hit.cut > 0))
    if any(text.plays(j, "turn") or text.folds[j] == "،" for j in between if j < hit.first):
        return False
    told = any(text.is_any(j, ABOUT) or text.plays_any(j, THAT) for j in between)
    return told and _denier(text, sentence, report)


def _report_before(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The token of the reports nearest before an act."""
    near = range(hit.first - 1, max(sentence.first, hit.first - FARTHEST_TOLD) - 1, -1)
    return next((j for j in near if j not in text.party_at and _plays(text, j, "report_of")), None)


def _denier(text: Text, sentence: Sentence, report: int) -> bool:
    """Whether a word of denying stands before reports, who denies and when between."""
    left = FARTHEST_REPORT
    for j in range(report - 1, sentence.first - 1, -1):
        if _plays(text, j, "denies_it"):
            return not (j > sentence.first and text.plays(j - 1, "negation"))
        if verb(text, j, sentence.first):
            return False  # نفت الاتهامات، [وتحدثت] تقارير عن قصف
        left -= j not in text.party_at and j not in text.times
        if left < 0 or text.plays(j, "turn") or text.plays(j, "relative"):
            return False
    return False


def _plays(text: Text, j: int, role: str) -> bool:
    return text.is_(j, role) > 0 or any(text.small.plays(stem, role) for _, stem, _ in stems(text.folds[j]))
