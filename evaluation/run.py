"""Score the engine over our own pages and hold it to the pinned floors: `make eval`.

    python -m evaluation.run [--pin] [--lower] [--misses LAYER] [--json]

Eleven sets: `samples` (the golden pages, the invented states and outlets in the lexicon as real ones are), `bare` (the
same pages, nothing of them in the lexicon), `passages` (short texts in the manners of many regions, statements alone),
`held` (more of them, for which nobody mends: their misses are not printed), `positions` (short texts about other
conflicts, who stands where), `positions_held` (three more, held out), `furniture` (pages in seventy-one manners of
furniture, the article alone; a third of their outlets in the lexicon), `furniture_held` (fourteen more, held
out), `happenings` (passages about other conflicts, events alone), `deals` (passages of accords and meetings: terms,
meetings, plans) and `times` (short pages of many years and calendars, times alone).
Exit 1 below a floor, 1 where gold and pages have come apart.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.author import page_of, received
from evaluation.board import Page
from evaluation.score import ORDER, Scorer
from musnad import read_page
from musnad.lexicon import Lexicon
from musnad.record.codec import to_builtins, to_json

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SEEDS = HERE.parent.parent / "shared"
"""Real pages with gold, where they are at hand; they are no part of the repository."""
SETS = {"samples": (HERE / "gold", HERE.parent / "samples", HERE / "lexicon"),
        "bare": (HERE / "gold", HERE.parent / "samples", None),
        "passages": (HERE / "passages", HERE / "passages", None),
        "held": (HERE / "passages", HERE / "passages", None),
        "positions": (HERE / "positions", HERE / "positions", HERE / "lexicon"),
        "positions_held": (HERE / "positions", HERE / "positions", HERE / "lexicon"),
        "furniture": (HERE / "pages", HERE / "pages", HERE / "lexicon"),
        "furniture_held": (HERE / "pages", HERE / "pages", HERE / "lexicon"),
        "happenings": (HERE / "happenings", HERE / "happenings", HERE / "lexicon"),
        "deals": (HERE / "deals", HERE / "deals", HERE / "lexicon"),
        "times": (HERE / "times", HERE / "times", None)}  # fmt: skip
FIRST_HELD = 12
"""From this number on the even passages are held out: nobody mends the engine for them."""
FURNITURE_HELD = 43
"""From this page of furniture on the even ones are held out."""
POSITIONS_HELD = "q07"
"""From this text on those with positions are held out."""
SLACK = 0.0005
"""Half the last digit that floors.json keeps: what rounding may take."""

Figures = dict[str, tuple[float, float, float]]


class Apart(Exception):
    """The gold was made for another text of its page."""


def pages(name: str, kept: frozenset[str] | set[str] | None = None) -> Iterator[Page]:
    """Every gold page of a set, or those of these stems, with what the engine reads."""
    golds, texts, folder = SETS[name]
    lexicon = Lexicon(folder)
    for path in sorted(golds.glob("*.json")):
        if not in_set(name, path.stem) or (kept is not None and path.stem not in kept):
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        page = received(page_of(texts, path.stem))
        if hashlib.sha256(page.page.text.encode()).hexdigest() != gold["page"]["text_sha256"]:
            raise Apart(f"{path.name} was made for another text of its page: run `python -m evaluation.author`")
        yield Page(path.stem, gold, to_builtins(read_page(page, lexicon)), page.page.text)


def in_set(name: str, stem: str) -> bool:
    """Whether a page of the folder belongs to the set: those held out have a set of their own."""
    if name in ("passages", "held"):
        return held(stem) is (name == "held")
    if name in ("positions", "positions_held"):
        return (stem >= POSITIONS_HELD) is (name == "positions_held")
    if name in ("furniture", "furniture_held"):
        number = int(stem[1:3])
        return (number >= FURNITURE_HELD and not number % 2) is (name == "furniture_held")
    return True


def held(stem: str) -> bool:
    """Whether a passage is held out: p12_gulf is, names_04_yemen is not."""
    number = stem[1:3]
    return number.isdigit() and int(number) >= FIRST_HELD and not int(number) % 2


JUDGED = ("verdicts_", "first_look")
"""Tables that say what was found of the engine's output: they are no gold."""


def digest() -> str:
    """The gold corpus as people wrote it: pages, sheets, cast. No reading and no verdict on one changes it."""
    told = hashlib.sha256()
    written = ("*.tsv", "lexicon/*.tsv", "sheets/*.sheet", "passages/*.sheet", "passages/*.txt", "pages/*.sheet",
               "positions/*.sheet", "positions/*.txt",
               "pages/*.txt", "pages/*.html", "happenings/*.sheet", "happenings/*.txt",
               "deals/*.sheet", "deals/*.txt",
               "times/*.sheet", "times/*.txt")  # fmt: skip
    parts = [path for pattern in written for path in HERE.glob(pattern) if not path.name.startswith(JUDGED)]
    for path in sorted([*parts, *HERE.parent.glob("samples/*.*")]):
        told.update(path.relative_to(HERE.parent).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return told.hexdigest()


def table(every: dict[str, Figures], floors: dict[str, dict[str, float]]) -> str:
    """One row a layer: P, R, F1 and the floor of each set."""
    lines = [f"{'layer':<12}" + "".join(f"{name:>34}" for name in every),
             f"{'':<12}" + "".join(f"{'P':>10}{'R':>8}{'F1':>8}{'floor':>8}" for _ in every)]  # fmt: skip
    for layer in ORDER:
        row = f"{layer:<12}"
        for name, figures in every.items():
            if layer in figures:
                p, r, f = figures[layer]
                row += f"{p:>10.3f}{r:>8.3f}{f:>8.3f}{floors.get(name, {}).get(layer, 0.0):>8.3f}"
            else:
                row += " " * 34
        lines.append(row)
    return "\n".join(lines)


def falls(every: dict[str, Figures], floors: dict[str, dict[str, float]]) -> list[str]:
    """The layers below their floor."""
    return [f"{name} {layer}: {every[name][layer][2] if layer in every[name] else 0.0:.3f} < {floor:.3f}"
            for name, wanted in floors.items() for layer, floor in wanted.items()
            if layer not in every[name] or every[name][layer][2] < floor - SLACK]  # fmt: skip


def pin(every: dict[str, Figures], floors: dict[str, dict[str, float]], *, lower: bool) -> list[str]:
    """Raise the floors to today's figures; a lower one only when asked. Returns the floors that would sink."""
    sinks: list[str] = []
    for name, figures in every.items():
        for layer, (_, _, f) in figures.items():
            now, before = int(f * 1000) / 1000, floors.get(name, {}).get(layer, 0.0)
            if now < before:
                sinks.append(f"{name} {layer}: {before:.3f} -> {now:.3f}")
            if now >= before or lower:
                floors.setdefault(name, {})[layer] = now
    FLOORS.write_text(json.dumps({"corpus_sha256": digest(), "floors": floors}, indent=2) + "\n", encoding="utf-8")
    return sinks


def seeds() -> str:
    """The figures on real pages, by the scorer that lies beside them; empty where they are not at hand."""
    scorer, gold, texts = SEEDS / "score" / "score.py", SEEDS / "gold" / "readings", SEEDS / "seeds"
    if not (scorer.is_file() and gold.is_dir() and texts.is_dir()):
        return ""
    lexicon = Lexicon()
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "readings.jsonl"
        lines = [to_json(read_page(received(path), lexicon)) for path in sorted(texts.glob("*.txt"))]
        found.write_bytes(b"".join(line.rstrip(b"\n") + b"\n" for line in lines))
        command = [sys.executable, str(scorer), "--gold", str(gold), "--texts", str(texts), "--readings", str(found)]
        # The interpreter that runs us, on a script that lies beside the gold.
        utf8 = os.environ | {"PYTHONIOENCODING": "utf-8"}
        told = subprocess.run(command, capture_output=True, text=True, check=False, env=utf8)  # noqa: S603
    return told.stdout if not told.returncode else f"the seeds' scorer failed: {told.stderr.strip()}"


def main(arguments: list[str] | None = None) -> int:
    """Score, print, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pin", action="store_true", help="raise the floors to today's figures")
    parser.add_argument(
        "--lower", action="store_true", help="with --pin: let floors sink (needs a line in CHANGELOG.md)"
    )
    parser.add_argument("--misses", metavar="LAYER", choices=ORDER, help="list what a layer missed or made up")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    asked = parser.parse_args(arguments)
    pinned: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    floors: dict[str, dict[str, float]] = pinned.get("floors", {})
    try:
        scorers = {name: Scorer(list(pages(name))) for name in SETS}
    except Apart as apart:
        print(f"eval: {apart}", file=sys.stderr)
        return 1
    every = {name: scorer.figures() for name, scorer in scorers.items()}
    if asked.misses:
        for name, scorer in scorers.items():
            if name.endswith("held"):
                continue
            print(*(f"{name}\t{line}" for line in scorer.board.tallies[asked.misses].misses), sep="\n")
        return 0
    if asked.json:
        print(json.dumps({n: {k: [round(x, 4) for x in v] for k, v in f.items()} for n, f in every.items()}))
    else:
        print(table(every, floors))
        if real := seeds():
            print("\nreal pages beside the repository\n" + real)
    return settle(asked, pinned, every, floors)


def settle(asked: argparse.Namespace, pinned: dict[str, Any], every: dict[str, Figures],
           floors: dict[str, dict[str, float]]) -> int:  # fmt: skip
    """Pin, or compare with what is pinned."""
    if asked.pin:
        sinks = pin(every, floors, lower=asked.lower)
        if sinks:
            verb = "lowered; say why in a line of CHANGELOG.md" if asked.lower else "kept; --lower lets them sink"
            print(f"{len(sinks)} floors {verb}:", *sinks, sep="\n  ")
        return 1 if sinks and not asked.lower else 0
    if pinned and pinned.get("corpus_sha256") != digest():
        print("eval: the gold corpus is not the one that the floors were pinned on: look at the difference, then --pin",
              file=sys.stderr)  # fmt: skip
        return 1
    low = falls(every, floors)
    if low:
        print("eval: below the floor:", *low, sep="\n  ", file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
