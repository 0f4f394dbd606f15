"""How an issue that no table knows is named: the head of its noun phrase with its genitive and adjective."""

from __future__ import annotations

import re
from typing import Literal

from musnad.arabic import splits, word_value
from musnad.arabic.radicals import is_radical
from musnad.arabic.stems import bare
from musnad.lexicon.stances import Stance
from musnad.positions.text import QUOTE_MARKS, Text

LONGEST_NAME = 3
"""Words of a noun phrase that make a new issue; a genitive that the last one opens comes on top."""
THAT = frozenset({"ان", "الا", "بان"})
DEFINITE = ("ال", "بال", "لل")
OWNED_ACT = re.compile(r"(?:\w*[^ا]ت|ت\w\wي\w|ا\w\wا\w|ا\wت\wا\w|است\w{2,3}ا\w)(?:ها|هم|هما|نا)")
"""A verbal noun that has but its doer's or its object's pronoun: معالجتها; not التزاماتها."""
Step = Literal["skip", "end", "none", "head"]


def named_anew(text: Text, first: int, last: int, *, governed: bool = True) -> str | None:
    """The name of the noun phrase in tokens `first` up to `last`: رفع [توزيع البطاقات الخضراء] في مرسى.

    Of what a stance has `governed` not to be done the deed alone: تعهدت نارية بعدم [فتح المعبر].
    """
    general = skipped = ""
    for i in range(first + (governed and first + 1 < last and refuses(text, first)), last):
        step = "skip" if _no_word(text, i) else _at_head(text, i, last)
        if step == "head" and (general or skipped) and _how(text, i):
            return general or skipped
        if step == "head":
            return None if _empty(text, i) else _from(text, i, last) or general or skipped or None
        if step in {"end", "none"}:
            return None if step == "none" else general or skipped or None
        if _light(text, i):
            word, small = bare(text.folds[i]), text.stances.small
            general = general or (word if small.plays(word, "general") else "")
            skipped = word if text.folds[i].startswith(DEFINITE) and not small.plays(word, "empty") else skipped
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
    if does(text, i, last):
        return "skip"  # تريد نارية أن تكف [سهلستان] عن القصف
    kept = i + 1 < last and _noun(text, i + 1) and (small.plays(fold, "head_of") or _described(text, i))
    return "skip" if (_light(text, i) and not kept) or text.plays(i, "preposition") or wished else "head"


def does(text: Text, i: int, last: int) -> bool:
    """Whether a party at token i does what a verb behind أن tells, its object behind it: أن تفتح [سهلستان] المعبر."""
    party = text.party_at.get(i)
    verb = text.folds[i - 1]
    if party is None or text.folds[i - 2] not in THAT or verb[0] not in "يت" or verb.endswith("ات") or verb[-2] == "ي":
        return False  # أن تصريحات نارية, أن توقيع نارية
    noun = party.last < last and _noun(text, party.last)
    return noun or bool(text.is_(i - 1, "stops"))


def _other_clause(text: Text, i: int) -> bool:
    """Whether a clause, a question or a denied verb begins at token i."""
    denied = text.is_(i, "negation") and not text.is_(i, "not_doing")
    return bool(denied) or text.plays(i, "relative") or text.plays(i, "clause") or bool(text.is_(i, "asks"))


def _light(text: Text, i: int) -> bool:
    """Whether token i only leads on to the head: [عقد] قمة, [بأي] اتفاق."""
    fold, small = text.folds[i], text.stances.small
    return small.plays(bare(fold), "no_head") or small.plays(fold, "no_head") or small.plays(fold[1:], "any")


def refuses(text: Text, i: int) -> bool:
    """Whether token i is not to do, or to refuse: [بعدم] الانفصال, [رفض] الانفصال."""
    small, words = text.stances.small, [word for _, word in splits(text.folds[i])]
    nouns = (form.row for word in words for form in text.stances.words.get(word, ()) if not form.rest)
    refused = any(row.kind == "noun" and row.polarity == "against" and not _of_some(row) for row in nouns)
    return refused or any(small.plays(word, "not_doing") for word in words)


def _of_some(row: Stance) -> bool:
    """Whether a row counts only before some things: انسحاب from an accord, not of troops."""
    return any(not word.isascii() for _, word in row.needs)


def _how(text: Text, i: int) -> bool:
    """Whether token i only tells how, behind a noun with its article: صادق على المشروع [فصلا] فصلا."""
    fold = text.folds[i]
    return fold.endswith("ا") and not fold.startswith("ال") and text.folds[i - 1].startswith("ال")


def _from(text: Text, first: int, last: int) -> str:
    """The words of the name whose head is token `first`; of a noun that only its preposition completes with that."""
    words: list[str] = []
    for i in range(first, last):
        if _no_word(text, i) or (words and (text.is_(i, "how_many") or _counts(text, i, last))):
            continue
        full = len(words) >= LONGEST_NAME and not _opened(text, i, len(words))
        if len(words) == 1 and i == first + 1 and _completed(text, i, last):
            return f"{words[0]} {text.folds[i]} {_from(text, i + 1, last)}"
        if _ends(text, i) or (words and (full or _beside(text, i) or _and_does(text, i))):
            break
        words.append(bare(text.folds[i]))
    return "" if len(words) == 1 and _owned(text, first, last) else " ".join(words)


def _and_does(text: Text, i: int) -> bool:
    """Whether "and" and the next verb of a stance or of doing stand at token i: تمسكت بقرارها [ورفضت] التراجع."""
    fold = text.folds[i]
    return fold[0] == "و" and not is_radical(fold) and (text.verb(i) or fold[1:] in text.stances.verbs)


def _completed(text: Text, i: int, last: int) -> bool:
    """Whether a preposition at token i leads to a noun with its article or a name: البقاء [في] الاتحاد."""
    small, word = text.stances.small, bare(text.folds[i - 1])
    staying = any(small.plays(word, role) for role in ("joining", "leaving"))
    when = text.plays(i, "preposition_when") and not (staying and text.plays(i, "preposition_fi"))
    behind = i + 1 + int(i + 2 < last and text.stances.small.plays(text.folds[i + 1], "this"))
    if not text.plays(i, "preposition") or when or behind >= last:
        return False
    return text.folds[behind].startswith("ال") or behind in text.party_at


def _owned(text: Text, i: int, last: int) -> bool:
    """Whether token i, with nothing behind it, is only what is done to whom its pronoun means: لا بد من [معالجتها]."""
    completed = i + 1 < last and text.plays(i + 1, "preposition") and not text.is_(i + 1, "aside")
    goes_on = completed or (i + 1 < last and bool(text.is_(i + 1, "except")))
    return not goes_on and i not in text.party_at and OWNED_ACT.fullmatch(bare(text.folds[i])) is not None


def _counts(text: Text, i: int, last: int) -> bool:
    """Whether token i only says how many: تبادل [15 ألف] أسير."""
    number = text.tokens.is_number(i) or (word_value(text.folds[i]) is not None and text.tokens.is_number(i - 1))
    return number and i + 1 < last and (text.tokens.is_word(i + 1) or text.tokens.is_number(i + 1))


def _ends(text: Text, i: int) -> bool:
    """Whether no name goes on at token i: a sign, a preposition, a quantity, a day, the next verb behind "and"."""
    says = text.folds[i][0] == "و" and i in text.cues
    little = any(text.plays(i, role) for role in ("b_free_pronoun", "preposition", "time"))
    little = little or bool(text.is_(i, "head_end"))
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
    adverb = (text.plays(i, "adverb") or text.plays(i, "verbal_link")) and not fold.startswith("ال")  # هجمات [قد] تقع
    if (
        adverb
        or text.plays(i, "manner")
        or text.plays(i, "relative")
        or any(text.is_(i, r) for r in ("by_it", "manner", "beside"))
    ):
        return True
    return i not in text.party_at and (fold[0] == "ي" or (fold[0] in "نت" and text.verb(i)))


def _opened(text: Text, i: int, length: int) -> bool:
    """Whether token i is the genitive of the word before it, one more than a name has: سياسة حسن [الجوار]."""
    return length == LONGEST_NAME and text.folds[i].startswith("ال") and not text.folds[i - 1].startswith("ال")
