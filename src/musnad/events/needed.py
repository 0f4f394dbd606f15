"""Words that a row needs beside its own, and those that it must not have: وقع [اتفاقا], نشر [قوات]."""

from __future__ import annotations

from musnad.arabic.stems import bare
from musnad.events.clauses import clause, verb
from musnad.events.text import Sentence, Text
from musnad.lexicon.events import POSSESSIVES, EventRow

NEEDED_NEAR = 12
"""Tokens after a trigger in which a word that its row needs must stand."""

LEFT = frozenset({"withdrew_deal"})
"""Rows whose needed word is what is left, which stands behind: يقضي الاتفاق بأن [تنسحب] نارية."""

SEALING = frozenset({"signed", "concluded", "signing"})
"""Rows whose object may stand behind who signs, his attributes and the day: وقع نواب ناريون، أمس، [اتفاق] سلام."""

FARTHEST_SEALED = 30
"""Tokens in which it then must stand."""

NEEDED_BESIDE = 5
"""The same after a noun, whose genitive it is."""

SHORT = 3
"""Letters of a needed word that many other words begin with."""

ENDINGS = frozenset({*POSSESSIVES, "ا", "ات", "ين", "ان", "ون", "ه"})
"""What may follow a short one."""

NEEDED_BEFORE = 3
"""The same before it, for a subject that comes first: الطائرات [قصفت]."""


def fits(text: Text, sentence: Sentence, row: EventRow, where: range, *, verb: bool) -> bool:
    """Whether the words that a row needs follow in its clause, and none that it excludes."""
    if not row.needs and not row.unless:
        return True
    first, last = where.start, where.stop
    end = (
        _past_comma(text, sentence, clause(text, sentence, first).last) if verb else clause(text, sentence, first).last
    )
    reach = NEEDED_NEAR if verb else NEEDED_BESIDE
    if row.id in SEALING and last in text.party_at:
        end, reach = _sentence_part(text, sentence, last), FARTHEST_SEALED
    after = [stem_of(text.folds[j]) for j in range(last, min(end, last + reach))]
    near = after[:2] if row.gen != "none" and not row.needs else after
    if verb and row.unless:
        near = [stem_of(text.folds[j]) for j in range(last, min(end, last + reach)) if j not in text.party_at]
    if row.unless and any(is_needed(word, row.unless) for word in near[:6]):
        return False
    near_before = first if row.id in LEFT else max(sentence.first, first - NEEDED_BEFORE)
    before = [stem_of(text.folds[j]) for j in range(near_before, first)]
    return not row.needs or any(is_needed(word, row.needs) for word in (*after, *before))


def _sentence_part(text: Text, sentence: Sentence, last: int) -> int:
    """Where the next verb of a sentence, or its end, stands behind a verb's subject and what is put in between."""
    later = range(last + 1, min(sentence.last, last + FARTHEST_SEALED))
    return next((j for j in later if verb(text, j, sentence.first)), sentence.last)


def _past_comma(text: Text, sentence: Sentence, end: int) -> int:
    """The end of a verb's clause past the comma behind its time or place: وقعت نارية في مرسى أمس، على [اتفاق]."""
    if end + 1 >= sentence.last or text.folds[end] != "،":
        return end
    if not (text.preposition(end + 1) or text.folds[end + 1].startswith("ال")):  # علق أمس، [المشاورات]
        return end
    set_off = end - 1 in text.times or text.plays(end - 1, "time") or end - 1 in text.party_at
    return clause(text, sentence, end + 1).last if set_off else end


def with_needed(text: Text, row: EventRow, last: int) -> int:
    """The end of a trigger with the word that its row needs, where that follows at once: [نشر قوات]."""
    if not row.needs or last >= len(text.folds) or last in text.party_at:
        return last
    if text.sign(last) or text.preposition(last):
        return last
    return last + 1 if is_needed(stem_of(text.folds[last]), row.needs) else last


def is_needed(word: str, needs: tuple[str, ...]) -> bool:
    """Whether a word is one of a row's, an ending aside; of three letters few may follow: نارية is no نار."""
    return any(
        word == need or (word.startswith(need) and (len(need) > SHORT or word[len(need) :] in ENDINGS))
        for need in needs
    )


def stem_of(fold: str) -> str:
    """A word without the letters before it and its article."""
    word = bare(fold)
    return word.removeprefix("ال")
