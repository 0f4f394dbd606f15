"""Statements framed by a preposition or placed before their speaker: بحسب فلان, حسبما أكد فلان, "…"، قال فلان."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from musnad.lexicon.cues import Frame
from musnad.statements.clauses import is_verb
from musnad.statements.documents import past_issue
from musnad.statements.drafts import Draft
from musnad.statements.hits import Hit
from musnad.statements.marks import name_in_marks
from musnad.statements.phrase import CONTRACT, Phrase
from musnad.statements.phrases import read
from musnad.statements.pronouns import by_him
from musnad.statements.relays import quoted
from musnad.statements.subjects import Who, after_verb, closes, verb_alone
from musnad.statements.text import Sentence, Text

LONGEST_TAIL = 14
"""Tokens of a framed source that its phrase leaves out: وفقا لنتائج رسمية [للانتخابات العامة]، فاز."""

LONGEST_MARKED = 4
"""Tokens from a mark to the mark that closes the name of whom a frame names."""

LONGEST_ADVERBIAL = 5
"""Tokens of an adverbial before a frame, whose clause then follows it: من جهة أخرى، وبحسب التقرير، فإن."""

SHORTEST_CONTENT = 3
"""Words a framed clause must have to be a proposition."""

PAUSES = frozenset("،؛-–(")
STARTS = frozenset("،:)")
SURE = 0.85


class Found(NamedTuple):
    """A frame at tokens `first` (less `cut` letters) up to `after`."""

    first: int
    cut: int
    after: int
    frame: Frame


def frames(text: Text, sentence: Sentence, met: tuple[Hit, ...]) -> Iterator[Draft]:
    """Every framed statement of a sentence, its content not yet cut against others."""
    verbs = {hit.i: hit for hit in met if hit.finite}
    for i in range(sentence.first, sentence.last):
        if draft := by_him(text, sentence, i):
            yield draft
            continue
        found = _frame_at(text, i, sentence.last) if i not in text.within else None
        if found is None:
            continue
        clause = "clause" in found.frame.cue.government
        draft = _clause(text, sentence, found, verbs) if clause else _frame(text, sentence, found)
        if draft:
            yield draft


def _frame_at(text: Text, i: int, stop: int) -> Found | None:
    """A frame's words at token i."""
    fold = text.folds[i]
    for cut in (0, 1) if fold[0] in "وف" else (0,):
        for frame in text.cues.frames.get(fold[cut:], ()):
            after = i + 1 + len(frame.rest)
            if tuple(text.folds[i + 1 : after]) == frame.rest and after < stop:
                return Found(i, cut, after, frame)
    return None


def _frame(text: Text, sentence: Sentence, found: Found) -> Draft | None:
    """بحسب and its kin with a source that can speak, and the clause before or after it."""
    who = _source(text, sentence, found)
    after = past_issue(text, who, sentence.last) if who else 0
    content = _content(text, sentence, found, after) if who else None
    if who is None or content is None:
        return None
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
        opens=_opens(text, sentence, found.first),
        gap=(after, after),
        sure=SURE,
    )


def _source(text: Text, sentence: Sentence, found: Found) -> Phrase | None:
    """The phrase of whom a frame names; null for a law, an accord, anything that cannot speak."""
    cut, fold = int(found.frame.li), text.folds[found.after]
    if (cut and not fold.startswith("ل")) or text.words.plays(fold[cut:], "exclude_source"):
        return None
    phrase = read(text, found.after, sentence.last, "clause", cut)
    if phrase is None and (closed := text.closes.get(found.after)) and closed - found.after <= LONGEST_MARKED:
        return Phrase(found.after, 0, closed + 1, None, None, unknown=(found.after + 1, closed))  # بحسب "الفرنسية"
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
        return _after_frame(text, sentence, after)
    start, end = _span_before(text, sentence, found.first)
    if text.phrase(start, "gloss"):
        return None  # جاء ذلك على لسان فلان، وفقا لما نقلت الوكالة
    adverbial = end - start <= LONGEST_ADVERBIAL and text.phrase(start, "preposition")
    if adverbial and after + SHORTEST_CONTENT < sentence.last:
        return _after_frame(text, sentence, after)
    if _inserted(text, sentence, found.first, after):
        return start, sentence.last, "frame-last"
    return (start, end, "frame-last") if end - start >= SHORTEST_CONTENT else None


def _inserted(text: Text, sentence: Sentence, first: int, after: int) -> bool:
    """Whether a frame stands in commas inside the clause it frames: كلف البناء، بحسب الوزارة، مليون دولار."""
    if (
        after + 1 >= sentence.last
        or first <= sentence.first
        or text.folds[first - 1] != "،"
        or text.folds[after] != "،"
    ):
        return False
    i = after + 1
    if (
        text.phrase(i, "turn")
        or text.plays_any(i, ("clause", "relative", "contrast", "frame_free", "frame_verb"))
        or is_verb(text, i)
    ):
        return False
    if _frame_at(text, i, sentence.last) or text.words.begins(text.folds, i, "gloss") or _of_report(text, i):
        return False
    return text.folds[i][0] not in "وف" or text.folds[i] in text.lexicon.words.names


def _of_report(text: Text, i: int) -> bool:
    """Whether what follows a frame tells where its source said it: بحسب وكالة نبأ، [في خبر عاجل]."""
    at = text.phrase(i, "preposition_when") and i + 1 < len(text.folds)
    return bool(at) and text.plays_any(i + 1, ("reported_in", "forum", "channel"))


def _heads_clause(text: Text, sentence: Sentence, i: int, after: int) -> bool:
    """Whether a frame opens its clause: at the sentence's head, with و after a pause, or with ف in what follows."""
    if i == sentence.first or (i == sentence.first + 1 and text.punctuation(sentence.first)):
        return True
    if text.folds[i].startswith("و") and text.folds[i][1:] in text.cues.frames and text.punctuation(i - 1):
        return True
    return after < sentence.last and text.plays(after, "then")


def _after_frame(text: Text, sentence: Sentence, after: int) -> tuple[int, int, str] | None:
    """The clause after a frame and its source: behind a comma or فإن, or from its verb on."""
    end = min(sentence.last, after + LONGEST_TAIL)
    start = next((i for i in range(after, end) if _clause_head(text, i)), None)
    if start is None:
        return None
    while start < sentence.last and text.folds[start] in STARTS:
        start += 1
    if start < sentence.last and text.plays(start, "frame_free"):
        start += 1
    return (start, sentence.last, "frame-first") if sentence.last - start >= SHORTEST_CONTENT else None


def _clause_head(text: Text, i: int) -> bool:
    """Whether a clause may begin at token i."""
    fold = text.folds[i]
    if fold in STARTS or text.plays_any(i, ("frame_free", "frame_verb")):
        return True
    stem = fold.removeprefix("ف")
    return stem in text.lexicon.verbs or any(f.shape in {"past", "present"} for f in text.cues.forms.get(stem, ()))


def _span_before(text: Text, sentence: Sentence, i: int) -> tuple[int, int]:
    """The clause before token i, without the pause between: from the sentence's head, or from فيما, بينما, حيث."""
    start = i
    while start > sentence.first:
        opened = text.opens.get(start - 1)
        if opened is not None and opened >= sentence.first:
            start = opened
            continue
        clock = (
            start < len(text.folds)
            and text.tokens.is_number(start)
            and start - 2 >= sentence.first
            and text.tokens.is_number(start - 2)
        )
        if _contrasts(text, start - 1) or (text.folds[start - 1] in {"؛", ":"} and not clock):
            break
        start -= 1
    end = i
    while end > start and text.folds[end - 1] in PAUSES:
        end -= 1
    return start, end


def _contrasts(text: Text, i: int) -> bool:
    """Whether token i opens a clause against the one before: بينما, في حين; إلى حين and من حيث do not."""
    led = i > 0 and text.plays(i - 1, "preposition") and not text.plays(i - 1, "preposition_fi")
    return text.plays(i, "contrast") and not led


def _opens(text: Text, sentence: Sentence, i: int) -> int:
    return i - 1 if i > sentence.first and text.folds[i - 1] in PAUSES else i


def _clause(text: Text, sentence: Sentence, found: Found, verbs: dict[int, Hit]) -> Draft | None:
    """حسبما أكد فلان, كما قال فلان: a cue verb whose content stands before it."""
    hit = verbs.get(found.after)
    if hit is None:
        return None
    if "relay" in hit.form.cue.government:
        return _relayed(text, sentence, hit, found)
    if found.first == sentence.first:
        return _leading(text, sentence, hit, found)
    # كما alone is mostly "as well", so that nothing but a pause may follow its speaker
    bare = text.words.plays(text.folds[found.first][found.cut :], "clause")
    strict = bare and not found.frame.rest and found.after == found.first + 1
    draft = _led(text, sentence, hit) or _before(text, sentence, hit, found.first, strict=strict)
    return replace(draft, pattern="frame-last") if draft else None


def _relayed(text: Text, sentence: Sentence, hit: Hit, found: Found) -> Draft | None:
    """…، وفق ما نقلت وكالة نبأ عن [مصدر مطلع]: who is quoted told what stands before, the agency passed it on."""
    passing = after_verb(text, sentence, hit)
    if passing is None or passing.phrase is None:
        return None
    i = passing.after
    if i < sentence.last and text.folds[i] == "(":
        i = next((j + 1 for j in range(i, sentence.last) if text.folds[j] == ")"), i)
    if i >= sentence.last or not text.plays(i, "quoted_from"):
        return None
    source, passers = quoted(text, sentence, i)
    start, end = _span_before(text, sentence, found.first)
    if source is None or end - start < SHORTEST_CONTENT:
        return None
    draft = _framed(text, sentence, hit, Who(source, "verb-subject", source.last), found.first)
    return replace(draft, pattern="frame-last", start=start, end=end, relays=(*passers, passing.phrase))


def _leading(text: Text, sentence: Sentence, hit: Hit, found: Found) -> Draft | None:
    """What follows a frame at the sentence's head: وبحسب ما ذكرت وكالة نبأ، عاد الوفد; after كما only with ف."""
    who = after_verb(text, sentence, hit)
    content = _after_frame(text, sentence, who.after) if who else None
    bare = not found.frame.rest and text.plays(found.first, "clause")
    comma = who is not None and _paused(text, who.after, sentence.last)
    if content is None or not comma or (bare and not text.plays(content[0] - 1, "then")):
        return None
    draft = _before(text, sentence, hit, sentence.last, strict=False)
    if draft is None:
        return None
    return replace(draft, pattern="frame-first", start=content[0], end=sentence.last, opens=sentence.first)


def _paused(text: Text, i: int, stop: int) -> bool:
    """Whether a comma stands at token i, a day between or not: وفقا لما ذكرته الوكالة فجر اليوم (الأربعاء)، فقد."""
    while i < stop and (text.plays(i, "time") or text.folds[i] in {"(", ")"}):
        i += 1
    return i < stop and text.folds[i] == "،"


def _led(text: Text, sentence: Sentence, hit: Hit) -> Draft | None:
    """What follows a frame and ف: وعلى الجانب الآخر، كما يذكر الورداني، فقد."""
    who = after_verb(text, sentence, hit)
    i = who.after if who else sentence.last
    i += int(i < sentence.last and text.folds[i] == "،")
    if who is None or i >= sentence.last or not text.plays(i, "then"):
        return None
    draft = _before(text, sentence, hit, sentence.last, strict=False)
    return replace(draft, start=i + int(text.plays(i, "frame_free")), end=sentence.last) if draft else None


def taken_up(text: Text, sentence: Sentence, hit: Hit) -> Draft | None:
    """A verb that takes up what was told before it: …، وهو ما نفاه الورداني."""
    i = hit.i - 2
    if i <= sentence.first or not text.phrase(i, "taken_up") or not hit.form.object:
        return None
    draft = _before(text, sentence, hit, i, strict=False)
    if draft is None:
        return None
    that = (j + 1 for j in range(draft.end - SHORTEST_CONTENT, draft.start, -1) if text.plays(j, "free"))
    return replace(draft, pattern="taken-up", start=next(that, draft.start), outer=False)


def inverted(text: Text, sentence: Sentence, hit: Hit) -> Draft | None:
    """A quotation before its verb: "…"، قال فلان, "…"، يقول."""
    i = hit.i - 1
    if i > sentence.first and text.folds[i] in PAUSES:
        i -= 1
    opened = text.opens.get(i)
    if opened is None or opened < sentence.first or i - opened < SHORTEST_CONTENT or name_in_marks(text, opened):
        return None
    if "quote" not in hit.form.cue.government:
        return None
    draft = _before(text, sentence, hit, i + 1, strict=False)
    return replace(draft, start=opened, end=i + 1) if draft else None


def _written(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """The document behind ورد في: وفقا لما ورد في رسالة الورداني."""
    i = hit.i + 2
    if "source_fi" not in hit.form.cue.government or i >= sentence.last or not text.plays(i - 1, "preposition_fi"):
        return None
    phrase = read(text, i, sentence.last, "clause")
    return Who(phrase, "verb-subject", phrase.last) if phrase else None


def _before(text: Text, sentence: Sentence, hit: Hit, i: int, *, strict: bool) -> Draft | None:
    """The statement of a verb and its speaker whose content ends before token i."""
    who = _written(text, sentence, hit) or after_verb(text, sentence, hit) or verb_alone(text, sentence, hit)
    if who is None or not closes(text, sentence, who.after, strict=strict):
        return None
    start, end = _span_before(text, sentence, i)
    if text.phrase(start, "gloss") and start == sentence.first:
        return None
    if i < hit.i and _inserted(text, sentence, i, who.after):
        end = sentence.last
    if end - start < SHORTEST_CONTENT:
        return None
    return replace(_framed(text, sentence, hit, who, i), start=start, end=end)


def _framed(text: Text, sentence: Sentence, hit: Hit, who: Who, i: int) -> Draft:
    """The draft of a verb and its speaker before whose clause, at token i, the content stands."""
    return Draft(
        pattern="quotation-first",
        cue=hit.form.cue,
        cue_first=hit.i,
        cue_cut=hit.cut,
        cue_last=hit.i + 1,
        who=who.phrase,
        gender=hit.form.gender,
        number=hit.form.number,
        start=sentence.first,
        end=i,
        how="frame",
        opens=_opens(text, sentence, i),
        gap=(who.after, who.after),
        sure=SURE,
    )
