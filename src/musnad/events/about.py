"""Whether a page is about talks: there what they hope for counts though nobody beside it is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from musnad.events.drafts import Draft, Hit
from musnad.events.envoys import BARELY
from musnad.events.text import Sentence, Text, stems

TALKS = frozenset({"CONSULT", "AGREE"})
"""Types of which a page about talks tells all the time."""

GOING_ON = frozenset(
    {"negotiations", "talks", "round", "discussions", "gathering", "meeting", "truce", "cooperation", "dialogue"}
)
"""Rows of nouns by which they are."""

LEAD = 5
"""Sentences, its headline among them, of which one tells of talks on such a page."""

FEWEST, SHARE = 3, 0.4
"""Sentences of such a page that tell of talks, a deal or a truce, and their share of all."""

NEAREST_REACHED = 3
"""Words before a deal in which it is told to be made."""


def about_talks(hits: Mapping[Sentence, Sequence[Hit]]) -> bool:
    """Whether talks, deals or truces are what a page goes on about: the hits of its sentences tell."""
    tells = [any(_tells(h) for h in found) for found in hits.values()]
    return any(tells[:LEAD]) and sum(tells) >= FEWEST and sum(tells) >= SHARE * len(tells)


def _tells(hit: Hit) -> bool:
    """Whether a hit tells of talks, a deal or a truce; who only travels may go for anything."""
    return (hit.row.type in TALKS and hit.row.id not in BARELY) or hit.row.mode == "ceasefire"


def hoped_for(draft: Draft) -> bool:
    """Whether a noun tells of a deal or a truce that talks are still to bring: التوصل إلى [اتفاق]."""
    made = draft.type == "AGREE" or draft.mode == "ceasefire"
    return made and draft.status == "hypothetical" and not (draft.hit.verb or draft.hit.definite or draft.hit.owner)


def reached(text: Text, draft: Draft) -> bool:
    """Whether a page tells that a deal was made, whoever made it: تم [الاتفاق] على, أعلن التوصل إلى [اتفاق]."""
    if draft.type != "AGREE" or draft.hit.verb or draft.status not in {"happened", "reported"}:
        return False
    at = draft.hit.first
    near = range(max(0, at - NEAREST_REACHED), at)
    done = any(text.small.plays(text.folds[j].removeprefix("و"), "was_done") for j in near) or any(
        the and text.small.plays(stem, "reaching") for j in near for _, stem, the in stems(text.folds[j])
    )
    return draft.hit.row.id == "signing" or (done and (not draft.hit.definite or text.is_(draft.hit.last, "ala") > 0))


def named_again(text: Text, draft: Draft) -> bool:
    """Whether a page about talks names them or a truce by the noun alone, as a paragraph on them may: [المفاوضات]."""
    act = any(text.small.plays(stem, "as_act") for _, stem, _ in stems(text.folds[draft.hit.first]))  # جرى التفاوض عليه
    return draft.bare and not (draft.hit.verb or act) and draft.hit.row.id in GOING_ON and draft.how != "carried"
