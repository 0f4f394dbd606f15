"""What a learned tagger sees of each token: the word, its letters, what the tables and the rules know of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from musnad.arabic import Tokens, splits
from musnad.entities.candidates import Candidate
from musnad.lexicon import Lexicon

ARTICLE = "ال"
BORNE = (1, 2, 10, 100)
"""People of Wikidata who bear a word: the bounds between rare, known and common words of names."""
AFFIX = 4
"""Letters of the longest beginning and ending that are features."""
GRAM = 3
"""Letters of the runs inside a word that tell foreign names from Arabic words."""


Kind = tuple[str, tuple[str, ...]]
"""The one class that tells a word best, and all that is known of it."""
Group = tuple[str, ...]
"""Features that come together: those of one word, the same wherever it stands, or of one place."""
Said = tuple[str | None, ...]
"""What the rules say of the tokens of a window; null before the first and behind the last of a stretch."""
MOST_WORDS = 50_000
"""Words remembered at most, in a batch of many pages."""
STEPS = (-2, -1, 1, 2)
"""The window: tokens before and after that a token sees."""
REACH = STEPS[-1]
EDGE = "edge"
"""What stands before the first token and behind the last."""
SHORTEST = 3
"""Letters of the shortest word that a name elsewhere on the page tells something of."""


class _Kinds(dict[str, Kind]):
    """What is known of each word, looked up when first asked for; MOST_WORDS at most."""

    def __init__(self, look_up: Callable[[str], Kind]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, fold: str) -> Kind:
        if len(self) >= MOST_WORDS:
            self.clear()
        self[fold] = known = self._look_up(fold)
        return known


class Words:
    """What the tables know of a word, each word looked up once; `clusters` is of the model's own archive."""

    def __init__(self, lexicon: Lexicon, clusters: dict[str, str]) -> None:
        """Nothing is looked up yet."""
        self._lexicon = lexicon
        self._clusters = clusters
        self.kind: Callable[[str], Kind] = _Kinds(self._look_up).__getitem__
        """The one class that tells a word best, and all that is known of it: "title", ("title", "n2")."""

    def _look_up(self, fold: str) -> Kind:
        if not fold[:1].isalpha():
            shape = "digits" if fold[:1].isdigit() else f"sign{fold}"
            return shape, (shape,)
        if fold[0] < "\u0600":
            return "latin", ("latin",)
        found = list(self._classes(fold, ""))
        main = found[0] if found else "def" if fold.startswith(ARTICLE) else self._borne(fold) or "word"
        for cut, stem in splits(fold)[1:]:
            found += self._classes(stem, f"{fold[:cut]}+")
        found += filter(None, [self._cluster(fold)])
        return main, (*found, "def" if fold.startswith(ARTICLE) else "bare")

    def _cluster(self, fold: str) -> str | None:
        cluster = self._clusters.get(fold)
        return f"c{cluster}" if cluster else None

    def _classes(self, stem: str, mark: str) -> Iterable[str]:
        """Title, function word, verb, noun that speaks, adjective of a state, head of a body, word of names."""
        lexicon, words = self._lexicon, self._lexicon.words
        if title := words.titles.get(stem):
            yield f"{mark}{title.kind}"
        if function := words.function.get(stem):
            yield f"{mark}f.{function}"
        if stem in lexicon.speech_verbs:
            yield f"{mark}said"
        elif stem in lexicon.verbs:
            yield f"{mark}verb"
        if stem in lexicon.speakers:
            yield f"{mark}speaker"
        if stem in lexicon.nisbas:
            yield f"{mark}nisba"
        if head := words.heads.get(stem):
            yield f"{mark}{head.id}"
        if stem in words.bodies:
            yield f"{mark}body"
        borne = self._borne(stem)
        if borne:
            yield f"{mark}{borne}"

    def _borne(self, stem: str) -> str | None:
        count = self._lexicon.words.names.get(stem, 0)
        if not count and stem.startswith(ARTICLE):
            count = self._lexicon.words.names.get(stem[2:], 0)
        return f"n{sum(count >= bound for bound in BORNE)}" if count else None

    def own(self, fold: str) -> Group:
        """The features of a word itself: its letters, and what is known of it."""
        return (*letters(fold), *known(self.kind(fold)[1], 0))

    def beside(self, fold: str, step: int) -> Group:
        """The features of a word that stands `step` tokens away."""
        return (*known(self.kind(fold)[1], step), written(fold, step))


def known(kinds: Iterable[str], step: int) -> Group:
    """What is known of a word `step` tokens away: "-1title"."""
    return tuple(f"{step}{kind}" for kind in kinds)


def written(fold: str, step: int) -> str:
    """The word that stands `step` tokens away: "1w=سليم"."""
    return f"{step}w={fold}"


def letters(fold: str) -> Sequence[str]:
    """A word, its beginnings and endings, the runs of letters inside it, and its length: "w=سليم", "p=س"."""
    told = [f"w={fold}"]
    if not fold[:1].isalpha():
        return told
    for n in range(1, AFFIX + 1):
        told += (f"p={fold[:n]}", f"s={fold[-n:]}")
    padded = f"<{fold.removeprefix(ARTICLE)}>"
    told += [f"g={padded[at : at + GRAM]}" for at in range(len(padded) - GRAM + 1)]
    told.append(f"l={min(len(fold), 9)}")
    return told


def tags_of(found: Iterable[Candidate]) -> dict[int, str]:
    """Token to what the rules say of it: B-PER, and B-PER? where a pattern made it."""
    tags: dict[int, str] = {}
    for name in found:
        sure = "" if name.confidence is None else "?"
        for at in range(name.first, name.last):
            tags[at] = f"{'B' if at == name.first else 'I'}-{name.type}{sure}"
    return tags


def on_page(tokens: Tokens, found: Iterable[Candidate]) -> dict[str, str]:
    """Each word of a name that the rules found, to the name's type: what it is wherever else it stands on the page."""
    return {
        tokens.folds[at]: name.type
        for name in found
        for at in range(name.first, name.last)
        if len(tokens.folds[at]) >= SHORTEST
    }


def around(before: str, main: str, after: str) -> Group:
    """The classes of a token and of its neighbours taken together: "title|n2"."""
    return f"{before}|{main}", f"{main}|{after}|", f"{before}|{main}|{after}", f"{before}||{after}"


def ruled(window: Said) -> Group:
    """What the rules say of a token, then of those beside it."""
    beside = ((step, window[REACH + step]) for step in STEPS)
    return f"r={window[REACH]}", *(f"{step}edge" if said is None else f"{step}r={said}" for step, said in beside)


def elsewhere(kind: str | None) -> Group:
    """The type of the name that the word is part of elsewhere on the page."""
    return (f"page={kind}",) if kind else ()


def windows(said: Sequence[str]) -> Iterator[Said]:
    """For each token what the rules say of it and of those that it sees."""
    padded = [*[None] * REACH, *said, *[None] * REACH]
    return zip(*(padded[at:] for at in range(2 * REACH + 1)), strict=False)


def features(
    tokens: Tokens, indices: range, tags: dict[int, str], on_page: dict[str, str], words: Words
) -> Iterator[Iterator[str]]:
    """The features of each token of a stretch; `on_page` is what a word is elsewhere on the page."""
    folds = [tokens.folds[i] for i in indices]
    mains = [EDGE, *(words.kind(fold)[0] for fold in folds), EDGE]
    for at, window in enumerate(windows([tags.get(i, "O") for i in indices])):
        seen = [(step, at + step) for step in STEPS if 0 <= at + step < len(folds)]
        here, *beside = ruled(window)
        yield chain.from_iterable(
            (
                words.own(folds[at]),
                *(words.beside(folds[there], step) for step, there in seen),
                (here,),
                around(*mains[at : at + 3]),
                elsewhere(on_page.get(folds[at])),
                beside,
            )
        )
