"""Names offered while one types, in both scripts: a list that the browser narrows, without a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

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
    """The names last offered as options of a form, made anew only where they were counted anew."""

    def __init__(self) -> None:
        """Nothing is offered yet."""
        self._held: dict[tuple[str, str], tuple[Sequence[Counted], Markup]] = {}

    def of(self, by: str, counted: Sequence[Counted], names: Names, language: str) -> Markup:
        """The options, remembered by what was counted."""
        before, held = self._held.get((by, language), ((), Markup()))
        if before is not counted:
            held = options(offered(counted, names, language))
            self._held[by, language] = counted, held
        return held


def options(offers: Iterable[Offered]) -> Markup:
    """The names as options of a list."""
    return Markup("\n").join(
        Markup('<option value="{}" label="{}"></option>').format(each.name, each.label)
        if each.label
        else Markup('<option value="{}"></option>').format(each.name)
        for each in offers
    )


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
