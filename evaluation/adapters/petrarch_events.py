"""UniversalPetrarch's codes as events: `python -m evaluation.adapters.petrarch_events CODED > codes.jsonl`.

`--sentences` prints the suite's sentences, one a line with `id`, `sentence` and `text`: what its preprocessing parses.
CODED is the file of events that its `batch` writes (a line an event: date, source, target, code, issues, ids, ...), or,
as `NAME.json`, what its `run_pipeline` returns: story id -> [[date, source, target, code, (issues,) ids, url, source of
the story], ...], each id a story's id, `_` and the number of a sentence. A code tells a sentence, not a trigger, so it
is scored on the layers `sentences` (which types a sentence tells) and `dyads` (who towards whom too).
CAMEO becomes PLOVER by its root (cameo.tsv); of an actor's code the state counts (USAGOV is us), and where it names
none, the code itself.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

from evaluation.adapters.written import Json, write
from evaluation.score_events import stretches
from evaluation.suite import texts

HERE = Path(__file__).parent
TABLES = HERE.parents[1] / "src" / "musnad" / "lexicon" / "data"
BODIES = {"IGOUNO": "un", "IGOEUR": "eu", "IGOARL": "arab-league", "UNO": "un"}
"""Bodies that codes name most often."""
STATE = 3
"""Letters of a state's code at the beginning of an actor's."""
FEWEST = 7
"""Fields of an event without issues."""


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))


class Codes:
    """CAMEO in our words."""

    def __init__(self) -> None:
        """Read the tables."""
        self.types = {row["root"]: row["type"] for row in rows(HERE / "cameo.tsv")}
        ours = {row["iso2"].lower(): row["id"] for row in rows(TABLES / "states.tsv")}
        self.states = {row["iso3"]: ours.get(row["id"], row["id"]) for row in rows(TABLES / "countries.tsv")}

    def type(self, code: str) -> str | None:
        """The type of an event's code: 0871 is RETREAT, 010 nothing."""
        return self.types.get(code[:3]) or self.types.get(code[:2])

    def parties(self, code: str) -> list[str]:
        """The party of an actor's code; none where it tells nobody."""
        bare = code.strip("-* ")
        return [BODIES.get(bare[:6]) or self.states.get(bare[:STATE]) or bare.lower()] if bare else []

    def told(self, coded: list[list[object]]) -> dict[int, list[Json]]:
        """A story's events by the number of their sentence."""
        found: defaultdict[int, list[Json]] = defaultdict(list)
        for event in coded:
            _, source, target, code, *rest = map(str, event)
            ids = rest[1] if len(event) > FEWEST else rest[0]
            if kind := self.type(code):
                sides = {"actors": self.parties(source), "recipients": self.parties(target)}
                for each in ids.split(";"):
                    found[int(each.rpartition("_")[2])].append({"type": kind, **sides})
        return found


def stories(path: Path) -> dict[str, list[list[object]]]:
    """Story id -> its events, of either form."""
    written = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        told: dict[str, list[list[object]]] = json.loads(written)
        return told
    found: defaultdict[str, list[list[object]]] = defaultdict(list)
    for line in filter(None, written.splitlines()):
        date, source, target, code, issues, ids, *_ = line.split("\t")
        found[ids.split(";")[0].rpartition("_")[0]].append([date, source, target, code, issues, ids, "", ""])
    return found


def sentences() -> None:
    """Print what is to be parsed."""
    for text in texts():
        for number, (start, end) in enumerate(stretches(text["text"])):
            told = " ".join(text["text"][start:end].split())
            print(json.dumps({"id": text["location"], "sentence": number, "text": told}, ensure_ascii=False))


def main(arguments: list[str]) -> None:
    """Print the sentences, or the codes as readings."""
    if arguments == ["--sentences"]:
        sentences()
        return
    held, codes = stories(Path(arguments[0])), Codes()

    def coded(text: Json) -> Json:
        cut = stretches(text["text"])
        told = codes.told(held.get(text["location"], []))
        return {"codes": [{"sentence": list(cut[n]), **event} for n, some in sorted(told.items()) for event in some]}

    write(coded)


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004
        sys.exit("python -m evaluation.adapters.petrarch_events --sentences | CODED")
    try:
        main(sys.argv[1:])
    except (OSError, ValueError) as error:
        sys.exit(f"{sys.argv[1]}: no file of codes ({error})")
