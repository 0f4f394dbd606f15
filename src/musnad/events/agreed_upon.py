"""What two have agreed to do together is still to come: اتفقا خلال لقاء في مرسى على استئناف [الحوار]."""

from __future__ import annotations

from musnad.events.clauses import verb
from musnad.events.drafts import Hit
from musnad.events.means import bare_verb
from musnad.events.text import Sentence, Text, stems

AGREEING = frozenset({"agreed", "concurred", "consented"})
"""Rows of verbs that govern by على what is agreed on."""

TO_COME = frozenset({"CONSULT", "COOPERATE"})
"""Types of what is agreed on that is not yet there, unless it only goes on."""

NEAREST_ON, FARTHEST_AGREED = 4, 22
"""Words from "on" to the act, and back from it to the verb of agreeing."""

BEGINNINGS = ("beginning", "light_noun", "portion")
"""Roles of words that lead from "on" to the act: على [بدء] مفاوضات, على [عقد جولة] محادثات."""


def agreed_upon(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a meeting or work together is what a verb of agreeing before it is agreed on, and only led to."""
    if hit.verb or hit.row.type not in TO_COME:
        return False
    near = range(hit.first - 1, max(sentence.first, hit.first - NEAREST_ON) - 1, -1)
    on = next((j for j in near if text.is_(j, "ala")), None)
    if on is None or not _leads(text, range(on + 1, hit.first), definite=hit.definite or hit.owner is not None):
        return False
    for j in range(on - 1, max(sentence.first, on - FARTHEST_AGREED) - 1, -1):
        if verb(text, j, sentence.first):
            return any(form.row.id in AGREEING for form in text.table.verbs.get(bare_verb(text.folds[j]), ()))
        if text.is_(j, "ala") or text.plays(j, "relative"):
            return False
    return False


def _leads(text: Text, between: range, *, definite: bool) -> bool:
    """Whether only beginnings and their like stand between "on" and an act; before a known one, at least one."""
    led = [any(text.small.plays(s, role) for _, s, _ in stems(text.folds[j]) for role in BEGINNINGS) for j in between]
    plain = all(one or text.is_(j, "min") or text.plays(j, "adjective") for one, j in zip(led, between, strict=True))
    return plain and (any(led) or not definite)
