"""Whose verb it is: the phrase after it, before it, or before its الذي."""

from __future__ import annotations

from typing import NamedTuple

from musnad.lexicon.cues import Form
from musnad.statements.hits import Hit
from musnad.statements.phrase import Phrase, Reach
from musnad.statements.phrases import new_name, read
from musnad.statements.text import Sentence, Text

FARTHEST_SUBJECT = 30
"""Tokens that a subject before its verb may begin ahead of it, office and apposition included."""


LONGEST_ASIDE = 12
"""Tokens between a verb and its subject that tell where or to whom it was said."""


class Who(NamedTuple):
    """The subject in print (null when elided), how it stands to the verb, and the token after both."""

    phrase: Phrase | None
    order: str
    after: int


def reach_of(form: Form) -> Reach:
    """What may follow a subject of this cue."""
    if form.cue.government & {"person", "topic"}:
        return "object"
    return "noun" if "direct" in form.cue.government else "clause"


def subject(text: Text, sentence: Sentence, hit: Hit) -> Who:
    """The subject of a finite cue: before it where a clause begins with it, else after it, else elided."""
    before = before_verb(text, sentence, hit)
    paused = hit.i > sentence.first and text.folds[hit.i - 1] == "،"
    if before and before.order == "subject-verb" and not paused:
        return before
    after = after_verb(text, sentence, hit)
    if before and (after is None or ("person" in hit.form.cue.government and before.order != "subject-clause-verb")):
        return before
    return after or Who(None, "elided", hit.i + 1)


def after_verb(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """The phrase after the verb, a day, an adverb or a comma between: وقال أمس الوزير."""
    i = hit.i + 1
    while i < sentence.last and (text.plays(i, "adverb") or text.plays(i, "time") or text.folds[i] == "،"):
        i += 1
    if i >= sentence.last:
        return None
    if j := _past_aside(text, i, sentence.last):
        i = j
    phrase = read(text, i, sentence.last, reach_of(hit.form))
    if phrase is None:
        phrase = _unknown(text, i, sentence.last, hit)
    if phrase is None or not agrees_after(text, hit.form, phrase):
        return None
    return Who(phrase, "verb-subject", phrase.last)


def _past_aside(text: Text, i: int, stop: int) -> int | None:
    """The person's phrase behind where or to whom he spoke: أكد في تصريح صحافي لـ«الميناء» [الدكتور فلان] أن."""
    told = text.plays(i, "preposition") and i + 1 < stop and (text.plays(i + 1, "occasion") or text.plays(i + 1, "channel"))
    named = text.named.get(i)
    noun = text.noun(i, 1) if text.folds[i].startswith("ل") else None
    lent = (text.folds[i] == "ل" and i + 1 in text.closes) or (named and named.cut and named.mention.type == "MEDIA")
    if not (told or lent or (noun and noun.kind == "media")):
        return None
    for j in range(i + 1, min(stop, i + LONGEST_ASIDE)):
        if text.folds[j] in {":", "."} or text.plays(j, "free") or text.plays(j, "free_pronoun"):
            return None
        head = text.noun(j)
        person = (n := text.name(j)) is not None and n.mention.type == "PER"
        if not (person or (head and head.kind in {"office", "title"})):
            continue
        before = j - 1
        if before in text.opens or text.adjective(before) or text.plays(before, "time") or (
            before in text.within and text.within[before].mention.type == "MEDIA"
        ):
            return j
    return None


def _unknown(text: Text, i: int, stop: int, hit: Hit) -> Phrase | None:
    """A name that no mention covers, before أن or a mark, an apposition or an aside between: قال فلان الفلاني إن."""
    if not hit.form.cue.government & {"quote", "an"}:
        return None
    phrase = new_name(text, i, stop, reach_of(hit.form))
    if phrase is None or phrase.last >= stop:
        return None
    j = phrase.last
    if _says(text, j) or (text.plays(j, "preposition") and j + 1 < stop and _says(text, j + 1)):
        return phrase
    if phrase.noun is None and "direct" in hit.form.cue.government and text.folds[j] != "،":
        return None
    return phrase if _said_later(text, j, stop) else None


def _says(text: Text, i: int) -> bool:
    """Whether what is said begins at token i."""
    return text.plays(i, "free") or text.plays(i, "free_pronoun") or text.folds[i] == ":" or i in text.closes


def _said_later(text: Text, i: int, stop: int) -> bool:
    """Whether أن or a colon follows an aside of commas, times and prepositions."""
    if not (text.folds[i] == "،" or text.plays(i, "preposition") or text.plays(i, "time") or text.plays(i, "relative")):
        return False
    return any(_says(text, j) for j in range(i + 1, min(stop, i + 2 * LONGEST_ASIDE)))


def agrees_after(text: Text, form: Form, phrase: Phrase) -> bool:
    """Whether a verb agrees with the phrase after it: in gender, where the phrase is one person or thing."""
    told = gender(text, phrase)
    noun = phrase.noun
    if form.number != "s":
        return False
    if noun and noun.number == "p" and not phrase.name:
        things = noun.kind in {"body", "document", "media"} or noun.en == "source"
        return form.gender == "f" or not things
    return told is None or told == form.gender


def agrees_before(text: Text, form: Form, phrase: Phrase) -> bool:
    """Whether a verb agrees with the phrase before it, in number too."""
    told = gender(text, phrase)
    noun = phrase.noun
    if noun and not phrase.name and noun.number == "p":
        human = noun.kind in {"office", "unnamed", "side", "all"} and not noun.id.startswith("source")
        return form.number == "p" if human else (form.gender, form.number) == ("f", "s") or form.number == "p"
    if phrase.number == "s" and form.number != "s":
        return _people(text, phrase)
    return form.number in {phrase.number, "s"} and (told is None or told == form.gender)


def _people(text: Text, phrase: Phrase) -> bool:
    """Whether a name stands for a people: الأميركيون."""
    nisba = text.lexicon.nisbas.get(text.folds[phrase.first][phrase.cut :])
    return phrase.noun is None and nisba is not None and nisba.number == "p"


def gender(text: Text, phrase: Phrase) -> str | None:
    """Masculine or feminine, where the noun or the table of people tells."""
    if phrase.joined:
        return None
    if phrase.noun:
        return phrase.noun.gender
    if phrase.name:
        known = text.lexicon.entities.get(phrase.name.mention.entity)
        return known.sex if known else None
    return None


def before_verb(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """The phrase that ends where the verb begins, at the head of its clause, or before الذي."""
    if hit.cut:
        return None
    j = hit.i - 1
    while j >= sentence.first and _between(text, j):
        j -= 1
    if j < sentence.first:
        return None
    if text.plays(j, "relative"):
        return _before_relative(text, sentence, hit, j)
    if text.folds[j] == "،":
        j = _before_insertion(text, sentence, j)
    for start in range(max(sentence.first, j - FARTHEST_SUBJECT), j + 1):
        for cut in clause_cuts(text, sentence, start):
            phrase = read(text, start, hit.i, "clause", cut)
            if phrase is None or not agrees_before(text, hit.form, phrase):
                continue
            if phrase.last == j + 1:
                return Who(phrase, "subject-verb", hit.i + 1)
            if cut == 0 and phrase.last < j and text.plays(phrase.last, "relative"):
                return Who(phrase, "subject-clause-verb", hit.i + 1)
    return None


def _between(text: Text, j: int) -> bool:
    """Whether a token may stand between a subject and its verb."""
    if j in text.within:
        return False
    return any(text.plays(j, role) for role in ("verbal_link", "adverb", "time", "negation")) or text.folds[j] in {"-", "–", ")"}


def _before_insertion(text: Text, sentence: Sentence, j: int) -> int:
    """The token before an insertion in commas, or before the comma alone: فلان، الذي يزور العاصمة، قال."""
    for k in range(j - 1, max(sentence.first, j - FARTHEST_SUBJECT), -1):
        if text.folds[k] == "،":
            return k - 1
    return j - 1


def _before_relative(text: Text, sentence: Sentence, hit: Hit, j: int) -> Who | None:
    named = text.within.get(j - 1) if j - 1 >= sentence.first else None
    if named is None or named.mention.type not in {"PER", "ORG", "GPE", "GROUP"}:
        return None
    person = named.mention.type == "PER"
    if office := _office_before(text, sentence, j):
        return Who(office, "relative", hit.i + 1) if agrees_before(text, hit.form, office) else None
    phrase = Phrase(named.first, named.cut, named.last, None, named if person else None, () if person else (named,))
    return Who(phrase, "relative", hit.i + 1) if agrees_before(text, hit.form, phrase) else None


def _office_before(text: Text, sentence: Sentence, j: int) -> Phrase | None:
    """The phrase of office, name and all, that ends before token j."""
    for start in range(max(sentence.first, j - FARTHEST_SUBJECT // 2), j):
        for cut in (0, 1):
            noun = text.noun(start, cut)
            if noun and noun.kind in {"office", "unnamed"} and not (start > sentence.first and text.noun(start - 1)):
                phrase = read(text, start, j, "clause", cut)
                if phrase and phrase.last == j:
                    return phrase
    return None


def clause_cuts(text: Text, sentence: Sentence, i: int) -> tuple[int, ...]:
    """How many letters a subject at token i may be cut by when a clause begins there; empty when none does."""
    fold = text.folds[i]
    cuts: list[int] = []
    before = i - 1
    if i == sentence.first or text.punctuation(before) or any(
        text.plays(before, role) for role in ("clause", "turn", "free", "b_free", "frame_free", "verbal_link")
    ) or text.folds[before].removeprefix("و") in {"كان", "كانت", "كانوا", "كما"}:
        cuts.append(0)
    if fold[0] in "وف" and len(fold) > 2 and (i == sentence.first or text.punctuation(before)):  # noqa: PLR2004
        cuts.append(1)
    return tuple(cuts)


def subjects_before(text: Text, sentence: Sentence, stop: int) -> list[Phrase]:
    """Phrases of the sentence up to `stop` that can be subjects: after a verb, or at the head of a clause."""
    found: list[Phrase] = []
    i = sentence.first
    while i < stop:
        phrase = _subject_at(text, sentence, i, stop) or _related(text, i, stop)
        if phrase:
            found.append(phrase)
        i = phrase.last if phrase else i + 1
    return found


def _related(text: Text, i: int, stop: int) -> Phrase | None:
    """A person of whom a الذي or التي goes on to tell."""
    named = text.named.get(i)
    if named is None or named.mention.type != "PER" or named.last >= stop or not text.plays(named.last, "relative"):
        return None
    return Phrase(named.first, named.cut, named.last, None, named)


def _subject_at(text: Text, sentence: Sentence, i: int, stop: int) -> Phrase | None:
    cuts = clause_cuts(text, sentence, i)
    headed = i == sentence.first + 1 or (i > sentence.first + 1 and text.folds[i - 2] == "،")
    opening_verb = headed and i in text.named and not _no_verb(text, i - 1)
    if not cuts and not opening_verb and not (i > sentence.first and _verb(text, i - 1)):
        return None
    for cut in cuts or (0,):
        phrase = read(text, i, stop, "clause", cut)
        if phrase and phrase.kind in {"name", "office", "unnamed", "body", "side"}:
            return phrase
    return None


def _no_verb(text: Text, i: int) -> bool:
    """Whether a sentence's first word is plainly no verb: a preposition, a noun that speaks, a word with the article."""
    fold = text.folds[i].removeprefix("و")
    if text.punctuation(i):
        return True
    return fold.startswith("ال") or text.words.plays(fold, "preposition") or fold in text.nouns or i in text.within


def _verb(text: Text, i: int) -> bool:
    """Whether a word is a verb of the tables, or has the shape of a present that is no name and no noun known."""
    fold = text.folds[i]
    stems = (fold, fold[1:]) if fold[0] in "وف" else (fold,)
    if any(s in text.lexicon.verbs or s in text.cues.forms for s in stems):
        return True
    stem = stems[-1]
    present = stem.startswith("ي") and len(stem) > 3  # noqa: PLR2004 - يوم is no verb
    return present and i not in text.within and not text.adjective(i) and not text.plays(i, "time")
