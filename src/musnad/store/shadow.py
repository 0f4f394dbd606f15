"""The text as search sees it: one stem a word, in the place of the word."""

from __future__ import annotations

import zlib
from typing import NamedTuple

from musnad.arabic.stems import stem
from musnad.arabic.tokens import Tokens, tokenize
from musnad.record import Reading, Span

GAP = "\u061e"
"""Stands between two paragraphs, so that no phrase runs from one into the other; no word folds to it."""


class Word(NamedTuple):
    """A stem and the characters it stands for; GAP has none."""

    stem: str
    span: Span


class Shadow(NamedTuple):
    """A page's words as they are indexed, the title's weighing more."""

    title: tuple[Word, ...]
    body: tuple[Word, ...]

    def packed(self) -> bytes:
        """The stems as the file keeps them beside the index."""
        return zlib.compress("\n".join(self.columns).encode(), PACK_LEVEL)

    @property
    def columns(self) -> tuple[str, str]:
        """Title and body as FTS5 gets them."""
        return " ".join(w.stem for w in self.title), " ".join(w.stem for w in self.body)


PACK_LEVEL = 1
"""Of zlib: level 6 made a page's blobs 9% smaller and took 3 times as long (bench/bench_store.py)."""


def unpacked(stems: bytes) -> tuple[str, str]:
    """Title and body out of what `packed` made."""
    title, body = zlib.decompress(stems).decode().split("\n")
    return title, body


def shadow(reading: Reading) -> Shadow:
    """The words of title, body and subheadings, each with its stem: "والولايات" is ولاء."""
    tokens = tokenize(reading.page.text)
    title = reading.article.title
    body: list[Word] = []
    for zone in reading.article.zones:
        if zone != title:
            if body:
                body.append(Word(GAP, Span(zone.start, zone.start)))
            body += _words(tokens, zone)
    return Shadow(tuple(_words(tokens, title)) if title else (), tuple(body))


def _words(tokens: Tokens, zone: Span) -> list[Word]:
    folds, starts, ends = tokens.folds, tokens.starts, tokens.ends
    return [Word(stem(folds[i]), Span(starts[i], ends[i])) for i in tokens.within(zone) if folds[i][:1].isalnum()]
