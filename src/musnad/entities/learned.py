"""Names that no rule found, proposed by a learned tagger; and names of patterns that it doubts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from threading import get_ident
from typing import Any, NamedTuple

from musnad.arabic import Tokens, fold_key, splits
from musnad.entities.candidates import Candidate
from musnad.entities.features import Words, features, tags_of
from musnad.lexicon import Lexicon
from musnad.lexicon.tagger import TaggerModel, crfsuite
from musnad.record import MentionType

LEARNED_WEIGHT = 1
TYPES: dict[str, MentionType] = {
    "PER": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "GROUP": "GROUP", "MEDIA": "MEDIA"
}  # fmt: skip
"""What a tagger tells apart."""
SHORTEST = 3
"""Letters of the shortest word that, a name on the page, is taken for a part of one elsewhere on it."""
JOINED = ("وال", "فال", "بال", "كال")
"""Proclitics before an article: never the beginning of a name."""


class Proposals(NamedTuple):
    """Names to add, and candidates of the rules to leave out."""

    names: list[Candidate]
    doubted: frozenset[Candidate]


class _Guess(NamedTuple):
    """Tokens `[first, last)` tagged as a name of `type`, and how sure the least sure of them is."""

    first: int
    last: int
    type: MentionType
    sure: float


def propose(tokens: Tokens, zones: Sequence[range], found: Sequence[Candidate], lexicon: Lexicon) -> Proposals:
    """What the lexicon's tagger says beside the rules' `found`: nothing where the lexicon has no tagger."""
    model = lexicon.tagger
    if model is None:
        return Proposals([], frozenset())
    tagger, words = _opened(model), Words(lexicon, model.clusters)
    tags, seen = tags_of(found), on_page(tokens, found)
    names: list[Candidate] = []
    doubted: set[Candidate] = set()
    for zone in (zone for zone in zones if zone):
        labels = tagger.tag(features(tokens, zone, tags, seen, words))
        for guess in _guesses(tagger, labels, zone):
            over = [c for c in found if c.first < guess.last and guess.first < c.last]
            if _accepted(guess, over, model):
                doubted.update(over)
                names.append(_candidate(tokens, guess, model, lexicon))
        doubted.update(c for c in _doubtful(found, zone) if _surely_none(tagger, c, zone, model.doubt))
    return Proposals(names, frozenset(doubted))


def _accepted(guess: _Guess, over: Sequence[Candidate], model: TaggerModel) -> bool:
    """Whether a guess is sure enough; one that holds names of patterns must be surer, known names it never moves."""
    if not over:
        return guess.sure >= model.sure.get(guess.type, 1.0)
    held = all(guess.first <= c.first and c.last <= guess.last and c.confidence is not None for c in over)
    return held and guess.sure >= model.longer


def _doubtful(found: Iterable[Candidate], zone: range) -> Iterator[Candidate]:
    """Names that only a pattern made."""
    return (c for c in found if c.confidence is not None and zone.start <= c.first < zone.stop)


def _surely_none(tagger: Any, name: Candidate, zone: range, doubt: float) -> bool:  # noqa: ANN401 - CRFsuite has no types
    return min(tagger.marginal("O", at - zone.start) for at in range(name.first, name.last)) >= doubt


def _guesses(tagger: Any, labels: Sequence[str], zone: range) -> Iterator[_Guess]:  # noqa: ANN401 - CRFsuite has no types
    """The runs of a B- label and the I- labels of its type."""
    at = 0
    while at < len(labels):
        mark, _, kind = labels[at].partition("-")
        last = at + 1
        if mark == "B" and kind in TYPES:
            while last < len(labels) and labels[last] == f"I-{kind}":
                last += 1
            sure = min(tagger.marginal(labels[k], k) for k in range(at, last))
            yield _Guess(zone[at], zone[last - 1] + 1, TYPES[kind], sure)
        at = last


def _candidate(tokens: Tokens, guess: _Guess, model: TaggerModel, lexicon: Lexicon) -> Candidate:
    cut = first_cut(tokens, guess.first, lexicon)
    span = Candidate(guess.first, guess.last, cut, guess.type, "", "").span(tokens)
    name = fold_key(span.of(tokens.text))
    return Candidate(
        guess.first,
        guess.last,
        cut,
        guess.type,
        f"name:{name}",
        model.rule,
        LEARNED_WEIGHT,
        confidence=round(guess.sure, 2),
    )


def first_cut(tokens: Tokens, at: int, lexicon: Lexicon) -> int:
    """How many proclitic letters stand before the name at a token: of وسليم one, of وائل none."""
    fold = tokens.folds[at]
    if _borne(fold, lexicon):
        return 0
    if fold.startswith(JOINED):
        return 1
    if fold.startswith("لل"):
        return 1
    cuts = [cut for cut, stem in splits(fold) if cut and _borne(stem, lexicon)]
    return min(cuts, default=0)


def _borne(stem: str, lexicon: Lexicon) -> bool:
    return stem in lexicon.words.names or stem in lexicon.words.heads or lexicon.entities.begins(stem)


def on_page(tokens: Tokens, found: Iterable[Candidate]) -> dict[str, str]:
    """Each word of a name that the rules found, to the name's type."""
    return {
        tokens.folds[at]: name.type
        for name in found
        if name.type in TYPES
        for at in range(name.first, name.last)
        if len(tokens.folds[at]) >= SHORTEST
    }


def _opened(model: TaggerModel) -> Any:  # noqa: ANN401 - CRFsuite has no types
    return _tagger(model.weights, get_ident())


@lru_cache(maxsize=8)
def _tagger(weights: bytes, thread: int) -> Any:  # noqa: ANN401 - CRFsuite has no types
    """CRFsuite's tagger, opened once for its weights and a thread: it remembers the last text it tagged."""
    del thread
    library = crfsuite()
    if library is None:
        raise RuntimeError("a tagger without its library")
    tagger = library.Tagger()
    tagger.open_inmemory(weights)
    return tagger
