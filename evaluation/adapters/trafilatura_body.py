"""trafilatura's main content as bodies: `python -m evaluation.adapters.trafilatura_body > body.jsonl`, HTML alone.

Score it with `--only '*.html'`. The first of its lines is left out where it is the headline, the gold's title.
"""

from __future__ import annotations

import re
from pathlib import Path

from evaluation.adapters.written import Json, library, placed, write

CELL = re.compile(r"(?<!\\)\|")


def main() -> None:
    """Extract each page with trafilatura's defaults, comments left out."""
    trafilatura = library("trafilatura")

    def body(text: Json) -> Json:
        html = Path(text["file"]).read_bytes()
        told = trafilatura.extract(html, include_comments=False) or ""
        title = "".join(getattr(trafilatura.extract_metadata(html), "title", None) or "").split()
        cells = [cell for line in told.splitlines() for cell in CELL.split(line)]  # a page laid out in tables
        lines = [cell.lstrip("-# ") for cell in cells if cell.strip("- ")]
        if lines and lines[0].split() == title:
            lines = lines[1:]
        return {"article": {"body": placed(text["text"], lines)}}

    write(body, "*.html")


if __name__ == "__main__":
    main()
