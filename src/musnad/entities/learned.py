"""Names that no rule found, proposed by a learned tagger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from musnad.arabic import Tokens, fold_key, splits
from musnad.arabic.particles import HE, nunated
from musnad.entities.candidates import Candidate
from musnad.entities.chain import OUT, Chain, Scores
from musnad.entities.features import Words, on_page, tags_of
from musnad.entities.sums import Sums
from musnad.lexicon import Lexicon
from musnad.lexicon.tagger import TaggerModel
from musnad.record import MentionType

LEARNED_WEIGHT = 2
LENGTHENING = 0.7
"""How sure the tagger must be of one more word of a name that a rule ended."""
TYPES: dict[str, MentionType] = {
    "PER": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "GROUP": "GROUP", "MEDIA": "MEDIA"
}  # fmt: skip
"""What a tagger tells apart."""
JOINED = ("وال", "فال", "بال", "كال", "لل")
"""A proclitic and an article: the proclitic never begins a name, of لل only the first ل."""


SUBJUNCTIVE = frozenset({"ان", "لم", "لن"})
"""Particles behind which an imperfect stands."""
NO_NAME = "not_a_name"
"""The role of words that are never part of a name."""
CLOSING = frozenset(").")
"""Marks that may belong to a name: د."""


ITS = ("ه", "ها", "هم", "هما")
"""Pronouns of a noun: سلامة [شعبه]."""
LATER, MANY = ("سي", "ست"), ("ون", "ان")
"""How a verb of many in the future begins and ends."""


class _Guess(NamedTuple):
    """Tokens `[first, last)` tagged as a name of `type`."""

    first: int
    last: int
    type: MentionType


def propose(tokens: Tokens, zones: Iterable[range], found: Sequence[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """Names that the lexicon's tagger sees where the rules `found` none: وتقدم عبر [سامبا كوليبالي].

    None where the lexicon has no tagger. How sure a name is, is how sure its least sure token is.
    """
    model = lexicon.tagger
    if model is None:
        return []
    chain, sums = _opened(model, lexicon)
    tags, seen = tags_of(found), on_page(tokens, found)
    new = {c.first: c for c in found if c.type == "PER" and c.rule.startswith("title.") and not c.qid}
    names: list[Candidate] = []
    for zone in filter(None, zones):
        scores = chain.scores(sums.line(tokens.folds[zone.start : zone.stop], [tags.get(i, "O") for i in zone], seen))
        for run in _runs(chain.tag(scores), zone):
            guess = _without_verb(tokens, run, lexicon)
            longer = _lengthens(guess, new, tags) and not _told(tokens.folds[guess.last - 1], lexicon)
            free = longer or tags.keys().isdisjoint(range(run.first, run.last))
            if free and _can_be(tokens, guess, lexicon):
                sure = _sure(chain, scores, run, zone.start)
                if sure >= (LENGTHENING if longer else model.sure.get(guess.type, 1.0)):
                    names.append(_candidate(tokens, guess, sure, model, lexicon))
    return names


def _lengthens(guess: _Guess, new: Mapping[int, Candidate], tags: Mapping[int, str]) -> bool:
    """Whether a guess goes on where an office's new holder was thought to end: خوان مانويل [سانتوس]."""
    held = new.get(guess.first)
    goes_on = guess.type == "PER" and held is not None and held.last == guess.last - 1
    return goes_on and guess.last - 1 not in tags


def _runs(labels: Sequence[str], zone: range) -> Iterator[_Guess]:
    """The runs of a B- label and the I- labels of its type."""
    for at in compress(range(len(labels)), map(OUT.__ne__, labels)):
        if labels[at][0] == "B" and (kind := TYPES.get(labels[at][2:])):
            last = at + 1
            while last < len(labels) and labels[last] == f"I-{kind}":
                last += 1
            yield _Guess(zone[at], zone[last - 1] + 1, kind)


def _sure(chain: Chain, scores: Scores, run: _Guess, start: int) -> float:
    """How probable the least sure token of a run is, in a line that begins at token `start`."""
    shares = chain.marginals(scores, run.first - start, run.last - start)
    return min(share[f"{'I' if at else 'B'}-{run.type}"] for at, share in enumerate(shares))


def _without_verb(tokens: Tokens, guess: _Guess, lexicon: Lexicon) -> _Guess:
    """A name less the verb that a person's follows, and what stands behind it: of ورأى بن شملان» two words."""
    first, last = guess.first, guess.last
    while guess.type == "PER" and first < last - 1 and _before_name(tokens, first, lexicon):
        first += 1
    whole = last
    while last - 1 > first and (_sign(tokens, last - 1) or _no_name(tokens, last - 1, lexicon)):
        last -= 1
    if last == first + 1 < whole and not _sign(tokens, last) and not tokens.folds[last].endswith("ا"):
        last = first  # سلام [دائم] is nobody
    if guess.type == "PER" and first and tokens.folds[first - 1] in lexicon.words.joints["sir"]:
        first -= 1  # سيدي محمد عمار
    return guess._replace(first=first, last=last)


def _before_name(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a word only stands before a name: a verb (أن [يسافر] فلان), what he is ([صديق] فلان, [المدعو] فلان)."""
    fold, before = tokens.folds[i], tokens.folds[i - 1] if i else ""
    subjunctive = fold[0] == HE and before in SUBJUNCTIVE
    return subjunctive or _verb(fold, lexicon) or lexicon.attribution.plays(fold, "beside_name")


def _sign(tokens: Tokens, i: int) -> bool:
    return not tokens.is_word(i) and tokens.folds[i] not in CLOSING


def _no_name(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether nobody is called so, by print or by what the word does: إبراهيم [حزيناً], حذر الورداني [الأهالي]."""
    fold = tokens.folds[i]
    later = fold.startswith(LATER) and fold.endswith(MANY) and fold not in lexicon.words.names  # سيشاركون
    its = (
        tokens.surface(i).endswith(ITS)
        and fold not in lexicon.words.names
        and not fold.endswith(lexicon.words.name_endings)
    )
    return later or its or nunated(tokens.surface(i)) or lexicon.attribution.plays(fold, NO_NAME)


def _told(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word is one that tells speech, و or ف before it or not: [فيعتقد]."""
    return fold not in lexicon.words.names and any(stem in lexicon.cues.forms for _, stem in splits(fold))


def _verb(fold: str, lexicon: Lexicon) -> bool:
    said = lexicon.speech_verbs
    return fold not in lexicon.words.names and any(s in said or s in lexicon.verbs for _, s in splits(fold))


def _can_be(tokens: Tokens, guess: _Guess, lexicon: Lexicon) -> bool:
    """Whether the words can be a name at all: a person's has no title, verb of speech or function word in it.

    An adjective of a state may only close it with its article: رغد [المصري], but جندي أمريكي is nobody.
    """
    folds = tokens.folds[guess.first : guess.last]
    if guess.type != "PER":
        named = bool(folds) and not lexicon.attribution.plays(folds[0], NO_NAME)  # وقف [فوري] للأعمال العدائية
        return named and any(fold[:1].isalpha() for fold in folds)
    words = lexicon.words
    preposition = (
        tokens.surface(guess.first) == "على" and " فى " not in tokens.text
    )  # the man, where no dots are printed
    if preposition or any(_no_name(tokens, i, lexicon) for i in range(guess.first, guess.last)):
        return False
    plain = [f for f in folds if f not in words.particles and f[:1].isalpha()]
    months = len(plain) > 1 and all(f in lexicon.months for f in plain)  # الثاني من [أبريل نيسان]
    if (
        months
        or any(f in words.function and f != "علي" for f in plain)
        or any(f in lexicon.speech_verbs for f in plain)
    ):
        return False
    if any(f in words.titles for f in plain[:1]) or any(f in lexicon.nisbas for f in plain[:-1]):
        return False
    if len(plain) > 1 and (all(map(_definite, plain[:2])) or any(_definite(f) and f.endswith("ه") for f in plain)):
        return False  # الجواب [الوحيد الصادق], مختار [القرية] أبو نعيم
    return bool(plain) and (plain[-1] not in lexicon.nisbas or _definite(plain[-1]))


def _definite(fold: str) -> bool:
    return fold.startswith("ال")


def _candidate(tokens: Tokens, guess: _Guess, sure: float, model: TaggerModel, lexicon: Lexicon) -> Candidate:
    cut = first_cut(tokens.folds[guess.first], lexicon)
    found = Candidate(
        guess.first, guess.last, cut, guess.type, "", model.rule, LEARNED_WEIGHT, confidence=round(sure, 2)
    )
    return replace(found, entity=f"name:{fold_key(found.span(tokens).of(tokens.text))}")


def first_cut(fold: str, lexicon: Lexicon) -> int:
    """How many proclitic letters stand before a name that begins in a word: of وسليم one, of وائل none."""
    if _borne(fold, lexicon):
        return 0
    if fold.startswith(JOINED):
        return 1
    return min((cut for cut, stem in splits(fold) if cut and _borne(stem, lexicon)), default=0)


def _borne(stem: str, lexicon: Lexicon) -> bool:
    return stem in lexicon.words.names or stem in lexicon.words.heads or lexicon.entities.begins(stem)


@lru_cache(maxsize=4)
def _opened(model: TaggerModel, lexicon: Lexicon) -> tuple[Chain, Sums]:
    """The weights and what they sum to, kept for the pages to come."""
    chain = Chain(model.weights)
    return chain, Sums(chain, Words(lexicon, model.clusters))
