"""The same words in quotation marks given to two people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from musnad.arabic.stems import stem
from musnad.record import Side, Span, Statement
from musnad.stories.sides import Clash
from musnad.stories.told import Told

RUN = 4
"""Words in a row by which the same words are found."""
FEWEST_RUNS = 4
"""Runs of the shorter quotation: seven words, fewer may be anybody's."""
SAME = 0.7
"""The part of the shorter one's runs that both must have."""
WIDEST = 50
"""Pages that one run may stand on: what more have is a formula."""


class Said(NamedTuple):
    """A quotation: its words, who says it, by the stems of his names, and those of the sentences that hold it."""

    entity: str
    words: tuple[str, ...]
    names: frozenset[str]
    around: frozenset[str]
    side: Side

    @property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Its words, so many in a row."""
        return frozenset(self.words[i : i + RUN] for i in range(len(self.words) - RUN + 1))


def tellers(told: Iterable[Said]) -> Iterator[Clash]:
    """Speakers of one utterance that are not one person."""
    said = list(told)
    runs = [one.runs for one in said]
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, its in enumerate(runs):
        for run in its:
            holders[run].append(n)
    many = (some for some in holders.values() if len(some) > 1 and len({said[n].side.page for n in some}) <= WIDEST)
    shared = Counter((a, b) for some in many for a in some for b in some if a < b)
    pairs = [(said[a], said[b]) for (a, b), n in shared.items() if n >= SAME * min(len(runs[a]), len(runs[b]))]
    for a, b in pairs:
        if _two_people(a, b):
            yield Clash("speaker", "who said it", "the recording or transcript of the speech", a.side, b.side)


def said(told: Told) -> Iterator[Said]:
    """The quotations of people whom the page names."""
    for s in told.reading.statements:
        if s.mode == "indirect" or s.via or s.within or not _is_person(told, s):
            continue
        words = tuple(told.tokens.folds[i] for i in told.within(s.content) if told.tokens.is_word(i))
        side = told.side(told.within(_named(told, s) or s.content))
        found = Said(s.source.entity, words, _names(told, s), _around(told, s), side)
        if len(found.runs) >= FEWEST_RUNS:
            yield found


def _is_person(told: Told, statement: Statement) -> bool:
    """Whether a speaker is one person by name, not a body nor two together."""
    span = _named(told, statement)
    return span is not None and any(
        m.type == "PER" and m.entity == statement.source.entity and span.holds(m.span) for m in told.reading.mentions
    )


def _named(told: Told, statement: Statement) -> Span | None:
    """Where the speaker is named: by the cue, or before it in the same sentence."""
    source = statement.source
    if source.form in {"name", "role"} and source.anonymous is None:
        return source.span
    sentence = told.sentence_at(statement.content.start)
    if source.form != "elided" or source.antecedent is None or not sentence:
        return None
    inside = told.tokens.span(sentence.start, sentence.stop).holds(source.antecedent)
    return source.antecedent if inside else None


def _names(told: Told, statement: Statement) -> frozenset[str]:
    """The stems of the speaker's names, of all his mentions on the page."""
    spans = [m.span for m in told.reading.mentions if m.entity == statement.source.entity]
    return frozenset(stem(told.tokens.folds[i]) for span in spans for i in told.within(span))


def _two_people(a: Said, b: Said) -> bool:
    """Whether two speakers share no name, as spellings of one do, and neither tells the other's words."""
    if a.entity == b.entity or a.names & b.names:
        return False
    return not (a.names & b.around or b.names & a.around)


def _around(told: Told, statement: Statement) -> frozenset[str]:
    """The stems of the sentences that hold a quotation: who stands in them may be its speaker too."""
    span = statement.content
    held = [s for s in told.sentences if s and told.tokens.span(s.start, s.stop).meets(span)]
    return frozenset(stem(told.tokens.folds[i]) for s in held for i in s)
