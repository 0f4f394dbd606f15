"""The value: a speaker's noun phrase by its tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.lexicon.conjugation import Number
from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.text import Named

CONTRACT = "agreement"
"""A document that provides (ينص), and neither says, nor announces, nor frames."""

Reach = Literal["clause", "noun", "object"]
"""What may follow a phrase: an أن or a quotation, a noun as content, or a person who is spoken to."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` (less `cut` letters) up to `last`.

    `noun` is its head, `name` the person, `unknown` the words of a person whom no mention covers, `owners` other names
    inside, `joined` further speakers after و.
    """

    first: int
    cut: int
    last: int
    noun: SpeakerNoun | None
    name: Named | None
    owners: tuple[Named, ...] = ()
    unknown: tuple[int, int] | None = None
    joined: tuple[Phrase, ...] = ()

    @property
    def kind(self) -> str:
        """What speaks: the noun's kind, "name" where a name stands alone or completes it."""
        return "name" if self.name or self.unknown or self.noun is None else self.noun.kind

    @property
    def number(self) -> Number:
        """One, two or several."""
        if self.joined:
            return "d" if len(self.joined) == 1 else "p"
        return self.noun.number if self.noun and not self.name else "s"
