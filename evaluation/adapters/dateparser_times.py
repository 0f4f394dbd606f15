"""dateparser's dates as times: `python -m evaluation.adapters.dateparser_times > times.jsonl`.

It is told the day of each page, which the gold has and which our engine finds itself; ambiguous dates look back.
What it gives is a day, so durations, sets and months are its misses.
"""

from __future__ import annotations

import json
from datetime import datetime

from evaluation.adapters.written import Json, library, write
from evaluation.run import SETS


def days() -> dict[str, str]:
    """Location -> the page's day, as the gold of the times has it."""
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in SETS["times"][0].glob("*.json")]
    return {g["page"]["location"]: g["article"]["published"]["value"] for g in golds}


def main() -> None:
    """Search each page of the times for dates in Arabic."""
    search = library("dateparser.search")
    published = days()

    def times(text: Json) -> Json:
        day = published.get(text["location"])
        settings = {"PREFER_DATES_FROM": "past"} | ({"RELATIVE_BASE": datetime.fromisoformat(day)} if day else {})
        found, rows = 0, []
        for surface, when in search.search_dates(text["text"], languages=["ar"], settings=settings) or []:
            at = text["text"].find(surface, found)
            if at >= 0:
                found = at + len(surface)
                rows.append({"span": [at, found], "value": when.date().isoformat()})
        return {"times": rows}

    write(times, "t0*.txt")


if __name__ == "__main__":
    main()
