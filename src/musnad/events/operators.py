"""Which operators of events_status.tsv begin at a token, and the particles right before a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from musnad.arabic import Remembered
from musnad.events.clauses import verb
from musnad.events.futures import PRESENT, future, own_letters, own_spelling
from musnad.events.text import CONJUNCTIONS, Sentence, Text
from musnad.lexicon import Lexicon
from musnad.lexicon.events import Events, Operator
from musnad.record.events import Status

ORDER: tuple[Status, ...] = ("negated", "hypothetical", "planned", "reported")

SUBJECT_ROOM = 10
"""Words of a subject between a verb and its preposition."""

SHORTEST_PLURAL = 5
"""Letters of a verb with the ending of "they": خططوا, يأملون."""

OF_PRESENT = "لما"
"""What denies a present alone: before a past it is "when", or ل and ما."""


def matches(text: Text, j: int, where: set[str]) -> Iterator[Operator]:
    """The operators of these places that begin at token j, all their words being there."""
    for op in _operators(text.lexicon)[text.folds[j]]:
        follows = tuple(text.folds[j + 1 : j + 1 + len(op.rest)])
        if op.where in where and (follows == op.rest or _glued(follows, op.rest) or _apart(text, j, op)):
            yield op


@lru_cache(maxsize=4)
def _operators(lexicon: Lexicon) -> Remembered[str, tuple[Operator, ...]]:
    """The operators that may begin with a word, proclitics, future and the ending of many off: asked once a form."""
    table = lexicon.events
    return Remembered(lambda fold: tuple(op for stem in _stems(fold, table) for op in table.operators.get(stem, ())))


def _stems(fold: str, table: Events) -> list[str]:
    stems = [fold]
    if fold[0] in CONJUNCTIONS and len(fold) > 2:  # noqa: PLR2004
        stems.append(fold[1:])
    if fold[0] in "بل" and len(fold) > 3 and not fold.startswith("لل"):  # noqa: PLR2004
        stems.append(fold[1:])
    if fold.startswith("لل"):
        stems.append("ال" + fold[2:])  # للمطالبة
    stems.extend([stem[1:] for stem in stems if future(stem) and not own_spelling(fold, table)])  # ستطالب
    stems.extend([stem[:-2] for stem in stems if stem.endswith(("وا", "ون")) and len(stem) >= SHORTEST_PLURAL])
    return stems


def _glued(follows: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether the last word of a phrase is a letter glued to the next: تعهد ب, بفتح."""
    whole = bool(rest) and len(follows) == len(rest)
    return whole and len(rest[-1]) == 1 and follows[:-1] == rest[:-1] and follows[-1].startswith(rest[-1])


def _apart(text: Text, j: int, op: Operator) -> bool:
    """Whether a phrase's preposition follows with its subject or its time between: أمر الرئيس ب; not أن نارية لم."""
    rest = op.rest
    subject = j + len(rest)
    if (
        not rest
        or op.id == "if_"
        or not _between(text, subject)
        or tuple(text.folds[j + 1 : subject]) != tuple(rest[:-1])
    ):
        return False
    after = range(subject, min(len(text.folds), j + SUBJECT_ROOM))
    free = next((k for k in after if not (_between(text, k) or text.sign(k))), None)
    if free is None:
        return False
    return text.folds[free] == rest[-1] or (len(rest[-1]) == 1 and text.folds[free].startswith(rest[-1]))


def _between(text: Text, at: int) -> bool:
    """Whether a subject or a time stands at token `at`: اتفقوا [مساء الثلاثاء] على."""
    return at in text.party_at or at in text.times


def at_verb(text: Text, sentence: Sentence, at: int, near: int) -> Iterator[Operator]:
    """Particles right before a verb: لم, لن, سوف."""
    for j in range(max(sentence.first, at - 3), at):
        for op in matches(text, j, {"verb"}):
            if text.is_(j + 1, "no_negation") or (text.folds[j] == OF_PRESENT and text.folds[at][0] not in PRESENT):
                continue
            if at - j <= op.reach and not any(verb(text, k, sentence.first) for k in range(j + 1, at)):
                yield op
    if at != near and text.folds[at].removeprefix("و").startswith("س") and not own_letters(text, at):
        stem = text.folds[at].removeprefix("و")
        yield from (op for op in text.table.operators.get("س", ()) if stem[1:2] in "يت")


def particles(text: Text, sentence: Sentence, at: int) -> Status | None:
    """What stands right before a verb makes of it."""
    found = {op.status for op in at_verb(text, sentence, at, -1)}
    return next((s for s in ORDER if s in found), None)
