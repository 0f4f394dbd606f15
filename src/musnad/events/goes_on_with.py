"""Whom a verb hits that goes on with the subject before: حشدت نارية قواتها وهاجمت [سهلستان]."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.radicals import is_radical
from musnad.events.clauses import verb
from musnad.events.drafts import ANY, Hit
from musnad.events.forms import form_of
from musnad.events.party import Party
from musnad.events.text import CONJUNCTIONS, Sentence, Text
from musnad.lexicon.events import EventRow

HITTING = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN", "ACCUSE"})
"""Types of what is always done to somebody, so that the one party behind is he."""


def goes_on_with(text: Text, sentence: Sentence, hit: Hit, direct: Sequence[Party]) -> bool:
    """Whether "and" joins a verb to one of its form, and the one party behind, with no object behind it, suffers it.

    Not where an object follows, which that party hits: وقصفت [سهلستان] مرسى; nor a past that may be a passive.
    """
    joined = hit.cut == 1 and text.folds[hit.first][0] == CONJUNCTIONS[0] and not (hit.passive or hit.object)
    if not joined or not any(_hits(row) for row in _rows(text, hit)):
        return False
    party = direct[0]
    named = party.first == hit.last and party.kind == "name" and not party.cut
    if not named or not _ends(text, sentence, party, alone=len(direct) == 1):
        return False
    before = next((k for k in range(hit.first - 1, sentence.first - 1, -1) if verb(text, k, sentence.first)), None)
    if before is None or text.said(before) is not text.said(hit.first):
        return False
    taken_up = before > sentence.first and text.plays(before - 1, "relative")
    return not taken_up and _has_subject(text, before) and form_of(text.folds[before]) == form_of(text.folds[hit.first])


def _rows(text: Text, hit: Hit) -> Sequence[EventRow]:
    """The row of a verb; of one that is only asked for its subject those that it may have."""
    forms = text.table.verbs.get(text.folds[hit.first][hit.cut :], ())
    return (hit.row,) if hit.row is not ANY else tuple(form.row for form in forms)


def _hits(row: EventRow) -> bool:
    """Whether what a row tells is always done to its object, who is no subject of a passive."""
    return row.type in HITTING and "obj" in row.government and "victim" not in row.government


def _has_subject(text: Text, at: int) -> bool:
    """Whether a party that acts stands right behind a verb or before it."""
    behind, ahead = text.party_at.get(at + 1), text.inside_party(at - 1) if at else None
    behind = behind if behind is not None and behind.first == at + 1 and not behind.cut else None
    return any(p is not None and p.kind in {"name", "group"} for p in (behind, ahead))


def _ends(text: Text, sentence: Sentence, party: Party, *, alone: bool) -> bool:
    """Whether no noun stands right behind a party that it could hit: a preposition; `alone`: a sign or a time."""
    j = party.last
    if j >= sentence.last or text.sign(j) or j in text.times or text.plays(j, "time"):
        return alone
    behind = text.party_at.get(j)
    by = text.folds[j][0] == text.small.first("adverbial") and not is_radical(text.folds[j])
    return (by and (behind is None or behind.cut > 0)) or text.preposition(j)
