"""Where a row's words stand: verbs where a verb may be, nouns anywhere outside names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from musnad.arabic import word_value
from musnad.arabic.stems import plain
from musnad.events.clauses import QUOTE_MARKS, ambiguous, at_dawn, timed, verb, verb_place
from musnad.events.drafts import MUTUAL, Hit
from musnad.events.needed import NEEDED_BEFORE, OF_OBJECT, fits, is_needed, with_needed
from musnad.events.passives import counted
from musnad.events.text import CONJUNCTIONS, Sentence, Text, stems
from musnad.lexicon.events import POSSESSIVES, EventRow, VerbForm

FARTHEST_JOINED = 6
"""Words between two nouns of acts that "and" joins."""

STOPPING = frozenset({"stop_attacks", "lifting"})
"""Rows whose own words name what is to stop, which is listed too: وقف [الغارات], رفع [العقوبات]."""

TOLD_TWICE = frozenset(
    {
        ("caught", "capture"), ("wrested", "invasion"), ("put_to_death", "execution"), ("laid_charge", "charge"),
        ("upheld", "sentence"), ("upheld", "sentence_on"), ("upheld", "execution"), ("pushed_in", "reinforcing"),
        ("sentenced", "sentence_on"), ("ended_listing", "listing"), ("granted", "asylum"), ("pushed_in", "deployment"),
    }
)  # fmt: skip
"""Rows of a verb and of the noun that it needs, which tells nothing more: ألقت الشرطة في مرسى [القبض على] ناشط."""

TIED = "ة"
"""The letter in which no pronoun ends: للغاية is no الغاءه."""

SHORTEST_COUNTED, LONGEST_AMOUNT = 4, 3
"""Letters of a noun's second word that may be counted, which a preposition is not, and the words that count it."""

THAT_HE = ("free_pronoun", "b_free_pronoun")
"""Roles of "that he", behind which a verb stands: أنه [قتل] مسلحين."""

OF_FIRE = frozenset({"لاطلاق", "للاعمال", "للعدائيات", "للقتال", "للعمليات"})
"""Words with which what is to stop begins, behind adjectives of the stop."""

LONGEST_KIND = 4
"""Adjectives between a stop and what is to stop."""

SEATED, DOUBLE = "ؤ", "وو"
"""A hamza on its seat, and what folding makes of it before a و: [نؤوي] لاجئين is not سلاح نووي."""


DOUBLED = "\u0648\u0651"
"""A doubled و, which no visit has."""


def hits(text: Text, sentence: Sentence) -> Iterator[Hit]:
    """The rows that a sentence's words fire, in text order, none inside another."""
    here, behind = range(sentence.first, sentence.last), sentence.first
    before: Hit | None = None
    for i in compress(here, map(text.table.spelt.__getitem__, text.folds[sentence.first : sentence.last])):
        if i >= behind and (found := _noun(text, sentence, i) or _verb(text, sentence, i)):
            if before is None or (before.row.id, found.row.id) not in TOLD_TWICE:
                yield found
            before = found
            behind = found.first + 1 if found.row.id in STOPPING else found.last


def _verb(text: Text, sentence: Sentence, i: int) -> Hit | None:
    if (i in text.party_at and not _heads_clause(text, sentence, i)) or i in text.times:
        return None
    for cut, stem, shapes in _cuts(text.folds[i]):
        forms = [f for f in text.table.verbs.get(stem, ()) if f.shape in shapes]
        if not forms or (not cut and _noun_place(text, sentence, i)) or _of_crowd(text, sentence, i, forms):
            continue
        if cut and ambiguous(text, stem) and (_after_noun(text, sentence, i) or _again_noun(text, sentence, i, stem)):
            continue
        crowded = forms[0].row.type == "PROTEST" and i + 1 < sentence.last and counted(text, i + 1)  # تجمع [أكثر] من
        crowded = crowded or _comes(text, sentence, i, cut, forms)
        if ambiguous(text, stem) and not (crowded or _may_be_verb(text, sentence, i, cut)):
            continue
        for form in forms:
            taken_up = form.object and form.row.mode == "cancel"
            if not _as_spelt(text, i, form, sentence.first) or (form.object and not _takes_object(form)):
                continue
            if form.object and form.row.id in OF_OBJECT and not _of_needed(text, i, form.row):
                continue
            if taken_up or fits(text, sentence, form.row, range(i, i + 1), verb=True):
                found = _verb_hit(text, i, cut, form)
                by_nobody = found.passive and found.row.mode == "cancel"  # ألغيت [المحادثات] بين نارية وسهلستان
                return None if by_nobody else found
    return None


def _comes(text: Text, sentence: Sentence, i: int, cut: int, forms: Sequence[VerbForm]) -> bool:
    """Whether a verb of meeting has a delegation without article for its subject: [زار] وفد رفيع مرسى."""
    if forms[0].row.type != "CONSULT" or i + 1 >= sentence.last or not text.is_(i + 1, "comers"):
        return False
    return bool(cut) or verb_place(text, i, sentence.first)


def _heads_clause(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether a common noun that a sentence begins with is its verb, the subject behind it: [طالب] المبعوث نارية."""
    party = text.party_at[i]
    alone = party.kind == "group" and party.last == party.first + 1 and i == sentence.first
    return alone and i + 1 < sentence.last and text.folds[i + 1].startswith("ال")


def _of_needed(text: Text, i: int, row: EventRow) -> bool:
    """Whether what a row needs stands right before its verb with a pronoun: القوات التي [نشرتها], but بيان [نشره]."""
    before = next((j for j in range(i - 1, max(-1, i - NEEDED_BEFORE), -1) if not text.plays(j, "relative")), i - 1)
    return before >= 0 and is_needed(plain(text.folds[before]), row.needs)


def _of_crowd(text: Text, sentence: Sentence, i: int, forms: Sequence[VerbForm]) -> bool:
    """Whether the protest itself is the subject of a verb of going out: خرجت [مظاهرات] في مرسى."""
    if i + 1 >= sentence.last or forms[0].row.type != "PROTEST" or text.folds[i + 1][0] == "ب":
        return False
    nouns = text.table.nouns.get(text.folds[i + 1].removeprefix("ال"), ())
    return any(n.row.type == "PROTEST" and not n.rest for n in nouns)


def _after_noun(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether "and" joins token i to a noun of an act: استشهاد مدنيين و[جرح] آخرين."""
    for j in range(i - 1, max(sentence.first, i - FARTHEST_JOINED) - 1, -1):
        if text.sign(j) or verb(text, j, sentence.first):
            return False
        forms = (form for _, stem, _ in stems(text.folds[j]) for form in text.table.nouns.get(stem, ()))
        if any(_follows(text, j + 1, form.rest, i) is not None for form in forms):
            return True  # أعلنت نارية قطع العلاقات و[طرد] السفير
    return False


def _again_noun(text: Text, sentence: Sentence, i: int, stem: str) -> bool:
    """Whether "and" joins token i to the same word before it, a noun there: يشمل سحب المدافع و[سحب] المقاتلين."""
    near = range(max(sentence.first, i - FARTHEST_JOINED), i)
    return any(text.folds[j] == stem and not verb(text, j, sentence.first) for j in near)


def _as_spelt(text: Text, i: int, form: VerbForm, floor: int) -> bool:
    """Whether print allows what folding made alike: حذرة is no حذره."""
    surface = text.tokens.surface(i)
    dawn = form.number == "d" and at_dawn(text, i, floor)
    daypart = text.small.plays(text.folds[i].removeprefix("و"), "daypart")
    dawn = dawn or (daypart and timed(text, i + 1))  # فجر الأول من أمس, مساء أمس وفجر اليوم
    unseated = DOUBLE in text.folds[i] and form.shape == "present" and SEATED not in surface
    ministry = form.object and text.folds[i].startswith("وزارت")  # أوضح الوزير أن وزارته أصدرت تقريرا
    forged = form.row.id == "visited" and (DOUBLED in surface or ministry)  # تقارير كانت تزوّر
    return not (dawn or unseated or forged or (form.object and surface.endswith("ة"))) and surface[1:3] not in {
        "ائ",
        "اؤ",
    }


def _takes_object(form: VerbForm) -> bool:
    """Whether a pronoun on a verb may be its object, or that of the word that it needs: [أبرمته] نارية."""
    row = form.row
    return "obj" in row.government or bool(row.needs) or (row.type in {"AGREE", "CONSULT"} and row.mode != "visit")


SHORTEST_STEM = 3
"""Letters of a verb that is spelt like the noun of its act: طرد."""

INNA = "إن"
"""The "that" which stands before a noun or a pronoun."""

MANY = "وا"
"""The ending of a past of many."""

ACTIVE = "ى"
"""How the active of a verb ends in print that is folded like its passive: ألقى, not ألقي."""


def _verb_hit(text: Text, i: int, cut: int, form: VerbForm) -> Hit:
    alike = form.number == "s" or text.folds[min(i + 1, len(text.folds) - 1)].endswith(MANY)  # قتلوا [وجرحوا]
    two = not cut and i + 2 < len(text.folds) and alike and _joined_verb(text, i + 1)
    return Hit(
        i,
        i + 2 if two else with_needed(text, form.row, i + 1),
        cut,
        form.row,
        verb=True,
        gender=form.gender,
        number=form.number,
        we=form.first,
        passive=(form.passive and not text.tokens.surface(i).endswith(ACTIVE)) or _let_go(text, i, form),
        object=form.object,
        shape=form.shape,
    )


def _let_go(text: Text, i: int, form: VerbForm) -> bool:
    """Whether somebody is let go by nobody told, his freedom right behind the verb: [أطلق] سراح ناشط."""
    he = form.row.id == "released" and form.gender == "m" and form.number == "s" and form.shape == "past"
    before = text.inside_party(i - 1) if i else None
    own = before is not None or (i > 0 and text.plays_any(i - 1, THAT_HE))
    return he and not own and i + 1 < len(text.folds) and text.folds[i + 1].startswith(form.row.needs)


def _hurt(text: Text, i: int, cut: int, row: EventRow) -> bool:
    """Whether print shows the verb that a noun of wounds is folded like: [أصابته] رصاصتان is no إصابته."""
    return row.id == "wounding" and text.tokens.surface(i)[cut : cut + 1] == "أ"


def _cuts(fold: str) -> Iterator[tuple[int, str, frozenset[str]]]:
    """Stems of a word and the shapes they may have: س and ل stand before the present alone."""
    every = frozenset({"past", "present"})
    yield 0, fold, every
    cut = int(fold[0] in "وف")
    if cut:
        yield 1, fold[1:], every
    if fold[cut : cut + 1] in {"س", "ل"}:
        yield cut + 1, fold[cut + 1 :], frozenset({"present"})


def _noun_place(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether only a noun can stand at token i: after a preposition."""
    if _after_inna(text, sentence, i):
        return True
    since = text.is_(i - 1, "since") and i + 1 in text.party_at  # منذ [علق] الورداني المحادثات
    return i > sentence.first and text.preposition(i - 1) and not (since or text.plays(i - 1, "before_verb"))


def _after_inna(text: Text, sentence: Sentence, i: int) -> bool:
    """Whether print shows the "that" which a noun follows, never a past of his: قال إن [طرد] السفير خطأ, not بعد أن."""
    at = i - 1 - (i - 1 > sentence.first and text.folds[i - 1] in QUOTE_MARKS)
    said = text.said(i) is not None and len(text.folds[i]) == SHORTEST_STEM  # but لا فرق إن [صادق] البرلمان أو لم يصادق
    return said and at > sentence.first and text.tokens.surface(at) == INNA and ambiguous(text, text.folds[i])


def _may_be_verb(text: Text, sentence: Sentence, i: int, cut: int) -> bool:
    """Whether a form like بحث is a verb here: in a verb's place, its subject following or gone before."""
    itself = i + 1 < sentence.last and text.folds[i + 1].startswith("نفس")  # فجر [نفسه]
    if (
        _deadly(text, i)
        or _died_with(text, i, cut)
        or _of_indefinite_act(text, i)
        or (i > sentence.first and text.plays_any(i - 1, THAT_HE))
    ):
        return True
    if not (cut or itself or verb_place(text, i, sentence.first) or text.is_(i - 1, "since")):
        return False
    if i + 1 >= sentence.last or text.folds[i + 1].startswith(("ال", "بال", "لل")):
        return True
    if itself or _joined_verb(text, i + 1):
        return True
    struck = text.folds[i][cut] == "ا" and text.folds[i + 1] in text.table.nouns  # أوقع [هجوم] سبعة قتلى
    if struck or text.is_(i + 1, "approximates"):  # قتل [ما لا يقل عن] ثلاثة
        return True
    after = next((j for j in range(i + 1, sentence.last) if j not in text.times and not text.plays(j, "time")), i + 1)
    ahead = text.between(i + 1, min(sentence.last, after + 4))
    governs = text.preposition(i + 1) or text.plays(i + 1, "resumptive")  # خطة [وافق] عليها الجانب
    return bool(ahead) or i - 1 in text.party_at or governs or text.plays(i - 1, "verbal_link")


def _deadly(text: Text, i: int) -> bool:
    """Whether a form of killing tells what the attack right before it did: تفجير انتحاري [قتل] 32 شخصا."""
    before = i - 1 - (i > 1 and text.small.plays(text.folds[i - 1], "adjective_too"))
    if before < 0 or i + 1 >= len(text.folds) or not text.tokens.is_number(i + 1):
        return False
    stem = text.folds[before]
    return stem not in text.table.verbs and any(f.row.type == "ASSAULT" for f in text.table.nouns.get(stem, ()))


def _died_with(text: Text, i: int, cut: int) -> bool:
    """Whether a form of killing tells with whom else somebody died, or in what: القائد [قتل] مع حارسين, [قتل] فيه."""
    forms = text.table.verbs.get(text.folds[i][cut:], ())
    told = i + 1 < len(text.folds) and (text.is_(i + 1, "maa") > 0 or text.is_(i + 1, "resumed") > 0)
    return told and any("victim" in form.row.government for form in forms)


def _of_indefinite_act(text: Text, i: int) -> bool:
    """Whether a verb with ب tells what the act named before it did: انقلاب عسكري [أطاح] بالرئيس."""
    before = i - 1 - (i > 1 and text.folds[i - 1] not in text.table.nouns)
    if before < 0 or i + 1 >= len(text.folds) or text.folds[i + 1][0] != "ب":
        return False
    named = any(not form.rest for form in text.table.nouns.get(text.folds[before], ()))
    return named and any(form.row.government == {"b"} for form in text.table.verbs.get(text.folds[i], ()))


def _joined_verb(text: Text, i: int) -> bool:
    """Whether token i is a second verb of harm that shares its subject with the one before: قتل [وجرح] ثلاثة."""
    fold = text.folds[i]
    forms = text.table.verbs.get(fold[1:], ()) if fold[0] == "و" else ()
    return any(f.shape == "past" and "victim" in f.row.government for f in forms)


def _noun(text: Text, sentence: Sentence, i: int) -> Hit | None:
    if text.sign(i):
        return None
    best: tuple[int, Hit] | None = None
    for cut, stem, definite in stems(text.folds[i]):
        for form in text.table.nouns.get(stem, ()):
            last = _follows(text, i + 1, form.rest, sentence.last)
            if (
                last is None
                or _hurt(text, i, cut, form.row)
                or (form.owner and text.tokens.surface(i).endswith(TIED))
                or (form.owner and _of_object(text, sentence, i, cut, form.row))
                or not _noun_here(text, sentence, i, cut, bare=not (form.rest or definite or form.owner))
            ):
                continue
            better = best is None or last > best[0] or (last == best[0] and form.row.needs and not best[1].row.needs)
            taken_up = form.owner is not None  # محاربة الإرهابيين و[طردهم]
            if better and fits(text, sentence, form.row, range(i, last), verb=False, back=taken_up):
                end = with_needed(text, form.row, last)
                best = last, Hit(i, end, cut, form.row, verb=False, definite=definite, owner=form.owner)
    return best[1] if best else None


def _of_object(text: Text, sentence: Sentence, i: int, cut: int, row: EventRow) -> bool:
    """Whether a form with a pronoun is a verb, who acts behind it: المقترح الذي [رفضه] الورداني, و[رفضها] النواب.

    Behind "and" only of a refusal: سياسة نارية و[دعمها] الحركة tells of her backing.
    """
    behind = text.party_at.get(i + 1) if i + 1 < sentence.last else None
    if behind is None or behind.first != i + 1 or behind.cut or i == sentence.first:
        return False
    joined = cut == 1 and text.folds[i][0] in CONJUNCTIONS and row.type == "REJECT"
    some = text.party_at.get(i - 1)  # يبحثون عن رهائن [خطفهم] المسلحون
    new = some is not None and not cut and text.folds[some.first] in text.table.parties  # جنود ناريين [قتلهم] مسلحون
    common = text.folds[behind.first].removeprefix("ال") in text.table.parties
    told = new and (common or text.folds[behind.first].startswith("ال"))
    if not (joined or told or text.plays(i - 1, "relative")):
        return False
    forms = text.table.verbs.get(text.folds[i][cut:], ())
    return any(form.object and form.shape == "past" and "obj" in form.row.government for form in forms)


def _follows(text: Text, at: int, rest: Sequence[str], stop: int) -> int | None:
    """The token after `rest`, with or without article, from token `at`; null where it does not stand there."""
    folds = text.folds
    for word in rest:
        if at < stop and folds[at] in '"“«”»':
            at += 1
        if len(word) >= SHORTEST_COUNTED:
            struck = any(noun.kind == "place" for noun in text.table.parties.get(word, ()))
            at = _past_amount(text, at, stop, words=not struck)  # قصف [ثلاثة مواقع] للحركة is a bombing
        if word in OF_FIRE:
            at = _past_kind(text, at, stop)
        if at >= stop or not _same_word(folds[at].removeprefix("ال"), word.removeprefix("ال")):
            return None
        at += 1
    return at


def _past_kind(text: Text, at: int, stop: int) -> int:
    """The token after words that only say what kind of a stop it is: وقف [فوري وشامل] لإطلاق النار."""
    end = at
    while end < min(stop, at + LONGEST_KIND) and text.folds[end] not in OF_FIRE:
        if end in text.party_at or end in text.times or text.sign(end) or text.preposition(end) or verb(text, end, at):
            return at
        end += 1
    return end if end < stop and text.folds[end] in OF_FIRE else at


def _past_amount(text: Text, at: int, stop: int, *, words: bool) -> int:
    """The token after words that only say how many: تبادل [مئات] الأسرى, نشر [200] جندي, وصول [المزيد من] المساعدات."""
    end = min(stop, at + LONGEST_AMOUNT)
    counted = at
    while counted < end and (_number(text, counted, words=words) or text.is_(counted, "amount")):
        counted += 1
    return counted + (at < counted < end and text.is_(counted, "min") > 0)


def _number(text: Text, j: int, *, words: bool) -> bool:
    """Whether a number stands at a token, in digits or, where asked for, as a word: إسقاط [عشر] مسيرات."""
    return text.tokens.is_number(j) or (words and word_value(text.folds[j]) is not None)


def _same_word(fold: str, word: str) -> bool:
    """Whether a word is the row's, a pronoun on it aside: سلاحها."""
    return fold == word or (fold.startswith(word) and fold[len(word) :] in POSSESSIVES)


def _noun_here(text: Text, sentence: Sentence, i: int, cut: int, *, bare: bool) -> bool:
    """Whether a noun's form is a noun at token i and no name, time or verb; `bare` forms may be a verb's too."""
    if i in text.times or (i in text.party_at and not _common(text, i)):
        return False
    if not bare or (cut and text.folds[i][cut - 1] in "بلك") or (not cut and _after_inna(text, sentence, i)):
        return True
    stem = text.folds[i][cut:]
    if _of_two(text, i, stem):
        return False
    finite = any(f.shape == "past" for f in text.lexicon.cues.forms.get(stem, ()))
    if not finite and (stem not in text.table.verbs or not ambiguous(text, stem)):
        return True
    if cut and text.folds[i][0] in CONJUNCTIONS and _after_noun(text, sentence, i):
        return True  # اتهم نارية بدعم المسلحين و[قصف] القرى
    return not _may_be_verb(text, sentence, i, cut)


def _of_two(text: Text, i: int, stem: str) -> bool:
    """Whether a form with the ending of two is a verb after two who did or suffered it: إن شخصين [قتلا]."""
    party = text.inside_party(i - 1) if i else None
    two = party is not None and text.folds[party.first].endswith(("ين", "ان")) and not verb(text, party.first - 1, 0)
    forms = (f for f in text.table.verbs.get(stem, ()) if f.row.type not in MUTUAL)
    return two and any(f.shape == "past" and f.number == "d" for f in forms)


def _common(text: Text, i: int) -> bool:
    """Whether the party at token i is no name, so that an event's noun may begin inside it."""
    party = text.inside_party(i)
    return party is not None and party.kind in {"group", "place", "pair"} and party.first == i
