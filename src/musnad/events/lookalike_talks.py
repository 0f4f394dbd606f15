"""Words of a row of talks and deals that tell of none where they stand: لم [يرد] الورداني على المقترح is no wish."""

from __future__ import annotations

from musnad.events.drafts import Hit
from musnad.events.text import Text, stems

WANTS = "wants"
"""The row of wanting, of whose forms behind لم some are those of answering."""

FARTHEST_ANSWERED = 9
"""Words from such a form, past who answers and when, to "on" or "about"."""

ENTERING = "entered_force"
"""The row of a deal's coming into force, as laws and works do too."""

FARTHEST_DEAL, NEAREST_DEAL = 14, 3
"""Words back from such a verb to its deal, and on to it."""


def no_talks(text: Text, hit: Hit) -> bool:
    """Whether a hit only looks like an act of words."""
    return _answers(text, hit) or _of_no_deal(text, hit)


def _answers(text: Text, hit: Hit) -> bool:
    """Whether a verb of wanting is one of answering or occurring: لم [يرد] الجيش على الطلب, لم ترد أنباء عن ضحايا."""
    if hit.row.id != WANTS or not hit.verb or not text.small.plays(text.folds[hit.first][hit.cut :], "answers_too"):
        return False
    near = range(hit.last, min(len(text.folds), hit.last + FARTHEST_ANSWERED))
    return any(text.is_(j, "ala") or text.is_(j, "an") for j in near)


def _of_no_deal(text: Text, hit: Hit) -> bool:
    """Whether what comes into force is no deal, or one of which no side is told: [دخلت] الحكومة حيز العمل."""
    if hit.row.id != ENTERING:
        return False
    floor = text.sentence_at[hit.first].first
    near = range(max(floor, hit.first - FARTHEST_DEAL), min(len(text.folds), hit.last + NEAREST_DEAL))
    behind = range(near.start, min(text.sentence_at[hit.first].last, hit.last + FARTHEST_DEAL))
    between = any(text.is_(j, "bayn") or text.is_(j, "maa") for j in behind)
    return not between or not any(text.small.plays(stem, "pact") for j in near for _, stem, _ in stems(text.folds[j]))
