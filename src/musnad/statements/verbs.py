"""Statements by a finite verb: وقال الورداني إن, نارية تشك أن, وأضاف."""

from __future__ import annotations

from musnad.statements.agreement import gender
from musnad.statements.bare import conditional, elidable
from musnad.statements.boundaries import MANNER, name_unread
from musnad.statements.carried import by_saying, carried
from musnad.statements.clauses import clause_begins, is_verb
from musnad.statements.drafts import Draft
from musnad.statements.governed import LONGEST_CONDITION, VALUED, stems
from musnad.statements.hits import Hit, negated
from musnad.statements.opening import Opening
from musnad.statements.openings import find
from musnad.statements.phrase import CONTRACT, Phrase
from musnad.statements.phrases import read
from musnad.statements.subjects import Who, after_nominal, between_was_and_verb, subject
from musnad.statements.text import Sentence, Text
from musnad.statements.unannounced import ASIDES, unannounced
from musnad.statements.voices import first_person

SURE = {"verb-subject": 0.95, "subject-verb": 0.9, "elided": 0.85, "relative": 0.8, "subject-clause-verb": 0.75}
"""How sure a pattern is: the order of their precision on pages never seen."""

UNKNOWN_LESS = 0.2
"""Taken off where no mention covers the speaker's name."""

FARTHEST_SPEECH = 20
"""Tokens between a speech and the الذي that tells what was said in it."""

LONGEST_OUTLET = 3
"""Tokens to the mark that closes an outlet's name."""

NEEDED_WITHIN = 4
"""Tokens of the content in which a word that the cue needs must stand."""

NEEDED_FAR = 14
"""The same where whom is accused stands between: حمل [نارية كل] المسؤولية."""

SHORTEST_GOVERNED = 3
"""Letters of a word with ب or ل that can be a content; به is none."""

NEVER_PAST = "لا"
"""The negation behind which no past verb stands, but a noun spelt like one."""

INTERPRETS = "fassara"
"""The row of who takes a thing for something."""

PASSIVE = "\u064f"
"""The vowel that a passive begins with, where print shows it: كُتب."""

UNANNOUNCED_LESS = 0.3
"""Taken off such a content."""

OPENERS = ("free", "free_pronoun", "b_free", "b_free_pronoun", "li_free")

FARTHEST_PLEA = 6
"""Tokens from a plea to what it is for: طلب من وكالة نبأ [للتعليق]."""

PERCENT = frozenset({"%", "٪", "بالميه", "بالمييه", "بالمايه"})
"""Signs and words of a share."""


def finite(
    text: Text, sentence: Sentence, hit: Hit, walls: frozenset[int], before: tuple[Hit, Who] | None = None
) -> tuple[Who, Draft | None]:
    """The subject of a finite cue and, where a content follows, its statement; `before` is the finite cue ahead."""
    who = _speech_of(text, sentence, hit) or subject(text, sentence, hit)
    if who.phrase is None and before and before[1].phrase and _goes_on(text, hit, before[1].after):
        who = Who(before[1].phrase, "verb-subject", hit.i + 1)  # دان المجلس واستنكر
    if who.phrase is None and before and before[1].phrase and _says_at(text, hit, before):
        who = Who(before[1].phrase, "verb-subject", hit.i + 1)  # وكتب الورداني يقول
    who = (_agent(text, sentence, hit) or who) if who.phrase is None else who
    if before and _tells_of(before, hit):
        return before[1], None
    if _interpreted(text, sentence, hit, who):
        return who, None
    if not _says(text, sentence, hit, who) or (_passive(text, hit) and not _agent(text, sentence, hit)):
        return who, None
    forms = hit.forms
    if len(forms) > 1 and not negated(text, hit, sentence.first):
        forms = tuple(f for f in forms if "negated" not in f.cue.government) or forms
    told = {who.after} if who.phrase and _indefinite(who.phrase) else set()
    begin = _past_hearer(text, hit, _past_mouth(text, who, sentence.last), sentence.last) if who.phrase else who.after
    opening = find(text, begin, sentence.last, forms, walls - {hit.i} - told, bare=who.phrase is None)
    opening = by_saying(text, sentence, opening) or opening or unannounced(text, sentence, hit, who)
    opening = carried(text, opening, hit.i + 1) if opening else None
    if opening and who.phrase and _is_described(text, hit, who, opening):
        who = Who(None, "elided", hit.i + 1)
        opening = opening._replace(start=hit.i + 1, how="noun")
        if not elidable(text, sentence, hit) or hit.i == sentence.first:
            return who, None
    if opening is None or _taken_up(text, sentence, hit, opening) or not _fits(text, sentence, hit, who, opening):
        return who, None
    return who, _draft(text, sentence, hit, who, opening)


def _past_mouth(text: Text, who: Who, stop: int) -> int:
    """The token behind on whose tongue it was said: رحبت نارية [على لسان وزيرها فلان] بالاتفاق."""
    length = text.words.begins(text.folds, who.after, "by_mouth") if who.after < stop else 0
    mouth = read(text, who.after + length, stop, "clause") if length else None
    return mouth.last if mouth and mouth.name else who.after


def _past_hearer(text: Text, hit: Hit, i: int, stop: int) -> int:
    """The token behind whom it is told, a noun of claiming next: أكد الورداني [لنظيره السهلي] دعمه للاتفاق."""
    j = i
    while j < stop and text.plays(j, "adverb"):
        j += 1
    direct = any("direct" in f.cue.government and "person" not in f.cue.government for f in hit.forms)
    whom = read(text, j, stop, "object", 1) if direct and j < stop and text.folds[j][0] == "ل" else None
    if whom is None or whom.last >= stop or text.punctuation(whom.last):
        return i
    return whom.last if any(text.words.plays(stem, "claim_noun") for stem in stems(text.folds[whom.last])) else i


def _is_described(text: Text, hit: Hit, who: Who, opening: Opening) -> bool:
    """Whether the one phrase between وصف and its بأنه is what is described: أيد القرار، ووصف [الضابط] بأنه صديق."""
    topic = "topic" in opening.form.cue.government and not hit.form.object
    alone = who.order == "verb-subject" and opening.start == who.after and text.folds[who.after][0] == "ب"
    she, told = text.folds[who.after].endswith("ها"), gender(text, who.phrase) if who.phrase else None
    fits = told is None or she == (told == "f")
    return topic and alone and fits and text.plays_any(who.after, ("b_free", "b_free_pronoun"))


def _indefinite(phrase: Phrase) -> bool:
    """Whether a verb right behind a phrase tells of it, no الذي between: مسؤول رأى الحادث."""
    noun = phrase.noun
    return noun is not None and phrase.kind == "unnamed" and not noun.definite


def _says_at(text: Text, hit: Hit, before: tuple[Hit, Who]) -> bool:
    """Whether a present of saying stands right behind the subject of a verb that tells nothing itself."""
    earlier, who = before
    behind = who.order == "verb-subject" and who.after == hit.i and not hit.cut and hit.form.shape == "present"
    told = hit.i + 1 < len(text.folds) and (text.folds[hit.i + 1] == ":" or hit.i + 1 in text.closes)
    return behind and told and earlier.form.quotes and hit.form.gender == earlier.form.gender


def _tells_of(before: tuple[Hit, Who], hit: Hit) -> bool:
    """Whether a verb stands right behind the unnamed speaker of the one before it, and only tells of him."""
    earlier, who = before
    behind = who.order == "verb-subject" and who.after == hit.i and not hit.cut
    return behind and who.phrase is not None and _indefinite(who.phrase) and earlier.form.quotes


def _goes_on(text: Text, hit: Hit, after: int) -> bool:
    """Whether it stands right behind the subject of the verb before: دان المجلس واستنكر, لم يؤكد الوزير ولم ينف."""
    inside = after < len(text.folds)
    joined = inside and text.folds[after].startswith("و") and text.words.plays(text.folds[after][1:], "negation")
    return (after == hit.i and hit.cut > 0) or (after == hit.i - 1 and joined)


def _interpreted(text: Text, sentence: Sentence, hit: Hit, who: Who) -> bool:
    """Whether a verb is a passive, nothing between it and how a thing was taken: وفسر [بأنه] استعراض قوة."""
    i = hit.i + 1
    how = i < sentence.last and text.plays_any(i, ("b_free", "b_free_pronoun"))
    return hit.form.cue.id == INTERPRETS and hit.form.shape == "past" and who.phrase is None and how


def _passive(text: Text, hit: Hit) -> bool:
    """Whether a past verb is a passive of which nobody is told: the vowel in print, or كتب عليها."""
    if hit.form.shape != "past" or "relay" in hit.form.cue.government:
        return False
    written = hit.form.cue.act == "write" or hit.form.cue.id == "kataba"
    on_it = written and hit.i + 1 < len(text.folds) and text.plays(hit.i + 1, "on_it")
    return on_it or PASSIVE in text.tokens.surface(hit.i)[: hit.cut + 2]


def _agent(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """Who acts behind a passive: أُعلن من قبل الوزارة أن, أُكد على لسان الورداني أن."""
    i = hit.i + 1
    length = text.words.begins(text.folds, i, "by_agent") if i < sentence.last else 0
    phrase = read(text, i + length, sentence.last, "clause") if length else None
    return Who(phrase, "verb-subject", phrase.last) if phrase and phrase.kind not in {"side", "all"} else None


def _says(text: Text, sentence: Sentence, hit: Hit, who: Who) -> bool:
    """Whether the verb tells that somebody said something: no supposition, no prayer, no subject left unread."""
    if conditional(text, sentence, hit, who.phrase) or _resumed(text, sentence, hit, who):
        return False
    if _wished(text, sentence, hit) or _relative_object(text, sentence, hit, who):
        return False
    if hit.i + 1 < sentence.last and text.plays(hit.i + 1, "prayer") and hit.i + 1 not in text.within:
        return False
    if who.phrase is None and _nobody(text, sentence, hit):
        return False
    return who.phrase is not None or (elidable(text, sentence, hit) and not _somebody_else(text, sentence, hit))


def _nobody(text: Text, sentence: Sentence, hit: Hit) -> bool:  # noqa: PLR0911 - one question a line
    """Whether a verb without a speaker in print tells of nobody who spoke before either."""
    i = hit.i
    if hit.form.shape == "past" and i > sentence.first and text.folds[i - 1] == NEVER_PAST and not hit.cut:
        return True  # لا شك في أن
    if between_was_and_verb(text, sentence, hit):
        return True
    if hit.cut and _object_inside(text, sentence, hit):
        return True
    if text.phrase(i, "condition") and _of_identity(text, i, sentence.last):
        return True  # حسبما أفادت الوكالة ورفض الكشف عن اسمه
    if i + 1 < sentence.last and text.plays(i + 1, "except"):
        return True  # لم يعلن سوى القليل: nobody is told
    if _share(text, i + 1, sentence.last):
        return True
    return name_unread(text, i + 1) or after_nominal(text, sentence, hit)


def _share(text: Text, i: int, stop: int) -> bool:
    """Whether a share of those asked is told, who are no earlier speaker: قال [25%] إن, أكد [40 في المئة] أن."""
    if i + 1 >= stop or not text.tokens.is_number(i):
        return False
    return text.folds[i + 1] in PERCENT or text.plays(i + 1, "preposition")


def _of_identity(text: Text, i: int, stop: int) -> bool:
    """Whether a condition at token i keeps a name, and no matter, to itself: رفض الكشف عن [اسمه]."""
    return any(text.plays(j, "identity") for j in range(i, min(stop, i + LONGEST_CONDITION)))


def _object_inside(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb with the pronoun of whom it takes goes on telling what was said: إنه هددهم بالطرد، وحثهم على."""
    if not hit.form.object or hit.form.shape != "past":
        return False
    return any(text.plays_any(i, ("free_pronoun", "and_free_pronoun")) for i in range(sentence.first, hit.i))


def _fits(text: Text, sentence: Sentence, hit: Hit, who: Who, opening: Opening) -> bool:  # noqa: PLR0911 - one question a line
    """Whether verb, subject and content make a statement."""
    if _on_nothing(text, sentence, hit, opening) or _by_nobody(text, sentence, hit, who):
        return False
    if who.phrase is None and opening.how == "noun" and _related_too(text, sentence, hit):
        return False
    cue = opening.form.cue
    if "written" not in cue.government and who.phrase and who.phrase.noun and who.phrase.noun.en == CONTRACT:
        return False
    if "object" in cue.government and not _told_whom(text, who, opening):
        return False
    told_by = who.phrase is not None and opening.how in {"colon", "mark"}
    of_whom = opening.how == "noun" and "of_whom" in cue.government
    bare = "head" in cue.government and opening.how != "an" and not told_by and not of_whom
    bare = bare or (cue.act == "point" and opening.how == "preposition" and _meant(text, sentence, hit))
    if bare or ("negated" in cue.government and not negated(text, hit, sentence.first)):
        return False
    told = who.phrase is not None and not _elative(text, opening.start)
    if cue.act == "think" and hit.form.shape == "present" and opening.how == "noun" and not told:
        return False  # يعتبر الورداني أبرز المرشحين: nobody is told who thinks so
    within = NEEDED_FAR if cue.act == "accuse" else NEEDED_WITHIN
    window = text.folds[hit.i + 1 : min(sentence.last, opening.start + within)]
    if cue.needs and not any(stem in cue.needs for fold in window for stem in (*stems(fold), *stems(fold[1:]))):
        return False
    if cue.act == "accuse" and any(
        text.plays(j, "shoulder") for j in range(hit.i + 1, opening.start + 1 + within) if j < sentence.last
    ):
        return False  # حملت القبيلة على عاتقها المسؤولية
    if "written" in cue.government and not (who.phrase and who.phrase.kind == "document"):
        return False
    purpose = hit.cut > 0 and text.folds[hit.i][hit.cut - 1] == "ل"
    loose = who.order == "relative" or (who.order == "elided" and purpose)
    loose = (loose and not cue.needs) or text.plays(opening.start, "relative")  # ما أعلنه الورداني [الذي يزور مرسى]
    return not (loose and opening.how == "noun")


def _by_nobody(text: Text, sentence: Sentence, hit: Hit, who: Who) -> bool:
    """Whether it is told that nobody said it: لم يعلق [أي أحد] من الجانبين."""
    either = who.phrase is not None and who.phrase.noun is not None and who.phrase.noun.en == "either"
    anybody = either and who.phrase is not None and text.plays(who.phrase.first + 1, "anybody")
    return anybody and negated(text, hit, sentence.first)


def _on_nothing(text: Text, sentence: Sentence, hit: Hit, opening: Opening) -> bool:
    """Whether words follow, yet none on what somebody did not speak: رفض [التعليق] لوكالة نبأ, لم يعلق على ذلك."""
    i = opening.start
    if text.plays(i, "by_name") and negated(text, hit, sentence.first):
        return True  # المصدر الذي لم تذكره الصحيفة بالاسم
    points_back = opening.how == "preposition" and text.plays(i, "that_one")
    if points_back and negated(text, hit, sentence.first):
        return True
    if opening.form.cue.act != "decline":
        return False
    if _of_identity(text, i, sentence.last):
        return True  # وقد رفض المسؤول الكشف عن اسمه
    goes_on = i + 1 < len(text.folds) and not text.punctuation(i + 1)
    bare = opening.cue is None and text.plays(i, "declined") and goes_on
    return bare or _asked_to_speak(text, i) or text.begun[i - 1].get("adverb", 0) > 1


def _asked_to_speak(text: Text, i: int) -> bool:
    """Whether only a plea to speak goes unanswered, of which no topic is told: لم يرد على [طلب للتعليق]."""
    for j in range(i + 1, min(len(text.folds) - 1, i + FARTHEST_PLEA)) if text.plays(i, "plea") else ():
        if text.words.plays("ا" + text.folds[j].removeprefix("ل"), "declined") or text.plays(j, "declined"):
            return not text.plays_any(j + 1, ("preposition_ala", "preposition_an_prep", "preposition_hawl"))
    return False


def _elative(text: Text, i: int) -> bool:
    """Whether a word says that somebody is the most or one of several: أقل المرشحين, أحد المرشحين."""
    return text.tokens.surface(i).startswith("أ") and len(text.folds[i]) in {3, 4} and i not in text.within


def _meant(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether the narrator tells what somebody meant: وكان الوزير يشير إلى القرار."""
    ahead = range(max(sentence.first, hit.i - NEEDED_WITHIN), hit.i)
    return hit.form.shape == "present" and any(text.plays(i, "was") for i in ahead)


def _told_whom(text: Text, who: Who, opening: Opening) -> bool:
    """Whether the person that a cue must take stands in print: a pronoun on it, or a phrase before the content."""
    if opening.form.object:
        return True
    between = range(who.after, opening.start)
    if any(text.plays(i, "so_called") for i in between):
        return True  # اتهم ما سماهم دولا شقيقة بكذا
    if any(i in text.closes and name_in_short(text, i) for i in between):
        return True  # أبلغ الوزير «الشراع» بأن
    if _definite_whom(text, who, opening):
        return True
    return any(i in text.within or ((n := text.noun(i)) and n.kind != "document") or text.adjective(i) for i in between)


def _definite_whom(text: Text, who: Who, opening: Opening) -> bool:
    """Whether one word with its article, no adjective, is whom a state or a body accuses: تتهم نارية [الإقليم]."""
    phrase, i = who.phrase, who.after
    alone = opening.start == i + 1 and text.folds[i].startswith("ال") and not text.adjective(i)
    if phrase is None or not alone or who.order != "verb-subject" or opening.form.cue.act != "accuse":
        return False
    state = phrase.noun is None and bool(phrase.owners) and phrase.owners[-1].mention.type == "GPE"
    body = phrase.noun is not None and phrase.noun.kind == "body" and phrase.noun.gender == "f"
    return state or (body and not text.folds[i].endswith(("ه", "ات")))


def name_in_short(text: Text, i: int) -> bool:
    """Whether a word or two stand in marks at token i: an outlet's name."""
    closed = text.closes.get(i)
    return closed is not None and closed - i <= LONGEST_OUTLET


def _draft(text: Text, sentence: Sentence, hit: Hit, who: Who, opening: Opening) -> Draft:
    form = opening.form
    leads = who.phrase is not None and who.order in {"subject-verb", "subject-clause-verb"}
    first = who.phrase.first if leads and who.phrase else hit.i
    opens, turned = clause_begins(text, sentence, first)
    these = who.phrase is None and hit.i + 1 < sentence.last and text.plays(hit.i + 1, "these")
    unknown = who.phrase is not None and who.phrase.unknown is not None
    return Draft(
        pattern=who.order,
        cue=form.cue,
        cue_first=hit.i if opening.cue is None else opening.cue,
        cue_cut=hit.cut if opening.cue is None else int(text.folds[opening.cue].startswith("ب")),
        cue_last=(hit.i if opening.cue is None else opening.cue) + 1,
        who=who.phrase,
        gender=form.gender,
        number="p" if these else form.number,
        start=opening.start,
        end=sentence.last,
        how=opening.how,
        opens=opens,
        outer=(turned or hit.cut > 0 or first == sentence.first) and who.order != "relative" and not _before(text, hit),
        negated=(negated(text, hit, sentence.first) or form.cue.act == "decline")
        and "litotes" not in form.cue.government,
        gap=(who.after, opening.start),
        sure=SURE[who.order]
        - (UNKNOWN_LESS if unknown else 0.0)
        - (UNANNOUNCED_LESS if opening.how == "comma" else 0.0),
    )


def _related_too(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether و joins a verb to another behind الذي, no pause between: ضد التنظيم الذي احتل المدينة [وأعلن] دولة."""
    if hit.cut == 0:
        return False
    for i in range(hit.i - 1, sentence.first, -1):
        if text.punctuation(i) or text.plays_any(i, ("free", "free_pronoun")):
            return False
        if text.plays(i, "relative"):
            return is_verb(text, i + 1) or text.folds[i + 1] in text.lexicon.prose.past
    return False


def _before(text: Text, hit: Hit) -> bool:
    """Whether و only joins a verb to سبق before it: قال إن نارية سبق [وأبلغت] المبعوث أنها مستعدة."""
    return hit.cut > 0 and hit.i > 0 and text.plays(hit.i - 1, "had_before")


def _speech_of(text: Text, sentence: Sentence, hit: Hit) -> Who | None:
    """The speaker of خطاب فلان الذي حذر فيه فلانا آخر: whose speech it is, not who stands after the verb."""
    i = hit.i
    inside = "person" in hit.form.cue.government and i + 1 < sentence.last and text.plays(i + 1, "in_it")
    if not inside or i == sentence.first or not text.plays(i - 1, "relative"):
        return None
    if i - 3 >= sentence.first and text.phrase(i - 3, "meanwhile") > 1:
        return None  # تأتي تصريحات فلان في الوقت الذي طالب فيه النواب
    for j in range(i - 2, max(sentence.first, i - FARTHEST_SPEECH) - 1, -1):
        named = text.named.get(j)
        if named and named.mention.type == "PER" and j > sentence.first and text.plays(j - 1, "speech_noun"):
            return Who(Phrase(named.first, named.cut, named.last, None, named), "relative", i + 1)
    return None


def _resumed(text: Text, sentence: Sentence, hit: Hit, who: Who) -> bool:
    """Whether a pronoun after a verb behind الذي takes up what stands before it: الخيارات التي أعلنت عنها الجماعة."""
    if hit.i == sentence.first or not text.plays(hit.i - 1, "relative"):
        return False
    if hit.i + 1 < sentence.last and text.plays(hit.i + 1, "in_it"):
        return False
    where = (hit.i + 1,) if "person" in hit.form.cue.government else (hit.i + 1, who.after)
    return any(j < sentence.last and text.plays(j, "resumptive") for j in where)


def _light(text: Text, i: int) -> int:
    """How many tokens an adverb, a day (أول أمس) or his own speech takes behind his verb."""
    light = text.plays_any(i, ("adverb", "time", "saying")) or _own_words(text, i)
    return max(text.begun[i].get("time", 0), int(light))


def _somebody_else(text: Text, sentence: Sentence, hit: Hit) -> bool:  # noqa: PLR0911 - one question a line
    """Whether a word after the verb is its subject, though nothing shows who that is: وأكد الحاضرون أن."""
    i = hit.i + 1
    while i < sentence.last and (light := _light(text, i)):
        i += light
    if i < sentence.last and _manner(text, i):
        return False  # وتابع مدافعا عن موقفه: «…»
    if i < sentence.last and (noun := text.noun(i)) is not None and noun.en == "either":
        needs = {word for form in hit.forms for word in form.cue.needs}
        return i + 1 < sentence.last and needs.isdisjoint(stems(text.folds[i + 1]))  # لم يذكر أي تفاصيل; لم تعلن أي جهة
    cue = hit.form.cue
    if "person" in cue.government and hit.i > sentence.first and text.plays(hit.i - 1, "verbal_link"):
        return i < sentence.last and _plain_noun(text, i)  # وقد وعد فصيل فلان الغرب بأن
    if i >= sentence.last or not text.tokens.is_word(i) or hit.form.object or cue.government & {"person", "topic"}:
        return False
    if cue.act in VALUED and text.plays(i, "valued"):
        return False  # وانتقد أداء الوزير
    if cue.needs and cue.act == "decline" and text.folds[i].startswith("ال"):
        return not any(stem in cue.needs for stem in stems(text.folds[i]))  # رفض المدرب التعليق
    if cue.needs or text.plays_any(i, (*ASIDES, *OPENERS)) or text.plays(i, "fused_not") or first_person(text, i):
        return False
    fold = text.folds[i]
    if text.plays(i, "these") or (fold[0] in "بل" and len(fold) >= SHORTEST_GOVERNED):
        return False  # واعتبر هؤلاء أن: who spoke before
    claim = any(text.words.plays(stem, "claim_noun") for stem in stems(fold))
    return not (claim and cue.government & {"direct", "claim"})


def _manner(text: Text, i: int) -> bool:
    """Whether token i tells how it was said, and is no subject: وأضاف [ممازحا], وتابع [مدافعا] عن نفسه."""
    shaped = MANNER.fullmatch(text.folds[i]) is not None and not text.folds[i].endswith(("ها", "هما"))
    return shaped and text.noun(i) is None


def _own_words(text: Text, i: int) -> bool:
    """Whether a verb's object is the speaker's own speech: واختتم [كلامه] بالقول."""
    return text.plays(i, "occasion") and text.folds[i].endswith(("ه", "ها"))


def _plain_noun(text: Text, i: int) -> bool:
    """Whether token i is a word that no preposition, proclitic or sign begins: the verb's subject, though unread."""
    return text.tokens.is_word(i) and text.folds[i][0] not in "بل" and not text.plays_any(i, (*ASIDES, *OPENERS))


def _wished(text: Text, sentence: Sentence, hit: Hit) -> bool:
    """Whether it is only wished or planned that it is said: اشترطت أن يتعهد; دون أن يسمي, قبل أن يقول tell."""
    i = hit.i - 1
    if hit.cut or hit.form.shape != "present" or i <= sentence.first or not text.plays_any(i, ("free", "b_free")):
        return False
    return not text.tokens.surface(i).startswith("إ") and not text.plays_any(i - 1, ("without", "earlier"))


def _taken_up(text: Text, sentence: Sentence, hit: Hit, opening: Opening) -> bool:
    """Whether الذي before the verb and a pronoun on it are what is told, and no noun behind: التي أعلنها لمدة شهرين."""
    related = hit.i > sentence.first and text.plays(hit.i - 1, "relative")
    return related and hit.form.object and opening.how == "noun"


def _relative_object(text: Text, sentence: Sentence, hit: Hit, who: Who) -> bool:
    """Whether a bare noun behind الذي and a verb is rather what it does it to: الإرهاب الذي يهدد الجميع بالدمار."""
    phrase = who.phrase
    if who.order != "verb-subject" or phrase is None or hit.form.object or hit.i == sentence.first:
        return False
    bare = phrase.name is None and not phrase.owners and (phrase.noun is None or phrase.kind in {"all", "side"})
    return bare and text.plays(hit.i - 1, "relative")
