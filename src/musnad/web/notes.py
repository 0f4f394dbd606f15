"""An analyst's notes on a page: where their characters stand now, and the stretch that a reader names by its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from musnad.arabic import fold, fold_key, sentences, tokenize
from musnad.record import Reading, Span
from musnad.record.corrected import place
from musnad.record.corrections import ARTICLE, Correction
from musnad.store import Note


@dataclass(frozen=True, slots=True)
class Placed:
    """A note, where its characters stand now (null where they are gone), and its number on the page from 1."""

    note: Note
    span: Span | None
    number: int


def placed(notes: Iterable[Note], text: str) -> tuple[Placed, ...]:
    """The notes in text order, those whose characters are gone at the end."""
    found = [(found_again(each, text), each) for each in notes]
    found.sort(key=lambda pair: (pair[0] is None, pair[0] or pair[1].span, pair[1].n))
    return tuple(Placed(note, span, number) for number, (span, note) in enumerate(found, 1))


def found_again(note: Note, text: str) -> Span | None:
    """Where the characters of a note stand: where they stood, else at the nearest place, else null."""
    return place(Correction(note.page, note.span, ARTICLE, None, None, note.by, note.when, note.surface), text)


def pieces(reading: Reading) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """The story in stretches one may choose: title, subheadings and paragraphs, these by sentence."""
    text, article = reading.page.text, reading.article
    tokens = tokenize(text)
    told: list[tuple[str, tuple[Span, ...]]] = []
    for zone in article.zones:
        kind = "title" if zone == article.title else "paragraph" if zone in article.body else "subheading"
        told.append((kind, sentences(tokens, zone) or (zone,)))
    return tuple(told)


def named_by(words: str, text: str, near: Span | None) -> Span | None:
    """The stretch of a page that a reader names by its words, whatever their spelling; the nearest to `near`."""
    whole, wanted = fold(text), fold_key(words).strip()
    if not wanted:
        return None
    spans: list[Span] = []
    at = whole.text.find(wanted)
    while at >= 0:
        spans.append(whole.span(at, at + len(wanted)))
        at = whole.text.find(wanted, at + 1)
    return min(spans, key=lambda span: abs(span.start - (near.start if near else 0)), default=None)
