"""Clauses told before their verb: …، حسبما أكد فلان, "…"، قال فلان, …، وهو ما نفاه فلان."""

from __future__ import annotations

from dataclasses import replace

from musnad.statements.boundaries import to_outlet
from musnad.statements.clauses import is_verb
from musnad.statements.closing import closes
from musnad.statements.drafts import Draft
from musnad.statements.framing import (
    PAUSES,
    SHORTEST_CONTENT,
    SURE,
    Found,
    after_frame,
    clause_opens,
    inserted,
    span_before,
)
from musnad.statements.hits import Hit
from musnad.statements.marks import LONGEST_NAME, enclosing, name_in_marks
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.relays import quoted
from musnad.statements.subjects import Who, after_verb, verb_alone
from musnad.statements.text import Sentence, Text

SURE_UNMARKED = 0.75

FARTHEST_OUTLET = 4
"""Tokens from the noun of an outlet to the mark that opens its name."""


def clause_before(text: Text, sentence: Sentence, found: Found, verbs: dict[int, Hit]) -> Draft | None:
    """حسبما أكد فلان, كما قال فلان: a cue verb whose content stands before it."""
    hit = verbs.get(found.after)
    reasons = found.cut and text.folds[found.first][0] == "ف" and found.first > sentence.first
    if hit is None or reasons or _rests_on(text, sentence, found):
        return None  # السد آمن، فوفق ما ذكرت الوزارة بلغ المنسوب مترا
    if "relay" in hit.form.cue.government:
        if found.first == sentence.first and (found.frame.rest or not text.plays(found.first, "clause")):
            return _relayed_ahead(text, sentence, hit)
        return _relayed(text, sentence, hit, found)
    if found.first == sentence.first:
        return _leading(text, sentence, hit, found)
    # كما alone is mostly "as well", so that nothing but a pause may follow its speaker
    bare = text.words.plays(text.folds[found.first][found.cut :], "clause")
    if bare and not found.frame.rest and enclosing(text, sentence, found.first) is not None:
        return None  # «ليس كذبة كما يزعم الجيران»: he who is quoted compares
    strict = bare and not found.frame.rest and found.after == found.first + 1
    draft = _led(text, sentence, hit) or _before(text, sentence, hit, found.first, strict=strict)
    return quoting_on(text, sentence, replace(draft, pattern="frame-last")) if draft else None


def _rests_on(text: Text, sentence: Sentence, found: Found) -> bool:
    """Whether على ما goes with the word before it, and no pause parts them: ردا على ما أعلنته الوزارة."""
    ala = found.after == found.first + 2 and text.plays(found.first, "preposition_ala")
    return ala and (found.first == sentence.first or text.folds[found.first - 1] not in {*PAUSES, "»", '"', "”"})


def quoting_on(text: Text, sentence: Sentence, draft: Draft) -> Draft:
    """The draft with whom an outlet quotes as its source: …، وفق ما ذكرت وكالة نبأ نقلا عن [مصدر طبي]."""
    i = draft.gap[0]
    i += int(i < sentence.last and text.folds[i] == "،")
    quoting = i + 2 < sentence.last and text.plays(i, "quoting") and text.plays(i + 1, "preposition_an_prep")
    source, passers = quoted(text, sentence, i + 1) if quoting else (None, ())
    if source is None or draft.who is None:
        return draft
    return replace(draft, who=source, relays=(*passers, draft.who, *draft.relays), gap=(source.last, source.last))


def _relayed(text: Text, sentence: Sentence, hit: Hit, found: Found) -> Draft | None:
    """…، وفق ما نقلت وكالة نبأ عن [مصدر مطلع]: who is quoted told what stands before, the agency passed it on."""
    passing = after_verb(text, sentence, hit)
    if passing is None or passing.phrase is None:
        return None
    i = passing.after
    if i < sentence.last and text.folds[i] == "(":
        i = next((j + 1 for j in range(i, sentence.last) if text.folds[j] == ")"), i)
    if i >= sentence.last or not text.plays(i, "quoted_from"):
        told = _before(text, sentence, hit, found.first, strict=False)  # بحسب ما نقلته وكالة نبأ: who passed it on
        return replace(told, pattern="frame-last") if told and not _cued(text, told) else None
    source, passers = quoted(text, sentence, i)
    start, end = span_before(text, sentence, found.first)
    if source is None or end - start < SHORTEST_CONTENT:
        return None
    draft = _framed(text, sentence, hit, Who(source, "verb-subject", source.last), found.first)
    return replace(draft, pattern="frame-last", start=start, end=end, relays=(*passers, passing.phrase))


def _relayed_ahead(text: Text, sentence: Sentence, hit: Hit) -> Draft | None:
    """وبحسب ما نقلته وكالة نبأ، [عاد الوفد]: at the sentence's head; behind عن whom the outlet quotes."""
    passing = after_verb(text, sentence, hit)
    if passing is None or passing.phrase is None:
        return None
    i, who = passing.after, passing
    relays: tuple[Phrase, ...] = ()
    if i < sentence.last and text.plays(i, "quoted_from"):
        source, passers = quoted(text, sentence, i)
        if source is None:
            return None
        who, relays = Who(source, "verb-subject", source.last), (*passers, passing.phrase)
    content = after_frame(text, sentence, who.after) if _paused(text, who.after, sentence.last) else None
    if content is None:
        return None
    draft = _framed(text, sentence, hit, who, sentence.first)
    return replace(draft, pattern="frame-first", start=content[0], end=sentence.last, relays=relays)


def _leading(text: Text, sentence: Sentence, hit: Hit, found: Found) -> Draft | None:
    """What follows a frame at the sentence's head: وبحسب ما ذكرت وكالة نبأ، عاد الوفد; after كما only with ف."""
    who = after_verb(text, sentence, hit)
    content = after_frame(text, sentence, who.after) if who else None
    bare = not found.frame.rest and text.plays(found.first, "clause")
    comma = who is not None and _paused(text, who.after, sentence.last)
    if content is None or not comma or (bare and not text.plays(content[0] - 1, "then")):
        return None
    draft = _before(text, sentence, hit, sentence.last, strict=False)
    if draft is None:
        return None
    gap = (draft.gap[0], content[0])
    return replace(draft, pattern="frame-first", start=content[0], end=sentence.last, opens=sentence.first, gap=gap)


def _paused(text: Text, i: int, stop: int) -> bool:
    """Whether a comma or فإن stands at token i, a day before it or not: لما ذكرته الوكالة فجر اليوم (الأربعاء)، فقد."""
    if i < stop and to_outlet(text, i):
        i = next((j for j in range(i, min(stop, i + FARTHEST_OUTLET + 2)) if text.folds[j] == "،"), i)
    while i < stop and (text.plays(i, "time") or text.folds[i] in {"(", ")"}):
        i += 1
    return i < stop and (text.folds[i] == "،" or text.plays(i, "then"))


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
    """A verb that takes up what was told before it: …، وهو ما نفاه الورداني, وهو ما حذرت منه مرزاق."""
    i = hit.i - 2
    if i <= sentence.first or not text.phrase(i, "taken_up"):
        return None
    if not hit.form.object and not _taking_up(text, sentence, hit):
        return None
    draft = _before(text, sentence, hit, i, strict=False)
    if draft is None:
        return None
    that = (j + 1 for j in range(draft.end - SHORTEST_CONTENT, draft.start, -1) if text.plays(j, "free"))
    return replace(draft, pattern="taken-up", start=next(that, draft.start), outer=False)


def inverted(text: Text, sentence: Sentence, hit: Hit) -> Draft | None:
    """A quotation before its verb: "…"، قال فلان, "…"، يقول."""
    led = next((k for k in (1, 2) if hit.i - k > sentence.first and text.phrase(hit.i - k, "in_these_words") == k), 0)
    i = hit.i - led - 1  # «لن نيأس»، هكذا علق فلان
    if i > sentence.first and text.folds[i] in PAUSES:
        i -= 1
    opened = text.opens.get(i)
    if opened is None or opened < sentence.first or i - opened < SHORTEST_CONTENT or name_in_marks(text, opened):
        return None
    if "quote" not in hit.form.cue.government or hit.cut:
        return None  # «…»، وتضيف فلانة: what follows is hers
    if i - opened <= LONGEST_NAME and _outlet_before(text, sentence, opened):
        return None
    draft = _before(text, sentence, hit, i + 1, strict=False)
    return replace(draft, start=opened, end=i + 1) if draft else None


def unmarked(text: Text, sentence: Sentence, hit: Hit) -> Draft | None:
    """What is said before its verb, in no marks, the speaker last in the sentence: السد آمن، [يقول] الورداني."""
    i = hit.i - 1
    if hit.cut or i <= sentence.first or text.folds[i] != "،" or hit.form.object or not hit.form.quotes:
        return None
    draft = _before(text, sentence, hit, i, strict=True)
    if draft is None or draft.who is None or any(text.tokens.is_word(j) for j in range(draft.gap[0], sentence.last)):
        return None
    told = any(is_verb(text, j) or text.folds[j] in text.lexicon.prose.past for j in range(draft.start, draft.end))
    led = text.phrase(draft.start, "preposition")
    return replace(draft, sure=SURE_UNMARKED) if told and not _cued(text, draft) and not led else None


def _cued(text: Text, draft: Draft) -> bool:
    """Whether a verb of speech stands in the content, with و or not: [وشدد] السفير، بحسب ما نقلته الوكالة."""
    heads = range(draft.start, draft.end)
    return any(text.folds[j] in text.cues.forms or text.folds[j][1:] in text.cues.forms for j in heads)


def _outlet_before(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether marks at token i hold the name of an outlet told before them: في مقابلة مع محطة التلفزيون [«…»]، قال."""
    ahead = range(max(sentence.first, i - FARTHEST_OUTLET), i)
    return any((n := text.noun(j)) is not None and n.kind == "media" for j in ahead)


def _written(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """The document behind ورد في: وفقا لما ورد في رسالة الورداني."""
    i = hit.i + 2
    if "source_fi" not in hit.form.cue.government or i >= sentence.last or not text.plays(i - 1, "preposition_fi"):
        return None
    phrase = read(text, i, sentence.last, "clause")
    return Who(phrase, "verb-subject", phrase.last) if phrase else None


def _taking_up(text: Text, sentence: Sentence, hit: Hit) -> int:
    """How many tokens behind a verb take up what was said: وهو ما حذر [منه] فلان, كما أشار [إلى ذلك] فلان."""
    i = hit.i + 1
    if i >= sentence.last or hit.form.object:
        return 0
    taken = hit.i - 2 > sentence.first and (text.phrase(hit.i - 2, "taken_up") or text.plays(hit.i - 1, "what"))
    if text.plays(i, "resumptive") and taken:
        return 1
    return 2 * int(i + 2 < sentence.last and text.plays(i, "preposition") and text.plays(i + 1, "that_one"))


def _before(text: Text, sentence: Sentence, hit: Hit, i: int, *, strict: bool) -> Draft | None:
    """The statement of a verb and its speaker whose content ends before token i."""
    skip = _taking_up(text, sentence, hit)
    who = _written(text, sentence, hit) or after_verb(text, sentence, hit, skip) or verb_alone(text, sentence, hit)
    if who and who.phrase and who.phrase.kind == "document":
        who = who._replace(after=_past_document(text, sentence, who.phrase.last))
    if who is None or not closes(text, sentence, who.after, strict=strict):
        return None
    start, end = span_before(text, sentence, i)
    if text.phrase(start, "gloss") and start == sentence.first:
        return None
    if i < hit.i and inserted(text, sentence, i, who.after):
        end = sentence.last
    if end - start < SHORTEST_CONTENT:
        return None
    return replace(_framed(text, sentence, hit, who, i), start=start, end=end)


def _past_document(text: Text, sentence: Sentence, i: int) -> int:
    """The pause behind what tells whose a document is: بحسب ما أعلن بيان [صادر عن مكتبه]."""
    issued = any(text.plays_any(j, ("issued", "issued_by")) for j in (i - 1, i) if j < sentence.last)
    end = next((j for j in range(i, sentence.last) if text.folds[j] in {"،", "."}), sentence.last)
    said = any(text.folds[j] == ":" or text.plays_any(j, ("free", "free_pronoun")) for j in range(i, end))
    return end if issued and not said else i


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
        opens=clause_opens(text, sentence, i),
        gap=(who.after, who.after),
        sure=SURE,
    )
