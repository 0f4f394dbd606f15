"""Where a clause begins and ends, which words are verbs, and what governs a party."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import NamedTuple

from musnad.arabic import Remembered
from musnad.arabic.particles import ARTICLE
from musnad.arabic.radicals import is_radical
from musnad.events.futures import PRESENT
from musnad.events.party import Party
from musnad.events.text import CONJUNCTIONS, Clause, Sentence, Text
from musnad.lexicon import Lexicon

LONGEST_CLAUSE = 40
"""Tokens in which a verb finds its parties."""

LONGEST_VERB_PHRASE = 8
"""Words from a verb to its subject."""

SHORTEST_IMPERFECT = 4
"""Letters of an unlisted word in ي that is taken for a verb: يوم is none."""

SHORTEST_DERIVED = 5
"""Letters of a past like اقتحم."""

FUTURE, NOUN_ENDINGS = "س", ("ة", "ات", "اء", "يين", "يون")
"""The letter of the future, and how a noun that only begins with it ends: سياسة, سيارات."""

FARTHEST_GOVERNED = 4
"""Words between a preposition and the name that it governs: على مواقع قوات [نارية]."""

NO_CLOSERS = frozenset({"bayn", "still", "no_longer"})
"""Roles of words of which "what" is only a part: اتفاق [ما بين] نارية وسهلستان, نارية [ما زالت] تقصف."""

LONGEST_APPOSED = 2
"""Words that say what a town is."""

LONGEST_OPENING = 7
"""Words of an adverbial that a clause begins with, and its verb."""

LONGEST_INSERTION = 7
"""Words of a time between two commas."""

CLOSERS = ("clause", "turn", "relative", "free", "free_pronoun", "b_free", "b_free_pronoun")
BEFORE_VERB = (*CLOSERS, "negation", "verbal_link", "before_verb", "time")
SKIPPED = ("negation", "verbal_link", "adverb", "time")
COUNTING = ("min", "an", "ala")
"""Prepositions that follow "more" or "no less" before a number."""

CARRYING = ("light", "gets_held")
"""Roles of verbs that carry the noun of an act, and of those that tell that talks go on: أن [تنطلق] المحادثات."""


LONGEST_COUNT = 3
"""Words of "no less than" before its last one."""

ENDS_OPENING = ("adverb", "adjective")
"""Roles of words that own no noun behind them: على صعيد [آخر], بعد [ذلك]."""

QUOTE_MARKS = "\"'“”«»()[]"


def clause(text: Text, sentence: Sentence, i: int) -> Clause:
    """The clause around token i."""
    found = text.clauses.get((sentence, i))
    if found is None:
        found = text.clauses[sentence, i] = _around(text, sentence, i)
    return found


def _around(text: Text, sentence: Sentence, i: int) -> Clause:
    first = i
    while first > max(sentence.first, i - LONGEST_CLAUSE) and not _opens(text, first - 1):
        first -= 1
        if _begins(text, first, sentence):
            break
    last = i + 1
    while last < min(sentence.last, i + LONGEST_CLAUSE) and not _closes(text, last, sentence):
        last += 1
    opener = first - 1 if first > sentence.first else None
    return Clause(first, last, opener)


def _opens(text: Text, i: int) -> bool:
    """Whether token i stands outside the clause that begins after it."""
    if text.sign(i):
        return text.folds[i] not in QUOTE_MARKS + "-–/" and not inserted(text, i)
    return text.plays_any(i, CLOSERS) and not (text.is_any(i, NO_CLOSERS) or no_less(text, i))


def inserted(text: Text, i: int) -> bool:
    """Whether a comma only sets off a time or a name inside a clause: بحث الوزراء، أمس، فرض عقوبات."""
    if text.folds[i] != "،":
        return False
    if i in text.party_at or _ends_name(text, i) or sets_off_office(text, i):
        return True
    for step in (1, -1):
        j = i + step
        while (
            0 <= j < len(text.folds) and abs(j - i) <= LONGEST_INSERTION and (j in text.times or text.plays(j, "time"))
        ):
            j += step
        if abs(j - i) > 1 and 0 <= j < len(text.folds) and text.folds[j] == "،":
            return True
    return False


def sets_off_office(text: Text, i: int) -> bool:
    """Whether a comma sets off what somebody is: رائد النجدي[،] رئيس الاتحاد[،] زار مرسى; or ends him before قد."""
    before = text.party_at.get(i - 1) if i else None
    if before is None or before.last != i:
        return False
    if text.is_(i + 1, "qad") and text.folds[i + 1][0] not in CONJUNCTIONS:
        return True
    after, first = text.party_at.get(i + 1), text.party_at.get(before.first - 2)
    opens = (
        after is not None
        and after.first == i + 1
        and after.ids == before.ids
        and text.folds[after.last : after.last + 1] == ["،"]
    )
    closes = first is not None and text.folds[before.first - 1] == "،" and first.ids == before.ids
    return bool(before.ids) and (opens or closes)


def _ends_name(text: Text, i: int) -> bool:
    """Whether a comma ends the name that another one parts from its office: التقى الوزير الناري، الورداني[،] مرزاق."""
    party = text.party_at.get(i - 1)
    return party is not None and party.last == i and "،" in text.folds[party.first : i]


def _begins(text: Text, i: int, sentence: Sentence) -> bool:
    """Whether a verb with "and" begins a clause at token i."""
    fold = text.folds[i]
    return fold[0] in CONJUNCTIONS and not is_radical(fold) and verb(text, i, sentence.first)


def _closes(text: Text, i: int, sentence: Sentence) -> bool:
    return _opens(text, i) or _begins(text, i, sentence)


def verb(text: Text, i: int, first: int) -> bool:
    """Whether token i is a finite verb: a listed one where a verb may stand, or one that only looks it."""
    found = text.verbs.get((i, first))
    if found is None:
        found = text.verbs[i, first] = _finite(text, i, first)
    return found


class Spelling(NamedTuple):
    """What a word's form alone tells of its being a finite verb.

    `listed` are a table's verbs, `sure` those of them that no noun is spelt like, `surely` such a one whichever letters
    are cut off; `future` begins with its letter, `shaped` looks like a verb that no table has.
    """

    no_verb: bool
    daypart: bool
    listed: bool
    sure: bool
    surely: bool
    future: bool
    shaped: bool


@lru_cache(maxsize=4)
def _spellings(lexicon: Lexicon) -> Remembered[str, Spelling]:
    return Remembered(partial(_spelling, lexicon))


def _spelling(lexicon: Lexicon, fold: str) -> Spelling:
    table, small, cuts = lexicon.events, lexicon.events.words, _verb_cuts(fold)
    known = [
        (cut, stem)
        for cut, stem in cuts
        if stem in table.verbs or stem in lexicon.verbs or small.plays_any(stem, CARRYING) or _reports(lexicon, stem)
    ]
    surely = ((stem in table.verbs or _reports(lexicon, stem)) and not _is_ambiguous(lexicon, stem) for _, stem in cuts)
    cut, stem = cuts[-1]
    return Spelling(
        no_verb=small.plays(fold, "no_verb"),
        daypart=small.plays(fold.removeprefix(CONJUNCTIONS[0]), "daypart"),
        listed=bool(known),
        sure=bool(known) and (known[0][0] > 0 or not _is_ambiguous(lexicon, known[0][1])),
        surely=any(surely),
        future=cut > 0 and fold[cut - 1] == FUTURE,
        shaped=stem.startswith("ي") and len(stem) >= SHORTEST_IMPERFECT and not stem.endswith(("يه", "يا")),
    )


def _finite(text: Text, i: int, first: int) -> bool:
    if i >= len(text.folds) or i in text.party_at or i in text.times or i in text.places:
        return False
    if text.plays(i, "preposition") or no_less(text, i):
        return False  # ما لا [يقل] عن
    spelt = _spellings(text.lexicon)[text.folds[i]]
    if spelt.no_verb or _set_for(text, i, first) or at_dawn(text, i, first) or (spelt.daypart and timed(text, i + 1)):
        return False
    if spelt.listed:
        noun = text.tokens.surface(i).endswith("ة")  # شنت نارية أمس [عدة] غارات
        return not noun and (spelt.sure or verb_place(text, i, first))
    if spelt.future and text.tokens.surface(i).endswith(NOUN_ENDINGS):
        return False
    return spelt.shaped


def _set_for(text: Text, i: int, first: int) -> bool:
    """Whether what is set is told by its noun: من المقرر [عقد] اجتماع, الاجتماع المقرر [عقده]."""
    return i > first and text.is_(i - 1, "set_for") > 0 and text.folds[i][0] not in PRESENT


def at_dawn(text: Text, i: int, first: int) -> bool:
    """Whether فجرا tells when, not that two blew up: no subject stands before it, or one of a verb before."""
    if not text.small.plays(text.folds[i], "at_dawn"):
        return False
    subject = text.inside_party(i - 1) if i else None
    return subject is None or verb_before(text, subject.first, first)


def timed(text: Text, i: int) -> bool:
    """Whether a day stands at token i: فجر [أمس], فجر [الأول من أمس]."""
    if i + 2 < len(text.folds) and text.plays(i, "adjective") and text.is_(i + 1, "min"):
        i += 2
    return i in text.times or (i < len(text.folds) and text.plays(i, "time"))


def _verb_cuts(fold: str) -> tuple[tuple[int, str], ...]:
    found = [(0, fold)]
    if fold[0] in CONJUNCTIONS and len(fold) > 3:  # noqa: PLR2004 - وقع keeps its و
        found.append((1, fold[1:]))
    if found[-1][1][0] == "س" and len(fold) > 4 and found[-1][1][1] in "يتن":  # noqa: PLR2004
        found.append((found[-1][0] + 1, found[-1][1][1:]))
    return tuple(found)


def _reports(lexicon: Lexicon, stem: str) -> bool:
    return any(form.shape in {"past", "present"} for form in lexicon.cues.forms.get(stem, ()))


def ambiguous(text: Text, stem: str) -> bool:
    """Whether a verb's form may as well be a noun: بحث, دعم, تعاون."""
    return _is_ambiguous(text.lexicon, stem)


def _is_ambiguous(lexicon: Lexicon, stem: str) -> bool:
    forms = lexicon.events.verbs.get(stem, ())
    bare = not forms or any(f.shape == "past" and f.gender == "m" and f.number == "s" and not f.object for f in forms)
    return bare and not stem.startswith("ي") and not stem.endswith(("ت", "وا")) and not _only_verb(stem)


def _only_verb(stem: str) -> bool:
    """Whether a form of a derived stem has no noun spelt like it: استهدف, اقتحم, whose nouns are استهداف, اقتحام."""
    return len(stem) >= SHORTEST_DERIVED and stem[0] == "ا" and "ا" not in stem[1:]


def verb_place(text: Text, i: int, first: int) -> bool:
    """Whether a verb may stand at token i: at a head of clause, after its particle or after its subject."""
    if i == first or text.folds[i][0] in CONJUNCTIONS:
        return True
    before = i - 1
    if text.sign(before):
        return text.folds[before] not in "-–/(" and not _goes_on_past(text, before, first)
    if before in text.times or text.plays_any(before, BEFORE_VERB) or _and_he(text, before):
        return not (before in text.times and _goes_on_to(text, before, first))  # تعتزم نارية اليوم [عقد] اجتماع
    while before > first and before not in text.party_at and _adjective(text, before):
        before -= 1
    party = text.inside_party(before)
    if party is None:
        return _opened(text, i, first)
    if governed := governor(text, party, first):
        led = text.inside_party(governed[0] - 1) if text.is_(governed[0], "led_by") else None
        if led is None:
            return _fronted(text, governed[0], first)
        party = led  # وفد ناري برئاسة مرزاق [زار] مرسى
    return not verb_before(text, party.first, first)


def _goes_on_past(text: Text, comma: int, first: int) -> bool:
    """Whether a comma ends a time behind a verb that governs an act: واصلت نارية، أمس، [قصف] القرية."""
    return inserted(text, comma) and _goes_on_to(text, comma, first)


def _goes_on_to(text: Text, at: int, first: int) -> bool:
    """Whether a verb that governs an act stands near before a token: [واصلت] نارية أمس قصف القرية."""
    near = range(at - 1, max(first, at - LONGEST_VERB_PHRASE) - 1, -1)
    return any(text.small.plays(text.folds[j].removeprefix(CONJUNCTIONS[0]), "goes_on_to") for j in near)


def _and_he(text: Text, i: int) -> bool:
    """Whether "and he" stands at token i, after which a verb goes on: وهو [زار] مرسى, but المطلوب هو عزل البلدة."""
    return text.folds[i][0] in CONJUNCTIONS and text.is_(i, "he") > 0


def _fronted(text: Text, at: int, first: int) -> bool:
    """Whether a place with its preposition opens a sentence, and the verb may follow it: وفي مرسى [أحرق] متظاهرون."""
    return text.is_(at, "fi") > 0 and (at == first or (at == first + 1 and text.sign(first)))


def _opened(text: Text, i: int, first: int) -> bool:
    """Whether only an adverbial stands before token i in its clause: في المقابل [أفرج] عنهم, وبعد اللقاء [زار] مرسى.

    Its last word must own nothing, so that no noun behind it is its genitive.
    """
    head = i - 1
    while head > first and i - head < LONGEST_OPENING and not _opens(text, head - 1):
        head -= 1
    if (head > first and not _opens(text, head - 1)) or text.is_(i - 1, "he"):
        return False  # من هو [قاتل] المصلين
    if not (text.plays(head, "adverb") or (text.preposition(head) and i - head > 1)):
        return False
    free = (
        text.folds[i - 1].startswith(ARTICLE) or text.plays_any(i - 1, ENDS_OPENING) or text.is_(i - 1, "own_nothing")
    )
    if i - head > 1 and not free:
        return False
    return not any(verb(text, j, first) for j in range(head, i))


def verb_before(text: Text, i: int, first: int) -> bool:
    """Whether a verb stands before token i in its clause, whose subject then a party at i is."""
    for j in range(i - 1, max(first, i - LONGEST_VERB_PHRASE) - 1, -1):
        if _opens(text, j):
            return False
        if verb(text, j, first):
            return not text.is_(j, "was")  # كان [طيران نارية] قصف
    return False


def governor(text: Text, party: Party, floor: int) -> tuple[int, str] | None:
    """The preposition that governs a party, by its token and letters; of a proclitic the letter: بسهلستان is ب."""
    fold = text.folds[party.first]
    if party.cut and fold[party.cut - 1] in "بلك":
        return party.first, fold[party.cut - 1]
    beside = text.inside_party(party.first - 1) if party.first > floor + 1 else None
    if beside is not None and not party.cut and beside.kind == "group" and fold.startswith(ARTICLE):
        return governor(text, beside, floor)  # مع المقاتلين [الناريين]
    return _before_it(text, party, floor)


def _before_it(text: Text, party: Party, floor: int) -> tuple[int, str] | None:
    """The preposition of its own word, or of a noun's letter, that governs a party."""
    for i in range(party.first - 1, max(floor, party.first - 1 - FARTHEST_GOVERNED) - 1, -1):
        begun = text.begun[i]
        if "each" in begun or (i > 0 and "each" in text.begun[i - 1]):
            continue  # اجتمع [كل من] الورداني ومرزاق
        if i > 0 and text.small.plays(text.folds[i - 1], "quantifier") and not _joins(text, i):
            return None
        if (i in text.times and not text.folds[i].startswith(ARTICLE)) or _about_as_many(text, i):
            continue
        if no_less(text, i):
            return None  # قتل الجيش ما لا يقل عن ستين مسلحا
        if ("manner" in begun and i + 1 < party.first) or _counts_another(text, i, party):
            return None  # قصف الجيش بشكل عنيف القرية, استهدفت بعشرين غارة المسلحين
        if found := _governs(text, i):
            return found
        if _ends_government(text, i, party) and not _beside_town(text, i, party):
            return None
    return None


def _beside_town(text: Text, i: int, party: Party) -> bool:
    """Whether a definite word only says what the town right behind it is: في [العاصمة النارية] مرسى."""
    near = party.kind == "town" and not party.cut and i >= party.first - LONGEST_APPOSED
    return near and text.folds[i].startswith(ARTICLE) and text.inside_party(i) is None and not _surely_verb(text, i)


def _counts_another(text: Text, i: int, party: Party) -> bool:
    """Whether a number at token i counts another noun, so that what governs it ends before a definite party."""
    if party.cut or i + 1 >= party.first or not text.tokens.is_number(i):
        return False
    return text.folds[party.first].startswith(ARTICLE) and not text.folds[i + 1].startswith(ARTICLE)


def _joins(text: Text, i: int) -> bool:
    """Whether token i is a preposition that counts nothing: عمل أكثر [مع] نارية, but أكثر من خمسين جنديا."""
    return text.preposition(i) and not any(text.is_(i, role) for role in COUNTING)


def _about_as_many(text: Text, i: int) -> bool:
    """Whether token i only says that a number is about right: [نحو] خمسين جنديا."""
    counts = i + 1 < len(text.folds) and text.tokens.is_number(i + 1)
    return counts and text.small.plays(text.folds[i].removeprefix(CONJUNCTIONS[0]), "quantifier")


def no_less(text: Text, i: int) -> bool:
    """Whether token i is of the words that say how many at least: [ما لا يقل عن] ستين, [ما يقارب] عشرين."""
    for back in range(min(i, LONGEST_COUNT) + 1):
        words = text.is_(i - back, "approximates")
        if words > back or (words == back > 0 and text.preposition(i)):
            return True
    return False


def _governs(text: Text, i: int) -> tuple[int, str] | None:
    """The preposition at token i, its own word or a letter before a noun."""
    word = text.folds[i]
    if text.is_(i, "agent") == 1 and not text.is_(i, "aside"):
        return i, word  # سقطت القرية [بيد] المسلحين
    if text.preposition(i) or text.small.plays(word, "where"):
        return i, word.removeprefix("و") if len(word) > 2 else word  # noqa: PLR2004 - و is no word
    inside = text.inside_party(i) or (text.sign(i) and word not in QUOTE_MARKS)
    glued = word[0] in "بل" and len(word) > 3 and not is_radical(word)  # noqa: PLR2004 - بها
    glued = glued and not (_surely_verb(text, i) or text.is_(i, "resumed"))  # لوحت نارية, أفرجت بموجبها نارية
    return (i, word[0]) if glued and not inside else None


def _ends_government(text: Text, i: int, party: Party) -> bool:
    """Whether nothing before token i can govern a party: a sign, another party, a definite noun, a new clause."""
    word = text.folds[i]
    inside = text.inside_party(i)
    land = inside is not None and inside.first in text.places and not party.cut  # في مرسى هالة مرزاق
    if (text.sign(i) and word not in QUOTE_MARKS) or (inside and (i < party.first - 1 or land)):
        return True
    titled = text.is_(i, "before_name") > 0
    return (word.startswith((ARTICLE, "وال")) and not titled) or _surely_verb(text, i) or text.plays_any(i, CLOSERS)


def _surely_verb(text: Text, i: int) -> bool:
    """Whether token i is a listed verb that is no noun too."""
    return _spellings(text.lexicon)[text.folds[i]].surely and not text.tokens.surface(i).endswith(
        "ة"
    )  # من [قبضة] نارية


def skipped(text: Text, i: int) -> bool:
    """Whether token i may stand between a subject and its verb."""
    if i in text.times or (text.sign(i) and text.folds[i] in QUOTE_MARKS):
        return True
    return text.plays_any(i, SKIPPED) or (i not in text.party_at and _adjective(text, i))


def _adjective(text: Text, i: int) -> bool:
    """Whether a definite word looks like an adjective: الخارجية, السابق; or one beside a party: مسلحين مجهولين."""
    fold = text.folds[i]
    if text.small.plays(fold, "adjective_too") and i - 1 in text.party_at:
        return True
    if not fold.startswith(ARTICLE) or fold in text.table.verbs:
        return False
    return text.plays(i, "adjective") or fold in text.lexicon.nisbas or fold.endswith(("ي", "يه", "يين", "يون"))
