"""Whether no content follows a speaker: the sentence ends or pauses behind him, or tells where it was said."""

from __future__ import annotations

from musnad.statements.belonging import spoken_to
from musnad.statements.beside import begins, ended
from musnad.statements.boundaries import to_outlet
from musnad.statements.strangers import says
from musnad.statements.text import Sentence, Text

LONGEST_DASHED = 6
"""Tokens of an insertion between dashes."""

DASHES = frozenset("-–—")


def closes(text: Text, sentence: Sentence, i: int, *, strict: bool) -> bool:  # noqa: PLR0911 - one question a line
    """Whether no content follows a speaker: the sentence ends, pauses, or (not strictly) tells where it was said."""
    while i < sentence.last and text.plays(i, "adverb"):
        i += 1
    if _says_behind_dashes(text, sentence, i):
        return False
    if i >= sentence.last or (text.punctuation(i) and text.folds[i] != ":" and i not in text.closes):
        return True
    turns = text.plays(i, "turn_pronoun") and not text.plays(i, "free_pronoun")
    if turns or text.phrase(i, "taken_up"):
        return True  # وفق ما أكده المحامي، الأمر الذي
    if any(f.shape == "participle" for f in text.cues.forms.get(text.folds[i], ())):
        return True  # وفق ما أعلن عنه المحامي مضيفا أن
    if _on_occasion(text, sentence, i):
        return True  # كما قال الوزير في مقابلة مع صحيفة الشراع
    if strict:
        return _pauses(text, sentence, i)
    if text.plays(i, "relative"):
        return True  # وفق ما أعلنه الموقع الذي نشر الوثائق
    if to_outlet(text, i) or spoken_to(text, i):
        return True  # وفق ما ذكرت مصادر لوكالة نبأ
    that = i + 1 < sentence.last and text.plays(i, "preposition") and text.plays_any(i + 1, ("free", "free_pronoun"))
    placed = text.plays(i, "preposition") and not text.plays(i, "preposition_an_prep") and not that
    return text.plays(i, "time") or placed


def _pauses(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether nothing but a day, or to whom he spoke, stands before the pause: كما قال مسؤول [الجمعة]."""
    end = i + 1 if to_outlet(text, i) or spoken_to(text, i) else i
    while end < sentence.last and text.plays(end, "time"):
        end += 1
    return end > i and (end >= sentence.last or text.folds[end] in {".", "،"})


def _on_occasion(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether nothing but an occasion stands from token i to the sentence's next pause."""
    if not begins(text, i):
        return False
    end = ended(text, i, sentence.last)
    return end >= sentence.last or (text.punctuation(end) and text.folds[end] != ":" and end not in text.closes)


def _says_behind_dashes(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether what is said follows an insertion between dashes: كما ذكر الملك - حفظه الله - أن."""
    if i >= sentence.last or text.folds[i] not in DASHES:
        return False
    ahead = range(i + 1, min(sentence.last - 1, i + LONGEST_DASHED))
    closed = next((j for j in ahead if text.folds[j] in DASHES), None)
    return closed is not None and says(text, closed + 1)
