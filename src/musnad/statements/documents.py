"""Whose a document is, and who got hold of it: بيان صادر عن [الوزارة], نسخة حصلت عليها [وكالة نبأ]."""

from __future__ import annotations

from dataclasses import replace

from musnad.statements.drafts import Draft
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Text

LONGEST_ISSUE = 12
"""Tokens from a document to the end of what tells who issued it."""


def issued(text: Text, draft: Draft) -> Draft:  # noqa: PLR0911 - one question a line
    """The draft of a document with who issued it as its source, with who only obtained it among its relays."""
    who = draft.who
    if who is None or who.kind != "document":
        return draft
    if who.owners:
        return _brought(text, draft, who)
    by = issuer(text, who, min(len(text.folds), who.last + LONGEST_ISSUE))
    if by is None:
        return draft
    if by.kind == "media" or any(o.mention.type == "MEDIA" for o in by.owners):
        return replace(draft, relays=(*draft.relays, by))
    if text.plays(who.last, "obtained"):
        return draft  # رسالة تلقتها الوزارة: hers it is not
    owners = by.owners or ((by.name,) if by.name else ())
    if not owners and by.kind == "body" and by.last > by.first + 1:
        return replace(draft, who=by)  # بيان صدر عن [مكتب رئيس الوزراء]
    return replace(draft, who=replace(who, owners=owners)) if owners else draft


def _brought(text: Text, draft: Draft, who: Phrase) -> Draft:
    """The draft with the outlet that brought a body's document: بحسب بيان صادر عن الوزارة، [أوردته وكالة نبأ]."""
    i = who.last + int(who.last < len(text.folds) and text.folds[who.last] == "،")
    stop = min(len(text.folds), i + LONGEST_ISSUE)
    brought = is_issued(text, i, stop) and text.folds[i].endswith("ه") and i + 1 < stop
    by = read(text, i + 1, stop, "clause") if brought else None
    outlet = by is not None and (by.kind == "media" or any(o.mention.type == "MEDIA" for o in by.owners))
    return replace(draft, relays=(*draft.relays, by)) if by and outlet else draft


def issuer(text: Text, who: Phrase, stop: int) -> Phrase | None:
    """The body or outlet behind صدر عن, نشرته, حصلت عليها."""
    if not is_issued(text, who.last, stop):
        return None
    i = who.last + 1
    while i < stop and text.plays_any(i, ("resumptive", "preposition_an_prep")):
        i += 1
    return read(text, i, stop, "clause")


def unsigned(text: Text, who: Phrase) -> bool:
    """Whether a document's clause says that it was written, and not by whom: رسالة وجهتها للجمعية."""
    i, stop = who.last, min(len(text.folds), who.last + LONGEST_ISSUE)
    written = is_issued(text, i, stop) and text.folds[i].endswith(("ه", "ها")) and not text.plays(i, "obtained")
    return written and issuer(text, who, stop) is None


def past_issue(text: Text, who: Phrase, stop: int) -> int:
    """The token after a document and the clause that tells where it comes from: at its comma."""
    if not is_issued(text, who.last, stop):
        return who.last
    ahead = range(who.last, min(stop, who.last + LONGEST_ISSUE))
    return next((i for i in ahead if text.folds[i] == "،" or text.plays(i, "then")), who.last)


def is_issued(text: Text, i: int, stop: int) -> bool:
    """Whether a verb or participle of issuing and obtaining stands at token i."""
    return i < stop and text.plays(i, "issued")
