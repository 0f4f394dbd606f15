"""What only says why or for what another act of its sentence is done: أوقفت نارية معارضا [بتهمة] التجسس."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from musnad.events.charged import SENTENCES
from musnad.events.drafts import Draft, Hit
from musnad.events.text import CONJUNCTIONS, Text

CHARGE, PROTEST, RAID = "charge", "protest", "raid_n"
"""Rows of a charge, of a protest, and of the search of houses."""

SENT = frozenset({"sent_aid", "ran_relief", "handed_out"})
"""Rows of verbs whose object is the help itself."""

ENVOYS = frozenset({"summoned", "recalled", "expelled", "withdrew_envoy", "summons", "recall", "expulsion", "rupture"})
"""Rows of what a state does by its envoys or to another's, in protest."""


def for_protest(text: Text, hits: Sequence[Hit], hit: Hit) -> bool:
    """Whether "in protest" says why somebody demonstrates, strikes or calls an envoy: بدأ [إضرابا] احتجاجا على."""
    if hit.verb or hit.row.id != PROTEST or hit.owner:
        return False
    to_protest = hit.cut > 0 and text.folds[hit.first][hit.cut - 1] == text.small.first("owned_by")
    if not (to_protest or text.is_(hit.first, "as_reason")):
        return False
    before = (other for other in hits if other.last <= hit.first)
    return any(other.row.type == "PROTEST" or other.row.id in ENVOYS for other in before)


def with_sides(text: Text, drafts: Iterator[Draft]) -> Iterator[Draft]:
    """A sentence's drafts: a charge and a raid with the sides of the arrest before them, no charge of nobody.

    A charge with which a suit is brought is the suit: رفعت نارية دعوى على سهلستان [بتهمة] التجسس.
    """
    arrest: Draft | None = None
    given: Draft | None = None
    sued = False
    for draft in drafts:
        row = draft.hit.row.id
        if given and _same_help(given, draft):
            continue
        given = draft if row in SENT else given
        if arrest and _apart(text, arrest, draft):
            arrest = None
        if row == CHARGE:
            told = _with_arrest(draft, arrest) if arrest else draft
            if not sued and (told.actors or (told.recipients and arrest is None)):
                yield told
            continue
        if row == RAID and arrest and not (draft.actors or draft.recipients):
            yield replace(draft, actors=arrest.actors, how="ruled") if arrest.actors else draft
            continue
        done = draft.type == "COERCE" and draft.status == "happened" and row not in SENTENCES
        arrest = draft if done else arrest
        sued = sued or row in {"filed_suit", "complaint"}
        yield draft


def _same_help(given: Draft, draft: Draft) -> bool:
    """Whether a noun is the help that a verb before it gives: أرسلت نارية [مساعدات] إلى سهلستان."""
    noun = draft.type == "AID" and not draft.hit.verb and draft.status == given.status
    return noun and draft.actors == given.actors and {*draft.recipients} <= {*given.recipients}


def _apart(text: Text, arrest: Draft, draft: Draft) -> bool:
    """Whether a clause of its own begins between an arrest and a charge: اعتقلت ناشطا، [ولاحقت] آخر بتهمة التجسس."""
    between = range(arrest.hit.last, draft.hit.first - 1)
    return any(text.folds[j] == "،" and _begins(text, j + 1) for j in between)


def _begins(text: Text, j: int) -> bool:
    """Whether "and" or "while" joins a clause at a token, whose word is no name and no "who is"."""
    joined = text.folds[j][0] == CONJUNCTIONS[0] and j not in text.party_at
    return text.is_(j, "while_") > 0 or (joined and not text.is_(j, "he"))


def _with_arrest(charge: Draft, arrest: Draft) -> Draft:
    """A charge with the sides of its arrest, whom that hits being no accuser: توقيف بحق [الورداني] بتهمة التجسس."""
    actors = tuple(a for a in charge.actors if a not in arrest.recipients) or arrest.actors
    return replace(charge, actors=actors, recipients=arrest.recipients or charge.recipients)
