"""Outlets that were told: لوكالة نبأ, في مقابلة مع صحيفة الشراع, في تويتر; and on whose tongue it was said."""

from __future__ import annotations

from musnad.statements.circumstances import lead
from musnad.statements.drafts import Draft
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Sentence, Text

LONGEST_MOUTH = 20
"""Tokens of the phrase of who spoke for a source."""

LONGEST_MARKED = 5
"""Tokens from a mark to the mark that closes an outlet's name."""

LONGEST_NAME = 3
"""Words of an outlet's name that no table has and no mark holds: لـ الشراع نيوز."""

ENDS = ("free", "free_pronoun", "b_free", "b_free_pronoun", "time", "adverb", "preposition", "relative")


def channels(text: Text, sentence: Sentence, draft: Draft) -> tuple[Phrase, ...]:
    """Outlets and networks behind the speaker or at the sentence's head, and on whose tongue it was said."""
    found: list[Phrase] = []
    if (mouth := _mouth(text, draft)) is not None:
        found.append(mouth)
    ahead = draft.who.first if draft.who and draft.pattern == "verb-subject" else 0
    for where in (range(draft.cue_last, ahead), range(*draft.gap), lead(text, sentence, draft)):
        i = where.start
        while i < where.stop:
            phrase = _channel_at(text, i, where.stop)
            if phrase:
                found.append(phrase)
            i = max(i + 1, phrase.last if phrase else 0)
    return tuple(found)


def _mouth(text: Text, draft: Draft) -> Phrase | None:
    """Who spoke for the source: أقرت الوزارة، على لسان مسؤول فيها, right behind the source or behind the content."""
    for i in (draft.gap[0], draft.gap[0] + 1, draft.end, draft.end + 1):
        if 0 < i < len(text.folds) - 1 and (length := text.words.begins(text.folds, i, "by_mouth")):
            stop = min(len(text.folds), i + length + LONGEST_MOUTH)
            return read(text, i + length, stop, "clause")
    return None


def _channel_at(text: Text, i: int, last: int) -> Phrase | None:
    """The outlet that begins at token i."""
    named = text.named.get(i)
    if named and named.mention.type == "MEDIA":
        return Phrase(i, named.cut, named.last, None, None, (named,))
    return _by_noun(text, i, last) or _unknown(text, i, last)


def _by_noun(text: Text, i: int, last: int) -> Phrase | None:
    """By its noun, with the name behind it: لصحيفة الشراع, على قناة «الشراع», لمراسل وكالة الشراع."""
    for cut in (0, 1) if text.folds[i][0] in "لب" else (0,):
        noun = text.noun(i, cut)
        if noun is None or noun.kind != "media" or noun.definite:
            continue
        led = cut == 1 or text.plays(i - 1, "preposition") or _correspondent(text, i - 1)
        phrase = read(text, i, last, "clause", cut) if led else None
        if phrase and phrase.last > i + 1:
            return phrase
    return None


def _correspondent(text: Text, i: int) -> bool:
    noun = text.noun(i) or text.noun(i, 1)
    return noun is not None and noun.en == "correspondent"


def _unknown(text: Text, i: int, last: int) -> Phrase | None:
    """By a name no table has, ل apart before it: لـ«الشراع», لـ الشراع نيوز."""
    if text.folds[i] != "ل" or i + 1 >= last:
        return None
    closed = text.closes.get(i + 1)
    if text.folds[i + 1] == "(":
        closed = next((j for j in range(i + 2, min(last, i + 2 + LONGEST_MARKED)) if text.folds[j] == ")"), None)
    if closed is not None:
        named = text.named.get(i + 2)
        known = text.lexicon.entities.get(named.mention.entity) if named else None
        state = known is not None and known.type == "GPE" and known.state in {None, known.id}
        short = 1 < closed - i <= LONGEST_MARKED and closed < last + 1 and not state
        return Phrase(i + 1, 0, closed + 1, None, None, unknown=(i + 2, closed)) if short else None
    end = i + 1
    while end < min(last, i + 1 + LONGEST_NAME) and not text.punctuation(end) and not text.plays_any(end, ENDS):
        end += 1
    told = text.plays(i - 1, "forum") and text.folds[i + 1].startswith("ال") and end > i + 1
    return Phrase(i + 1, 0, end, None, None, unknown=(i + 1, end)) if told else None
