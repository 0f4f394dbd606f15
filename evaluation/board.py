"""What is counted: right, expected and given a layer, and a line for each miss."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from evaluation.clauses import clauses
from evaluation.identity import Identities
from evaluation.spans import Json, Pair, Stretch, iou, overlap

ZONES = frozenset({"title", "body", "subheading"})
HALF = 0.5
"""Least share of characters of a statement that stands elsewhere on the page."""
LAYERS = {
    "article": ("body", "zones", "kinds", "metadata"),
    "mentions": ("mentions", "processes", "entities"),
    "roles": ("roles",),
    "statements": ("statements", "attributed", "mode", "cues", "chain", "anonymous"),
    "events": ("triggers", "events", "coded", "status", "eventdates", "sentences", "dyads"),
    "circumstances": ("circumstances",),
    "positions": ("positions", "polarity"),
    "times": ("timespans", "times"),
    "deals": ("terms", "obligors", "termstatus", "meetings", "circumstanced", "plans"),
}
"""What a gold page's `layers` are scored by."""


@dataclass(slots=True)
class Tally:
    """Right, expected and given, summed over pages, and a line for each miss."""

    right: int = 0
    expected: int = 0
    given: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, right: int, expected: int, given: int) -> None:
        """Count."""
        self.right += right
        self.expected += expected
        self.given += given

    @property
    def figures(self) -> tuple[float, float, float]:
        """Precision, recall, F1."""
        return prf(self.right / self.given if self.given else 0.0, self.right / self.expected if self.expected else 0.0)


def prf(p: float, r: float) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean."""
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


class Page:
    """A gold reading, the found one, and what every layer needs of them."""

    def __init__(self, name: str, gold: Json, found: Json, text: str) -> None:
        """Pair the statements once, for all their layers."""
        self.name, self.gold, self.found, self.text = name, gold, found, text
        self.layers = set(gold.get("layers") or LAYERS)
        article = gold["article"]
        self.area: list[Stretch] = [*article["body"], *([article["title"]] if article.get("title") else []),
                     *(f["span"] for f in article["furniture"] if f["kind"] == "subheading")]  # fmt: skip
        self.wanted = [s for s in gold["statements"] if s.get("zone", "body") in ZONES]
        elsewhere = [s["content"] for s in gold["statements"] if s.get("zone", "body") not in ZONES]
        self.given = [s for s in self.of("statements") if not any(iou(s["content"], c) >= HALF for c in elsewhere)]
        self.pairs, self.spare = clauses(self.wanted, self.given)

    def of(self, layer: str) -> list[Json]:
        """A layer of the found reading."""
        return list(self.found.get(layer) or [])

    @property
    def article(self) -> Json:
        """The found article."""
        return dict(self.found.get("article") or {})

    def scored(self, span: Stretch) -> bool:
        """Whether it stands in title, body or subheading."""
        return any(overlap(span, zone) for zone in self.area)


@dataclass(slots=True)
class Ledger:
    """The tally of one layer on one page."""

    tally: Tally
    page: Page

    def miss(self, span: Stretch | None, said: str) -> None:
        """Keep a line for a person to read."""
        shown = " ".join(self.page.text[span[0] : span[1]].split()) if span else ""
        self.tally.misses.append(f"{self.page.name}\t{list(span) if span else ''}\t{said}\t{shown[:120]}")

    def judge(self, right: object, span: Stretch | None, said: str, *, expected: int = 1, given: int = 1) -> None:
        """One yes or no."""
        self.tally.add(int(bool(right)), expected, given)
        if not right:
            self.miss(span, said)

    def count(
        self, wanted: Sequence[Json], given: Sequence[Json], pairs: Sequence[Pair], say: Callable[[Json], str]
    ) -> None:
        """An F1 layer of one-to-one pairs."""
        self.tally.add(len(pairs), len(wanted), len(given))
        for i in sorted(set(range(len(wanted))) - {i for i, _ in pairs}):
            self.miss(wanted[i]["span"], "missing " + say(wanted[i]))
        for j in sorted(set(range(len(given))) - {j for _, j in pairs}):
            self.miss(given[j]["span"], "extra " + say(given[j]))


class Board:
    """The tallies of all layers, and who the found ids are."""

    def __init__(self) -> None:
        """Nothing is counted yet."""
        self.tallies: defaultdict[str, Tally] = defaultdict(Tally)
        self.ids = Identities()
        self.grouped: list[tuple[Page, Json, str | None]] = []

    def at(self, layer: str, page: Page) -> Ledger:
        """The tally of one layer on one page."""
        return Ledger(self.tallies[layer], page)
