"""Words before and behind a cue that say what it governs: stems of its nouns, what blocks أن, circumstances."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic import word_value
from musnad.statements.text import Text

WAYS = ("ala", "ila", "an_prep", "min", "fi", "hawl")
"""Prepositions a cue may govern, as data/cues.tsv names them."""

PREPOSITIONS = tuple(f"preposition_{way}" for way in WAYS)

VALUED = frozenset({"welcome", "praise", "condemn", "thank", "demand"})
"""Acts whose content may begin with a name: رحبت بنارية, دانت نارية."""

LIGHT_SIGNS = frozenset("،)-–/")

LONGEST_GAP = 45
"""Tokens between a speaker and the content: "في ختام محادثاته مع نظيره في المدينة" and more stand there."""

LONGEST_FRAME = 14
"""Tokens of a frame in commas between speaker and content."""


LONGEST_CONDITION = 6
"""Tokens of a condition of anonymity that no comma ends: رافضا الكشف عن هويته."""


def stems(fold: str) -> Iterator[str]:
    """A folded noun, without article, and without the pronoun of a possessor: نيتها is نية.

    >>> list(stems("نيتها"))
    ['نيتها', 'نيته', 'نيت', 'نيه']
    """
    yield fold
    bare = fold.removeprefix("ال")
    if bare == fold and fold.startswith(("بال", "لل")):
        bare = fold.removeprefix("بال").removeprefix("لل")
    if bare != fold:
        yield bare
    if bare.endswith("ا"):
        yield bare[:-1]
    ending = next((e for e in ("هما", "ها", "هم", "ه") if bare.endswith(e) and len(bare) > len(e) + 1), None)
    if ending:
        base = bare.removesuffix(ending)
        yield base
        if base.endswith("ت"):
            yield base[:-1] + "ه"
        if bare != fold:
            yield fold.removesuffix(ending)  # التزامه has no article


def blocked(text: Text, i: int) -> bool:
    """Whether a word before أن makes it another's: قبل أن, يجب أن, يفهم منها أن."""
    j = i - 1
    while j > 0 and text.plays(j, "adverb"):
        j -= 1
    if j < 0:
        return False
    if j > 0 and text.plays(j, "especially") and text.plays_any(j - 1, ("occasion", "forum")):
        return False  # في تصريحات خاصة إن
    if j < i - 1 and text.phrase(j, "turn") > 1:
        return False  # أكد مع ذلك أن
    word = text.folds[j].removeprefix("و")
    if (
        word.startswith(("ل", "ب"))
        and any(text.words.plays(stem, "claim_noun") for stem in stems(word[1:]))
        and text.noun(j) is None
    ):
        return True  # هناك توجه لضرورة أن
    passive = j < i - 1 and word.startswith(("ي", "ت")) and word not in text.cues.forms and j not in text.within
    return text.words.plays(word, "an_blocker") or (passive and word in text.lexicon.verbs)


def circumstance(text: Text, i: int) -> bool:
    """Whether a preposition at token i tells when, where or how it was said: في مؤتمر, على صفحته, من جانبه."""
    named = text.named.get(i + 1)
    outlet = named is not None and named.mention.type == "MEDIA"
    return outlet or text.plays_any(i + 1, ("occasion", "channel", "time", "circumstance"))


def past_frame(text: Text, i: int, stop: int) -> int | None:
    """The token after a frame in commas, or its colon, that says who passed it on: قال، بحسب ما نقلت الوكالة، إن."""
    if text.folds[i] != "،" or i + 1 >= stop:
        return None
    whole = any(
        tuple(text.folds[i + 2 : i + 2 + len(f.rest)]) == f.rest for f in text.cues.frames.get(text.folds[i + 1], ())
    )
    if not whole:
        return None
    ahead = range(i + 2, min(stop - 1, i + LONGEST_FRAME))
    end = next((j for j in ahead if text.folds[j] in {"،", ":"}), None)
    if end is None:
        return None
    after = end + int(text.folds[end] == "،")
    further = text.plays(i + 1, "clause") and not (
        text.folds[after] == ":" or text.plays_any(after, ("free", "free_pronoun"))
    )
    return None if further else after  # قال فلان، كما أكد كذا، وغادر: another act


def past_condition(text: Text, i: int, stop: int) -> int | None:
    """The comma after a condition of anonymity, or the token after its last word: طالبا عدم الكشف عن هويته، إن."""
    if not text.words.begins(text.folds, i, "condition"):
        return None
    ahead = range(i, min(stop, i + LONGEST_GAP))
    last = next((j + 1 for j in ahead[:LONGEST_CONDITION] if text.plays(j, "identity")), None)
    pause = next((j for j in ahead if text.folds[j] == "،"), None)
    if last is None or pause is None:
        return last if pause is None else pause
    return last if any(_begins_words(text, j) for j in range(last, pause)) else pause


def _begins_words(text: Text, i: int) -> bool:
    """Whether what is said begins at token i: a colon, a mark, أن."""
    return text.folds[i] == ":" or i in text.closes or text.plays_any(i, ("free", "free_pronoun"))


def part_of_several(text: Text, i: int) -> bool:
    """Whether من at token i only says of what a number or a part is: سبعة من المسلحين."""
    before = text.folds[i - 1]
    return word_value(before) is not None or text.words.plays(before, "quantity") or before[0].isdigit()
