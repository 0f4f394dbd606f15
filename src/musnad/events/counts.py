"""What somebody is arrested, sentenced or accused for, which he is said to have done: سجن ناشط بتهمة [الهجوم]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from musnad.events.clauses import QUOTE_MARKS, verb
from musnad.events.drafts import Draft
from musnad.events.held import ARRESTS, EXECUTIONS, VERDICTS
from musnad.events.text import CONJUNCTIONS, Text, stems
from musnad.record.events import Status

LAID = "laid_charge"
"""The row of laying a charge on somebody."""

HELD = ARRESTS | VERDICTS | EXECUTIONS | {LAID}
"""Rows of what is done to somebody on a charge."""

CHARGE = "charge"
"""The row of a charge that is told alone: بتهمة."""

ACCUSED = frozenset({"act.accuse", "accused"})
"""Rows of accusing somebody."""

DEEDS = frozenset({"ASSAULT", "COERCE"})
"""Types of what a charge is of."""

THEM = ("هم", "هن")
"""Endings of a verb with a pronoun of several."""

FARTHEST_COUNT = 30
"""Words from an arrest to the charge on which it was made."""

FARTHEST_DEED = 12
"""Words from a charge to the deed that it is of."""

FARTHEST_INVOLVED = 4
"""Words from whom a charge names to his part in the deed."""


def on_counts(text: Text, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, whom a charge's words name no longer those arrested, its deed that of him who is charged."""
    found = list(drafts)
    for i, draft in enumerate(drafts):
        if draft.hit.row.id in HELD:
            ends, at = _ends(text, draft)
            found[i] = _those_held(text, draft, ends) if at or draft.hit.row.id in VERDICTS else draft
            found = [_of_charge(text, found[i], ends, other) for other in found] if at else found
        elif draft.hit.row.id in ACCUSED and draft.recipients:
            found[i] = _several(text, draft)
            found = [_of_accused(text, draft, other) for other in found]
    return tuple(d for i, d in enumerate(found) if not _idle(text, d, found[:i]))


def _ends(text: Text, draft: Draft) -> tuple[int, bool]:
    """Where what is told of an arrest ends, and whether the word of a charge stands there, not another clause."""
    last = min(text.sentence_at[draft.hit.first].last, draft.hit.last + FARTHEST_COUNT)
    for j in range(draft.hit.last, last):
        if text.is_(j, "on_charge") > 0:
            return j, True
        if text.plays(j, "relative") or verb(text, j, draft.hit.first):
            return j, False
    return last, False


def _those_held(text: Text, draft: Draft, at: int) -> Draft:
    """An arrest without those whom only the words of its charge name: سجن ثمانية بتهمة السطو على [كنائس]."""
    if draft.hit.row.id == LAID:
        return draft
    before = {i for p in text.between(text.sentence_at[draft.hit.first].first, at) for i in p.ids}
    behind = {i for p in text.between(at, text.sentence_at[draft.hit.first].last) for i in p.ids}
    return replace(draft, recipients=tuple(r for r in draft.recipients if r in before or r not in behind))


def _of_charge(text: Text, held: Draft, at: int, other: Draft) -> Draft:
    """A deed that a charge names as reported of those who were arrested for it."""
    if not _named_by(text, at, other) or (other.actors and {*other.actors} != {*held.actors}):
        return other
    actors = tuple(r for r in held.recipients if r not in other.recipients)
    recipients = tuple(r for r in other.recipients if r not in held.actors or other.parties)
    return replace(other, actors=actors, recipients=recipients, status=_alleged(other))


def _alleged(other: Draft) -> Status:
    """What became of a deed that a charge tells: it is only said to have happened."""
    return "reported" if other.status == "happened" else other.status


def _named_by(text: Text, at: int, other: Draft) -> bool:
    """Whether a deed stands behind the word of a charge, no other clause between."""
    first = other.hit.first
    near = other.type in DEEDS and not other.hit.verb and at < first <= at + FARTHEST_DEED
    if not near or other.hit.row.id in HELD or text.sentence_at[first] != text.sentence_at[at]:
        return False
    return not any(text.sign(j) or text.plays(j, "relative") or verb(text, j, at) for j in range(at, first))


def _of_accused(text: Text, charge: Draft, other: Draft) -> Draft:
    """A deed in which somebody is accused of a part as his: اتهمت نارية سهلستان بالضلوع في [الهجوم]."""
    first = other.hit.first
    if other.actors or other.type not in DEEDS or other.hit.verb or first <= charge.hit.last:
        return other
    ends = next((p.last for p in text.between(charge.hit.last, first) if {*p.ids} & {*charge.recipients}), None)
    if ends is None or text.sentence_at[first] != text.sentence_at[charge.hit.first]:
        return other
    part = [j for j in range(ends, first) if _involved(text, j) and (j < ends + FARTHEST_INVOLVED or _and_of(text, j))]
    if not part or any(
        (text.sign(j) and text.folds[j] not in QUOTE_MARKS) or verb(text, j, ends) for j in range(part[-1], first)
    ):
        return other
    his = other.hit.owner is not None and {*other.recipients} <= {*charge.recipients} and text.people & {*charge.actors}
    recipients = charge.actors if his else other.recipients  # اتهم رئيس نظيره بالتآمر ل[اغتياله]
    actors = tuple(r for r in charge.recipients if r not in recipients)
    return replace(other, actors=actors, recipients=recipients, how="traced", status=_alleged(other))


def _several(text: Text, charge: Draft) -> Draft:
    """A charge without the one man before it, where its pronoun is of several: مسؤولان في صحيفة للورداني [اتهمتهم]."""
    fold = text.folds[charge.hit.first]
    many = fold.endswith(THEM) and fold[charge.hit.cut : -len(THEM[0])] in text.table.verbs  # but اتهم
    one = len(charge.recipients) == 1 and charge.recipients[0] in text.people
    return replace(charge, recipients=()) if many and one else charge


def _and_of(text: Text, j: int) -> bool:
    """Whether "and of" goes on with a charge: اتهمت سهلستان بدعم المسلحين [وبالتورط] في الهجوم."""
    return text.folds[j].startswith(CONJUNCTIONS[0] + text.small.first("adverbial"))


def _involved(text: Text, j: int) -> bool:
    """Whether ب and a noun of a part in a deed stand at a token, or ب alone before it: [بالضلوع] في, [بـ] "التآمر"."""
    by = text.small.first("adverbial")
    fold = text.folds[j]
    if fold.strip("ـ") == by:
        behind = next((k for k in range(j + 1, min(j + 3, len(text.folds))) if text.folds[k] not in QUOTE_MARKS), j)
        return any(text.small.plays(stem, "his_part") for _, stem, _ in stems(text.folds[behind]))
    led = fold.startswith(by) or _and_of(text, j)
    return led and any(cut and text.small.plays(stem, "his_part") for cut, stem, _ in stems(fold))


def _idle(text: Text, draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether a charge only says for what a court sentenced somebody, or names only whom his deed hit."""
    if draft.hit.row.id != CHARGE:
        return False
    at = draft.hit.first
    told = text.between(text.sentence_at[at].first, at)
    accused = any({*p.ids} & {*draft.recipients} for p in told)
    verdicts = (d for d in before if d.hit.row.id in VERDICTS | EXECUTIONS)
    return not (draft.actors or accused) or any(_ends(text, d) in {(at, True), (at - 1, True)} for d in verdicts)
