"""Whom a finite verb agrees with, by its form alone: قصفت is she, قصفوا they."""

from __future__ import annotations

from musnad.events.agreement import Form
from musnad.events.means import bare_verb

PLURAL, DUAL = ("وا", "ون"), ("ان", "تا")
"""Endings of verbs of several and of two."""

SHORTEST_SHE = 4
"""Letters of a past of a she."""


def form_of(fold: str) -> Form:
    """Gender and number of a finite verb by its form.

    >>> form_of("وقصفت"), form_of("يقصف"), form_of("شنت"), form_of("قصفوا"), form_of("يتوصلا")
    (('f', 's'), ('m', 's'), ('f', 's'), ('m', 'p'), ('m', 'd'))
    """
    stem = bare_verb(fold)
    if stem.endswith(PLURAL):
        return "m", "p"
    cut_short = stem[0] in "يت" and stem.endswith("ا")  # لم يتوصلا
    if (stem.endswith(DUAL) or cut_short) and len(stem) >= SHORTEST_SHE:
        return "m", "d"
    past = stem.endswith("ت") and (len(stem) >= SHORTEST_SHE or "ا" not in stem)  # شنت, but مات
    she = past or (stem.startswith("ت") and not stem.endswith("ت"))
    return ("f" if she else "m"), "s"
