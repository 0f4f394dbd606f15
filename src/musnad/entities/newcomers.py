"""People never seen before who carry no office before their name: after a speech verb, or before an apposition."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic import Tokens, fold_key, splits
from musnad.arabic.particles import AND, ARTICLE
from musnad.arabic.stems import stem as stem_of
from musnad.entities.bearers import COMMON_NAME
from musnad.entities.candidates import Candidate
from musnad.entities.free_names import free_name, stranger_told
from musnad.entities.names import COMMAS
from musnad.lexicon import Lexicon
from musnad.lexicon.names import FUTURE

NEWCOMER_WEIGHT = 1
ABSTRACT = "يه"
"""The end of a noun of quality: فعالية."""
LEADS = "بل"
"""Prefixed prepositions that tie a noun to what stands before it: أشاد [ب]جهود."""


def newcomers(tokens: Tokens, indices: range, taken: dict[int, Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """Names after a speech verb (قال [سليم الورداني]) and names before an office (ل[سليم الورداني] المستشار السابق)."""
    stems, before = lexicon.stems, range(indices.start, indices.stop - 1)
    speakers = {i + 1 for i in stems.having("said", tokens.folds, before)}
    for i in sorted(speakers.union(stems.having("given", tokens.folds, indices))):
        said, given = i in speakers, stems[tokens.folds[i]].given[:1]
        if i in taken or not tokens.is_word(i) or _noun(tokens.folds[i], lexicon):
            continue
        if said:
            last = free_name(tokens, i, indices.stop, taken, lexicon)
            last = None if last and _joined(tokens, i, last, lexicon) else last
            borne = lexicon.words.names.get(tokens.folds[i], 0) >= COMMON_NAME
            if last and (_apposition(tokens, last, lexicon) or (borne and _ends(tokens, last, indices.stop, lexicon))):
                yield _newcomer(tokens, i, last, 0, "page.speaker")
                continue
            last = None if last else stranger_told(tokens, i, indices.stop, lexicon)
            if last and _apposition(tokens, last, lexicon) and taken.keys().isdisjoint(range(i, last)):
                yield _newcomer(tokens, i, last, 0, "page.stranger")
                continue
        for cut, stem in given:
            if stem not in lexicon.words.function and FUTURE not in tokens.folds[i][:cut]:
                last = free_name(tokens, i, indices.stop, taken, lexicon, cut)
                if last and _apposition(tokens, last, lexicon):
                    yield _newcomer(tokens, i, last, cut, "page.apposition")


def _ends(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a speaker's name can end before a token: a sign, a function word (إن), an apposition follows."""
    if at >= stop or not tokens.is_word(at):
        return True
    stems = [stem for _, stem in splits(tokens.folds[at])]
    return _apposition(tokens, at, lexicon) or any(s in lexicon.words.function or s in lexicon.speakers for s in stems)


def _joined(tokens: Tokens, at: int, last: int, lexicon: Lexicon) -> bool:
    """Whether و joins a common noun to the first word, which so begins no name: أكد [دور وأهمية] الحوار."""
    folds = tokens.folds[at + 1 : last]
    joined = [f[1:] for f in folds if f[0] == AND and f not in lexicon.words.names]
    return any(f.endswith(ABSTRACT) or stem_of(f) in lexicon.background.held for f in joined)


def _noun(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word is a verb, a title or a noun that speaks (بيان): with no office before, no name begins so."""
    return fold in lexicon.verbs or fold in lexicon.words.titles or fold in lexicon.speakers


def _apposition(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether an office follows a name, a comma between or not: سليم الورداني، الخبير في شؤون المياه."""
    at += at < len(tokens) and tokens.folds[at] in COMMAS
    title = lexicon.words.titles.get(tokens.folds[at]) if at < len(tokens) else None
    return title is not None and title.kind == "office" and not _governed(tokens, at, lexicon)


def _governed(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether an office without the article belongs to a noun before it, no name: أشاد الورداني بجهود [أمير] نارية."""
    before = tokens.folds[at - 1]
    led = before[0] in LEADS and stem_of(before[1:]) in lexicon.background.held  # not ليندا براون
    return led and not tokens.folds[at].startswith(ARTICLE)


def _newcomer(tokens: Tokens, first: int, last: int, cut: int, rule: str) -> Candidate:
    start = tokens.inside(first, cut) if cut else tokens.starts[first]
    name = fold_key(tokens.text[start : tokens.ends[last - 1]])
    return Candidate(first, last, cut, "PER", f"name:{name}", rule, NEWCOMER_WEIGHT, confidence=0.6)
