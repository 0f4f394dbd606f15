"""Names offered while one types, in both scripts: a list that the browser narrows, without a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from musnad.store import Counted
from musnad.web.labels import JOINT, UNKNOWN, Names

MOST_OFFERED = 120
"""Names in the list of a form, the most frequent: ten kilobytes; the field takes any other too."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A name to choose; `label` is the same name in the other script."""

    name: str
    label: str | None


class Offers:
    """The names last offered, made anew only where they were counted anew."""

    def __init__(self) -> None:
        """Nothing is offered yet."""
        self._held: dict[tuple[str, str], tuple[Sequence[Counted], tuple[Offered, ...]]] = {}

    def of(self, by: str, counted: Sequence[Counted], names: Names, language: str) -> tuple[Offered, ...]:
        """`offered`, remembered by what was counted."""
        before, held = self._held.get((by, language), ((), ()))
        if before is not counted:
            held = offered(counted, names, language)
            self._held[by, language] = counted, held
        return held


def offered(counted: Iterable[Counted], names: Names, language: str) -> tuple[Offered, ...]:
    """The names of the most frequent, each in both scripts where the tables have both."""
    found: dict[str, Offered] = {}
    for each in counted:
        for name in _names(each, names, language):
            found.setdefault(name.name, name)
        if len(found) >= MOST_OFFERED:
            break
    return tuple(found.values())


def _names(each: Counted, names: Names, language: str) -> Iterator[Offered]:
    if JOINT in each.value:
        return
    arabic, english = names(each.value, "ar"), names(each.value, "en")
    if arabic and english:
        pair = [Offered(arabic, english), Offered(english, arabic)]
        yield from pair if language == "ar" else reversed(pair)
    elif each.name or each.value.startswith(UNKNOWN):
        yield Offered(each.name or each.value.removeprefix(UNKNOWN), None)
