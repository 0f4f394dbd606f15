"""Where clauses begin, and who can be their subjects."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.statements.marks import name_in_marks
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.text import Sentence, Text

LONGEST_PRONOUN = 3
"""Letters of a preposition with its pronoun: لهم."""

PAUSES = frozenset("،؛-–")

HEADS = ("clause", "turn", "free", "and_free", "b_free", "frame_free", "verbal_link")
"""Roles of the words behind which a clause begins with its subject."""

NO_VERB = ("turn_pronoun", "turn", "clause", "relative", "adverb", "time", "adjective")

SHORTEST_PRESENT = 4
"""Letters of a word in ي that may be a present verb; يوم is none."""

LONGEST_TURNING = 3
"""Words that turn to another speaker: من جهة أخرى."""

LONGEST_WHEREAS = (2, 3)
"""Words that set one clause beside another: في وقت, في الوقت الذي."""

LONGEST_LEAD = 6
"""Tokens of an adverbial that leads a clause: وفي العام نفسه."""

LONGEST_WEAK = 4
"""Letters of a past verb that ends in alef: دعا."""

SHORTEST_JOINED = 3
"""Letters of a word whose و or ف may be a proclitic."""

SUBJECT_KINDS = frozenset({"name", "office", "unnamed", "body", "side", "media"})


def clause_cuts(text: Text, sentence: Sentence, i: int) -> tuple[int, ...]:
    """How many letters a subject at token i may be cut by when a clause begins there; empty when none does."""
    before, fold = i - 1, text.folds[i]
    if i > sentence.first and text.plays(before, "demonstrative") and fold.startswith("ال"):
        noun = text.noun(i)  # أن هذا [المركز] قال; أن هذا الاتفاق سيمكن tells of a paper
        return () if noun is not None and noun.kind == "document" else clause_cuts(text, sentence, before)[:1]
    marked = i > sentence.first and (
        text.folds[before] == "(" or (before in text.closes and name_in_marks(text, before))
    )
    begins = i == sentence.first or (text.punctuation(before) and not marked)
    set_on = i > sentence.first and text.plays(before, "set_on")  # مضى [الورداني] يقول
    cuts = (0,) if begins or set_on or text.plays_any(before, HEADS) else ()
    joined = begins and fold[0] in "وف" and len(fold) >= SHORTEST_JOINED
    return (*cuts, 1) if joined else cuts


def clause_begins(text: Text, sentence: Sentence, i: int) -> tuple[int, bool]:
    """The first token of the clause that begins at i, with its turn word and comma, and whether one stands there."""
    turned = text.folds[i][0] in "وف" and i in text.named and text.named[i].cut == 1
    j = i
    while j > sentence.first:
        if text.folds[j - 1] in PAUSES:
            led = _led_by(text, sentence, j - 1) if text.folds[j - 1] == "،" else None
            return (j - 1 if led is None else led), True  # ، وفي العام نفسه، [أعلنت]
        if text.folds[j - 1] == "و":
            j, turned = j - 1, True
            continue
        if (led := _led_by(text, sentence, j) or _turning(text, sentence, j)) is not None:
            return led, True
        if j - 1 > sentence.first and text.phrase(j - 2, "turn") > 1:
            paused = j - 2 > sentence.first and text.folds[j - 3] in PAUSES
            return (j - 3 if paused else j - 2), True
        if (led := _meanwhile(text, sentence, j)) is not None:
            return led, True
        if j - 1 > sentence.first and text.plays(j - 1, "free") and text.plays_any(j - 2, ("without", "earlier")):
            j -= 2
            turned = True
            continue
        if not text.plays_any(j - 1, ("turn", "verbal_link")):
            break
        turned = turned or text.plays(j - 1, "turn") or text.folds[j - 1].startswith("و")
        j -= 1
    return j, turned


def _meanwhile(text: Text, sentence: Sentence, i: int) -> int | None:
    """The comma before words that set a past verb beside what was told: ، في وقت [دعت] فيه اللجان إلى."""
    past = any(f.shape == "past" for f in text.cues.forms.get(text.folds[i], ()))
    for length in LONGEST_WHEREAS if past else ():
        j = i - length
        if j > sentence.first and text.phrase(j, "whereas") == length and text.folds[j - 1] in PAUSES:
            return j - 1
    return None


def _led_by(text: Text, sentence: Sentence, i: int) -> int | None:
    """The comma of a clause whose verb at token i stands behind where or when: ، وفي العام نفسه [أعلنت]."""
    for j in range(i - 2, max(sentence.first, i - LONGEST_LEAD), -1):
        if text.punctuation(j) or text.folds[j] in text.cues.forms or text.plays_any(j, ("relative", "free")):
            return None
        fold = text.folds[j]
        if fold[0] == "و" and text.words.plays(fold[1:], "preposition") and text.folds[j - 1] in PAUSES:
            return j - 1
    return None


def _turning(text: Text, sentence: Sentence, i: int) -> int | None:
    """The comma before words that turn to another speaker: ، من جهتها [قالت]."""
    for j in range(i - 1, max(sentence.first, i - LONGEST_TURNING - 1), -1):
        length = text.phrase(j, "turning")
        if length and j + length == i and text.folds[j - 1] in PAUSES:
            return j - 1
    return None


def subjects_before(text: Text, sentence: Sentence, stop: int, first: int | None = None) -> Iterator[Phrase]:
    """Phrases of the sentence up to `stop` that can be subjects: after a verb, at the head of a clause, before الذي."""
    i = sentence.first if first is None else first
    while i < stop:
        phrase = _subject_at(text, sentence, i, stop) or _related(text, i, stop)
        if phrase:
            yield phrase
        i = phrase.last if phrase else i + 1


def _related(text: Text, i: int, stop: int) -> Phrase | None:
    """A person of whom a الذي or التي goes on to tell."""
    named = text.named.get(i)
    if named is None or named.mention.type != "PER" or named.last + 1 >= stop:
        return None
    if not text.plays(named.last + int(text.folds[named.last] == "،"), "relative"):
        return None
    return Phrase(named.first, named.cut, named.last, None, named)


def _subject_at(text: Text, sentence: Sentence, i: int, stop: int) -> Phrase | None:
    if i > sentence.first + 1 and text.folds[i - 1] == "،" and (beside := _beside(text, i, stop)):
        return beside
    cuts = clause_cuts(text, sentence, i)
    headed = i == sentence.first + 1 or (i > sentence.first + 1 and text.folds[i - 2] == "،")
    noun = text.noun(i)
    if noun and (noun.en == "either" or (noun.number == "s" and not noun.definite and _rather_verb(text, i))):
        return None
    speaker = i in text.named or (noun is not None and noun.kind in {"office", "title", "body"})
    verb_before = headed and speaker and not _no_verb(text, i - 1)
    if not cuts and not verb_before and not _behind_verb(text, sentence, i):
        return None
    for cut in cuts or (0,):
        if cut and _verb_behind_and(text, i):
            continue  # وطالب الورداني
        phrase = read(text, i, stop, "clause", cut)
        text_speaks = phrase is not None and phrase.noun is not None and phrase.noun.kind == "document"
        if phrase and (phrase.kind in SUBJECT_KINDS or (text_speaks and phrase.noun and phrase.noun.definite)):
            return phrase
    return None


def _beside(text: Text, i: int, stop: int) -> Phrase | None:
    """The person before the comma, where an office behind it is his own: فلان، [حاكم الوادي]."""
    named, office = text.within.get(i - 2), text.noun(i)
    person = named is not None and named.mention.type == "PER" and named.last == i - 1
    if named is None or not person or office is None or office.kind not in {"office", "title"}:
        return None
    behind = read(text, i, stop, "clause")
    if behind is None or behind.name:
        return None
    return Phrase(named.first, named.cut, max(behind.last, named.last), office, named)


def _behind_verb(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether a verb stands before token i, بها between or not: كلمة ألقاها [فلان], تصريحات أدلى بها [فلان]."""
    if i == sentence.first or (i - 1 > sentence.first and text.plays(i - 2, "ordinal")):
        return False  # أكبر تجمع سياسي
    adverb = text.plays(i - 1, "adverb") and len(text.folds[i - 1]) > LONGEST_PRONOUN  # نفتها لاحقا [نارية]; وجهته له
    between = i - 1 > sentence.first and (text.plays(i - 1, "resumptive") or adverb)
    return is_verb(text, i - 1) or (between and is_verb(text, i - 2))


def _rather_verb(text: Text, i: int) -> bool:
    """Whether a word is spelt as a past verb of saying and its speaker follows: كما طالب فلان."""
    past = any(f.shape == "past" for f in text.cues.forms.get(text.folds[i], ()))
    return past and (i + 1 in text.named or text.noun(i + 1) is not None)


def _verb_behind_and(text: Text, i: int) -> bool:
    """Whether و and a word spelt as a past verb of saying stand before a name: [وطالب] الورداني is no student."""
    noun = text.noun(i, 1)
    past = any(f.shape == "past" for f in text.cues.forms.get(text.folds[i][1:], ()))
    return past and noun is not None and not noun.definite and i + 1 in text.named


def _no_verb(text: Text, i: int) -> bool:
    """Whether a clause's first word is plainly no verb: a preposition, a noun that speaks, a word with the article."""
    fold = text.folds[i].removeprefix("و")
    if text.punctuation(i) or i in text.within or fold.startswith("ال") or text.plays_any(i, NO_VERB):
        return True
    if text.words.plays(fold, "ordinal"):
        return True  # الجبهة، أكبر ائتلاف معارض في البلاد
    if fold.endswith("ه") and i + 1 not in text.named:
        return True
    if fold.endswith("ا") and len(fold) > LONGEST_WEAK and fold not in text.cues.forms:
        return True  # وتحديدا نارية
    return text.words.plays(fold, "preposition") or fold in text.nouns


def is_verb(text: Text, i: int) -> bool:
    """Whether a word is a verb of the tables, or has the shape of a present and is no name and no adjective."""
    fold = text.folds[i]
    if text.plays(i, "preposition"):
        return False
    stem = fold[1:] if fold[0] in "وف" else fold
    if _known_verb(text, fold) or (stem is not fold and _known_verb(text, stem)):
        return True
    present = stem.startswith("ي") and len(stem) >= SHORTEST_PRESENT
    return present and i not in text.within and not text.adjective(i) and not text.plays(i, "time")


def _known_verb(text: Text, stem: str) -> bool:
    """Whether a word is a verb of the tables, or a finite form of a cue; تصريح is its noun."""
    if stem in text.lexicon.verbs or text.words.plays(stem, "verb_word"):
        return True
    forms = text.cues.forms.get(stem)
    return forms is not None and any(f.shape in {"past", "present"} for f in forms)
