"""A clause between a speaker and his words that says who passed them on: قال فلان، [وفق ما أوردت الوكالة]، إن."""

from __future__ import annotations

from itertools import pairwise

from musnad.statements.framing import frame_at
from musnad.statements.governed import WAYS
from musnad.statements.hits import Hit
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Sentence, Text

FARTHEST_SPEAKER = 12
"""Tokens from a verb of saying to such a clause: the speaker, his office with him."""

FARTHEST_CONTENT = 10
"""Tokens from the clause's verb to where the content opens."""

LONGEST_OPENER = 3
"""Tokens of the words that open it: وفق ما, بحسب ما."""

PAUSES = frozenset("،-–—")
OPENS = ("free", "free_pronoun")


def asides(text: Text, sentence: Sentence, met: tuple[Hit, ...]) -> dict[int, Phrase]:
    """The verbs of such clauses by their tokens, each with whom it names."""
    found: dict[int, Phrase] = {}
    finite = [hit for hit in met if hit.finite]
    for said, hit in pairwise(finite):
        first = _opener(text, sentence, hit.i)
        says = said.form.cue.government & {"quote", "an"}
        if first is None or not said.i < first <= said.i + FARTHEST_SPEAKER or not says:
            continue
        spoken = any(text.folds[j] == ":" or text.plays_any(j, OPENS) for j in range(said.i + 1, first))
        speaker, phrase = read(text, said.i + 1, first, "clause"), _named(text, sentence, hit.i + 1)
        beside = first == said.i + 1 + int(text.folds[said.i + 1] == "،")  # كان الوزير ألمح، بحسب ما نقل موقع كذا
        named = beside or speaker is not None
        if named and phrase and not spoken and _content_opens(text, sentence, said, first, phrase.last):
            found[hit.i] = phrase
    return found


def _opener(text: Text, sentence: Sentence, verb: int) -> int | None:
    """The first token of a frame of clauses right before a verb: [وفق ما] أوردت."""
    for i in range(max(sentence.first, verb - LONGEST_OPENER), verb):
        frame = frame_at(text, i, sentence.last)
        if frame and frame.after == verb and "clause" in frame.frame.cue.government:
            return i
    return None


def _named(text: Text, sentence: Sentence, i: int) -> Phrase | None:
    """Whom the clause names behind its verb, "of him" between or not: نقلت [عنه] الوكالة."""
    i += i < sentence.last and text.plays(i, "from_him")
    return read(text, i, sentence.last, "clause") if i < sentence.last else None


def _content_opens(text: Text, sentence: Sentence, said: Hit, first: int, at: int) -> bool:
    """Whether the content opens soon behind it: a colon, a mark, أن or the verb's own preposition behind a comma.

    A colon behind كما is its own.
    """
    as_ = text.plays(first, "clause")
    ways = tuple(f"preposition_{way}" for way in WAYS if way in said.form.cue.government)
    opens = OPENS if as_ else (*OPENS, *ways)
    stop = min(sentence.last, at + FARTHEST_CONTENT)
    for j in range(at, stop):
        if text.folds[j] == ":" or text.plays_any(j, OPENS) or (j == at and j in text.closes):
            return not as_
        if text.folds[j] in PAUSES and not (j + 1 < sentence.last and text.plays(j + 1, "time")):
            marked = j + 1 in text.closes and not as_
            return j + 1 < sentence.last and (text.plays_any(j + 1, opens) or marked)
    return False
