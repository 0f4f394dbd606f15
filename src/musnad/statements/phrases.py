"""Who speaks, as printed: the noun phrase at a token, cut before it runs into an object."""

from __future__ import annotations

from dataclasses import replace

from musnad.lexicon.speakers import SpeakerNoun
from musnad.statements.appositions import complete, with_office
from musnad.statements.boundaries import known_word, marked_name, said_next, words_of_name
from musnad.statements.builder import Builder
from musnad.statements.counted import by_number, several
from musnad.statements.governed import stems
from musnad.statements.phrase import Phrase, Reach
from musnad.statements.shared import dual, shared
from musnad.statements.text import SPEAKING_TYPES, Named, Text

GENERAL, TEAM = "lieutenant-general", "team"
"""What فريق is before a rank's further words, and before whose team it is."""

KIN = "relative"
"""What somebody's wife or son is."""

PAIR = "pair"
"""The row of two who are counted: اثنان."""

MOST_SPEAKERS = 30
"""Speakers joined by و: joint communiques have been issued by more than twenty states."""

LONGEST_MARKED = 3
"""Tokens from a mark to the mark that closes a name before أن: أضاف «الزياتي» أن."""

LONGEST_BODY = 10
"""Tokens from a mark to the mark that closes a body's name: «لجنة الشؤون الخارجية بمجلس النواب»."""

LONGEST_TITLE = 2
"""Adjectives of a title that no table has: الراصد الجوي فلان."""

DEGREE_SIGNS = frozenset("./")
"""What stands behind a degree: د. سعود, د/ سعود."""

FAMILY = ("ي", "يان", "يف", "وف", "او")
SHORTEST_FAMILY = 5
"""Ends, and letters, of a family's name that begins with ب."""

JOINED_KINDS = frozenset({"name", "media", "unnamed", "body", "office"})


def read(text: Text, i: int, stop: int, reach: Reach, cut: int = 0) -> Phrase | None:
    """The phrase that begins at token i after `cut` letters; null where nothing that can speak stands there."""
    phrase = shared(text, _led_by(text, _one(text, i, stop, reach, cut), stop), stop)
    for _ in range(MOST_SPEAKERS):
        longer = _with_next(text, phrase, stop, reach) if phrase else phrase
        if longer is phrase:
            break
        phrase = longer
    return phrase


def _led_by(text: Text, phrase: Phrase | None, stop: int) -> Phrase | None:
    """With whom a body is led by: أعلن التحالف [بقيادة نارية], «حركة الواحة» [برئاسة فلان]."""
    if phrase is None or phrase.name or phrase.last + 1 >= stop or not text.plays(phrase.last, "led_by"):
        return phrase
    i = phrase.last + 1
    found, noun = text.name(i), text.noun(i)
    if found:
        return replace(phrase, last=found.last)
    leader = Builder(text, stop, "noun").after_noun(i, 0, noun) if noun and noun.kind in {"office", "title"} else None
    plain = text.folds[i].startswith("ال")
    return replace(phrase, last=leader.last if leader else i + 1) if leader or plain else phrase


def _one(text: Text, i: int, stop: int, reach: Reach, cut: int) -> Phrase | None:  # noqa: PLR0911 - one question a line
    imam = i < stop and text.noun(i) is not None and text.tokens.surface(i).startswith("إ")
    if i >= stop or (cut == 0 and text.plays(i, "preposition") and i not in text.named and not imam):
        return None  # a name that begins with Ali is one: قال علي الأحمدي
    if cut == 0 and i + 2 < stop and text.plays(i, "degree") and text.folds[i + 1] in DEGREE_SIGNS:
        held = _one(text, i + 2, stop, reach, 0)
        return replace(held, first=i) if held and (held.name or held.unknown) else _degreed(text, i, stop, reach)
    if cut == 0 and (led := text.phrase(i, "honour")) and i + led < stop and text.folds[i][0] != "و":
        held = _one(text, i + led, stop, reach, 0)
        if held and held.kind in {"name", "office", "title"}:
            return replace(held, first=i)  # دولة رئيس الوزراء, صاحب السمو الأمير فلان
    if cut == 0 and (led := text.phrase(i, "each_of")) and i + led < stop and text.folds[i][0] != "و":
        each = read(text, i + led, stop, reach)
        return replace(each, first=i) if each and (each.joined or each.name is None) else None
    if i in text.closes:
        return _body_in_marks(text, i, stop, reach) or _in_marks(text, i, stop)
    name, noun = text.name(i, cut), text.noun(i, cut)
    if name and name.mention.type in SPEAKING_TYPES:
        return _called(text, stop, complete(text, stop, reach, Builder(text, stop, reach).after_name(name)))
    if noun is None:
        return _without_noun(text, i, stop, reach) if cut == 0 else by_number(text, i, stop, reach, cut)
    return _by_noun(text, i, stop, reach, cut, noun)


def _by_noun(text: Text, i: int, stop: int, reach: Reach, cut: int, noun: SpeakerNoun) -> Phrase | None:  # noqa: PLR0913, PLR0917 - a noun where it stands
    """The phrase of a noun: a part of several, two of them, whose team, or an office, body or document."""
    if noun.en == GENERAL and not noun.definite and i + 1 < stop and _of_whom(text, i + 1):
        noun = noun._replace(id=TEAM, en=TEAM, kind="body")  # فريق فلان
    if (noun.id == PAIR or noun.kind == "part") and i + 1 < stop and text.plays(i + 1, "of_them"):
        return Phrase(i, cut, i + 2, noun._replace(kind="unnamed"), None)  # قال اثنان منهم, مجموعة منهم
    two = noun.id == PAIR and i + 1 < stop and text.plays(i + 1, "preposition_min") and not noun.definite
    noun = dual(text, i, noun)
    if noun.kind == "part" or two:
        whole = _part_of(text, i, stop, reach, noun)
        return replace(whole, first=i, cut=cut) if whole else None
    phrase = _called(text, stop, complete(text, stop, reach, Builder(text, stop, reach).after_noun(i, cut, noun)))
    return replace(phrase, name=None) if noun.en == KIN and _his_kin(text, phrase) else phrase


def _his_kin(text: Text, phrase: Phrase) -> bool:
    """Whether the name behind somebody's kin is his whose office stands before it: زوجة [الرئيس الناري رائد النجدي]."""
    if phrase.name is None:
        return False
    nouns = (text.noun(j) for j in range(phrase.first + 1, phrase.name.first))
    known = text.lexicon.entities.get(phrase.name.mention.entity)
    office = any(noun is not None and noun.kind in {"office", "title"} for noun in nouns)
    hers = known is not None and phrase.noun is not None and known.sex == phrase.noun.gender == "f"
    return office and known is not None and not hers and bool(text.lexicon.offices.kinds_of(known, None))


def _degreed(text: Text, i: int, stop: int, reach: Reach) -> Phrase | None:
    """A degree with its stop before a name that no mention covers: قال [د. سعود الحربي] إن."""
    phrase = new_name(text, i + 2, stop, reach)
    plain = phrase is not None and phrase.unknown is not None
    known = plain and phrase is not None and phrase.unknown is not None and known_word(text, phrase.unknown[0])
    return replace(phrase, first=i) if phrase and (known or (plain and said_next(text, phrase.last))) else None


def _of_whom(text: Text, i: int) -> bool:
    """Whether a name, or a noun with its article, stands at token i."""
    return text.name(i) is not None or text.folds[i].startswith("ال")


def _called(text: Text, stop: int, phrase: Phrase) -> Phrase:
    """A body with what it is called for short in marks, its verb's words behind: حركة الوادي الوطنية [«وتد»]، إن."""
    i = phrase.last
    closed = text.closes.get(i) if i < stop else None
    group = phrase.noun is None and any(o.mention.type in {"ORG", "GROUP"} for o in phrase.owners)
    body = group or (phrase.noun is not None and phrase.kind == "body")
    if closed is None or closed + 1 >= stop or closed - i > LONGEST_MARKED or not body or i - phrase.first == 1:
        return phrase
    if not all(_shortly(text, j) for j in range(i + 1, closed)):
        return phrase
    j = closed + 1 + int(text.folds[closed + 1] == "،")
    goes_on = j < stop and (text.plays(j, "preposition") or said_next(text, j) or text.plays(j, "issued"))
    return replace(phrase, last=closed + 1) if goes_on else phrase


def _shortly(text: Text, i: int) -> bool:
    """Whether token i may be of a short name, and is nothing that is said: «وتد», no «رفضها»."""
    if text.punctuation(i) or text.folds[i].endswith(("ها", "هم")) or text.folds[i] in text.cues.forms:
        return i in text.within
    return i in text.within or not any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[i]))


def _without_noun(text: Text, i: int, stop: int, reach: Reach) -> Phrase | None:
    """A person behind a title no table has, several told by their number, or ذات المصدر."""
    if text.plays(i, "same") and i + 1 < stop and text.folds[i + 1].startswith("ال"):
        same = _one(text, i + 1, stop, reach, 0)
        return replace(same, first=i) if same and same.noun else None
    people = text.nouns.get(text.words.first("several_people"))
    if people and _countrymen(text, i):
        return Phrase(i, 0, i + 1, people._replace(kind="unnamed", en="citizen", definite=False), None)
    if several(text, i):
        return Phrase(i, 0, i + 1, people, None)
    if text.folds[i].startswith("ال") and (person := _titled(text, i, stop)):
        return Phrase(i, 0, person.last, None, person)
    return by_number(text, i, stop, reach, 0)


def _countrymen(text: Text, i: int) -> bool:
    """Whether people of a state, without article, stand behind a verb of speech: ويقول [سهليون] إن."""
    fold, nisba = text.folds[i], text.lexicon.nisbas.get(text.folds[i])
    many = nisba is not None and nisba.number == "p" and fold.endswith("ون") and not fold.startswith("ال")
    before = text.cues.forms.get(text.folds[i - 1].removeprefix("و"), ()) if many and i else ()
    told = i + 1 < len(text.folds) and text.plays_any(i + 1, ("free", "free_pronoun"))
    return told and any(form.shape in {"past", "present"} for form in before)


def _titled(text: Text, i: int, stop: int) -> Named | None:
    """The person after a word with the article that no table of offices has: الروائية ليلى الحسون."""
    if i in text.within or text.plays_any(i, ("time", "relative", "adjective")):
        return None
    j = i + 1
    while j < min(stop, i + 1 + LONGEST_TITLE) and text.folds[j].startswith("ال") and text.adjective(j):
        j += 1
    found = text.name(j) if j < stop else None
    return found if found and found.mention.type == "PER" else None


def _part_of(text: Text, i: int, stop: int, reach: Reach, part: SpeakerNoun) -> Phrase | None:
    """Of some or one of several, who they are: بعض [المسؤولين], عدد من [النواب], أحد [القادة]."""
    if text.plays(i, "some_alone"):
        return Phrase(i, 0, i + 1, part._replace(kind="all"), None)  # قال البعض إن
    j = i + 1
    while j < stop and (text.plays(j, "preposition_min") or _ranked(text, j)):
        j += 1
    noun = text.noun(j) if j < stop else None
    if (
        noun is None
        and j < stop
        and (_people(text, j) or (text.folds[j].startswith("الم") and text.folds[j].endswith("ين")))
    ):
        return Phrase(i, 0, j + 1, part._replace(definite=False, kind="unnamed"), None)
    if noun is None or noun.kind not in {"unnamed", "office", "side", "body", "media"} or noun.number == "s":
        return None
    whole = Builder(text, stop, reach).after_noun(j, 0, noun)
    kind = noun.kind if noun.kind in {"body", "media"} else "unnamed"
    told = part.gender if part.number == "s" and kind == "unnamed" else noun.gender
    return replace(whole, noun=noun._replace(number=part.number, gender=told, definite=False, kind=kind))


def _ranked(text: Text, i: int) -> bool:
    """Whether an adjective without article stands before several: أحد [كبار] المساعدين; مساعدي is none, it is they."""
    noun = text.noun(i)
    several = noun is not None and noun.kind == "office" and noun.number == "p"
    ranks = text.adjective(i) or text.plays(i, "ordinal")
    return ranks and not several and not text.folds[i].startswith("ال")


def _people(text: Text, i: int) -> bool:
    """Whether token i names a people: أحد [الناريين]."""
    nisba = text.lexicon.nisbas.get(text.folds[i])
    return nisba is not None and nisba.number == "p" and text.folds[i].startswith("ال")


def _in_marks(text: Text, i: int, stop: int) -> Phrase | None:
    """A name that stands in marks: ودعا "الورداني" إلى."""
    closed, name = text.closes[i], text.name(i + 1) if i + 1 < stop else None
    if closed is None or closed + 1 > stop or closed + 1 >= len(text.folds):
        return None
    if name and name.last == closed and name.mention.type in SPEAKING_TYPES:
        person = name.mention.type == "PER"
        return Phrase(i, 0, closed + 1, None, name if person else None, () if person else (name,))
    short = closed - i <= LONGEST_MARKED
    one = closed == i + 2 and text.folds[closed + 1] == "،"  # أضاف «الديب»، في لقاء، أن
    spoke = text.plays(closed + 1, "preposition") and closed + 2 < stop
    one = one or (
        closed == i + 2 and spoke and text.plays_any(closed + 2, ("occasion", "forum"))
    )  # قال «الديب» في لقاء
    if name is None and (one or ((marked_name(text, i) or short) and said_next(text, closed + 1))):
        return Phrase(i, 0, closed + 1, None, None, unknown=(i + 1, closed))
    return None


def _body_in_marks(text: Text, i: int, stop: int, reach: Reach) -> Phrase | None:
    """A body or a source whose whole phrase stands in marks: أعربت «لجنة الشؤون بمجلس النواب» عن, "مصادر مطلعة"."""
    closed = text.closes[i]
    noun = text.noun(i + 1) if i + 1 < stop else None
    if closed is None or closed + 1 >= stop or noun is None or noun.kind not in {"body", "unnamed"}:
        return None
    inside = Builder(text, closed, reach).after_noun(i + 1, 0, noun)
    if noun.kind == "unnamed" and inside.last < closed:
        return None
    acts = any(
        text.folds[j] in text.cues.forms or text.folds[j] in text.lexicon.verbs or text.plays(j, "negation")
        for j in range(i + 2, closed)
    )
    named = not noun.definite and closed - i <= LONGEST_BODY and not acts
    return replace(inside, first=i, last=closed + 1) if inside.last == closed or named else None


def _with_next(text: Text, phrase: Phrase, stop: int, reach: Reach) -> Phrase:
    """The phrase with the next speaker joined by و: وزير الدفاع فلان ومدير المخابرات فلان."""
    i = phrase.last
    if i + 1 < stop and text.folds[i] == "،":
        if phrase.name is None and _speaking_name(text, i + 1):
            i += 1
        elif phrase.name and (other := _second_in_commas(text, i + 1, stop, reach)):
            return replace(phrase, last=other.last, joined=(*phrase.joined, other))
    if i >= stop or not text.folds[i].startswith("و") or phrase.kind not in JOINED_KINDS:
        return phrase
    noun = text.noun(i, 1)
    if not _speaking_name(text, i) and not (noun and noun.kind in {"office", "unnamed", "body"}):
        return phrase
    other = _one(text, i, stop, reach, cut=1)
    return _join(phrase, other, noun) if other else phrase


def _second_in_commas(text: Text, i: int, stop: int, reach: Reach) -> Phrase | None:
    """A second person behind a comma, another before what is said: أكد الوزير فلان، [ومستشاره فلان]، أن."""
    noun = text.noun(i, 1) if text.folds[i].startswith("و") else None
    if not _speaking_name(text, i) and not (noun and noun.kind == "office"):
        return None
    other = _one(text, i, stop, reach, cut=1)
    if other is None or other.name is None or other.last + 1 >= stop or text.folds[other.last] != "،":
        return None
    return other if text.plays_any(other.last + 1, ("free", "free_pronoun")) else None


def _speaking_name(text: Text, i: int) -> bool:
    found = text.name(i, 1)
    return found is not None and found.mention.type in SPEAKING_TYPES


def _join(phrase: Phrase, other: Phrase, noun: SpeakerNoun | None) -> Phrase:
    """Two phrases as two speakers, or as two offices of one person."""
    if other.name and phrase.name is None and phrase.kind in {"unnamed", "office"}:
        return replace(phrase, last=other.last, name=other.name)
    if noun and other.kind == "office" and phrase.name and phrase.noun and phrase.last > phrase.name.last:
        return replace(phrase, last=other.last)
    if other.kind not in {phrase.kind, "name"} or (noun and not other.name and phrase.name):
        return phrase
    return replace(phrase, last=other.last, joined=(*phrase.joined, other))


def new_name(text: Text, i: int, stop: int, reach: Reach) -> Phrase | None:
    """A name that no mention covers, with the office after it: قال فلان الفلاني، المختص في الشأن."""
    fold = text.folds[i]
    j = words_of_name(text, i, stop, first=False)
    manner = fold.startswith("ب") and fold not in text.lexicon.words.names and not _of_family(fold)
    if j == i or j >= stop or manner or fold.startswith("لل"):
        return None
    rest = text.name(j)
    person = rest if rest and rest.mention.type == "PER" else None
    phrase = Phrase(i, 0, person.last if person else j, None, person, unknown=None if person else (i, j))
    return with_office(text, stop, reach, phrase)


def _of_family(fold: str) -> bool:
    """Whether a word in ب has the end of a family's name, and is no manner of speaking: بقائي, بزشكيان, بوغالي."""
    return len(fold) >= SHORTEST_FAMILY and fold.endswith(FAMILY) and not fold.startswith("بال")


def unknown_name(text: Text, i: int, stop: int) -> Phrase | None:
    """Two or more words that people's names are made of, though no mention covers them."""
    last = words_of_name(text, i, stop, first=True)
    j = next((k for k in range(i, last) if not known_word(text, k)), last)
    return Phrase(i, 0, j, None, None, unknown=(i, j)) if j - i > 1 else None
