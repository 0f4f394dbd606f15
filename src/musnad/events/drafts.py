"""An occurrence while it is being read: its row, where it stands, who takes part and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from musnad.events.party import Party
from musnad.lexicon.events import EventRow
from musnad.record.events import EventType, Status

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types without direction: every side is an actor."""

BETWEEN_OTHERS = "third-party"
"""The mode of mediation, which somebody does between others: توسطت نارية بين سهلستان والضفاف."""


ANY = EventRow(
    id="", type="SUPPORT", alternative=None, mode=None, context=(), gen="none", government=frozenset({"obj"}),
    weak=False, needs=(), unless=(), negated=None, status=None, example="",
)  # fmt: skip
"""What a verb that is only asked for its subject is a row of."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A row at tokens `first` up to `last` after `cut` letters; `verb` where it is one, with whom it agrees."""

    first: int
    last: int
    cut: int
    row: EventRow
    verb: bool
    gender: str = "m"
    number: str = "s"
    we: bool = False
    passive: bool = False
    object: bool = False
    definite: bool = False
    owner: tuple[str, str] | None = None
    shape: str = "noun"

    @property
    def mutual(self) -> bool:
        """Whether all its sides act."""
        return _mutual(self.row, verb=self.verb)

    @property
    def mode_known(self) -> bool:
        """Whether a noun names a deal or a truce that is known already: أدان الورداني [الاتفاق], but قام [بالتوقيع]."""
        deal = self.row.type == "AGREE" and not (self.row.id == "signing" and self.cut)
        return self.definite and (deal or self.row.mode == "ceasefire")


@lru_cache(maxsize=1 << 12)
def _mutual(row: EventRow, *, verb: bool) -> bool:
    one_sided = row.type == "AGREE" and (row.government <= {"ala", "li", "none"} if verb else row.gen == "actor")
    one_sided = one_sided or row.mode == BETWEEN_OTHERS
    swapped = row.type == "RETREAT" and ("maa" in row.government or row.gen == "all")  # تبادل الأسرى
    return (row.type in MUTUAL and not one_sided) or swapped or (row.mode == "ceasefire" and row.gen != "actor")


@dataclass(frozen=True, slots=True)
class Draft:
    """What the record's event is made of; `bare` nouns only name again what another of the paragraph tells.

    `guests` are actors who are only said to have attended; `most` is how sure the statement is that tells it.
    """

    hit: Hit
    zone: int
    title: bool
    type: EventType
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status
    parties: tuple[Party, ...] = field(default=())
    statement: str | None = None
    date: str | None = None
    place: str | None = None
    most: float = 1.0
    alternative: EventType | None = None
    mode: str | None = None
    how: str = "verb"
    decided: str | None = None
    guests: tuple[str, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nobody takes part as far as its clause tells."""
        return not self.actors and not self.recipients
