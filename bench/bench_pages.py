"""How well and how fast real pages are cleaned, as text and as HTML, beside trafilatura in the same run.

python bench/bench_pages.py FOLDER [--rounds 5]. FOLDER holds pages_ar_gold.jsonl with pages_ar_wet and pages_ar_html;
where it does not, the data beside the repository is taken. Body F1 counts words. For trafilatura:
python -m pip install -r bench/requirements-bench.txt
"""

from __future__ import annotations

import argparse
import re
import statistics
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from corpora import find, rows
from rounds import race

from musnad.arabic import tokenize
from musnad.articles import clean
from musnad.lexicon import Lexicon
from musnad.pages import receive

GOLD = "pages_ar_gold.jsonl"
TEXT_GOAL, HTML_GOAL = 0.95, 0.01
WORD = re.compile(r"\w+")
Extractor = Callable[[bytes, str], str]


def main() -> None:
    """Measure the bodies, then the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    folder = find(arguments.folder, GOLD, "pages_ar_wet", "pages_ar_html")
    if folder is None:
        return
    gold = list(rows(folder / GOLD))
    text = [(folder / "pages_ar_wet" / page["wet_file"]).read_bytes() for page in gold]
    html = [(folder / "pages_ar_html" / page["file"]).read_bytes() for page in gold]
    ours, theirs = musnad(), trafilatura()
    on_text = scored("musnad on text", ours, gold, text, "txt")
    print(f"   goal {TEXT_GOAL}: {'reached' if on_text >= TEXT_GOAL else 'missed'}")
    on_html = scored("musnad on HTML", ours, gold, html, "html")
    if theirs:
        best = scored("trafilatura on HTML", theirs["trafilatura, default"], gold, html, "html")
        print(f"   goal within {HTML_GOAL}: {'reached' if on_html >= best - HTML_GOAL else 'missed'}")
    timed({"musnad, HTML to article with metadata": ours, **theirs}, html, arguments.rounds)


def musnad() -> Extractor:
    """Bytes to article, its body's text."""
    lexicon = Lexicon()

    def run(raw: bytes, name: str) -> str:
        received = receive(raw, name)
        article = clean(received, tokenize(received.page.text), lexicon)
        return "\n".join(span.of(received.page.text) for span in article.body)

    return run


def trafilatura() -> dict[str, Extractor]:
    """Its default without the readers' comments, and the same with metadata; none where it is not installed."""
    if find_spec("trafilatura") is None:
        print("trafilatura is not installed: python -m pip install -r bench/requirements-bench.txt")
        return {}
    library: Any = import_module("trafilatura")
    return {
        "trafilatura, default": lambda raw, _: library.extract(raw, include_comments=False) or "",
        "trafilatura, default with metadata": lambda raw, _: (
            library.extract(raw, include_comments=False, with_metadata=True) or ""
        ),
        "trafilatura, fast": lambda raw, _: library.extract(raw, include_comments=False, fast=True) or "",
    }


def scored(name: str, extract: Extractor, gold: list[dict[str, Any]], raw: list[bytes], ending: str) -> float:
    """Print the F1 of each page's body words; their mean."""
    found = [
        word_f1(page["body"], extract(r, f"{n}.{ending}")) for n, (page, r) in enumerate(zip(gold, raw, strict=True))
    ]
    mean = statistics.mean(found)
    print(f"{name:<22} body F1 {mean:.4f}   pages {' '.join(f'{f1:.4f}' for f1 in found)}")
    return mean


def word_f1(body: str, found: str) -> float:
    """F1 of the words, each as often as it stands."""
    truth, got = Counter(WORD.findall(body)), Counter(WORD.findall(found))
    return 2 * (truth & got).total() / max(1, truth.total() + got.total())


def timed(extractors: dict[str, Extractor], html: list[bytes], rounds: int) -> None:
    """Print milliseconds a page, and how they stand to trafilatura's default."""

    def run(extract: Extractor) -> Callable[[], object]:
        return lambda: [extract(raw, "page.html") for raw in html]

    took = race({name: run(extract) for name, extract in extractors.items()}, rounds)
    mean = sum(map(len, html)) / len(html) / 1000
    base = took.get("trafilatura, default")
    for name, seconds in took.items():
        share = f", {seconds / base:.2f} of trafilatura's default" if base else ""
        print(f"{name:<40} {seconds / len(html) * 1000:7.2f} ms a page of {mean:.0f} kB{share}")


if __name__ == "__main__":
    main()
