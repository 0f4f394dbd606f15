"""A quotation that stands alone: a sentence of its own behind its speaker, or drawn out with his name below it."""

from __future__ import annotations

from musnad.statements.drafts import Draft
from musnad.statements.hits import hits
from musnad.statements.marks import name_in_marks
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.subjects import after_verb
from musnad.statements.text import Sentence, Text

SHORTEST = 4
"""Words a quotation must have to be a sentence of its own."""

LONGEST_SIGNATURE = 14
"""Tokens of a line that only says whose words stand above it: سليم الورداني، وزير الخارجية."""

SURE = 0.6
"""By whoever spoke before: nothing in print says that it is his."""

SURE_SIGNED = 0.75
"""With his name below it, or behind هكذا قال."""

SIGNS = frozenset("-–—•*…")
BULLETS = frozenset("•*")
SIGNERS = frozenset({"name", "office", "title"})


def alone(text: Text, sentence: Sentence, following: Sentence | None) -> Draft | None:
    """The quotation that fills a sentence without a cue; its speaker stands below it or spoke before."""
    if sentence.zone != "body" or (bounds := _quotation(text, sentence)) is None:
        return None
    who = _speaker_after(text, following) if following else None
    first, last = bounds
    if who is None and text.folds[sentence.first] in BULLETS:
        return None  # of a list of quotations: whose it is stands elsewhere
    return Draft(
        pattern="quotation-signed" if who else "quotation-alone",
        cue=None,
        cue_first=first,
        cue_cut=0,
        cue_last=first,
        who=who,
        gender=None,
        number=None,
        start=first,
        end=last,
        how="mark",
        opens=first,
        gap=(first, first),
        sure=SURE_SIGNED if who else SURE,
    )


def _quotation(text: Text, sentence: Sentence) -> tuple[int, int] | None:
    """The tokens of marks that hold the whole sentence, its full stop aside."""
    first = sentence.first
    while first < sentence.last and text.folds[first] in SIGNS:
        first += 1
    closed = text.closes.get(first)
    if closed is None or closed >= sentence.last or name_in_marks(text, first):
        return None
    if any(text.tokens.is_word(i) or text.tokens.is_number(i) for i in range(closed + 1, sentence.last)):
        return None
    words = sum(text.tokens.is_word(i) for i in range(first, closed))
    return (first, closed + 1) if words >= SHORTEST else None


def _speaker_after(text: Text, following: Sentence) -> Phrase | None:
    """Who is told right behind a quotation: in a line of his own, or by هكذا قال فلان."""
    first = following.first
    while first < following.last and text.folds[first] in SIGNS:
        first += 1
    if length := text.words.begins(text.folds, first, "in_these_words"):
        verb = next((h for h in hits(text, following) if h.finite and h.i == first + length), None)
        who = after_verb(text, following, verb) if verb else None
        return who.phrase if who else None
    last = following.last
    while last > first and text.folds[last - 1] in {".", "،"}:
        last -= 1
    if not 0 < last - first <= LONGEST_SIGNATURE:
        return None
    phrase = read(text, first, last, "clause")
    if phrase is None or phrase.kind not in SIGNERS:
        return None
    behind = phrase.name is not None and phrase.last < last and text.folds[phrase.last] in {"،", "("}
    return phrase if phrase.last == last or behind else None
