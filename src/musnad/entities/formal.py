"""Bodies whose noun has the article: [الهيئة العليا للانتخابات], [المرصد الناري لحقوق الإنسان], [المجلس الرئاسي]."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.arabic import Tokens, fold_key
from musnad.arabic.particles import AND, ARTICLE
from musnad.entities.bodies import HEAD_WEIGHT
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon

FOR = "ل"
FOR_THE = "لل"
LONGEST_RANK = 4
"""Adjectives before what a body is for: المفوضية الوطنية العليا المستقلة [للانتخابات]."""
LONGEST_OBJECT = 4
"""Words of what it is for, further ones included: للسلم والأمن."""
DESCRIBING = ("ي", "يه", "ين", "ات")
"""Endings of words that describe what a body is for: للرقابة المالية, للعلماء المسلمين, حقوق الإنسان والحريات."""
SHORTEST_OBJECT = 5
"""Letters of a word with لل that can say it: للحق is none."""


def formal_bodies(tokens: Tokens, indices: range, lexicon: Lexicon) -> Iterator[Candidate]:
    """Each such body of a stretch."""
    for i in lexicon.stems.having("formal", tokens.folds, indices):
        cut, stem = lexicon.stems[tokens.folds[i]].formal[0]
        if last := _last(tokens, i + 1, indices.stop, stem, lexicon):
            yield _candidate(tokens, i, last, cut, stem, lexicon)


def _candidate(tokens: Tokens, first: int, last: int, cut: int, stem: str, lexicon: Lexicon) -> Candidate:  # noqa: PLR0913, PLR0917 - one match, spelt out
    start = tokens.inside(first, cut) if cut else tokens.starts[first]
    name = fold_key(tokens.text[start : tokens.ends[last - 1]])
    kind = lexicon.formal_bodies.heads[stem]
    return Candidate(first, last, cut, kind, f"name:{name}", "body.formal", HEAD_WEIGHT, confidence=0.6)


def _last(tokens: Tokens, at: int, stop: int, stem: str, lexicon: Lexicon) -> int | None:
    """The token after the name of a body whose noun ends before `at`; null where its words make no name."""
    folds, table, first = tokens.folds, lexicon.formal_bodies, at
    settled = table.named(stem, folds, at)
    anyone = stem not in lexicon.words.bodies  # الإدارة الأميركية للتوصل is its government
    while at < min(stop, first + LONGEST_RANK) and (
        folds[at] in table.ranks or (anyone and _of_state(folds[at], lexicon))
    ):
        at += 1
    whole = _object(tokens, at, stop, lexicon) if at > first else None
    if table.heads[stem] == "GROUP":
        whole = whole or _aim(tokens, first + settled if settled else at, stop, lexicon)
    if whole or not settled:
        return whole
    last = first + settled
    return last + 1 if last < stop and _of_state(folds[last], lexicon) else last


def _of_state(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word is the adjective of one state, with its article."""
    nisba = lexicon.nisbas.get(fold)
    noun = fold in lexicon.processes.of("noun")  # المالية
    return nisba is not None and nisba.number == "s" and fold.startswith(ARTICLE) and not noun


def _object(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> int | None:
    """The token after what a body is for: [للانتخابات], [لحقوق الإنسان], [لمكافحة الفساد والرشوة]."""
    if at >= stop or not tokens.is_word(at):
        return None
    fold = tokens.folds[at]
    if fold.startswith(FOR_THE):
        held = next(lexicon.entities.match(tokens.folds, at, f"{ARTICLE}{fold[2:]}", stop), None)
        named = len(fold) >= SHORTEST_OBJECT and (held is None or held.known[0].table == "things")
        return _further(tokens, at + 1, stop, lexicon) if named else None
    if fold[:1] == FOR and fold[1:] in lexicon.formal_bodies.objects and at + 1 < stop:
        held = next(lexicon.entities.match(tokens.folds, at + 1, tokens.folds[at + 1], stop), None)
        if held:
            return at + 1 + held.length
        return _further(tokens, at + 2, stop, lexicon) if _definite(tokens.folds[at + 1], lexicon) else None
    return None


def _further(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> int:
    """The token after further definite words that belong to the name: للسلم [والأمن], للرقابة [المالية]."""
    first, folds = at, tokens.folds
    while at < min(stop, first + LONGEST_OBJECT - 1) and (
        _goes_on(folds[at], lexicon)
        or (folds[at].startswith(ARTICLE) and folds[at].endswith("يه") and folds[at - 1].endswith("ات"))
    ):
        at += 1  # للخدمات [الصحفية]
    return at


def _goes_on(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word goes on with what a body is for: an adjective, or a second such noun behind و."""
    noun = fold.removeprefix(AND)
    joined = noun != fold and FOR_THE + noun.removeprefix(ARTICLE) in lexicon.words.purposes
    named = lexicon.entities.begins(noun)
    return not named and _definite(noun, lexicon) and (joined or noun.endswith(DESCRIBING))


def _definite(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word with its article can say what a body is for: no office, state, function word or verb of speech."""
    words = lexicon.words
    known = fold in words.titles or fold in words.function or fold in lexicon.speakers or _of_state(fold, lexicon)
    body = fold in lexicon.formal_bodies.heads or lexicon.entities.exactly(fold)
    return fold.startswith(ARTICLE) and len(fold) > len(ARTICLE) + 1 and not (known or body)


def _aim(tokens: Tokens, at: int, stop: int, lexicon: Lexicon) -> int | None:
    """The token after what a movement is for: [من أجل السهل], [من أجل نهضة السهل]."""
    for aim in lexicon.formal_bodies.aims:
        if tuple(tokens.folds[at : at + len(aim)]) == aim:
            first = at + len(aim)
            for k in range(first, min(first + 2, stop)):
                if held := next(lexicon.entities.match(tokens.folds, k, tokens.folds[k], stop), None):
                    return k + held.length
                if _definite(tokens.folds[k], lexicon):
                    return _further(tokens, k + 1, stop, lexicon)
    return None
