"""UniversalPetrarch's codes as events: `python -m evaluation.adapters.petrarch_events coded.json > codes.jsonl`.

`--sentences` prints the suite's sentences, one a line with `id`, `sentence` and `text`: what its preprocessing parses.
`coded.json` is what its `run_pipeline` returns, as JSON: story id -> [[date, source, target, code, (issues,) ids,
url, source of the story], ...], each id a story's id, `_` and the number of a sentence. A code tells a sentence, not a
trigger, so it is scored on the layers `sentences` (which types a sentence tells) and `dyads` (who towards whom too).
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
    stories, codes = json.loads(Path(arguments[0]).read_text(encoding="utf-8")), Codes()

    def coded(text: Json) -> Json:
        cut = stretches(text["text"])
        told = codes.told(stories.get(text["location"], []))
        return {"codes": [{"sentence": list(cut[n]), **event} for n, some in sorted(told.items()) for event in some]}

    write(coded)


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004
        sys.exit("python -m evaluation.adapters.petrarch_events --sentences | coded.json")
    main(sys.argv[1:])
