"""Statements by a participle that hangs on a speaker already named: مشيرا إلى, مؤكدا أن, وتابع فلان قائلا."""

from __future__ import annotations

from musnad.statements.drafts import Draft
from musnad.statements.hits import Hit
from musnad.statements.openings import find
from musnad.statements.subjects import Who
from musnad.statements.text import Sentence, Text

LONGEST_ASIDE = 9
"""Tokens between a participle and its content: في الوقت نفسه، من جهة أخرى."""

DOUBLE = "qala"
"""The row whose participle only repeats the verb before it: وأضاف قائلا."""


def participle(text: Text, sentence: Sentence, hit: Hit, walls: frozenset[int], before: tuple[Hit, Who] | None) -> Draft | None:
    """The statement of a participle; `before` is the finite cue ahead of it in the sentence and its subject."""
    if not _stands_free(text, sentence, hit):
        return None
    stop = min(sentence.last, hit.i + 1 + LONGEST_ASIDE)
    opening = find(text, hit.i + 1, sentence.last, hit.forms, walls - {hit.i}, bare=hit.form.gender == "f")
    if opening is None or opening.start > stop:
        return None
    form = opening.form
    joined = hit.i > sentence.first and not hit.cut and not text.punctuation(hit.i - 1)
    if joined and opening.how == "preposition" and text.folds[opening.start][0] == "ب" and opening.start == hit.i + 1:
        return None
    repeats = form.cue.id == DOUBLE and before is not None
    comma = hit.i - 1 if hit.i > sentence.first and text.folds[hit.i - 1] in {"،", "-", "–"} else hit.i
    return Draft(
        pattern="double-cue" if repeats else "participle",
        cue=form.cue,
        cue_first=hit.i,
        cue_cut=hit.cut,
        cue_last=hit.i + 1,
        who=before[1].phrase if repeats and before else None,
        gender=before[0].form.gender if repeats and before else form.gender,
        number=before[0].form.number if repeats and before else form.number,
        start=opening.start,
        end=sentence.last,
        how=opening.how,
        opens=comma,
        gap=(hit.i + 1, opening.start),
        sure=0.9 if repeats else 0.85,
    )


def _stands_free(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether it is no adjective of the noun before it: after a comma, a mark, a و, or with a free opening next."""
    i = hit.i
    if i == sentence.first or hit.cut or text.punctuation(i - 1) or hit.form.gender == "m":
        return True
    following = i + 1
    return following < sentence.last and (
        any(text.plays(following, role) for role in ("free", "free_pronoun", "b_free")) or text.folds[following] == ":"
    )
