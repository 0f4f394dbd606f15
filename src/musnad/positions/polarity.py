"""Whether a stance is for or against what it governs: its row's word, a negation, the word that its complement has."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.stems import bare
from musnad.lexicon.stances import NAMED_OWNER, NO_CLAUSE, NO_OBJECT, VERBAL_NOUN, WILL, WILL_NOT
from musnad.positions.hits import LAN, Hit
from musnad.positions.naming import refuses
from musnad.positions.owners import NO_PURPOSE, NOT_LED
from musnad.positions.text import FARTHEST_NEEDED, Text
from musnad.record.positions import PositionPolarity

CONDITIONS = frozenset(
    {
        "owner",
        "bayn",
        "bare",
        "issue",
        "owned",
        NO_PURPOSE,
        NOT_LED,
        WILL_NOT,
        NO_CLAUSE,
        VERBAL_NOUN,
        WILL,
        NAMED_OWNER,
        NO_OBJECT,
    }
)
"""What a row may need besides a stem."""
NOT_TO = frozenset({"الا", "عدم"})
"""They deny a duty from behind: يجب [ألا], يجب [عدم]."""
THAT_IT_IS = frozenset({"بان", "بانه", "بانها", "بانهم"})
"""Between what is judged and its judgement: وصفت نارية القرار [بأنه] باطل."""
BROUGHT_UP = frozenset({"touches", "raises", "takes_up"})
"""Rows of what is brought up; that it will not be is no refusal: لن تتطرق نارية إلى السد."""
REVERSED: dict[PositionPolarity, PositionPolarity] = {"for": "against", "against": "for"}


def polarity_of(text: Text, hit: Hit, start: int, last: int, stop: int) -> tuple[PositionPolarity | None, int, int]:
    """What the row says, or its negation, or the word that its complement must have; the clause's end, and the issue's.

    What is judged stands before its judgement: تعتبر نارية [الحزب] إرهابيا.
    """
    row = hit.form.row
    polarity = row.negated if _is_denied(text, hit) else row.polarity
    refused = polarity == "not_raised" and hit.negated and row.id not in BROUGHT_UP
    if refused and text.folds[hit.first - 1].endswith(LAN):
        polarity = "against"  # لن نناقش السلاح
    needed = [n for n in row.needs if n[1] not in CONDITIONS]
    will_not = (None, WILL_NOT) in row.needs
    if not needed or (not will_not and _is_denied(text, hit) and row.negated):
        return polarity, last, last
    told_at = start + 1 if (None, NO_CLAUSE) in row.needs else last
    while (
        (None, NO_CLAUSE) not in row.needs
        and told_at < min(stop, last + FARTHEST_NEEDED)
        and (not text.sign(told_at) or _but(text, told_at))
        and not text.verb(told_at)
    ):
        told_at += 1
    for told, word in needed:
        found = (j for j in range(start, told_at) if _begins(text, j, word.split()) and not _unlike(text, j, start))
        if (at := next(found, None)) is not None:
            judged = next((j for j in range(start + 1, at) if text.folds[j] in THAT_IT_IS), at)
            return told or polarity, max(last, at + 1), judged if told and at > start else max(last, at + 1)
    return None, last, last


def _but(text: Text, i: int) -> bool:
    """Whether a comma at token i stands before إلا: لا تفاوض على الحقل[،] إلا بعد ترسيم الحدود."""
    return text.folds[i] == "،" and i + 1 < len(text.folds) and bool(text.is_(i + 1, "except"))


def _begins(text: Text, j: int, words: Sequence[str]) -> bool:
    """Whether the tokens from j begin as words do: [غير قانوني]."""
    near = range(j, min(j + len(words), len(text.folds)))
    return len(near) == len(words) and all(bare(text.folds[i]).startswith(w) for i, w in zip(near, words, strict=True))


def _unlike(text: Text, j: int, start: int) -> bool:
    """Whether "not" stands right before a word: وصف المحادثات بأنها غير [مثمرة]."""
    return j > start and text.folds[j - 1] == "غير"


def _is_denied(text: Text, hit: Hit) -> bool:
    """Whether it is denied before it, or after a duty: يجب ألا."""
    if hit.form.row.kind == "duty":
        ahead = text.folds[hit.last : hit.last + 2]
        after = bool(ahead and ahead[0] in NOT_TO) or ahead == ["ان", "لا"]
        own = bool(text.is_(hit.first, "negation"))  # لا بديل
        return (hit.negated and not own) or after
    return hit.negated


def must_not_stop(text: Text, hit: Hit) -> bool:
    """Whether what stands before a duty is not to stop, which is no stand against it: الحوار يجب ألا يتوقف."""
    verb = next((j for j in range(hit.last, len(text.folds)) if text.folds[j] not in {"ان", "لا", "الا"}), hit.last)
    return _is_denied(text, hit) and bool(text.is_(verb, "is_over") or text.is_(verb, "stops"))


def not_doing(text: Text, hit: Hit, start: int) -> bool:
    """Whether what a stance governs is not to do, or to refuse: تعهدت نارية [بعدم] الانفصال, تصر على [رفض] الانفصال."""
    if start < hit.last:
        return False
    if hit.form.row.kind == "duty" and start == hit.last and text.folds[start] == "الا":
        return False  # يجب ألا: its row tells that
    if text.folds[start - 1 : start + 1] == ["ان", "لا"] or text.folds[start] == "الا":
        return True  # تتمنى نارية أن [لا] يستمر القصف
    if hit.form.row.kind == "duty" and start == hit.last and text.folds[start] in NOT_TO:
        start += 1  # يجب عدم السماح: its row tells that, but not يجب عدم [رفض] الهدنة
    return start < len(text.folds) and refuses(text, start)
