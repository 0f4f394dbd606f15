"""How an issue that no table knows is named: the head of its noun phrase with its genitive and adjective."""

from __future__ import annotations

from typing import Literal

from musnad.arabic.stems import bare
from musnad.positions.text import QUOTE_MARKS, Text

LONGEST_NAME = 3
"""Words of a noun phrase that make a new issue; a genitive that the last one opens comes on top."""
THOUSANDS = frozenset({"الف", "الاف", "مليون", "ملايين", "مليار", "مليارات"})
"""Words of a number behind its figures."""
THAT = frozenset({"ان", "الا", "بان"})
Step = Literal["skip", "end", "none", "head"]


def named_anew(text: Text, first: int, last: int) -> str | None:
    """The name of the noun phrase in tokens `first` up to `last`: رفع [توزيع البطاقات الخضراء] في مرسى."""
    general = skipped = ""
    for i in range(first, last):
        step = "skip" if _no_word(text, i) else _at_head(text, i, last)
        if step == "head":
            return None if _empty(text, i) else _from(text, i, last) or general or skipped or None
        if step in {"end", "none"}:
            return None if step == "none" else general or skipped or None
        if _light(text, i):
            word, small = bare(text.folds[i]), text.stances.small
            general = general or (word if small.plays(word, "general") else "")
            skipped = word if text.folds[i].startswith("ال") and not small.plays(word, "empty") else skipped
    return general or skipped or None


def _empty(text: Text, i: int) -> bool:
    """Whether the head is a pronoun, a year or an ordinal, and names nothing: طلب نارية [عام] 2014, مطلبها [الثاني]."""
    return text.plays(i, "time") or text.plays(i, "year_noun") or text.plays(i, "another") or _related(text, i)


def _related(text: Text, i: int) -> bool:
    """Whether a relative with its preposition stands at token i: ندد [بالذين] يتبجحون."""
    fold = text.folds[i]
    led = f"ا{fold[1:]}" if fold.startswith("لل") else fold[1:]
    return len(fold) > 1 and fold[0] in "بل" and text.lexicon.attribution.plays(led, "relative")


def _no_word(text: Text, i: int) -> bool:
    """Whether token i is a mark or a demonstrative: رفع [هذه] العقوبات."""
    return (text.sign(i) and text.folds[i] in QUOTE_MARKS) or text.stances.small.plays(text.folds[i], "this")


def _at_head(text: Text, i: int, last: int) -> Step:
    """What token i is before any word of the name: one that leads on, one that ends the phrase, or its head."""
    fold, small = text.folds[i], text.stances.small
    word = bare(fold)
    wished = i > 0 and text.folds[i - 1] in THAT and not fold.startswith("ال")  # تريد نارية أن [يضع] المجلس دستورا
    if (fold[0] == "و" and i in text.cues) or text.plays(i, "adverb") or fold in THAT:
        return "skip"  # دان المجلس واستنكر بشدة القصف
    if _other_clause(text, i) or (text.verb(i) and fold[0] in "ين" and not wished) or small.plays(fold, "that"):
        return "end"  # القرار [الذي] صادق عليه المجلس, يرفض العودة إلى [ما] كان
    if small.plays(word, "nothing") or small.plays(fold, "nothing"):
        return "none"
    kept = i + 1 < last and _noun(text, i + 1) and (small.plays(fold, "head_of") or _described(text, i))
    return "skip" if (_light(text, i) and not kept) or text.plays(i, "preposition") or wished else "head"


def _other_clause(text: Text, i: int) -> bool:
    """Whether a clause, a question or a denied verb begins at token i."""
    denied = text.is_(i, "negation") and not text.is_(i, "not_doing")
    return bool(denied) or text.plays(i, "relative") or text.plays(i, "clause") or bool(text.is_(i, "asks"))


def _light(text: Text, i: int) -> bool:
    """Whether token i only leads on to the head: [عقد] قمة, [بأي] اتفاق."""
    fold, small = text.folds[i], text.stances.small
    return small.plays(bare(fold), "no_head") or small.plays(fold, "no_head") or small.plays(fold[1:], "any")


def _from(text: Text, first: int, last: int) -> str:
    """The words of the name whose head is token `first`."""
    words: list[str] = []
    for i in range(first, last):
        if _no_word(text, i) or (words and _counts(text, i, last)):
            continue
        full = len(words) >= LONGEST_NAME and not _opened(text, i, len(words))
        if _ends(text, i) or (words and (full or _beside(text, i))):
            break
        words.append(bare(text.folds[i]))
    return " ".join(words)


def _counts(text: Text, i: int, last: int) -> bool:
    """Whether token i only says how many: تبادل [15 ألف] أسير."""
    number = text.tokens.is_number(i) or (text.folds[i] in THOUSANDS and text.tokens.is_number(i - 1))
    return number and i + 1 < last and (text.tokens.is_word(i + 1) or text.tokens.is_number(i + 1))


def _ends(text: Text, i: int) -> bool:
    """Whether no name goes on at token i: a sign, a preposition, a quantity, a day, the next verb of saying."""
    says = text.folds[i][0] == "و" and i in text.cues
    little = bool(text.is_(i, "head_end")) or text.plays(i, "preposition") or text.plays(i, "time")
    return little or says or not text.tokens.is_word(i)


def _noun(text: Text, i: int) -> bool:
    """Whether token i may be a genitive or an adjective: قرار [المجلس]."""
    return text.tokens.is_word(i) and not any(
        text.plays(i, role) for role in ("preposition", "relative", "clause", "free")
    )


def _described(text: Text, i: int) -> bool:
    """Whether an adjective describes token i, so that no genitive follows it: [الجهود] الصادقة."""
    definite, behind = text.folds[i].startswith(("ال", "لل", "بال", "وال")), text.folds[i + 1]
    return definite and behind.startswith("ال") and not text.stances.small.plays(behind, "aiming")


def _beside(text: Text, i: int) -> bool:
    """Whether a clause, an adverb or a pronoun stands at token i, which no noun phrase goes on with."""
    fold = text.folds[i]
    adverb = text.plays(i, "adverb") and not fold.startswith("ال")
    if adverb or text.plays(i, "relative") or any(text.is_(i, r) for r in ("by_it", "manner", "beside")):
        return True
    return i not in text.party_at and (fold[0] == "ي" or (fold[0] in "نت" and text.verb(i)))


def _opened(text: Text, i: int, length: int) -> bool:
    """Whether token i is the genitive of the word before it, one more than a name has: سياسة حسن [الجوار]."""
    return length == LONGEST_NAME and text.folds[i].startswith("ال") and not text.folds[i - 1].startswith("ال")
