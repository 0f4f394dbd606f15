"""Whose verb it is: the phrase after it, before it, or before its الذي."""

from __future__ import annotations

from typing import NamedTuple

from musnad.statements.agreement import agrees_after, agrees_before
from musnad.statements.askers import goes_on_asking, taken_up_asker
from musnad.statements.boundaries import known_word, morning, to_outlet, words_of_name
from musnad.statements.clauses import clause_cuts
from musnad.statements.governed import stems
from musnad.statements.hits import Hit
from musnad.statements.phrase import Phrase
from musnad.statements.phrases import read
from musnad.statements.strangers import LONGEST_ASIDE, reach_of, stranger
from musnad.statements.text import SPEAKING_TYPES, Named, Sentence, Text

FARTHEST_SUBJECT = 30
"""Tokens that a subject before its verb may begin ahead of it, office and apposition included."""


LONGEST_UNREAD = 5
"""Tokens back from a verb to أن with a subject between that no table shows."""

FARTHEST_BODY = 5
"""Tokens from a body to the place where it is: مفوضية حقوق الإنسان في [نارية]."""

REPORT = "report"
"""The document that several outlets bring: تقارير صحفية."""

FARTHEST_ISSUER = 14
"""Tokens from a document back to the verb of who issues it."""

HAS = "قد"
"""The word before a verb of what had been done by then."""

LONGEST_BETWEEN = 12
"""Tokens of a speaker whom no table knows, between كان and قد."""

PAUSED = frozenset("،؛:.")

RELATED = frozenset({"document", "body", "unnamed", "media"})
"""Kinds of nouns that alone, before الذي, say who speaks."""

LONGEST_BRACKET = 9
"""Tokens of a bracket behind a name, and what is looked back for its opening."""

BETWEEN = ("verbal_link", "adverb", "time", "negation", "of_news")
"""Roles of words between a subject and its verb: موسكو قد, الوزير أمس, وكالة «نبأ» للأنباء."""


class Who(NamedTuple):
    """The subject in print (null when elided), how it stands to the verb, and the token after both."""

    phrase: Phrase | None
    order: str
    after: int


def subject(text: Text, sentence: Sentence, hit: Hit) -> Who:  # noqa: PLR0911 - one question a line
    """The subject of a finite cue: before it where a clause begins with it, else after it, else elided."""
    if "person" in hit.form.cue.government and hit.i + 1 < sentence.last and text.plays(hit.i + 1, "in_it"):
        meanwhile = any(hit.i - k >= sentence.first and text.phrase(hit.i - k, "meanwhile") == k for k in (2, 3))
        behind = read(text, hit.i + 2, sentence.last, "object") if meanwhile else None
        if behind:
            return Who(behind, "verb-subject", behind.last)  # في الوقت الذي طالب فيه النواب
        return Who(None, "elided", hit.i + 2)
    before = _before_verb(text, sentence, hit)
    paused = hit.i > sentence.first and text.folds[hit.i - 1] == "،"
    if before and before.order == "subject-verb" and not paused:
        return before
    if before is None and after_nominal(text, sentence, hit):
        return Who(None, "elided", hit.i + 1)
    after = after_verb(text, sentence, hit)
    goes_on = hit.cut > 0 or (hit.i > sentence.first and text.plays(hit.i - 1, "turn"))
    takes_whom = goes_on and "person" in hit.form.cue.government
    joined = after.phrase if after and takes_whom else None
    if joined and (_rather_object(text, hit, joined) or goes_on_asking(text, sentence, hit, joined)):
        return Who(None, "elided", hit.i + 1)
    if before is None and after and after.phrase and (taken_up := taken_up_asker(text, sentence, hit, after.phrase)):
        return Who(taken_up, "relative", hit.i + 1)
    takes_person = "person" in hit.form.cue.government and before and before.order != "subject-clause-verb"
    if before and (after is None or takes_person):
        return before
    return after or Who(None, "elided", hit.i + 1)


def _when(text: Text, i: int) -> bool:
    """A day or an adverb between verb and speaker; صباح before a surname is a man's name."""
    return (text.plays_any(i, ("adverb", "time")) or "time" in text.begun[i]) and not morning(text, i)


def after_verb(text: Text, sentence: Sentence, hit: Hit, skip: int = 0) -> Who | None:
    """The phrase after the verb, a day, an adverb or a comma between: وقال أمس الوزير."""
    i = hit.i + 1 + skip
    while i < sentence.last and (_when(text, i) or text.folds[i] == "،" or own_speech(text, i)):
        i += max(1, text.begun[i].get("time", 0))  # أمس الأول, أول أمس
    i += text.phrase(i, "turning") if i < sentence.last and text.folds[i][0] != "و" else 0  # لم يؤكد من جهته الوزير
    if i >= sentence.last:
        return None
    i = _past_aside(text, i, sentence.last) or i
    if bracketed := _in_brackets(text, i, sentence.last):
        return bracketed
    phrase = read(text, i, sentence.last, reach_of(hit.form)) or stranger(text, i, sentence.last, hit)
    if phrase is None or not agrees_after(text, hit.form, phrase) or _any(phrase) or _thing(text, phrase):
        return None
    return Who(phrase, "verb-subject", phrase.last)


def _in_brackets(text: Text, i: int, stop: int) -> Who | None:
    """A name that fills the brackets at token i: أعلنت [(جبهة الوادي)] أن."""
    named = text.name(i + 1) if text.folds[i] == "(" and i + 2 < stop else None
    if named is None or named.last >= stop or text.folds[named.last] != ")":
        return None
    phrase = read(text, i + 1, named.last, "clause")
    return Who(phrase, "verb-subject", named.last + 1) if phrase and phrase.last == named.last else None


def _thing(text: Text, phrase: Phrase) -> bool:
    """Whether a word behind هذه is no noun that can speak, and no family's name: تشير هذه [الخطوة] إلى أن."""
    pointed = phrase.first > 0 and text.plays(phrase.first - 1, "demonstrative")
    return pointed and phrase.noun is None and phrase.name is None and not phrase.owners


def _any(phrase: Phrase) -> bool:
    """Whether أي stands alone, and names nobody: يتوقع منه [أي] عمل."""
    return phrase.noun is not None and phrase.noun.en == "either" and phrase.last == phrase.first + 1


def own_speech(text: Text, i: int) -> bool:
    """Whether token i is somebody's own speech, which he ends or goes on with: ختم [مقاله] بهذه العبارة."""
    fold = text.folds[i]
    if not fold.endswith(("ه", "ها", "هم")) or i in text.within or text.tokens.surface(i).endswith("ة"):
        return False
    noun = text.noun(i)
    if noun is not None and noun.kind != "document":  # مقالة, folded, is مقاله
        return False
    return any(fold != stem and text.words.plays(stem, "forum") for stem in stems(fold))


def _past_aside(text: Text, i: int, stop: int) -> int | None:
    """The person's phrase behind where or to whom he spoke: أكد في تصريح صحافي لـ«الميناء» [الدكتور فلان] أن."""
    told = text.plays(i, "preposition") and i + 1 < stop and text.plays_any(i + 1, ("occasion", "channel"))
    if not told and not to_outlet(text, i):
        return None
    for j in range(i + 1, min(stop, i + LONGEST_ASIDE)):
        if text.folds[j] in {":", "."} or text.plays_any(j, ("free", "free_pronoun")):
            return None
        sourced = j - 1 in text.opens or text.folds[j - 1] == "،"
        if (_person_at(text, j) and _ends_aside(text, j - 1)) or (_source_at(text, j) and sourced):
            return j
    return None


def _person_at(text: Text, i: int) -> bool:
    named, noun = text.name(i), text.noun(i)
    holder = noun is not None and noun.kind in {"office", "title"}
    return holder or (named is not None and named.mention.type == "PER")


def _source_at(text: Text, i: int) -> bool:
    """Whether an unnamed source begins at token i: قال لـ«الميناء» [مصدر عسكري]."""
    noun = text.noun(i)
    return noun is not None and noun.kind == "unnamed" and not noun.definite


def _ends_aside(text: Text, i: int) -> bool:
    """Whether token i may end an aside: a mark, an adjective, a day, an outlet's name."""
    outlet = i in text.within and text.within[i].mention.type == "MEDIA"
    return outlet or i in text.opens or text.adjective(i) or text.plays(i, "time")


def _before_verb(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """The phrase that ends where the verb begins, at the head of its clause, or before الذي."""
    j = hit.i - 1
    while j >= sentence.first and _between(text, j):
        j = min(j, _before_bracket(text, sentence, j + 1)) - 1
    if (hit.cut and not _answers(text, sentence, hit)) or j < sentence.first:
        return None
    if between_was_and_verb(text, sentence, hit) and not hit.cut:
        return _read_before(text, sentence, hit, j) or _unread_subject(text, sentence, hit)
    return _read_before(text, sentence, hit, j)


def between_was_and_verb(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether words stand between كان at a sentence's head and قد before its verb: وكانت [نشرة كذا] قد أفادت."""
    i = hit.i - 1
    return i > sentence.first + 1 and text.folds[i] == HAS and text.plays(sentence.first, "was")


def _unread_subject(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """The words between كان and قد as a speaker whom no table knows: وكانت [جدة الوزير] قد تمنت."""
    first, last = sentence.first + 1, hit.i - 1
    while last > first and (text.folds[last - 1] == "،" or text.plays_any(last - 1, ("time", "adverb"))):
        last -= 1
    broken = ("relative", "verbal_link", "clause", "negation", "free", "free_pronoun")
    plain = not any(text.plays_any(i, broken) or text.folds[i] in PAUSED for i in range(first, last))
    begins = (
        last > first and text.tokens.is_word(first) and not text.plays_any(first, ("preposition", "time", "adverb"))
    )
    if not plain or not begins or last - first > LONGEST_BETWEEN or text.folds[first] in text.lexicon.verbs:
        return None
    begun = read(text, first, last, "clause")  # وكانت [وكالة نبأ شبه الرسمية] قد قالت
    body = begun is not None and (begun.kind in {"media", "body"} or any(_is_body(o) for o in begun.owners[:1]))
    if begun and body and begun.name is None:
        return Who(begun, "subject-verb", hit.i + 1)
    return Who(Phrase(first, 0, last, None, None, unknown=(first, last)), "subject-verb", hit.i + 1)


def _is_body(named: Named) -> bool:
    return named.mention.type in {"MEDIA", "ORG", "GROUP"}


def _read_before(text: Text, sentence: Sentence, hit: Hit, j: int) -> Who | None:
    """The phrase before a verb whose next word before it is token j."""
    if text.plays(j, "relative"):
        return _before_relative(text, sentence, hit, j)
    if marked := _in_marks_before(text, sentence, hit, j):
        return marked
    told = j  # كان فلان، [المتحدث باسم الجبهة]، قد صرح: an apposition in commas that was read with him
    if text.folds[j] == "،":
        told, j = j - 1, _before_insertion(text, sentence, j)
        j = (
            min(j, _before_bracket(text, sentence, j + 1) - 1) if text.folds[j] == ")" else j
        )  # الورداني (أبو مرسى)، هدد
    for start in range(max(sentence.first, j - FARTHEST_SUBJECT), j + 1):
        for cut in clause_cuts(text, sentence, start):
            phrase = read(text, start, hit.i, "clause", cut) or _unread_name(text, start, hit.i, cut)
            if phrase and _issued_now(text, hit, phrase):
                continue
            ends = told if phrase and phrase.last == told + 1 else j
            if phrase and agrees_before(text, hit.form, phrase) and (order := _order(text, phrase, cut, ends)):
                return Who(phrase, order, hit.i + 1)
    return _issuer_before(text, sentence, hit) or _reports_before(text, sentence, hit)


def _reports_before(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """Reports without article of which a verb right behind them tells: بعد [تقارير صحفية] أفادت بأن."""
    i = hit.i - 1 - int(text.adjective(hit.i - 1))
    noun = text.noun(i) if i > sentence.first else None
    told = noun is not None and (noun.kind == "media" or noun.en == REPORT)
    reports = told and noun is not None and noun.number == "p" and not noun.definite
    that = hit.i + 1 < sentence.last and text.plays_any(hit.i + 1, ("free", "free_pronoun", "b_free", "b_free_pronoun"))
    if not reports or not that or hit.cut or hit.form.object or hit.form.gender != "f":
        return None
    return Who(Phrase(i, 0, hit.i, noun, None), "relative", hit.i + 1)


def _in_marks_before(text: Text, sentence: Sentence, hit: Hit, j: int) -> Who | None:
    """A body's noun that fills the marks between أن and its verb, in no table: قال إن [«الجبهة»] تطالب الحكومة بكذا."""
    if (who := _before_his_marks(text, sentence, hit, j)) is not None:
        return who
    opened = text.opens.get(j)
    clause = opened is not None and opened > sentence.first and text.plays(opened - 1, "free")
    if hit.form.cue.act == "threaten":
        return None  # «السد» يهدد القرى is of a thing
    if opened is None or not clause or j - opened != 2 or not text.folds[opened + 1].startswith("ال"):  # noqa: PLR2004
        return None
    known = read(text, opened, hit.i, "clause")
    named = Phrase(opened, 0, j + 1, None, None, unknown=(opened + 1, j))
    return Who(known if known and known.last == j + 1 else named, "subject-verb", hit.i + 1)


def _before_his_marks(text: Text, sentence: Sentence, hit: Hit, j: int) -> Who | None:
    """The person behind أن before marks that his verb begins: قالت الصحيفة إن [النائب فلانا] «يؤكد أن السد آمن»."""
    that = hit.i + 1 < sentence.last and text.plays_any(hit.i + 1, ("free", "free_pronoun"))
    if j not in text.closes or j != hit.i - 1 or hit.cut or not that:
        return None
    for start in range(max(sentence.first + 1, j - FARTHEST_SUBJECT // 3), j):
        phrase = read(text, start, j, "clause") if text.plays(start - 1, "free") else None
        if phrase and phrase.last == j and phrase.name and agrees_before(text, hit.form, phrase):
            return Who(phrase, "subject-verb", hit.i + 1)
    return None


def _issuer_before(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """Who issues the document that a verb right behind it tells of: أصدرت [الوزارة] بيانا طالب بفتح المعبر."""
    i = hit.i - 1
    noun = text.noun(i) if i > sentence.first + 1 else None
    document = noun is not None and noun.kind == "document" and not noun.definite and noun.gender == hit.form.gender
    if not document or hit.cut or hit.form.object or hit.form.shape != "past":
        return None
    ahead = range(i - 2, max(sentence.first - 1, i - FARTHEST_ISSUER), -1)
    verb = next((j for j in ahead if text.words.plays(text.folds[j].removeprefix("و"), "issuing")), None)
    who = read(text, verb + 1, i, "clause") if verb is not None else None
    return Who(who, "relative", hit.i + 1) if who else None


def _issued_now(text: Text, hit: Hit, phrase: Phrase) -> bool:
    """Whether a document is what somebody issues, who speaks in it: أصدر المركز، [تقريرا] اعتبر فيه أن."""
    noun = phrase.noun
    indefinite = noun is not None and noun.kind == "document" and not noun.definite and phrase.last == phrase.first + 1
    return indefinite and hit.i + 1 < len(text.folds) and text.plays(hit.i + 1, "in_it")


def _rather_object(text: Text, hit: Hit, phrase: Phrase) -> bool:
    """Whether a phrase behind و and a verb that takes a person is whom it is said to.

    Sides in the plural (وحثت الأطراف على), and behind his verb a body with her name (وطالب الأونروا بأن).
    """
    if phrase.noun is None and phrase.owners:
        body = phrase.owners[0]
        if hit.form.cue.act == "thank" and text.plays(phrase.last, "preposition_ala"):
            return True  # وشكر نارية على تعاونها
        hers = body.mention.type in {"ORG", "GROUP"} and text.folds[body.last - 1].endswith(("ا", "ه"))
        return hers and hit.form.gender == "m" and body.first == body.last - 1
    if phrase.unknown and phrase.noun is None and text.folds[phrase.first].startswith("ال"):
        return not any(known_word(text, i) for i in range(*phrase.unknown))  # وحذر [الشباب المندفع] من
    return phrase.kind == "side" and phrase.number == "p" and not phrase.owners


def after_nominal(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether words between أن and the verb are its subject, though no phrase was read: إن أجهزة الأمن حذرت الحكومة."""
    last = hit.i - 1
    while last > sentence.first and text.plays(last, "verbal_link"):
        last -= 1
    for j in range(last, max(sentence.first, last + 1 - LONGEST_UNREAD), -1):
        if text.plays(j, "free"):
            return j < last
        aside = text.plays_any(j, ("adverb", "time", "preposition", "verbal_link", "negation", "relative", "clause"))
        if aside or text.punctuation(j) or text.tokens.is_number(j) or text.folds[j] in text.lexicon.verbs:
            return False
    return False


def _unread_name(text: Text, i: int, stop: int, cut: int) -> Phrase | None:
    """A first name that is known and a family's that is not, before الذي: شادي السمحان الذي يعيش هنا قال."""
    last = words_of_name(text, i, stop, first=True) if cut == 0 else i
    whole = last - i > 1 and last < stop and known_word(text, i) and text.folds[last - 1].startswith("ال")
    return Phrase(i, 0, last, None, None, unknown=(i, last)) if whole and text.plays(last, "relative") else None


def _answers(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether ف on the verb answers أما before its subject: أما الورداني فقال."""
    if hit.cut != 1 or not text.folds[hit.i].startswith("ف"):
        return False
    return any(text.plays(i, "as_for") for i in range(max(sentence.first, hit.i - FARTHEST_SUBJECT), hit.i))


def _order(text: Text, phrase: Phrase, cut: int, j: int) -> str | None:
    """How a phrase stands to a verb whose next word before it is token j."""
    bracketed = phrase.last > j + 1 and text.folds[phrase.last - 1] == ")"  # شرطة العاصمة (الرواق) حذرت
    if (
        phrase.last == j + 1
        or bracketed
        or (cut == 0 and phrase.kind in {"body", "name"} and _seat(text, phrase.last) == j + 1)
    ):
        return "subject-verb"
    behind = cut == 0 and phrase.last < j and _told_of(text, phrase)
    return "subject-clause-verb" if behind else None


def _seat(text: Text, i: int) -> int:
    """The token after في and the place where a body is: كان حرس الحدود [في نارية] أعلن."""
    led = text.named.get(i)  # سفارة نارية [بمرسى] نفت
    if led and led.cut == 1 and text.folds[i][0] == "ب" and led.mention.type in {"GPE", "LOC"}:
        return led.last
    found = text.named.get(i + 1) if text.plays(i, "preposition_fi") else None
    return found.last if found and found.cut == 0 and found.mention.type in {"GPE", "LOC"} else 0


def _told_of(text: Text, phrase: Phrase) -> bool:
    """Whether what stands between a subject and its verb only tells of him: الذي …, وفي تصريحات لقناة كذا."""
    i = phrase.last
    joined = text.folds[i].startswith("و") and text.words.plays(text.folds[i][1:], "preposition_when")
    spoke = joined and i + 1 < len(text.folds) and text.plays(i + 1, "forum")
    spoke = spoke or (text.folds[i][0] == "و" and text.phrase(i, "in_reply") > 0)  # المتحدث وردا على سؤال قال
    spoke = spoke or (text.folds[i] == "،" and to_outlet(text, i + 1))  # كان مصدر، لقناة «الرصد» أفاد
    return spoke or text.plays(i, "relative") or _qualified(text, phrase)


def _qualified(text: Text, phrase: Phrase) -> bool:
    """Whether a verb right after an unnamed source tells of him, no الذي between: دبلوماسيون حضروا الجلسة قالوا."""
    noun, fold = phrase.noun, text.folds[phrase.last]
    if noun is None or phrase.kind != "unnamed" or noun.definite:
        return False
    return fold in text.lexicon.verbs or (noun.number != "s" and fold.endswith("ا") and not text.adjective(phrase.last))


def _between(text: Text, j: int) -> bool:
    """Whether a token may stand between a subject and its verb."""
    return j not in text.within and (text.plays_any(j, BETWEEN) or text.folds[j] in {"-", "–", ")"})


def _before_insertion(text: Text, sentence: Sentence, j: int) -> int:
    """The token before an insertion in commas, or before the comma alone: فلان، الذي يزور العاصمة، قال."""
    commas = (k for k in range(j - 1, max(sentence.first, j - FARTHEST_SUBJECT), -1) if text.folds[k] == "،")
    return next(commas, j) - 1


def _before_relative(text: Text, sentence: Sentence, hit: Hit, j: int) -> Who | None:  # noqa: PLR0911 - one question a line
    """The name, or the office with its name, before الذي."""
    if j - 1 > sentence.first and text.folds[j - 1] == "،":
        j -= 1
    j = _before_bracket(text, sentence, j)
    named = text.within.get(j - 1) if j - 1 >= sentence.first else None
    if named is None and (common := _common_before(text, sentence, hit, j)):
        return common
    if named is None or named.mention.type not in SPEAKING_TYPES - {"MEDIA"}:
        return None
    if hit.form.object and hit.form.shape == "past" and not text.plays(hit.i + 1, "in_it"):
        return None  # التحالف الذي وصفه بالداعم: he is spoken of
    if named.cut and text.folds[named.first][0] == "ب" and named.mention.type in {"GPE", "LOC"}:
        return None  # تقارير الغرفة بمرسى التي قالت: the reports
    if text.folds[j] == "،" and named.mention.type in {"GPE", "LOC"} and text.plays(named.first - 1, "preposition_fi"):
        return None  # موقف الهيئة مما حدث في مرسى، والتي اعتبرت: the body
    if _place_of_body(text, sentence, named):
        return None
    person = named.mention.type == "PER"
    bare = Phrase(named.first, named.cut, named.last, None, named if person else None, () if person else (named,))
    phrase = _office_before(text, sentence, j) or bare
    return Who(phrase, "relative", hit.i + 1) if agrees_before(text, hit.form, phrase) else None


def _place_of_body(text: Text, sentence: Sentence, named: Named) -> bool:
    """Whether a place behind في only tells where a body is, of which a relative tells: لجنة السد في نارية التي دعت."""
    if named.mention.type not in {"GPE", "LOC"} or not text.plays(named.first - 1, "preposition_fi"):
        return False
    ahead = range(max(sentence.first, named.first - FARTHEST_BODY), named.first - 1)
    return any(text.is_body(j) or (text.named.get(j) and text.named[j].mention.type in {"ORG", "GROUP"}) for j in ahead)


def _common_before(text: Text, sentence: Sentence, hit: Hit, j: int) -> Who | None:
    """A source told by its noun alone before الذي, أن right behind the verb: حسب [البيان] الذي أوضح أن."""
    noun = text.noun(j - 1) if j - 1 >= sentence.first else None
    cut = int(noun is None)
    noun = noun or (text.noun(j - 1, 1) if j - 1 >= sentence.first else None)
    tells = hit.i + 1 < sentence.last and text.plays_any(hit.i + 1, ("free", "free_pronoun")) and not hit.form.object
    if noun is None or not noun.definite or noun.kind not in RELATED or not tells:
        return None
    phrase = Phrase(j - 1, cut, j, noun, None)
    return Who(phrase, "relative", hit.i + 1) if agrees_before(text, hit.form, phrase) else None


def _before_bracket(text: Text, sentence: Sentence, j: int) -> int:
    """Token j, or the bracket opened right behind a name that ends before it: منظمة الوادي [(وتد)] التي قالت."""
    if j - 1 <= sentence.first or text.folds[j - 1] != ")":
        return j
    return next((k for k in range(j - 2, max(sentence.first, j - LONGEST_BRACKET), -1) if text.folds[k] == "("), j)


def _office_before(text: Text, sentence: Sentence, j: int) -> Phrase | None:
    """The phrase of office, name and all, that ends before token j."""
    for start in range(max(sentence.first, j - FARTHEST_SUBJECT // 2), j):
        if start > sentence.first and text.noun(start - 1):
            continue
        for cut in (0, 1):
            noun = text.noun(start, cut)
            phrase = read(text, start, j, "clause", cut) if noun and noun.kind in {"office", "unnamed"} else None
            if phrase and phrase.last == j:
                return phrase
    return None


def verb_alone(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """No subject, where the clause ends with the verb or an adverb: "…"، قال ضاحكا."""
    i = hit.i + 1
    while i < sentence.last and text.plays(i, "adverb"):
        i += 1
    ends = (
        i >= sentence.last
        or (text.plays(i, "turn_pronoun") and not text.plays(i, "free_pronoun"))  # كما أكدت أنها: her words
        or (text.punctuation(i) and text.folds[i] != ":" and i not in text.closes)
    )
    return Who(None, "elided", i) if ends else None
