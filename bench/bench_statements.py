"""Whether what is attributed on real articles is right, and whether the cue verbs passed over were statements.

python bench/bench_statements.py FOLDER [--draw] [--seed 7]. FOLDER holds articles_snn_world.jsonl.gz; where it does
not, the data beside the repository is taken. `--draw` prints the drawn statements and cue verbs as the engine reads
now, for a person to judge. The verdicts of a draw stand in evaluation/verdicts_statements.tsv, by article, characters
and cue, without any text; without `--draw` the engine of today is held against them. Beside them stand all statements
of some short articles that were read whole.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from corpora import find, rows

from musnad import Reading, read_page
from musnad.arabic import tokenize
from musnad.lexicon import Lexicon
from musnad.pages import receive
from musnad.record import Span

ARTICLES = "articles_snn_world.jsonl.gz"
POLITICS = "articles_antcorpus_politics.jsonl.gz"
VERDICTS = Path(__file__).parents[1] / "evaluation" / "verdicts_statements.tsv"
SEED = 7
PAGES, STATEMENTS, PASSED = 400, 100, 60
"""Articles that are read, and what is drawn of theirs: statements given, cue verbs passed over."""
WHOLE, WHOLE_SEED, SHORT = 16, 11, range(501, 1700)
"""Articles that were read whole, how they were drawn, and how many characters of story they may have."""
SHAPES = frozenset({"past", "present", "jussive", "participle"})
CUT = ("", "و", "ف", "س", "وس", "فس")
"""What may stand before a verb in one word."""
HALF = 0.5


class Drawn(NamedTuple):
    """A statement given or a cue verb passed over: its article, and its characters."""

    kind: str
    page: str
    span: Span
    cue: str


def main() -> None:
    """Draw, or hold the engine against the verdicts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--draw", action="store_true", help="print what is drawn as the engine reads now")
    parser.add_argument("--seed", type=int, default=SEED, help="draw others than those judged")
    arguments = parser.parse_args()
    folder = find(arguments.folder, ARTICLES)
    if folder is None:
        return
    articles = {row["id"]: row for row in rows(folder / ARTICLES)}
    if arguments.draw:
        show(draw(articles, arguments.seed), articles)
        print("\nread whole:", *whole(articles))
    else:
        politics = {row["id"]: row for row in rows(folder / POLITICS)} if (folder / POLITICS).exists() else {}
        hold(articles | politics)


def text(row: dict[str, Any]) -> str:
    """An article as a page: the headline, an empty line, a line a paragraph."""
    return "\n\n".join((row["title"].strip(), "\n".join(p.strip() for p in row["text"].split("\n") if p.strip())))


def read(row: dict[str, Any], lexicon: Lexicon) -> Reading:
    """What the engine reads of it."""
    return read_page(receive(text(row).encode(), row["id"] + ".txt"), lexicon)


def draw(articles: dict[str, Any], seed: int) -> list[tuple[Drawn, Reading]]:
    """The statements and the cue verbs passed over, by the seed."""
    chance, lexicon = Random(seed), Lexicon()  # noqa: S311
    readings = [read(articles[name], lexicon) for name in chance.sample(sorted(articles), PAGES)]
    given = [(Drawn("given", name(r), s.content, s.cue.of(r.page.text) if s.cue else "-"), r)
             for r in readings for s in r.statements]  # fmt: skip
    passed = [(verb, r) for r in readings for verb in passed_over(r, lexicon)]
    print(f"{PAGES} articles, {len(given)} statements, {len(passed)} cue verbs passed over")
    return chance.sample(given, STATEMENTS) + chance.sample(passed, PASSED)


def whole(articles: dict[str, Any]) -> list[str]:
    """The articles that were read whole."""
    short = [name for name in sorted(articles) if len(articles[name]["text"]) in SHORT]
    return Random(WHOLE_SEED).sample(short, WHOLE)  # noqa: S311


def name(reading: Reading) -> str:
    """The article's id."""
    return reading.page.location.removesuffix(".txt")


def passed_over(reading: Reading, lexicon: Lexicon) -> Iterator[Drawn]:
    """Verbs and participles of a cue row that are no cue of a statement and no preposition (بين)."""
    tokens = tokenize(reading.page.text)
    cues = [s.cue for s in reading.statements if s.cue]
    for i, fold in enumerate(tokens.folds):
        span = tokens.span(i, i + 1)
        if saying(fold, lexicon) and not any(span.meets(cue) for cue in cues):
            yield Drawn("passed", name(reading), span, span.of(reading.page.text))


def saying(fold: str, lexicon: Lexicon) -> bool:
    """Whether a word may be a cue's verb or participle."""
    stems = [fold[len(cut) :] for cut in CUT if fold.startswith(cut)]
    if any(lexicon.attribution.plays(stem, "preposition") for stem in stems):
        return False
    return any(f.shape in SHAPES and f.cue.kind == "verb" for stem in stems for f in lexicon.cues.forms.get(stem, ()))


def show(drawn: list[tuple[Drawn, Reading]], articles: dict[str, Any]) -> None:
    """Each with the words round it, for a person to judge."""
    for number, (one, reading) in enumerate(drawn, 1):
        page = text(articles[one.page])
        print(f"\n{number}\t{one.kind}\t{one.page}\t{one.span.start}-{one.span.end}\t{one.cue}")
        start, end = one.span.start, one.span.end
        for s in reading.statements:
            if one.kind == "given" and s.content == one.span and (s.cue.of(page) if s.cue else "-") == one.cue:
                marks = [x for x in (s.cue, s.source.span) if x] + [one.span]
                start, end = min(x.start for x in marks), max(x.end for x in marks)
                via = "+".join(link.entity for link in s.via)
                print(f"  [{s.source.surface}] {s.source.entity} {s.source.form} {s.polarity} {s.mode} "
                      f"{s.confidence:.2f} {s.rule} via={via}\n  = {one.span.of(page)}")  # fmt: skip
                break
        print("  …" + page[max(0, start - 260) : start].replace("\n", " ¶ ") + "⟦" +
              page[start:end].replace("\n", " ¶ ") + "⟧" + page[end : end + 130].replace("\n", " ¶ "))  # fmt: skip


def hold(articles: dict[str, Any]) -> None:
    """What today's engine gives of what was judged."""
    lexicon = Lexicon()
    with VERDICTS.open(encoding="utf-8") as table:
        judged = list(csv.DictReader((x for x in table if not x.startswith("#")), delimiter="\t"))
    judged = [row for row in judged if row["article"] in articles]
    readings = {page: read(articles[page], lexicon) for page in sorted({row["article"] for row in judged})}
    now: Counter[tuple[str, str, bool]] = Counter()
    for row in judged:
        span = Span(*map(int, row["span"].split("-")))
        now[row["kind"], row["verdict"], met(row, span, readings[row["article"]])] += 1
    for (kind, verdict, there), count in sorted(now.items()):
        print(f"   {kind:<7} judged {verdict:<9} {'given today' if there else 'not given today'}: {count}")


def met(row: dict[str, str], span: Span, reading: Reading) -> bool:
    """Whether a statement stands there today: half of the content where that was judged, the cue elsewhere."""
    if not row["kind"].endswith(("true", "passed")) or row["cue"] == "-":
        return any(shared(s.content, span) >= HALF for s in reading.statements)
    return any(s.cue and s.cue.meets(span) for s in reading.statements)


def shared(a: Span, b: Span) -> float:
    """Characters of both over characters of either."""
    common = max(0, min(a.end, b.end) - max(a.start, b.start))
    return common / (max(a.end, b.end) - min(a.start, b.start))


if __name__ == "__main__":
    main()
