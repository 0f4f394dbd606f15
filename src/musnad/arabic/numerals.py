"""Numbers written as words."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.arabic.fold import fold_key

UNITS: dict[str, int] = {
    fold_key(word): value
    for value, words in {
        1: "واحد واحدة احد احدى",
        2: "اثنان اثنين اثنتان اثنتين اثنا اثنتا اثني اثنتي",
        3: "ثلاث ثلاثة",
        4: "أربع أربعة",
        5: "خمس خمسة",
        6: "ست ستة",
        7: "سبع سبعة",
        8: "ثمان ثمانية ثماني",
        9: "تسع تسعة",
        10: "عشر عشرة",
        20: "عشرون عشرين",
        30: "ثلاثون ثلاثين",
        40: "أربعون أربعين",
        50: "خمسون خمسين",
        60: "ستون ستين",
        70: "سبعون سبعين",
        80: "ثمانون ثمانين",
        90: "تسعون تسعين",
        100: "مئة مائة مئه",
        200: "مئتان مئتين مائتان مائتين",
        300: "ثلاثمئة ثلاثمائة",
        400: "أربعمئة أربعمائة",
        500: "خمسمئة خمسمائة",
        600: "ستمئة ستمائة",
        700: "سبعمئة سبعمائة",
        800: "ثمانمئة ثمانمائة",
        900: "تسعمئة تسعمائة",
    }.items()
    for word in words.split()
}
SCALES: dict[str, int] = {
    fold_key(word): value
    for value, words in {
        100: "مئة مائة",
        1_000: "ألف آلاف ألفا",
        1_000_000: "مليون ملايين مليونا",
        1_000_000_000: "مليار مليارات مليارا بليون",
    }.items()
    for word in words.split()
}
DUALS: dict[str, int] = {
    fold_key(word): value
    for value, words in {2_000: "ألفان ألفين", 2_000_000: "مليونان مليونين", 2_000_000_000: "ملياران مليارين"}.items()
    for word in words.split()
}


def number(words: Sequence[str]) -> int | None:
    """The value of folded number words or digits; null where one of them is no number.

    >>> number(["خمسه", "وعشرين"]), number(["3", "الاف"]), number(["كتاب"])
    (25, 3000, None)
    """
    total = current = 0
    for word in words:
        value = word_value(word)
        if value is None:
            return None
        scale = SCALES.get(word) or SCALES.get(word.removeprefix("و"))
        if scale and current:
            current *= scale
        elif scale and scale > 100:  # noqa: PLR2004 - "ألف" alone is a thousand
            current = scale
        else:
            current += value
        if scale and scale > 100:  # noqa: PLR2004
            total, current = total + current, 0
    return total + current if words else None


def word_value(word: str) -> int | None:
    """The value of one folded word, with or without its و; null where it is no number.

    >>> word_value("وثلاثين"), word_value("12")
    (30, 12)
    """
    if word.isascii() and word.isdigit():
        return int(word)
    for form in (word, word[1:] if word[:1] == "و" else ""):
        for table in (UNITS, DUALS, SCALES):
            if form in table:
                return table[form]
    return None
