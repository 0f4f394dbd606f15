"""Which verbs stand without their subject: at the head of a clause, behind an adverbial; what is only supposed."""

from __future__ import annotations

from musnad.statements.hits import Hit
from musnad.statements.phrase import Phrase
from musnad.statements.text import Sentence, Text

LONGEST_TOPIC = 14
"""Tokens of what a sentence says it speaks of before its verb."""

TOLD = frozenset({"say", "assert", "explain", "reveal", "announce"})
"""Acts of telling: that they are not done is worth telling; لا تعترف بالازدواج is no speech."""

BELIEF = frozenset({"think", "expect"})
"""Acts whose present without subject rather is a passive: ويعتقد أن, ويتوقع أن."""

ELIDED_BEHIND = ("turn", "verbal_link", "negation", "whenever", "rather")
"""Roles of words behind which a past verb may stand without its subject: عندما قال إن."""

PASSIVE_ACTS = frozenset({"announce", "reveal", "write", "relay", "decline"})

LONGEST_QUESTION = 25
"""Tokens of a question that is told before its answer."""

LONGEST_LEAD_IN = 12
"""Tokens of an adverbial that leads a sentence: وفي مقابلة مع قناة نبأ."""


def conditional(text: Text, sentence: Sentence, hit: Hit, phrase: Phrase | None) -> bool:
    """Whether it is only supposed that it is said: إذا كان الرئيس يدعو إلى."""
    first = min(hit.i, phrase.first) if phrase else hit.i
    if first > sentence.first and hit.form.shape == "present" and text.plays(first - 1, "whenever"):
        return True  # سنعود عندما يعترف الجميع بأن
    return any(text.plays(i, "conditional") for i in range(max(sentence.first, first - 2), hit.i))


def _says_at_once(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether a colon, a mark or أن stands right behind a verb: [تقول]: «تعبنا»."""
    j = i + 1
    told = j < sentence.last and (text.folds[j] == ":" or j in text.closes)
    return told or (j < sentence.last and text.plays_any(j, ("free", "free_pronoun")))


def _says_on(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether a verb of going on stands right before a present that says what: واستطرد [يقول]."""
    before = text.cues.forms.get(text.folds[i - 1].removeprefix("و"), ()) if i > sentence.first else ()
    return any(f.shape == "past" and "goes_on" in f.cue.government and not f.object for f in before)


def _replies(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether the sentence begins with the question that is answered: وردا على سؤال عما إذا كان عاد [قالت]."""
    first = sentence.first
    asked = text.phrase(first, "in_reply") if hit.i - first <= LONGEST_QUESTION else 0
    if not asked or "quote" not in hit.form.cue.government or hit.form.shape != "past":
        return False
    question = any(text.folds[j].removeprefix("ال") == "سوال" for j in range(first, min(hit.i, first + asked + 1)))
    between = range(first + asked, hit.i)
    named = any(j in text.within and text.within[j].mention.type == "PER" for j in between)  # who is asked about
    return question and not named and not any(_tells(text, j) or text.folds[j] == "." for j in between)


def _about(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether the sentence begins with what is spoken of: وحول الاتفاق بشأن الملف [قالت]."""
    first = sentence.first
    led = text.folds[first].startswith("و") and text.plays(first, "about")
    clear = not any(_tells(text, j) or text.plays(j, "relative") for j in range(first + 1, i))
    return led and clear and i - first <= LONGEST_TOPIC


def _led_in(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether the sentence begins with when, where or to what, no comma behind: وفي هذا السياق [أكد] أن.

    What is announced or revealed there rather is a passive: وفي ذلك العام أعلن استقلال البلاد.
    """
    first, told = sentence.first, hit.form.cue
    if told.act in PASSIVE_ACTS or hit.i - first > LONGEST_LEAD_IN:
        return False
    fold = text.folds[first]
    stem = fold[1:] if fold[0] in "وف" else fold
    led = text.words.plays(stem, "preposition") or text.phrase(first, "in_reply") or text.phrase(first, "turning")
    between = range(first + 1, hit.i)
    framed = any(
        text.folds[first + 1 : first + 1 + len(frame.rest)] == list(frame.rest)
        for frame in text.cues.frames.get(stem, ())
    )
    if not led or not between or framed or any(_breaks(text, j) for j in between):
        return False
    spoke = any(text.plays_any(j, ("forum", "occasion", "gathering")) for j in between)
    return spoke or bool(told.government & {"quote", "an"})


def _breaks(text: Text, i: int) -> bool:
    """Whether token i cannot stand in an adverbial that leads a sentence: a sign, a verb, الذي, أن."""
    fold = text.folds[i]
    if (text.punctuation(i) and i not in text.closes and i not in text.opens) or i in text.within:
        return fold in {"،", ":", "؛", "."}
    verb = fold in text.lexicon.verbs and text.noun(i) is None and not text.words.plays(fold, "forum")
    return _tells(text, i) or verb or text.plays_any(i, ("relative", "clause", "free", "free_pronoun", "negation"))


def _tells(text: Text, i: int) -> bool:
    """Whether token i is a form of a cue, and none of passing on: ملف [نقل] المعلمين."""
    return any("relay" not in f.cue.government for f in text.cues.forms.get(text.folds[i], ()))


def in_it(text: Text, i: int) -> bool:
    """Whether a pronoun takes up in what it is said: كلمة قال [فيها], مداخلة أوضح [من خلالها]."""
    return text.words.begins(text.folds, i, "in_it") > 0


def _not_said(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a negation that opens a clause stands before the verb: ولم يكشف عن, لكنها لم تعلن."""
    i = hit.i - 1
    if hit.cut or i < sentence.first or hit.form.cue.act not in TOLD:
        return False
    if text.folds[i][0] in "وف" and text.words.plays(text.folds[i][1:], "negation"):
        return True
    return text.plays(i, "negation") and i > sentence.first and text.plays_any(i - 1, ("turn", "turn_pronoun"))


def elidable(text: Text, sentence: Sentence, hit: Hit) -> bool:  # noqa: PLR0911 - one question a line
    """Whether a verb may stand without its subject: at the head of a clause, no present that reads as a passive."""
    i, fold = hit.i, text.folds[hit.i]
    purpose = hit.cut > 0 and fold[hit.cut - 1] == "ل"
    if i > sentence.first + 1 and text.plays(i - 1, "free") and text.plays_any(i - 2, ("without", "earlier")):
        return True
    if hit.form.shape == "present" and not purpose and _not_said(text, sentence, hit):
        return True
    if hit.form.shape == "present" and not purpose:
        goes_on = any("goes_on" in f.cue.government for f in hit.forms)
        joined = (
            fold[0] == "و" and hit.cut == 1 and (goes_on or (i > sentence.first and hit.form.cue.act not in BELIEF))
        )
        after = i > sentence.first and text.plays_any(i - 1, ("turn_pronoun", *(("turn", "set_on") if goes_on else ())))
        after = after or (goes_on and (_led_in(text, sentence, hit) or _says_on(text, sentence, i)))
        after = after or (
            i == sentence.first and goes_on and hit.form.cue.act == "say" and _says_at_once(text, sentence, i)
        )
        return joined or after or (i + 1 < sentence.last and in_it(text, i + 1))
    if hit.cut or i == sentence.first or text.plays(i - 1, "free_pronoun"):
        return True
    if i + 1 < sentence.last and in_it(text, i + 1):
        return True
    if _about(text, sentence, i) or _led_in(text, sentence, hit) or _replies(text, sentence, hit):
        return True
    if text.folds[i - 1] == "،" and text.phrase(sentence.first, "was") and not text.people(sentence):
        return False  # وكانت حصيلة أولى …، أفادت: hers
    before = i - 1
    if text.plays(before, "adverb"):
        before = max(sentence.first, before - 1)
    if before > sentence.first and text.phrase(before - 1, "turn") > 1:
        return True
    return text.folds[before] in {"،", ".", "؛", "و"} or text.plays_any(before, ELIDED_BEHIND)
