"""A page being made: lines put one under another, the story's own stretches remembered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from musnad.record import Span

BLANK = re.compile(r"\n{2,}")
SENTENCE_END = re.compile(r"(?<=[.!؟?])\s+(?=\S{2})")
"""A sentence's end: "وصل الوزير. وقال" is cut before وقال."""


class Story(NamedTuple):
    """A clean story: its headline and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences in order."""
        return tuple(s for paragraph in self.paragraphs for s in SENTENCE_END.split(paragraph))


class Wrapped(NamedTuple):
    """A story in furniture: the page's text, and where in it the truth stands.

    `titles` are all places of the headline, none where the page prints none.
    """

    template: str
    text: str
    titles: tuple[Span, ...]
    body: tuple[Span, ...]


class Draft:
    """The page's text so far; `newline` ends its lines, a packed page has no empty ones."""

    def __init__(self, newline: str = "\n", *, packed: bool = False) -> None:
        """Begin an empty page."""
        self.newline = newline
        self.packed = packed
        self.parts: list[str] = []
        self.length = 0
        self.titles: list[Span] = []
        self.body: list[Span] = []

    def put(self, text: str) -> Span:
        """Set text at the end; its span."""
        text = (BLANK.sub("\n", text) if self.packed else text).replace("\n", self.newline)
        span = Span(self.length, self.length + len(text))
        self.parts.append(text)
        self.length = span.end
        return span

    def lines(self, *lines: str, end: str = "\n") -> None:
        """Furniture, each stretch with `end` behind it."""
        for line in lines:
            if line or not self.packed:
                self.put(line + end)

    def headline(self, story: Story, *, tail: str = "", end: str = "\n") -> None:
        """The story's title, with what a page's title adds: " - المرفأ"."""
        self.titles.append(self.put(story.title))
        self.put(tail + end)

    def story(self, paragraphs: Iterable[str], end: str = "\n\n") -> None:
        """Stretches of the story, each with `end` behind it."""
        for paragraph in paragraphs:
            self.body.append(self.put(paragraph))
            self.put(end)

    def wrapped(self, template: str) -> Wrapped:
        """The finished page."""
        return Wrapped(template, "".join(self.parts), tuple(self.titles), tuple(self.body))


def halves(story: Story) -> tuple[Sequence[str], Sequence[str]]:
    """The story in two: by paragraphs, or by sentences where it has but one."""
    parts = story.paragraphs if len(story.paragraphs) > 1 else story.sentences
    middle = max(1, len(parts) // 2)
    return parts[:middle], parts[middle:]
