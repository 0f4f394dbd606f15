"""How well names are found in news that nobody here wrote, with the learned tagger and by the rules alone.

python bench/bench_names.py FOLDER [--misses KIND] [--tagger FILE]. FOLDER holds the corpora; where it does not, the
data beside the repository is taken; a corpus that is absent is passed over. KIND (PER, LOC, ORG) lists what was missed
and made up.

Both corpora are tests: nothing is trained on them. Our spans are projected on the corpus's tokens that they touch; GPE
and LOC are one class, ORG, GROUP and MEDIA another; a name is right where tokens and class are. 25 sentences make a
page.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from corpora import BESIDE

from musnad.arabic import tokenize
from musnad.entities import find
from musnad.lexicon import Lexicon
from musnad.lexicon.tagger import FILE
from musnad.record import Article, Span

CORPORA = {"ner_cleananercorp_train.conll": "cleananercorp", "ner_wojood_sample_val.conll": "wojood"}
GOLD = {"PERS": "PER", "PER": "PER", "LOC": "LOC", "GPE": "LOC", "ORG": "ORG"}
OURS = {"PER": "PER", "GPE": "LOC", "LOC": "LOC", "ORG": "ORG", "GROUP": "ORG", "MEDIA": "ORG"}
KINDS = ("PER", "LOC", "ORG")
PAGE = 25
ENDS = ".؟!"

Names = set[tuple[int, int, str]]


class Page(NamedTuple):
    """Words and tags of some sentences, and where each sentence begins."""

    words: list[str]
    tags: list[str]
    starts: list[int]


def main() -> None:
    """Measure what is there, twice: with the tagger and without."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=BESIDE)
    parser.add_argument("--misses", choices=KINDS, help="list what was missed and made up of a kind")
    parser.add_argument("--tagger", type=Path, help="a file of `musnad train` instead of the shipped tagger")
    arguments = parser.parse_args()
    folder = arguments.folder if any(arguments.folder.glob("ner_*.conll")) else BESIDE
    with tempfile.TemporaryDirectory() as own:
        (Path(own) / FILE).write_bytes(b"")
        rules = Lexicon(Path(own))
        ways = {"rules alone": rules, "with tagger": _with(arguments.tagger) if arguments.tagger else Lexicon()}
        for name, short in CORPORA.items():
            if not (folder / name).exists():
                print(f"not measured: no {folder / name}")
                continue
            for way, lexicon in ways.items():
                measure(list(pages(folder / name)), lexicon, f"{short:<14} {way}", arguments.misses)


def _with(tagger: Path) -> Lexicon:
    if tagger.name != FILE:
        raise SystemExit(f"{tagger}: name the file {FILE}")
    return Lexicon(tagger.parent)


def pages(file: Path) -> Iterator[Page]:
    """The corpus in pages of some sentences."""
    page = Page([], [], [])
    for sentence in sentences(file):
        page.starts.append(len(page.words))
        page.words.extend(word for word, _ in sentence)
        page.tags.extend(tag for _, tag in sentence)
        if len(page.starts) == PAGE:
            yield page
            page = Page([], [], [])
    if page.words:
        yield page


def sentences(file: Path) -> Iterator[list[tuple[str, str]]]:
    """Sentences as blank lines and full stops part them; a second tag written into a word is left out."""
    sentence: list[tuple[str, str]] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            word, _, tag = line.partition("\t")
            sentence.append((word.split(" ")[0], tag))
        if sentence and (not line.strip() or sentence[-1][0] in ENDS):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def gold(tags: list[str]) -> Names:
    """The names of a page as the corpus has them."""
    found: Names = set()
    at = 0
    while at < len(tags):
        kind, last = tags[at].rpartition("-")[2], at + 1
        if kind in GOLD:
            while last < len(tags) and tags[last] == f"I-{kind}":
                last += 1
            found.add((at, last, GOLD[kind]))
        at = last
    return found


def ours(page: Page, lexicon: Lexicon) -> Names:
    """The names of a page as Musnad finds them, in the corpus's tokens."""
    text, spans, zones = "", [], []
    for at, word in enumerate(page.words):
        if at in page.starts[1:]:
            text += "\n"
        spans.append(Span(len(text), len(text) + len(word)))
        text += f"{word} "
    for first, last in zip(page.starts, [*page.starts[1:], len(page.words)], strict=True):
        zones.append(Span(spans[first].start, spans[last - 1].end))
    article = Article("unknown", None, None, None, None, (), None, None, None, tuple(zones), ())
    mentions, _ = find("bench", article, tokenize(text), lexicon)
    found: Names = set()
    for mention in mentions:
        touched = [at for at, span in enumerate(spans) if span.meets(mention.span)]
        if mention.type in OURS and not mention.optional and touched:
            found.add((touched[0], touched[-1] + 1, OURS[mention.type]))
    return found


def measure(corpus: list[Page], lexicon: Lexicon, title: str, misses: str | None) -> None:
    """Print precision, recall and F1 of each kind and of all."""
    right, wanted, given = Counter[str](), Counter[str](), Counter[str]()
    began = time.process_time()
    for page in corpus:
        expected, found = gold(page.tags), ours(page, lexicon)
        right.update(kind for *_, kind in expected & found)
        wanted.update(kind for *_, kind in expected)
        given.update(kind for *_, kind in found)
        for first, last, kind in sorted(expected ^ found):
            if kind == misses:
                sign = "-" if (first, last, kind) in expected else "+"
                print(sign, " ".join(page.words[max(0, first - 3) : first]), f"[{' '.join(page.words[first:last])}]")
    seconds = time.process_time() - began
    figures = " | ".join(f"{kind} {told(right[kind], given[kind], wanted[kind])}" for kind in KINDS)
    total = told(right.total(), given.total(), wanted.total())
    print(f"{title}: {figures} | all {total} ({sum(len(p.words) for p in corpus) / seconds:.0f} words/s)")


def told(right: int, given: int, wanted: int) -> str:
    """P, R and F1 of what was right."""
    figures: Iterable[float] = (right / given if given else 0, right / wanted if wanted else 0)
    return "P {:.3f} R {:.3f} F {:.3f}".format(*figures, 2 * right / (given + wanted) if given + wanted else 0)


if __name__ == "__main__":
    main()
