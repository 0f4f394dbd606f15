"""The words beside a statement that tell of the saying alone: behind its speaker, at its sentence's head, behind it."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.statements.clauses import is_verb
from musnad.statements.drafts import Draft
from musnad.statements.framing import frame_at
from musnad.statements.text import Sentence, Text

LONGEST_OCCASION = 14
"""Tokens of an occasion: في مؤتمر صحافي مشترك مع نظيره في ختام زيارته."""

LONGEST_HEAD = 22
"""Tokens before a speaker that tell when or where: وفي تصريح أدلى به لوكالة نبأ على هامش الملتقى، قال فلان."""

LONGEST_TAIL = 20
"""Tokens behind a speaker who stands behind his words: «لن ننتظر»، قال الوزير [في مقابلة مع الشراع]."""

LONGEST_MARKED = 6
"""Tokens from a mark to the mark that closes the name of a gathering: في منتدى «مياه الغد»."""

BEHIND_WORDS = frozenset({"quotation-first", "frame-last", "taken-up"})
"""Patterns whose speaker stands behind what he says."""

LIGHT = ("adverb", "time", "preposition", "building", "place_noun", "told_to", "in_front_of", "issued", "held")
ENDS = ("free", "free_pronoun", "b_free", "relative")


def behind(text: Text, sentence: Sentence, draft: Draft) -> range:
    """The tokens between a speaker and his words, or those behind one who stands behind them."""
    first, last = draft.gap
    if draft.pattern not in BEHIND_WORDS or draft.end > first:
        return range(first, last)
    ahead = range(first, min(sentence.last, first + LONGEST_TAIL))
    if first < sentence.last and text.plays(first, "talked") and not (draft.who and draft.who.name):
        return range(first, next((i for i in ahead if text.folds[i] == "،"), ahead.stop))  # تحدث إلى صحيفة الشراع
    return _light(text, ahead)


def beside(text: Text, sentence: Sentence, draft: Draft) -> Iterator[int]:
    """Tokens that tell of the saying and of nothing else: behind the speaker, before him, no الذي clause."""
    yield from _light(text, behind(text, sentence, draft))
    yield from lead(text, sentence, draft)


def lead(text: Text, sentence: Sentence, draft: Draft) -> range:
    """The tokens before a speaker that tell when, where or to whom: [وفي تصريح لقناة الرصد]، أوضح فلان."""
    head = min(draft.position, draft.who.first if draft.who else draft.position)
    first = sentence.first
    short = head - first <= LONGEST_HEAD and draft.how != "frame" and draft.pattern != "participle"
    acts = any(is_verb(text, i) and not text.plays_any(i, ("issued", "held")) for i in _unmarked(text, first, head))
    return range(first, head) if short and _adverbial(text, first) and not acts else range(0)


def afterwards(text: Text, sentence: Sentence, draft: Draft) -> range:
    """The tokens of an occasion behind what was said: قال إن السد آمن، وذلك [لدى استقباله الوفد]."""
    i = draft.end + int(draft.end < sentence.last and text.folds[draft.end] == "،")
    after = i + (text.phrase(i, "came") or int(text.plays(i, "thus"))) if i + 2 < sentence.last else i
    if i == after or after + 1 >= sentence.last or not begins(text, after):
        return range(0)
    return range(after, ended(text, after, sentence.last))


def _unmarked(text: Text, first: int, last: int) -> Iterator[int]:
    """The tokens that stand in no marks of a name: وفي حديث لـ«هنا الجزر»."""
    i = first
    while i < last:
        closed = text.closes.get(i)
        i = closed if closed is not None and closed - i <= LONGEST_MARKED else i
        yield i
        i += 1


def begins(text: Text, i: int) -> bool:
    """Whether an occasion begins at token i: a preposition with a noun of speaking or meeting, or ردا على."""
    if text.phrase(i, "in_reply"):
        return True
    after = i + text.phrase(i, "preposition_when")
    return i < after < len(text.folds) and text.plays_any(after, ("forum", "gathering"))


def ended(text: Text, i: int, stop: int) -> int:
    """The token after an occasion: at a comma, at أن, at marks that hold no name of a gathering."""
    end = min(stop, i + LONGEST_OCCASION)
    j = i + 1
    building = text.plays(i, "building")
    while j < end and not (building and text.plays(j, "time")):
        closed = text.closes.get(j)
        if closed is not None and closed - j <= LONGEST_MARKED and closed < stop and not building:
            j = closed + 1  # في منتدى «مياه الغد» في مرسى
            continue
        if text.punctuation(j) or text.plays_any(j, ENDS):
            break
        j += 1
    while j > i + 2 and text.plays(j - 1, "preposition"):
        j -= 1
    return j


def _light(text: Text, tokens: range) -> range:
    """The light words at the head of tokens, up to the first that may rather belong to the speaker: المقيم في."""
    until = tokens.start
    for i in tokens:
        if i >= until and begins(text, i):
            until = ended(text, i, tokens.stop)
        light = i < until or i in text.within or text.punctuation(i) or i in text.days
        if not (light or text.tokens.is_number(i) or text.plays_any(i, LIGHT) or text.folds[i][0] in "لب"):
            return range(tokens.start, i)
    return tokens


def _adverbial(text: Text, i: int) -> bool:
    """Whether a sentence begins with when or where: وفي مرسى, ويوم الاثنين."""
    fold = text.folds[i].removeprefix("و") if len(text.folds[i]) > 1 else text.folds[i]
    if text.words.plays(fold, "preposition_when") or text.words.plays(fold, "time") or begins(text, i):
        return True
    frame = frame_at(text, i, len(text.folds))  # وبحسب [تصريحات] نقلتها الوكالة، قال
    return frame is not None and text.plays(frame.after, "forum") and text.noun(frame.after) is None
