"""What stands beside a speaker's phrase: an office behind the name, a name behind the office."""

from __future__ import annotations

from dataclasses import replace

from musnad.statements.belonging import spoken_to
from musnad.statements.boundaries import (
    LONGEST_NAME,
    THAT,
    known_word,
    name_word,
    opens,
    said_next,
    to_outlet,
    words_of_name,
)
from musnad.statements.builder import LONGEST_BRACKET, Builder
from musnad.statements.foreign import foreign
from musnad.statements.governed import circumstance
from musnad.statements.phrase import Phrase, Reach
from musnad.statements.tails import with_far_name
from musnad.statements.text import Text
from musnad.statements.walk import HOLDERS

DASHES = frozenset("-–—")

SHORTEST_GOVERNED = 4
"""Letters of a word with ب that a cue may govern."""

LONGEST_TAIL = 18
"""Tokens from an office to the end of its holder's name, where what lies between is no part of the phrase yet."""

LONGEST_REST = 2
"""Words of a name behind its mention."""

LONGEST_FIELD = 9
"""Tokens of what a specialist knows and of his name: في مجال حقوق الإنسان فلان الفلاني."""


def complete(text: Text, stop: int, reach: Reach, phrase: Phrase) -> Phrase:
    """The phrase with its apposition, where it does not run into whom it is told."""
    if phrase.last >= stop:
        return phrase
    if reach == "object":
        return _between_commas(text, stop, phrase)
    if phrase.name or phrase.unknown:
        return with_office(text, stop, reach, phrase)
    if phrase.noun is None or phrase.noun.kind not in HOLDERS:
        return phrase
    for beside in (
        _named_specialist(text, stop, phrase),
        _late_name(text, stop, reach, phrase),
        with_far_name(text, stop, reach, phrase),
    ):  # fmt: skip
        if beside is not phrase:
            return phrase if beside.name and foreign(text, phrase.first, beside.name) else beside
    return _far_name(text, stop, phrase)


def _between_commas(text: Text, stop: int, phrase: Phrase) -> Phrase:
    """The office with its holder's name in commas, after which whom it is said to may come: حذر العميد، فلان، من."""
    i = phrase.last + 1
    if phrase.name or phrase.unknown or phrase.noun is None or phrase.noun.kind not in HOLDERS or i >= stop:
        return phrase
    longer = _late_name(text, stop, "object", phrase)
    closed = longer.last < stop and (text.folds[longer.last] == "،" or text.plays(longer.last, "relative"))
    return longer if closed and longer is not phrase else with_far_name(text, stop, "object", phrase)


def with_office(text: Text, stop: int, reach: Reach, phrase: Phrase) -> Phrase:
    """The phrase with an office that stands after the name, a comma between or not: فلان وزير الخارجية."""
    i = _rest_of_name(text, stop, phrase)
    if reach == "object" or i >= stop:
        return phrase
    if text.folds[i] in DASHES:
        return _between_dashes(text, stop, phrase)
    comma = text.folds[i] == "،"
    j = i + int(comma)
    noun = text.noun(j) if j < stop else None
    untitled = phrase.noun is None or phrase.noun.kind == "title"
    honoured = _honoured(phrase) and noun is not None and noun.kind == "office" and not noun.definite
    if noun is None or noun.kind not in HOLDERS or not (untitled or honoured):
        return phrase
    office = Builder(text, stop, reach).after_noun(j, 0, noun)
    ends = office.last < stop and (opens(text, office.last) or _placed(text, office.last))
    ends = ends or (office.last < stop and text.folds[office.last][0] == "ل" and spoken_to(text, office.last))
    if office.name or ((comma or not untitled) and not ends):
        return phrase
    return replace(phrase, last=office.last, noun=office.noun, owners=office.owners)


def _honoured(phrase: Phrase) -> bool:
    """Whether one definite word stands before the name, as an honour: [المستشار] فلان رئيس المحكمة."""
    named = phrase.name.first if phrase.name else phrase.unknown[0] if phrase.unknown else phrase.first
    bare = named == phrase.first + 1
    return bare and phrase.noun is not None and phrase.noun.definite


def _rest_of_name(text: Text, stop: int, phrase: Phrase) -> int:
    """The token after the words of a name that its mention left out, an office behind: جابر المبارك [الحمد] رئيس."""
    i = phrase.last
    person = phrase.name is not None and phrase.name.last == i
    j = i
    while person and j < min(stop, i + LONGEST_REST) and text.folds[j].startswith("ال") and _names(text, j):
        j += 1
    noun = text.noun(j) if i < j < stop else None
    return j if noun is not None and noun.kind == "office" and not noun.definite else i


def _names(text: Text, i: int) -> bool:
    """Whether a word with the article may be of a name: الحمد, الصباح."""
    return name_word(text, i, first=False) and not text.adjective(i)


def _placed(text: Text, i: int) -> bool:
    """Whether a preposition tells when or where it was said: فلان، مدير المركز [على] هامش ندوة."""
    return text.plays(i, "preposition") and i + 1 < len(text.folds) and circumstance(text, i)


def _between_dashes(text: Text, stop: int, phrase: Phrase) -> Phrase:
    """The phrase with an office between dashes: فلان -نائب الوزير-."""
    i = phrase.last
    noun = text.noun(i + 1) if i + 1 < stop else None
    end = min(stop, i + LONGEST_BRACKET * 2)
    closed = next((j for j in range(i + 2, end) if text.folds[j] in DASHES), None)
    if noun is None or closed is None:
        return phrase
    return replace(phrase, last=closed + 1, noun=phrase.noun or noun)


def _named_specialist(text: Text, stop: int, phrase: Phrase) -> Phrase:
    """With what he knows or does and then his name, in no table: الناشط في حقوق الإنسان فلان الفلاني:."""
    i, noun = phrase.last, phrase.noun
    if noun is None or noun.kind != "unnamed" or noun.number != "s" or not noun.definite:
        return phrase
    if i == phrase.first + 1 and not text.plays(i, "preposition_fi"):
        return phrase
    end = min(stop, i + LONGEST_FIELD)
    last = next((j for j in range(i + 1, end) if _no_field(text, j)), end)
    if last >= stop or not opens(text, last):
        return phrase
    first = last
    while first > i and (known_word(text, first - 1) or not text.folds[first - 1].startswith("ال")):
        first -= 1
    named = last - first > 1 and first > i and any(known_word(text, j) for j in range(first, last))
    return replace(phrase, last=last, unknown=(first, last)) if named else phrase


def _late_name(text: Text, stop: int, reach: Reach, phrase: Phrase) -> Phrase:
    """With a name after a comma: نائب الورداني، رائد النجدي; الوزير الأول، وزير المالية، فلان."""
    i = phrase.last + 1
    bare_title = phrase.noun is not None and phrase.noun.kind == "title" and i == phrase.first + 2
    if phrase.noun is None or bare_title or i >= stop or text.folds[i - 1] != "،":
        return phrase
    if text.plays(i, "at_that_time") and i + 2 < stop and text.folds[i + 1] == "،":
        i += 2  # وزير الخارجية الناري، وقتها، فلان
    found, noun = text.name(i), text.noun(i)
    if found and found.mention.type == "PER":
        return replace(phrase, last=found.last, name=found)
    one = phrase.noun.number == "s" and phrase.noun.en != "source"  # ووفقا للمصادر، تسير المحادثات
    last = words_of_name(text, i, stop, first=True) if noun is None and one else i
    if last == i and noun is None and one and phrase.noun.definite | (phrase.noun.kind == "office"):
        bare = words_of_name(text, i, stop, first=False)  # نائب الحركة، العجمي الوريمي، إن
        paired = bare - i == LONGEST_REST and bare + 1 < stop and text.folds[bare] == "،"
        last = bare if paired and said_next(text, bare + 1) else i
    while last - i > 2 and text.folds[last - 1].startswith("ال") and text.folds[last - 1].endswith("ه"):  # noqa: PLR2004
        last -= 1
    if last - i > 1 and last < stop and _named_late(text, i, last, stop):
        return replace(phrase, last=last, unknown=(i, last))
    whole = one and phrase.noun.kind == "office" and last - i > LONGEST_REST
    whole = whole and not text.folds[i + 2].startswith("ال") and text.folds[i] not in text.lexicon.words.particles
    if whole and known_word(text, i) and known_word(text, i + 1) and not known_word(text, i + 2):
        return replace(phrase, last=i + 2, unknown=(i, i + 2))  # انتقد الأمين العام، فلان الفلاني تحركات الوفد
    if noun and noun.kind in {"office", "title"}:
        more = Builder(text, stop, reach).after_noun(i, 0, noun)
        more = more if noun.kind == "title" else complete(text, stop, reach, more)
        if more.name or more.unknown:
            return replace(phrase, last=more.last, name=more.name, unknown=more.unknown)
    return phrase


def _named_late(text: Text, i: int, last: int, stop: int) -> bool:  # noqa: PLR0911 - one question a line
    """Whether words i to last, behind an office and its comma, are its holder's name no table has.

    What is said follows, or a second comma and what is said; of known names a day, a preposition or a comma do.
    """
    paused = text.folds[last] == "،" and last + 1 < stop
    if text.plays(i, "frame_free"):
        return False
    if known_word(text, i) and to_outlet(text, last):
        return True  # مدير المركز، فارس الكتبي [للرصد]، إن
    link = paused and last + 2 == stop and text.plays_any(last + 1, ("then", "verbal_link"))
    if text.folds[last] == "،" and (link or last + 1 == stop) and last - i > 1 and stop < len(text.folds):
        return text.folds[stop] in text.cues.forms or text.folds[stop][1:] in text.cues.forms
    if paused and text.plays(last + 1, "time"):
        return True
    if paused and (said_next(text, last + 1) or _governed_next(text, last + 1)):
        return True
    if last - i > 1 and text.folds[last - 1].startswith("ال") and last < stop and said_next(text, last):
        return True
    if not any(known_word(text, j) for j in range(i, last)):
        return False
    first = known_word(text, i)
    family = last - i > 1 and text.folds[last - 1].startswith("ال") and last < stop
    if first and family and text.folds[last].startswith("ال") and text.noun(last) is None:
        return True  # اعتبر النائب، فلان الفلاني [الزيارة] مهمة
    return (first and (said_next(text, last) or text.plays_any(last, ("time", "preposition")))) or paused


def _governed_next(text: Text, i: int) -> bool:
    """Whether a preposition or ب on a word follows, as a cue governs it: حذر العميد، فلان الفلاني، [من] كذا."""
    governed = text.folds[i].startswith("ب") and len(text.folds[i]) >= SHORTEST_GOVERNED
    return text.plays(i, "preposition") or (governed and not text.plays_any(i, ("adverbial_b", "adverb")))


def _far_name(text: Text, stop: int, phrase: Phrase) -> Phrase:
    """With a name right before what is said: مدير الحملة لنصرة الجيران في الوادي فلان الفلاني إن."""
    if phrase.noun is None or phrase.noun.number != "s" or text.plays(phrase.last, "claim_noun"):
        return phrase  # أكد قيادي بارز [وصول] زعيمهم فلان
    ahead = range(phrase.last, min(stop, phrase.last + LONGEST_TAIL))
    said = next((j for j in ahead if _ends_tail(text, j) or (j > phrase.last and _named_before(text, j))), None)
    said = said - 1 if said and said > phrase.last and text.folds[said - 1] == "،" else said
    if said is None or said <= phrase.last:
        return phrase
    named = text.within.get(said - 1)
    named = named if named and named.last == said and named.mention.type == "PER" else None
    long = (
        named is not None
        and named.cut == 0
        and text.plays_any(said, THAT)
        and _one_office(text, phrase.last, named.first)
    )
    if not long and any(_no_tail(text, j) for j in range(phrase.last, said)):
        return phrase
    if named:
        return replace(phrase, last=said, name=named)
    first = said
    while first > phrase.last and name_word(text, first - 1, first=False):
        first -= 1
    while first < said and not known_word(text, first):
        first += 1
    family = said - first > 1 and text.folds[said - 1].startswith("ال")
    several = family or sum(known_word(text, j) for j in range(first, said)) > 1
    if not several and _foreign(text, phrase, said):
        first, several = phrase.last, True
    return replace(phrase, last=said, unknown=(first, said)) if several else phrase


def _one_office(text: Text, first: int, last: int) -> bool:
    """Whether tokens first to last may all say what an office is over: في المفاوضات بين نارية وسهلستان على الحدود."""
    broken = ("relative", "clause", "turn", "negation", "time", *THAT)
    if last <= first or text.plays(last - 1, "preposition") or not text.folds[last - 1].startswith(("ال", "لل", "بال")):
        return False  # في مقابلة مع [فلان] أن
    return not any(
        text.punctuation(j)
        or text.plays_any(j, broken)
        or (_acts(text, j) and not text.plays_any(j, ("preposition", "adverbial_b")))  # بين
        or ((found := text.named.get(j)) is not None and found.mention.type in {"PER", "MEDIA"})
        or ((noun := text.noun(j)) is not None and noun.kind in {*HOLDERS, "media", "side"})
        for j in range(first, last)
    )


def _acts(text: Text, i: int) -> bool:
    """Whether token i is a word of a cue, or a verb."""
    return text.folds[i] in text.cues.forms or text.folds[i] in text.lexicon.verbs


def _foreign(text: Text, phrase: Phrase, said: int) -> bool:
    """Whether all between a definite office and what is said is an unknown name: الناطق باسم كذا ركسان تولباي إن."""
    words, noun = range(phrase.last, said), phrase.noun
    whole = phrase.last - 1 in text.within or text.folds[phrase.last - 1].startswith(("ال", "لل"))
    if noun is None or not noun.definite or not whole or not 1 < len(words) <= LONGEST_NAME:
        return False
    bare = sum(not text.folds[j].startswith("ال") for j in words)
    defined = any(text.folds[j].startswith("ال") and text.adjective(j) for j in words)
    return bare > 1 and not defined and all(name_word(text, j, first=False) for j in words)


def _named_before(text: Text, i: int) -> bool:
    """Whether a person's name ends where a preposition begins that a cue may govern: رئيس اللجنة فلان [عن]."""
    named = text.within.get(i - 1)
    if named is None or named.last != i or named.mention.type != "PER":
        return False
    return text.plays_any(i, ("preposition_an_prep", "preposition_ala", "preposition_ila"))


def _ends_tail(text: Text, i: int) -> bool:
    """Whether what is said, or to which outlet, begins at token i: إن, :, «, لـ«الشراع», لصحيفة."""
    if text.folds[i] == ":" or i in text.closes or text.plays_any(i, THAT):
        return True
    media = text.noun(i, 1) if text.folds[i].startswith("ل") else None
    marked = text.folds[i] == "ل" and i + 1 < len(text.folds) and i + 1 in text.closes
    return marked or (media is not None and media.kind == "media")


def _no_field(text: Text, i: int) -> bool:
    """Whether token i ends what a specialist knows, and his name with it."""
    if text.punctuation(i) or text.plays_any(i, ("preposition", "forum")):
        return True
    return opens(text, i) or text.folds[i] in text.cues.forms


def _no_tail(text: Text, i: int) -> bool:
    """Whether token i cannot stand between an office and its holder's name."""
    if (
        text.plays_any(i, ("relative", "clause", "turn", "adverb", "negation", "forum"))
        or text.folds[i] in text.cues.forms
    ):
        return True
    if text.punctuation(i) and text.folds[i] not in {"،", "(", ")", "."}:
        return True
    addressed = text.noun(i, 1) if text.folds[i][0] in "لبك" else None
    addressed = None if addressed and addressed.en == "countries" else addressed  # مجلس التعاون لدول الوادي
    noun = text.noun(i)
    if (addressed and addressed.kind in {*HOLDERS, "media", "side"}) or (noun and noun.kind in {"media", "side"}):
        return True
    if name_word(text, i, first=False):
        return False  # علي is Ali
    return text.plays(i, "preposition") and not text.plays_any(i, ("preposition_fi", "preposition_an_prep"))
