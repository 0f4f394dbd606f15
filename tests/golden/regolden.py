"""Write what the engine reads in each of our pages, for a person to review: `make golden`.

    python tests/golden/regolden.py [NAME...] [--check]

tests/golden/NAME/ holds one file a layer, numbered in pipeline order; of the pages in many manners of furniture the
article alone. Every line is one claim: its words, its characters, its rule. The difference to what was there is
printed; with --check nothing is written and a difference exits 1.
"""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from musnad import read_page
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.record import Reading, Span

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SAMPLES = ROOT / "samples"
FURNISHED = ROOT / "evaluation" / "pages"
"""Pages in many manners of furniture: of them the article alone is kept."""
FIRST_HELD = 44
"""The first page of furniture that is held out."""
LAYERS = ("1_article.json", "2_mentions.json", "3_statements.json")
LEXICON = ROOT / "evaluation" / "lexicon"
"""The invented states and outlets of the samples, as data/ has the real ones."""

Line = dict[str, Any]


def golden_pages() -> list[Path]:
    """The pages in order, samples first; none of those held out, which nobody reviews."""
    every = [p for folder in (SAMPLES, FURNISHED) for p in sorted(folder.iterdir()) if p.suffix in (".txt", ".html")]
    return [p for p in every if p.parent == SAMPLES or not held(p)]


def held(page: Path) -> bool:
    """Whether a page of furniture is held out: the even ones from f44 on (evaluation/pages/README.md)."""
    number = int(page.stem[1:3])
    return number >= FIRST_HELD and number % 2 == 0


def kept(page: Path) -> tuple[str, ...]:
    """The layers that are kept of a page."""
    return LAYERS if page.parent == SAMPLES else LAYERS[:1]


def read(path: Path, lexicon: Lexicon) -> Reading:
    """What the engine reads in a page."""
    return read_page(receive(path.read_bytes(), path.name), lexicon)


def layers(page: Path, lexicon: Lexicon) -> dict[str, str]:
    """File name -> its text, in pipeline order."""
    reading = read(page, lexicon)
    makers = dict(zip(LAYERS, (article_lines, mention_lines, statement_lines), strict=True))
    return {name: written(makers[name](reading)) for name in kept(page)}


def written(lines: Iterable[Line]) -> str:
    """One claim a line, so that a difference shows claims; what is null is left out."""
    told = [json.dumps({k: v for k, v in line.items() if v not in (None, (), [], {})}, ensure_ascii=False)
            for line in lines]  # fmt: skip
    return "[\n" + ",\n".join(told) + "\n]\n" if told else "[]\n"


def words(reading: Reading, span: Span | None) -> str | None:
    """The characters of a span on one line."""
    return " ".join(span.of(reading.page.text).split()) if span else None


def article_lines(reading: Reading) -> Iterable[Line]:
    """Parties and dates, then title, paragraphs and furniture in page order."""
    article = reading.article
    yield {"page": reading.page.location, "layout": article.layout, "encoding": reading.page.encoding,
           "outlet": article.outlet, "aggregator": article.aggregator, "agency": article.agency}  # fmt: skip
    yield {"published": article.published.value if article.published else None,
           "words": words(reading, article.published.span) if article.published else None,
           "rule": article.published.rule if article.published else None,
           "captured": article.captured, "updated": article.updated}  # fmt: skip
    for party in article.parties:
        yield {"party": party.role, "entity": party.entity, "words": words(reading, party.span), "basis": party.basis,
               "rule": party.rule}  # fmt: skip
    blocks: list[tuple[Span, Line]] = [(f.span, {"furniture": f.kind, "rule": f.rule}) for f in article.furniture]
    blocks += [(span, {"body": number}) for number, span in enumerate(article.body, 1)]
    blocks += [(article.title, {"title": True})] if article.title else []
    for span, line in sorted(blocks, key=lambda block: block[0]):
        yield line | {"words": words(reading, span), "span": list(span)}
    for number, spans in enumerate(article.versions, 1):
        yield {"version": number, "spans": [list(span) for span in spans]}


def mention_lines(reading: Reading) -> Iterable[Line]:
    """Names and offices in page order."""
    named: list[tuple[Span, Line]] = [
        (
            m.span,
            {"words": m.surface, "type": m.type, "entity": m.entity, "optional": m.optional or None, "rule": m.rule},
        )
        for m in reading.mentions
    ]
    named += [
        (
            r.span,
            {"words": r.surface, "role": r.kind, "person": list(r.person), "office": r.office, "rule": r.rule},
        )
        for r in reading.roles
    ]
    for span, line in sorted(named, key=lambda one: (one[0], "role" in one[1])):
        yield line | {"span": list(span)}


def statement_lines(reading: Reading) -> Iterable[Line]:
    """Who said what, in page order; `within` points to the outer statement's line."""
    ordered = sorted(reading.statements, key=lambda s: (s.content, s.cue or s.content))
    number = {s.id: n for n, s in enumerate(ordered, 1)}
    for s in ordered:
        yield {"n": number[s.id], "source": s.source.surface, "entity": s.source.entity, "form": s.source.form,
               "cue": words(reading, s.cue), "content": " ".join(s.surface.split()), "mode": s.mode,
               "polarity": s.polarity if s.polarity == "negated" else None, "via": [link.entity for link in s.via],
               "within": number.get(s.within) if s.within else None,
               "condition": words(reading, s.source.anonymous.condition) if s.source.anonymous else None,
               "span": list(s.content), "rule": s.rule}  # fmt: skip


def difference(before: str, after: str, name: str) -> str:
    """What changed, as a unified difference without its surroundings."""
    return "\n".join(difflib.unified_diff(before.splitlines(), after.splitlines(), f"{name} (kept)", f"{name} (now)",
                                          lineterm="", n=0))  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Write the layers of every page, or of those named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="how the pages' names begin; all by default")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where something changed")
    parser.add_argument("--write", action="store_true", help="the default")
    asked = parser.parse_args(arguments)
    lexicon = Lexicon(LEXICON)
    changed = 0
    for page in golden_pages():
        if asked.names and not page.stem.startswith(tuple(asked.names)):
            continue
        folder = HERE / page.stem
        for name, after in layers(page, lexicon).items():
            before = (folder / name).read_text(encoding="utf-8") if (folder / name).exists() else ""
            if before == after:
                continue
            changed += 1
            print(difference(before, after, f"{page.stem}/{name}"))  # noqa: T201 -- it is what the script is for
            if not asked.check:
                folder.mkdir(exist_ok=True)
                (folder / name).write_text(after, encoding="utf-8", newline="\n")
    print(f"golden: {changed} layer files {'differ' if asked.check else 'written'}", file=sys.stderr)  # noqa: T201 -- a person waits
    return 1 if asked.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
