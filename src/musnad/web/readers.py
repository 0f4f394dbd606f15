"""What readers write into the record, and what only they ask of it: reports, notes, captures, lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from urllib.parse import urlsplit

from musnad.lexicon import Lexicon
from musnad.store import Case, Note, RecordFile, Report, Ruling, Thing
from musnad.store.remarks import Verdict
from musnad.store.values import Counted
from musnad.web.holdings import Facet, Headline
from musnad.web.kept import SHOWN, headline

CANONICAL = "canonical"


class Readership(Protocol):
    """A record file, or what stands for one in a test."""

    def hidden(self, page: str) -> tuple[Thing, ...]:
        """What readers do not see of a page."""
        ...

    def report(self, report: Report) -> Ruling | None:
        """Keep a reader's report; the ruling where its thing hides by it."""
        ...

    def rule(self, thing: Thing, verdict: Verdict, by: str, when: str) -> Ruling:
        """Keep an editor's word."""
        ...

    def cases(self) -> tuple[Case, ...]:
        """Every reported thing."""
        ...

    def hide_after(self) -> int:
        """How many different readers hide a thing."""
        ...

    def set_hide_after(self, readers: int) -> None:
        """Have so many hide it."""
        ...

    def notes(self, page: str) -> tuple[Note, ...]:
        """The notes that stand on a page."""
        ...

    def note(self, note: Note) -> int:
        """Keep a note."""
        ...

    def withdraw(self, page: str, number: int, by: str, when: str) -> bool:
        """Take a note back."""
        ...

    def source(self, page: str) -> str | None:
        """Where the page stands on the web."""
        ...

    def captures(self, page: str) -> tuple[tuple[Headline, str], ...]:
        """The pages found at the same place, each with its first instant."""
        ...

    def story(self, page: str) -> tuple[str, int] | None:
        """The story of a page, and how many pages it has."""
        ...

    def facets(self, kind: str) -> tuple[Facet, ...]:
        """What lists there are of a kind: outlet, agency, day, person, issue."""
        ...

    def updated(self) -> str | None:
        """When the newest page came."""
        ...


class Readers:
    """The readership of one open record file."""

    def __init__(self, file: RecordFile, lexicon: Lexicon) -> None:
        """The tables tell a person from a state, and a known issue from a bare phrase."""
        self._file, self._lexicon = file, lexicon

    def hidden(self, page: str) -> tuple[Thing, ...]:
        """What readers do not see of a page."""
        return self._file.remarks.hidden(page)

    def report(self, report: Report) -> Ruling | None:
        """Keep a reader's report."""
        return self._file.remarks.report(report)

    def rule(self, thing: Thing, verdict: Verdict, by: str, when: str) -> Ruling:
        """Keep an editor's word."""
        return self._file.remarks.rule(thing, verdict, by, when)

    def cases(self) -> tuple[Case, ...]:
        """Every reported thing."""
        return self._file.remarks.cases()

    def hide_after(self) -> int:
        """How many different readers hide a thing."""
        return self._file.remarks.hide_after

    def set_hide_after(self, readers: int) -> None:
        """Have so many hide it."""
        self._file.remarks.set_hide_after(readers)

    def notes(self, page: str) -> tuple[Note, ...]:
        """The notes that stand on a page."""
        return self._file.remarks.notes(page)

    def note(self, note: Note) -> int:
        """Keep a note."""
        return self._file.remarks.note(note)

    def withdraw(self, page: str, number: int, by: str, when: str) -> bool:
        """Take a note back."""
        return self._file.remarks.withdraw(page, number, by, when)

    def source(self, page: str) -> str | None:
        """The address it was fetched from, else the one its markup names."""
        places = [each.location for each in self._file.locations(page)]
        found = next(filter(is_address, places), None)
        if found is None and (markup := self._file.received(page).markup):
            found = next((m.value for m in markup.meta if m.key == CANONICAL and is_address(m.value)), None)
        return found

    def captures(self, page: str) -> tuple[tuple[Headline, str], ...]:
        """The pages found at the same place, the first to come first."""
        return tuple((headline(each), each.first_seen) for each in self._file.at_one_place(page))

    def story(self, page: str) -> tuple[str, int] | None:
        """The story of a page as last gathered, and how many pages it has."""
        return self._file.story_of(page)

    def facets(self, kind: str) -> tuple[Facet, ...]:
        """Lists of a kind, the fullest first, days the newest first."""
        if kind in {"outlet", "agency"}:
            return _facets(self._file.parties("agency" if kind == "agency" else "outlet", SHOWN))
        if kind == "day":
            return _facets(self._file.days(SHOWN))
        if kind == "issue":
            issues = self._lexicon.stances.issues
            return _facets(each for each in self._file.issues(SHOWN) if each.value in issues)
        entities = self._lexicon.entities
        people = (
            each
            for each in self._file.entities(SHOWN)
            if (known := entities.get(each.value)) is not None and known.type == "PER"
        )
        return _facets(sorted(people, key=lambda each: -each.pages))

    def updated(self) -> str | None:
        """When the newest page came."""
        newest = self._file.pages(SHOWN, order="first_seen", limit=1)
        return newest[0].first_seen if newest else None


def is_address(written: str) -> bool:
    """Whether it is an address that a reader may be led to: http or https, a host, no name and password."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return False
    printable = written.isprintable() and " " not in written
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc and printable


def _facets(counted: Iterable[Counted]) -> tuple[Facet, ...]:
    return tuple(Facet(each.value, each.pages) for each in counted)
