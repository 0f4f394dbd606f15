"""Statements framed by a preposition or placed before their speaker: بحسب فلان, حسبما أكد فلان, "…"، قال فلان."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from musnad.statements.clauses import is_verb
from musnad.statements.documents import past_issue
from musnad.statements.drafts import Draft
from musnad.statements.framing import (
    SHORTEST_CONTENT,
    SURE,
    Found,
    after_frame,
    clause_opens,
    frame_at,
    inserted,
    span_before,
)
from musnad.statements.hits import Hit
from musnad.statements.phrase import CONTRACT, Phrase
from musnad.statements.phrases import read
from musnad.statements.pronouns import by_him, points_back
from musnad.statements.text import Sentence, Text
from musnad.statements.told_before import clause_before, quoting_on

LONGEST_MARKED = 4
"""Tokens from a mark to the mark that closes the name of whom a frame names."""

LONGEST_TOLD = 7
"""Tokens of what a verb right behind unnamed sources tells of them."""

LI = "ل"
"""To, before whom a frame names."""

QUOTING = "naqlan"
"""The row of نقلا عن."""

LONGEST_CLAUSE = 45
"""Tokens of a clause behind الذي, or of talk, that tells of them: لمصدرين مطلعين على المحادثات التي جرت في مرسى."""

LONGEST_STUB = 4
"""Tokens before a frame that are too few for a clause, where it goes on behind it."""

LONGEST_ADVERBIAL = 5
"""Tokens of an adverbial before a frame, whose clause then follows it: من جهة أخرى، وبحسب التقرير، فإن."""


def frames(text: Text, sentence: Sentence, met: tuple[Hit, ...]) -> Iterator[Draft]:
    """Every framed statement of a sentence, its content not yet cut against others."""
    verbs = {hit.i: hit for hit in met if hit.finite}
    for i in _spelt_as_frames(text, sentence):
        if draft := by_him(text, sentence, i):
            yield draft
            continue
        found = frame_at(text, i, sentence.last) if i not in text.within else None
        if found is None:
            continue
        clause = "clause" in found.frame.cue.government
        draft = clause_before(text, sentence, found, verbs) if clause else _frame(text, sentence, found)
        if draft:
            yield draft


def _spelt_as_frames(text: Text, sentence: Sentence) -> list[int]:
    """The tokens at which a frame can begin, a proclitic off: most words are none and cost no more."""
    folds, known = text.folds, text.cues.frames
    here = range(sentence.first, sentence.last)
    begun = text.begun
    return [i for i in here if (fold := folds[i]) in known or fold[1:] in known or (begun[i] and points_back(text, i))]


def _frame(text: Text, sentence: Sentence, found: Found) -> Draft | None:
    """بحسب and its kin with a source that can speak, and the clause before or after it."""
    who = _source(text, sentence, found)
    if who and (quoted := _quoted_first(text, sentence, found, who)):
        return quoted
    told = past_issue(text, who, sentence.last) if who else 0
    after = _past_told(text, who, told, sentence.last) if who else 0
    content = _content(text, sentence, found, after) if who else None
    if who is None or content is None:
        return None
    draft = _of_frame(text, sentence, found, who, content, (told, after))
    return quoting_on(text, sentence, draft) if who.kind == "media" and draft.pattern == "frame-last" else draft


def _quoted_first(text: Text, sentence: Sentence, found: Found, who: Phrase) -> Draft | None:
    """Whose words an outlet quotes in a first frame: وفقا لصحيفة الشراع، [نقلا عن مصادر]، فإن."""
    outlet = who.kind == "media" or any(o.mention.type == "MEDIA" for o in who.owners)
    i = who.last + 1
    quoting = outlet and i + 2 < sentence.last and text.folds[i - 1] == "،" and text.plays(i, "quoting")
    if not quoting or not text.plays(i + 1, "preposition_an_prep") or found.first > sentence.first + 1:
        return None
    source = read(text, i + 2, sentence.last, "clause")
    content = after_frame(text, sentence, source.last) if source else None
    if source is None or content is None or text.folds[source.last] != "،":
        return None
    return replace(_of_frame(text, sentence, found, source, content, (source.last, source.last)), relays=(who,))


def _of_frame(  # noqa: PLR0913, PLR0917 - what a frame tells
    text: Text, sentence: Sentence, found: Found, who: Phrase, content: tuple[int, int, str], gap: tuple[int, int]
) -> Draft:
    """What a frame with its source says in a clause; `gap` is what stands between them."""
    start, end, pattern = content
    return Draft(
        pattern=pattern,
        cue=found.frame.cue,
        cue_first=found.first,
        cue_cut=found.cut,
        cue_last=found.after,
        who=who,
        gender=None,
        number=None,
        start=start,
        end=end,
        how="frame",
        opens=clause_opens(text, sentence, found.first),
        gap=gap,
        sure=SURE,
    )


def _past_told(text: Text, who: Phrase, after: int, stop: int) -> int:
    """The comma behind what only tells of who a frame names: ووفقا لمصادر [تحدثت معه]، قال, لمصدر [التقى …]، فقد."""
    if after >= stop:
        return after
    ahead = range(after, min(stop, after + LONGEST_CLAUSE))
    if text.plays(after, "relative"):
        pauses = (i for i in ahead if text.folds[i] == "،" and i + 1 < stop and text.plays(i + 1, "then"))
        return next(pauses, after)
    if text.plays(after, "talked"):
        return next((i for i in ahead if text.folds[i] == "،"), after)
    noun = who.noun
    whose = any(text.folds[i].startswith("ال") or i in text.within for i in range(who.first + 1, who.last))
    vague = noun is not None and not noun.definite and who.kind == "unnamed" and not whose
    if not vague or not is_verb(text, after):
        return after
    return next((i for i in ahead[:LONGEST_TOLD] if text.folds[i] == "،"), after)


def _source(text: Text, sentence: Sentence, found: Found) -> Phrase | None:
    """The phrase of whom a frame names; null for a law, an accord, anything that cannot speak."""
    cut, i = int(found.frame.li), found.after
    if cut and text.folds[i] == LI and i + 1 < sentence.last:
        cut, i = 0, i + 1  # وفقا لـ«الشراع», وفقا لـ3 مصادر
    if (cut and not text.folds[i].startswith(LI)) or text.words.plays(text.folds[i][cut:], "exclude_source"):
        return None
    phrase = read(text, i, sentence.last, "clause", cut)
    if phrase is None and (closed := text.closes.get(i)) and closed - i <= LONGEST_MARKED:
        return Phrase(i, 0, closed + 1, None, None, unknown=(i + 1, closed))  # بحسب "الفرنسية"
    nobody = phrase is not None and phrase.noun is not None and (phrase.noun.en == CONTRACT or _facts(text, phrase))
    return None if nobody else phrase


def _facts(text: Text, phrase: Phrase) -> bool:
    """Whether mere facts are named, that nobody is said to have told: وفقا للمعلومات الواردة, وفق معطيات جديدة."""
    stem = text.folds[phrase.first][phrase.cut :].removeprefix("ل").removeprefix("ال")
    if not text.words.plays(stem, "facts") or phrase.owners:
        return False
    told = phrase.last < len(text.folds) and (text.plays_any(phrase.last, ("issued", "issued_by", "preposition")))
    named = any(text.noun(i) for i in range(phrase.first + 1, phrase.last))
    return not (told or named)


def _content(text: Text, sentence: Sentence, found: Found, after: int) -> tuple[int, int, str] | None:
    """The clause a frame attributes: what follows it at the head of its clause, else what precedes it."""
    if _heads_clause(text, sentence, found.first, after):
        return after_frame(text, sentence, after)
    start, end = span_before(text, sentence, found.first)
    if text.phrase(start, "gloss") or _told_behind(text, found, start) or _mere_frame(text, sentence, start, end):
        return None  # جاء ذلك على لسان فلان، وفقا لما نقلت الوكالة
    adverbial = end - start <= LONGEST_ADVERBIAL and text.phrase(start, "preposition")
    if adverbial and after + SHORTEST_CONTENT < sentence.last:
        return after_frame(text, sentence, after)
    if inserted(text, sentence, found.first, after):
        return start, sentence.last, "frame-last"
    if end - start <= LONGEST_STUB and _goes_on_behind(text, sentence, after):
        return start, sentence.last, "frame-last"
    return (start, end, "frame-last") if end - start >= SHORTEST_CONTENT else None


def _told_behind(text: Text, found: Found, start: int) -> bool:
    """Whether a verb of speech begins what نقلا عن frames, its words behind it: كشف المرصد، نقلا عن مصادر، أن."""
    return found.frame.cue.id == QUOTING and text.folds[start].removeprefix("و") in text.cues.forms


def _mere_frame(text: Text, sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands before a frame only is another frame: وبحسب خبر لصحيفة الشراع، [نقلا عن] مصادر، فإن."""
    framed = frame_at(text, start, sentence.last) is not None
    return framed and "،" not in text.folds[start:end]


def _goes_on_behind(text: Text, sentence: Sentence, after: int) -> bool:
    """Whether a clause goes on behind a frame that no comma parts from it: ويعد القطاع حسب التقرير الأكثر تضررا."""
    if after + SHORTEST_CONTENT > sentence.last or text.punctuation(after) or text.folds[after][0] in "وف":
        return False
    return not text.plays_any(after, ("relative", "time", "clause", "turn", "free", "preposition"))


def _heads_clause(text: Text, sentence: Sentence, i: int, after: int) -> bool:
    """Whether a frame opens its clause: at the sentence's head, with و or ف after a pause, or ف in what follows."""
    if i == sentence.first or (i == sentence.first + 1 and text.punctuation(sentence.first)):
        return True
    if text.folds[i][0] in "وف" and text.folds[i][1:] in text.cues.frames and text.punctuation(i - 1):
        return True
    after += int(after < sentence.last and text.folds[after] == "،" and text.folds[i].startswith("و"))
    return after < sentence.last and text.plays(after, "then")
