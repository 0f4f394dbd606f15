"""How alike two pages are in what they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import islice
from math import fsum, log1p, sqrt

from musnad.arabic import tokenize
from musnad.arabic.stems import stem
from musnad.lexicon.background import Background
from musnad.record import Reading

TITLE = 3.0
"""What a word of the headline counts for."""
PARTS = ((60, 1.5), (190, 1.0), (350, 0.3))
"""Words of the text, from its beginning, and what each counts for: news tells the matter first. Later ones: nothing."""
FADE = 0.05
"""What a day between two pages takes from their likeness, as a part of it."""
APART = 7
"""Days beyond which two pages never are one story."""

Weights = dict[str, float]


def weights(readings: Iterable[Reading], background: Background) -> list[Weights]:
    """What each page is about."""
    return [_weights(reading, background) for reading in readings]


def _weights(reading: Reading, background: Background) -> Weights:
    """Stems of a story, those that say more weighing more; the weights' squares sum to 1."""
    told = Counter[str]()
    for fold, counts in _words(reading):
        told[stem(fold)] += counts  # type: ignore[assignment]
    weighed = {s: w for s, n in told.items() if len(s) > 1 and (w := log1p(n) * background.rarity(s)) > 0}
    length = sqrt(sum(w * w for w in weighed.values())) or 1.0
    return {s: w / length for s, w in weighed.items()}


def likeness(a: Weights, b: Weights) -> float:
    """Cosine of two pages' weights, 0 (nothing shared) to 1; the exact sum is the same whatever order it is made in."""
    return fsum([a[s] * b[s] for s in a.keys() & b.keys()])


@lru_cache(maxsize=1 << 16)
def nearness(a: str | None, b: str | None) -> float:
    """What the days of two pages leave of their likeness: all of it on one day or with a day unknown, 0 when far apart.

    >>> nearness("2014-03-04", "2014-03-06"), nearness("2014-03-04", "2014-05-01"), nearness(None, "2014-03-04")
    (0.9, 0.0, 1.0)
    """
    if a is None or b is None or len(a) < len("2014-03-04") or len(b) < len("2014-03-04"):
        return 1.0
    days = abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days)
    return 0.0 if days > APART else 1.0 - FADE * days


def _words(reading: Reading) -> Iterator[tuple[str, float]]:
    tokens = tokenize(reading.page.text)
    if reading.article.title:
        yield from ((tokens.folds[i], TITLE) for i in tokens.within(reading.article.title) if tokens.is_word(i))
    body = (tokens.folds[i] for span in reading.article.body for i in tokens.within(span) if tokens.is_word(i))
    for count, counts in PARTS:
        yield from ((fold, counts) for fold in islice(body, count))
