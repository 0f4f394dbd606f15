"""Whether two spellings are one name, and by which habit of spelling: هاغل and هيغل, عبد الله and عبدالله."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from musnad.arabic.particles import ARTICLE
from musnad.lexicon.spelling import JOINT, LetterClass, Spelling, units

LETTERS = "variant.letters"
VOWELS = frozenset("اوي")
SHORTEST_FINAL = 4
"""Letters before a final ا or ة that are one sound: سوريا, سورية; shorter words are others (دنا, دنه)."""
SHORTEST_SWAP = 5
SHORTEST_TYPO = 5
CONSONANTS_ALONE = 4
"""Consonants a word alone needs for its long vowels to be free: Arabic names have three (سالم, سليم)."""
CONSONANTS_BESIDE = 2
SHORTEST_BESIDE = 4
"""Letters of a word whose vowels are free beside an agreeing one: سلم is no سليم, هاغل is هيغل."""
PAIR = 2
"""Letters that an exchange touches."""
MOST_PAIRS = 1 << 15
"""Pairs of spellings remembered: pages name the same people, in the same spellings."""


class Variant(NamedTuple):
    """The rule by which two spellings are one name, and the two words that differ."""

    rule: str
    words: tuple[str, str]


@lru_cache(maxsize=MOST_PAIRS)
def name_variant(a: str, b: str, spelling: Spelling) -> Variant | None:
    """The habit by which two spellings, without proclitics, are one name; null where they may be two names."""
    found = units_variant(units(a, spelling), units(b, spelling), spelling)
    joined = found is not None and found.rule == LETTERS and len(a.split()) != len(b.split())
    return found._replace(rule="variant.joined") if found and joined else found


def units_variant(one: tuple[str, ...], other: tuple[str, ...], spelling: Spelling) -> Variant | None:
    """The same of names already taken apart."""
    if not one or len(one) != len(other):
        return None
    apart = [(x, y) for x, y in zip(one, other, strict=True) if x.replace(JOINT, "") != y.replace(JOINT, "")]
    if not apart:
        return Variant(LETTERS, (one[0], other[0]))
    agrees, first, weak = len(one) > len(apart), "", None
    for pair in apart:
        rule = word_variant(*pair, spelling)
        first = first or rule or ""
        if rule is None and (weak or not agrees):
            return None
        weak = weak if rule else pair
    if weak is None:
        return Variant(first, apart[0])
    rule = _beside(*weak, spelling)
    return Variant(rule, weak) if rule else None


@lru_cache(maxsize=MOST_PAIRS)
def word_variant(a: str, b: str, spelling: Spelling) -> str | None:
    """The rule by which two folded words are one whatever stands beside them."""
    a, b = _bare(a, b)
    x, y = a.removeprefix(ARTICLE), b.removeprefix(ARTICLE)
    if not x or not y or (x == a) != (y == b) or spelling.two_names(x, y):
        return None
    if _final(x, y) and {a, b, x, y} & (spelling.anchors | spelling.borne):
        return "variant.final"
    for letters in spelling.classes:
        if min(len(x), len(y)) >= letters.shortest and _class(x, y, letters, spelling):
            return f"variant.{letters.id}"
    ways = {
        "variant.vowels": _vowels(x, y, CONSONANTS_ALONE, spelling),
        "variant.swap": _swapped(x, y, spelling),
        "variant.nisba": _nisba(a, b, spelling),
        "variant.doubled": _doubled(x, y),
        "variant.digraph": _digraph(x, y, spelling),
    }
    return next((rule for rule, holds in ways.items() if holds), None)


def _bare(a: str, b: str) -> tuple[str, str]:
    """Two words less the particles that both begin with: (زايد, زيد) of بن زايد and بن زيد."""
    (p, joint, x), (q, _, y) = a.rpartition(JOINT), b.rpartition(JOINT)
    return (x, y) if joint and p == q else (a.replace(JOINT, ""), b.replace(JOINT, ""))


def _beside(a: str, b: str, spelling: Spelling) -> str | None:
    """The rule by which two words are one beside an agreeing word; words that many people bear are two names."""
    a, b = _bare(a, b)
    x, y = a.removeprefix(ARTICLE), b.removeprefix(ARTICLE)
    if (
        not x
        or not y
        or (x == a) != (y == b)
        or spelling.two_names(x, y)
        or {x, y} <= spelling.borne
        or {a, b} <= spelling.borne
    ):
        return None
    if any(min(len(x), len(y)) >= c.beside and _class(x, y, c, spelling) for c in spelling.classes):
        return "variant.beside-class"
    if min(len(x), len(y)) < SHORTEST_BESIDE:
        return None
    if _vowels(x, y, CONSONANTS_BESIDE, spelling) or _class_and_vowels(x, y, spelling):
        return "variant.beside-vowels"
    return "variant.typo" if min(len(x), len(y)) >= SHORTEST_TYPO and _typo(x, y) else None


def _final(x: str, y: str) -> bool:
    """سوريا, سورية: the last ا is a ة."""
    return len(x) == len(y) > SHORTEST_FINAL and x[:-1] == y[:-1] and {x[-1], y[-1]} == {"ا", "ه"}


def _class(x: str, y: str, sound: LetterClass, spelling: Spelling) -> bool:
    """Whether words differ in letters of one class alone; of a foreign sound, beside no Arabic letter."""
    if len(x) != len(y):
        return False
    apart = [i for i in range(len(x)) if x[i] != y[i]]
    if not apart or any({x[i], y[i]} != sound.letters for i in apart) or (0 in apart and sound.letters & VOWELS):
        return False
    rest = {x[i] for i in range(len(x)) if i not in apart}
    return not (sound.foreign and rest & spelling.native)


def _vowels(x: str, y: str, least: int, spelling: Spelling) -> bool:
    """Whether words differ in long vowels within alone: of as many consonants, none an Arabic letter, no inflection."""
    consonants = [c for c in x if c not in VOWELS]
    counted = [c for c in _stem(x, spelling) if c not in VOWELS]
    if consonants != [c for c in y if c not in VOWELS] or len(counted) < least or set(consonants) & spelling.native:
        return False
    if x[0] != y[0] or x[-1] != y[-1] or abs(len(x) - len(y)) > 1 or _edits(x, y) > 1:
        return False
    return not _inflected(x, y, spelling)


def _stem(x: str, spelling: Spelling) -> str:
    """A word less a prefix and a suffix that Arabic words have and foreign names seldom: متوافره is توافر."""
    bare = x[1:] if x[0] in spelling.prefixes else x
    return next((bare[: -len(end)] for end in spelling.suffixes if bare.endswith(end)), bare)


def _doubled(x: str, y: str) -> bool:
    """A letter written twice that is sounded once: أبوللو, أبولو."""
    short, long = sorted((x, y), key=len)
    return len(long) == len(short) + 1 > SHORTEST_SWAP and any(
        long[i] == long[i + 1] and long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 2)
    )


def _digraph(x: str, y: str, spelling: Spelling) -> bool:
    """Two letters for the sound of one: سوروتش, سوروج."""
    return max(len(x), len(y)) >= SHORTEST_SWAP and any(
        x.replace(two, one) == y.replace(two, one) for two, one in spelling.digraphs
    )


def _edits(x: str, y: str) -> int:
    """Places in which two words of the same consonants differ, in vowels put in or exchanged."""
    if len(x) == len(y):
        return sum(p != q for p, q in zip(x, y, strict=True))
    short, long = sorted((x, y), key=len)
    return 1 if any(long[:i] + long[i + 1 :] == short for i in range(len(long))) else 2


def _inflected(x: str, y: str, spelling: Spelling) -> bool:
    """Whether words differ in an ending or right before one: إمكانات, إمكانيات."""
    at = next((i for i in range(min(len(x), len(y))) if x[i] != y[i]), min(len(x), len(y)))
    word = max(x, y, key=len)
    return any(word.endswith(ending) and at >= len(word) - len(ending) - 1 for ending in spelling.endings)


def _class_and_vowels(x: str, y: str, spelling: Spelling) -> bool:
    """هيغل, هاجل: one class of letters and one long vowel."""
    for letters in spelling.classes:
        one = min(letters.letters)
        p, q = ("".join(one if c in letters.letters else c for c in word) for word in (x, y))
        if (p, q) != (x, y) and _vowels(p, q, CONSONANTS_BESIDE, spelling):
            return True
    return False


def _swapped(x: str, y: str, spelling: Spelling) -> bool:
    """Two neighbouring letters exchanged within a word, none of them ا, which makes another pattern (زيادي, زايدي)."""
    if len(x) != len(y) or len(x) < SHORTEST_SWAP or set(x) & spelling.native:
        return False
    apart = [i for i in range(len(x)) if x[i] != y[i]]
    if len(apart) != PAIR or apart[1] != apart[0] + 1 or apart[1] >= len(x) - 1 or apart[0] == 0:
        return False
    return x[apart[0]] == y[apart[1]] and x[apart[1]] == y[apart[0]] and "ا" not in x[apart[0] : apart[1] + 1]


def _typo(x: str, y: str) -> bool:
    """One letter too many, too few, wrong, or two exchanged, not at the beginning."""
    if x[0] != y[0]:
        return False
    if len(x) == len(y):
        apart = [i for i in range(len(x)) if x[i] != y[i]]
        swapped = len(apart) == PAIR and x[apart[0]] == y[apart[1]] and x[apart[1]] == y[apart[0]]
        return len(apart) == 1 or (swapped and apart[1] == apart[0] + 1)
    short, long = sorted((x, y), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))


def _nisba(x: str, y: str, spelling: Spelling) -> bool:
    """A state or its adjective with two letters exchanged or a doubled ي written once: السورين, السوريين."""
    known = {x, y} & spelling.anchors
    if len(known) != 1 or min(len(x), len(y)) < SHORTEST_SWAP or {x, y} & spelling.borne:
        return False
    once = x.replace("يين", "ين") == y.replace("يين", "ين")
    return once or (len(x) == len(y) and sorted(x) == sorted(y) and x[0] == y[0] and _typo(x, y))
