"""Make the gold readings out of the sheets: `python -m evaluation.author [NAME...] [--show]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from evaluation import build, locate, sheet
from evaluation.draft import Gold, Wrong
from musnad.pages import receive
from musnad.record import Received, Span

HERE = Path(__file__).parent
SETS = {"gold": (HERE / "sheets", HERE.parent / "samples"), "passages": (HERE / "passages", HERE / "passages"),
        "pages": (HERE / "pages", HERE / "pages"),
        "happenings": (HERE / "happenings", HERE / "happenings"),
        "deals": (HERE / "deals", HERE / "deals"),
        "times": (HERE / "times", HERE / "times"),
        "positions": (HERE / "positions", HERE / "positions")}  # fmt: skip
"""Folder of the gold -> folder of its sheets, folder of its pages."""


def page_of(folder: Path, name: str) -> Path:
    """The page that a sheet speaks of: the .txt or .html of its name."""
    found = [p for p in (folder / f"{name}.txt", folder / f"{name}.html") if p.exists()]
    if len(found) != 1:
        raise Wrong(f"{name}: {len(found)} pages of that name in {folder}")
    return found[0]


def received(path: Path) -> Received:
    """The page as the engine receives it, so that gold and reading count the same characters."""
    return receive(path.read_bytes(), path.name)


def show(gold: Gold, text: str) -> None:
    """Print the gold as a person reads it."""
    print("=" * 20, gold["page"]["location"], gold["layers"])
    marks = sorted(gold["mentions"], key=lambda m: m["span"])
    article = gold["article"]
    subheadings = [f["span"] for f in article["furniture"] if f["kind"] == "subheading"]
    for zone in sorted([*article["body"], *subheadings, *([article["title"]] if article["title"] else [])]):
        shown, last = "", zone[0]
        for m in (m for m in marks if Span(*zone).holds(Span(*m["span"]))):
            if m["span"][0] < last:
                shown += f" ({m['surface']}={m['entity']}{'?' if m['optional'] else ''})"
                continue
            shown += text[last : m["span"][0]] + f"[{m['surface']}={m['entity']}{'?' if m['optional'] else ''}]"
            last = m["span"][1]
        print("\n¶", shown + text[last : zone[1]])
        for r in (r for r in gold["roles"] if Span(*zone).holds(Span(*r["span"]))):
            print("   r", r["surface"], "=", "+".join(r["person"]), r["kind"], "?" if r["optional"] else "")
        for s in (s for s in gold["statements"] if Span(*zone).holds(Span(*s["content"]))):
            source = s["source"]
            print("   s", s["id"], s["mode"], "" if s["polarity"] == "asserted" else "NEG", "|", s["cue_surface"], "|",
                  s["source_surface"], f"({source['entity']}, {source['form']})", "|", s["surface"], "|",
                  *[v["entity"] for v in s["via"]], s["within"] or "")  # fmt: skip
    for f in article["furniture"]:
        print("   f", f["kind"], ":", f["surface"][:70])
    print({k: v for k, v in article.items() if k not in ("body", "furniture")})


def main(arguments: list[str] | None = None) -> int:
    """Make every gold reading, or those named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="stems of the sheets; all by default")
    parser.add_argument("--show", action="store_true", help="print what was made")
    asked = parser.parse_args(arguments)
    failed = 0
    for kind, (sheets, pages) in SETS.items():
        for path in sorted(sheets.glob("*.sheet")):
            if asked.names and not any(path.stem.startswith(n) for n in asked.names):
                continue
            try:
                page = received(page_of(pages, path.stem))
                gold = build.build(sheet.read(path), page)
            except (Wrong, sheet.BadSheet, locate.NotFound) as wrong:
                print(f"author: {wrong}", file=sys.stderr)
                failed += 1
                continue
            build.write(gold, HERE / kind)
            if asked.show:
                show(gold, page.page.text)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
