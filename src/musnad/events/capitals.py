"""A capital told by its state's adjective alone: في [العاصمة النارية] التقى الوزيران."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import compress

from musnad.lexicon import Lexicon


def capitals(folds: Sequence[str], lexicon: Lexicon, named: Container[int]) -> Iterator[tuple[int, int, int, str]]:
    """First and last token, letters before it and town of capitals without a name: [العاصمة النارية] أمس, no مرسى."""
    seats, nisbas = _seats(lexicon), lexicon.nisbas
    for at in compress(range(1, len(folds)), map(nisbas.__contains__, folds[1:])):
        noun = folds[at - 1]
        town = seats.get(nisbas[folds[at]].state) if noun.removeprefix("ب") in lexicon.words.capital else None
        if town and noun.endswith("العاصمه") and not any(i in named for i in (at + 1, at + 2)):
            yield at - 1, at + 1, int(noun[0] == "ب"), town


@lru_cache(maxsize=4)
def _seats(lexicon: Lexicon) -> dict[str, str]:
    """The capital of each state."""
    rows = lexicon.entities.by_id.values()
    return {row.speaks_for: row.id for row in reversed(list(rows)) if row.table == "cities" and row.speaks_for}
