"""Where a content ends and how it is told: before the narrator speaks again; direct, mixed or indirect."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.record import Mode
from musnad.statements.drafts import Draft
from musnad.statements.marks import in_speech, name_in_marks
from musnad.statements.text import Sentence, Text

SHORT_QUOTATION = 8
"""Tokens of a quotation that begins a content and may yet go on in the narrator's grammar: "لا حرب باردة" بين البلدين."""

FRAGMENT = 2
"""Words that must stand in marks to be the speaker's own."""

CONCESSION_AFTER = 5
"""Tokens of content after which رغم is the narrator's."""

TRAILING = {"،", "؛", ".", "-", "–", ":", "(", ","}


def end_of(text: Text, sentence: Sentence, draft: Draft, others: Sequence[Draft]) -> int:
    """The token after the content: at the next outer statement, the narrator's gloss, or the sentence's end."""
    walls = [o.opens for o in others if o is not draft and o.opens > draft.start and _cuts(text, draft, o)]
    stop = min([draft.end, *walls])
    aside = text.words.begins(text.folds, sentence.first, "meanwhile") > 0
    i = draft.start
    if i in text.closes and (closed := text.closes[i]) is not None and closed < draft.end and not name_in_marks(text, i):
        if not _goes_on(text, i, closed, stop):
            return closed + 1
        i = closed + 1
    while i < stop:
        if i in text.closes and (closed := text.closes[i]) is not None and closed < draft.end:
            i = closed + 1
            continue
        if i > draft.start and (_narrator(text, draft, i) or _next_act(text, draft, i)):
            break
        if aside and text.folds[i] == "،" and i + 1 < stop and text.folds[i + 1] in text.lexicon.verbs:
            break  # في وقت أعلن فلان أن …، قتل: the sentence's own verb
        i += 1
    return _trim(text, draft.start, min(i, draft.end))


def _cuts(text: Text, draft: Draft, other: Draft) -> bool:
    """Whether another statement ends this content: an outer one that stands in no mark of it."""
    if not other.outer or other.cue is None or other.how == "frame":
        return other.how == "frame" and other.pattern == "frame-last" and other.start <= draft.position
    opened = draft.start if draft.start in text.closes else None
    closed = text.closes.get(opened) if opened is not None else None
    if closed is not None and other.cue_first < closed:
        return False
    return not in_speech(text, draft.start, other.cue_first)


def _goes_on(text: Text, opened: int, closed: int, stop: int) -> bool:
    """Whether the content goes on after its first quotation."""
    after = closed + 1
    if after >= stop or text.folds[closed - 1] in {".", "!", "؟", "?"}:
        return False
    fold = text.folds[after]
    if fold in {"و", "او"} and after + 1 in text.closes:
        return True
    if text.punctuation(after):
        return False
    if text.plays(after, "relative") or _gloss(text, after) or text.words.begins(text.folds, after, "concession"):
        return False
    return closed - opened <= SHORT_QUOTATION and not text.plays(after, "time") and not text.plays(after, "turn")


def _narrator(text: Text, draft: Draft, i: int) -> bool:
    """Whether the narrator takes the word at token i: a gloss, the condition of anonymity, a concession."""
    if _gloss(text, i) or text.phrase(i, "condition") or (draft.pattern == "noun" and text.folds[i] == "،"):
        return True
    if i - draft.start >= CONCESSION_AFTER and text.words.begins(text.folds, i, "concession"):
        return text.folds[i - 1] not in {"و", "،"} or draft.how == "mark"
    return False


def _next_act(text: Text, draft: Draft, i: int) -> bool:
    """Whether a و with a past verb after a noun content is the narrator's next act: اتهمت … بخرق الهدنة، ورفضت."""
    if draft.how not in {"preposition", "noun"} or not text.folds[i].startswith("و") or i in text.within:
        return False
    stem = text.folds[i][1:]
    past = any(f.shape == "past" for f in text.cues.forms.get(stem, ()))
    return (past or stem in text.lexicon.verbs) and text.noun(i, 1) is None and stem.endswith(("ت", "وا")) == _feminine(draft)


def _feminine(draft: Draft) -> bool:
    return draft.gender == "f" or draft.number == "p"


def _gloss(text: Text, i: int) -> bool:
    return text.phrase(i, "gloss") > 0


def _trim(text: Text, start: int, end: int) -> int:
    """The end without the comma or full stop that stands outside."""
    while end > start + 1 and text.folds[end - 1] in TRAILING:
        end -= 1
    return end


def mode_of(text: Text, start: int, end: int) -> Mode:
    """Direct where one quotation is all, mixed where the speaker's own words stand in marks inside, else indirect."""
    if start in text.closes and text.closes[start] == end - 1 and not name_in_marks(text, start):
        return "direct"
    if start in text.closes and text.closes[start] is None:
        return "direct"
    for i in range(start, end):
        if i in text.opens and text.opens[i] is None:
            return "mixed"
        if i not in text.closes or name_in_marks(text, i):
            continue
        closed = text.closes[i]
        last = end if closed is None else min(closed, end)
        words = sum(text.tokens.is_word(j) or text.tokens.is_number(j) for j in range(i + 1, last))
        if words >= FRAGMENT and not _known_phrase(text, i + 1, last):
            return "mixed"
    return "indirect"


def _known_phrase(text: Text, first: int, last: int) -> bool:
    """Whether marks hold exactly a known name: "وقف الأعمال العدائية"."""
    named = text.named.get(first)
    return named is not None and named.last >= last
