"""How well contradictions are found, on sets of pages of our own: `python -m evaluation.score_contradictions`.

A file of contradictions/ holds the pages of one set and, behind `--- gold`, one line a contradiction: its kind and the
words of its sides. What is found is right where kind and two sides (or the only one) meet a line. Sets with an even
number are held out: nobody mends the engine for them, and `--misses` leaves them out.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from musnad import gather
from musnad.arabic import tokenize
from musnad.entities import find
from musnad.events import code
from musnad.lexicon import Lexicon
from musnad.record import Article, Contradiction, Furniture, Page, Published, Reading, Span
from musnad.statements import attribute
from musnad.times import resolve

HERE = Path(__file__).parent
FOLDER = HERE / "contradictions"
PAGE = re.compile(r"^=== (\S+)\n", re.MULTILINE)


class Wanted(NamedTuple):
    """A contradiction as a person wrote it down: its kind, and the words of each side."""

    kind: str
    sides: tuple[str, ...]

    def met(self, found: Contradiction) -> bool:
        """Whether what was found is of this kind and has these sides."""
        said = [side.says for side in found.sides]
        hit = sum(any(one in other or other in one for other in said) for one in self.sides)
        return found.kind == self.kind and hit >= min(2, len(self.sides))


def sets(folder: Path = FOLDER) -> Iterator[tuple[str, list[tuple[str, str]], tuple[Wanted, ...]]]:
    """Each set: its name, its pages as location and text, and its gold."""
    for path in sorted(folder.glob("c*.txt")):
        told, _, gold = path.read_text(encoding="utf-8").partition("--- gold\n")
        parts = PAGE.split(told)[1:]
        pages = [(f"{path.stem}_{name}", text) for name, text in zip(parts[::2], parts[1::2], strict=True)]
        rows = [[cell.strip() for cell in line.split("|")] for line in gold.splitlines() if line.strip()]
        yield path.stem, pages, tuple(Wanted(row[0], tuple(row[1:])) for row in rows)


def held(name: str) -> bool:
    """Whether a set is held out."""
    return int(name[1:3]) % 2 == 0


def found(pages: Sequence[tuple[str, str]], lexicon: Lexicon) -> tuple[Contradiction, ...]:
    """What the engine finds on the pages of a set."""
    return gather([reading(text, location, lexicon) for location, text in pages], lexicon).contradictions


def reading(text: str, location: str, lexicon: Lexicon) -> Reading:
    """A page whose first line is its headline, whose second names outlet and day, and whose others are its story.

    Cleaning is measured elsewhere: here each line is what it is said to be.
    """
    title, line, *body = (Span(*m.span()) for m in re.finditer(r".+", text))
    tokens = tokenize(text)
    bare = Article("outlet", title, None, None, None, (), None, None, None, (line, *body), ())
    day = next(t.value for t in resolve(bare, tokens, lexicon)[0] if t.value and line.holds(t.span))
    published = Published(day, line, "stated", "line")
    furniture = (Furniture(line, "publication_line", "line"),)
    article = Article("outlet", title, None, None, None, (), published, None, None, tuple(body), furniture)
    times, doubts = resolve(article, tokens, lexicon)
    mentions, roles = find(location, article, tokens, lexicon)
    said = attribute(location, article, tokens, mentions, lexicon, times, roles)
    told = code(location, article, tokens, mentions, roles, times, said, lexicon)
    page = Page(location, location, "text/plain", "utf-8", "", "ar", text)
    return Reading(page, article, mentions, roles, times, said, told.events, told.meetings, doubts=doubts)


def main() -> None:
    """Precision, recall and F1 of the open sets and of those held out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--misses", action="store_true", help="what the open sets miss or make up")
    misses = parser.parse_args().misses
    lexicon = Lexicon(HERE / "lexicon")
    counts = {False: [0, 0, 0, 0], True: [0, 0, 0, 0]}
    for name, pages, gold in sets():
        given = found(pages, lexicon)
        missed = [w for w in gold if not any(w.met(g) for g in given)]
        made_up = [g for g in given if not any(w.met(g) for w in gold)]
        for n, value in enumerate((len(gold), len(gold) - len(missed), len(given), len(given) - len(made_up))):
            counts[held(name)][n] += value
        if misses and not held(name):
            _print(name, missed, made_up)
    for out, (wanted, met, given_count, right) in counts.items():
        p, r = right / max(given_count, 1), met / max(wanted, 1)
        f = 2 * p * r / (p + r) if p + r else 0.0
        print(f"{'held out' if out else 'open':<9} {wanted:>3} wanted  P {p:.3f}  R {r:.3f}  F1 {f:.3f}")


def _print(name: str, missed: Sequence[Wanted], made_up: Sequence[Contradiction]) -> None:
    for one in missed:
        print(f"{name} missed {one.kind}: {' | '.join(one.sides)}")
    for other in made_up:
        print(f"{name} made up {other.kind}: {' | '.join(side.says for side in other.sides)}")


if __name__ == "__main__":
    main()
