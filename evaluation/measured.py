"""Ship the figures that the desk prints: `python -m evaluation.run --json | python -m evaluation.measured`.

Of each layer the severest set is shipped: texts that nobody mended the engine for, pages whose people and outlets no
table knows; of events also how many a strict reader found right of the last drawn from real articles.
"""

from __future__ import annotations

import csv
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

SHIPPED = Path(__file__).parent.parent / "src" / "musnad" / "web" / "measured.toml"
LAYERS = {
    "story": ("furniture_held", "body"),
    "furniture": ("furniture_held", "kinds"),
    "parties": ("furniture_held", "metadata"),
    "names": ("bare", "entities"),
    "offices": ("bare", "roles"),
    "statements": ("held", "attributed"),
    "anonymous": ("held", "anonymous"),
    "chain": ("held", "chain"),
    "events": ("happenings", "events"),
    "event_types": ("happenings", "coded"),
    "event_days": ("happenings", "eventdates"),
    "dyads": ("happenings", "dyads"),
    "positions": ("positions_held", "positions"),
}
"""Layer of the desk to a set and a layer of evaluation.run."""

VERDICTS = Path(__file__).parent / "verdicts_events.tsv"
DRAW = "twentieth"
"""The last draw of events from real articles, judged before anything was mended for it."""


def drawn() -> float:
    """How much of the draw was right in type, parties and status."""
    with VERDICTS.open(encoding="utf-8", newline="") as held:
        rows = csv.DictReader((line for line in held if not line.startswith("#")), delimiter="\t")
        verdicts = [row["verdict"] for row in rows if row["draw"] == DRAW]
    return verdicts.count("right") / len(verdicts)


def written(figures: dict[str, dict[str, list[float]]], day: str) -> str:
    """The file as it is shipped."""
    lines = [
        "# How well each layer is measured, printed on the desk; made by evaluation/measured.py.",
        f'day = "{day}"',
    ]
    for layer, (name, measure) in LAYERS.items():
        precision, recall, _ = figures[name][measure]
        lines += ["", f"[layers.{layer}]", f'set = "{name}"', f'measure = "{measure}"']
        lines += [f"precision = {precision:.3f}", f"recall = {recall:.3f}"]
    lines += ["", "[layers.events_real]", 'set = "articles"', f"precision = {drawn():.3f}"]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Read the figures from standard input, write the file."""
    SHIPPED.write_text(written(json.load(sys.stdin), datetime.now(UTC).date().isoformat()), encoding="utf-8")


if __name__ == "__main__":
    main()
