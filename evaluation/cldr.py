"""The table of CLDR's names of months and weekdays, as Babel holds them: `python -m evaluation.cldr` writes it anew.

Of every Arabic locale, and of the two foreign languages that Arabic pages print days in. The table is kept in the
repository because Babel takes longer to load than all that a page's days need.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parents[1] / "src" / "musnad" / "lexicon" / "data" / "cldr.tsv"
LANGUAGES = ("ar", "en", "fr")
WIDTHS = ("wide", "abbreviated")
SHORTEST = 2
"""Letters of the shortest name taken: one letter of a narrow form is a word of its own."""
SCRIPT_LETTERS = 4
"""Of a script's code in a locale: en_Shaw is English in Shaw's alphabet."""
HEAD = (
    "id\tkind\tvalue\talone\texample\tnames",
    "# Written by python -m evaluation.cldr from Babel's copy of the Unicode CLDR (LICENSE.unicode); not by hand.",
    "# Names that months.tsv has too are read from there.",
)


def rows() -> Iterator[str]:
    """The table's lines: of each language each month's and weekday's names, in every region's form."""
    yield from HEAD
    for language in LANGUAGES:
        for kind, values, sample in (("month", range(1, 13), "7 {} 2014"), ("weekday", range(7), "{}")):
            for value in values:
                names = sorted(_names(language, kind, value))
                cells = (
                    f"cldr.{language}.{kind}.{value}", kind, str(value), "no", sample.format(names[0]), "|".join(names)
                )  # fmt: skip
                yield "\t".join(cells)


def _names(language: str, kind: str, value: int) -> set[str]:
    """What the locales of one language call a month or weekday; a shortened name with its full stop and without."""
    found: set[str] = set()
    for locale in _locales(language):
        for context in (locale.months if kind == "month" else locale.days).values():
            found |= {" ".join(context[width][value].split()) for width in WIDTHS if width in context}
    return {form for name in found for form in (name, name.rstrip(".")) if len(form) >= SHORTEST}


def _locales(language: str) -> list[Any]:
    """The locales of one language in its usual script: of Arabic Morocco's and Iraq's too."""
    babel = import_module("babel")
    names = sorted(set(import_module("babel.localedata").locale_identifiers()))
    mine = (name.split("_") for name in names)
    return [
        babel.Locale.parse("_".join(parts))
        for parts in mine
        if parts[0] == language and all(len(part) != SCRIPT_LETTERS for part in parts[1:])
    ]


def main() -> None:
    """Write the table."""
    TABLE.write_text("\n".join(rows()) + "\n", encoding="utf-8")
    print(f"written: {TABLE}")


if __name__ == "__main__":
    main()
