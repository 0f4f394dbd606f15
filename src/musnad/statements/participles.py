"""Statements by a participle that hangs on a speaker already named: مشيرا إلى, مؤكدا أن, وتابع فلان قائلا."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.statements.boundaries import THAT, name_unread
from musnad.statements.carried import carried
from musnad.statements.clauses import clause_begins
from musnad.statements.drafts import Draft
from musnad.statements.hits import Hit
from musnad.statements.marks import name_in_marks
from musnad.statements.opening import Opening
from musnad.statements.openings import find
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.shared import joint, parties
from musnad.statements.subjects import Who
from musnad.statements.text import Sentence, Text
from musnad.statements.voices import first_person

LONGEST_ASIDE = 9
"""Tokens between a participle and its content: في الوقت نفسه، من جهة أخرى."""

LONGEST_ASKED = 18
"""The same where whom it asks stands between: داعيا المجتمع الدولي، وخاصة مجلس الأمن، إلى."""

SHORTEST_QUOTATION = 5
"""Tokens of a quotation that is the verb's before the participle."""

SHORTEST_PLAIN = 4
"""Tokens of what is said that no mark announces."""

DOUBLE = "qala"
"""The row whose participle only repeats the verb before it: وأضاف قائلا."""

ADDING = "adafa"
"""The row whose words may follow so too, where who speaks says "we"."""

SURE = 0.85
SURE_DOUBLE = 0.9
SURE_SAYING = 0.7


def participle(
    text: Text, sentence: Sentence, hit: Hit, walls: frozenset[int], before: tuple[Hit, Who] | None
) -> Draft | None:
    """The statement of a participle; `before` is the finite cue ahead of it in the sentence, and its subject."""
    if (
        not _stands_free(text, sentence, hit)
        or _acts(text, sentence, hit)
        or (before and before[1].phrase is None and name_unread(text, before[0].i + 1))
    ):
        return None
    opening = find(text, hit.i + 1, sentence.last, hit.forms, walls - {hit.i}, bare=hit.form.gender == "f")
    asks = opening is not None and "person" in opening.form.cue.government
    if opening is None or opening.start > hit.i + 1 + (LONGEST_ASKED if asks else LONGEST_ASIDE):
        opening = _plain(text, sentence, hit)
    if opening is None or _object(text, sentence, hit, opening):
        return None
    before = None if before and _told_of(text, sentence, before[0]) else before
    quoted = _quoted_behind(text, sentence, hit, opening, before)
    opening = quoted or opening
    doubled = opening.form.cue.id == DOUBLE and before is not None and _leads(text, sentence, before)
    lead = before if quoted or doubled else None
    said = before[0] if quoted and before else hit
    opening = opening if quoted else carried(text, opening, hit.i + 1)
    cue = said.i if opening.cue is None else opening.cue
    paused = hit.i > sentence.first and text.folds[hit.i - 1] in {"،", "-", "–"}
    return Draft(
        pattern="double-cue" if lead else "participle",
        cue=said.form.cue if quoted else opening.form.cue,
        cue_first=cue,
        cue_cut=said.cut if opening.cue is None else int(text.folds[cue].startswith("ب")),
        cue_last=cue + 1,
        who=lead[1].phrase if lead else None,
        gender=lead[0].form.gender if lead else opening.form.gender,
        number=lead[0].form.number if lead else opening.form.number,
        start=opening.start,
        end=sentence.last,
        how=opening.how,
        opens=clause_begins(text, sentence, lead[0].i)[0] if lead else hit.i - int(paused),
        gap=(hit.i + 1, opening.start),
        sure=SURE_DOUBLE if lead else SURE,
    )


def by_saying(text: Text, sentence: Sentence) -> Iterator[Draft]:
    """Words behind بالقول, whatever verb stands before it: وجه رسالة إلى الأهالي بالقول: «تجمعكم رسالة»."""
    form = next((f for f in text.cues.forms.get("قايلا", ()) if f.cue.id == DOUBLE), None)
    word = text.words.first("by_saying")
    here = (i for i in range(sentence.first + 1, sentence.last - 2) if text.folds[i] == word)
    for i in here if form else ():
        j = i + 1 + int(text.folds[i + 1] == "،")  # بالقول، إن
        told = text.folds[j] == ":" or j in text.closes or text.plays_any(j, (*THAT, "free_pronoun"))
        opening = find(text, j, min(sentence.last, j + 2), (form,), frozenset(), bare=False) if told and form else None
        if opening and form:
            yield Draft(
                pattern="participle",
                cue=form.cue,
                cue_first=i,
                cue_cut=1,
                cue_last=i + 1,
                who=None,
                gender=None,
                number=None,
                start=opening.start,
                end=sentence.last,
                how=opening.how,
                opens=i,
                gap=(i + 1, opening.start),
                sure=SURE_SAYING,
            )


def in_it_came(text: Text, sentence: Sentence) -> Iterator[Draft]:
    """Words that came in what somebody issued or posted: نشر فلان تغريدة جاء فيها: «لن نيأس»."""
    for i in range(sentence.first + 1, sentence.last - 3):
        if "in_it" not in text.roles[i + 1]:
            continue
        forms = text.cues.forms.get(text.folds[i], ())
        form = next((f for f in forms if "source_fi" in f.cue.government and not f.object), None)
        colon = text.folds[i + 2] == ":"
        if form is None or not (colon or i + 2 in text.closes or text.plays(i + 2, "free")):
            continue
        start = i + 2 + int(i + 2 not in text.closes)
        yield Draft(
            pattern="participle",
            cue=form.cue,
            cue_first=i,
            cue_cut=0,
            cue_last=i + 1,
            who=_joint_document(text, sentence, i),
            gender=None,
            number=None,
            start=start,
            end=sentence.last,
            how="colon" if colon else "an",
            opens=i,
            gap=(i + 2, start),
            sure=SURE_SAYING,
        )


def _joint_document(text: Text, sentence: Sentence, stop: int) -> Phrase | None:
    """The document of several in which words came: وصدر [بيان مشترك] عقب الاجتماع جاء فيه أن."""
    heads = (i for i in range(stop - 1, sentence.first - 1, -1) if text.noun(i))
    phrase = next((found for i in heads if (found := read(text, i, stop, "clause")) and found.kind == "document"), None)
    return phrase if phrase and (joint(text, phrase) or parties(text, phrase)) else None


def _told_of(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb stands behind الذي and only tells of something: علقت على القرار الذي [أعلنته] سهلستان، قائلة."""
    return hit.i > sentence.first and not hit.cut and text.plays(hit.i - 1, "relative") and hit.form.shape == "past"


def _leads(text: Text, sentence: Sentence, before: tuple[Hit, Who]) -> bool:
    """Whether a verb begins a clause of its own, and is no word of what is said: أوضح أنه ما زال يأمل …، قائلا."""
    hit, who = before
    begins, turned = clause_begins(text, sentence, hit.i)
    return who.phrase is not None or turned or hit.cut > 0 or begins == sentence.first


def _plain(text: Text, sentence: Sentence, hit: Hit) -> Opening | None:
    """What follows قائلا at once, with neither أن nor a mark: قائلا [لو صمد السد لعاد الجميع]."""
    i, form = hit.i + 1, next((f for f in hit.forms if f.cue.id in {DOUBLE, ADDING}), None)
    if form is None or sentence.last - i < SHORTEST_PLAIN or text.punctuation(i):
        return None
    if form.cue.id == ADDING:
        return Opening(i, form, "plain") if first_person(text, i) else None  # مضيفا [نأمل] أن يعود
    aside = text.plays_any(i, ("preposition", "adverb", "time", "relative", "addressed")) or text.folds[i][0] == "ل"
    told = aside and not text.plays_any(i, ("conditional", "negation"))
    return None if told else Opening(i, form, "plain")


def _quoted_behind(
    text: Text, sentence: Sentence, hit: Hit, opening: Opening, before: tuple[Hit, Who] | None
) -> Opening | None:
    """The quotation of the verb before, whose participle only tells the occasion: قال فلان مشيرا إلى القمة «…»."""
    if before is None or before[1].after != hit.i or opening.how != "preposition" or not before[0].form.quotes:
        return None
    if before[0].form.cue.act != "say" or before[1].phrase is None:
        return None
    ahead = range(opening.start + 1, sentence.last)
    mark = next((j for j in ahead if j in text.closes and not name_in_marks(text, j)), None)
    closed = text.closes.get(mark) if mark is not None else None
    if mark is None or closed is None or closed - mark < SHORTEST_QUOTATION:
        return None
    clear = not any(text.folds[j] in text.cues.forms for j in range(opening.start, mark))
    return Opening(mark, opening.form, "mark") if clear else None


def _object(text: Text, sentence: Sentence, hit: Hit, opening: Opening) -> bool:
    """Whether it is rather the object of what stands before it, no pause between: القبض على 40 متهما بالتهريب."""
    joined = hit.i > sentence.first and not hit.cut and not text.punctuation(hit.i - 1)
    governed = opening.how == "preposition" and opening.start == hit.i + 1
    return joined and governed and text.folds[opening.start].startswith("ب")


def _acts(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether it rather is who speaks, his verb behind it (لكن منتقدين يقولون إن), or only what something was."""
    i = hit.i + 1
    if hit.i > sentence.first and not hit.cut and text.plays(hit.i - 1, "was"):
        return True  # كان متوقعا: nobody expects it here
    behind = text.cues.forms.get(text.folds[i], ()) if i < sentence.last else ()
    return text.noun(hit.i) is not None and any(f.shape in {"past", "present"} for f in behind)


def _stands_free(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether it is no adjective of the noun before it: after a comma, a mark, a و, or with a free opening next."""
    i = hit.i
    if i > sentence.first and text.plays(i - 1, "is_not"):
        return False  # الأمر ليس مستغربا
    if i > sentence.first and text.plays(i - 1, "seems"):
        return False  # وبدا [لافتا] ما أعلنه فلان
    if i == sentence.first or hit.cut or text.punctuation(i - 1) or hit.form.gender == "m":
        return True
    return i + 1 < sentence.last and (text.plays_any(i + 1, THAT) or text.folds[i + 1] == ":")
