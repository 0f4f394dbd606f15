"""Pages that lie in memory, about states that do not exist."""

from functools import partial

from musnad.errors import SourceError
from musnad.pages.raw import Raw
from musnad.pages.sources import Source

STORY = """أعلنت وزارة الخارجية في نارية أن الجولة {round} من المحادثات مع سهلستان ستعقد في تل الورد.
وقال وزير الخارجية سليم الورداني إن المحادثات مستمرة."""


def story(number: int, location: str | None = None) -> Source:
    """One of as many stories as there are numbers."""
    return page(location or f"{number}.txt", STORY.format(round=number))


def page(location: str, text: str) -> Source:
    return Source(location, partial(_held, text))


def missing(location: str) -> Source:
    return Source(location, _missing)


def _held(text: str, location: str, _cap: int) -> Raw:
    return Raw(text.encode(), location)


def _missing(location: str, _cap: int) -> Raw:
    raise SourceError("no such file", place=location, remedy="Check the name")
