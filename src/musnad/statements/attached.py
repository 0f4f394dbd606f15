"""What says whose a body is, or who stands behind it: الوفد التابع للحكومة, الحركة المدعومة من نارية."""

from __future__ import annotations

from musnad.statements.belonging import SHORTEST_GLUED, spoken_to
from musnad.statements.text import Text


def attached(text: Text, i: int, stop: int) -> int | None:
    """The token after what says whose a body is: الوفد [التابع للحكومة النارية], الحكومة [المعترف بها دوليا]."""
    if i + 2 < stop and text.plays(i, "attached_from"):
        return _tied(text, i + 1, stop)
    if i + 1 >= stop or not text.plays(i, "attached"):
        return None
    if text.plays(i + 1, "resumptive"):
        return i + 3 if i + 2 < stop and text.plays(i + 2, "attached") else i + 2
    j, found = i + 1, text.name(i + 1, 1)
    if text.folds[j][0] != "ل" or len(text.folds[j]) < SHORTEST_GLUED or spoken_to(text, j):
        return None
    open_ = found is None and not text.folds[j].startswith("لل")
    j = found.last if found else j + 1
    if open_ and j < stop:
        place = text.name(j)
        j = place.last if place else j + int(text.folds[j].startswith("ال"))  # التابع لمحافظة [الوادي]
    return _adjectives(text, j, stop)


def _tied(text: Text, i: int, stop: int) -> int | None:
    """The token after whom a body is backed by, near to or tied to: المدعومة [من نارية], المرتبطة [بحركة الواحة]."""
    if text.plays_any(i, ("preposition_min", "preposition_an_prep")):
        return _patron(text, i + 1, stop)
    tied = text.name(i, 1) if text.folds[i][0] == "ب" else None
    return _adjectives(text, tied.last, stop) if tied else None


def _adjectives(text: Text, j: int, stop: int) -> int:
    """The token behind adjectives with the article from token j on."""
    while j < stop and text.folds[j].startswith("ال") and text.adjective(j) and j not in text.within:
        j += 1
    return j


def _patron(text: Text, i: int, stop: int) -> int | None:
    """The token after who stands behind a body, another behind و: الحركة المدعومة من [نارية والضفاف]."""
    found = text.name(i)
    plain = found is None and text.folds[i].startswith("ال")
    j = found.last if found else i + 1
    while j < stop and (further := text.name(j, 1)) and further.cut == 1 and text.folds[j][0] == "و":
        j = further.last
    return _adjectives(text, j, stop) if plain else j if found else None
