"""Statements by a finite verb: وقال لافروف إن, موسكو تشك أن, وأضاف."""

from __future__ import annotations

from musnad.statements.drafts import Draft
from musnad.statements.hits import Hit, negated
from musnad.statements.openings import Opening, find, stems
from musnad.statements.phrase import Phrase
from musnad.statements.subjects import Who, subject
from musnad.statements.text import Sentence, Text

SURE = {"verb-subject": 0.95, "subject-verb": 0.9, "relative": 0.8, "subject-clause-verb": 0.75, "elided": 0.85}
"""How sure a pattern is, before what follows lowers it; measured order of precision on pages never seen."""

FARTHEST_SPEECH = 20
"""Tokens between a speech and the الذي that tells what was said in it."""

NEEDED_WITHIN = 4
"""Tokens of the content in which a word that the cue needs must stand."""

ELIDED_OPENINGS = frozenset({"an", "colon", "mark", "preposition", "noun"})


def finite(
    text: Text, sentence: Sentence, hit: Hit, walls: frozenset[int], before: tuple[Hit, Who] | None = None
) -> tuple[Who, Draft | None]:
    """The subject of a finite cue, and its statement where a content follows; `before` is the finite cue ahead of it."""
    who = object_of_speech(text, sentence, hit) or subject(text, sentence, hit)
    if who.phrase is None and before and before[1].phrase and before[1].after == hit.i and hit.cut:
        who = Who(before[1].phrase, "verb-subject", hit.i + 1)  # دان المجلس واستنكر
    if conditional(text, sentence, hit, who) or resumed(text, sentence, hit, who):
        return who, None
    if hit.i + 1 < sentence.last and text.plays(hit.i + 1, "prayer"):
        return who, None
    if who.order == "elided" and somebody_else(text, sentence, hit):
        return who, None
    if who.phrase is None and not elidable(text, sentence, hit):
        return who, None
    opening = find(text, who.after, sentence.last, hit.forms, walls - {hit.i}, bare=who.phrase is None)
    if opening is None or not _fits(text, sentence, hit, who, opening):
        return who, None
    return who, _draft(text, sentence, hit, who, opening)


def _fits(text: Text, sentence: Sentence, hit: Hit, who: Who, opening: Opening) -> bool:
    """Whether verb, subject and content make a statement."""
    if who.order == "relative" and opening.how == "noun":
        return False
    if "object" in opening.form.cue.government and not _told_whom(text, who, opening):
        return False
    if needs := opening.form.cue.needs:
        window = text.folds[hit.i + 1 : min(sentence.last, opening.start + NEEDED_WITHIN)]
        if not any(stem in needs for fold in window for stem in stems(fold)):
            return False
    if "negated" in opening.form.cue.government and not negated(text, hit, sentence.first):
        return False
    if who.order == "elided" and opening.how == "noun" and text.folds[hit.i][max(0, hit.cut - 1)] == "ل" and hit.cut:
        return False
    if who.phrase is None and opening.how == "preposition" and "person" in opening.form.cue.government:
        return True
    return who.phrase is not None or opening.how in ELIDED_OPENINGS


def _told_whom(text: Text, who: Who, opening: Opening) -> bool:
    """Whether the person that a cue must take stands in print: a pronoun on the verb, or a phrase before the content."""
    if opening.form.object:
        return True
    between = range(who.after, opening.start)
    return any(i in text.within or ((n := text.noun(i)) and n.kind != "document") or text.adjective(i) for i in between)


def _draft(text: Text, sentence: Sentence, hit: Hit, who: Who, opening: Opening) -> Draft:
    form = opening.form
    cue = form.cue
    first = who.phrase.first if who.phrase and who.order in {"subject-verb", "subject-clause-verb"} else hit.i
    opens, turned = clause_begins(text, sentence, first)
    outer = turned or bool(hit.cut) or first == sentence.first
    return Draft(
        pattern=who.order,
        cue=cue,
        cue_first=hit.i,
        cue_cut=hit.cut,
        cue_last=hit.i + 1,
        who=who.phrase,
        gender=form.gender,
        number=form.number,
        start=opening.start,
        end=sentence.last,
        how=opening.how,
        opens=opens,
        outer=outer and who.order != "relative",
        negated=negated(text, hit, sentence.first) or cue.act == "decline",
        gap=(who.after, opening.start),
        sure=SURE[who.order],
    )


def clause_begins(text: Text, sentence: Sentence, i: int) -> tuple[int, bool]:
    """The first token of the clause that begins at i, with its turn word and comma, and whether one stands there."""
    turned = text.folds[i][0] in "وف" and i in text.named and text.named[i].cut == 1
    j = i
    while j > sentence.first:
        fold = text.folds[j - 1]
        if fold in {"،", "؛", "-", "–"}:
            return j - 1, True
        if text.plays(j - 1, "turn") or text.plays(j - 1, "verbal_link") or fold.removeprefix("و") in {"كان", "كانت", "قد"}:
            turned = turned or text.plays(j - 1, "turn") or fold.startswith("و")
            j -= 1
            continue
        if j - 1 > sentence.first and text.phrase(j - 2, "turn") > 1:
            return (j - 3 if j - 2 > sentence.first and text.folds[j - 3] == "،" else j - 2), True
        break
    return j, turned


def object_of_speech(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """The speaker of خطاب فلان الذي حذر فيه فلانا آخر: whose speech it is, not who stands after the verb."""
    i = hit.i
    if "person" not in hit.form.cue.government or i + 1 >= sentence.last or not text.plays(i + 1, "in_it"):
        return None
    if i == sentence.first or not text.plays(i - 1, "relative"):
        return None
    for j in range(i - 2, max(sentence.first, i - FARTHEST_SPEECH) - 1, -1):
        named = text.named.get(j)
        if named and named.mention.type == "PER" and j > sentence.first and text.plays(j - 1, "speech_noun"):
            return Who(Phrase(named.first, named.cut, named.last, None, named), "relative", i + 1)
    return None


def resumed(text: Text, sentence: Sentence, hit: Hit, who: Who) -> bool:
    """Whether a pronoun after a verb behind الذي takes up what stands before it: الخيارات التي أعلنت عنها الجماعة."""
    if hit.i == sentence.first or not text.plays(hit.i - 1, "relative") or "person" in hit.form.cue.government:
        return False
    return any(j < sentence.last and text.plays(j, "resumptive") for j in (hit.i + 1, who.after)) and not any(
        text.plays(j, "in_it") for j in (hit.i + 1,)
    )


def somebody_else(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a word after the verb is its subject, though nothing shows who that is: وأكد الحاضرون أن."""
    i = hit.i + 1
    while i < sentence.last and (text.plays(i, "adverb") or text.plays(i, "time")):
        i += 1
    if i >= sentence.last or not text.tokens.is_word(i) or hit.form.object or hit.form.cue.government & {"person", "topic"}:
        return False
    if any(text.plays(i, role) for role in ("preposition", "turn", "question", "clause", "relative")) or is_opener(text, i):
        return False
    fold = text.folds[i]
    governed = fold[0] in "بل" and len(fold) > 2  # noqa: PLR2004 - به is no content
    direct = hit.form.cue.government & {"direct", "claim"} and any(text.words.plays(s, "claim_noun") for s in stems(fold))
    return not governed and not direct and not hit.form.cue.needs


def is_opener(text: Text, i: int) -> bool:
    """Whether token i is أن or one of its kin."""
    return any(text.plays(i, role) for role in ("free", "free_pronoun", "b_free", "b_free_pronoun", "li_free"))


def conditional(text: Text, sentence: Sentence, hit: Hit, who: Who) -> bool:
    """Whether it is only supposed that it is said: إذا كان الرئيس يدعو إلى."""
    first = min(hit.i, who.phrase.first) if who.phrase else hit.i
    return any(text.plays(i, "conditional") for i in range(max(sentence.first, first - 2), hit.i))


def elidable(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb may stand without its subject: at the head of a clause, never a present that reads as a passive."""
    i, form = hit.i, hit.form
    purpose = form.shape == "present" and hit.cut and text.folds[i][hit.cut - 1] == "ل"
    if form.shape == "present" and not purpose:
        return (text.folds[i][0] == "و" and hit.cut == 1 and i > sentence.first) or _pronoun_before(text, i)
    if hit.cut or i == sentence.first:
        return True
    before = i - 1
    if text.plays(before, "adverb"):
        before = max(sentence.first, before - 1)
    if before > sentence.first and text.phrase(before - 1, "turn") > 1:
        return True
    return text.folds[before] in {"،", ".", "؛"} or any(text.plays(before, r) for r in ("turn", "verbal_link")) or (
        text.plays(before, "negation")
    )


def _pronoun_before(text: Text, i: int) -> bool:
    return i > 0 and text.plays(i - 1, "turn_pronoun")
