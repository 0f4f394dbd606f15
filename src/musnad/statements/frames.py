"""Statements framed by a preposition or placed before their speaker: بحسب فلان, حسبما أكد فلان, "…"، قال فلان."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from musnad.lexicon.cues import Frame
from musnad.statements.drafts import Draft
from musnad.statements.hits import Hit
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.subjects import after_verb
from musnad.statements.text import Sentence, Text

LONGEST_TAIL = 14
"""Tokens of a framed source that its phrase leaves out: وفقا لنتائج رسمية [للانتخابات العامة]، فاز."""

LONGEST_ADVERBIAL = 5
"""Tokens of an adverbial before a frame, whose clause then follows it: من جهة أخرى، وبحسب التقرير، فإن."""

SHORTEST_CONTENT = 3
"""Words a framed clause must have to be a proposition."""


def frames(text: Text, sentence: Sentence, found: tuple[Hit, ...]) -> Iterator[Draft]:
    """Every framed statement of a sentence, its content not yet cut against others."""
    by_token = {hit.i: hit for hit in found if hit.finite}
    i = sentence.first
    while i < sentence.last:
        frame = _frame_at(text, i, sentence.last) if i not in text.within else None
        draft = None
        if frame:
            at, match = frame
            after = i + 1 + len(match.rest)
            if "clause" in match.cue.government:
                draft = _clause(text, sentence, i, after, by_token.get(after))
            else:
                draft = _frame(text, sentence, i, at, after, match)
        if draft:
            yield draft
        i += 1


def _frame_at(text: Text, i: int, stop: int) -> tuple[int, Frame] | None:
    """A frame's words at token i and how many letters of a proclitic stand before them."""
    fold = text.folds[i]
    for cut, stem in ((0, fold), *(((1, fold[1:]),) if fold[0] in "وف" else ())):
        for frame in text.cues.frames.get(stem, ()):
            if tuple(text.folds[i + 1 : i + 1 + len(frame.rest)]) == frame.rest and i + 1 + len(frame.rest) < stop:
                return cut, frame
    return None


def _frame(text: Text, sentence: Sentence, i: int, cut: int, after: int, frame: Frame) -> Draft | None:
    """بحسب and its kin with a source that can speak, and the clause before or after it."""
    if text.plays(after, "exclude_source"):
        return None
    who = _source(text, sentence, after, li=frame.li)
    if who is None:
        return None
    content = _content(text, sentence, i, who.last)
    if content is None:
        return None
    start, end, pattern = content
    return Draft(
        pattern=pattern,
        cue=frame.cue,
        cue_first=i,
        cue_cut=cut,
        cue_last=after,
        who=who,
        gender=None,
        number=None,
        start=start,
        end=end,
        how="frame",
        opens=_opens(text, sentence, i),
        gap=(who.last, who.last),
        sure=0.85,
    )


def _source(text: Text, sentence: Sentence, i: int, *, li: bool) -> Phrase | None:
    cuts = (1,) if li else (0,)
    for cut in cuts:
        fold = text.folds[i]
        if cut and not fold.startswith("ل"):
            continue
        if text.words.plays(fold[cut:], "exclude_source"):
            return None
        if phrase := read(text, i, sentence.last, "clause", cut):
            return phrase
    return None


def _content(text: Text, sentence: Sentence, i: int, after: int) -> tuple[int, int, str] | None:
    """The clause that a frame attributes: what follows a frame at the sentence's head, else what precedes it."""
    if _begins_clause(text, sentence, i, after):
        return _after_frame(text, sentence, after)
    start = clause_start(text, sentence, i)
    end = i
    while end > start and text.folds[end - 1] in {"،", "؛", "-", "–", "("}:
        end -= 1
    if end - start <= LONGEST_ADVERBIAL and text.phrase(start, "preposition") and after + SHORTEST_CONTENT < sentence.last:
        return _after_frame(text, sentence, after)
    return (start, end, "frame-last") if end - start >= SHORTEST_CONTENT else None


def _begins_clause(text: Text, sentence: Sentence, i: int, after: int) -> bool:
    """Whether a frame opens its clause: at the sentence's head, with و after a pause, or with ف in what follows."""
    if i == sentence.first or (i == sentence.first + 1 and text.punctuation(sentence.first)):
        return True
    joined = text.folds[i].startswith("و") and text.folds[i][1:] in text.cues.frames and text.punctuation(i - 1)
    return joined or (after < sentence.last and text.folds[after] in {"فقد", "فان"})


def _after_frame(text: Text, sentence: Sentence, after: int) -> tuple[int, int, str] | None:
    """The clause after a frame and its source: behind a comma or فإن, or from its verb on."""
    start = after
    end = min(sentence.last, after + LONGEST_TAIL)
    while start < end and not _clause_head(text, start):
        start += 1
    if start == end:
        return None
    while start < sentence.last and text.folds[start] in {"،", ":", ")"}:
        start += 1
    if start < sentence.last and text.plays(start, "frame_free"):
        start += 1
    return (start, sentence.last, "frame-first") if sentence.last - start >= SHORTEST_CONTENT else None


def clause_start(text: Text, sentence: Sentence, i: int) -> int:
    """Where the clause before token i begins: at the sentence, or after فيما, بينما, حيث, marks left whole."""
    j = i
    while j > sentence.first:
        if j - 1 in text.opens and (opened := text.opens[j - 1]) is not None:
            j = opened
            continue
        if text.plays(j - 1, "contrast") or text.folds[j - 1] == "؛":
            break
        j -= 1
    return j


def _clause_head(text: Text, i: int) -> bool:
    """Whether a clause may begin at token i."""
    fold = text.folds[i]
    if fold in {"،", ":", ")"} or text.plays(i, "frame_free") or text.plays(i, "frame_verb"):
        return True
    stem = fold[1:] if fold[0] == "ف" else fold
    return stem in text.lexicon.verbs or any(f.shape in {"past", "present"} for f in text.cues.forms.get(stem, ()))


def _opens(text: Text, sentence: Sentence, i: int) -> int:
    return i - 1 if i > sentence.first and text.folds[i - 1] in {"،", "-", "–", "("} else i


def _clause(text: Text, sentence: Sentence, i: int, after: int, hit: Hit | None) -> Draft | None:
    """حسبما أكد فلان, كما قال فلان: a cue verb whose content stands before it."""
    if hit is None or hit.i != after or i == sentence.first:
        return None
    who = after_verb(text, sentence, hit)
    if who is None or who.phrase is None:
        return None
    if who.after < sentence.last and not _closes(text, who.after, strict=text.folds[i] in text.cues.frames and after == i + 1):
        return None
    return _before(text, sentence, i, hit, who.phrase, "frame-last")


def _closes(text: Text, i: int, *, strict: bool = False) -> bool:
    """Whether nothing that could be a content follows: the sentence pauses, or (not strictly) tells where it was said."""
    if text.punctuation(i) and text.folds[i] != ":" and i not in text.closes:
        return True
    return not strict and (text.plays(i, "time") or (text.plays(i, "preposition") and not text.plays(i, "preposition_an_prep")))


def _before(text: Text, sentence: Sentence, i: int, hit: Hit, who: Phrase, pattern: str) -> Draft | None:
    start = clause_start(text, sentence, i)
    end = i
    while end > start and text.folds[end - 1] in {"،", "؛", "-", "–", "("}:
        end -= 1
    if end - start < SHORTEST_CONTENT:
        return None
    return Draft(
        pattern=pattern,
        cue=hit.form.cue,
        cue_first=hit.i,
        cue_cut=hit.cut,
        cue_last=hit.i + 1,
        who=who,
        gender=hit.form.gender,
        number=hit.form.number,
        start=start,
        end=end,
        how="frame",
        opens=_opens(text, sentence, i),
        gap=(who.last, who.last),
        sure=0.85,
    )


def inverted(text: Text, sentence: Sentence, hit: Hit) -> Draft | None:
    """A quotation before its verb: "…"، قال فلان."""
    i = hit.i - 1
    if i > sentence.first and text.folds[i] in {"،", "-", "–"}:
        i -= 1
    opened = text.opens.get(i)
    if i not in text.opens or opened is None or opened < sentence.first or i - opened < SHORTEST_CONTENT:
        return None
    who = after_verb(text, sentence, hit)
    if who is None or who.phrase is None or "quote" not in hit.form.cue.government:
        return None
    if who.after < sentence.last and not _closes(text, who.after):
        return None
    draft = _before(text, sentence, i + 1, hit, who.phrase, "quotation-first")
    return replace(draft, start=opened, end=i + 1) if draft else None
