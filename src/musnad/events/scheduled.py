"""When a meeting was to be by its own clause: [المحادثات] التي كان من المقرر أن تعقد الخميس, اجتماع مقرر غدا."""

from __future__ import annotations

from typing import NamedTuple

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import QUOTE_MARKS, verb
from musnad.events.drafts import Hit
from musnad.events.text import CONJUNCTIONS, Sentence, Text

FARTHEST_SET = 14
"""Words, names aside, from a meeting to the word that says it was set."""

FARTHEST_DAY = 12
"""Words, names aside, from that word to the day."""

FARTHEST_PUT_OFF = 14
"""Words, names aside, from that word to the verb that puts the meeting off."""

RELATIVE = 3
"""Words of "which was to be", behind which a day is told: الاجتماع المقرر، [والذي كان من المفترض] أن يعقد السبت."""

UNDONE = {"puts_itself_off": "put_off", "cancels_itself": "cancelled_itself"}
"""Operators by the roles of verbs that undo a meeting."""

NOT_HELD, BEFORE_VERBS = "not_taking", frozenset({"لم", "لن"})
"""The operator of a meeting that is not held, and what denies its verb: المحادثات التي كانت مقررة غدا [لن] تعقد."""

PASSED = (*QUOTE_MARKS, "،", "-", "–")
"""Signs inside the description of a meeting."""


class Setting(NamedTuple):
    """The tokens of the clause that sets a meeting, first and end, and what a verb behind it does to it."""

    first: int
    last: int
    undone: str | None


def setting(text: Text, sentence: Sentence, hit: Hit) -> Setting | None:
    """The clause behind a noun, or behind the object of a verb of cancelling, that says for when it was set."""
    undoes = hit.row.mode == "cancel" or hit.row.id == "postponed_itself"
    if not undoes and (hit.verb or hit.row.type != "CONSULT"):
        return None
    if "set_for" not in text.told[sentence]:
        return None
    at = _set(text, sentence, hit)
    if at is None:
        return None
    return Setting(at, _end(text, sentence, at), None if undoes else _undone(text, sentence, at))


def _set(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The token that says a meeting was set: كان من [المقرر], كانت [مقررة], or its own adjective [المقررة]."""
    left, relative = FARTHEST_SET, False
    for j in range(hit.last, sentence.last):
        if left == 0:
            return None
        if text.is_(j, "set_for") and j not in text.party_at:
            if text.is_(j - 1, "was") and text.folds[j].endswith("ا") and text.preposition(hit.first - 1):
                return None  # موقفه من [الزيارة] كان متوقعا: his stand was
            own = relative or text.folds[j].startswith(ARTICLE) == text.folds[hit.first][hit.cut :].startswith(ARTICLE)
            return j if own or hit.verb or hit.row.mode == "cancel" or hit.definite else None
        if text.is_(j, "was") or text.plays(j, "relative"):
            relative = True
        elif (text.sign(j) and text.folds[j] not in PASSED) or _leaves(text, sentence, j, relative=relative):
            return None
        left -= not (j in text.party_at or text.sign(j))
    return None


def _leaves(text: Text, sentence: Sentence, j: int, *, relative: bool) -> bool:
    """Whether what is told at token j is of something else: a verb, another meeting, "that"."""
    if text.plays(j, "free") or text.plays(j, "clause") or text.is_(j, "apart_in_time"):
        return True
    if verb(text, j, sentence.first) and not (relative and text.is_(j, "supposed_to")):
        return True
    fold = text.folds[j]
    joined = fold[0] in CONJUNCTIONS and j not in text.party_at and not text.plays(j, "relative")
    return joined and fold[1:] in text.table.nouns


def _end(text: Text, sentence: Sentence, at: int) -> int:
    """Where the clause ends that sets a meeting: at a comma, at another clause, at "after"."""
    left, passed = FARTHEST_DAY, False
    for j in range(at + 1, sentence.last):
        stops = text.sign(j) and text.folds[j] not in QUOTE_MARKS + "()"
        other = verb(text, j, sentence.first) and not (text.is_(j, "gets_held") and not passed)
        stops = stops or other or text.plays(j, "relative") or text.is_(j, "apart_in_time") > 0
        if left == 0 or (stops and not _hosted(text, sentence, j)):
            return j
        passed = passed or text.is_(j, "gets_held") > 0
        left -= j not in text.party_at
    return sentence.last


def _hosted(text: Text, sentence: Sentence, j: int) -> bool:
    """Whether "that" stands right before a verb, which tells what is set: من المقرر أن [تنطلق]."""
    return j > sentence.first and text.folds[j - 1] == "ان" and verb(text, j, sentence.first)


def _undone(text: Text, sentence: Sentence, at: int) -> str | None:
    """The operator of the meeting's own verb behind the clause: الاجتماع المقرر غدا [تأجل], [ألغي]."""
    left = FARTHEST_PUT_OFF
    for j in range(at + 1, sentence.last):
        if left == 0 or (text.sign(j) and text.folds[j] not in PASSED) or text.plays(j, "free_pronoun"):
            return None
        if text.folds[j] in BEFORE_VERBS and text.is_(j + 1, "gets_held"):
            return NOT_HELD
        told = next((name for role, name in UNDONE.items() if text.is_(j, role)), None)
        if told is not None:
            return told if text.folds[j][0] not in CONJUNCTIONS and not _of_another_time(text, j) else None
        if verb(text, j, sentence.first) and not (text.is_(j, "gets_held") or text.is_(j, "supposed_to")):
            return None  # في الاجتماع المقرر غدا سيبحث الوزراء قرارا ألغي
        left -= j not in text.party_at and j not in text.times
    return None


def _of_another_time(text: Text, j: int) -> bool:
    """Whether a verb is denied, or told only of what was before: بعد أن [تأجل] مرتين."""
    return text.folds[j - 1] == "ان" or text.plays(j - 1, "negation")


def set_day(text: Text, sentence: Sentence, hit: Hit) -> int | None:
    """The token of the day for which a meeting is set, null where its own clause tells none."""
    found = setting(text, sentence, hit)
    if found is None:
        return None
    told = next((i for i in range(found.first, found.last) if i in text.times), None)
    again = found.last + 1
    if told is None and again < sentence.last and text.plays(again, "relative"):
        found = found._replace(first=again, last=_end(text, sentence, again + RELATIVE))
        told = next((i for i in range(found.first, found.last) if i in text.times), None)
    return told
