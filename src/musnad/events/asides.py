"""Where a clause of a meeting goes on past what commas set off: التقى الورداني، وزير الخارجية، أمس، [هالة مرزاق]."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.particles import ARTICLE
from musnad.events.clauses import verb
from musnad.events.party import Party
from musnad.events.text import CONJUNCTIONS, Sentence, Text

COMMA = "،"
"""What sets an aside off."""

MOST_ASIDES, LONGEST_ASIDE = 4, 9
"""Asides of one clause, and the words of each."""

LONGEST_TITLE = 4
"""Words that tell what the person before them is."""


def past_asides(text: Text, sentence: Sentence, comma: int) -> int | None:
    """The token at which somebody free of the asides, or مع, goes on with a clause; null where none does."""
    for _ in range(MOST_ASIDES):
        if comma + 1 >= sentence.last or text.folds[comma] != COMMA or text.folds[comma + 1][0] == CONJUNCTIONS[0]:
            return None
        if _goes_on(text, comma + 1):
            return comma + 1
        inside = range(comma + 1, min(sentence.last - 1, comma + 1 + LONGEST_ASIDE))
        end = next((j for j in inside if text.folds[j] == COMMA), None)
        if end is None or any(text.plays(j, "relative") or verb(text, j, comma) for j in range(comma + 1, end)):
            return None
        comma = end
    return None


def _goes_on(text: Text, at: int) -> bool:
    """Whether a person without "and", or one to whom ب or مع leads, stands at a token."""
    if text.is_(at, "maa") > 0:
        return True
    at += text.folds[at].startswith(ARTICLE) and at not in text.party_at  # الأمير فلان
    party = text.party_at.get(at)
    if party is None or party.first != at or party.kind != "name" or not {*party.ids} & text.people:
        return False
    ends = party.last >= len(text.folds) or not verb(text, party.last, at)  # في مرسى، هالة مرزاق قالت
    return (not party.cut and ends) or (party.cut > 0 and text.folds[at][party.cut - 1] == "ب")


def past_office(text: Text, at: int, subject: Sequence[Party]) -> int:
    """The token after the office of a subject right behind his name: التقى رائد النجدي [الرئيس الناري] هالة مرزاق."""
    parted = at + 1 < len(text.folds) and text.folds[at] == "،"
    office = text.party_at.get(at + parted)
    same = office is not None and office.first == at + parted and not office.cut
    same = same and office is not None and bool(subject) and office.ids == subject[-1].ids
    same = same and office is not None and text.folds[office.last - 1][0] != "و"  # رئيس الوزراء ونظيره
    return office.last if office is not None and same else at


def past_title(text: Text, at: int, subject: Party) -> int:
    """The token after what a person is, up to a comma: التقى رائد النجدي [الرئيس الناري]، اليوم، مرزاق."""
    if not {*subject.ids} & text.people:
        return at
    end = next(
        (j for j in range(at, min(len(text.folds), at + LONGEST_TITLE)) if not text.folds[j].startswith("ال")), at
    )
    return end if end < len(text.folds) and text.folds[end] == "،" else at
