"""Rows of the gazetteer drawn by a seed, for a person to look up.

python -m evaluation.gazetteer.sample SEED [COUNT]
"""

from __future__ import annotations

import random
import sys

from musnad.lexicon.table import shipped_rows

TABLES = ("people", "states", "cities", "bodies", "groups", "media")
COUNT = 60
FACTS = ("qid", "state", "sex", "offices", "capital", "nisba_m", "kind", "metonym_of", "seat")


def main() -> None:
    """Print table, id, what the row claims and its names."""
    seed, count = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > len(("script", "seed")) else COUNT
    rows = [(table, row) for table in TABLES for row in shipped_rows(table)]
    for table, row in random.Random(seed).sample(rows, count):  # noqa: S311 - a sample, no secret
        facts = " ".join(f"{column}={row[column]}" for column in FACTS if row.cells.get(column))
        print(f"{table}\t{row.id}\t{row['en']}\t{facts}\t{row['ar']}")


if __name__ == "__main__":
    main()
