"""The same words in quotation marks given to two people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from musnad.arabic.stems import stem
from musnad.record import Contradiction, Side, Span, Statement
from musnad.stories.sides import together
from musnad.stories.told import Told

RUN = 4
"""Words in a row by which the same words are found."""
FEWEST_RUNS = 4
"""Runs of the shorter quotation: seven words, fewer may be anybody's."""
SAME = 0.7
"""The part of the shorter one's runs that both must have."""
WIDEST = 50
"""Statements that one run may stand in: what more have is a formula."""


class _Said(NamedTuple):
    told: Told
    statement: Statement
    runs: frozenset[tuple[str, ...]]
    names: frozenset[str]

    @property
    def side(self) -> Side:
        """The speaker as the page names him."""
        return self.told.side(self.told.within(_named(self.told, self.statement) or self.statement.content))


def tellers(pages: Sequence[Told]) -> Iterator[Contradiction]:
    """Speakers of one utterance that are not one person."""
    said = [s for told in pages for s in _said(told)]
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, one in enumerate(said):
        for run in one.runs:
            holders[run].append(n)
    shared = Counter((a, b) for some in holders.values() if len(some) <= WIDEST for a in some for b in some if a < b)
    pairs = [(said[a], said[b]) for (a, b), n in shared.items() if _one_utterance(said[a], said[b], n)]
    for sides in together((a.side, b.side) for a, b in pairs if _two_people(a, b)):
        yield Contradiction("speaker", "who said it", sides, "the recording or transcript of the speech")


def _said(told: Told) -> Iterator[_Said]:
    """The quotations of people whom the page names."""
    for s in told.reading.statements:
        if s.mode == "indirect" or s.via or s.within or not _is_person(told, s):
            continue
        words = [told.tokens.folds[i] for i in told.within(s.content) if told.tokens.is_word(i)]
        runs = frozenset(tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
        if len(runs) >= FEWEST_RUNS:
            yield _Said(told, s, runs, _names(told, s))


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


def _one_utterance(a: _Said, b: _Said, shared: int) -> bool:
    return shared >= SAME * min(len(a.runs), len(b.runs))


def _two_people(a: _Said, b: _Said) -> bool:
    """Whether two speakers share no name, as spellings of one do, and neither tells the other's words."""
    if a.statement.source.entity == b.statement.source.entity or a.names & b.names:
        return False
    return not (a.names & _around(b) or b.names & _around(a))


def _around(said: _Said) -> frozenset[str]:
    """The stems of the sentences that hold a quotation: who stands in them may be its speaker too."""
    told, span = said.told, said.statement.content
    held = [s for s in told.sentences if s and told.tokens.span(s.start, s.stop).meets(span)]
    return frozenset(stem(told.tokens.folds[i]) for s in held for i in s)
