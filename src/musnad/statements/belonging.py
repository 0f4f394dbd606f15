"""Prepositions that belong to a speaker's phrase: المتحدث باسم, مسؤول في وزارة, الأمين العام للأمم المتحدة."""

from __future__ import annotations

from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.boundaries import known_word, opens
from musnad.statements.governed import stems
from musnad.statements.text import Text

LONGEST_OVER = 7
"""Tokens of what an office is over before its holder's name."""

SHORTEST_GLUED = 4
"""Letters of a word with ب or ل that can be what an office is over; به and لها are none."""

PLACES = frozenset({"ORG", "GPE", "GROUP", "LOC"})
ENVOYS = frozenset({"ambassador", "delegate", "representative", "envoy", "coordinator", "emissary"})
ELECTED = frozenset({"deputy", "delegate", "representative", "candidate", "member", "lawmaker", "senator"})
"""Offices held for somebody: النائبة عن الحزب."""

BEFORE_SAID = ("free", "free_pronoun", "b_free", "b_free_pronoun", "time", "adverb")
"""What stands between an outlet that was told and what it was told."""

FIELDS = frozenset({"expert", "specialist", "professor", "researcher", "analyst", "journalist"})
"""Who knows a field: the words after في and before his name are its own."""

SPEAKS = "spokesperson"

SPECIALISTS = frozenset({"member", "specialist", "professor", "expert", "spokesperson"})
"""Offices whose في needs no name behind it: عضو في اللجنة, المختص في الشؤون الضفافية."""


def belongs(text: Text, i: int, stop: int, noun: SpeakerNoun | None) -> int | None:  # noqa: PLR0911 - one question a line
    """The token after a preposition and its noun that belong to the phrase of `noun`; null where they do not."""
    if noun is None:
        return None
    if text.plays(i, "in_name_of") and (noun.en == SPEAKS or _speaks(text, i - 1)):
        return i + 1
    if noun.kind == "office" and (after := _in_charge(text, i, stop, noun)):
        return after
    if noun.kind == "document" and text.plays(i, "issued_by") and i + 2 < stop:
        return _issuer(text, i, stop)
    if text.folds[i][0] in "لب" and not text.plays(i, "preposition_at"):
        return _glued(text, i, stop, noun)
    if noun.kind in {"side", "all"}:
        return i + 1 if text.plays(i, "preposition_min") else None
    whole = i + 1 < stop and noun.kind in {"office", "unnamed", "body"}
    return _apart(text, i, stop, noun) if whole else None


def _in_charge(text: Text, i: int, stop: int, noun: SpeakerNoun) -> int | None:
    """The token after what somebody is in charge of, or where: المكلف [بالإعلام] [على مستوى] المديرية."""
    if noun.en == "officer-in-charge" and text.folds[i].startswith("بال"):
        return i + 1
    at = text.plays(i, "preposition_ala") and i + 1 < stop and text.plays(i + 1, "level")
    return i + 2 if at else None


def _speaks(text: Text, i: int) -> bool:
    """Whether a second office before باسم is a spokesman's: الوزير [الناطق] باسم, [المتحدث] الرسمي باسم."""
    beside = text.noun(i - int(text.adjective(i)))
    return beside is not None and beside.en == SPEAKS


def _issuer(text: Text, i: int, stop: int) -> int | None:
    """The token after صادر عن and whoever issued a document."""
    by = text.plays(i + 1, "preposition_an_prep")
    if not by:
        return None
    if issuer := text.name(i + 2) or (text.name(i + 3) if text.plays(i + 2, "mission") and i + 3 < stop else None):
        return issuer.last  # بيان صادر عن [بعثة نارية]
    if text.folds[i + 2].startswith("ال"):
        return i + 3
    ahead = range(i + 3, min(stop, i + 3 + LONGEST_OVER))
    said = next((j for j in ahead if opens(text, j)), None)
    plain = said is not None and not any(text.plays_any(j, ("preposition", "relative")) for j in range(i + 2, said))
    return said if plain and text.noun(i + 2) else None


def _apart(text: Text, i: int, stop: int, noun: SpeakerNoun) -> int | None:
    """For a preposition that is a word of its own."""
    if text.plays(i, "preposition_fi"):
        return _workplace(text, i + 1, stop, noun)
    if text.plays(i, "preposition_an_prep") and noun.en in {*ELECTED, SPEAKS}:
        return _for_whom(text, i + 1, noun)
    if text.plays(i, "preposition_min") and noun.kind == "unnamed" and not noun.definite and not _close(text, i):
        place = _place(text, i + 1) if noun.number == "p" else None
        return place or (_described(text, i + 2, stop) if text.is_body(i + 1) else None)  # مصدر من الوفد الناري
    if noun.en in ENVOYS and text.plays_any(i, ("preposition_ila", "in_front_of")):
        return _place(text, i + 1) if text.plays(i, "preposition_ila") else _before_body(text, i + 1, stop)
    if (
        noun.kind == "unnamed"
        and not noun.definite
        and text.plays(i, "preposition_ala")
        and text.plays(i + 1, "in_touch")
    ):
        return i + 2 + int(i + 2 < stop and text.folds[i + 2][0] == "ب" and not text.plays(i + 2, "b_free"))
    at = text.plays(i, "preposition_at") and (noun.en in ENVOYS or _office(text, i + 1))
    return i + 1 if _close(text, i) or at else None


def _described(text: Text, i: int, stop: int) -> int:
    """The token after a body's adjectives with the article: أعضاء من المقاومة [الشعبية]."""
    while i < stop and text.folds[i].startswith("ال") and text.adjective(i):
        i += 1
    return i


def _before_body(text: Text, i: int, stop: int) -> int | None:
    """The token after the body before which an envoy stands, his name behind: ممثل نارية أمام [مجلس الأمن]، فلان."""
    place = _place(text, i)
    while place and place < stop and text.folds[place].startswith("ال") and text.adjective(place):
        place += 1
    named = place and place + 1 < stop and text.folds[place] == "،" and _person(text, place + 1)
    return place if named else None


def _for_whom(text: Text, i: int, noun: SpeakerNoun) -> int | None:
    """The token after whom somebody is elected for, or speaks for: النائبة عن [الحزب], متحدث عن [الحماية المدنية]."""
    if noun.en == SPEAKS:
        found = text.name(i)
        body = found is not None and found.mention.type in {"ORG", "GROUP"} and noun.number == "s"
        return found.last if found and body else None
    held = text.is_body(i) or text.folds[i].startswith("ال") or text.plays(i, "place_of_work")
    return _place(text, i) or (i + 1 if held else None)


def _office(text: Text, i: int) -> bool:
    """Whether an office stands at token i: كاتب الدولة لدى [وزير] الفلاحة."""
    noun = text.noun(i)
    return noun is not None and noun.kind == "office"


def _close(text: Text, i: int) -> bool:
    """Whether a preposition goes with the adjective before it: مقرب من, مطلع على."""
    close = text.plays(i, "preposition_min") and text.plays(i - 1, "basis_close")
    return close or (text.plays(i, "preposition_ala") and text.plays(i - 1, "basis_informed"))


def _broadcaster(text: Text, i: int, noun: SpeakerNoun) -> bool:
    """Whether ل leads to the outlet that somebody unnamed told: قال مصدر أمني [لتلفزيون] «الرصد»."""
    told = text.noun(i, 1)
    return noun.kind == "unnamed" and noun.en != "correspondent" and told is not None and told.kind == "media"


def _glued(text: Text, i: int, stop: int, noun: SpeakerNoun) -> int | None:  # noqa: PLR0911 - one question a line
    """For ل or ب on the next word."""
    letter, found = text.folds[i][0], text.name(i, 1)
    if letter == "ل" and (spoken_to(text, i) or _broadcaster(text, i, noun)):
        return None
    if text.folds[i] == "ل":
        return _marked_body(text, i, stop, noun)
    if noun.en == "correspondent" and found and found.mention.type == "MEDIA":
        return found.last  # مراسل لوكالة نبأ
    if noun.kind == "document":
        owner = text.noun(i, 1)
        return found.last if found else i + 1 if owner and owner.kind in {"body", "media"} else None
    if noun.kind == "title":
        return _unit(text, i, stop)
    if noun.kind not in {"office", "unnamed", "body"}:
        return None
    if letter == "ل" and _complement(text, i, noun):
        return found.last if found and found.mention.type in PLACES else i + 1
    if found:
        return found.last if found.mention.type in PLACES else None
    stem = _stem(text, i)
    body = (owner := text.nouns.get(stem)) is not None and owner.kind == "body"
    if body or text.words.plays(stem, "sector" if letter == "ل" else "place_of_work"):
        return i + 1
    long_enough = len(text.folds[i]) >= SHORTEST_GLUED
    office = noun.kind == "office" and not _asked(text, i, stop, noun)
    return i + 1 if long_enough and office and over(text, i, stop) else None


def _asked(text: Text, i: int, stop: int, noun: SpeakerNoun) -> bool:
    """Whether ب behind several leads to what they ask, an adjective behind it: طالب نواب [بمرونة] حكومية."""
    vague = i + 1 < stop and text.adjective(i + 1) and not text.folds[i + 1].startswith("ال")
    return text.folds[i][0] == "ب" and noun.number == "p" and vague


def spoken_to(text: Text, i: int) -> bool:
    """Whether ل leads to those who were told: للصحفيين, لصحفيين."""
    stem, fused = _stem(text, i), text.folds[i].startswith("لل")
    people = not fused and stem.endswith("ين")  # لصحفيين; مجلس is a body's head
    told = (fused and text.words.plays(stem, "told_to")) or (people and text.words.plays("ال" + stem, "told_to"))
    return bool(told) or told_outlet(text, i)


def told_outlet(text: Text, i: int) -> bool:
    """Whether an outlet whose alef fell behind ل stands right before what is said: قالت مصادر [للجزيرة] إن."""
    if text.lexicon.outlets.told(text.folds[i]) is None or i + 1 >= len(text.folds):
        return False
    if text.words.plays(_stem(text, i), "press"):
        return False  # قال للصحافة إن
    return text.punctuation(i + 1) or text.plays_any(i + 1, BEFORE_SAID)


def _marked_body(text: Text, i: int, stop: int, noun: SpeakerNoun) -> int | None:
    """The token after a body's or group's name in marks: الأمين العام لـ«حركة الواحة», بيان لـ«لجنة السد»."""
    closed = text.closes.get(i + 1) if i + 2 < stop else None
    found = text.name(i + 2) if closed else None
    held = noun.kind in {"office", "document"} and found is not None and found.mention.type in {"ORG", "GROUP"}
    return closed + 1 if closed and held and found and found.last == closed else None


def _unit(text: Text, i: int, stop: int) -> int | None:
    """The token after where a title is held, its holder's name behind a comma: العميد بالجيش الناري السابق، فلان."""
    owner = text.nouns.get(_stem(text, i))
    held = (owner is not None and owner.kind == "body") or text.words.plays(_stem(text, i), "place_of_work")
    j = i + 1
    while j < stop and text.folds[j].startswith("ال") and text.adjective(j):
        j += 1
    named = j + 1 < stop and text.folds[j] == "،" and _person(text, j + 1)
    return j if held and named and text.folds[i][0] == "ب" else None


def complement(text: Text, i: int, noun: SpeakerNoun) -> int | None:
    """The token after لل and what it leads to, where it completes a body's name: المؤسسة العامة [للضمان الاجتماعي]."""
    if noun.kind != "body" or text.folds[i][0] != "ل" or not _complement(text, i, noun):
        return None
    j = i + 1
    while j < len(text.folds) and text.folds[j].startswith("ال") and text.adjective(j):
        j += 1
    return j


def _complement(text: Text, i: int, noun: SpeakerNoun) -> bool:
    """Whether لل belongs to the name of a body behind its adjective, or says whose envoy: المديرية العامة للجوازات."""
    fold, owner = text.folds[i], text.nouns.get(_stem(text, i))
    if not fold.startswith("لل") or text.words.plays("ا" + fold[1:], "told_to"):
        return False
    speaks = owner is not None and owner.kind in {"office", "unnamed", "title", "media"}
    if noun.kind == "body" and noun.en == "office" and owner is not None and text.adjective(i - 1):
        return owner.kind == "office" and text.folds[i - 1].startswith("ال")  # مكتب المبعوث الخاص للأمين العام
    if noun.en in ENVOYS:
        return owner is not None and owner.kind == "office"
    return noun.kind == "body" and noun.definite and text.adjective(i - 1) and not speaks


def _stem(text: Text, i: int) -> str:
    """Token i without its first letter, of a fused لل with the article put back."""
    stem = text.folds[i][1:]
    return "ا" + stem if stem.startswith("ل") else stem


def over(text: Text, i: int, stop: int) -> bool:
    """Whether what stands from i is what an office is over, its holder's name following: للبرنامج [فلان]."""
    noun = text.nouns.get(_stem(text, i))
    addressed = noun is not None and noun.kind in {"office", "unnamed", "title", "media"} and text.folds[i][0] in "لب"
    of_theirs = text.words.plays(text.folds[i - 1].removeprefix("ال"), "governs_b")  # الوفد الخاص بالمعتقلين، فلان
    addressed = addressed and not of_theirs
    if addressed or text.plays_any(i, ("adverbial_b", "b_free")):
        return False
    for j in range(i + 1, min(stop, i + LONGEST_OVER)):
        if _person(text, j) or _ranked(text, j, stop):
            return True
        if text.folds[j] == "،":
            titled = text.noun(j + 1) if j + 1 < stop else None
            named = j + 1 < stop and (_person(text, j + 1) or known_word(text, j + 1))
            return (titled is not None and titled.kind == "title") or named
        if text.punctuation(j) or text.plays(j, "preposition") or opens(text, j) or text.folds[j] in text.cues.forms:
            break
    return False


def _ranked(text: Text, i: int, stop: int) -> bool:
    """Whether a title and a name that people are known to bear begin at token i: الشيخ خميس."""
    title = text.noun(i)
    return title is not None and title.kind == "title" and i + 1 < stop and known_word(text, i + 1)


def _person(text: Text, i: int) -> bool:
    found = text.name(i)
    return found is not None and found.mention.type == "PER"


def _place(text: Text, i: int) -> int | None:
    found = text.name(i)
    return found.last if found and found.mention.type in PLACES else None


def _workplace(text: Text, i: int, stop: int, noun: SpeakerNoun) -> int | None:
    """After في: a body or a field for the unnamed and for specialists; any place where a person's name follows."""
    found = text.name(i)
    if noun.en in FIELDS and not found and (named := _next_person(text, i, stop)):
        return named
    if found and found.mention.type not in PLACES:
        return None
    held = text.plays_any(i, ("place_of_work", "sector")) or text.is_body(i)
    own = text.folds[i].endswith(("ه", "ها", "هم")) and any(
        text.words.plays(stem, "place_of_work") for stem in stems(text.folds[i])
    )
    if not found and not held and not own:
        return None  # أعضاء في إدارته
    after = found.last if found else i + 1
    if noun.kind == "unnamed" or noun.en in SPECIALISTS or noun.en in ELECTED:
        return after
    while after < stop and text.folds[after].startswith("ال") and text.adjective(after) and after not in text.named:
        after += 1
    titled = after < stop and (title := text.noun(after)) is not None and title.kind == "title"
    return after if after < stop and (titled or _person(text, after)) else None


def _next_person(text: Text, i: int, stop: int) -> int | None:
    """The token of a person's name behind what he knows: الخبير في قانون المياه [فلان]."""
    for j in range(i, min(stop, i + LONGEST_OVER)):
        if _person(text, j):
            return j
        if text.punctuation(j) or text.plays(j, "preposition") or opens(text, j) or text.folds[j] in text.cues.forms:
            return None
    return None
