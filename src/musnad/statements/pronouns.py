"""A clause framed by a pronoun of who spoke before: وبحسبه فإن, وفقا لها، فإن."""

from __future__ import annotations

from musnad.lexicon.conjugation import Gender, Number
from musnad.statements.drafts import Draft
from musnad.statements.text import Sentence, Text

SHORTEST_CONTENT = 3
"""Words a framed clause must have to be a proposition."""

SURE = 0.85

PRONOUNS: dict[str, tuple[Number, Gender]] = {"by_him": ("s", "m"), "by_her": ("s", "f"), "by_them": ("p", "m")}
"""Roles of frames that point back, and with whom each agrees."""


def points_back(text: Text, i: int) -> bool:
    """Whether a frame with a pronoun begins at token i: بحسبه, وفقا لها."""
    return not text.begun[i].keys().isdisjoint(PRONOUNS)


def by_him(text: Text, sentence: Sentence, i: int) -> Draft | None:
    """A clause framed by a pronoun of who spoke before: وبحسبه فإن, وفقا لها، فإن."""
    if not points_back(text, i) or (i != sentence.first and not text.punctuation(i - 1)):
        return None
    number, gender = next(PRONOUNS[role] for role in PRONOUNS if text.phrase(i, role))
    after = i + max(text.phrase(i, role) for role in PRONOUNS)
    then = after + int(after < sentence.last and text.folds[after] == "،")
    if then + SHORTEST_CONTENT >= sentence.last or not text.plays_any(then, ("then", "frame_free")):
        return None
    start = then + int(text.plays(then, "frame_free"))
    return Draft(
        pattern="frame-first",
        cue=text.cues.by_id["bihasab"],
        cue_first=i,
        cue_cut=int(text.folds[i].startswith("و") and not text.words.plays(text.folds[i], "preposition")),
        cue_last=after,
        who=None,
        gender=gender,
        number=number,
        start=start,
        end=sentence.last,
        how="frame",
        opens=i - int(i > sentence.first),
        gap=(after, after),
        sure=SURE,
    )
