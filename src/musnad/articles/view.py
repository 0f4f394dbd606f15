"""The page as its parts are being told: signs, sheet, and where headline and story stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from musnad.arabic import Tokens
from musnad.articles.credited import PREFIX
from musnad.articles.signals import Sign
from musnad.articles.story import worth
from musnad.articles.zones import Sheet
from musnad.lexicon import Lexicon

NEAR_TOP = 5
"""Segments above a story without a headline among which its byline stands."""
NEAR_END = 6
"""Segments after the story within which its signature, credit and day stand."""


@dataclass(frozen=True)
class View:
    """One page; `title` is the headline's segment, `found` the story's run, null where there is none."""

    sheet: Sheet
    signs: Sequence[Sign]
    tokens: Tokens
    lexicon: Lexicon
    title: int | None
    found: range | None

    @cached_property
    def start(self) -> int:
        """The story's first segment; the end of a page without a story."""
        return self.found.start if self.found else len(self.signs)

    @cached_property
    def stop(self) -> int:
        """The first segment below the story."""
        return self.found.stop if self.found else len(self.signs)

    @cached_property
    def top(self) -> int:
        """The segment below which lines belong to the story's head."""
        return self.title if self.title is not None else max(-1, self.start - NEAR_TOP)

    @cached_property
    def said(self) -> frozenset[str]:
        """The telling words of the story."""
        return (
            frozenset().union(*(s.content for s in self.signs[self.start : self.stop])) if self.found else frozenset()
        )

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first letters of the story's telling words, by which a picture's text is compared with it."""
        return frozenset(word[:PREFIX] for word in self.said)

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The keys of the story's sentences."""
        return tuple(s.segment.key for s in self.signs[self.start : self.stop] if worth(s) > 0)

    def above(self, i: int) -> bool:
        """Whether segment i stands between headline and story."""
        return self.top < i < self.start

    def below(self, i: int) -> bool:
        """Whether segment i stands just below the story."""
        return self.stop <= i < self.stop + NEAR_END
