"""Where in a content the narrator sets beside it what another says, does or waits for: …، فيما اتهم نظيره."""

from __future__ import annotations

from musnad.statements.drafts import Draft
from musnad.statements.governed import stems
from musnad.statements.text import Text

LONGEST_NOUN = 3
"""Words of a noun and its adjectives."""

FARTHEST_MARK = 8
"""Tokens from a verb that only quotes to its colon or mark."""

LONGEST_NEEDED = 4
"""Tokens behind a verb in which a word must stand that it needs to tell of speech."""

WISHES = frozenset({"hope", "demand", "welcome", "condemn", "praise", "thank", "accuse"})
"""Acts that tell no story of their own, so that what is opposed to them is the narrator's."""

MORE = frozenset({"admit", "accuse", "demand", "warn", "deny", "threaten", "condemn", "praise", "welcome", "promise"})
"""Acts that behind كما tell of one thing more; كما اقترح الوزير only compares."""

ONLY_QUOTING = frozenset({"goes_on", "quote"})
"""Governments of a verb that tells of speech only where the words stand in marks: واصل, مضى."""


def at_a_time(text: Text, draft: Draft, i: int) -> bool:
    """Whether the narrator sets an event of his own beside what was said: ، [في وقت] اندلعت أزمة جديدة."""
    length = text.phrase(i, "whereas") if i + 2 < draft.end else 0
    timed = length > 1 and text.folds[i + 1].endswith("وقت") and i + length < draft.end
    return timed and text.folds[i + length] in text.lexicon.prose.past


def wish_over(text: Text, draft: Draft, i: int) -> bool:
    """Whether behind a comma and لكن the narrator tells what came of a wish: تأمل أن تكسب، إلا أن جارتها لن تنتظر."""
    wished = draft.cue is not None and draft.cue.act in WISHES
    return wished and i + 1 < draft.end and text.words.begins(text.folds, i + 1, "opposed") > 0


def another_tells(text: Text, draft: Draft, i: int) -> bool:
    """Whether behind a comma and فيما a verb of saying begins what another says, read or not: …، فيما اتهم نظيرها."""
    if i + 2 < draft.end and text.plays(i + 1, "as_well"):
        forms = text.cues.forms.get(text.folds[i + 2], ())
        led = any(text.plays(j, "preposition_ala") for j in range(i + 3, min(draft.end, i + 3 + LONGEST_NOUN)))
        plain = (f.cue for f in forms if f.shape == "past" and not f.object)
        return any(cue.act in MORE or (led and "ala" in cue.government) for cue in plain)
    if i + 2 >= draft.end or not text.plays(i + 1, "meanwhile"):
        return False
    told = {"past", "present"} if text.plays(i + 1, "whereas") else {"past"}
    forms = text.cues.forms.get(text.folds[i + 2], ())
    return any(
        f.shape in told
        and not f.object
        and (f.shape == "past" or _needs_met(text, i + 3, f.cue.needs))
        and (f.cue.government - ONLY_QUOTING or _quotes_soon(text, i + 3, draft.end))
        for f in forms
    )


def _quotes_soon(text: Text, i: int, stop: int) -> bool:
    """Whether a colon or a mark follows a verb that else tells of no speech: بينما يواصل الجيش تقدمه."""
    return any(text.folds[j] == ":" or j in text.closes for j in range(i, min(stop, i + FARTHEST_MARK)))


def _needs_met(text: Text, i: int, needs: frozenset[str]) -> bool:
    """Whether what a cue needs follows it: فيما دفع المحامي [ببطلان] الحكم; فيما يدفع نحو الحل tells of no speech."""
    ahead = text.folds[i : i + LONGEST_NEEDED]
    return not needs or any(stem in needs for fold in ahead for stem in (*stems(fold), *stems(fold[1:])))
