"""Days that are of a verb and not of the act that it rules or that follows it: أدانت نارية [أمس] الهجوم."""

from __future__ import annotations

from musnad.events.clauses import verb
from musnad.events.contents import acts_of
from musnad.events.drafts import Hit
from musnad.events.futures import PRESENT
from musnad.events.means import bare_verb, joined
from musnad.events.text import Sentence, Text, stems

FUTURE, PAST_ENDINGS = "س", ("ت", "تا")
"""The letter of the future, and how a past ends that begins as a present does: تعهدت."""

FARTHEST = 25
"""Words between a day and the act that its verb rules."""

FARTHEST_APART = 12
"""Words from "before" or "after" to the day of what it leads to."""

STANCES = frozenset({"ACCUSE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""Types of stances, whose verb's day is not that of what they are taken to."""

TOPICAL = frozenset({"discussed", "debated", "touched", "dealt_with", "reviewed"})
"""Rows of verbs of talking about something, which was on another day."""

ABOUT = frozenset({"deny", "expect", "doubt", "warn", "hope"})
"""Acts of speech about what was or will be on another day: نفت نارية [أمس] قصف القرية."""


def of_another(text: Text, sentence: Sentence, hit: Hit, i: int, *, ahead: bool) -> bool:
    """Whether the day at token i is that of the verb that rules an act, or of what comes before or after the act.

    `ahead`: the act is only planned or asked for, so that no past verb's day is its own.
    """
    if i > hit.last:
        return _apart(text, sentence, hit, i)
    return not hit.verb and i < hit.first and _ruling(text, sentence, hit, i, ahead=ahead)


def _ruling(text: Text, sentence: Sentence, hit: Hit, i: int, *, ahead: bool) -> bool:
    """Whether the verb of a day before a noun takes a stance to it, or only leads to it where it is to come."""
    if i < hit.first - FARTHEST or text.is_(i, "coming"):
        return False
    between = (j for j in range(i + 1, hit.first) if verb(text, j, sentence.first))
    ruling = next(between, None)
    if ruling is None:
        ruling = next((j for j in range(i - 1, sentence.first - 1, -1) if verb(text, j, sentence.first)), None)
        if ruling is None or text.is_(ruling, "held") or text.plays(ruling - 1, "negation"):
            return False
        if any(_another_act(text, j) for j in range(ruling + 1, i)):
            return False  # أدانت نارية اقتحام المقر [أمس] والاعتداء على الحراس
        tried = text.is_(ruling, "tries") > 0 or text.is_(ruling, "was") > 0
        ahead = ahead and hit.row.mode != "ceasefire"  # أعلنت نارية [أمس] هدنة: it is of that day
        return (ahead and _past(text.folds[ruling]) and not tried) or _stance(text, hit, ruling)
    return next(between, None) is None and _opens(text, sentence, i, ruling) and _stance(text, hit, ruling)


def _another_act(text: Text, j: int) -> bool:
    """Whether the noun of an act stands at a token, whose day may be told behind it."""
    if j in text.party_at:
        return False
    return any(not form.rest for _, stem, _ in stems(text.folds[j]) for form in text.table.nouns.get(stem, ()))


def _past(fold: str) -> bool:
    """Whether a verb is a past by its letters: تعهدت, but تتعهد and ستتعهد are none."""
    stem = fold[1:] if joined(fold) else fold
    return stem[0] != FUTURE and (stem[0] not in PRESENT or stem.endswith(PAST_ENDINGS))


def _opens(text: Text, sentence: Sentence, i: int, ruling: int) -> bool:
    """Whether a day opens the clause of the verb behind it: [وفي عام 2018] اتهمت نارية سهلستان بقتله."""
    only_times = all(j in text.times or text.sign(j) or text.preposition(j) for j in range(i, ruling))
    return only_times and not any(verb(text, j, sentence.first) for j in range(sentence.first, i))


def _stance(text: Text, hit: Hit, at: int) -> bool:
    """Whether a verb asks for, blames, backs or refuses something, denies it or talks about it."""
    said = text.cues.get(at)
    act = acts_of(text, said) if said is not None else None
    if act is not None and (act.type in STANCES or act.id in ABOUT):
        return True
    rows = [form.row for form in text.table.verbs.get(bare_verb(text.folds[at]), ())]
    stance = any(row.type in STANCES for row in rows)
    return stance or (hit.row.type != "CONSULT" and any(row.id in TOPICAL for row in rows))


def _apart(text: Text, sentence: Sentence, hit: Hit, i: int) -> bool:
    """Whether a day behind an act is of what came before or after it: رفضت المقترح قبل اندلاع الحرب في [2008]."""
    first = i
    while first - 1 in text.times:
        first -= 1
    for j in range(first - 1, max(hit.last - 1, sentence.first, first - FARTHEST_APART), -1):
        if text.sign(j):
            return False
        if text.is_(j, "before_or_after"):
            return j + 1 < first and j + 1 not in text.times
    return False
