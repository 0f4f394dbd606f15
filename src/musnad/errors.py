"""What can go wrong, and what to do about it.

MusnadError                 base; `exit_code` follows sysexits
├── UsageError        64    the command or the call was put wrongly
├── PageError         65    one page cannot be read
│   ├── EmptyPage           no character that shows
│   ├── BinaryPage          bytes that are no text
│   ├── UndecodablePage     bytes in no encoding that we can tell
│   ├── OversizedPage       more bytes or words than the cap
│   ├── OverlongReading     more time than the limit
│   └── CostlyReading       more memory than the limit
├── SourceError       66    a path or an address gives nothing: missing, forbidden, unreachable
│   └── RefusedByRobots     the site's robots.txt asks us not to fetch it
├── RecordFileError   74    the record file cannot be opened, read or written
│   ├── NewerSchema         written by a later Musnad
│   └── OverlongQuery       more time than a query may take
├── CodecError        65    JSON or msgpack that is no reading or record, or whose spans and surfaces disagree
└── LexiconError      78    a row of the tables is wrong
"""

from __future__ import annotations


class MusnadError(Exception):
    """Something was seen at a place, and there is something to do about it."""

    exit_code = 70

    def __init__(self, seen: str, *, place: str = "", remedy: str = "") -> None:
        """Say what was `seen`, at which `place` (file, line, address), and the `remedy`."""
        super().__init__(seen, place, remedy)
        self.seen = seen
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: place, what was seen, what to do."""
        told = f"{self.place}: {self.seen}" if self.place else self.seen
        return f"{told}. {self.remedy}" if self.remedy else told

    def __reduce__(self) -> tuple[object, ...]:
        """Cross a process boundary whole."""
        return _rebuild, (type(self), self.seen, self.place, self.remedy)


def _rebuild(kind: type[MusnadError], seen: str, place: str, remedy: str) -> MusnadError:
    return kind(seen, place=place, remedy=remedy)


class UsageError(MusnadError):
    """The command or the call was put wrongly."""

    exit_code = 64


class PageError(MusnadError):
    """One page cannot be read; the others can."""

    exit_code = 65


class EmptyPage(PageError):
    """No character that shows."""


class BinaryPage(PageError):
    """Bytes that are no text."""


class UndecodablePage(PageError):
    """Bytes in no encoding that we can tell."""


class OversizedPage(PageError):
    """More bytes or words than the cap."""


class OverlongReading(PageError):
    """More time than the limit."""


class CostlyReading(PageError):
    """More memory than the limit."""


class SourceError(MusnadError):
    """A path or an address gives nothing."""

    exit_code = 66


class RefusedByRobots(SourceError):
    """The site's robots.txt asks us not to fetch it."""


class RecordFileError(MusnadError):
    """The record file cannot be opened, read or written."""

    exit_code = 74


class NewerSchema(RecordFileError):
    """The record file was written by a later Musnad."""


class OverlongQuery(RecordFileError):
    """More time than a query may take."""


class CodecError(MusnadError):
    """Bytes that are no reading or record, or whose spans and surfaces disagree."""

    exit_code = 65


class LexiconError(MusnadError):
    """A row of the tables is wrong."""

    exit_code = 78
