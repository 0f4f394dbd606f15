"""The words that a row needs beside its trigger, and those that it excludes: [نشر] قوات, but [نشر] مقال."""

from __future__ import annotations

from functools import lru_cache

from musnad.arabic.stems import bare
from musnad.events.clauses import clause, verb
from musnad.events.party import Party
from musnad.events.text import Sentence, Text
from musnad.lexicon.events import POSSESSIVES, EventRow

NEEDED_NEAR = 12
"""Tokens after a trigger in which a word that its row needs must stand."""

NEEDED_BESIDE = 5
"""The same after a noun, whose genitive it is."""

NEEDED_BEFORE = 3
"""The same before it, for a subject that comes first: الطائرات [قصفت]."""

LEFT = frozenset({"withdrew_deal"})
"""Rows whose needed word is what is left, which stands behind: يقضي الاتفاق بأن [تنسحب] نارية."""

BY_LETTER = frozenset({"recognised"})
"""Rows whose needed word stands behind ب: [اعترفت] نارية بحكومة سهلستان."""

SEALING = frozenset({"signed", "concluded", "signing"})
"""Rows whose object may stand behind who signs, his attributes and the day: وقع نواب ناريون، أمس، [اتفاق] سلام."""

FARTHEST_SEALED = 30
"""Tokens in which it then must stand."""

OF_OBJECT = frozenset({"deployed", "sent_troops", "moved_force", "pulled_out", "massed_troops", "sent_aid"})
"""Rows whose needed word is their object, which a pronoun then takes up."""

SHORT = 3
"""Letters of a needed word that many other words begin with."""

ENDINGS = frozenset({*POSSESSIVES, "ا", "ات", "ين", "ان", "ون", "ه"})
"""What may follow a short one."""


def fits(  # noqa: PLR0913 - a row where it stands
    text: Text, sentence: Sentence, row: EventRow, where: range, *, verb: bool, back: bool = True
) -> bool:
    """Whether the words that a row needs follow in its clause, or `back` stand before it, and none that it excludes."""
    if not row.needs and not row.unless:
        return True
    first, last = where.start, where.stop
    end = (
        _past_comma(text, sentence, clause(text, sentence, first).last) if verb else clause(text, sentence, first).last
    )
    reach = NEEDED_NEAR if verb else NEEDED_BESIDE
    if row.id in SEALING and last in text.party_at:
        end, reach = _sentence_part(text, sentence, last), FARTHEST_SEALED
    after = [needed_stem(text.folds[j]) for j in range(last, min(end, last + reach))]
    near = after[:2] if row.gen != "none" and not row.needs else after
    if verb and row.unless:
        near = [needed_stem(text.folds[j]) for j in range(last, min(end, last + reach)) if j not in text.party_at]
    if row.unless and any(is_needed(word, row.unless) for word in near[:6]):
        return False
    floor = max(sentence.first, first - NEEDED_BEFORE) if back and row.id not in LEFT else first
    before = [needed_stem(text.folds[j]) for j in range(floor, first)]
    if row.id in BY_LETTER:  # اعترف عضو المجلس بالهزيمة: no council is recognised
        folds = (text.folds[j] for j in range(last, min(end, last + reach)))
        return any(fold[0] == "ب" and is_needed(needed_stem(fold), row.needs) for fold in folds)
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


def leads_to_needed(text: Text, row: EventRow, j: int) -> bool:
    """Whether an indefinite word behind a verb is what its row needs, or right before it: خفضت [مستوى] العلاقات."""
    near = [needed_stem(text.folds[k]) for k in range(j, min(len(text.folds), j + 2))]
    return bool(row.needs) and not text.folds[j].startswith("ال") and any(is_needed(w, row.needs) for w in near)


def own_object(text: Text, row: EventRow, party: Party) -> bool:
    """Whether a party without a state is what a row needs for its object: و[نشرت] قوات على الحدود."""
    word = text.folds[party.first][party.cut :]
    whole = party.kind == "group" and not (party.state or word.startswith("ال"))
    return row.id in OF_OBJECT and whole and is_needed(needed_stem(word), row.needs)


def with_needed(text: Text, row: EventRow, last: int) -> int:
    """The end of a trigger with the word that its row needs, where that follows at once: [نشر قوات]."""
    if not row.needs or last >= len(text.folds) or last in text.party_at:
        return last
    if text.sign(last) or text.preposition(last):
        return last
    return last + 1 if is_needed(needed_stem(text.folds[last]), row.needs) else last


def is_needed(word: str, needs: tuple[str, ...]) -> bool:
    """Whether a word is one of a row's, an ending aside; of three letters few may follow: نارية is no نار."""
    return any(
        word == need or (word.startswith(need) and (len(need) > SHORT or word[len(need) :] in ENDINGS))
        for need in needs
    )


@lru_cache(maxsize=1 << 16)
def needed_stem(fold: str) -> str:
    """A word as rows need it, its letters before and its article off: بال[سجن]."""
    word = bare(fold)
    return word.removeprefix("ال")
