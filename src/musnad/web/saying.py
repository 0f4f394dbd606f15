"""A statement as lists over many pages show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from musnad.record import Statement
from musnad.record.quoted import Quoted
from musnad.web.across import Across
from musnad.web.citations import Cited, cited, speaker_address
from musnad.web.claims import Link, chain
from musnad.web.frame import Desk
from musnad.web.holdings import Headline
from musnad.web.i18n import Wording
from musnad.web.labels import Labels


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The other pages on which the same words stand, and how many independent origins all of them have."""

    pages: tuple[Headline, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement with the labels of its own page; `elsewhere` is null where no other page is known to tell it."""

    quoted: Quoted
    label: Labels
    chain: tuple[Link, ...]
    cited: Cited
    elsewhere: Elsewhere | None = None

    @property
    def statement(self) -> Statement:
        """What was said."""
        return self.quoted.statement

    @property
    def speaker(self) -> str | None:
        """The page of all that its speaker said; null for an unnamed source."""
        return speaker_address(self.statement.source.entity)


def saying(quoted: Quoted, desk: Desk, words: Wording, across: Across | None = None) -> Saying:
    """The statement as it is shown, beside its like on other pages where the record is at hand."""
    label = Labels(words, desk.names, quoted.names)
    told = chain(quoted.statement, quoted.article, label)
    return Saying(quoted, label, told, cited(quoted, desk.names), _elsewhere(quoted, desk, across))


def by_day(sayings: Iterable[Saying]) -> list[tuple[str | None, list[Saying]]]:
    """The days, each with what was said on it, in the order in which they come."""
    return [(day, list(each)) for day, each in groupby(sayings, key=lambda saying: saying.quoted.day)]


def _elsewhere(quoted: Quoted, desk: Desk, across: Across | None) -> Elsewhere | None:
    quote = across.quotes.get((quoted.location, quoted.statement.id)) if across else None
    if quote is None:
        return None
    places = dict.fromkeys(each.page for each in quote.statements if each.page != quoted.location)
    pages = tuple(found for place in places if (found := desk.holdings.at(place)))
    return Elsewhere(pages, quote.origins) if pages else None
