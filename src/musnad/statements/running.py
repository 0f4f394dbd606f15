"""Words behind a colon, in no marks, that run on over the sentences of their paragraph: قال: نعم. ولدينا وقت."""

from __future__ import annotations

from dataclasses import replace

from musnad.record import Span, Statement
from musnad.statements.text import Sentence, Text

SIGNS = frozenset(":«»“”\"'()")
"""Signs that stand in no sentence that runs on: who speaks there may be another."""

FARTHEST = 4
"""Characters between a colon and its words, and between these and the next sentence."""

SHORTEST_RUN = 3
"""Tokens of a sentence that runs on."""


def run_on(text: Text, sentence: Sentence, last: Statement | None) -> Statement | None:
    """The last statement to the end of the next sentence, which goes on with its words; null where it does not."""
    if last is None or sentence.zone != "body" or not _reaches(text, sentence, last) or not _goes_on(text, sentence):
        return None
    end = sentence.last
    while end > sentence.first and text.folds[end - 1] in {".", "،"}:
        end -= 1
    content = Span(last.content.start, text.span(sentence.first, end).end)
    return replace(last, content=content, surface=content.of(text.tokens.text))


def _reaches(text: Text, sentence: Sentence, last: Statement) -> bool:
    """Whether a colon alone opened the last words, and they end where the sentence begins."""
    page, start, first = text.tokens.text, last.content.start, text.tokens.starts[sentence.first]
    if last.cue is None or first - last.content.end > FARTHEST or page[start] in SIGNS:
        return False
    between = page[last.content.end : first]
    opened = page[max(0, start - FARTHEST) : start].rstrip().endswith(":")
    return opened and last.polarity == "asserted" and set(between) <= set(" .\u00a0") and "." in between


def _goes_on(text: Text, sentence: Sentence) -> bool:
    """Whether "we" speak in a sentence without marks: any other may be the narrator's."""
    inside = range(sentence.first, sentence.last)
    if sentence.last - sentence.first < SHORTEST_RUN or any(text.folds[i] in SIGNS for i in inside):
        return False
    return any(text.words.plays(text.folds[i].removeprefix("و"), "ours") for i in inside)
