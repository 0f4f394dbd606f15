"""Where a stance's words stand, and what denies them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from musnad.arabic import splits
from musnad.arabic.particles import ARTICLE
from musnad.lexicon.stances import NAMED_OWNER, WILL, WILL_NOT, Stance, StanceForm
from musnad.positions.text import CONJUNCTIONS, QUOTE_MARKS, Sentence, Text

ANYBODY = "*"
"""Stands for a party in a row's form."""
LONG = "آ"
"""First letter of "I" in a verb whose root begins with hamza: [آمل]."""
LIKE = frozenset({"كما", "مثلما", "حسبما", "وكما"})
ANY = "اي"
FUTURES = frozenset({"سي", "ست", "سن"})
"""First letters of a verb that tells what will be: سيواصل."""
LED = frozenset({"ب", "ل", "ك"})
"""Prepositions apart from what they govern in marks."""
THAT = "ان"
FOR_LACK = "لعدم"
"""Before what somebody is blamed for not doing."""
FARTHEST_NEGATION = 2
FARTHEST_STAND = 6
"""Tokens between a word for a stand and the one that tells it: whose it is, adjectives, marks."""
SHORTEST_PLURAL = 3
LETTERS = {"b": "ب", "li": "ل"}
RESUMED = {
    way: frozenset(word + end for end in ("ه", "ها", "هم", "هما"))
    for way, word in {"b": "ب", "li": "ل", "ila": "الي", "ala": "علي", "an_prep": "عن", "min": "من", "fi": "في"}.items()
}
"""A governed preposition with the pronoun of what stands before: تعديلات لم توافق [عليها] نارية."""
NO_NOUN = ("free", "free_pronoun", "clause", "turn", "preposition", "adverb", "time")
"""Roles of words before a verb that nothing takes up."""
SAWFA = "سوف"
LAN = "لن"
"""Before what will not be done: لن [نشارك], and not لم نشارك."""


class Hit(NamedTuple):
    """A form at tokens `first` up to `last`, `cut` letters before it, and whether it is denied."""

    first: int
    last: int
    cut: int
    form: StanceForm
    negated: bool
    definite: bool = False

    @property
    def joined(self) -> bool:
        """Whether "and" stands on it."""
        return self.cut > 0


def hits(text: Text, sentence: Sentence) -> Iterator[Hit]:
    """The forms that stand in a sentence, in text order; a phrase before the word that it begins with."""
    here, behind = range(sentence.first, sentence.last), sentence.first
    for i in compress(here, map(text.stances.spelt.__getitem__, text.folds[sentence.first : sentence.last])):
        if i >= behind:
            found = tuple(_at(text, sentence, i))
            yield from found
            behind = max((hit.last for hit in found if hit.form.row.kind != "duty"), default=i + 1)


def _at(text: Text, sentence: Sentence, i: int) -> Iterator[Hit]:
    if text.sign(i) or _inside_name(text, i) or text.is_(i, "other_word"):
        return
    words = sorted(_words(text, sentence, i), key=lambda hit: -hit.last)
    yield from (hit for hit in words if hit.last == words[0].last)
    owned = i + 1 in text.party_at and not text.party_at[i + 1].cut
    if not (words and (text.folds[i].endswith("ا") or owned)):
        yield from _verbs(text, sentence, i)


def _inside_name(text: Text, i: int) -> bool:
    return i in text.party_at and not text.party_at[i].both


def _words(text: Text, sentence: Sentence, i: int) -> Iterator[Hit]:
    near = text.folds[i + 1 : min(i + 3, sentence.last)]  # a mark may stand first
    ahead = {"", ANYBODY, *(fold.removeprefix(ARTICLE) for fold in near)}
    for _, cut, definite, form in [cut for cut in text.stances.cut[text.folds[i]] if cut.behind in ahead]:
        last = _follows(text, i + 1, form.rest, sentence.last, exact=form.row.kind == "duty")
        if last is None or (form.owner and text.tokens.surface(i).endswith("ة")) or (cut and text.is_(i, "how_much")):
            continue  # طلبة الكلية is not his demand, كامل no "like a hope"
        needs = {word for _, word in form.row.needs}
        owned = form.owner or (last < sentence.last and text.is_(last, "own_country"))
        mine = owned or ("owned" in needs and _named(text, last) and not _of_duty(text, i - 1))
        if (definite and "bare" in needs) or (not mine and needs & {"owner", "owned"}):
            continue
        if NAMED_OWNER in needs and not _named(text, last):
            continue
        if definite and form.row.kind == "adjective" and not _describes(text, i):
            continue
        if form.row.kind == "noun" and i > sentence.first and text.folds[i - 1] == FOR_LACK:
            continue  # علقت المحادثات [لعدم] التزام نارية بالهدنة
        yield Hit(i, last, cut, form, _denied(text, sentence, i), definite)


def _named(text: Text, i: int) -> bool:
    """Whether a party begins at token i: التزام [نارية] بالهدنة."""
    party = text.party_at.get(i)
    return party is not None and party.first == i and not party.cut


def _of_duty(text: Text, i: int) -> bool:
    """Whether what must be stands at token i: أكدوا [ضرورة] التزام نارية بالهدنة."""
    return i >= 0 and any(
        form.row.kind == "duty" and not form.rest for form in text.stances.words.get(text.folds[i], ())
    )


def _describes(text: Text, i: int) -> bool:
    """Whether an adjective with the article describes a party or a stand: موقفها [الرافض]; not [المعارضة] تحاور."""
    return i - 1 in text.party_at or stand(text, i) is not None


def stand(text: Text, i: int) -> int | None:
    """The word for a stand that an adjective at token i describes, others between: [موقف] بلاده الثابت والرافض."""
    for j in range(i - 1, max(-1, i - 1 - FARTHEST_STAND), -1):
        if any(text.stances.small.plays(word, "stand") for _, word in splits(text.folds[j])):
            return j
        described = text.folds[j].removeprefix("و").startswith(ARTICLE) or text.folds[j] in QUOTE_MARKS
        if not described and j not in text.party_at and not text.is_(j, "own_country"):
            return None
    return None


def _follows(text: Text, at: int, rest: Sequence[str], stop: int, *, exact: bool) -> int | None:
    """The token after a form's further words, exact ones with no article; ANYBODY is a party: على [نارية] أن."""
    folds = text.folds
    for word in rest:
        at += int(at < stop and folds[at] in QUOTE_MARKS)
        if at >= stop:
            return None
        if word == ANYBODY:
            at += int(at not in text.party_at and bool(text.is_(at, "classifier")))  # على [حكومة] سهلستان
            party = text.party_at.get(at)
            if party is None or party.first != at or party.cut:
                return None
            at = party.last
            while (more := text.party_at.get(at)) and more.cut == 1 and folds[at][0] == "و":
                at = more.last  # على نارية [وسهلستان] أن
        elif folds[at] == word or (not exact and folds[at].removeprefix(ARTICLE) == word.removeprefix(ARTICLE)):
            at += 1
        else:
            return None
    return at


def _verbs(text: Text, sentence: Sentence, i: int) -> Iterator[Hit]:
    fold = text.folds[i]
    cuts = [(0, False)] + ([(1, False)] if fold[0] in CONJUNCTIONS else [])
    cuts += [(n + 1, True) for n, _ in cuts if fold[n : n + 1] == "س"]
    for cut, future in cuts:
        for form in _forms(text, sentence, i, cut, future=future):
            if form.circumstance:
                paused = i == sentence.first or (text.sign(i - 1) and text.folds[i - 1] not in QUOTE_MARKS)
                placed = i in text.cues or (paused and not cut)
            else:
                takes_up = form.object and i > sentence.first and fold not in text.stances.words
                placed = takes_up or _verbal(text, sentence, i, cut)
            if placed and not _wished(text, sentence, i):
                yield _resumed(text, sentence, Hit(i, i + 1, cut, form, _denied(text, sentence, i)))


def _forms(text: Text, sentence: Sentence, i: int, cut: int, *, future: bool) -> Iterator[StanceForm]:
    """The forms of verbs that token i may be, its first letters cut off, by what stands around it."""
    fold, surface = text.folds[i][cut:], text.tokens.surface(i)
    before = text.folds[i - 1] if i > sentence.first else ""
    for form in text.stances.verbs.get(fold, ()):
        if (future and not form.future) or (form.first and text.is_(i, "no_first")):
            continue
        if fold in text.stances.long and form.first != (surface[cut] == LONG):
            continue  # آمل is "I hope", أمل "he hoped"
        needs = {word for who, word in form.row.needs if who is None}
        if (WILL_NOT in needs and not before.endswith(LAN)) or (WILL in needs and before != SAWFA):
            continue
        noun = fold in text.stances.words  # تمسكه بالحل
        if form.object and not noun and _addressed(text, form.row, i + 1, sentence.last):
            yield form._replace(object=False)  # دعاهم [إلى] الحوار: whom, not what
        elif not form.object or not _takes_up_nothing(text, sentence, i, cut, future=future):
            yield form


def _takes_up_nothing(text: Text, sentence: Sentence, i: int, cut: int, *, future: bool) -> bool:
    """Whether a form with a pronoun has nothing before it that it takes up: إيران و[حذرها], يدفع [ثمنه]."""
    if text.tokens.surface(i).endswith("ة") or (cut and not future):
        return True
    return i > sentence.first and (_unnamed(text, sentence, i - 1) or _of_verb(text, i, cut))


def _unnamed(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether token i takes up nothing that is named: [كما] تريده نارية, [ما] تريده نارية هو."""
    fold = text.folds[i]
    return fold in LIKE or (fold.removeprefix("و") == "ما" and (i == sentence.first or not text.is_(i - 1, "that_is")))


def _addressed(text: Text, row: Stance, i: int, stop: int) -> bool:
    """Whether the preposition of a row that governs no object stands at token i: دعاهم [إلى], طالبها [ب]فتح المعبر."""
    if i >= stop or "obj" in row.government:
        return False
    ways = (way for way in row.government if way in RESUMED)
    return any(text.plays(i, f"preposition_{w}") or (w in LETTERS and text.preposition(i, LETTERS[w])) for w in ways)


def _of_verb(text: Text, i: int, cut: int) -> bool:
    """Whether a past verb's form right behind a verb is rather its object: يدفع [ثمنه] الناريون."""
    return not cut and text.folds[i][0] not in "يتن" and text.folds[i - 1][0] in "ين" and text.verb(i - 1)


def _resumed(text: Text, sentence: Sentence, hit: Hit) -> Hit:
    """A verb that takes up with its preposition's pronoun what stands before: مقترح لم [توافق عليه] نارية."""
    resumed = hit.last < sentence.last and any(
        text.folds[hit.last] in RESUMED.get(way, ()) for way in hit.form.row.government
    )
    before = hit.first - 1
    while before > sentence.first and (text.is_(before, "negation") or text.plays(before, "verbal_link")):
        before -= 1
    led = before >= sentence.first and not text.sign(before) and before not in text.party_at
    taken_up = (
        resumed
        and not hit.form.row.mutual
        and led
        and not hit.cut
        and not any(text.plays(before, role) for role in NO_NOUN)
    )
    return hit._replace(last=hit.last + 1, form=hit.form._replace(object=True)) if taken_up else hit


def _wished(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether a verb in the present stands right behind أن, as what is wished or due: نتمنى أن [تلتزم] نارية."""
    led = i > sentence.first and text.folds[i][0] in "يت" and text.folds[i - 1].removeprefix("و") == THAT
    return led and not text.tokens.surface(i - 1).removeprefix("و").startswith("إ")


def _verbal(text: Text, sentence: Sentence, i: int, cut: int) -> bool:
    """Whether a form that may be a noun (دعم) is a verb here: "and" before it takes a subject right behind."""
    if not _may_be_noun(text, text.folds[i][cut:]) or i in text.cues or text.tokens.surface(i)[cut] == LONG:
        return True  # وآمل is "and I hope"
    party = text.party_at.get(i + 1)
    if not cut:
        return _verb_place(text, sentence, i)
    if i + 1 < sentence.last and text.folds[i + 1].endswith("و") and text.leads(i + 1):
        return True  # ورفض [مفاوضو] سهلستان
    return _takes_object(text, sentence, i + 1) if party is None else not party.cut


def _takes_object(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether an object in the accusative stands at token i, behind a verb: رفض الحوار وعرض [هدنا] قصيرة."""
    fold = text.folds[i] if i < sentence.last else ""
    return len(fold) > SHORTEST_PLURAL and fold.endswith("ا") and not fold.startswith("ال") and fold[-2] != "ه"


def _may_be_noun(text: Text, fold: str) -> bool:
    """Whether a form is a noun as well: [رفض], [دعم]; not يرفض, اتفقا."""
    if fold[0] in "يتن" or fold[:2] in FUTURES or fold.endswith(("ت", "وا", "تا")):
        return False
    stems = (fold, fold.removesuffix("ا"))
    nouns = any(stem in text.stances.words or text.stances.small.plays(stem, "noun_too") for stem in stems)
    return nouns or len(stems[-1]) <= SHORTEST_PLURAL


def _verb_place(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether a verb may stand at token i: at a head of clause, after a particle or after its subject."""
    before = i - 1
    if i > sentence.first + 1 and text.folds[before] in QUOTE_MARKS and text.folds[before - 1] in LED:
        return False  # اتهمتها بـ«[دعم] الإرهاب»
    roles = ("clause", "turn", "relative", "free", "free_pronoun", "negation", "verbal_link", "before_verb", "time")
    if i == sentence.first or text.sign(before) or any(text.plays(before, role) for role in roles):
        return True
    party = text.party_at.get(before)
    return party is not None and not text.governed(party, sentence.first)


def _denied(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether a negation stands right before token i, a quotation mark aside."""
    for j in range(i - 1, max(sentence.first, i - FARTHEST_NEGATION) - 1, -1):
        if text.is_(j, "negation"):
            return not _what(text, sentence, j, i)
        if text.is_(j, "still"):
            return False  # لا تزال نارية تريد
        if text.is_(j, "having_him") or text.folds[j] == ANY:
            return _denied(text, sentence, j)  # ليس لديها أي رغبة
        light = text.plays(j, "verbal_link") or text.is_(j, "auxiliary") or text.is_(j, "copula")
        if not text.sign(j) and not light:
            return False
    return False


def _what(text: Text, sentence: Sentence, j: int, i: int) -> bool:
    """Whether token j is ما in the sense of what: هذا [ما] نسعى إليه, وهو [ما] رفضته نارية."""
    led = j > sentence.first and bool(text.is_(j - 1, "that_is"))
    return text.folds[j].removeprefix("و") == "ما" and (led or text.folds[i][0] in "يتن")
