"""Contents that neither أن nor a mark announces: قال الناطق في بيان، تؤكد القوات …, قال هناك توجه للعودة."""

from __future__ import annotations

from musnad.statements.clauses import is_verb
from musnad.statements.hits import Hit
from musnad.statements.marks import enclosing
from musnad.statements.opening import Opening
from musnad.statements.subjects import Who
from musnad.statements.text import Sentence, Text
from musnad.statements.voices import first_person

LONGEST_FORUM = 5
"""Tokens of an occasion up to its comma: في بيان صحافي،."""

SHORTEST_UNANNOUNCED = 6
"""Tokens of a content that neither أن nor a colon announces."""

SAYING = "qala"
"""The row whose words may follow with nothing to announce them."""

ADDING = frozenset({"adafa", "tabaa"})
"""Rows whose words may, where who speaks says "I" or "we"."""

LONGEST_ASIDE = 9
"""Tokens between a speaker and such words: في حديث لصحيفة «الميناء»."""

ASIDES = ("preposition", "turn", "question", "clause", "relative")


def unannounced(text: Text, sentence: Sentence, hit: Hit, who: Who) -> Opening | None:
    """What follows a verb of saying though nothing announces it."""
    return _behind_forum(text, sentence, hit, who) or _plain(text, sentence, hit, who)


def _behind_forum(text: Text, sentence: Sentence, hit: Hit, who: Who) -> Opening | None:
    """What follows an occasion and its comma, where neither أن nor a colon does: قال الناطق في بيان، تؤكد القوات."""
    form = next((f for f in hit.forms if f.cue.act == "say" and "quote" in f.cue.government), None)
    if form is None or who.order != "verb-subject" or hit.i != sentence.first or who.phrase is None:
        return None
    i = who.after
    at = i + 1 < sentence.last and text.plays(i, "preposition_when") and text.plays(i + 1, "forum")
    near = range(i + 2, min(sentence.last, i + LONGEST_FORUM)) if at else range(0)
    comma = next((j for j in near if text.folds[j] == "،"), None)
    if (
        comma is None
        or sentence.last - comma < SHORTEST_UNANNOUNCED
        or "،" not in text.folds[comma + 1 : sentence.last]
    ):
        return None
    aside = text.plays_any(comma + 1, (*ASIDES, "adverb", "time", "contrast", "verbal_link"))
    aside = aside or text.folds[comma + 1] in text.cues.forms or text.folds[comma + 1] in text.cues.frames
    verb = any(text.folds[j - 1] == "،" and is_verb(text, j) for j in range(comma + 2, sentence.last))
    return Opening(comma + 1, form, "comma") if verb and not aside else None


def _plain(text: Text, sentence: Sentence, hit: Hit, who: Who) -> Opening | None:
    """What قال tells with neither أن nor a mark, where a word begins it that begins a clause: قال هناك توجه للعودة."""
    forms = (f for f in hit.forms if f.cue.id in {SAYING, *ADDING} and f.shape == "past" and not f.object)
    form = next(forms, None)
    if form is None:
        return None
    for i in range(who.after, min(sentence.last, who.after + LONGEST_ASIDE)):
        if text.folds[i] in {":", "؛"} or text.plays_any(i, ("free", "free_pronoun", "turn", "relative")):
            return None
        ended = i == who.after or i - 1 in text.opens or i - 1 in text.within or text.folds[i - 1].startswith("ال")
        if enclosing(text, sentence, i) is not None:
            return None
        begins = (form.cue.id == SAYING and text.plays(i, "frame_verb")) or first_person(text, i)
        if ended and begins and sentence.last - i >= SHORTEST_UNANNOUNCED:
            return Opening(i, form, "comma")
    return None
