"""Rows of the leaderboard: `musnad evaluate ... --json | python -m evaluation.leaderboard NAME VERSION [--note TEXT]`.

Adds the row to leaderboard.jsonl in place of the one of the same system, version and pages, and prints all rows.
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from evaluation.run import HERE

BOARD = HERE / "leaderboard.jsonl"


def key(row: dict[str, Any]) -> tuple[str, str, str]:
    """What a row replaces."""
    return row["system"], row["version"], row["pages"]


def rows() -> list[dict[str, Any]]:
    """The rows that are kept."""
    return [json.loads(line) for line in BOARD.read_text(encoding="utf-8").splitlines()] if BOARD.exists() else []


def put(result: dict[str, Any], system: str, version: str, note: str, pages: str) -> None:
    """Keep one row, F1 to three digits; rows of another corpus stay, marked by its digest."""
    layers = {layer: [round(told[k], 3) for k in ("p", "r", "f1")] for layer, told in result["layers"].items()}
    row = {"system": system, "version": version, "pages": pages, "texts": result["texts"], "read": result["read"],
           "corpus_sha256": result["corpus_sha256"], "note": note, "layers": layers}  # fmt: skip
    kept = [r for r in rows() if key(r) != key(row)] + [row]
    BOARD.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in sorted(kept, key=key)), encoding="utf-8")


def table() -> str:
    """The board as Markdown, F1 a layer."""
    names = list(dict.fromkeys(layer for row in rows() for layer in row["layers"]))
    head = ["layer", *(f"{r['system']} {r['version']} ({r['pages']}, {r['read']}/{r['texts']})" for r in rows())]
    lines = [head, ["---"] * len(head)]
    lines += [[n, *(f"{r['layers'][n][2]:.3f}" if n in r["layers"] else "" for r in rows())] for n in names]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def main() -> None:
    """Add the row on standard input, if a system is named; print the board."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("named", nargs="*", metavar="SYSTEM VERSION")
    parser.add_argument("--note", default="", help="settings, and what it was told")
    parser.add_argument("--pages", default="all", help="the pattern of --only")
    asked = parser.parse_args()
    if asked.named:
        put(json.load(sys.stdin), *asked.named, asked.note, asked.pages)
    print(table())


if __name__ == "__main__":
    main()
