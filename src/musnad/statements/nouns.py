"""Statements by a noun of saying with its speaker: تصريحات الورداني عن, تأكيده أن, دعوتها إلى."""

from __future__ import annotations

from musnad.statements.drafts import Draft
from musnad.statements.openings import Opening, find
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Sentence, Text

LONGEST_ASIDE = 5
"""Tokens between the noun's speaker and its content: إعلان فلان [الأخير] عن."""


WITH_B = frozenset({"accuse", "demand", "threaten", "promise", "admit"})
"""Acts whose nouns take their content with ب: اتهامه لفلان بخرق الهدنة."""


def nominal(text: Text, sentence: Sentence, i: int) -> Draft | None:
    """The statement of a noun at token i: with a pronoun of its speaker, or its speaker in the genitive."""
    fold = text.folds[i]
    cut, stem = next(((c, fold[c:]) for c in (0, 1) if _known(text, fold, c)), (0, ""))
    forms = tuple(f for f in text.cues.forms.get(stem, ()) if f.shape == "noun")
    if not forms or stem.startswith("ال"):
        return None
    who: Phrase | None = None
    after = i + 1
    if not forms[0].owned:
        who = read(text, i + 1, sentence.last, "object")
        if who is None or who.kind in {"document", "side", "all"}:
            return None
        after = who.last
    opening = find(text, after, min(sentence.last, after + LONGEST_ASIDE), forms, frozenset(), bare=False)
    if opening is None or opening.how not in {"an", "preposition"}:
        return None
    if opening.how == "preposition" and text.folds[opening.start][0] == "ب" and forms[0].cue.act not in WITH_B:
        return None
    return _draft(sentence, i, cut, who, opening)


def _known(text: Text, fold: str, cut: int) -> bool:
    if cut and fold[0] not in "وفبكل":
        return False
    return any(f.shape == "noun" for f in text.cues.forms.get(fold[cut:], ()))


def _draft(sentence: Sentence, i: int, cut: int, who: Phrase | None, opening: Opening) -> Draft:
    form = opening.form
    return Draft(
        pattern="noun",
        cue=form.cue,
        cue_first=i,
        cue_cut=cut,
        cue_last=i + 1,
        who=who,
        gender=None if who else form.gender,
        number=None if who else form.number,
        start=opening.start,
        end=sentence.last,
        how=opening.how,
        opens=i,
        outer=False,
        gap=(opening.start, opening.start),
        sure=0.65,
    )
